//! Proof files (docs/format.md 12): written, taken apart, judged against a policy.
//!
//! Never reads a file, a clock or a socket, and never decides whom to trust.

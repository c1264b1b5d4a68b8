//! Dates by others over a checkpoint's body: RFC 3161 tokens and OpenTimestamps proofs.
//!
//! Never opens a socket and never decides whom to trust.

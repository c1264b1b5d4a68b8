//! The seal room; see ARCHITECTURE.md.

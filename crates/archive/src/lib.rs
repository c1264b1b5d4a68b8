//! The archive room; see ARCHITECTURE.md.

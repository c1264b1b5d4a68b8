//! The index room; see ARCHITECTURE.md.

//! The formats room; see ARCHITECTURE.md.

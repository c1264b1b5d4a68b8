//! The archive on disk: shelf, packs, records, log, lock, guard and key folder (docs/format.md).
//!
//! Never parses a platform's data, never reads a clock, and never opens a connection.

mod error;
mod folder;
mod host;
mod name;
mod random;
mod shelf;

pub use error::{Head, StoreError};
pub use folder::FolderShelf;
pub use name::{BatchId, Name, Row, batch_file};
pub use random::{Random, SystemRandom};
pub use shelf::{CHECKPOINT, Listing, Lock, Shelf};

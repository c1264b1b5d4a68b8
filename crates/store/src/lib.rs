//! The archive on disk: shelf, packs, records, log, lock, guard and key folder (docs/format.md).
//!
//! Never parses a platform's data, never reads a clock, and never opens a connection.

mod archive;
mod batch;
mod charter;
mod check;
mod check_batch;
mod check_log;
mod check_rows;
mod check_tiles;
mod check_walk;
mod codec;
mod error;
mod folder;
mod found;
mod frame;
mod host;
mod keys;
mod leftovers;
mod line;
mod log;
mod name;
mod object;
mod pieces;
mod random;
mod read;
mod rewrite;
mod shelf;
mod stretch;
mod strict;
mod suppressed;
mod writer;

pub use archive::{Archive, Batch, Roots};
pub use batch::{About, BatchWriter, ClosedBatch, Kind};
pub use charter::Charter;
pub use check::{Affects, BatchCheck, Damage, GuardState, LogCheck, Suspect};
pub use check_batch::check_batch;
pub use check_log::check_log;
pub use codec::FRAME_MAX;
pub use error::StoreError;
pub use folder::FolderShelf;
pub use found::Founding;
pub use keys::{KeyFolder, LeftOut};
pub use line::{LINE_MAX, Opening, RecordLine, SealedRecord, Slot, seal_record};
pub use log::Log;
pub use name::{BadName, BatchId, Name, Row, batch_file};
pub use pieces::{LongPiece, Part, SealedFrame, seal_parts};
pub use random::{Random, SystemRandom};
pub use read::Location;
pub use rewrite::Cut;
pub use shelf::{CHECKPOINT, Listing, Lock, Shelf};
pub use stretch::{PieceFrame, PieceReader};
pub use suppressed::{Begun, Suppressed};
pub use writer::Writer;

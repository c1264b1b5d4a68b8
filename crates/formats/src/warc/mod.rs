//! Records of web archives: WARC 1.0 and 1.1 (ISO 28500), ARC version 1.
//!
//! Never looks for what a page says: platforms do.

mod arc;
mod cut;
mod digest;
mod header;
mod measured;
mod record;
mod write;

pub(crate) use cut::Records;
pub use record::{Record, RecordType};
pub use write::{NewRecord, urn};

//! Proof files (docs/format.md 12): written, taken apart, judged against a policy.
//!
//! Never reads a file, a clock or a socket, and never decides whom to trust.

mod authorship;
mod chain;
mod dates;
mod file;
mod fingerprint;
mod inner;
mod item;
mod judge;
mod offered;
mod reading;
mod rotation;
mod text;
mod verdict;
mod zip;

pub use anchors::rfc3161::Roots;
pub use chain::Vouched;
pub use dates::telling;
pub use file::{Header, ProofFile, Stamp};
pub use fingerprint::fingerprint;
pub use inner::{Inner, Kind};
pub use item::{Extension, Item, Shown, Slot};
pub use judge::{Trust, judge};
pub use verdict::{
    Authorship, Block, Dated, Fault, Lack, Log, OpenField, Said, SaidItem, Seen, StampKind, Verdict, Word,
};

/// Longest proof file, in bytes.
pub const BYTES_MAX: u64 = 256 << 20;
/// Most members of a proof file.
pub const MEMBERS_MAX: usize = 4096;

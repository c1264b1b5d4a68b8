//! OpenTimestamps: a body's digest sent to calendars, the proof that grows from their answers, and the proof
//! held against Bitcoin block headers. The bytes are those of the reference client (python-opentimestamps).
//!
//! Never asks a calendar: what to send and what came back are bytes. Calendar addresses inside a proof come
//! from strangers and are shown, not followed.

mod attestation;
mod finding;
mod header;
mod operation;
mod proof;
mod reader;
mod stamp;
mod tree;

pub use attestation::Attestation;
pub use finding::{Attested, Finding, Report, verify};
pub use header::{BlockHeader, Height};
pub use proof::{Pending, Proof};
pub use stamp::{ANSWER_BYTES_MAX, MEDIA_TYPE, SUBMIT_PATH, Stamp, StampNonce};

/// The longest proof that is read or made, in bytes.
pub const PROOF_BYTES_MAX: usize = 64 << 10;

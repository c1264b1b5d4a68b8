//! Commitments, batches, the Merkle tree, tiles, signed notes, checkpoints, and the rules of
//! a witness (docs/format.md 3, 7, 8).
//!
//! Never does I/O, never draws randomness of its own and never knows what is sealed: seeds, salts and
//! keys are passed in as bytes.

pub mod batch;
mod beside;
mod checkpoint;
pub mod commit;
pub mod cosignature;
mod entry;
mod hash;
pub mod note;
pub mod pinned;
pub mod policy;
mod short;
pub mod statement;
pub mod tile;
mod tlog_proof;
pub mod tree;
pub mod witness;

pub use checkpoint::Checkpoint;
pub use entry::Entry;
pub use hash::{Digest, Hash, Salt, Seed, sha256};
pub use tlog_proof::TlogProof;

/// Why bytes were not accepted. Nothing here is retried: the bytes are wrong or not ours.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The bytes do not have the shape that docs/format.md gives them.
    #[error("not of its shape: {0}")]
    Shape(&'static str),
    /// The note carries no signature by the key that was asked for.
    #[error("no signature by the expected key")]
    NotSigned,
    /// The key is a point of low order: anybody can sign under it.
    #[error("the key is weak: anybody can sign under it")]
    WeakKey,
    /// A signature by the expected key does not fit the text.
    #[error("the signature does not fit the text")]
    BadSignature,
    /// The note is signed, but for another log.
    #[error("the checkpoint is of another log")]
    OtherOrigin,
    /// A line of a policy says what a policy cannot.
    #[error("line {line} of the policy: {what}")]
    Policy {
        /// Counted from 1; 0 where it is the whole.
        line: usize,
        /// What is wrong with it.
        what: &'static str,
    },
    /// A proof does not lead to the root.
    #[error("the proof does not lead to the root")]
    BadProof,
}

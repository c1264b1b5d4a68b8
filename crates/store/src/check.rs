//! What a check finds: damage named by file and by what it affects, and what is whole.
//!
//! Never stops at the first damage, and never says why something is absent: that is in the records.

use std::sync::Arc;

use crate::name::{BatchId, Name};

/// A file that is not what was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The file.
    pub file: Name,
    /// How it shows.
    pub what: String,
    /// What cannot be relied on because of it.
    pub affects: Affects,
}

/// What a damage affects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Affects {
    /// The log as a whole: what it proves of any batch.
    Log,
    /// Whether a whole batch is what was sealed.
    Batch(BatchId),
    /// Some pieces of a batch.
    Pieces {
        /// The batch.
        batch: BatchId,
        /// The first of them.
        first: u32,
        /// How many; 0 where none that the batch is known to have.
        count: u32,
    },
    /// Some records of a batch.
    Records {
        /// The batch.
        batch: BatchId,
        /// The first of them.
        first: u32,
        /// How many; 0 where none that the batch is known to have.
        count: u32,
    },
}

/// How the archive stands to the guard beside its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GuardState {
    /// There is no key folder for it here, or no guard in it.
    Absent,
    /// Guard and checkpoint are one, or the guard is a beginning of this log.
    Agrees,
    /// A run was cut between guard and checkpoint; the next writer finishes it.
    Unfinished,
    /// The archive is older than what its key signed, or another.
    Older(Box<seal::Checkpoint>),
}

/// A batch to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspect {
    /// Its name.
    pub id: BatchId,
    /// Its log entry, where its file of commitments gives that entry's root.
    pub entry: Option<u64>,
    /// The entries whose root no file gives: one of them is this batch's, where it has none.
    pub(crate) orphans: Arc<[(u64, seal::Hash)]>,
}

/// What a check of the log found.
#[derive(Clone, Debug)]
pub struct LogCheck {
    /// The log's name, where it could be read.
    pub origin: Option<String>,
    /// The checkpoint, where it is signed by the archive's key.
    pub checkpoint: Option<seal::Checkpoint>,
    /// Entries that were read.
    pub entries: u64,
    /// What is damaged.
    pub damage: Vec<Damage>,
    /// Files that the archive does not lead to: foreign ones, and what an interrupted run left.
    pub strangers: Vec<String>,
    /// How it stands to the guard.
    pub guard: GuardState,
    /// The batches that are there, to be checked each on its own.
    pub batches: Vec<Suspect>,
}

/// What a check of one batch found.
#[derive(Clone, Debug)]
pub struct BatchCheck {
    /// The batch.
    pub id: BatchId,
    /// Its log entry, also where only the file of commitments is damaged.
    pub entry: Option<u64>,
    /// Pieces whose bytes give their commitment.
    pub pieces: u32,
    /// Records whose fields give their commitment, withheld ones included.
    pub records: u32,
    /// Bytes of those pieces.
    pub bytes: u64,
    /// Pieces that are absent and whose commitment stands: left out or withheld.
    pub absent_pieces: Vec<u32>,
    /// Records of which a field or everything is withheld.
    pub cut_records: Vec<u32>,
    /// What is damaged.
    pub damage: Vec<Damage>,
}

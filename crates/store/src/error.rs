//! What can go wrong in the store, told apart by what a caller can do about it.
//!
//! Never holds a secret: no variant carries a key, a seed or a value.

use std::io;
use std::path::Path;

use crate::name::{BadName, Name};

/// A failure of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The disk or quota is full. Nothing already sealed is changed; free space and run again.
    #[error("no space left to write {path}")]
    NoSpace {
        /// The file.
        path: String,
    },
    /// A create-only name is taken.
    #[error("{path} exists already")]
    Exists {
        /// The file.
        path: String,
    },
    /// There is no such file.
    #[error("{path} is not there")]
    NotFound {
        /// The file.
        path: String,
    },
    /// Another program writes to this archive now.
    #[error("another program is writing to this archive ({path} is locked)")]
    Busy {
        /// The lock file.
        path: String,
    },
    /// Reading or writing failed otherwise.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: String,
        /// What the system said.
        source: io::Error,
    },
    /// A file of the archive is not what was written.
    #[error("{name} is damaged: {what}")]
    Damaged {
        /// The file.
        name: Name,
        /// How it shows.
        what: String,
    },
    /// A name that the format does not allow.
    #[error(transparent)]
    BadName(#[from] BadName),
    /// The place holds no archive.
    #[error("{place} holds no archive")]
    NoArchive {
        /// The place.
        place: String,
    },
    /// The place holds something, so no archive is made there.
    #[error("{place} is not empty: it holds {found}")]
    NotEmpty {
        /// The place.
        place: String,
        /// One of the things it holds.
        found: String,
    },
    /// The archive was written by a later major version.
    #[error("the archive has format {format}, which is later than what this program reads")]
    NewerFormat {
        /// Its format.
        format: u64,
    },
    /// There is no key for this archive here, so it cannot be written to.
    #[error("no key for this archive in {path}")]
    NoKey {
        /// Where it was looked for.
        path: String,
    },
    /// A file of the key folder cannot be understood.
    #[error("{path}: {what}")]
    BadKey {
        /// The file.
        path: String,
        /// What is wrong with it.
        what: &'static str,
    },
    /// The archive is older than what its key last signed, or another with the same key.
    #[error(
        "the archive has {} entries where its key last signed for {}: it is an older copy, or another",
        .checkpoint.size, .guard.size
    )]
    OlderThanGuard {
        /// What the archive says.
        checkpoint: Box<seal::Checkpoint>,
        /// What the key folder says.
        guard: Box<seal::Checkpoint>,
    },
    /// The archive in hand does not have the size that was named as the last good one.
    #[error("the archive here has {size} entries, not {asked}: bring the copy that has {asked}")]
    OtherSize {
        /// What the archive has.
        size: u64,
        /// What was asked for.
        asked: u64,
    },
    /// The recovery key is not the one whose hash entry 0 holds.
    #[error("this is not the recovery key of this archive")]
    OtherRecovery,
    /// The checkpoint was replaced by another writer.
    #[error("the checkpoint was replaced by another writer meanwhile")]
    Moved,
    /// A batch has no room for this item.
    #[error("the batch is full")]
    BatchFull,
    /// A record's line is longer than a frame may be.
    #[error("a record of {bytes} bytes is longer than a frame holds")]
    TooLong {
        /// Length of its line.
        bytes: usize,
    },
    /// The bytes of a piece are not in the archive: withheld, left out, or in a missing object.
    #[error("piece {piece} of batch {batch} is absent")]
    Absent {
        /// The batch.
        batch: String,
        /// The piece.
        piece: u32,
    },
}

impl StoreError {
    /// Returns the error for a failed system call on a file.
    pub(crate) fn io(path: &Path, source: io::Error) -> Self {
        let path = path.display().to_string();
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::NoSpace { path },
            io::ErrorKind::NotFound => Self::NotFound { path },
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            _ => Self::Io { path, source },
        }
    }

    /// Returns the error for a file that is not what was written.
    pub(crate) fn damaged(name: &Name, what: impl Into<String>) -> Self {
        Self::Damaged { name: name.clone(), what: what.into() }
    }
}

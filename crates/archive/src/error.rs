//! What stops a use case, told apart by what a person can do about it.
//!
//! Never damage of an input or of the archive: that is reported as values, and the work goes on.

use formats::Refused;
use index::IndexError;
use store::StoreError;

/// Why a use case stopped.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// The store cannot be read or written, or refuses.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The input cannot be opened.
    #[error(transparent)]
    Input(#[from] Refused),
    /// The derived files are damaged or of another state of the archive; `beilin rebuild` mends them.
    #[error(transparent)]
    Derived(#[from] IndexError),
    /// What was given as the key of a log is none.
    #[error("`{0}` is no key of a log: {1}")]
    BadLog(String, seal::SealError),
    /// What is kept under a passphrase needs it, or another one.
    #[error("{path}: a passphrase is needed, or it is another")]
    Locked {
        /// The file.
        path: String,
    },
    /// The system failed otherwise.
    #[error("{what}: {source}")]
    System {
        /// What was tried.
        what: String,
        /// What the system said.
        source: std::io::Error,
    },
}

impl ArchiveError {
    /// Returns an error for a failed call of the system.
    pub(crate) fn system(what: impl Into<String>, source: std::io::Error) -> Self {
        Self::System { what: what.into(), source }
    }
}

/// What a person can do about an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The input cannot be opened.
    NoInput,
    /// There is no archive.
    NoArchive,
    /// The disk is full.
    NoSpace,
    /// Another program writes.
    Busy,
    /// The key is not here.
    NoKey,
    /// The archive is older than its guard.
    Older,
    /// The archive is of a later format.
    Newer,
    /// Something of the archive is not what was written.
    Damaged,
    /// The new place is not empty.
    Taken,
    /// What was given does not belong to this archive.
    NotOfThis,
    /// The system failed otherwise.
    Other,
}

impl ArchiveError {
    /// Returns what a person can do about it.
    #[must_use]
    pub fn stop(&self) -> Stop {
        match self {
            Self::Input(_) | Self::BadLog(..) => Stop::NoInput,
            Self::Store(error) => match error {
                StoreError::NoArchive { .. } => Stop::NoArchive,
                StoreError::NoSpace { .. } => Stop::NoSpace,
                StoreError::Busy { .. } | StoreError::Moved => Stop::Busy,
                StoreError::NoKey { .. } | StoreError::BadKey { .. } => Stop::NoKey,
                StoreError::OlderThanGuard { .. } => Stop::Older,
                StoreError::NewerFormat { .. } => Stop::Newer,
                StoreError::Damaged { .. } | StoreError::NotFound { .. } | StoreError::Absent { .. } => {
                    Stop::Damaged
                }
                StoreError::Exists { .. } | StoreError::NotEmpty { .. } => Stop::Taken,
                StoreError::OtherSize { .. } | StoreError::OtherRecovery => Stop::NotOfThis,
                _ => Stop::Other,
            },
            Self::System { source, .. } if source.kind() == std::io::ErrorKind::StorageFull => Stop::NoSpace,
            Self::Locked { .. } => Stop::NoKey,
            Self::Derived(_) | Self::System { .. } => Stop::Other,
        }
    }
}

//! What can go wrong with the derived files.
//!
//! Never a panic: a damaged file is named, and the caller makes the index again.

use std::io;
use std::path::{Path, PathBuf};

/// Why the index could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// The file could not be read or written; try again, or tell the person about the place.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// The file is cut, changed or of another version; make the index again.
    #[error("{} is damaged: {what}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        what: &'static str,
    },
    /// There is more than the files can hold: 65,535 shards, or a part of 4 GiB.
    #[error("{}: {what}", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// What is too large.
        what: &'static str,
    },
    /// A worker that built a shard ended without a result.
    #[error("a thread that built a shard of {} ended early", path.display())]
    Worker {
        /// The folder.
        path: PathBuf,
    },
}

impl IndexError {
    /// Returns the file or folder that it is about.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Io { path, .. }
            | Self::Damaged { path, .. }
            | Self::TooLarge { path, .. }
            | Self::Worker { path } => path,
        }
    }

    pub(crate) fn io(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        move |source| Self::Io { path: path.to_owned(), source }
    }

    pub(crate) fn damaged(path: &Path, what: &'static str) -> Self {
        Self::Damaged { path: path.to_owned(), what }
    }
}

//! The right to change what is derived, held by one process at a time: an exclusive lock on `derived/lock`.
//!
//! Never needed for reading: files of a finished state are whole, and are replaced by others.

use std::fs::{self, File, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::error::ArchiveError;

const LOCK: &str = "lock";

/// The right to change what is derived, given back when dropped or when the process ends.
pub(crate) struct Turn {
    folder: PathBuf,
    // Held open: the system releases the lock with it.
    _lock: File,
}

impl Turn {
    /// Waits for the right to change a folder of derived files, which need not be there yet.
    ///
    /// # Errors
    /// [`ArchiveError::System`] where the folder cannot be written.
    pub(crate) fn take(folder: &Path) -> Result<Self, ArchiveError> {
        let failed = |error| ArchiveError::system(folder.display().to_string(), error);
        fs::create_dir_all(folder).map_err(failed)?;
        let path = folder.join(LOCK);
        let lock = OpenOptions::new().write(true).create(true).truncate(false).open(path).map_err(failed)?;
        lock.lock().map_err(failed)?;
        Ok(Self { folder: folder.to_owned(), _lock: lock })
    }

    /// Returns the folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Removes everything derived.
    pub(crate) fn clear(&self) -> Result<(), ArchiveError> {
        let failed = |error| ArchiveError::system(self.folder.display().to_string(), error);
        for item in fs::read_dir(&self.folder).map_err(failed)? {
            let item = item.map_err(failed)?;
            if item.file_name() == LOCK {
                continue;
            }
            let removed = match item.file_type().map_err(failed)?.is_dir() {
                true => fs::remove_dir_all(item.path()),
                false => fs::remove_file(item.path()),
            };
            match removed {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(failed(error)),
                _ => {}
            }
        }
        Ok(())
    }
}

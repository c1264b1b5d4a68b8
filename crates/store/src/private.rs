//! A folder inside a key folder, for what a use case keeps beside the archive and never in it.
//!
//! Never knows what its files say, never leaves half a file under a name, and never lets two programs work
//! in it at once.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::error::StoreError;
use crate::host;
use crate::keys::{KeyFolder, write_private};

/// The most files that are listed.
const FILES_MAX: usize = 1 << 16;

/// A folder that only its owner reads.
#[derive(Clone, Debug)]
pub struct PrivateFolder {
    path: PathBuf,
}

/// The right to write in a folder, as long as it lives.
#[derive(Debug)]
pub struct Held {
    // Held open: the system releases the lock with it.
    _file: File,
}

impl KeyFolder {
    /// Returns the folder of a name inside of this one, whether it is there or not. The name is the
    /// program's own.
    #[must_use]
    pub fn inside(&self, name: &str) -> PrivateFolder {
        PrivateFolder { path: self.path().join(name) }
    }
}

impl PrivateFolder {
    /// Returns where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Makes the folder where there is none, and takes its lock.
    ///
    /// # Errors
    /// [`StoreError::Busy`] where another program works in it; [`StoreError::Io`].
    pub fn hold(&self) -> Result<Held, StoreError> {
        host::create_private_folder(&self.path).map_err(|error| StoreError::io(&self.path, error))?;
        let path = self.path.join("lock");
        let failed = |error| StoreError::io(&path, error);
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(&path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok(Held { _file: file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::Busy { path: path.display().to_string() }),
            Err(TryLockError::Error(error)) => Err(failed(error)),
        }
    }

    /// Reads a file of at most so many bytes; `None` where there is none.
    ///
    /// # Errors
    /// [`StoreError::BadKey`] where it is longer; [`StoreError::Io`].
    pub fn read(&self, name: &str, limit: u64) -> Result<Option<Vec<u8>>, StoreError> {
        let path = self.path.join(name);
        let mut bytes = Vec::new();
        match File::open(&path) {
            Ok(file) => file.take(limit + 1).read_to_end(&mut bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => Err(error),
        }
        .map_err(|error| StoreError::io(&path, error))?;
        if bytes.len() as u64 > limit {
            return Err(StoreError::BadKey { path: path.display().to_string(), what: "it is too long" });
        }
        Ok(Some(bytes))
    }

    /// Replaces a file, durably: after a cut the old or the new one is there, whole.
    ///
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::Io`].
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        if !self.path.is_dir() {
            host::create_private_folder(&self.path).map_err(|error| StoreError::io(&self.path, error))?;
        }
        write_private(&self.path.join(name), bytes)
    }

    /// Removes a file; it is none the worse where there is none.
    ///
    /// # Errors
    /// [`StoreError::Io`].
    pub fn remove(&self, name: &str) -> Result<(), StoreError> {
        let path = self.path.join(name);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StoreError::io(&path, error)),
            _ => Ok(()),
        }
    }

    /// Returns the names of its files, sorted; none where there is no folder.
    ///
    /// # Errors
    /// [`StoreError::Io`].
    pub fn names(&self) -> Result<Vec<String>, StoreError> {
        let read = match fs::read_dir(&self.path) {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(StoreError::io(&self.path, error)),
        };
        let names =
            read.take(FILES_MAX).map(|item| item.map(|item| item.file_name().to_string_lossy().into_owned()));
        let mut names: Vec<String> =
            names.collect::<Result<_, _>>().map_err(|error| StoreError::io(&self.path, error))?;
        names.sort_unstable();
        Ok(names)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn files_are_replaced_listed_and_removed_by_one_program() {
        let root = tempfile::tempdir().unwrap();
        let keys = KeyFolder::of(root.path(), "beilin/000102030405060708090a0b0c0d0e0f").unwrap();
        let folder = keys.inside("watch");
        assert_eq!((folder.names().unwrap().len(), folder.read("a", 9).unwrap()), (0, None));
        let held = folder.hold().unwrap();
        assert!(matches!(folder.hold(), Err(StoreError::Busy { .. })));
        folder.write("b", b"1").unwrap();
        folder.write("a", b"12").unwrap();
        folder.write("a", b"123").unwrap();
        assert_eq!(folder.read("a", 3).unwrap().as_deref(), Some(&b"123"[..]));
        assert!(matches!(folder.read("a", 2), Err(StoreError::BadKey { .. })));
        assert_eq!(folder.names().unwrap(), ["a", "b", "lock"]);
        folder.remove("a").unwrap();
        folder.remove("a").unwrap();
        assert_eq!(folder.read("a", 3).unwrap(), None);
        drop(held);
        assert!(folder.hold().is_ok());
        #[cfg(unix)]
        for (file, mode) in [("b", 0o600), ("", 0o700)] {
            use std::os::unix::fs::PermissionsExt;
            let about = fs::metadata(folder.path().join(file)).unwrap();
            assert_eq!(about.permissions().mode() & 0o777, mode, "{file}");
        }
    }
}

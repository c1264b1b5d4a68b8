//! Where a file lies between the browser and the archive: a folder beside the archive, taken away after.
//!
//! Never takes away a folder that another run still holds: each holds a lock as long as it lives.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use tempfile::TempDir;

const PREFIX: &str = ".beilin-upload-";
const LOCK: &str = "lock";
/// The most folders that are looked at.
const LOOKED_AT_MAX: usize = 10_000;

/// The folders of this run.
#[derive(Clone, Default)]
pub struct Landings(Arc<Mutex<Vec<PathBuf>>>);

/// A folder for one keeping. Dropped, it is gone.
pub struct Landing {
    folder: Option<TempDir>,
    lock: Option<File>,
    of: Landings,
}

impl Landings {
    /// Makes a folder beside the archive, whose files only this user can read where the system knows that.
    ///
    /// # Errors
    /// What the system says.
    pub fn make(&self, archive: &Path) -> io::Result<Landing> {
        let beside = beside(archive);
        fs::create_dir_all(&beside)?;
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(beside)?;
        let lock = File::create(folder.path().join(LOCK))?;
        lock.try_lock().map_err(io::Error::from)?;
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(folder.path().to_owned());
        Ok(Landing { folder: Some(folder), lock: Some(lock), of: self.clone() })
    }

    /// Takes away what is there, because the run ends.
    pub fn clear(&self) {
        for folder in self.0.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            let _ = fs::remove_dir_all(folder);
        }
    }
}

impl Landing {
    /// Returns the folder that files are put in.
    pub fn path(&self) -> &Path {
        self.folder.as_ref().map_or(Path::new(""), TempDir::path)
    }

    /// Takes the folder away.
    pub fn clear(self) {
        drop(self);
    }
}

impl Drop for Landing {
    fn drop(&mut self) {
        // Some systems do not delete a file that is open.
        self.lock = None;
        if let Some(folder) = self.folder.take() {
            self.of.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|own| own != folder.path());
            drop(folder);
        }
    }
}

/// Takes away what a run left that was killed: folders whose lock nobody holds.
pub fn sweep(archive: &Path) {
    let Ok(entries) = fs::read_dir(beside(archive)) else { return };
    for entry in entries.take(LOOKED_AT_MAX).flatten() {
        if !entry.file_name().to_string_lossy().starts_with(PREFIX) {
            continue;
        }
        let Ok(lock) = File::open(entry.path().join(LOCK)) else { continue };
        if lock.try_lock().is_ok() {
            drop(lock);
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn beside(archive: &Path) -> PathBuf {
    match archive.parent() {
        Some(parent) if parent != Path::new("") => parent.to_owned(),
        Some(_) => PathBuf::from("."),
        None => archive.to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_run_left_is_taken_away_and_what_is_held_is_not() {
        let home = tempfile::tempdir().unwrap();
        let archive = home.path().join("archive");
        let left = home.path().join(format!("{PREFIX}dead"));
        fs::create_dir(&left).unwrap();
        fs::write(left.join(LOCK), b"").unwrap();
        fs::write(left.join("export.zip"), b"private").unwrap();
        let other = home.path().join("beilin-upload-photos");
        fs::create_dir(&other).unwrap();
        let landings = Landings::default();
        let held = landings.make(&archive).unwrap();
        sweep(&archive);
        assert!(!left.exists() && held.path().exists() && other.exists());
        let path = held.path().to_owned();
        drop(held);
        assert!(!path.exists());
        let held = landings.make(&archive).unwrap();
        landings.clear();
        assert!(!held.path().exists());
    }
}

//! A shelf that is a folder: files are written beside their names, synced at the barrier and only
//! then renamed, so that a name never stands over half a file.
//!
//! Never follows a link and never touches what it was not asked to.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::error::StoreError;
use crate::host;
use crate::name::Name;
use crate::shelf::{CHECKPOINT, Listing, Lock, Shelf};

const LOCK: &str = "log/lock";
/// Ends the name of a file that is not yet durable.
const STAGED: &str = ".tmp";
/// Folders deeper than any the format has are strangers and are not entered.
const DEPTH_MAX: usize = 8;

/// A folder.
pub struct FolderShelf {
    root: PathBuf,
    staged: Mutex<Staged>,
}

#[derive(Default)]
struct Staged {
    files: BTreeMap<Name, PathBuf>,
    folders: BTreeSet<PathBuf>,
}

struct FolderLock {
    // Held open: the system releases the lock with it.
    _file: File,
}

impl Lock for FolderLock {}

impl FolderShelf {
    /// Returns the shelf of a folder, which need not be there yet.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), staged: Mutex::default() }
    }

    fn path(&self, name: &Name) -> PathBuf {
        name.as_str().split('/').fold(self.root.clone(), |path, part| path.join(part))
    }

    fn staged(&self) -> MutexGuard<'_, Staged> {
        self.staged.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn stage(&self, staged: &mut Staged, name: &Name, bytes: &[u8]) -> Result<(), StoreError> {
        let path = self.path(name);
        if staged.files.contains_key(name) || exists(&path)? {
            return Err(StoreError::Exists { path: path.display().to_string() });
        }
        let folder = path.parent().unwrap_or(&self.root);
        self.make_folder(staged, folder)?;
        let beside = beside(&path);
        let failed = |error| {
            // Half a file under a staged name holds space and helps nobody.
            let _ = fs::remove_file(&beside);
            StoreError::io(&beside, error)
        };
        let mut file = File::create(&beside).map_err(failed)?;
        file.write_all(bytes).map_err(failed)?;
        staged.files.insert(name.clone(), beside.clone());
        Ok(())
    }

    /// Creates a folder and those above it, and notes each new one for the barrier.
    fn make_folder(&self, staged: &mut Staged, folder: &Path) -> Result<(), StoreError> {
        if folder.is_dir() {
            return Ok(());
        }
        let mut missing = folder;
        while let Some(above) = missing.parent() {
            staged.folders.insert(above.to_path_buf());
            if above.is_dir() || above.as_os_str().is_empty() {
                break;
            }
            missing = above;
        }
        host::create_private_folder(folder).map_err(|error| StoreError::io(folder, error))
    }

    fn walk(&self, folder: &Path, parts: &str, depth: usize, out: &mut Listing) -> Result<(), StoreError> {
        let read = match fs::read_dir(folder) {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(StoreError::io(folder, error)),
        };
        for item in read {
            let item = item.map_err(|error| StoreError::io(folder, error))?;
            let path = item.path();
            let shown = format!("{parts}{}", item.file_name().to_string_lossy());
            // `DirEntry::metadata` does not follow links, so a link is neither a file nor a folder.
            let about = match item.metadata() {
                Ok(about) => about,
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(StoreError::io(&path, error)),
            };
            if about.is_dir() && depth < DEPTH_MAX {
                self.walk(&path, &format!("{shown}/"), depth + 1, out)?;
            } else if let (true, Ok(name)) = (about.is_file(), Name::new(shown.clone())) {
                out.files.push((name, about.len()));
            } else {
                out.strangers.push(shown);
            }
        }
        Ok(())
    }
}

impl Shelf for FolderShelf {
    fn put_new(&self, files: &[(Name, &[u8])]) -> Result<(), StoreError> {
        let mut staged = self.staged();
        files.iter().try_for_each(|(name, bytes)| self.stage(&mut staged, name, bytes))
    }

    fn durable(&self) -> Result<(), StoreError> {
        let mut staged = self.staged();
        let Staged { files, mut folders } = std::mem::take(&mut *staged);
        for path in files.values() {
            // Windows flushes only through a handle that may write.
            let file = OpenOptions::new().write(true).open(path);
            file.and_then(|file| file.sync_all()).map_err(|error| StoreError::io(path, error))?;
        }
        for (name, beside) in &files {
            let path = self.path(name);
            fs::rename(beside, &path).map_err(|error| StoreError::io(&path, error))?;
            folders.extend(path.parent().map(Path::to_path_buf));
        }
        folders
            .iter()
            .filter(|folder| !folder.as_os_str().is_empty())
            .try_for_each(|folder| host::sync_folder(folder).map_err(|error| StoreError::io(folder, error)))
    }

    fn swap_head(&self, expected: Option<&[u8]>, new: &[u8]) -> Result<(), StoreError> {
        let name = Name::own(CHECKPOINT);
        let found = match self.get(&name, 1 << 16) {
            Ok(found) => Some(found),
            Err(StoreError::NotFound { .. }) => None,
            Err(error) => return Err(error),
        };
        if found.as_deref() != expected {
            return Err(StoreError::Moved);
        }
        let path = self.path(&name);
        let folder = path.parent().unwrap_or(&self.root);
        replace(&path, new, |path| File::create(path))
            .and_then(|()| host::sync_folder(folder))
            .map_err(|error| StoreError::io(&path, error))
    }

    fn get(&self, name: &Name, limit: u64) -> Result<Vec<u8>, StoreError> {
        let path = self.path(name);
        let failed = |error| StoreError::io(&path, error);
        let file = File::open(&path).map_err(failed)?;
        let size = file.metadata().map_err(failed)?.len();
        let mut bytes = Vec::with_capacity(usize::try_from(size.min(limit)).unwrap_or(0));
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(failed)?;
        if bytes.len() as u64 > limit {
            return Err(StoreError::damaged(name, format!("it is longer than {limit} bytes")));
        }
        Ok(bytes)
    }

    fn get_range(&self, name: &Name, offset: u64, bytes: &mut [u8]) -> Result<usize, StoreError> {
        let path = self.path(name);
        File::open(&path)
            .and_then(|file| host::read_at(&file, offset, bytes))
            .map_err(|error| StoreError::io(&path, error))
    }

    fn size(&self, name: &Name) -> Result<u64, StoreError> {
        let path = self.path(name);
        fs::metadata(&path).map(|about| about.len()).map_err(|error| StoreError::io(&path, error))
    }

    fn list(&self, folder: &str) -> Result<Listing, StoreError> {
        let mut out = Listing::default();
        let folder = folder.trim_end_matches('/');
        if folder.is_empty() {
            self.walk(&self.root, "", 0, &mut out)?;
        } else {
            let name = Name::new(folder)?;
            self.walk(&self.path(&name), &format!("{folder}/"), 0, &mut out)?;
        }
        out.files.sort();
        out.strangers.sort();
        Ok(out)
    }

    fn remove(&self, names: &[Name]) -> Result<(), StoreError> {
        let mut staged = self.staged();
        for name in names {
            let path = staged.files.remove(name).unwrap_or_else(|| self.path(name));
            match fs::remove_file(&path) {
                Ok(()) => staged.folders.extend(path.parent().map(Path::to_path_buf)),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(StoreError::io(&path, error)),
            }
            // A folder that still holds something stays; only empty ones go.
            if let Some(folder) = path.parent()
                && folder != self.root
                && fs::remove_dir(folder).is_ok()
            {
                staged.folders.remove(folder);
                staged.folders.extend(folder.parent().map(Path::to_path_buf));
            }
        }
        Ok(())
    }

    fn lock(&self) -> Result<Box<dyn Lock>, StoreError> {
        let path = self.path(&Name::own(LOCK));
        let failed = |error| StoreError::io(&path, error);
        if let Some(folder) = path.parent() {
            self.make_folder(&mut self.staged(), folder)?;
        }
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(&path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(StoreError::Busy { path: path.display().to_string() });
            }
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        let abandoned = std::mem::take(&mut self.staged().files);
        for beside in abandoned.values() {
            let _ = fs::remove_file(beside);
        }
        Ok(Box::new(FolderLock { _file: file }))
    }

    fn place(&self) -> String {
        self.root.display().to_string()
    }
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(STAGED);
    PathBuf::from(name)
}

fn exists(path: &Path) -> Result<bool, StoreError> {
    path.try_exists().map_err(|error| StoreError::io(path, error))
}

/// Writes a file beside its name, syncs it and renames it over whatever stood there.
pub(crate) fn replace(
    path: &Path,
    bytes: &[u8],
    create: impl FnOnce(&Path) -> io::Result<File>,
) -> io::Result<()> {
    let beside = beside(path);
    let written = create(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let renamed = written.and_then(|()| fs::rename(&beside, path));
    if renamed.is_err() {
        let _ = fs::remove_file(&beside);
    }
    renamed
}

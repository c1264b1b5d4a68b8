//! A shelf over a folder that fails at one call, in one of the ways in which a disk does.
//!
//! Never fails by chance: the call and the way are given, and everything before it is done as asked.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use store::{CHECKPOINT, FolderShelf, Listing, Lock, Name, Shelf, StoreError};

/// How a call fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The n-th writing call is not done.
    Refused,
    /// The n-th writing call is half done: some files whole, one cut in its middle, the rest not there.
    Torn,
    /// The n-th writing call is done, and said not to be.
    Unsaid,
    /// From the n-th writing call on there is no space left; what is there can be removed.
    Full,
    /// The n-th reading call fails.
    Unread,
    /// Nothing of the shelf fails: at the n-th writing call something else goes wrong.
    Beside,
}

/// What else is done when the call comes.
pub type Trap = Box<dyn Fn() + Send + Sync>;

pub struct FaultShelf {
    inner: FolderShelf,
    root: PathBuf,
    fault: Fault,
    at: u64,
    calls: AtomicU64,
    trap: Option<Trap>,
    /// What was put and waits for the barrier.
    staged: Mutex<Vec<(Name, Vec<u8>)>>,
}

impl FaultShelf {
    pub fn new(root: &Path, fault: Fault, at: u64) -> Self {
        let staged = Mutex::default();
        let (inner, calls) = (FolderShelf::new(root), AtomicU64::new(0));
        Self { inner, root: root.to_owned(), fault, at, calls, trap: None, staged }
    }

    /// One that springs a trap at its call, and fails at none.
    pub fn with_trap(root: &Path, at: u64, trap: Trap) -> Self {
        Self { trap: Some(trap), ..Self::new(root, Fault::Beside, at) }
    }

    /// How many calls there were of those that count.
    pub fn calls(&self) -> u64 {
        self.calls.load(Ordering::SeqCst)
    }

    fn failed() -> StoreError {
        StoreError::Io { path: "the shelf".into(), source: std::io::Error::other("it failed as asked") }
    }

    /// Counts a writing call; returns how it is to fail.
    fn writing(&self) -> Option<Fault> {
        if self.fault == Fault::Unread {
            return None;
        }
        let call = self.calls.fetch_add(1, Ordering::SeqCst);
        if call == self.at
            && let Some(trap) = &self.trap
        {
            trap();
        }
        match self.fault {
            Fault::Beside | Fault::Unread => None,
            Fault::Full => (call >= self.at).then_some(Fault::Full),
            fault => (call == self.at).then_some(fault),
        }
    }

    fn reading(&self) -> Result<(), StoreError> {
        let there = self.fault == Fault::Unread && self.calls.fetch_add(1, Ordering::SeqCst) == self.at;
        if there { Err(Self::failed()) } else { Ok(()) }
    }

    /// Leaves half of a file under the name that a file has before it is whole.
    fn leave_half(&self, name: &Name, bytes: &[u8]) {
        let path = self.root.join(format!("{name}.tmp"));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
    }

    /// Makes files whole and durable.
    fn bring(&self, files: &[(Name, Vec<u8>)]) -> Result<(), StoreError> {
        let files: Vec<(Name, &[u8])> =
            files.iter().map(|(name, bytes)| (name.clone(), bytes.as_slice())).collect();
        self.inner.put_new(&files)?;
        self.inner.durable()
    }

    /// Does half of what was to be brought.
    fn tear(&self, files: &[(Name, Vec<u8>)]) -> Result<(), StoreError> {
        let (whole, rest) = files.split_at(files.len() / 2);
        self.bring(whole)?;
        if let Some((name, bytes)) = rest.first() {
            self.leave_half(name, bytes);
        }
        Ok(())
    }
}

impl Shelf for FaultShelf {
    fn put_new(&self, files: &[(Name, &[u8])]) -> Result<(), StoreError> {
        let fault = self.writing();
        let files: Vec<(Name, Vec<u8>)> =
            files.iter().map(|(name, bytes)| (name.clone(), bytes.to_vec())).collect();
        for (name, _) in &files {
            if self.inner.size(name).is_ok() {
                return Err(StoreError::Exists { path: name.to_string() });
            }
        }
        match fault {
            None => {
                self.staged.lock().unwrap().extend(files);
                return Ok(());
            }
            Some(Fault::Torn) => self.tear(&files)?,
            Some(Fault::Unsaid) => self.bring(&files)?,
            Some(Fault::Full) => return Err(StoreError::NoSpace { path: "the shelf".into() }),
            Some(_) => {}
        }
        Err(Self::failed())
    }

    fn durable(&self) -> Result<(), StoreError> {
        let fault = self.writing();
        let staged = std::mem::take(&mut *self.staged.lock().unwrap());
        match fault {
            None => return self.bring(&staged),
            Some(Fault::Torn) => self.tear(&staged)?,
            Some(Fault::Unsaid) => self.bring(&staged)?,
            Some(Fault::Full) => return Err(StoreError::NoSpace { path: "the shelf".into() }),
            Some(_) => {}
        }
        Err(Self::failed())
    }

    fn swap_head(&self, expected: Option<&[u8]>, new: &[u8]) -> Result<(), StoreError> {
        match self.writing() {
            None => return self.inner.swap_head(expected, new),
            Some(Fault::Torn) => self.leave_half(&Name::new(CHECKPOINT).unwrap(), new),
            Some(Fault::Unsaid) => self.inner.swap_head(expected, new)?,
            Some(Fault::Full) => return Err(StoreError::NoSpace { path: "the shelf".into() }),
            Some(_) => {}
        }
        Err(Self::failed())
    }

    fn remove(&self, names: &[Name]) -> Result<(), StoreError> {
        let some = match self.writing() {
            None | Some(Fault::Full) => return self.inner.remove(names),
            Some(Fault::Torn) => &names[..names.len() / 2],
            Some(Fault::Unsaid) => names,
            Some(_) => &[],
        };
        self.inner.remove(some)?;
        Err(Self::failed())
    }

    fn lock(&self) -> Result<Box<dyn Lock>, StoreError> {
        self.staged.lock().unwrap().clear();
        self.inner.lock()
    }

    fn get(&self, name: &Name, limit: u64) -> Result<Vec<u8>, StoreError> {
        self.reading()?;
        self.inner.get(name, limit)
    }

    fn get_range(&self, name: &Name, offset: u64, bytes: &mut [u8]) -> Result<usize, StoreError> {
        self.reading()?;
        self.inner.get_range(name, offset, bytes)
    }

    fn size(&self, name: &Name) -> Result<u64, StoreError> {
        self.reading()?;
        self.inner.size(name)
    }

    fn list(&self, folder: &str) -> Result<Listing, StoreError> {
        self.reading()?;
        self.inner.list(folder)
    }

    fn place(&self) -> String {
        self.inner.place()
    }
}

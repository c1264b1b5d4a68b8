//! A shelf in memory that loses what was not durable when the power is cut, and can fail at any call.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use store::{CHECKPOINT, Listing, Lock, Name, Shelf, StoreError};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The process dies.
    Kill,
    /// The disk is full.
    Full,
}

/// Which of the files that were put and not yet durable are there after a power cut.
#[derive(Clone, Copy, Debug)]
pub enum Survivors {
    None,
    EveryOther,
    All,
}

#[derive(Default)]
struct Files {
    durable: BTreeMap<Name, Vec<u8>>,
    staged: BTreeMap<Name, Vec<u8>>,
}

#[derive(Default)]
pub struct MemoryShelf {
    files: Mutex<Files>,
    locked: Arc<AtomicBool>,
    calls: AtomicU64,
    fail_from: AtomicU64,
    full: AtomicBool,
}

struct MemoryLock(Arc<AtomicBool>);

impl Lock for MemoryLock {}

impl Drop for MemoryLock {
    fn drop(&mut self) {
        self.0.store(false, Ordering::SeqCst);
    }
}

impl MemoryShelf {
    pub fn new() -> Self {
        Self { fail_from: AtomicU64::new(u64::MAX), ..Self::default() }
    }

    /// Lets every writing call fail from the n-th on.
    pub fn fail_from(&self, call: u64, fault: Fault) {
        self.calls.store(0, Ordering::SeqCst);
        self.fail_from.store(call, Ordering::SeqCst);
        self.full.store(fault == Fault::Full, Ordering::SeqCst);
    }

    /// How many writing calls there were since `fail_from`.
    pub fn calls(&self) -> u64 {
        self.calls.load(Ordering::SeqCst)
    }

    /// What a power cut leaves.
    pub fn cut_power(&self, survivors: Survivors) -> Self {
        let files = self.files.lock().unwrap();
        let mut left = files.durable.clone();
        for (at, (name, bytes)) in files.staged.iter().enumerate() {
            let stays = match survivors {
                Survivors::None => false,
                Survivors::EveryOther => at % 2 == 0,
                Survivors::All => true,
            };
            if stays {
                left.insert(name.clone(), bytes.clone());
            }
        }
        let new = Self::new();
        new.files.lock().unwrap().durable = left;
        new
    }

    pub fn everything(&self) -> BTreeMap<Name, Vec<u8>> {
        self.files.lock().unwrap().durable.clone()
    }

    pub fn overwrite(&self, name: &Name, bytes: Vec<u8>) {
        self.files.lock().unwrap().durable.insert(name.clone(), bytes);
    }

    pub fn delete(&self, name: &Name) {
        self.files.lock().unwrap().durable.remove(name);
    }

    fn step(&self) -> Result<(), StoreError> {
        let call = self.calls.fetch_add(1, Ordering::SeqCst);
        if call < self.fail_from.load(Ordering::SeqCst) {
            return Ok(());
        }
        let path = "memory".to_owned();
        if self.full.load(Ordering::SeqCst) {
            return Err(StoreError::NoSpace { path });
        }
        Err(StoreError::Io { path, source: std::io::Error::other("the process was killed") })
    }
}

impl Shelf for MemoryShelf {
    fn put_new(&self, files: &[(Name, &[u8])]) -> Result<(), StoreError> {
        for (name, bytes) in files {
            self.step()?;
            let mut held = self.files.lock().unwrap();
            if held.durable.contains_key(name) || held.staged.contains_key(name) {
                return Err(StoreError::Exists { path: name.to_string() });
            }
            held.staged.insert(name.clone(), bytes.to_vec());
        }
        Ok(())
    }

    fn durable(&self) -> Result<(), StoreError> {
        self.step()?;
        let mut held = self.files.lock().unwrap();
        let staged = std::mem::take(&mut held.staged);
        held.durable.extend(staged);
        Ok(())
    }

    fn swap_head(&self, expected: Option<&[u8]>, new: &[u8]) -> Result<(), StoreError> {
        self.step()?;
        let name = Name::new(CHECKPOINT).unwrap();
        let mut held = self.files.lock().unwrap();
        if held.durable.get(&name).map(Vec::as_slice) != expected {
            return Err(StoreError::Moved);
        }
        held.durable.insert(name, new.to_vec());
        Ok(())
    }

    fn get(&self, name: &Name, limit: u64) -> Result<Vec<u8>, StoreError> {
        let held = self.files.lock().unwrap();
        let found = held.durable.get(name).or_else(|| held.staged.get(name));
        let bytes = found.ok_or_else(|| StoreError::NotFound { path: name.to_string() })?;
        if bytes.len() as u64 > limit {
            return Err(StoreError::Damaged { name: name.clone(), what: "too long".into() });
        }
        Ok(bytes.clone())
    }

    fn get_range(&self, name: &Name, offset: u64, bytes: &mut [u8]) -> Result<usize, StoreError> {
        let held = self.files.lock().unwrap();
        let found = held.durable.get(name).or_else(|| held.staged.get(name));
        let all = found.ok_or_else(|| StoreError::NotFound { path: name.to_string() })?;
        let rest = all.get(usize::try_from(offset).unwrap()..).unwrap_or(&[]);
        let count = rest.len().min(bytes.len());
        bytes[..count].copy_from_slice(&rest[..count]);
        Ok(count)
    }

    fn size(&self, name: &Name) -> Result<u64, StoreError> {
        let held = self.files.lock().unwrap();
        let found = held.durable.get(name).or_else(|| held.staged.get(name));
        found.map(|bytes| bytes.len() as u64).ok_or_else(|| StoreError::NotFound { path: name.to_string() })
    }

    fn list(&self, folder: &str) -> Result<Listing, StoreError> {
        let held = self.files.lock().unwrap();
        let prefix =
            if folder.is_empty() { String::new() } else { format!("{}/", folder.trim_end_matches('/')) };
        let all = held.durable.iter().chain(&held.staged);
        let mut files: Vec<_> = all
            .filter(|(name, _)| name.as_str().starts_with(&prefix))
            .map(|(name, bytes)| (name.clone(), bytes.len() as u64))
            .collect();
        files.sort();
        Ok(Listing { files, strangers: Vec::new() })
    }

    fn remove(&self, names: &[Name]) -> Result<(), StoreError> {
        for name in names {
            self.step()?;
            let mut held = self.files.lock().unwrap();
            held.durable.remove(name);
            held.staged.remove(name);
        }
        Ok(())
    }

    fn lock(&self) -> Result<Box<dyn Lock>, StoreError> {
        if self.locked.swap(true, Ordering::SeqCst) {
            return Err(StoreError::Busy { path: "memory".into() });
        }
        self.files.lock().unwrap().staged.clear();
        Ok(Box::new(MemoryLock(Arc::clone(&self.locked))))
    }

    fn place(&self) -> String {
        "memory".into()
    }
}

//! An archive as it stands at its checkpoint: charter, log, and which batch is which entry.
//!
//! Never writes; `Writer` does. Never trusts a file that the checkpoint does not lead to.

use std::collections::BTreeMap;
use std::sync::Arc;

use seal::{Checkpoint, Hash};

use crate::charter::Charter;
use crate::error::StoreError;
use crate::keychain::{Keychain, NOTE_MAX};
use crate::leaves::{batch_ids, read_leaves, read_leaves_into};
use crate::log::Log;
use crate::name::{BatchId, Name};
use crate::shelf::{CHECKPOINT, Shelf};

/// The root of each batch's file of commitments. Computing them is most of the cost of opening, so a
/// caller may keep them in its cache; a check never uses them.
pub type Roots = BTreeMap<BatchId, Hash>;

/// A batch that is in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Its name.
    pub id: BatchId,
    /// The number of its log entry.
    pub entry: u64,
}

/// An archive, as it stood when it was opened.
#[derive(Clone)]
pub struct Archive {
    pub(crate) shelf: Arc<dyn Shelf>,
    pub(crate) charter: Charter,
    pub(crate) keychain: Keychain,
    /// The bytes of the checkpoint as read.
    pub(crate) note: String,
    pub(crate) checkpoint: Checkpoint,
    pub(crate) log: Log,
    pub(crate) batches: Vec<Batch>,
    pub(crate) roots: Roots,
}

impl Archive {
    /// Opens an archive for reading. `known` are roots from an earlier [`Archive::roots`], or empty.
    ///
    /// # Errors
    /// [`StoreError::NoArchive`] where there is no checkpoint; [`StoreError::NewerFormat`];
    /// [`StoreError::Damaged`] where charter, checkpoint or entries are not what was signed;
    /// [`StoreError::Io`]. A damaged batch is no error here.
    pub fn open(shelf: Arc<dyn Shelf>, known: Roots) -> Result<Self, StoreError> {
        let charter = Charter::read(&*shelf)?;
        let keychain = Keychain::read(&*shelf, &*shelf, &charter)?;
        let (note, checkpoint) = read_checkpoint(&*shelf, &keychain)?;
        let log = Log::read(&*shelf, checkpoint.size)?;
        if log.root() != checkpoint.root {
            return Err(StoreError::damaged(
                &Name::own(CHECKPOINT),
                "its root is not the root of the entries in log/tile/entries",
            ));
        }
        let batches = Vec::new();
        let mut archive = Self { shelf, charter, keychain, note, checkpoint, log, batches, roots: known };
        archive.match_batches()?;
        let entry_0 = archive.batches.first().filter(|batch| batch.entry == 0).map(|batch| batch.id);
        if !archive.keychain.rests_on(entry_0) {
            return Err(StoreError::damaged(
                &Name::own("log/keys/1"),
                "a statement of theft rests on a founding record that is not entry 0",
            ));
        }
        Ok(archive)
    }

    /// Reads again what is there, where another writer may have gone on.
    ///
    /// # Errors
    /// As [`Archive::open`].
    pub fn refresh(&mut self) -> Result<(), StoreError> {
        *self = Self::open(Arc::clone(&self.shelf), std::mem::take(&mut self.roots))?;
        Ok(())
    }

    /// Returns the log's random name.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.charter.origin
    }

    /// Returns what the archive says of itself.
    #[must_use]
    pub fn charter(&self) -> &Charter {
        &self.charter
    }

    /// Returns the keys of the log.
    #[must_use]
    pub fn keychain(&self) -> &Keychain {
        &self.keychain
    }

    /// Returns the signed checkpoint as it stands.
    #[must_use]
    pub fn note(&self) -> &str {
        &self.note
    }

    /// Returns the head of the log.
    #[must_use]
    pub fn checkpoint(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// Returns the log.
    #[must_use]
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// Returns the batches in the order of the log. An entry whose file of commitments is damaged or
    /// missing has none.
    #[must_use]
    pub fn batches(&self) -> &[Batch] {
        &self.batches
    }

    /// Returns the computed roots, to be given to the next [`Archive::open`].
    #[must_use]
    pub fn roots(&self) -> &Roots {
        &self.roots
    }

    /// Returns the place it lies in.
    #[must_use]
    pub fn shelf(&self) -> &Arc<dyn Shelf> {
        &self.shelf
    }

    /// Reads a batch's commitments, padding included.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::Damaged`], [`StoreError::Io`].
    pub fn commitments(&self, batch: &BatchId) -> Result<Vec<Hash>, StoreError> {
        read_leaves(&*self.shelf, batch)
    }

    fn match_batches(&mut self) -> Result<(), StoreError> {
        let mut known = std::mem::take(&mut self.roots);
        let mut by_root = BTreeMap::new();
        let mut leaves = Vec::new();
        for id in batch_ids(&*self.shelf)? {
            let root = match known.remove(&id) {
                Some(root) => root,
                None => match read_leaves_into(&*self.shelf, &id, &mut leaves) {
                    Ok(()) => seal::batch::root(&leaves),
                    Err(StoreError::Damaged { .. } | StoreError::NotFound { .. }) => continue,
                    Err(error) => return Err(error),
                },
            };
            by_root.entry(root).or_insert(id);
        }
        for (entry, sealed) in (0..).zip(self.log.entries()) {
            if let Some(id) = by_root.remove(&sealed.root) {
                self.batches.push(Batch { id, entry });
                self.roots.insert(id, sealed.root);
            }
        }
        Ok(())
    }
}

/// Reads the checkpoint and opens it under the log's key.
pub(crate) fn read_checkpoint(
    shelf: &dyn Shelf,
    keychain: &Keychain,
) -> Result<(String, Checkpoint), StoreError> {
    let name = Name::own(CHECKPOINT);
    let bytes = match shelf.get(&name, NOTE_MAX) {
        Ok(bytes) => bytes,
        Err(StoreError::NotFound { .. }) => return Err(StoreError::NoArchive { place: shelf.place() }),
        Err(error) => return Err(error),
    };
    let note = String::from_utf8(bytes).map_err(|_| StoreError::damaged(&name, "it is not text"))?;
    let checkpoint = keychain.open(&note).map_err(|error| StoreError::damaged(&name, error.to_string()))?;
    Ok((note, checkpoint))
}

//! An archive as it stands at its checkpoint: charter, log, and which batch is which entry.
//!
//! Never writes; `Writer` does. Never trusts a file that the checkpoint does not lead to.

use std::collections::BTreeMap;
use std::sync::Arc;

use seal::{Checkpoint, Hash};

use crate::charter::Charter;
use crate::error::StoreError;
use crate::log::Log;
use crate::name::{BatchId, Name, batch_file};
use crate::shelf::{CHECKPOINT, Shelf};

/// Longest checkpoint.
pub(crate) const NOTE_MAX: u64 = 16 << 10;
/// Longest file of commitments.
pub(crate) const LEAVES_MAX: u64 = 32 * seal::batch::ITEMS_MAX as u64;

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
        let (note, checkpoint) = read_checkpoint(&*shelf, &charter)?;
        let log = Log::read(&*shelf, checkpoint.size)?;
        if log.root() != checkpoint.root {
            return Err(StoreError::damaged(
                &Name::own(CHECKPOINT),
                "its root is not the root of the entries in log/tile/entries",
            ));
        }
        let mut archive = Self { shelf, charter, note, checkpoint, log, batches: Vec::new(), roots: known };
        archive.match_batches()?;
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
        for id in batch_ids(&*self.shelf)? {
            let root = match known.remove(&id) {
                Some(root) => root,
                None => match read_leaves(&*self.shelf, &id) {
                    Ok(leaves) => seal::batch::root(&leaves),
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

/// Reads the checkpoint and opens it under the charter's key.
pub(crate) fn read_checkpoint(
    shelf: &dyn Shelf,
    charter: &Charter,
) -> Result<(String, Checkpoint), StoreError> {
    let name = Name::own(CHECKPOINT);
    let bytes = match shelf.get(&name, NOTE_MAX) {
        Ok(bytes) => bytes,
        Err(StoreError::NotFound { .. }) => return Err(StoreError::NoArchive { place: shelf.place() }),
        Err(error) => return Err(error),
    };
    let note = String::from_utf8(bytes).map_err(|_| StoreError::damaged(&name, "it is not text"))?;
    let checkpoint = Checkpoint::open(&note, &charter.key)
        .map_err(|error| StoreError::damaged(&name, error.to_string()))?;
    Ok((note, checkpoint))
}

/// Returns the names of all files of commitments, in the log or not.
pub(crate) fn batch_ids(shelf: &dyn Shelf) -> Result<Vec<BatchId>, StoreError> {
    let files = shelf.list("log/batch")?.files;
    Ok(files
        .iter()
        .filter_map(|(name, _)| BatchId::parse(name.as_str().strip_prefix("log/batch/")?))
        .collect())
}

/// Reads a file of commitments.
pub(crate) fn read_leaves(shelf: &dyn Shelf, batch: &BatchId) -> Result<Vec<Hash>, StoreError> {
    let name = batch_file(batch);
    let bytes = shelf.get(&name, LEAVES_MAX)?;
    let (leaves, rest) = bytes.as_chunks::<32>();
    if !rest.is_empty() || leaves.len() < seal::batch::LEAVES_MIN || !leaves.len().is_power_of_two() {
        return Err(StoreError::damaged(&name, "its length is not that of a batch"));
    }
    Ok(leaves.iter().map(|leaf| Hash(*leaf)).collect())
}

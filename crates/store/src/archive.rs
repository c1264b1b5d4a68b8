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
    let mut leaves = Vec::new();
    read_leaves_into(shelf, batch, &mut leaves)?;
    Ok(leaves)
}

/// Reads a file of commitments in place of what is in `leaves`. It is read in parts, because a whole one
/// is two megabytes that would be touched only to be copied.
pub(crate) fn read_leaves_into(
    shelf: &dyn Shelf,
    batch: &BatchId,
    leaves: &mut Vec<Hash>,
) -> Result<(), StoreError> {
    const PART: u64 = 256 << 10;
    let name = batch_file(batch);
    let damaged = || StoreError::damaged(&name, "its length is not that of a batch");
    leaves.clear();
    let bytes = shelf.size(&name)?;
    let count = usize::try_from(bytes / 32).unwrap_or(usize::MAX);
    if bytes > LEAVES_MAX
        || !bytes.is_multiple_of(32)
        || count < seal::batch::LEAVES_MIN
        || !count.is_power_of_two()
    {
        return Err(damaged());
    }
    leaves.reserve_exact(count);
    let mut part = vec![0; usize::try_from(bytes.min(PART)).unwrap_or(0)];
    let mut at = 0;
    while at < bytes {
        // Lengths are powers of two, so that the last part is whole.
        if shelf.get_range(&name, at, &mut part)? != part.len() {
            return Err(damaged());
        }
        leaves.extend(part.as_chunks::<32>().0.iter().map(|leaf| Hash(*leaf)));
        at += part.len() as u64;
    }
    Ok(())
}

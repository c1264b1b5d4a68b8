//! The one writer of an archive: lock, guard, leftovers, and the commit in the order of docs/format.md 8.
//!
//! Never signs before the guard says so, and never changes what a checkpoint leads to.

use std::path::Path;
use std::sync::Arc;

use model::Record;
use seal::note::SigningKey;
use seal::{Checkpoint, Entry};

use crate::archive::{Archive, Batch};
use crate::batch::{About, BatchWriter, ClosedBatch, Idle};
use crate::error::StoreError;
use crate::keys::KeyFolder;
use crate::leftovers;
use crate::line::seal_record;
use crate::log::Log;
use crate::name::{BatchId, Name};
use crate::random::Random;
use crate::shelf::Lock;

/// Holds an archive's lock. Dropped without a commit, it leaves what the next writer removes.
pub struct Writer {
    archive: Archive,
    keys: KeyFolder,
    signing: SigningKey,
    closed: Vec<ClosedBatch>,
    idle: Arc<Idle>,
    _lock: Box<dyn Lock>,
}

impl Archive {
    /// Takes the lock, reads the archive anew, finishes a run that was cut between guard and
    /// checkpoint, and removes what an interrupted run left.
    ///
    /// # Errors
    /// [`StoreError::Busy`]; [`StoreError::NoKey`]; [`StoreError::OlderThanGuard`]; what
    /// [`Archive::open`] gives; [`StoreError::NoSpace`], [`StoreError::Io`].
    pub fn writer(mut self, keys_root: &Path) -> Result<Writer, StoreError> {
        let lock = self.shelf.lock()?;
        self.refresh()?;
        let keys =
            KeyFolder::of(keys_root, self.origin()).expect("invariant: a charter's origin is well formed");
        let signing = settled(&keys, &self)?;
        let mut writer =
            Writer { archive: self, keys, signing, closed: Vec::new(), idle: Arc::default(), _lock: lock };
        writer.agree_with_guard()?;
        leftovers::remove(&writer.archive)?;
        writer.keys.sweep_left_out()?;
        Ok(writer)
    }
}

impl Writer {
    /// Returns the archive as it stands.
    #[must_use]
    pub fn archive(&self) -> &Archive {
        &self.archive
    }

    /// Returns the key folder.
    #[must_use]
    pub fn keys(&self) -> &KeyFolder {
        &self.keys
    }

    /// Lets go of the lock without a commit, and returns the archive.
    pub(crate) fn leave(self) -> Archive {
        self.archive
    }

    /// Starts a batch. Several may be written at once.
    #[must_use]
    pub fn batch(&self, random: &mut dyn Random) -> BatchWriter {
        BatchWriter::within(Arc::clone(&self.archive.shelf), BatchId::random(random), Arc::clone(&self.idle))
    }

    /// Adds a batch of records alone to the next commit, and returns its name.
    ///
    /// # Errors
    /// What [`BatchWriter::add_record`] and [`BatchWriter::close`] give.
    pub fn add_records(
        &mut self,
        records: &[Record],
        about: &About,
        random: &mut dyn Random,
    ) -> Result<BatchId, StoreError> {
        let mut batch = self.batch(random);
        for record in records {
            batch.add_record(&seal_record(record, random)?)?;
        }
        let closed = batch.close(about, random)?;
        let id = closed.id;
        self.add(closed);
        Ok(id)
    }

    /// Adds a closed batch to the next commit.
    pub fn add(&mut self, batch: ClosedBatch) {
        self.closed.push(batch);
    }

    /// Seals the added batches and lets go of the lock, as [`Writer::seal`] does.
    ///
    /// # Errors
    /// As [`Writer::seal`].
    ///
    /// # Panics
    /// Where the day is not `YYYY-MM-DD`: the caller's bug.
    pub fn commit(mut self, day: &str) -> Result<Archive, StoreError> {
        self.seal(day)?;
        Ok(self.archive)
    }

    /// Seals the added batches, an entry each, in the order in which they were added, and keeps the
    /// lock. On return all of it is durable; after an error all of it or none is in the log, which the
    /// next writer settles: this one is to be dropped.
    ///
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::Io`], [`StoreError::Moved`].
    ///
    /// # Panics
    /// Where the day is not `YYYY-MM-DD`: the caller's bug.
    pub fn seal(&mut self, day: &str) -> Result<(), StoreError> {
        let closed = std::mem::take(&mut self.closed);
        if closed.is_empty() {
            return Ok(());
        }
        self.archive.shelf.durable()?;
        let old = self.archive.log.size();
        for batch in &closed {
            let entry = Entry { day: day.to_owned(), root: batch.root };
            assert!(Entry::parse(entry.render().as_bytes()).is_ok(), "invariant: a day is YYYY-MM-DD");
            self.archive.batches.push(Batch { id: batch.id, entry: self.archive.log.size() });
            self.archive.roots.insert(batch.id, batch.root);
            self.archive.log.push(entry);
        }
        let tiles = self.archive.log.fresh(old);
        let files: Vec<(Name, &[u8])> =
            tiles.iter().map(|(name, bytes)| (name.clone(), bytes.as_slice())).collect();
        self.archive.shelf.put_new(&files)?;
        self.archive.shelf.durable()?;
        let head = self.head(&self.archive.log);
        self.keys.write_guard(&head)?;
        self.swap(head)?;
        // What is superseded does no harm; the next writer tries again.
        let _ = leftovers::remove_superseded(&self.archive);
        Ok(())
    }

    fn head(&self, log: &Log) -> Checkpoint {
        Checkpoint { origin: self.archive.origin().to_owned(), size: log.size(), root: log.root() }
    }

    fn swap(&mut self, head: Checkpoint) -> Result<(), StoreError> {
        let note = head.signed(&self.signing).expect("invariant: an origin is a key name");
        self.archive.shelf.swap_head(Some(self.archive.note.as_bytes()), note.as_bytes())?;
        self.archive.note = note;
        self.archive.checkpoint = head;
        Ok(())
    }

    /// Brings guard and checkpoint together, or refuses.
    fn agree_with_guard(&mut self) -> Result<(), StoreError> {
        let checkpoint = self.archive.checkpoint.clone();
        let Some(guard) = self.keys.guard()? else {
            return self.keys.write_guard(&checkpoint);
        };
        if guard == checkpoint {
            return Ok(());
        }
        let refused = || StoreError::OlderThanGuard {
            checkpoint: Box::new(checkpoint.clone()),
            guard: Box::new(guard.clone()),
        };
        if guard.origin != checkpoint.origin {
            return Err(refused());
        }
        if guard.size < checkpoint.size {
            // A guard from a backup of the key folder: it must be a beginning of this log.
            return match self.archive.log.root_at(guard.size) == Some(guard.root) {
                true => self.keys.write_guard(&checkpoint),
                false => Err(refused()),
            };
        }
        if guard.size == checkpoint.size || !self.finish(&guard)? {
            return Err(refused());
        }
        Ok(())
    }

    /// Finishes a run that was cut between guard and checkpoint; false where what the guard speaks of
    /// is not all here.
    fn finish(&mut self, guard: &Checkpoint) -> Result<bool, StoreError> {
        let shelf = Arc::clone(&self.archive.shelf);
        let log = match Log::read(&*shelf, guard.size) {
            Ok(log) => log,
            Err(StoreError::Damaged { .. }) => return Ok(false),
            Err(error) => return Err(error),
        };
        let (old, checkpoint) = (self.archive.checkpoint.size, &self.archive.checkpoint);
        if log.root() != guard.root || log.root_at(old) != Some(checkpoint.root) {
            return Ok(false);
        }
        for (name, bytes) in log.fresh(old) {
            match shelf.get(&name, bytes.len() as u64) {
                Ok(found) if found == bytes => {}
                Ok(_) | Err(StoreError::Damaged { .. } | StoreError::NotFound { .. }) => return Ok(false),
                Err(error) => return Err(error),
            }
        }
        self.swap(guard.clone())?;
        self.archive.refresh()?;
        Ok(true)
    }
}

/// Returns the key that signs now, after settling an exchange of keys that was cut.
fn settled(keys: &KeyFolder, archive: &Archive) -> Result<SigningKey, StoreError> {
    let (current, origin) = (archive.keychain.current(), archive.origin());
    if keys.waiting_key()?.is_some_and(|next| next.vkey(origin) == *current) {
        keys.promote()?;
    }
    let signing = keys.signing_key()?;
    if signing.vkey(origin) == *current {
        return Ok(signing);
    }
    let path = keys.path().display().to_string();
    Err(StoreError::BadKey { path, what: "it is not the key of this archive" })
}

//! Founding an archive: the key, entry 0, the charter, the first checkpoint (docs/format.md 2, 6.2).
//!
//! Never founds over anything but what an interrupted founding left.

use std::path::Path;
use std::sync::Arc;

use model::Record;
use seal::{Checkpoint, Entry};

use crate::archive::{Archive, Roots};
use crate::batch::{About, BatchWriter, Kind};
use crate::charter::{Charter, FORMAT};
use crate::error::StoreError;
use crate::keys::{KeyFolder, NewKeys};
use crate::line::seal_record;
use crate::log::{Log, TileFile, tile_file};
use crate::name::{BatchId, Name};
use crate::random::Random;
use crate::shelf::{CHECKPOINT, Shelf};

/// When and by what an archive is founded.
#[derive(Clone, Debug)]
pub struct Founding {
    /// The UTC day, `YYYY-MM-DD`.
    pub day: String,
    /// Seconds since 1970.
    pub time: u64,
    /// Name and version of the program.
    pub program: String,
}

impl Archive {
    /// Founds an archive in an empty place, with a new key in a folder of its own below `keys_root`.
    /// There is no archive before the checkpoint is there: a founding that was interrupted leaves a
    /// place where this works again.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where there is an archive; [`StoreError::NotEmpty`] where there is
    /// anything else; [`StoreError::Busy`], [`StoreError::NoSpace`], [`StoreError::Io`].
    ///
    /// # Panics
    /// Where the day is not of its shape: the caller's bug.
    pub fn create(
        shelf: Arc<dyn Shelf>,
        keys_root: &Path,
        founding: &Founding,
        random: &mut dyn Random,
    ) -> Result<Self, StoreError> {
        let lock = shelf.lock()?;
        clear_interrupted(&*shelf)?;
        let keys = NewKeys::draw(random);
        let origin = format!("beilin/{}", BatchId::random(random));
        let charter = Charter {
            format: FORMAT,
            key: keys.signing().vkey(&origin),
            founded: founding.day.clone(),
            origin,
        };
        let log = found_log(&shelf, &charter, &keys, founding, None, random)?;
        first_head(&*shelf, keys_root, &charter, &keys, &log)?;
        drop(lock);
        Self::open(shelf, Roots::new())
    }
}

/// Writes keys and guard, and signs the first checkpoint.
pub(crate) fn first_head(
    shelf: &dyn Shelf,
    keys_root: &Path,
    charter: &Charter,
    keys: &NewKeys,
    log: &Log,
) -> Result<(), StoreError> {
    let checkpoint = Checkpoint { origin: charter.origin.clone(), size: log.size(), root: log.root() };
    let folder = KeyFolder::of(keys_root, &charter.origin).expect("invariant: an origin of our own");
    folder.create(&charter.origin, keys)?;
    folder.write_guard(&checkpoint)?;
    let note = checkpoint.signed(&keys.signing()).expect("invariant: an origin is a key name");
    shelf.swap_head(None, note.as_bytes())
}

/// Puts everything but the checkpoint, durably. A successor's log goes on with the entries of the log
/// whose signed checkpoint is given with it.
pub(crate) fn found_log(
    shelf: &Arc<dyn Shelf>,
    charter: &Charter,
    keys: &NewKeys,
    founding: &Founding,
    former: Option<(&str, &[Entry])>,
    random: &mut dyn Random,
) -> Result<Log, StoreError> {
    let mut batch = BatchWriter::new(Arc::clone(shelf), BatchId::random(random));
    let mut record = Record::of_type("founding");
    record.json("format", &charter.format);
    record.text("origin", charter.origin.as_str());
    record.text("key", charter.key.text());
    record.text("recovery", keys.recovery_digest());
    record.text_if("follows", former.map(|(note, _)| note));
    batch.add_record(&seal_record(&record, random)?)?;
    let about = About { kind: Kind::Founding, time: founding.time, program: founding.program.clone() };
    let closed = batch.close(&about, random)?;
    shelf.durable()?;
    let entry = Entry { day: founding.day.clone(), root: closed.root };
    assert!(Entry::parse(entry.render().as_bytes()).is_ok(), "invariant: a day is YYYY-MM-DD");
    let mut log = Log::default();
    log.push(entry);
    for entry in former.map_or(&[][..], |(_, entries)| entries) {
        log.push(entry.clone());
    }
    let tiles = log.fresh(0);
    let charter_text = charter.render();
    let mut files: Vec<(Name, &[u8])> =
        tiles.iter().map(|(name, bytes)| (name.clone(), bytes.as_slice())).collect();
    files.push((Charter::file(), charter_text.as_bytes()));
    shelf.put_new(&files)?;
    shelf.durable()?;
    Ok(log)
}

/// Makes sure that the place is empty but for what an interrupted founding left, and removes that. A
/// place that lost only its checkpoint looks otherwise: it has originals, or more than one entry.
pub(crate) fn clear_interrupted(shelf: &dyn Shelf) -> Result<(), StoreError> {
    let place = shelf.place();
    let listing = shelf.list("")?;
    if listing.files.iter().any(|(name, _)| name.as_str() == CHECKPOINT) {
        return Err(StoreError::Exists { path: format!("{place}: an archive") });
    }
    let mut leftovers = Vec::new();
    let mut batches = 0;
    for (name, _) in listing.files {
        let plain = name.as_str().strip_suffix(".tmp").unwrap_or(name.as_str());
        let plain = Name::new(plain)?;
        let ours = match plain.as_str() {
            "log/lock" => continue,
            "beilin.toml" | CHECKPOINT => true,
            path if path.starts_with("log/tile/") => tile_file(&plain, 1) == TileFile::Current,
            path if path.starts_with("log/batch/") => {
                batches += 1;
                true
            }
            path => path.starts_with("records/"),
        };
        if !ours || batches > 1 {
            return Err(StoreError::NotEmpty { place, found: name.to_string() });
        }
        leftovers.push(name);
    }
    if let Some(found) = listing.strangers.into_iter().next() {
        return Err(StoreError::NotEmpty { place, found });
    }
    shelf.remove(&leftovers)
}

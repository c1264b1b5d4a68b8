//! What an interrupted run left behind, told from what the log leads to, and removed under the lock.
//!
//! Never removes a file whose name the store does not make, and nothing of any batch while an entry
//! has no batch: the batch that looks forgotten may be that entry's.

use std::collections::{BTreeMap, BTreeSet};

use crate::archive::Archive;
use crate::error::StoreError;
use crate::log::{TileFile, tile_file};
use crate::name::{BatchId, Name, Row};

const STAGED: &str = ".tmp";

/// Removes what no entry leads to. The caller holds the lock, and guard and checkpoint agree.
pub(crate) fn remove(archive: &Archive) -> Result<(), StoreError> {
    let size = archive.log.size();
    let known: BTreeSet<BatchId> = archive.batches.iter().map(|batch| batch.id).collect();
    let whole = archive.batches.len() as u64 == size;
    let mut gone = Vec::new();
    for folder in ["anchors", "log", "originals", "records"] {
        let files = archive.shelf.list(folder)?.files;
        let superseded = superseded_objects(&files);
        gone.extend(files.into_iter().map(|(name, _)| name).filter(|name| {
            if name.as_str().ends_with(STAGED) || superseded.contains(name) {
                return true;
            }
            match batch_of(name) {
                Some(batch) => whole && !known.contains(&batch),
                None => is_past_tile(name, size),
            }
        }));
    }
    archive.shelf.remove(&gone)
}

/// Removes partial tiles whose full tile the log has.
pub(crate) fn remove_superseded(archive: &Archive) -> Result<(), StoreError> {
    let files = archive.shelf.list("log/tile")?.files;
    let size = archive.log.size();
    let old = |name: &Name| tile_file(name, size) == TileFile::Superseded;
    let gone: Vec<Name> = files.into_iter().map(|(name, _)| name).filter(old).collect();
    archive.shelf.remove(&gone)
}

fn is_past_tile(name: &Name, size: u64) -> bool {
    name.as_str().starts_with("log/tile/")
        && matches!(tile_file(name, size), TileFile::Beyond | TileFile::Superseded)
}

/// Returns the batch that a file belongs to by its name.
pub(crate) fn batch_of(name: &Name) -> Option<BatchId> {
    match object_of(name) {
        Some((_, batch, ..)) => Some(batch),
        None => BatchId::parse(name.as_str().strip_prefix("log/batch/")?),
    }
}

/// Returns row, batch, number and generation of an object by its name.
pub(crate) fn object_of(name: &Name) -> Option<(Row, BatchId, u16, u16)> {
    let mut parts = name.as_str().split('/');
    let (folder, batch, file) = (parts.next()?, parts.next()?, parts.next()?);
    let row = [Row::Originals, Row::Records].into_iter().find(|row| row.folder() == folder)?;
    let (object, generation) = row.parse_object(file)?;
    parts.next().is_none().then_some((row, BatchId::parse(batch)?, object, generation))
}

/// Returns the objects of which a higher generation is there: an interrupted rewrite left them.
pub(crate) fn superseded_objects(files: &[(Name, u64)]) -> BTreeSet<Name> {
    let mut highest: BTreeMap<(Row, BatchId, u16), (u16, &Name)> = BTreeMap::new();
    let mut old = BTreeSet::new();
    for (name, _) in files {
        let Some((row, batch, object, generation)) = object_of(name) else { continue };
        match highest.insert((row, batch, object), (generation, name)) {
            Some((other, before)) if other > generation => {
                old.insert(name.clone());
                highest.insert((row, batch, object), (other, before));
            }
            Some((_, before)) => {
                old.insert(before.clone());
            }
            None => {}
        }
    }
    old
}

//! The check of what stands above the batches: charter, checkpoint, entries, tiles, guard, and
//! whether every file is one that the log leads to.
//!
//! Never needs a key, and never stops at damage: what one file no longer says, the others may.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use seal::{Checkpoint, Entry, Hash};

use crate::anchors::is_anchor;
use crate::charter::{Charter, FORMAT};
use crate::check::{Affects, Damage, GuardState, LogCheck, Suspect};
use crate::check_former::check_former;
use crate::check_tiles::{Truth, read_truth};
use crate::error::StoreError;
use crate::keychain::{Keychain, NOTE_MAX};
use crate::keys::KeyFolder;
use crate::leaves::read_leaves_into;
use crate::leftovers::{batch_of, object_of};
use crate::lines::first_line;
use crate::log::{LOG_MAX, Log, TileFile, tile_file};
use crate::name::{BatchId, Name, Row};
use crate::shelf::{CHECKPOINT, Listing, Shelf};

/// Checks charter, checkpoint, log and guard, and lists the batches to check. `keys_root` is where key
/// folders are, to compare the guard; none is needed for the rest.
///
/// # Errors
/// [`StoreError::NoArchive`], [`StoreError::NewerFormat`]; [`StoreError::Io`] where the place cannot be
/// read. Damage is no error.
pub fn check_log(shelf: &dyn Shelf, keys_root: Option<&Path>) -> Result<LogCheck, StoreError> {
    let listing = shelf.list("")?;
    let mut damage = Vec::new();
    let (charter, newer) = charter(shelf, &listing, &mut damage)?;
    let note = note(shelf, &mut damage)?;
    let chain = keychain(shelf, charter.as_ref(), &mut damage)?;
    let claimed = note.as_deref().and_then(|note| claimed(note, chain.as_ref()));
    let truth = read_truth(shelf, &listing, claimed.as_ref(), &mut damage)?;
    let entries = truth.entries();
    let batches = match_batches(shelf, &listing, &entries, &mut damage)?;
    let founding = founding(shelf, &batches, &entries)?;
    if let (Some(newer), None) = (newer, &founding) {
        return Err(newer);
    }
    let believed = believed(charter, founding, &mut damage);
    let chain = keychain(shelf, believed.as_ref(), &mut Vec::new())?;
    rests_on_entry_0(chain.as_ref(), &batches, &mut damage);
    check_former(shelf, &listing, &entries, &mut damage)?;
    let checkpoint = signed(note.as_deref(), chain.as_ref(), &truth, &mut damage);
    let size = checkpoint.as_ref().map_or(entries.len() as u64, |checkpoint| checkpoint.size);
    let origin = believed.map(|charter| charter.origin);
    let guard = guard(shelf, keys_root, origin.as_deref(), checkpoint.as_ref(), &truth)?;
    let strangers = strangers(listing, &batches, size);
    Ok(LogCheck { origin, checkpoint, entries: entries.len() as u64, damage, strangers, guard, batches })
}

fn of_log(file: Name, what: impl Into<String>) -> Damage {
    Damage { file, what: what.into(), affects: Affects::Log }
}

/// Reads the charter. A format above ours is believed only where entry 0 does not contradict it.
fn charter(
    shelf: &dyn Shelf,
    listing: &Listing,
    damage: &mut Vec<Damage>,
) -> Result<(Option<Charter>, Option<StoreError>), StoreError> {
    let mut report = |what: String| damage.push(of_log(Charter::file(), what));
    match Charter::read(shelf) {
        Ok(charter) => return Ok((Some(charter), None)),
        Err(StoreError::Damaged { what, .. }) => report(what),
        Err(newer @ StoreError::NewerFormat { .. }) => {
            report("it does not say what entry 0 says".to_owned());
            return Ok((None, Some(newer)));
        }
        Err(StoreError::NoArchive { place }) => {
            if !listing.files.iter().any(|(name, _)| name.as_str() == CHECKPOINT) {
                return Err(StoreError::NoArchive { place });
            }
            report("it is missing".to_owned());
        }
        Err(error) => return Err(error),
    }
    Ok((None, None))
}

/// Reads the log's keys; a statement that cannot be believed is damage, and the key of entry 0 stands.
fn keychain(
    shelf: &dyn Shelf,
    charter: Option<&Charter>,
    damage: &mut Vec<Damage>,
) -> Result<Option<Keychain>, StoreError> {
    let Some(charter) = charter else { return Ok(None) };
    match Keychain::read(shelf, shelf, charter) {
        Ok(chain) => Ok(Some(chain)),
        Err(StoreError::Damaged { name, what }) => {
            damage.push(of_log(name, what));
            Ok(Some(Keychain::of(charter)))
        }
        Err(error) => Err(error),
    }
}

fn rests_on_entry_0(chain: Option<&Keychain>, batches: &[Suspect], damage: &mut Vec<Damage>) {
    let entry_0 = batches.iter().find(|batch| batch.entry == Some(0)).map(|batch| batch.id);
    if chain.is_some_and(|chain| !chain.rests_on(entry_0)) {
        let what = "a statement of theft rests on a founding record that is not entry 0";
        damage.push(of_log(Name::own("log/keys"), what));
    }
}

fn note(shelf: &dyn Shelf, damage: &mut Vec<Damage>) -> Result<Option<String>, StoreError> {
    let name = Name::own(CHECKPOINT);
    let what = match shelf.get(&name, NOTE_MAX) {
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(note) => return Ok(Some(note)),
            Err(_) => "it is not text".to_owned(),
        },
        Err(StoreError::Damaged { what, .. }) => what,
        Err(StoreError::NotFound { .. }) => "it is missing".to_owned(),
        Err(error) => return Err(error),
    };
    damage.push(of_log(name, what));
    Ok(None)
}

/// Returns what a checkpoint claims: signed under the log's key, or as it stands where there is no
/// charter to go by.
fn claimed(note: &str, chain: Option<&Keychain>) -> Option<Checkpoint> {
    let claimed = match chain {
        Some(chain) => chain.open(note).ok()?,
        None => Checkpoint::parse(&note[..=note.find("\n\n")?]).ok()?,
    };
    (claimed.size <= LOG_MAX).then_some(claimed)
}

/// Finds the batch of each entry. Where an entry has none, files that give no entry's root, and batches
/// without such a file, are suspects.
fn match_batches(
    shelf: &dyn Shelf,
    listing: &Listing,
    entries: &[Option<Entry>],
    damage: &mut Vec<Damage>,
) -> Result<Vec<Suspect>, StoreError> {
    let mut by_root: BTreeMap<Hash, BatchId> = BTreeMap::new();
    let mut unmatched: BTreeSet<BatchId> =
        listing.files.iter().filter_map(|(name, _)| batch_of(name)).collect();
    let mut leaves = Vec::new();
    for id in unmatched.clone() {
        match read_leaves_into(shelf, &id, &mut leaves) {
            Ok(()) => _ = by_root.entry(seal::batch::root(&leaves)).or_insert(id),
            Err(StoreError::Damaged { .. } | StoreError::NotFound { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    let mut batches = Vec::new();
    let mut orphans = Vec::new();
    for (number, entry) in (0..).zip(entries) {
        let Some(entry) = entry else { continue };
        match by_root.remove(&entry.root) {
            Some(id) => {
                unmatched.remove(&id);
                batches.push(Suspect { id, entry: Some(number), orphans: Arc::from([]) });
            }
            None => orphans.push((number, entry.root)),
        }
    }
    if orphans.len() > unmatched.len() {
        let what =
            format!("entries have no file of commitments: {} of them", orphans.len() - unmatched.len());
        damage.push(of_log(Name::own("log/batch"), what));
    }
    if !orphans.is_empty() {
        let orphans: Arc<[(u64, Hash)]> = orphans.into();
        let suspect = |id| Suspect { id, entry: None, orphans: Arc::clone(&orphans) };
        batches.extend(unmatched.into_iter().map(suspect));
    }
    Ok(batches)
}

/// Returns the charter as entry 0 has it.
fn founding(
    shelf: &dyn Shelf,
    batches: &[Suspect],
    entries: &[Option<Entry>],
) -> Result<Option<Charter>, StoreError> {
    let Some(Some(entry)) = entries.first() else { return Ok(None) };
    let first = batches.iter().filter(|batch| batch.entry.is_none_or(|entry| entry == 0));
    for batch in first.take(16) {
        let record = match first_line(shelf, &batch.id)? {
            Some(line) if line.n == 0 && line.record.kind() == "founding" => line.record,
            _ => continue,
        };
        let key = record.get_text("key").and_then(|key| seal::note::Vkey::parse(key).ok());
        let format =
            record.get_json::<u64>("format").ok().flatten().filter(|format| (1..=FORMAT).contains(format));
        if let (Some(format), Some(origin), Some(key)) = (format, record.get_text("origin"), key) {
            return Ok(Some(Charter { format, origin: origin.to_owned(), key, founded: entry.day.clone() }));
        }
    }
    Ok(None)
}

/// Holds the charter against entry 0 and returns the one to go by.
fn believed(read: Option<Charter>, founding: Option<Charter>, damage: &mut Vec<Damage>) -> Option<Charter> {
    if let (Some(read), Some(founding)) = (&read, &founding)
        && read != founding
    {
        damage.push(of_log(Charter::file(), "it does not say what entry 0 says"));
    }
    founding.or(read)
}

fn signed(
    note: Option<&str>,
    chain: Option<&Keychain>,
    truth: &Truth,
    damage: &mut Vec<Damage>,
) -> Option<Checkpoint> {
    let (note, chain) = (note?, chain?);
    let name = Name::own(CHECKPOINT);
    let checkpoint = match chain.open(note) {
        Ok(checkpoint) => checkpoint,
        Err(error) => {
            damage.push(of_log(name, error.to_string()));
            return None;
        }
    };
    if note.lines().count() != 5 {
        damage.push(of_log(name.clone(), "it carries more than the one signature"));
    }
    if checkpoint.size > LOG_MAX {
        damage.push(of_log(name, "it claims more entries than a log may have"));
        return None;
    }
    if truth.root_at(checkpoint.size).is_some_and(|root| root != checkpoint.root) {
        damage.push(of_log(name, "its root is not that of the log's entries"));
    }
    Some(checkpoint)
}

fn guard(
    shelf: &dyn Shelf,
    keys_root: Option<&Path>,
    origin: Option<&str>,
    checkpoint: Option<&Checkpoint>,
    truth: &Truth,
) -> Result<GuardState, StoreError> {
    let keys = keys_root.zip(origin).and_then(|(root, origin)| KeyFolder::of(root, origin));
    let Some(guard) = keys.map(|keys| keys.guard()).transpose()?.flatten() else {
        return Ok(GuardState::Absent);
    };
    let Some(checkpoint) = checkpoint else { return Ok(GuardState::Older(Box::new(guard))) };
    let beginning = guard.size <= checkpoint.size && truth.root_at(guard.size) == Some(guard.root);
    if guard == *checkpoint || beginning {
        return Ok(GuardState::Agrees);
    }
    if guard.size > checkpoint.size
        && Log::read(shelf, guard.size).is_ok_and(|log| {
            log.root() == guard.root && log.root_at(checkpoint.size) == Some(checkpoint.root)
        })
    {
        return Ok(GuardState::Unfinished);
    }
    Ok(GuardState::Older(Box::new(guard)))
}

/// Returns the files that the log does not lead to.
fn strangers(listing: Listing, batches: &[Suspect], size: u64) -> Vec<String> {
    let known: BTreeSet<BatchId> = batches.iter().map(|batch| batch.id).collect();
    let mut highest: BTreeMap<(Row, BatchId, u16), u16> = BTreeMap::new();
    for (row, batch, object, generation) in listing.files.iter().filter_map(|(name, _)| object_of(name)) {
        let highest = highest.entry((row, batch, object)).or_insert(generation);
        *highest = generation.max(*highest);
    }
    let expected = |name: &Name| match name.as_str() {
        "beilin.toml" | CHECKPOINT | "log/lock" => true,
        path if path.starts_with("derived/") => true,
        path if path.starts_with("anchors/") => is_anchor(name),
        path if path.starts_with("former/") || path.starts_with("log/keys/") => true,
        path if path.starts_with("log/tile/") => {
            matches!(tile_file(name, size), TileFile::Current | TileFile::Superseded)
        }
        _ => match object_of(name) {
            Some((row, batch, object, generation)) => {
                known.contains(&batch) && highest.get(&(row, batch, object)) == Some(&generation)
            }
            None => batch_of(name).is_some_and(|batch| known.contains(&batch)),
        },
    };
    let names = listing.files.iter().filter(|(name, _)| !expected(name)).map(|(name, _)| name.to_string());
    let mut out: Vec<String> = names.collect();
    out.extend(listing.strangers.into_iter().filter(|path| !path.starts_with("derived/")));
    out
}

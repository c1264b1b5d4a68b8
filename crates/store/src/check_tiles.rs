//! The check of tiles and bundles: which of the two ways to the root holds, and which files are not
//! what follows from it.
//!
//! Never trusts a tile over an entry or an entry over a tile, but only what leads to the root.

use std::collections::BTreeMap;

use seal::tile::{self, Tile, WIDTH};
use seal::tree;
use seal::{Checkpoint, Entry, Hash};

use crate::check::{Affects, Damage};
use crate::error::StoreError;
use crate::log::{BUNDLE_MAX, LOG_MAX, bundle_name, parse_tile, tile_name};
use crate::name::Name;
use crate::shelf::{Listing, Shelf};

/// The log as far as its files agree with its root.
pub(crate) struct Truth {
    entries: Vec<Option<Vec<u8>>>,
    /// Leaf hashes, where all are known.
    leaves: Option<Vec<Hash>>,
}

impl Truth {
    /// Returns the entries that could be read.
    pub(crate) fn entries(&self) -> Vec<Option<Entry>> {
        self.entries.iter().map(|entry| Entry::parse(entry.as_deref()?).ok()).collect()
    }

    /// Returns the root over the first entries, where all of them are known.
    pub(crate) fn root_at(&self, size: u64) -> Option<Hash> {
        let size = usize::try_from(size).ok()?;
        self.leaves.as_ref()?.get(..size).map(tree::root)
    }
}

/// Reads entries and leaf hashes, finds which lead to the root, and holds every file against them.
pub(crate) fn read_truth(
    shelf: &dyn Shelf,
    listing: &Listing,
    claimed: Option<&Checkpoint>,
    damage: &mut Vec<Damage>,
) -> Result<Truth, StoreError> {
    let files = tile_files(listing);
    let size = claimed.map_or_else(|| largest(&files), |checkpoint| checkpoint.size);
    let mut entries: Vec<Option<Vec<u8>>> = Vec::new();
    let mut tiled: Vec<Option<Hash>> = Vec::new();
    for (index, width) in tile::fresh_bundles(0, size) {
        let bundle = read(shelf, &bundle_name(index, width))?;
        let read_entries = bundle.as_deref().and_then(|bytes| tile::unbundle(bytes).ok()).unwrap_or_default();
        let tile = read(shelf, &tile_name(&Tile { level: 0, index, width }))?.unwrap_or_default();
        for at in 0..usize::from(width) {
            entries.push(read_entries.get(at).map(|entry| entry.to_vec()));
            tiled.push(tile.get(at * 32..at * 32 + 32).and_then(|hash| hash.try_into().ok()).map(Hash));
        }
    }
    let own: Vec<Option<Hash>> = entries.iter().map(|entry| entry.as_deref().map(tree::leaf)).collect();
    let leaves = choose(own, tiled, claimed);
    if let Some(leaves) = &leaves {
        // An entry that does not give its leaf is not the one that was sealed.
        for (entry, leaf) in entries.iter_mut().zip(leaves) {
            if entry.as_deref().map(tree::leaf) != Some(*leaf) {
                *entry = None;
            }
        }
    }
    let truth = Truth { entries, leaves };
    hold(shelf, &files, size, &truth, damage)?;
    Ok(truth)
}

/// Returns the leaf hashes that lead to the root: those of the entries, those of the tiles, or each
/// taken from the other where one is missing. Without a root, those of the entries.
fn choose(
    own: Vec<Option<Hash>>,
    tiled: Vec<Option<Hash>>,
    claimed: Option<&Checkpoint>,
) -> Option<Vec<Hash>> {
    let filled = |first: &[Option<Hash>], second: &[Option<Hash>]| -> Option<Vec<Hash>> {
        first.iter().zip(second).map(|(first, second)| first.or(*second)).collect()
    };
    let choices = [filled(&own, &tiled), filled(&tiled, &own)];
    let Some(claimed) = claimed else { return choices.into_iter().flatten().next() };
    choices.into_iter().flatten().find(|leaves| tree::root(leaves) == claimed.root)
}

/// Holds every tile and bundle against the leaves, and names those that are missing.
fn hold(
    shelf: &dyn Shelf,
    files: &BTreeMap<Name, (Option<u8>, u64, u16)>,
    size: u64,
    truth: &Truth,
    damage: &mut Vec<Damage>,
) -> Result<(), StoreError> {
    let mut report = |file: Name, what: &str| {
        damage.push(Damage { file, what: what.to_owned(), affects: Affects::Log });
    };
    for tile in tile::tiles(size) {
        let bundle = (tile.level == 0).then(|| bundle_name(tile.index, tile.width));
        for name in std::iter::once(tile_name(&tile)).chain(bundle) {
            if !files.contains_key(&name) {
                report(name, "it is missing");
            }
        }
    }
    for (name, (level, index, width)) in files {
        let span = WIDTH.saturating_pow(u32::from(level.unwrap_or(0)));
        let reach = index.saturating_mul(WIDTH).saturating_add(u64::from(*width)).saturating_mul(span);
        if reach > size {
            continue;
        }
        let found = read(shelf, name)?.unwrap_or_default();
        let Some(leaves) = &truth.leaves else {
            report(name.clone(), "it cannot be told whether this leads to the root");
            continue;
        };
        let good = match level {
            Some(level) => {
                found == tile::bytes(&Tile { level: *level, index: *index, width: *width }, leaves)
            }
            None => bundle_leads(&found, leaves, *index, *width),
        };
        if !good {
            report(name.clone(), "what it holds does not lead to the root");
        }
    }
    Ok(())
}

/// Tells whether a bundle holds exactly the entries of these leaves.
fn bundle_leads(bytes: &[u8], leaves: &[Hash], index: u64, width: u16) -> bool {
    let Ok(entries) = tile::unbundle(bytes) else { return false };
    let first = usize::try_from(index * WIDTH).unwrap_or(usize::MAX);
    let leaves = leaves.iter().skip(first).take(usize::from(width));
    leaves.copied().eq(entries.iter().map(|entry| tree::leaf(entry)))
}

/// Returns the files below `log/tile/` that have a tile's or a bundle's name: level (none for a
/// bundle), index and width.
fn tile_files(listing: &Listing) -> BTreeMap<Name, (Option<u8>, u64, u16)> {
    let named = listing.files.iter().filter_map(|(name, _)| {
        let (level, index, width) = parse_tile(name.as_str())?;
        let level = (!name.as_str().starts_with("log/tile/entries/")).then_some(level);
        Some((name.clone(), (level, index, u16::try_from(width).ok()?)))
    });
    named.collect()
}

/// Returns how many entries the bundles that are there reach to.
fn largest(files: &BTreeMap<Name, (Option<u8>, u64, u16)>) -> u64 {
    let ends = files.values().filter(|file| file.0.is_none());
    let ends = ends.map(|(_, index, width)| index.saturating_mul(WIDTH).saturating_add(u64::from(*width)));
    ends.max().unwrap_or(0).min(LOG_MAX)
}

/// Reads a file; `None` where it is missing or too long.
fn read(shelf: &dyn Shelf, name: &Name) -> Result<Option<Vec<u8>>, StoreError> {
    match shelf.get(name, BUNDLE_MAX) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(StoreError::NotFound { .. } | StoreError::Damaged { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

//! The log's entries and the tiles they make (docs/format.md 7), read and written through a shelf.
//!
//! Never signs, and never knows what an entry stands for.

use seal::tile::{self, Tile, WIDTH};
use seal::tree::{self, Peaks};
use seal::{Entry, Hash};

use crate::error::StoreError;
use crate::name::Name;
use crate::shelf::Shelf;

/// Longest bundle: 256 entries of less than a hundred bytes.
pub(crate) const BUNDLE_MAX: u64 = 64 << 10;

/// Most entries a log is read to have: a bound on what a forged checkpoint can make us do.
pub(crate) const LOG_MAX: u64 = 1 << 24;

/// All entries of a log and their leaf hashes.
#[derive(Clone, Debug, Default)]
pub struct Log {
    entries: Vec<Entry>,
    leaves: Vec<Hash>,
    peaks: Peaks,
}

impl Log {
    /// Reads the first `size` entries.
    pub(crate) fn read(shelf: &dyn Shelf, size: u64) -> Result<Self, StoreError> {
        let mut log = Self::default();
        if size > LOG_MAX {
            let name = Name::own(crate::shelf::CHECKPOINT);
            return Err(StoreError::damaged(&name, "it claims more entries than a log may have"));
        }
        for (index, width) in tile::fresh_bundles(0, size) {
            let (name, bytes) = read_bundle(shelf, index, width)?;
            let shape = |_| StoreError::damaged(&name, "it is no bundle of entries");
            let entries = tile::unbundle(&bytes).map_err(shape)?;
            let entries = entries.get(..usize::from(width));
            for entry in entries.ok_or_else(|| StoreError::damaged(&name, "entries are missing"))? {
                log.push(Entry::parse(entry).map_err(shape)?);
            }
        }
        Ok(log)
    }

    /// Adds an entry.
    pub(crate) fn push(&mut self, entry: Entry) {
        let leaf = tree::leaf(entry.render().as_bytes());
        self.peaks.push(leaf);
        self.leaves.push(leaf);
        self.entries.push(entry);
    }

    /// Returns how many entries there are.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.leaves.len() as u64
    }

    /// Returns the RFC 6962 root over them.
    #[must_use]
    pub fn root(&self) -> Hash {
        self.peaks.root()
    }

    /// Returns the root over the first `size` entries; `None` where there are fewer.
    #[must_use]
    pub fn root_at(&self, size: u64) -> Option<Hash> {
        let size = usize::try_from(size).ok()?;
        self.leaves.get(..size).map(tree::root)
    }

    /// Returns the entries, oldest first.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Returns their leaf hashes.
    #[must_use]
    pub fn leaves(&self) -> &[Hash] {
        &self.leaves
    }

    /// Returns the tiles and bundles that this log has and had not at `old` entries, with their bytes.
    pub(crate) fn fresh(&self, old: u64) -> Vec<(Name, Vec<u8>)> {
        let tiles = tile::fresh(old, self.size()).into_iter();
        let mut out: Vec<_> =
            tiles.map(|tile| (tile_name(&tile), tile::bytes(&tile, &self.leaves))).collect();
        for (index, width) in tile::fresh_bundles(old, self.size()) {
            let first = usize::try_from(index * WIDTH).expect("invariant: the entries are in memory");
            let entries: Vec<String> =
                self.entries[first..first + usize::from(width)].iter().map(Entry::render).collect();
            let bytes = tile::bundle(entries.iter().map(String::as_bytes));
            out.push((bundle_name(index, width), bytes.expect("invariant: an entry is short")));
        }
        out
    }
}

/// Returns the name of a tile's file.
pub(crate) fn tile_name(tile: &Tile) -> Name {
    Name::own(format!("log/{}", tile.path()))
}

/// Returns the name of a bundle's file.
pub(crate) fn bundle_name(index: u64, width: u16) -> Name {
    Name::own(format!("log/{}", tile::entries_path(index, width)))
}

/// Reads a bundle, or the full one that replaced it since the checkpoint was read.
fn read_bundle(shelf: &dyn Shelf, index: u64, width: u16) -> Result<(Name, Vec<u8>), StoreError> {
    let name = bundle_name(index, width);
    match shelf.get(&name, BUNDLE_MAX) {
        Ok(bytes) => Ok((name, bytes)),
        Err(StoreError::NotFound { .. }) => {
            let full = bundle_name(index, 256);
            match shelf.get(&full, BUNDLE_MAX) {
                Ok(bytes) => Ok((full, bytes)),
                Err(StoreError::NotFound { .. }) => Err(StoreError::damaged(&name, "it is missing")),
                Err(error) => Err(error),
            }
        }
        Err(error) => Err(error),
    }
}

/// What a file below `log/tile/` is to a log of some size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TileFile {
    /// A part of the log, or an older partial of a tile that is still partial.
    Current,
    /// A partial whose full tile is a part of the log.
    Superseded,
    /// Beyond the log's size.
    Beyond,
    /// Not a name that a log has.
    Stranger,
}

/// Tells what a file below `log/tile/` is to a log of `size` entries.
pub(crate) fn tile_file(name: &Name, size: u64) -> TileFile {
    let Some((level, index, width)) = parse_tile(name.as_str()) else { return TileFile::Stranger };
    let hashes = size.checked_shr(u32::from(level) * 8).unwrap_or(0);
    let there = hashes.saturating_sub(index.saturating_mul(WIDTH)).min(WIDTH);
    match width {
        width if width > there => TileFile::Beyond,
        width if width < WIDTH && there == WIDTH => TileFile::Superseded,
        _ => TileFile::Current,
    }
}

pub(crate) fn parse_tile(path: &str) -> Option<(u8, u64, u64)> {
    let rest = path.strip_prefix("log/tile/")?;
    let (level, rest) = rest.split_once('/')?;
    let (number, width) = match rest.split_once(".p/") {
        Some((number, width)) => (number, width.parse().ok().filter(|width| *width > 0 && *width < 256)?),
        None => (rest, 256),
    };
    let mut index = 0_u64;
    for group in number.split('/') {
        let digits = group.strip_prefix('x').unwrap_or(group);
        index = index.checked_mul(1000)?.checked_add(digits.parse().ok()?)?;
    }
    let spelled = match level {
        "entries" => bundle_name(index, width),
        _ => tile_name(&Tile { level: level.parse().ok().filter(|level| *level < 8)?, index, width }),
    };
    let level = if level == "entries" { 0 } else { level.parse().ok()? };
    (spelled.as_str() == path).then_some((level, index, u64::from(width)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_tile_file_is_told_by_its_name() {
        for (path, size, expected) in [
            ("log/tile/0/000.p/3", 3, TileFile::Current),
            ("log/tile/0/000.p/2", 3, TileFile::Current),
            ("log/tile/0/000.p/4", 3, TileFile::Beyond),
            ("log/tile/0/000", 3, TileFile::Beyond),
            ("log/tile/0/000", 256, TileFile::Current),
            ("log/tile/0/000.p/3", 256, TileFile::Superseded),
            ("log/tile/1/000.p/1", 256, TileFile::Current),
            ("log/tile/1/000.p/1", 255, TileFile::Beyond),
            ("log/tile/entries/000.p/255", 256, TileFile::Superseded),
            ("log/tile/entries/x001/000.p/2", 256_002, TileFile::Current),
            ("log/tile/entries/x001/000.p/2", 256_001, TileFile::Beyond),
            ("log/tile/0/000.p/0", 3, TileFile::Stranger),
            ("log/tile/0/000.p/03", 3, TileFile::Stranger),
            ("log/tile/0/000.p/256", 300, TileFile::Stranger),
            ("log/tile/0/0", 3, TileFile::Stranger),
            ("log/tile/00/000", 3, TileFile::Stranger),
            ("log/tile/9/000", 3, TileFile::Stranger),
            ("log/tile/0/000.p/3.tmp", 3, TileFile::Stranger),
            ("log/tile/0/x999/x999/x999/x999/x999/x999/x999/999", 3, TileFile::Stranger),
        ] {
            assert_eq!(tile_file(&Name::new(path).unwrap(), size), expected, "{path} of {size}");
        }
    }
}

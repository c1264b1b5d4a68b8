//! C2SP tlog-tiles: the paths and contents of tiles and entry bundles.
//!
//! Never reads or writes a file: gives names below the log's folder, and bytes.

use crate::SealError;
use crate::hash::Hash;
use crate::tree;

/// Hashes in a full tile, and entries in a full bundle.
pub const WIDTH: u64 = 256;

/// A tile: level, index, and how many hashes it has (1 to 256).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tile {
    /// The level, 0 for leaf hashes.
    pub level: u8,
    /// Its number on the level.
    pub index: u64,
    /// How many hashes it holds.
    pub width: u16,
}

impl Tile {
    /// Returns its path: `tile/0/x001/234.p/5`.
    #[must_use]
    pub fn path(&self) -> String {
        named(&self.level.to_string(), self.index, self.width)
    }
}

/// Returns the path of the entry bundle with this index and width.
#[must_use]
pub fn entries_path(index: u64, width: u16) -> String {
    named("entries", index, width)
}

fn named(level: &str, index: u64, width: u16) -> String {
    let mut groups = vec![format!("{:03}", index % 1000)];
    let mut rest = index / 1000;
    while rest > 0 {
        groups.push(format!("x{:03}", rest % 1000));
        rest /= 1000;
    }
    groups.reverse();
    let number = groups.join("/");
    if u64::from(width) == WIDTH {
        format!("tile/{level}/{number}")
    } else {
        format!("tile/{level}/{number}.p/{width}")
    }
}

/// Returns how many hashes level `level` has in a log of `size` entries, partial tiles counted.
fn hashes(size: u64, level: u8) -> u64 {
    size.checked_shr(u32::from(level) * 8).unwrap_or(0)
}

/// Returns the tiles that a log of `size` entries consists of, level by level. Old partial tiles are
/// not among them.
#[must_use]
pub fn tiles(size: u64) -> Vec<Tile> {
    fresh(0, size)
}

/// Returns the tiles that a log has after growing from `old` to `new` entries and had not before.
#[must_use]
pub fn fresh(old: u64, new: u64) -> Vec<Tile> {
    let mut out = Vec::new();
    for level in 0..=7 {
        let (before, after) = (hashes(old, level), hashes(new, level));
        for index in before / WIDTH..after.div_ceil(WIDTH) {
            let width = (after - index * WIDTH).min(WIDTH);
            let had = before.saturating_sub(index * WIDTH).min(WIDTH);
            if width > had {
                out.push(Tile { level, index, width: u16::try_from(width).expect("invariant: at most 256") });
            }
        }
    }
    out
}

/// Returns the entry bundles that a log has after growing from `old` to `new` and had not before, as
/// (index, width).
#[must_use]
pub fn fresh_bundles(old: u64, new: u64) -> Vec<(u64, u16)> {
    fresh(old, new).into_iter().filter(|tile| tile.level == 0).map(|tile| (tile.index, tile.width)).collect()
}

/// Returns a tile's bytes from all leaf hashes of the log.
///
/// # Panics
/// Where the log is too short for the tile.
#[must_use]
pub fn bytes(tile: &Tile, leaves: &[Hash]) -> Vec<u8> {
    let span =
        usize::try_from(WIDTH.pow(u32::from(tile.level))).expect("invariant: the leaves are in memory");
    let first = usize::try_from(tile.index * WIDTH).expect("invariant: the leaves are in memory");
    let mut out = Vec::with_capacity(usize::from(tile.width) * 32);
    for at in first..first + usize::from(tile.width) {
        out.extend(tree::root(&leaves[at * span..(at + 1) * span]).0);
    }
    out
}

/// Returns a bundle's bytes: each entry behind its length, u16 big-endian.
///
/// # Errors
/// [`SealError::Shape`] where an entry is longer than 65,535 bytes.
pub fn bundle<'a>(entries: impl IntoIterator<Item = &'a [u8]>) -> Result<Vec<u8>, SealError> {
    let mut out = Vec::new();
    for entry in entries {
        let length =
            u16::try_from(entry.len()).map_err(|_| SealError::Shape("an entry above 65,535 bytes"))?;
        out.extend(length.to_be_bytes());
        out.extend(entry);
    }
    Ok(out)
}

/// Returns the entries of a bundle.
///
/// # Errors
/// [`SealError::Shape`] where it is cut, or holds more than 256.
pub fn unbundle(bytes: &[u8]) -> Result<Vec<&[u8]>, SealError> {
    let shape = SealError::Shape("entry bundle");
    let mut out = Vec::new();
    let mut rest = bytes;
    while let Some((length, after)) = rest.split_first_chunk::<2>() {
        let length = usize::from(u16::from_be_bytes(*length));
        let (entry, after) = after.split_at_checked(length).ok_or(shape.clone())?;
        out.push(entry);
        rest = after;
        if out.len() > 256 {
            return Err(shape);
        }
    }
    if rest.is_empty() { Ok(out) } else { Err(shape) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_those_of_the_specification() {
        for (index, width, path) in [
            (0, 256, "tile/3/000"),
            (0, 7, "tile/3/000.p/7"),
            (1_234_067, 256, "tile/3/x001/x234/067"),
            (1_234_067, 1, "tile/3/x001/x234/067.p/1"),
        ] {
            assert_eq!(Tile { level: 3, index, width }.path(), path);
        }
        assert_eq!(entries_path(1000, 2), "tile/entries/x001/000.p/2");
    }

    #[test]
    fn a_log_has_the_tiles_of_the_specification() {
        let paths = |tiles: Vec<Tile>| tiles.iter().map(Tile::path).collect::<Vec<_>>();
        assert_eq!(paths(tiles(0)), [""; 0]);
        assert_eq!(paths(tiles(255)), ["tile/0/000.p/255"]);
        assert_eq!(paths(tiles(256)), ["tile/0/000", "tile/1/000.p/1"]);
        assert_eq!(
            paths(tiles(70_000)).iter().filter(|path| !path.starts_with("tile/0/")).collect::<Vec<_>>(),
            ["tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"]
        );
        assert_eq!(paths(fresh(255, 257)), ["tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1"]);
        assert_eq!(paths(fresh(3, 3)), [""; 0]);
    }

    #[test]
    fn a_tile_above_the_leaves_holds_roots_of_full_tiles() {
        let leaves: Vec<_> = (0..600_u32).map(|i| tree::leaf(&i.to_be_bytes())).collect();
        let tile = Tile { level: 1, index: 0, width: 2 };
        let expected = [tree::root(&leaves[..256]).0, tree::root(&leaves[256..512]).0].concat();
        assert_eq!(bytes(&tile, &leaves), expected);
    }

    #[test]
    fn bundles_read_back_and_cut_ones_do_not() {
        let bundle = bundle([&b"one"[..], b"", b"three"]).expect("short entries");
        assert_eq!(bundle, b"\0\x03one\0\0\0\x05three");
        assert_eq!(unbundle(&bundle), Ok(vec![&b"one"[..], b"", b"three"]));
        for cut in [1, 3, 6, 9] {
            assert!(unbundle(&bundle[..cut]).is_err(), "{cut}");
        }
        assert!(unbundle(&[0; 2 * 257]).is_err());
    }
}

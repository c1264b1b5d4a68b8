//! Exchanging an archive's key, declaring it stolen, and succeeding an archive whose key was lost
//! (docs/format.md 14).
//!
//! Never draws or reads a key itself: the store does, beside the archive.

use std::path::Path;
use std::sync::Arc;

use store::{FolderShelf, Founding, SystemRandom};

use crate::error::ArchiveError;
use crate::place::{Around, Place};
use crate::progress::Stage;

/// Exchanges the signing key. The old one must be at hand.
///
/// # Errors
/// What writing to the archive gives.
pub fn rotate(place: &Place, around: &Around<'_>) -> Result<(), ArchiveError> {
    place.open()?.rotate(place.keys(), &when(around), &mut SystemRandom::new())?;
    Ok(())
}

/// Declares the signing key stolen, with the recovery key and the last good size, which must be that of
/// the archive in hand.
///
/// # Errors
/// [`store::StoreError::OtherSize`], [`store::StoreError::OtherRecovery`]; what writing gives.
pub fn declare_stolen(
    place: &Place,
    recovery: &[u8; 32],
    size: u64,
    around: &Around<'_>,
) -> Result<(), ArchiveError> {
    let archive = place.open()?;
    archive.declare_stolen(place.keys(), (recovery, size), &when(around), &mut SystemRandom::new())?;
    Ok(())
}

/// Founds a successor of the archive in an empty folder; the archive itself is not touched.
///
/// # Errors
/// Where the new folder is not empty; what reading and writing give.
pub fn succeed(place: &Place, to: &Path, around: &Around<'_>) -> Result<(), ArchiveError> {
    let mut begun = false;
    let mut last = 0;
    let mut copied = |done: u64, total: u64| {
        if !begun {
            around.progress.stage(Stage::Keep, total);
            begun = true;
        }
        around.progress.advance(done - last);
        last = done;
    };
    let shelf = Arc::new(FolderShelf::new(to));
    let random = &mut SystemRandom::new();
    place.open()?.succeed(shelf, place.keys(), &when(around), random, &mut copied)?;
    Ok(())
}

/// Reads a recovery key from the page that was printed, or from its 64 characters.
#[must_use]
pub fn recovery_key(page: &str) -> Option<[u8; 32]> {
    let hex_only = |line: &&str| {
        let line = line.trim();
        !line.is_empty() && line.chars().all(|c| c.is_ascii_hexdigit() || c == ' ')
    };
    let digits: String = page.lines().filter(hex_only).flat_map(str::split_whitespace).collect();
    let mut key = [0; 32];
    hex::decode_to_slice(digits, &mut key).ok().map(|()| key)
}

fn when(around: &Around<'_>) -> Founding {
    Founding { day: around.day(), time: around.seconds(), program: around.program.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recovery_key_is_read_from_its_page_or_alone() {
        let mut bytes = [0; 32];
        for (byte, value) in bytes.iter_mut().zip(0..) {
            *byte = value;
        }
        let page = "Recovery key of the Beilin archive beilin/ab\n\n    \
                    0001 0203 0405 0607 0809 0a0b 0c0d 0e0f\n    \
                    1011 1213 1415 1617 1819 1a1b 1c1d 1e1f\n\nWhat it is for: it reads nothing.\n";
        assert_eq!(recovery_key(page), Some(bytes));
        assert_eq!(recovery_key(&hex::encode(bytes)), Some(bytes));
        for bad in ["", "00", &page[..90], &"0".repeat(63), &"0".repeat(66)] {
            assert_eq!(recovery_key(bad), None, "{bad}");
        }
    }
}

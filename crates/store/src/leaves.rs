//! Files of commitments: `log/batch/<id>`, 32 bytes an item (docs/format.md 7).
//!
//! Never knows which of them the log leads to.

use seal::Hash;

use crate::error::StoreError;
use crate::name::{BatchId, batch_file};
use crate::shelf::Shelf;

/// Longest file of commitments.
pub(crate) const LEAVES_MAX: u64 = 32 * seal::batch::ITEMS_MAX as u64;

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

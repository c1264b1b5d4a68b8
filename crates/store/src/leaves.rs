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
    let name = batch_file(batch);
    let bytes = shelf.get(&name, LEAVES_MAX)?;
    let (leaves, rest) = bytes.as_chunks::<32>();
    if !rest.is_empty() || leaves.len() < seal::batch::LEAVES_MIN || !leaves.len().is_power_of_two() {
        return Err(StoreError::damaged(&name, "its length is not that of a batch"));
    }
    Ok(leaves.iter().map(|leaf| Hash(*leaf)).collect())
}

//! A batch: an RFC 6962 tree over its items' commitments, padded to a power of two (docs/format.md 7).
//!
//! Never draws the padding: the store passes random bytes in.

use crate::SealError;
use crate::hash::Hash;
use crate::tree;

/// The most items a batch may have.
pub const ITEMS_MAX: usize = 65_536;

/// The least leaves a batch has after padding.
pub const LEAVES_MIN: usize = 16;

/// Returns how many leaves a batch of so many items has.
#[must_use]
pub fn padded(items: usize) -> usize {
    items.max(LEAVES_MIN).next_power_of_two()
}

fn leaves(items: &[Hash]) -> Vec<Hash> {
    items.iter().map(|item| tree::leaf(&item.0)).collect()
}

/// Returns the root over commitments and padding.
#[must_use]
pub fn root(items: &[Hash]) -> Hash {
    let mut peaks = tree::Peaks::new();
    peaks.push_data(items);
    peaks.root()
}

/// Returns the inner proof of an item, from the item upwards.
#[must_use]
pub fn path(items: &[Hash], index: usize) -> Vec<Hash> {
    tree::inclusion(&leaves(items), index)
}

/// Checks an inner proof. The number of leaves follows from the length of the path.
///
/// # Errors
/// [`SealError::BadProof`] where it does not lead from the commitment to the root, or is longer than 16.
pub fn check(item: &Hash, index: u64, path: &[Hash], root: &Hash) -> Result<(), SealError> {
    if path.len() > 16 {
        return Err(SealError::BadProof);
    }
    tree::check_inclusion(&tree::leaf(&item.0), index, 1 << path.len(), path, root)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::sha256;

    #[test]
    fn a_path_has_at_most_sixteen_hashes_and_holds() {
        for (items, leaves) in [(1, 16), (16, 16), (17, 32), (ITEMS_MAX, ITEMS_MAX)] {
            assert_eq!(padded(items), leaves);
        }
        let items: Vec<_> = (0..64_u8).map(|i| sha256(&[i])).collect();
        let top = root(&items);
        let proof = path(&items, 41);
        assert_eq!(proof.len(), 6);
        assert!(check(&items[41], 41, &proof, &top).is_ok());
        assert!(check(&items[40], 41, &proof, &top).is_err());
        assert!(check(&items[41], 41, &proof[..5], &top).is_err());
        assert!(check(&items[41], 41, &[top; 17], &top).is_err());
    }
}

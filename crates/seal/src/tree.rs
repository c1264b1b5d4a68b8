//! RFC 6962 section 2.1: the tree hash, inclusion and consistency proofs; verification as RFC 9162.
//!
//! Never stores nodes: whoever calls has the leaf hashes, or tiles.

use crate::SealError;
use crate::beside::Messages;
use crate::hash::{Hash, sha256};
use crate::short::sha256_of;

/// How many leaves are hashed together: a perfect subtree.
const SPAN: usize = 256;

/// Returns the hash of a leaf.
#[must_use]
pub fn leaf(data: &[u8]) -> Hash {
    Hash(sha256_of([&[0], data]))
}

/// Returns the hash of a node.
#[must_use]
pub fn node(left: &Hash, right: &Hash) -> Hash {
    Hash(sha256_of([&[1], &left.0, &right.0]))
}

/// Returns the root over leaf hashes.
#[must_use]
pub fn root(leaves: &[Hash]) -> Hash {
    if leaves.is_empty() {
        return sha256(b"");
    }
    let mut peaks = Peaks::new();
    for leaf in leaves {
        peaks.push(*leaf);
    }
    peaks.root()
}

/// The roots of the perfect subtrees of a tree that grows leaf by leaf, largest first.
#[derive(Clone, Debug, Default)]
pub struct Peaks {
    size: u64,
    peaks: Vec<Hash>,
}

impl Peaks {
    /// Starts with no leaf.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns how many leaves there are.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds a leaf hash.
    pub fn push(&mut self, leaf: Hash) {
        self.carry(leaf, 1);
    }

    /// Adds leaves whose data are these hashes, faster than one by one.
    pub fn push_data(&mut self, data: &[Hash]) {
        let (spans, rest) = match self.size.is_multiple_of(SPAN as u64) {
            true => data.as_chunks::<SPAN>(),
            false => (&[][..], data),
        };
        let mut messages = Messages::default();
        for span in spans {
            self.carry(perfect(span, &mut messages), SPAN as u64);
        }
        rest.iter().for_each(|data| self.push(leaf(&data.0)));
    }

    /// Adds the root of a perfect subtree of so many leaves, of which the size is a multiple.
    fn carry(&mut self, root: Hash, leaves: u64) {
        let mut hash = root;
        let mut size = self.size / leaves;
        while size & 1 == 1 {
            let left = self.peaks.pop().expect("invariant: a peak for every bit of the size");
            hash = node(&left, &hash);
            size >>= 1;
        }
        self.peaks.push(hash);
        self.size += leaves;
    }

    /// Returns the root.
    #[must_use]
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        match peaks.next() {
            None => sha256(b""),
            Some(last) => peaks.fold(*last, |right, left| node(left, &right)),
        }
    }
}

/// Returns the root over leaves whose data are these hashes, a level at a time.
fn perfect(data: &[Hash; SPAN], messages: &mut Messages) -> Hash {
    data.iter().for_each(|data| messages.push([&[0], &data.0]));
    let mut level = Vec::with_capacity(SPAN);
    messages.hash(&mut level);
    while level.len() > 1 {
        for [left, right] in level.as_chunks::<2>().0 {
            messages.push([&[1], &left.0, &right.0]);
        }
        level.clear();
        messages.hash(&mut level);
    }
    level[0]
}

/// Returns the largest power of two below `size`, which must be above 1.
fn split(size: usize) -> usize {
    1 << (usize::BITS - 1 - (size - 1).leading_zeros())
}

/// Returns the inclusion proof of a leaf, from the leaf upwards. Empty where `index` is outside.
#[must_use]
pub fn inclusion(leaves: &[Hash], index: usize) -> Vec<Hash> {
    let mut path = Vec::new();
    let (mut slice, mut at) = (leaves, index);
    while slice.len() > 1 && at < slice.len() {
        let middle = split(slice.len());
        let (left, right) = slice.split_at(middle);
        if at < middle {
            path.push(root(right));
            slice = left;
        } else {
            path.push(root(left));
            slice = right;
            at -= middle;
        }
    }
    path.reverse();
    path
}

/// Checks an inclusion proof.
///
/// # Errors
/// [`SealError::BadProof`] where it does not lead from the leaf hash to the root.
pub fn check_inclusion(
    leaf: &Hash,
    index: u64,
    size: u64,
    path: &[Hash],
    root: &Hash,
) -> Result<(), SealError> {
    if index >= size {
        return Err(SealError::BadProof);
    }
    let (mut at, mut last, mut hash) = (index, size - 1, *leaf);
    for sibling in path {
        if last == 0 {
            return Err(SealError::BadProof);
        }
        if at & 1 == 1 || at == last {
            hash = node(sibling, &hash);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = node(&hash, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    if last == 0 && hash == *root { Ok(()) } else { Err(SealError::BadProof) }
}

/// Returns the proof that the tree of the first `old` leaves is the beginning of this one.
/// Empty where `old` is 0, the whole, or outside.
#[must_use]
pub fn consistency(leaves: &[Hash], old: usize) -> Vec<Hash> {
    let mut path = Vec::new();
    if old == 0 || old >= leaves.len() {
        return path;
    }
    let (mut slice, mut at, mut whole) = (leaves, old, true);
    while at != slice.len() {
        let middle = split(slice.len());
        let (left, right) = slice.split_at(middle);
        if at <= middle {
            path.push(root(right));
            slice = left;
        } else {
            path.push(root(left));
            slice = right;
            at -= middle;
            whole = false;
        }
    }
    if !whole {
        path.push(root(slice));
    }
    path.reverse();
    path
}

/// Checks a consistency proof.
///
/// # Errors
/// [`SealError::BadProof`] where it does not lead from the old root to the new one.
pub fn check_consistency(
    old: u64,
    new: u64,
    path: &[Hash],
    old_root: &Hash,
    new_root: &Hash,
) -> Result<(), SealError> {
    let bad = Err(SealError::BadProof);
    if old > new {
        return bad;
    }
    if old == new {
        return if path.is_empty() && old_root == new_root { Ok(()) } else { bad };
    }
    if old == 0 {
        let empty = sha256(b"");
        return if path.is_empty() && *old_root == empty { Ok(()) } else { bad };
    }
    let (mut at, mut last) = (old - 1, new - 1);
    while at & 1 == 1 {
        at >>= 1;
        last >>= 1;
    }
    let mut rest = path.iter();
    let start = if old.is_power_of_two() { Some(old_root) } else { rest.next() };
    let Some(start) = start else { return bad };
    let (mut from_old, mut from_new) = (*start, *start);
    for sibling in rest {
        if last == 0 {
            return bad;
        }
        if at & 1 == 1 || at == last {
            from_old = node(sibling, &from_old);
            from_new = node(sibling, &from_new);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            from_new = node(&from_new, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    if last == 0 && from_old == *old_root && from_new == *new_root { Ok(()) } else { bad }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The definition of RFC 6962 2.1, word for word.
    fn by_definition(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => sha256(b""),
            [one] => *one,
            many => {
                let middle = (0..).map(|k| 1 << k).take_while(|k| *k < many.len()).last().expect("above one");
                node(&by_definition(&many[..middle]), &by_definition(&many[middle..]))
            }
        }
    }

    fn leaves(count: u32) -> Vec<Hash> {
        (0..count).map(|i| leaf(&i.to_be_bytes())).collect()
    }

    #[test]
    fn roots_follow_the_definition() {
        for count in 0..70 {
            assert_eq!(root(&leaves(count)), by_definition(&leaves(count)), "{count}");
        }
        for (before, count) in [(0, 256), (0, 512), (0, 1023), (256, 512), (255, 300), (768, 256)] {
            let data: Vec<Hash> = leaves(before + count);
            let (first, rest) = data.split_at(before as usize);
            let mut peaks = Peaks::new();
            first.iter().for_each(|data| peaks.push(leaf(&data.0)));
            peaks.push_data(rest);
            let all: Vec<Hash> = data.iter().map(|data| leaf(&data.0)).collect();
            assert_eq!(peaks.root(), by_definition(&all), "{before} and {count}");
            assert_eq!(peaks.size(), u64::from(before + count));
        }
        // RFC 6962 test tree of the eight well-known inputs: root as published by Certificate Transparency.
        let inputs: [&[u8]; 8] = [
            b"",
            b"\x00",
            b"\x10",
            b"\x20\x21",
            b"\x30\x31",
            b"\x40\x41\x42\x43",
            b"\x50\x51\x52\x53\x54\x55\x56\x57",
            b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
        ];
        let tree: Vec<_> = inputs.iter().map(|input| leaf(input)).collect();
        assert_eq!(root(&tree).hex(), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    #[test]
    fn every_inclusion_proof_holds_and_no_other_does() {
        for count in 1..34_u32 {
            let tree = leaves(count);
            let top = root(&tree);
            for index in 0..count {
                let path = inclusion(&tree, index as usize);
                let hash = tree[index as usize];
                assert!(check_inclusion(&hash, index.into(), count.into(), &path, &top).is_ok());
                assert!(check_inclusion(&leaf(b"x"), index.into(), count.into(), &path, &top).is_err());
                assert!(check_inclusion(&hash, u64::from(index) + 1, count.into(), &path, &top).is_err());
                let mut long = path.clone();
                long.push(top);
                assert!(check_inclusion(&hash, index.into(), count.into(), &long, &top).is_err());
                if let Some((_, short)) = path.split_last() {
                    assert!(check_inclusion(&hash, index.into(), count.into(), short, &top).is_err());
                }
            }
        }
    }

    #[test]
    fn every_consistency_proof_holds_and_no_other_does() {
        for new in 1..34_u32 {
            let tree = leaves(new);
            let top = root(&tree);
            for old in 0..=new {
                let old_root = root(&tree[..old as usize]);
                let path = consistency(&tree, old as usize);
                let check = |old: u32, path: &[Hash], old_root: &Hash| {
                    check_consistency(old.into(), new.into(), path, old_root, &top)
                };
                assert!(check(old, &path, &old_root).is_ok(), "{old} of {new}");
                assert!(check(old, &path, &leaf(b"x")).is_err(), "{old} of {new}: another old root");
                let mut long = path.clone();
                long.push(top);
                assert!(check(old, &long, &old_root).is_err(), "{old} of {new}: a hash too many");
            }
        }
    }
}

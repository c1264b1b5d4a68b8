//! The commitments of docs/format.md section 3.
//!
//! Never decides what a salt is drawn from; that is the store's.

use sha2::{Digest as _, Sha256};

use crate::beside::Messages;
use crate::hash::{Hash, Salt, Seed, sha256};
use crate::short::sha256_of;

/// Returns salt `index` of a seed.
#[must_use]
pub fn salt(seed: &Seed, index: u32) -> Salt {
    Salt(sha256_of([b"beilin/salt/v1\n", &seed.0, &index.to_be_bytes()]))
}

/// Returns the commitment to a named value.
///
/// # Panics
/// Where the name is longer than 65,535 bytes, which no record line can hold.
#[must_use]
pub fn field(salt: &Salt, name: &str, value: &[u8]) -> Hash {
    let length = u16::try_from(name.len()).expect("invariant: field names are short");
    let value = sha256(value);
    Hash(sha256_of([b"beilin/field/v1\n", &salt.0, &length.to_be_bytes(), name.as_bytes(), &value.0]))
}

/// Returns the commitment to a record from those of its fields, in order.
///
/// # Panics
/// Where there are more than `u32::MAX` fields.
#[must_use]
pub fn record(fields: &[Hash]) -> Hash {
    let count = u32::try_from(fields.len()).expect("invariant: a record has few fields");
    let mut hasher = Sha256::new();
    hasher.update(b"beilin/record/v1\n");
    hasher.update(count.to_be_bytes());
    for field in fields {
        hasher.update(field.0);
    }
    Hash(hasher.finalize().into())
}

/// Returns the commitment to a piece from its salt and the SHA-256 of its bytes.
#[must_use]
pub fn piece(salt: &Salt, digest: &Hash) -> Hash {
    salted(b"beilin/piece/v1\n", salt, digest)
}

/// Returns the commitment to a member that was left out, from the SHA-256 of its bytes.
#[must_use]
pub fn left_out(salt: &Salt, digest: &Hash) -> Hash {
    salted(b"beilin/left-out/v1\n", salt, digest)
}

fn salted(domain: &[u8], salt: &Salt, digest: &Hash) -> Hash {
    Hash(sha256_of([domain, &salt.0, &digest.0]))
}

/// Longest piece that is hashed beside others: to copy a longer one costs more than it saves.
const BESIDE_MAX: usize = 256;

/// Makes the commitments of whole records and of many pieces at once, faster than one after the other.
/// Its memory is used again.
#[derive(Clone, Debug, Default)]
pub struct Together {
    messages: Messages,
    hashes: Vec<Hash>,
    fields: Vec<Hash>,
}

impl Together {
    /// Starts with nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns the commitment to a record of which field i has salt i of the seed, as [`field()`] and
    /// [`record()`] give it. Takes names and values in order.
    ///
    /// # Panics
    /// As those two.
    pub fn record<'v>(
        &mut self,
        seed: &Seed,
        values: impl ExactSizeIterator<Item = (&'v str, &'v [u8])> + Clone,
    ) -> Hash {
        let count = u32::try_from(values.len()).expect("invariant: a record has few fields");
        self.hashes.clear();
        for index in 0..count {
            self.messages.push([b"beilin/salt/v1\n", &seed.0, &index.to_be_bytes()]);
        }
        for (_, value) in values.clone() {
            self.messages.push([value]);
        }
        self.messages.hash(&mut self.hashes);
        let (salts, digests) = self.hashes.split_at(values.len());
        for ((salt, digest), (name, _)) in salts.iter().zip(digests).zip(values) {
            let length = u16::try_from(name.len()).expect("invariant: field names are short");
            let parts = [&salt.0[..], &length.to_be_bytes(), name.as_bytes(), &digest.0];
            self.messages.push([b"beilin/field/v1\n", parts[0], parts[1], parts[2], parts[3]]);
        }
        self.fields.clear();
        self.messages.hash(&mut self.fields);
        record(&self.fields)
    }

    /// Appends salts `first` to `first + count - 1` of a seed.
    ///
    /// # Panics
    /// Where they go beyond `u32::MAX`.
    pub fn salts(&mut self, seed: &Seed, first: u32, count: u32, out: &mut Vec<Salt>) {
        for index in first..first.checked_add(count).expect("invariant: a frame has few pieces") {
            self.messages.push([b"beilin/salt/v1\n", &seed.0, &index.to_be_bytes()]);
        }
        self.hashes.clear();
        self.messages.hash(&mut self.hashes);
        out.extend(self.hashes.iter().map(|hash| Salt(hash.0)));
    }

    /// Appends the commitments to pieces, each from its salt and its bytes, as [`piece`] gives them.
    pub fn pieces(&mut self, pieces: &[(&Salt, &[u8])], out: &mut Vec<Hash>) {
        let beside = |bytes: &[u8]| bytes.len() <= BESIDE_MAX;
        for (_, bytes) in pieces.iter().filter(|(_, bytes)| beside(bytes)) {
            self.messages.push([bytes]);
        }
        self.hashes.clear();
        self.messages.hash(&mut self.hashes);
        let mut short = self.hashes.iter();
        for (salt, bytes) in pieces {
            let digest = match beside(bytes) {
                true => *short.next().expect("invariant: a digest for every short piece"),
                false => sha256(bytes),
            };
            self.messages.push([b"beilin/piece/v1\n", &salt.0, &digest.0]);
        }
        self.messages.hash(out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Vectors by scripts/vectors.py, which shares no code with this file.
    #[test]
    fn commitments_agree_with_the_vectors() {
        let seed = Seed([1; 32]);
        let first = salt(&seed, 0);
        let second = salt(&seed, 258);
        let name = field(&first, "text", "碑林".as_bytes());
        let empty = field(&second, "form", b"");
        let found = [
            first.0,
            second.0,
            name.0,
            empty.0,
            record(&[name, empty]).0,
            record(&[]).0,
            piece(&first, &sha256(b"{}")).0,
            left_out(&first, &sha256(b"{}")).0,
        ]
        .map(hex::encode);
        assert_eq!(found, include_str!("../vectors/commit.txt").lines().collect::<Vec<_>>()[..]);
    }

    #[test]
    fn what_is_made_together_is_what_is_made_alone() {
        let (seed, mut together) = (Seed([7; 32]), Together::new());
        let long = vec![b'x'; BESIDE_MAX + 1];
        let values: [(&str, &[u8]); 5] =
            [("type", b"post"), ("text", "碑林".as_bytes()), ("", b""), ("a", &long[..200]), ("b", &long)];
        for count in 0..=values.len() {
            let fields: Vec<Hash> = (0..)
                .zip(&values[..count])
                .map(|(at, (name, value))| field(&salt(&seed, at), name, value))
                .collect();
            assert_eq!(together.record(&seed, values[..count].iter().copied()), record(&fields), "{count}");
            let mut salts = Vec::new();
            together.salts(&seed, 3, 5, &mut salts);
            assert_eq!(salts, (3..8).map(|at| salt(&seed, at)).collect::<Vec<_>>());
            let pieces: Vec<(&Salt, &[u8])> =
                salts.iter().zip(&values[..count]).map(|(salt, (_, value))| (salt, *value)).collect();
            let mut made = Vec::new();
            together.pieces(&pieces, &mut made);
            let alone = pieces.iter().map(|(salt, value)| piece(salt, &sha256(value)));
            assert_eq!(made, alone.collect::<Vec<_>>(), "{count}");
        }
    }
}

//! The commitments of docs/format.md section 3.
//!
//! Never decides what a salt is drawn from; that is the store's.

use sha2::{Digest as _, Sha256};

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
}

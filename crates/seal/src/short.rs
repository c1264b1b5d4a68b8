//! SHA-256 of a message that comes in parts and is nearly always short: padded here into at most two blocks
//! that are compressed in one call. Most of what is sealed is of this kind.
//!
//! Never keeps a state between calls: long messages that arrive over time are for `Digest`.

use sha2::Sha256;
use sha2::block_api::compress256;
use sha2::digest::Digest as _;

/// The initial state, FIPS 180-4 section 5.3.3.
pub(crate) const INITIAL: [u32; 8] =
    [0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19];
/// Bytes of a block.
pub(crate) const BLOCK: usize = 64;
/// The longest message that fits two blocks with its end mark and its length.
const SHORT_MAX: usize = 2 * BLOCK - 9;

/// Returns the SHA-256 of the parts, one after the other.
#[inline]
pub(crate) fn sha256_of<const N: usize>(parts: [&[u8]; N]) -> [u8; 32] {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    if length > SHORT_MAX {
        let mut hasher = Sha256::new();
        parts.iter().for_each(|part| hasher.update(part));
        return hasher.finalize().into();
    }
    let mut blocks = [[0; BLOCK]; 2];
    let bytes = blocks.as_flattened_mut();
    let mut at = 0;
    for part in parts {
        bytes[at..at + part.len()].copy_from_slice(part);
        at += part.len();
    }
    bytes[at] = 0x80;
    let count = if length + 9 > BLOCK { 2 } else { 1 };
    bytes[count * BLOCK - 8..count * BLOCK].copy_from_slice(&(length as u64 * 8).to_be_bytes());
    let mut state = INITIAL;
    compress256(&mut state, &blocks[..count]);
    bytes_of(state)
}

/// Returns the hash that a last state is.
pub(crate) fn bytes_of(state: [u32; 8]) -> [u8; 32] {
    let mut hash = [0; 32];
    for (bytes, word) in hash.as_chunks_mut::<4>().0.iter_mut().zip(state) {
        *bytes = word.to_be_bytes();
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_agrees_with_the_hasher_however_it_is_cut() {
        let message: Vec<u8> = (0..200_u8).collect();
        for length in 0..message.len() {
            let expected: [u8; 32] = Sha256::digest(&message[..length]).into();
            let (first, second) = message[..length].split_at(length / 3);
            assert_eq!(sha256_of([&message[..length]]), expected, "{length}");
            assert_eq!(sha256_of([first, &[], second]), expected, "{length}");
        }
        // printf abc | sha256sum
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hex::encode(sha256_of([b"a", b"bc"])), abc);
    }
}

//! SHA-256 of many messages side by side, a block of each in turn. A block of one message waits for the one
//! before it; blocks of different messages do not, so that a processor with instructions for SHA works on
//! the next while it ends the last.
//!
//! Never keeps more of a message than a call needs, and never takes one that is worth hashing by itself.

use std::slice;

use sha2::block_api::compress256;

use crate::hash::Hash;
use crate::short::{BLOCK, INITIAL, bytes_of};

/// Messages that wait to be hashed together. Its memory is used again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Messages {
    /// The blocks of all messages, padded, one message after the other.
    blocks: Vec<[u8; BLOCK]>,
    states: Vec<[u32; 8]>,
    /// Of each message that is not at its end: its number, its next block, and the one after its last.
    running: Vec<(usize, usize, usize)>,
}

impl Messages {
    /// Adds a message that comes in parts.
    pub(crate) fn push<const N: usize>(&mut self, parts: [&[u8]; N]) {
        let length: usize = parts.iter().map(|part| part.len()).sum();
        let start = self.blocks.len();
        let end = start + (length + 9).div_ceil(BLOCK);
        self.blocks.resize(end, [0; BLOCK]);
        let bytes = self.blocks[start..].as_flattened_mut();
        let mut at = 0;
        for part in parts {
            bytes[at..at + part.len()].copy_from_slice(part);
            at += part.len();
        }
        bytes[at] = 0x80;
        let end_mark = bytes.len() - 8;
        bytes[end_mark..].copy_from_slice(&(length as u64 * 8).to_be_bytes());
        self.running.push((self.running.len(), start, end));
    }

    /// Appends the SHA-256 of each message in order, and has none any more.
    pub(crate) fn hash(&mut self, out: &mut Vec<Hash>) {
        let Self { blocks, states, running } = self;
        states.clear();
        states.resize(running.len(), INITIAL);
        while running.len() > 1 {
            running.retain_mut(|(message, next, end)| {
                compress256(&mut states[*message], slice::from_ref(&blocks[*next]));
                *next += 1;
                next < end
            });
        }
        if let Some((message, next, end)) = running.pop() {
            compress256(&mut states[message], &blocks[next..end]);
        }
        blocks.clear();
        out.extend(states.iter().map(|state| Hash(bytes_of(*state))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::sha256;

    #[test]
    fn every_message_gets_its_own_hash_whatever_stands_beside_it() {
        let bytes: Vec<u8> = (0..=255).cycle().take(700).collect();
        let mut messages = Messages::default();
        // None, one, many; of equal and of different lengths, the longest first, last and between.
        let sets: [&[usize]; 7] = [
            &[],
            &[0],
            &[700],
            &[0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 500],
            &[500, 0, 64],
            &[3, 640, 3],
            &[33; 40],
        ];
        for lengths in sets {
            let mut out = vec![sha256(b"before")];
            for length in lengths {
                let (first, second) = bytes[..*length].split_at(length / 3);
                messages.push([first, &[], second]);
            }
            messages.hash(&mut out);
            let expected = lengths.iter().map(|length| sha256(&bytes[..*length]));
            assert_eq!(out[1..], expected.collect::<Vec<_>>(), "{lengths:?}");
        }
    }
}

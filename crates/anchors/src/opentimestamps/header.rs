//! Bitcoin block headers, 80 bytes each, and the lines they lie in beside a proof (docs/format.md 12, 13).
//!
//! Never says that a header belongs to the chain that Bitcoin's nodes follow: that takes a node, or somebody
//! who runs one.

use std::fmt;

use sha2::{Digest as _, Sha256};

use crate::AnchorError;

/// The most headers of one file.
const LINES_MAX: usize = 64;
const HEADER_BYTES: usize = 80;

/// A block's place in the chain, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Height(pub u32);

impl fmt::Display for Height {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A block header, and the height that whoever passed it on gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockHeader {
    /// The height, on the word of whoever passed the header on.
    pub height: Height,
    bytes: [u8; HEADER_BYTES],
}

impl BlockHeader {
    /// Takes a height and the header's 80 bytes.
    #[must_use]
    pub const fn new(height: Height, bytes: [u8; HEADER_BYTES]) -> Self {
        Self { height, bytes }
    }

    /// Reads lines `<height> <160 hex>`, each ended by `\n`, heights rising, at most 64.
    ///
    /// # Errors
    /// [`AnchorError::Form`] where a line is spelled otherwise, [`AnchorError::Limits`].
    pub fn parse_lines(text: &str) -> Result<Vec<Self>, AnchorError> {
        let form = AnchorError::Form("a line of block headers");
        let mut found: Vec<Self> = Vec::new();
        for line in text.split_inclusive('\n') {
            if found.len() == LINES_MAX {
                return Err(AnchorError::Limits("more than 64 block headers"));
            }
            let header = Self::parse_line(line).ok_or_else(|| form.clone())?;
            if found.last().is_some_and(|last| last.height >= header.height) {
                return Err(form);
            }
            found.push(header);
        }
        Ok(found)
    }

    fn parse_line(line: &str) -> Option<Self> {
        let (height, digits) = line.split_once(' ')?;
        let mut bytes = [0; HEADER_BYTES];
        hex::decode_to_slice(digits.strip_suffix('\n')?, &mut bytes).ok()?;
        let header = Self { height: Height(height.parse().ok()?), bytes };
        (header.line() == line).then_some(header)
    }

    /// Returns the line `<height> <160 hex>\n`.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{} {}\n", self.height, hex::encode(self.bytes))
    }

    pub(super) fn root(&self) -> &[u8] {
        &self.bytes[36..68]
    }

    /// Returns the time that the miner set, in seconds since 1970. Nodes accept it within about two hours.
    pub(super) fn seconds(&self) -> u32 {
        self.number(68)
    }

    /// Returns the block's hash as explorers print it: the double SHA-256, its bytes reversed.
    pub(super) fn hash(&self) -> [u8; 32] {
        let mut hash: [u8; 32] = Sha256::digest(Sha256::digest(self.bytes)).into();
        hash.reverse();
        hash
    }

    /// Returns how many leading zero bits the header's own target asks for, where its hash reaches that
    /// target: to find such a header takes about 2 to that power tries.
    pub(super) fn work_bits(&self) -> Option<u32> {
        let target = target(self.number(72))?;
        let zeros = target.iter().take_while(|byte| **byte == 0).count();
        let bits = 8 * u32::try_from(zeros).ok()? + target.get(zeros)?.leading_zeros();
        (self.hash() <= target).then_some(bits)
    }

    fn number(&self, at: usize) -> u32 {
        let mut bytes = [0; 4];
        bytes.copy_from_slice(&self.bytes[at..at + 4]);
        u32::from_le_bytes(bytes)
    }
}

/// Expands Bitcoin's compact target to 256 bits, big-endian; `None` where it is zero, negative or too long.
fn target(compact: u32) -> Option<[u8; 32]> {
    let [exponent, first, second, third] = compact.to_be_bytes();
    if first & 0x80 != 0 {
        return None;
    }
    let mut target = [0; 32];
    for (index, byte) in [first, second, third].into_iter().enumerate().filter(|(_, byte)| *byte != 0) {
        // The mantissa's last byte stands for 256 to the power of (exponent - 3).
        if let Some(power) = usize::from(exponent).checked_sub(1 + index) {
            *target.get_mut(31_usize.checked_sub(power)?)? = byte;
        }
    }
    (target != [0; 32]).then_some(target)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn compact_targets_as_bitcoin_reads_them() {
        // From the definition in Bitcoin Core's arith_uint256 tests: value, highest set byte and its place.
        for (compact, expected) in [
            (0x1d00_ffff, Some((4, 0xff))),
            (0x207f_ffff, Some((0, 0x7f))),
            (0x0112_3456, Some((31, 0x12))),
            (0x0412_3456, Some((28, 0x12))),
            (0x0000_0000, None),
            (0x0012_3456, None),
            (0x0492_3456, None),
            (0xff12_3456, None),
            (0x2112_3456, None),
            (0x2100_3456, Some((0, 0x34))),
            (0x2200_0056, Some((0, 0x56))),
            (0x2300_0056, None),
        ] {
            let first = target(compact).map(|target| {
                let at = target.iter().position(|byte| *byte != 0).unwrap();
                (at, target[at])
            });
            assert_eq!(first, expected, "{compact:08x}");
        }
    }

    // Block 0 of Bitcoin, a public constant; its hash is known to everyone.
    const GENESIS: &str = concat!(
        "0100000000000000000000000000000000000000000000000000000000000000000000003ba3edfd7a7b12b27ac72c3e",
        "67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d1dac2b7c"
    );

    #[test]
    fn the_first_block_is_read() {
        let header = &BlockHeader::parse_lines(&format!("0 {GENESIS}\n")).unwrap()[0];
        assert_eq!(
            hex::encode(header.hash()),
            "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f"
        );
        assert_eq!(header.seconds(), 1_231_006_505);
        assert_eq!(header.work_bits(), Some(32));
        let changed = GENESIS.replace("29ab5f49", "2aab5f49");
        assert_eq!(BlockHeader::parse_lines(&format!("0 {changed}\n")).unwrap()[0].work_bits(), None);
    }

    #[test]
    fn lines_have_one_spelling() {
        let upper = GENESIS.replace('f', "F");
        for text in [
            format!("0 {GENESIS}"),
            format!("00 {GENESIS}\n"),
            format!("+1 {GENESIS}\n"),
            format!("0  {GENESIS}\n"),
            format!("0 {GENESIS}\r\n"),
            format!("0 {upper}\n"),
            format!("0 {}\n", &GENESIS[2..]),
            format!("4294967296 {GENESIS}\n"),
            format!("7 {GENESIS}\n7 {GENESIS}\n"),
            format!("7 {GENESIS}\n6 {GENESIS}\n"),
            "\n".to_owned(),
        ] {
            assert_eq!(BlockHeader::parse_lines(&text), Err(AnchorError::Form("a line of block headers")));
        }
        assert_eq!(BlockHeader::parse_lines(""), Ok(Vec::new()));
        let many: String = (0..65).map(|height| format!("{height} {GENESIS}\n")).collect();
        assert_eq!(BlockHeader::parse_lines(&many), Err(AnchorError::Limits("more than 64 block headers")));
    }
}

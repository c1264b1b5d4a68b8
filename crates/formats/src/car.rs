//! A content-addressable archive (CARv1) cut into its blocks: the header is glue, and each block with the
//! length and the CID before it is an element.
//!
//! Never checks a hash and never knows what a block holds.

use crate::cut::{Last, Step, Steps};
use crate::span::ELEMENT_MAX_BYTES;

/// The longest header; one with a root takes 60 bytes.
const HEADER_MAX_BYTES: usize = 64 << 10;
/// The most bytes of a length before a block.
const LENGTH_MAX_BYTES: usize = 9;

/// Where in the archive the next step is.
#[derive(Default)]
pub(crate) struct Car {
    begun: bool,
    other: bool,
}

/// What a length says, as far as its bytes are there.
enum Length {
    /// Its own bytes, and those that follow it.
    Known(usize, usize),
    /// It goes on beyond what is there.
    Open,
    /// No block is so long, or so short.
    Wrong,
}

/// Reads an unsigned LEB128 number of at least 1.
fn length(rest: &[u8], most: usize) -> Length {
    let mut value: u64 = 0;
    for (at, byte) in rest.iter().take(LENGTH_MAX_BYTES).enumerate() {
        value |= u64::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            let fits = usize::try_from(value).ok().filter(|length| (1..=most).contains(length));
            return fits.map_or(Length::Wrong, |length| Length::Known(at + 1, length));
        }
    }
    if rest.len() < LENGTH_MAX_BYTES { Length::Open } else { Length::Wrong }
}

impl Car {
    /// Looks for the header: a map with a member `version`.
    fn header(&mut self, rest: &[u8]) -> Step {
        let found = match length(rest, HEADER_MAX_BYTES) {
            Length::Known(own, length) if rest.len() >= own + length => {
                let header = &rest[own..own + length];
                let map = header[0] & 0xe0 == 0xa0;
                let version = header.windows(9).any(|part| part == b"\x67version\x01");
                (map && version).then_some(own + length)
            }
            Length::Known(..) | Length::Open => return Step::More,
            Length::Wrong => None,
        };
        (self.begun, self.other) = (true, found.is_none());
        Step::Glue(found.unwrap_or(rest.len()) as u64)
    }
}

impl Steps for Car {
    fn step(&mut self, rest: &[u8], _looked: usize) -> Step {
        if self.other {
            return Step::Glue(rest.len() as u64);
        }
        if !self.begun {
            return self.header(rest);
        }
        match length(rest, ELEMENT_MAX_BYTES - LENGTH_MAX_BYTES) {
            Length::Known(own, length) if rest.len() >= own + length => Step::Element(own + length),
            // Where a length is wrong nobody knows where the next block begins: the rest is one that is cut.
            _ => Step::More,
        }
    }

    fn last(&mut self, rest: &[u8]) -> (usize, Last) {
        let last = match (self.begun && !self.other, rest.is_empty()) {
            (false, _) => Last::NotAList,
            (true, true) => Last::Whole,
            (true, false) => Last::Cut,
        };
        (0, last)
    }
}

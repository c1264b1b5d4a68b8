//! The terms that are indexed: a single with what follows it, and words; and a text cut into them.
//!
//! A single is written as UTF-16 code units, so that a pair of two units fits 32 bits whatever the
//! script. Never looks at postings.

use crate::tokens::{Kind, Tokens};

/// Stands for what follows a single: a word or the end.
pub(crate) const THEN_OTHER: u16 = 0;
/// Stands for what follows a single: a gap and then another single.
pub(crate) const THEN_GAP: u16 = 1;
/// Before a word in its key. As the first unit of a pair it never occurs: it is no single.
const WORD_MARK: [u8; 2] = [0, 2];

/// Returns the units of a single, the second `None` for most.
#[inline]
pub(crate) fn units(code: u32) -> (u16, Option<u16>) {
    match u16::try_from(code) {
        Ok(unit) => (unit, None),
        Err(_) => {
            let above = code - 0x1_0000;
            (0xD800 | (above >> 10) as u16, Some(0xDC00 | (above & 0x3FF) as u16))
        }
    }
}

/// Returns a pair as one number.
#[inline]
pub(crate) fn pair(first: u16, second: u16) -> u32 {
    u32::from(first) << 16 | u32::from(second)
}

/// Returns the key of a word, or of the words that begin so.
pub(crate) fn word_key(word: &str) -> Vec<u8> {
    let mut key = WORD_MARK.to_vec();
    key.extend_from_slice(word.as_bytes());
    key
}

/// What a text is cut into.
pub(crate) trait Sink {
    /// A unit and what follows it, at the unit's position.
    fn pair(&mut self, pair: u32, position: u32);
    /// A word.
    fn word(&mut self, word: &str, position: u32);
}

/// Gives the terms of a text to a sink, by rising positions.
pub(crate) fn cut<'a>(tokens: &mut Tokens<'a>, text: &'a str, sink: &mut impl Sink) {
    tokens.restart(text);
    let mut before: Option<(u16, u32)> = None;
    while let Some(token) = tokens.next() {
        match token.kind {
            Kind::Single(code) => {
                let (first, second) = units(code);
                if let Some((unit, position)) = before {
                    sink.pair(pair(unit, if token.gap { THEN_GAP } else { first }), position);
                }
                before = Some((first, token.position));
                if let Some(second) = second {
                    sink.pair(pair(first, second), token.position);
                    before = Some((second, token.position + 1));
                }
            }
            Kind::Word => {
                if let Some((unit, position)) = before.take() {
                    sink.pair(pair(unit, THEN_OTHER), position);
                }
                sink.word(tokens.word(), token.position);
            }
        }
    }
    if let Some((unit, position)) = before {
        sink.pair(pair(unit, THEN_OTHER), position);
    }
}

//! The coding of postings: which posts hold a term, and at which positions.
//!
//! Two streams, so that who only asks which posts never reads positions. Never trusts what it reads:
//! a number out of its range is an error.

/// How many posts a shard holds at most.
pub(crate) const DOCS_MAX: u32 = 1 << 15;
/// Bits of a position in an occurrence.
pub(crate) const POSITION_BITS: u32 = 17;

/// What is wrong with postings that cannot be read.
pub(crate) const BAD: &str = "its postings are not of their form";

/// Appends a number, seven bits a byte, low bits first.
#[inline]
pub(crate) fn put_number(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Takes a number off the front.
#[inline(always)]
pub(crate) fn take_number(bytes: &mut &[u8]) -> Option<u32> {
    match bytes.split_first() {
        Some((&byte, rest)) if byte < 0x80 => {
            *bytes = rest;
            Some(u32::from(byte))
        }
        _ => take_long_number(bytes),
    }
}

fn take_long_number(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0_u32;
    for shift in (0..35).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        let part = u32::from(byte & 0x7F);
        if shift == 28 && part > 0xF {
            return None;
        }
        number |= part << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

/// Appends one term's occurrences, each `doc << 17 | position`, rising.
pub(crate) fn put_occurrences(docs: &mut Vec<u8>, positions: &mut Vec<u8>, occurrences: &[u32]) {
    let mut next_doc = 0;
    let mut rest = occurrences;
    while let Some(&first) = rest.first() {
        let doc = first >> POSITION_BITS;
        let many = rest.get(1).is_some_and(|second| second >> POSITION_BITS == doc);
        put_number(docs, (doc - next_doc) << 1 | u32::from(many));
        next_doc = doc + 1;
        let mask = (1 << POSITION_BITS) - 1;
        put_number(positions, first & mask);
        let mut times = 1;
        if many {
            let mut before = first;
            while let Some(&one) = rest.get(times)
                && one >> POSITION_BITS == doc
            {
                put_number(positions, one - before);
                before = one;
                times += 1;
            }
            put_number(docs, u32::try_from(times).unwrap_or(u32::MAX));
        }
        rest = &rest[times..];
    }
}

/// The posts of one term, and how many times each has it.
pub(crate) struct Docs<'a> {
    bytes: &'a [u8],
    next_doc: u32,
}

impl<'a> Docs<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, next_doc: 0 }
    }
}

impl Iterator for Docs<'_> {
    type Item = Result<(u32, u32), &'static str>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.bytes.is_empty() {
            return None;
        }
        let head = take_number(&mut self.bytes);
        let doc = head.map_or(DOCS_MAX, |head| self.next_doc.saturating_add(head >> 1));
        let times = match head {
            Some(head) if head & 1 == 1 => take_number(&mut self.bytes),
            _ => Some(1),
        };
        match times {
            Some(times) if doc < DOCS_MAX => {
                self.next_doc = doc + 1;
                Some(Ok((doc, times)))
            }
            _ => {
                self.bytes = &[];
                Some(Err(BAD))
            }
        }
    }
}

/// Appends the occurrences of one term in the posts that `wanted` accepts, each moved `back` positions,
/// and without those that would then begin before the text.
pub(crate) fn take_occurrences(
    docs: &[u8],
    positions: &[u8],
    back: u32,
    wanted: impl Fn(u32) -> bool,
    out: &mut Vec<u32>,
) -> Result<(), &'static str> {
    let mut positions = positions;
    for item in Docs::new(docs) {
        let (doc, times) = item?;
        let wanted = wanted(doc);
        let mut position = 0_u32;
        for _ in 0..times {
            let step = take_number(&mut positions).ok_or(BAD)?;
            position = position.saturating_add(step);
            if position >= 1 << POSITION_BITS {
                return Err(BAD);
            }
            if wanted && position >= back {
                out.push(doc << POSITION_BITS | (position - back));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_bytes_worked_out_by_hand() {
        for (number, bytes) in [
            (0, &[0][..]),
            (127, &[0x7F]),
            (128, &[0x80, 1]),
            (300, &[0xAC, 2]),
            (u32::MAX, &[0xFF, 0xFF, 0xFF, 0xFF, 0xF]),
        ] {
            let mut out = Vec::new();
            put_number(&mut out, number);
            assert_eq!(out, bytes);
            assert_eq!(take_number(&mut &out[..]), Some(number));
            assert_eq!(take_number(&mut &out[..out.len() - 1]), None, "cut");
        }
        assert_eq!(take_number(&mut &[0xFF, 0xFF, 0xFF, 0xFF, 0x1F][..]), None, "too large");
        assert_eq!(take_number(&mut &[0x80; 9][..]), None, "without end");
    }

    #[test]
    fn postings_have_the_bytes_worked_out_by_hand() {
        let at = |doc: u32, position: u32| doc << 17 | position;
        let (mut docs, mut positions) = (Vec::new(), Vec::new());
        put_occurrences(&mut docs, &mut positions, &[at(0, 5), at(2, 1), at(2, 4), at(2, 200), at(100, 0)]);
        assert_eq!(docs, [0, 1 << 1 | 1, 3, 97 << 1 & 0x7F | 0x80, 1]);
        assert_eq!(positions, [5, 1, 3, 196 & 0x7F | 0x80, 1, 0]);
        let mut out = Vec::new();
        take_occurrences(&docs, &positions, 1, |doc| doc != 0, &mut out).unwrap();
        assert_eq!(out, [at(2, 0), at(2, 3), at(2, 199)], "moved back by one; 100 would begin before 0");
    }

    #[test]
    fn bad_postings_are_errors() {
        for (docs, positions) in [
            (&[0x80][..], &[0][..]),
            (&[0], &[]),
            (&[1, 3], &[0, 0]),
            (&[0xFF, 0xFF, 0x7F], &[0]),
            (&[0], &[0xFF, 0xFF, 0x7F]),
            (&[1, 0xFF, 0xFF, 0xFF, 0xFF, 0xF], &[0]),
        ] {
            assert!(take_occurrences(docs, positions, 0, |_| true, &mut Vec::new()).is_err(), "{docs:?}");
        }
    }
}

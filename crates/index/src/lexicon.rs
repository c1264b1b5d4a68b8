//! The sorted list of a shard's terms and where the postings of each lie: blocks of front-coded keys,
//! and the first key of each block apart.
//!
//! Never reads postings. Keys are bytes; what they mean is said in `keys.rs`.

use crate::postings::{put_number, take_number};

/// How many keys a block holds.
const BLOCK_KEYS: usize = 128;
/// What is wrong with a list that cannot be read.
pub(crate) const BAD: &str = "its list of terms is not of its form";

/// Where the postings of a term lie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) docs_at: u32,
    pub(crate) docs_bytes: u32,
    pub(crate) positions_at: u32,
    pub(crate) positions_bytes: u32,
}

/// Writes the list; keys must come sorted.
#[derive(Default)]
pub(crate) struct Writer {
    /// The blocks, one after the other.
    pub(crate) blocks: Vec<u8>,
    /// The first key of each block and where it lies.
    pub(crate) tops: Vec<u8>,
    before: Vec<u8>,
    keys: usize,
    span: Span,
    top_span: Span,
    top_at: u32,
}

impl Writer {
    /// Begins another list, in the same memory.
    pub(crate) fn clear(&mut self) {
        let mut kept = [&mut self.blocks, &mut self.tops, &mut self.before].map(std::mem::take);
        kept.iter_mut().for_each(Vec::clear);
        let [blocks, tops, before] = kept;
        *self = Self { blocks, tops, before, ..Self::default() };
    }

    /// Adds a key whose postings follow those of the key before.
    pub(crate) fn add(&mut self, key: &[u8], docs_bytes: u32, positions_bytes: u32) {
        let mut shared = 0;
        if self.keys.is_multiple_of(BLOCK_KEYS) {
            self.end_block();
            put_number(&mut self.tops, key.len() as u32);
            self.tops.extend_from_slice(key);
        } else {
            shared = self.before.iter().zip(key).take_while(|(a, b)| a == b).count();
        }
        put_head(&mut self.blocks, shared, key.len() - shared);
        self.blocks.extend_from_slice(&key[shared..]);
        put_number(&mut self.blocks, docs_bytes);
        put_number(&mut self.blocks, positions_bytes);
        self.before.truncate(shared);
        self.before.extend_from_slice(&key[shared..]);
        self.span.docs_at += docs_bytes;
        self.span.positions_at += positions_bytes;
        self.keys += 1;
    }

    fn end_block(&mut self) {
        if self.keys > 0 {
            let at = self.blocks.len() as u32;
            put_number(&mut self.tops, at - self.top_at);
            put_number(&mut self.tops, self.span.docs_at - self.top_span.docs_at);
            put_number(&mut self.tops, self.span.positions_at - self.top_span.positions_at);
            self.top_at = at;
            self.top_span = self.span;
        }
    }

    /// Ends the last block.
    pub(crate) fn finish(&mut self) {
        self.end_block();
        self.keys = 0;
    }
}

fn put_head(out: &mut Vec<u8>, shared: usize, rest: usize) {
    out.push((shared.min(15) as u8) << 4 | rest.min(15) as u8);
    for count in [shared, rest] {
        if count >= 15 {
            put_number(out, count as u32 - 15);
        }
    }
}

fn take_head(bytes: &mut &[u8]) -> Option<(usize, usize)> {
    let (&head, rest) = bytes.split_first()?;
    *bytes = rest;
    let mut take = |count: u8| match count {
        15 => take_number(bytes).and_then(|more| (more as usize).checked_add(15)),
        _ => Some(usize::from(count)),
    };
    Some((take(head >> 4)?, take(head & 15)?))
}

struct Top {
    key: std::ops::Range<usize>,
    at: u32,
    span: Span,
}

/// The first keys, held in memory.
pub(crate) struct Tops {
    bytes: Vec<u8>,
    tops: Vec<Top>,
    end: u32,
}

/// Blocks to read: their place in the section, and where the postings of the first key lie.
pub(crate) struct Stretch {
    pub(crate) at: u32,
    pub(crate) bytes: u32,
    pub(crate) span: Span,
}

impl Tops {
    pub(crate) fn parse(bytes: Vec<u8>) -> Result<Self, &'static str> {
        let mut tops = Vec::new();
        let (mut at, mut span) = (0_u32, Span::default());
        let mut rest = &bytes[..];
        while !rest.is_empty() {
            let length = take_number(&mut rest).ok_or(BAD)? as usize;
            let start = bytes.len() - rest.len();
            rest = rest.get(length..).ok_or(BAD)?;
            tops.push(Top { key: start..start + length, at, span });
            let mut add = |to: &mut u32| {
                *to = take_number(&mut rest).and_then(|more| to.checked_add(more)).ok_or(BAD)?;
                Ok::<(), &str>(())
            };
            add(&mut at)?;
            add(&mut span.docs_at)?;
            add(&mut span.positions_at)?;
        }
        Ok(Self { bytes, tops, end: at })
    }

    /// Returns the blocks in which keys that begin with `prefix` may stand; only the first of them
    /// where `exact`.
    pub(crate) fn stretch(&self, prefix: &[u8], exact: bool) -> Option<Stretch> {
        let key = |top: &Top| &self.bytes[top.key.clone()];
        let first = self.tops.partition_point(|top| key(top) <= prefix).saturating_sub(1);
        let last = if exact {
            first + 1
        } else {
            self.tops.partition_point(|top| key(top) <= prefix || key(top).starts_with(prefix))
        };
        let top = self.tops.get(first)?;
        let end = self.tops.get(last).map_or(self.end, |top| top.at);
        Some(Stretch { at: top.at, bytes: end.checked_sub(top.at)?, span: top.span })
    }
}

/// Calls `each` with every key of the stretch that equals `wanted`, or begins with it where not `exact`.
pub(crate) fn each_key(
    stretch: &Stretch,
    blocks: &[u8],
    wanted: &[u8],
    exact: bool,
    mut each: impl FnMut(Span),
) -> Result<(), &'static str> {
    let mut rest = blocks;
    let mut span = stretch.span;
    let mut key = Vec::with_capacity(wanted.len() + 64);
    while !rest.is_empty() {
        let (shared, more) = take_head(&mut rest).ok_or(BAD)?;
        let suffix = rest.get(..more).ok_or(BAD)?;
        rest = &rest[more..];
        if shared > key.len() {
            return Err(BAD);
        }
        key.truncate(shared);
        key.extend_from_slice(suffix);
        span.docs_bytes = take_number(&mut rest).ok_or(BAD)?;
        span.positions_bytes = take_number(&mut rest).ok_or(BAD)?;
        let fits = if exact { key == wanted } else { key.starts_with(wanted) };
        if fits {
            each(span);
        } else if key.as_slice() > wanted {
            return Ok(());
        }
        span.docs_at = span.docs_at.checked_add(span.docs_bytes).ok_or(BAD)?;
        span.positions_at = span.positions_at.checked_add(span.positions_bytes).ok_or(BAD)?;
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn found(tops: &Tops, blocks: &[u8], wanted: &[u8], exact: bool) -> Vec<Span> {
        let mut out = Vec::new();
        if let Some(stretch) = tops.stretch(wanted, exact) {
            let from = stretch.at as usize;
            let part = &blocks[from..from + stretch.bytes as usize];
            each_key(&stretch, part, wanted, exact, |span| out.push(span)).unwrap();
        }
        out
    }

    #[test]
    fn every_key_is_found_and_no_other() {
        // Even numbers as decimal words with a long head, so that front coding and escapes are used.
        let mut keys: Vec<String> = (0..1000).map(|n| format!("{}{}", "a".repeat(n % 40), n * 2)).collect();
        keys.sort();
        let mut writer = Writer::default();
        for (n, key) in keys.iter().enumerate() {
            writer.add(key.as_bytes(), n as u32 % 7, n as u32 % 300);
        }
        writer.finish();
        let tops = Tops::parse(writer.tops).unwrap();
        let mut span = Span::default();
        for (n, key) in keys.iter().enumerate() {
            (span.docs_bytes, span.positions_bytes) = (n as u32 % 7, n as u32 % 300);
            assert_eq!(found(&tops, &writer.blocks, key.as_bytes(), true), [span], "{key}");
            span.docs_at += span.docs_bytes;
            span.positions_at += span.positions_bytes;
        }
        for other in ["", "1", "b", "aaa", "0x", "~"] {
            assert_eq!(found(&tops, &writer.blocks, other.as_bytes(), true), [], "{other}");
        }
        for prefix in ["", "1", "aaa", "aaaaaaaaaaaaaaaaaaaaaaaaaa", "b", "18"] {
            let count = keys.iter().filter(|key| key.starts_with(prefix)).count();
            assert_eq!(found(&tops, &writer.blocks, prefix.as_bytes(), false).len(), count, "{prefix}");
        }
    }

    #[test]
    fn an_empty_list_has_nothing() {
        let tops = Tops::parse(Vec::new()).unwrap();
        assert!(tops.stretch(b"a", false).is_none());
    }
}

//! The header that stands before each zstd frame (docs/format.md 4): its one spelling, both ways.
//!
//! Never compresses, commits or reads a file.

use seal::{Salt, Seed};

use crate::codec::FRAME_MAX;
use crate::strict::{Cursor, NotStrict, push_base64, push_number};

/// What every skippable header frame begins with.
pub(crate) const MAGIC: [u8; 4] = [0x5b, 0x2a, 0x4d, 0x18];
/// Bytes before the header's text: magic and length.
pub(crate) const PREFIX: usize = 8;
/// Longest header: 65,536 pieces with a salt each.
pub(crate) const HEADER_MAX: usize = 4 << 20;
/// Longest compressed frame: zstd never grows a mebibyte by more than this.
pub(crate) const DATA_MAX: usize = FRAME_MAX + (FRAME_MAX >> 7);

/// From what the salts of a frame's pieces come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// Piece `first + i` has salt i of the seed.
    Seed(Seed),
    /// A salt for each piece that has bytes here.
    Salts(Vec<Option<Salt>>),
}

/// The header of a frame of pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PieceHeader {
    pub compressed: u32,
    pub crc: u32,
    pub first: u32,
    /// The length of each piece's part in this frame; `None` for a piece whose bytes are not kept.
    pub lengths: Vec<Option<u32>>,
    /// Whether the last piece goes on in the next frame.
    pub more: bool,
    pub source: Source,
}

/// The header of a frame of record lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LineHeader {
    pub compressed: u32,
    pub crc: u32,
    pub first: u32,
    pub lines: u32,
}

impl PieceHeader {
    /// Returns how many bytes the data frame holds, uncompressed.
    pub(crate) fn bytes(&self) -> usize {
        self.lengths.iter().flatten().map(|length| *length as usize).sum()
    }

    /// Returns the skippable frame.
    pub(crate) fn render(&self) -> Vec<u8> {
        let mut out = start(self.compressed, self.crc, self.first);
        out.extend_from_slice(b",\"lengths\":[");
        for (at, length) in self.lengths.iter().enumerate() {
            separate(&mut out, at);
            match length {
                Some(length) => push_number(&mut out, *length),
                None => out.extend_from_slice(b"null"),
            }
        }
        out.push(b']');
        if self.more {
            out.extend_from_slice(b",\"more\":true");
        }
        match &self.source {
            Source::Seed(seed) => {
                out.extend_from_slice(b",\"seed\":");
                push_base64(&mut out, &seed.0);
            }
            Source::Salts(salts) => {
                out.extend_from_slice(b",\"salts\":[");
                for (at, salt) in salts.iter().enumerate() {
                    separate(&mut out, at);
                    match salt {
                        Some(salt) => push_base64(&mut out, &salt.0),
                        None => out.extend_from_slice(b"null"),
                    }
                }
                out.push(b']');
            }
        }
        finish(out)
    }

    /// Reads the header's text. Refuses what holds more than a frame may, and salts that do not stand
    /// exactly where there are bytes.
    pub(crate) fn parse(text: &str) -> Result<Self, NotStrict> {
        let mut cursor = Cursor::new(text);
        let (compressed, crc, first) = begin(&mut cursor)?;
        cursor.take(",\"lengths\":[")?;
        let lengths = list(&mut cursor, Cursor::number)?;
        let more = cursor.next_is(",\"more\":true");
        let source = if cursor.next_is(",\"seed\":") {
            Source::Seed(Seed(cursor.base64()?))
        } else {
            cursor.take(",\"salts\":[")?;
            Source::Salts(list(&mut cursor, |cursor| cursor.base64().map(Salt))?)
        };
        cursor.take("}")?;
        cursor.done()?;
        let header = Self { compressed, crc, first, lengths, more, source };
        let fits = match &header.source {
            Source::Seed(_) => true,
            Source::Salts(salts) => {
                salts.iter().map(Option::is_some).eq(header.lengths.iter().map(Option::is_some))
            }
        };
        let total: u64 = header.lengths.iter().flatten().map(|length| u64::from(*length)).sum();
        if fits && !header.lengths.is_empty() && total <= FRAME_MAX as u64 {
            Ok(header)
        } else {
            Err(NotStrict)
        }
    }
}

impl LineHeader {
    /// Returns the skippable frame.
    pub(crate) fn render(&self) -> Vec<u8> {
        let mut out = start(self.compressed, self.crc, self.first);
        out.extend_from_slice(b",\"lines\":");
        push_number(&mut out, self.lines);
        finish(out)
    }

    /// Reads the header's text.
    pub(crate) fn parse(text: &str) -> Result<Self, NotStrict> {
        let mut cursor = Cursor::new(text);
        let (compressed, crc, first) = begin(&mut cursor)?;
        cursor.take(",\"lines\":")?;
        let lines = cursor.number()?;
        cursor.take("}")?;
        cursor.done()?;
        if lines == 0 { Err(NotStrict) } else { Ok(Self { compressed, crc, first, lines }) }
    }
}

fn start(compressed: u32, crc: u32, first: u32) -> Vec<u8> {
    let mut out = Vec::with_capacity(256);
    out.extend_from_slice(&MAGIC);
    out.extend_from_slice(&[0; 4]);
    for (name, number) in [("{\"compressed\":", compressed), (",\"crc\":", crc), (",\"first\":", first)] {
        out.extend_from_slice(name.as_bytes());
        push_number(&mut out, number);
    }
    out
}

fn finish(mut out: Vec<u8>) -> Vec<u8> {
    out.push(b'}');
    let length = u32::try_from(out.len() - PREFIX).expect("invariant: a header is a few megabytes at most");
    out[4..PREFIX].copy_from_slice(&length.to_le_bytes());
    out
}

fn begin(cursor: &mut Cursor<'_>) -> Result<(u32, u32, u32), NotStrict> {
    cursor.take("{\"compressed\":")?;
    let compressed = cursor.number()?;
    cursor.take(",\"crc\":")?;
    let crc = cursor.number()?;
    cursor.take(",\"first\":")?;
    let first = cursor.number()?;
    if compressed as usize > DATA_MAX { Err(NotStrict) } else { Ok((compressed, crc, first)) }
}

fn separate(out: &mut Vec<u8>, at: usize) {
    if at > 0 {
        out.push(b',');
    }
}

fn list<'a, T>(
    cursor: &mut Cursor<'a>,
    item: impl Fn(&mut Cursor<'a>) -> Result<T, NotStrict>,
) -> Result<Vec<Option<T>>, NotStrict> {
    let mut out = Vec::new();
    loop {
        out.push(if cursor.next_is("null") { None } else { Some(item(cursor)?) });
        if out.len() > seal::batch::ITEMS_MAX {
            return Err(NotStrict);
        }
        if cursor.next_is("]") {
            return Ok(out);
        }
        cursor.take(",")?;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn text(frame: &[u8]) -> &str {
        assert_eq!(frame[..4], MAGIC);
        assert_eq!(u32::from_le_bytes(frame[4..8].try_into().unwrap()) as usize, frame.len() - 8);
        std::str::from_utf8(&frame[8..]).unwrap()
    }

    #[test]
    fn headers_have_the_members_of_the_format_in_its_order() {
        let mut header = PieceHeader {
            compressed: 5,
            crc: 7,
            first: 9,
            lengths: vec![Some(3), None, Some(0)],
            more: true,
            source: Source::Seed(Seed([0; 32])),
        };
        let zero = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        let expected = format!(
            r#"{{"compressed":5,"crc":7,"first":9,"lengths":[3,null,0],"more":true,"seed":"{zero}"}}"#
        );
        assert_eq!(text(&header.render()), expected);
        assert_eq!(PieceHeader::parse(&expected), Ok(header.clone()));
        assert_eq!(header.bytes(), 3);
        header.more = false;
        header.source = Source::Salts(vec![Some(Salt([0; 32])), None, Some(Salt([0; 32]))]);
        let expected = format!(
            r#"{{"compressed":5,"crc":7,"first":9,"lengths":[3,null,0],"salts":["{zero}",null,"{zero}"]}}"#
        );
        assert_eq!(text(&header.render()), expected);
        assert_eq!(PieceHeader::parse(&expected), Ok(header));
        let lines = LineHeader { compressed: 1, crc: u32::MAX, first: 0, lines: 12 };
        let expected = r#"{"compressed":1,"crc":4294967295,"first":0,"lines":12}"#;
        assert_eq!(text(&lines.render()), expected);
        assert_eq!(LineHeader::parse(expected), Ok(lines));
    }

    #[test]
    fn other_headers_are_refused() {
        let zero = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        let good = format!(r#"{{"compressed":5,"crc":7,"first":9,"lengths":[3],"seed":"{zero}"}}"#);
        assert!(PieceHeader::parse(&good).is_ok());
        for (what, with) in [
            ("[3]", "[]"),
            ("[3]", "[3,]"),
            ("[3]", "[1048577]"),
            ("[3]", "[1048576,1]"),
            (":5,", ":99999999,"),
            (":5,", ":5 ,"),
            ("[3]", "[3],\"more\":false"),
            ("}", ",\"x\":1}"),
            ("\"seed\":", "\"salts\":[null],\"seed\":"),
        ] {
            assert!(PieceHeader::parse(&good.replace(what, with)).is_err(), "{with}");
        }
        let unfit = r#"{"compressed":5,"crc":7,"first":9,"lengths":[3],"salts":[null]}"#;
        assert!(PieceHeader::parse(unfit).is_err());
        assert!(LineHeader::parse(r#"{"compressed":1,"crc":1,"first":0,"lines":0}"#).is_err());
    }
}

//! The header of an ARC record, a line: address, IP, date, type, length (Internet Archive, ARC version 1).
//!
//! Never takes a line for a header that has no date and no address where they should be.

use memchr::memchr;

use super::header::digits;
use super::measured::Measured;

/// How a file of them begins.
pub const FIRST: &[u8] = b"filedesc://";
/// The longest header.
pub const LINE_MAX_BYTES: usize = 64 << 10;

/// A header's parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// The address.
    pub url: &'a [u8],
    /// Where the server was.
    pub ip: &'a [u8],
    /// When, as `YYYYMMDDhhmmss`; some write more digits.
    pub date: &'a [u8],
    /// The type as served.
    pub kind: &'a [u8],
    /// How many bytes follow.
    pub length: Option<u64>,
}

impl<'a> Line<'a> {
    /// Reads a line without its end.
    pub fn of(line: &'a [u8]) -> Option<Self> {
        let mut back = line.trim_ascii_end().rsplitn(2, |byte| *byte == b' ');
        let length = digits(back.next()?);
        let mut parts = back.next()?.splitn(4, |byte| *byte == b' ');
        let [url, ip, date, kind] = [parts.next()?, parts.next()?, parts.next()?, parts.next()?];
        let dated = (8..=20).contains(&date.len()) && date.iter().all(u8::is_ascii_digit);
        let addressed = url.first().is_some_and(u8::is_ascii_alphabetic) && url.contains(&b':');
        (dated && addressed).then_some(Self { url, ip, date, kind, length })
    }
}

/// Returns the first line at or behind `from` that is a header.
pub fn next(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    if at > 0 && bytes[at - 1] != b'\n' {
        at += memchr(b'\n', &bytes[at..])? + 1;
    }
    loop {
        let length = memchr(b'\n', &bytes[at..])?;
        if length < LINE_MAX_BYTES && Line::of(&bytes[at..at + length]).is_some() {
            return Some(at);
        }
        at += length + 1;
    }
}

/// Measures a record whose header begins here.
pub fn measure(bytes: &[u8]) -> Measured {
    let Some(end) = memchr(b'\n', bytes) else { return Measured::Open };
    match Line::of(&bytes[..end]).and_then(|line| line.length) {
        Some(length) => Measured::Known(end + 1, length),
        None => Measured::Unknown(end + 1),
    }
}

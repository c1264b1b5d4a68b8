//! The header of a WARC record as bytes: where it begins, where it ends, and how long the block is.
//!
//! Never allocates.

use memchr::{memchr, memmem};

use super::measured::Measured;

/// How many bytes tell that a record begins.
pub const FIRST_BYTES: usize = 8;

/// Returns whether a record begins here: `WARC/` and a version.
pub fn begins(bytes: &[u8]) -> bool {
    matches!(bytes, [b'W', b'A', b'R', b'C', b'/', b'0'..=b'9', b'.', b'0'..=b'9', ..])
}

/// Returns the first line at or behind `from` with which a record may begin.
pub fn next(bytes: &[u8], from: usize) -> Option<usize> {
    memmem::find_iter(&bytes[from..], b"WARC/")
        .map(|at| from + at)
        .find(|&at| begins(&bytes[at..]) && (at == 0 || bytes[at - 1] == b'\n'))
}

/// Measures a record whose header begins here.
pub fn measure(bytes: &[u8]) -> Measured {
    let mut at = 0;
    let mut block = None;
    while let Some(length) = memchr(b'\n', &bytes[at..]) {
        let line = bytes[at..at + length].trim_ascii_end();
        if at > 0 && begins(line) {
            return Measured::Unknown(at);
        }
        at += length + 1;
        if line.is_empty() {
            return match block {
                Some(block) => Measured::Known(at, block),
                None => Measured::Unknown(at),
            };
        }
        block = block.or_else(|| content_length(line));
    }
    Measured::Open
}

fn content_length(line: &[u8]) -> Option<u64> {
    let colon = 14;
    if line.len() <= colon || line[colon] != b':' || !line[..colon].eq_ignore_ascii_case(b"content-length") {
        return None;
    }
    digits(line[colon + 1..].trim_ascii())
}

/// Reads a number of decimal digits.
pub fn digits(text: &[u8]) -> Option<u64> {
    let digit = |byte: &u8| byte.is_ascii_digit();
    if text.is_empty() || !text.iter().all(digit) {
        return None;
    }
    std::str::from_utf8(text).ok()?.parse().ok()
}

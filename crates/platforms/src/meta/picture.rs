//! What of a JPEG or PNG says where and with what it was made: rule `meta/picture/1`. Without it the rest is
//! still the same picture.
//!
//! Never touches a byte that is of the picture itself.

use std::ops::Range;

/// Returns the segments that are metadata; `None` where the file is neither, or is damaged before the picture
/// begins.
#[must_use]
pub fn metadata(bytes: &[u8]) -> Option<Vec<Range<usize>>> {
    if bytes.starts_with(b"\xff\xd8") {
        return jpeg(bytes);
    }
    bytes.starts_with(b"\x89PNG\r\n\x1a\n").then(|| png(bytes)).flatten()
}

/// Of a JPEG the segments APP1 to APP15 but Adobe's, which says how colours are meant, and the colour
/// profile; and comments.
fn jpeg(bytes: &[u8]) -> Option<Vec<Range<usize>>> {
    let mut ranges = Vec::new();
    let mut at = 2;
    loop {
        while bytes.get(at) == Some(&0xff) && bytes.get(at + 1) == Some(&0xff) {
            at += 1;
        }
        let &[0xff, mark, high, low] = bytes.get(at..at + 4)? else { return None };
        if matches!(mark, 0xda | 0xd9) {
            // What follows the end of the picture is another, with metadata of its own.
            if let Some(end) = last_end(bytes, at)
                && end < bytes.len()
            {
                ranges.push(end..bytes.len());
            }
            return Some(ranges);
        }
        let length = usize::from(high) << 8 | usize::from(low);
        let end = at + 2 + length;
        let body = bytes.get(at + 4..end)?;
        let colour = body.starts_with(b"ICC_PROFILE\0") || body.starts_with(b"Adobe");
        if matches!(mark, 0xe1..=0xef | 0xfe) && !colour {
            ranges.push(at..end);
        }
        at = end;
    }
}

/// Returns where the picture whose scans begin at `at` ends.
fn last_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mut from = at + 2;
    loop {
        let next = from + memchr::memchr(0xff, bytes.get(from..)?)?;
        match bytes.get(next + 1)? {
            0xd9 => return Some(next + 2),
            // Tables between scans: stepped over, for they may hold anything.
            0xc4 | 0xcc | 0xda..=0xdd => {
                let length = usize::from(*bytes.get(next + 2)?) << 8 | usize::from(*bytes.get(next + 3)?);
                from = next + 2 + length.max(2);
            }
            _ => from = next + 1,
        }
    }
}

/// Of a PNG the chunks of text, time and EXIF.
fn png(bytes: &[u8]) -> Option<Vec<Range<usize>>> {
    let mut ranges = Vec::new();
    let mut at = 8;
    while at < bytes.len() {
        let head = bytes.get(at..at + 8)?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
        let end = at.checked_add(12)?.checked_add(usize::try_from(length).ok()?)?;
        bytes.get(at..end)?;
        match &head[4..8] {
            b"tEXt" | b"zTXt" | b"iTXt" | b"eXIf" | b"tIME" => ranges.push(at..end),
            b"IEND" => {
                if end < bytes.len() {
                    ranges.push(end..bytes.len());
                }
                return Some(ranges);
            }
            _ => {}
        }
        at = end;
    }
    None
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn segment(mark: u8, body: &[u8]) -> Vec<u8> {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xff, mark], &length[..], body].concat()
    }

    #[test]
    fn of_a_jpeg_only_metadata_goes() {
        let front = [&b"\xff\xd8"[..], &segment(0xe0, b"JFIF\0")].concat();
        let hidden =
            [segment(0xe1, b"Exif\0\0CANARY"), segment(0xed, b"Photoshop"), segment(0xfe, b"note")].concat();
        let colour = segment(0xe2, b"ICC_PROFILE\0x");
        let scan = [&segment(0xda, b"\0\0\0")[..], b"data\xff\x00more\xff\xd0\xff\xd9"].concat();
        let whole = [&front[..], &hidden, &colour, &scan, b"trailing CANARY"].concat();
        let mut left = whole.clone();
        for range in metadata(&whole).unwrap().into_iter().rev() {
            left.drain(range);
        }
        assert_eq!(left, [front, colour, scan].concat());
        for at in 0..whole.len() {
            let _ = metadata(&whole[..at]);
        }
    }

    #[test]
    fn of_a_png_only_metadata_goes() {
        let chunk = |name: &[u8], body: &[u8]| {
            [&u32::try_from(body.len()).unwrap().to_be_bytes()[..], name, body, b"crc!"].concat()
        };
        let front = [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", b"x")].concat();
        let end = [chunk(b"IDAT", b"data"), chunk(b"IEND", b"")].concat();
        let hidden = [chunk(b"eXIf", b"CANARY"), chunk(b"tEXt", b"CANARY")].concat();
        let whole = [&front[..], &hidden, &end, b"CANARY"].concat();
        let mut left = whole.clone();
        for range in metadata(&whole).unwrap().into_iter().rev() {
            left.drain(range);
        }
        assert_eq!(left, [front, end].concat());
        assert_eq!(metadata(b"GIF89a"), None);
        assert_eq!(metadata(&whole[..30]), None);
    }
}

//! Little-endian numbers out of a slice, and the zip64 extra field.
//!
//! Never panics: what lies outside the slice reads as `None`.

use std::io::{self, Read};

pub fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

pub fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

pub fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?))
}

/// Returns the zip64 extra field (0x0001) of an extra area, if there is one.
pub fn zip64_extra(mut extra: &[u8]) -> Option<&[u8]> {
    while let (Some(id), Some(length)) = (u16_at(extra, 0), u16_at(extra, 2)) {
        let end = 4 + usize::from(length);
        if id == 1 {
            return extra.get(4..end);
        }
        extra = extra.get(end..)?;
    }
    None
}

/// Replaces numbers that read 0xFFFFFFFF by those of the zip64 field, in its order. `None` where a
/// number is promised and not there.
pub fn widen(numbers: &mut [u64], field: Option<&[u8]>) -> Option<()> {
    let mut at = 0;
    for number in numbers {
        if *number == u64::from(u32::MAX) {
            *number = u64_at(field?, at)?;
            at += 8;
        }
    }
    Some(())
}

/// Fills a buffer; false where the input ends before.
pub fn filled(reader: &mut impl Read, buffer: &mut [u8]) -> io::Result<bool> {
    match reader.read_exact(buffer) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}

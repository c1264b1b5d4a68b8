//! The list of members at the end of a ZIP (central directory, APPNOTE 4.3.12 to 4.3.16).
//!
//! Never guesses: where the list does not add up, it says at which byte.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

use super::bytes::{filled, u16_at, u32_at, u64_at, widen, zip64_extra};
use super::entry::{Entry, State};
use crate::member::MEMBERS_MAX;
use crate::problem::ProblemKind;

/// What became of the list.
pub enum Listed {
    /// Every entry that the list promises.
    Whole(Vec<(Vec<u8>, Entry)>),
    /// The list is absent (the file is cut) or does not add up from this byte on.
    Broken { kind: ProblemKind, byte: u64 },
}

/// The end record: where the list lies. Offsets in the file as it is, with whatever stands before it.
struct EndRecord {
    entries: u64,
    start: u64,
    end: u64,
    /// How many bytes stand before the ZIP's own first byte.
    before: u64,
}

/// Lists a ZIP's entries by name, as bytes.
pub fn list(file: &File, length: u64) -> io::Result<Listed> {
    let Some(record) = end_record(file, length)? else {
        return Ok(Listed::Broken { kind: ProblemKind::ContainerCut, byte: length });
    };
    let mut file = file;
    file.seek(SeekFrom::Start(record.start))?;
    let mut reader = BufReader::with_capacity(1 << 16, file.take(record.end - record.start));
    let mut at = record.start;
    let mut found = Vec::new();
    while (found.len() as u64) < record.entries && found.len() <= MEMBERS_MAX {
        match entry(&mut reader, record.before)? {
            Some((name, entry, read)) => {
                at += read;
                found.push((name, entry));
            }
            None => return Ok(Listed::Broken { kind: ProblemKind::ContainerDamaged, byte: at }),
        }
    }
    Ok(Listed::Whole(found))
}

/// Reads one entry: its name, itself, and how long it was. `None` where it is not one.
fn entry(reader: &mut impl Read, before: u64) -> io::Result<Option<(Vec<u8>, Entry, u64)>> {
    let mut fixed = [0; 46];
    if !filled(reader, &mut fixed)? || &fixed[..4] != b"PK\x01\x02" {
        return Ok(None);
    }
    let half = |at| u16_at(&fixed, at).map_or(0, usize::from);
    let word = |at| u32_at(&fixed, at).map_or(0, u64::from);
    let (name_length, extra_length, comment_length) = (half(28), half(30), half(32));
    let mut rest = vec![0; name_length + extra_length + comment_length];
    if !filled(reader, &mut rest)? {
        return Ok(None);
    }
    // Unpacked, packed, offset: the order in which zip64 gives them.
    let mut numbers = [word(24), word(20), word(42)];
    let extra = &rest[name_length..name_length + extra_length];
    if widen(&mut numbers, zip64_extra(extra)).is_none() {
        return Ok(None);
    }
    // The upper half of the attributes is a Unix mode where a Unix (3) or macOS (19) made the entry.
    let linked = matches!(fixed[5], 3 | 19) && (word(38) >> 16) & 0o170_000 == 0o120_000;
    let state = match (half(8) & 1, linked) {
        (1, _) => State::Encrypted,
        (_, true) => State::Symlink,
        _ => State::Plain,
    };
    let Some(header) = numbers[2].checked_add(before) else { return Ok(None) };
    let found = Entry {
        header,
        packed: numbers[1],
        size: numbers[0],
        crc: u32_at(&fixed, 16),
        method: u16_at(&fixed, 10).unwrap_or(0),
        state,
    };
    let read = (fixed.len() + rest.len()) as u64;
    rest.truncate(name_length);
    Ok(Some((rest, found, read)))
}

/// Finds the end record in the last 64 KiB, and the zip64 one before it.
fn end_record(mut file: &File, length: u64) -> io::Result<Option<EndRecord>> {
    let tail_start = length.saturating_sub(22 + 65_535);
    let mut tail = Vec::new();
    file.seek(SeekFrom::Start(tail_start))?;
    file.take(22 + 65_535).read_to_end(&mut tail)?;
    for at in memchr::memmem::rfind_iter(&tail, b"PK\x05\x06") {
        let (Some(comment), Some(entries), Some(size), Some(offset)) =
            (u16_at(&tail, at + 20), u16_at(&tail, at + 10), u32_at(&tail, at + 12), u32_at(&tail, at + 16))
        else {
            continue;
        };
        if at + 22 + usize::from(comment) > tail.len() {
            continue;
        }
        let mut record = (u64::from(entries), u64::from(size), u64::from(offset));
        let mut end = tail_start + at as u64;
        if entries == u16::MAX || size == u32::MAX || offset == u32::MAX {
            let locator = at.checked_sub(20).and_then(|at| tail.get(at..at + 20));
            if let Some(wide) = wide_record(file, locator, end)? {
                (record, end) = (wide.numbers, wide.at);
            }
        }
        let (entries, size, offset) = record;
        // Whatever was put before the ZIP moves every offset by as much.
        if let Some(before) = end.checked_sub(size).and_then(|start| start.checked_sub(offset)) {
            return Ok(Some(EndRecord { entries, start: end - size, end, before }));
        }
    }
    Ok(None)
}

/// A zip64 end record: entries, size and offset of the list, and where the record begins.
struct WideRecord {
    numbers: (u64, u64, u64),
    at: u64,
}

/// Reads the zip64 end record that a locator points to.
fn wide_record(mut file: &File, locator: Option<&[u8]>, end: u64) -> io::Result<Option<WideRecord>> {
    let Some(locator) = locator.filter(|bytes| bytes.starts_with(b"PK\x06\x07")) else {
        return Ok(None);
    };
    // The locator's offset, or, where something was put before the ZIP, right before the locator.
    for at in [u64_at(locator, 8).unwrap_or(0), end.saturating_sub(20 + 56)] {
        let mut record = [0; 56];
        file.seek(SeekFrom::Start(at))?;
        if filled(&mut file, &mut record)? && record.starts_with(b"PK\x06\x06") {
            let number = |at| u64_at(&record, at).unwrap_or(0);
            return Ok(Some(WideRecord { numbers: (number(32), number(40), number(48)), at }));
        }
    }
    Ok(None)
}

//! The members of a ZIP whose list is cut off or damaged, found by their own headers
//! (local file header, APPNOTE 4.3.7 to 4.3.9).
//!
//! Never believes a length that the file does not bear out; what is cut is marked as cut.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

use crc32fast::Hasher;
use flate2::bufread::DeflateDecoder;

use super::bytes::{filled, u16_at, u32_at, u64_at, widen, zip64_extra};
use super::entry::{Entry, State};
use super::{SWELL_FREE, SWELL_MAX};
use crate::member::MEMBERS_MAX;

/// Walks from header to header; where one does not follow, looks for the next.
pub fn list(file: &File, length: u64) -> io::Result<Vec<(Vec<u8>, Entry)>> {
    let mut found = Vec::new();
    let mut at = 0;
    while found.len() <= MEMBERS_MAX {
        let Some(start) = next_header(file, at)? else { break };
        let Some((name, entry, end)) = member(file, start, length)? else {
            at = start + 4;
            continue;
        };
        at = end.max(start + 4);
        found.push((name, entry));
    }
    Ok(found)
}

/// Returns the offset of the first member's header at or after `from`.
fn next_header(mut file: &File, from: u64) -> io::Result<Option<u64>> {
    let mut window = vec![0; 1 << 16];
    let (mut base, mut kept) = (from, 0);
    file.seek(SeekFrom::Start(from))?;
    loop {
        let read = file.read(&mut window[kept..])?;
        if read == 0 {
            return Ok(None);
        }
        let filled = kept + read;
        if let Some(at) = memchr::memmem::find(&window[..filled], b"PK\x03\x04") {
            return Ok(Some(base + at as u64));
        }
        // A signature may lie across two reads.
        kept = filled.min(3);
        window.copy_within(filled - kept..filled, 0);
        base += (filled - kept) as u64;
    }
}

/// Reads the member whose header is at `start`: its name, itself, and where it ends.
fn member(mut file: &File, start: u64, length: u64) -> io::Result<Option<(Vec<u8>, Entry, u64)>> {
    let mut fixed = [0; 30];
    file.seek(SeekFrom::Start(start))?;
    if !filled(&mut file, &mut fixed)? {
        return Ok(None);
    }
    let half = |at| u16_at(&fixed, at).unwrap_or(0);
    let word = |at| u32_at(&fixed, at).map_or(0, u64::from);
    let (flags, method, name_length) = (half(6), half(8), usize::from(half(26)));
    let mut name = vec![0; name_length + usize::from(half(28))];
    if !filled(&mut file, &mut name)? {
        return Ok(None);
    }
    let data = start + 30 + name.len() as u64;
    let mut numbers = [word(22), word(18)];
    let wide = zip64_extra(&name[name_length..]);
    let has_wide = wide.is_some();
    if widen(&mut numbers, wide).is_none() {
        return Ok(None);
    }
    name.truncate(name_length);
    let [size, packed] = numbers;
    let mut entry =
        Entry { header: start, packed, size, crc: u32_at(&fixed, 14), method, state: State::Plain };
    if flags & 1 == 1 {
        entry.state = State::Encrypted;
    }
    // Bit 3: lengths and checksum follow the data instead of standing here.
    if flags & 8 != 0 && packed == 0 {
        entry.crc = None;
        let end = measure(file, data, length, has_wide, &mut entry)?;
        return Ok(Some((name, entry, end)));
    }
    let end = data.saturating_add(packed);
    if end > length {
        cut(file, data, length, &mut entry)?;
    }
    Ok(Some((name, entry, end.min(length))))
}

/// Marks an entry as cut at the end of the file and counts what can still be unpacked.
fn cut(file: &File, data: u64, length: u64, entry: &mut Entry) -> io::Result<()> {
    entry.packed = length.saturating_sub(data);
    if entry.state != State::Encrypted {
        entry.state = State::Cut;
        entry.size = if entry.method == 8 { inflated(file, data, entry.packed)?.size } else { entry.packed };
    }
    Ok(())
}

/// Finds the end of a member whose length is not in its header, by inflating it.
fn measure(file: &File, data: u64, length: u64, wide: bool, entry: &mut Entry) -> io::Result<u64> {
    if entry.method != 8 || entry.state == State::Encrypted {
        // Nothing in the bytes tells where they end: take all up to the next header.
        let end = next_header(file, data)?.unwrap_or(length);
        (entry.packed, entry.size) = (end - data, end - data);
        if entry.state != State::Encrypted {
            entry.state = State::Cut;
        }
        return Ok(end);
    }
    let told = inflated(file, data, length - data)?;
    entry.size = told.size;
    let mut descriptor = Vec::new();
    let mut after = file;
    after.seek(SeekFrom::Start(data + told.packed))?;
    after.take(24).read_to_end(&mut descriptor)?;
    let signed = usize::from(descriptor.starts_with(b"PK\x07\x08")) * 4;
    let packed =
        if wide { u64_at(&descriptor, signed + 4) } else { u32_at(&descriptor, signed + 4).map(u64::from) };
    if told.whole && u32_at(&descriptor, signed) == Some(told.crc) && packed == Some(told.packed) {
        entry.packed = told.packed;
        entry.crc = Some(told.crc);
        let rest = if wide { 20 } else { 12 };
        return Ok(data + told.packed + signed as u64 + rest);
    }
    entry.state = State::Cut;
    let end = if told.whole { data + told.packed } else { next_header(file, data)?.unwrap_or(length) };
    entry.packed = end - data;
    Ok(end)
}

struct Inflated {
    size: u64,
    packed: u64,
    crc: u32,
    /// No error on the way. (Whether it ended or was cut, the checksum after it tells.)
    whole: bool,
}

/// Inflates to nowhere, up to the limit for bombs.
fn inflated(mut file: &File, data: u64, room: u64) -> io::Result<Inflated> {
    file.seek(SeekFrom::Start(data))?;
    let mut decoder = DeflateDecoder::new(BufReader::with_capacity(1 << 17, file.take(room)));
    let mut buffer = vec![0; 1 << 16];
    let mut crc = Hasher::new();
    let mut size = 0;
    let whole = loop {
        match decoder.read(&mut buffer) {
            Ok(0) => break true,
            Ok(read) => {
                crc.update(&buffer[..read]);
                size += read as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => break false,
        }
        if size > SWELL_FREE && size / SWELL_MAX > decoder.total_in() {
            break false;
        }
    };
    Ok(Inflated { size, packed: decoder.total_in(), crc: crc.finalize(), whole })
}

//! A file of numbered sections, each under a CRC-32, with a table of them under a CRC-32 at the end.
//! Written beside its place and then renamed into it.
//!
//! Never knows what a section holds. Whole sections are checked when they are read; parts of one only
//! by [`Sealed::check`]; a file that was cut or grew is noticed when it is opened.

use std::fs::{self, File};
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::error::IndexError;

const MAGIC: &[u8; 8] = b"beilin1\n";
const ENTRY_BYTES: usize = 20;
const TRAILER_BYTES: usize = 8;
/// The most sections that a file may have.
const SECTIONS_MAX: usize = 64;
/// The largest section that is read as a whole.
const WHOLE_BYTES_MAX: u64 = 1 << 28;

/// A sealed file being written.
pub(crate) struct Writer {
    path: PathBuf,
    beside: PathBuf,
    file: BufWriter<File>,
    at: u64,
    hasher: crc32fast::Hasher,
    start: u64,
    table: Vec<u8>,
}

impl Writer {
    /// Starts a file that will stand at `path`.
    pub(crate) fn create(path: &Path) -> Result<Self, IndexError> {
        let beside = path.with_extension("new");
        let file = File::create(&beside).map_err(IndexError::io(&beside))?;
        let mut file = BufWriter::with_capacity(1 << 16, file);
        file.write_all(MAGIC).map_err(IndexError::io(&beside))?;
        let at = MAGIC.len() as u64;
        let hasher = crc32fast::Hasher::new();
        Ok(Self { path: path.to_owned(), beside, file, at, hasher, start: at, table: Vec::new() })
    }

    /// Adds bytes to the section at hand.
    pub(crate) fn put(&mut self, bytes: &[u8]) -> Result<(), IndexError> {
        self.hasher.update(bytes);
        self.at += bytes.len() as u64;
        self.file.write_all(bytes).map_err(IndexError::io(&self.beside))
    }

    /// Ends the section at hand; the next begins.
    pub(crate) fn end_section(&mut self) {
        let crc = std::mem::take(&mut self.hasher).finalize();
        self.table.extend_from_slice(&self.start.to_le_bytes());
        self.table.extend_from_slice(&(self.at - self.start).to_le_bytes());
        self.table.extend_from_slice(&crc.to_le_bytes());
        self.start = self.at;
    }

    /// Adds a whole section.
    pub(crate) fn section(&mut self, bytes: &[u8]) -> Result<(), IndexError> {
        self.put(bytes)?;
        self.end_section();
        Ok(())
    }

    /// Writes the table and puts the file in its place; returns its length in bytes.
    pub(crate) fn finish(mut self) -> Result<u64, IndexError> {
        let table = std::mem::take(&mut self.table);
        let length = u32::try_from(table.len()).expect("invariant: a handful of sections");
        let mut tail = table;
        tail.extend_from_slice(&length.to_le_bytes());
        let crc = crc32fast::hash(&tail);
        tail.extend_from_slice(&crc.to_le_bytes());
        self.file.write_all(&tail).map_err(IndexError::io(&self.beside))?;
        self.file.into_inner().map_err(|error| IndexError::io(&self.beside)(error.into_error()))?;
        fs::rename(&self.beside, &self.path).map_err(IndexError::io(&self.path))?;
        Ok(self.at + tail.len() as u64)
    }
}

#[derive(Clone, Copy)]
struct Section {
    start: u64,
    length: u64,
    crc: u32,
}

/// A sealed file to be read. Several threads may read at once; they take turns.
pub(crate) struct Sealed {
    path: PathBuf,
    sections: Vec<Section>,
    /// The open file, where it stays open between reads.
    file: Mutex<Option<File>>,
    stays_open: bool,
}

impl Sealed {
    /// Opens a file and checks its table. With `stays_open` the file is held open once it was read;
    /// without, it is opened for each read, because some systems allow 256 open files and no more.
    pub(crate) fn open(path: &Path, stays_open: bool) -> Result<Self, IndexError> {
        let mut file = File::open(path).map_err(IndexError::io(path))?;
        let bytes = file.seek(SeekFrom::End(0)).map_err(IndexError::io(path))?;
        let most = MAGIC.len() + TRAILER_BYTES + SECTIONS_MAX * ENTRY_BYTES;
        let tail_bytes = usize::try_from(bytes).unwrap_or(usize::MAX).min(most);
        let mut tail = vec![0; tail_bytes];
        file.seek(SeekFrom::Start(bytes - tail_bytes as u64)).map_err(IndexError::io(path))?;
        file.read_exact(&mut tail).map_err(IndexError::io(path))?;
        let sections = sections(&tail, bytes).map_err(|what| IndexError::damaged(path, what))?;
        let file = Mutex::new(stays_open.then_some(file));
        Ok(Self { path: path.to_owned(), sections, file, stays_open })
    }

    /// Returns the length of a section in bytes, 0 where there is no such section.
    pub(crate) fn length(&self, section: usize) -> u64 {
        self.sections.get(section).map_or(0, |section| section.length)
    }

    /// Returns the error that says what is wrong with this file.
    pub(crate) fn damaged(&self, what: &'static str) -> IndexError {
        IndexError::damaged(&self.path, what)
    }

    /// Reads a stretch of a section into `buffer`, in place of what is there. Not checked.
    pub(crate) fn read(
        &self,
        section: usize,
        offset: u64,
        length: usize,
        buffer: &mut Vec<u8>,
    ) -> Result<(), IndexError> {
        let place = self.sections.get(section).ok_or_else(|| self.damaged("a section is not there"))?;
        let within = offset.checked_add(length as u64).is_some_and(|end| end <= place.length);
        if !within || length as u64 > WHOLE_BYTES_MAX {
            return Err(self.damaged("a place is outside its section"));
        }
        buffer.resize(length, 0);
        self.read_at(place.start + offset, buffer).map_err(IndexError::io(&self.path))
    }

    fn read_at(&self, at: u64, buffer: &mut [u8]) -> std::io::Result<()> {
        let mut held = self.file.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut file = match held.take() {
            Some(file) => file,
            None => File::open(&self.path)?,
        };
        file.seek(SeekFrom::Start(at))?;
        file.read_exact(buffer)?;
        if self.stays_open {
            *held = Some(file);
        }
        Ok(())
    }

    /// Reads a whole section and checks it.
    pub(crate) fn whole(&self, section: usize) -> Result<Vec<u8>, IndexError> {
        let mut bytes = Vec::new();
        let length = self.length(section);
        if length > WHOLE_BYTES_MAX {
            return Err(self.damaged("a section is too long"));
        }
        self.read(section, 0, usize::try_from(length).unwrap_or(usize::MAX), &mut bytes)?;
        if self.sections.get(section).map(|place| place.crc) != Some(crc32fast::hash(&bytes)) {
            return Err(self.damaged("a section does not have its CRC"));
        }
        Ok(bytes)
    }

    /// Reads all of the file and checks each section.
    pub(crate) fn check(&self) -> Result<(), IndexError> {
        let mut buffer = vec![0; 1 << 18];
        let mut magic = [0; MAGIC.len()];
        self.read_at(0, &mut magic).map_err(IndexError::io(&self.path))?;
        if &magic != MAGIC {
            return Err(self.damaged("it does not begin as such a file does"));
        }
        for section in &self.sections {
            let mut hasher = crc32fast::Hasher::new();
            let mut done = 0;
            while done < section.length {
                let step = (section.length - done).min(buffer.len() as u64);
                let part = &mut buffer[..usize::try_from(step).unwrap_or(0)];
                self.read_at(section.start + done, part).map_err(IndexError::io(&self.path))?;
                hasher.update(part);
                done += step;
            }
            if hasher.finalize() != section.crc {
                return Err(self.damaged("a section does not have its CRC"));
            }
        }
        Ok(())
    }
}

/// Returns the sections that the tail of a file of `bytes` bytes names; they fill the file.
fn sections(tail: &[u8], bytes: u64) -> Result<Vec<Section>, &'static str> {
    let (rest, crc) = tail.split_last_chunk::<4>().ok_or("it is cut short")?;
    let (_, length) = rest.split_last_chunk::<4>().ok_or("it is cut short")?;
    let length = u32::from_le_bytes(*length) as usize;
    let covered =
        length.checked_add(4).and_then(|back| rest.len().checked_sub(back)).ok_or("it is cut short")?;
    if crc32fast::hash(&rest[covered..]) != u32::from_le_bytes(*crc) {
        return Err("its end does not have its CRC");
    }
    let mut sections = Vec::new();
    let mut expected = MAGIC.len() as u64;
    for entry in rest[covered..covered + length].chunks_exact(ENTRY_BYTES) {
        let section = Section { start: u64_at(entry, 0), length: u64_at(entry, 8), crc: u32_at(entry, 16) };
        if section.start != expected {
            return Err("its sections do not follow one another");
        }
        expected = section.start.checked_add(section.length).ok_or("a section is too long")?;
        sections.push(section);
    }
    if expected.checked_add((length + TRAILER_BYTES) as u64) != Some(bytes) {
        return Err("it is not as long as it says");
    }
    Ok(sections)
}

/// Returns the little-endian number at `at`, 0 where the bytes end before.
pub(crate) fn u64_at(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..at + 8).and_then(|part| part.try_into().ok()).map_or(0, u64::from_le_bytes)
}

/// Returns the little-endian number at `at`, 0 where the bytes end before.
pub(crate) fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|part| part.try_into().ok()).map_or(0, u32::from_le_bytes)
}

/// Returns the little-endian number at `at`, 0 where the bytes end before.
pub(crate) fn u16_at(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..at + 2).and_then(|part| part.try_into().ok()).map_or(0, u16::from_le_bytes)
}

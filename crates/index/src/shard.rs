//! A shard's catalogue, read: columns held in memory once asked for, rows read one by one.
//!
//! Never decides which posts are wanted.

use std::ops::RangeInclusive;
use std::path::Path;
use std::sync::OnceLock;

use crate::bits::Bits;
use crate::catalogue::{
    ACCOUNTS, ID_BYTES, ID_IS_STRING, IDS, IDS_FAN, KINDS, REPLIES, REPLIES_FAN, REPLIES_TO, REPLY_BYTES,
    REPLY_IS_STRING, ROW_BYTES, ROWS, SPACES, STRINGS, Summary, TIMES,
};
use crate::doc::{At, Found, kinds_of_bits};
use crate::error::IndexError;
use crate::sealed::{Sealed, u16_at, u32_at, u64_at};
use crate::words::Words;

/// How many shards keep their word file open.
const OPEN_MAX: usize = 100;
/// Longest id that is read.
const ID_BYTES_MAX: usize = 1 << 20;

/// One shard.
pub(crate) struct Shard {
    pub(crate) summary: Summary,
    /// Posts whose place a later version has taken.
    pub(crate) superseded: Option<Bits>,
    number: usize,
    folder: std::path::PathBuf,
    catalogue: OnceLock<Sealed>,
    words: OnceLock<Words>,
    times: OnceLock<Vec<i64>>,
    kinds: OnceLock<Vec<u8>>,
    accounts: OnceLock<Vec<u32>>,
    spaces: OnceLock<Vec<String>>,
}

/// Returns the path of a shard's catalogue.
pub(crate) fn catalogue_path(folder: &Path, number: usize) -> std::path::PathBuf {
    folder.join(format!("catalogue-{number}"))
}

/// Returns the path of a shard's words.
pub(crate) fn words_path(folder: &Path, number: usize) -> std::path::PathBuf {
    folder.join(format!("words-{number}"))
}

/// Returns what the cell holds, after making it where it is empty.
fn once<T>(cell: &OnceLock<T>, make: impl FnOnce() -> Result<T, IndexError>) -> Result<&T, IndexError> {
    if cell.get().is_none() {
        // Another thread may have been faster; then its value stays and this one is dropped.
        let _ = cell.set(make()?);
    }
    Ok(cell.get().expect("invariant: it was just set"))
}

/// Which entries by hash.
#[derive(Clone, Copy)]
pub(crate) enum By {
    /// By a post's own id.
    Id,
    /// By the id of the post that it answers.
    Reply,
}

impl Shard {
    /// Makes a shard from what the list says of it, without touching its files.
    pub(crate) fn new(folder: &Path, number: usize, summary: Summary, superseded: Option<Bits>) -> Self {
        Self {
            summary,
            superseded,
            number,
            folder: folder.to_owned(),
            catalogue: OnceLock::new(),
            words: OnceLock::new(),
            times: OnceLock::new(),
            kinds: OnceLock::new(),
            accounts: OnceLock::new(),
            spaces: OnceLock::new(),
        }
    }

    /// Checks that both files are there in their length.
    pub(crate) fn look(&self) -> Result<(), IndexError> {
        for (path, bytes) in [
            (catalogue_path(&self.folder, self.number), self.summary.catalogue_bytes),
            (words_path(&self.folder, self.number), self.summary.words_bytes),
        ] {
            let there = std::fs::metadata(&path).map_err(IndexError::io(&path))?.len();
            if there != bytes {
                return Err(IndexError::damaged(&path, "it is not as long as it was"));
            }
        }
        Ok(())
    }

    /// Reads both files to their ends and checks them.
    pub(crate) fn check(&self) -> Result<(), IndexError> {
        self.catalogue()?.check()?;
        self.words()?.check()
    }

    fn catalogue(&self) -> Result<&Sealed, IndexError> {
        once(&self.catalogue, || Sealed::open(&catalogue_path(&self.folder, self.number), false))
    }

    pub(crate) fn words(&self) -> Result<&Words, IndexError> {
        let path = || words_path(&self.folder, self.number);
        once(&self.words, || Words::open(&path(), self.number < OPEN_MAX, self.summary.docs))
    }

    fn column<T>(&self, section: usize, bytes: usize, of: impl Fn(&[u8]) -> T) -> Result<Vec<T>, IndexError> {
        let file = self.catalogue()?;
        let whole = file.whole(section)?;
        if whole.len() != bytes * self.summary.docs as usize {
            return Err(file.damaged("a column does not have a value for each post"));
        }
        Ok(whole.chunks_exact(bytes).map(of).collect())
    }

    /// Returns the times; what stands past the posts that have one is no time.
    pub(crate) fn times(&self) -> Result<&[i64], IndexError> {
        once(&self.times, || self.column(TIMES, 8, |bytes| u64_at(bytes, 0).cast_signed())).map(Vec::as_slice)
    }

    pub(crate) fn kinds(&self) -> Result<&[u8], IndexError> {
        once(&self.kinds, || self.column(KINDS, 1, |bytes| bytes[0])).map(Vec::as_slice)
    }

    /// Returns the accounts, of a shard that has several.
    pub(crate) fn accounts(&self) -> Result<&[u32], IndexError> {
        once(&self.accounts, || self.column(ACCOUNTS, 4, |bytes| u32_at(bytes, 0))).map(Vec::as_slice)
    }

    fn spaces(&self) -> Result<&[String], IndexError> {
        let read = || {
            let file = self.catalogue()?;
            let bytes = file.whole(SPACES)?;
            spaces(&bytes).ok_or_else(|| file.damaged("its spaces are not of their form"))
        };
        once(&self.spaces, read).map(Vec::as_slice)
    }

    fn row(&self, doc: u32) -> Result<Vec<u8>, IndexError> {
        let mut row = Vec::new();
        self.catalogue()?.read(ROWS, u64::from(doc) * ROW_BYTES as u64, ROW_BYTES, &mut row)?;
        Ok(row)
    }

    fn string(&self, word: u64, is_string: bool) -> Result<String, IndexError> {
        if !is_string {
            return Ok(word.to_string());
        }
        let file = self.catalogue()?;
        let length = word as u32 as usize;
        if length > ID_BYTES_MAX {
            return Err(file.damaged("an id is too long"));
        }
        let mut bytes = Vec::new();
        file.read(STRINGS, word >> 32, length, &mut bytes)?;
        String::from_utf8(bytes).map_err(|_| file.damaged("an id is not text"))
    }

    /// Returns a post's space and id.
    pub(crate) fn identity(&self, doc: u32) -> Result<(String, String), IndexError> {
        self.identity_in(&self.row(doc)?)
    }

    fn identity_in(&self, row: &[u8]) -> Result<(String, String), IndexError> {
        let space = self.spaces()?.get(usize::from(u16_at(row, 30)));
        let space = space.ok_or_else(|| self.damaged("a space is not there"))?.clone();
        Ok((space, self.string(u64_at(row, 0), row[32] & ID_IS_STRING != 0)?))
    }

    fn damaged(&self, what: &'static str) -> IndexError {
        IndexError::damaged(&catalogue_path(&self.folder, self.number), what)
    }

    /// Returns what is known of a post.
    pub(crate) fn found(&self, doc: u32) -> Result<Found, IndexError> {
        let row = self.row(doc)?;
        let (space, id) = self.identity_in(&row)?;
        let at = doc as usize;
        let missing = || self.damaged("a post is not there");
        let time_ms = match doc < self.summary.timed {
            true => Some(*self.times()?.get(at).ok_or_else(missing)?),
            false => None,
        };
        let account = match self.summary.account {
            Some(account) => account,
            None => *self.accounts()?.get(at).ok_or_else(missing)?,
        };
        let flags = row[32];
        let reply_to = match flags & REPLIES_TO != 0 {
            true => Some(self.string(u64_at(&row, 8), flags & REPLY_IS_STRING != 0)?),
            false => None,
        };
        Ok(Found {
            time_ms,
            account,
            space,
            id,
            reply_to,
            kinds: kinds_of_bits(*self.kinds()?.get(at).ok_or_else(missing)?),
            at: At {
                batch: u32_at(&row, 16),
                offset: u32_at(&row, 20),
                object: u16_at(&row, 24),
                generation: u16_at(&row, 26),
                line: u16_at(&row, 28),
            },
            superseded: self.superseded.as_ref().is_some_and(|bits| bits.contains(doc)),
        })
    }

    /// Returns the entries whose hash begins with one of these bytes, as bytes; [`ID_BYTES`] or
    /// [`REPLY_BYTES`] each.
    fn entries(&self, by: By, first_bytes: RangeInclusive<u8>) -> Result<Vec<u8>, IndexError> {
        let (section, fan, bytes) = match by {
            By::Id => (IDS, IDS_FAN, ID_BYTES),
            By::Reply => (REPLIES, REPLIES_FAN, REPLY_BYTES),
        };
        let file = self.catalogue()?;
        let fan = file.whole(fan)?;
        let from = u16_at(&fan, usize::from(*first_bytes.start()) * 2);
        let to = u16_at(&fan, usize::from(*first_bytes.end()) * 2 + 2);
        let count = to.checked_sub(from).ok_or_else(|| file.damaged("its entries are not sorted"))?;
        let mut out = Vec::new();
        file.read(section, u64::from(from) * bytes as u64, usize::from(count) * bytes, &mut out)?;
        Ok(out)
    }

    /// Returns the posts under a hash, in the order in which they were added or of time.
    pub(crate) fn under(&self, by: By, hash: u64) -> Result<Vec<u32>, IndexError> {
        let bytes = match by {
            By::Id => ID_BYTES,
            By::Reply => REPLY_BYTES,
        };
        let first_byte = (hash >> 56) as u8;
        let entries = self.entries(by, first_byte..=first_byte)?;
        let fitting = entries.chunks_exact(bytes).filter(|entry| u64_at(entry, 0) == hash);
        Ok(fitting.map(|entry| u32::from(u16_at(entry, bytes - 2))).collect())
    }

    /// Returns hash, version and post of each entry by id whose hash begins with one of these bytes.
    pub(crate) fn ids(&self, first_bytes: RangeInclusive<u8>) -> Result<Vec<(u64, u64, u32)>, IndexError> {
        let entries = self.entries(By::Id, first_bytes)?;
        let parse = |entry: &[u8]| (u64_at(entry, 0), u64_at(entry, 8), u32::from(u16_at(entry, 16)));
        Ok(entries.chunks_exact(ID_BYTES).map(parse).collect())
    }
}

fn spaces(bytes: &[u8]) -> Option<Vec<String>> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        let length = u32_at(rest.get(..4)?, 0) as usize;
        let space = rest.get(4..)?.get(..length)?;
        out.push(String::from_utf8(space.to_vec()).ok()?);
        rest = &rest[4 + length..];
    }
    Some(out)
}

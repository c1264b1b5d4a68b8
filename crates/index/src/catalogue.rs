//! The catalogue part of a shard, written: what is known of each post but its text.
//!
//! Never reads one: `shard.rs` does.

use std::path::Path;

use crate::doc::{At, id_hash};
use crate::error::IndexError;
use crate::sealed::Writer;

/// Sections of the file: times (8 bytes a post), kinds (1), accounts (4), rows, entries by id with where
/// each first byte begins, entries by answered id likewise, spaces, and ids that are not numbers.
pub(crate) const TIMES: usize = 0;
pub(crate) const KINDS: usize = 1;
pub(crate) const ACCOUNTS: usize = 2;
pub(crate) const ROWS: usize = 3;
pub(crate) const IDS: usize = 4;
pub(crate) const IDS_FAN: usize = 5;
pub(crate) const REPLIES: usize = 6;
pub(crate) const REPLIES_FAN: usize = 7;
pub(crate) const SPACES: usize = 8;
pub(crate) const STRINGS: usize = 9;

/// Bytes of a row.
pub(crate) const ROW_BYTES: usize = 34;
/// Bytes of an entry by id: hash, version, post.
pub(crate) const ID_BYTES: usize = 18;
/// Bytes of an entry by answered id: hash, post.
pub(crate) const REPLY_BYTES: usize = 10;

/// In a row's flags: the id is a string.
pub(crate) const ID_IS_STRING: u8 = 1;
/// In a row's flags: there is an answered post.
pub(crate) const REPLIES_TO: u8 = 2;
/// In a row's flags: the answered id is a string.
pub(crate) const REPLY_IS_STRING: u8 = 4;
/// Stands in the times for none.
pub(crate) const NO_TIME: i64 = i64::MAX;

/// What the catalogue holds of a post.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'a> {
    pub(crate) time_ms: Option<i64>,
    pub(crate) account: u32,
    pub(crate) space: u16,
    pub(crate) id: &'a str,
    pub(crate) reply_to: Option<&'a str>,
    pub(crate) kinds: u8,
    pub(crate) version: u64,
    pub(crate) at: At,
    /// Place in the order of adding.
    pub(crate) order: u32,
}

/// What the list of shards says of one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Summary {
    pub(crate) docs: u32,
    /// How many have a time; they come first, by rising time.
    pub(crate) timed: u32,
    pub(crate) first_ms: i64,
    pub(crate) last_ms: i64,
    /// The account, where all posts are of one.
    pub(crate) account: Option<u32>,
    pub(crate) catalogue_bytes: u64,
    pub(crate) words_bytes: u64,
}

/// Returns the number that an id is, if it is written as numbers are.
pub(crate) fn number(id: &str) -> Option<u64> {
    let canonical = id.bytes().all(|byte| byte.is_ascii_digit()) && (id == "0" || !id.starts_with('0'));
    if canonical { id.parse().ok() } else { None }
}

#[derive(Default)]
struct Columns {
    times: Vec<u8>,
    kinds: Vec<u8>,
    accounts: Vec<u8>,
    rows: Vec<u8>,
    strings: Vec<u8>,
    ids: Vec<(u64, u32, u64, u16)>,
    replies: Vec<(u64, u16)>,
}

impl Columns {
    fn word(&mut self, id: &str) -> (u64, bool) {
        match number(id) {
            Some(number) => (number, false),
            None => {
                let at = self.strings.len() as u64;
                self.strings.extend_from_slice(id.as_bytes());
                (at << 32 | id.len() as u64, true)
            }
        }
    }

    fn add(&mut self, entry: &Entry<'_>, space: &str, doc: u16) {
        self.times.extend_from_slice(&entry.time_ms.unwrap_or(NO_TIME).to_le_bytes());
        self.kinds.push(entry.kinds);
        self.accounts.extend_from_slice(&entry.account.to_le_bytes());
        self.ids.push((id_hash(space, entry.id), entry.order, entry.version, doc));
        let (id, id_is_string) = self.word(entry.id);
        let (reply, reply_is_string) = entry.reply_to.map_or((0, false), |id| self.word(id));
        if let Some(id) = entry.reply_to {
            self.replies.push((id_hash(space, id), doc));
        }
        let flags = if id_is_string { ID_IS_STRING } else { 0 }
            | if entry.reply_to.is_some() { REPLIES_TO } else { 0 }
            | if reply_is_string { REPLY_IS_STRING } else { 0 };
        let At { batch, object, generation, offset, line } = entry.at;
        self.rows.extend_from_slice(&id.to_le_bytes());
        self.rows.extend_from_slice(&reply.to_le_bytes());
        self.rows.extend_from_slice(&batch.to_le_bytes());
        self.rows.extend_from_slice(&offset.to_le_bytes());
        for small in [object, generation, line, entry.space, u16::from(flags)] {
            self.rows.extend_from_slice(&small.to_le_bytes());
        }
    }
}

/// Writes the catalogue part of a shard whose posts, in their order, these are; `spaces` has what their
/// space numbers stand for.
pub(crate) fn write(path: &Path, entries: &[Entry<'_>], spaces: &[String]) -> Result<Summary, IndexError> {
    let mut columns = Columns::default();
    for (doc, entry) in entries.iter().enumerate() {
        columns.add(entry, &spaces[usize::from(entry.space)], doc as u16);
    }
    if columns.strings.len() > u32::MAX as usize {
        return Err(IndexError::TooLarge { path: path.to_owned(), what: "its ids are over 4 GiB" });
    }
    columns.ids.sort_unstable();
    columns.replies.sort_unstable();
    let mut summary = summary(entries);
    let mut file = Writer::create(path)?;
    file.section(&columns.times)?;
    file.section(&columns.kinds)?;
    file.section(if summary.account.is_some() { &[] } else { &columns.accounts })?;
    file.section(&columns.rows)?;
    for &(hash, _, version, doc) in &columns.ids {
        file.put(&hash.to_le_bytes())?;
        file.put(&version.to_le_bytes())?;
        file.put(&doc.to_le_bytes())?;
    }
    file.end_section();
    file.section(&fan(columns.ids.iter().map(|entry| entry.0)))?;
    for &(hash, doc) in &columns.replies {
        file.put(&hash.to_le_bytes())?;
        file.put(&doc.to_le_bytes())?;
    }
    file.end_section();
    file.section(&fan(columns.replies.iter().map(|entry| entry.0)))?;
    file.section(&spaces_to_bytes(spaces))?;
    file.section(&columns.strings)?;
    summary.catalogue_bytes = file.finish()?;
    Ok(summary)
}

fn summary(entries: &[Entry<'_>]) -> Summary {
    let timed = entries.partition_point(|entry| entry.time_ms.is_some());
    let account = entries.first().map(|entry| entry.account);
    Summary {
        docs: entries.len() as u32,
        timed: timed as u32,
        first_ms: entries[..timed].first().and_then(|entry| entry.time_ms).unwrap_or(0),
        last_ms: entries[..timed].last().and_then(|entry| entry.time_ms).unwrap_or(0),
        account: account.filter(|&one| entries.iter().all(|entry| entry.account == one)),
        ..Summary::default()
    }
}

/// Returns, for each first byte of a hash, how many of the sorted hashes come before it; and their number.
fn fan(hashes: impl Iterator<Item = u64>) -> Vec<u8> {
    let mut counts = [0_u16; 257];
    for hash in hashes {
        counts[(hash >> 56) as usize + 1] += 1;
    }
    let mut at = 0_u16;
    let add = |count: u16| {
        at += count;
        at.to_le_bytes()
    };
    counts.into_iter().flat_map(add).collect()
}

fn spaces_to_bytes(spaces: &[String]) -> Vec<u8> {
    let mut out = Vec::new();
    for space in spaces {
        out.extend_from_slice(&(space.len() as u32).to_le_bytes());
        out.extend_from_slice(space.as_bytes());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ids_written_as_numbers_are_numbers() {
        for (id, expected) in [
            ("0", Some(0)),
            ("1060000000000000000", Some(1_060_000_000_000_000_000)),
            ("18446744073709551615", Some(u64::MAX)),
            ("18446744073709551616", None),
            ("01", None),
            ("+1", None),
            ("", None),
            ("1a", None),
            ("٣", None),
        ] {
            assert_eq!(number(id), expected, "{id}");
        }
    }
}

//! The log of a casebook: JSON Lines, one record a line, only ever added to.
//!
//! Never changes or drops a byte of what it read: a line that counts for nothing is kept and named. Only an
//! erasure takes words out, and it leaves a tombstone.

use std::collections::HashMap;

use super::fault::{Fault, FaultKind, LineNumber, Weight};
use super::record::{Body, Record, Tombstone};

/// The longest line that is read, in bytes.
pub const LINE_BYTES_MAX: usize = 1 << 20;
/// The most lines that are read.
pub const LINES_MAX: usize = 16_000_000;
/// The most faults that are told one by one; further ones are counted.
pub const FAULTS_MAX: usize = 10_000;

const BOM: &[u8] = b"\xef\xbb\xbf";

/// A log.
#[derive(Clone, Debug, Default)]
pub struct Log {
    bytes: Vec<u8>,
    entries: Vec<Entry>,
    chains: HashMap<Box<str>, Chain>,
    faults: Vec<Fault>,
    faults_untold: usize,
}

#[derive(Clone, Debug)]
struct Entry {
    number: LineNumber,
    place: (usize, usize),
    record: Record,
}

/// The versions of one record: for each, the entry that holds its content, or `None` where it is withdrawn.
#[derive(Clone, Debug, Default)]
struct Chain {
    versions: Vec<Option<u32>>,
}

/// The casebook is of a major version that this does not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFormat {
    /// The version found.
    pub found: Box<str>,
}

impl Log {
    /// Reads a log. Lines that are empty are passed over; lines with a fault are kept and set aside.
    ///
    /// # Errors
    /// [`UnknownFormat`] where the casebook's own line names another major version.
    pub fn read(bytes: Vec<u8>) -> Result<Self, UnknownFormat> {
        let mut log = Self::default();
        let mut start = if bytes.starts_with(BOM) { BOM.len() } else { 0 };
        let mut number = 0;
        while start < bytes.len() {
            let end =
                bytes[start..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| start + at);
            number += 1;
            if number as usize > LINES_MAX {
                log.note(
                    Fault::new(FaultKind::TooManyLines, "", "", &LINES_MAX.to_string()),
                    LineNumber(number),
                    None,
                );
                break;
            }
            log.read_line(&bytes, (start, end), LineNumber(number))?;
            start = end + 1;
        }
        log.bytes = bytes;
        Ok(log)
    }

    fn read_line(
        &mut self,
        bytes: &[u8],
        place: (usize, usize),
        number: LineNumber,
    ) -> Result<(), UnknownFormat> {
        let line = &bytes[place.0..place.1];
        if line.iter().all(u8::is_ascii_whitespace) {
            return Ok(());
        }
        if line.len() > LINE_BYTES_MAX {
            let found = line.len().to_string();
            self.note(
                Fault::new(FaultKind::LineTooLong, "", &found, &LINE_BYTES_MAX.to_string()),
                number,
                None,
            );
            return Ok(());
        }
        match Record::parse(line) {
            Ok(record) => {
                if let Err(fault) = self.accept(&record) {
                    let key = record.key();
                    self.note(fault, number, Some(&key));
                } else {
                    self.entries.push(Entry { number, place, record });
                }
            }
            Err(faults) => {
                if let Some(fault) = faults.iter().find(|fault| is_unknown_format(fault)) {
                    return Err(UnknownFormat { found: fault.found.clone() });
                }
                let id = id_in(line);
                for fault in faults {
                    self.note(fault, number, id.as_deref());
                }
            }
        }
        Ok(())
    }

    /// Takes a record into the chain of its versions. The entry itself is the caller's to push.
    fn accept(&mut self, record: &Record) -> Result<(), Fault> {
        let (key, at) = (record.key(), u32::try_from(self.entries.len()).unwrap_or(u32::MAX));
        let Some(chain) = self.chains.get_mut(&*key) else {
            let first = record.version == 1 && !matches!(record.body, Body::Revision(_));
            if !first {
                return Err(Fault::new(
                    FaultKind::RevisionOutOfTurn,
                    "rev",
                    &record.version.to_string(),
                    "1",
                ));
            }
            self.chains.insert(key.into_boxed_str(), Chain { versions: vec![Some(at)] });
            return Ok(());
        };
        let content = chain.content_of(record, at, &self.entries)?;
        chain.versions.push(content);
        Ok(())
    }

    fn note(&mut self, fault: Fault, line: LineNumber, record: Option<&str>) {
        if self.faults.len() < FAULTS_MAX {
            self.faults.push(fault.at(line, record));
        } else {
            self.faults_untold += 1;
        }
    }

    /// Returns the log's bytes: what was read, and what was added since.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Returns what is wrong with single lines, and how many faults more there were.
    #[must_use]
    pub fn faults(&self) -> (&[Fault], usize) {
        (&self.faults, self.faults_untold)
    }

    /// Returns every record that was understood, older versions too, in order.
    pub fn records(&self) -> impl Iterator<Item = (LineNumber, &Record)> {
        self.entries.iter().map(|entry| (entry.number, &entry.record))
    }

    /// Returns the current version of each record that is not withdrawn, in the order of the lines.
    #[must_use]
    pub fn current(&self) -> Vec<&Record> {
        let mut places: Vec<u32> = self.chains.values().filter_map(|chain| *chain.versions.last()?).collect();
        places.sort_unstable();
        places.into_iter().map(|at| &self.entries[at as usize].record).collect()
    }

    /// Returns the current version of a record by its key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Record> {
        let at = (*self.chains.get(key)?.versions.last()?)?;
        Some(&self.entries[at as usize].record)
    }

    /// Returns the line on which the current version of a record stands.
    #[must_use]
    pub fn line_of(&self, key: &str) -> Option<LineNumber> {
        let at = (*self.chains.get(key)?.versions.last()?)?;
        Some(self.entries[at as usize].number)
    }

    /// Returns the version that a change of this record must carry: 1 where there is no such record.
    #[must_use]
    pub fn next_version(&self, key: &str) -> u64 {
        self.chains.get(key).map_or(1, |chain| chain.versions.len() as u64 + 1)
    }

    /// Adds a record as a new line. Nothing is added where it has a fault.
    ///
    /// # Errors
    /// The faults that reading the line would find.
    pub fn add(&mut self, record: &Record) -> Result<LineNumber, Vec<Fault>> {
        let line = record.line();
        let read = Record::parse(line.as_bytes())?;
        self.accept(&read).map_err(|fault| vec![fault])?;
        if self.bytes.last().is_some_and(|byte| *byte != b'\n') {
            self.bytes.push(b'\n');
        }
        let start = self.bytes.len();
        let number = LineNumber(self.entries.last().map_or(0, |entry| entry.number.0) + 1);
        self.bytes.extend_from_slice(line.as_bytes());
        self.entries.push(Entry { number, place: (start, self.bytes.len()), record: read });
        self.bytes.push(b'\n');
        Ok(number)
    }

    /// Returns the log with every version of the named records replaced by a tombstone, and the keys of
    /// records that still speak of them: whether those go too is for people to decide.
    #[must_use]
    pub fn erase(&self, ids: &[&str], why: &str) -> (Vec<u8>, Vec<String>) {
        let (mut out, mut from, mut left) = (Vec::with_capacity(self.bytes.len()), 0, Vec::new());
        for entry in &self.entries {
            let key = entry.record.key();
            if ids.contains(&key.as_str()) {
                out.extend_from_slice(&self.bytes[from..entry.place.0]);
                let body = Body::Tombstone(Tombstone { was: entry.record.kind().into(), why: why.into() });
                let mut stone = Record::new(Some(&key), body);
                stone.version = entry.record.version;
                out.extend_from_slice(stone.line().as_bytes());
                from = entry.place.1;
            } else if ids.iter().any(|id| speaks_of(self_line(&self.bytes, entry), id)) {
                left.push(key);
            }
        }
        out.extend_from_slice(&self.bytes[from..]);
        left.dedup();
        (out, left)
    }
}

impl Chain {
    /// Returns the entry whose content a further version has, or why this is not the next version.
    fn content_of(&self, record: &Record, at: u32, entries: &[Entry]) -> Result<Option<u32>, Fault> {
        let next = self.versions.len() as u64 + 1;
        let held = |at: &u32| entries.get(*at as usize).map(|entry| &entry.record);
        if record.version != next {
            let kind = match record.version {
                _ if self.versions.iter().flatten().filter_map(held).any(|held| held == record) => {
                    FaultKind::SameAgain
                }
                1 => FaultKind::TwoUnderOneId,
                _ => FaultKind::RevisionOutOfTurn,
            };
            return Err(Fault::new(kind, "rev", &record.version.to_string(), &next.to_string()));
        }
        let Body::Revision(revision) = &record.body else {
            let kind =
                self.versions.iter().flatten().filter_map(held).next().map_or(record.kind(), Record::kind);
            let fits = [kind, "tombstone"].contains(&record.kind()) || kind == "tombstone";
            let fault = || Fault::new(FaultKind::TwoUnderOneId, "k", record.kind(), kind);
            return if fits { Ok(Some(at)) } else { Err(fault()) };
        };
        let Some(back) = revision.back_to else { return Ok(None) };
        let place = usize::try_from(back).ok().and_then(|back| back.checked_sub(1));
        place.and_then(|place| self.versions.get(place)).copied().ok_or_else(|| {
            Fault::new(
                FaultKind::RevisionOutOfTurn,
                "back_to",
                &back.to_string(),
                &format!("1 … {}", next - 1),
            )
        })
    }
}

fn self_line<'a>(bytes: &'a [u8], entry: &Entry) -> &'a [u8] {
    &bytes[entry.place.0..entry.place.1]
}

/// Returns whether a line names an identifier as a whole string.
fn speaks_of(line: &[u8], id: &str) -> bool {
    let wanted = format!("\"{id}\"");
    line.windows(wanted.len()).any(|window| window == wanted.as_bytes())
}

fn is_unknown_format(fault: &Fault) -> bool {
    fault.kind == FaultKind::UnknownCode && &*fault.field == "v" && &*fault.expected == "0.x"
}

/// Returns the identifier of a line that is no record, if it is JSON and has one.
fn id_in(line: &[u8]) -> Option<String> {
    match super::json::Json::parse(line).ok()? {
        super::json::Json::Object(members) => {
            members.iter().find(|(name, _)| &**name == "id")?.1.as_text().map(str::to_owned)
        }
        _ => None,
    }
}

impl Log {
    /// Returns whether any line was set aside.
    #[must_use]
    pub fn has_lines_set_aside(&self) -> bool {
        self.faults_untold > 0 || self.faults.iter().any(|fault| fault.kind.weight() == Weight::SetAside)
    }
}

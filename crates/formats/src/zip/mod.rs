//! A ZIP as a container, read by our own walk over its list of members, because every entry has to be
//! accounted for: names that occur twice, entries that overlap, and files whose list is cut off.
//! APPNOTE.TXT 6.3.10; methods 0 (stored) and 8 (deflate, through flate2); zip64.
//!
//! Never trusts a declared length further than to stop at it, and never follows a link.

mod bytes;
mod central;
mod entry;
mod salvage;

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::member::{Member, Names};
use crate::problem::{Problem, ProblemKind};
use entry::{Entry, State};

/// A member may swell to this many times its packed size, once it is longer than [`SWELL_FREE`].
/// Text packs 5 to 20 times, indented JSON up to 60.
const SWELL_MAX: u64 = 200;
/// Members up to this length may be packed as well as they like.
const SWELL_FREE: u64 = 64 << 20;

/// Where a ZIP's members lie in it.
pub(crate) struct Zip {
    path: PathBuf,
    entries: Vec<Entry>,
}

impl Zip {
    /// Lists a ZIP by its central directory, or by the members' own headers where that is damaged.
    pub fn open(path: &Path, names: &mut Names) -> io::Result<Self> {
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        let mut found = match central::list(&file, length)? {
            central::Listed::Whole(found) => found,
            central::Listed::Broken { kind, byte } => {
                names.problems.push(Problem::new(kind).byte(byte));
                salvage::list(&file, length)?
            }
        };
        refuse_overlaps(&mut found);
        let mut entries = Vec::with_capacity(found.len());
        for (name, entry) in found {
            // A folder's own entry holds nothing.
            if name.ends_with(b"/") && entry.size == 0 {
                continue;
            }
            let shown = String::from_utf8_lossy(&name).into_owned();
            if std::str::from_utf8(&name).is_err() {
                names.note(ProblemKind::NameEncoding, &shown, "");
            }
            if !names.add(shown, entry.size, entry.state == State::Encrypted) {
                break;
            }
            entries.push(entry);
        }
        Ok(Self { path: path.to_owned(), entries })
    }

    /// Opens a member.
    pub fn read(&self, member: &Member) -> Result<Box<dyn Read + Send>, Problem> {
        entry::open(&self.path, &self.entries[member.index], &member.name)
    }
}

/// Refuses entries whose packed bytes overlap an earlier one's: only a bomb is made so.
fn refuse_overlaps(found: &mut [(Vec<u8>, Entry)]) {
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|&i| found[i].1.header);
    let mut end = 0;
    for i in order {
        let entry = &mut found[i].1;
        if entry.header < end && entry.state != State::Encrypted {
            entry.state = State::Bomb;
        }
        end = end.max(entry.header.saturating_add(30).saturating_add(entry.packed));
        let swollen = entry.size > SWELL_FREE && entry.size / SWELL_MAX > entry.packed;
        if swollen && entry.state == State::Plain {
            entry.state = State::Bomb;
        }
    }
}

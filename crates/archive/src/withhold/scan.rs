//! The search of every remaining byte: all frames unpacked, all files as they are, what is derived and
//! what lies beside the key.
//!
//! Never passes over a file because of its name, but for the keys themselves.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::Path;

use store::Archive;

use super::needles::{Found, Needles};
use super::trace::{self, Trace};
use super::{pieces, survey};
use crate::error::ArchiveError;
use crate::progress::Progress;

/// How much of a file is searched at once.
const PART_BYTES: usize = 1 << 20;
/// Folders deeper than any of an archive.
const DEPTH_MAX: usize = 12;
/// What of the key folder is not text of anybody's.
const KEYS: [&str; 3] = ["key", "guard", "recovery.txt"];

/// What is searched, and for what.
pub(super) struct Search<'s> {
    pub(super) archive: &'s Archive,
    pub(super) root: &'s Path,
    pub(super) keys: &'s Path,
    pub(super) platform: &'s str,
    pub(super) needles: &'s Needles,
    /// Whether an id alone is a trace.
    pub(super) ids: bool,
}

/// What was found.
#[derive(Default)]
pub(super) struct Searched {
    pub(super) traces: Vec<Trace>,
    /// Bytes of files that were read, packed ones as they are.
    pub(super) bytes: u64,
}

impl Search<'_> {
    /// Searches everything.
    ///
    /// # Errors
    /// What the store gives; [`ArchiveError::System`] where a file cannot be read.
    pub(super) fn run(&self, progress: &dyn Progress) -> Result<Searched, ArchiveError> {
        let mut searched = Searched::default();
        if self.needles.is_empty() {
            return Ok(searched);
        }
        let (originals, namings) = survey::others(self.archive, &[], self.needles)?;
        for naming in &namings {
            searched.traces.extend(trace::of_record(naming, self.needles, self.ids));
        }
        let traced = pieces::traced(self.archive, self.platform, &originals, self.needles, progress)?;
        let of_piece = |traced| trace::of_piece(traced, &originals, self.needles, self.ids);
        searched.traces.extend(traced.iter().filter_map(of_piece));
        let known: BTreeSet<String> = searched.traces.iter().map(|trace| trace.file.clone()).collect();
        self.folder(self.root, "", 0, &known, &mut searched)?;
        self.folder(self.keys, "keys/", 0, &known, &mut searched)?;
        searched.traces.sort();
        Ok(searched)
    }

    fn folder(
        &self,
        folder: &Path,
        name: &str,
        depth: usize,
        known: &BTreeSet<String>,
        searched: &mut Searched,
    ) -> Result<(), ArchiveError> {
        let failed = |error| ArchiveError::system(folder.display().to_string(), error);
        for item in fs::read_dir(folder).map_err(failed)? {
            let item = item.map_err(failed)?;
            let kind = item.file_type().map_err(failed)?;
            let own = item.file_name();
            let file = format!("{name}{}", own.to_string_lossy());
            if kind.is_dir() && depth < DEPTH_MAX {
                self.folder(&item.path(), &format!("{file}/"), depth + 1, known, searched)?;
            } else if kind.is_file() && !(name == "keys/" && KEYS.iter().any(|key| own == **key)) {
                let found = self.file(&item.path(), searched)?;
                let (found, at) = found;
                // What was found in a packed file is named by its item already.
                let what = trace::what(self.needles, &found, self.ids).filter(|_| !known.contains(&file));
                searched.traces.extend(what.map(|what| Trace {
                    file,
                    item: format!("byte {at}"),
                    field: None,
                    member: None,
                    post: None,
                    case: None,
                    what,
                }));
            }
        }
        Ok(())
    }

    /// Searches one file; returns what stands in it and where the first of it does.
    fn file(&self, path: &Path, searched: &mut Searched) -> Result<(Found, u64), ArchiveError> {
        let failed = |error| ArchiveError::system(path.display().to_string(), error);
        let (mut found, mut first) = (Found::default(), None);
        let mut file = match File::open(path) {
            // A lock or a file of another program that went in between.
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok((found, 0)),
            other => other.map_err(failed)?,
        };
        let mut window: Vec<u8> = Vec::new();
        let mut start = 0_u64;
        loop {
            let read = file.by_ref().take(PART_BYTES as u64).read_to_end(&mut window).map_err(failed)?;
            self.needles.each(&window, &mut |at, of| {
                found.add(of);
                first.get_or_insert(start + at as u64);
            });
            searched.bytes += read as u64;
            if read < PART_BYTES {
                return Ok((found, first.unwrap_or(0)));
            }
            let passed = window.len().saturating_sub(self.needles.overlap());
            window.drain(..passed);
            start += passed as u64;
        }
    }
}

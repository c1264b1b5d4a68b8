//! Holds every sealed anchor against the file that it names.
//!
//! Never judges an anchor: only whether it is the one that was sealed.

use seal::{Hash, sha256};
use store::{ANCHOR_MAX, Name, RecordLine, Shelf, StoreError};

use super::{Finding, FindingKind};
use crate::error::ArchiveError;

/// The anchors that verified records name: file and digest.
#[derive(Default)]
pub(super) struct Sealed(Vec<(String, Option<Hash>)>);

impl Sealed {
    /// Takes in a verified record.
    pub(super) fn record(&mut self, line: &RecordLine) {
        let record = &line.record;
        if let ("anchor", Some(file)) = (record.kind(), record.get_text("file")) {
            self.0.push((file.to_owned(), record.get_text("sha256").and_then(Hash::of_hex)));
        }
    }

    /// Takes in what another took.
    pub(super) fn join(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Returns how many there are.
    pub(super) fn count(&self) -> u64 {
        self.0.len() as u64
    }

    /// Reads each file, and returns what is absent or changed.
    pub(super) fn findings(mut self, shelf: &dyn Shelf) -> Result<Vec<Finding>, ArchiveError> {
        self.0.sort();
        self.0.dedup();
        // An archive that succeeded another has that one's anchors in a folder of their own.
        let former = if self.0.is_empty() { Vec::new() } else { shelf.list("former")?.files };
        let mut findings = Vec::new();
        for (file, digest) in self.0 {
            let below = format!("/{file}");
            let names = former.iter().map(|(name, _)| name).filter(|name| name.as_str().ends_with(&below));
            let names: Vec<Name> = Name::new(file.as_str()).into_iter().chain(names.cloned()).collect();
            let found = digests(shelf, &names)?;
            let (kind, what) = match digest {
                Some(digest) if found.contains(&Some(digest)) => continue,
                _ if found.is_empty() => (FindingKind::Missing, "a sealed anchor is not there"),
                _ => (FindingKind::Damaged, "it is not the anchor that was sealed"),
            };
            findings.push(Finding::of_file(kind, &file, what));
        }
        Ok(findings)
    }
}

/// Returns the digests of those that are there; `None` for one that is longer than any anchor.
fn digests(shelf: &dyn Shelf, names: &[Name]) -> Result<Vec<Option<Hash>>, ArchiveError> {
    let mut found = Vec::new();
    for name in names {
        match shelf.get(name, ANCHOR_MAX) {
            Ok(bytes) => found.push(Some(sha256(&bytes))),
            Err(StoreError::NotFound { .. }) => {}
            Err(StoreError::Damaged { .. }) => found.push(None),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(found)
}

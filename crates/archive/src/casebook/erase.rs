//! Erasing a record of the casebook: all of its revisions go, and the log says that something went.
//!
//! Never says what it was: the tombstone is a number.

use std::ops::ControlFlow;

use crate::error::ArchiveError;
use crate::place::{Around, Place};
use crate::redact::{All, Cuts};
use crate::withhold::{Reason, withhold_records};

/// What came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// How many revisions went.
    pub revisions: u64,
    /// How many other lines name its id, which stay as they are.
    pub named_by: u64,
    /// Number of the log's entry that says so.
    pub entry: Option<u64>,
}

/// Erases every revision of a record. A run that was cut is finished by whoever writes next.
///
/// # Errors
/// What the store gives; [`ArchiveError::System`] where `derived/` cannot be written.
pub fn erase_case_record(
    place: &Place,
    id: &str,
    reason: Reason,
    around: &Around<'_>,
) -> Result<Erased, ArchiveError> {
    let archive = place.open()?;
    let mut all = All::new();
    let mut erased = Erased::default();
    let quoted = format!("\"{id}\"");
    for batch in archive.batches() {
        if archive.batch_record(&batch.id)?.get_text("kind") != Some("casebook") {
            continue;
        }
        let mut cuts = Cuts::default();
        archive.records(&batch.id, &mut |_, line| {
            if line.record.kind() != "case" {
                return ControlFlow::Continue(());
            }
            if line.record.get_text("id") == Some(id) {
                cuts.whole(line.n);
                erased.revisions += 1;
            } else if line.record.get_text("line").is_some_and(|text| text.contains(&quoted)) {
                erased.named_by += 1;
            }
            ControlFlow::Continue(())
        })?;
        if !cuts.records.is_empty() {
            all.insert(batch.id, cuts);
        }
    }
    if !all.is_empty() {
        erased.entry = Some(withhold_records(place, &all, reason, around)?);
    }
    Ok(erased)
}

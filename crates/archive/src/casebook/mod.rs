//! The casebook as it is sealed: each revision a batch of records, a record for each line of its log
//! (docs/format.md 6.7).
//!
//! Never reads what a line says beyond its kind, id and visibility: that is the casebook's room. Never
//! alters a sealed line; a revision comes after it.

mod erase;

use std::ops::ControlFlow;

use model::Record;
use store::{About, Kind, SystemRandom};

use crate::error::ArchiveError;
use crate::place::{Around, Place};

pub use erase::{Erased, erase_case_record};

/// The longest line that whoever calls may give, in bytes.
pub const CASE_LINE_MAX_BYTES: usize = 256 << 10;
/// Lines of one batch; the batch's own record has a place too.
const LINES_OF_BATCH: usize = 60_000;

/// One line of the casebook's log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseLine {
    /// What kind of record: `claim`, `source` and so on.
    pub kind: String,
    /// The record's id, the same in each of its revisions.
    pub id: String,
    /// Who may see it: `public`, `research`, `restricted` or `sealed`.
    pub visibility: String,
    /// The line, byte for byte, without its end.
    pub line: String,
}

/// A line with its place in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedCaseLine {
    /// Number of the log's entry.
    pub entry: u64,
    /// Number of the record in its batch.
    pub number: u32,
    /// The line; `None` where it was erased.
    pub line: Option<CaseLine>,
}

/// Seals lines as one revision and returns the number of its first entry, or `None` where there is none
/// to seal.
///
/// # Errors
/// What founding and writing give; the store's, before anything is sealed, where a line is longer than
/// [`CASE_LINE_MAX_BYTES`] by so much that no frame takes it.
pub fn add_case_lines(
    place: &Place,
    lines: &[CaseLine],
    around: &Around<'_>,
) -> Result<Option<u64>, ArchiveError> {
    if lines.is_empty() {
        return Ok(None);
    }
    let (archive, _) = place.open_or_found(around)?;
    let mut writer = archive.writer(place.keys())?;
    let about = About { kind: Kind::Casebook, time: around.seconds(), program: around.program.to_owned() };
    let first = writer.archive().checkpoint().size;
    let mut random = SystemRandom::new();
    for some in lines.chunks(LINES_OF_BATCH) {
        let records: Vec<Record> = some.iter().map(CaseLine::to_record).collect();
        writer.add_records(&records, &about, &mut random)?;
    }
    writer.commit(&around.day())?;
    Ok(Some(first))
}

/// Gives every line of the casebook's log in the order in which they were sealed, those that were erased
/// as gaps. Where the function breaks, the rest is not read.
///
/// # Errors
/// What opening the archive gives; the store's where a record cannot be read.
pub fn case_lines(
    place: &Place,
    take: &mut dyn FnMut(SealedCaseLine) -> ControlFlow<()>,
) -> Result<(), ArchiveError> {
    let archive = place.open()?;
    let mut batches = archive.batches().to_vec();
    batches.sort_unstable_by_key(|batch| batch.entry);
    for batch in batches {
        if archive.batch_record(&batch.id)?.get_text("kind") != Some("casebook") {
            continue;
        }
        let mut goes_on = true;
        archive.records(&batch.id, &mut |_, line| {
            let erased = line.record.fields.is_empty();
            if !erased && line.record.kind() != "case" {
                return ControlFlow::Continue(());
            }
            let read = (!erased).then(|| CaseLine::of_record(&line.record));
            let flow = take(SealedCaseLine { entry: batch.entry, number: line.n, line: read });
            goes_on = flow.is_continue();
            flow
        })?;
        if !goes_on {
            break;
        }
    }
    Ok(())
}

impl CaseLine {
    fn to_record(&self) -> Record {
        let mut record = Record::of_type("case");
        record.text("kind", &*self.kind);
        record.text("id", &*self.id);
        record.text("visibility", &*self.visibility);
        record.text("line", &*self.line);
        record
    }

    fn of_record(record: &Record) -> Self {
        let text = |name| record.get_text(name).unwrap_or_default().to_owned();
        Self { kind: text("kind"), id: text("id"), visibility: text("visibility"), line: text("line") }
    }
}

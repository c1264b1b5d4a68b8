//! The chain of custody: what each entry of the log stands for, in its order, and hand-overs added to
//! it (docs/format.md 16).
//!
//! Never names anybody who was not named by the person, and never shows what was withheld.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use model::Record;
use serde::Serialize;
use store::{About, Batch, Kind, StoreError, SystemRandom};

use crate::error::ArchiveError;
use crate::place::{Around, Place};
use crate::reader::{Import, Reader};

/// The most records that are read of a batch which is no capture.
const RECORDS_MAX: usize = 1000;

/// What an entry of the log stands for.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub struct Step {
    /// Number of the entry.
    pub entry: u64,
    /// The last entry where several stand for one import; otherwise the same.
    pub to_entry: u64,
    /// The UTC day that the entry says.
    pub day: String,
    /// When, in seconds since 1970, by the clock of the machine; absent where its batch cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<u64>,
    /// Name and version of the program.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub program: Option<String>,
    /// What was done.
    #[serde(flatten)]
    pub what: What,
}

/// What was done.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum What {
    /// The archive was founded; `follows` is the origin of the log it goes on from.
    Founded {
        /// The log before this one.
        #[serde(skip_serializing_if = "Option::is_none")]
        follows: Option<String>,
    },
    /// An input was kept.
    Kept {
        /// The import's name.
        import: String,
        /// The platform.
        platform: String,
        /// The account's handle, where known.
        #[serde(skip_serializing_if = "Option::is_none")]
        handle: Option<String>,
        /// The input's name as given.
        input: String,
        /// Posts read, new, and in a further version.
        posts: [u64; 3],
        /// Members read, kept unread, left out, damaged.
        members: [u64; 4],
    },
    /// Something was withheld.
    Withheld {
        /// Why: a code.
        reason: String,
        /// How many records and pieces are its targets.
        items: u64,
    },
    /// What others said of a checkpoint was sealed.
    Anchored {
        /// The checkpoint's size.
        sizes: Vec<u64>,
        /// How many of each kind.
        kinds: BTreeMap<String, u64>,
    },
    /// The archive went through somebody's hands.
    Custody {
        /// What was said of it.
        hand_overs: Vec<HandOver>,
    },
    /// The key was exchanged.
    Key {
        /// `rotation` or `theft`.
        event: String,
        /// The new key.
        new: String,
    },
    /// A revision of the casebook, or a part of one.
    Documented {
        /// How many lines.
        lines: u64,
    },
    /// A kind of batch that this program does not know.
    Other {
        /// Its kind.
        kind: String,
    },
    /// The entry's batch is damaged or missing.
    Unreadable,
}

/// A hand-over, a copy, a receipt or a note.
#[derive(Clone, Debug, Default, Serialize, PartialEq, Eq)]
pub struct HandOver {
    /// `handed-over`, `copied`, `received` or `noted`.
    pub event: String,
    /// Who did it, as the person gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// To whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// From whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// What else is to be said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Returns the chain of custody, oldest first.
///
/// # Errors
/// What opening the archive gives; [`StoreError::Io`].
pub fn chain(place: &Place, around: &Around<'_>) -> Result<Vec<Step>, ArchiveError> {
    let reader = Reader::open(place, around.progress)?;
    let imports: BTreeMap<u64, Import> =
        reader.imports()?.into_iter().filter_map(|import| Some((*import.entries.first()?, import))).collect();
    let archive = place.open()?;
    let batches: BTreeMap<u64, Batch> = archive.batches().iter().map(|batch| (batch.entry, *batch)).collect();
    let mut steps: Vec<Step> = Vec::new();
    for (entry, sealed) in (0..).zip(archive.log().entries()) {
        if steps.last().is_some_and(|step| step.to_entry >= entry && matches!(step.what, What::Kept { .. })) {
            continue;
        }
        let mut step = match batches.get(&entry) {
            Some(batch) => step(&archive, batch, imports.get(&entry))?,
            None => unreadable(entry),
        };
        step.day.clone_from(&sealed.day);
        steps.push(step);
    }
    Ok(steps)
}

fn unreadable(entry: u64) -> Step {
    Step { entry, to_entry: entry, day: String::new(), time: None, program: None, what: What::Unreadable }
}

fn step(archive: &store::Archive, batch: &Batch, import: Option<&Import>) -> Result<Step, ArchiveError> {
    let mut step = unreadable(batch.entry);
    let own = match archive.batch_record(&batch.id) {
        Ok(record) => record,
        Err(StoreError::Damaged { .. } | StoreError::NotFound { .. }) => return Ok(step),
        Err(error) => return Err(error.into()),
    };
    step.time = own.get_json("time").ok().flatten();
    step.program = own.get_text("program").map(ToOwned::to_owned);
    let kind = own.get_text("kind").unwrap_or_default();
    step.what = match (kind, import) {
        ("capture", Some(import)) => {
            step.to_entry = import.entries.last().copied().unwrap_or(batch.entry);
            kept(import)
        }
        ("casebook", _) => {
            // The batch's own record is one of them.
            let records: Option<u64> = own.get_json("records").ok().flatten();
            What::Documented { lines: records.unwrap_or(0).saturating_sub(1) }
        }
        ("capture", None) => What::Other { kind: kind.to_owned() },
        _ => match records(archive, batch) {
            Ok(records) => of_records(kind, &records),
            Err(StoreError::Damaged { .. } | StoreError::NotFound { .. }) => What::Unreadable,
            Err(error) => return Err(error.into()),
        },
    };
    Ok(step)
}

fn kept(import: &Import) -> What {
    let report = &import.report;
    What::Kept {
        import: import.import.clone(),
        platform: report.platform.clone().unwrap_or_default(),
        handle: report.handle.clone(),
        input: report.input.clone(),
        posts: [report.posts, report.new_posts, report.changed_posts],
        members: import.counts,
    }
}

fn records(archive: &store::Archive, batch: &Batch) -> Result<Vec<Record>, StoreError> {
    let mut found = Vec::new();
    archive.records(&batch.id, &mut |_, line| {
        found.push(line.record.clone());
        if found.len() < RECORDS_MAX { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    Ok(found)
}

fn of_records(kind: &str, records: &[Record]) -> What {
    let text = |record: &Record, name: &str| record.get_text(name).map(ToOwned::to_owned);
    let of = |kind: &'static str| records.iter().filter(move |record| record.kind() == kind);
    match kind {
        "founding" => What::Founded {
            follows: of("founding")
                .find_map(|record| text(record, "follows"))
                .and_then(|note| note.lines().next().map(ToOwned::to_owned)),
        },
        "redact" => What::Withheld {
            reason: of("redact").find_map(|record| text(record, "reason")).unwrap_or_default(),
            items: of("redact").map(targets).sum(),
        },
        "anchors" => {
            let mut kinds = BTreeMap::new();
            let mut sizes: Vec<u64> =
                of("anchor").filter_map(|record| record.get_json("size").ok().flatten()).collect();
            sizes.sort_unstable();
            sizes.dedup();
            for record in of("anchor") {
                *kinds.entry(text(record, "kind").unwrap_or_default()).or_default() += 1;
            }
            What::Anchored { sizes, kinds }
        }
        "custody" => What::Custody {
            hand_overs: of("custody")
                .map(|record| HandOver {
                    event: text(record, "event").unwrap_or_default(),
                    by: text(record, "by"),
                    to: text(record, "to"),
                    from: text(record, "from"),
                    note: text(record, "note"),
                })
                .collect(),
        },
        "keys" => {
            let record = of("key").next();
            let field = |name| record.and_then(|record| text(record, name)).unwrap_or_default();
            What::Key { event: field("event"), new: field("new") }
        }
        _ => What::Other { kind: kind.to_owned() },
    }
}

/// Returns how many records and pieces a `redact` record names.
fn targets(record: &Record) -> u64 {
    let targets: Option<Vec<serde_json::Value>> = record.get_json("targets").ok().flatten();
    let listed = |target: &serde_json::Value, name: &str| {
        target.get(name).and_then(|list| list.as_array()).map_or(0, |list| list.len() as u64)
    };
    let targets = targets.unwrap_or_default();
    targets.iter().map(|target| listed(target, "records") + listed(target, "pieces")).sum()
}

/// Seals a hand-over and returns the number of its entry.
///
/// # Errors
/// What writing to the archive gives.
pub fn add_hand_over(place: &Place, hand_over: &HandOver, around: &Around<'_>) -> Result<u64, ArchiveError> {
    let mut record = Record::of_type("custody");
    record.text("event", hand_over.event.as_str());
    record.json("time", &around.seconds());
    record.text_if("by", hand_over.by.as_deref());
    record.text_if("to", hand_over.to.as_deref());
    record.text_if("from", hand_over.from.as_deref());
    record.text_if("note", hand_over.note.as_deref());
    record.text("program", around.program);
    let mut writer = place.open()?.writer(place.keys())?;
    let about = About { kind: Kind::Custody, time: around.seconds(), program: around.program.to_owned() };
    writer.add_records(&[record], &about, &mut SystemRandom::new())?;
    Ok(writer.commit(&around.day())?.checkpoint().size - 1)
}

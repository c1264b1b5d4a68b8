//! What a sealed `redact` record names: pieces and records of batches, by number (docs/format.md 15).
//!
//! Never an id, a text or a digest: whoever reads it learns that something is withheld, not what.

use std::collections::{BTreeMap, BTreeSet};

use model::Record;
use serde::{Deserialize, Serialize};
use store::BatchId;

/// Numbers that share a record, so that its line stays short.
const NUMBERS_MAX: usize = 20_000;

/// What goes from one batch.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Aim {
    batch: String,
    /// Where there are some, the records lose these fields alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    fields: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pieces: Vec<u32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    records: Vec<u32>,
}

/// What of a record goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Going {
    /// Everything but its commitment.
    Whole,
    /// These fields.
    Fields(BTreeSet<String>),
}

/// What goes from a batch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cuts {
    pub(crate) pieces: BTreeSet<u32>,
    pub(crate) records: BTreeMap<u32, Going>,
}

/// What goes, by batch.
pub(crate) type All = BTreeMap<BatchId, Cuts>;

impl Cuts {
    /// Takes a whole record.
    pub(crate) fn whole(&mut self, record: u32) {
        self.records.insert(record, Going::Whole);
    }

    /// Takes fields of a record.
    pub(crate) fn fields<'f>(&mut self, record: u32, fields: impl IntoIterator<Item = &'f str>) {
        let mut fields = fields.into_iter().map(str::to_owned).peekable();
        if fields.peek().is_none() {
            return;
        }
        match self.records.entry(record).or_insert_with(|| Going::Fields(BTreeSet::new())) {
            Going::Whole => {}
            Going::Fields(own) => own.extend(fields),
        }
    }
}

/// Returns the records that say what goes.
pub(crate) fn records(all: &All, reason: &str, time: u64) -> Vec<Record> {
    let mut out = Vec::new();
    let mut aims: Vec<Aim> = Vec::new();
    let mut numbers = 0;
    for aim in all.iter().flat_map(|(batch, cuts)| aims_of(batch, cuts)) {
        let own = aim.pieces.len() + aim.records.len();
        if numbers > 0 && numbers + own > NUMBERS_MAX {
            out.push(record(&std::mem::take(&mut aims), reason, time));
            numbers = 0;
        }
        numbers += own;
        aims.push(aim);
    }
    out.push(record(&aims, reason, time));
    out
}

fn record(aims: &[Aim], reason: &str, time: u64) -> Record {
    let mut record = Record::of_type("redact");
    record.json("targets", aims);
    record.text("reason", reason);
    record.json("time", &time);
    record
}

fn aims_of(batch: &BatchId, cuts: &Cuts) -> Vec<Aim> {
    let name = batch.to_string();
    let mut out = Vec::new();
    let mut partly: BTreeMap<Vec<String>, Vec<u32>> = BTreeMap::new();
    let mut whole = Vec::new();
    for (record, going) in &cuts.records {
        match going {
            Going::Whole => whole.push(*record),
            Going::Fields(fields) => {
                partly.entry(fields.iter().cloned().collect()).or_default().push(*record)
            }
        }
    }
    let numbers = |list: &[u32]| list.chunks(NUMBERS_MAX).map(<[u32]>::to_vec).collect::<Vec<_>>();
    let pieces: Vec<u32> = cuts.pieces.iter().copied().collect();
    for pieces in numbers(&pieces) {
        out.push(Aim { batch: name.clone(), pieces, ..Aim::default() });
    }
    for records in numbers(&whole) {
        out.push(Aim { batch: name.clone(), records, ..Aim::default() });
    }
    for (fields, records) in partly {
        for records in numbers(&records) {
            out.push(Aim { batch: name.clone(), fields: fields.clone(), records, ..Aim::default() });
        }
    }
    out
}

/// Adds what a `redact` record names; what is not of its shape names nothing.
pub(crate) fn add(record: &Record, all: &mut All) {
    let aims: Vec<Aim> = record.get_json("targets").ok().flatten().unwrap_or_default();
    for aim in aims {
        let Some(batch) = BatchId::parse(&aim.batch) else { continue };
        let cuts = all.entry(batch).or_default();
        cuts.pieces.extend(aim.pieces);
        for number in aim.records {
            match aim.fields.is_empty() {
                true => cuts.whole(number),
                false => cuts.fields(number, aim.fields.iter().map(String::as_str)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn batch(n: u8) -> BatchId {
        BatchId::parse(&format!("{n:032x}")).unwrap()
    }

    #[test]
    fn a_record_names_what_goes_and_nothing_else() {
        let mut all = All::new();
        let cuts = all.entry(batch(1)).or_default();
        cuts.pieces.extend([41, 7]);
        cuts.whole(12);
        cuts.fields(3, ["sha256", "bytes"]);
        cuts.fields(12, ["text"]);
        cuts.fields(5, []);
        let made = records(&all, "author", 9).remove(0);
        let wanted = format!(
            "[{{\"batch\":\"{0}\",\"pieces\":[7,41]}},{{\"batch\":\"{0}\",\"records\":[12]}},\
             {{\"batch\":\"{0}\",\"fields\":[\"bytes\",\"sha256\"],\"records\":[3]}}]",
            batch(1)
        );
        assert_eq!(made.get("targets"), Some(&model::Value::Json(wanted)));
        let names: Vec<&str> = made.fields.iter().map(|field| &*field.name).collect();
        assert_eq!(names, ["type", "targets", "reason", "time"]);
        let mut again = All::new();
        add(&made, &mut again);
        assert_eq!(again, all);
    }

    #[test]
    fn much_is_said_in_several_records_and_nonsense_in_none() {
        let mut all = All::new();
        for n in 0..3 {
            all.entry(batch(n)).or_default().pieces.extend(0..30_000);
        }
        let made = records(&all, "court", 1);
        assert_eq!(made.len(), 6);
        let mut again = All::new();
        made.iter().for_each(|record| add(record, &mut again));
        assert_eq!(again, all);
        let mut odd = Record::of_type("redact");
        odd.text("targets", "everything");
        add(&odd, &mut again);
        assert_eq!(again, all);
    }
}

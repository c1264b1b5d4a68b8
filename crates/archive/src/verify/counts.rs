//! Holds every import's committed count against its batches, and every absence against what was left out
//! and what was withheld.
//!
//! Never opens a file: verified records and checked batches are handed in.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use store::{BatchCheck, BatchId, Opening, RecordLine, Slot};

use super::anchors::Sealed;
use super::{Finding, FindingKind};
use crate::redact::{self, All, Going};

/// What was counted in one batch or many.
#[derive(Default)]
pub(super) struct Counts {
    posts: u64,
    imports: BTreeMap<String, Import>,
    /// By batch: pieces and records, as its own record says.
    batches: BTreeMap<String, (u64, u64)>,
    /// By batch: pieces of members from which a rule cut something.
    ruled: BTreeMap<String, BTreeSet<(u32, u32)>>,
    /// The anchors that records name.
    pub(super) anchors: Sealed,
    absent: BTreeSet<(BatchId, u32)>,
    cut: BTreeMap<(BatchId, u32), Left>,
    /// What sealed records say is withheld.
    redacted: All,
}

/// What is left of a record from which something is withheld.
struct Left {
    /// How many fields are withheld; `None` where all is.
    withheld: Option<usize>,
    open: Vec<String>,
}

struct Import {
    batches: Vec<String>,
    totals: Totals,
}

#[derive(Clone, Copy, Default, Deserialize)]
struct Totals {
    pieces: u64,
    records: u64,
}

impl Counts {
    /// Takes in a verified record.
    pub(super) fn record(&mut self, batch: &BatchId, line: &RecordLine) {
        let record = &line.record;
        if let Some(left) = left(line) {
            self.cut.insert((*batch, line.n), left);
        }
        let number = |name| record.get_json::<u64>(name).ok().flatten().unwrap_or_default();
        match record.kind() {
            "post" => self.posts += 1,
            "anchor" => self.anchors.record(line),
            "redact" => redact::add(record, &mut self.redacted),
            "batch" => {
                self.batches.insert(batch.to_string(), (number("pieces"), number("records")));
            }
            "import" => {
                let batches = record.get_json("batches").ok().flatten().unwrap_or_default();
                let totals = record.get_json("totals").ok().flatten().unwrap_or_default();
                let name = record.get_text("import").unwrap_or_default().to_owned();
                self.imports.insert(name, Import { batches, totals });
            }
            "original" if record.get_text("rule").is_some() => {
                let runs: Vec<(String, u32, u32)> =
                    record.get_json("pieces").ok().flatten().unwrap_or_default();
                for (batch, first, count) in runs {
                    self.ruled.entry(batch).or_default().insert((first, first.saturating_add(count)));
                }
            }
            _ => {}
        }
    }

    /// Takes in what is absent from a checked batch.
    pub(super) fn batch(&mut self, check: &BatchCheck) {
        self.absent.extend(check.absent_pieces.iter().map(|piece| (check.id, *piece)));
    }

    /// Takes in what another counted.
    pub(super) fn join(&mut self, other: Self) {
        self.posts += other.posts;
        self.imports.extend(other.imports);
        self.batches.extend(other.batches);
        for (batch, runs) in other.ruled {
            self.ruled.entry(batch).or_default().extend(runs);
        }
        self.absent.extend(other.absent);
        self.cut.extend(other.cut);
        self.anchors.join(other.anchors);
        for (batch, cuts) in other.redacted {
            let own = self.redacted.entry(batch).or_default();
            own.pieces.extend(cuts.pieces);
            for (record, going) in cuts.records {
                match going {
                    Going::Whole => own.whole(record),
                    Going::Fields(fields) => own.fields(record, fields.iter().map(String::as_str)),
                }
            }
        }
    }

    pub(super) fn posts(&self) -> u64 {
        self.posts
    }

    pub(super) fn imports(&self) -> u64 {
        self.imports.len() as u64
    }

    /// Returns how many absent pieces are private parts that a rule left out.
    pub(super) fn left_out(&self) -> u64 {
        self.absent.iter().filter(|at| self.by_rule(at)).count() as u64
    }

    /// Returns what does not add up.
    pub(super) fn findings(&self) -> Vec<Finding> {
        let mut out = Vec::new();
        for (name, import) in &self.imports {
            let present = import.batches.iter().filter_map(|batch| self.batches.get(batch));
            let (pieces, records) = present.fold((0, 0), |sum, own| (sum.0 + own.0, sum.1 + own.1));
            if (pieces, records) != (import.totals.pieces, import.totals.records) {
                out.push(Finding {
                    kind: FindingKind::Count,
                    file: None,
                    what: format!(
                        "import {name} committed to {} pieces and {} records; its batches hold {pieces} and {records}",
                        import.totals.pieces, import.totals.records
                    ),
                    affects: Some(format!("import {name}")),
                    names: Vec::new(),
                });
            }
        }
        for (batch, piece) in self.absent.iter().filter(|at| !self.by_rule(at) && !self.is_withheld(at)) {
            out.push(missing(format!("piece {piece} of batch {batch}")));
        }
        for ((batch, record), _) in self.cut.iter().filter(|cut| !self.may_be_cut(cut)) {
            out.push(missing(format!("record {record} of batch {batch}, or fields of it")));
        }
        out.extend(self.still_there());
        out
    }

    /// Returns how many pieces and records are withheld, in whole or in part.
    pub(super) fn withheld(&self) -> u64 {
        let pieces = self.absent.iter().filter(|at| !self.by_rule(at) && self.is_withheld(at)).count();
        let records = self.cut.iter().filter(|cut| self.may_be_cut(cut)).count();
        (pieces + records) as u64
    }

    fn by_rule(&self, (batch, piece): &(BatchId, u32)) -> bool {
        let runs = self.ruled.get(&batch.to_string());
        runs.is_some_and(|runs| runs.iter().any(|(first, end)| (*first..*end).contains(piece)))
    }

    fn is_withheld(&self, (batch, piece): &(BatchId, u32)) -> bool {
        self.redacted.get(batch).is_some_and(|cuts| cuts.pieces.contains(piece))
    }

    /// Returns whether no more of a record is gone than a sealed record says.
    fn may_be_cut(&self, ((batch, record), left): &(&(BatchId, u32), &Left)) -> bool {
        let going = self.redacted.get(batch).and_then(|cuts| cuts.records.get(record));
        match (going, left.withheld) {
            (None, _) | (Some(Going::Fields(_)), None) => false,
            (Some(Going::Whole), _) => true,
            (Some(Going::Fields(fields)), Some(withheld)) => withheld <= fields.len(),
        }
    }

    /// Returns what a sealed record says is withheld and what was not destroyed.
    fn still_there(&self) -> Option<Finding> {
        let mut count = 0;
        for (batch, cuts) in &self.redacted {
            count += cuts.pieces.iter().filter(|piece| !self.absent.contains(&(*batch, **piece))).count();
            let open = |record: &u32, going: &Going| match (self.cut.get(&(*batch, *record)), going) {
                (None, _) => true,
                (Some(left), Going::Whole) => left.withheld.is_some(),
                (Some(left), Going::Fields(fields)) => left.open.iter().any(|name| fields.contains(name)),
            };
            count += cuts.records.iter().filter(|(record, going)| open(record, going)).count();
        }
        let what = format!("{count} pieces and records; `beilin withhold --resume` finishes it");
        let kind = FindingKind::StillThere;
        (count > 0).then(|| Finding { kind, file: None, what, affects: None, names: Vec::new() })
    }
}

/// Returns what is left of a record, where something of it is withheld.
fn left(line: &RecordLine) -> Option<Left> {
    let withheld = match &line.opening {
        Opening::Seed(_) => return None,
        Opening::Nothing(_) => None,
        Opening::Salts(slots) => Some(slots.iter().filter(|slot| matches!(slot, Slot::Withheld(_))).count()),
    };
    let open = line.record.fields.iter().map(|field| field.name.to_string()).collect();
    Some(Left { withheld, open })
}

fn missing(affects: String) -> Finding {
    Finding {
        kind: FindingKind::Missing,
        file: None,
        what: "it is absent, and nothing sealed says that it was withheld".to_owned(),
        affects: Some(affects),
        names: Vec::new(),
    }
}

//! Holds every import's committed count against its batches, and every absence against what was left out.
//!
//! Never opens a file: verified records and checked batches are handed in.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use store::{BatchCheck, BatchId, RecordLine};

use super::anchors::Sealed;
use super::{Finding, FindingKind};

/// What was counted in one batch or many.
#[derive(Default)]
pub(super) struct Counts {
    posts: u64,
    imports: BTreeMap<String, Import>,
    /// By batch: pieces and records, as its own record says.
    batches: BTreeMap<String, (u64, u64)>,
    /// By batch: pieces of members from which a rule cut something.
    ruled: BTreeMap<String, BTreeSet<(u32, u32)>>,
    absent: Vec<(String, u32)>,
    cut: Vec<(String, u32)>,
    /// The anchors that records name.
    pub(super) anchors: Sealed,
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
        let number = |name| record.get_json::<u64>(name).ok().flatten().unwrap_or_default();
        match record.kind() {
            "post" => self.posts += 1,
            "anchor" => self.anchors.record(line),
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
        let batch = check.id.to_string();
        self.absent.extend(check.absent_pieces.iter().map(|piece| (batch.clone(), *piece)));
        self.cut.extend(check.cut_records.iter().map(|record| (batch.clone(), *record)));
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
    }

    pub(super) fn posts(&self) -> u64 {
        self.posts
    }

    pub(super) fn imports(&self) -> u64 {
        self.imports.len() as u64
    }

    /// Returns how many absent pieces are private parts that a rule left out.
    pub(super) fn left_out(&self) -> u64 {
        self.absent.iter().filter(|(batch, piece)| self.by_rule(batch, *piece)).count() as u64
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
        for (batch, piece) in self.absent.iter().filter(|(batch, piece)| !self.by_rule(batch, *piece)) {
            out.push(missing(format!("piece {piece} of batch {batch}")));
        }
        for (batch, record) in &self.cut {
            out.push(missing(format!("record {record} of batch {batch}, or fields of it")));
        }
        out
    }

    fn by_rule(&self, batch: &str, piece: u32) -> bool {
        let runs = self.ruled.get(batch);
        runs.is_some_and(|runs| runs.iter().any(|(first, end)| (*first..*end).contains(&piece)))
    }
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

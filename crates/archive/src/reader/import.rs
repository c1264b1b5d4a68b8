//! Imports as they were sealed: what was read, kept unread, left out, missing, damaged.
//!
//! Never the size or digest of what was left out: that is not known here.

use std::ops::ControlFlow;

use model::{Observation, Record};
use platforms::Origin;
use serde::Deserialize;

use super::Reader;
use crate::derive::{ImportLine, RecordAt};
use crate::error::ArchiveError;
use crate::report::{Gap, KeepReport, Outcome, Trouble};

/// A member of an import that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OriginalMember {
    /// Its name as it came.
    pub member: String,
    /// `read`, `kept_unread` or `damaged`.
    pub state: String,
    /// Its length in bytes; `None` where an earlier import kept it.
    pub bytes: Option<u64>,
}

/// A member that was left out as private.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct LeftOutMember {
    /// Its name as it came.
    pub member: String,
    /// The rule that named it private; `declared-only` where it was only declared.
    pub rule: String,
    /// Its commitment, where it was there.
    #[serde(default)]
    pub commitment: Option<String>,
}

/// An import.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// Its name, 32 hex characters.
    pub import: String,
    /// The report in the shape of `keep --json`; its lists of members are empty, see the counts.
    pub report: KeepReport,
    /// How many members were read, kept unread, left out, damaged.
    pub counts: [u64; 4],
    /// When it began and ended, in milliseconds since 1970.
    pub span_ms: (i64, i64),
    /// Name and version of the program.
    pub program: String,
    /// Name and version of the reader.
    pub reader: String,
    /// Who made the input, as far as its shape says: the record's word.
    pub origin: String,
    /// The program or operator that the input names as its maker.
    pub by: Option<String>,
    /// The log entries that seal it.
    pub entries: Vec<u64>,
    /// Members left out, at most as many as asked for.
    pub left_out: Vec<LeftOutMember>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Totals {
    attested_posts: u64,
    changed_posts: u64,
    new_posts: u64,
    observations: u64,
    posts: u64,
}

#[derive(Default, Deserialize)]
struct Summary {
    counted: std::collections::BTreeMap<String, u64>,
    damaged: u64,
    declared: std::collections::BTreeMap<String, u64>,
    kept_unread: u64,
    left_out: u64,
    missing: Vec<Gap>,
    read: u64,
}

impl Reader {
    /// Returns all imports, oldest first, without their lists.
    ///
    /// # Errors
    /// What the store gives.
    pub fn imports(&self) -> Result<Vec<Import>, ArchiveError> {
        (0..self.derived.state.imports.len()).map(|number| self.import_at(number)).collect()
    }

    /// Returns one import with its problems and at most `most` members that were left out.
    ///
    /// # Errors
    /// What the store gives.
    pub fn import(&self, name: &str, most: usize) -> Result<Option<Import>, ArchiveError> {
        let Some(number) = self.derived.state.imports.iter().position(|line| line.import == name) else {
            return Ok(None);
        };
        let mut import = self.import_at(number)?;
        let line = &self.derived.state.imports[number];
        for at in &line.problems {
            let problems: Option<Vec<Trouble>> = self.list(*at, "problems")?;
            import.report.problems.extend(problems.unwrap_or_default());
        }
        for at in &line.left_out {
            if import.left_out.len() >= most {
                break;
            }
            let members: Option<Vec<LeftOutMember>> = self.list(*at, "members")?;
            import.left_out.extend(members.unwrap_or_default());
        }
        import.left_out.truncate(most);
        import.report.outcome =
            if import.report.lacks() || import.counts[3] > 0 { Outcome::Gaps } else { Outcome::Complete };
        Ok(Some(import))
    }

    /// Gives every kept member of an import, in the order in which they were kept, until told to stop.
    ///
    /// # Errors
    /// What the store gives.
    pub fn members(
        &self,
        import: &str,
        take: &mut dyn FnMut(OriginalMember) -> ControlFlow<()>,
    ) -> Result<(), ArchiveError> {
        let state = &self.derived.state;
        let number = state.imports.iter().position(|line| line.import == import);
        let mut stopped = false;
        for line in
            state.batches.iter().filter(|line| number.is_some() && line.import.map(|n| n as usize) == number)
        {
            let Some(batch) = store::BatchId::parse(&line.id) else { continue };
            self.archive.records(&batch, &mut |_, line| {
                if line.record.kind() != "original" {
                    return ControlFlow::Continue(());
                }
                let flow = take(original(&line.record));
                stopped |= flow.is_break();
                flow
            })?;
            if stopped {
                break;
            }
        }
        Ok(())
    }

    /// Gives every observation that is sealed, with its entry and its number in the batch, until told to stop.
    /// Batches whose import read none are passed over.
    ///
    /// # Errors
    /// What the store gives.
    pub fn observations(
        &self,
        take: &mut dyn FnMut(u64, u32, Observation) -> ControlFlow<()>,
    ) -> Result<(), ArchiveError> {
        let state = &self.derived.state;
        let mut has_any = Vec::with_capacity(state.imports.len());
        for line in &state.imports {
            let totals: Totals = self.record(line.at)?.get_json("totals").ok().flatten().unwrap_or_default();
            has_any.push(totals.observations > 0);
        }
        let mut stopped = false;
        for line in &state.batches {
            let Some(batch) = store::BatchId::parse(&line.id) else { continue };
            let is_of_import = line.import.and_then(|import| has_any.get(import as usize)).copied();
            let may_hold = match is_of_import {
                Some(any) => any,
                None => self.archive.batch_record(&batch)?.get_text("kind") != Some("casebook"),
            };
            if !may_hold || stopped {
                continue;
            }
            let entry = line.entry;
            self.archive.records(&batch, &mut |_, line| {
                let observation =
                    (line.record.kind() == "observation").then(|| Observation::of_record(&line.record));
                let flow = match observation {
                    Some(Ok(observation)) => take(entry, line.n, observation),
                    _ => ControlFlow::Continue(()),
                };
                stopped |= flow.is_break();
                flow
            })?;
        }
        Ok(())
    }

    fn import_at(&self, number: usize) -> Result<Import, ArchiveError> {
        let line: &ImportLine = &self.derived.state.imports[number];
        let record = self.record(line.at)?;
        let text = |name| record.get_text(name).map(str::to_owned);
        let totals: Totals = record.get_json("totals").ok().flatten().unwrap_or_default();
        let summary: Summary = record.get_json("report").ok().flatten().unwrap_or_default();
        let number_of = |name| record.get_json::<i64>(name).ok().flatten().unwrap_or_default();
        let own = |line: &&crate::derive::BatchLine| line.import.map(|own| own as usize) == Some(number);
        let entries: Vec<u64> =
            self.derived.state.batches.iter().filter(own).map(|line| line.entry).collect();
        let report = KeepReport {
            account: text("account"),
            changed_posts: totals.changed_posts,
            counted: summary.counted,
            declared: summary.declared,
            entries: entries.first().copied().zip(entries.last().copied()),
            era: text("era"),
            handle: text("handle"),
            import: text("import"),
            input: text("input").unwrap_or_default(),
            missing: summary.missing,
            attested_posts: totals.attested_posts,
            new_posts: totals.new_posts,
            observations: totals.observations,
            origin: text("origin"),
            signed: record.get_json("signed").ok().flatten().unwrap_or_default(),
            platform: text("platform"),
            posts: totals.posts,
            ..KeepReport::default()
        };
        Ok(Import {
            import: line.import.clone(),
            report,
            counts: [summary.read, summary.kept_unread, summary.left_out, summary.damaged],
            span_ms: (number_of("started"), number_of("ended")),
            program: text("program").unwrap_or_default(),
            reader: text("reader").unwrap_or_default(),
            origin: text("origin").unwrap_or_else(|| Origin::OwnerExport.word().to_owned()),
            by: text("by"),
            entries,
            left_out: Vec::new(),
        })
    }

    fn list<T: serde::de::DeserializeOwned>(
        &self,
        at: RecordAt,
        name: &'static str,
    ) -> Result<Option<Vec<T>>, ArchiveError> {
        Ok(self.record(at)?.get_json(name).ok().flatten())
    }

    fn record(&self, at: RecordAt) -> Result<Record, ArchiveError> {
        let (batch, _) = self.batch(at).unwrap_or_else(|| {
            (store::BatchId::parse(&"0".repeat(32)).expect("invariant: 32 hex characters"), 0)
        });
        Ok(self.archive.record_at(&batch, at.location())?.record)
    }
}

fn original(record: &Record) -> OriginalMember {
    OriginalMember {
        member: record.get_text("member").unwrap_or_default().to_owned(),
        state: record.get_text("state").unwrap_or_default().to_owned(),
        bytes: record.get_json("bytes").ok().flatten(),
    }
}

//! Accounts for an input: the report for people, and the records that seal it.
//!
//! Never leaves a member unmentioned, and never mentions the size or digest of what was left out.

use std::collections::BTreeMap;

use formats::Problem;
use model::Record;
use platforms::{Declared, Finish, Import};
use serde::Serialize;
use store::StoreError;

use super::collect::Collector;
use super::original::State;
use super::reading::{Left, Reading};
use crate::place::Around;
use crate::report::{Gap, KeepReport, Members, NAMES_MAX, Outcome, SignedLine, Trouble, is_zero};

/// Entries of a list that share a record.
const LIST_MAX: usize = 500;

/// When keeping began and ended, in milliseconds since 1970.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) started: i64,
    pub(super) ended: i64,
}

/// What an importer says once everything has been read, and every problem there was.
#[derive(Clone, Copy)]
pub(super) struct All<'a> {
    pub(super) import: &'a dyn Import,
    pub(super) finish: &'a Finish,
    pub(super) problems: &'a [Problem],
}

/// Returns the report; the collector forgets the posts, which are many.
pub(super) fn report(reading: &Reading<'_>, collector: &mut Collector, all: &All<'_>) -> KeepReport {
    let All { import, finish, problems } = *all;
    let about = import.about();
    let posts = collector.posts_met();
    let members = members(reading, collector, import);
    let missing = missing(finish);
    let problems: Vec<Trouble> = problems.iter().map(trouble).collect();
    let mut report = KeepReport {
        account: about.account,
        bytes: reading.bytes,
        changed_posts: collector.totals.changed_posts,
        era: Some(about.era.to_owned()),
        handle: about.handle,
        members,
        attested_posts: collector.totals.attested_posts,
        observations: collector.totals.observations,
        origin: Some(about.origin.word().to_owned()),
        missing,
        new_posts: collector.totals.new_posts,
        withheld: collector.withheld.len() as u64,
        platform: Some(about.platform.to_owned()),
        private_parts: reading.private_parts,
        signed: finish.signed.iter().map(signed).collect(),
        posts,
        problems,
        ..KeepReport::default()
    };
    if report.lacks() {
        report.outcome = Outcome::Gaps;
    }
    for declared in import.declared() {
        if let Some(count) = declared.count {
            *report.declared.entry(declared.kind.clone()).or_default() += count;
        }
        if let Some(elements) = declared.index.and_then(|index| reading.elements[index]) {
            *report.counted.entry(declared.kind).or_default() += elements;
        }
    }
    report
}

fn signed(signed: &platforms::Signed) -> SignedLine {
    SignedLine {
        key: signed.key.clone(),
        member: signed.member.clone(),
        over: signed.over.clone(),
        signer: signed.signer.clone(),
        verdict: signed.verdict.word().to_owned(),
    }
}

fn members(reading: &Reading<'_>, collector: &Collector, import: &dyn Import) -> Members {
    let mut members = Members::default();
    for (index, member) in reading.container.members().iter().enumerate() {
        if reading.out.contains(&index) {
            continue;
        }
        let state = match reading.states[index] {
            Some(_) if collector.unread.contains_key(&index) => Some(State::Damaged),
            state => state,
        };
        let list = match state {
            Some(State::Read) => &mut members.read,
            Some(State::KeptUnread) => &mut members.kept_unread,
            Some(State::Damaged) => &mut members.damaged,
            None => &mut members.left_out,
        };
        list.push(member.name.clone());
    }
    members.left_out.extend(only_declared(reading, import).into_iter().map(|declared| declared.member));
    members
}

/// Returns the private members that are declared and not there: left out as well, for their absence is
/// no gap.
fn only_declared(reading: &Reading<'_>, import: &dyn Import) -> Vec<Declared> {
    let there = |declared: &Declared| {
        let own = |left: &Left| {
            left.member
                .strip_suffix(declared.member.as_str())
                .is_some_and(|front| front.is_empty() || front.ends_with('/'))
        };
        declared.index.is_some() || reading.left.iter().any(own)
    };
    import.declared().into_iter().filter(|declared| declared.private && !there(declared)).collect()
}

fn missing(finish: &Finish) -> Vec<Gap> {
    let mut gaps: BTreeMap<&str, Gap> = BTreeMap::new();
    for gap in &finish.gaps {
        let entry = gaps.entry(&gap.kind).or_insert_with(|| Gap {
            declared: 0,
            found: 0,
            kind: gap.kind.clone(),
            names: Vec::new(),
        });
        entry.declared += gap.declared;
        entry.found += gap.counted;
        if let Some(member) = &gap.member
            && entry.names.len() < NAMES_MAX
        {
            entry.names.push(member.clone());
        }
    }
    gaps.into_values().collect()
}

pub(super) fn trouble(problem: &Problem) -> Trouble {
    Trouble {
        byte: problem.byte,
        count: problem.count,
        detail: problem.detail.clone(),
        kind: problem.kind.word().to_owned(),
        loss: problem.kind.is_loss(),
        member: problem.member.clone(),
    }
}

#[derive(Serialize)]
struct LeftOutLine<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    commitment: Option<&'a str>,
    member: &'a str,
    rule: &'a str,
}

#[derive(Serialize)]
struct Totals {
    #[serde(skip_serializing_if = "is_zero")]
    attested_posts: u64,
    changed_posts: u64,
    new_posts: u64,
    #[serde(skip_serializing_if = "is_zero")]
    observations: u64,
    pieces: u64,
    posts: u64,
    records: u64,
}

/// The report as the import record holds it: counts, not the names of every member.
#[derive(Serialize)]
struct Summary<'a> {
    counted: &'a BTreeMap<String, u64>,
    damaged: usize,
    declared: &'a BTreeMap<String, u64>,
    kept_unread: usize,
    left_out: usize,
    missing: &'a [Gap],
    read: usize,
}

/// Seals accounts, lists and the import's own record into the last batch.
pub(super) fn seal(
    reading: &mut Reading<'_>,
    collector: &mut Collector,
    all: &All<'_>,
    report: &KeepReport,
    span: Span,
    around: &Around<'_>,
) -> Result<(), StoreError> {
    let All { import, finish, problems } = *all;
    let mut records: Vec<Record> = finish.accounts.iter().map(model::Account::to_record).collect();
    records.extend(left_out_lists(reading, import));
    let troubles: Vec<Trouble> = problems.iter().map(trouble).collect();
    records.extend(lists(&reading.import, "problem", "problems", &troubles));
    let (_, opened) = reading.place(0, records.len() + 1);
    if let Some(batch) = opened {
        collector.open(batch)?;
    }
    for record in &records {
        collector.record(record)?;
    }
    let mut batches = reading.layout.ids().to_vec();
    batches.extend(collector.far_batches()?);
    // All but the batch records are counted by now; those are one a batch.
    let totals = Totals {
        attested_posts: collector.totals.attested_posts,
        changed_posts: collector.totals.changed_posts,
        new_posts: collector.totals.new_posts,
        observations: collector.totals.observations,
        pieces: collector.totals.pieces,
        posts: report.posts,
        records: collector.totals.records + 1 + batches.len() as u64,
    };
    collector.record(&import_record((reading, &batches), import, report, &totals, span, around))
}

fn import_record(
    (reading, batches): (&Reading<'_>, &[store::BatchId]),
    import: &dyn Import,
    report: &KeepReport,
    totals: &Totals,
    span: Span,
    around: &Around<'_>,
) -> Record {
    let about = import.about();
    let mut record = Record::of_type("import");
    record.text("import", &*reading.import);
    record.text("platform", about.platform);
    record.text("era", about.era);
    record.text_if("account", about.account.as_deref());
    record.text_if("handle", about.handle.as_deref());
    record.text("input", &*report.input);
    record.json("started", &span.started);
    record.json("ended", &span.ended);
    record.text("program", around.program);
    record.text("reader", about.reader);
    record.text("origin", about.origin.word());
    record.text_if("by", about.by.as_deref());
    record.list("signed", &report.signed);
    record.list("vouched", &vouched(about.platform, &report.signed));
    let batches: Vec<String> = batches.iter().map(ToString::to_string).collect();
    record.json("batches", &batches);
    record.json("totals", totals);
    record.json(
        "report",
        &Summary {
            counted: &report.counted,
            damaged: report.members.damaged.len(),
            declared: &report.declared,
            kept_unread: report.members.kept_unread.len(),
            left_out: report.members.left_out.len(),
            missing: &report.missing,
            read: report.members.read.len(),
        },
    );
    record
}

/// What a signature came to, without what would name a file or what it is over: this may be shown.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Vouched<'a> {
    kind: &'static str,
    signer: &'a str,
    verdict: &'a str,
}

fn vouched<'a>(platform: &str, signed: &'a [SignedLine]) -> Vec<Vouched<'a>> {
    let kind = if platform == "mail" { "mail" } else { "protocol" };
    let mut all: Vec<_> =
        signed.iter().map(|line| Vouched { kind, signer: &line.signer, verdict: &line.verdict }).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn left_out_lists(reading: &Reading<'_>, import: &dyn Import) -> Vec<Record> {
    let declared = only_declared(reading, import);
    let present = reading.left.iter().map(|left| LeftOutLine {
        commitment: left.commitment.as_deref(),
        member: &left.member,
        rule: left.rule,
    });
    let absent = declared.iter().map(|declared| LeftOutLine {
        commitment: None,
        member: &declared.member,
        rule: "declared-only",
    });
    let lines: Vec<_> = present.chain(absent).collect();
    lists(&reading.import, "left_out", "members", &lines)
}

fn lists<T: Serialize>(import: &str, kind: &'static str, name: &'static str, lines: &[T]) -> Vec<Record> {
    lines
        .chunks(LIST_MAX)
        .map(|chunk| {
            let mut record = Record::of_type(kind);
            record.text("import", import);
            record.json(name, chunk);
            record
        })
        .collect()
}

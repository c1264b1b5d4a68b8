//! Verifies an archive: every object read again, every commitment and the log made again, every
//! import's count held against its batches, and what is derived checked as well.
//!
//! Never stops at the first damage, and never believes what is derived.

mod anchors;
mod counts;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::Serialize;
use store::{
    Affects, BatchCheck, BatchId, Damage, GuardState, RecordLine, Shelf, Suspect, check_batch, check_log,
};

use crate::derive::Derived;
use crate::error::ArchiveError;
use crate::place::Place;
use crate::progress::{Progress, Stage};
use counts::Counts;

/// How many batches are checked at once.
const WORKERS: usize = 2;
/// The most posts or members named under one finding.
const NAMED_MAX: usize = 20;

/// What kind of thing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// A file is not what was sealed.
    Damaged,
    /// The archive is older than what its key last signed, or another.
    Older,
    /// An import's batches do not hold what the import committed to.
    Count,
    /// A derived file is damaged; nothing kept is, and `beilin rebuild` mends it.
    Derived,
    /// Something sealed is absent, and nothing sealed says that it was withheld.
    Missing,
    /// A file that the log does not lead to: foreign, or left by an interrupted run.
    Stranger,
    /// A run was cut between guard and checkpoint; the next `keep` finishes it.
    Unfinished,
    /// A sealed record says that it is withheld, and it was not destroyed: a withholding was cut.
    StillThere,
    /// There is no guard on this machine, so an older copy could not be told from this one.
    NoGuard,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The kind.
    pub kind: FindingKind,
    /// The file below the archive, where it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// How it shows.
    pub what: String,
    /// What it affects: `log`, `batch`, `pieces 4-7`, `records 0-3`, with the batch and its entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub affects: Option<String>,
    /// Posts and members that it touches, as far as records still say so; at most 20.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
}

/// The whole of a verification.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct VerifyReport {
    /// Whether everything sealed is there and as it was sealed. What was left out or withheld is no gap.
    pub ok: bool,
    /// Log entries.
    pub entries: u64,
    /// Batches.
    pub batches: u64,
    /// Pieces whose bytes give their commitment.
    pub pieces: u64,
    /// Records whose fields give their commitment.
    pub records: u64,
    /// Posts among them.
    pub posts: u64,
    /// Imports whose count was checked.
    pub imports: u64,
    /// Bytes of originals.
    pub bytes: u64,
    /// Sealed anchors whose files were held against the log.
    pub anchors: u64,
    /// Pieces that were left out by a rule: private parts of mixed members.
    pub left_out: u64,
    /// Findings of damage.
    pub damaged: u64,
    /// Pieces and records that are absent without a reason.
    pub missing: u64,
    /// Pieces and records of which something is absent because it was withheld, as a sealed record says.
    pub withheld: u64,
    /// Whether something that a sealed record says is withheld was not destroyed yet.
    pub still_there: bool,
}

/// Verifies an archive, giving each finding as it is made.
///
/// # Errors
/// What the store gives where the place cannot be read at all. Damage is no error.
pub fn verify(
    place: &Place,
    progress: &dyn Progress,
    each: &mut (dyn FnMut(&Finding) + Send),
) -> Result<VerifyReport, ArchiveError> {
    let shelf = place.shelf();
    let log = check_log(&*shelf, Some(place.keys()))?;
    let mut report = VerifyReport { entries: log.entries, ..VerifyReport::default() };
    let mut tell = |report: &mut VerifyReport, finding: &Finding| {
        match finding.kind {
            FindingKind::Damaged | FindingKind::Older | FindingKind::Count | FindingKind::Derived => {
                report.damaged += 1;
            }
            FindingKind::Missing => report.missing += 1,
            FindingKind::StillThere => report.still_there = true,
            FindingKind::Stranger | FindingKind::Unfinished | FindingKind::NoGuard => {}
        }
        each(finding);
    };
    for damage in &log.damage {
        tell(&mut report, &finding_of(damage, None));
    }
    if let Some(finding) = guard_finding(&log.guard) {
        tell(&mut report, &finding);
    }
    for stranger in log.strangers.iter().filter(|name| !name.starts_with("derived/")) {
        tell(
            &mut report,
            &Finding::of_file(FindingKind::Stranger, stranger, "nothing in the log leads to it"),
        );
    }
    progress.stage(Stage::Verify, log.batches.len() as u64);
    let counts = Mutex::new(Counts::default());
    let shared = Mutex::new((&mut report, &mut tell));
    let checked = over_batches(&*shelf, &log.batches, progress, &counts, &|check, names| {
        if let Ok(mut shared) = shared.lock() {
            let (report, tell) = &mut *shared;
            add(report, &check);
            for (damage, names) in check.damage.iter().zip(names) {
                let finding = Finding { names, ..finding_of(damage, check.entry) };
                tell(report, &finding);
            }
        }
    });
    checked?;
    let mut counts = counts.into_inner().unwrap_or_default();
    report.posts = counts.posts();
    report.imports = counts.imports();
    report.left_out = counts.left_out();
    report.withheld = counts.withheld();
    let anchors = std::mem::take(&mut counts.anchors);
    report.anchors = anchors.count();
    for finding in counts.findings().into_iter().chain(anchors.findings(&*shelf)?) {
        tell(&mut report, &finding);
    }
    for file in Derived::check(&place.derived()) {
        let what = "a derived file is damaged; nothing that was kept is harmed";
        tell(&mut report, &Finding::of_file(FindingKind::Derived, &file, what));
    }
    report.ok = report.damaged == 0 && report.missing == 0;
    Ok(report)
}

/// Checks the batches on several threads; `done` is told of each with the names that each damage touches.
fn over_batches(
    shelf: &dyn Shelf,
    suspects: &[Suspect],
    progress: &dyn Progress,
    counts: &Mutex<Counts>,
    done: &(dyn Fn(BatchCheck, Vec<Vec<String>>) + Sync),
) -> Result<(), ArchiveError> {
    let next = AtomicUsize::new(0);
    let failed = Mutex::new(None);
    std::thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| {
                while let Some(suspect) = suspects.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let mut own = Counts::default();
                    let checked = check_batch(shelf, suspect, &mut |line| own.record(&suspect.id, line));
                    match checked {
                        Ok(check) => {
                            let names =
                                check.damage.iter().map(|damage| touched(shelf, suspect, damage)).collect();
                            own.batch(&check);
                            if let Ok(mut counts) = counts.lock() {
                                counts.join(own);
                            }
                            done(check, names);
                        }
                        Err(error) => {
                            if let Ok(mut failed) = failed.lock() {
                                failed.get_or_insert(error);
                            }
                        }
                    }
                    progress.advance(1);
                }
            });
        }
    });
    match failed.into_inner() {
        Ok(Some(error)) => Err(error.into()),
        _ => Ok(()),
    }
}

fn add(report: &mut VerifyReport, check: &BatchCheck) {
    report.batches += 1;
    report.pieces += u64::from(check.pieces);
    report.records += u64::from(check.records);
    report.bytes += check.bytes;
}

/// Returns the posts and members that a damage of pieces touches, as the batch's own records say.
fn touched(shelf: &dyn Shelf, suspect: &Suspect, damage: &Damage) -> Vec<String> {
    let pieces = match damage.affects {
        Affects::Pieces { first, count, .. } => first..first.saturating_add(count.max(1)),
        Affects::Batch(_) => 0..u32::MAX,
        Affects::Log | Affects::Records { .. } => return Vec::new(),
    };
    let mut names = BTreeSet::new();
    let _ = check_batch(shelf, suspect, &mut |line| {
        if names.len() < NAMED_MAX
            && let Some(name) = name_within(line, &suspect.id, &pieces)
        {
            names.insert(name);
        }
    });
    names.into_iter().collect()
}

fn name_within(line: &RecordLine, batch: &BatchId, pieces: &Range<u32>) -> Option<String> {
    let record = &line.record;
    match record.kind() {
        "post" => {
            let from: model::From = record.get_json("from").ok().flatten()?;
            let here =
                |piece: &model::PieceRef| matches!(piece, model::PieceRef::Here(n) if pieces.contains(n));
            from.pieces.iter().any(here).then(|| format!("post {}", record.get_text("id").unwrap_or("?")))
        }
        "original" => {
            let runs: Vec<(String, u32, u32)> = record.get_json("pieces").ok().flatten()?;
            let own = batch.to_string();
            let over = |run: &(String, u32, u32)| {
                run.0 == own && run.1 < pieces.end && run.1.saturating_add(run.2) > pieces.start
            };
            runs.iter().any(over).then(|| record.get_text("member").unwrap_or("?").to_owned())
        }
        _ => None,
    }
}

fn finding_of(damage: &Damage, entry: Option<u64>) -> Finding {
    let of = |batch: BatchId| match entry {
        Some(entry) => format!("batch {batch}, entry {entry}"),
        None => format!("batch {batch}"),
    };
    let span = |first: u32, count: u32| match count {
        0 | 1 => first.to_string(),
        _ => format!("{first}-{}", first + count - 1),
    };
    let affects = match damage.affects {
        Affects::Log => "log".to_owned(),
        Affects::Batch(batch) => of(batch),
        Affects::Pieces { batch, first, count } => format!("pieces {} of {}", span(first, count), of(batch)),
        Affects::Records { batch, first, count } => {
            format!("records {} of {}", span(first, count), of(batch))
        }
    };
    Finding {
        kind: FindingKind::Damaged,
        file: Some(damage.file.to_string()),
        what: damage.what.clone(),
        affects: Some(affects),
        names: Vec::new(),
    }
}

fn guard_finding(guard: &GuardState) -> Option<Finding> {
    let (kind, what) = match guard {
        GuardState::Agrees => return None,
        GuardState::Absent => (
            FindingKind::NoGuard,
            "no guard for it on this machine: an older copy could not be told from it".into(),
        ),
        GuardState::Unfinished => {
            (FindingKind::Unfinished, "a run was cut before its last step; the next keep finishes it".into())
        }
        GuardState::Older(guard) => (
            FindingKind::Older,
            format!(
                "its key has signed {} entries with another head: this is an older copy, or another",
                guard.size
            ),
        ),
    };
    Some(Finding { kind, file: None, what, affects: None, names: Vec::new() })
}

impl Finding {
    fn of_file(kind: FindingKind, file: &str, what: &str) -> Self {
        Self { kind, file: Some(file.to_owned()), what: what.to_owned(), affects: None, names: Vec::new() }
    }
}

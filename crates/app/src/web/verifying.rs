//! Verification that was asked for in the browser: one at a time, followed until it ends.
//!
//! Never keeps a verdict on an archive that has grown since.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use archive::{Finding, FindingKind, Place, Reader, Stop, VerifyReport};
use pages::{Checked, Listing, Site, Verify, verify};

use super::tracker::Tracker;
use crate::words::{Lang, findings, pick, stops};

/// The most findings that are shown.
const FINDINGS_MAX: usize = 500;

/// Verifications of this run.
#[derive(Default)]
pub struct Verifier {
    state: Mutex<State>,
}

#[derive(Default)]
enum State {
    #[default]
    Idle,
    Running(Arc<Tracker>),
    Done {
        stamp: Option<Vec<u8>>,
        report: VerifyReport,
        findings: Vec<Finding>,
        total: u64,
        took_ms: u64,
    },
    Failed {
        stop: Stop,
        said: String,
    },
}

impl Verifier {
    /// Says that verification begins; `None` where it already goes on.
    pub fn begin(&self) -> Option<Arc<Tracker>> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(*state, State::Running(_)) {
            return None;
        }
        let tracker = Arc::new(Tracker::new(0));
        *state = State::Running(Arc::clone(&tracker));
        Some(tracker)
    }

    /// Verifies, and remembers what was found.
    pub fn run(&self, place: &Place, tracker: &Tracker) {
        // Should the work panic, the page must not say for ever that it goes on.
        let mut end = End { of: self, state: None };
        let begun = Instant::now();
        let stamp = Reader::stamp(place);
        let (mut found, mut total) = (Vec::new(), 0);
        let report = archive::verify(place, tracker, &mut |finding| {
            total += 1;
            if found.len() < FINDINGS_MAX {
                found.push(finding.clone());
            }
        });
        let took_ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        end.state = Some(match report {
            Ok(report) => State::Done { stamp, report, findings: found, total, took_ms },
            Err(error) => State::Failed { stop: error.stop(), said: error.to_string() },
        });
    }

    /// Returns the page.
    pub fn draw(&self, site: &Site<'_>, place: &Place) -> String {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let view = match &*state {
            State::Idle => Verify::Idle,
            State::Running(tracker) => {
                let far = tracker.far();
                Verify::Running { path: "/verify".into(), done: far.done, total: far.total }
            }
            State::Done { stamp, .. } if *stamp != Reader::stamp(place) => Verify::Idle,
            State::Done { report, findings, total, took_ms, .. } => Verify::Done(Checked {
                ok: report.ok,
                bytes: report.bytes,
                pieces: report.pieces,
                records: report.records,
                entries: report.entries,
                imports: report.imports,
                took_ms: *took_ms,
                findings: Listing {
                    total: *total,
                    first: findings.iter().map(|finding| shown(site.lang, finding)).collect(),
                },
            }),
            State::Failed { stop, said } => {
                Verify::Failed(format!("{said}. {}", stops::next(site.lang, *stop)))
            }
        };
        verify(site, &view)
    }
}

struct End<'a> {
    of: &'a Verifier,
    state: Option<State>,
}

impl Drop for End<'_> {
    fn drop(&mut self) {
        let failed = || State::Failed { stop: Stop::Other, said: "the verification stopped".to_owned() };
        let state = self.state.take().unwrap_or_else(failed);
        *self.of.state.lock().unwrap_or_else(PoisonError::into_inner) = state;
    }
}

fn shown(lang: Lang, finding: &Finding) -> pages::Finding {
    let mut affects = finding.affects.iter().cloned().chain(finding.names.iter().cloned());
    let first = affects.next();
    let affects = first.map(|first| affects.fold(first, |all, next| format!("{all}, {next}")));
    let copy = || {
        pick(
            lang,
            "If there is a copy elsewhere, compare it before you delete anything.",
            "若别处有副本，请先比对，不要删除任何内容。",
        )
    };
    let next = match finding.kind {
        FindingKind::Derived => pick(lang, "Run `beilin rebuild`.", "请运行 beilin rebuild。"),
        FindingKind::Unfinished => {
            pick(lang, "The next `beilin keep` finishes it.", "下一次 beilin keep 会将其完成。")
        }
        FindingKind::StillThere => {
            pick(lang, "Run `beilin withhold --resume`.", "请运行 beilin withhold --resume。")
        }
        FindingKind::NoGuard | FindingKind::Stranger => "",
        FindingKind::Damaged | FindingKind::Older | FindingKind::Count | FindingKind::Missing => copy(),
    };
    pages::Finding {
        what: format!("{}: {}", findings::kind(lang, finding.kind), finding.what),
        file: finding.file.clone().unwrap_or_default(),
        affects,
        next: (!next.is_empty()).then(|| next.to_owned()),
    }
}

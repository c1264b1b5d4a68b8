//! Keepings that were asked for in the browser: one at a time, followed until they end.
//!
//! Never drops the file that was handed over before the keeping is over, nor leaves it behind after.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use archive::{Around, KeepReport, Kept, Outcome, Place, Stage, Stop, Wanted};
use pages::{Notice, Phase, Progress, Site, import_path, keep, keeping};

use super::drawn::Drawn;
use super::report;
use super::settings::Settings;
use super::sweep::Landing;
use super::tracker::Tracker;
use crate::words::problems::said;
use crate::words::{Lang, pick, stops};

/// How many ended keepings are remembered.
const REMEMBERED: usize = 16;

/// All keepings of this run.
#[derive(Default)]
pub struct Keeper {
    jobs: Mutex<VecDeque<Arc<Job>>>,
}

/// One keeping.
pub struct Job {
    /// Its number in this run, from 1.
    pub number: u64,
    /// How far it has come.
    pub tracker: Tracker,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    inputs: Vec<String>,
    ended: Option<Ended>,
}

/// How a keeping ended.
#[derive(Clone)]
pub enum Ended {
    /// Each input was looked at; what became of each.
    Looked(Vec<KeepReport>),
    /// It stopped at an input.
    Stopped {
        /// What a person can do about it.
        stop: Stop,
        /// What the program said.
        said: String,
    },
    /// Nothing came of it: the file never arrived.
    Lost,
}

/// The right to keep, given to one at a time. Dropped without an end, the keeping counts as lost.
pub struct Claim(Arc<Job>);

impl Keeper {
    /// Claims the right to keep; `None` while another keeping goes on. `total` is how many bytes will be
    /// received, 0 where unknown.
    pub fn claim(&self, total: u64) -> Option<Claim> {
        let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        if jobs.back().is_some_and(|last| last.ended().is_none()) {
            return None;
        }
        let number = jobs.back().map_or(1, |last| last.number + 1);
        let job = Arc::new(Job { number, tracker: Tracker::new(total), state: Mutex::default() });
        jobs.push_back(Arc::clone(&job));
        if jobs.len() > REMEMBERED {
            jobs.pop_front();
        }
        Some(Claim(job))
    }

    /// Returns a keeping by its number.
    pub fn job(&self, number: u64) -> Option<Arc<Job>> {
        let jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.iter().find(|job| job.number == number).cloned()
    }
}

impl Claim {
    /// Returns the keeping.
    pub fn job(&self) -> &Arc<Job> {
        &self.0
    }

    /// Keeps what was handed over, one file after the other, and takes the files away.
    pub fn run(self, place: &Place, settings: &Settings, landing: Landing, files: &[PathBuf]) {
        let around =
            Around { now_ms: crate::place::now_ms, program: settings.program, progress: &self.0.tracker };
        let mut reports = Vec::new();
        for file in files {
            match archive::keep(place, file, &Wanted::default(), &around) {
                Ok(Kept { report, founded }) => {
                    if founded {
                        (settings.founded)(place);
                    }
                    reports.push(report);
                }
                Err(error) => {
                    landing.clear();
                    self.0.end(Ended::Stopped { stop: error.stop(), said: error.to_string() });
                    return;
                }
            }
        }
        landing.clear();
        self.0.end(Ended::Looked(reports));
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        self.0.end(Ended::Lost);
    }
}

impl Job {
    /// Names what is being kept.
    pub fn name(&self, inputs: Vec<String>) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).inputs = inputs;
    }

    fn ended(&self) -> Option<Ended> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).ended.clone()
    }

    /// Ends it; a second end changes nothing.
    fn end(&self, ended: Ended) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).ended.get_or_insert(ended);
    }

    fn inputs(&self) -> Vec<String> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).inputs.clone()
    }
}

/// Returns what a keeping's page shows: progress, the report, or why it stopped.
pub fn draw(site: &Site<'_>, job: &Job) -> Drawn {
    match job.ended() {
        None => Drawn::Page(keeping(site, &progress(job, None))),
        Some(Ended::Looked(reports)) => looked(site, &reports),
        Some(Ended::Stopped { stop, said }) => {
            let failure = Notice {
                what: said,
                next: Some(stops::next(site.lang, stop).to_owned()),
                ..Notice::default()
            };
            Drawn::Page(keeping(site, &progress(job, Some(failure))))
        }
        Some(Ended::Lost) => {
            let what = pick(
                site.lang,
                "The file did not arrive whole. Hand it over again.",
                "文件没有完整送达。请再交一次。",
            );
            let failure = Notice { what: what.to_owned(), ..Notice::default() };
            Drawn::Page(keeping(site, &progress(job, Some(failure))))
        }
    }
}

fn looked(site: &Site<'_>, reports: &[KeepReport]) -> Drawn {
    if let Some(refused) = reports.iter().find(|report| report.outcome == Outcome::Refused) {
        return Drawn::Page(keep(site, Some(&not_understood(site.lang, refused))));
    }
    match reports {
        [one] => match &one.import {
            Some(import) => Drawn::Elsewhere(site.href(&import_path(import))),
            None => Drawn::Page(report::draw_unsealed(site, one)),
        },
        _ => Drawn::Elsewhere(site.href("/imports")),
    }
}

fn not_understood(lang: Lang, refused: &KeepReport) -> Notice {
    let unknown = pick(
        lang,
        "This is not an export that this program knows. It was not kept.",
        "这不是本程序认识的数据存档，未收存。",
    );
    let why = refused.problems.first().and_then(|problem| said(lang, &problem.kind));
    let why = why.map(|why| format!("{} {unknown}", why.what));
    Notice {
        what: why.unwrap_or_else(|| unknown.to_owned()),
        member: Some(refused.input.clone()),
        byte: None,
        next: Some(
            pick(
                lang,
                "If it should be kept as it is, private parts and all, use `beilin keep --whole` on the command line.",
                "若要连同私密内容原样收存，请在命令行使用 beilin keep --whole。",
            )
            .to_owned(),
        ),
    }
}

fn progress(job: &Job, failure: Option<Notice>) -> Progress {
    let far = job.tracker.far();
    let phase = match (&failure, far.stage) {
        (Some(_), _) => Phase::Failed,
        (None, None) => Phase::Receiving,
        (None, Some(Stage::Compare | Stage::Keep | Stage::Verify | Stage::Search)) => Phase::Keeping,
        (None, Some(Stage::Seal)) => Phase::Sealing,
        (None, Some(Stage::Index)) => Phase::Indexing,
    };
    // The other stages do not count bytes.
    let in_bytes = matches!(phase, Phase::Receiving | Phase::Keeping);
    Progress {
        path: format!("/keep/{}", job.number),
        inputs: job.inputs(),
        phase,
        done_bytes: if in_bytes { far.done } else { 0 },
        total_bytes: far.total.filter(|_| in_bytes),
        posts: 0,
        rate: far.rate.filter(|_| in_bytes),
        left_s: far.left_s.filter(|_| in_bytes),
        failure,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn one_keeps_at_a_time_and_a_lost_claim_frees_the_place() {
        let keeper = Keeper::default();
        let claim = keeper.claim(10).unwrap();
        assert!(keeper.claim(0).is_none());
        drop(claim);
        assert!(matches!(keeper.job(1).unwrap().ended(), Some(Ended::Lost)));
        let second = keeper.claim(0).unwrap();
        assert_eq!(second.job().number, 2);
        second.job().end(Ended::Looked(Vec::new()));
        drop(second);
        assert!(matches!(keeper.job(2).unwrap().ended(), Some(Ended::Looked(_))), "the first end counts");
        for _ in 0..REMEMBERED {
            keeper.claim(0).unwrap();
        }
        assert!(keeper.job(2).is_none());
    }
}

//! How far a piece of work has come, for a page to ask.
//!
//! Never guesses: what is left is said only from what was measured.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use archive::{Progress, Stage};

/// Takes progress and gives it back when asked.
pub struct Tracker {
    done: AtomicU64,
    at: Mutex<At>,
}

struct At {
    stage: Option<Stage>,
    total: u64,
    since: Instant,
}

/// How far it has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Far {
    /// What is being done; `None` before the first stage.
    pub stage: Option<Stage>,
    /// How much of this stage is done, in its unit.
    pub done: u64,
    /// How much it is in all, where known.
    pub total: Option<u64>,
    /// So much a second, where that can be said.
    pub rate: Option<u64>,
    /// Seconds left, where that can be said.
    pub left_s: Option<u64>,
}

impl Tracker {
    /// Starts before the first stage; `total` is what is to be received, 0 where unknown.
    pub fn new(total: u64) -> Self {
        let at = At { stage: None, total, since: Instant::now() };
        Self { done: AtomicU64::new(0), at: Mutex::new(at) }
    }

    /// Returns how far it has come.
    pub fn far(&self) -> Far {
        let at = self.at.lock().unwrap_or_else(PoisonError::into_inner);
        let done = self.done.load(Ordering::Relaxed);
        let spent_ms = u64::try_from(at.since.elapsed().as_millis()).unwrap_or(u64::MAX);
        far(at.stage, done, at.total, spent_ms)
    }
}

fn far(stage: Option<Stage>, done: u64, total: u64, spent_ms: u64) -> Far {
    let rate = (spent_ms >= 500 && done > 0).then(|| done.saturating_mul(1000) / spent_ms);
    let left_s = match rate {
        Some(rate) if rate > 0 && total >= done => Some((total - done).div_ceil(rate)),
        _ => None,
    };
    Far { stage, done, total: (total > 0).then_some(total), rate, left_s: left_s.filter(|_| total > 0) }
}

impl Progress for Tracker {
    fn stage(&self, stage: Stage, total: u64) {
        let mut at = self.at.lock().unwrap_or_else(PoisonError::into_inner);
        *at = At { stage: Some(stage), total, since: Instant::now() };
        self.done.store(0, Ordering::Relaxed);
    }

    fn advance(&self, by: u64) {
        self.done.fetch_add(by, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_follows_from_what_was_measured() {
        for (done, total, spent_ms, rate, left_s) in [
            (0, 100, 1000, None, None),
            (50, 100, 100, None, None),
            (50, 100, 1000, Some(50), Some(1)),
            (30, 100, 2000, Some(15), Some(5)),
            (30, 0, 2000, Some(15), None),
            (120, 100, 2000, Some(60), None),
            (1, 1_000_000, 10_000, Some(0), None),
        ] {
            let far = far(Some(Stage::Keep), done, total, spent_ms);
            assert_eq!((far.rate, far.left_s), (rate, left_s), "{done} of {total} in {spent_ms}");
        }
    }

    #[test]
    fn a_stage_begins_anew() {
        let tracker = Tracker::new(7);
        tracker.advance(3);
        assert_eq!((tracker.far().done, tracker.far().total), (3, Some(7)));
        tracker.stage(Stage::Seal, 0);
        assert_eq!(
            (tracker.far().stage, tracker.far().done, tracker.far().total),
            (Some(Stage::Seal), 0, None)
        );
    }
}

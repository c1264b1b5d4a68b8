//! What looks add up to: intervals, posts that stopped being served, counts that fell, and patterns that a
//! person may want to look into.
//!
//! Never says why anything happened or who wanted it, never calls anything gone on one look or without
//! healthy controls, and never takes back what was seen: what comes again is a further interval.

mod place;
mod posts;
mod sight;
mod track;

use std::collections::BTreeMap;

pub use place::Place;
pub use posts::{Posts, Stopped};
pub use sight::{Controls, Shown, Sight};
pub use track::{Interval, Track};

use place::{last_served, tracks};

/// So many posts make a pattern, and no fewer.
const PATTERN_MIN: u32 = 3;
/// A burst is over within this time.
const BURST_MS: i64 = 24 * 3_600_000;

/// What the looks at one account add up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// The account itself: each surface from each place by itself.
    pub tracks: Vec<Track>,
    /// Where the account stands, all in all.
    pub place: Place,
    /// Its posts.
    pub posts: Posts,
    /// When the number of posts that it says it has fell.
    pub falls: Vec<Fall>,
    /// Patterns.
    pub flags: Vec<Flag>,
}

/// The number of posts that an account says it has fell while it was served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fall {
    /// The number before.
    pub from: u64,
    /// The number after.
    pub to: u64,
    /// When the number before was last seen.
    pub from_ms: i64,
    /// When the number after was first seen.
    pub to_ms: i64,
}

/// A pattern. It says what was seen, and nothing of why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flag {
    /// Many posts stopped being served within a day.
    Burst(Stopped),
    /// Every post that had been seen served stopped being served, and the account was served after.
    Emptied(Stopped),
    /// The number of posts that it says it has fell to nothing while it was served.
    CountedOut(Fall),
    /// After it was emptied, the account stopped being served.
    EmptiedThenClosed {
        /// When the emptying was over.
        emptied_ms: i64,
        /// When the account was first found not served.
        closed_ms: i64,
    },
    /// The address shows another account: the handle changed hands.
    HandleReused {
        /// The id before.
        was: String,
        /// The id now.
        now: String,
        /// When it was first seen.
        seen_ms: i64,
    },
    /// The looking machine's clock went back: some times are no bounds.
    ClockWentBack,
}

impl History {
    /// Puts the looks at one account together, given in the order in which they were made. `id` is the
    /// account's id that never changes hands, where it is known; else the first that is seen counts.
    #[must_use]
    pub fn of(sights: &[Sight], id: Option<&str>) -> Self {
        let of_account: Vec<&Sight> = sights.iter().filter(|sight| sight.post.is_none()).collect();
        let first = of_account.iter().find(|sight| sight.shown(None) == Shown::Served && sight.id.is_some());
        let own = id.or(first.and_then(|sight| sight.id.as_deref()));
        let tracks = tracks(&of_account, own);
        let place = Place::of(&tracks);
        let served = last_served(&tracks);
        let closed = matches!(place, Place::NotServed { .. } | Place::Once { .. });
        let posts = posts::posts(sights, served, closed);
        let falls = falls(&of_account, own);
        let flags = flags(&tracks, place, &posts, &falls, own);
        Self { tracks, place, posts, falls, flags }
    }
}

fn falls(sights: &[&Sight], own: Option<&str>) -> Vec<Fall> {
    let mut before: BTreeMap<(&str, &str), (u64, i64)> = BTreeMap::new();
    let mut out: Vec<Fall> = Vec::new();
    for sight in sights.iter().filter(|sight| sight.shown(own) == Shown::Served) {
        let Some(to) = sight.posts else { continue };
        let now = (to, sight.when_ms);
        let was = before.insert((&sight.surface, &sight.vantage), now);
        let Some((from, from_ms)) = was.filter(|(from, _)| *from > to) else { continue };
        let fall = Fall { from, to, from_ms, to_ms: sight.when_ms };
        // A second place that sees the same fall adds nothing.
        if !out.iter().any(|known| known.from == from && known.to == to) {
            out.push(fall);
        }
    }
    out
}

fn flags(tracks: &[Track], place: Place, posts: &Posts, falls: &[Fall], own: Option<&str>) -> Vec<Flag> {
    let mut out = Vec::new();
    let served = last_served(tracks);
    for stopped in posts.stopped.iter().filter(|stopped| stopped.posts >= PATTERN_MIN) {
        let emptied = stopped.posts == posts.seen_served && served.is_some_and(|at| at >= stopped.to_ms);
        if emptied {
            out.push(Flag::Emptied(stopped.clone()));
        } else if stopped.to_ms.saturating_sub(stopped.from_ms) <= BURST_MS {
            out.push(Flag::Burst(stopped.clone()));
        }
    }
    let out_of_posts = falls.iter().rev().find(|fall| fall.to == 0 && fall.from >= u64::from(PATTERN_MIN));
    out.extend(out_of_posts.map(|fall| Flag::CountedOut(*fall)));
    let emptied = out.iter().find_map(|flag| match flag {
        Flag::Emptied(stopped) => Some(stopped.to_ms),
        Flag::CountedOut(fall) => Some(fall.to_ms),
        _ => None,
    });
    if let (Some(emptied_ms), Place::NotServed { first_ms, .. }) = (emptied, place) {
        out.push(Flag::EmptiedThenClosed { emptied_ms, closed_ms: first_ms });
    }
    let intervals = || tracks.iter().flat_map(|track| &track.intervals);
    let another = intervals().filter(|at| at.shown == Shown::Another).min_by_key(|at| at.first_ms);
    if let (Some(at), Some(was)) = (another, own) {
        let now = at.id.clone().unwrap_or_default();
        out.push(Flag::HandleReused { was: was.to_owned(), now, seen_ms: at.first_ms });
    }
    if intervals().any(|at| at.clock_back) {
        out.push(Flag::ClockWentBack);
    }
    out
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;

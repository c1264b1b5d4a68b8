//! The posts that stopped being served: which of them together, how many of how many, between when.
//!
//! Never says that a post was deleted, and never counts among them what may have gone with the account.

use std::collections::BTreeMap;

use super::place::{Place, tracks};
use super::sight::{Shown, Sight};
use super::track::Track;

/// Posts that were first found not served within this time of one another count together.
const TOGETHER_MS: i64 = 24 * 3_600_000;

/// Posts that stopped being served about the same time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// How many.
    pub posts: u32,
    /// Of how many that had been seen served.
    pub of: u32,
    /// Since when at the earliest: the first time that one of them was last seen served.
    pub from_ms: i64,
    /// Until when at the latest: the last time that one of them was first found not served.
    pub to_ms: i64,
    /// Their ids, in the order in which they were found.
    pub ids: Vec<String>,
}

/// What is known of an account's posts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posts {
    /// How many were looked at.
    pub looked_at: u32,
    /// How many were seen served, once at least.
    pub seen_served: u32,
    /// Those that stopped being served while the account was.
    pub stopped: Vec<Stopped>,
    /// Those that stopped being served when the account did, or so that nobody can tell which was first.
    pub with_account: u32,
    /// Those that were found not served twice and never seen served by these looks.
    pub never_served: u32,
    /// Those found not served once only, or without healthy controls: not counted above.
    pub unsure: u32,
}

/// What became of one post.
enum Became {
    Served,
    Stopped { last_ms: i64, first_ms: i64 },
    NeverServed,
    Unsure,
    Unknown,
}

/// Puts the looks at posts together. `account_served_ms`: when the account was last seen served, from
/// anywhere; `None` where it never was.
pub(super) fn posts(sights: &[Sight], account_served_ms: Option<i64>, closed: bool) -> Posts {
    let mut by_post: BTreeMap<&str, Vec<&Sight>> = BTreeMap::new();
    for sight in sights {
        if let Some(post) = &sight.post {
            by_post.entry(post).or_default().push(sight);
        }
    }
    let mut found = Posts::default();
    let mut gone = Vec::new();
    for (post, sights) in by_post {
        let tracks = tracks(&sights, None);
        found.looked_at += 1;
        found.seen_served += u32::from(was_served(&tracks));
        match became(&tracks) {
            Became::Stopped { last_ms, first_ms } => {
                if closed && account_served_ms.is_none_or(|served| served < first_ms) {
                    found.with_account += 1;
                } else {
                    gone.push((first_ms, last_ms, post));
                }
            }
            Became::NeverServed => found.never_served += 1,
            Became::Unsure => found.unsure += 1,
            Became::Served | Became::Unknown => {}
        }
    }
    gone.sort_unstable();
    found.stopped = together(&gone, found.seen_served);
    found
}

fn was_served(tracks: &[Track]) -> bool {
    let mut intervals = tracks.iter().flat_map(|track| &track.intervals);
    intervals.any(|interval| interval.shown == Shown::Served)
}

fn became(tracks: &[Track]) -> Became {
    match Place::of(tracks) {
        Place::Served => Became::Served,
        Place::NotServed { from_ms: Some(last_ms), first_ms, .. } => Became::Stopped { last_ms, first_ms },
        Place::NotServed { .. } => Became::NeverServed,
        Place::Once { .. } | Place::Differs | Place::Another => Became::Unsure,
        Place::Unknown => Became::Unknown,
    }
}

fn together(gone: &[(i64, i64, &str)], of: u32) -> Vec<Stopped> {
    let mut out: Vec<Stopped> = Vec::new();
    for &(first_ms, last_ms, post) in gone {
        match out.last_mut() {
            Some(group) if first_ms.saturating_sub(group.to_ms) <= TOGETHER_MS => {
                group.posts += 1;
                group.from_ms = group.from_ms.min(last_ms);
                group.to_ms = group.to_ms.max(first_ms);
                group.ids.push(post.to_owned());
            }
            _ => out.push(Stopped {
                posts: 1,
                of,
                from_ms: last_ms,
                to_ms: first_ms,
                ids: vec![post.to_owned()],
            }),
        }
    }
    out
}

//! The ids that the headers list, held against those of the posts that were read.
//!
//! Never holds more than a million of each: beyond that, sums of hashes say only whether the two are the same.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard};

use formats::{Problem, ProblemKind};

/// The most ids of each side held to name those that differ: 8 MB.
const HELD_MAX: u64 = 1_000_000;

/// Two multisets of ids.
#[derive(Default)]
pub struct Ids {
    headers: Side,
    posts: Side,
}

#[derive(Default)]
struct Side {
    count: AtomicU64,
    hashes: AtomicU64,
    /// All ids; none once there are too many.
    held: Mutex<Vec<u64>>,
}

impl Side {
    fn add(&self, id: u64) {
        let before = self.count.fetch_add(1, Ordering::Relaxed);
        self.hashes.fetch_add(mixed(id), Ordering::Relaxed);
        if let Ok(mut held) = self.held.lock() {
            if before < HELD_MAX {
                held.push(id);
            } else {
                *held = Vec::new();
            }
        }
    }

    fn sums(&self) -> (u64, u64) {
        (self.count.load(Ordering::Relaxed), self.hashes.load(Ordering::Relaxed))
    }

    /// Returns all ids, sorted, or `None` where they are not all held.
    fn sorted(&self) -> Option<MutexGuard<'_, Vec<u64>>> {
        let mut ids = self.held.lock().ok()?;
        ids.sort_unstable();
        (ids.len() as u64 == self.sums().0).then_some(ids)
    }
}

impl Ids {
    /// Takes an id of the headers.
    pub fn header(&self, id: u64) {
        self.headers.add(id);
    }

    /// Takes the id of a post that headers should list.
    pub fn post(&self, id: u64) {
        self.posts.add(id);
    }

    /// Reports where the two differ; nothing where there were no headers.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let (headers, posts) = (self.headers.sums(), self.posts.sums());
        if headers.0 == 0 || headers == posts {
            return Vec::new();
        }
        let (Some(headed), Some(read)) = (self.headers.sorted(), self.posts.sorted()) else {
            let kind = if headers.0 > posts.0 {
                ProblemKind::HeaderWithoutPost
            } else {
                ProblemKind::PostWithoutHeader
            };
            return vec![Problem::new(kind).times(headers.0.abs_diff(posts.0).max(1))];
        };
        let lacks = [
            (ProblemKind::HeaderWithoutPost, without(&headed, &read)),
            (ProblemKind::PostWithoutHeader, without(&read, &headed)),
        ];
        let named = lacks.into_iter().filter(|(_, ids)| !ids.is_empty()).map(|(kind, ids)| {
            let shown: Vec<String> = ids.iter().take(20).map(u64::to_string).collect();
            Problem::new(kind).detail(shown.join(" ")).times(ids.len() as u64)
        });
        named.collect()
    }
}

/// Returns what one sorted list has and the other has not, or not as often.
fn without(list: &[u64], other: &[u64]) -> Vec<u64> {
    let mut rest = other.iter().peekable();
    let mut left = Vec::new();
    for id in list {
        while rest.next_if(|known| *known < id).is_some() {}
        if rest.next_if_eq(&id).is_none() {
            left.push(*id);
        }
    }
    left
}

/// Spreads an id over 64 bits (the finalizer of splitmix64), so that sums of different sets differ.
fn mixed(id: u64) -> u64 {
    let id = (id ^ (id >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let id = (id ^ (id >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    id ^ (id >> 31)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn differences_are_named_whatever_the_order() {
        for (headers, posts, wanted) in [
            (vec![1, 2, 3], vec![3, 1, 2], vec![]),
            (vec![], vec![1], vec![]),
            (vec![5, 5], vec![5], vec![(ProblemKind::HeaderWithoutPost, "5", 1)]),
            (vec![1, 2], vec![2], vec![(ProblemKind::HeaderWithoutPost, "1", 1)]),
            (
                vec![1, 2],
                vec![2, 9, 8],
                vec![(ProblemKind::HeaderWithoutPost, "1", 1), (ProblemKind::PostWithoutHeader, "8 9", 2)],
            ),
        ] {
            let ids = Ids::default();
            posts.into_iter().for_each(|id| ids.post(id));
            headers.into_iter().for_each(|id| ids.header(id));
            let found = ids.problems();
            let found: Vec<_> = found.iter().map(|p| (p.kind, p.detail.as_str(), p.count)).collect();
            assert_eq!(found, wanted);
        }
    }

    #[test]
    fn beyond_a_million_only_the_count_is_told_and_nothing_is_held() {
        let ids = Ids::default();
        (0..=HELD_MAX).for_each(|id| ids.post(id));
        (0..HELD_MAX).for_each(|id| ids.header(id));
        let found = ids.problems();
        let found: Vec<_> = found.iter().map(|p| (p.kind, p.detail.as_str(), p.count)).collect();
        assert_eq!(found, [(ProblemKind::PostWithoutHeader, "", 1)]);
        assert_eq!(ids.posts.held.lock().unwrap().capacity(), 0);
    }
}

//! The ids that the headers list, held against those of the posts that were read.
//!
//! Never holds more than a million: beyond that, sums of hashes say only whether the two are the same.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use formats::{Problem, ProblemKind};

/// The most ids held to name those that differ.
const HELD_MAX: usize = 1_000_000;

/// Two multisets of ids.
pub struct Ids {
    headers: Sum,
    posts: Sum,
    /// By the mixed id: headers less posts. `None` once there are too many.
    open: Mutex<Option<HashMap<u64, i32, BuildHasherDefault<AsItIs>>>>,
}

/// The hash of what is already spread over 64 bits.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _bytes: &[u8]) {}

    fn write_u64(&mut self, mixed: u64) {
        self.0 = mixed;
    }
}

#[derive(Default)]
struct Sum {
    count: AtomicU64,
    hashes: AtomicU64,
}

impl Sum {
    fn add(&self, mixed: u64) {
        self.count.fetch_add(1, Ordering::Relaxed);
        self.hashes.fetch_add(mixed, Ordering::Relaxed);
    }

    fn read(&self) -> (u64, u64) {
        (self.count.load(Ordering::Relaxed), self.hashes.load(Ordering::Relaxed))
    }
}

impl Default for Ids {
    fn default() -> Self {
        let open = Mutex::new(Some(HashMap::default()));
        Self { headers: Sum::default(), posts: Sum::default(), open }
    }
}

impl Ids {
    /// Takes an id of the headers.
    pub fn header(&self, id: u64) {
        let id = mixed(id);
        self.headers.add(id);
        self.tally(id, 1);
    }

    /// Takes the id of a post that headers should list.
    pub fn post(&self, id: u64) {
        let id = mixed(id);
        self.posts.add(id);
        self.tally(id, -1);
    }

    fn tally(&self, id: u64, by: i32) {
        let Ok(mut guard) = self.open.lock() else { return };
        let Some(open) = guard.as_mut() else { return };
        let now = open.entry(id).or_insert(0);
        *now += by;
        if *now == 0 {
            open.remove(&id);
        } else if open.len() > HELD_MAX {
            *guard = None;
        }
    }

    /// Reports where the two differ; nothing where there were no headers.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let (headers, posts) = (self.headers.read(), self.posts.read());
        if headers.0 == 0 || headers == posts {
            return Vec::new();
        }
        let named = self.open.lock().ok().and_then(|guard| guard.as_ref().map(sides));
        let Some((missing, extra)) = named else {
            let kind = if headers.0 > posts.0 {
                ProblemKind::HeaderWithoutPost
            } else {
                ProblemKind::PostWithoutHeader
            };
            return vec![Problem::new(kind).times(headers.0.abs_diff(posts.0).max(1))];
        };
        [(ProblemKind::HeaderWithoutPost, missing), (ProblemKind::PostWithoutHeader, extra)]
            .into_iter()
            .filter(|(_, ids)| !ids.is_empty())
            .map(|(kind, ids)| {
                let shown: Vec<String> = ids.iter().take(20).map(u64::to_string).collect();
                Problem::new(kind).detail(shown.join(" ")).times(ids.len() as u64)
            })
            .collect()
    }
}

/// Ids that only headers have, and ids that only posts have, sorted.
fn sides<S>(open: &HashMap<u64, i32, S>) -> (Vec<u64>, Vec<u64>) {
    let side = |headers: bool| {
        let mut ids: Vec<u64> =
            open.iter().filter(|(_, n)| (**n > 0) == headers).map(|(id, _)| unmixed(*id)).collect();
        ids.sort_unstable();
        ids
    };
    (side(true), side(false))
}

/// Spreads an id over 64 bits (the finalizer of splitmix64), so that sums of different sets differ.
fn mixed(id: u64) -> u64 {
    let id = (id ^ (id >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let id = (id ^ (id >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    id ^ (id >> 31)
}

/// Undoes [`mixed`].
fn unmixed(mixed: u64) -> u64 {
    let id = (mixed ^ (mixed >> 31) ^ (mixed >> 62)).wrapping_mul(0x3196_42B2_D24D_8EC3);
    let id = (id ^ (id >> 27) ^ (id >> 54)).wrapping_mul(0x96DE_1B17_3F11_9089);
    id ^ (id >> 30) ^ (id >> 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixing_can_be_undone() {
        for id in [0, 1, 29_700_000_000, 1_060_683_380_544_241_664, u64::MAX] {
            assert_eq!(unmixed(mixed(id)), id);
        }
    }

    #[test]
    fn differences_are_named_whatever_the_order() {
        for (headers, posts, wanted) in [
            (vec![1, 2, 3], vec![3, 1, 2], vec![]),
            (vec![], vec![1], vec![]),
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
}

//! What keep knows of posts already kept: which ids, and in which versions.
//!
//! Never holds an id or a text: 64-bit hashes only, at most 24 bytes a post. It decides what is new,
//! not what is true; a wrong guess would keep one version too many or too few of one post in 10^12.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// Passes a value through that is a hash already.
#[derive(Default)]
struct Through(u64);

impl Hasher for Through {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

type Build = BuildHasherDefault<Through>;

/// What a post is to the archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Novelty {
    /// No version of it is kept.
    New,
    /// Another version of it is kept.
    Changed,
    /// This version is kept.
    Same,
}

/// The table of known posts. The lowest bit of a value says that the id was met in this run.
#[derive(Default)]
pub(crate) struct Known {
    versions: HashMap<u64, u64, Build>,
    others: HashSet<(u64, u64)>,
    met: u64,
}

impl Known {
    /// Takes over what the catalogue knows, as (hash of the id, hash of the version).
    pub(crate) fn of(known: impl Iterator<Item = (u64, u64)>) -> Self {
        let mut table = Self::default();
        for (id, version) in known {
            table.insert(id, version);
        }
        table
    }

    /// Notes a post of this run and says what it is to what was there.
    pub(crate) fn meet(&mut self, id: u64, version: u64) -> Novelty {
        let novelty = match self.versions.get(&id) {
            None => Novelty::New,
            Some(first) if *first | 1 == version | 1 || self.others.contains(&(id, version | 1)) => {
                Novelty::Same
            }
            Some(_) => Novelty::Changed,
        };
        self.insert(id, version);
        if let Some(first) = self.versions.get_mut(&id)
            && *first & 1 == 0
        {
            *first |= 1;
            self.met += 1;
        }
        novelty
    }

    /// Returns how many distinct ids were met in this run.
    pub(crate) fn met(&self) -> u64 {
        self.met
    }

    fn insert(&mut self, id: u64, version: u64) {
        let first = *self.versions.entry(id).or_insert(version & !1);
        if first | 1 != version | 1 {
            self.others.insert((id, version | 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_changed_and_same_are_told_apart() {
        let mut known = Known::of([(10, 100), (11, 111), (11, 222)].into_iter());
        for (id, version, novelty, met) in [
            (10, 100, Novelty::Same, 1),
            (10, 100, Novelty::Same, 1),
            (10, 300, Novelty::Changed, 1),
            (10, 300, Novelty::Same, 1),
            (11, 222, Novelty::Same, 2),
            (11, 111, Novelty::Same, 2),
            (12, 7, Novelty::New, 3),
            (12, 7, Novelty::Same, 3),
        ] {
            assert_eq!(known.meet(id, version), novelty, "{id} {version}");
            assert_eq!(known.met(), met, "{id} {version}");
        }
    }
}

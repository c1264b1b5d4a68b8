//! What keep knows of posts already kept: which ids, and in which versions.
//!
//! Never holds an id or a text: 64-bit hashes only, at most 24 bytes a post. It decides what is new,
//! not what is true; a wrong guess would keep one version too many or too few of one post in 10^12.

use std::collections::HashSet;

/// Parts of the table, told by the highest bits of a hash: a part that grows moves only its own.
const PARTS: usize = 256;
/// Where a part begins.
const PART_SLOTS: usize = 16;

/// Slots for (hash of the id, hash of the first version): the slot of a hash, or the next one free after
/// it. A slot is free where both are 0.
#[derive(Clone, Default)]
struct Part {
    slots: Vec<(u64, u64)>,
    used: usize,
}

impl Part {
    /// Returns where a hash stands, or the free slot that is its own.
    fn at(&self, id: u64) -> usize {
        // The highest bits chose the part; those after them spread over its slots.
        let spread = u128::from(id << 8) * self.slots.len() as u128;
        let mut at = (spread >> 64) as usize;
        while self.slots[at] != (0, 0) && self.slots[at].0 != id {
            at = (at + 1) % self.slots.len();
        }
        at
    }

    fn get(&mut self, id: u64) -> Option<&mut u64> {
        if self.slots.is_empty() {
            return None;
        }
        let at = self.at(id);
        let slot = &mut self.slots[at];
        (*slot != (0, 0)).then_some(&mut slot.1)
    }

    /// Adds a hash that is not there.
    fn add(&mut self, id: u64, version: u64) {
        // Seven of eight slots are taken at most. Growing by a quarter keeps a slot for 20 to 23 bytes.
        if (self.used + 1) * 8 > self.slots.len() * 7 {
            let slots = (self.slots.len() + self.slots.len() / 4).max(PART_SLOTS);
            let old = std::mem::replace(&mut self.slots, vec![(0, 0); slots]);
            for slot in old.into_iter().filter(|slot| *slot != (0, 0)) {
                let at = self.at(slot.0);
                self.slots[at] = slot;
            }
        }
        let at = self.at(id);
        self.slots[at] = (id, version);
        self.used += 1;
    }
}

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

/// In a version: the id was met in this run.
const MET: u64 = 1;
/// In a version: there is one, whatever the other bits are.
const THERE: u64 = 2;

/// The table of known posts. Of a version's hash the two lowest bits are [`MET`] and [`THERE`].
pub(crate) struct Known {
    parts: Vec<Part>,
    /// Versions after the first of an id, with it.
    others: HashSet<(u64, u64)>,
    met: u64,
}

impl Default for Known {
    fn default() -> Self {
        Self { parts: vec![Part::default(); PARTS], others: HashSet::new(), met: 0 }
    }
}

fn marked(version: u64) -> u64 {
    version & !MET | THERE
}

impl Known {
    /// Takes over what the catalogue knows, as (hash of the id, hash of the version).
    ///
    /// # Errors
    /// The first error among what is known.
    pub(crate) fn of<E>(known: impl Iterator<Item = Result<(u64, u64), E>>) -> Result<Self, E> {
        let mut table = Self::default();
        for known in known {
            let (id, version) = known?;
            table.note(id, marked(version));
        }
        Ok(table)
    }

    /// Notes a post of this run and says what it is to what was there.
    pub(crate) fn meet(&mut self, id: u64, version: u64) -> Novelty {
        let novelty = self.note(id, marked(version));
        if let Some(first) = self.part(id).get(id)
            && *first & MET == 0
        {
            *first |= MET;
            self.met += 1;
        }
        novelty
    }

    /// Returns how many distinct ids were met in this run.
    pub(crate) fn met(&self) -> u64 {
        self.met
    }

    fn part(&mut self, id: u64) -> &mut Part {
        &mut self.parts[(id >> 56) as usize % PARTS]
    }

    fn note(&mut self, id: u64, version: u64) -> Novelty {
        let part = self.part(id);
        match part.get(id).map(|first| *first) {
            None => {
                part.add(id, version);
                Novelty::New
            }
            Some(first) if first & !MET == version => Novelty::Same,
            Some(_) if self.others.insert((id, version)) => Novelty::Changed,
            Some(_) => Novelty::Same,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(known: impl Iterator<Item = (u64, u64)>) -> Known {
        match Known::of(known.map(Ok::<_, std::convert::Infallible>)) {
            Ok(known) => known,
        }
    }

    #[test]
    fn new_changed_and_same_are_told_apart() {
        let mut known = of([(10, 100), (11, 111), (11, 222)].into_iter());
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

    #[test]
    fn as_many_posts_as_there_are_stay_known_in_less_than_24_bytes_each() {
        let hash = |n: u64| n.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let posts = 100_000;
        let mut known = of((0..posts).map(|n| (hash(n), n)));
        let slots: usize = known.parts.iter().map(|part| part.slots.capacity()).sum();
        assert!(slots * size_of::<(u64, u64)>() < posts as usize * 24, "{slots} slots");
        for n in (0..posts).rev() {
            assert_eq!(known.meet(hash(n), n), Novelty::Same, "{n}");
            assert_eq!(known.meet(hash(n + posts), n), Novelty::New, "{n}");
        }
        assert_eq!(known.met(), 2 * posts);
    }

    #[test]
    fn hashes_that_agree_in_all_but_a_few_bits_are_told_apart() {
        let mut known = Known::default();
        let ids = || (0..64).map(|bit| 1_u64 << bit).chain([0, u64::MAX]);
        assert!(ids().all(|id| known.meet(id, 0) == Novelty::New));
        assert!(ids().all(|id| known.meet(id, 0) == Novelty::Same));
    }
}

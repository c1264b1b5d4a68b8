//! The index as a whole: all shards of a folder.
//!
//! Never writes: `builder.rs` does.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use model::Civil;

use crate::bits::Bits;
use crate::doc::{Found, id_hash};
use crate::error::IndexError;
use crate::manifest;
use crate::merge::page;
use crate::query::Query;
use crate::search::{Filter, Hits, Order, plans};
use crate::shard::{By, Shard};

/// A shard below this many posts is small.
const SMALL_DOCS: u32 = 4096;
/// With more small shards than this an index is crowded.
const SMALL_SHARDS_MAX: usize = 8;

/// An index to be searched. Several threads may search at once.
pub struct Index {
    folder: PathBuf,
    shards: Vec<Shard>,
}

/// A post that the index holds, as numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// What [`id_hash`] gives for it.
    pub id_hash: u64,
    /// The number its version was given.
    pub version: u64,
}

/// How many posts a month or a day has, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month; 1 where months are counted.
    pub day: u8,
    /// How many posts.
    pub count: u64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Month,
    Day,
}

impl Index {
    /// Opens the index in a folder; one that was never built is empty.
    ///
    /// # Errors
    /// [`IndexError::Damaged`] names a file that is cut or changed, as far as opening it shows: lengths
    /// and the list of shards are checked. [`Index::check`] reads everything.
    pub fn open(folder: &Path) -> Result<Self, IndexError> {
        let shards = manifest::read(folder)?;
        shards.iter().try_for_each(Shard::look)?;
        Ok(Self { folder: folder.to_owned(), shards })
    }

    /// Reads every file to its end and checks it.
    ///
    /// # Errors
    /// [`IndexError::Damaged`] names the first file that is not as it was written.
    pub fn check(&self) -> Result<(), IndexError> {
        let list = manifest::manifest_path(&self.folder);
        if !self.shards.is_empty() {
            crate::sealed::Sealed::open(&list, true)?.check()?;
        }
        self.shards.iter().try_for_each(Shard::check)
    }

    /// Returns how many posts there are, versions whose place was taken not counted.
    #[must_use]
    pub fn posts(&self) -> u64 {
        let of = |shard: &Shard| shard.summary.docs - shard.superseded.as_ref().map_or(0, Bits::count);
        self.shards.iter().map(|shard| u64::from(of(shard))).sum()
    }

    /// Returns whether many small additions have left so many small shards that the index should be
    /// built anew.
    #[must_use]
    pub fn crowded(&self) -> bool {
        self.shards.iter().filter(|shard| shard.summary.docs < SMALL_DOCS).count() > SMALL_SHARDS_MAX
    }

    fn sets(&self, query: &Query, filter: &Filter) -> Result<Vec<Bits>, IndexError> {
        let plans = plans(query);
        self.shards.iter().map(|shard| shard.wanted(&plans, filter)).collect()
    }

    /// Returns the posts that match, from `offset` on in this order, `limit` at most, and how many
    /// match in all. An empty query lists every post.
    ///
    /// # Errors
    /// [`IndexError`] where a file cannot be read or is damaged.
    pub fn search(
        &self,
        query: &Query,
        filter: &Filter,
        order: Order,
        offset: usize,
        limit: usize,
    ) -> Result<Hits, IndexError> {
        let sets = self.sets(query, filter)?;
        let count = sets.iter().map(|set| u64::from(set.count())).sum();
        let page = page(&self.shards, &sets, order, offset, limit)?;
        let docs: Result<_, _> = page.into_iter().map(|(shard, doc)| self.shards[shard].found(doc)).collect();
        Ok(Hits { count, docs: docs? })
    }

    /// Returns every version of a post, in the order in which they were added.
    ///
    /// # Errors
    /// [`IndexError`] where a file cannot be read or is damaged.
    pub fn by_id(&self, space: &str, id: &str) -> Result<Vec<Found>, IndexError> {
        let mut out = self.under(By::Id, space, id)?;
        out.retain(|found| found.space == space && found.id == id);
        Ok(out)
    }

    /// Returns the posts that answer a post, oldest first, versions whose place was taken left out.
    ///
    /// # Errors
    /// [`IndexError`] where a file cannot be read or is damaged.
    pub fn replies_to(&self, space: &str, id: &str) -> Result<Vec<Found>, IndexError> {
        let mut out = self.under(By::Reply, space, id)?;
        out.retain(|found| {
            !found.superseded && found.space == space && found.reply_to.as_deref() == Some(id)
        });
        out.sort_by(|a, b| {
            let key = |found: &Found| (found.time_ms.is_none(), found.time_ms, found.id.len());
            key(a).cmp(&key(b)).then_with(|| a.id.cmp(&b.id))
        });
        Ok(out)
    }

    fn under(&self, by: By, space: &str, id: &str) -> Result<Vec<Found>, IndexError> {
        let hash = id_hash(space, id);
        let mut out = Vec::new();
        for shard in &self.shards {
            for doc in shard.under(by, hash)? {
                out.push(shard.found(doc)?);
            }
        }
        Ok(out)
    }

    /// Returns how many posts that match each month has, in UTC, oldest first. Months without one, and
    /// posts without a time, are left out.
    ///
    /// # Errors
    /// [`IndexError`] where a file cannot be read or is damaged.
    pub fn months(&self, query: &Query, filter: &Filter) -> Result<Vec<Tally>, IndexError> {
        self.tally(query, filter, Unit::Month)
    }

    /// Returns how many posts that match each day of a year has, in UTC, oldest first. Days without one
    /// are left out.
    ///
    /// # Errors
    /// [`IndexError`] where a file cannot be read or is damaged.
    pub fn days(&self, query: &Query, filter: &Filter, year: i32) -> Result<Vec<Tally>, IndexError> {
        // No post is further away, and the calendar's numbers stay small.
        if !(-300_000..300_000).contains(&year) {
            return Ok(Vec::new());
        }
        let start = |year| Civil { year, month: 1, day: 1, hour: 0, minute: 0, second: 0 }.ms();
        let (from, to) = (start(year), start(year + 1));
        let filter =
            Filter { from_ms: filter.from_ms.max(from), to_ms: earlier(filter.to_ms, to), ..*filter };
        self.tally(query, &filter, Unit::Day)
    }

    fn tally(&self, query: &Query, filter: &Filter, unit: Unit) -> Result<Vec<Tally>, IndexError> {
        let mut counts: BTreeMap<(i32, u8, u8), u64> = BTreeMap::new();
        for (shard, set) in self.shards.iter().zip(self.sets(query, filter)?) {
            let timed = shard.summary.timed;
            let mut at = 0;
            while let Some(doc) = set.first_within(at, timed) {
                let civil = Civil::of_ms(shard.times()?[doc as usize]);
                let (day, end) = unit_end(civil, unit);
                let next = end.map_or(Ok(timed), |ms| shard.before(ms))?.max(doc + 1);
                *counts.entry((civil.year, civil.month, day)).or_default() +=
                    u64::from(set.count_within(doc, next));
                at = next;
            }
        }
        let tally = |((year, month, day), count)| Tally { year, month, day, count };
        Ok(counts.into_iter().map(tally).collect())
    }

    /// Gives the hash and version of every post the index holds, all versions, in no order.
    ///
    /// # Errors
    /// Each item may be an [`IndexError`] where a file cannot be read or is damaged.
    pub fn known(&self) -> impl Iterator<Item = Result<Known, IndexError>> + '_ {
        self.shards.iter().flat_map(|shard| {
            let (entries, error) = match shard.ids(0..=u8::MAX) {
                Ok(entries) => (entries, None),
                Err(error) => (Vec::new(), Some(Err(error))),
            };
            let known = |(id_hash, version, _)| Ok(Known { id_hash, version });
            entries.into_iter().map(known).chain(error)
        })
    }
}

fn earlier(one: Option<i64>, other: Option<i64>) -> Option<i64> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        _ => one.or(other),
    }
}

/// Returns the day by which a unit is known, and the first moment after the unit.
fn unit_end(civil: Civil, unit: Unit) -> (u8, Option<i64>) {
    let first = Civil { hour: 0, minute: 0, second: 0, ..civil };
    match unit {
        Unit::Day => (civil.day, first.ms().and_then(|ms| ms.checked_add(86_400_000))),
        Unit::Month => {
            let (year, month) = match civil.month {
                12 => (civil.year.saturating_add(1), 1),
                month => (civil.year, month + 1),
            };
            (1, Civil { year, month, day: 1, ..first }.ms())
        }
    }
}

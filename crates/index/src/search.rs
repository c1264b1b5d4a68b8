//! Searching and listing: which posts, how many, and in what order (docs/search.md sections 5 and 6).
//!
//! Never reads a text.

use crate::bits::Bits;
use crate::doc::{Found, kinds_to_bits};
use crate::error::IndexError;
use crate::query::Query;
use crate::shard::Shard;
use crate::words::Plan;
use model::Kinds;

/// Which posts are wanted, whatever their text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this account's.
    pub account: Option<u32>,
    /// Only those written at this moment or later. Posts without a time are then left out.
    pub from_ms: Option<i64>,
    /// Only those written before this moment. Posts without a time are then left out.
    pub to_ms: Option<i64>,
    /// Only those of all these kinds.
    pub with: Kinds,
    /// Only those of none of these kinds.
    pub without: Kinds,
    /// Also versions whose place a later one has taken.
    pub include_superseded: bool,
}

/// The order of what is found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By time, falling.
    #[default]
    Newest,
    /// By time, rising.
    Oldest,
}

/// What a search gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// How many posts there are in all, exactly.
    pub count: u64,
    /// Those asked for.
    pub docs: Vec<Found>,
}

/// Plans for the terms of a query, each with whether it is excluded.
pub(crate) fn plans(query: &Query) -> Vec<(Plan, bool)> {
    query.terms.iter().map(|term| (Plan::of(term), term.excluded)).collect()
}

impl Shard {
    /// Returns the posts of this shard that are wanted.
    pub(crate) fn wanted(&self, plans: &[(Plan, bool)], filter: &Filter) -> Result<Bits, IndexError> {
        let mut bits = Bits::all(self.summary.docs);
        self.keep_times(filter, &mut bits)?;
        self.keep_account(filter, &mut bits)?;
        if !filter.include_superseded
            && let Some(superseded) = &self.superseded
        {
            bits.take_away(superseded);
        }
        for (plan, excluded) in plans {
            if bits.is_empty() {
                return Ok(bits);
            }
            let matching = self.words()?.matching(plan)?;
            if *excluded {
                bits.take_away(&matching);
            } else {
                bits.keep(&matching);
            }
        }
        self.keep_kinds(filter, &mut bits)?;
        Ok(bits)
    }

    fn keep_times(&self, filter: &Filter, bits: &mut Bits) -> Result<(), IndexError> {
        if filter.from_ms.is_none() && filter.to_ms.is_none() {
            return Ok(());
        }
        let from = filter.from_ms.map_or(Ok(0), |ms| self.before(ms))?;
        let to = filter.to_ms.map_or(Ok(self.summary.timed), |ms| self.before(ms))?;
        bits.keep_within(from, to);
        Ok(())
    }

    /// Returns how many posts have a time before this one.
    pub(crate) fn before(&self, ms: i64) -> Result<u32, IndexError> {
        let Some(summary) = Some(&self.summary).filter(|summary| summary.timed > 0) else { return Ok(0) };
        if ms <= summary.first_ms {
            return Ok(0);
        }
        if ms > summary.last_ms {
            return Ok(summary.timed);
        }
        let times = self.times()?;
        let timed = times.get(..summary.timed as usize).unwrap_or(times);
        Ok(timed.partition_point(|&time| time < ms) as u32)
    }

    fn keep_account(&self, filter: &Filter, bits: &mut Bits) -> Result<(), IndexError> {
        match (filter.account, self.summary.account) {
            (None, _) => {}
            (Some(wanted), Some(only)) if wanted == only => {}
            (Some(_), Some(_)) => *bits = Bits::none(self.summary.docs),
            (Some(wanted), None) => {
                let accounts = self.accounts()?;
                bits.retain(|doc| accounts.get(doc as usize) == Some(&wanted));
            }
        }
        Ok(())
    }

    fn keep_kinds(&self, filter: &Filter, bits: &mut Bits) -> Result<(), IndexError> {
        let (with, without) = (kinds_to_bits(filter.with), kinds_to_bits(filter.without));
        if with | without != 0 && !bits.is_empty() {
            let kinds = self.kinds()?;
            bits.retain(|doc| {
                kinds.get(doc as usize).is_some_and(|&kinds| kinds & with == with && kinds & without == 0)
            });
        }
        Ok(())
    }
}

//! Putting the posts of several shards in one order, a page of it at a time.
//!
//! Never reads the times of a shard that cannot be on the page.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::bits::Bits;
use crate::error::IndexError;
use crate::search::Order;
use crate::shard::Shard;

/// A shard and those of its posts that are left to be given.
struct Cursor<'a> {
    shard: &'a Shard,
    bits: &'a Bits,
    order: Order,
    from: u32,
    to: u32,
}

impl Cursor<'_> {
    fn head(&self) -> Option<u32> {
        match self.order {
            Order::Newest => self.bits.last_within(self.from, self.to),
            Order::Oldest => self.bits.first_within(self.from, self.to),
        }
    }

    fn pass(&mut self, doc: u32) {
        match self.order {
            Order::Newest => self.to = doc,
            Order::Oldest => self.from = doc + 1,
        }
    }
}

/// A place in the order; the greatest comes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Next {
    key: i64,
    /// At one key what is only a bound comes before what is exact, to be looked at first.
    is_bound: bool,
    shard: usize,
}

/// A page of the order.
struct Page {
    skip: usize,
    limit: usize,
    /// Shard and number in it.
    posts: Vec<(usize, u32)>,
}

impl Page {
    fn give(&mut self, shard: usize, doc: u32) {
        if self.skip > 0 {
            self.skip -= 1;
        } else if !self.is_full() {
            self.posts.push((shard, doc));
        }
    }

    fn is_full(&self) -> bool {
        self.posts.len() >= self.limit
    }
}

/// Returns the posts from `offset` on, `limit` at most, each as shard and number in it.
pub(crate) fn page(
    shards: &[Shard],
    sets: &[Bits],
    order: Order,
    offset: usize,
    limit: usize,
) -> Result<Vec<(usize, u32)>, IndexError> {
    let mut page = Page { skip: offset, limit, posts: Vec::new() };
    if limit == 0 {
        return Ok(page.posts);
    }
    let with = |range: fn(&Shard) -> (u32, u32)| -> Vec<Cursor<'_>> {
        let cursor = |(shard, bits)| {
            let (from, to) = range(shard);
            Cursor { shard, bits, order, from, to }
        };
        shards.iter().zip(sets).map(cursor).collect()
    };
    by_time(&mut with(|shard| (0, shard.summary.timed)), order, &mut page)?;
    if !page.is_full() {
        let untimed = with(|shard| (shard.summary.timed, shard.summary.docs));
        by_id(untimed.into_iter().enumerate().collect(), order, &mut page)?;
    }
    Ok(page.posts)
}

/// Returns a time as a key of which the greatest comes first.
fn key(order: Order, time_ms: i64) -> i64 {
    match order {
        Order::Newest => time_ms,
        Order::Oldest => !time_ms,
    }
}

fn time(shard: &Shard, doc: u32) -> Result<i64, IndexError> {
    Ok(shard.times()?.get(doc as usize).copied().unwrap_or(0))
}

fn by_time(cursors: &mut [Cursor<'_>], order: Order, page: &mut Page) -> Result<(), IndexError> {
    let bound = |(shard, cursor): (usize, &Cursor<'_>)| {
        let summary = &cursor.shard.summary;
        let best = match order {
            Order::Newest => summary.last_ms,
            Order::Oldest => summary.first_ms,
        };
        cursor.head().map(|_| Next { key: key(order, best), is_bound: true, shard })
    };
    let mut heap: BinaryHeap<Next> = cursors.iter().enumerate().filter_map(bound).collect();
    while let Some(next) = heap.pop() {
        if page.is_full() {
            return Ok(());
        }
        let mut equal = vec![next.shard];
        if !next.is_bound {
            while heap.peek().is_some_and(|other| other.key == next.key) {
                equal.extend(heap.pop().map(|other| other.shard));
            }
            match &equal[..] {
                [alone] => give_until(&mut cursors[*alone], *alone, heap.peek(), order, page)?,
                _ => give_equal(cursors, &equal, order, page)?,
            }
        }
        for shard in equal {
            if let Some(doc) = cursors[shard].head() {
                let key = key(order, time(cursors[shard].shard, doc)?);
                heap.push(Next { key, is_bound: false, shard });
            }
        }
    }
    Ok(())
}

/// Gives the posts of one shard that come before any of another's.
fn give_until(
    cursor: &mut Cursor<'_>,
    shard: usize,
    other: Option<&Next>,
    order: Order,
    page: &mut Page,
) -> Result<(), IndexError> {
    let (mut from, mut to) = (cursor.from, cursor.to);
    if let Some(other) = other {
        match order {
            Order::Newest => from = from.max(cursor.shard.before(other.key.saturating_add(1))?),
            Order::Oldest => to = to.min(cursor.shard.before(!other.key)?),
        }
    }
    let count = cursor.bits.count_within(from, to) as usize;
    if count <= page.skip {
        page.skip -= count;
        match order {
            Order::Newest => cursor.to = from,
            Order::Oldest => cursor.from = to,
        }
        return Ok(());
    }
    for _ in 0..count {
        if let Some(doc) = cursor.head().filter(|_| !page.is_full()) {
            page.give(shard, doc);
            cursor.pass(doc);
        }
    }
    Ok(())
}

/// Gives the posts at the head of these shards, which all have one time, and those of that time.
fn give_equal(
    cursors: &mut [Cursor<'_>],
    equal: &[usize],
    order: Order,
    page: &mut Page,
) -> Result<(), IndexError> {
    let mut group = Vec::new();
    for &shard in equal {
        let cursor = &mut cursors[shard];
        let Some(doc) = cursor.head() else { continue };
        let ms = time(cursor.shard, doc)?;
        let (from, to) = (cursor.shard.before(ms)?, cursor.shard.before(ms.saturating_add(1))?);
        let part = Cursor { from: from.max(cursor.from), to: to.min(cursor.to), ..*cursor };
        group.push((shard, part));
        match order {
            Order::Newest => cursor.to = from.min(doc),
            Order::Oldest => cursor.from = to.max(doc + 1),
        }
    }
    by_id(group, order, page)
}

/// Gives posts that only their ids put in an order; each cursor has them in that order.
fn by_id(cursors: Vec<(usize, Cursor<'_>)>, order: Order, page: &mut Page) -> Result<(), IndexError> {
    struct Head {
        doc: u32,
        id: String,
        cursor: usize,
    }
    let mut cursors = cursors;
    let head = |cursor: usize, (_, of): &(usize, Cursor<'_>)| -> Result<Option<Head>, IndexError> {
        let Some(doc) = of.head() else { return Ok(None) };
        Ok(Some(Head { doc, id: of.shard.identity(doc)?.1, cursor }))
    };
    let compare = |a: &Head, b: &Head| -> Ordering {
        let rising = (a.id.len(), &a.id, a.cursor).cmp(&(b.id.len(), &b.id, b.cursor));
        if order == Order::Newest { rising.reverse() } else { rising }
    };
    let mut heads = Vec::new();
    for (nth, cursor) in cursors.iter().enumerate() {
        heads.extend(head(nth, cursor)?);
    }
    while !page.is_full() {
        let first = heads.iter().enumerate().min_by(|a, b| compare(a.1, b.1)).map(|(at, _)| at);
        let Some(first) = first else { return Ok(()) };
        let Head { doc, cursor, .. } = heads.swap_remove(first);
        page.give(cursors[cursor].0, doc);
        cursors[cursor].1.pass(doc);
        heads.extend(head(cursor, &cursors[cursor])?);
    }
    Ok(())
}

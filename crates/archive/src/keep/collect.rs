//! Takes what workers made, in the order of the file, into batches.
//!
//! Never reorders and never parses: what is new is decided here, because only here is the order known.

use std::collections::{HashMap, HashSet};

use formats::Problems;
use model::Record;
use store::{
    About, BatchId, BatchWriter, ClosedBatch, LeftOut, Random, SealedFrame, SealedRecord, StoreError,
    seal_record,
};

use super::original::Ended;
use super::salts::Salts;
use super::work::{Outcome, Sealed};
use crate::known::{Known, Novelty};

/// The most records in a batch that holds records alone.
const FAR_MAX: usize = 60_000;
/// The most profiles that one import records out of elements.
const ACCOUNTS_MAX: usize = 1_000_000;

/// What was counted while collecting.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Totals {
    pub(super) pieces: u64,
    pub(super) records: u64,
    pub(super) new_posts: u64,
    pub(super) changed_posts: u64,
    /// Posts kept already, of which this import is another source.
    pub(super) attested_posts: u64,
    pub(super) observations: u64,
}

/// The one place that appends.
pub(super) struct Collector {
    about: About,
    batch: Option<BatchWriter>,
    closed: Vec<ClosedBatch>,
    known: Known,
    pub(super) totals: Totals,
    pub(super) problems: Problems,
    /// Elements that could not be read, by member.
    pub(super) unread: HashMap<usize, u64>,
    /// Bytes of elements that were left out because they were withheld, by member.
    left: HashMap<usize, u64>,
    /// Where their salts go.
    salts: Salts,
    /// Hashes of the ids of posts among them.
    pub(super) withheld: HashSet<u64>,
    random: Box<dyn Random>,
    /// Whether a post that is kept already is recorded once more, for this import is another source.
    attests: bool,
    attested: HashSet<(u64, u64)>,
    /// Profiles met in elements.
    accounts: HashSet<u64>,
    /// The batch of records whose number nobody knew before.
    far: Option<BatchWriter>,
    far_items: usize,
    far_ids: Vec<BatchId>,
}

impl Collector {
    pub(super) fn new(
        about: About,
        known: Known,
        attests: bool,
        salts: Salts,
        random: Box<dyn Random>,
    ) -> Self {
        Self {
            about,
            batch: None,
            closed: Vec::new(),
            known,
            totals: Totals::default(),
            problems: Problems::default(),
            unread: HashMap::new(),
            left: HashMap::new(),
            salts,
            withheld: HashSet::new(),
            random,
            attests,
            attested: HashSet::new(),
            accounts: HashSet::new(),
            far: None,
            far_items: 0,
            far_ids: Vec::new(),
        }
    }

    /// Goes on to the next batch.
    pub(super) fn open(&mut self, batch: BatchWriter) -> Result<(), StoreError> {
        self.close()?;
        self.batch = Some(batch);
        Ok(())
    }

    /// Takes what came of a stretch.
    pub(super) fn outcome(&mut self, outcome: Outcome) -> Result<(), StoreError> {
        let first = outcome.frame.map(|frame| self.frame(frame)).transpose()?;
        for left in outcome.left {
            *self.left.entry(outcome.member).or_default() += left.bytes;
            self.withheld.extend(left.post);
            if let Some(first) = first {
                let item = Some((self.batch().id(), first + left.place));
                self.salts.add(&LeftOut { item, member: outcome.name.clone(), salt: left.salt });
            }
        }
        if outcome.unread > 0 {
            *self.unread.entry(outcome.member).or_default() += outcome.unread;
        }
        self.problems.extend(outcome.problems);
        for post in outcome.posts {
            if let Some(record) = self.new_record(post) {
                self.add(&record)?;
            }
        }
        for post in outcome.far {
            if let Some(record) = self.new_record(post) {
                self.add_far(&record)?;
            }
        }
        for note in outcome.notes {
            self.totals.observations += 1;
            self.add_far(&note?)?;
        }
        for (hash, account) in outcome.accounts {
            if self.accounts.len() < ACCOUNTS_MAX && self.accounts.insert(hash) {
                self.add_far(&account?)?;
            }
        }
        outcome.records.into_iter().try_for_each(|record| self.add(&record?))
    }

    /// Returns the record of a post where it is to be added: a version that is new, or the first in this
    /// import where imports are held against each other.
    fn new_record(&mut self, post: Sealed) -> Option<SealedRecord> {
        let novelty = self.known.meet(post.id, post.version);
        let first = self.attests && self.attested.insert((post.id, post.version));
        let record = post.record?;
        match novelty {
            Novelty::New => self.totals.new_posts += 1,
            Novelty::Changed => self.totals.changed_posts += 1,
            Novelty::Same if first => self.totals.attested_posts += 1,
            Novelty::Same => return None,
        }
        Some(record)
    }

    /// Appends a frame of pieces and returns the number of its first.
    pub(super) fn frame(&mut self, frame: SealedFrame) -> Result<u32, StoreError> {
        self.totals.pieces += frame.commitments.len() as u64;
        self.batch().add_frame(frame)
    }

    /// Returns what became of a member's elements.
    pub(super) fn ended(&self, member: usize) -> Ended {
        Ended { all_read: !self.unread.contains_key(&member), left: self.left.get(&member).copied() }
    }

    /// Seals a record that is no post.
    pub(super) fn record(&mut self, record: &Record) -> Result<(), StoreError> {
        let sealed = seal_record(record, &mut *self.random)?;
        self.add(&sealed)
    }

    fn add(&mut self, record: &SealedRecord) -> Result<(), StoreError> {
        self.batch().add_record(record)?;
        self.totals.records += 1;
        Ok(())
    }

    /// Adds a record that may stand in another batch than its pieces.
    fn add_far(&mut self, record: &SealedRecord) -> Result<(), StoreError> {
        if self.far_items >= FAR_MAX {
            self.close_far()?;
        }
        if self.far.is_none() {
            let batch = self.batch.as_ref().expect("invariant: the reader opens a batch before it sends");
            self.far = Some(batch.sibling(&mut *self.random));
        }
        if let Some(far) = &mut self.far {
            far.add_record(record)?;
        }
        self.far_items += 1;
        self.totals.records += 1;
        Ok(())
    }

    fn close_far(&mut self) -> Result<(), StoreError> {
        self.far_items = 0;
        if let Some(batch) = self.far.take() {
            self.far_ids.push(batch.id());
            self.closed.push(batch.close(&self.about, &mut *self.random)?);
        }
        Ok(())
    }

    /// Closes the batches that hold records alone, and returns their names.
    pub(super) fn far_batches(&mut self) -> Result<Vec<BatchId>, StoreError> {
        self.close_far()?;
        Ok(self.far_ids.clone())
    }

    /// Returns how many distinct posts were met, and forgets which: all of them have been.
    pub(super) fn posts_met(&mut self) -> u64 {
        std::mem::take(&mut self.known).met()
    }

    /// Closes the last batch and returns all, in order.
    pub(super) fn finish(mut self) -> Result<Vec<ClosedBatch>, StoreError> {
        self.close()?;
        Ok(self.closed)
    }

    fn close(&mut self) -> Result<(), StoreError> {
        if let Some(batch) = self.batch.take() {
            self.closed.push(batch.close(&self.about, &mut *self.random)?);
        }
        Ok(())
    }

    fn batch(&mut self) -> &mut BatchWriter {
        self.batch.as_mut().expect("invariant: the reader opens a batch before it sends anything for it")
    }
}

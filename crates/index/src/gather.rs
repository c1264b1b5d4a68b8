//! The word part of a shard, made from its texts.
//!
//! Never reads a shard: `words.rs` does. Never gives its memory back between shards: arrays so large,
//! taken and freed by turns, are what some allocators keep several times over.

use std::collections::HashMap;
use std::path::Path;

use crate::error::IndexError;
use crate::keys::{Sink, cut, word_key};
use crate::lexicon::Writer as Lexicon;
use crate::postings::{POSITION_BITS, put_occurrences};
use crate::radix::sort_by_upper_half;
use crate::sealed::Writer;
use crate::tokens::Tokens;

/// Sections of the file.
pub(crate) const DOCS: usize = 0;
pub(crate) const POSITIONS: usize = 1;
pub(crate) const BLOCKS: usize = 2;
pub(crate) const TOPS: usize = 3;

/// The memory in which one shard after another is made.
#[derive(Default)]
pub(crate) struct Room {
    gathered: Gathered,
    sorting: Vec<u64>,
    streams: Streams,
}

/// The occurrences of a shard, each `term << 32 | doc << 17 | position`, by rising doc and position.
#[derive(Default)]
struct Gathered {
    doc: u32,
    /// The term is the pair.
    pairs: Vec<u64>,
    /// The term is the word's number in order of appearance.
    words: Vec<u64>,
    numbers: HashMap<Box<str>, u32>,
}

impl Gathered {
    fn occurrence(&self, term: u32, position: u32) -> u64 {
        u64::from(term) << 32 | u64::from(self.doc << POSITION_BITS | position)
    }
}

impl Sink for Gathered {
    #[inline]
    fn pair(&mut self, pair: u32, position: u32) {
        self.pairs.push(self.occurrence(pair, position));
    }

    fn word(&mut self, word: &str, position: u32) {
        let number = match self.numbers.get(word) {
            Some(&number) => number,
            None => {
                let number = self.numbers.len() as u32;
                self.numbers.insert(word.into(), number);
                number
            }
        };
        self.words.push(self.occurrence(number, position));
    }
}

#[derive(Default)]
struct Streams {
    docs: Vec<u8>,
    positions: Vec<u8>,
    lexicon: Lexicon,
    occurrences: Vec<u32>,
}

impl Streams {
    fn clear(&mut self) {
        self.docs.clear();
        self.positions.clear();
        self.lexicon.clear();
    }

    /// Adds the postings of one term, all of whose occurrences these are.
    fn add(&mut self, key: &[u8], occurrences: &[u64]) {
        let (docs, positions) = (self.docs.len(), self.positions.len());
        self.occurrences.clear();
        self.occurrences.extend(occurrences.iter().map(|&occurrence| occurrence as u32));
        put_occurrences(&mut self.docs, &mut self.positions, &self.occurrences);
        let added = |now: usize, before: usize| (now - before) as u32;
        self.lexicon.add(key, added(self.docs.len(), docs), added(self.positions.len(), positions));
    }
}

fn term(occurrence: u64) -> u32 {
    (occurrence >> 32) as u32
}

impl Room {
    /// Gathers the terms of a shard's texts, in the order of its posts, in place of those that were
    /// gathered before; `bytes` is how long they are in all.
    pub(crate) fn gather<'a>(&mut self, texts: impl Iterator<Item = &'a str>, bytes: usize) {
        let gathered = &mut self.gathered;
        gathered.doc = 0;
        gathered.pairs.clear();
        gathered.words.clear();
        gathered.numbers.clear();
        // Most posts are Chinese: a pair for three bytes. Growing by doubling would need twice the memory.
        gathered.pairs.reserve_exact(bytes / 3);
        let mut tokens = Tokens::new("");
        for text in texts {
            cut(&mut tokens, text, gathered);
            gathered.doc += 1;
        }
    }

    /// Writes the word part of a shard from what was gathered. Returns the length of the file in bytes.
    pub(crate) fn write(&mut self, path: &Path) -> Result<u64, IndexError> {
        let Self { gathered: Gathered { pairs, words, numbers, .. }, sorting, streams } = self;
        streams.clear();
        let sorted = number_by_rank(numbers, words);
        sort_by_upper_half(words, sorting);
        for group in words.chunk_by(|a, b| term(*a) == term(*b)) {
            streams.add(&word_key(&sorted[term(group[0]) as usize]), group);
        }
        drop(sorted);
        sort_by_upper_half(pairs, sorting);
        for group in pairs.chunk_by(|a, b| term(*a) == term(*b)) {
            streams.add(&term(group[0]).to_be_bytes(), group);
        }
        streams.lexicon.finish();
        let mut file = Writer::create(path)?;
        for section in [&streams.docs, &streams.positions, &streams.lexicon.blocks, &streams.lexicon.tops] {
            file.section(section)?;
        }
        file.finish()
    }
}

/// Returns the words in their order, and replaces their numbers by their ranks.
fn number_by_rank(numbers: &mut HashMap<Box<str>, u32>, words: &mut [u64]) -> Vec<Box<str>> {
    let mut sorted: Vec<(Box<str>, u32)> = numbers.drain().collect();
    sorted.sort_unstable();
    let mut ranks = vec![0_u64; sorted.len()];
    for (rank, (_, number)) in sorted.iter().enumerate() {
        ranks[*number as usize] = rank as u64;
    }
    for word in words {
        *word = ranks[term(*word) as usize] << 32 | (*word & 0xFFFF_FFFF);
    }
    sorted.into_iter().map(|(word, _)| word).collect()
}

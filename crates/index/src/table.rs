//! A file of keys and values, sorted by key: made from pairs in any order, read by looking one key up.
//!
//! Never holds all pairs in memory: what does not fit waits in sorted files beside, which are merged at
//! the end.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::IndexError;
use crate::postings::{put_number, take_number};
use crate::sealed::{Sealed, Writer};

/// A block ends at this many bytes or the first key after.
const BLOCK_BYTES: usize = 4096;
/// Bytes of pairs held in memory before they are put aside.
const HELD_BYTES_MAX: usize = 8 << 20;
/// Pairs that are taken out of those held at once.
const TAKEN: usize = 256;
/// How many files of pairs put aside there are before they are made one.
const RUNS_MAX: usize = 32;
/// The longest key or value.
const PART_BYTES_MAX: usize = 16 << 20;
const BAD: &str = "its pairs are not of their form";
const BLOCKS: usize = 0;
const TOPS: usize = 1;

/// A table to be read. Several threads may look up at once.
pub struct Table {
    file: Sealed,
    /// The first key of each block, and where the block lies.
    tops: Vec<(Box<str>, u64, u32)>,
}

impl Table {
    /// Opens a table.
    ///
    /// # Errors
    /// [`IndexError`] where the file cannot be read, is cut, or its list of blocks is damaged.
    pub fn open(path: &Path) -> Result<Self, IndexError> {
        let file = Sealed::open(path, true)?;
        let bytes = file.whole(TOPS)?;
        let tops = tops(&bytes).ok_or_else(|| file.damaged(BAD))?;
        Ok(Self { file, tops })
    }

    /// Returns the value of a key.
    ///
    /// # Errors
    /// [`IndexError`] where the file cannot be read or is damaged.
    pub fn get(&self, key: &str) -> Result<Option<Vec<u8>>, IndexError> {
        let Some(block) = self.tops.partition_point(|top| &*top.0 <= key).checked_sub(1) else {
            return Ok(None);
        };
        let pairs = self.block(block)?;
        Ok(pairs.into_iter().find(|pair| pair.0 == key).map(|pair| pair.1))
    }

    /// Returns the first `limit` pairs whose key begins with `prefix`, in order of key.
    ///
    /// # Errors
    /// [`IndexError`] where the file cannot be read or is damaged.
    pub fn prefix(&self, prefix: &str, limit: usize) -> Result<Vec<(String, Vec<u8>)>, IndexError> {
        let first = self.tops.partition_point(|top| &*top.0 <= prefix).saturating_sub(1);
        let mut out = Vec::new();
        for block in first..self.tops.len() {
            for pair in self.block(block)? {
                if pair.0.starts_with(prefix) && out.len() < limit {
                    out.push(pair);
                } else if pair.0.as_str() > prefix {
                    return Ok(out);
                }
            }
        }
        Ok(out)
    }

    /// Returns the pair with this key, or the last one before it.
    ///
    /// # Errors
    /// [`IndexError`] where the file cannot be read or is damaged.
    pub fn at_or_before(&self, key: &str) -> Result<Option<(String, Vec<u8>)>, IndexError> {
        let Some(block) = self.tops.partition_point(|top| &*top.0 <= key).checked_sub(1) else {
            return Ok(None);
        };
        Ok(self.block(block)?.into_iter().take_while(|pair| pair.0.as_str() <= key).last())
    }

    /// Reads the file to its end and checks it.
    ///
    /// # Errors
    /// [`IndexError::Damaged`] where it is not as it was written.
    pub fn check(&self) -> Result<(), IndexError> {
        self.file.check()
    }

    fn block(&self, block: usize) -> Result<Vec<Pair>, IndexError> {
        let Some(&(_, at, length)) = self.tops.get(block) else { return Ok(Vec::new()) };
        let mut bytes = Vec::new();
        self.file.read(BLOCKS, at, length as usize, &mut bytes)?;
        pairs(&bytes).ok_or_else(|| self.file.damaged(BAD))
    }
}

type Pair = (String, Vec<u8>);

fn tops(bytes: &[u8]) -> Option<Vec<(Box<str>, u64, u32)>> {
    let mut rest = bytes;
    let mut out = Vec::new();
    let mut at = 0;
    while !rest.is_empty() {
        let key = take_part(&mut rest)?;
        let length = take_number(&mut rest)?;
        out.push((std::str::from_utf8(key).ok()?.into(), at, length));
        at += u64::from(length);
    }
    Some(out)
}

fn take_part<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = take_number(bytes)? as usize;
    let part = bytes.get(..length)?;
    *bytes = &bytes[length..];
    Some(part)
}

fn pairs(bytes: &[u8]) -> Option<Vec<Pair>> {
    let mut rest = bytes;
    let mut out = Vec::new();
    let mut key = Vec::new();
    while !rest.is_empty() {
        let shared = take_number(&mut rest)? as usize;
        if shared > key.len() {
            return None;
        }
        key.truncate(shared);
        key.extend_from_slice(take_part(&mut rest)?);
        let value = take_part(&mut rest)?.to_vec();
        out.push((String::from_utf8(key.clone()).ok()?, value));
    }
    Some(out)
}

/// Writes a table from pairs in any order.
pub struct TableBuilder {
    path: PathBuf,
    /// Sorted files, the oldest first.
    runs: Vec<PathBuf>,
    /// Whether the first of them is the table itself, to be added to.
    extends: bool,
    made: usize,
    held: Held,
}

/// Pairs in memory, in one stretch of it.
#[derive(Default)]
struct Held {
    bytes: Vec<u8>,
    pairs: Vec<Place>,
}

/// Where a pair stands: its first byte, the length of its key and of its value.
type Place = (usize, u32, u32);

impl Held {
    fn key(bytes: &[u8], place: Place) -> &[u8] {
        &bytes[place.0..place.0 + place.1 as usize]
    }

    /// Sorts the pairs, the last key first; of equal keys the one added last stays.
    fn sort(&mut self) {
        let Self { bytes, pairs } = self;
        pairs.sort_by(|a, b| Self::key(bytes, *a).cmp(Self::key(bytes, *b)));
        pairs.reverse();
        pairs.dedup_by(|next, kept| Self::key(bytes, *next) == Self::key(bytes, *kept));
    }

    /// Takes some pairs off the end.
    fn take(&mut self) -> Vec<Pair> {
        let from = self.pairs.len().saturating_sub(TAKEN);
        let Self { bytes, pairs } = self;
        let pair = |place: Place| {
            let value = place.0 + place.1 as usize;
            let key = String::from_utf8_lossy(Self::key(bytes, place)).into_owned();
            (key, bytes[value..value + place.2 as usize].to_vec())
        };
        pairs.drain(from..).map(pair).collect()
    }
}

impl TableBuilder {
    /// Starts a table that will stand at `path`, in place of one that may stand there.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), runs: Vec::new(), extends: false, made: 0, held: Held::default() }
    }

    /// Starts a table that will have the pairs of the one at `path`, if there is one, and those added.
    ///
    /// # Errors
    /// [`IndexError`] where the place cannot be looked at.
    pub fn extend(path: &Path) -> Result<Self, IndexError> {
        let mut builder = Self::new(path);
        if path.try_exists().map_err(IndexError::io(path))? {
            builder.runs.push(path.to_owned());
            builder.extends = true;
        }
        Ok(builder)
    }

    /// Adds a pair. Of pairs with the same key the one added last counts.
    ///
    /// # Errors
    /// [`IndexError`] where pairs could not be put aside, or this one is over 16 MiB.
    pub fn add(&mut self, key: &str, value: &[u8]) -> Result<(), IndexError> {
        if key.len().max(value.len()) > PART_BYTES_MAX {
            let path = self.path.clone();
            return Err(IndexError::TooLarge { path, what: "a key or value is over 16 MiB" });
        }
        let held = self.held.bytes.len() + self.held.pairs.len() * size_of::<Place>();
        if held + key.len() + value.len() + size_of::<Place>() > HELD_BYTES_MAX {
            self.put_aside()?;
        }
        self.held.pairs.push((self.held.bytes.len(), key.len() as u32, value.len() as u32));
        self.held.bytes.extend_from_slice(key.as_bytes());
        self.held.bytes.extend_from_slice(value);
        Ok(())
    }

    fn run_path(&mut self) -> PathBuf {
        self.made += 1;
        let mut name = self.path.clone().into_os_string();
        name.push(format!("-run-{}", self.made));
        name.into()
    }

    fn put_aside(&mut self) -> Result<(), IndexError> {
        if self.runs.len() >= RUNS_MAX {
            let path = self.run_path();
            self.merge(&path)?;
            self.remove_runs();
            self.runs = vec![path];
            self.extends = false;
        } else if !self.held.pairs.is_empty() {
            let path = self.run_path();
            write(&path, [Source::held(&mut self.held)].into())?;
            self.held.bytes.clear();
            self.runs.push(path);
        }
        Ok(())
    }

    /// Merges all there is into one file.
    fn merge(&mut self, path: &Path) -> Result<(), IndexError> {
        let mut sources = Vec::new();
        for run in &self.runs {
            sources.push(Source::run(Table::open(run)?));
        }
        sources.push(Source::held(&mut self.held));
        write(path, sources)?;
        self.held.bytes.clear();
        Ok(())
    }

    fn remove_runs(&self) {
        for run in self.runs.iter().filter(|run| **run != self.path) {
            // What stays behind is only in the way of nothing: the next builder writes over it.
            let _ = fs::remove_file(run);
        }
    }

    /// Writes the table and puts it in its place.
    ///
    /// # Errors
    /// [`IndexError`] where a file could not be read or written.
    pub fn finish(mut self) -> Result<(), IndexError> {
        let path = self.path.clone();
        self.merge(&path)
    }
}

impl Drop for TableBuilder {
    fn drop(&mut self) {
        self.remove_runs();
    }
}

/// Sorted pairs that are merged with others.
struct Source<'h> {
    table: Option<Table>,
    next_block: usize,
    held: Option<&'h mut Held>,
    /// The pairs at hand, the next one last.
    pairs: Vec<Pair>,
}

impl<'h> Source<'h> {
    fn held(held: &'h mut Held) -> Self {
        held.sort();
        Self { table: None, next_block: 0, held: Some(held), pairs: Vec::new() }
    }

    fn run(table: Table) -> Self {
        Self { table: Some(table), next_block: 0, held: None, pairs: Vec::new() }
    }

    fn fill(&mut self) -> Result<(), IndexError> {
        if let Some(held) = &mut self.held
            && self.pairs.is_empty()
        {
            self.pairs = held.take();
        }
        while let Some(table) = &self.table
            && self.pairs.is_empty()
            && self.next_block < table.tops.len()
        {
            self.pairs = table.block(self.next_block)?;
            self.pairs.reverse();
            self.next_block += 1;
        }
        Ok(())
    }
}

fn write(path: &Path, mut sources: Vec<Source<'_>>) -> Result<(), IndexError> {
    let mut file = Writer::create(path)?;
    let mut blocks = Blocks::default();
    loop {
        for source in &mut sources {
            source.fill()?;
        }
        let heads = sources.iter().filter_map(|source| source.pairs.last());
        let Some(key) = heads.map(|pair| pair.0.as_str()).min().map(str::to_owned) else { break };
        let mut value = None;
        for source in &mut sources {
            if source.pairs.last().is_some_and(|pair| pair.0 == key) {
                value = source.pairs.pop();
            }
        }
        if let Some((key, value)) = value {
            blocks.add(&key, &value, &mut file)?;
        }
    }
    blocks.end(&mut file)?;
    file.end_section();
    file.section(&blocks.tops)?;
    // The old table must be closed before the new one takes its place: some systems insist.
    drop(sources);
    file.finish().map(|_| ())
}

#[derive(Default)]
struct Blocks {
    block: Vec<u8>,
    first: String,
    before: String,
    tops: Vec<u8>,
}

impl Blocks {
    fn add(&mut self, key: &str, value: &[u8], file: &mut Writer) -> Result<(), IndexError> {
        if self.block.len() >= BLOCK_BYTES {
            self.end(file)?;
        }
        let mut shared = 0;
        if self.block.is_empty() {
            key.clone_into(&mut self.first);
        } else {
            shared = self.before.bytes().zip(key.bytes()).take_while(|(a, b)| a == b).count();
        }
        put_number(&mut self.block, shared as u32);
        for part in [&key.as_bytes()[shared..], value] {
            put_number(&mut self.block, part.len() as u32);
            self.block.extend_from_slice(part);
        }
        key.clone_into(&mut self.before);
        Ok(())
    }

    fn end(&mut self, file: &mut Writer) -> Result<(), IndexError> {
        if !self.block.is_empty() {
            file.put(&self.block)?;
            put_number(&mut self.tops, self.first.len() as u32);
            self.tops.extend_from_slice(self.first.as_bytes());
            put_number(&mut self.tops, self.block.len() as u32);
            self.block.clear();
        }
        Ok(())
    }
}

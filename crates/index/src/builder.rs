//! Building an index, or adding to one: posts are gathered into shards and each shard is written by a
//! worker of its own.
//!
//! Never changes a shard that is there; nothing counts until [`Builder::finish`] has replaced the list.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;

use crate::catalogue::{self, Entry, Summary};
use crate::doc::{At, Doc, kinds_to_bits};
use crate::error::IndexError;
use crate::gather::Room;
use crate::manifest::{self, SHARDS_MAX};
use crate::postings::DOCS_MAX;
use crate::shard::{catalogue_path, words_path};
use crate::supersede::superseded;

/// A shard is closed when its texts and ids reach this many bytes.
const TEXT_BYTES_MAX: usize = 10 << 20;
/// How many platforms and instances one shard may have.
const SPACES_MAX: usize = 65_535;
/// Times further from 1970 than this, in milliseconds, are none: no calendar of ours has them.
const TIME_MS_MAX: i64 = 8_640_000_000_000_000;

/// Gathers posts and writes shards.
pub struct Builder {
    folder: PathBuf,
    workers: usize,
    summaries: Vec<Summary>,
    started: usize,
    running: VecDeque<JoinHandle<Result<(Summary, Bench), IndexError>>>,
    pending: Pending,
    /// Memory of shards that are written, for those that come.
    idle: Vec<Bench>,
}

/// The memory that a shard takes while it is written.
#[derive(Default)]
struct Bench {
    /// Empty, and as large as a shard's posts were.
    pending: Pending,
    room: Room,
}

/// Where a string stands in the texts.
type Stretch = (usize, usize);

struct Waiting {
    time_ms: Option<i64>,
    account: u32,
    space: u16,
    kinds: u8,
    version: u64,
    at: At,
    id: Stretch,
    reply_to: Option<Stretch>,
    text: Stretch,
}

/// A shard that is being gathered.
#[derive(Default)]
struct Pending {
    strings: String,
    waiting: Vec<Waiting>,
    spaces: Vec<String>,
}

impl Builder {
    /// Starts adding to the index in a folder, which must exist; it may be empty. Up to `workers` shards
    /// are written at once, each by a thread; with 0 they are written by the caller's. What an earlier
    /// builder left unfinished is removed.
    ///
    /// # Errors
    /// [`IndexError`] where the folder or what is in it cannot be read.
    pub fn new(folder: &Path, workers: usize) -> Result<Self, IndexError> {
        let summaries: Vec<Summary> =
            manifest::read(folder)?.into_iter().map(|shard| shard.summary).collect();
        remove_unfinished(folder, summaries.len())?;
        Ok(Self {
            folder: folder.to_owned(),
            workers,
            started: summaries.len(),
            summaries,
            running: VecDeque::new(),
            pending: Pending::default(),
            idle: Vec::new(),
        })
    }

    /// Adds a post. Of posts with the same space and id the one that is added last takes the others'
    /// place.
    ///
    /// # Errors
    /// [`IndexError`] where a shard could not be written.
    pub fn add(&mut self, doc: Doc<'_>) -> Result<(), IndexError> {
        let bytes = doc.text.len() + doc.id.len() + doc.reply_to.map_or(0, str::len);
        let full = self.pending.waiting.len() >= DOCS_MAX as usize
            || self.pending.strings.len() + bytes > TEXT_BYTES_MAX
            || self.pending.spaces.len() >= SPACES_MAX;
        if full && !self.pending.waiting.is_empty() {
            self.close()?;
        }
        self.pending.add(&doc);
        Ok(())
    }

    fn close(&mut self) -> Result<(), IndexError> {
        let (folder, number) = (self.folder.clone(), self.started);
        if number >= SHARDS_MAX {
            return Err(IndexError::TooLarge { path: folder, what: "it has too many shards" });
        }
        self.started += 1;
        while self.workers > 0 && self.running.len() >= self.workers {
            self.collect()?;
        }
        let Bench { pending, mut room } = self.idle.pop().unwrap_or_default();
        let pending = std::mem::replace(&mut self.pending, pending);
        let write = move || {
            let summary = pending.write(&folder, number, &mut room)?;
            Ok((summary, Bench { pending: pending.emptied(), room }))
        };
        if self.workers == 0 {
            let (summary, bench) = write()?;
            self.summaries.push(summary);
            self.idle.push(bench);
        } else {
            self.running.push_back(std::thread::spawn(write));
        }
        Ok(())
    }

    /// Waits for the shard that was started first.
    fn collect(&mut self) -> Result<(), IndexError> {
        if let Some(worker) = self.running.pop_front() {
            let written = worker.join().map_err(|_| IndexError::Worker { path: self.folder.clone() })??;
            self.summaries.push(written.0);
            self.idle.push(written.1);
        }
        Ok(())
    }

    /// Writes what is gathered, finds which posts are superseded, and replaces the list of shards.
    /// Returns the number of shards.
    ///
    /// # Errors
    /// [`IndexError`] where something could not be written or an older shard not read.
    pub fn finish(mut self) -> Result<usize, IndexError> {
        if !self.pending.waiting.is_empty() {
            self.close()?;
        }
        while !self.running.is_empty() {
            self.collect()?;
        }
        // What follows needs memory of its own.
        self.idle.clear();
        let shards: Vec<_> = self
            .summaries
            .iter()
            .enumerate()
            .map(|(number, summary)| crate::shard::Shard::new(&self.folder, number, *summary, None))
            .collect();
        manifest::write(&self.folder, &self.summaries, &superseded(&shards)?)?;
        Ok(self.summaries.len())
    }
}

/// Removes shards from `number` on, and files that were not put in their place.
fn remove_unfinished(folder: &Path, number: usize) -> Result<(), IndexError> {
    for entry in fs::read_dir(folder).map_err(IndexError::io(folder))? {
        let entry = entry.map_err(IndexError::io(folder))?;
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        let rest = ["catalogue-", "words-", "shards"].iter().find_map(|start| name.strip_prefix(start));
        let beyond = rest.is_some_and(|rest| {
            rest.ends_with(".new") || rest.parse::<usize>().is_ok_and(|shard| shard >= number)
        });
        if beyond {
            fs::remove_file(entry.path()).map_err(IndexError::io(&entry.path()))?;
        }
    }
    Ok(())
}

impl Pending {
    fn push(&mut self, string: &str) -> Stretch {
        let start = self.strings.len();
        self.strings.push_str(string);
        (start, self.strings.len())
    }

    fn add(&mut self, doc: &Doc<'_>) {
        let space = match self.spaces.iter().rposition(|space| space == doc.space) {
            Some(space) => space,
            None => {
                self.spaces.push(doc.space.to_owned());
                self.spaces.len() - 1
            }
        };
        let waiting = Waiting {
            time_ms: doc.time_ms.filter(|ms| (-TIME_MS_MAX..=TIME_MS_MAX).contains(ms)),
            account: doc.account,
            space: space as u16,
            kinds: kinds_to_bits(doc.kinds),
            version: doc.version,
            at: doc.at,
            id: self.push(doc.id),
            reply_to: doc.reply_to.map(|id| self.push(id)),
            text: self.push(doc.text),
        };
        self.waiting.push(waiting);
    }

    fn string(&self, stretch: Stretch) -> &str {
        &self.strings[stretch.0..stretch.1]
    }

    /// Forgets the posts and keeps the memory they were in.
    fn emptied(mut self) -> Self {
        self.strings.clear();
        self.waiting.clear();
        self.spaces.clear();
        self
    }

    /// Sorts the posts by time, then id, then the order of adding, and writes both files.
    fn write(&self, folder: &Path, number: usize, room: &mut Room) -> Result<Summary, IndexError> {
        let mut order: Vec<u32> = (0..self.waiting.len() as u32).collect();
        order.sort_by_key(|&nth| {
            let one = &self.waiting[nth as usize];
            let id = self.string(one.id);
            (one.time_ms.is_none(), one.time_ms, id.len(), id, nth)
        });
        let entries: Vec<Entry<'_>> = order
            .iter()
            .map(|&nth| {
                let one = &self.waiting[nth as usize];
                Entry {
                    time_ms: one.time_ms,
                    account: one.account,
                    space: one.space,
                    id: self.string(one.id),
                    reply_to: one.reply_to.map(|id| self.string(id)),
                    kinds: one.kinds,
                    version: one.version,
                    at: one.at,
                    order: nth,
                }
            })
            .collect();
        let mut summary = catalogue::write(&catalogue_path(folder, number), &entries, &self.spaces)?;
        drop(entries);
        let texts = order.iter().map(|&nth| self.string(self.waiting[nth as usize].text));
        room.gather(texts, self.strings.len());
        summary.words_bytes = room.write(&words_path(folder, number))?;
        Ok(summary)
    }
}

//! What the records of batches say to what is derived: read on several threads, given in order.
//!
//! Never holds more than a few runs of records, each of a few frames; never decides what is derived
//! from them.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};

use model::{Kinds, Post, Record};
use store::{Archive, Batch, BatchId, Location, RecordRun, StoreError};

use crate::error::ArchiveError;
use crate::version::version;

/// Threads that read.
const WORKERS: usize = 2;
/// Frames of records that are read together.
const FRAMES: usize = 8;
/// Runs that are read or wait to be taken.
const AHEAD: usize = 4 * WORKERS;

/// A post as the catalogue and the word index take it.
pub(super) struct Indexed {
    pub(super) platform: String,
    pub(super) account: String,
    /// Within what the id is unique.
    pub(super) space: String,
    pub(super) id: String,
    pub(super) reply_to: Option<String>,
    pub(super) time_ms: Option<i64>,
    pub(super) kinds: Kinds,
    pub(super) version: u64,
    /// The shown text.
    pub(super) text: String,
}

/// What a record says.
pub(super) enum Said {
    Post(Indexed),
    /// Another record that something is derived from, as it stands.
    Other(Record),
}

/// Records in their order, with where each lies; and why those after them cannot be read.
type Read = (Vec<(Location, Said)>, Option<StoreError>);

/// What is given, in the order of the log.
pub(super) enum Heard {
    /// What follows is of this batch.
    Batch(Batch),
    /// Some of its records, with where each lies.
    Records(Vec<(Location, Said)>),
    /// Why the rest of the batch cannot be read.
    Unread(StoreError),
}

/// Takes what is given.
type Take<'t> = dyn FnMut(Heard) -> Result<(), ArchiveError> + 't;

struct Task {
    batch: BatchId,
    run: RecordRun,
    to: SyncSender<Read>,
}

/// Something that will be given in its turn.
enum Turn {
    Batch(Batch),
    Run(Receiver<Read>),
    Unread(StoreError),
}

/// Gives what each batch says to `take`, batch by batch in their order.
///
/// # Errors
/// What `take` gives, after which no more is read.
pub(super) fn in_order(
    archive: &Archive,
    batches: &[Batch],
    take: &mut Take<'_>,
) -> Result<(), ArchiveError> {
    let (tasks, queue) = channel::<Task>();
    let queue = Mutex::new(queue);
    std::thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| serve(archive, &queue));
        }
        // Moved, so that those who read end when no more comes.
        hand_out(archive, tasks, batches, take)
    })
}

/// Hands runs out to those who read, a few ahead of what is taken.
fn hand_out(
    archive: &Archive,
    tasks: Sender<Task>,
    batches: &[Batch],
    take: &mut Take<'_>,
) -> Result<(), ArchiveError> {
    let mut turns = VecDeque::new();
    let mut rest_unread = false;
    for batch in batches {
        while turns.len() >= AHEAD {
            take_first(&mut turns, &mut rest_unread, take)?;
        }
        turns.push_back(Turn::Batch(*batch));
        let (runs, damage) = match archive.record_runs(&batch.id, FRAMES) {
            Ok(found) => (found.runs, found.damage),
            Err(error) => (Vec::new(), Some(error)),
        };
        for run in runs {
            while turns.len() >= AHEAD {
                take_first(&mut turns, &mut rest_unread, take)?;
            }
            let (to, read) = sync_channel(1);
            // Who reads is there until this returns.
            let _ = tasks.send(Task { batch: batch.id, run, to });
            turns.push_back(Turn::Run(read));
        }
        turns.extend(damage.map(Turn::Unread));
    }
    while !turns.is_empty() {
        take_first(&mut turns, &mut rest_unread, take)?;
    }
    Ok(())
}

/// Gives what is first in turn; after damage, the rest of its batch is passed over.
fn take_first(
    turns: &mut VecDeque<Turn>,
    rest_unread: &mut bool,
    take: &mut Take<'_>,
) -> Result<(), ArchiveError> {
    let unread = match turns.pop_front() {
        Some(Turn::Batch(batch)) => {
            *rest_unread = false;
            return take(Heard::Batch(batch));
        }
        _ if *rest_unread => None,
        Some(Turn::Run(read)) => {
            // Only a reader that panicked leaves without an answer, and then the scope does too.
            let (records, unread) = read.recv().unwrap_or_default();
            take(Heard::Records(records))?;
            unread
        }
        Some(Turn::Unread(error)) => Some(error),
        None => None,
    };
    let Some(error) = unread else { return Ok(()) };
    *rest_unread = true;
    take(Heard::Unread(error))
}

fn serve(archive: &Archive, queue: &Mutex<Receiver<Task>>) {
    loop {
        let taken = match queue.lock() {
            Ok(queue) => queue.recv(),
            Err(_) => return,
        };
        let Ok(Task { batch, run, to }) = taken else { return };
        // Where nobody takes it any more, an error elsewhere has ended the whole.
        let _ = to.send(read(archive, &batch, &run));
    }
}

fn read(archive: &Archive, batch: &BatchId, run: &RecordRun) -> Read {
    let mut records = Vec::new();
    let read = archive.records_of_run(batch, run, &mut |location, line| {
        records.extend(said(&line.record).map(|said| (location, said)));
    });
    (records, read.err())
}

/// Returns what a record says; `None` where nothing is derived from it.
fn said(record: &Record) -> Option<Said> {
    match record.kind() {
        "post" => {
            let post = Post::of_record(record).ok().filter(|post| !post.id.is_empty())?;
            Some(Said::Post(indexed(post)))
        }
        "account" | "original" | "left_out" | "problem" | "import" => Some(Said::Other(record.clone())),
        _ => None,
    }
}

fn indexed(post: Post) -> Indexed {
    Indexed {
        text: match &post.title {
            Some(title) => format!("{title}\n{}", model::shown_text(&post)),
            None => model::shown_text(&post),
        },
        space: post.space().into_owned(),
        version: version(&post),
        kinds: post.kinds(),
        time_ms: post.created.map(|created| created.ms),
        platform: post.platform,
        account: post.account,
        id: post.id,
        reply_to: post.reply.and_then(|reply| reply.id),
    }
}

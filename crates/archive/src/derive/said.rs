//! What the records of batches say to what is derived: read on several threads, given in order.
//!
//! Never holds more than a few batches, and of each no more than [`WAITING_MAX`] stretches of
//! [`STRETCH_BYTES`]; never decides what is derived from it.

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};

use model::{Kinds, Post, Record};
use store::{Archive, Batch, Location, StoreError};

use crate::error::ArchiveError;
use crate::version::{space, version};

/// Threads that read.
const WORKERS: usize = 2;
/// Batches that are read at once.
const AHEAD: usize = WORKERS;
/// Stretches of a batch that may wait to be taken.
const WAITING_MAX: usize = 48;
/// Text of posts after which a stretch is passed on, in bytes.
const STRETCH_BYTES: usize = 256 << 10;
/// Records after which a stretch is passed on.
const STRETCH_RECORDS: usize = 1_024;

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

/// Records in their order, with where each lies; or why the rest of the batch cannot be read.
pub(super) type Stretch = Result<Vec<(Location, Said)>, StoreError>;

/// Takes what a batch says.
type Take<'t> = dyn FnMut(&Batch, Receiver<Stretch>) -> Result<(), ArchiveError> + 't;

struct Task {
    batch: Batch,
    to: SyncSender<Stretch>,
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
        for _ in 0..WORKERS.min(batches.len()) {
            scope.spawn(|| serve(archive, &queue));
        }
        hand_out(tasks, batches, take)
    })
}

fn hand_out(tasks: Sender<Task>, batches: &[Batch], take: &mut Take<'_>) -> Result<(), ArchiveError> {
    let mut ahead = batches.iter();
    let mut waiting = VecDeque::new();
    loop {
        for batch in ahead.by_ref().take(AHEAD - waiting.len()) {
            let (to, stretches) = sync_channel(WAITING_MAX);
            // A worker that is gone has dropped its end, and then its batch is taken as it was read.
            let _ = tasks.send(Task { batch: *batch, to });
            waiting.push_back((batch, stretches));
        }
        let Some((batch, stretches)) = waiting.pop_front() else { return Ok(()) };
        take(batch, stretches)?;
    }
}

fn serve(archive: &Archive, queue: &Mutex<Receiver<Task>>) {
    loop {
        let taken = match queue.lock() {
            Ok(queue) => queue.recv(),
            Err(_) => return,
        };
        let Ok(Task { batch, to }) = taken else { return };
        read(archive, &batch, &to);
    }
}

/// Reads one batch. Where nobody takes it any more, an error elsewhere has ended the whole.
fn read(archive: &Archive, batch: &Batch, to: &SyncSender<Stretch>) {
    let mut stretch = Vec::new();
    let mut bytes = 0;
    let read = archive.records(&batch.id, &mut |location, line| {
        let Some(said) = said(&line.record) else { return ControlFlow::Continue(()) };
        if let Said::Post(post) = &said {
            bytes += post.text.len();
        }
        stretch.push((location, said));
        if bytes < STRETCH_BYTES && stretch.len() < STRETCH_RECORDS {
            return ControlFlow::Continue(());
        }
        bytes = 0;
        match to.send(Ok(std::mem::take(&mut stretch))) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    });
    let _ = to.send(Ok(stretch));
    if let Err(error) = read {
        let _ = to.send(Err(error));
    }
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
        text: model::shown_text(&post),
        space: space(&post).into_owned(),
        version: version(&post),
        kinds: post.kinds(),
        time_ms: post.created.map(|created| created.ms),
        platform: post.platform,
        account: post.account,
        id: post.id,
        reply_to: post.reply.and_then(|reply| reply.id),
    }
}

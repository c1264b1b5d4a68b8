//! The line of work: a reader sends, workers work, and one collector takes results in order.
//!
//! Never holds more than a few stretches at once, so that memory stays flat whatever the size.

use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex};

use model::Record;
use platforms::Import;
use store::{BatchWriter, SealedFrame, StoreError, SystemRandom};

use super::collect::Collector;
use super::original::Ended;
use super::stretch::Stretch;
use super::work::{Outcome, work};

/// How many things may wait for the collector.
const WAITING_MAX: usize = 12;

/// What the collector takes next.
enum Next {
    Open(Box<BatchWriter>),
    Frame(Box<SealedFrame>),
    Record(Box<Record>),
    /// A record of an original whose state and length depend on what became of its elements.
    Original {
        member: usize,
        record: Box<dyn FnOnce(Ended) -> Record + Send>,
    },
    Outcome(Receiver<Outcome>),
}

/// The reader's end.
pub(super) struct Flow {
    next: SyncSender<Next>,
    stretches: Sender<(Stretch, SyncSender<Outcome>)>,
}

/// The collector is gone: it met an error, which it will return.
#[derive(Debug)]
pub(super) struct Stopped;

impl Flow {
    /// Goes on to the next batch.
    pub(super) fn open(&self, batch: BatchWriter) -> Result<(), Stopped> {
        self.send(Next::Open(Box::new(batch)))
    }

    /// Passes on a frame that is sealed already.
    pub(super) fn frame(&self, frame: SealedFrame) -> Result<(), Stopped> {
        self.send(Next::Frame(Box::new(frame)))
    }

    /// Passes on a record.
    pub(super) fn record(&self, record: Record) -> Result<(), Stopped> {
        self.send(Next::Record(Box::new(record)))
    }

    /// Passes on an original's record, made once it is known whether all its elements were read.
    pub(super) fn original(
        &self,
        member: usize,
        record: impl FnOnce(Ended) -> Record + Send + 'static,
    ) -> Result<(), Stopped> {
        self.send(Next::Original { member, record: Box::new(record) })
    }

    /// Gives a stretch to a worker; its result keeps its place in the order.
    pub(super) fn stretch(&self, stretch: Stretch) -> Result<(), Stopped> {
        let (result, place) = sync_channel(1);
        self.send(Next::Outcome(place))?;
        self.stretches.send((stretch, result)).map_err(|_| Stopped)
    }

    fn send(&self, next: Next) -> Result<(), Stopped> {
        self.next.send(next).map_err(|_| Stopped)
    }
}

/// Runs a reader with `workers` workers and the collector; returns what the reader and the collector
/// gave. Where the collector fails, its error is what counts.
pub(super) fn run<T>(
    import: &dyn Import,
    collector: Collector,
    workers: usize,
    reader: impl FnOnce(&Flow) -> Result<T, Stopped>,
) -> Result<(Option<T>, Collector), StoreError> {
    let (next, results) = sync_channel(WAITING_MAX);
    let (stretches, queue) = channel::<(Stretch, SyncSender<Outcome>)>();
    let queue = Arc::new(Mutex::new(queue));
    std::thread::scope(|scope| {
        for _ in 0..workers {
            let queue = Arc::clone(&queue);
            scope.spawn(move || serve(&queue, import));
        }
        drop(queue);
        let collecting = scope.spawn(move || collect(collector, &results));
        let flow = Flow { next, stretches };
        let read = reader(&flow);
        drop(flow);
        let collector = collecting.join().expect("invariant: the collector returns its errors")?;
        Ok((read.ok(), collector))
    })
}

fn serve(queue: &Mutex<Receiver<(Stretch, SyncSender<Outcome>)>>, import: &dyn Import) {
    let mut random = SystemRandom::new();
    loop {
        let taken = match queue.lock() {
            Ok(queue) => queue.recv(),
            Err(_) => return,
        };
        let Ok((stretch, result)) = taken else { return };
        // Where nobody waits any more, the collector has stopped.
        let _ = result.send(work(&stretch, import, &mut random));
    }
}

fn collect(mut collector: Collector, results: &Receiver<Next>) -> Result<Collector, StoreError> {
    while let Ok(next) = results.recv() {
        match next {
            Next::Open(batch) => collector.open(*batch)?,
            Next::Frame(frame) => _ = collector.frame(*frame)?,
            Next::Record(record) => collector.record(&record)?,
            Next::Original { member, record } => {
                let ended = collector.ended(member);
                collector.record(&record(ended))?;
            }
            Next::Outcome(place) => {
                // A worker answers each stretch unless it panicked, and then the scope does too.
                if let Ok(outcome) = place.recv() {
                    collector.outcome(outcome)?;
                }
            }
        }
    }
    Ok(collector)
}

//! Reading records: all of a batch in order, or some by where they lie.
//!
//! Never checks a commitment (`check` does) and never goes on after damage.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use model::Record;

use crate::archive::Archive;
use crate::error::StoreError;
use crate::frame::LineHeader;
use crate::line::RecordLine;
use crate::lines::{batch_line, batch_record, lines, read_lines};
use crate::name::{BatchId, Row};
use crate::object::{Frame, Object, SCAN, SKIP, objects};

const MISSING: &str = "records before it are missing";

/// Where a frame lies, and a record's line in it. Stands until its object is rewritten.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// The object's number.
    pub object: u16,
    /// The object's generation.
    pub generation: u16,
    /// Where the frame's header begins, in bytes.
    pub offset: u32,
    /// The line's place in the frame, from 0; 0 for a frame of pieces.
    pub line: u16,
}

impl Location {
    pub(crate) fn of<H>(object: u16, generation: u16, frame: &Frame<H>) -> Self {
        let offset = u32::try_from(frame.offset).expect("invariant: an object is at most 64 MiB");
        Self { object, generation, offset, line: 0 }
    }
}

/// Frames of one object that follow each other: a part of a batch's records that is read by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordRun {
    object: u16,
    generation: u16,
    /// Where the first frame begins and the last ends.
    start: u64,
    end: u64,
    /// The number of the first record.
    first: u32,
}

/// The records of a batch in runs, and why there are no more of them, where that is damage.
pub struct RecordRuns {
    /// The runs, in order.
    pub runs: Vec<RecordRun>,
    /// What was damaged after them.
    pub damage: Option<StoreError>,
}

impl Archive {
    /// Gives every record of a batch in order, with where it lies, until told to stop.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] at the first line that cannot be read; [`StoreError::Io`].
    pub fn records(
        &self,
        batch: &BatchId,
        take: &mut dyn FnMut(Location, &RecordLine) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let mut next = 0;
        for (object, generation) in objects(&*self.shelf, Row::Records, batch)? {
            let run = RecordRun { object, generation, start: 0, end: u64::MAX, first: next };
            match self.run(batch, &run, SCAN, take)? {
                ControlFlow::Continue(after) => next = after,
                ControlFlow::Break(()) => break,
            }
        }
        Ok(())
    }

    /// Returns a batch's records in runs of at most `frames` frames, so that several threads can read
    /// them and none needs much memory. Only headers are read.
    ///
    /// # Errors
    /// [`StoreError::Io`]; damage is in the answer, after what can be read.
    pub fn record_runs(&self, batch: &BatchId, frames: usize) -> Result<RecordRuns, StoreError> {
        let mut found = RecordRuns { runs: Vec::new(), damage: None };
        match self.add_runs(batch, frames, &mut found.runs) {
            Err(error @ (StoreError::Damaged { .. } | StoreError::NotFound { .. })) => {
                found.damage = Some(error);
            }
            other => other?,
        }
        Ok(found)
    }

    fn add_runs(&self, batch: &BatchId, frames: usize, runs: &mut Vec<RecordRun>) -> Result<(), StoreError> {
        let mut next = 0_u32;
        for (object, generation) in objects(&*self.shelf, Row::Records, batch)? {
            let name = Row::Records.object(batch, object, generation);
            let mut read = Object::open(&*self.shelf, name, SKIP)?;
            let (mut offset, mut taken) = (0, frames);
            // A run never goes over from one object to the next.
            while offset < read.size {
                let frame: Frame<LineHeader> =
                    read.frame(offset).map_err(|unread| unread.into_error(&read.name))?;
                let LineHeader { first, lines, .. } = frame.header;
                if first != next {
                    return Err(StoreError::damaged(&read.name, MISSING));
                }
                next = next.saturating_add(lines);
                match runs.last_mut() {
                    Some(run) if taken < frames => run.end = frame.end(),
                    _ => {
                        taken = 0;
                        runs.push(RecordRun { object, generation, start: offset, end: frame.end(), first });
                    }
                }
                taken += 1;
                offset = frame.end();
            }
        }
        Ok(())
    }

    /// Gives every record of a run in order, with where it lies.
    ///
    /// # Errors
    /// As [`Archive::records`].
    pub fn records_of_run(
        &self,
        batch: &BatchId,
        run: &RecordRun,
        take: &mut dyn FnMut(Location, &RecordLine),
    ) -> Result<(), StoreError> {
        let window = usize::try_from(run.end.saturating_sub(run.start)).unwrap_or(SCAN).min(SCAN);
        let all = self.run(batch, run, window, &mut |at, line| {
            take(at, line);
            ControlFlow::Continue(())
        });
        all.map(drop)
    }

    fn run(
        &self,
        batch: &BatchId,
        run: &RecordRun,
        window: usize,
        take: &mut dyn FnMut(Location, &RecordLine) -> ControlFlow<()>,
    ) -> Result<ControlFlow<(), u32>, StoreError> {
        let name = Row::Records.object(batch, run.object, run.generation);
        let mut object = Object::open(&*self.shelf, name, window)?;
        let (mut offset, mut next) = (run.start, run.first);
        let mut text = Vec::new();
        let mut record = RecordLine::empty();
        while offset < object.size.min(run.end) {
            let frame = read_lines(&mut object, offset, &mut text)?;
            let damaged = |what: &str| StoreError::damaged(&object.name, what);
            if frame.header.first != next {
                return Err(damaged(MISSING));
            }
            let mut at = Location::of(run.object, run.generation, &frame);
            for line in lines(&text).ok_or_else(|| damaged("it is not text"))? {
                if !record.parse_again(line) || record.n != next {
                    return Err(damaged("a line is not of its one spelling"));
                }
                if take(at, &record).is_break() {
                    return Ok(ControlFlow::Break(()));
                }
                at.line = at.line.saturating_add(1);
                next += 1;
            }
            if next - frame.header.first != frame.header.lines {
                return Err(damaged("a frame has other lines than its header says"));
            }
            offset = frame.end();
        }
        Ok(ControlFlow::Continue(next))
    }

    /// Returns records by where they lie, in the order asked for. Frames that several share are read
    /// once.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where the object was rewritten since; [`StoreError::Damaged`];
    /// [`StoreError::Io`].
    pub fn records_at(&self, wanted: &[(BatchId, Location)]) -> Result<Vec<RecordLine>, StoreError> {
        let mut frames: BTreeMap<(BatchId, Location), Vec<usize>> = BTreeMap::new();
        for (at, (batch, location)) in wanted.iter().enumerate() {
            frames.entry((*batch, Location { line: 0, ..*location })).or_default().push(at);
        }
        let mut found: Vec<Option<RecordLine>> = vec![None; wanted.len()];
        let mut text = Vec::new();
        for ((batch, place), asked) in frames {
            let name = Row::Records.object(&batch, place.object, place.generation);
            let mut object = Object::open(&*self.shelf, name, SKIP)?;
            read_lines(&mut object, u64::from(place.offset), &mut text)?;
            let damaged =
                || StoreError::damaged(&object.name, "a line is missing or not of its one spelling");
            let lines: Vec<&str> = lines(&text).ok_or_else(damaged)?.collect();
            for at in asked {
                let line = lines.get(usize::from(wanted[at].1.line));
                let record = line.and_then(|line| RecordLine::parse(line));
                found[at] = Some(record.ok_or_else(damaged)?);
            }
        }
        Ok(found.into_iter().flatten().collect())
    }

    /// Returns one record by where it lies.
    ///
    /// # Errors
    /// As [`Archive::records_at`].
    pub fn record_at(&self, batch: &BatchId, location: Location) -> Result<RecordLine, StoreError> {
        let mut found = self.records_at(&[(*batch, location)])?;
        Ok(found.pop().expect("invariant: a record for each that was asked for"))
    }

    /// Returns the batch's own record, its last: what it holds and what it is a part of.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where the last record is another; [`StoreError::NotFound`];
    /// [`StoreError::Io`].
    pub fn batch_record(&self, batch: &BatchId) -> Result<Record, StoreError> {
        batch_record(&*self.shelf, batch)
    }

    /// Returns the line of the batch's own record, with what opens it.
    ///
    /// # Errors
    /// As [`Archive::batch_record`].
    pub fn batch_line(&self, batch: &BatchId) -> Result<RecordLine, StoreError> {
        batch_line(&*self.shelf, batch)
    }
}

//! The members that flow: posts, other lists, media, and what is kept unread.
//!
//! Never holds more than a chunk or a bundle of small files of them at once.

use std::io::Read;
use std::sync::Arc;

use formats::{Elements, Problem, Shape};
use platforms::{Import, Role};
use store::{FRAME_MAX, LongPiece};

use super::cutting;
use super::flow::{Flow, Stopped};
use super::original::{Ended, State};
use super::prepare;
use super::reading::{Member, Reading, frames};
use super::stretch::{self, Piece, Stretch};
use super::work::LEVEL;
use crate::keep_out;

/// Files up to this size share frames.
const SMALL_BYTES: usize = 128 << 10;
/// A bundle is passed on when it holds so much, or so many.
const BUNDLE_BYTES: usize = 512 << 10;
const BUNDLE_FILES: usize = 1_024;

/// Small files on their way into one frame.
#[derive(Default)]
pub(super) struct Bundle {
    bytes: Vec<u8>,
    pieces: Vec<Piece>,
    files: Vec<(Member, State)>,
}

/// Takes in one member in the flow, as its role says.
pub(super) fn take_in(
    reading: &mut Reading<'_>,
    flow: &Flow,
    import: &dyn Import,
    bundle: &mut Bundle,
    index: usize,
) -> Result<(), Stopped> {
    match import.roles()[index] {
        Role::Posts { shape, .. } => {
            bundle.pass_on(reading, flow)?;
            list(reading, flow, import, index, shape, true)
        }
        Role::Unread { shape: Some(shape) } => {
            bundle.pass_on(reading, flow)?;
            list(reading, flow, import, index, shape, false)
        }
        Role::Media { .. } if import.turned_private(index).is_some() => {
            let rule = import.turned_private(index).unwrap_or_default();
            prepare::leave_out(reading, index, rule);
            Ok(())
        }
        Role::Media { .. } if reading.keep_out.media(&reading.container.members()[index].name).is_some() => {
            reading.out.insert(index);
            prepare::leave_out(reading, index, keep_out::RULE);
            Ok(())
        }
        Role::Media { .. } => file(reading, flow, bundle, index, State::Read),
        Role::Unread { shape: None } | Role::Prepared { .. } => {
            file(reading, flow, bundle, index, State::KeptUnread)
        }
        Role::Unknown => {
            let name = reading.container.members()[index].name.clone();
            reading.unknown(&name);
            file(reading, flow, bundle, index, State::KeptUnread)
        }
        Role::LeftOut { .. } | Role::Mixed { .. } => Ok(()),
    }
}

/// A list: cut into elements in a window over the stream.
fn list(
    reading: &mut Reading<'_>,
    flow: &Flow,
    import: &dyn Import,
    index: usize,
    shape: Shape,
    read: bool,
) -> Result<(), Stopped> {
    let mut member = reading.member(index);
    let reader = match reading.container.read_unpacked(index) {
        Ok((reader, packing)) => {
            member.packing = packing;
            reader
        }
        Err(problem) => {
            reading.unopened(index, problem);
            return Ok(());
        }
    };
    let cuts = import.cuts(index).filter(|_| read);
    let mut elements = Elements::new(reader, shape);
    loop {
        match elements.next_chunk() {
            Ok(Some(chunk)) => {
                reading.count(&mut member, &chunk.bytes);
                match cuts {
                    Some(_) => cutting::pass_on(reading, flow, import, &mut member, &chunk)?,
                    None => pass_on(reading, flow, import, &mut member, chunk, read)?,
                }
            }
            Ok(None) => break,
            Err(error) => {
                let problem = Problem::of_read(&error, &member.name);
                reading.damage(&mut member, problem);
                break;
            }
        }
    }
    let outcome = elements.outcome();
    reading.elements[index] = Some(outcome.elements);
    for problem in outcome.problems(&member.name) {
        reading.damage(&mut member, problem);
    }
    let rule = cuts.filter(|_| member.cut);
    end(reading, flow, member, if read { State::Read } else { State::KeptUnread }, rule)
}

/// Gives a chunk to the workers, frame by frame.
fn pass_on(
    reading: &mut Reading<'_>,
    flow: &Flow,
    import: &dyn Import,
    member: &mut Member,
    chunk: formats::Chunk,
    read: bool,
) -> Result<(), Stopped> {
    let cut = frames(&chunk.spans);
    let one = cut.len() == 1;
    let mut bytes = chunk.bytes;
    for spans in cut {
        let (start, end) = (spans[0].start, spans[spans.len() - 1].end);
        let long = (end - start) as usize > FRAME_MAX;
        let posts = spans.iter().filter(|span| span.element).count();
        let mut placed = None;
        if member.fresh {
            let (run, opened) = reading.place(spans.len(), if read { posts + 1 } else { 1 });
            if let Some(batch) = opened {
                flow.open(batch)?;
            }
            member.runs.push(run);
            placed = Some(run);
        }
        let own = if one { std::mem::take(&mut bytes) } else { bytes[start as usize..end as usize].to_vec() };
        let fresh = member.fresh && !long;
        if let Some(run) = placed.filter(|_| long && prepare::is_out(reading, import, member, &own)) {
            flow.frame(prepare::left_again(reading, &member.name, &run, &own))?;
        } else if member.fresh && long {
            let mut piece = LongPiece::start(&mut reading.random);
            let count = own.len().div_ceil(FRAME_MAX);
            for (at, part) in own.chunks(FRAME_MAX).enumerate() {
                flow.frame(piece.part(part, at + 1 == count, LEVEL))?;
            }
        }
        let (pieces, elements) = stretch::open(&spans, start);
        flow.stretch(Stretch {
            member: member.index,
            name: member.name.clone(),
            offset: chunk.offset + u64::from(start),
            bytes: own,
            pieces,
            elements,
            first: placed.map_or(0, |run| run.first),
            batch: placed.map(|run| run.batch),
            seal: fresh,
            record: member.fresh,
            read,
            records: Vec::new(),
            keep_out: Arc::clone(&reading.keep_out),
            head: Arc::clone(&member.head),
        })?;
    }
    Ok(())
}

/// A file that is one piece.
fn file(
    reading: &mut Reading<'_>,
    flow: &Flow,
    bundle: &mut Bundle,
    index: usize,
    state: State,
) -> Result<(), Stopped> {
    let mut member = reading.member(index);
    let mut reader = match reading.container.read(index) {
        Ok(reader) => reader,
        Err(problem) => {
            reading.unopened(index, problem);
            return Ok(());
        }
    };
    if !member.fresh {
        while !next_part(reading, &mut member, &mut reader, FRAME_MAX).is_empty() {}
        return end(reading, flow, member, state, None);
    }
    let mut part = next_part(reading, &mut member, &mut reader, FRAME_MAX);
    if part.len() <= SMALL_BYTES {
        return bundle.add(reading, flow, member, state, &part);
    }
    // Frames are numbered as they are appended: what was gathered goes first.
    bundle.pass_on(reading, flow)?;
    let (run, opened) = reading.place(1, 1);
    if let Some(batch) = opened {
        flow.open(batch)?;
    }
    member.runs.push(run);
    let mut piece = LongPiece::start(&mut reading.random);
    loop {
        let next = match part.len() == FRAME_MAX {
            true => next_part(reading, &mut member, &mut reader, FRAME_MAX),
            false => Vec::new(),
        };
        let last = next.is_empty();
        flow.frame(piece.part(&part, last, LEVEL))?;
        if last {
            break;
        }
        part = next;
    }
    end(reading, flow, member, state, None)
}

/// Reads up to `most` bytes; what is shorter is the end, or damage, which is noted.
fn next_part(reading: &mut Reading<'_>, member: &mut Member, reader: &mut dyn Read, most: usize) -> Vec<u8> {
    let mut part = Vec::new();
    if let Err(error) = reader.take(most as u64).read_to_end(&mut part) {
        let problem = Problem::of_read(&error, &member.name);
        reading.damage(member, problem);
    }
    reading.count(member, &part);
    part
}

impl Bundle {
    fn add(
        &mut self,
        reading: &mut Reading<'_>,
        flow: &Flow,
        member: Member,
        state: State,
        bytes: &[u8],
    ) -> Result<(), Stopped> {
        if bytes.is_empty() {
            return end(reading, flow, member, state, None);
        }
        let start = self.bytes.len();
        self.bytes.extend_from_slice(bytes);
        self.pieces.push(Piece { start, end: self.bytes.len(), private: false });
        self.files.push((member, state));
        if self.bytes.len() > BUNDLE_BYTES || self.files.len() >= BUNDLE_FILES {
            self.pass_on(reading, flow)?;
        }
        Ok(())
    }

    /// Passes on what is gathered.
    pub(super) fn pass_on(&mut self, reading: &mut Reading<'_>, flow: &Flow) -> Result<(), Stopped> {
        let gathered = std::mem::take(self);
        if gathered.files.is_empty() {
            return Ok(());
        }
        let (run, opened) = reading.place(gathered.pieces.len(), gathered.pieces.len());
        if let Some(batch) = opened {
            flow.open(batch)?;
        }
        let first = gathered.files[0].0.index;
        let mut records = Vec::with_capacity(gathered.files.len());
        for (piece, (mut member, state)) in (run.first..).zip(gathered.files) {
            member.runs.push(super::layout::Run { batch: run.batch, first: piece, count: 1 });
            records.extend(reading.end(member, state, None).map(|original| original.record(Ended::WELL)));
        }
        flow.stretch(Stretch {
            member: first,
            name: String::new(),
            offset: 0,
            bytes: gathered.bytes,
            pieces: gathered.pieces,
            elements: Vec::new(),
            first: run.first,
            batch: Some(run.batch),
            seal: true,
            record: true,
            read: false,
            records,
            keep_out: Arc::clone(&reading.keep_out),
            head: Arc::default(),
        })
    }
}

fn end(
    reading: &mut Reading<'_>,
    flow: &Flow,
    member: Member,
    state: State,
    rule: Option<&'static str>,
) -> Result<(), Stopped> {
    let (index, left) = (member.index, member.left);
    let record = match reading.end(member, state, rule) {
        None => reading.same_record(index),
        Some(original) => {
            let (_, opened) = reading.place(0, 1);
            if let Some(batch) = opened {
                flow.open(batch)?;
            }
            return flow.original(index, move |ended| original.record(ended.and(left)));
        }
    };
    if let Some(record) = record {
        let (_, opened) = reading.place(0, 1);
        if let Some(batch) = opened {
            flow.open(batch)?;
        }
        flow.record(record)?;
    }
    Ok(())
}

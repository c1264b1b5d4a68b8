//! A posts member of which the importer leaves private parts out: each chunk cut around them.
//!
//! Never keeps what the importer calls private, and never asks it what is: that is the importer's rule.

use std::ops::Range;
use std::sync::Arc;

use formats::{Chunk, Span};
use platforms::Import;
use store::{FRAME_MAX, Part, seal_parts};

use super::flow::{Flow, Stopped};
use super::layout::Layout;
use super::prepare::left_part;
use super::reading::{Member, PIECES_MAX, Reading};
use super::stretch::{Element, Piece, Stretch, pieces};
use super::work::LEVEL;

/// Gathers spans until they fill a frame.
#[derive(Default)]
struct Gathered {
    bytes: Vec<u8>,
    pieces: Vec<Piece>,
    elements: Vec<Element>,
    offset: u64,
}

/// Gives a chunk to the workers, cut around what is private.
pub(super) fn pass_on(
    reading: &mut Reading<'_>,
    flow: &Flow,
    import: &dyn Import,
    member: &mut Member,
    chunk: &Chunk,
) -> Result<(), Stopped> {
    let mut gathered = Gathered::default();
    for span in &chunk.spans {
        let slice = &chunk.bytes[span.start as usize..span.end as usize];
        let offset = chunk.offset + u64::from(span.start);
        let private = import.private_parts(member.index, offset, span.element, slice);
        let parts = pieces(slice.len(), &private);
        let left_out = parts.iter().filter(|part| part.private).count();
        member.cut |= left_out > 0;
        reading.private_parts += left_out as u64;
        let full = gathered.bytes.len() + slice.len() > FRAME_MAX
            || gathered.pieces.len() + parts.len() > PIECES_MAX;
        if full {
            gathered.send(reading, flow, member)?;
        }
        if slice.len() > FRAME_MAX {
            long(reading, flow, import, member, (offset, span, slice), &parts)?;
        } else {
            gathered.add(offset, span, slice, &parts);
        }
    }
    gathered.send(reading, flow, member)
}

/// A span that no frame holds: its frames are sealed here, and it is read as a whole.
fn long(
    reading: &mut Reading<'_>,
    flow: &Flow,
    import: &dyn Import,
    member: &mut Member,
    (offset, span, slice): (u64, &Span, &[u8]),
    parts: &[Piece],
) -> Result<(), Stopped> {
    let out = span.element && super::prepare::is_out(reading, import, member, slice);
    let mut first = 0;
    let mut batch = None;
    if member.fresh {
        let (run, opened) = reading.place(parts.len(), 2);
        if let Some(opened) = opened {
            flow.open(opened)?;
        }
        (first, batch) = (run.first, Some(run.batch));
        member.runs.push(run);
        for group in groups(parts) {
            let mut sealed = Vec::with_capacity(group.len());
            for part in &parts[group.clone()] {
                let bytes = &slice[part.start..part.end];
                let number = run.first + u32::try_from(sealed.len() + group.start).unwrap_or(u32::MAX);
                sealed.push(match part.private || out {
                    true => {
                        *member.left.get_or_insert(0) += bytes.len() as u64;
                        left_part(reading, &member.name, (run.batch, number), bytes)
                    }
                    false => Part::Kept(bytes),
                });
            }
            flow.frame(seal_parts(&sealed, &mut reading.random, LEVEL))?;
        }
    }
    if !span.element || out || parts.iter().all(|part| part.private) {
        return Ok(());
    }
    let count = u32::try_from(parts.len()).unwrap_or(u32::MAX);
    flow.stretch(Stretch {
        member: member.index,
        name: member.name.clone(),
        offset,
        bytes: slice.to_vec(),
        pieces: parts.to_vec(),
        elements: vec![Element { start: 0, end: slice.len(), pieces: 0..count }],
        first,
        batch,
        seal: false,
        record: member.fresh,
        read: true,
        records: Vec::new(),
        keep_out: Arc::clone(&reading.keep_out),
        head: Arc::clone(&member.head),
    })
}

/// Returns which parts share a frame.
fn groups(parts: &[Piece]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut bytes = 0;
    for (number, part) in parts.iter().enumerate() {
        let length = if part.private { 0 } else { part.end - part.start };
        match out.last_mut() {
            Some(last) if bytes + length <= FRAME_MAX && last.len() < PIECES_MAX => {
                last.end = number + 1;
                bytes += length;
            }
            _ => {
                out.push(number..number + 1);
                bytes = length;
            }
        }
    }
    out
}

impl Gathered {
    fn add(&mut self, offset: u64, span: &Span, slice: &[u8], parts: &[Piece]) {
        if self.bytes.is_empty() {
            self.offset = offset;
        }
        let base = self.bytes.len();
        let from = u32::try_from(self.pieces.len()).unwrap_or(u32::MAX);
        let count = u32::try_from(parts.len()).unwrap_or(u32::MAX);
        self.bytes.extend_from_slice(slice);
        self.pieces.extend(parts.iter().map(|part| Piece {
            start: base + part.start,
            end: base + part.end,
            private: part.private,
        }));
        if span.element && parts.iter().any(|part| !part.private) {
            let end = base + slice.len();
            self.elements.push(Element { start: base, end, pieces: from..from + count });
        }
    }

    /// Passes on what is gathered.
    fn send(&mut self, reading: &mut Reading<'_>, flow: &Flow, member: &mut Member) -> Result<(), Stopped> {
        let gathered = std::mem::take(self);
        if gathered.pieces.is_empty() {
            return Ok(());
        }
        let mut placed = None;
        if member.fresh {
            debug_assert!(gathered.pieces.len() < Layout::most());
            let (run, opened) = reading.place(gathered.pieces.len(), gathered.elements.len() + 1);
            if let Some(batch) = opened {
                flow.open(batch)?;
            }
            member.runs.push(run);
            placed = Some(run);
        }
        flow.stretch(Stretch {
            member: member.index,
            name: member.name.clone(),
            offset: gathered.offset,
            bytes: gathered.bytes,
            pieces: gathered.pieces,
            elements: gathered.elements,
            first: placed.map_or(0, |run| run.first),
            batch: placed.map(|run| run.batch),
            seal: member.fresh,
            record: member.fresh,
            read: true,
            records: Vec::new(),
            keep_out: Arc::clone(&reading.keep_out),
            head: Arc::clone(&member.head),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_hold_what_is_open_up_to_their_limit() {
        let piece = |start, end, private| Piece { start, end, private };
        let mib = FRAME_MAX;
        let parts = [
            piece(0, 10, false),
            piece(10, 5 * mib, true),
            piece(5 * mib, 6 * mib - 10, false),
            piece(6 * mib - 10, 7 * mib - 10, false),
            piece(7 * mib - 10, 7 * mib, false),
        ];
        assert_eq!(groups(&parts), [0..3, 3..4, 4..5]);
    }
}

//! The members that must be read before the posts: manifest, account, profile, long texts. Small, and
//! taken one after another: kept first, then given to the importer.
//!
//! Never reads posts; that is the flow's.

use std::io::Read as _;

use formats::{Chunk, Elements, Shape, Span};
use model::PieceRef;
use platforms::{Import, Private, Role, WHOLE_MAX_BYTES};
use seal::{Salt, commit, sha256};
use store::{BatchId, FRAME_MAX, LeftOut, LongPiece, Part, Random as _, SealedFrame, StoreError, seal_parts};

use super::collect::Collector;
use super::layout::Run;
use super::original::{Ended, State};
use super::reading::{Member, Reading, frames, refs};
use super::stretch;
use super::work::LEVEL;
use crate::keep_out::Kept;

/// Where pieces go that are sealed here.
pub(super) struct Direct<'c> {
    pub(super) collector: &'c mut Collector,
}

/// Takes in one member, if its role says that it prepares; returns whether it did.
pub(super) fn prepare(
    reading: &mut Reading<'_>,
    direct: &mut Direct<'_>,
    import: &mut dyn Import,
    index: usize,
) -> Result<bool, StoreError> {
    match import.roles()[index] {
        Role::Mixed { rule } => mixed(reading, direct, import, index, rule)?,
        Role::Prepared { shape: Some(shape) } => list(reading, direct, import, index, shape)?,
        Role::Prepared { shape: None } if reading.container.members()[index].size <= WHOLE_MAX_BYTES => {
            whole(reading, direct, import, index)?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// Reads a whole member within the limit; `None` where it cannot be opened or is longer.
fn bytes_of(reading: &mut Reading<'_>, member: &mut Member) -> Option<Vec<u8>> {
    let reader = match reading.container.read(member.index) {
        Ok(reader) => reader,
        Err(problem) => {
            reading.unopened(member.index, problem);
            return None;
        }
    };
    let mut bytes = Vec::new();
    if let Err(error) = reader.take(WHOLE_MAX_BYTES + 1).read_to_end(&mut bytes) {
        let problem = formats::Problem::of_read(&error, &member.name);
        reading.damage(member, problem);
    }
    (bytes.len() as u64 <= WHOLE_MAX_BYTES).then_some(bytes)
}

/// A member of which a rule cuts out private values.
fn mixed(
    reading: &mut Reading<'_>,
    direct: &mut Direct<'_>,
    import: &mut dyn Import,
    index: usize,
    rule: &'static str,
) -> Result<(), StoreError> {
    let mut member = reading.member(index);
    let Some(bytes) = bytes_of(reading, &mut member) else {
        if reading.states[index].is_none() {
            reading.leave_out(index, rule, None);
        }
        return Ok(());
    };
    let private = match import.private_ranges(index, &bytes) {
        Ok(private) => private,
        Err(problem) => {
            reading.problems.add(problem.member(&*member.name));
            reading.leave_out(index, rule, None);
            return Ok(());
        }
    };
    let mut pieces = Vec::new();
    let is_cut = !private.is_empty();
    for piece in stretch::pieces(bytes.len(), &Private::Ranges(private)) {
        let slice = &bytes[piece.start..piece.end];
        if piece.private {
            reading.private_parts += 1;
            // Length and digest of what is left out are not to be told from the record.
            reading.progress.advance(slice.len() as u64);
        } else {
            reading.count(&mut member, slice);
        }
        if member.fresh {
            pieces.extend(cut_piece(reading, direct, &mut member, slice, !piece.private)?);
        }
    }
    if !member.fresh {
        pieces = reading.twins.pieces(index);
    }
    if let Err(problem) = import.prepare(index, &pieces, &bytes) {
        reading.damage(&mut member, problem.member(reading.container.members()[index].name.as_str()));
    }
    let rule = is_cut.then_some(rule);
    end(reading, direct, member, State::Read, rule)
}

/// Seals one piece of a mixed member, or its absence.
fn cut_piece(
    reading: &mut Reading<'_>,
    direct: &mut Direct<'_>,
    member: &mut Member,
    bytes: &[u8],
    open: bool,
) -> Result<Vec<PieceRef>, StoreError> {
    let (run, opened) = reading.place(1, 1);
    if let Some(batch) = opened {
        direct.collector.open(batch)?;
    }
    let part = match open {
        true => Part::Kept(bytes),
        false => left_part(reading, &member.name, (run.batch, run.first), bytes),
    };
    let frame = seal_parts(&[part], &mut reading.random, LEVEL);
    direct.collector.frame(frame)?;
    member.runs.push(run);
    Ok(refs(&run))
}

/// A small member kept as one piece and given whole.
fn whole(
    reading: &mut Reading<'_>,
    direct: &mut Direct<'_>,
    import: &mut dyn Import,
    index: usize,
) -> Result<(), StoreError> {
    let mut member = reading.member(index);
    let Some(bytes) = bytes_of(reading, &mut member) else { return Ok(()) };
    reading.count(&mut member, &bytes);
    let pieces = if !member.fresh {
        reading.twins.pieces(index)
    } else if bytes.is_empty() {
        Vec::new()
    } else {
        seal_one(reading, direct, &mut member, &bytes)?
    };
    if let Err(problem) = import.prepare(index, &pieces, &bytes) {
        let problem = problem.member(&*member.name);
        reading.damage(&mut member, problem);
    }
    end(reading, direct, member, State::Read, None)
}

/// A list of which each element is given.
fn list(
    reading: &mut Reading<'_>,
    direct: &mut Direct<'_>,
    import: &mut dyn Import,
    index: usize,
    shape: Shape,
) -> Result<(), StoreError> {
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
    let mut elements = Elements::new(reader, shape);
    let mut earlier = reading.twins.pieces(index).into_iter();
    loop {
        match elements.next_chunk() {
            Ok(Some(chunk)) => chunk_in(reading, direct, import, &mut member, &chunk, &mut earlier)?,
            Ok(None) => break,
            Err(error) => {
                let problem = formats::Problem::of_read(&error, &member.name);
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
    end(reading, direct, member, State::Read, None)
}

fn chunk_in(
    reading: &mut Reading<'_>,
    direct: &mut Direct<'_>,
    import: &mut dyn Import,
    member: &mut Member,
    chunk: &Chunk,
    earlier: &mut impl Iterator<Item = PieceRef>,
) -> Result<(), StoreError> {
    reading.count(member, &chunk.bytes);
    for spans in frames(&chunk.spans) {
        let pieces = if member.fresh {
            seal_spans(reading, direct, import, member, &chunk.bytes, &spans)?
        } else {
            earlier.by_ref().take(spans.len()).collect()
        };
        for (span, piece) in spans.iter().zip(&pieces).filter(|(span, _)| span.element) {
            let slice = &chunk.bytes[span.start as usize..span.end as usize];
            if is_out(reading, import, member, slice) {
                *member.left.get_or_insert(0) += slice.len() as u64;
                continue;
            }
            if let Err(problem) = import.prepare(member.index, std::slice::from_ref(piece), slice) {
                let byte = chunk.offset + u64::from(span.start);
                let problem = problem.member(&*member.name).byte(byte);
                reading.damage(member, problem);
            }
        }
    }
    Ok(())
}

fn seal_spans(
    reading: &mut Reading<'_>,
    direct: &mut Direct<'_>,
    import: &dyn Import,
    member: &mut Member,
    bytes: &[u8],
    spans: &[Span],
) -> Result<Vec<PieceRef>, StoreError> {
    if let [span] = spans
        && (span.end - span.start) as usize > FRAME_MAX
        && !is_out(reading, import, member, &bytes[span.start as usize..span.end as usize])
    {
        return seal_one(reading, direct, member, &bytes[span.start as usize..span.end as usize]);
    }
    let (run, opened) = reading.place(spans.len(), 1);
    if let Some(batch) = opened {
        direct.collector.open(batch)?;
    }
    let mut parts = Vec::with_capacity(spans.len());
    for (piece, span) in (run.first..).zip(spans) {
        let slice = &bytes[span.start as usize..span.end as usize];
        parts.push(match span.element && is_out(reading, import, member, slice) {
            true => left_part(reading, &member.name, (run.batch, piece), slice),
            false => Part::Kept(slice),
        });
    }
    direct.collector.frame(seal_parts(&parts, &mut reading.random, LEVEL))?;
    member.runs.push(run);
    Ok(refs(&run))
}

/// Returns whether an element is left out because it was withheld.
pub(super) fn is_out(reading: &Reading<'_>, import: &dyn Import, member: &Member, slice: &[u8]) -> bool {
    reading.keep_out.element(import, member.index, &member.head, slice) != Kept::In
}

/// Draws the salt of an element that is left out, and returns the part that stands for it.
pub(super) fn left_part<'p>(
    reading: &mut Reading<'_>,
    member: &str,
    item: (BatchId, u32),
    bytes: &[u8],
) -> Part<'p> {
    let mut salt = Salt([0; 32]);
    reading.random.fill(&mut salt.0);
    let left = LeftOut { item: Some(item), member: member.to_owned(), salt: salt.clone() };
    reading.salts.add(&left);
    Part::LeftOut { salt, digest: sha256(bytes) }
}

/// Returns the frame of an element that is too long to share one and is left out.
pub(super) fn left_again(reading: &mut Reading<'_>, member: &str, run: &Run, bytes: &[u8]) -> SealedFrame {
    let part = left_part(reading, member, (run.batch, run.first), bytes);
    seal_parts(&[part], &mut reading.random, LEVEL)
}

/// Seals one piece, long or short.
fn seal_one(
    reading: &mut Reading<'_>,
    direct: &mut Direct<'_>,
    member: &mut Member,
    bytes: &[u8],
) -> Result<Vec<PieceRef>, StoreError> {
    let (run, opened) = reading.place(1, 1);
    if let Some(batch) = opened {
        direct.collector.open(batch)?;
    }
    if bytes.len() <= FRAME_MAX {
        direct.collector.frame(seal_parts(&[Part::Kept(bytes)], &mut reading.random, LEVEL))?;
    } else {
        let mut long = LongPiece::start(&mut reading.random);
        let count = bytes.len().div_ceil(FRAME_MAX);
        for (at, part) in bytes.chunks(FRAME_MAX).enumerate() {
            direct.collector.frame(long.part(part, at + 1 == count, LEVEL))?;
        }
    }
    member.runs.push(run);
    Ok(refs(&run))
}

fn end(
    reading: &mut Reading<'_>,
    direct: &mut Direct<'_>,
    member: Member,
    state: State,
    rule: Option<&'static str>,
) -> Result<(), StoreError> {
    let (index, fresh) = (member.index, member.fresh);
    // A member without pieces still has a record, and so needs a batch.
    let (_, opened) = if fresh { reading.place(0, 1) } else { return same(reading, direct, member, state) };
    if let Some(batch) = opened {
        direct.collector.open(batch)?;
    }
    debug_assert_eq!(index, member.index);
    let ended = Ended { left: member.left, ..Ended::WELL };
    if let Some(original) = reading.end(member, state, rule) {
        direct.collector.record(&original.record(ended))?;
    }
    Ok(())
}

/// Ends a member whose bytes are kept already: a record only where the import has one at all.
fn same(
    reading: &mut Reading<'_>,
    direct: &mut Direct<'_>,
    member: Member,
    state: State,
) -> Result<(), StoreError> {
    let index = member.index;
    reading.end(member, state, None);
    if let Some(record) = reading.same_record(index) {
        let (_, opened) = reading.place(0, 1);
        if let Some(batch) = opened {
            direct.collector.open(batch)?;
        }
        direct.collector.record(&record)?;
    }
    Ok(())
}

/// Hashes a member that is left out, under a new salt; nothing of it is kept.
pub(super) fn leave_out(reading: &mut Reading<'_>, index: usize, rule: &'static str) {
    let mut digest = seal::Digest::new();
    let mut buffer = vec![0; 64 << 10];
    let whole = match reading.container.read(index) {
        Err(_) => false,
        Ok(mut reader) => loop {
            match reader.read(&mut buffer) {
                Ok(0) => break true,
                Ok(count) => {
                    digest.update(&buffer[..count]);
                    reading.progress.advance(count as u64);
                }
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(_) => break false,
            }
        },
    };
    let commitment = whole.then(|| {
        let mut salt = Salt([0; 32]);
        reading.random.fill(&mut salt.0);
        let commitment = commit::left_out(&salt, &digest.finish());
        let member = reading.told_name(index).to_owned();
        reading.salts.add(&LeftOut { item: None, member, salt });
        commitment.base64()
    });
    reading.leave_out(index, rule, commitment);
}

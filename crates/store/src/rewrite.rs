//! Objects written anew without the bytes of some pieces and the values of some records: what
//! withholding stands on (docs/format.md 10).
//!
//! Never touches the log: every commitment stays. Never seals why; that is a `redact` record's.

use std::collections::{BTreeMap, BTreeSet};

use seal::{Salt, commit};

use crate::batch::{LINES_BYTES, seal_lines};
use crate::codec::FRAME_MAX;
use crate::error::StoreError;
use crate::frame::{LineHeader, PieceHeader, Source};
use crate::leaves::read_leaves;
use crate::leftovers::superseded_objects;
use crate::line::{Opening, RecordLine, Slot};
use crate::lines::{batch_record, lines};
use crate::name::{BatchId, Row};
use crate::object::{Frame, Header, OBJECT_MAX, Object, SKIP, objects};
use crate::pieces::frame;
use crate::shelf::Shelf;
use crate::writer::Writer;

/// Compression of frames written anew.
const LEVEL: i32 = 1;

/// What of a record is to go.
#[derive(Clone, Copy, Debug)]
pub enum Cut<'a> {
    /// Everything but its commitment.
    Whole,
    /// The fields with these names.
    Fields(&'a [&'a str]),
}

impl Writer {
    /// Removes the bytes of pieces and the values of records from a batch that is in the log: writes
    /// the objects that hold them anew, durably, then removes the older ones. What is gone already
    /// stays gone, so after an error or a kill the same call finishes the work.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where a record to be cut is not what was sealed, or a frame around a
    /// piece cannot be read; [`StoreError::NoSpace`], [`StoreError::Io`].
    pub fn cut(&self, batch: &BatchId, pieces: &[u32], records: &[(u32, Cut<'_>)]) -> Result<(), StoreError> {
        let shelf = &*self.archive().shelf;
        if !pieces.is_empty() {
            let mut row = PieceCut { pieces: pieces.iter().copied().collect(), open: None };
            rewrite(shelf, batch, &mut |object, found| row.replace(object, found))?;
        }
        if !records.is_empty() {
            let before = batch_record(shelf, batch)?.get_json::<u32>("pieces").ok().flatten();
            let first = before.unwrap_or(u32::MAX) as usize;
            let stands = read_leaves(shelf, batch)?.into_iter().skip(first).collect();
            let row = RecordCut { records: records.iter().copied().collect(), stands };
            rewrite(shelf, batch, &mut |object, found| row.replace(object, found))?;
        }
        shelf.durable()?;
        for row in [Row::Originals, Row::Records] {
            let files = shelf.list(&format!("{}/{batch}", row.folder()))?.files;
            let old: Vec<_> = superseded_objects(&files).into_iter().collect();
            shelf.remove(&old)?;
        }
        shelf.durable()
    }
}

type Replace<'r, H> = dyn FnMut(&mut Object<'_>, &Frame<H>) -> Result<Option<Vec<u8>>, StoreError> + 'r;

/// Puts the next generation of each object of which a frame is replaced.
fn rewrite<H: Header>(
    shelf: &dyn Shelf,
    batch: &BatchId,
    replace: &mut Replace<'_, H>,
) -> Result<(), StoreError> {
    for (number, generation) in objects(shelf, H::ROW, batch)? {
        let mut object = Object::open(shelf, H::ROW.object(batch, number, generation), SKIP)?;
        let mut anew: Option<Vec<u8>> = None;
        let mut offset = 0;
        while offset < object.size {
            let found = object.frame(offset).map_err(|unread| unread.into_error(&object.name))?;
            match (replace(&mut object, &found)?, &mut anew) {
                (Some(bytes), Some(anew)) => anew.extend_from_slice(&bytes),
                (Some(bytes), none) => {
                    let mut before = object.copy(0, offset)?;
                    before.extend_from_slice(&bytes);
                    *none = Some(before);
                }
                (None, Some(anew)) => anew.extend(object.copy(offset, found.end())?),
                (None, None) => {}
            }
            offset = found.end();
        }
        let Some(anew) = anew else { continue };
        let next = generation.checked_add(1).filter(|_| anew.len() as u64 <= OBJECT_MAX);
        let next = next.ok_or(StoreError::TooLong { bytes: anew.len() })?;
        shelf.put_new(&[(H::ROW.object(batch, number, next), &anew)])?;
    }
    Ok(())
}

struct PieceCut {
    pieces: BTreeSet<u32>,
    /// The salt of a piece that goes on in the next frame.
    open: Option<Salt>,
}

impl PieceCut {
    fn replace(
        &mut self,
        object: &mut Object<'_>,
        found: &Frame<PieceHeader>,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let header = &found.header;
        let open = self.open.take();
        let salts: Vec<Option<Salt>> = (0_u32..)
            .zip(&header.lengths)
            .map(|(place, length)| match (&header.source, &open) {
                _ if length.is_none() => None,
                (Source::Salts(salts), _) => salts[place as usize].clone(),
                (Source::Seed(_), Some(salt)) if place == 0 => Some(salt.clone()),
                (Source::Seed(seed), _) => Some(commit::salt(seed, place)),
            })
            .collect();
        if header.more {
            self.open = salts.last().cloned().flatten();
        }
        let goes = |place: usize| {
            let piece = header.first.checked_add(u32::try_from(place).ok()?)?;
            (header.lengths[place].is_some() && self.pieces.contains(&piece)).then_some(())
        };
        if !(0..header.lengths.len()).any(|place| goes(place).is_some()) {
            return Ok(None);
        }
        let mut text = Vec::new();
        object
            .expand(found, Some(header.bytes()), &mut text)
            .map_err(|unread| unread.into_error(&object.name))?;
        let (mut kept, mut lengths, mut remaining) = (Vec::with_capacity(text.len()), Vec::new(), Vec::new());
        let mut rest = text.as_slice();
        for (place, salt) in salts.into_iter().enumerate() {
            let (part, after) = rest.split_at(header.lengths[place].unwrap_or(0) as usize);
            rest = after;
            let stays = goes(place).is_none() && header.lengths[place].is_some();
            kept.extend_from_slice(if stays { part } else { &[] });
            lengths.push(header.lengths[place].filter(|_| stays));
            remaining.push(salt.filter(|_| stays));
        }
        let mut anew = frame(&kept, lengths, Source::Salts(remaining), header.more, LEVEL, Vec::new(), false);
        anew.header.first = header.first;
        Ok(Some([anew.header.render(), anew.data].concat()))
    }
}

struct RecordCut<'a> {
    records: BTreeMap<u32, Cut<'a>>,
    /// The commitments of the batch's records.
    stands: Vec<seal::Hash>,
}

impl RecordCut<'_> {
    fn replace(
        &self,
        object: &mut Object<'_>,
        found: &Frame<LineHeader>,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let header = &found.header;
        let end = header.first.saturating_add(header.lines);
        if self.records.range(header.first..end).next().is_none() {
            return Ok(None);
        }
        let mut text = Vec::new();
        object.expand(found, None, &mut text).map_err(|unread| unread.into_error(&object.name))?;
        let damaged = || StoreError::damaged(&object.name, "a record to be cut is not what was sealed");
        let mut changed = false;
        let mut anew: Vec<Vec<u8>> = Vec::new();
        for line in lines(&text).ok_or_else(damaged)? {
            let record = RecordLine::parse(line).ok_or_else(damaged)?;
            let cut = self.records.get(&record.n).and_then(|cut| cut_line(&record, *cut));
            if cut.is_some() && self.stands.get(record.n as usize) != Some(&record.commitment()) {
                return Err(damaged());
            }
            changed |= cut.is_some();
            let mut bytes = Vec::new();
            cut.unwrap_or(record).render(&mut bytes);
            anew.push(bytes);
        }
        if changed { pack(&anew, header.first).map(Some) } else { Ok(None) }
    }
}

/// Returns what is left of a record; `None` where nothing is to go from it.
fn cut_line(record: &RecordLine, cut: Cut<'_>) -> Option<RecordLine> {
    let fields = record.fields()?;
    let names = match cut {
        Cut::Whole => {
            let opening = Opening::Nothing(commit::record(&fields));
            return Some(RecordLine { n: record.n, record: model::Record::default(), opening });
        }
        Cut::Fields(names) => names,
    };
    if !record.record.fields.iter().any(|field| names.contains(&&*field.name)) {
        return None;
    }
    let mut left = model::Record::default();
    let mut slots = Vec::with_capacity(fields.len());
    let mut open = record.record.fields.iter();
    for (place, commitment) in (0_u32..).zip(fields) {
        let salt = match &record.opening {
            Opening::Seed(seed) => Some(commit::salt(seed, place)),
            Opening::Salts(slots) => match &slots[place as usize] {
                Slot::Open(salt) => Some(salt.clone()),
                Slot::Withheld(_) => None,
            },
            Opening::Nothing(_) => None,
        };
        let field = salt.and_then(|salt| open.next().map(|field| (salt, field)));
        slots.push(match field {
            Some((salt, field)) if !names.contains(&&*field.name) => {
                left.fields.push(field.clone());
                Slot::Open(salt)
            }
            _ => Slot::Withheld(commitment),
        });
    }
    Some(RecordLine { n: record.n, record: left, opening: Opening::Salts(slots) })
}

/// Packs lines into frames: salts written out may make them longer than one.
fn pack(lines: &[Vec<u8>], first: u32) -> Result<Vec<u8>, StoreError> {
    let mut out = Vec::new();
    let mut rest = lines;
    let mut number = first;
    while let Some(longest) = rest.first() {
        if longest.len() > FRAME_MAX {
            return Err(StoreError::TooLong { bytes: longest.len() });
        }
        let mut bytes = 0;
        let fits = |line: &&Vec<u8>| {
            bytes += line.len();
            bytes <= LINES_BYTES
        };
        let (together, after) = rest.split_at(rest.iter().take_while(fits).count().max(1));
        let count = u32::try_from(together.len()).expect("invariant: a frame has few lines");
        let (header, data) = seal_lines(&together.concat(), number, count);
        out.extend_from_slice(&header);
        out.extend_from_slice(&data);
        number += count;
        rest = after;
    }
    Ok(out)
}

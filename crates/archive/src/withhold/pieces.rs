//! The pieces of an archive in which something of a post stands: its own elements, and those of others.
//!
//! Never holds more than a frame of what has no trace, and never looks at a name alone.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read as _};
use std::ops::ControlFlow;

use platforms::Named;
use store::{Archive, BatchId, Location, PieceFrame, StoreError};

use super::needles::{Found, Needles};
use super::survey::OriginalAt;
use crate::error::ArchiveError;
use crate::progress::Progress;

/// The most of a piece that is read to learn what it is of.
const READ_MAX: u64 = 32 << 20;
/// The most of a member's beginning that is read.
const HEAD_MAX: u64 = 4096;

/// A piece with a trace.
pub(super) struct Traced {
    pub(super) batch: BatchId,
    pub(super) piece: u32,
    pub(super) found: Found,
    /// What it is of, as its bytes say.
    pub(super) named: Option<Named>,
    /// Which of the originals it is a part of.
    pub(super) original: Option<usize>,
    /// Where it lies.
    pub(super) location: Location,
}

/// Finds the original of a piece.
pub(super) struct Lookup(BTreeMap<BatchId, Vec<(u32, u32, usize)>>);

impl Lookup {
    pub(super) fn of(originals: &[OriginalAt]) -> Self {
        let mut runs: BTreeMap<BatchId, Vec<(u32, u32, usize)>> = BTreeMap::new();
        for (index, original) in originals.iter().enumerate() {
            for (batch, first, count) in &original.runs {
                runs.entry(*batch).or_default().push((*first, first.saturating_add(*count), index));
            }
        }
        runs.values_mut().for_each(|runs| runs.sort_unstable());
        Self(runs)
    }

    /// Returns the place of the original that a piece is a part of.
    pub(super) fn find(&self, batch: &BatchId, piece: u32) -> Option<usize> {
        let runs = self.0.get(batch)?;
        let at = runs.partition_point(|(first, ..)| *first <= piece).checked_sub(1)?;
        let (first, end, index) = runs[at];
        (first..end).contains(&piece).then_some(index)
    }
}

/// Returns every piece in which something stands, with what it is of.
pub(super) fn traced(
    archive: &Archive,
    platform: &str,
    originals: &[OriginalAt],
    needles: &Needles,
    progress: &dyn Progress,
) -> Result<Vec<Traced>, ArchiveError> {
    let lookup = Lookup::of(originals);
    let mut heads: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
    let mut out = Vec::new();
    for batch in archive.batches() {
        for (piece, (found, location)) in within(archive, &batch.id, needles)? {
            if !found.id && !needles.tells_words(&found) {
                continue;
            }
            let original = lookup.find(&batch.id, piece);
            let bytes = read(archive, &batch.id, piece, location)?;
            let table = original.filter(|_| bytes.first() != Some(&b'{'));
            if let Some(index) = table
                && !heads.contains_key(&index)
            {
                heads.insert(index, head(archive, &originals[index])?);
            }
            let head = table.and_then(|index| heads.get(&index)).map_or(&[][..], Vec::as_slice);
            let named = platforms::named(platform, head, &bytes);
            out.push(Traced { batch: batch.id, piece, found, named, original, location });
        }
        progress.advance(1);
    }
    Ok(out)
}

type InBatch = BTreeMap<u32, (Found, Location)>;

/// Searches all pieces of a batch. A piece that goes over several frames is searched over their seams.
fn within(archive: &Archive, batch: &BatchId, needles: &Needles) -> Result<InBatch, ArchiveError> {
    let mut out = InBatch::new();
    let mut begun: Option<(u32, Location)> = None;
    let mut seam: Vec<u8> = Vec::new();
    archive.each_frame(batch, None, &mut |frame, text| {
        let ends = ends(frame);
        let begins = begun.filter(|(piece, _)| *piece == frame.first);
        let mut note = |piece: u32, of| {
            let location = begins.filter(|(own, _)| *own == piece).map_or(frame.location, |(_, at)| at);
            out.entry(piece).or_insert_with(|| (Found::default(), location)).0.add(of);
        };
        needles.each(text, &mut |at, of| {
            let place = ends.partition_point(|end| *end <= at);
            note(frame.first.saturating_add(u32::try_from(place).unwrap_or(u32::MAX)), of);
        });
        if begins.is_some() {
            let first = ends.first().copied().unwrap_or(0).min(needles.overlap());
            seam.extend_from_slice(&text[..first]);
            needles.each(&seam, &mut |_, of| note(frame.first, of));
        }
        seam.clear();
        begun = None;
        if frame.more {
            let last = u32::try_from(frame.lengths.len() - 1).unwrap_or(u32::MAX);
            let piece = frame.first.saturating_add(last);
            begun = Some(begins.filter(|(own, _)| *own == piece).unwrap_or((piece, frame.location)));
            let start = ends.len().checked_sub(2).map_or(0, |before| ends[before]);
            seam.extend_from_slice(&text[start.max(text.len().saturating_sub(needles.overlap()))..]);
        }
        ControlFlow::Continue(())
    })?;
    Ok(out)
}

/// Returns where each piece's part ends in a frame's text.
fn ends(frame: &PieceFrame) -> Vec<usize> {
    let mut end = 0;
    let part = |length: &Option<u32>| {
        end += length.unwrap_or(0) as usize;
        end
    };
    frame.lengths.iter().map(part).collect()
}

fn read(archive: &Archive, batch: &BatchId, piece: u32, near: Location) -> Result<Vec<u8>, ArchiveError> {
    let mut bytes = Vec::new();
    let reader = archive.pieces(batch, piece, 1, Some(near))?;
    is_there(reader.take(READ_MAX).read_to_end(&mut bytes))?;
    Ok(bytes)
}

fn head(archive: &Archive, original: &OriginalAt) -> Result<Vec<u8>, ArchiveError> {
    let mut bytes = Vec::new();
    if let Some((batch, first, count)) = original.runs.first() {
        is_there(archive.pieces(batch, *first, *count, None)?.take(HEAD_MAX).read_to_end(&mut bytes))?;
    }
    Ok(bytes)
}

/// Returns whether pieces were read; false where one of them is absent. What cannot be read is neither:
/// a disk that fails once must not pass for a piece that is gone.
pub(super) fn is_there(read: io::Result<usize>) -> Result<bool, ArchiveError> {
    match read {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(match error.downcast::<StoreError>() {
            Ok(error) => error.into(),
            Err(error) => ArchiveError::system("originals", error),
        }),
    }
}

/// Returns the numbers of all pieces of an original, by batch.
pub(super) fn all_of(original: &OriginalAt) -> BTreeMap<BatchId, BTreeSet<u32>> {
    let mut out: BTreeMap<BatchId, BTreeSet<u32>> = BTreeMap::new();
    for (batch, first, count) in &original.runs {
        let end = first.saturating_add(*count).min(first.saturating_add(seal::batch::ITEMS_MAX as u32));
        out.entry(*batch).or_default().extend(*first..end);
    }
    out
}

//! A stretch of a member on its way to a worker: some whole pieces, of one frame together, and the
//! elements that they make up.
//!
//! Never decides what is private: that is decided before.

use std::ops::Range;
use std::sync::Arc;

use formats::Span;
use model::{PieceRef, Record};
use platforms::Private;
use store::{BatchId, FRAME_MAX};

use crate::keep_out::KeepOut;
use crate::private::stretches;

/// Bytes that become one piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// First byte in the stretch.
    pub(super) start: usize,
    /// One past the last.
    pub(super) end: usize,
    /// Whether it is left out.
    pub(super) private: bool,
}

/// Bytes that are read as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Element {
    /// First byte in the stretch.
    pub(super) start: usize,
    /// One past the last.
    pub(super) end: usize,
    /// Its pieces, counted from the stretch's first.
    pub(super) pieces: Range<u32>,
}

/// A stretch of a member.
pub(super) struct Stretch {
    pub(super) member: usize,
    /// The member's name, for problems.
    pub(super) name: String,
    pub(super) offset: u64,
    pub(super) bytes: Vec<u8>,
    pub(super) pieces: Vec<Piece>,
    pub(super) elements: Vec<Element>,
    /// The number of the first piece in its batch.
    pub(super) first: u32,
    /// The batch; `None` where its pieces are kept already.
    pub(super) batch: Option<BatchId>,
    /// Whether its pieces are to be sealed here: not if they are kept already, or sealed on the way.
    pub(super) seal: bool,
    /// Whether its posts become records; if not, they are only counted.
    pub(super) record: bool,
    /// Whether its elements are posts to be read.
    pub(super) read: bool,
    /// Records that go with it, sealed after its posts.
    pub(super) records: Vec<Record>,
    /// What is not to come back.
    pub(super) keep_out: Arc<KeepOut>,
    /// The beginning of the member, where something is not to come back.
    pub(super) head: Arc<Vec<u8>>,
}

impl Stretch {
    /// Returns the bytes of an element.
    pub(super) fn slice(&self, element: &Element) -> &[u8] {
        &self.bytes[element.start..element.end]
    }

    /// Returns the open pieces of an element.
    pub(super) fn refs(&self, element: &Element) -> Vec<PieceRef> {
        let open = |piece: &u32| self.pieces.get(*piece as usize).is_none_or(|piece| !piece.private);
        let place = |piece: u32| PieceRef::Here(self.first.saturating_add(piece));
        element.pieces.clone().filter(open).map(place).collect()
    }

    /// Names the batch of each piece, for a record that may stand in another.
    pub(super) fn set_far(&self, from: &mut model::From) {
        let Some(batch) = self.batch else { return };
        for at in &mut from.pieces {
            if let PieceRef::Here(piece) = *at {
                *at = PieceRef::There { batch: batch.to_string(), piece };
            }
        }
    }
}

/// Returns the pieces and the elements of spans of which nothing is private.
pub(super) fn open(spans: &[Span], from: u32) -> (Vec<Piece>, Vec<Element>) {
    let place = |at: u32| (at - from) as usize;
    let piece = |span: &Span| Piece { start: place(span.start), end: place(span.end), private: false };
    let elements = (0..).zip(spans).filter(|(_, span)| span.element).map(|(number, span)| Element {
        start: place(span.start),
        end: place(span.end),
        pieces: number..number + 1,
    });
    (spans.iter().map(piece).collect(), elements.collect())
}

/// Returns the pieces of so many bytes, none longer than a frame.
pub(super) fn pieces(length: usize, private: &Private) -> Vec<Piece> {
    let mut out = Vec::new();
    for (range, open) in stretches(length, private) {
        let mut start = range.start;
        while start < range.end {
            // What is left out is one piece, whatever its length: nothing of it is packed.
            let end = if open { range.end.min(start + FRAME_MAX) } else { range.end };
            out.push(Piece { start, end, private: !open });
            start = end;
        }
    }
    out
}

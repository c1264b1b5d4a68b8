//! Reading pieces: where their frames lie, and the bytes of a stretch of them as a stream.
//!
//! Never gives bytes in place of a piece that is absent: that is an error of its own.

use std::cmp::Ordering;
use std::collections::VecDeque;
use std::io::{self, Read};
use std::ops::ControlFlow;

use crate::archive::Archive;
use crate::error::StoreError;
use crate::frame::PieceHeader;
use crate::name::{BatchId, Row};
use crate::object::{Frame, Object, SCAN, SKIP, objects};
use crate::read::Location;
use crate::shelf::Shelf;

/// A frame of pieces, told by its header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PieceFrame {
    /// The number of its first piece.
    pub first: u32,
    /// The length of each piece's part in it, in bytes; `None` for one that is absent.
    pub lengths: Vec<Option<u32>>,
    /// Whether the last piece goes on in the next frame.
    pub more: bool,
    /// Where it lies.
    pub location: Location,
}

impl Archive {
    /// Returns all frames of pieces of a batch in order, from their headers alone.
    ///
    /// # Errors
    /// [`StoreError::Damaged`], [`StoreError::Io`].
    pub fn frames(&self, batch: &BatchId) -> Result<Vec<PieceFrame>, StoreError> {
        let mut out = Vec::new();
        for (object, generation) in objects(&*self.shelf, Row::Originals, batch)? {
            let name = Row::Originals.object(batch, object, generation);
            let mut open = Object::open(&*self.shelf, name, SKIP)?;
            let mut offset = 0;
            while offset < open.size {
                let frame: Frame<PieceHeader> =
                    open.frame(offset).map_err(|unread| unread.into_error(&open.name))?;
                offset = frame.end();
                let location = Location::of(object, generation, &frame);
                let PieceHeader { first, lengths, more, .. } = frame.header;
                out.push(PieceFrame { first, lengths, more, location });
            }
        }
        Ok(out)
    }

    /// Gives every frame of pieces of a batch in order with the bytes it holds, from `near` on, until told
    /// to stop. A piece that is longer than a frame comes in parts.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] at the first frame that cannot be read; [`StoreError::Io`].
    pub fn each_frame(
        &self,
        batch: &BatchId,
        near: Option<Location>,
        take: &mut dyn FnMut(&PieceFrame, &[u8]) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let mut text = Vec::new();
        for (number, generation) in objects(&*self.shelf, Row::Originals, batch)? {
            let mut offset = 0;
            if let Some(near) = near {
                match number.cmp(&near.object) {
                    Ordering::Less => continue,
                    Ordering::Equal if generation == near.generation => offset = u64::from(near.offset),
                    _ => {}
                }
            }
            let name = Row::Originals.object(batch, number, generation);
            let mut open = Object::open(&*self.shelf, name, SCAN)?;
            while offset < open.size {
                let read = open.frame::<PieceHeader>(offset).and_then(|frame| {
                    open.expand(&frame, Some(frame.header.bytes()), &mut text).map(|()| frame)
                });
                let frame = read.map_err(|unread| unread.into_error(&open.name))?;
                offset = frame.end();
                let location = Location::of(number, generation, &frame);
                let PieceHeader { first, lengths, more, .. } = frame.header;
                if take(&PieceFrame { first, lengths, more, location }, &text).is_break() {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// Returns a stream over the bytes of `count` pieces from `first` on. `near` is where the
    /// frame lies in which `first` begins, or one before it, from [`Archive::frames`]; without it,
    /// headers are walked from the start.
    ///
    /// Reading fails with a [`StoreError`] inside the [`io::Error`]: [`StoreError::Absent`] at the
    /// first piece that is not there, with kind `NotFound`; [`StoreError::Damaged`] with kind
    /// `InvalidData`.
    ///
    /// # Errors
    /// [`StoreError::Io`] where the batch cannot be listed.
    pub fn pieces(
        &self,
        batch: &BatchId,
        first: u32,
        count: u32,
        near: Option<Location>,
    ) -> Result<PieceReader<'_>, StoreError> {
        let mut ahead: VecDeque<(u16, u16)> =
            objects(&*self.shelf, Row::Originals, batch)?.into_iter().collect();
        let mut offset = 0;
        if let Some(near) = near.filter(|near| ahead.contains(&(near.object, near.generation))) {
            ahead.retain(|(object, _)| *object >= near.object);
            offset = u64::from(near.offset);
        }
        Ok(PieceReader {
            shelf: &*self.shelf,
            batch: *batch,
            next: first,
            end: first.saturating_add(count),
            ahead,
            object: None,
            offset,
            text: Vec::new(),
            from: 0,
            to: 0,
            over_absent: false,
        })
    }
}

/// The bytes of a stretch of pieces. Holds one frame at a time.
pub struct PieceReader<'s> {
    shelf: &'s dyn Shelf,
    batch: BatchId,
    /// The piece whose bytes come next.
    next: u32,
    end: u32,
    ahead: VecDeque<(u16, u16)>,
    object: Option<Object<'s>>,
    offset: u64,
    text: Vec<u8>,
    from: usize,
    to: usize,
    /// Whether pieces that are absent are passed over.
    over_absent: bool,
}

impl<'s> PieceReader<'s> {
    /// Passes over pieces that are absent, for whoever knows that what stands around them is whole without
    /// them. A piece whose frame is missing is an error all the same.
    #[must_use]
    pub fn over_absent(mut self) -> Self {
        self.over_absent = true;
        self
    }

    /// Goes to the next frame that holds wanted bytes; false at the end.
    fn advance(&mut self) -> Result<bool, StoreError> {
        while self.next < self.end {
            let mut object = self.open()?;
            let frame: Frame<PieceHeader> =
                object.frame(self.offset).map_err(|unread| unread.into_error(&object.name))?;
            self.offset = frame.end();
            if self.wanted(&frame.header)? {
                let expanded = object.expand(&frame, Some(frame.header.bytes()), &mut self.text);
                expanded.map_err(|unread| unread.into_error(&object.name))?;
            }
            self.object = Some(object);
            if self.from < self.to {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Returns the object at the current offset, or the next one where this has ended.
    fn open(&mut self) -> Result<Object<'s>, StoreError> {
        if let Some(object) = self.object.take() {
            if self.offset < object.size {
                return Ok(object);
            }
            self.offset = 0;
        }
        let (object, generation) = self.ahead.pop_front().ok_or_else(|| self.absent())?;
        let name = Row::Originals.object(&self.batch, object, generation);
        let object = Object::open(self.shelf, name, SCAN)?;
        if self.offset >= object.size {
            return Err(StoreError::damaged(&object.name, "it ends before a frame that it had"));
        }
        Ok(object)
    }

    /// Notes which bytes of a frame are wanted and which piece comes after; false where none are.
    fn wanted(&mut self, header: &PieceHeader) -> Result<bool, StoreError> {
        if header.first > self.next {
            return Err(self.absent());
        }
        (self.from, self.to) = (0, 0);
        let mut at = 0;
        let last = header.lengths.len() - 1;
        for (place, length) in header.lengths.iter().enumerate() {
            let piece = header.first.saturating_add(u32::try_from(place).unwrap_or(u32::MAX));
            let length_bytes = length.unwrap_or(0) as usize;
            if piece == self.next && piece < self.end {
                if length.is_none() && self.over_absent {
                    self.next += 1;
                    continue;
                }
                length.ok_or_else(|| self.absent())?;
                if self.to == 0 {
                    self.from = at;
                }
                self.to = at + length_bytes;
                if !(header.more && place == last) {
                    self.next += 1;
                }
            }
            at += length_bytes;
        }
        Ok(self.from < self.to)
    }

    fn absent(&self) -> StoreError {
        StoreError::Absent { batch: self.batch.hex(), piece: self.next }
    }
}

impl Read for PieceReader<'_> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        if self.from == self.to && !self.advance().map_err(as_io)? {
            return Ok(0);
        }
        let count = bytes.len().min(self.to - self.from);
        bytes[..count].copy_from_slice(&self.text[self.from..self.from + count]);
        self.from += count;
        Ok(count)
    }
}

fn as_io(error: StoreError) -> io::Error {
    let kind = match &error {
        StoreError::Absent { .. } | StoreError::NotFound { .. } => io::ErrorKind::NotFound,
        StoreError::Damaged { .. } => io::ErrorKind::InvalidData,
        _ => io::ErrorKind::Other,
    };
    io::Error::new(kind, error)
}

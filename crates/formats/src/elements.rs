//! A list cut into its elements in a window over the stream: each element becomes a piece, and so do
//! the bytes between. The chunks put together are the input, byte for byte.
//!
//! Never parses an element, never holds more than one chunk, and never loses a byte: what cannot be
//! understood goes out as glue and [`Elements::outcome`] says from where.

use std::io::{self, Read};

use crate::cut::Cut;
use crate::problem::{Problem, ProblemKind};
use crate::span::{ELEMENT_MAX_BYTES, End, Shape, Span};

/// The usual length of a chunk; only a single longer element makes one longer.
const CHUNK_BYTES: usize = 1 << 20;

/// Some whole elements and the glue between them. The spans cover `bytes` without a gap, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// Offset of the first byte in the input.
    pub offset: u64,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// What they are.
    pub spans: Vec<Span>,
}

/// What was found in a list once it has been read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How many elements were given out.
    pub elements: u64,
    /// Whether the input began with a byte order mark.
    pub byte_order_mark: bool,
    /// How it ended.
    pub end: End,
}

impl Outcome {
    /// Returns what is to be reported of it, naming the member.
    #[must_use]
    pub fn problems(&self, member: &str) -> Vec<Problem> {
        let mut list = Vec::new();
        if self.byte_order_mark {
            list.push(Problem::new(ProblemKind::ByteOrderMark).member(member).byte(0));
        }
        let (kind, byte) = match self.end {
            End::Whole => return list,
            End::Cut { byte } => (ProblemKind::ListCut, byte),
            End::NotAList => (ProblemKind::NotAList, 0),
            End::TrailingBytes { byte } => (ProblemKind::TrailingBytes, byte),
            End::Broken { byte } => (ProblemKind::RecordsBroken, byte),
            End::TooLong { byte } => (ProblemKind::ElementTooLong, byte),
        };
        list.push(Problem::new(kind).member(member).byte(byte));
        list
    }
}

/// Cuts a stream into elements and glue.
pub struct Elements<R> {
    reader: R,
    /// Bytes read and not yet given out.
    window: Vec<u8>,
    /// Offset of the window's first byte in the input.
    offset: u64,
    scan: Box<dyn Cut>,
    ended: bool,
    failed: Option<io::Error>,
    elements: u64,
    too_long: Option<u64>,
}

impl<R: Read> Elements<R> {
    /// Starts at the beginning of a stream.
    pub fn new(reader: R, shape: Shape) -> Self {
        Self {
            reader,
            window: Vec::new(),
            offset: 0,
            scan: crate::shapes::of(shape),
            ended: false,
            failed: None,
            elements: 0,
            too_long: None,
        }
    }

    /// Returns the next chunk, `None` at the end.
    ///
    /// # Errors
    /// The reader's error, once, after everything read before it has been given out as chunks; then
    /// `None`.
    pub fn next_chunk(&mut self) -> Result<Option<Chunk>, io::Error> {
        let mut room = CHUNK_BYTES;
        loop {
            self.fill(room);
            let all = self.scan.run(&self.window, self.window.len() > CHUNK_BYTES);
            if self.ended && all {
                self.scan.finish(&self.window);
                return match self.cut(self.window.len()) {
                    Some(chunk) => Ok(Some(chunk)),
                    None => self.failed.take().map_or(Ok(None), Err),
                };
            }
            let open = self.scan.open();
            if open > 0 {
                return Ok(self.cut(open));
            }
            if !self.scan.inside() {
                // Nothing but glue.
                self.scan.split_glue(self.window.len());
                return Ok(self.cut(self.window.len()));
            }
            if self.window.len() >= ELEMENT_MAX_BYTES {
                self.too_long = Some(self.offset);
                self.scan.give_up();
            }
            room = self.window.len() + CHUNK_BYTES;
        }
    }

    /// Returns what was found; meaningful once [`Elements::next_chunk`] has returned `None` or an error.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let end = match self.too_long {
            Some(byte) => End::TooLong { byte },
            None => self.scan.end(),
        };
        Outcome { elements: self.elements, byte_order_mark: self.scan.byte_order_mark(), end }
    }

    /// Reads until the window holds `room` bytes or the input ends.
    fn fill(&mut self, room: usize) {
        let wanted = room.saturating_sub(self.window.len());
        if wanted == 0 || self.ended {
            return;
        }
        self.window.reserve(wanted);
        match self.reader.by_ref().take(wanted as u64).read_to_end(&mut self.window) {
            Ok(read) => self.ended = read < wanted,
            Err(error) => {
                self.failed = Some(error);
                self.ended = true;
            }
        }
    }

    /// Gives out the window's first `length` bytes, which end at the end of a span.
    fn cut(&mut self, length: usize) -> Option<Chunk> {
        if length == 0 {
            return None;
        }
        let mut rest = Vec::with_capacity(if self.ended { 0 } else { CHUNK_BYTES });
        rest.extend_from_slice(&self.window[length..]);
        let mut bytes = std::mem::replace(&mut self.window, rest);
        bytes.truncate(length);
        let spans = self.scan.take(length);
        self.elements += spans.iter().filter(|span| span.element).count() as u64;
        let chunk = Chunk { offset: self.offset, bytes, spans };
        self.offset += length as u64;
        Some(chunk)
    }
}

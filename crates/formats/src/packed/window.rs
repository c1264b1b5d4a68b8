//! Packed bytes in a window that remembers where the part at hand began, so that one can go back to it.
//!
//! Never holds more than the part's first mebibyte and one filling.

use std::io::{self, Read};

/// How far back one can go.
const BACK_BYTES: usize = 1 << 20;
/// How much is read at once.
const FILL_BYTES: usize = 128 << 10;
/// The most that a decoder may want to see at once.
const SIGHT_BYTES: usize = 20 << 20;

/// A window over a stream.
pub struct Window {
    raw: Box<dyn Read + Send>,
    bytes: Vec<u8>,
    at: usize,
    mark: usize,
    /// Bytes that have left the window.
    gone: u64,
    ended: bool,
    /// The stream's own error, which ended it.
    pub failed: Option<io::Error>,
}

impl Window {
    /// Begins with bytes that were read before.
    pub fn new(raw: Box<dyn Read + Send>, head: &[u8]) -> Self {
        Self { raw, bytes: head.to_vec(), at: 0, mark: 0, gone: 0, ended: false, failed: None }
    }

    /// Returns what is there and not passed.
    pub fn rest(&self) -> &[u8] {
        &self.bytes[self.at..]
    }

    /// Passes bytes.
    pub fn pass(&mut self, length: usize) {
        self.at = (self.at + length).min(self.bytes.len());
    }

    /// Passes zeros.
    pub fn pass_zeros(&mut self) {
        let zeros = self.rest().iter().take_while(|byte| **byte == 0).count();
        self.pass(zeros);
    }

    /// Remembers this place.
    pub fn mark(&mut self) {
        self.mark = self.at;
    }

    /// Goes back to the place remembered, and a byte on.
    pub fn back(&mut self) {
        self.at = (self.mark + 1).min(self.bytes.len());
    }

    /// Returns how many bytes were passed in all.
    pub fn taken(&self) -> u64 {
        self.gone + self.at as u64
    }

    /// Reads more; false where there is no more, or where a decoder wants to see too much at once.
    pub fn fill(&mut self) -> bool {
        if self.ended || self.rest().len() > SIGHT_BYTES {
            return false;
        }
        if self.at - self.mark > BACK_BYTES {
            self.mark = self.at;
        }
        self.bytes.drain(..self.mark);
        self.gone += self.mark as u64;
        self.at -= self.mark;
        self.mark = 0;
        let before = self.bytes.len();
        match self.raw.by_ref().take(FILL_BYTES as u64).read_to_end(&mut self.bytes) {
            Ok(read) => self.ended = read == 0,
            Err(error) => {
                self.failed = Some(error);
                self.ended = true;
            }
        }
        self.bytes.len() > before
    }

    /// Returns whether the stream can still be had from its beginning.
    pub fn is_untouched(&self) -> bool {
        self.gone == 0
    }

    /// Returns the stream from its beginning; only while nothing has left the window.
    pub fn into_raw(self) -> Box<dyn Read + Send> {
        debug_assert_eq!(self.gone, 0, "invariant: asked before anything left");
        let failed = Failed(self.failed);
        Box::new(io::Cursor::new(self.bytes).chain(failed).chain(self.raw))
    }
}

/// An error, once.
struct Failed(Option<io::Error>);

impl Read for Failed {
    fn read(&mut self, _buffer: &mut [u8]) -> io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}

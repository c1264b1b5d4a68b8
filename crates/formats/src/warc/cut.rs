//! A WARC (ISO 28500, versions 1.0 and 1.1) or an ARC (version 1) cut into records: header and block are an
//! element, the line ends between records are glue. Our own, for each record's first and last byte in the
//! unpacked stream must be told, and a broken record must not take its neighbours with it.
//!
//! Never reads a block. Where no record follows a record, it ends where the next one begins inside, and
//! [`crate::End::Broken`] says from where that was so.

use super::measured::Measured;
use super::{arc, header};
use crate::cut::{Last, Step, Steps};
use crate::span::ELEMENT_MAX_BYTES;

/// The longest header.
const HEADER_MAX_BYTES: usize = 1 << 20;
/// The longest record that is an element; the window holds some more.
const RECORD_MAX_BYTES: usize = ELEMENT_MAX_BYTES - (64 << 10);
/// What must be seen behind a record to tell that it ended well.
const SIGHT_BYTES: usize = 8;

/// Where the records are.
#[derive(Default)]
pub(crate) struct Records {
    /// How many bytes were passed.
    at: u64,
    kind: Kind,
    /// Of the record that has begun: its header's length and its own.
    begun: Option<(usize, usize)>,
    /// A block too long for an element.
    skip: u64,
    /// Whether the next record is to be looked for.
    lost: bool,
    broken: Option<u64>,
    found: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Unknown,
    Warc,
    Arc,
}

impl Records {
    fn glue(&mut self, length: u64) -> Step {
        self.at += length;
        Step::Glue(length)
    }

    fn element(&mut self, length: usize) -> Step {
        (self.begun, self.found) = (None, true);
        self.at += length as u64;
        Step::Element(length)
    }

    fn lose(&mut self) {
        self.broken.get_or_insert(self.at);
        self.lost = true;
    }

    /// Looks for the beginning of a record, which begins a line.
    fn seek(&mut self, rest: &[u8]) -> Step {
        match self.next(rest, 0) {
            Some(0) => {
                self.lost = false;
                self.head(rest)
            }
            Some(at) => self.glue(at as u64),
            None => match rest.len().saturating_sub(arc::LINE_MAX_BYTES) {
                0 => Step::More,
                length => self.glue(length as u64),
            },
        }
    }

    /// Returns the first line at or behind `from` with which a record may begin.
    fn next(&self, bytes: &[u8], from: usize) -> Option<usize> {
        match self.kind {
            Kind::Arc => arc::next(bytes, from),
            _ => header::next(bytes, from),
        }
    }

    /// Looks at a record's header, which begins `rest`.
    fn head(&mut self, rest: &[u8]) -> Step {
        let measured = match self.kind {
            Kind::Arc => arc::measure(rest),
            _ => header::measure(rest),
        };
        match measured {
            Measured::Open if rest.len() < HEADER_MAX_BYTES => Step::More,
            Measured::Open => {
                self.lose();
                self.glue(1)
            }
            Measured::Unknown(header) => {
                self.lose();
                self.element(header)
            }
            Measured::Known(header, block) => {
                let length = usize::try_from(block).ok().and_then(|block| header.checked_add(block));
                match length.filter(|length| *length <= RECORD_MAX_BYTES) {
                    Some(length) => {
                        self.begun = Some((header, length));
                        self.body(rest)
                    }
                    None => {
                        self.skip = block;
                        self.element(header)
                    }
                }
            }
        }
    }

    /// Ends the record that has begun, once what follows it is seen.
    fn body(&mut self, rest: &[u8]) -> Step {
        let Some((header, length)) = self.begun else { return Step::More };
        if rest.len() < length + SIGHT_BYTES {
            return Step::More;
        }
        let length = self.ends(rest, header, length);
        self.element(length)
    }

    /// Returns how long the record is that begins `rest`: as long as it says, where that can be.
    fn ends(&mut self, rest: &[u8], header: usize, length: usize) -> usize {
        if self.follows(&rest[length..]) {
            return length;
        }
        // The length is wrong, or bytes are missing: what follows may begin inside, or across the end.
        self.lose();
        let seen = rest.len().min(length + SIGHT_BYTES);
        self.next(&rest[..seen], header).filter(|at| *at < length).unwrap_or(length)
    }

    /// Returns whether these bytes may follow a whole record.
    fn follows(&self, after: &[u8]) -> bool {
        let lines = after.iter().take(4).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        match self.kind {
            Kind::Arc => lines > 0 || after.is_empty() || arc::next(after, 0) == Some(0),
            _ => {
                let after = &after[lines..after.len().min(4).max(lines)];
                b"WARC/".starts_with(after)
            }
        }
    }

    /// Tells by its first bytes which of the two it is; false where more is needed.
    fn tell(&mut self, rest: &[u8]) -> bool {
        if rest.starts_with(b"WARC/") {
            self.kind = Kind::Warc;
        } else if rest.starts_with(arc::FIRST) {
            self.kind = Kind::Arc;
        } else if rest.len() < arc::FIRST.len() {
            return false;
        } else {
            self.kind = Kind::Warc;
            self.lose();
        }
        true
    }
}

impl Steps for Records {
    fn step(&mut self, rest: &[u8], _looked: usize) -> Step {
        if self.skip > 0 {
            let length = std::mem::take(&mut self.skip);
            return self.glue(length);
        }
        if self.begun.is_some() {
            return self.body(rest);
        }
        let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        if blank > 0 {
            return self.glue(blank as u64);
        }
        if self.kind == Kind::Unknown && !self.tell(rest) {
            return Step::More;
        }
        if self.lost {
            return self.seek(rest);
        }
        let begins = match self.kind {
            Kind::Arc => true,
            _ if rest.len() < header::FIRST_BYTES => return Step::More,
            _ => header::begins(rest),
        };
        if !begins {
            self.lose();
            return self.seek(rest);
        }
        self.head(rest)
    }

    fn last(&mut self, rest: &[u8]) -> (usize, Last) {
        let Some((header, length)) = self.begun.take() else {
            let last = match self.broken {
                _ if !self.found => Last::NotAList,
                Some(byte) => Last::Broken(byte),
                None if rest.is_empty() => Last::Whole,
                None => Last::Cut,
            };
            return (0, last);
        };
        self.found = true;
        if rest.len() >= length {
            let length = self.ends(rest, header, length);
            self.at += length as u64;
            return (length, Last::GoOn);
        }
        match self.next(rest, header) {
            Some(inside) => {
                self.lose();
                self.at += inside as u64;
                (inside, Last::GoOn)
            }
            None => (rest.len(), self.broken.map_or(Last::Cut, Last::Broken)),
        }
    }
}

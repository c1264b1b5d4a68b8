//! A member that is packed by itself, told by its first bytes: gzip, zstd or bzip2 around a list or a tar.
//! Members of a gzip (RFC 1952), frames of zstd (RFC 8878) and streams of bzip2 that follow one another are
//! one.
//!
//! Never loses what a damaged part can still give: it goes on at the next part, and the error comes last.

mod bzip2;
mod gzip;
mod window;
mod zstd;

use std::io::{self, Read};

use crate::problem::{Problem, ProblemKind};
use window::Window;

/// Unpacked bytes may be this many times the packed ones, once they are more than [`SWELL_FREE`].
const SWELL_MAX: u64 = 200;
/// As many bytes may be packed as well as they like.
const SWELL_FREE: u64 = 64 << 20;

/// How a member is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// gzip.
    Gzip,
    /// Zstandard.
    Zstd,
    /// bzip2.
    Bzip2,
}

impl Packing {
    /// Returns the word used in records: `gzip`, `zstd`, `bzip2`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Zstd => "zstd",
            Self::Bzip2 => "bzip2",
        }
    }

    /// Returns the packing that these first bytes are of.
    fn of(head: &[u8]) -> Option<Self> {
        match head {
            [0x1f, 0x8b, 8, ..] => Some(Self::Gzip),
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Some(Self::Zstd),
            // The skippable frame that holds the dictionary of a .warc.zst.
            [0x5d, 0x2a, 0x4d, 0x18, ..] => Some(Self::Zstd),
            [b'B', b'Z', b'h', b'1'..=b'9', 0x31, 0x41, ..] => Some(Self::Bzip2),
            _ => None,
        }
    }

    fn decoder(self) -> Box<dyn Decode> {
        match self {
            Self::Gzip => Box::<gzip::Gzip>::default(),
            Self::Zstd => Box::<zstd::Zstd>::default(),
            Self::Bzip2 => Box::<bzip2::Bzip2>::default(),
        }
    }
}

/// What one run of a decoder did.
struct Ran {
    /// Bytes taken in.
    read: usize,
    /// Bytes given out.
    written: usize,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// There is more of this part.
    Going,
    /// Nothing can be said before there is more in the window.
    Starving,
    /// The part ended, and is what it says to be.
    Ended,
    /// The part is damaged here.
    Broken,
}

/// Unpacks one part after another.
trait Decode: Send {
    /// Begins a part.
    fn begin(&mut self);

    /// Takes in what it can and gives out what it can.
    fn run(&mut self, input: &[u8], output: &mut [u8]) -> Ran;

    /// Returns where in these bytes a part may begin.
    fn next(&self, bytes: &[u8]) -> Option<usize>;
}

/// Unpacks what is packed by its first bytes; all else comes back as it is.
pub(crate) fn unpack(
    mut raw: Box<dyn Read + Send>,
    name: &str,
) -> Result<(Box<dyn Read + Send>, Option<Packing>), Problem> {
    let mut head = [0; 6];
    let mut length = 0;
    while length < head.len() {
        match raw.read(&mut head[length..]) {
            Ok(0) => break,
            Ok(read) => length += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            // It shows again at the same place when the member is read.
            Err(error) => return Ok((Box::new(Failing { head, length, error: Some(error), at: 0 }), None)),
        }
    }
    let Some(packing) = Packing::of(&head[..length]) else {
        return Ok((Box::new(io::Cursor::new(head).take(length as u64).chain(raw)), None));
    };
    let mut unpacked = Unpacked {
        window: Window::new(raw, &head[..length]),
        decoder: packing.decoder(),
        ready: Vec::new(),
        inside: false,
        given: 0,
        damage: None,
        probing: false,
        ended: false,
        name: name.to_owned(),
    };
    match unpacked.begins() {
        true => Ok((Box::new(unpacked), Some(packing))),
        // Bytes that only look packed are worth keeping as they are.
        false => Ok((unpacked.window.into_raw(), None)),
    }
}

/// A few bytes, and then an error.
struct Failing {
    head: [u8; 6],
    length: usize,
    at: usize,
    error: Option<io::Error>,
}

impl Read for Failing {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = &self.head[self.at..self.length];
        if left.is_empty() {
            return self.error.take().map_or(Ok(0), Err);
        }
        let length = left.len().min(buffer.len());
        buffer[..length].copy_from_slice(&left[..length]);
        self.at += length;
        Ok(length)
    }
}

/// The bytes of all parts, one after another.
struct Unpacked {
    window: Window,
    decoder: Box<dyn Decode>,
    /// What came out while looking whether it is packed at all.
    ready: Vec<u8>,
    inside: bool,
    given: u64,
    /// The first damage, kept to be told at the end.
    damage: Option<Problem>,
    /// Whether it is still to be seen that it is packed at all.
    probing: bool,
    ended: bool,
    name: String,
}

impl Unpacked {
    /// Unpacks a first stretch; false where the very first part is not what its first bytes say.
    fn begins(&mut self) -> bool {
        let mut first = vec![0; 512];
        self.probing = true;
        let given = self.pull(&mut first);
        self.probing = false;
        first.truncate(given);
        self.ready = first;
        let never = given == 0 && self.damage.is_some() && self.window.is_untouched();
        !never
    }

    fn note(&mut self, kind: ProblemKind) {
        let problem = Problem::new(kind).member(&*self.name).byte(self.given);
        self.damage.get_or_insert(problem);
    }

    /// Unpacks at least a byte, or comes to the end.
    fn pull(&mut self, buffer: &mut [u8]) -> usize {
        while !self.ended {
            if !self.inside && !self.begin_part() {
                break;
            }
            let ran = self.decoder.run(self.window.rest(), buffer);
            self.window.pass(ran.read);
            self.given += ran.written as u64;
            match ran.state {
                State::Ended => self.inside = false,
                State::Broken => self.mend(),
                State::Starving => {
                    if !self.window.fill() {
                        self.note(ProblemKind::MemberCut);
                        self.ended = true;
                    }
                }
                State::Going => {}
            }
            if self.given > SWELL_FREE && self.given / SWELL_MAX > self.window.taken() {
                self.note(ProblemKind::Bomb);
                self.ended = true;
            }
            if ran.written > 0 {
                return ran.written;
            }
        }
        self.ended = true;
        0
    }

    /// Says at the end what was wrong, once.
    fn last(&mut self) -> io::Result<usize> {
        match self.window.failed.take() {
            Some(error) => Err(error),
            None => self.damage.take().map_or(Ok(0), |problem| Err(problem.into_read_error())),
        }
    }

    /// Goes to the next part; false where there is none.
    fn begin_part(&mut self) -> bool {
        loop {
            // Tapes and some programs fill up with zeros.
            self.window.pass_zeros();
            if self.window.rest().len() >= 6 {
                break;
            }
            if !self.window.fill() {
                break;
            }
        }
        if self.window.rest().is_empty() {
            return false;
        }
        self.window.mark();
        self.decoder.begin();
        self.inside = true;
        true
    }

    /// Goes on behind a damaged part, at the next beginning of one.
    fn mend(&mut self) {
        self.note(ProblemKind::MemberDamaged);
        self.inside = false;
        if self.probing {
            self.ended = true;
            return;
        }
        self.window.back();
        loop {
            if let Some(at) = self.decoder.next(self.window.rest()) {
                return self.window.pass(at);
            }
            // A beginning may lie across two fillings.
            let rest = self.window.rest().len();
            self.window.pass(rest.saturating_sub(9));
            self.window.mark();
            if !self.window.fill() {
                let rest = self.window.rest().len();
                return self.window.pass(rest);
            }
        }
    }
}

impl Read for Unpacked {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        if self.ready.is_empty() {
            let given = self.pull(buffer);
            return match given {
                0 => self.last(),
                _ => Ok(given),
            };
        }
        let length = self.ready.len().min(buffer.len());
        buffer[..length].copy_from_slice(&self.ready[..length]);
        self.ready.drain(..length);
        Ok(length)
    }
}

//! One member of a ZIP: where it lies, and its bytes, inflated and checked on the way.
//!
//! Never gives out more than the declared length, and never says that it was whole if it was not.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use crc32fast::Hasher;
use flate2::bufread::DeflateDecoder;

use super::bytes::{filled, u16_at};
use crate::problem::{Problem, ProblemKind};

/// Whether a member can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Plain,
    Encrypted,
    Symlink,
    Bomb,
    /// The container ends inside it.
    Cut,
}

/// Where a member lies.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Offset of its own header.
    pub header: u64,
    /// Bytes as packed.
    pub packed: u64,
    /// Bytes unpacked, as declared; as counted where the container is cut.
    pub size: u64,
    /// Its checksum, where something declares it.
    pub crc: Option<u32>,
    /// How it is packed: 0 or 8.
    pub method: u16,
    /// Whether it can be read.
    pub state: State,
}

/// Opens a member.
pub fn open(path: &Path, entry: &Entry, name: &str) -> Result<Box<dyn Read + Send>, Problem> {
    let problem = |kind| Problem::new(kind).member(name);
    match entry.state {
        State::Plain | State::Cut => {}
        State::Encrypted => return Err(problem(ProblemKind::Encrypted)),
        State::Symlink => return Err(problem(ProblemKind::Symlink)),
        State::Bomb => return Err(problem(ProblemKind::Bomb)),
    }
    let packed = File::open(path).and_then(|file| packed(file, entry));
    let packed = match packed {
        Ok(Some(packed)) => packed,
        Ok(None) => return Err(problem(ProblemKind::MemberDamaged).byte(0)),
        Err(error) => return Err(problem(ProblemKind::Unreadable).detail(error.kind())),
    };
    let inner = match entry.method {
        0 => Inner::Stored(packed),
        8 => Inner::Deflated(DeflateDecoder::new(packed)),
        other => return Err(problem(ProblemKind::PackingUnknown).detail(other)),
    };
    Ok(Box::new(Checked {
        inner,
        crc: Hasher::new(),
        given: 0,
        size: entry.size,
        expected: entry.crc,
        cut: entry.state == State::Cut,
        name: name.to_owned(),
        ended: false,
    }))
}

type Packed = BufReader<io::Take<File>>;

/// Returns a member's packed bytes, or `None` where its own header is not there.
fn packed(mut file: File, entry: &Entry) -> io::Result<Option<Packed>> {
    let mut header = [0; 30];
    file.seek(SeekFrom::Start(entry.header))?;
    if !filled(&mut file, &mut header)? || !header.starts_with(b"PK\x03\x04") {
        return Ok(None);
    }
    let half = |at| u16_at(&header, at).map_or(0, i64::from);
    file.seek(SeekFrom::Current(half(26) + half(28)))?;
    let capacity = usize::try_from(entry.packed).unwrap_or(usize::MAX).clamp(1, 1 << 17);
    Ok(Some(BufReader::with_capacity(capacity, file.take(entry.packed))))
}

enum Inner {
    Stored(Packed),
    Deflated(DeflateDecoder<Packed>),
}

/// Counts and checks what it gives out. Damage is an error at the byte where it shows; all before it
/// has been given out.
struct Checked {
    inner: Inner,
    crc: Hasher,
    given: u64,
    size: u64,
    expected: Option<u32>,
    cut: bool,
    name: String,
    ended: bool,
}

impl Checked {
    fn problem(&self, kind: ProblemKind) -> Problem {
        Problem::new(kind).member(&*self.name).byte(self.given)
    }

    fn fail(&mut self, problem: Problem) -> io::Error {
        self.ended = true;
        problem.into_read_error()
    }

    fn pull(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match &mut self.inner {
            Inner::Stored(packed) => packed.read(buffer),
            Inner::Deflated(packed) => packed.read(buffer),
        }
    }

    fn end(&mut self) -> io::Result<usize> {
        let problem = if self.cut || self.given < self.size {
            self.problem(ProblemKind::MemberCut)
        } else if self.expected.is_some_and(|crc| crc != self.crc.clone().finalize()) {
            self.problem(ProblemKind::MemberDamaged)
        } else {
            self.ended = true;
            return Ok(0);
        };
        Err(self.fail(problem))
    }
}

impl Read for Checked {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.ended || buffer.is_empty() {
            return Ok(0);
        }
        let left = self.size - self.given;
        if left == 0 {
            let mut beyond = [0];
            return match self.pull(&mut beyond) {
                Ok(0) => self.end(),
                Ok(_) => {
                    let problem = self.problem(ProblemKind::MemberSize).detail(self.size);
                    Err(self.fail(problem))
                }
                Err(_) => {
                    let problem = self.problem(ProblemKind::MemberDamaged);
                    Err(self.fail(problem))
                }
            };
        }
        let room = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        match self.pull(&mut buffer[..room]) {
            Ok(0) => self.end(),
            Ok(read) => {
                self.crc.update(&buffer[..read]);
                self.given += read as u64;
                Ok(read)
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Err(error),
            // flate2 says `InvalidInput` for bytes that are no deflate stream; the rest is the system's.
            Err(error) if error.kind() == io::ErrorKind::InvalidInput => {
                let kind = if self.cut { ProblemKind::MemberCut } else { ProblemKind::MemberDamaged };
                let problem = self.problem(kind);
                Err(self.fail(problem))
            }
            Err(error) => {
                let problem = self.problem(ProblemKind::Unreadable).detail(error.kind());
                Err(self.fail(problem))
            }
        }
    }
}

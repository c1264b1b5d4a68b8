//! The members of a tar, found by one walk from header to header.
//!
//! Never holds more than a block and one long name, and never believes a length that the stream does not
//! bear out.

use std::io::{self, Read};

use super::header::{BLOCK_BYTES, Extended, Header};
use super::stream::Stream;
use crate::member::Names;
use crate::problem::{Problem, ProblemKind};

/// The longest extended header or long name.
const EXTENDED_MAX_BYTES: u64 = 1 << 20;

/// Where a member lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its first byte, in the unpacked stream.
    pub at: u64,
    /// Its length, as far as it is there.
    pub size: u64,
    /// Why it is not read; [`ProblemKind::MemberCut`] where what is there is read.
    pub closed: Option<ProblemKind>,
}

/// Lists a tar.
pub fn list(stream: &mut Stream, names: &mut Names) -> io::Result<Vec<Entry>> {
    let mut walk = Walk { names, entries: Vec::new(), extended: Extended::default(), zeros: false };
    let mut wrong = false;
    let mut block = [0; BLOCK_BYTES];
    loop {
        let at = stream.at();
        match filled(stream, &mut block) {
            Ok(0) => {
                if !walk.zeros {
                    walk.container(ProblemKind::ContainerCut, at);
                }
                break;
            }
            Ok(BLOCK_BYTES) => {}
            Ok(_) => {
                walk.container(ProblemKind::ContainerCut, stream.at());
                break;
            }
            Err(error) => {
                walk.failed(&error, stream.at());
                break;
            }
        }
        if block.iter().all(|byte| *byte == 0) {
            walk.zeros = true;
            continue;
        }
        let Some(header) = Header::of(&block) else {
            // Said once for a stretch; the next block may be a header again.
            if !std::mem::replace(&mut wrong, true) {
                walk.container(ProblemKind::ContainerDamaged, at);
            }
            continue;
        };
        (wrong, walk.zeros) = (false, false);
        if !walk.member(stream, header)? {
            break;
        }
    }
    Ok(walk.entries)
}

struct Walk<'a> {
    names: &'a mut Names,
    entries: Vec<Entry>,
    extended: Extended,
    /// Whether the last block was of zeros, as the end is.
    zeros: bool,
}

impl Walk<'_> {
    fn container(&mut self, kind: ProblemKind, byte: u64) {
        if self.names.problems.len() < 1000 {
            self.names.problems.push(Problem::new(kind).byte(byte));
        }
    }

    fn failed(&mut self, error: &io::Error, byte: u64) {
        let problem = Problem::of_read(error, "");
        let kind = match problem.kind {
            ProblemKind::MemberCut => ProblemKind::ContainerCut,
            ProblemKind::MemberDamaged => ProblemKind::ContainerDamaged,
            kind => kind,
        };
        self.names.problems.push(Problem { kind, member: None, byte: Some(byte), ..problem });
    }

    /// Takes in a member and passes its bytes; false where the stream ends with it.
    fn member(&mut self, stream: &mut Stream, header: Header) -> io::Result<bool> {
        let size = header.size;
        match header.kind {
            b'x' | b'L' => {
                let Some(bytes) = self.extension(stream, size)? else { return Ok(false) };
                match header.kind {
                    b'x' => self.extended.take(&bytes),
                    _ => self.extended.name = bytes.split(|byte| *byte == 0).next().map(<[u8]>::to_vec),
                }
                return Ok(true);
            }
            // What holds for all members, a link's long target, a volume's label.
            b'g' | b'K' | b'V' => return self.pass(stream, size).map(|passed| passed == size),
            _ => {}
        }
        if header.extended && !self.sparse_map(stream)? {
            return Ok(false);
        }
        let extended = std::mem::take(&mut self.extended);
        let closed = match header.kind {
            b'1' | b'2' => Some(ProblemKind::Symlink),
            b'3' | b'4' | b'6' => Some(ProblemKind::SpecialFile),
            b'S' | b'M' | b'D' => Some(ProblemKind::PackingUnknown),
            _ if extended.sparse => Some(ProblemKind::PackingUnknown),
            _ => None,
        };
        let name = extended.name.unwrap_or(header.name);
        let size = extended.size.unwrap_or(size);
        // Links and devices have no bytes, whatever they declare.
        let stored = if matches!(header.kind, b'1'..=b'6') { 0 } else { size };
        let at = stream.at();
        let passed = self.pass(stream, stored)?;
        if header.kind == b'5' || header.kind != b'1' && name.ends_with(b"/") {
            return Ok(passed == stored);
        }
        let closed = if passed < stored { closed.or(Some(ProblemKind::MemberCut)) } else { closed };
        Ok(self.add(&name, Entry { at, size: passed, closed }) && passed == stored)
    }

    fn add(&mut self, name: &[u8], entry: Entry) -> bool {
        let mut name = name;
        // `tar c .` writes this before each name; it says nothing.
        while let Some(rest) = name.strip_prefix(b"./") {
            name = rest;
        }
        let shown = String::from_utf8_lossy(name).into_owned();
        if std::str::from_utf8(name).is_err() {
            self.names.note(ProblemKind::NameEncoding, &shown, "");
        }
        let added = self.names.add(shown, entry.size, false);
        if added {
            self.entries.push(entry);
        }
        added
    }

    /// Reads the bytes of an extended header; `None` where the stream ends in them.
    fn extension(&mut self, stream: &mut Stream, size: u64) -> io::Result<Option<Vec<u8>>> {
        if size > EXTENDED_MAX_BYTES {
            self.container(ProblemKind::ContainerDamaged, stream.at());
            return Ok((self.pass(stream, size)? == size).then(Vec::new));
        }
        let mut bytes = vec![0; size as usize];
        match filled(stream, &mut bytes) {
            Ok(read) if read == bytes.len() => {
                let padding = padding(size);
                Ok((self.pass_exactly(stream, padding)? == padding).then_some(bytes))
            }
            Ok(_) => {
                self.container(ProblemKind::ContainerCut, stream.at());
                Ok(None)
            }
            Err(error) => {
                self.failed(&error, stream.at());
                Ok(None)
            }
        }
    }

    fn sparse_map(&mut self, stream: &mut Stream) -> io::Result<bool> {
        let mut block = [0; BLOCK_BYTES];
        loop {
            match filled(stream, &mut block) {
                Ok(BLOCK_BYTES) if block[504] == 1 => {}
                Ok(read) => return Ok(read == BLOCK_BYTES),
                Err(error) => {
                    self.failed(&error, stream.at());
                    return Ok(false);
                }
            }
        }
    }

    /// Passes a member's bytes and what fills up its last block; returns how many of its own were there.
    fn pass(&mut self, stream: &mut Stream, size: u64) -> io::Result<u64> {
        let passed = self.pass_exactly(stream, size)?;
        if passed == size {
            // A file that ends within the filling has lost nothing of the member; the walk says the rest.
            self.pass_exactly(stream, padding(size))?;
        }
        Ok(passed)
    }

    fn pass_exactly(&mut self, stream: &mut Stream, length: u64) -> io::Result<u64> {
        let from = stream.at();
        if let Err(error) = stream.pass(length) {
            self.failed(&error, stream.at());
        } else if stream.at() - from < length {
            self.container(ProblemKind::ContainerCut, stream.at());
        }
        Ok(stream.at() - from)
    }
}

/// Returns how many bytes fill up the last block.
fn padding(size: u64) -> u64 {
    let block = BLOCK_BYTES as u64;
    (block - size % block) % block
}

/// Fills a buffer as far as the stream goes.
fn filled(stream: &mut Stream, buffer: &mut [u8]) -> io::Result<usize> {
    let mut at = 0;
    while at < buffer.len() {
        match stream.read(&mut buffer[at..]) {
            Ok(0) => break,
            Ok(read) => at += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(at)
}

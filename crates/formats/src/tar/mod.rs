//! A tar as a container, told by its content, packed (gzip, zstd, bzip2) or not. Read by our own walk, as a
//! ZIP is, because every entry has to be accounted for and a cut file must give what is before the cut.
//!
//! Members asked for in the order of the list are read in one pass over a packed tar; for an earlier one the
//! pass begins anew. Never follows a link, and never gives a file with holes as if it were whole.

mod header;
mod list;
mod stream;

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::member::{Member, Names};
use crate::packed;
use crate::problem::{Problem, ProblemKind};
use header::{BLOCK_BYTES, Header};
use list::Entry;
use stream::Stream;

/// Where a tar's members lie in it.
pub(crate) struct Tar {
    path: PathBuf,
    packed: bool,
    entries: Vec<Entry>,
    /// The stream where the last reader left it.
    parked: Arc<Mutex<Option<Stream>>>,
}

impl Tar {
    /// Lists a tar; `None` where the file is none.
    pub fn open(path: &Path, names: &mut Names) -> io::Result<Option<Self>> {
        let file = File::open(path)?;
        let Ok((mut bytes, packing)) = packed::unpack(Box::new(file), "") else { return Ok(None) };
        let mut first = Vec::with_capacity(BLOCK_BYTES);
        let read = bytes.by_ref().take(BLOCK_BYTES as u64).read_to_end(&mut first);
        if read.is_err() || first.first_chunk().and_then(Header::of).is_none() {
            return Ok(None);
        }
        drop(bytes);
        let packed = packing.is_some();
        let entries = list::list(&mut Stream::open(path, packed)?, names)?;
        Ok(Some(Self { path: path.to_owned(), packed, entries, parked: Arc::default() }))
    }

    /// Opens a member.
    pub fn read(&self, member: &Member) -> Result<Box<dyn Read + Send>, Problem> {
        let problem = |kind| Problem::new(kind).member(&*member.name);
        let entry = self.entries[member.index];
        match entry.closed {
            None | Some(ProblemKind::MemberCut) => {}
            Some(ProblemKind::PackingUnknown) => {
                return Err(problem(ProblemKind::PackingUnknown).detail("sparse"));
            }
            Some(kind) => return Err(problem(kind)),
        }
        let unreadable = |error: io::Error| match Problem::of_read(&error, &member.name) {
            found if found.kind == ProblemKind::Unreadable => found,
            found => problem(found.kind).byte(0),
        };
        let mut stream = self.stream_at(entry.at).map_err(unreadable)?;
        let from = stream.at();
        stream.pass(entry.at - from).map_err(unreadable)?;
        Ok(Box::new(Reader {
            stream: Some(stream),
            home: Arc::clone(&self.parked),
            given: 0,
            size: entry.size,
            cut: entry.closed.is_some(),
            name: member.name.clone(),
            ended: false,
        }))
    }

    /// Returns a stream that stands at or before a place.
    fn stream_at(&self, at: u64) -> io::Result<Stream> {
        let parked = self.parked.lock().unwrap_or_else(PoisonError::into_inner).take();
        match parked {
            Some(stream) if stream.at() <= at => Ok(stream),
            _ => Stream::open(&self.path, self.packed),
        }
    }
}

/// Gives out one member, and then puts the stream back.
struct Reader {
    stream: Option<Stream>,
    home: Arc<Mutex<Option<Stream>>>,
    given: u64,
    size: u64,
    cut: bool,
    name: String,
    ended: bool,
}

impl Reader {
    fn fail(&mut self, kind: ProblemKind) -> io::Error {
        self.ended = true;
        Problem::new(kind).member(&*self.name).byte(self.given).into_read_error()
    }
}

impl Read for Reader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(stream) = self.stream.as_mut().filter(|_| !self.ended && !buffer.is_empty()) else {
            return Ok(0);
        };
        let left = usize::try_from(self.size - self.given).unwrap_or(usize::MAX).min(buffer.len());
        if left == 0 {
            self.ended = true;
            return if self.cut { Err(self.fail(ProblemKind::MemberCut)) } else { Ok(0) };
        }
        match stream.read(&mut buffer[..left]) {
            Ok(0) => Err(self.fail(ProblemKind::MemberCut)),
            Ok(read) => {
                self.given += read as u64;
                Ok(read)
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Err(error),
            Err(error) => {
                let kind = Problem::of_read(&error, &self.name).kind;
                Err(self.fail(kind))
            }
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        // One that has failed is not used again.
        let broken = self.ended && self.given < self.size;
        if let Some(stream) = self.stream.take().filter(|_| !broken) {
            *self.home.lock().unwrap_or_else(PoisonError::into_inner) = Some(stream);
        }
    }
}

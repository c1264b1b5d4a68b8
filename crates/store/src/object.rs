//! Walking an object frame by frame through a window of bounded size.
//!
//! Never holds a whole object, and never believes a length before it has been held against a limit.

use std::collections::BTreeMap;

use crate::codec;
use crate::error::StoreError;
use crate::frame::{HEADER_MAX, LineHeader, MAGIC, PREFIX, PieceHeader};
use crate::name::{BatchId, Name, Row};
use crate::shelf::Shelf;
use crate::strict::NotStrict;

/// Longest object of any writer.
pub(crate) const OBJECT_MAX: u64 = 64 << 20;
/// Window for reading whole objects.
pub(crate) const SCAN: usize = 1 << 20;
/// Window for reading headers or single frames.
pub(crate) const SKIP: usize = 8 << 10;

/// A header of either row.
pub(crate) trait Header: Sized {
    const ROW: Row;
    fn parse(text: &str) -> Result<Self, NotStrict>;
    fn compressed(&self) -> usize;
    fn crc(&self) -> u32;
}

impl Header for PieceHeader {
    const ROW: Row = Row::Originals;

    fn parse(text: &str) -> Result<Self, NotStrict> {
        Self::parse(text)
    }

    fn compressed(&self) -> usize {
        self.compressed as usize
    }

    fn crc(&self) -> u32 {
        self.crc
    }
}

impl Header for LineHeader {
    const ROW: Row = Row::Records;

    fn parse(text: &str) -> Result<Self, NotStrict> {
        Self::parse(text)
    }

    fn compressed(&self) -> usize {
        self.compressed as usize
    }

    fn crc(&self) -> u32 {
        self.crc
    }
}

/// A frame found in an object.
pub(crate) struct Frame<H> {
    pub header: H,
    /// Where its header begins.
    pub offset: u64,
    /// Where its data begins.
    pub data: u64,
}

impl<H: Header> Frame<H> {
    pub(crate) fn end(&self) -> u64 {
        self.data + self.header.compressed() as u64
    }
}

/// Why a frame cannot be read: damage, to be reported, or failure, to be returned.
pub(crate) enum Unread {
    Damage(&'static str),
    Failed(StoreError),
}

impl From<StoreError> for Unread {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

impl Unread {
    pub(crate) fn into_error(self, name: &Name) -> StoreError {
        match self {
            Self::Damage(what) => StoreError::damaged(name, what),
            Self::Failed(error) => error,
        }
    }
}

/// An object open for reading.
pub(crate) struct Object<'s> {
    shelf: &'s dyn Shelf,
    pub name: Name,
    pub size: u64,
    window: Vec<u8>,
    start: u64,
    step: usize,
}

impl<'s> Object<'s> {
    pub(crate) fn open(shelf: &'s dyn Shelf, name: Name, step: usize) -> Result<Self, StoreError> {
        let size = shelf.size(&name)?;
        if size > OBJECT_MAX {
            return Err(StoreError::damaged(&name, "it is longer than an object may be"));
        }
        Ok(Self { shelf, name, size, window: Vec::new(), start: 0, step })
    }

    /// Returns bytes of the object; damage where it ends before.
    fn slice(&mut self, offset: u64, length: usize) -> Result<&[u8], Unread> {
        let inside = offset >= self.start && offset + length as u64 <= self.start + self.window.len() as u64;
        if !inside {
            if offset + length as u64 > self.size {
                return Err(Unread::Damage("it ends within a frame"));
            }
            let left = usize::try_from(self.size - offset).unwrap_or(usize::MAX);
            self.window.resize(length.max(self.step).min(left), 0);
            self.start = offset;
            let read = self.shelf.get_range(&self.name, offset, &mut self.window)?;
            self.window.truncate(read);
            if read < length {
                return Err(Unread::Damage("it ends within a frame"));
            }
        }
        let at = usize::try_from(offset - self.start).expect("invariant: inside the window");
        Ok(&self.window[at..at + length])
    }

    /// Reads the header at an offset.
    pub(crate) fn frame<H: Header>(&mut self, offset: u64) -> Result<Frame<H>, Unread> {
        let prefix = self.slice(offset, PREFIX)?;
        let length = u32::from_le_bytes([prefix[4], prefix[5], prefix[6], prefix[7]]) as usize;
        if prefix[..4] != MAGIC || length > HEADER_MAX {
            return Err(Unread::Damage("no frame begins where one should"));
        }
        let text = self.slice(offset + PREFIX as u64, length)?;
        let header = std::str::from_utf8(text)
            .ok()
            .and_then(|text| H::parse(text).ok())
            .ok_or(Unread::Damage("a frame's header is not of its one spelling"))?;
        Ok(Frame { header, offset, data: offset + (PREFIX + length) as u64 })
    }

    /// Fills `out` with a frame's `expected` bytes (`None`: at most a frame's worth).
    pub(crate) fn expand<H: Header>(
        &mut self,
        frame: &Frame<H>,
        expected: Option<usize>,
        out: &mut Vec<u8>,
    ) -> Result<(), Unread> {
        let data = self.slice(frame.data, frame.header.compressed())?;
        if crc32fast::hash(data) != frame.header.crc() {
            return Err(Unread::Damage("a frame's bytes do not give its CRC"));
        }
        match codec::expand(data, expected, out) {
            true => Ok(()),
            false => Err(Unread::Damage("a frame does not expand to what its header says")),
        }
    }

    /// Returns the bytes from `start` up to `end`.
    pub(crate) fn copy(&mut self, start: u64, end: u64) -> Result<Vec<u8>, StoreError> {
        let mut out = Vec::with_capacity(usize::try_from(end - start).unwrap_or(0));
        let mut at = start;
        while at < end {
            let length = usize::try_from((end - at).min(SCAN as u64)).unwrap_or(SCAN);
            match self.slice(at, length) {
                Ok(part) => out.extend_from_slice(part),
                Err(unread) => return Err(unread.into_error(&self.name)),
            }
            at += length as u64;
        }
        Ok(out)
    }

    /// Returns where the next frame begins at or after an offset, told by how headers begin. Only for
    /// going on after damage.
    pub(crate) fn next_frame(&mut self, mut offset: u64) -> Result<Option<u64>, Unread> {
        const START: &[u8] = b"{\"compressed\":";
        const SPAN: u64 = 64 << 10;
        while offset + ((PREFIX + START.len()) as u64) < self.size {
            let length = usize::try_from(SPAN.min(self.size - offset)).unwrap_or(0);
            let found = self
                .slice(offset, length)?
                .windows(PREFIX + START.len())
                .position(|bytes| bytes.starts_with(&MAGIC) && bytes.ends_with(START));
            if let Some(at) = found {
                return Ok(Some(offset + at as u64));
            }
            // The last bytes may be the beginning of a header that goes on.
            offset += (length - (PREFIX + START.len() - 1)) as u64;
        }
        Ok(None)
    }
}

/// Returns the objects of a batch's row: number to highest generation.
pub(crate) fn objects(
    shelf: &dyn Shelf,
    row: Row,
    batch: &BatchId,
) -> Result<BTreeMap<u16, u16>, StoreError> {
    let folder = format!("{}/{batch}", row.folder());
    let mut found = BTreeMap::new();
    for (name, _) in shelf.list(&folder)?.files {
        let file = name.as_str().get(folder.len() + 1..).unwrap_or("");
        if let Some((object, generation)) = row.parse_object(file) {
            let highest = found.entry(object).or_insert(generation);
            *highest = generation.max(*highest);
        }
    }
    Ok(found)
}

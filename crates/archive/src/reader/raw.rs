//! The bytes that were kept: single pieces and whole members; a picture without what it said beside the
//! picture.
//!
//! Never holds a member in memory: it is streamed. Never joins what stood around an absent piece, but where
//! the rule that left it out says that the rest is whole.

use std::io::{self, Read};

use store::BatchId;

use super::Reader;
use crate::derive::{OriginalLine, RecordAt};
use crate::error::ArchiveError;

/// A kept member as a stream. Before a piece that is absent it ends with an error of kind `NotFound`, so
/// that what stands after it is not taken for what follows; a picture whose metadata was left out goes on
/// after it, for it is the same picture without.
pub struct MemberReader<'a> {
    reader: &'a Reader,
    pieces: std::vec::IntoIter<(String, u32, u32)>,
    current: Option<Box<dyn Read + 'a>>,
    /// Whether it is whole without what a rule left out of it.
    over_absent: bool,
    near: Option<RecordAt>,
    /// Its length in bytes.
    pub bytes: u64,
    /// Its name as it came.
    pub member: String,
}

impl Reader {
    /// Opens a kept member of an account's exports, looked up in one import first and then in any.
    ///
    /// # Errors
    /// What the derived files give.
    pub fn member(
        &self,
        account: &str,
        import: &str,
        member: &str,
    ) -> Result<Option<MemberReader<'_>>, ArchiveError> {
        let Some(original) = self.original(account, import, member)? else { return Ok(None) };
        Ok(Some(MemberReader {
            reader: self,
            pieces: original.pieces.into_iter(),
            current: None,
            over_absent: original.rule.as_deref().is_some_and(platforms::leaves_whole),
            near: original.near,
            bytes: original.bytes,
            member: original.member,
        }))
    }

    /// Returns whether a member is kept.
    ///
    /// # Errors
    /// What the derived files give.
    pub fn has_member(&self, account: &str, import: &str, member: &str) -> Result<bool, ArchiveError> {
        Ok(self.original(account, import, member)?.is_some())
    }

    /// Returns the import that a post was kept by.
    #[must_use]
    pub fn import_of(&self, kept: &super::KeptPost) -> Option<&str> {
        let batch = self.derived.state.batches.get(kept.place.at.batch as usize)?;
        let import = self.derived.state.imports.get(batch.import? as usize)?;
        Some(&import.import)
    }

    /// Returns the batch that holds a post's record.
    #[must_use]
    pub fn batch_of(&self, kept: &super::KeptPost) -> Option<&str> {
        self.derived.state.batches.get(kept.place.at.batch as usize).map(|batch| batch.id.as_str())
    }

    pub(super) fn original(
        &self,
        account: &str,
        import: &str,
        member: &str,
    ) -> Result<Option<OriginalLine>, ArchiveError> {
        let mut found = self.derived.originals_by_name(account, member, 64)?;
        found.retain(|line| line.member == member);
        if found.is_empty() && !account.is_empty() {
            // An input of several accounts belongs to none of them.
            return self.original("", import, member);
        }
        let at = found.iter().position(|line| line.import == import);
        let Some(line) = at.map(|at| found.swap_remove(at)).or_else(|| found.pop()) else { return Ok(None) };
        match &line.same_as {
            None => Ok(Some(line)),
            Some((import, member)) => {
                let earlier = self.derived.originals_by_name(account, member, 64)?;
                Ok(earlier.into_iter().find(|line| line.import == *import && line.same_as.is_none()))
            }
        }
    }

    /// Returns a piece's bytes, at most so many; `None` where they are absent.
    pub(super) fn read_piece(
        &self,
        batch: &str,
        piece: u32,
        most: u64,
    ) -> Result<Option<Vec<u8>>, ArchiveError> {
        let Some(id) = BatchId::parse(batch) else { return Ok(None) };
        let mut bytes = Vec::new();
        match self.archive.pieces(&id, piece, 1, None)?.take(most).read_to_end(&mut bytes) {
            Ok(_) => Ok(Some(bytes)),
            Err(_) => Ok(None),
        }
    }
}

impl Read for MemberReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if let Some(current) = &mut self.current {
                let count = current.read(buffer)?;
                if count > 0 || buffer.is_empty() {
                    return Ok(count);
                }
                self.current = None;
            }
            let Some((batch, first, count)) = self.pieces.next() else { return Ok(0) };
            let id = BatchId::parse(&batch).ok_or(io::ErrorKind::InvalidData)?;
            let near = self.near.take().map(RecordAt::location);
            let archive = &self.reader.archive;
            let pieces = archive.pieces(&id, first, count, near).map_err(io::Error::other)?;
            self.current = Some(Box::new(if self.over_absent { pieces.over_absent() } else { pieces }));
        }
    }
}

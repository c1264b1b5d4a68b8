//! Where a post's record and its media are sealed: batch, entry, record line, piece.
//!
//! Never opens a commitment: whoever asks does.

use store::{Archive, BatchId, RecordLine};

use super::{KeptPost, Reader};
use crate::beheld::behold;
use crate::error::ArchiveError;

/// A piece that is a whole member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SealedPiece {
    /// Its batch.
    pub batch: BatchId,
    /// Its number in the batch.
    pub piece: u32,
    /// Its length.
    pub bytes: u64,
}

impl Reader {
    /// Returns the archive, as it stood when this was opened.
    pub(crate) fn archive(&self) -> &Archive {
        &self.archive
    }

    /// Returns the batch of a post's record and its line; `None` where the catalogue is of another
    /// state.
    pub(crate) fn sealed_record(
        &self,
        kept: &KeptPost,
    ) -> Result<Option<(BatchId, RecordLine)>, ArchiveError> {
        let Some((batch, _)) = self.batch(kept.place.at) else { return Ok(None) };
        Ok(Some((batch, self.archive.record_at(&batch, kept.place.at.location())?)))
    }

    /// Returns the batch and line of the record of the import that a post's record is of.
    pub(crate) fn sealed_import(
        &self,
        kept: &KeptPost,
    ) -> Result<Option<(BatchId, RecordLine)>, ArchiveError> {
        let imports = &self.derived.state.imports;
        let name = self.import_of(kept);
        let Some(line) = imports.iter().find(|line| Some(line.import.as_str()) == name) else {
            return Ok(None);
        };
        let Some((batch, _)) = self.batch(line.at) else { return Ok(None) };
        Ok(Some((batch, self.archive.record_at(&batch, line.at.location())?)))
    }

    /// Returns the piece that is a member of a post's export; `None` where it is not kept, or in more
    /// pieces than one.
    pub(crate) fn sealed_piece(
        &self,
        kept: &KeptPost,
        member: &str,
    ) -> Result<Option<SealedPiece>, ArchiveError> {
        let import = self.import_of(kept).unwrap_or_default();
        let Some(original) = self.original(&kept.post.account, import, member)? else { return Ok(None) };
        let [(batch, piece, 1)] = original.pieces.as_slice() else { return Ok(None) };
        let Some(batch) = BatchId::parse(batch) else { return Ok(None) };
        Ok(Some(SealedPiece { batch, piece: *piece, bytes: original.bytes }))
    }

    /// Returns how many witnesses signed the checkpoint on which a proof of an entry would rest, and how
    /// many stamps date it. What they are worth, a policy says.
    ///
    /// # Errors
    /// What the store gives.
    pub fn beheld(&self, entry: u64) -> Result<(u64, u64), ArchiveError> {
        let beheld = behold(&self.archive, entry + 1)?;
        Ok((beheld.cosignatures as u64, beheld.stamps.len() as u64))
    }

    /// Returns every kept version of the posts that a person names: by native id, or by platform and
    /// native id with a colon between; one list a post, oldest version first.
    pub(crate) fn named(&self, name: &str) -> Result<Vec<KeptPost>, ArchiveError> {
        let spaces = self.derived.state.accounts.iter().map(|account| account.platform.clone());
        let mut spaces: Vec<String> = spaces.collect();
        spaces.sort_unstable();
        spaces.dedup();
        for space in spaces {
            let id = name.strip_prefix(&space).and_then(|rest| rest.strip_prefix(':')).unwrap_or(name);
            let kept = self.versions(&space, id)?;
            if !kept.is_empty() {
                return Ok(kept);
            }
        }
        Ok(Vec::new())
    }
}

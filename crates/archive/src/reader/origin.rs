//! Where a post comes from: original, member, bytes, reader, import, log entry.
//!
//! Never guesses: what the records do not say is absent.

use model::PieceRef;

use super::{KeptPost, Reader};
use crate::derive::OriginalLine;
use crate::error::ArchiveError;

/// Where one piece of a post's record comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The member's name as it came.
    pub member: String,
    /// First byte in the member.
    pub from: u64,
    /// One past the last byte.
    pub to: u64,
    /// The import that kept it.
    pub import: String,
    /// The batch.
    pub batch: String,
    /// The piece's number in the batch.
    pub piece: u32,
    /// The piece's bytes; `None` where they are absent.
    pub bytes: Option<Vec<u8>>,
}

/// The most bytes of a piece that are shown.
const SHOWN_MAX: u64 = 256 << 10;

impl Reader {
    /// Returns where a post's record was read from, the main piece first.
    ///
    /// # Errors
    /// What the store and the derived files give.
    pub fn origin(&self, kept: &KeptPost) -> Result<Vec<Origin>, ArchiveError> {
        let own = self.batch(kept.place.at).map(|batch| batch.0.to_string()).unwrap_or_default();
        let mut origins = Vec::new();
        for piece in &kept.post.from.pieces {
            let (batch, piece) = match piece {
                PieceRef::Here(piece) => (own.clone(), *piece),
                PieceRef::There { batch, piece } => (batch.clone(), *piece),
            };
            if let Some(original) = self.derived.original_of_piece(&batch, piece)? {
                origins.push(self.origin_of(&original, batch, piece)?);
            }
        }
        Ok(origins)
    }

    fn origin_of(&self, original: &OriginalLine, batch: String, piece: u32) -> Result<Origin, ArchiveError> {
        let (from, length) = self.bytes_of(original, &batch, piece)?;
        let bytes = self.read_piece(&batch, piece, SHOWN_MAX)?;
        Ok(Origin {
            member: original.member.clone(),
            from,
            to: from + length,
            import: original.import.clone(),
            batch,
            piece,
            bytes,
        })
    }

    /// Returns where a piece begins in its member and how long it is, from the headers of frames.
    fn bytes_of(&self, original: &OriginalLine, batch: &str, piece: u32) -> Result<(u64, u64), ArchiveError> {
        let mut before = 0;
        for (run, first, count) in &original.pieces {
            let Some(id) = store::BatchId::parse(run) else { continue };
            let here = run == batch && (*first..first + count).contains(&piece);
            let last = if here { piece } else { first + count };
            let mut length = 0;
            for frame in self.archive.frames(&id)? {
                for (number, part) in (frame.first..).zip(&frame.lengths) {
                    let part = u64::from(part.unwrap_or(0));
                    if (*first..last).contains(&number) {
                        before += part;
                    } else if here && number == piece {
                        length += part;
                    }
                }
            }
            if here {
                return Ok((before, length));
            }
        }
        Ok((before, 0))
    }
}

//! The salt of a single piece, for showing that piece to others.
//!
//! Never gives the salt of a piece whose bytes are not there: of those, only the owner's key folder
//! knows.

use seal::{Salt, commit};

use crate::archive::Archive;
use crate::error::StoreError;
use crate::frame::{PieceHeader, Source};
use crate::name::{BatchId, Row};
use crate::object::{Frame, Object, SKIP, objects};

impl Archive {
    /// Returns the salt of a piece; `None` where the piece is absent.
    ///
    /// # Errors
    /// [`StoreError::Damaged`], [`StoreError::Io`].
    pub fn piece_salt(&self, batch: &BatchId, piece: u32) -> Result<Option<Salt>, StoreError> {
        for (object, generation) in objects(&*self.shelf, Row::Originals, batch)? {
            let name = Row::Originals.object(batch, object, generation);
            let mut open = Object::open(&*self.shelf, name, SKIP)?;
            let mut offset = 0;
            while offset < open.size {
                let frame: Frame<PieceHeader> =
                    open.frame(offset).map_err(|unread| unread.into_error(&open.name))?;
                // The first frame that has the piece is the one in which it begins.
                if let Some(at) = place_in(&frame.header, piece) {
                    return Ok(salt(&frame.header, at));
                }
                offset = frame.end();
            }
        }
        Ok(None)
    }
}

fn place_in(header: &PieceHeader, piece: u32) -> Option<usize> {
    let at = usize::try_from(piece.checked_sub(header.first)?).ok()?;
    (at < header.lengths.len()).then_some(at)
}

fn salt(header: &PieceHeader, at: usize) -> Option<Salt> {
    header.lengths.get(at).copied().flatten()?;
    match &header.source {
        Source::Seed(seed) => Some(commit::salt(seed, u32::try_from(at).ok()?)),
        Source::Salts(salts) => salts.get(at).cloned().flatten(),
    }
}

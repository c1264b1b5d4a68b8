//! C2SP tlog-checkpoint v1.0.0 without extension lines (docs/format.md 8).
//!
//! Never signs twice for one size with two roots by itself: the store's guard sees to that.

use crate::SealError;
use crate::hash::Hash;
use crate::note::{SigningKey, Vkey};

/// The head of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The log's name.
    pub origin: String,
    /// How many entries.
    pub size: u64,
    /// The RFC 6962 root over them.
    pub root: Hash,
}

impl Checkpoint {
    /// Returns the three lines that are signed.
    #[must_use]
    pub fn body(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, self.root.base64())
    }

    /// Reads the three lines.
    ///
    /// # Errors
    /// [`SealError::Shape`] where they are not exactly what [`Checkpoint::body`] gives.
    pub fn parse(body: &str) -> Result<Self, SealError> {
        let shape = SealError::Shape("checkpoint");
        let mut lines = body.split('\n');
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next()) else {
            return Err(shape);
        };
        let size = size.parse().map_err(|_| shape.clone())?;
        let root = Hash::of_base64(root).ok_or(shape.clone())?;
        let checkpoint = Self { origin: origin.to_owned(), size, root };
        if checkpoint.body() == body { Ok(checkpoint) } else { Err(shape) }
    }

    /// Returns the signed note.
    ///
    /// # Errors
    /// [`SealError::Shape`] where the origin is not what a key name may be.
    pub fn signed(&self, key: &SigningKey) -> Result<String, SealError> {
        key.sign(&self.origin, &self.body())
    }

    /// Opens a signed note under a key and its origin.
    ///
    /// # Errors
    /// What [`Vkey::open`] gives, and [`SealError::OtherOrigin`].
    pub fn open(note: &str, key: &Vkey) -> Result<Self, SealError> {
        let checkpoint = Self::parse(key.open(note)?)?;
        if checkpoint.origin == key.name { Ok(checkpoint) } else { Err(SealError::OtherOrigin) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::sha256;

    #[test]
    fn a_checkpoint_reads_back_and_nothing_else_does() {
        let checkpoint = Checkpoint { origin: "beilin/aa".into(), size: 7, root: sha256(b"") };
        assert_eq!(Checkpoint::parse(&checkpoint.body()), Ok(checkpoint.clone()));
        for bad in [
            checkpoint.body().replace("\n7\n", "\n07\n"),
            checkpoint.body().replace("\n7\n", "\n+7\n"),
            checkpoint.body() + "extension\n",
            checkpoint.body().trim_end().to_owned(),
        ] {
            assert!(Checkpoint::parse(&bad).is_err(), "{bad:?}");
        }
        let key = SigningKey::of_seed([3; 32]);
        let note = checkpoint.signed(&key).expect("a note");
        assert_eq!(Checkpoint::open(&note, &key.vkey("beilin/aa")), Ok(checkpoint.clone()));
        let foreign = key.sign("beilin/aa", &checkpoint.body().replace("/aa", "/bb")).expect("a note");
        assert_eq!(Checkpoint::open(&foreign, &key.vkey("beilin/aa")), Err(SealError::OtherOrigin));
    }
}

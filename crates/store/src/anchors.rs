//! What others said of a checkpoint, and block headers beside it: the files below `anchors/`
//! (docs/format.md 13).
//!
//! Never judges them: they are bytes that came from elsewhere.

use seal::Checkpoint;

use crate::archive::Archive;
use crate::error::StoreError;
use crate::name::{BatchId, Name};
use crate::random::Random;
use crate::writer::Writer;

/// The longest anchor, in bytes.
pub const ANCHOR_MAX: u64 = 128 << 10;

/// What kind of anchor a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnchorKind {
    /// Signature lines of witnesses.
    Cosignatures,
    /// An RFC 3161 response.
    Rfc3161,
    /// An OpenTimestamps proof.
    OpenTimestamps,
    /// Bitcoin block headers that such proofs name.
    Headers,
}

impl AnchorKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Cosignatures, Self::Rfc3161, Self::OpenTimestamps, Self::Headers];

    /// Returns the word in an `anchor` record.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Cosignatures => "cosignatures",
            Self::Rfc3161 => "rfc3161",
            Self::OpenTimestamps => "opentimestamps",
            Self::Headers => "headers",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Cosignatures => "cosignatures",
            Self::Rfc3161 => "tsr",
            Self::OpenTimestamps => "ots",
            Self::Headers => "headers",
        }
    }
}

/// A file of an anchor.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AnchorFile {
    /// The size of the checkpoint that it is about.
    pub size: u64,
    /// What it is.
    pub kind: AnchorKind,
    /// Where it lies.
    pub name: Name,
}

impl AnchorFile {
    /// Reads a name below `anchors/`; `None` for one that the format does not have, the checkpoint's
    /// included.
    #[must_use]
    pub fn parse(name: &Name) -> Option<Self> {
        let (size, file) = split(name)?;
        let (id, ending) = file.split_once('.')?;
        let kind = AnchorKind::ALL.into_iter().find(|kind| kind.ending() == ending)?;
        BatchId::parse(id).map(|_| Self { size, kind, name: name.clone() })
    }
}

/// Tells whether a name below `anchors/` is one that the format has.
pub(crate) fn is_anchor(name: &Name) -> bool {
    split(name).is_some_and(|(_, file)| file == "checkpoint") || AnchorFile::parse(name).is_some()
}

fn split(name: &Name) -> Option<(u64, &str)> {
    let (size, file) = name.as_str().strip_prefix("anchors/")?.split_once('/')?;
    let number: u64 = size.parse().ok()?;
    (number.to_string() == size).then_some((number, file))
}

fn checkpoint_file(size: u64) -> Name {
    Name::own(format!("anchors/{size}/checkpoint"))
}

impl Archive {
    /// Returns the anchors, those of the smallest checkpoint first.
    ///
    /// # Errors
    /// [`StoreError::Io`].
    pub fn anchors(&self) -> Result<Vec<AnchorFile>, StoreError> {
        let files = self.shelf.list("anchors")?.files;
        let mut found: Vec<_> = files.iter().filter_map(|(name, _)| AnchorFile::parse(name)).collect();
        found.sort();
        Ok(found)
    }

    /// Returns the sizes of the checkpoints that were shown to others, smallest first.
    ///
    /// # Errors
    /// [`StoreError::Io`].
    pub fn shown(&self) -> Result<Vec<u64>, StoreError> {
        let files = self.shelf.list("anchors")?.files;
        let checkpoints = files.iter().filter_map(|(name, _)| split(name));
        let mut sizes: Vec<u64> =
            checkpoints.filter(|(_, file)| *file == "checkpoint").map(|(size, _)| size).collect();
        sizes.sort_unstable();
        Ok(sizes)
    }

    /// Returns the signed checkpoint that was shown to others at a size, with what it says. It is
    /// checked against the log, not against a key: which key signed it then is for a verifier to say.
    ///
    /// # Errors
    /// [`StoreError::NotFound`]; [`StoreError::Damaged`] where it is not of this log; [`StoreError::Io`].
    pub fn shown_at(&self, size: u64) -> Result<(String, Checkpoint), StoreError> {
        let name = checkpoint_file(size);
        let bytes = self.shelf.get(&name, ANCHOR_MAX)?;
        let damaged = |what: &str| StoreError::damaged(&name, what);
        let note = String::from_utf8(bytes).map_err(|_| damaged("it is not text"))?;
        let text = seal::note::SignedNote::parse(&note).map_err(|_| damaged("it is no note"))?.text();
        let checkpoint = Checkpoint::parse(text).map_err(|_| damaged("it is no checkpoint"))?;
        let ours = checkpoint.origin == self.origin()
            && checkpoint.size == size
            && self.log.root_at(size) == Some(checkpoint.root);
        if ours { Ok((note, checkpoint)) } else { Err(damaged("it is not of this log")) }
    }

    /// Returns the bytes of an anchor.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::Damaged`] where it is longer than [`ANCHOR_MAX`],
    /// [`StoreError::Io`].
    pub fn anchor(&self, anchor: &AnchorFile) -> Result<Vec<u8>, StoreError> {
        self.shelf.get(&anchor.name, ANCHOR_MAX)
    }
}

impl Writer {
    /// Puts the checkpoint down as it is now shown to others. One that was put before stays.
    ///
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::Io`].
    pub fn show(&self) -> Result<(), StoreError> {
        let archive = self.archive();
        let name = checkpoint_file(archive.checkpoint().size);
        match archive.shelf().put_new(&[(name, archive.note().as_bytes())]) {
            Ok(()) => archive.shelf().durable(),
            Err(StoreError::Exists { .. }) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Puts an anchor down, durably, under a random name, and returns where it lies. It is not sealed
    /// yet.
    ///
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::Io`].
    ///
    /// # Panics
    /// Where it is longer than [`ANCHOR_MAX`]: whoever asked for it had a limit.
    pub fn put_anchor(
        &self,
        size: u64,
        kind: AnchorKind,
        bytes: &[u8],
        random: &mut dyn Random,
    ) -> Result<AnchorFile, StoreError> {
        assert!(bytes.len() as u64 <= ANCHOR_MAX, "invariant: an anchor is short");
        let name = Name::own(format!("anchors/{size}/{}.{}", BatchId::random(random), kind.ending()));
        let shelf = self.archive().shelf();
        shelf.put_new(&[(name.clone(), bytes)])?;
        shelf.durable()?;
        Ok(AnchorFile { size, kind, name })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_name_has_one_spelling() {
        let id = "000102030405060708090a0b0c0d0e0f";
        for (name, kind) in [
            (format!("anchors/7/{id}.cosignatures"), Some(AnchorKind::Cosignatures)),
            (format!("anchors/0/{id}.tsr"), Some(AnchorKind::Rfc3161)),
            (format!("anchors/12/{id}.ots"), Some(AnchorKind::OpenTimestamps)),
            (format!("anchors/12/{id}.headers"), Some(AnchorKind::Headers)),
            (format!("anchors/07/{id}.ots"), None),
            (format!("anchors/7/{}.ots", &id[1..]), None),
            (format!("anchors/7/{id}.ots.tmp"), None),
            (format!("anchors/7/a/{id}.ots"), None),
            (format!("anchors/{id}.ots"), None),
            ("anchors/7/checkpoint".into(), None),
        ] {
            let name = Name::new(name).unwrap();
            assert_eq!(AnchorFile::parse(&name).map(|anchor| anchor.kind), kind, "{name}");
        }
        for (name, known) in [("anchors/7/checkpoint", true), ("anchors/7/checkpoints", false)] {
            assert_eq!(is_anchor(&Name::new(name).unwrap()), known, "{name}");
        }
    }
}

//! Names of files in an archive, and names of batches (docs/format.md 1).
//!
//! Never reads a file system, and never lets a name lead outside the archive.

use std::fmt;

use crate::random::Random;

/// Longest name, in bytes.
const NAME_MAX: usize = 100;

/// A name that the format does not allow.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{name}` is not a name the format allows")]
pub struct BadName {
    /// The name.
    pub name: String,
}

/// A path below the archive: parts of `[0-9a-z.-]` joined by `/`, at most 100 characters. No part is
/// empty or ends in a dot, so that it means the same on every file system.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name(String);

impl Name {
    /// Checks a name.
    ///
    /// # Errors
    /// [`BadName`] where the format does not allow it.
    pub fn new(name: impl Into<String>) -> Result<Self, BadName> {
        let name = name.into();
        let good_byte = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'z' | b'.' | b'-');
        let good_part = |part: &str| !part.is_empty() && !part.ends_with('.') && part.bytes().all(good_byte);
        if name.len() <= NAME_MAX && name.split('/').all(good_part) {
            Ok(Self(name))
        } else {
            Err(BadName { name })
        }
    }

    /// Returns a name this crate composed.
    pub(crate) fn own(name: impl Into<String>) -> Self {
        Self::new(name).expect("invariant: the store composes names the format allows")
    }

    /// Returns the name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name of a batch: 128 random bits, written as 32 hex characters. Says nothing of what it holds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BatchId([u8; 16]);

impl BatchId {
    /// Returns a new name.
    pub fn random(random: &mut dyn Random) -> Self {
        let mut bytes = [0; 16];
        random.fill(&mut bytes);
        Self(bytes)
    }

    /// Reads 32 lower-case hex characters; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 16];
        let lower = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        (lower && hex::decode_to_slice(text, &mut bytes).is_ok()).then_some(Self(bytes))
    }

    /// Returns the 32 hex characters.
    #[must_use]
    pub fn hex(&self) -> String {
        hex::encode(self.0)
    }
}

impl fmt::Display for BatchId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.hex())
    }
}

impl fmt::Debug for BatchId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.hex())
    }
}

/// Which of a batch's two rows of objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Row {
    /// `originals/`: frames of pieces.
    Originals,
    /// `records/`: frames of record lines.
    Records,
}

impl Row {
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::Originals => "originals",
            Self::Records => "records",
        }
    }

    fn suffix(self) -> &'static str {
        match self {
            Self::Originals => ".zst",
            Self::Records => ".jsonl.zst",
        }
    }

    /// Returns the name of an object of this row.
    #[must_use]
    pub fn object(self, batch: &BatchId, object: u16, generation: u16) -> Name {
        let (folder, suffix) = (self.folder(), self.suffix());
        Name::own(match generation {
            0 => format!("{folder}/{batch}/{object:04}{suffix}"),
            _ => format!("{folder}/{batch}/{object:04}-{generation}{suffix}"),
        })
    }

    /// Reads an object's number and generation from its file name (the part after the batch).
    pub(crate) fn parse_object(self, file: &str) -> Option<(u16, u16)> {
        let stem = file.strip_suffix(self.suffix())?;
        let (object, generation) = match stem.split_once('-') {
            Some((object, generation)) => (object, generation.parse().ok().filter(|g| *g > 0)?),
            None => (stem, 0),
        };
        let object: u16 = object.parse().ok()?;
        // Only the one spelling that `object` writes counts: `+1`, `00001` and `0-01` are strangers.
        let spelled = match generation {
            0 => format!("{object:04}"),
            _ => format!("{object:04}-{generation}"),
        };
        (spelled == stem).then_some((object, generation))
    }
}

/// Returns the name of a batch's file of commitments.
#[must_use]
pub fn batch_file(batch: &BatchId) -> Name {
    Name::own(format!("log/batch/{batch}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn only_names_good_everywhere_are_taken() {
        for good in ["beilin.toml", "log/tile/0/x001/000.p/3", "originals/ab/0000-1.zst"] {
            assert_eq!(Name::new(good).unwrap().as_str(), good);
        }
        let long = "a".repeat(101);
        for bad in
            ["", "/a", "a/", "a//b", "..", "a/../b", ".", "a.", "A", "a_b", "a b", "a\\b", "碑", "a\0", &long]
        {
            assert!(Name::new(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn objects_have_one_spelling() {
        let batch = BatchId::parse("000102030405060708090a0b0c0d0e0f").unwrap();
        for (row, object, generation, name) in [
            (Row::Originals, 0, 0, "originals/000102030405060708090a0b0c0d0e0f/0000.zst"),
            (Row::Records, 12_345, 7, "records/000102030405060708090a0b0c0d0e0f/12345-7.jsonl.zst"),
        ] {
            assert_eq!(row.object(&batch, object, generation).as_str(), name);
            let file = name.rsplit('/').next().unwrap();
            assert_eq!(row.parse_object(file), Some((object, generation)));
        }
        for bad in
            ["0.zst", "00000.zst", "0000-0.zst", "0000-01.zst", "+001.zst", "0000.zst.tmp", "99999.zst"]
        {
            assert_eq!(Row::Originals.parse_object(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_batch_name_is_lower_hex() {
        assert!(BatchId::parse("000102030405060708090A0b0c0d0e0f").is_none());
        assert!(BatchId::parse("0001").is_none());
    }
}

//! Statements about a log's keys: an exchange of keys, and a theft (docs/format.md 14).
//!
//! Never decides which key to begin with: that is pinned, or stands in entry 0.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::hash::{Hash, sha256};
use crate::note::{SigningKey, Vkey};
use crate::{Checkpoint, SealError};

const ROTATION: &str = "beilin/rotation/v1";
const THEFT: &str = "beilin/theft/v1";

/// What a statement is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The keeper exchanged the key: signed by the old and the new one.
    Rotation,
    /// The key was stolen: signed by the recovery key and the new one.
    Theft {
        /// The public half of the recovery key, named with the log's origin.
        recovery: Box<Vkey>,
    },
}

/// A statement: from `head` on the log's checkpoints are signed by `new`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What happened.
    pub event: Event,
    /// The last head that the old key stands for.
    pub head: Checkpoint,
    /// The key until then.
    pub old: Vkey,
    /// The key from then on.
    pub new: Vkey,
}

impl Statement {
    /// Returns the text that is signed.
    #[must_use]
    pub fn text(&self) -> String {
        let Checkpoint { origin, size, root } = &self.head;
        let (kind, last) = match &self.event {
            Event::Rotation => (ROTATION, String::new()),
            Event::Theft { recovery } => {
                (THEFT, format!("recovery {}\n", STANDARD.encode(recovery.public())))
            }
        };
        let (old, new) = (self.old.text(), self.new.text());
        let root = STANDARD.encode(root.0);
        format!("{kind}\norigin {origin}\nsize {size}\nroot {root}\nold {old}\nnew {new}\n{last}")
    }

    /// Returns the statement as a note signed by `first` (the old key; after a theft, the recovery key)
    /// and by the new key.
    ///
    /// # Errors
    /// [`SealError::NotSigned`] where these are not the keys that the statement names.
    pub fn signed(&self, first: &SigningKey, new: &SigningKey) -> Result<String, SealError> {
        let origin = &self.head.origin;
        if first.vkey(origin) != *self.witness() || new.vkey(origin) != self.new {
            return Err(SealError::NotSigned);
        }
        let text = self.text();
        let mut note = first.sign(origin, &text)?;
        let second = new.sign(origin, &text)?;
        note.push_str(&second[text.len() + 1..]);
        Ok(note)
    }

    /// Opens a statement of the log `origin` whose key is `known`. `recovery` is the SHA-256 of the
    /// recovery key's public half, where it is known; without it a theft is not believed.
    ///
    /// # Errors
    /// [`SealError::Shape`]; [`SealError::OtherOrigin`]; [`SealError::NotSigned`] where it does not
    /// follow `known` or lacks a signature; [`SealError::BadSignature`].
    pub fn open(note: &str, origin: &str, known: &Vkey, recovery: Option<&Hash>) -> Result<Self, SealError> {
        let end = note.find("\n\n").ok_or(SealError::Shape("signed note"))?;
        let statement = Self::parse(&note[..=end])?;
        if statement.head.origin != origin {
            return Err(SealError::OtherOrigin);
        }
        if let Event::Theft { recovery: key } = &statement.event
            && recovery != Some(&sha256(key.public()))
        {
            return Err(SealError::NotSigned);
        }
        if statement.old != *known || statement.new == statement.old {
            return Err(SealError::NotSigned);
        }
        statement.witness().open(note)?;
        statement.new.open(note)?;
        Ok(statement)
    }

    fn witness(&self) -> &Vkey {
        match &self.event {
            Event::Rotation => &self.old,
            Event::Theft { recovery } => recovery,
        }
    }

    fn parse(text: &str) -> Result<Self, SealError> {
        let shape = || SealError::Shape("statement about keys");
        let mut lines = text.lines();
        let theft = match lines.next() {
            Some(ROTATION) => false,
            Some(THEFT) => true,
            _ => return Err(shape()),
        };
        let mut value = |name: &str| {
            lines.next().and_then(|line| line.strip_prefix(name)?.strip_prefix(' ')).ok_or_else(shape)
        };
        let (origin, size, root) = (value("origin")?, value("size")?, value("root")?);
        let head = Checkpoint::parse(&format!("{origin}\n{size}\n{root}\n"))?;
        let old = Vkey::parse(value("old")?)?;
        let new = Vkey::parse(value("new")?)?;
        let event = match theft {
            false => Event::Rotation,
            true => {
                let bytes = STANDARD.decode(value("recovery")?).map_err(|_| shape())?;
                let bytes: [u8; 32] = bytes.try_into().map_err(|_| shape())?;
                Event::Theft { recovery: Box::new(Vkey::of_public(&head.origin, &bytes)?) }
            }
        };
        let named = old.name == head.origin && new.name == head.origin;
        let statement = Self { event, head, old, new };
        if named && statement.text() == text { Ok(statement) } else { Err(shape()) }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const ORIGIN: &str = "beilin/000102030405060708090a0b0c0d0e0f";

    fn key(seed: u8) -> SigningKey {
        SigningKey::of_seed([seed; 32])
    }

    fn statement(theft: bool) -> Statement {
        let event = match theft {
            true => Event::Theft { recovery: Box::new(key(7).vkey(ORIGIN)) },
            false => Event::Rotation,
        };
        let head = Checkpoint { origin: ORIGIN.into(), size: 5, root: Hash([3; 32]) };
        Statement { event, head, old: key(1).vkey(ORIGIN), new: key(2).vkey(ORIGIN) }
    }

    #[test]
    fn a_rotation_needs_both_keys() {
        let statement = statement(false);
        let note = statement.signed(&key(1), &key(2)).unwrap();
        let old = key(1).vkey(ORIGIN);
        assert_eq!(Statement::open(&note, ORIGIN, &old, None), Ok(statement.clone()));
        assert_eq!(statement.signed(&key(3), &key(2)), Err(SealError::NotSigned));
        assert_eq!(statement.signed(&key(1), &key(3)), Err(SealError::NotSigned));
        let text = statement.text();
        for one in [key(1), key(2)] {
            let alone = one.sign(ORIGIN, &text).unwrap();
            assert_eq!(Statement::open(&alone, ORIGIN, &old, None), Err(SealError::NotSigned));
        }
        let other = key(4).vkey(ORIGIN);
        assert_eq!(Statement::open(&note, ORIGIN, &other, None), Err(SealError::NotSigned));
        assert_eq!(Statement::open(&note, "beilin/other", &old, None), Err(SealError::OtherOrigin));
        let grown = note.replace("size 5", "size 6");
        assert_eq!(Statement::open(&grown, ORIGIN, &old, None), Err(SealError::BadSignature));
    }

    #[test]
    fn a_theft_needs_the_recovery_key_that_entry_0_commits_to() {
        let statement = statement(true);
        let note = statement.signed(&key(7), &key(2)).unwrap();
        let old = key(1).vkey(ORIGIN);
        let right = key(7).public_digest();
        assert_eq!(Statement::open(&note, ORIGIN, &old, Some(&right)), Ok(statement.clone()));
        let wrong = key(8).public_digest();
        for unknown in [None, Some(&wrong)] {
            assert_eq!(Statement::open(&note, ORIGIN, &old, unknown), Err(SealError::NotSigned));
        }
        assert_eq!(statement.signed(&key(1), &key(2)), Err(SealError::NotSigned));
    }

    #[test]
    fn a_statement_has_one_form() {
        let note = statement(false).signed(&key(1), &key(2)).unwrap();
        let old = key(1).vkey(ORIGIN);
        for (what, with) in [
            ("rotation/v1", "rotation/v2"),
            ("size 5", "size 05"),
            ("size 5", "size  5"),
            ("origin ", "log "),
            ("\nold ", "\nolder "),
            ("\n\n", "\nmore 1\n\n"),
        ] {
            assert!(note.contains(what));
            let bad = note.replacen(what, with, 1);
            assert!(matches!(Statement::open(&bad, ORIGIN, &old, None), Err(SealError::Shape(_))), "{bad}");
        }
        assert!(Statement::open("", ORIGIN, &old, None).is_err());
    }
}

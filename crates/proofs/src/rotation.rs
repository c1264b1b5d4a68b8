//! `keys/<k>`: a statement that a log's key was exchanged (docs/format.md 14), as it lies in a proof
//! file.
//!
//! Never refuses it for what only a judge may say: a weak key, another log's name, a missing signature.

use seal::Hash;
use seal::note::SignedNote;
use seal::pinned::{PinnedKey, Role};

use crate::fault::Fault;
use crate::text::{after, is_name, number, plain};

/// An exchange of keys, not yet believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rotation {
    pub note: String,
    pub origin: String,
    pub size: u64,
    pub old: PinnedKey,
    pub new: PinnedKey,
}

impl Rotation {
    /// Reads a statement of an exchange.
    pub fn parse(bytes: &[u8]) -> Result<Self, Fault> {
        let note = plain(bytes)?;
        let signed = SignedNote::parse(note).map_err(|_| Fault::Form)?;
        let mut lines = signed.text().split_terminator('\n');
        if lines.next() != Some("beilin/rotation/v1") || !lines_are_named(&signed) {
            return Err(Fault::Form);
        }
        let origin = after(lines.next(), "origin")?.to_owned();
        let size = number(after(lines.next(), "size")?)?;
        let root = Hash::of_base64(after(lines.next(), "root")?);
        let key = |line: &str| PinnedKey::parse(line, Role::Log).map_err(|_| Fault::Form);
        let (old, new) = (key(after(lines.next(), "old")?)?, key(after(lines.next(), "new")?)?);
        let named = [&origin, &old.name, &new.name].into_iter().all(|name| is_name(name));
        if root.is_none() || lines.next().is_some() || !named {
            return Err(Fault::Form);
        }
        Ok(Self { note: note.to_owned(), origin, size, old, new })
    }

    /// Returns whether it speaks of this log, names no weak key, and both keys signed it.
    pub fn holds(&self, origin: &str) -> bool {
        let Ok(note) = SignedNote::parse(&self.note) else { return false };
        let good = |key: &PinnedKey| {
            key.name == origin && !key.is_weak() && key.signed(&note).is_ok_and(|lines| !lines.is_empty())
        };
        self.origin == origin && good(&self.old) && good(&self.new)
    }
}

/// Returns whether every signature line has a name of printable ASCII.
pub(crate) fn lines_are_named(note: &SignedNote<'_>) -> bool {
    note.lines().iter().all(|line| is_name(line.name))
}

//! Which key stands for a log at some size: a pinned one, followed through exchanges and thefts.
//!
//! Never lets a proof file move a key that the examiner's own statements have moved already.

use seal::note::Vkey;
use seal::pinned::{PinnedKey, Role};
use seal::statement::{Event, Statement};
use seal::{Hash, SealError, sha256};

use crate::rotation::Rotation;

/// From some size on, another key signs.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Link {
    old: PinnedKey,
    new: PinnedKey,
    size: u64,
}

/// A statement about keys that an examiner holds, from elsewhere than the proof file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vouched {
    link: Link,
    /// Whether it says that the old key was stolen.
    pub theft: bool,
}

impl Vouched {
    /// Reads a signed statement of an exchange or a theft. That the recovery key of a theft is the
    /// log's own, the examiner vouches for: the founding record that says so is in no proof file.
    ///
    /// # Errors
    /// [`SealError::Shape`]; [`SealError::NotSigned`], [`SealError::BadSignature`].
    pub fn read(note: &str) -> Result<Self, SealError> {
        let said = |word: &str| note.lines().find_map(|line| line.strip_prefix(word)?.strip_prefix(' '));
        let shape = SealError::Shape("statement about keys");
        let (Some(origin), Some(old)) = (said("origin"), said("old")) else { return Err(shape) };
        let recovery = said("recovery").and_then(Hash::of_base64).map(|key| sha256(&key.0));
        let statement = Statement::open(note, origin, &Vkey::parse(old)?, recovery.as_ref())?;
        let key = |vkey: &Vkey| PinnedKey::parse(&vkey.text(), Role::Log);
        let link = Link { old: key(&statement.old)?, new: key(&statement.new)?, size: statement.head.size };
        Ok(Self { link, theft: matches!(statement.event, Event::Theft { .. }) })
    }
}

/// Returns whether the statements of a proof file are each signed by both keys of this log, chain, and
/// never fall in size.
pub(crate) fn holds(rotations: &[Rotation], origin: &str) -> bool {
    let chained = |pair: &[Rotation]| pair[0].new.vkey == pair[1].old.vkey && pair[0].size <= pair[1].size;
    rotations.iter().all(|rotation| rotation.holds(origin)) && rotations.windows(2).all(chained)
}

/// Returns the key that must have signed a checkpoint of `size` entries.
pub(crate) fn follow(
    pinned: &PinnedKey,
    size: u64,
    vouched: &[Vouched],
    rotations: &[Rotation],
) -> PinnedKey {
    let mut key = pinned.clone();
    let mut own: Vec<&Link> = vouched.iter().map(|vouched| &vouched.link).collect();
    let mut told = rotations.iter();
    loop {
        let next = own.iter().position(|link| link.old.vkey == key.vkey && link.size < size);
        if let Some(at) = next {
            key = own.remove(at).new.clone();
            continue;
        }
        match told.find(|rotation| rotation.old.vkey == key.vkey && rotation.size < size) {
            Some(rotation) => key = rotation.new.clone(),
            None => return key,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use seal::Checkpoint;
    use seal::note::SigningKey;

    const ORIGIN: &str = "beilin/000102030405060708090a0b0c0d0e0f";

    fn key(seed: u8) -> SigningKey {
        SigningKey::of_seed([seed; 32])
    }

    fn statement(event: Event, old: u8, new: u8, size: u64) -> String {
        let head = Checkpoint { origin: ORIGIN.into(), size, root: sha256(b"") };
        let first = if event == Event::Rotation { old } else { 99 };
        let (old, new_key) = (key(old).vkey(ORIGIN), key(new).vkey(ORIGIN));
        let statement = Statement { event, head, old, new: new_key };
        statement.signed(&key(first), &key(new)).unwrap()
    }

    fn rotation(old: u8, new: u8, size: u64) -> Rotation {
        Rotation::parse(statement(Event::Rotation, old, new, size).as_bytes()).unwrap()
    }

    fn theft(old: u8, new: u8, size: u64) -> Vouched {
        let event = Event::Theft { recovery: Box::new(key(99).vkey(ORIGIN)) };
        Vouched::read(&statement(event, old, new, size)).unwrap()
    }

    #[test]
    fn a_key_is_followed_to_where_it_stood() {
        let told = [rotation(1, 2, 5), rotation(2, 3, 7)];
        let stolen = theft(1, 4, 5);
        let exchanged = Vouched::read(&statement(Event::Rotation, 1, 2, 5)).unwrap();
        assert!(stolen.theft && !exchanged.theft);
        for (pinned, size, vouched, told, reached) in [
            (1, 5, &[][..], &told[..], 1),
            (1, 6, &[], &told, 2),
            (1, 8, &[], &told, 3),
            (2, 8, &[], &told, 3),
            (3, 8, &[], &told, 3),
            (9, 8, &[], &told, 9),
            (1, 8, &[], &[], 1),
            (1, 8, std::slice::from_ref(&exchanged), &[], 2),
            (1, 8, std::slice::from_ref(&exchanged), &told, 3),
            (1, 8, std::slice::from_ref(&stolen), &[], 4),
            (1, 8, std::slice::from_ref(&stolen), &told, 4),
            (1, 5, std::slice::from_ref(&stolen), &told, 1),
        ] {
            let pinned = PinnedKey::parse(&key(pinned).vkey(ORIGIN).text(), Role::Log).unwrap();
            let found = follow(&pinned, size, vouched, told);
            assert_eq!(found.vkey, key(reached).vkey(ORIGIN).text(), "{} at {size}", pinned.vkey);
        }
    }

    #[test]
    fn a_statement_that_is_not_signed_is_not_vouched_for() {
        let good = statement(Event::Rotation, 1, 2, 5);
        for bad in [String::new(), good.replace("size 5", "size 6"), good.replace("\nold ", "\nwas ")] {
            assert!(Vouched::read(&bad).is_err(), "{bad}");
        }
        assert!(holds(&[rotation(1, 2, 5), rotation(2, 3, 5)], ORIGIN));
        assert!(!holds(&[rotation(1, 2, 5), rotation(2, 3, 4)], ORIGIN));
        assert!(!holds(&[rotation(1, 2, 5), rotation(3, 4, 5)], ORIGIN));
        assert!(!holds(&[rotation(1, 2, 5)], "beilin/other"));
    }
}

//! Exchanging the key of a log: while the old one is at hand, and after it was stolen
//! (docs/format.md 14).
//!
//! Never signs for a log that is not the one in hand, and leaves one usable key at every moment: the
//! new one waits beside the old until the statement is durable.

use std::path::Path;

use model::Record;
use seal::note::SigningKey;
use seal::statement::{Event, Statement};

use crate::archive::Archive;
use crate::batch::{About, Kind};
use crate::error::StoreError;
use crate::found::Founding;
use crate::keychain::founding_recovery;
use crate::keys::KeyFolder;
use crate::random::Random;
use crate::writer::Writer;

impl Archive {
    /// Exchanges the signing key: writes the statement that both keys sign, and seals a record of it under
    /// the new one. An interrupted exchange is finished by the next writer.
    ///
    /// # Errors
    /// What [`Archive::writer`] and [`crate::Writer::commit`] give.
    pub fn rotate(
        self,
        keys_root: &Path,
        when: &Founding,
        random: &mut dyn Random,
    ) -> Result<Self, StoreError> {
        let writer = self.writer(keys_root)?;
        let origin = writer.archive().origin().to_owned();
        let old = writer.archive().keychain().current().clone();
        let next = writer.keys().next_key(random)?;
        let record = key_record("rotation", &old.text(), &next.vkey(&origin).text());
        let head = writer.archive().checkpoint().clone();
        let statement = Statement { event: Event::Rotation, head, old, new: next.vkey(&origin) };
        let signing = writer.keys().signing_key()?;
        let note = statement.signed(&signing, &next).expect("invariant: the keys are those it names");
        let archive = writer.state(&note)?;
        let mut writer = archive.writer(keys_root)?;
        writer.add_records(&[record], &about(when), random)?;
        writer.commit(&when.day)
    }

    /// Declares the signing key stolen: `size` is the last good size, and must be that of the archive in
    /// hand. The recovery key signs, a new key takes over, and what the old one signs beyond is nothing.
    ///
    /// # Errors
    /// [`StoreError::OtherSize`]; [`StoreError::OtherRecovery`] where this is not the recovery key that
    /// entry 0 commits to; [`StoreError::Busy`], [`StoreError::NoSpace`], [`StoreError::Io`].
    pub fn declare_stolen(
        mut self,
        keys_root: &Path,
        (recovery, size): (&[u8; 32], u64),
        when: &Founding,
        random: &mut dyn Random,
    ) -> Result<Self, StoreError> {
        let lock = self.shelf.lock()?;
        self.refresh()?;
        if self.checkpoint.size != size {
            return Err(StoreError::OtherSize { size: self.checkpoint.size, asked: size });
        }
        let recovery = SigningKey::of_seed(*recovery);
        let founding = founding_recovery(&*self.shelf, &self.charter)?;
        let entry_0 = self.batches.first().filter(|batch| batch.entry == 0).map(|batch| batch.id);
        match founding {
            Some((batch, digest)) if Some(batch) == entry_0 && digest == recovery.public_digest() => {}
            _ => return Err(StoreError::OtherRecovery),
        }
        let origin = self.origin().to_owned();
        let keys = KeyFolder::of(keys_root, &origin).expect("invariant: a charter's origin is well formed");
        let next = keys.next_key(random)?;
        let old = self.keychain.current().clone();
        let statement = Statement {
            event: Event::Theft { recovery: Box::new(recovery.vkey(&origin)) },
            head: self.checkpoint.clone(),
            old: old.clone(),
            new: next.vkey(&origin),
        };
        let note = statement.signed(&recovery, &next).expect("invariant: the keys are those it names");
        self.shelf.put_new(&[(self.keychain.next_file(), note.as_bytes())])?;
        self.shelf.durable()?;
        // What the guard saw beyond this size was the thief's, or is lost: the owner has said so.
        keys.write_guard(&self.checkpoint)?;
        drop(lock);
        let mut writer = self.writer(keys_root)?;
        let record = key_record("theft", &old.text(), &next.vkey(&origin).text());
        writer.add_records(&[record], &about(when), random)?;
        writer.commit(&when.day)
    }
}

impl Writer {
    /// Writes a statement, durably, and lets go of the lock. The next writer lets the new key take over:
    /// by the same path as after a crash.
    fn state(self, note: &str) -> Result<Archive, StoreError> {
        let name = self.archive().keychain().next_file();
        self.archive().shelf.put_new(&[(name, note.as_bytes())])?;
        self.archive().shelf.durable()?;
        Ok(self.leave())
    }
}

fn about(when: &Founding) -> About {
    About { kind: Kind::Keys, time: when.time, program: when.program.clone() }
}

fn key_record(event: &str, old: &str, new: &str) -> Record {
    let mut record = Record::of_type("key");
    record.text("event", event);
    record.text("old", old);
    record.text("new", new);
    record
}

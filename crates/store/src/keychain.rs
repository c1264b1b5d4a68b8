//! The keys of a log, in their order: the one that entry 0 names, and those that statements put in its
//! place (docs/format.md 14).
//!
//! Never believes a statement that does not follow the key before it, and never holds a private key.

use seal::note::Vkey;
use seal::statement::{Event, Statement};
use seal::{Checkpoint, Hash, SealError};

use crate::charter::Charter;
use crate::error::StoreError;
use crate::leaves::batch_ids;
use crate::lines::first_line;
use crate::name::{BatchId, Name};
use crate::shelf::Shelf;

/// Longest checkpoint, and longest statement.
pub(crate) const NOTE_MAX: u64 = 16 << 10;
/// The most statements that are followed.
const STATEMENTS_MAX: u32 = 1000;

/// The keys of a log.
#[derive(Clone, Debug)]
pub struct Keychain {
    first: Vkey,
    statements: Vec<(String, Statement)>,
    /// The batch whose founding record a statement of theft rests on: it must be that of entry 0.
    rests_on: Option<BatchId>,
}

impl Keychain {
    /// Returns the keychain of a log whose key was never exchanged.
    pub(crate) fn of(charter: &Charter) -> Self {
        Self { first: charter.key.clone(), statements: Vec::new(), rests_on: None }
    }

    /// Reads the statements and holds each against the key before it. Founding records are looked for
    /// on `batches`, which is `shelf` itself but for the log of a former archive.
    pub(crate) fn read(
        shelf: &dyn Shelf,
        batches: &dyn Shelf,
        charter: &Charter,
    ) -> Result<Self, StoreError> {
        let mut chain = Self::of(charter);
        for number in 1..=STATEMENTS_MAX {
            let name = statement_file(number);
            let bytes = match shelf.get(&name, NOTE_MAX) {
                Ok(bytes) => bytes,
                Err(StoreError::NotFound { .. }) => return Ok(chain),
                Err(error) => return Err(error),
            };
            let note = String::from_utf8(bytes).map_err(|_| StoreError::damaged(&name, "it is not text"))?;
            let mut recovery = None;
            if note.starts_with("beilin/theft/") {
                recovery = founding_recovery(batches, charter)?;
                chain.rests_on = recovery.map(|(batch, _)| batch);
            }
            let digest = recovery.as_ref().map(|(_, digest)| digest);
            let statement = Statement::open(&note, &charter.origin, chain.current(), digest)
                .map_err(|error| StoreError::damaged(&name, error.to_string()))?;
            chain.statements.push((note, statement));
        }
        Err(StoreError::damaged(
            &statement_file(STATEMENTS_MAX),
            "there are more statements than are followed",
        ))
    }

    /// Returns the key that signs now.
    #[must_use]
    pub fn current(&self) -> &Vkey {
        self.statements.last().map_or(&self.first, |(_, statement)| &statement.new)
    }

    /// Returns the statements as they lie in `log/keys/`, oldest first, each with its signed text.
    #[must_use]
    pub fn statements(&self) -> &[(String, Statement)] {
        &self.statements
    }

    /// Returns the name of the next statement's file.
    pub(crate) fn next_file(&self) -> Name {
        let count = u32::try_from(self.statements.len()).expect("invariant: at most a thousand are read");
        statement_file(count + 1)
    }

    /// Opens a checkpoint that the current key signed; or the key before it, where the checkpoint is the
    /// very head at which it was exchanged and nothing was sealed since.
    pub(crate) fn open(&self, note: &str) -> Result<Checkpoint, SealError> {
        let unsigned = match Checkpoint::open(note, self.current()) {
            Err(SealError::NotSigned) => SealError::NotSigned,
            other => return other,
        };
        let Some((_, last)) = self.statements.last() else { return Err(unsigned) };
        let checkpoint = Checkpoint::open(note, &last.old)?;
        if checkpoint == last.head { Ok(checkpoint) } else { Err(unsigned) }
    }

    /// Says whether what a statement rests on is entry 0: its batch, given where it is known.
    pub(crate) fn rests_on(&self, entry_0: Option<BatchId>) -> bool {
        self.rests_on.is_none() || self.rests_on == entry_0
    }

    /// Returns the first statement of a theft.
    #[must_use]
    pub fn theft(&self) -> Option<&Statement> {
        let mut statements = self.statements.iter().map(|(_, statement)| statement);
        statements.find(|statement| matches!(statement.event, Event::Theft { .. }))
    }
}

fn statement_file(number: u32) -> Name {
    Name::own(format!("log/keys/{number}"))
}

/// Finds the founding record of this charter, and what it says of the recovery key.
pub(crate) fn founding_recovery(
    shelf: &dyn Shelf,
    charter: &Charter,
) -> Result<Option<(BatchId, Hash)>, StoreError> {
    for id in batch_ids(shelf)? {
        let Some(line) = first_line(shelf, &id)?.filter(|line| line.n == 0) else { continue };
        let record = line.record;
        let ours = record.kind() == "founding"
            && record.get_text("origin") == Some(&charter.origin)
            && record.get_text("key") == Some(&charter.key.text());
        let mut digest = [0; 32];
        if ours && hex::decode_to_slice(record.get_text("recovery").unwrap_or_default(), &mut digest).is_ok()
        {
            return Ok(Some((id, Hash(digest))));
        }
    }
    Ok(None)
}

//! What is derived from the archive and can be deleted: catalogue, word index, the table of originals,
//! and a summary of batches, accounts and imports.
//!
//! Never the source of an answer about truth: `verify` does not read it to judge.

mod originals;
mod said;
mod state;
mod turn;
mod update;

use std::path::{Path, PathBuf};

use index::{Index, Table};
use seal::Hash;
use store::Archive;

use crate::error::ArchiveError;
use crate::progress::Progress;

pub(crate) use originals::OriginalLine;
pub(crate) use state::{AccountLine, BatchLine, ImportLine, RecordAt, State};
pub(crate) use turn::Turn;

/// Everything derived, as of the archive's checkpoint.
pub(crate) struct Derived {
    pub(crate) state: State,
    pub(crate) index: Index,
    originals: Option<Table>,
}

impl Derived {
    /// Brings what is derived up to the archive's checkpoint and opens it. What does not fit the
    /// archive, or cannot be read, is made anew from the records.
    ///
    /// # Errors
    /// What the store gives; [`ArchiveError::System`] where `derived/` cannot be written.
    pub(crate) fn current(
        folder: &Path,
        archive: &Archive,
        progress: &dyn Progress,
    ) -> Result<Self, ArchiveError> {
        if let Some(derived) = Self::fitting(folder, archive) {
            return Ok(derived);
        }
        let turn = Turn::take(folder)?;
        // Another process may have made it while this one waited.
        if let Some(derived) = Self::fitting(folder, archive) {
            return Ok(derived);
        }
        match update::update(&turn, archive, progress) {
            Err(ArchiveError::Derived(_)) => Self::anew(&turn, archive, progress),
            Err(error) => Err(error),
            Ok(()) => match Self::open(folder) {
                Ok(derived) if !derived.index.crowded() => Ok(derived),
                _ => Self::anew(&turn, archive, progress),
            },
        }
    }

    /// Opens what is there, if it is of the archive as it stands.
    fn fitting(folder: &Path, archive: &Archive) -> Option<Self> {
        Self::open(folder).ok().filter(|derived| derived.state.is_of(archive) && !derived.index.crowded())
    }

    /// Deletes what is derived and makes it again.
    ///
    /// # Errors
    /// As [`Derived::current`].
    pub(crate) fn anew(
        turn: &Turn,
        archive: &Archive,
        progress: &dyn Progress,
    ) -> Result<Self, ArchiveError> {
        turn.clear()?;
        update::update(turn, archive, progress)?;
        Self::open(turn.folder())
    }

    /// Opens what is there, whatever state of the archive it is of.
    fn open(folder: &Path) -> Result<Self, ArchiveError> {
        let state = State::load(folder).ok_or_else(|| {
            ArchiveError::system(folder.display().to_string(), std::io::ErrorKind::NotFound.into())
        })?;
        let index = Index::open(folder)?;
        let path = originals_path(folder);
        let originals = if path.exists() { Some(Table::open(&path)?) } else { None };
        Ok(Self { state, index, originals })
    }

    /// Reads every derived file to its end; returns the names of those that are damaged, below the
    /// archive's folder.
    pub(crate) fn check(folder: &Path) -> Vec<String> {
        let mut damaged = Vec::new();
        if folder.join(state::FILE).exists() && State::load(folder).is_none() {
            damaged.push(format!("derived/{}", state::FILE));
        }
        let mut note = |result: Result<(), index::IndexError>| {
            if let Err(error) = result {
                damaged.push(file_of(&error, folder));
            }
        };
        note(Index::open(folder).and_then(|index| index.check()));
        let path = originals_path(folder);
        if path.exists() {
            note(Table::open(&path).and_then(|table| table.check()));
        }
        damaged
    }

    /// Gives (hash of the id, hash of the version) of every known post.
    pub(crate) fn known(&self) -> impl Iterator<Item = Result<(u64, u64), ArchiveError>> + '_ {
        self.index.known().map(|known| Ok(known.map(|known| (known.id_hash, known.version))?))
    }

    /// Returns whether anything was kept that is no owner's export.
    pub(crate) fn holds_captures(&self) -> bool {
        let own = platforms::Origin::OwnerExport.word();
        self.state.imports.iter().any(|line| line.origin.as_deref().is_some_and(|origin| origin != own))
    }

    /// Returns whether anything of an account is kept.
    pub(crate) fn knows(&self, platform: &str, account: &str) -> bool {
        self.state.account(platform, account).is_some()
    }

    /// Returns an original of the account with these bytes.
    pub(crate) fn original_by_digest(
        &self,
        account: &str,
        digest: &Hash,
    ) -> Result<Option<OriginalLine>, ArchiveError> {
        self.original(&originals::digest_key(account, &digest.hex()))
    }

    /// Returns originals of the account with this member name, of one import or of any.
    pub(crate) fn originals_by_name(
        &self,
        account: &str,
        member: &str,
        limit: usize,
    ) -> Result<Vec<OriginalLine>, ArchiveError> {
        let Some(table) = &self.originals else { return Ok(Vec::new()) };
        let found = table.prefix(&originals::name_prefix(account, member), limit)?;
        Ok(found.iter().filter_map(|(_, value)| OriginalLine::parse(value)).collect())
    }

    /// Returns the original that a piece is a part of.
    pub(crate) fn original_of_piece(
        &self,
        batch: &str,
        piece: u32,
    ) -> Result<Option<OriginalLine>, ArchiveError> {
        let Some(table) = &self.originals else { return Ok(None) };
        let found = table.at_or_before(&originals::piece_key(batch, piece))?;
        let original = found.and_then(|(_, value)| OriginalLine::parse(&value));
        Ok(original.filter(|original| original.covers(batch, piece)))
    }

    fn original(&self, key: &str) -> Result<Option<OriginalLine>, ArchiveError> {
        let Some(table) = &self.originals else { return Ok(None) };
        Ok(table.get(key)?.as_deref().and_then(OriginalLine::parse))
    }
}

fn originals_path(folder: &Path) -> PathBuf {
    folder.join("originals")
}

/// Returns the name of the file that an error of the index is about.
fn file_of(error: &index::IndexError, folder: &Path) -> String {
    let path = error.path();
    let name = path.strip_prefix(folder).unwrap_or(path);
    format!("derived/{}", name.to_string_lossy())
}

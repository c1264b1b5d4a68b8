//! Where an archive and its keys lie, and what surrounds a use case: time, program, progress.
//!
//! Never guesses a place: the program passes both.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use model::Civil;
use store::{Archive, FolderShelf, Founding, Shelf, StoreError, SystemRandom};

use crate::derive::State;
use crate::error::ArchiveError;
use crate::progress::Progress;

/// The folder of an archive and the folder that holds key folders.
#[derive(Clone)]
pub struct Place {
    root: PathBuf,
    keys: PathBuf,
    /// The shelf that was given; without one, the folder's own.
    shelf: Option<Arc<dyn Shelf>>,
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Place").field("root", &self.root).field("keys", &self.keys).finish_non_exhaustive()
    }
}

/// What a use case is told of the world.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// Now, in milliseconds since 1970.
    pub now_ms: fn() -> i64,
    /// Name and version of the program.
    pub program: &'a str,
    /// Who shows progress.
    pub progress: &'a dyn Progress,
}

impl Around<'_> {
    /// Returns today's date, UTC.
    #[must_use]
    pub fn day(&self) -> String {
        Civil::of_ms((self.now_ms)()).date()
    }

    /// Returns whole seconds since 1970, 0 where the clock is before that.
    pub(crate) fn seconds(&self) -> u64 {
        u64::try_from((self.now_ms)() / 1000).unwrap_or(0)
    }
}

impl Place {
    /// Names a place; nothing is touched.
    #[must_use]
    pub fn new(root: &Path, keys: &Path) -> Self {
        Self { root: root.to_owned(), keys: keys.to_owned(), shelf: None }
    }

    /// Returns the same place with its files reached through another shelf over the same folder, such
    /// as one that fails. What is derived is reached as before.
    #[must_use]
    pub fn through(&self, shelf: Arc<dyn Shelf>) -> Self {
        Self { shelf: Some(shelf), ..self.clone() }
    }

    /// Returns the archive's folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the folder that holds key folders.
    #[must_use]
    pub fn keys(&self) -> &Path {
        &self.keys
    }

    /// Returns the folder of what is derived.
    #[must_use]
    pub fn derived(&self) -> PathBuf {
        self.root.join("derived")
    }

    pub(crate) fn shelf(&self) -> Arc<dyn Shelf> {
        self.shelf.clone().unwrap_or_else(|| Arc::new(FolderShelf::new(&self.root)))
    }

    /// Opens the archive for reading.
    ///
    /// # Errors
    /// What the store gives; [`StoreError::NoArchive`] where there is none.
    pub fn open(&self) -> Result<Archive, ArchiveError> {
        let roots = State::load(&self.derived()).map(|state| state.roots()).unwrap_or_default();
        Ok(Archive::open(self.shelf(), roots)?)
    }

    /// Opens the archive, founding it where there is none. The second value says whether it was founded.
    ///
    /// # Errors
    /// What the store gives.
    pub fn open_or_found(&self, around: &Around<'_>) -> Result<(Archive, bool), ArchiveError> {
        match self.open() {
            Err(ArchiveError::Store(StoreError::NoArchive { .. })) => {
                let founding = Founding {
                    day: around.day(),
                    time: around.seconds(),
                    program: around.program.to_owned(),
                };
                let archive = Archive::create(self.shelf(), &self.keys, &founding, &mut SystemRandom::new())?;
                Ok((archive, true))
            }
            other => Ok((other?, false)),
        }
    }
}

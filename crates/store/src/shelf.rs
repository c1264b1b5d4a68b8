//! The port to a place that holds files: a folder here, a bucket one day.
//!
//! Never knows what the files are. One writer at a time, any number of readers; no method retries.

use crate::error::StoreError;
use crate::name::Name;

/// The name of the only file that is ever replaced.
pub const CHECKPOINT: &str = "log/checkpoint";

/// Held by the one writer of a place; released when dropped or when the process ends.
pub trait Lock: Send {}

/// What stands below a prefix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Files with names the format allows and their sizes in bytes, in order of name.
    pub files: Vec<(Name, u64)>,
    /// Paths of whatever else is there: other names, links, sockets. Never followed or read.
    pub strangers: Vec<String>,
}

/// A place that holds files. All methods block. Safe to call from several threads; `put_new`,
/// `durable`, `swap_head` and `remove` are for the holder of the lock alone.
pub trait Shelf: Send + Sync {
    /// Creates files. Each appears whole or not at all, at the earliest now and at the latest when
    /// [`Shelf::durable`] returns; nothing survives a power cut before that. After an error any of
    /// them may or may not appear; run again under new names, or remove them first.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where a name is taken, [`StoreError::NoSpace`], [`StoreError::Io`].
    fn put_new(&self, files: &[(Name, &[u8])]) -> Result<(), StoreError>;

    /// Makes everything put since the last call durable and visible: one barrier. After an error
    /// nothing put since the last call may be relied on.
    ///
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::Io`].
    fn durable(&self) -> Result<(), StoreError>;

    /// Replaces `log/checkpoint` at once and durably, if it holds `expected` (`None`: is not there).
    /// After an error it holds the old or the new bytes, never anything else.
    ///
    /// # Errors
    /// [`StoreError::Moved`] where it holds something else; [`StoreError::NoSpace`],
    /// [`StoreError::Io`].
    fn swap_head(&self, expected: Option<&[u8]>, new: &[u8]) -> Result<(), StoreError>;

    /// Returns a whole file of at most `limit` bytes.
    ///
    /// # Errors
    /// [`StoreError::NotFound`]; [`StoreError::Damaged`] where it is longer; [`StoreError::Io`].
    fn get(&self, name: &Name, limit: u64) -> Result<Vec<u8>, StoreError>;

    /// Reads from an offset until the buffer is full or the file ends; returns how many bytes.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::Io`].
    fn get_range(&self, name: &Name, offset: u64, bytes: &mut [u8]) -> Result<usize, StoreError>;

    /// Returns a file's size in bytes.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::Io`].
    fn size(&self, name: &Name) -> Result<u64, StoreError>;

    /// Lists all files below a folder (`""` for all), at any depth. A folder that is not there is
    /// empty.
    ///
    /// # Errors
    /// [`StoreError::Io`].
    fn list(&self, folder: &str) -> Result<Listing, StoreError>;

    /// Removes files; one that is not there is no error. Not durable until the next barrier, so what
    /// is removed may come back after a power cut.
    ///
    /// # Errors
    /// [`StoreError::Io`].
    fn remove(&self, names: &[Name]) -> Result<(), StoreError>;

    /// Takes the place's one writer lock without waiting, and forgets what an earlier holder in this
    /// process put and did not make durable.
    ///
    /// # Errors
    /// [`StoreError::Busy`] where another holds it; [`StoreError::Io`].
    fn lock(&self) -> Result<Box<dyn Lock>, StoreError>;

    /// Returns what to call the place in messages.
    fn place(&self) -> String;
}

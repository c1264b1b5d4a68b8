//! A folder of a shelf as a shelf of its own, to read the log of a former archive with the code that
//! reads every log.
//!
//! Never writes.

use crate::error::StoreError;
use crate::name::Name;
use crate::shelf::{Listing, Lock, Shelf};

/// A folder of another shelf, for reading.
pub(crate) struct Within<'a> {
    shelf: &'a dyn Shelf,
    folder: String,
}

impl<'a> Within<'a> {
    /// Returns the folder as a shelf; its name ends without `/`.
    pub(crate) fn new(shelf: &'a dyn Shelf, folder: &str) -> Self {
        Self { shelf, folder: folder.to_owned() }
    }

    /// Returns the name on the shelf itself.
    pub(crate) fn outer(&self, name: &Name) -> Result<Name, StoreError> {
        Ok(Name::new(format!("{}/{name}", self.folder))?)
    }

    fn refused(&self) -> StoreError {
        StoreError::Exists { path: format!("{}/{}", self.shelf.place(), self.folder) }
    }
}

impl Shelf for Within<'_> {
    fn put_new(&self, _: &[(Name, &[u8])]) -> Result<(), StoreError> {
        Err(self.refused())
    }

    fn durable(&self) -> Result<(), StoreError> {
        Err(self.refused())
    }

    fn swap_head(&self, _: Option<&[u8]>, _: &[u8]) -> Result<(), StoreError> {
        Err(self.refused())
    }

    fn get(&self, name: &Name, limit: u64) -> Result<Vec<u8>, StoreError> {
        self.shelf.get(&self.outer(name)?, limit)
    }

    fn get_range(&self, name: &Name, offset: u64, bytes: &mut [u8]) -> Result<usize, StoreError> {
        self.shelf.get_range(&self.outer(name)?, offset, bytes)
    }

    fn size(&self, name: &Name) -> Result<u64, StoreError> {
        self.shelf.size(&self.outer(name)?)
    }

    fn list(&self, folder: &str) -> Result<Listing, StoreError> {
        let path = format!("{}/{folder}", self.folder);
        let start = format!("{}/", self.folder);
        let found = self.shelf.list(path.trim_end_matches('/'))?;
        let inner = |name: &Name| name.as_str().strip_prefix(&start).and_then(|name| Name::new(name).ok());
        let files = found.files.iter().filter_map(|(name, size)| Some((inner(name)?, *size))).collect();
        Ok(Listing { files, strangers: found.strangers })
    }

    fn remove(&self, _: &[Name]) -> Result<(), StoreError> {
        Err(self.refused())
    }

    fn lock(&self) -> Result<Box<dyn Lock>, StoreError> {
        Err(self.refused())
    }

    fn place(&self) -> String {
        format!("{}/{}", self.shelf.place(), self.folder)
    }
}

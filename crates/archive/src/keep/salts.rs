//! Salts of what is left out, on their way beside the key from whoever draws them.
//!
//! Never holds them: they are in a file by then, which gets its name when all of them are there.

use std::sync::{Arc, Mutex, PoisonError};

use store::{KeyFolder, LeftOut, LeftOutFile, StoreError};

/// Where an import's salts go; those who read and those who collect share it.
#[derive(Clone)]
pub(super) struct Salts {
    file: Arc<Mutex<Result<LeftOutFile, StoreError>>>,
}

impl Salts {
    pub(super) fn of(keys: &KeyFolder, import: &str) -> Result<Self, StoreError> {
        Ok(Self { file: Arc::new(Mutex::new(Ok(keys.left_out(import)?))) })
    }

    /// Writes down one salt; an error waits for [`Salts::finish`], before which nothing is committed.
    pub(super) fn add(&self, left: &LeftOut) {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        if let Ok(open) = &mut *file
            && let Err(error) = open.add(left)
        {
            *file = Err(error);
        }
    }

    /// Makes the file durable under its name.
    pub(super) fn finish(self) -> Result<(), StoreError> {
        let file = Arc::into_inner(self.file).expect("invariant: nobody draws salts any more");
        file.into_inner().unwrap_or_else(PoisonError::into_inner)?.finish()
    }
}

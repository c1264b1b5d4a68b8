//! The archive as it was last opened, opened again when it has grown.
//!
//! Never opens it while another program is still making what is derived: until then the earlier state is
//! shown.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use archive::{ArchiveError, Place, Progress, Reader, Silent, Stop};
use pages::AccountRef;

/// An opened archive, and what every page asks of it.
pub struct Opened {
    /// The archive.
    pub reader: Reader,
    /// Its accounts, in the order in which they were first kept.
    pub accounts: Vec<AccountRef>,
}

/// The archive of this run.
pub struct Library {
    place: Place,
    held: Mutex<Held>,
}

#[derive(Default)]
struct Held {
    stamp: Option<Vec<u8>>,
    opened: Option<Arc<Opened>>,
}

impl Library {
    /// Opens the archive; where there is none, the library is empty.
    ///
    /// # Errors
    /// What opening gives.
    pub fn open(place: Place, progress: &dyn Progress) -> Result<Self, ArchiveError> {
        let stamp = Reader::stamp(&place);
        let opened = Opened::at(&place, progress)?;
        Ok(Self { place, held: Mutex::new(Held { stamp, opened }) })
    }

    /// Returns where the archive lies.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Returns the archive as it stands now, or as it stood before while it is being added to; `None`
    /// where there is none. Reads files.
    ///
    /// # Errors
    /// What opening gives.
    pub fn current(&self) -> Result<Option<Arc<Opened>>, ArchiveError> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let stamp = Reader::stamp(&self.place);
        if stamp != held.stamp && !Reader::busy(&self.place, SystemTime::now()) {
            held.opened = Opened::at(&self.place, &Silent)?;
            held.stamp = stamp;
        }
        Ok(held.opened.clone())
    }
}

impl Opened {
    fn at(place: &Place, progress: &dyn Progress) -> Result<Option<Arc<Self>>, ArchiveError> {
        let reader = match Reader::open(place, progress) {
            Ok(reader) => reader,
            Err(error) if error.stop() == Stop::NoArchive => return Ok(None),
            Err(error) => return Err(error),
        };
        let accounts = reader.profiles()?.into_iter().map(|profile| AccountRef {
            platform: profile.account.platform,
            id: profile.account.id,
            handle: profile.account.handle,
            name: profile.account.name,
        });
        let accounts = accounts.collect();
        Ok(Some(Arc::new(Self { reader, accounts })))
    }
}

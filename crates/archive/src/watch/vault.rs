//! The folder beside the key in which the list, the state and a round under way lie, encrypted with age.
//!
//! Never lies in the archive, never writes a word of it plain, and never works beside another program.

use std::fmt;

use age::secrecy::{ExposeSecret as _, SecretString};
use age::x25519::Identity;
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::{Held, KeyFolder, PrivateFolder, StoreError};

use crate::error::ArchiveError;
use crate::place::{Around, Place};

/// The longest file that is read, in bytes: a look of six answers in base64.
const FILE_MAX: u64 = 96 << 20;
/// The secret, as it lies there where nobody gave a passphrase.
const PLAIN: &str = "identity";
/// The secret under a passphrase.
const LOCKED: &str = "identity.age";
/// The cost of trying a passphrase: 2 to this power rounds of scrypt, about a fifth of a second.
const WORK: u8 = 16;
/// The most that is spent on a file that says to be dearer.
const WORK_MAX: u8 = 22;

/// The folder, opened.
pub(super) struct Vault {
    folder: PrivateFolder,
    secret: Identity,
    _held: Option<Held>,
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl Vault {
    /// Opens the folder, making it and the archive where there are none. A passphrase that is given where
    /// there was none locks the folder from then on.
    pub(super) fn open(
        place: &Place,
        around: &Around<'_>,
        passphrase: Option<&str>,
    ) -> Result<Self, ArchiveError> {
        let (archive, _) = place.open_or_found(around)?;
        let keys = KeyFolder::of(place.keys(), archive.origin());
        let keys = keys.expect("invariant: an archive that opened has an origin");
        let folder = keys.inside("watch");
        let held = folder.hold()?;
        let secret = secret(&folder, passphrase.map(|word| SecretString::from(word.to_owned())))?;
        Ok(Self { folder, secret, _held: Some(held) })
    }

    /// Opens the folder for reading beside whoever works in it; `None` where there is none. Changes nothing:
    /// each file is replaced as a whole.
    pub(super) fn to_read(place: &Place, passphrase: Option<&str>) -> Result<Option<Self>, ArchiveError> {
        let archive = place.open()?;
        let keys = KeyFolder::of(place.keys(), archive.origin());
        let folder = keys.expect("invariant: an archive that opened has an origin").inside("watch");
        let (locked, plain) = (folder.read(LOCKED, 4096)?, folder.read(PLAIN, 4096)?);
        let secret = match (locked, plain) {
            (Some(bytes), _) => unlocked(&folder, &bytes, passphrase.map(|word| word.to_owned().into()))?,
            (None, Some(bytes)) => parsed(&folder, PLAIN, &bytes)?,
            (None, None) => return Ok(None),
        };
        Ok(Some(Self { folder, secret, _held: None }))
    }

    /// Reads a value; `None` where there is none.
    pub(super) fn read<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, ArchiveError> {
        let Some(bytes) = self.folder.read(name, FILE_MAX)? else { return Ok(None) };
        let plain =
            age::decrypt(&self.secret, &bytes).map_err(|_| self.bad(name, "it cannot be decrypted"))?;
        serde_json::from_slice(&plain).map(Some).map_err(|_| self.bad(name, "it is not what it should be"))
    }

    /// Replaces a value, durably.
    pub(super) fn write<T: Serialize>(&self, name: &str, value: &T) -> Result<(), ArchiveError> {
        let plain = serde_json::to_vec(value).expect("invariant: what is watched has a JSON form");
        let bytes = age::encrypt(&self.secret.to_public(), &plain)
            .map_err(|error| ArchiveError::system(name, std::io::Error::other(error.to_string())))?;
        Ok(self.folder.write(name, &bytes)?)
    }

    /// Removes a value.
    pub(super) fn remove(&self, name: &str) -> Result<(), ArchiveError> {
        Ok(self.folder.remove(name)?)
    }

    /// Returns the names that begin so, sorted.
    pub(super) fn names(&self, front: &str) -> Result<Vec<String>, ArchiveError> {
        let names = self.folder.names()?;
        Ok(names.into_iter().filter(|name| name.starts_with(front)).collect())
    }

    /// Returns where a file lies that the ordinary ways of the archive are to read.
    pub(super) fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    fn bad(&self, name: &str, what: &'static str) -> ArchiveError {
        StoreError::BadKey { path: self.folder.path().join(name).display().to_string(), what }.into()
    }
}

/// Reads a secret of age.
fn parsed(folder: &PrivateFolder, name: &str, bytes: &[u8]) -> Result<Identity, ArchiveError> {
    let text = std::str::from_utf8(bytes).ok();
    text.and_then(|text| text.trim().parse::<Identity>().ok()).ok_or_else(|| {
        let path = folder.path().join(name).display().to_string();
        StoreError::BadKey { path, what: "it is no secret of age" }.into()
    })
}

/// Opens a secret that lies under a passphrase.
fn unlocked(
    folder: &PrivateFolder,
    bytes: &[u8],
    passphrase: Option<SecretString>,
) -> Result<Identity, ArchiveError> {
    let path = folder.path().join(LOCKED).display().to_string();
    let Some(passphrase) = passphrase else { return Err(ArchiveError::Locked { path }) };
    let mut by_word = age::scrypt::Identity::new(passphrase);
    by_word.set_max_work_factor(WORK_MAX);
    let plain = age::decrypt(&by_word, bytes).map_err(|_| ArchiveError::Locked { path })?;
    parsed(folder, LOCKED, &plain)
}

/// Reads the secret, drawing one where there is none.
fn secret(folder: &PrivateFolder, passphrase: Option<SecretString>) -> Result<Identity, ArchiveError> {
    if let Some(bytes) = folder.read(LOCKED, 4096)? {
        let identity = unlocked(folder, &bytes, passphrase)?;
        // A cut between the two writes of locking leaves the plain one.
        folder.remove(PLAIN)?;
        return Ok(identity);
    }
    let found = folder.read(PLAIN, 4096)?;
    let identity = match &found {
        Some(bytes) => parsed(folder, PLAIN, bytes)?,
        None => Identity::generate(),
    };
    let text = identity.to_string();
    match passphrase {
        Some(passphrase) => {
            let mut by_word = age::scrypt::Recipient::new(passphrase);
            by_word.set_work_factor(WORK);
            let locked = age::encrypt(&by_word, text.expose_secret().as_bytes())
                .map_err(|error| ArchiveError::system(LOCKED, std::io::Error::other(error.to_string())))?;
            folder.write(LOCKED, &locked)?;
            folder.remove(PLAIN)?;
        }
        None if found.is_none() => {
            folder.write(PLAIN, format!("{}\n", text.expose_secret()).as_bytes())?;
        }
        None => {}
    }
    Ok(identity)
}

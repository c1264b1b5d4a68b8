//! Says where an archive's key folder is and what is in it.
//!
//! Never reads the key itself.

use std::path::PathBuf;

use serde::Serialize;
use store::KeyFolder;

use crate::error::ArchiveError;
use crate::place::Place;

/// Where an archive's keys are.
#[derive(Clone, Debug, Serialize)]
pub struct Keys {
    /// The log's name.
    pub origin: String,
    /// The key to pin when verifying.
    pub vkey: String,
    /// The first 16 bytes of the SHA-256 of that key's text, in hex: to be compared by telephone.
    pub fingerprint: String,
    /// The key folder.
    pub folder: PathBuf,
    /// Whether the key is there and usable.
    pub has_key: bool,
    /// The recovery key's file, while it has not been deleted.
    pub recovery: Option<PathBuf>,
}

/// Returns where an archive's keys are.
///
/// # Errors
/// What opening the archive gives.
pub fn keys(place: &Place) -> Result<Keys, ArchiveError> {
    let archive = place.open()?;
    let folder =
        KeyFolder::of(place.keys(), archive.origin()).expect("invariant: a charter's origin is well formed");
    let vkey = archive.keychain().current().text();
    Ok(Keys {
        origin: archive.origin().to_owned(),
        fingerprint: hex::encode(proofs::fingerprint(&vkey)),
        vkey,
        has_key: folder.signing_key().is_ok(),
        recovery: folder.recovery(),
        folder: folder.path().to_owned(),
    })
}

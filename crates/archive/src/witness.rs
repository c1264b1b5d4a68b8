//! Being a witness for other logs: key, logs, and the state that the store keeps.
//!
//! Never listens: whoever calls hands in requests and the time.

use std::path::PathBuf;

use seal::note::Vkey;
use store::{SystemRandom, WitnessFolder};

use crate::error::ArchiveError;
use crate::place::Place;

pub use seal::witness::{REQUEST_MAX, Refusal, SIZE_TYPE};
pub use store::Witness;

/// The key of a witness, to give away.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct WitnessKeys {
    /// The witness's name.
    pub name: String,
    /// Its vkey, for a policy.
    pub vkey: String,
    /// Where its private key and state lie.
    pub folder: PathBuf,
}

fn folder(place: &Place) -> WitnessFolder {
    WitnessFolder::new(place.keys().join("witness"))
}

/// Returns the witness's key, making one where there is none: under a name or, where none is given, a
/// random one.
///
/// # Errors
/// Where there is a key of another name, or the name is none that a key may have; what writing gives.
pub fn witness_key(place: &Place, name: Option<&str>) -> Result<WitnessKeys, ArchiveError> {
    let folder = folder(place);
    let key = match (folder.key()?, name) {
        (Some(key), None) => key,
        (Some(key), Some(name)) if key.name == name => key,
        (_, name) => folder.found(name, &mut SystemRandom::new())?,
    };
    let vkey = key.text();
    Ok(WitnessKeys { name: key.name, vkey, folder: folder.path().to_owned() })
}

/// Begins to witness for the logs that it was told of before and those given as vkeys, which are
/// remembered. A second witness with the same folder is refused as long as this one lives.
///
/// # Errors
/// [`ArchiveError::BadLog`] for what is no log's vkey; what the store gives.
pub fn witness(place: &Place, name: Option<&str>, logs: &[&str]) -> Result<Witness, ArchiveError> {
    let parse = |text: &&str| Vkey::parse(text).map_err(|error| ArchiveError::BadLog((*text).into(), error));
    let logs = logs.iter().map(parse).collect::<Result<Vec<_>, _>>()?;
    witness_key(place, name)?;
    let folder = folder(place);
    folder.add_logs(&logs)?;
    Ok(folder.open()?)
}

//! Reads a proof file from disk, to be judged.
//!
//! Never judges it: `proofs` does, by what the examiner brings.

use std::io::Read;
use std::path::Path;

use crate::error::ArchiveError;

/// Reads a file that may be a proof file. Of one that is longer than a proof file may be, as much is read
/// as shows it.
///
/// # Errors
/// [`ArchiveError::System`] where it cannot be read.
pub fn read_proof(path: &Path) -> Result<Vec<u8>, ArchiveError> {
    let failed = |error| ArchiveError::system(path.display().to_string(), error);
    let mut bytes = Vec::new();
    // One byte more than is allowed tells that it is too long.
    let file = std::fs::File::open(path).map_err(failed)?;
    file.take(proofs::BYTES_MAX + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

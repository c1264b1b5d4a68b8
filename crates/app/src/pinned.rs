//! The policy that a person keeps: whom they ask, and whom they believe.
//!
//! Never takes one from an archive or a proof file.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use archive::Policy;

use crate::say;

/// No policy is longer.
const BYTES_MAX: u64 = 256 << 10;

/// Reads a policy. Octets that are no UTF-8, as a comment in an older encoding has them, are taken as
/// U+FFFD, for none of the other programs that read one stumbles over them.
///
/// # Errors
/// The file and what is wrong with it, in words.
pub fn policy(path: &Path) -> Result<Policy, String> {
    let about = |what: &dyn std::fmt::Display| {
        format!("{}: {}", say::plain(&path.display().to_string()), say::plain(&what.to_string()))
    };
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(BYTES_MAX + 1).read_to_end(&mut bytes));
    read.map_err(|error| about(&error))?;
    Policy::parse(&String::from_utf8_lossy(&bytes)).map_err(|error| about(&error))
}

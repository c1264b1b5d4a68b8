//! RFC 3161 and OpenTimestamps as a caller meets them: bytes in, verdicts out.
//!
//! Never opens a socket: what authorities and calendars answered lies in `tests/vectors`.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod corpus;
mod opentimestamps;
mod rfc3161;
mod shared;

use std::path::PathBuf;

/// Returns a file of `tests/vectors`.
fn vector(path: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors").join(path);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

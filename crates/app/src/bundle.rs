//! A proof file as it is given away: with its instructions, and a name.
//!
//! Never decides what it shows.

use archive::Proved;

use crate::words::readme;

/// Returns the bytes of a proof file with its instructions, and its name.
pub fn finish(proved: &mut Proved) -> (Vec<u8>, String) {
    proved.file.readme = readme::text(&proved.vkey).into_bytes();
    let id = proved.posts.first().map(|(_, id)| id.as_str()).unwrap_or_default();
    let safe = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' };
    let id: String = id.chars().take(64).map(safe).collect();
    (proved.file.write(), format!("proof-{id}.zip"))
}

//! The native exchange: the lines that may go, with the fields that may go.
//!
//! Never writes a line anew of which nothing is withheld: it goes byte for byte as it stands.

use crate::json::{Json, write_members};

use super::allowed::sieve;
use super::release::Release;

/// Returns a release as JSON Lines, and the fields that were withheld, as `kind.field`.
#[must_use]
pub fn native(release: &Release<'_>) -> (String, Vec<String>) {
    let (mut out, mut withheld) = (String::new(), std::collections::BTreeSet::new());
    for record in &release.records {
        let line = release.view.log().text_of(record);
        let Some(Json::Object(members)) = Json::parse(line.as_bytes()).ok() else { continue };
        let (members, fields) = sieve(record.kind(), members, release.ceiling);
        if fields.is_empty() {
            out.push_str(line);
        } else {
            write_members(&members, &mut out);
            withheld.extend(fields.into_iter().map(|field| format!("{}.{field}", record.kind())));
        }
        out.push('\n');
    }
    (out, withheld.into_iter().collect())
}

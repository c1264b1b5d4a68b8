//! The native exchange: the lines that may go, with the fields that may go.
//!
//! Never writes a line anew of which nothing is withheld: it goes byte for byte as it stands, unless it is a later
//! version, which goes as the only one.

use crate::json::{Json, Member, write_members};

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
        if fields.is_empty() && record.version == 1 {
            out.push_str(line);
        } else {
            // Its earlier versions stay, so for whoever reads this it is the first.
            let members: Vec<Member> = members.into_iter().filter(|(name, _)| &**name != "rev").collect();
            write_members(&members, &mut out);
            withheld.extend(fields.into_iter().map(|field| format!("{}.{field}", record.kind())));
        }
        out.push('\n');
    }
    (out, withheld.into_iter().collect())
}

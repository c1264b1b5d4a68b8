//! What supports who wrote a text: the ladder, as far as a proof file can climb it.
//!
//! Never says that somebody wrote something: only what is behind the claim.

use crate::verdict::{Authorship, Said, SaidItem};

/// Returns the rung that all posts of a file reach.
pub(crate) fn reached(items: &[SaidItem]) -> Authorship {
    items.iter().filter_map(rung).min().unwrap_or(Authorship::NoSupport)
}

/// Returns the rung of a record; pieces have none.
fn rung(item: &SaidItem) -> Option<Authorship> {
    let Said::Record { open, .. } = &item.said else { return None };
    let is = |name: &str, fits: fn(&[u8]) -> bool| {
        open.iter().any(|field| field.name == name && fits(&field.value))
    };
    let post = is("type", |value| value == b"post");
    // `from` names the reader; those of exports are `<platform>/<version>`, and there are no others yet.
    let export =
        is("from", |value| std::str::from_utf8(value).is_ok_and(|value| value.contains("\"reader\":\"x/")));
    Some(if post && export { Authorship::OwnersExport } else { Authorship::NoSupport })
}

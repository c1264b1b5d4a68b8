//! What an address names, and places for it in rules: `{id}` and `{handle}`.
//!
//! Never guesses what an address does not name: a demand with a place for it then does not hold.

use std::borrow::Cow;

use regex::Regex;

use crate::notice::{Subject, SubjectKind};

/// The longest address that is looked at.
const URL_MAX_BYTES: usize = 8192;
/// The longest id or handle.
const NAME_MAX_BYTES: usize = 512;

/// One way in which an address names something.
#[derive(Clone, Debug)]
pub struct Naming {
    pub kind: SubjectKind,
    pub url: Regex,
}

impl Naming {
    fn subject(&self, url: &str) -> Option<Subject> {
        let found = self.url.captures(url)?;
        let group = |name: &str| {
            let text = found.name(name)?.as_str();
            (!text.is_empty() && text.len() <= NAME_MAX_BYTES).then(|| text.to_owned())
        };
        Some(Subject { kind: self.kind, id: group("id"), handle: group("handle") })
    }
}

/// Returns what the first of some addresses that names something names, in the first way that fits.
pub fn named(ways: &[Naming], urls: [&str; 2]) -> Option<Subject> {
    let urls = urls.into_iter().filter(|url| !url.is_empty() && url.len() <= URL_MAX_BYTES);
    urls.flat_map(|url| ways.iter().map(move |way| way.subject(url))).find_map(|found| found)
}

/// Returns a text of a rule with its places filled in; `None` where it has one and nothing is known for it.
pub fn filled<'t>(text: &'t str, subject: Option<&Subject>) -> Option<Cow<'t, str>> {
    if !text.contains('{') {
        return Some(Cow::Borrowed(text));
    }
    let mut out = text.to_owned();
    for (place, value) in [
        ("{id}", subject.and_then(|subject| subject.id.as_deref())),
        ("{handle}", subject.and_then(|subject| subject.handle.as_deref())),
    ] {
        if out.contains(place) {
            out = out.replace(place, value?);
        }
    }
    Some(Cow::Owned(out))
}

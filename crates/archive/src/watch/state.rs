//! What a round must know of earlier ones: when each surface was looked at, what its server said of its
//! version, and what was alerted already.
//!
//! Never holds what was seen: that is in the archive, sealed.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// The longest entity tag that is sent back.
const TAG_MAX: usize = 1024;

/// The state between rounds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    /// By address and vantage point.
    surfaces: BTreeMap<String, Surface>,
    /// The rounds that were kept, oldest first.
    pub(super) rounds: Vec<String>,
    /// Where each account stood when that was last told, and the flags that were, by its key.
    pub(super) told: BTreeMap<String, BTreeSet<String>>,
    /// When each account was last looked at, by its key.
    pub(super) looked: BTreeMap<String, i64>,
}

/// One address seen from one place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Surface {
    pub(super) looked_ms: i64,
    /// When the whole answer came to which the tag and date belong.
    pub(super) whole_ms: i64,
    pub(super) etag: Option<String>,
    pub(super) modified: Option<String>,
    /// Whether it is to be looked at again soon: it was found not served, and once only.
    pub(super) again: bool,
}

impl State {
    pub(super) fn surface(&self, url: &str, vantage: &str) -> Option<&Surface> {
        self.surfaces.get(&name(url, vantage))
    }

    pub(super) fn set(&mut self, url: &str, vantage: &str, surface: Surface) {
        self.surfaces.insert(name(url, vantage), surface);
    }
}

impl Surface {
    /// Returns the fields that ask only for what changed (RFC 9110 section 13.1).
    pub(super) fn conditions(&self) -> Vec<(String, String)> {
        let mut out = Vec::new();
        let plain = |value: &&String| {
            value.len() <= TAG_MAX && value.bytes().all(|byte| (b' '..=b'~').contains(&byte))
        };
        if let Some(tag) = self.etag.as_ref().filter(plain) {
            out.push(("If-None-Match".to_owned(), tag.clone()));
        }
        if let Some(date) = self.modified.as_ref().filter(plain) {
            out.push(("If-Modified-Since".to_owned(), date.clone()));
        }
        out
    }
}

fn name(url: &str, vantage: &str) -> String {
    // No vantage point's label holds a blank.
    format!("{vantage} {url}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_tags_are_sent_back() {
        let of = |etag: &str, modified: Option<&str>| {
            let surface = Surface {
                etag: Some(etag.to_owned()),
                modified: modified.map(str::to_owned),
                ..Surface::default()
            };
            surface
                .conditions()
                .into_iter()
                .map(|(name, value)| format!("{name}: {value}"))
                .collect::<Vec<_>>()
        };
        assert_eq!(of("\"a\"", Some("Sun, 06 Nov 1994 08:49:37 GMT")).len(), 2);
        assert_eq!(of("W/\"a\"", None), ["If-None-Match: W/\"a\""]);
        assert_eq!(of("a\r\nHost: b", None), [""; 0]);
        assert_eq!(of("é", None), [""; 0]);
        assert_eq!(of(&"x".repeat(1025), None), [""; 0]);
    }
}

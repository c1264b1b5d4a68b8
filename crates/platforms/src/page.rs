//! A captured answer, and what a platform's page reader makes of it: the same reader serves a WARC record,
//! an entry of a HAR, a part of an MHTML and a page saved by hand.
//!
//! Never fetches, and never takes a page for its own by its address alone.

use std::ops::Range;

use model::Moment;

use crate::import::Taken;

/// One answer of a server as somebody captured it, or a page as somebody saved it.
#[derive(Clone, Copy, Debug)]
pub struct Capture<'a> {
    /// The address that was asked for; where a page was saved by hand, the one it gives itself, if any.
    pub url: Option<&'a str>,
    /// The status, where there was one.
    pub status: Option<u16>,
    /// `Content-Type` as served, with its parameters.
    pub kind: Option<&'a str>,
    /// The body without transfer and content encoding.
    pub body: &'a [u8],
    /// When it was captured.
    pub captured: Option<Moment>,
}

impl Capture<'_> {
    /// Returns the host of the address in lower case, without port; `""` where there is none.
    #[must_use]
    pub fn host(&self) -> String {
        let rest = self.url.and_then(|url| url.split_once("://")).map_or("", |(_, rest)| rest);
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host = host.rsplit('@').next().unwrap_or_default();
        host.split(':').next().unwrap_or_default().to_ascii_lowercase()
    }

    /// Returns whether the host is this domain or below it.
    #[must_use]
    pub fn is_of(&self, domain: &str) -> bool {
        let host = self.host();
        host.strip_suffix(domain).is_some_and(|front| front.is_empty() || front.ends_with('.'))
    }
}

/// Returns the first value of a parameter of an address, as it stands there.
#[must_use]
pub fn parameter<'u>(url: &'u str, name: &str) -> Option<&'u str> {
    let query = url.split_once('?')?.1;
    let query = query.split('#').next().unwrap_or_default();
    query
        .split('&')
        .find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name).map(|(_, value)| value))
}

/// A platform's way with captured answers.
#[derive(Clone, Copy, Debug)]
pub struct Pages {
    /// Returns what it read, or `None` where the answer is not the platform's or of no kind that it knows.
    /// Record provenance (`from.pieces`, `from.captured`, `from.url`) is filled in by the caller; the reader
    /// fills in `from.reader`.
    pub read: fn(&Capture<'_>) -> Option<Taken>,
    /// Returns what of the body is private to whoever captured it (who was logged in, tokens), sorted and
    /// apart; for a body that is not the platform's, nothing.
    pub private: fn(&Capture<'_>) -> Vec<Range<usize>>,
}

//! The rule `bluesky/private/1`: which collections are nobody's business, and what of a repository's blocks
//! tells of them.
//!
//! Never leaves the CID of a record that is left out: being without salt, it would confirm a guess.

use std::ops::Range;

use super::cbor::{self, Value};
use super::cid::{Section, digest_of};
use super::commit::is_commit;
use super::tree::{Tree, entries, is_node};
use super::uri;
use crate::import::Private;

/// The rule.
pub const RULE: &str = "bluesky/private/1";

/// What `--include` names: a collection, whole (`app.bsky.graph.follow`), by its last part (`follow`), or by a
/// part before (`graph`, `chat`).
#[derive(Clone, Debug, Default)]
pub struct Included(Vec<String>);

impl Included {
    /// Takes the names as they were given.
    pub fn new(include: &[String]) -> Self {
        Self(include.iter().map(|name| name.to_ascii_lowercase()).collect())
    }

    /// Returns whether records of a collection are left out: whom someone follows, blocks, lists or likes,
    /// and messages, by whatever program.
    pub fn leaves_out(&self, collection: &str) -> bool {
        // Nearly all records are of these, and each is asked for several times.
        match collection {
            uri::POST | uri::REPOST => return false,
            "app.bsky.feed.like" | "app.bsky.graph.follow" if self.0.is_empty() => return true,
            _ => {}
        }
        let name = collection.to_ascii_lowercase();
        let mut parts = name.split('.');
        let (first, last) = (parts.next().unwrap_or_default(), name.rsplit('.').next().unwrap_or_default());
        let within = |word: &str| name.split('.').any(|part| part == word);
        let private = first == "chat"
            || within("graph")
            || within("chat")
            || ["like", "star", "reaction", "vote", "follow", "block", "mute", "subscription"]
                .contains(&last)
            || last.starts_with("list");
        let named = |wanted: &String| *wanted == name || name.split('.').any(|part| part == wanted);
        private && !self.0.iter().any(named)
    }

    /// Returns what of a block is private: an element and its own bytes, with the tree that it is of.
    pub fn block(&self, element: &[u8], section: &Section<'_>, tree: &Tree) -> Private {
        let bytes = section.bytes;
        let start = element.len() - bytes.len();
        let digest = section.cid.sha256();
        let mut keys = digest.iter().flat_map(|digest| tree.keys(digest));
        if keys.any(|key| self.leaves_out(key.split('/').next().unwrap_or_default())) {
            return Private::All;
        }
        // What was seen before need not be read again, if it is that.
        if !is_node(bytes)
            && !is_commit(bytes)
            && let Ok(digest) = section.checked()
            && tree.keys(&digest).next().is_some()
        {
            return if tree.is_private(&digest) { Private::All } else { Private::Nothing };
        }
        match kind(bytes) {
            Kind::Commit => Private::Nothing,
            Kind::Node(ranges) => {
                let told = |link: &Range<usize>| {
                    digest_of(&bytes[link.clone()]).is_some_and(|d| tree.is_private(&d))
                };
                let private =
                    ranges.into_iter().filter(|(key, ranges)| self.leaves_out(key) || told(&ranges[1]));
                let mut cut: Vec<Range<usize>> = private
                    .flat_map(|(_, ranges)| ranges)
                    .map(|range| range.start + start..range.end + start)
                    .filter(|range| !range.is_empty())
                    .collect();
                cut.sort_unstable_by_key(|range| range.start);
                if cut.is_empty() { Private::Nothing } else { Private::Ranges(cut) }
            }
            Kind::Record(collection) if !self.leaves_out(&collection) => Private::Nothing,
            Kind::Record(_) | Kind::Other => Private::All,
        }
    }
}

/// What a block is by its own bytes.
#[derive(Debug, PartialEq, Eq)]
pub enum Kind {
    Commit,
    /// A node: of each entry the collection, and where the rest of its key and its CID lie.
    Node(Vec<(String, [Range<usize>; 2])>),
    /// A record: its `$type`.
    Record(String),
    /// Nothing that is known.
    Other,
}

/// Tells what a block is.
pub fn kind(bytes: &[u8]) -> Kind {
    if is_commit(bytes) {
        return if super::commit::Commit::read(bytes).is_some() { Kind::Commit } else { Kind::Other };
    }
    if is_node(bytes) {
        return entries(bytes).map_or(Kind::Other, |found| {
            let place = |part: &[u8]| {
                let start = part.as_ptr() as usize - bytes.as_ptr() as usize;
                start..start + part.len()
            };
            let each = found.keys.iter().map(|entry| {
                let key = String::from_utf8_lossy(&entry.key);
                let collection = key.split('/').next().unwrap_or_default().to_owned();
                (collection, [place(entry.rest), place(entry.link)])
            });
            Kind::Node(each.collect())
        });
    }
    let value = cbor::read(bytes).ok();
    let collection = value.as_ref().and_then(collection);
    collection.map_or(Kind::Other, |collection| Kind::Record(collection.to_owned()))
}

/// Returns what a record calls itself.
pub fn collection<'a>(record: &Value<'a>) -> Option<&'a str> {
    record.text("$type").map(|name| name.split('#').next().unwrap_or(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_of_others_is_left_out() {
        for (collection, include, out) in [
            ("app.bsky.feed.post", "", false),
            ("app.bsky.actor.profile", "", false),
            ("app.bsky.feed.threadgate", "", false),
            ("app.bsky.feed.like", "", true),
            ("app.bsky.graph.follow", "", true),
            ("app.bsky.graph.listitem", "", true),
            ("app.bsky.graph.block", "", true),
            ("chat.bsky.actor.declaration", "", true),
            ("org.example.social.like", "", true),
            ("app.bsky.graph.follow", "follow", false),
            ("app.bsky.graph.follow", "app.bsky.graph.follow", false),
            ("app.bsky.graph.block", "follow", true),
            ("app.bsky.graph.block", "graph", false),
            ("chat.bsky.convo.message", "chat", false),
        ] {
            let include = Included::new(&[include.to_owned()]);
            assert_eq!(include.leaves_out(collection), out, "{collection}");
        }
    }
}

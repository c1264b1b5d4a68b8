//! Where an export lies in a container, and so the role of each member.
//!
//! Never looks into a member that is private by its name, and never takes a list of addresses (likes,
//! bookmarks, followers) for an outbox.

use formats::{Member, Shape};

use super::audience::Wanted;
use crate::import::{Listing, Role};

/// The rule by which whole members are left out.
pub const PRIVATE: &str = "mastodon/private/1";
/// The rule for members of unknown kind whose names sound private.
pub const PRIVATE_LOOKING: &str = "mastodon/private-looking/1";

/// The shape of a collection.
pub const ITEMS: Shape = Shape::Keyed("orderedItems");

/// How much of a file is looked at.
const HEAD_BYTES: usize = 4096;
/// How many files are looked at.
const LOOKS_MAX: usize = 1000;

/// Base names, without their ending, of members that are private.
const PRIVATE_NAMES: [&str; 17] = [
    "likes",
    "bookmarks",
    "favourites",
    "favorites",
    "followers",
    "following",
    "following_accounts",
    "blocked_accounts",
    "blocked_domains",
    "blocks",
    "muted_accounts",
    "mutes",
    "lists",
    "filters",
    "notifications",
    "conversations",
    "statuses_reacted",
];

/// Words that make a name sound private.
const WORDS: [&str; 15] = [
    "message", "direct", "private", "follow", "block", "mute", "like", "bookmark", "session", "token",
    "login", "mail", "contact", "key", "import",
];

/// What `--include` names: `private` (or `followers_only`), `direct`, `media_attachments`, and members by base
/// name.
#[derive(Clone, Debug, Default)]
pub struct Included {
    names: Vec<String>,
    /// Which posts that are not for everyone are kept.
    pub wanted: Wanted,
    /// Whether media are kept that no kept post has.
    pub all_media: bool,
}

impl Included {
    /// Takes the names as they were given.
    pub fn new(include: &[String]) -> Self {
        let names: Vec<String> = include.iter().map(|name| stem(name).to_owned()).collect();
        let has = |word: &str| names.iter().any(|name| name == word);
        Self {
            wanted: Wanted { followers: has("private") || has("followers_only"), direct: has("direct") },
            all_media: has("media_attachments"),
            names,
        }
    }

    fn has(&self, base: &str) -> bool {
        self.names.iter().any(|name| *name == stem(base))
    }
}

/// A name in lower case, without a known ending.
fn stem(name: &str) -> String {
    let name = name.to_ascii_lowercase();
    [".json", ".csv"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(&name).to_owned()
}

/// What a file's beginning says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    Outbox,
    Addresses,
    Other,
}

/// Returns a role for each member, `None` where there is no outbox.
pub fn find(listing: &Listing<'_>, included: &Included) -> Option<Vec<Role>> {
    let lone = listing.members.len() == 1;
    let mut looks = 0;
    let mut look = |member: &Member| {
        let base = base(&member.name).to_ascii_lowercase();
        let private = PRIVATE_NAMES.contains(&stem(&base).as_str());
        if private || !(lone || base.ends_with(".json")) || looks == LOOKS_MAX || base == "actor.json" {
            return Opening::Other;
        }
        looks += 1;
        (listing.peek)(member.index, HEAD_BYTES).map_or(Opening::Other, |head| opening(&head, &base))
    };
    let openings: Vec<Opening> = listing.members.iter().map(&mut look).collect();
    let homes: Vec<String> = listing
        .members
        .iter()
        .zip(&openings)
        .filter(|(_, opening)| **opening == Opening::Outbox)
        .map(|(member, _)| folder(&member.name))
        .collect();
    if homes.is_empty() {
        return None;
    }
    let role = |(member, opening): (&Member, &Opening)| role(member, *opening, &homes, included);
    Some(listing.members.iter().zip(&openings).map(role).collect())
}

/// Returns whether a beginning is that of a collection, and of what.
fn opening(head: &[u8], base: &str) -> Opening {
    let text = String::from_utf8_lossy(head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let Some((front, items)) = text.split_once("\"orderedItems\"").filter(|_| text.starts_with('{')) else {
        return Opening::Other;
    };
    let items = items.trim_start().trim_start_matches(':').trim_start();
    let Some(items) = items.strip_prefix('[') else { return Opening::Other };
    let named = |name: &str| front.contains(&format!("{name}.json\"")) || base == format!("{name}.json");
    let private = PRIVATE_NAMES.iter().any(|name| named(name));
    match items.trim_start().chars().next() {
        _ if private => Opening::Addresses,
        Some('{') => Opening::Outbox,
        Some(']') | None if named("outbox") => Opening::Outbox,
        Some('"') if front.contains("OrderedCollection") => Opening::Addresses,
        _ => Opening::Other,
    }
}

fn role(member: &Member, opening: Opening, homes: &[String], included: &Included) -> Role {
    let (name, base) = (member.name.replace('\\', "/"), base(&member.name).to_ascii_lowercase());
    let home = homes.iter().find(|home| folder(&name) == **home);
    let part = |wanted: &str| name.split('/').any(|part| part == wanted);
    let picture = |kind: &str| base.strip_prefix(kind).is_some_and(|rest| rest.starts_with('.'));
    if opening == Opening::Outbox {
        return Role::Posts { kind: "outbox", shape: ITEMS };
    }
    if opening == Opening::Addresses || PRIVATE_NAMES.contains(&stem(&base).as_str()) {
        return match included.has(&base) {
            true => Role::Unread { shape: base.ends_with(".json").then_some(ITEMS) },
            false => Role::LeftOut { rule: PRIVATE },
        };
    }
    if part("__MACOSX") || matches!(base.as_str(), ".ds_store" | "thumbs.db" | "desktop.ini") {
        return Role::Unread { shape: None };
    }
    if part("media_attachments") {
        return Role::Media { kind: "media_attachments" };
    }
    match home {
        Some(_) if base == "actor.json" => Role::Prepared { shape: None },
        Some(_) if picture("avatar") || picture("header") => Role::Media { kind: "profile" },
        _ if WORDS.iter().any(|word| name.to_ascii_lowercase().contains(word)) && !included.has(&base) => {
            Role::LeftOut { rule: PRIVATE_LOOKING }
        }
        _ => Role::Unknown,
    }
}

/// Returns the name without its folders.
fn base(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// Returns the folders of a name, with `/`.
pub fn folder(name: &str) -> String {
    name[..name.len() - base(name).len()].replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outbox_is_told_by_its_content() {
        for (head, base, outbox) in [
            (
                r#"{"@context":"x","id":"outbox.json","type":"OrderedCollection","orderedItems":[{"id":"#,
                "a",
                true,
            ),
            (r#"{"type":"OrderedCollection","totalItems":0,"orderedItems":[]}"#, "outbox.json", true),
            (r#"{"id":"outbox.json","type":"OrderedCollection","orderedItems":["#, "renamed", true),
            (r#"{"id":"likes.json","type":"OrderedCollection","orderedItems":["https:"#, "x.json", false),
            (r#"{"id":"likes.json","type":"OrderedCollection","orderedItems":[]}"#, "x.json", false),
            (r#"{"id":"likes.json","type":"OrderedCollection","orderedItems":[{"id"#, "x.json", false),
            (r#"{"type":"OrderedCollection","items":[{"#, "outbox.json", false),
            (r#"[{"orderedItems":[{"#, "outbox.json", false),
            ("", "outbox.json", false),
        ] {
            assert_eq!(opening(head.as_bytes(), base) == Opening::Outbox, outbox, "{head}");
        }
        assert!(
            opening(br#"{"id":"x","type":"OrderedCollection","orderedItems":["https:"#, "x")
                == Opening::Addresses
        );
    }
}

//! Who may see a post, and the rule `mastodon/audience/1`: what is neither public nor unlisted is left out.
//!
//! Never takes a post for public because its audience cannot be told.

use super::shape::{Addressed, Document, Linked, List, Thing, parse};

/// Who may see something, from the widest to the narrowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// Everyone, and it is listed.
    Public,
    /// Everyone, and it is not listed.
    Unlisted,
    /// Whoever follows the author.
    Followers,
    /// Whoever is named.
    Direct,
    /// Nothing says.
    Unknown,
}

impl Audience {
    /// Returns the word that a record has; a public post has none.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::Public => None,
            Self::Unlisted => Some("unlisted"),
            Self::Followers => Some("followers"),
            Self::Direct => Some("direct"),
            Self::Unknown => Some("unknown"),
        }
    }
}

/// What `--include` names.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    /// `private`: what goes to followers.
    pub followers: bool,
    /// `direct`: messages, and what does not say to whom it goes.
    pub direct: bool,
}

impl Wanted {
    /// Returns whether something of this audience is kept.
    pub fn keeps(self, audience: Audience) -> bool {
        match audience {
            Audience::Public | Audience::Unlisted => true,
            Audience::Followers => self.followers,
            Audience::Direct | Audience::Unknown => self.direct,
        }
    }
}

/// What decides over an element.
#[derive(Debug, PartialEq, Eq)]
pub struct Seen {
    /// Who may see it.
    pub audience: Audience,
    /// The addresses of its attachments.
    pub media: Vec<String>,
}

/// Looks at who may see an element.
pub fn look(slice: &[u8]) -> Seen {
    // Only addresses are read, so that bytes elsewhere that are no text do no harm here.
    if slice.trim_ascii_start().first() == Some(&b'{')
        && let Ok(element) = serde_json::from_slice::<Addressed<'_>>(slice)
    {
        return seen(&element);
    }
    let mut mended = None;
    let found = parse(slice, &mut mended, |element: Addressed<'_>, _, _| seen(&element));
    found.unwrap_or(Seen { audience: Audience::Unknown, media: Vec::new() })
}

fn seen(element: &Addressed<'_>) -> Seen {
    let inner = element.object.object();
    let inner_audience = inner.and_then(|inner| of(&inner.to, &inner.cc));
    let both = of(&element.to, &element.cc).max(inner_audience);
    let media = inner.map_or(&element.attachment, |inner| &inner.attachment);
    let address = |one: &Thing<'_, Document<'_>>| match one {
        Thing::Address(address) => Some(address.clone().into_owned()),
        one => one.object()?.address().map(str::to_owned),
    };
    Seen { audience: both.unwrap_or(Audience::Unknown), media: media.0.iter().filter_map(address).collect() }
}

/// Returns the audience that addressees make; `None` where there are none. An activity and its object may
/// each have some: then the narrower holds.
pub fn of(to: &List<Thing<'_, Linked<'_>>>, cc: &List<Thing<'_, Linked<'_>>>) -> Option<Audience> {
    let any = |list: &List<Thing<'_, Linked<'_>>>, is: fn(&str) -> bool| {
        list.0.iter().any(|one| one.address().is_some_and(is))
    };
    if to.0.is_empty() && cc.0.is_empty() {
        None
    } else if any(to, is_public) {
        Some(Audience::Public)
    } else if any(cc, is_public) {
        Some(Audience::Unlisted)
    } else if any(to, is_followers) || any(cc, is_followers) {
        Some(Audience::Followers)
    } else {
        Some(Audience::Direct)
    }
}

fn is_public(address: &str) -> bool {
    matches!(address, "https://www.w3.org/ns/activitystreams#Public" | "as:Public" | "Public")
}

fn is_followers(address: &str) -> bool {
    address.ends_with("/followers")
}

/// Returns whether bytes outside of elements are private: whatever is not the collection's own frame. A post
/// that is cut off, or too long to be one, comes as such bytes.
pub fn is_private_glue(offset: u64, slice: &[u8]) -> bool {
    let trimmed = slice.trim_ascii();
    match trimmed.first() {
        None => false,
        Some(_) if trimmed.iter().all(|byte| *byte == b',' || byte.is_ascii_whitespace()) => false,
        Some(b'{' | 0xEF) if offset == 0 => !is_head(trimmed),
        // A comma before the end is what a careless program leaves.
        Some(b']' | b',') => !is_tail(trimmed),
        _ => true,
    }
}

/// The most bytes of what stands before the first element.
const HEAD_MAX: usize = 64 << 10;
/// The most bytes of what stands after the last.
const TAIL_MAX: usize = 1024;

/// From the collection's opening brace to the bracket of its list, or, where the list is empty, to its end.
fn is_head(slice: &[u8]) -> bool {
    const KEY: &[u8] = b"\"orderedItems\"";
    let Some(at) = slice.windows(KEY.len()).position(|part| part == KEY) else { return false };
    let rest = slice[at + KEY.len()..].trim_ascii_start();
    let rest = rest.strip_prefix(b":").unwrap_or(rest).trim_ascii_start();
    match rest.strip_prefix(b"[") {
        Some(rest) => slice.len() <= HEAD_MAX && (rest.is_empty() || is_tail(rest.trim_ascii_start())),
        None => false,
    }
}

/// The bracket of the list and members of the collection that hold neither list nor object.
fn is_tail(slice: &[u8]) -> bool {
    let slice = slice.trim_ascii_start();
    let slice = slice.strip_prefix(b",").unwrap_or(slice).trim_ascii_start();
    slice.first() == Some(&b']')
        && slice.len() <= TAIL_MAX
        && !slice[1..].iter().any(|byte| matches!(byte, b'{' | b'['))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_narrower_audience_holds_and_the_unknown_is_not_public() {
        const PUBLIC: &str = "https://www.w3.org/ns/activitystreams#Public";
        use Audience::{Direct, Followers, Public, Unknown, Unlisted};
        for (element, wanted) in [
            (r#"{"to":["P"],"cc":["https://m.example/users/lin/followers"]}"#, Public),
            (r#"{"to":"P"}"#, Public),
            (r#"{"to":["as:Public"],"object":{"to":["P"]}}"#, Public),
            (r#"{"to":["https://m.example/users/lin/followers"],"cc":["P"]}"#, Unlisted),
            (r#"{"to":["https://m.example/users/lin/followers"],"cc":[]}"#, Followers),
            (r#"{"to":["https://m.example/users/bo"],"cc":[]}"#, Direct),
            (r#"{"to":["P"],"object":{"to":["https://m.example/users/bo"]}}"#, Direct),
            (r#"{"to":["https://m.example/users/bo"],"object":{"to":["P"]}}"#, Direct),
            (r#"{"object":{"to":["P"],"cc":null}}"#, Public),
            (r#"{"to":[{"id":"P"}]}"#, Public),
            (r#"{"to":["https://m.example/#Public"]}"#, Direct),
            (r#"{"to":[],"cc":[],"object":{"content":"a"}}"#, Unknown),
            (r#"{"content":"no addressee"}"#, Unknown),
            (r#"{"to":{"a":1}}"#, Direct),
            (r#"{"to":7,"cc":false}"#, Unknown),
            (r#"["P"]"#, Unknown),
            (r#"{"to":["P"],"to":["https://m.example/users/bo"]}"#, Unknown),
            (r#"{"to":["P""#, Unknown),
        ] {
            let element = element.replace("\"P\"", &format!("\"{PUBLIC}\""));
            assert_eq!(look(element.as_bytes()).audience, wanted, "{element}");
        }
    }

    #[test]
    fn only_the_frame_around_the_elements_is_open() {
        for (offset, glue, private) in [
            (0, &br#"{"@context":"x","id":"outbox.json","totalItems":3,"orderedItems":["#[..], false),
            (0, b"\xef\xbb\xbf", true),
            (0, br#"{"id":"outbox.json","orderedItems":[],"totalItems":3}"#, false),
            (0, br#"{"id":"outbox.json","orderedItems":[{"content":"a"#, true),
            (0, br#"{"type":"Create","content":"a"#, true),
            (90, b",\n  ", false),
            (90, b"]}", false),
            (90, b",]}", false),
            (90, br#"],"totalItems":1586}"#, false),
            (90, br#"],"more":[{"content":"a"}]}"#, true),
            (90, br#"{"content":"cut of"#, true),
            (90, br#","content":"a"#, true),
            (90, b"content", true),
            (90, b"", false),
        ] {
            assert_eq!(is_private_glue(offset, glue), private, "{}", String::from_utf8_lossy(glue));
        }
    }
}

//! What of a captured answer is nobody's business but theirs who could see it: posts and profiles of protected
//! accounts, and what the answer says of the one who asked.
//!
//! Never lets through what it cannot follow: then nothing of the element may be kept.

use std::collections::HashSet;
use std::ops::Range;

use memchr::memmem;

use crate::import::Private;

/// Objects within objects, at most.
const LEVELS_MAX: usize = 200;

/// Members that lead from a profile up to the post it is the author of.
const UPWARDS: [&[u8]; 7] = [b"user", b"author", b"legacy", b"privacy", b"result", b"user_results", b"core"];

/// Members that say how the one who asked stands to a post or a profile.
const OF_VIEWER: [&[u8]; 28] = [
    b"favorited",
    b"retweeted",
    b"bookmarked",
    b"following",
    b"followed_by",
    b"blocking",
    b"blocked_by",
    b"muting",
    b"notifications",
    b"follow_request_sent",
    b"follow_request_received",
    b"can_dm",
    b"can_media_tag",
    b"want_retweets",
    b"smart_blocked_by",
    b"smart_blocking",
    b"live_following",
    b"super_following",
    b"super_followed_by",
    b"private_super_following",
    b"viewer",
    b"viewer_v2",
    b"relationship_perspectives",
    b"current_user_retweet",
    b"perspectives",
    b"dm_permissions",
    b"media_permissions",
    b"follow_permissions",
];

/// What is to be cut out.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// What protected accounts posted.
    pub protected: bool,
    /// How the one who asked stands to it.
    pub viewer: bool,
}

/// Returns whether bytes say of anyone that their account is protected.
#[must_use]
pub fn says_protected(slice: &[u8]) -> bool {
    const NAME: &[u8] = b"\"protected\"";
    memmem::find_iter(slice, NAME).any(|at| {
        let rest = slice[at + NAME.len()..].trim_ascii_start();
        let Some(rest) = rest.strip_prefix(b":") else { return false };
        let rest = rest.trim_ascii_start();
        rest.strip_prefix(b"\"").unwrap_or(rest).starts_with(b"true")
    })
}

/// An object or a list that is open.
struct Open<'j> {
    start: usize,
    name: &'j [u8],
    is_object: bool,
    hidden: bool,
    /// Whether it is a protected profile, and its id.
    person: bool,
    id: Option<&'j [u8]>,
    author: Option<&'j [u8]>,
}

#[derive(Default)]
struct Cuts<'j> {
    ranges: Vec<Range<usize>>,
    /// Ids of protected accounts.
    hidden: HashSet<&'j [u8]>,
    authored: Vec<(&'j [u8], Range<usize>)>,
}

/// Returns what of a JSON element is private.
#[must_use]
pub fn private(slice: &[u8], rules: Rules) -> Private {
    let Some(cuts) = walk(slice, rules) else { return Private::All };
    let mut ranges = cuts.ranges;
    let hidden = cuts.hidden;
    ranges.extend(cuts.authored.into_iter().filter(|(by, _)| hidden.contains(by)).map(|(_, range)| range));
    ranges.retain(|range| range.start < range.end);
    ranges.sort_unstable_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        if apart.last().is_none_or(|last| range.start >= last.end) {
            apart.push(range);
        }
    }
    let whole = slice.trim_ascii().len().saturating_sub(2);
    match apart.as_slice() {
        [] => Private::Nothing,
        [one] if one.len() == whole => Private::All,
        _ => Private::Ranges(apart),
    }
}

fn walk(slice: &[u8], rules: Rules) -> Option<Cuts<'_>> {
    let mut cuts = Cuts::default();
    let mut open: Vec<Open<'_>> = Vec::new();
    let mut name: &[u8] = b"";
    let mut at = 0;
    while at < slice.len() {
        match slice[at] {
            byte if byte.is_ascii_whitespace() => at += 1,
            b',' | b':' => at += 1,
            start @ (b'{' | b'[') => {
                if open.len() == LEVELS_MAX {
                    return None;
                }
                let is_object = start == b'{';
                let name = std::mem::take(&mut name);
                open.push(Open {
                    start: at,
                    name,
                    is_object,
                    hidden: false,
                    person: false,
                    id: None,
                    author: None,
                });
                at += 1;
            }
            end @ (b'}' | b']') => {
                let closed = open.pop().filter(|open| open.is_object == (end == b'}'))?;
                close(closed, at, rules, &mut cuts);
                at += 1;
            }
            b'"' => {
                let end = string_end(slice, at + 1)?;
                let inner = at + 1..end;
                let after = slice[end + 1..].trim_ascii_start();
                let in_object = open.last().is_some_and(|open| open.is_object);
                if in_object && name.is_empty() && after.first() == Some(&b':') {
                    name = if inner.is_empty() { b" " } else { &slice[inner] };
                } else {
                    value(slice, inner, std::mem::take(&mut name), rules, &mut open, &mut cuts);
                }
                at = end + 1;
            }
            _ => {
                let ends = |byte: &u8| {
                    byte.is_ascii_whitespace()
                        || matches!(byte, b',' | b']' | b'}' | b':' | b'"' | b'{' | b'[')
                };
                let length = slice[at..].iter().position(ends).unwrap_or(slice.len() - at);
                value(slice, at..at + length, std::mem::take(&mut name), rules, &mut open, &mut cuts);
                at += length.max(1);
            }
        }
    }
    open.is_empty().then_some(cuts)
}

fn string_end(slice: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += memchr::memchr2(b'"', b'\\', &slice[at..])?;
        match slice[at] {
            b'"' => return Some(at),
            _ if at + 2 <= slice.len() => at += 2,
            _ => return None,
        }
    }
}

fn value<'j>(
    slice: &'j [u8],
    at: Range<usize>,
    name: &'j [u8],
    rules: Rules,
    open: &mut [Open<'j>],
    cuts: &mut Cuts<'j>,
) {
    let text = &slice[at.clone()];
    if rules.viewer && OF_VIEWER.contains(&name) && text != b"null" {
        cuts.ranges.push(at);
    }
    let Some(last) = open.last_mut() else { return };
    match name {
        b"id" | b"id_str" | b"rest_id" => last.id = Some(text),
        b"author_id" | b"user_id_str" => last.author = Some(text),
        b"protected" if rules.protected && text == b"true" => {
            let mut level = open.len() - 1;
            while level > 0 && UPWARDS.contains(&open[level].name) {
                // The profile is what has the id: not the part of it that this stands in.
                open[level].person = true;
                level -= 1;
            }
            open[level].hidden = true;
            if level + 1 == open.len() {
                open[level].person = true;
            }
        }
        _ => {}
    }
}

fn close<'j>(closed: Open<'j>, end: usize, rules: Rules, cuts: &mut Cuts<'j>) {
    let inner = closed.start + 1..end;
    if closed.hidden || (rules.viewer && OF_VIEWER.contains(&closed.name)) {
        cuts.ranges.push(inner.clone());
    }
    if let (true, Some(id)) = (closed.person, closed.id) {
        cuts.hidden.insert(id);
    }
    if let Some(author) = closed.author {
        cuts.authored.push((author, inner));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(text: &str, rules: Rules) -> String {
        match private(text.as_bytes(), rules) {
            Private::Nothing => text.to_owned(),
            Private::All => String::new(),
            Private::Ranges(ranges) => {
                let mut left = text.to_owned();
                for range in ranges.into_iter().rev() {
                    left.replace_range(range, "");
                }
                left
            }
        }
    }

    #[test]
    fn what_protected_accounts_posted_is_cut_out_and_the_rest_stays() {
        let rules = Rules { protected: true, viewer: false };
        for (text, wanted) in [
            (r#"{"id_str":"1","user":{"protected":false}}"#, r#"{"id_str":"1","user":{"protected":false}}"#),
            (r#"{"id_str":"1","text":"C","user":{"id_str":"2","protected": true}}"#, ""),
            (
                r#"{"id_str":"1","quoted_status":{"id_str":"3","text":"C","user":{"protected":true,"x":"}\""}},"t":1}"#,
                r#"{"id_str":"1","quoted_status":{},"t":1}"#,
            ),
            (
                r#"{"data":[{"id":"1","author_id":"7","text":"C"},{"id":"2","author_id":"8","text":"b"}],"includes":{"users":[{"id":"7","protected":true,"name":"C"},{"id":"8","protected":false}]}}"#,
                r#"{"data":[{},{"id":"2","author_id":"8","text":"b"}],"includes":{"users":[{},{"id":"8","protected":false}]}}"#,
            ),
            (r#"{"id":"1","text":"C","author":{"id":"2","protected":true}}"#, ""),
            (
                r#"{"a":[{"tweet_results":{"result":{"rest_id":"1","core":{"user_results":{"result":{"rest_id":"9","legacy":{"protected":true}}}},"legacy":{"full_text":"C"}}}},{"tweet_results":{"result":{"rest_id":"2"}}}]}"#,
                r#"{"a":[{"tweet_results":{}},{"tweet_results":{"result":{"rest_id":"2"}}}]}"#,
            ),
            (
                r#"{"data":{"user":{"result":{"legacy":{"protected":true,"name":"C"}}}},"x":1}"#,
                r#"{"data":{},"x":1}"#,
            ),
            (
                r#"{"globalObjects":{"tweets":{"1":{"user_id_str":"9","full_text":"C"}},"users":{"9":{"id_str":"9","protected":true}}}}"#,
                r#"{"globalObjects":{"tweets":{"1":{}},"users":{"9":{}}}}"#,
            ),
            (r#"{"user":{"protected":true},"C":1"#, ""),
            (r#"{"user":{"protected":true],"C":1}"#, ""),
            (r#"{"user":{"protected":true,"C":"x\"#, ""),
        ] {
            assert_eq!(left(text, rules), wanted, "{text}");
        }
        let deep = "[".repeat(300) + "C" + &"]".repeat(300);
        assert_eq!(left(&deep, rules), "");
    }

    #[test]
    fn how_the_one_who_asked_stands_to_it_is_cut_out() {
        let rules = Rules { protected: true, viewer: true };
        for (text, wanted) in [
            (
                r#"{"favorited":true,"id":"1","following":null}"#,
                r#"{"favorited":,"id":"1","following":null}"#,
            ),
            (r#"{"viewer":{"rest_id":"5"},"id":"1"}"#, r#"{"viewer":{},"id":"1"}"#),
            (r#"{"text":"favorited","viewer":"lin"}"#, r#"{"text":"favorited","viewer":""}"#),
        ] {
            assert_eq!(left(text, rules), wanted, "{text}");
        }
    }

    #[test]
    fn a_protected_account_is_told_however_it_is_spaced() {
        for (text, wanted) in [
            (r#"{"protected":true}"#, true),
            (r#"{"protected" : true}"#, true),
            (r#"{"protected": "true"}"#, true),
            (r#"{"protected":false}"#, false),
            (r#"{"x":"\"protected\"","protected":false}"#, false),
            (r#"{"protected""#, false),
        ] {
            assert_eq!(says_protected(text.as_bytes()), wanted, "{text}");
        }
    }
}

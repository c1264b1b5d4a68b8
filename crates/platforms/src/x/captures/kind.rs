//! What a JSON element is, told by the names of its members: enough of them stand in the first bytes.
//!
//! Never takes another network's posts for X's: where names are shared, what sets them apart is asked for.

use std::collections::BTreeSet;

use memchr::memmem;

/// How much of an element is looked at.
pub const HEAD_BYTES: usize = 16 << 10;

/// The most names, and how deep they stand.
const NAMES_MAX: usize = 600;
const LEVELS_MAX: usize = 5;

/// The kinds of elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A post of the first interface.
    Status,
    /// What the stream says of posts: deleted, withheld, or how it fares.
    Event,
    /// An answer of the second interface.
    Page,
    /// A post of the second interface with what it refers to inside.
    Flat,
    /// An answer of the web interface.
    Web,
    /// What snscrape wrote down.
    Scraped,
    /// What twitter-web-exporter wrote down.
    Exported,
    /// A post for other sites to show.
    Embed,
    /// The same as a piece of a page (oEmbed).
    Quoted,
}

impl Kind {
    /// Returns the word for imports of it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Status => "v1.1",
            Self::Event => "stream",
            Self::Page | Self::Flat => "v2",
            Self::Web => "web",
            Self::Scraped => "snscrape",
            Self::Exported => "twitter-web-exporter",
            Self::Embed | Self::Quoted => "embed",
        }
    }
}

/// The names in the beginning of a JSON value: `user.screen_name`, lists passed over.
#[derive(Debug, Default)]
pub struct Names {
    names: BTreeSet<String>,
    /// Whether the value is a list.
    pub is_list: bool,
    /// Whether it says that snscrape made it, and of X.
    scraped: bool,
    /// Where the value ends, where that is within what was looked at.
    pub end: Option<usize>,
}

impl Names {
    /// Looks at the first element of `head`: the object it begins with, or the first one of a list.
    #[must_use]
    pub fn of(head: &[u8]) -> Self {
        let scraped = memmem::find(head, b"\"snscrape.modules.twitter.").is_some();
        let mut found = Self { scraped, ..Self::default() };
        let start = head.strip_prefix(b"\xef\xbb\xbf").map_or(0, |_| 3);
        let blank = head[start..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let mut at = start + blank;
        found.is_list = head.get(at) == Some(&b'[');
        if found.is_list {
            at += 1;
        }
        // The names of the objects that are open, `None` for lists.
        let mut open: Vec<Option<String>> = Vec::new();
        while at < head.len() && found.names.len() < NAMES_MAX {
            match head[at] {
                b'"' => {
                    let Some(length) = head[at + 1..].iter().position(|byte| *byte == b'"') else { break };
                    let (mut end, mut next) = (at + 1 + length, at + 2 + length);
                    while escaped(head, end) {
                        let Some(more) = head[next..].iter().position(|byte| *byte == b'"') else {
                            return found;
                        };
                        (end, next) = (next + more, next + more + 1);
                    }
                    let after = head[next..].iter().position(|byte| !byte.is_ascii_whitespace());
                    if after.is_some_and(|after| head[next + after] == b':') {
                        found.name(&mut open, &head[at + 1..end]);
                    }
                    at = next;
                    continue;
                }
                b'{' | b'[' if open.len() > 64 => break,
                b'{' => open.push(Some(String::new())),
                b'[' => open.push(None),
                b'}' | b']' => {
                    open.pop();
                    if open.is_empty() {
                        found.end = Some(at + 1);
                        break;
                    }
                }
                byte if open.is_empty() && !byte.is_ascii_whitespace() => break,
                _ => {}
            }
            at += 1;
        }
        found
    }

    fn name(&mut self, open: &mut [Option<String>], name: &[u8]) {
        let name: String = String::from_utf8_lossy(name).chars().take(60).collect();
        let Some(Some(last)) = open.last_mut() else { return };
        *last = name;
        let path: Vec<&str> = open.iter().filter_map(Option::as_deref).collect();
        if path.len() <= LEVELS_MAX {
            self.names.insert(path.join("."));
        }
    }

    /// Returns whether a name is there.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    fn any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.has(name))
    }
}

/// Whether the quotation mark at `at` is escaped.
fn escaped(head: &[u8], at: usize) -> bool {
    head[..at].iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
}

/// The names of what the stream says beside posts.
const EVENTS: [&str; 8] = [
    "delete",
    "status_withheld",
    "user_withheld",
    "limit",
    "warning",
    "disconnect",
    "scrub_geo",
    "status_deletion",
];

/// The places where the web interface's answers begin to be of X.
const WEB: [&str; 17] = [
    "globalObjects.tweets",
    "data.user.result.rest_id",
    "data.user.result.__typename",
    "data.user.result.timeline",
    "data.user.result.timeline_v2",
    "data.user.result.legacy",
    "data.tweetResult.result",
    "data.tweetResult.rest_id",
    "data.tweet_results.result",
    "data.threaded_conversation_with_injections.instructions",
    "data.threaded_conversation_with_injections_v2.instructions",
    "data.search_by_raw_query.search_timeline",
    "data.list.tweets_timeline",
    "data.home.home_timeline_urt",
    "data.bookmark_timeline.timeline",
    "data.bookmark_timeline_v2.timeline",
    "data.communityResults.result",
];

/// Returns what an element is, `None` where it is nothing of X.
#[must_use]
pub fn of(names: &Names) -> Option<Kind> {
    if names.any(&[
        "delete.status",
        "status_withheld.id",
        "user_withheld.id",
        "limit.track",
        "scrub_geo.user_id",
    ]) || names.any(&["warning.code", "disconnect.stream_name"])
    {
        return Some(Kind::Event);
    }
    if names.scraped && names.has("_type") {
        return Some(Kind::Scraped);
    }
    if names.has("full_text") && names.has("screen_name") && names.any(&["media_tags", "views_count"]) {
        return Some(Kind::Exported);
    }
    if names.any(&WEB) {
        return Some(Kind::Web);
    }
    if names.has("__typename") && (names.has("id_str") || names.has("tombstone.text")) {
        return Some(Kind::Embed);
    }
    if names.has("html") && names.has("author_url") && names.has("provider_url") {
        return Some(Kind::Quoted);
    }
    // Weibo's interface has `mid` and `idstr` at the same place, and no `id_str`.
    let foreign = names.any(&["mid", "idstr", "mblogid", "bid"]);
    if names.has("id_str") && names.any(&["full_text", "text"]) && !foreign {
        let by = names.any(&["user.screen_name", "user.id_str", "user.id", "user_id_str", "retweet_count"]);
        return by.then_some(Kind::Status);
    }
    let ours =
        ["author_id", "edit_history_tweet_ids", "conversation_id", "public_metrics", "referenced_tweets"];
    if names.has("data.id") && names.any(&["data.text", "data.username"]) {
        let told = names.any(&[
            "meta.result_count",
            "meta.newest_id",
            "__twarc.url",
            "includes.users",
            "matching_rules",
        ]) || ours.iter().any(|name| names.has(&format!("data.{name}")));
        return told.then_some(Kind::Page);
    }
    if names.any(&["errors.resource_id", "errors.resource_type"]) && !names.has("data") {
        return Some(Kind::Page);
    }
    let flat =
        names.has("id") && names.has("text") && ours.iter().filter(|name| names.has(name)).count() >= 2;
    flat.then_some(Kind::Flat)
}

/// Returns whether an element begins as what the stream says beside posts begins.
#[must_use]
pub fn begins_event(slice: &[u8]) -> bool {
    let Some(rest) = slice.trim_ascii_start().strip_prefix(b"{") else { return false };
    let Some(rest) = rest.trim_ascii_start().strip_prefix(b"\"") else { return false };
    EVENTS.iter().any(|name| rest.strip_prefix(name.as_bytes()).is_some_and(|rest| rest.starts_with(b"\"")))
}

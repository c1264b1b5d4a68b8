//! What each member of a container is, told from its first bytes and its name.
//!
//! Never takes a file for a collection of Weibo because of its name.

use formats::Shape;

use super::media::is_media;
use super::table::Columns;
use crate::import::{Listing, Role};

/// How many members are looked at.
const PEEKS_MAX: usize = 4096;
/// How much of each: a profile stands before the first post.
const PEEK_BYTES: usize = 16 << 10;

/// The kinds of posts members, as roles name them.
pub const COLLECTED: &str = "weibo";
pub const ANSWERS: &str = "answers";
pub const LONE: &str = "status";
pub const ROWS: &str = "rows";
pub const USERS: &str = "users";
pub const DATABASE: &str = "database";

/// What the members are.
pub struct Layout {
    /// A role for each.
    pub roles: Vec<Role>,
    /// The columns of those that are tables, by index.
    pub columns: Vec<(usize, Columns)>,
    /// Which of the formats.
    pub era: &'static str,
}

/// Finds a collection of posts of Weibo, `None` where there is none.
#[must_use]
pub fn find(listing: &Listing<'_>) -> Option<Layout> {
    let mut layout =
        Layout { roles: vec![Role::Unknown; listing.members.len()], columns: Vec::new(), era: "" };
    let mut peeks = 0;
    for member in listing.members {
        let name = member.name.to_ascii_lowercase();
        let base = name.rsplit(['/', '\\']).next().unwrap_or(&name);
        let ending = base.rsplit_once('.').map_or("", |(_, ending)| ending);
        if !matches!(ending, "json" | "jsonl" | "ndjson" | "csv" | "db" | "sqlite" | "sqlite3" | "txt" | "") {
            continue;
        }
        if peeks == PEEKS_MAX {
            break;
        }
        peeks += 1;
        let head = (listing.peek)(member.index, PEEK_BYTES).unwrap_or_default();
        if let Some((role, era)) = role(&head, ending, &mut layout.columns, member.index) {
            layout.roles[member.index] = role;
            let better = layout.era.is_empty() || layout.era == "users.csv";
            layout.era = if better { era } else { layout.era };
        }
    }
    if layout.era.is_empty() {
        return None;
    }
    for member in listing.members {
        let role = &mut layout.roles[member.index];
        if *role == Role::Unknown {
            *role = beside(&member.name);
        }
    }
    Some(layout)
}

/// Returns what a file is that holds no posts.
fn beside(name: &str) -> Role {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
    if is_media(base) {
        let film = base.to_ascii_lowercase().ends_with(".mp4") || base.to_ascii_lowercase().ends_with(".mov");
        return Role::Media { kind: if film { "video" } else { "img" } };
    }
    // Comments and reposts are other people's; logs are the program's.
    let known = ["not_downloaded.txt", "comments.csv", "reposts.csv", "_comments.csv", "_reposts.csv"];
    if known.iter().any(|end| base.ends_with(end)) {
        let shape = base.ends_with(".csv").then_some(Shape::Rows);
        return Role::Unread { shape };
    }
    Role::Unknown
}

fn role(
    head: &[u8],
    ending: &str,
    columns: &mut Vec<(usize, Columns)>,
    index: usize,
) -> Option<(Role, &'static str)> {
    let posts = |kind, shape, era| Some((Role::Posts { kind, shape }, era));
    if head.starts_with(b"SQLite format 3\0") {
        let has = |words: &[u8]| memchr::memmem::find(head, words).is_some();
        let ours = has(b"weibo") && (has(b"bid") || has(b"publish_time"));
        return if ours { posts(DATABASE, Shape::Whole, "weibodata.db") } else { None };
    }
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    match text.first() {
        Some(b'{') => object(text, ending),
        Some(b'[') if is_status(text) && !has_key(text, "tweet") => {
            posts(ANSWERS, Shape::List, "list of answers")
        }
        Some(_) if matches!(ending, "csv" | "txt") => {
            let found = Columns::of(head);
            let (are_posts, are_users) = (found.are_posts(), found.are_users());
            let spider = memchr::memmem::find(head, "微博正文".as_bytes()).is_some_and(|at| at < 200)
                && memchr::memmem::find(head, "bid".as_bytes()).is_none_or(|at| at > 200);
            columns.push((index, found));
            match (are_posts, are_users) {
                (true, _) => {
                    posts(ROWS, Shape::Rows, if spider { "weiboSpider CSV" } else { "weibo-crawler CSV" })
                }
                (_, true) => posts(USERS, Shape::Rows, "users.csv"),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Returns whether a text has a key, followed by its colon.
fn has_key(text: &[u8], key: &str) -> bool {
    value_of(text, key).is_some()
}

/// Returns the first byte of the value of a key.
fn value_of(text: &[u8], key: &str) -> Option<u8> {
    let quoted = format!("\"{key}\"");
    memchr::memmem::find_iter(text, quoted.as_bytes()).take(64).find_map(|at| {
        let rest = text[at + quoted.len()..].trim_ascii_start().strip_prefix(b":")?;
        rest.trim_ascii_start().first().copied()
    })
}

/// Returns whether posts of the platform's own answers begin here.
fn is_status(text: &[u8]) -> bool {
    let id = has_key(text, "mblogid") || (has_key(text, "bid") && has_key(text, "mid"));
    id && (has_key(text, "reposts_count") || has_key(text, "repostsCount") || has_key(text, "text_raw"))
}

fn object(text: &[u8], ending: &str) -> Option<(Role, &'static str)> {
    let posts = |kind, shape, era| Some((Role::Posts { kind, shape }, era));
    let list = |key| value_of(text, key) == Some(b'[');
    if list("weibo") {
        let crawler = has_key(text, "screen_name") || has_key(text, "bid");
        let spider = has_key(text, "publish_time") || has_key(text, "nickname");
        let archiver = has_key(text, "mblogid");
        return match (archiver, crawler, spider) {
            (true, ..) => posts(COLLECTED, Shape::Keyed("weibo"), "Weibo-archiver JSON"),
            (_, true, _) => posts(COLLECTED, Shape::Keyed("weibo"), "weibo-crawler JSON"),
            (_, _, true) => posts(COLLECTED, Shape::Keyed("weibo"), "weiboSpider JSON"),
            _ => None,
        };
    }
    if !is_status(text) {
        return None;
    }
    if matches!(ending, "jsonl" | "ndjson") {
        return posts(ANSWERS, Shape::Lines, "lines of answers");
    }
    if list("cards") && has_key(text, "mblog") {
        return posts(ANSWERS, Shape::Keyed("cards"), "m.weibo.cn JSON");
    }
    if list("list") {
        return posts(ANSWERS, Shape::Keyed("list"), "weibo.com JSON");
    }
    if list("statuses") {
        return posts(ANSWERS, Shape::Keyed("statuses"), "weibo.com JSON");
    }
    posts(LONE, Shape::Whole, "one answer")
}

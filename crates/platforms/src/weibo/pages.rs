//! Captured answers of m.weibo.cn and weibo.com, and pages of m.weibo.cn, whose post stands in a script.
//!
//! Never reads a home feed or a list of people: those are of whoever was logged in.

use std::ops::Range;

use serde::Deserialize;

use super::post::{self, Setting};
use super::shape::{Status, Statuses, is_narrow};
use super::{media, within};
use crate::charset;
use crate::import::Taken;
use crate::loose::{self, Loose, Nested, Several};
use crate::page::Capture;

/// Paths of answers that are the visitor's own: their feeds, messages, settings, lists of people.
const OF_THE_VISITOR: [&str; 10] = [
    "/api/config",
    "/feed/friends",
    "/feed/friendstimeline",
    "/feed/unreadfriendstimeline",
    "/feed/allGroups",
    "/feed/groupstimeline",
    "/ajax/friendships",
    "/ajax/favorites",
    "/message/",
    "/ajax/profile/myhot",
];

#[derive(Default, Deserialize)]
#[serde(default)]
struct Answer<'a> {
    #[serde(borrow)]
    data: Nested<Data<'a>>,
    statuses: Several<Nested<Status<'a>>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Data<'a> {
    #[serde(borrow)]
    cards: Several<Nested<Status<'a>>>,
    list: Several<Nested<Status<'a>>>,
    statuses: Several<Nested<Status<'a>>>,
    // What a single answer has of a post's own.
    id: Loose<'a>,
}

struct Answers;

impl loose::Form for Answers {
    type Of<'a> = Answer<'a>;
}

fn is_site(capture: &Capture<'_>) -> bool {
    capture.is_of("weibo.com") || capture.is_of("weibo.cn")
}

fn of_the_visitor(capture: &Capture<'_>) -> bool {
    let path = capture.url.unwrap_or_default();
    is_site(capture) && OF_THE_VISITOR.iter().any(|part| path.contains(part))
}

/// Reads a captured answer or page, `None` where it is none of Weibo or holds no post.
#[must_use]
pub fn read(capture: &Capture<'_>) -> Option<Taken> {
    if of_the_visitor(capture) {
        return None;
    }
    let taken = match capture.body.trim_ascii_start().first()? {
        b'{' if is_site(capture) => answer(capture.body),
        b'<' => page(capture),
        _ => None,
    }?;
    (!taken.posts.is_empty() || !taken.observations.is_empty()).then_some(taken)
}

fn answer(body: &[u8]) -> Option<Taken> {
    let listed = loose::read::<Answers, _>(body, |answer, replaced, problems| {
        let mut taken = Taken { problems, ..Taken::default() };
        let data = answer.data.get();
        let lists = data.into_iter().flat_map(|data| [&data.cards, &data.list, &data.statuses]);
        for status in lists.chain([&answer.statuses]).flat_map(|list| &list.0).filter_map(Nested::get) {
            let groups = status.card_group.0.iter().filter_map(Nested::get);
            groups.chain([status]).for_each(|status| take(within(status), replaced, &mut taken));
        }
        let single = data.is_some_and(|data| data.id.get().is_some());
        Ok((taken, single))
    });
    match listed.ok()? {
        (taken, _) if !taken.posts.is_empty() => Some(taken),
        (_, true) => alone(body, "data"),
        (_, false) => alone(body, ""),
    }
}

/// Reads a post that is the whole of an answer, or the value of a key of it.
fn alone(body: &[u8], key: &str) -> Option<Taken> {
    let text = String::from_utf8_lossy(body);
    let value: serde_json::Value = serde_json::from_str(&text).ok()?;
    let inner = if key.is_empty() { &value } else { value.get(key)? };
    let known = ["mid", "mblogid", "bid"].iter().any(|key| inner.get(key).is_some());
    let text = serde_json::to_vec(inner).ok().filter(|_| known)?;
    one(&text)
}

fn one(json: &[u8]) -> Option<Taken> {
    let read = loose::read::<Statuses, _>(json, |status, replaced, problems| {
        let mut taken = Taken { problems, ..Taken::default() };
        take(within(status), replaced, &mut taken);
        Ok(taken)
    });
    read.ok()
}

fn take(status: &Status<'_>, replaced: u32, taken: &mut Taken) {
    // In a capture what is not for everyone stays in its record and becomes no post.
    if post::id(status).is_none() || is_narrow(&status.visible) {
        return;
    }
    let media = media::Shelf::default();
    let setting = Setting { account: None, media: &media, pieces: &[], replaced, private: false };
    if let Err(problem) = post::take(status, &setting, taken) {
        taken.problems.push(problem);
    }
}

/// Reads a page of m.weibo.cn: `var $render_data = [{"status": {…}}][0]`.
fn page(capture: &Capture<'_>) -> Option<Taken> {
    let at = memchr::memmem::find(capture.body, b"$render_data")?;
    let elsewhere = capture.url.is_some() && !is_site(capture);
    let html = charset::decode(capture.kind, capture.body);
    if elsewhere && !html.contains("m.weibo.cn") {
        return None;
    }
    let from = html.get(at..).map_or_else(|| html.find("$render_data"), |_| Some(at))?;
    let script = &html[html[from..].find('[')? + from..];
    let script = &script[..script.find("</script").unwrap_or(script.len())];
    let mut values = serde_json::Deserializer::from_str(script).into_iter::<Several<serde_json::Value>>();
    let list = values.next()?.ok()?;
    one(&serde_json::to_vec(list.0.first()?).ok()?)
}

/// Names whose values are of whoever was logged in, in the scripts of pages.
const VISITOR: [&str; 9] = [
    "$CONFIG['uid']",
    "$CONFIG['nick']",
    "$CONFIG['sex']",
    "$CONFIG['watermark']",
    "$CONFIG['domain']",
    "$CONFIG['avatar_large']",
    "st:",
    "uid:",
    "\"st\":",
];

/// Returns what of a captured body is the visitor's: all of it where it is their own feed or settings; in a
/// page the values that name them.
#[must_use]
pub fn private(capture: &Capture<'_>) -> Vec<Range<usize>> {
    if of_the_visitor(capture) && !capture.body.is_empty() {
        return std::iter::once(0..capture.body.len()).collect();
    }
    let marked = |sign: &[u8]| memchr::memmem::find(capture.body, sign).is_some();
    let ours = marked(b"$CONFIG[") || marked(b"$render_data");
    if !(ours && (is_site(capture) || marked(b"weibo.c"))) {
        return Vec::new();
    }
    let mut ranges: Vec<Range<usize>> = VISITOR.iter().flat_map(|name| values(capture.body, name)).collect();
    ranges.sort_unstable_by_key(|range| range.start);
    ranges
}

/// Returns the strings, or numbers, that follow a name.
fn values(body: &[u8], name: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for at in memchr::memmem::find_iter(body, name.as_bytes()) {
        let before = at.checked_sub(1).and_then(|at| body.get(at)).copied().unwrap_or(b' ');
        if before.is_ascii_alphanumeric() || before == b'_' {
            continue;
        }
        let start = at + name.len();
        let skip = body[start..].iter().take_while(|byte| matches!(byte, b' ' | b'=' | b'\t')).count();
        let start = start + skip;
        let (start, ends): (usize, fn(u8) -> bool) = match body.get(start) {
            Some(b'\'') => (start + 1, |byte| byte == b'\'' || byte == b'\n'),
            Some(b'"') => (start + 1, |byte| byte == b'"' || byte == b'\n'),
            Some(b'0'..=b'9') => (start, |byte| !byte.is_ascii_digit()),
            _ => continue,
        };
        let length = body[start..].iter().take(4096).position(|byte| ends(*byte)).unwrap_or(0);
        if length > 0 {
            found.push(start..start + length);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::registry;

    fn capture<'a>(url: &'a str, body: &'a str) -> Capture<'a> {
        Capture { url: Some(url), status: Some(200), kind: None, body: body.as_bytes(), captured: None }
    }

    const STATUS: &str = r#"{"visible":{"type":0},"created_at":"Fri Nov 09 07:59:59 +0800 2018","id":4304354718777344,"mid":"4304354718777344",
        "bid":"H1PhJAPo4","text":"字<br />二","user":{"id":1000000001,"screen_name":"虚构"},"reposts_count":0}"#;

    #[test]
    fn answers_and_pages_give_their_posts() {
        let page = format!(
            "<html><body><script>var config = {{ login: [1][0], st: 'CANARY1', uid: 'CANARY2' }}; var $render_data = [{{\"status\": {STATUS},\"call\":1}}][0] || {{}};</script></body></html>"
        );
        let narrow = STATUS.replace("\"type\":0", "\"type\":1");
        for (url, body, posts) in [
            (
                "https://m.weibo.cn/api/container/getIndex?x",
                format!("{{\"data\":{{\"cards\":[{{\"mblog\":{STATUS}}}]}}}}"),
                1,
            ),
            (
                "https://weibo.com/ajax/statuses/mymblog?x",
                format!("{{\"data\":{{\"list\":[{STATUS},{narrow}]}}}}"),
                1,
            ),
            ("https://weibo.com/ajax/statuses/show?id=x", STATUS.to_owned(), 1),
            ("https://m.weibo.cn/statuses/show?id=x", format!("{{\"ok\":1,\"data\":{STATUS}}}"), 1),
            ("https://m.weibo.cn/detail/4304354718777344", page.clone(), 1),
            ("https://weibo.com/ajax/feed/friendstimeline?x", format!("{{\"statuses\":[{STATUS}]}}"), 0),
            ("https://weibo.com/ajax/statuses/show?id=x", narrow.clone(), 0),
            ("https://example.org/x", STATUS.to_owned(), 0),
            ("https://m.weibo.cn/x", "{\"ok\":0}".to_owned(), 0),
        ] {
            let taken = read(&capture(url, &body));
            assert_eq!(taken.as_ref().map_or(0, |taken| taken.posts.len()), posts, "{url}");
            if let Some(taken) = taken {
                let post = &taken.posts[0];
                assert_eq!((post.id.as_str(), post.account.as_str()), ("4304354718777344", "1000000001"));
                assert_eq!(post.created.unwrap().ms, 1_541_721_599_000);
            }
        }
        let one = capture("https://m.weibo.cn/detail/4304354718777344", &page);
        let cut: Vec<&str> = registry::private_in_page(&one).into_iter().map(|range| &page[range]).collect();
        assert_eq!(cut, ["CANARY1", "CANARY2"]);
    }

    #[test]
    fn the_visitors_own_feed_is_private_altogether() {
        let body = "{\"statuses\":[]}";
        for (url, wanted) in [
            ("https://weibo.com/ajax/feed/friendstimeline?x", true),
            ("https://m.weibo.cn/feed/friends?x", true),
            ("https://m.weibo.cn/api/config", true),
            ("https://example.org/api/config", false),
            ("https://weibo.com/ajax/statuses/mymblog", false),
        ] {
            assert_eq!(
                private(&capture(url, body)).first().is_some_and(|all| *all == (0..body.len())),
                wanted,
                "{url}"
            );
        }
        let old = "<script>$CONFIG['uid']='CANARY1'; $CONFIG['oid']='1000000001'; $CONFIG['nick'] = 'CANARY2';</script>";
        let one = capture("https://weibo.com/u/1000000001", old);
        assert_eq!(
            private(&one).into_iter().map(|range| &old[range]).collect::<Vec<_>>(),
            ["CANARY1", "CANARY2"]
        );
    }
}

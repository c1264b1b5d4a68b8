//! What X's own pages are answered: posts and profiles wherever they stand in an answer of the web
//! interface (GraphQL), or listed beside it by their numbers as until 2023.
//!
//! Never takes a stand-in for a post: what stands in its place, and its words, are all that is known of it.

use model::{Link, LongText, Mention, Observation, Said, Tag};
use serde_json::{Map, Value};

use super::gather::Gather;
use super::parse;
use super::person::AsPerson;
use super::status::{self, AsStatus};

/// Objects within objects, at most.
const LEVELS_MAX: u8 = 100;

/// The names under which lists of one account's doings or of the viewer's own stand.
const PRIVATE: [&str; 11] = [
    "home",
    "bookmark_timeline",
    "bookmark_timeline_v2",
    "bookmark_collection_timeline",
    "bookmark_search_timeline",
    "viewer",
    "viewer_v2",
    "inbox_initial_state",
    "conversation_timeline",
    "notification_timeline",
    "viewer_timeline",
];

/// Returns whether the bytes of an answer say that it is the viewer's own.
#[must_use]
pub fn says_private(body: &[u8]) -> bool {
    // Parsing is dear, and most answers hold none of these names.
    PRIVATE.iter().any(|name| memchr::memmem::find(body, format!("\"{name}\"").as_bytes()).is_some())
        && serde_json::from_slice(body).is_ok_and(|value| is_private(&value))
}

/// Returns whether an answer is the viewer's own: the home timeline, bookmarks, messages, settings.
#[must_use]
pub fn is_private(value: &Value) -> bool {
    let inner = value.get("data").unwrap_or(value);
    let named = |value: &Value| PRIVATE.iter().any(|name| value.get(name).is_some());
    named(inner) || named(value)
}

/// Takes in an answer; false where it holds nothing of X.
pub fn take(value: &Value, gather: &mut Gather) -> bool {
    if let Some(objects) = value.get("globalObjects") {
        numbered(objects, gather);
        return true;
    }
    let mut seen = false;
    walk(value, None, LEVELS_MAX, gather, &mut seen);
    seen
}

fn text<'v>(value: &'v Value, path: &[&str]) -> Option<&'v str> {
    at(value, path)?.as_str().filter(|text| !text.is_empty())
}

fn at<'v>(value: &'v Value, path: &[&str]) -> Option<&'v Value> {
    path.iter().try_fold(value, |value, name| value.get(name))
}

/// The id in the name of an entry: `tweet-1103279582728945665`, `conversationthread-1-tweet-2`.
fn of_entry(value: &Value) -> Option<&str> {
    let name = value.get("entryId")?.as_str()?;
    let id = name.rsplit_once("tweet-")?.1;
    (!id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit())).then_some(id)
}

/// Goes through a value; `post` is the post that is said to stand here.
fn walk(value: &Value, post: Option<&str>, levels: u8, gather: &mut Gather, seen: &mut bool) {
    if levels == 0 {
        return;
    }
    let fields = match value {
        Value::Array(items) => {
            return items.iter().for_each(|item| walk(item, post, levels - 1, gather, seen));
        }
        Value::Object(fields) => fields,
        _ => return,
    };
    let post = of_entry(value).or(post);
    let mut within = post;
    match fields.get("__typename").and_then(Value::as_str) {
        Some("TweetTombstone") => {
            *seen = true;
            let words = text(value, &["tombstone", "text", "text"]);
            not_shown(Observation { post: post.map(str::to_owned), ..saying(words) }, gather);
        }
        Some("TweetUnavailable") => {
            *seen = true;
            let words = text(value, &["reason"]);
            not_shown(Observation { post: post.map(str::to_owned), ..saying(words) }, gather);
        }
        Some("UserUnavailable") => {
            *seen = true;
            let words = text(value, &["unavailable_message", "text"]).or_else(|| text(value, &["message"]));
            not_shown(saying(words.or_else(|| text(value, &["reason"]))), gather);
        }
        Some("User") if fields.contains_key("rest_id") => {
            *seen = true;
            profile(value, gather);
        }
        _ if fields.contains_key("rest_id") && text(value, &["legacy", "full_text"]).is_some() => {
            *seen = true;
            if !tweet(value, gather) {
                return;
            }
            within = None;
        }
        _ => {}
    }
    for (name, inner) in fields {
        let quoted = || text(value, &["legacy", "quoted_status_id_str"]);
        let within = if name == "quoted_status_result" { quoted() } else { within };
        walk(inner, within, levels - 1, gather, seen);
    }
}

fn saying(words: Option<&str>) -> Observation {
    Observation { words: words.map(str::to_owned), ..Observation::default() }
}

fn not_shown(about: Observation, gather: &mut Gather) {
    gather.observe(Said::NotShown, about);
}

/// Writes a profile down as the first interface did.
fn person(result: &Value) -> Map<String, Value> {
    let mut out = result.get("legacy").and_then(Value::as_object).cloned().unwrap_or_default();
    let moved: [(&str, &[&str]); 9] = [
        ("id_str", &["rest_id"]),
        ("screen_name", &["core", "screen_name"]),
        ("name", &["core", "name"]),
        ("created_at", &["core", "created_at"]),
        ("profile_image_url_https", &["avatar", "image_url"]),
        ("location", &["location", "location"]),
        ("description", &["profile_bio", "description"]),
        ("protected", &["privacy", "protected"]),
        ("url", &["website", "url"]),
    ];
    for (name, path) in moved {
        if let Some(value) = at(result, path) {
            out.entry(name).or_insert_with(|| value.clone());
        }
    }
    out
}

fn profile(result: &Value, gather: &mut Gather) {
    known(&Value::Object(person(result)), gather);
}

fn known(person: &Value, gather: &mut Gather) {
    let taken = parse::value::<AsPerson, _>(person, |found, _| gather.profile(&found.into_user()));
    if let Err(problem) = taken {
        gather.problems().push(problem);
    }
}

/// Takes in a post; false where it is a protected account's, and nothing in it is to be looked at.
pub fn tweet(result: &Value, gather: &mut Gather) -> bool {
    let mut out = result.get("legacy").and_then(Value::as_object).cloned().unwrap_or_default();
    if let Some(by) = at(result, &["core", "user_results", "result"]) {
        let user = person(by);
        let protected = user.get("protected").is_some_and(|value| value == &Value::Bool(true));
        if protected && !gather.protected {
            return false;
        }
        out.insert("user".to_owned(), Value::Object(user));
    }
    for (name, path) in [("id_str", "rest_id"), ("source", "source"), ("edit_control", "edit_control")] {
        if let Some(value) = result.get(path) {
            out.insert(name.to_owned(), value.clone());
        }
    }
    if let Some(original) = out.remove("retweeted_status_result") {
        let original = original.get("result").map(|inner| inner.get("tweet").unwrap_or(inner));
        let mut stub = Map::new();
        if let Some(original) = original {
            let by = at(original, &["core", "user_results", "result"]).map(person).unwrap_or_default();
            stub.insert("user".to_owned(), Value::Object(by));
            stub.insert("id_str".to_owned(), original.get("rest_id").cloned().unwrap_or_default());
        }
        out.insert("retweeted_status".to_owned(), Value::Object(stub));
    }
    let note = at(result, &["note_tweet", "note_tweet_results", "result"]).and_then(note);
    let out = Value::Object(out);
    let taken = parse::value::<AsStatus, _>(&out, |found, odd| status::take_long(found, note, odd, gather));
    if let Err(problem) = taken {
        gather.problems().push(problem);
    }
    true
}

/// The whole text of a long post, which is not escaped.
fn note(note: &Value) -> Option<LongText> {
    let words = text(note, &["text"])?.to_owned();
    let list = |name: &str| {
        let list = at(note, &["entity_set", name]).and_then(Value::as_array);
        list.map(Vec::as_slice).unwrap_or_default()
    };
    let place = |mark: &Value| {
        let number = |at: usize| u32::try_from(mark.get("indices")?.get(at)?.as_u64()?).ok();
        number(0).zip(number(1)).unwrap_or((0, 0))
    };
    let link = |mark: &Value| {
        let (start, end) = place(mark);
        let url = text(mark, &["url"])?.to_owned();
        let to = text(mark, &["expanded_url"]).map_or_else(|| url.clone(), str::to_owned);
        Some(Link { end, shown: text(mark, &["display_url"]).map(str::to_owned), start, to, url })
    };
    let mention = |mark: &Value| {
        let (start, end) = place(mark);
        let id = text(mark, &["id_str"]).map(str::to_owned);
        Some(Mention { end, handle: text(mark, &["screen_name"])?.to_owned(), id, start })
    };
    let tag = |mark: &Value| {
        let (start, end) = place(mark);
        Some(Tag { end, start, tag: text(mark, &["text"])?.to_owned() })
    };
    Some(LongText {
        id: text(note, &["id"]).map(str::to_owned),
        links: list("urls").iter().filter_map(link).collect(),
        mentions: list("user_mentions").iter().filter_map(mention).collect(),
        tags: list("hashtags").iter().chain(list("symbols")).filter_map(tag).collect(),
        text: words,
    })
}

/// Takes in posts and profiles that are listed by their numbers.
fn numbered(objects: &Value, gather: &mut Gather) {
    let users = objects.get("users");
    let tweets = objects.get("tweets").and_then(Value::as_object);
    for (_, one) in tweets.into_iter().flatten() {
        let mut out = one.as_object().cloned().unwrap_or_default();
        let by = text(one, &["user_id_str"]).and_then(|id| users?.get(id));
        if let Some(by) = by {
            out.insert("user".to_owned(), by.clone());
        }
        let out = Value::Object(out);
        let taken = parse::value::<AsStatus, _>(&out, |found, odd| status::take(found, odd, gather));
        if let Err(problem) = taken {
            gather.problems().push(problem);
        }
    }
    for (_, user) in users.and_then(Value::as_object).into_iter().flatten() {
        known(user, gather);
    }
}

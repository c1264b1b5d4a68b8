//! Posts as the browser extension twitter-web-exporter writes them: a flat object each, and, where its user
//! asked for it, what the web interface gave (`metadata`).
//!
//! Never reads whether its user liked, bookmarked or passed on a post.

use serde_json::{Map, Value, json};

use super::gather::Gather;
use super::parse;
use super::status::{self, AsStatus};
use super::web;

/// Takes in an element.
pub fn take(element: &Value, gather: &mut Gather) {
    gather.by = Some("twitter-web-exporter".to_owned());
    if let Some(whole) = element.get("metadata").filter(|whole| whole.get("legacy").is_some()) {
        web::take(whole, gather);
        return;
    }
    let field = |name: &str| element.get(name).cloned().unwrap_or_default();
    let media = |medium: &Value| {
        let of = |name: &str| medium.get(name).cloned().unwrap_or_default();
        let still = medium.get("original").and_then(Value::as_str).unwrap_or_default();
        // What it calls the original is a film's address, or a picture's with its size and format in a query.
        let variants = json!([{"content_type": "video/mp4", "url": still}]);
        let info = if of("type") == "photo" { Value::Null } else { json!({"variants": variants}) };
        json!({"type": of("type"), "url": of("url"), "media_url_https": plain(still), "ext_alt_text": of("ext_alt_text"),
            "video_info": info})
    };
    let list: Vec<Value> =
        element.get("media").and_then(Value::as_array).into_iter().flatten().map(media).collect();
    let mut out = Map::new();
    for (name, from) in [
        ("id_str", "id"),
        ("created_at", "created_at"),
        ("full_text", "full_text"),
        ("in_reply_to_status_id_str", "in_reply_to"),
        ("quoted_status_id_str", "quoted_status"),
        ("favorite_count", "favorite_count"),
        ("retweet_count", "retweet_count"),
        ("reply_count", "reply_count"),
    ] {
        out.insert(name.to_owned(), field(from));
    }
    out.insert("user".to_owned(), json!({"screen_name": field("screen_name")}));
    out.insert("extended_entities".to_owned(), json!({"media": list}));
    if element.get("retweeted_status").is_some_and(|id| !id.is_null()) {
        out.insert("retweeted_status".to_owned(), json!({"id_str": field("retweeted_status")}));
    }
    let out = Value::Object(out);
    let taken = parse::value::<AsStatus, _>(&out, |found, odd| status::take(found, odd, gather));
    if let Err(problem) = taken {
        gather.problems().push(problem);
    }
}

fn plain(address: &str) -> String {
    let Some((front, query)) = address.split_once('?') else { return address.to_owned() };
    match query.split('&').find_map(|part| part.strip_prefix("format=")) {
        Some(format) if !front.contains("video") => format!("{front}.{format}"),
        _ => front.to_owned(),
    }
}

//! A post as X gives it to other sites to show, and as those write it down: with its parts, or as a piece of
//! a page (oEmbed).
//!
//! Never takes the beginning of a long post for the whole of it.

use model::{Observation, Said};
use serde_json::{Map, Value, json};

use super::gather::Gather;
use super::parse;
use super::shown::{self, Shown};
use super::status::{self, AsStatus};

/// Takes in a post with its parts; false where it is none.
pub fn take(value: &Value, gather: &mut Gather) -> bool {
    if let Some(words) = value.pointer("/tombstone/text/text").and_then(Value::as_str) {
        let about = Observation { words: Some(words.to_owned()), ..Observation::default() };
        gather.observe(Said::NotShown, about);
        return true;
    }
    let Some(written) = as_status(value, 3) else { return false };
    parse::value::<AsStatus, _>(&Value::Object(written), |found, odd| {
        let ours = found.is_post();
        if ours {
            status::take(found, odd, gather);
        }
        ours
    })
    .unwrap_or(false)
}

/// Writes it down as the first interface did.
fn as_status(value: &Value, levels: u8) -> Option<Map<String, Value>> {
    let mut out = value.as_object()?.clone();
    if let Some(media) = out.remove("mediaDetails") {
        out.insert("extended_entities".to_owned(), json!({"media": media}));
    }
    // Of a long post it gives the beginning, and the number of the rest.
    out.insert("truncated".to_owned(), Value::Bool(out.contains_key("note_tweet")));
    let quoted = out.remove("quoted_tweet").filter(|_| levels > 0);
    if let Some(quoted) = quoted.and_then(|quoted| as_status(&quoted, levels - 1)) {
        let id = quoted.get("id_str").cloned().unwrap_or_default();
        out.insert("quoted_status_id_str".to_owned(), id);
        out.insert("quoted_status".to_owned(), Value::Object(quoted));
    }
    Some(out)
}

/// Takes in a piece of a page; false where it holds no post of X.
pub fn quoted(value: &Value, gather: &mut Gather) -> bool {
    let Some(html) = value.get("html").and_then(Value::as_str) else { return false };
    let found = shown::embedded(html);
    let ours = !found.is_empty();
    found.into_iter().for_each(|shown: Shown| shown.take(gather));
    ours
}

//! An element of a posts file, parsed: borrowed at full speed if it is as it should be, and otherwise
//! mended and read field by field.
//!
//! Never gives up on a post because one of its fields has another shape.

use formats::{Problem, ProblemKind};
use serde::Deserialize;
use serde_json::Value;

use super::mend;
use super::shape::{Entities, Text, Tweet, Wrapped};

/// Parses an element and gives the post's fields to `take`, with how many lone surrogates were
/// replaced and what is odd.
///
/// # Errors
/// A problem where the element is not an object, or what `take` returns.
pub fn tweet<T>(
    slice: &[u8],
    take: impl FnOnce(&Tweet<'_>, u32, Vec<Problem>) -> Result<T, Problem>,
) -> Result<T, Problem> {
    if let Ok(text) = std::str::from_utf8(slice)
        && let Ok(tweet) = strict(text)
    {
        return take(&tweet, 0, Vec::new());
    }
    let mended = mend::mend(slice);
    let mut problems = Vec::new();
    if mended.surrogates > 0 {
        problems.push(Problem::new(ProblemKind::LoneSurrogate).times(mended.surrogates.into()));
    }
    if mended.encoding {
        problems.push(Problem::new(ProblemKind::Encoding));
    }
    if let Ok(tweet) = strict(&mended.text) {
        return take(&tweet, mended.surrogates, problems);
    }
    let value: Value = serde_json::from_str(&mended.text).map_err(|error| {
        Problem::new(ProblemKind::NotJson).detail(format!("{}:{}", error.line(), error.column()))
    })?;
    let inner = value.get("tweet").unwrap_or(&value);
    let Value::Object(fields) = inner else {
        return Err(Problem::new(ProblemKind::WrongShape).detail("tweet"));
    };
    let good = Value::Object(good(fields, |value| Tweet::deserialize(value).is_ok(), &mut problems));
    let tweet =
        Tweet::deserialize(&good).map_err(|_| Problem::new(ProblemKind::WrongShape).detail("tweet"))?;
    take(&tweet, mended.surrogates, problems)
}

type Fields = serde_json::Map<String, Value>;

/// Returns the fields that, each by itself, `fits` accepts, and of entities the lists that are lists.
fn good(fields: &Fields, fits: fn(&Value) -> bool, problems: &mut Vec<Problem>) -> Fields {
    let mut good = Fields::new();
    for (name, field) in fields {
        let alone = |field: Value| Value::Object([(name.clone(), field)].into_iter().collect());
        if fits(&alone(field.clone())) {
            good.insert(name.clone(), field.clone());
            continue;
        }
        let shown: String = name.chars().take(40).collect();
        problems.push(Problem::new(ProblemKind::WrongShape).detail(shown));
        if let (Value::Object(lists), "entities" | "extended_entities") = (field, name.as_str()) {
            let lists = self::good(lists, |value| Entities::deserialize(value).is_ok(), problems);
            good.insert(name.clone(), Value::Object(lists));
        }
    }
    good
}

/// Parses an element that is wholly as it should be. The wrapping is told by the first key.
fn strict(text: &str) -> serde_json::Result<Tweet<'_>> {
    let first = text.trim_start().strip_prefix('{').map(str::trim_start);
    if first.is_some_and(|first| first.starts_with("\"tweet\"")) {
        return serde_json::from_str::<Wrapped<'_>>(text).map(|wrapped| wrapped.tweet);
    }
    serde_json::from_str(text)
}

/// Returns the post's id and its author's from an element of the headers.
///
/// # Errors
/// A problem where it has no id.
pub fn header(slice: &[u8]) -> Result<(String, Option<String>), Problem> {
    #[derive(Deserialize)]
    struct Outer<'a> {
        #[serde(borrow)]
        tweet: Inner<'a>,
    }
    #[derive(Deserialize)]
    struct Inner<'a> {
        #[serde(borrow)]
        tweet_id: Text<'a>,
        #[serde(default)]
        user_id: Option<Text<'a>>,
    }
    let outer: Outer<'_> = serde_json::from_slice(slice)
        .map_err(|_| Problem::new(ProblemKind::WrongShape).detail("tweet_id"))?;
    Ok((outer.tweet.tweet_id.owned(), outer.tweet.user_id.map(|id| Text::owned(&id))))
}

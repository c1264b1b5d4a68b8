//! An element of a posts file, parsed: borrowed at full speed if it is as it should be, and otherwise
//! mended and read field by field.
//!
//! Never gives up on a post because one of its fields has another shape.

use formats::{Problem, ProblemKind};
use serde::Deserialize;
use serde_json::Value;

use super::cursor::Cursor;
use super::quick;
use super::shape::{Entities, Text, Tweet, Wrapped};
use crate::mend;

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

/// Parses an element that is wholly as it should be.
fn strict(text: &str) -> serde_json::Result<Tweet<'_>> {
    quick::tweet(text).map_or_else(|| by_serde(text), Ok)
}

/// Parses an element that is wholly as it should be. The wrapping is told by the first key.
fn by_serde(text: &str) -> serde_json::Result<Tweet<'_>> {
    let first = text.trim_start().strip_prefix('{').map(str::trim_start);
    if first.is_some_and(|first| first.starts_with("\"tweet\"")) {
        return serde_json::from_str::<Wrapped<'_>>(text).map(|wrapped| wrapped.tweet);
    }
    serde_json::from_str(text)
}

/// Returns the post's id from an element of the headers.
///
/// # Errors
/// A problem where it has none.
pub fn header(slice: &[u8]) -> Result<String, Problem> {
    let wrong = || Problem::new(ProblemKind::WrongShape).detail("tweet_id");
    let text = std::str::from_utf8(slice).map_err(|_| wrong())?;
    let mut id = None;
    let quick = Cursor::new(text).object(|cursor, _| {
        cursor.object(|cursor, key| match key {
            "tweet_id" => {
                id = Some(cursor.string()?);
                Some(())
            }
            _ => cursor.skip(),
        })
    });
    match (quick, id) {
        (Some(()), Some(id)) => Ok(id.into_owned()),
        _ => {
            let header: Header<'_> = serde_json::from_str(text).map_err(|_| wrong())?;
            Ok(header.tweet.tweet_id.owned())
        }
    }
}

#[derive(Deserialize)]
struct Header<'a> {
    #[serde(borrow)]
    tweet: Listed<'a>,
}

#[derive(Deserialize)]
struct Listed<'a> {
    #[serde(borrow)]
    tweet_id: Text<'a>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// Both ways of reading, each as text; the quick one may decline.
    fn hold_against_serde(text: &str) -> bool {
        let Some(quick) = quick::tweet(text) else { return false };
        let serde = by_serde(text).unwrap_or_else(|error| panic!("serde refuses {text}: {error}"));
        assert_eq!(format!("{quick:?}"), format!("{serde:?}"), "{text}");
        true
    }

    #[test]
    fn the_quick_way_reads_what_serde_reads() {
        let text = include_str!("fixtures/modern/input/data/tweets-part1.js");
        let list: Vec<&serde_json::value::RawValue> =
            serde_json::from_str(&text[text.find('[').unwrap()..]).unwrap();
        for element in list {
            let element = element.get();
            assert!(hold_against_serde(element), "the usual is read quickly: {element}");
            // With any byte turned into one that means something in JSON, and with any byte gone.
            for (at, _) in element.char_indices().skip(1) {
                for sign in ["\"", "\\", ",", "0", "-", "}", "[", "n", "\n", ""] {
                    let next = element[at..].chars().next().map_or(0, char::len_utf8);
                    hold_against_serde(&[&element[..at], sign, &element[at + next..]].concat());
                }
            }
        }
    }
}

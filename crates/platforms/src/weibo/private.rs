//! What of a post's bytes is not for everyone: a post with a narrower audience, and another's such post in
//! one that passes it on.
//!
//! Never guesses an audience: only what says that it is narrower is left out.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::shape::{Visible, is_narrow};
use crate::import::Private;
use crate::loose::{Form, Nested};
use crate::{loose, mend};

#[derive(Default, Deserialize)]
#[serde(default)]
struct Seen<'a> {
    #[serde(borrow)]
    visible: Nested<Visible<'a>>,
    mblog: Option<&'a RawValue>,
    status: Option<&'a RawValue>,
    #[serde(alias = "retweet")]
    retweeted_status: Option<&'a RawValue>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Any<'a> {
    #[serde(borrow)]
    visible: Nested<Visible<'a>>,
    mblog: Nested<Any<'a>>,
    status: Nested<Any<'a>>,
    #[serde(alias = "retweet")]
    retweeted_status: Nested<Any<'a>>,
}

struct Anything;

impl Form for Anything {
    type Of<'a> = Any<'a>;
}

/// Returns what of an element is private.
#[must_use]
pub fn of_element(slice: &[u8]) -> Private {
    if memchr::memmem::find(slice, b"\"visible\"").is_none() && memchr::memmem::find(slice, b"\\u").is_none()
    {
        return Private::Nothing;
    }
    let mut ranges = Vec::new();
    let exact = std::str::from_utf8(slice).ok().and_then(|text| look(text, text, &mut ranges, 0));
    match exact {
        Some(true) => Private::All,
        Some(false) if ranges.is_empty() => Private::Nothing,
        Some(false) => Private::Ranges(ranges),
        None => by_value(slice),
    }
}

/// Looks at an object and those in it; `None` where it cannot be read, true where all of it is private.
fn look(whole: &str, text: &str, ranges: &mut Vec<std::ops::Range<usize>>, depth: u32) -> Option<bool> {
    let seen: Seen<'_> = serde_json::from_str(text).ok()?;
    if is_narrow(&seen.visible) {
        return Some(true);
    }
    for inner in [seen.mblog, seen.status].into_iter().flatten().filter(|inner| inner.get().starts_with('{'))
    {
        if depth > 2 || look(whole, inner.get(), ranges, depth + 1)? {
            return Some(true);
        }
    }
    if let Some(original) = seen.retweeted_status.filter(|original| original.get().starts_with('{'))
        && (depth > 3 || look(whole, original.get(), ranges, depth + 1)?)
    {
        let start = original.get().as_ptr() as usize - whole.as_ptr() as usize;
        ranges.push(start..start + original.get().len());
    }
    Some(false)
}

/// Looks at an element that is not plain JSON: all of it is private where any of it is.
fn by_value(slice: &[u8]) -> Private {
    fn any(seen: &Any<'_>) -> bool {
        let inner = [&seen.mblog, &seen.status, &seen.retweeted_status];
        is_narrow(&seen.visible) || inner.into_iter().filter_map(Nested::get).any(any)
    }
    match loose::read::<Anything, _>(slice, |seen, _, _| Ok(any(seen))) {
        Ok(false) => Private::Nothing,
        Ok(true) => Private::All,
        // Cut or broken: it is private where it so much as mentions an audience that is not 0.
        Err(_) => match narrow_in(&mend::mend(slice).text) {
            true => Private::All,
            false => Private::Nothing,
        },
    }
}

fn narrow_in(text: &str) -> bool {
    text.split("\"visible\"").skip(1).any(|rest| {
        let kind = rest.split_once("\"type\"").map_or("", |(_, kind)| kind);
        !kind.trim_start_matches([' ', ':', '"', '\n', '\t']).starts_with('0')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_narrower_audience_is_private() {
        let shown = |text: &str| match of_element(text.as_bytes()) {
            Private::Nothing => "nothing".to_owned(),
            Private::All => "all".to_owned(),
            Private::Ranges(ranges) => ranges.into_iter().map(|range| &text[range]).collect(),
        };
        for (text, wanted) in [
            (r#"{"id":1,"visible":{"type":0,"list_id":0}}"#, "nothing"),
            (r#"{"id":1,"visible":{"type":1}}"#, "all"),
            (r#"{"id":1,"visible":{"type":"6"}}"#, "all"),
            (r#"{"mblog":{"visible":{"type":10}}}"#, "all"),
            (
                r#"{"id":1,"visible":{"type":0},"retweeted_status":{"id":2,"visible":{"type":2}}}"#,
                r#"{"id":2,"visible":{"type":2}}"#,
            ),
            (
                r#"{"mblog":{"retweeted_status": {"visible":{"type":1},"a":"碑"} }}"#,
                r#"{"visible":{"type":1},"a":"碑"}"#,
            ),
            (r#"{"id":1,"retweeted_status":null,"visible":null}"#, "nothing"),
            (r#"{"id":1,"visible":{"type":1},"visible":{"type":0}}"#, "nothing"),
            (r#"{"id":"\ud83d","visible":{"type":1}}"#, "all"),
            (r#"{"id":1,"visible":{"type":1"#, "all"),
            (r#"{"id":1,"visible":{"ty"#, "all"),
            (r#"{"id":1,"text":"visible"}"#, "nothing"),
        ] {
            assert_eq!(shown(text), wanted, "{text}");
        }
    }
}

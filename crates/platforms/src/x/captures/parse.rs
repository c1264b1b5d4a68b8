//! A JSON value read into a shape: as it stands if it is as it should be, and otherwise mended, and without
//! the parts that do not fit.
//!
//! Never gives up on the whole because of one part, and never repeats a part's value in a report.

use formats::{Problem, ProblemKind};
use serde::Deserialize;
use serde_json::Value;

use crate::mend;

/// How deep parts are looked for that do not fit; what is wrong further down takes its parent with it.
const LEVELS_MAX: u8 = 6;

/// The most parts named as not fitting.
const NAMED_MAX: usize = 20;

/// A shape that borrows from what it is read from.
pub trait Shape {
    /// It.
    type Of<'a>: Deserialize<'a>;
}

/// What was odd about a value.
#[derive(Debug, Default)]
pub struct Odd {
    /// How many lone surrogates were replaced.
    pub replaced: u32,
    /// What else.
    pub problems: Vec<Problem>,
}

/// Reads bytes and gives the value to `take`.
///
/// # Errors
/// A problem where it is no JSON, or nothing of it fits.
pub fn bytes<S: Shape, R>(slice: &[u8], take: impl FnOnce(S::Of<'_>, Odd) -> R) -> Result<R, Problem> {
    if let Ok(text) = std::str::from_utf8(slice)
        && let Ok(value) = serde_json::from_str(text)
    {
        return Ok(take(value, Odd::default()));
    }
    let mended = mend::mend(slice);
    let mut odd = Odd { replaced: mended.surrogates, problems: Vec::new() };
    if mended.surrogates > 0 {
        odd.problems.push(Problem::new(ProblemKind::LoneSurrogate).times(mended.surrogates.into()));
    }
    if mended.encoding {
        odd.problems.push(Problem::new(ProblemKind::Encoding));
    }
    if let Ok(value) = serde_json::from_str(&mended.text) {
        return Ok(take(value, odd));
    }
    let value: Value = serde_json::from_str(&mended.text).map_err(|error| {
        Problem::new(ProblemKind::NotJson).detail(format!("{}:{}", error.line(), error.column()))
    })?;
    let value = fitting::<S>(&value, &mut odd.problems);
    // Read from its text, for a shape may hold parts as the text they came as.
    let text = value.to_string();
    let value = serde_json::from_str(&text).map_err(|_| Problem::new(ProblemKind::WrongShape))?;
    Ok(take(value, odd))
}

/// Reads a value that is parsed and gives what it is to `take`.
///
/// # Errors
/// A problem where nothing of it fits.
pub fn value<S: Shape, R>(value: &Value, take: impl FnOnce(S::Of<'_>, Odd) -> R) -> Result<R, Problem> {
    match S::Of::deserialize(value) {
        Ok(found) => Ok(take(found, Odd::default())),
        Err(_) => bytes::<S, R>(value.to_string().as_bytes(), take),
    }
}

/// Returns the value without the parts that do not fit.
fn fitting<S: Shape>(value: &Value, problems: &mut Vec<Problem>) -> Value {
    let fits = |value: &Value| serde_json::from_str::<S::Of<'_>>(&value.to_string()).is_ok();
    good(value, &fits, LEVELS_MAX, problems)
}

fn good(value: &Value, fits: &dyn Fn(&Value) -> bool, levels: u8, problems: &mut Vec<Problem>) -> Value {
    match value {
        Value::Object(fields) if levels > 0 => {
            let mut kept = serde_json::Map::new();
            for (name, field) in fields {
                let alone = |field: &Value| {
                    fits(&Value::Object([(name.clone(), field.clone())].into_iter().collect()))
                };
                if alone(field) {
                    kept.insert(name.clone(), field.clone());
                    continue;
                }
                if problems.len() < NAMED_MAX {
                    let shown: String = name.chars().take(40).collect();
                    problems.push(Problem::new(ProblemKind::WrongShape).detail(shown));
                }
                let rest = good(field, &alone, levels - 1, problems);
                if alone(&rest) {
                    kept.insert(name.clone(), rest);
                }
            }
            Value::Object(kept)
        }
        Value::Array(items) if levels > 0 => {
            let alone = |item: &Value| fits(&Value::Array(vec![item.clone()]));
            let rest = |item: &Value| match alone(item) {
                true => Some(item.clone()),
                false => Some(good(item, &alone, levels - 1, problems)).filter(|rest| alone(rest)),
            };
            Value::Array(items.iter().filter_map(rest).collect())
        }
        _ => Value::Null,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(default)]
    struct Inner {
        n: u32,
        list: Vec<u32>,
    }

    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(default)]
    struct Outer {
        id: String,
        inner: Inner,
        many: Vec<Inner>,
    }

    impl Shape for Outer {
        type Of<'a> = Outer;
    }

    #[test]
    fn only_what_does_not_fit_is_dropped() {
        let one = |n| Inner { n, list: Vec::new() };
        for (text, wanted, named) in [
            (r#"{"id":"a","inner":{"n":1}}"#, Some(("a", one(1), vec![])), ""),
            (
                r#"{"id":"a","inner":{"n":"x","list":[1,"x",2]}}"#,
                Some(("a", Inner { n: 0, list: vec![1, 2] }, vec![])),
                "inner list n",
            ),
            (
                r#"{"id":5,"many":[{"n":1},7,{"n":true}]}"#,
                Some(("", one(0), vec![one(1), one(0)])),
                "id many n",
            ),
            (r#"{"id":"a","inner":[]}"#, Some(("a", one(0), vec![])), ""),
            (r#"{"id":"a","inner":7}"#, Some(("a", one(0), vec![])), "inner"),
            (r#"{"id":"a""#, None, ""),
        ] {
            let found = bytes::<Outer, _>(text.as_bytes(), |outer, odd| (outer, odd));
            let Some((id, inner, many)) = wanted else {
                assert!(found.is_err(), "{text}");
                continue;
            };
            let (outer, odd) = found.unwrap();
            assert_eq!(outer, Outer { id: id.to_owned(), inner, many }, "{text}");
            let names: Vec<&str> = odd.problems.iter().map(|problem| problem.detail.as_str()).collect();
            assert_eq!(names.join(" "), named, "{text}");
        }
    }
}

//! Places in JSON, as a rule names them: `data.user.result`, `errors[].code`, `items[0]`,
//! `entries[entryId=tweet-{id}].content`, `**.tombstone`.
//!
//! Never goes through more than a bounded number of values.

use serde_json::Value;

use crate::notice::Subject;
use crate::subject::filled;

/// The most values that one path finds.
const FOUND_MAX: usize = 1000;
/// The most values that one path goes through.
const STEPS_MAX: usize = 200_000;

/// A path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Key(String),
    /// Any item of a list, or any member's value of an object.
    Any,
    At(usize),
    /// Any item in which this holds: a path of plain keys, and a text.
    Where(Vec<String>, String),
    /// At any depth, from here on.
    Deep,
}

impl Path {
    /// Reads it; `None` where it is none.
    pub fn of(text: &str) -> Option<Self> {
        let mut parts = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let length = rest.find(['.', '[']).unwrap_or(rest.len());
            let (key, after) = rest.split_at(length);
            match key {
                "" if !after.starts_with('[') => return None,
                "" => {}
                "**" => parts.push(Part::Deep),
                key => parts.push(Part::Key(key.to_owned())),
            }
            rest = after;
            while let Some(inner) = rest.strip_prefix('[') {
                let (inside, after) = inner.split_once(']')?;
                parts.push(Part::bracket(inside)?);
                rest = after;
            }
            match rest.strip_prefix('.') {
                Some(after) if !after.is_empty() => rest = after,
                None if rest.is_empty() => {}
                _ => return None,
            }
        }
        let ends = parts.last().is_some_and(|part| *part != Part::Deep);
        ends.then_some(Self(parts))
    }

    /// Returns the last key: a body without it cannot have this path.
    pub fn needle(&self) -> Option<&str> {
        let keys = self.0.iter().rev().filter_map(|part| match part {
            Part::Key(key) if key.is_ascii() => Some(key.as_str()),
            _ => None,
        });
        keys.take(1).next()
    }

    /// Returns the first key, and what follows it.
    pub fn first(&self) -> Option<(&str, Self)> {
        match self.0.split_first()? {
            (Part::Key(key), rest) => Some((key, Self(rest.to_vec()))),
            _ => None,
        }
    }

    /// Returns what stands there.
    pub fn find<'v>(&self, value: &'v Value, subject: Option<&Subject>) -> Vec<&'v Value> {
        let mut walk = Walk { subject, steps: STEPS_MAX, found: Vec::new() };
        walk.go(value, &self.0);
        walk.found
    }
}

impl Part {
    fn bracket(inside: &str) -> Option<Self> {
        if inside.is_empty() {
            return Some(Self::Any);
        }
        if let Some((path, text)) = inside.split_once('=') {
            let keys: Vec<String> = path.split('.').map(str::to_owned).collect();
            return (!keys.iter().any(String::is_empty)).then(|| Self::Where(keys, text.to_owned()));
        }
        inside.parse().ok().map(Self::At)
    }
}

struct Walk<'v, 's> {
    subject: Option<&'s Subject>,
    steps: usize,
    found: Vec<&'v Value>,
}

impl<'v> Walk<'v, '_> {
    fn go(&mut self, value: &'v Value, path: &[Part]) {
        if self.steps == 0 || self.found.len() >= FOUND_MAX {
            return;
        }
        self.steps -= 1;
        let Some((part, rest)) = path.split_first() else { return self.found.push(value) };
        match part {
            Part::Key(key) => {
                if let Some(inner) = value.get(key) {
                    self.go(inner, rest);
                }
            }
            Part::At(index) => {
                if let Some(inner) = value.get(index) {
                    self.go(inner, rest);
                }
            }
            Part::Any => children(value).for_each(|inner| self.go(inner, rest)),
            Part::Where(keys, text) => {
                let Some(text) = filled(text, self.subject) else { return };
                for inner in children(value) {
                    let at = keys.iter().try_fold(inner, |value, key| value.get(key));
                    if at.and_then(plain).is_some_and(|found| found == text) {
                        self.go(inner, rest);
                    }
                }
            }
            Part::Deep => {
                self.go(value, rest);
                children(value).for_each(|inner| self.go(inner, path));
            }
        }
    }
}

fn children(value: &Value) -> Box<dyn Iterator<Item = &Value> + '_> {
    match value {
        Value::Array(items) => Box::new(items.iter()),
        Value::Object(members) => Box::new(members.values()),
        _ => Box::new(std::iter::empty()),
    }
}

/// Returns a value as text: strings as they are, numbers and truth values as JSON writes them, a list of such
/// with dots between; `None` for objects, null and all else.
pub fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        Value::Array(items) => {
            let items: Option<Vec<String>> =
                items.iter().map(|item| if item.is_array() { None } else { plain(item) }).collect();
            items.map(|items| items.join("."))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::json;

    use super::*;
    use crate::notice::SubjectKind;

    #[test]
    fn a_path_finds_what_stands_there() {
        let value = json!({
            "errors": [{"code": 63, "path": ["user", "legacy", 0]}, {"code": "50"}],
            "data": {"user": {"result": {"reason": "Suspended"}}},
            "entries": [{"entryId": "tweet-7", "x": {"tombstone": "a"}}, {"entryId": "tweet-8", "x": {"tombstone": "b"}}],
        });
        let subject = Subject { kind: SubjectKind::Post, id: Some("7".into()), handle: None };
        for (path, found) in [
            ("data.user.result.reason", vec!["Suspended"]),
            ("errors[].code", vec!["63", "50"]),
            ("errors[1].code", vec!["50"]),
            ("errors[2].code", vec![]),
            ("errors[code=63].path", vec!["user.legacy.0"]),
            ("errors[code=64].path", vec![]),
            ("entries[entryId=tweet-{id}].x.tombstone", vec!["a"]),
            ("entries[entryId=tweet-{handle}].x.tombstone", vec![]),
            ("entries[x.tombstone=b].entryId", vec!["tweet-8"]),
            ("**.tombstone", vec!["a", "b"]),
            ("data.user.reason", vec![]),
        ] {
            let path = Path::of(path).unwrap();
            let seen: Vec<String> =
                path.find(&value, Some(&subject)).into_iter().map(|value| plain(value).unwrap()).collect();
            assert_eq!(seen, found, "{path:?}");
        }
    }

    #[test]
    fn what_is_no_path_is_told() {
        for wrong in
            ["", ".", "a.", ".a", "a..b", "a[", "a[x]", "a]b[", "**", "a.**", "a[=1]", "a[-1]", "a[]b"]
        {
            assert_eq!(Path::of(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_deep_search_ends() {
        let wide = Value::Array((0..300_000).map(Value::from).collect());
        assert!(Path::of("**.x").unwrap().find(&wide, None).is_empty());
        assert_eq!(Path::of("[]").unwrap().find(&wide, None).len(), FOUND_MAX);
    }
}

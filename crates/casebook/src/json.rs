//! JSON as a casebook keeps it: members in the order in which they came, so that what is unknown is
//! written again as it was read.
//!
//! Never drops a member, and never picks between two of the same name.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

/// A named member of an object.
pub type Member = (Box<str>, Json);

/// One JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number.
    Number(Number),
    /// A string.
    Text(Box<str>),
    /// An array.
    List(Vec<Json>),
    /// An object, members in order.
    Object(Vec<Member>),
}

impl Json {
    /// Returns the value of one line of JSON, or what is wrong with it. Nesting is limited to 128.
    ///
    /// # Errors
    /// The reader's own sentence, with the column.
    pub fn parse(line: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(line)
    }

    /// Returns the text, if this is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the name of the first member that an object, here or below, holds twice.
    #[must_use]
    pub fn repeated(&self) -> Option<&str> {
        match self {
            Self::List(items) => items.iter().find_map(Self::repeated),
            Self::Object(members) => {
                let mut seen = BTreeSet::new();
                members.iter().find_map(
                    |(name, value)| {
                        if seen.insert(&**name) { value.repeated() } else { Some(&**name) }
                    },
                )
            }
            _ => None,
        }
    }

    /// Writes the value on one line, a space after each comma and colon.
    pub fn write(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Self::Number(number) => out.push_str(&number.to_string()),
            Self::Text(text) => write_text(text, out),
            Self::List(items) => {
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    out.push_str(if at > 0 { ", " } else { "" });
                    item.write(out);
                }
                out.push(']');
            }
            Self::Object(members) => write_members(members, out),
        }
    }

    /// Returns the value on one line.
    #[must_use]
    pub fn line(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }
}

/// Writes members as an object.
pub fn write_members(members: &[Member], out: &mut String) {
    out.push('{');
    for (at, (name, value)) in members.iter().enumerate() {
        out.push_str(if at > 0 { ", " } else { "" });
        write_text(name, out);
        out.push_str(": ");
        value.write(out);
    }
    out.push('}');
}

/// Writes a string with quotes; only what JSON demands is escaped, so that Chinese stays readable.
pub fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            low if low < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(low))),
            other => out.push(other),
        }
    }
    out.push('"');
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Number::from_f64(number).map_or(Json::Null, Json::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = from.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut members = Vec::new();
        while let Some(name) = from.next_key::<String>()? {
            members.push((name.into_boxed_str(), from.next_value()?));
        }
        Ok(Json::Object(members))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn lines_are_written_as_they_were_read() {
        for line in [
            r#"{"k": "a", "名": ["x", 1, -2, true, null], "o": {"b": {}, "a": []}}"#,
            r#""\"\\\n\t\u0001 碑""#,
            "[1, 2.5]",
        ] {
            assert_eq!(Json::parse(line.as_bytes()).unwrap().line(), line);
        }
    }

    #[test]
    fn a_member_held_twice_is_named_at_any_depth() {
        for (line, expected) in [
            (r#"{"a": 1, "b": 2}"#, None),
            (r#"{"a": 1, "a": 1}"#, Some("a")),
            (r#"{"a": [{"c": 1, "d": 2, "c": 3}]}"#, Some("c")),
        ] {
            assert_eq!(Json::parse(line.as_bytes()).unwrap().repeated(), expected, "{line}");
        }
    }

    #[test]
    fn deep_nesting_and_lone_surrogates_are_errors() {
        assert!(Json::parse("[".repeat(100_000).as_bytes()).is_err());
        assert!(Json::parse(format!("{}{}", "[".repeat(200), "]".repeat(200)).as_bytes()).is_err());
        assert!(Json::parse(br#""\ud800""#).is_err());
    }
}

//! The members of a JSON object in their order, and where their values lie.
//!
//! Never loses a member that is there twice: what is private must be found each time.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::text::Text;

/// Names and values, values as they stand.
pub struct Pairs<'a>(pub Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Pairs<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PairsVisitor)
    }
}

struct PairsVisitor;

impl<'de> Visitor<'de> for PairsVisitor {
    type Value = Pairs<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some((key, value)) = map.next_entry::<Text<'de>, &'de RawValue>()? {
            pairs.push((key.0, value));
        }
        Ok(Pairs(pairs))
    }
}

/// Returns where a value lies in the text that it was borrowed from, with its quotation marks or brackets.
#[must_use]
pub fn place(text: &str, value: &RawValue) -> Range<usize> {
    let value = value.get();
    let start = value.as_ptr() as usize - text.as_ptr() as usize;
    start..start + value.len()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_member_that_is_there_twice_is_found_twice() {
        let text = r#" {"a": 1, "\u0062":[2] ,"a":"3"}"#;
        let pairs: Pairs<'_> = serde_json::from_str(text).unwrap();
        let found: Vec<(String, &str)> =
            pairs.0.iter().map(|(key, value)| (key.to_string(), &text[place(text, value)])).collect();
        let wanted = [("a", "1"), ("b", "[2]"), ("a", "\"3\"")];
        assert_eq!(found, wanted.map(|(key, value)| (key.to_owned(), value)));
    }
}

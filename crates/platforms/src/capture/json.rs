//! JSON whose values are looked at where they stand, so that they can be cut out.
//!
//! Never copies a value but to decode its escapes.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// An object's members in order: name, and value as it stands.
struct Object<'a>(Vec<(Cow<'a, str>, &'a str)>);

impl<'de: 'a, 'a> Deserialize<'de> for Object<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ObjectVisitor).map(Object)
    }
}

struct ObjectVisitor;

impl<'de> Visitor<'de> for ObjectVisitor {
    type Value = Vec<(Cow<'de, str>, &'de str)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some((key, value)) = map.next_entry::<&'de RawValue, &'de RawValue>()? {
            list.push((text(key.get()).unwrap_or_default(), value.get()));
        }
        Ok(list)
    }
}

/// Returns an object's members; none where it is no object.
pub fn object(raw: &str) -> Vec<(Cow<'_, str>, &str)> {
    serde_json::from_str::<Object<'_>>(raw).map(|object| object.0).unwrap_or_default()
}

/// Returns an array's items; none where it is no array.
pub fn items(raw: &str) -> Vec<&str> {
    let list: Vec<&RawValue> = serde_json::from_str(raw).unwrap_or_default();
    list.into_iter().map(RawValue::get).collect()
}

/// Returns a string, decoded.
pub fn text(raw: &str) -> Option<Cow<'_, str>> {
    if !raw.starts_with('"') {
        return None;
    }
    let inner = &raw[1..raw.len().checked_sub(1).filter(|end| *end > 0)?];
    if inner.contains('\\') {
        return serde_json::from_str::<String>(raw).ok().map(Cow::Owned);
    }
    Some(Cow::Borrowed(inner))
}

/// Returns what of a value can be taken away so that something of its kind remains.
pub fn inside(raw: &str) -> Range<usize> {
    match raw.as_bytes().first() {
        Some(b'"' | b'[' | b'{') if raw.len() >= 2 => 1..raw.len() - 1,
        _ => 0..raw.len(),
    }
}

/// Returns where ranges of a decoded string, sorted and apart, stand in the string as it is written.
pub fn map_places(raw: &str, ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut ends = ranges.iter().flat_map(|range| [range.start, range.end]).peekable();
    let mut places = Vec::new();
    let bytes = raw.as_bytes();
    let (mut at, mut decoded) = (1, 0);
    while at < bytes.len() {
        while ends.next_if(|end| *end <= decoded).is_some() {
            places.push(at);
        }
        let (written, length) = match &bytes[at..] {
            [b'\\', b'u', ..] => unit(raw, at),
            [b'\\', ..] => (2, 1),
            _ => (1, 1),
        };
        (at, decoded) = (at + written, decoded + length);
    }
    let end = bytes.len().saturating_sub(1);
    places.extend(ends.map(|_| end));
    places.chunks_exact(2).map(|pair| pair[0].min(end)..pair[1].min(end)).collect()
}

/// Returns how many bytes a `\u` escape is, a pair of surrogates as one, and what it decodes to has.
fn unit(raw: &str, at: usize) -> (usize, usize) {
    let number = |at: usize| raw.get(at + 2..at + 6).and_then(|hex| u32::from_str_radix(hex, 16).ok());
    let first = number(at).unwrap_or(0);
    match first {
        0xd800..=0xdbff => (12, 4),
        _ => (6, char::from_u32(first).map_or(3, char::len_utf8)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_behind_escapes() {
        let raw = r#""a\n\u00e9\ud83d\ude00碑\u7891z""#;
        let decoded = text(raw).unwrap_or_default();
        assert_eq!(decoded, "a\né😀碑碑z");
        for (part, wanted) in [
            ("a", "a"),
            ("\n", r"\n"),
            ("é", r"\u00e9"),
            ("😀", r"\ud83d\ude00"),
            ("碑碑", r"碑\u7891"),
            ("z", "z"),
        ] {
            let start = decoded.find(part).unwrap_or_default();
            let found = map_places(raw, std::slice::from_ref(&(start..start + part.len())));
            assert_eq!(&raw[found[0].clone()], wanted);
        }
        let all = map_places(raw, &[0..1, 1..decoded.len()]);
        assert_eq!((&raw[all[0].clone()], all[1].end), ("a", raw.len() - 1));
    }
}

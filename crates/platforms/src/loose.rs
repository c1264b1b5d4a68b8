//! Values of JSON that may be of any type: what is not of the usual one is noted and never refuses the
//! rest of the object.
//!
//! Never makes a number of an id.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use formats::{Problem, ProblemKind};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::mend;

/// A string, number or truth value as text; what else there may be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Loose<'a> {
    /// Not there, or null.
    #[default]
    Absent,
    /// A string, or a number or truth value as text.
    Text(Cow<'a, str>),
    /// A list or an object.
    Other,
}

impl Loose<'_> {
    /// Returns the text, where it is one and is not empty.
    #[must_use]
    pub fn get(&self) -> Option<&str> {
        match self {
            Self::Text(text) if !text.is_empty() => Some(text),
            _ => None,
        }
    }

    /// Returns the text as an owned string, where it is one and is not empty; notes where it is a list or an
    /// object.
    #[must_use]
    pub fn take(&self, field: &str, problems: &mut Vec<Problem>) -> Option<String> {
        if *self == Self::Other {
            problems.push(Problem::new(ProblemKind::WrongShape).detail(field));
        }
        self.get().map(str::to_owned)
    }

    /// Returns whether it says yes: `true`, or a number that is not 0.
    #[must_use]
    pub fn yes(&self) -> bool {
        self.get().is_some_and(|text| !matches!(text, "false" | "0"))
    }
}

struct LooseVisitor;

impl<'de> Visitor<'de> for LooseVisitor {
    type Value = Loose<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Loose::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Loose::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Loose::Text(Cow::Owned(number.to_string())))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Loose::Text(Cow::Owned(number.to_string())))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Loose::Text(Cow::Owned(number.to_string())))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Loose::Text(Cow::Borrowed(if value { "true" } else { "false" })))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Loose::Absent)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Loose::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Loose::Other)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Loose<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LooseVisitor)
    }
}

/// An object, or nothing where there is something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nested<T>(pub Option<Box<T>>);

impl<T> Default for Nested<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Nested<T> {
    /// Returns the object.
    #[must_use]
    pub fn get(&self) -> Option<&T> {
        self.0.as_deref()
    }
}

struct NestedVisitor<T>(PhantomData<T>);

macro_rules! nothing {
    ($($visit:ident $type:ty,)*) => {
        $(fn $visit<E: Error>(self, _: $type) -> Result<Self::Value, E> { Ok(Self::Value::default()) })*
        fn visit_unit<E: Error>(self) -> Result<Self::Value, E> { Ok(Self::Value::default()) }
    };
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for NestedVisitor<T> {
    type Value = Nested<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    nothing!(visit_str &str, visit_u64 u64, visit_i64 i64, visit_f64 f64, visit_bool bool,);

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Nested(None))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(|value| Nested(Some(Box::new(value))))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Nested<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NestedVisitor(PhantomData))
    }
}

/// A list, or nothing where there is something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Several<T>(pub Vec<T>);

impl<T> Default for Several<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

struct SeveralVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for SeveralVisitor<T> {
    type Value = Several<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    nothing!(visit_str &str, visit_u64 u64, visit_i64 i64, visit_f64 f64, visit_bool bool,);

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Several(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Several(Vec::new()))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Several<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SeveralVisitor(PhantomData))
    }
}

/// A text, a list of such values, or an object: what one key holds in the answers of different times.
#[derive(Clone, Debug, Default)]
pub enum Mixed<'a, T> {
    /// Anything else.
    #[default]
    Nothing,
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Mixed<'a, T>>),
    /// An object.
    Object(Box<T>),
}

struct MixedVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for MixedVisitor<T> {
    type Value = Mixed<'de, T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    nothing!(visit_u64 u64, visit_i64 i64, visit_f64 f64, visit_bool bool,);

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Mixed::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Mixed::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Mixed::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(|value| Mixed::Object(Box::new(value)))
    }
}

impl<'de: 'a, 'a, T: Deserialize<'de>> Deserialize<'de> for Mixed<'a, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(MixedVisitor(PhantomData))
    }
}

/// What a slice of JSON is to be read as: a type of loose values that may borrow from it.
pub trait Form {
    /// The type.
    type Of<'a>: Deserialize<'a>;
}

/// Gives `take` what a slice of JSON holds, with how many lone surrogates were replaced and what is odd.
///
/// # Errors
/// A problem where it is not JSON or of another type altogether, or what `take` returns.
pub fn read<F: Form, R>(
    slice: &[u8],
    take: impl FnOnce(&F::Of<'_>, u32, Vec<Problem>) -> Result<R, Problem>,
) -> Result<R, Problem> {
    if let Ok(text) = std::str::from_utf8(slice)
        && let Ok(value) = serde_json::from_str::<F::Of<'_>>(text)
    {
        return take(&value, 0, Vec::new());
    }
    let mended = mend::mend(slice);
    let mut problems = Vec::new();
    if mended.surrogates > 0 {
        problems.push(Problem::new(ProblemKind::LoneSurrogate).times(mended.surrogates.into()));
    }
    if mended.encoding {
        problems.push(Problem::new(ProblemKind::Encoding));
    }
    // A key that comes twice is refused by the first way and not by the second, where its last value counts.
    let value: serde_json::Value = serde_json::from_str(&mended.text).map_err(|error| {
        Problem::new(ProblemKind::NotJson).detail(format!("{}:{}", error.line(), error.column()))
    })?;
    match F::Of::deserialize(&value) {
        Ok(value) => take(&value, mended.surrogates, problems),
        Err(_) => Err(Problem::new(ProblemKind::WrongShape)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Card<'a> {
        #[serde(borrow)]
        id: Loose<'a>,
        inner: Nested<Card<'a>>,
        list: Several<Nested<Card<'a>>>,
    }

    struct Cards;

    impl Form for Cards {
        type Of<'a> = Card<'a>;
    }

    #[test]
    fn what_is_odd_leaves_the_rest() {
        for (text, id, inner, list, replaced) in [
            (r#"{"id":"a","inner":{"id":1},"list":[{},3,null]}"#, Some("a"), true, 3, 0),
            (
                r#"{"id":12345678901234567890,"inner":[1],"list":{"a":1}}"#,
                Some("12345678901234567890"),
                false,
                0,
                0,
            ),
            (r#"{"id":null,"inner":null,"list":null}"#, None, false, 0, 0),
            (r#"{"id":{"a":[1]},"inner":"x","list":7}"#, None, false, 0, 0),
            (r#"{"id":"a\ud83d","id":"b\ud83d","list":true}"#, Some("b\u{fffd}"), false, 0, 2),
            (r#"{"id":true,"inner":1.5}"#, Some("true"), false, 0, 0),
        ] {
            let seen = read::<Cards, _>(text.as_bytes(), |card, replaced, _| {
                Ok((
                    card.id.get().map(str::to_owned),
                    card.inner.get().is_some(),
                    card.list.0.len(),
                    replaced,
                ))
            });
            assert_eq!(seen.unwrap(), (id.map(str::to_owned), inner, list, replaced), "{text}");
        }
        let wrong = |text: &[u8]| read::<Cards, ()>(text, |_, _, _| Ok(())).unwrap_err().kind;
        assert_eq!(wrong(b"{"), ProblemKind::NotJson);
        assert_eq!(wrong(b"3"), ProblemKind::WrongShape);
    }

    #[test]
    fn a_list_where_text_should_be_is_named() {
        let mut problems = Vec::new();
        assert_eq!(Loose::Other.take("text", &mut problems), None);
        assert_eq!(problems[0].to_string(), "wrong-shape (text)");
    }
}

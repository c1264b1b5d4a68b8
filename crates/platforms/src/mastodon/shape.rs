//! The shapes of ActivityStreams 2.0 as Mastodon and its kin write them into an export.
//!
//! Never refuses a field because its value has another shape: such a value is [`Scalar::Wrong`] or left away,
//! and the rest is read.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize as Derive;
use serde::de::value::{BorrowedStrDeserializer, MapAccessDeserializer, StrDeserializer};
use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::mend;

/// A string, or a number or truth value as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Scalar<'a> {
    /// Absent, or `null`.
    #[default]
    Absent,
    /// As it came.
    Text(Cow<'a, str>),
    /// A list or an object.
    Wrong,
}

impl Scalar<'_> {
    /// Returns the text, where there is one that is not empty.
    pub fn get(&self) -> Option<&str> {
        match self {
            Self::Text(text) if !text.is_empty() => Some(text),
            _ => None,
        }
    }

    /// Returns the text as an owned string.
    pub fn owned(&self) -> Option<String> {
        self.get().map(str::to_owned)
    }

    /// Returns whether the value has another shape than it should.
    pub fn is_wrong(&self) -> bool {
        *self == Self::Wrong
    }
}

/// An object, or the address of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Thing<'a, T> {
    /// Absent, or neither.
    #[default]
    Absent,
    /// Its address, or a word.
    Address(Cow<'a, str>),
    /// The object.
    Object(Box<T>),
}

impl<T> Thing<'_, T> {
    /// Returns the object, where it is one.
    pub fn object(&self) -> Option<&T> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }
}

impl<'a> Thing<'a, Linked<'a>> {
    /// Returns the address, given as such or as the object's `href`, `url` or `id`.
    pub fn address(&self) -> Option<&str> {
        match self {
            Self::Absent => None,
            Self::Address(text) => Some(text).filter(|text| !text.is_empty()).map(AsRef::as_ref),
            Self::Object(link) => link.href.get().or(link.url.get()).or(link.id.get()),
        }
    }
}

/// One or many, as ActivityStreams allows for every property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List<T>(pub Vec<T>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

struct ScalarVisitor;

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Scalar<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Scalar::Absent)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Scalar::Text(Cow::Borrowed(if value { "true" } else { "false" })))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Scalar::Text(Cow::Owned(number.to_string())))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Scalar::Text(Cow::Owned(number.to_string())))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Scalar::Text(Cow::Owned(number.to_string())))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Scalar::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Scalar::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Scalar::Wrong)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Scalar::Wrong)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Scalar<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ScalarVisitor)
    }
}

struct ThingVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ThingVisitor<T> {
    type Value = Thing<'de, T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Thing::Absent)
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Self::Value, E> {
        Ok(Thing::Absent)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Self::Value, E> {
        Ok(Thing::Absent)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Self::Value, E> {
        Ok(Thing::Absent)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
        Ok(Thing::Absent)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Thing::Address(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Thing::Address(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        // The first of many is taken for the one that is meant.
        let first = list.next_element::<Thing<'de, T>>()?;
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(first.unwrap_or_default())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(|object| Thing::Object(Box::new(object)))
    }
}

impl<'de: 'a, 'a, T: Deserialize<'de>> Deserialize<'de> for Thing<'a, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ThingVisitor(PhantomData))
    }
}

struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
    type Value = List<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(List::default())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Self::Value, E> {
        Ok(List::default())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Self::Value, E> {
        Ok(List::default())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Self::Value, E> {
        Ok(List::default())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
        Ok(List::default())
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        T::deserialize(BorrowedStrDeserializer::new(text)).map(|one| List(vec![one]))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        T::deserialize(StrDeserializer::new(text)).map(|one| List(vec![one]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut all = Vec::new();
        while let Some(one) = list.next_element()? {
            all.push(one);
        }
        Ok(List(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(|one| List(vec![one]))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ListVisitor(PhantomData))
    }
}

/// Names and texts in their order: `contentMap`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named<'a>(pub Vec<(Scalar<'a>, Scalar<'a>)>);

struct NamedVisitor;

impl<'de> Visitor<'de> for NamedVisitor {
    type Value = Named<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut all = Vec::new();
        while let Some(pair) = map.next_entry()? {
            all.push(pair);
        }
        Ok(Named(all))
    }
}

/// An activity, or a post by itself.
#[derive(Debug, Default, Derive)]
#[serde(default, rename_all = "camelCase")]
pub struct Activity<'a> {
    #[serde(borrow)]
    pub id: Scalar<'a>,
    #[serde(rename = "type")]
    pub kind: Scalar<'a>,
    pub actor: Thing<'a, Linked<'a>>,
    pub published: Scalar<'a>,
    pub to: List<Thing<'a, Linked<'a>>>,
    pub cc: List<Thing<'a, Linked<'a>>>,
    pub object: Thing<'a, Note<'a>>,
}

/// A post.
#[derive(Debug, Default, Derive)]
#[serde(default, rename_all = "camelCase")]
pub struct Note<'a> {
    #[serde(borrow)]
    pub id: Scalar<'a>,
    #[serde(rename = "type")]
    pub kind: Scalar<'a>,
    pub url: Thing<'a, Linked<'a>>,
    pub attributed_to: Thing<'a, Linked<'a>>,
    pub published: Scalar<'a>,
    pub name: Scalar<'a>,
    pub summary: Scalar<'a>,
    pub content: Scalar<'a>,
    pub content_map: Thing<'a, Named<'a>>,
    pub sensitive: Scalar<'a>,
    pub in_reply_to: Thing<'a, Linked<'a>>,
    pub quote: Thing<'a, Linked<'a>>,
    pub quote_uri: Thing<'a, Linked<'a>>,
    pub quote_url: Thing<'a, Linked<'a>>,
    pub attachment: List<Thing<'a, Document<'a>>>,
    pub tag: List<Thing<'a, Tag<'a>>>,
    pub to: List<Thing<'a, Linked<'a>>>,
    pub cc: List<Thing<'a, Linked<'a>>>,
    pub likes: Thing<'a, Total<'a>>,
    pub shares: Thing<'a, Total<'a>>,
}

/// Anything of which only the address matters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Derive)]
#[serde(default)]
pub struct Linked<'a> {
    #[serde(borrow)]
    pub href: Scalar<'a>,
    pub url: Scalar<'a>,
    pub id: Scalar<'a>,
}

/// An attachment.
#[derive(Debug, Default, Derive)]
#[serde(default, rename_all = "camelCase")]
pub struct Document<'a> {
    #[serde(borrow, rename = "type")]
    pub kind: Scalar<'a>,
    pub url: Thing<'a, Linked<'a>>,
    pub href: Scalar<'a>,
    pub media_type: Scalar<'a>,
    pub name: Scalar<'a>,
}

impl Document<'_> {
    /// Returns its address.
    pub fn address(&self) -> Option<&str> {
        self.url.address().or(self.href.get())
    }
}

/// A mention, a hashtag, an emoji.
#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct Tag<'a> {
    #[serde(borrow, rename = "type")]
    pub kind: Scalar<'a>,
    pub href: Scalar<'a>,
    pub name: Scalar<'a>,
}

/// A collection of which only the size is told.
#[derive(Debug, Default, Derive)]
#[serde(default, rename_all = "camelCase")]
pub struct Total<'a> {
    #[serde(borrow)]
    pub total_items: Scalar<'a>,
}

impl<'de: 'a, 'a> Deserialize<'de> for Named<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(NamedVisitor)
    }
}

/// To whom an element goes, and which media hang on it: what decides whether it is kept.
#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct Addressed<'a> {
    #[serde(borrow)]
    pub to: List<Thing<'a, Linked<'a>>>,
    pub cc: List<Thing<'a, Linked<'a>>>,
    pub attachment: List<Thing<'a, Document<'a>>>,
    pub object: Thing<'a, Inner<'a>>,
}

/// The same of an activity's object.
#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct Inner<'a> {
    #[serde(borrow)]
    pub to: List<Thing<'a, Linked<'a>>>,
    pub cc: List<Thing<'a, Linked<'a>>>,
    pub attachment: List<Thing<'a, Document<'a>>>,
}

/// The owner's public profile.
#[derive(Debug, Default, Derive)]
#[serde(default, rename_all = "camelCase")]
pub struct Actor<'a> {
    #[serde(borrow)]
    pub id: Scalar<'a>,
    pub preferred_username: Scalar<'a>,
    pub name: Scalar<'a>,
    pub summary: Scalar<'a>,
    pub published: Scalar<'a>,
    pub url: Thing<'a, Linked<'a>>,
    pub icon: Thing<'a, Linked<'a>>,
    pub image: Thing<'a, Linked<'a>>,
}

/// What an element says, given to `take`; the second argument is how many lone surrogates were replaced, the
/// third whether bytes were that are not text. `None` where it is not a JSON object.
pub fn parse<'s, T: Deserialize<'s>, R>(
    slice: &'s [u8],
    mended: &'s mut Option<mend::Mended>,
    take: impl FnOnce(T, u32, bool) -> R,
) -> Option<R> {
    // A list would be taken for an object's values in order.
    if slice.trim_ascii_start().first() != Some(&b'{') {
        return None;
    }
    if let Ok(text) = std::str::from_utf8(slice)
        && let Ok(value) = serde_json::from_str(text)
    {
        return Some(take(value, 0, false));
    }
    let mended: &'s mend::Mended = mended.insert(mend::mend(slice));
    let value = serde_json::from_str(&mended.text).ok()?;
    Some(take(value, mended.surrogates, mended.encoding))
}

//! The shapes of a message as Telegram Desktop writes it, borrowed from the slice.
//!
//! Never requires a field: exports of each year have others.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize as Derive;
use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::element::Fields;
use crate::text::Text;

/// [`Message`] for [`crate::element::read`].
pub struct Messages;

impl Fields for Messages {
    type Of<'a> = Message<'a>;
}

#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct Message<'a> {
    #[serde(borrow)]
    pub id: Option<Text<'a>>,
    #[serde(rename = "type")]
    pub kind: Option<Text<'a>>,
    pub date: Option<Text<'a>>,
    pub date_unixtime: Option<Text<'a>>,
    pub from_id: Option<Text<'a>>,
    pub text: Words<'a>,
    pub text_entities: Words<'a>,
    pub reply_to_message_id: Option<Text<'a>>,
    pub reply_to_peer_id: Option<Text<'a>>,
    pub forwarded_from: Option<Text<'a>>,
    pub forwarded_from_id: Option<Text<'a>>,
    pub photo: Option<Text<'a>>,
    pub file: Option<Text<'a>>,
    pub media_type: Option<Text<'a>>,
    pub mime_type: Option<Text<'a>>,
    pub poll: Option<Poll<'a>>,
    pub location_information: Option<Location<'a>>,
    pub place_name: Option<Text<'a>>,
}

/// The files that a message refers to.
#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct Files<'a> {
    #[serde(borrow)]
    pub photo: Option<Text<'a>>,
    pub file: Option<Text<'a>>,
    pub thumbnail: Option<Text<'a>>,
}

/// [`Files`] for [`crate::element::read`].
pub struct FileNames;

impl Fields for FileNames {
    type Of<'a> = Files<'a>;
}

#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct Location<'a> {
    #[serde(borrow)]
    pub latitude: Option<Text<'a>>,
    pub longitude: Option<Text<'a>>,
}

#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct Poll<'a> {
    #[serde(borrow)]
    pub question: Words<'a>,
    pub answers: Vec<Answer<'a>>,
    pub options: Vec<Answer<'a>>,
}

#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct Answer<'a> {
    #[serde(borrow)]
    pub text: Words<'a>,
}

/// A text: a string, or strings and entities in a row.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Words<'a>(pub Vec<Entity<'a>>);

/// A stretch of text and what it is.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Entity<'a> {
    /// `link`, `hashtag`, `bold`; empty for plain text.
    pub kind: Cow<'a, str>,
    /// The stretch.
    pub text: Cow<'a, str>,
    /// Where a link with words of its own leads.
    pub href: Option<Cow<'a, str>>,
    /// Whom a name without a handle means.
    pub user_id: Option<Cow<'a, str>>,
}

impl<'de: 'a, 'a> Deserialize<'de> for Words<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WordsVisitor)
    }
}

struct WordsVisitor;

impl<'de> Visitor<'de> for WordsVisitor {
    type Value = Words<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Words(vec![Entity { text: Cow::Borrowed(text), ..Entity::default() }]))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Words(vec![Entity { text: Cow::Owned(text.to_owned()), ..Entity::default() }]))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Words::default())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        EntityVisitor.visit_map(map).map(|entity| Words(vec![entity]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut words = Vec::new();
        while let Some(entity) = list.next_element()? {
            words.push(entity);
        }
        Ok(Words(words))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Entity<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EntityVisitor)
    }
}

struct EntityVisitor;

impl<'de> Visitor<'de> for EntityVisitor {
    type Value = Entity<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string or an entity")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Entity { text: Cow::Borrowed(text), ..Entity::default() })
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Entity { text: Cow::Owned(text.to_owned()), ..Entity::default() })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entity = Entity::default();
        while let Some(key) = map.next_key::<Text<'de>>()? {
            match key.0.as_ref() {
                "type" => entity.kind = map.next_value::<Text<'de>>()?.0,
                "text" => entity.text = map.next_value::<Text<'de>>()?.0,
                "href" => entity.href = Some(map.next_value::<Text<'de>>()?.0),
                "user_id" => entity.user_id = Some(map.next_value::<Text<'de>>()?.0),
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(entity)
    }
}

//! The shapes of a post in X exports of every era, borrowed from the slice where it needs no decoding.
//!
//! Never refuses a number where a string is usual, or a string for a number: both occur.

use std::fmt;

use serde::Deserialize as Derive;
use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, SeqAccess, Visitor};
use serde_json::value::RawValue;

pub use crate::text::Text;

/// First code point and one past the last, `None` where they are not two numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Indices(pub Option<(u32, u32)>);

impl<'de> Deserialize<'de> for Indices {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IndicesVisitor)
    }
}

struct IndicesVisitor;

impl<'de> Visitor<'de> for IndicesVisitor {
    type Value = Indices;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("two numbers")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Indices(None))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let number = |list: &mut A| -> Result<Option<u32>, A::Error> {
            Ok(list.next_element::<Text<'de>>()?.and_then(|text| text.0.parse().ok()))
        };
        let (start, end) = (number(&mut list)?, number(&mut list)?);
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Indices(start.zip(end)))
    }
}

/// A post, wrapped as it is since 2019.
#[derive(Derive)]
pub struct Wrapped<'a> {
    #[serde(borrow)]
    pub tweet: Tweet<'a>,
}

#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct Tweet<'a> {
    #[serde(borrow)]
    pub id_str: Option<Text<'a>>,
    pub id: Option<Text<'a>>,
    pub created_at: Option<Text<'a>>,
    pub full_text: Option<Text<'a>>,
    pub text: Option<Text<'a>>,
    pub lang: Option<Text<'a>>,
    pub source: Option<Text<'a>>,
    pub in_reply_to_status_id_str: Option<Text<'a>>,
    pub in_reply_to_status_id: Option<Text<'a>>,
    pub in_reply_to_user_id_str: Option<Text<'a>>,
    pub in_reply_to_user_id: Option<Text<'a>>,
    pub in_reply_to_screen_name: Option<Text<'a>>,
    pub entities: Option<Entities<'a>>,
    pub extended_entities: Option<Entities<'a>>,
    pub edit_info: Option<EditInfo<'a>>,
    pub possibly_sensitive: Option<Text<'a>>,
    pub withheld_in_countries: Option<Vec<Text<'a>>>,
    pub favorite_count: Option<Text<'a>>,
    pub retweet_count: Option<Text<'a>>,
    pub place: Option<Place<'a>>,
    pub coordinates: Option<Point>,
    pub geo: Option<Point>,
    pub community_id_str: Option<Text<'a>>,
    pub community_id: Option<Text<'a>>,
    pub deleted_at: Option<Text<'a>>,
    pub retweeted_status: Option<Retweeted<'a>>,
    pub user: Option<User<'a>>,
}

#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct Entities<'a> {
    #[serde(borrow)]
    pub hashtags: Vec<Hashtag<'a>>,
    pub symbols: Vec<Hashtag<'a>>,
    pub user_mentions: Vec<UserMention<'a>>,
    pub urls: Vec<Url<'a>>,
    pub media: Vec<MediaEntity<'a>>,
}

#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct Hashtag<'a> {
    #[serde(borrow)]
    pub text: Text<'a>,
    pub indices: Indices,
}

#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct UserMention<'a> {
    #[serde(borrow)]
    pub screen_name: Text<'a>,
    pub id_str: Option<Text<'a>>,
    pub id: Option<Text<'a>>,
    pub indices: Indices,
}

#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct Url<'a> {
    #[serde(borrow)]
    pub url: Option<Text<'a>>,
    pub expanded_url: Option<Text<'a>>,
    pub display_url: Option<Text<'a>>,
    pub indices: Indices,
}

#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct MediaEntity<'a> {
    #[serde(borrow)]
    pub url: Option<Text<'a>>,
    pub media_url_https: Option<Text<'a>>,
    pub media_url: Option<Text<'a>>,
    #[serde(rename = "type")]
    pub kind: Option<Text<'a>>,
    pub source_user_id_str: Option<Text<'a>>,
    pub ext_alt_text: Option<Text<'a>>,
    pub video_info: Option<VideoInfo<'a>>,
    pub indices: Indices,
}

#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct VideoInfo<'a> {
    #[serde(borrow)]
    pub variants: Vec<Variant<'a>>,
}

#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct Variant<'a> {
    #[serde(borrow)]
    pub content_type: Text<'a>,
    pub url: Text<'a>,
    pub bitrate: Option<Text<'a>>,
}

#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct EditInfo<'a> {
    #[serde(borrow)]
    pub initial: Option<EditControl<'a>>,
    pub edit: Option<Edit<'a>>,
}

#[derive(Debug, Default, Derive)]
#[serde(default, rename_all = "camelCase")]
pub struct Edit<'a> {
    #[serde(borrow)]
    pub initial_tweet_id: Option<Text<'a>>,
    pub edit_control_initial: Option<EditControl<'a>>,
}

#[derive(Debug, Default, Derive)]
#[serde(default, rename_all = "camelCase")]
pub struct EditControl<'a> {
    #[serde(borrow)]
    pub edit_tweet_ids: Vec<Text<'a>>,
}

#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct Place<'a> {
    #[serde(borrow)]
    pub full_name: Option<Text<'a>>,
    pub name: Option<Text<'a>>,
}

/// A GeoJSON point (longitude first), or X's older `geo` (latitude first). The decimal text is kept.
#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct Point {
    pub coordinates: Vec<Box<RawValue>>,
}

#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct Retweeted<'a> {
    #[serde(borrow)]
    pub id_str: Option<Text<'a>>,
    pub id: Option<Text<'a>>,
    pub user: Option<User<'a>>,
}

#[derive(Debug, Default, Derive)]
#[serde(default)]
pub struct User<'a> {
    #[serde(borrow)]
    pub id_str: Option<Text<'a>>,
    pub id: Option<Text<'a>>,
    pub screen_name: Option<Text<'a>>,
}

//! An answer of the second interface: a page of posts or profiles with what they refer to and what could not
//! be shown, or one post with all of that inside.
//!
//! Never makes a post of what an error names: that it was not shown, when and with which words, is all that
//! is known.

use std::fmt;
use std::marker::PhantomData;

use model::{Basis, Moment, Observation, Said};
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, de};

use super::super::shape::Text;
use super::super::time;
use super::gather::Gather;
use super::parse::{Odd, Shape};
use super::person::{self, User};
use super::second::{self, Around, Media2, Twarc, Tweet2};
use super::status;

/// How deep a post within a post within a post is read.
const WITHIN_MAX: u8 = 4;

/// One value, or a list of them.
#[derive(Debug)]
pub struct Many<T>(pub Vec<T>);

impl<T> Default for Many<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Many<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Each<T> {
            type Value = Many<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object or a list of objects")
            }

            fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
                Ok(Many::default())
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                Ok(Many(vec![T::deserialize(MapAccessDeserializer::new(map))?]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut many = Vec::new();
                while let Some(item) = list.next_element()? {
                    many.push(item);
                }
                Ok(Many(many))
            }
        }
        deserializer.deserialize_any(Each(PhantomData))
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Page<'a> {
    #[serde(borrow)]
    pub data: Many<Tweet2<'a>>,
    pub includes: Includes<'a>,
    pub errors: Vec<Fault<'a>>,
    #[serde(rename = "__twarc")]
    pub twarc: Option<Twarc<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Includes<'a> {
    #[serde(borrow)]
    pub users: Vec<User<'a>>,
    pub tweets: Vec<Tweet2<'a>>,
    pub media: Vec<Media2<'a>>,
    pub places: Vec<Spot<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Spot<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    pub full_name: Text<'a>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Fault<'a> {
    #[serde(borrow)]
    pub resource_type: Option<Text<'a>>,
    pub resource_id: Option<Text<'a>>,
    pub value: Option<Text<'a>>,
    pub title: Option<Text<'a>>,
    pub detail: Option<Text<'a>>,
}

/// The shape of [`Page`].
pub struct AsPage;

impl Shape for AsPage {
    type Of<'a> = Page<'a>;
}

impl Page<'_> {
    /// Returns whether it is an answer, be it an empty one.
    #[must_use]
    pub fn is_answer(&self) -> bool {
        !self.data.0.is_empty() || !self.errors.is_empty() || self.twarc.is_some()
    }
}

/// Takes down when twarc asked, and which version of it.
fn made(twarc: Option<&Twarc<'_>>, gather: &mut Gather) {
    let Some(twarc) = twarc else { return };
    let ms = twarc.retrieved_at.as_ref().and_then(|text| time::field_ms(&text.0));
    gather.captured(ms.map(|ms| Moment { basis: Basis::LocalClock, id_off_ms: None, ms }));
    gather.by = person::said(twarc.version.as_ref()).map(|version| format!("twarc {version}"));
}

/// Takes in an answer.
pub fn take(page: Page<'_>, odd: Odd, gather: &mut Gather) {
    gather.problems().extend(odd.problems);
    made(page.twarc.as_ref(), gather);
    let Includes { users, tweets, media, places } = page.includes;
    let mut around = Around::default();
    let mut hidden = Vec::new();
    for user in &users {
        let Some(id) = person::number(user.id.as_ref()) else { continue };
        if let Some(handle) = &user.username {
            around.handles.insert(id.clone(), handle.clone());
        }
        if person::is_set(user.protected.as_ref()) {
            hidden.push(id);
        }
    }
    around.media = media.into_iter().map(|media| (media.media_key.owned(), media)).collect();
    around.places = places.into_iter().map(|place| (place.id.owned(), place.full_name)).collect();
    for post in page.data.0.iter().chain(&tweets) {
        if let (Some(id), Some(author)) = (&post.id, &post.author_id) {
            around.authors.insert(id.owned(), author.clone());
        }
    }
    for post in page.data.0.into_iter().chain(tweets) {
        let by = post.author_id.as_ref().map_or("", |author| author.0.as_ref());
        if gather.protected || !hidden.iter().any(|id| id == by) {
            one(post, odd.replaced, &around, gather, WITHIN_MAX);
        }
    }
    for user in users {
        gather.profile(&user);
    }
    for fault in page.errors {
        let about = fault_of(&fault);
        gather.observe(Said::NotShown, about);
    }
}

/// Takes in one post with all that it refers to inside.
pub fn flat(post: Tweet2<'_>, odd: Odd, gather: &mut Gather) {
    gather.problems().extend(odd.problems);
    made(post.twarc.as_ref(), gather);
    one(post, odd.replaced, &Around::default(), gather, WITHIN_MAX);
}

fn one(mut post: Tweet2<'_>, replaced: u32, around: &Around<'_>, gather: &mut Gather, levels: u8) {
    if post.text.is_none() && post.username.is_some() {
        return gather.profile(&post.into_user());
    }
    let hidden = post.author.as_ref().is_some_and(|author| person::is_set(author.protected.as_ref()));
    if hidden && !gather.protected {
        return;
    }
    let (tweet, beside) = second::turn(&post, around);
    let by = post.author_id.as_ref().map(|id| id.0.as_ref()).unwrap_or_default();
    let handle = post.author.as_ref().and_then(|author| person::said(author.username.as_ref()));
    let handle = handle.or_else(|| around.handles.get(by).map(Text::owned));
    let account = person::number(post.author_id.as_ref());
    let account = account.or_else(|| person::number(post.author.as_ref()?.id.as_ref()));
    status::post(&tweet, beside, (account, handle), replaced, gather);
    for user in [post.author.take(), post.in_reply_to_user.take()].into_iter().flatten() {
        gather.profile(&user);
    }
    for referred in std::mem::take(&mut post.referenced_tweets) {
        if levels > 0 && referred.text.is_some() {
            one(referred, 0, around, gather, levels - 1);
        }
    }
}

/// What an error is about, in its own words.
fn fault_of(fault: &Fault<'_>) -> Observation {
    let id = || person::number(fault.resource_id.as_ref()).or_else(|| person::number(fault.value.as_ref()));
    let kind = fault.resource_type.as_ref().map_or("", |kind| kind.0.as_ref());
    let words = [&fault.title, &fault.detail].into_iter().filter_map(|text| person::said(text.as_ref()));
    let words: Vec<String> = words.collect();
    Observation {
        post: id().filter(|_| kind == "tweet"),
        account: id().filter(|_| kind == "user"),
        words: (!words.is_empty()).then(|| words.join(": ")),
        ..Observation::default()
    }
}

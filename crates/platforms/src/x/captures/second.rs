//! A post of the second interface (v2) made into the shape of the first, so that one reader makes the post.
//!
//! Never counts in other units than the first: its offsets too are code points over the escaped text.

use std::collections::HashMap;

use model::{Link, LongText, Mention, Tag};
use serde::Deserialize;

use super::super::shape::{
    EditControl, EditInfo, Entities, Hashtag, Indices, MediaEntity, Place, Point, Retweeted, Text, Tweet,
    Url, User as Named, UserMention, Variant, VideoInfo,
};
use super::parse::Shape;
use super::person::{self, Urls, User, Written};
use super::status::Beside;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Tweet2<'a> {
    #[serde(borrow)]
    pub id: Option<Text<'a>>,
    pub text: Option<Text<'a>>,
    pub author_id: Option<Text<'a>>,
    pub created_at: Option<Text<'a>>,
    pub lang: Option<Text<'a>>,
    pub source: Option<Text<'a>>,
    pub in_reply_to_user_id: Option<Text<'a>>,
    pub referenced_tweets: Vec<Tweet2<'a>>,
    /// In a reference: `retweeted`, `replied_to`, `quoted`.
    #[serde(rename = "type")]
    pub kind: Option<Text<'a>>,
    pub edit_history_tweet_ids: Vec<Text<'a>>,
    pub attachments: Option<Attached<'a>>,
    pub entities: Option<Marks<'a>>,
    pub public_metrics: Option<Metrics<'a>>,
    pub possibly_sensitive: Option<Text<'a>>,
    pub withheld: Option<Withheld<'a>>,
    pub geo: Option<Geo<'a>>,
    pub community_id: Option<Text<'a>>,
    pub note_tweet: Option<Note<'a>>,
    /// Flattened lines have the profiles within.
    pub author: Option<User<'a>>,
    pub in_reply_to_user: Option<User<'a>>,
    #[serde(rename = "__twarc")]
    pub twarc: Option<Twarc<'a>>,
    /// Of a profile that stands where posts stand.
    pub username: Option<Text<'a>>,
    pub name: Option<Text<'a>>,
    pub description: Option<Text<'a>>,
    pub location: Option<Text<'a>>,
    pub url: Option<Text<'a>>,
    pub profile_image_url: Option<Text<'a>>,
    pub protected: Option<Text<'a>>,
}

impl<'a> Tweet2<'a> {
    /// Returns the profile that it is.
    #[must_use]
    pub fn into_user(self) -> User<'a> {
        User {
            id: self.id,
            username: self.username,
            name: self.name,
            created_at: self.created_at,
            description: self.description,
            location: self.location,
            url: self.url,
            entities: self.entities.map(|marks| Written { url: marks.url }),
            profile_image_url: self.profile_image_url,
            profile_banner_url: None,
            protected: self.protected,
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Attached<'a> {
    #[serde(borrow)]
    pub media_keys: Vec<Text<'a>>,
    /// Flattened lines have the attachments within.
    pub media: Vec<Media2<'a>>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Media2<'a> {
    #[serde(borrow)]
    pub media_key: Text<'a>,
    #[serde(rename = "type")]
    pub kind: Option<Text<'a>>,
    pub url: Option<Text<'a>>,
    pub preview_image_url: Option<Text<'a>>,
    pub alt_text: Option<Text<'a>>,
    pub variants: Vec<Variant2<'a>>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Variant2<'a> {
    #[serde(borrow)]
    pub content_type: Text<'a>,
    pub url: Text<'a>,
    pub bit_rate: Option<Text<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Marks<'a> {
    #[serde(borrow)]
    pub urls: Vec<Url2<'a>>,
    pub mentions: Vec<Mark2<'a>>,
    pub hashtags: Vec<Mark2<'a>>,
    pub cashtags: Vec<Mark2<'a>>,
    /// Of a profile.
    pub url: Option<Urls<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Url2<'a> {
    #[serde(borrow)]
    pub start: Text<'a>,
    pub end: Text<'a>,
    pub url: Option<Text<'a>>,
    pub expanded_url: Option<Text<'a>>,
    pub display_url: Option<Text<'a>>,
    pub media_key: Option<Text<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Mark2<'a> {
    #[serde(borrow)]
    pub start: Text<'a>,
    pub end: Text<'a>,
    pub username: Text<'a>,
    pub id: Option<Text<'a>>,
    pub tag: Text<'a>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Metrics<'a> {
    #[serde(borrow)]
    pub like_count: Option<Text<'a>>,
    pub retweet_count: Option<Text<'a>>,
    pub reply_count: Option<Text<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Withheld<'a> {
    #[serde(borrow)]
    pub country_codes: Vec<Text<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Geo<'a> {
    #[serde(borrow)]
    pub place_id: Option<Text<'a>>,
    pub coordinates: Option<Point>,
    /// Flattened lines have the place's name within.
    pub full_name: Option<Text<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Note<'a> {
    #[serde(borrow)]
    pub text: Option<Text<'a>>,
    pub entities: Option<Marks<'a>>,
}

/// What twarc writes beside an answer: its version, when it asked and what.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Twarc<'a> {
    #[serde(borrow)]
    pub version: Option<Text<'a>>,
    pub retrieved_at: Option<Text<'a>>,
    pub url: Option<Text<'a>>,
}

/// The shape of [`Tweet2`].
pub struct AsTweet2;

impl Shape for AsTweet2 {
    type Of<'a> = Tweet2<'a>;
}

/// What the rest of an answer says, by id or key.
#[derive(Default)]
pub struct Around<'a> {
    pub media: HashMap<String, Media2<'a>>,
    pub places: HashMap<String, Text<'a>>,
    pub handles: HashMap<String, Text<'a>>,
    /// The author of each post there is.
    pub authors: HashMap<String, Text<'a>>,
}

/// Turns a post of the second interface into one of the first.
#[must_use]
pub fn turn<'a>(post: &Tweet2<'a>, around: &Around<'a>) -> (Tweet<'a>, Beside) {
    let named = |kind: &str| {
        let of = |kind_of: &&Tweet2<'a>| kind_of.kind.as_ref().is_some_and(|found| found.0 == kind);
        post.referenced_tweets.iter().find(of)
    };
    let handle_of = |id: Option<&Text<'a>>| id.and_then(|id| around.handles.get(id.0.as_ref())).cloned();
    let author_of = |referred: &Tweet2<'a>| {
        let within = referred.author.as_ref().and_then(|author| author.username.clone());
        let id = referred.id.as_ref().and_then(|id| around.authors.get(id.0.as_ref()));
        within.or_else(|| handle_of(referred.author_id.as_ref().or(id)))
    };
    let answered = named("replied_to");
    let answered_by = answered.and_then(|referred| {
        let id = referred.id.as_ref()?;
        referred.author_id.clone().or_else(|| around.authors.get(id.0.as_ref()).cloned())
    });
    let to = post.in_reply_to_user_id.clone().or(answered_by);
    let to_handle = post.in_reply_to_user.as_ref().and_then(|user| user.username.clone());
    let metrics = post.public_metrics.as_ref();
    let beside = Beside {
        quote: named("quoted").and_then(|quoted| {
            let handle = author_of(quoted).map(|handle| handle.owned());
            Some((person::number(quoted.id.as_ref())?, handle, None))
        }),
        replies: metrics.and_then(|metrics| metrics.reply_count.as_ref()?.0.parse().ok()),
        cut: false,
        long: post.note_tweet.as_ref().and_then(long),
    };
    let none = Marks::default();
    let marks = post.entities.as_ref().unwrap_or(&none);
    let tweet = Tweet {
        id_str: post.id.clone(),
        created_at: post.created_at.clone(),
        full_text: post.text.clone(),
        lang: post.lang.clone(),
        source: post.source.clone(),
        in_reply_to_status_id_str: answered.and_then(|referred| referred.id.clone()),
        in_reply_to_screen_name: to_handle.or_else(|| handle_of(to.as_ref())),
        in_reply_to_user_id_str: to,
        entities: Some(entities(marks)),
        extended_entities: Some(Entities { media: media(post, marks, around), ..Entities::default() }),
        edit_info: Some(EditInfo {
            initial: Some(EditControl { edit_tweet_ids: post.edit_history_tweet_ids.clone() }),
            edit: None,
        }),
        possibly_sensitive: post.possibly_sensitive.clone(),
        withheld_in_countries: post.withheld.as_ref().map(|withheld| withheld.country_codes.clone()),
        favorite_count: metrics.and_then(|metrics| metrics.like_count.clone()),
        retweet_count: metrics.and_then(|metrics| metrics.retweet_count.clone()),
        place: place(post, around),
        coordinates: post.geo.as_ref().and_then(|geo| {
            let point = geo.coordinates.as_ref()?;
            Some(Point { coordinates: point.coordinates.clone() })
        }),
        community_id: post.community_id.clone(),
        retweeted_status: named("retweeted").map(|original| Retweeted {
            id_str: original.id.clone(),
            id: None,
            user: Some(Named { screen_name: author_of(original), ..Named::default() }),
        }),
        ..Tweet::default()
    };
    (tweet, beside)
}

fn place<'a>(post: &Tweet2<'a>, around: &Around<'a>) -> Option<Place<'a>> {
    let geo = post.geo.as_ref()?;
    let known = geo.place_id.as_ref().and_then(|id| around.places.get(id.0.as_ref()));
    let name = geo.full_name.as_ref().or(known)?;
    Some(Place { full_name: Some(name.clone()), name: None })
}

fn indices(start: &Text<'_>, end: &Text<'_>) -> Indices {
    Indices(start.0.parse().ok().zip(end.0.parse().ok()))
}

/// Whether a link stands for an attachment.
fn is_attachment(url: &Url2<'_>) -> bool {
    let shown = url.display_url.as_ref().map_or("", |shown| shown.0.as_ref());
    url.media_key.is_some() || shown.starts_with("pic.twitter.com/") || shown.starts_with("pic.x.com/")
}

fn entities<'a>(marks: &Marks<'a>) -> Entities<'a> {
    let tag = |mark: &Mark2<'a>| Hashtag { text: mark.tag.clone(), indices: indices(&mark.start, &mark.end) };
    let mention = |mark: &Mark2<'a>| UserMention {
        screen_name: mark.username.clone(),
        id_str: mark.id.clone(),
        id: None,
        indices: indices(&mark.start, &mark.end),
    };
    let url = |url: &Url2<'a>| Url {
        url: url.url.clone(),
        expanded_url: url.expanded_url.clone(),
        display_url: url.display_url.clone(),
        indices: indices(&url.start, &url.end),
    };
    Entities {
        hashtags: marks.hashtags.iter().map(tag).collect(),
        symbols: marks.cashtags.iter().map(tag).collect(),
        user_mentions: marks.mentions.iter().map(mention).collect(),
        urls: marks.urls.iter().filter(|link| !is_attachment(link)).map(url).collect(),
        media: Vec::new(),
    }
}

fn media<'a>(post: &Tweet2<'a>, marks: &Marks<'a>, around: &Around<'a>) -> Vec<MediaEntity<'a>> {
    let Some(attached) = &post.attachments else { return Vec::new() };
    let key_of = |link: &&Url2<'a>, key: &str| link.media_key.as_ref().is_some_and(|found| found.0 == key);
    let entity = |media: &Media2<'a>| {
        let links = || marks.urls.iter().filter(|link| is_attachment(link));
        let link = links().find(|link| key_of(link, &media.media_key.0)).or_else(|| links().next());
        let still = media.url.clone().or_else(|| media.preview_image_url.clone());
        let variant = |variant: &Variant2<'a>| Variant {
            content_type: variant.content_type.clone(),
            url: variant.url.clone(),
            bitrate: variant.bit_rate.clone(),
        };
        MediaEntity {
            url: link.and_then(|link| link.url.clone()),
            // A film may come without a picture.
            media_url_https: still.or_else(|| media.variants.first().map(|variant| variant.url.clone())),
            kind: media.kind.clone(),
            ext_alt_text: media.alt_text.clone(),
            video_info: Some(VideoInfo { variants: media.variants.iter().map(variant).collect() }),
            indices: link.map_or_else(Indices::default, |link| indices(&link.start, &link.end)),
            ..MediaEntity::default()
        }
    };
    let known = |media: &Media2<'_>| {
        media.url.is_some() || media.preview_image_url.is_some() || !media.variants.is_empty()
    };
    if !attached.media.is_empty() {
        return attached.media.iter().filter(|media| known(media)).map(entity).collect();
    }
    let shown = attached.media_keys.iter().filter_map(|key| around.media.get(key.0.as_ref()));
    shown.filter(|media| known(media)).map(entity).collect()
}

fn long(note: &Note<'_>) -> Option<LongText> {
    let text = person::said(note.text.as_ref())?;
    let none = Marks::default();
    let marks = note.entities.as_ref().unwrap_or(&none);
    let place = |start: &Text<'_>, end: &Text<'_>| indices(start, end).0.unwrap_or((0, 0));
    let link = |url: &Url2<'_>| {
        let written = url.url.as_ref()?.owned();
        let (start, end) = place(&url.start, &url.end);
        let to = person::said(url.expanded_url.as_ref()).unwrap_or_else(|| written.clone());
        Some(Link { end, shown: person::said(url.display_url.as_ref()), start, to, url: written })
    };
    let mention = |mark: &Mark2<'_>| {
        let (start, end) = place(&mark.start, &mark.end);
        Mention { end, handle: mark.username.owned(), id: person::number(mark.id.as_ref()), start }
    };
    let tag = |mark: &Mark2<'_>| {
        let (start, end) = place(&mark.start, &mark.end);
        Tag { end, start, tag: mark.tag.owned() }
    };
    Some(LongText {
        id: None,
        links: marks.urls.iter().filter_map(link).collect(),
        mentions: marks.mentions.iter().map(mention).collect(),
        tags: marks.hashtags.iter().chain(&marks.cashtags).map(tag).collect(),
        text,
    })
}

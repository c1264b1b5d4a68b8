//! Posts as snscrape wrote them down: its own names for what the web interface gave it.
//!
//! Never makes a post of what it could only refer to.

use model::{Observation, Said};
use serde::Deserialize;

use super::super::shape::{
    Entities, Hashtag, Indices, MediaEntity, Place as Named, Retweeted, Text, Tweet, Url, User as Handle,
    Variant, VideoInfo,
};
use super::gather::Gather;
use super::parse::{Odd, Shape};
use super::person::{self, Urls, User, Written};
use super::status::{self, Beside};

/// How deep a post within a post within a post is read.
const WITHIN_MAX: u8 = 4;

/// What the names of its types begin with.
pub const TYPES: &str = "snscrape.modules.twitter.";

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Scraped<'a> {
    #[serde(rename = "_type", borrow)]
    pub kind: Text<'a>,
    #[serde(rename = "_snscrape")]
    pub version: Option<Text<'a>>,
    pub id: Option<Text<'a>>,
    pub url: Option<Text<'a>>,
    pub date: Option<Text<'a>>,
    pub raw_content: Option<Text<'a>>,
    /// Until 0.4.
    pub content: Option<Text<'a>>,
    pub user: Option<By<'a>>,
    pub lang: Option<Text<'a>>,
    pub source: Option<Text<'a>>,
    pub reply_count: Option<Text<'a>>,
    pub retweet_count: Option<Text<'a>>,
    pub like_count: Option<Text<'a>>,
    pub links: Option<Vec<Leads<'a>>>,
    pub media: Option<Vec<Medium<'a>>>,
    pub retweeted_tweet: Option<Box<Scraped<'a>>>,
    pub quoted_tweet: Option<Box<Scraped<'a>>>,
    pub in_reply_to_tweet_id: Option<Text<'a>>,
    pub in_reply_to_user: Option<By<'a>>,
    pub place: Option<Spot<'a>>,
    /// Of a stand-in: its words.
    pub text: Option<Text<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct By<'a> {
    #[serde(borrow)]
    pub id: Option<Text<'a>>,
    pub username: Option<Text<'a>>,
    pub displayname: Option<Text<'a>>,
    pub raw_description: Option<Text<'a>>,
    pub created: Option<Text<'a>>,
    pub location: Option<Text<'a>>,
    pub protected: Option<Text<'a>>,
    pub link: Option<Leads<'a>>,
    pub profile_image_url: Option<Text<'a>>,
    pub profile_banner_url: Option<Text<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Leads<'a> {
    #[serde(borrow)]
    pub text: Option<Text<'a>>,
    pub url: Option<Text<'a>>,
    pub tcourl: Option<Text<'a>>,
    pub indices: Indices,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Medium<'a> {
    #[serde(rename = "_type", borrow)]
    pub kind: Text<'a>,
    pub full_url: Option<Text<'a>>,
    pub preview_url: Option<Text<'a>>,
    pub thumbnail_url: Option<Text<'a>>,
    pub variants: Vec<Film<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Film<'a> {
    #[serde(borrow)]
    pub content_type: Text<'a>,
    pub url: Text<'a>,
    pub bitrate: Option<Text<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Spot<'a> {
    #[serde(borrow)]
    pub full_name: Option<Text<'a>>,
    pub name: Option<Text<'a>>,
}

/// The shape of [`Scraped`].
pub struct AsScraped;

impl Shape for AsScraped {
    type Of<'a> = Scraped<'a>;
}

/// Takes in what it wrote down.
pub fn take(scraped: Scraped<'_>, odd: Odd, gather: &mut Gather) {
    gather.problems().extend(odd.problems);
    gather.by = person::said(scraped.version.as_ref()).map(|version| format!("snscrape {version}"));
    within(scraped, odd.replaced, gather, WITHIN_MAX);
}

fn within(mut scraped: Scraped<'_>, replaced: u32, gather: &mut Gather, levels: u8) {
    let id = person::number(scraped.id.as_ref());
    let kind = scraped.kind.0.strip_prefix(TYPES).unwrap_or_default();
    let handle = scraped.user.as_ref().and_then(|user| person::said(user.username.as_ref()));
    match kind {
        "Tweet" | "" => {}
        "Tombstone" | "TweetRef" => {
            let words = person::said(scraped.text.as_ref());
            return gather
                .observe(Said::NotShown, Observation { post: id, handle, words, ..Observation::default() });
        }
        _ => return,
    }
    let hidden = scraped.user.as_ref().is_some_and(|user| person::is_set(user.protected.as_ref()));
    if hidden && !gather.protected {
        return;
    }
    let account = scraped.user.as_ref().and_then(|user| person::number(user.id.as_ref()));
    let (original, quoted) = (scraped.retweeted_tweet.take(), scraped.quoted_tweet.take());
    let quote = quoted.as_ref().and_then(|quoted| {
        let by = quoted.user.as_ref().and_then(|user| person::said(user.username.as_ref()));
        Some((person::number(quoted.id.as_ref())?, by, person::said(quoted.url.as_ref())))
    });
    let beside = Beside {
        quote,
        replies: scraped.reply_count.as_ref().and_then(|count| count.0.parse().ok()),
        ..Beside::default()
    };
    for user in [scraped.user.take(), scraped.in_reply_to_user.as_ref().map(By::named)].into_iter().flatten()
    {
        gather.profile(&user.into_user());
    }
    let passed_on = original.as_ref().map(|original| Retweeted {
        id_str: original.id.clone(),
        id: None,
        user: original
            .user
            .as_ref()
            .map(|user| Handle { screen_name: user.username.clone(), ..Handle::default() }),
    });
    let tweet = Tweet { retweeted_status: passed_on, ..as_tweet(scraped) };
    status::post(&tweet, beside, (account, handle), replaced, gather);
    for inner in [original, quoted].into_iter().flatten() {
        if levels > 0 {
            within(*inner, 0, gather, levels - 1);
        }
    }
}

/// Its content is the text as the interface gave it, escapes and all, and so are its offsets.
fn as_tweet(scraped: Scraped<'_>) -> Tweet<'_> {
    let urls = scraped.links.into_iter().flatten().map(url).collect();
    let media = scraped.media.into_iter().flatten().filter_map(medium).collect();
    let to = scraped.in_reply_to_user;
    let (to_id, to_handle) = to.map_or((None, None), |user| (user.id, user.username));
    Tweet {
        id_str: scraped.id,
        created_at: scraped.date,
        full_text: scraped.raw_content.or(scraped.content),
        lang: scraped.lang,
        source: scraped.source,
        in_reply_to_status_id_str: scraped.in_reply_to_tweet_id,
        in_reply_to_user_id_str: to_id,
        in_reply_to_screen_name: to_handle,
        entities: Some(Entities { urls, hashtags: Vec::<Hashtag<'_>>::new(), ..Entities::default() }),
        extended_entities: Some(Entities { media, ..Entities::default() }),
        favorite_count: scraped.like_count,
        retweet_count: scraped.retweet_count,
        place: scraped.place.map(|place| Named { full_name: place.full_name, name: place.name }),
        ..Tweet::default()
    }
}

fn url(link: Leads<'_>) -> Url<'_> {
    Url { url: link.tcourl, expanded_url: link.url, display_url: link.text, indices: link.indices }
}

fn variant(film: Film<'_>) -> Variant<'_> {
    Variant { content_type: film.content_type, url: film.url, bitrate: film.bitrate }
}

fn medium(medium: Medium<'_>) -> Option<MediaEntity<'_>> {
    let kind = match medium.kind.0.strip_prefix(TYPES)? {
        "Photo" => "photo",
        "Video" => "video",
        "Gif" => "animated_gif",
        _ => return None,
    };
    let still = medium.full_url.or(medium.preview_url).map(|url| Text(plain(&url.0).into()));
    Some(MediaEntity {
        media_url_https: still.or(medium.thumbnail_url),
        kind: Some(Text(kind.into())),
        video_info: Some(VideoInfo { variants: medium.variants.into_iter().map(variant).collect() }),
        ..MediaEntity::default()
    })
}

/// It writes a picture's address as `…/X?format=jpg&name=large`, which is the address `…/X.jpg`.
fn plain(address: &str) -> String {
    let Some((front, query)) = address.split_once('?') else { return address.to_owned() };
    let format = query.split('&').find_map(|part| part.strip_prefix("format="));
    match format.filter(|format| format.bytes().all(|byte| byte.is_ascii_alphanumeric())) {
        Some(format) => format!("{front}.{format}"),
        None => address.to_owned(),
    }
}

impl<'a> By<'a> {
    /// Returns it without what another post says of it.
    fn named(&self) -> By<'a> {
        By {
            id: self.id.clone(),
            username: self.username.clone(),
            displayname: self.displayname.clone(),
            protected: self.protected.clone(),
            ..By::default()
        }
    }

    fn into_user(self) -> User<'a> {
        let leads = self.link.map(|link| (link.tcourl, link.url));
        let (short, to) = leads.unwrap_or_default();
        let urls = vec![person::Leads { expanded_url: to }];
        User {
            id: self.id,
            username: self.username,
            name: self.displayname,
            created_at: self.created,
            description: self.raw_description,
            location: self.location,
            url: short,
            entities: Some(Written { url: Some(Urls { urls }) }),
            profile_image_url: self.profile_image_url,
            profile_banner_url: self.profile_banner_url,
            protected: self.protected,
        }
    }
}

//! A post as the platform's own answers and the programs that collect from it write it down: their fields
//! do not contradict one another, so that one shape holds them all.
//!
//! Never requires a field.

use serde::Deserialize;

use crate::loose::{Form, Loose, Mixed, Nested, Several};

/// A post, or what wraps one.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Status<'a> {
    #[serde(borrow)]
    pub id: Loose<'a>,
    pub idstr: Loose<'a>,
    pub mid: Loose<'a>,
    pub bid: Loose<'a>,
    pub mblogid: Loose<'a>,
    #[serde(alias = "userId", alias = "uid")]
    pub user_id: Loose<'a>,
    pub screen_name: Loose<'a>,
    pub user: Nested<User<'a>>,
    #[serde(alias = "content")]
    pub text: Loose<'a>,
    #[serde(alias = "raw_text")]
    pub text_raw: Loose<'a>,
    #[serde(rename = "longText")]
    pub long_text: Nested<LongText<'a>>,
    #[serde(rename = "isLongText")]
    pub is_long: Loose<'a>,
    #[serde(alias = "publish_time", alias = "createdAt")]
    pub created_at: Loose<'a>,
    pub full_created_at: Loose<'a>,
    #[serde(alias = "publish_tool")]
    pub source: Loose<'a>,
    #[serde(alias = "publish_place")]
    pub location: Loose<'a>,
    #[serde(alias = "regionName")]
    pub region_name: Loose<'a>,
    #[serde(alias = "up_num", alias = "likesCount")]
    pub attitudes_count: Loose<'a>,
    #[serde(alias = "comment_num", alias = "commentsCount")]
    pub comments_count: Loose<'a>,
    #[serde(alias = "retweet_num", alias = "repostsCount")]
    pub reposts_count: Loose<'a>,
    #[serde(alias = "original_pictures", alias = "imgs")]
    pub pics: Mixed<'a, Picture<'a>>,
    pub pic_ids: Several<Loose<'a>>,
    pub video_url: Loose<'a>,
    pub live_photo_url: Loose<'a>,
    pub retweet_id: Loose<'a>,
    #[serde(alias = "retweeted_status")]
    pub retweet: Nested<Status<'a>>,
    pub visible: Nested<Visible<'a>>,
    pub deleted: Loose<'a>,
    pub state: Loose<'a>,
    /// A card of m.weibo.cn, and the same in a group.
    pub mblog: Nested<Status<'a>>,
    pub card_group: Several<Nested<Status<'a>>>,
    /// What gallery-dl writes beside a picture.
    pub status: Nested<Status<'a>>,
}

/// Reads a [`Status`].
pub struct Statuses;

impl Form for Statuses {
    type Of<'a> = Status<'a>;
}

/// Who may see a post: 0 is everyone.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Visible<'a> {
    #[serde(borrow, rename = "type")]
    pub kind: Loose<'a>,
}

/// Returns whether that is said to be fewer than everyone.
#[must_use]
pub fn is_narrow(visible: &Nested<Visible<'_>>) -> bool {
    visible.get().and_then(|visible| visible.kind.get()).is_some_and(|kind| kind != "0")
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LongText<'a> {
    #[serde(borrow, rename = "longTextContent", alias = "content")]
    pub text: Loose<'a>,
}

/// An account.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct User<'a> {
    #[serde(borrow)]
    pub id: Loose<'a>,
    #[serde(alias = "nickname")]
    pub screen_name: Loose<'a>,
    pub description: Loose<'a>,
    pub location: Loose<'a>,
    pub avatar_hd: Loose<'a>,
    pub profile_image_url: Loose<'a>,
}

/// Reads a [`User`].
pub struct Users;

impl Form for Users {
    type Of<'a> = User<'a>;
}

/// A picture's address and id.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Picture<'a> {
    #[serde(borrow)]
    pub pid: Loose<'a>,
    pub url: Loose<'a>,
    pub large: Nested<Picture<'a>>,
}

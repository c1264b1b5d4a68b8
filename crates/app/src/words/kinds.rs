//! Names for the kinds of things that an export declares and keep counts.
//!
//! Never guesses: a data type without a name of ours is shown as the platform calls it.

use super::{Lang, pick};

/// Returns what to call a kind of thing.
pub fn kind(lang: Lang, kind: &str) -> &str {
    let (en, zh) = match kind {
        "tweets" => ("posts", "帖文"),
        "tweetHeaders" => ("list of posts", "帖文清单"),
        "noteTweet" => ("long posts", "长文"),
        "communityTweet" => ("community posts", "社群帖文"),
        "article" => ("articles", "文章"),
        "articleMetadata" => ("list of articles", "文章清单"),
        "profile" => ("profile", "账号资料"),
        "account" => ("account", "账号"),
        "screenNameChange" => ("changes of handle", "账号名变更"),
        "media-photo" => ("pictures", "图片"),
        "media-video" => ("videos", "视频"),
        "media-gif" => ("animated pictures", "动图"),
        "media-profile" => ("pictures of the profile", "头像与横幅"),
        other => return other,
    };
    pick(lang, en, zh)
}

//! Which post an element of a list, or a media file, is of: told from its bytes or its name alone, when
//! the export around it is no longer there.
//!
//! Never takes a mention for the post itself: an answer, a quotation or a repost is of another id.

use formats::Problem;
use serde::Deserialize;

use super::reader;
use super::rows::Columns;
use super::shape::Text;
use crate::import::Named;
use crate::mend;

/// How much of a table's beginning is looked at for its columns.
const HEAD_BYTES: usize = 4096;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wrapped<'a> {
    #[serde(borrow)]
    note_tweet: Note<'a>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Note<'a> {
    #[serde(borrow)]
    note_tweet_id: Text<'a>,
}

/// Returns what an element is of: of a list of posts, of headers, of long texts, or a row of a table whose
/// first bytes are `head`.
#[must_use]
pub fn element(head: &[u8], slice: &[u8]) -> Option<Named> {
    if slice.trim_ascii_start().first() != Some(&b'{') {
        let head = &head[..head.len().min(HEAD_BYTES)];
        let row = String::from_utf8_lossy(slice);
        let id = Columns::of(head).tweet(&row).id_str?;
        return digits(id.owned()).map(Named::Post);
    }
    let mended = mend::mend(slice);
    if let Ok(note) = serde_json::from_str::<Wrapped<'_>>(&mended.text) {
        return digits(note.note_tweet.note_tweet_id.owned()).map(Named::Long);
    }
    if let Ok(id) = reader::header(mended.text.as_bytes()) {
        return digits(id).map(Named::Listed);
    }
    let id = |tweet: &super::shape::Tweet<'_>, _: u32, _: Vec<Problem>| {
        Ok(tweet.id_str.as_ref().or(tweet.id.as_ref()).map(Text::owned))
    };
    reader::tweet(slice, id).ok().flatten().and_then(digits).map(Named::Post)
}

/// Returns the id of the post that a media file is of: `<id>-<name>` in a folder for media.
#[must_use]
pub fn media(member: &str) -> Option<&str> {
    let (folder, base) = member.rsplit_once(['/', '\\'])?;
    let folder = folder.rsplit(['/', '\\']).next().unwrap_or(folder).to_ascii_lowercase();
    let of_posts = folder.replace('-', "_").ends_with("_media") && !folder.starts_with("profile");
    let (id, _) = base.split_once('-')?;
    (of_posts && (1..=20).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_digit())).then_some(id)
}

fn digits(id: String) -> Option<String> {
    (!id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit())).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_is_of_the_post_it_holds_and_of_no_other() {
        let post = |id: &str| Some(Named::Post(id.to_owned()));
        let head = "\u{feff}\"text\",\"tweet_id\",\"in_reply_to_status_id\"\r\n".as_bytes();
        for (slice, wanted) in [
            (r#"{"tweet":{"id_str":"5","in_reply_to_status_id_str":"7","entities":{"urls":[]}}}"#, post("5")),
            (r#"{"id":12345678901,"text":"x","retweeted_status":{"id_str":"9"}}"#, post("12345678901")),
            (r#"{"tweet":{"tweet_id":"6","user_id":"1","created_at":"x"}}"#, Some(Named::Listed("6".into()))),
            (
                r#"{"noteTweet":{"noteTweetId":"8","createdAt":"x","core":{"text":"t"}}}"#,
                Some(Named::Long("8".to_owned())),
            ),
            (r#"{"tweet":{"id_str":"x"}}"#, None),
            (r#"{"like":{"tweetId":"5"}}"#, None),
            (r#"{"tweet":{"id_str":"5","full_text":"a\ud83c"}}"#, post("5")),
            ("\"words, 5\",\"4\",\"3\"", post("4")),
            ("\"words\"", None),
            ("{", None),
            ("", None),
        ] {
            assert_eq!(element(head, slice.as_bytes()), wanted, "{slice}");
        }
    }

    #[test]
    fn a_media_file_is_of_the_post_in_its_name() {
        for (member, wanted) in [
            ("data/tweets_media/15-a.jpg", Some("15")),
            ("data\\tweets_media\\15-a-b.mp4", Some("15")),
            ("twitter-2018/tweet_media/15-a.jpg", Some("15")),
            ("data/profile_media/15-a.jpg", None),
            ("data/tweets_media/a-15.jpg", None),
            ("data/tweets_media/15.jpg", None),
            ("data/15-a.jpg", None),
            ("15-a.jpg", None),
        ] {
            assert_eq!(media(member), wanted, "{member}");
        }
    }
}

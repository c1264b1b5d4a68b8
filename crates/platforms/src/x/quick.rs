//! The usual element of a posts file, read several times faster than serde reads it: nearly all
//! elements of an export are of this shape, and there may be millions.
//!
//! Never the last word: `None` means that serde has to look. Where it does return a post, serde would
//! have returned the same, and a test holds the two against each other.

use std::borrow::Cow;

use super::cursor::Cursor;
use super::shape::{
    Edit, EditControl, EditInfo, Entities, Hashtag, Indices, MediaEntity, Text, Tweet, Url, UserMention,
    Variant, VideoInfo,
};

/// Reads an element.
#[must_use]
pub fn tweet(text: &str) -> Option<Tweet<'_>> {
    let mut cursor = Cursor::new(text);
    let mut tweet = Tweet::default();
    let (mut first, mut wrapped) = (true, false);
    cursor.object(|cursor, key| {
        wrapped |= first && key == "tweet";
        // A wrapped post stands alone.
        if wrapped && !first {
            return None;
        }
        first = false;
        if wrapped {
            return cursor.object(|cursor, key| field(cursor, key, &mut tweet));
        }
        field(cursor, key, &mut tweet)
    })?;
    cursor.is_done().then_some(tweet)
}

fn field<'a>(cursor: &mut Cursor<'a>, key: &str, tweet: &mut Tweet<'a>) -> Option<()> {
    let place = match key {
        "id_str" => &mut tweet.id_str,
        "id" => &mut tweet.id,
        "created_at" => &mut tweet.created_at,
        "full_text" => &mut tweet.full_text,
        "text" => &mut tweet.text,
        "lang" => &mut tweet.lang,
        "source" => &mut tweet.source,
        "in_reply_to_status_id_str" => &mut tweet.in_reply_to_status_id_str,
        "in_reply_to_status_id" => &mut tweet.in_reply_to_status_id,
        "in_reply_to_user_id_str" => &mut tweet.in_reply_to_user_id_str,
        "in_reply_to_user_id" => &mut tweet.in_reply_to_user_id,
        "in_reply_to_screen_name" => &mut tweet.in_reply_to_screen_name,
        "possibly_sensitive" => &mut tweet.possibly_sensitive,
        "favorite_count" => &mut tweet.favorite_count,
        "retweet_count" => &mut tweet.retweet_count,
        "community_id_str" => &mut tweet.community_id_str,
        "community_id" => &mut tweet.community_id,
        "deleted_at" => &mut tweet.deleted_at,
        "entities" => return optional(cursor, &mut tweet.entities, entities),
        "extended_entities" => return optional(cursor, &mut tweet.extended_entities, entities),
        "edit_info" => return optional(cursor, &mut tweet.edit_info, edit_info),
        // Rare in any year; serde reads them.
        "withheld_in_countries" | "place" | "coordinates" | "geo" | "retweeted_status" | "user" => {
            return None;
        }
        _ => return cursor.skip(),
    };
    *place = text(cursor)?;
    Some(())
}

/// Reads a string, a whole number or a truth value as text; `null` is absent.
fn text<'a>(cursor: &mut Cursor<'a>) -> Option<Option<Text<'a>>> {
    if cursor.peek()? == b'"' {
        return Some(Some(Text(cursor.string()?)));
    }
    let word = cursor.word()?;
    // Serde reads -0 as a fraction.
    match word {
        "null" => Some(None),
        "-0" => None,
        _ => Some(Some(Text(Cow::Borrowed(word)))),
    }
}

/// Reads a text that must be there.
fn some_text<'a>(cursor: &mut Cursor<'a>) -> Option<Text<'a>> {
    text(cursor)?
}

fn optional<'a, T>(
    cursor: &mut Cursor<'a>,
    place: &mut Option<T>,
    read: impl Fn(&mut Cursor<'a>) -> Option<T>,
) -> Option<()> {
    if cursor.peek()? == b'n' {
        *place = None;
        return (cursor.word()? == "null").then_some(());
    }
    *place = Some(read(cursor)?);
    Some(())
}

fn list<'a, T>(
    cursor: &mut Cursor<'a>,
    place: &mut Vec<T>,
    read: impl Fn(&mut Cursor<'a>) -> Option<T>,
) -> Option<()> {
    place.clear();
    cursor.array(|cursor| {
        place.push(read(cursor)?);
        Some(())
    })
}

fn entities<'a>(cursor: &mut Cursor<'a>) -> Option<Entities<'a>> {
    let mut found = Entities::default();
    cursor.object(|cursor, key| match key {
        "hashtags" => list(cursor, &mut found.hashtags, hashtag),
        "symbols" => list(cursor, &mut found.symbols, hashtag),
        "user_mentions" => list(cursor, &mut found.user_mentions, mention),
        "urls" => list(cursor, &mut found.urls, url),
        "media" => list(cursor, &mut found.media, media),
        _ => cursor.skip(),
    })?;
    Some(found)
}

fn indices(cursor: &mut Cursor<'_>, place: &mut Indices) -> Option<()> {
    let mut numbers = [None; 2];
    let mut count = 0;
    cursor.array(|cursor| {
        let number = some_text(cursor)?;
        if let Some(place) = numbers.get_mut(count) {
            *place = number.0.parse().ok();
        }
        count += 1;
        Some(())
    })?;
    let [start, end] = numbers;
    *place = Indices(start.zip(end));
    Some(())
}

fn hashtag<'a>(cursor: &mut Cursor<'a>) -> Option<Hashtag<'a>> {
    let mut found = Hashtag::default();
    cursor.object(|cursor, key| {
        match key {
            "text" => found.text = some_text(cursor)?,
            "indices" => indices(cursor, &mut found.indices)?,
            _ => cursor.skip()?,
        }
        Some(())
    })?;
    Some(found)
}

fn mention<'a>(cursor: &mut Cursor<'a>) -> Option<UserMention<'a>> {
    let mut found = UserMention::default();
    cursor.object(|cursor, key| {
        match key {
            "screen_name" => found.screen_name = some_text(cursor)?,
            "id_str" => found.id_str = text(cursor)?,
            "id" => found.id = text(cursor)?,
            "indices" => indices(cursor, &mut found.indices)?,
            _ => cursor.skip()?,
        }
        Some(())
    })?;
    Some(found)
}

fn url<'a>(cursor: &mut Cursor<'a>) -> Option<Url<'a>> {
    let mut found = Url::default();
    cursor.object(|cursor, key| {
        match key {
            "url" => found.url = text(cursor)?,
            "expanded_url" => found.expanded_url = text(cursor)?,
            "display_url" => found.display_url = text(cursor)?,
            "indices" => indices(cursor, &mut found.indices)?,
            _ => cursor.skip()?,
        }
        Some(())
    })?;
    Some(found)
}

fn media<'a>(cursor: &mut Cursor<'a>) -> Option<MediaEntity<'a>> {
    let mut found = MediaEntity::default();
    cursor.object(|cursor, key| {
        match key {
            "url" => found.url = text(cursor)?,
            "media_url_https" => found.media_url_https = text(cursor)?,
            "media_url" => found.media_url = text(cursor)?,
            "type" => found.kind = text(cursor)?,
            "source_user_id_str" => found.source_user_id_str = text(cursor)?,
            "ext_alt_text" => found.ext_alt_text = text(cursor)?,
            "video_info" => optional(cursor, &mut found.video_info, video)?,
            "indices" => indices(cursor, &mut found.indices)?,
            _ => cursor.skip()?,
        }
        Some(())
    })?;
    Some(found)
}

fn video<'a>(cursor: &mut Cursor<'a>) -> Option<VideoInfo<'a>> {
    let mut found = VideoInfo::default();
    cursor.object(|cursor, key| match key {
        "variants" => list(cursor, &mut found.variants, variant),
        _ => cursor.skip(),
    })?;
    Some(found)
}

fn variant<'a>(cursor: &mut Cursor<'a>) -> Option<Variant<'a>> {
    let mut found = Variant::default();
    cursor.object(|cursor, key| {
        match key {
            "content_type" => found.content_type = some_text(cursor)?,
            "url" => found.url = some_text(cursor)?,
            "bitrate" => found.bitrate = text(cursor)?,
            _ => cursor.skip()?,
        }
        Some(())
    })?;
    Some(found)
}

fn edit_info<'a>(cursor: &mut Cursor<'a>) -> Option<EditInfo<'a>> {
    let mut found = EditInfo::default();
    cursor.object(|cursor, key| match key {
        "initial" => optional(cursor, &mut found.initial, edit_control),
        "edit" => optional(cursor, &mut found.edit, edit),
        _ => cursor.skip(),
    })?;
    Some(found)
}

fn edit<'a>(cursor: &mut Cursor<'a>) -> Option<Edit<'a>> {
    let mut found = Edit::default();
    cursor.object(|cursor, key| match key {
        "initialTweetId" => {
            found.initial_tweet_id = text(cursor)?;
            Some(())
        }
        "editControlInitial" => optional(cursor, &mut found.edit_control_initial, edit_control),
        _ => cursor.skip(),
    })?;
    Some(found)
}

fn edit_control<'a>(cursor: &mut Cursor<'a>) -> Option<EditControl<'a>> {
    let mut found = EditControl::default();
    cursor.object(|cursor, key| match key {
        "editTweetIds" => list(cursor, &mut found.edit_tweet_ids, some_text),
        _ => cursor.skip(),
    })?;
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_is_read_and_doubt_is_left_to_serde() {
        for (text, wanted) in [
            (r#"{"tweet":{"id_str":"1","x":[{"a":[1]}]}}"#, Some("1")),
            (r#" { "id_str" : "2" , "id" : 2 } "#, Some("2")),
            (r#"{"id":1060683380544241664}"#, Some("")),
            (r#"{"id_str":"1","user":{}}"#, None),
            (r#"{"x":1,"tweet":{"id_str":"1"}}"#, Some("")),
            (r#"{"tweet":{"id_str":"1"},"x":1}"#, None),
            (r#"{"tweet":{"id_str":"1"}} x"#, None),
            (r#"{"tweet":{"id_str":"1"}"#, None),
            (r#"{"id_str":["1"]}"#, None),
            ("null", None),
            ("", None),
        ] {
            let found = tweet(text).map(|tweet| tweet.id_str.map(|id| id.0.into_owned()).unwrap_or_default());
            assert_eq!(found.as_deref(), wanted, "{text}");
        }
    }
}

//! A message made into a post.
//!
//! Never takes a service message for a post, and never takes what was passed on for its sender's words.

use formats::{Problem, ProblemKind};
use model::{
    Basis, Civil, Form, From, Link, Media, MediaKind, Mention, Moment, PieceRef, Place, Post, Reply,
};
use model::{Repost, Tag};

use super::files::{Files, Sent};
use super::frame::Chat;
use super::included::PUBLIC;
use super::shape::{Entity, Message, Words};
use super::{NAME, READER};
use crate::element::Oddities;
use crate::text::Text;

/// The first millisecond of August 2013, when Telegram began.
const FIRST_MS: i64 = 1_375_315_200_000;
/// The first millisecond of the year 2200, far beyond any export.
const LAST_MS: i64 = 7_258_118_400_000;

/// Makes the post; `None` for a service message.
///
/// # Errors
/// A problem where there is no id.
pub fn post(
    message: &Message<'_>,
    mut odd: Oddities,
    chat: &Chat,
    files: &Files,
    pieces: &[PieceRef],
) -> Result<Option<(Post, Vec<Problem>)>, Problem> {
    if is(&message.kind, "service") {
        return Ok(None);
    }
    let number = message.id.as_ref().map_or("", |id| id.0.as_ref());
    if number.is_empty() || number.len() > 20 || !number.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
        return Err(Problem::new(ProblemKind::WrongShape).detail("id"));
    }
    let space = space(chat);
    let mut post = Post {
        platform: NAME.to_owned(),
        account: account(message, chat),
        id: format!("{space}-{number}"),
        created: created(message, &mut odd.problems),
        form: Form::Plain,
        reply: reply(message, &space),
        repost: repost(message),
        place: place(message),
        audience: chat.kind.clone().filter(|kind| kind != PUBLIC),
        replaced: odd.replaced,
        from: From { pieces: pieces.to_vec(), reader: READER.to_owned(), ..From::default() },
        ..Post::default()
    };
    set_text(&mut post, message);
    post.media = media(message, files);
    Ok(Some((post, odd.problems)))
}

fn media(message: &Message<'_>, files: &Files) -> Vec<Media> {
    let file = kind(&message.media_type, &message.mime_type);
    let named = [(&message.photo, MediaKind::Photo), (&message.file, file)];
    let named = named.into_iter().filter_map(|(path, kind)| Some((path.as_ref()?, kind)));
    let named = named.filter(|(path, _)| !path.0.is_empty());
    let media = named.map(|(path, kind)| Media {
        alt: None,
        end: None,
        file: match files.sent(&path.0, kind) {
            Sent::There(name) => Some(name),
            Sent::Not => None,
        },
        kind,
        owner: None,
        start: None,
        url: String::new(),
    });
    media.collect()
}

fn is(text: &Option<Text<'_>>, word: &str) -> bool {
    text.as_ref().is_some_and(|text| text.0 == word)
}

/// Returns within what the numbers of a chat's messages are unique. Channels and supergroups share one
/// series of ids, small groups and persons have each their own.
#[must_use]
pub fn space(chat: &Chat) -> String {
    let id = chat.id.as_deref().unwrap_or_default();
    match chat.kind.as_deref() {
        Some("private_group") => format!("group{id}"),
        Some("personal_chat" | "bot_chat" | "saved_messages" | "replies" | "verify_codes") => {
            format!("user{id}")
        }
        _ => id.to_owned(),
    }
}

/// A channel speaks as itself, whoever wrote; elsewhere the sender does.
fn account(message: &Message<'_>, chat: &Chat) -> String {
    let from = message.from_id.as_ref().filter(|from| !from.0.is_empty());
    match from {
        Some(from) if chat.kind.as_deref().is_some_and(|kind| !kind.ends_with("_channel")) => from.owned(),
        _ => space(chat),
    }
}

/// `date_unixtime` is the server's; `date` is the exporting computer's local time, without a zone.
fn created(message: &Message<'_>, problems: &mut Vec<Problem>) -> Option<Moment> {
    let sane = |ms: &i64| (FIRST_MS..LAST_MS).contains(ms);
    let seconds = message.date_unixtime.as_ref().and_then(|text| text.0.parse::<i64>().ok());
    let field = seconds.and_then(|seconds| seconds.checked_mul(1000)).filter(sane);
    if let Some(ms) = field {
        return Some(Moment { basis: Basis::PlatformField, id_off_ms: None, ms });
    }
    let local = message.date.as_ref().and_then(|text| local_ms(&text.0)).filter(sane);
    if local.is_none() || message.date_unixtime.is_some() {
        let text = message.date_unixtime.as_ref().or(message.date.as_ref());
        let shown: String = text.map_or("", |text| text.0.as_ref()).chars().take(40).collect();
        problems.push(Problem::new(ProblemKind::BadDate).detail(shown));
    }
    local.map(|ms| Moment { basis: Basis::LocalClock, id_off_ms: None, ms })
}

/// Reads `2021-01-01T10:00:00`.
fn local_ms(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    let marks = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
    if bytes.len() != 19 || marks.iter().any(|(at, mark)| bytes[*at] != *mark) {
        return None;
    }
    let number = |range: std::ops::Range<usize>| {
        let digits = text.get(range)?;
        digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse::<u16>().ok()).flatten()
    };
    let short = |range| number(range).and_then(|number| u8::try_from(number).ok());
    let civil = Civil {
        year: number(0..4)?.into(),
        month: short(5..7)?,
        day: short(8..10)?,
        hour: short(11..13)?,
        minute: short(14..16)?,
        second: short(17..19)?,
    };
    civil.ms()
}

/// A reply to a post of another channel names that channel.
fn reply(message: &Message<'_>, space: &str) -> Option<Reply> {
    let number = message.reply_to_message_id.as_ref().filter(|id| !id.0.is_empty())?;
    let peer = message.reply_to_peer_id.as_ref().map(|peer| peer.0.as_ref());
    let peer = peer.map(|peer| peer.strip_prefix("channel").unwrap_or(peer));
    Some(Reply { id: Some(format!("{}-{}", peer.unwrap_or(space), number.0)), ..Reply::default() })
}

/// The title of a channel is public; a person's name, and one that may be a person's, stays in the piece.
fn repost(message: &Message<'_>) -> Option<Repost> {
    let from = message.forwarded_from.as_ref()?;
    let channel = message.forwarded_from_id.as_ref().is_some_and(|id| id.0.starts_with("channel"));
    Some(Repost { cut: false, handle: channel.then(|| from.owned()), id: None })
}

fn place(message: &Message<'_>) -> Option<Place> {
    let location = message.location_information.as_ref();
    let number =
        |text: &Option<Text<'_>>| text.as_ref().filter(|text| text.0.parse::<f64>().is_ok()).map(Text::owned);
    let place = Place {
        latitude: location.and_then(|location| number(&location.latitude)),
        longitude: location.and_then(|location| number(&location.longitude)),
        name: message.place_name.as_ref().filter(|name| !name.0.is_empty()).map(Text::owned),
    };
    (place != Place::default()).then_some(place)
}

/// What kind of file: `media_type` names Telegram's own kinds, of others only the MIME type is known.
fn kind(media: &Option<Text<'_>>, mime: &Option<Text<'_>>) -> MediaKind {
    match media.as_ref().map(|media| media.0.as_ref()) {
        Some("animation") => return MediaKind::Gif,
        Some("video_file" | "video_message") => return MediaKind::Video,
        Some("voice_message" | "audio_file") => return MediaKind::Audio,
        Some("photo") => return MediaKind::Photo,
        _ => {}
    }
    let mime = mime.as_ref().map_or("", |mime| mime.0.as_ref());
    match mime.split('/').next() {
        Some("image") => MediaKind::Photo,
        Some("video") => MediaKind::Video,
        Some("audio") => MediaKind::Audio,
        _ => MediaKind::Other,
    }
}

/// The entities hold the whole text wherever they are there; old exports have only `text`.
fn set_text(post: &mut Post, message: &Message<'_>) {
    let words = if message.text_entities.0.is_empty() { &message.text } else { &message.text_entities };
    let mut length = 0;
    for entity in &words.0 {
        let start = length;
        length += u32::try_from(entity.text.chars().count()).unwrap_or(u32::MAX / 2);
        post.text.push_str(&entity.text);
        mark(post, entity, start, length);
    }
    let Some(poll) = &message.poll else { return };
    post.title = Some(plain(&poll.question)).filter(|title| !title.is_empty());
    for answer in poll.answers.iter().chain(&poll.options) {
        if !post.text.is_empty() {
            post.text.push('\n');
        }
        post.text.push_str(&plain(&answer.text));
    }
}

fn plain(words: &Words<'_>) -> String {
    words.0.iter().map(|entity| entity.text.as_ref()).collect()
}

fn mark(post: &mut Post, entity: &Entity<'_>, start: u32, end: u32) {
    let text = entity.text.as_ref();
    let link = |to: &str| Link { end, shown: None, start, to: to.to_owned(), url: text.to_owned() };
    match entity.kind.as_ref() {
        "link" => post.links.push(link(text)),
        "text_link" => post.links.push(link(entity.href.as_deref().unwrap_or(text))),
        "mention" => {
            let handle = text.strip_prefix('@').unwrap_or(text).to_owned();
            post.mentions.push(Mention { end, handle, id: None, start });
        }
        "mention_name" => {
            let id = entity.user_id.as_ref().map(|id| id.clone().into_owned());
            post.mentions.push(Mention { end, handle: text.to_owned(), id, start });
        }
        "hashtag" | "cashtag" => {
            let tag = text.strip_prefix(['#', '$']).unwrap_or(text).to_owned();
            post.tags.push(Tag { end, start, tag });
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn local_dates_are_read_as_date_reads_them() {
        // `date -u -d 2021-01-01T10:00:00 +%s`
        for (text, wanted) in [
            ("2021-01-01T10:00:00", Some(1_609_495_200_000)),
            ("2024-02-29T23:59:59", Some(1_709_251_199_000)),
            ("2023-02-29T23:59:59", None),
            ("2021-01-01 10:00:00", None),
            ("2021-01-01T10:00:0é", None),
            ("+021-01-01T10:00:00", None),
            ("", None),
        ] {
            assert_eq!(local_ms(text), wanted, "{text}");
        }
    }
}

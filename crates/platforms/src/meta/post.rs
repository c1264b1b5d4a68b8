//! An element of a posts file made into a post.
//!
//! Never invents an audience: the exports do not say who could see a post.

use formats::{Problem, ProblemKind};
use model::{Basis, Form, From, Link, Media, MediaKind, Moment, PieceRef, Place, Post};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::mojibake::repaired;

/// The first millisecond of 2004, when the older of the two began.
const FIRST_MS: i64 = 1_072_915_200_000;
/// The first millisecond of 2200.
const LAST_MS: i64 = 7_258_118_400_000;
/// How many attachments of a post are looked at.
const MEDIA_MAX: usize = 1000;

/// What is the same for all posts of an export.
pub struct Setting<'s> {
    /// `facebook` or `instagram`.
    pub platform: &'static str,
    /// The reader's name and version.
    pub reader: &'static str,
    /// The owner's handle, or name where there is none.
    pub account: &'s str,
    /// The owner's handle.
    pub handle: Option<&'s str>,
    /// Returns the member that an address in the export means.
    pub find: &'s dyn Fn(&str) -> Option<String>,
}

/// Makes the post; what is odd goes into `problems`.
///
/// # Errors
/// A problem where it is no object, or holds neither words nor media.
pub fn post(
    value: &Value,
    setting: &Setting<'_>,
    pieces: &[PieceRef],
    problems: &mut Vec<Problem>,
) -> Result<Post, Problem> {
    let wrong = |field: &str| Problem::new(ProblemKind::WrongShape).detail(field);
    let Value::Object(_) = value else { return Err(wrong("element")) };
    let media = addresses(value);
    let seconds = number(&value["timestamp"])
        .or_else(|| number(&value["creation_timestamp"]))
        .or_else(|| media.first().and_then(|media| number(&media["creation_timestamp"])));
    let (title, text) = words(value, &media);
    let links = links(value);
    if text.is_empty() && media.is_empty() && links.is_empty() && title.is_none() {
        return Err(wrong("post"));
    }
    let mut post = Post {
        platform: setting.platform.to_owned(),
        account: setting.account.to_owned(),
        handle: setting.handle.map(str::to_owned),
        id: id(seconds, &text, &media),
        created: created(seconds, problems),
        form: Form::Plain,
        title,
        text,
        links,
        place: place(value),
        audience: Some("unknown".to_owned()),
        from: From { pieces: pieces.to_vec(), reader: setting.reader.to_owned(), ..From::default() },
        ..Post::default()
    };
    post.media = media.iter().filter_map(|media| attachment(media, setting)).collect();
    Ok(post)
}

/// Returns the addresses of all media that an element refers to.
pub fn uris(value: &Value) -> Vec<&str> {
    addresses(value).into_iter().filter_map(|media| media["uri"].as_str()).collect()
}

/// A post has no id of its own: its time, its words and the names of its media are one.
fn id(seconds: Option<i64>, text: &str, media: &[&Value]) -> String {
    let mut digest = Sha256::new();
    digest.update(seconds.unwrap_or_default().to_string());
    digest.update("\n");
    digest.update(text);
    for uri in media.iter().filter_map(|media| media["uri"].as_str()) {
        // Folders are named anew from export to export.
        digest.update("\n");
        digest.update(uri.rsplit('/').next().unwrap_or(uri));
    }
    digest.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

fn number(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.parse().ok())
}

fn created(seconds: Option<i64>, problems: &mut Vec<Problem>) -> Option<Moment> {
    let ms =
        seconds.and_then(|seconds| seconds.checked_mul(1000)).filter(|ms| (FIRST_MS..LAST_MS).contains(ms));
    if ms.is_none() {
        let shown = seconds.map(|seconds| seconds.to_string()).unwrap_or_default();
        problems.push(Problem::new(ProblemKind::BadDate).detail(shown));
    }
    Some(Moment { basis: Basis::PlatformField, id_off_ms: None, ms: ms? })
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The media of an Instagram post stand in it, those of a Facebook post in its attachments.
fn addresses(value: &Value) -> Vec<&Value> {
    let own = list(&value["media"]).iter();
    let attached = list(&value["attachments"]).iter().flat_map(|attachment| list(&attachment["data"]));
    let attached = attached.filter_map(|data| data.get("media"));
    let alone = value["uri"].is_string().then_some(value);
    own.chain(attached).chain(alone).filter(|media| media["uri"].is_string()).take(MEDIA_MAX).collect()
}

fn string(value: &Value) -> Option<String> {
    value.as_str().filter(|text| !text.is_empty()).map(|text| repaired(text).into_owned())
}

/// Returns title and text. On Facebook the title is the platform's own ("Lin shared a link"); on Instagram it
/// is the caption, and that of a single picture stands with the picture.
fn words(value: &Value, media: &[&Value]) -> (Option<String>, String) {
    let parts: Vec<String> = list(&value["data"]).iter().filter_map(|data| string(&data["post"])).collect();
    let facebook =
        value.get("data").is_some() || value.get("attachments").is_some() || value.get("timestamp").is_some();
    if facebook {
        return (string(&value["title"]), parts.join("\n"));
    }
    let caption = string(&value["title"]).or_else(|| media.first().and_then(|media| string(&media["title"])));
    (None, caption.unwrap_or_default())
}

fn links(value: &Value) -> Vec<Link> {
    let data = list(&value["attachments"]).iter().flat_map(|attachment| list(&attachment["data"]));
    let context = data.filter_map(|data| data["external_context"]["url"].as_str());
    // It stands beside the text and not in it.
    context
        .take(MEDIA_MAX)
        .map(|url| Link { end: 0, shown: None, start: 0, to: url.to_owned(), url: url.to_owned() })
        .collect()
}

fn place(value: &Value) -> Option<Place> {
    let data = list(&value["attachments"]).iter().flat_map(|attachment| list(&attachment["data"]));
    let name = data.filter_map(|data| string(&data["place"]["name"])).next()?;
    Some(Place { latitude: None, longitude: None, name: Some(name) })
}

fn attachment(media: &Value, setting: &Setting<'_>) -> Option<Media> {
    let uri = media["uri"].as_str()?;
    let ending = uri.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let kind = match ending.as_str() {
        "jpg" | "jpeg" | "png" | "webp" | "heic" => MediaKind::Photo,
        "gif" => MediaKind::Gif,
        "mp4" | "mov" | "webm" => MediaKind::Video,
        "mp3" | "m4a" | "aac" | "wav" => MediaKind::Audio,
        _ => MediaKind::Other,
    };
    Some(Media {
        alt: None,
        end: None,
        file: (setting.find)(uri),
        kind,
        owner: None,
        start: None,
        // Only an address on the web is one: a path says no more than `file` does.
        url: if uri.starts_with("https://") { uri.to_owned() } else { String::new() },
    })
}

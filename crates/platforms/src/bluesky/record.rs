//! A record made into the model's post or account.
//!
//! Never takes a record's own time for the platform's: it is what the author's program said.

use formats::{Problem, ProblemKind};
use model::{
    Account, Basis, From, Link, Media, MediaKind, Mention, Moment, PieceRef, Post, Quote, Reply, Repost, Tag,
};

use super::cbor::Value;
use super::cid::text;
use super::files::Files;
use super::uri::{self, Address};
use crate::rfc3339;

/// The most characters of a date that is not one which a problem repeats.
const SHOWN_MAX: usize = 40;

/// What is the same for all records of a repository.
pub struct Setting<'s> {
    pub did: &'s str,
    pub handle: Option<&'s str>,
    pub files: &'s Files,
    pub platform: &'static str,
    pub reader: &'static str,
    pub pieces: &'s [PieceRef],
}

impl Setting<'_> {
    fn from(&self) -> From {
        From { pieces: self.pieces.to_vec(), reader: self.reader.to_owned(), ..From::default() }
    }

    fn start(&self, collection: &str, key: &str, record: &Value<'_>, problems: &mut Vec<Problem>) -> Post {
        Post {
            platform: self.platform.to_owned(),
            account: self.did.to_owned(),
            handle: self.handle.map(str::to_owned),
            id: uri::id(self.did, collection, key),
            url: Some(format!("at://{}/{collection}/{key}", self.did)),
            created: created(record, Some(key), problems),
            from: self.from(),
            ..Post::default()
        }
    }
}

/// Makes a post of `app.bsky.feed.post`.
pub fn post(record: &Value<'_>, key: &str, setting: &Setting<'_>, problems: &mut Vec<Problem>) -> Post {
    let mut post = setting.start(uri::POST, key, record, problems);
    match record.text("text") {
        Some(text) => post.text = text.to_owned(),
        None => problems.push(Problem::new(ProblemKind::WrongShape).detail("text")),
    }
    let mut langs = record.list("langs").iter();
    post.lang =
        langs.find_map(|lang| if let Value::Text(lang) = lang { Some((*lang).to_owned()) } else { None });
    facets(record, &mut post, problems);
    for tag in record.list("tags") {
        if let Value::Text(tag) = tag {
            post.tags.push(Tag { end: 0, start: 0, tag: (*tag).to_owned() });
        }
    }
    let parent =
        record.get("reply").and_then(|reply| reply.get("parent")).and_then(|parent| parent.text("uri"));
    post.reply = parent.map(|address| match Address::read(address) {
        Some(parent) => Reply { account: Some(parent.did.to_owned()), handle: None, id: Some(parent.id()) },
        None => Reply { id: Some(address.to_owned()), ..Reply::default() },
    });
    if let Some(embed) = record.get("embed") {
        embedded(embed, &mut post, setting.files);
    }
    let labels = record.get("labels").map(|labels| labels.list("values")).unwrap_or_default();
    post.sensitive = labels.iter().filter_map(|label| label.text("val")).any(|label| !label.starts_with('!'));
    post
}

/// Makes a post of `app.bsky.feed.repost`; `None` where it does not say of what.
pub fn repost(
    record: &Value<'_>,
    key: &str,
    setting: &Setting<'_>,
    problems: &mut Vec<Problem>,
) -> Option<Post> {
    let address = record.get("subject").and_then(|subject| subject.text("uri"))?;
    let mut post = setting.start(uri::REPOST, key, record, problems);
    let id = Address::read(address).map_or_else(|| address.to_owned(), |address| address.id());
    post.repost = Some(Repost { cut: false, handle: None, id: Some(id) });
    Some(post)
}

/// Makes an account of `app.bsky.actor.profile`.
pub fn profile(record: &Value<'_>, setting: &Setting<'_>, problems: &mut Vec<Problem>) -> Account {
    let own = |name: &str| record.text(name).filter(|text| !text.is_empty()).map(str::to_owned);
    let picture = |name: &str| blob(record.get(name)?, setting.files).map(|(cid, file)| file.unwrap_or(cid));
    Account {
        platform: setting.platform.to_owned(),
        id: setting.did.to_owned(),
        handle: setting.handle.map(str::to_owned),
        name: own("displayName"),
        bio: own("description"),
        website: own("website"),
        avatar: picture("avatar"),
        header: picture("banner"),
        created: record.get("createdAt").and_then(|_| created(record, None, problems)),
        from: setting.from(),
        ..Account::default()
    }
}

fn created(record: &Value<'_>, key: Option<&str>, problems: &mut Vec<Problem>) -> Option<Moment> {
    let field = record.text("createdAt").unwrap_or_default();
    let Some(ms) = rfc3339::ms(field) else {
        let shown: String = field.chars().take(SHOWN_MAX).collect();
        problems.push(Problem::new(ProblemKind::BadDate).detail(shown));
        return None;
    };
    let off = key.and_then(uri::key_ms).map(|key| key - ms).filter(|off| off.abs() >= 1000);
    problems.extend(off.map(|off| Problem::new(ProblemKind::TimeMismatch).detail(off)));
    Some(Moment { basis: Basis::LocalClock, id_off_ms: off, ms })
}

/// Links, mentions and tags in the text. Their ends count bytes of UTF-8.
fn facets(record: &Value<'_>, post: &mut Post, problems: &mut Vec<Problem>) {
    let mut off = 0;
    for facet in record.list("facets") {
        let index = facet.get("index");
        let end = |name: &str| match index.and_then(|index| index.get(name)) {
            Some(Value::Integer(at)) => usize::try_from(*at).ok(),
            _ => None,
        };
        let place = end("byteStart").zip(end("byteEnd")).filter(|(start, end)| start < end);
        let Some((range, (start, end))) = place.and_then(|(start, end)| {
            Some((
                post.text.get(start..end)?.to_owned(),
                (points(&post.text, start)?, points(&post.text, end)?),
            ))
        }) else {
            off += 1;
            continue;
        };
        for feature in facet.list("features") {
            match feature.text("$type").unwrap_or_default() {
                "app.bsky.richtext.facet#link" => {
                    let to = feature.text("uri").unwrap_or_default().to_owned();
                    post.links.push(Link { end, shown: None, start, to, url: range.clone() });
                }
                "app.bsky.richtext.facet#mention" => {
                    let handle = range.trim_start_matches('@').to_owned();
                    let id = feature.text("did").map(str::to_owned);
                    post.mentions.push(Mention { end, handle, id, start });
                }
                "app.bsky.richtext.facet#tag" => {
                    let tag = feature.text("tag").unwrap_or_default().to_owned();
                    post.tags.push(Tag { end, start, tag });
                }
                _ => {}
            }
        }
    }
    if off > 0 {
        problems.push(Problem::new(ProblemKind::EntityMismatch).times(off));
    }
}

/// How many code points stand before a byte.
fn points(text: &str, byte: usize) -> Option<u32> {
    u32::try_from(text.get(..byte)?.chars().count()).ok()
}

fn embedded(embed: &Value<'_>, post: &mut Post, files: &Files) {
    match embed.text("$type").unwrap_or_default() {
        "app.bsky.embed.images" => {
            for image in embed.list("images") {
                let media = image.get("image").and_then(|blob| media(blob, image, MediaKind::Photo, files));
                post.media.extend(media);
            }
        }
        "app.bsky.embed.video" => {
            let media = embed.get("video").and_then(|blob| media(blob, embed, MediaKind::Video, files));
            post.media.extend(media);
        }
        "app.bsky.embed.external" => {
            if let Some((external, to)) = embed.get("external").and_then(|one| Some((one, one.text("uri")?)))
            {
                let shown = external.text("title").filter(|title| !title.is_empty()).map(str::to_owned);
                // A card below the text stands nowhere in it.
                post.links.push(Link { end: 0, shown, start: 0, to: to.to_owned(), url: String::new() });
            }
        }
        "app.bsky.embed.record" => quoted(embed.get("record"), post),
        "app.bsky.embed.recordWithMedia" => {
            quoted(embed.get("record").and_then(|record| record.get("record")), post);
            // The media are an embed of their own, which holds no further one.
            if let Some(inner) = embed.get("media").filter(|inner| inner.get("media").is_none()) {
                embedded(inner, post, files);
            }
        }
        _ => {}
    }
}

fn quoted(record: Option<&Value<'_>>, post: &mut Post) {
    let Some(address) = record.and_then(|record| record.text("uri")) else { return };
    match Address::read(address) {
        Some(quoted) if quoted.collection == uri::POST => {
            post.quote = Some(Quote { handle: None, id: quoted.id(), url: address.to_owned() });
        }
        _ => post.links.push(Link {
            end: 0,
            shown: None,
            start: 0,
            to: address.to_owned(),
            url: String::new(),
        }),
    }
}

fn media(value: &Value<'_>, around: &Value<'_>, kind: MediaKind, files: &Files) -> Option<Media> {
    let (cid, file) = blob(value, files)?;
    let alt = around.text("alt").filter(|alt| !alt.is_empty()).map(str::to_owned);
    Some(Media { alt, end: None, file, kind, owner: None, start: None, url: cid })
}

/// Returns a blob's CID as text, and the member that it is.
fn blob(value: &Value<'_>, files: &Files) -> Option<(String, Option<String>)> {
    // The older shape has the CID as text.
    let cid = value.link("ref").map(text).or_else(|| value.text("cid").map(str::to_owned))?;
    let file = files.of(&cid).map(str::to_owned);
    Some((cid, file))
}

/// Returns the CIDs of all blobs in a record.
pub fn blobs(value: &Value<'_>, found: &mut Vec<String>) {
    match value {
        Value::Map(members) => {
            if value.text("$type") == Some("blob") {
                found.extend(value.link("ref").map(text));
            }
            members.iter().for_each(|(_, inner)| blobs(inner, found));
        }
        Value::List(items) => items.iter().for_each(|inner| blobs(inner, found)),
        _ => {}
    }
}

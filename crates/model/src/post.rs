//! A post and its parts, and its way into a record and back (docs/format.md 6.4).
//!
//! Never unescapes, expands or normalises: text is held as it came. Struct members stand in
//! alphabetical order so that serialization is canonical.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::moment::Moment;
use crate::record::{Misshapen, Record};

/// How a post's text is written down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// As it reads.
    #[default]
    Plain,
    /// `&amp;`, `&lt;` and `&gt;` stand for `&`, `<` and `>`; offsets count the text as it stands.
    Escaped,
    /// HTML.
    Html,
}

impl Form {
    /// Returns the word used in records.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Escaped => "escaped",
            Self::Html => "html",
        }
    }

    fn of_word(word: &str) -> Option<Self> {
        [Self::Plain, Self::Escaped, Self::Html].into_iter().find(|form| form.word() == word)
    }
}

/// What a post answers. Each part may be absent on its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// Native id of the answered account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// Its handle at the time of the export.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handle: Option<String>,
    /// Id of the answered post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// A post quoted by its address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The handle in the address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handle: Option<String>,
    /// The quoted post's id.
    pub id: String,
    /// The address.
    pub url: String,
}

/// The text is another's post passed on: never the author's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repost {
    /// Whether the text is cut short.
    pub cut: bool,
    /// The handle it is attributed to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handle: Option<String>,
    /// The id of the post passed on, where the source gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// A shortened link in the text and where it leads. Offsets in code points of the text as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// One past the last code point.
    pub end: u32,
    /// What the platform shows in its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<String>,
    /// The first code point.
    pub start: u32,
    /// Where it leads, as the export says.
    pub to: String,
    /// The text it stands for.
    pub url: String,
}

/// A mention of an account in the text. The id and name are what this export says and may be a later
/// owner's of the same handle: never identify a person by them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// One past the last code point.
    pub end: u32,
    /// The handle as this export has it.
    pub handle: String,
    /// The account id as this export has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The first code point.
    pub start: u32,
}

/// A hashtag or cashtag in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    /// One past the last code point.
    pub end: u32,
    /// The first code point.
    pub start: u32,
    /// The tag without its sign.
    pub tag: String,
}

/// What kind of attachment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MediaKind {
    /// A still picture.
    Photo,
    /// A film.
    Video,
    /// A short silent loop.
    Gif,
    /// Sound.
    Audio,
    /// Anything else.
    Other,
}

/// An attachment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Media {
    /// The author's description for those who cannot see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
    /// One past the last code point of the link in the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
    /// Member name of the file in the same import, where the export has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The kind.
    pub kind: MediaKind,
    /// The id of the account it was taken from, where it is another's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// First code point of the link in the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// Its address on the platform.
    pub url: String,
}

/// What an input is known to have lost or changed of a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Counters were rounded: `100k+`.
    CountsRounded,
    /// The text ends before the post does.
    Cut,
    /// Emoji or other signs were dropped.
    EmojiLost,
    /// The text was found by a program's guess at what of a page is its article.
    Heuristic,
    /// Line ends were dropped.
    LinesLost,
    /// The time is known to the minute only.
    MinuteOnly,
    /// The time was computed from the id, for the input's own is not to be relied on.
    TimeFromId,
}

/// The versions of an edited post, each of which is a post with its own id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edits {
    /// The first version's id.
    pub initial: String,
    /// All versions known to this one, oldest first.
    pub versions: Vec<String>,
}

/// Counters at the time of the export; they never make a version.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Likes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub likes: Option<u64>,
    /// Replies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replies: Option<u64>,
    /// Reposts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reposts: Option<u64>,
}

/// A place attached by the platform: private by default in everything that leaves the machine.
/// Numbers are kept as the decimal text that came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Latitude, decimal text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latitude: Option<String>,
    /// Longitude, decimal text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longitude: Option<String>,
    /// A place's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// The whole text of a long post whose `text` holds only the beginning. Not escaped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LongText {
    /// The long text's own id, which is not the post's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its links.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// Its mentions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<Mention>,
    /// Its tags.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Tag>,
    /// The text.
    pub text: String,
}

/// A piece that a record was read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum PieceRef {
    /// A piece of the record's own batch.
    Here(u32),
    /// A piece of another batch.
    There {
        /// The batch.
        batch: String,
        /// The piece's number in it.
        piece: u32,
    },
}

/// Where a record comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct From {
    /// When it was captured, as the capture says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub captured: Option<Moment>,
    /// The pieces it was read from, the main one first.
    pub pieces: Vec<PieceRef>,
    /// The reader and its version: `x/1`.
    pub reader: String,
    /// The address it was captured from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A post.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Post {
    /// Platform name: `x`.
    pub platform: String,
    /// Instance, where the platform has several.
    pub instance: Option<String>,
    /// The author's native id.
    pub account: String,
    /// The author's handle as this export says.
    pub handle: Option<String>,
    /// Native id, always a string.
    pub id: String,
    /// When it was made, and how that is known.
    pub created: Option<Moment>,
    /// How `text` is written down.
    pub form: Form,
    /// The title, where a post has one apart from its text; plain.
    pub title: Option<String>,
    /// The text as it came.
    pub text: String,
    /// The whole text, where `text` is only its beginning.
    pub long: Option<LongText>,
    /// Its own address, as the platform gives it.
    pub url: Option<String>,
    /// The platform's language label.
    pub lang: Option<String>,
    /// The program it was sent with, as it came.
    pub client: Option<String>,
    /// What it answers.
    pub reply: Option<Reply>,
    /// What it quotes.
    pub quote: Option<Quote>,
    /// Whose words it passes on.
    pub repost: Option<Repost>,
    /// Links in the text.
    pub links: Vec<Link>,
    /// Mentions in the text.
    pub mentions: Vec<Mention>,
    /// Tags in the text.
    pub tags: Vec<Tag>,
    /// Attachments.
    pub media: Vec<Media>,
    /// Versions.
    pub edits: Option<Edits>,
    /// Counters.
    pub counts: Option<Counts>,
    /// Place.
    pub place: Option<Place>,
    /// Marked as possibly sensitive.
    pub sensitive: bool,
    /// Countries in which the platform withholds it.
    pub withheld_in: Vec<String>,
    /// When the author deleted it, where the export says so.
    pub deleted: Option<Moment>,
    /// Audience narrower than everyone (`community:<id>`, `circle`); absent means public.
    pub audience: Option<String>,
    /// What the input is known to have lost or changed, sorted.
    pub marks: Vec<Mark>,
    /// How many lone surrogates became U+FFFD.
    pub replaced: u32,
    /// Where it was read from.
    pub from: From,
}

/// The kinds that search filters by; a post may be of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds {
    /// The author's own words, not another's passed on.
    pub own: bool,
    /// Answers someone else.
    pub reply: bool,
    /// Continues the author's own post.
    pub thread: bool,
    /// Quotes a post.
    pub quote: bool,
    /// Passes on another's words.
    pub retweet: bool,
    /// Has attachments.
    pub media: bool,
}

impl Post {
    /// Returns within what the post's id is unique: the platform, and the instance where there are several.
    #[must_use]
    pub fn space(&self) -> Cow<'_, str> {
        match &self.instance {
            None => Cow::Borrowed(&self.platform),
            Some(instance) => Cow::Owned(format!("{}/{instance}", self.platform)),
        }
    }

    /// Returns the kinds this post is of.
    #[must_use]
    pub fn kinds(&self) -> Kinds {
        let retweet = self.repost.is_some();
        let answered = self.reply.as_ref();
        let to_self = answered.is_some_and(|reply| reply.account.as_deref() == Some(self.account.as_str()));
        Kinds {
            own: !retweet,
            reply: answered.is_some() && !to_self,
            thread: to_self,
            quote: self.quote.is_some(),
            retweet,
            media: !self.media.is_empty(),
        }
    }

    /// Returns the record in the field order of docs/format.md.
    #[must_use]
    pub fn to_record(&self) -> Record {
        let mut record = Record::of_type("post");
        record.text("platform", &*self.platform);
        record.text_if("instance", self.instance.as_deref());
        record.text("account", &*self.account);
        record.text_if("handle", self.handle.as_deref());
        record.text("id", &*self.id);
        record.json_if("created", self.created.as_ref());
        record.text("form", self.form.word());
        record.text_if("title", self.title.as_deref());
        record.text("text", &*self.text);
        record.json_if("long", self.long.as_ref());
        record.text_if("url", self.url.as_deref());
        record.text_if("lang", self.lang.as_deref());
        record.text_if("client", self.client.as_deref());
        record.json_if("reply", self.reply.as_ref());
        record.json_if("quote", self.quote.as_ref());
        record.json_if("repost", self.repost.as_ref());
        record.list("links", &self.links);
        record.list("mentions", &self.mentions);
        record.list("tags", &self.tags);
        record.list("media", &self.media);
        record.json_if("edits", self.edits.as_ref());
        record.json_if("counts", self.counts.as_ref());
        record.json_if("place", self.place.as_ref());
        if self.sensitive {
            record.json("sensitive", &true);
        }
        record.list("withheld_in", &self.withheld_in);
        record.json_if("deleted", self.deleted.as_ref());
        record.text_if("audience", self.audience.as_deref());
        record.list("marks", &self.marks);
        if self.replaced > 0 {
            record.json("replaced", &self.replaced);
        }
        record.json("from", &self.from);
        record
    }

    /// Reads a post back from its record. Fields that are withheld come back empty.
    ///
    /// # Errors
    /// [`Misshapen`] where a field that is there has another shape.
    pub fn of_record(record: &Record) -> Result<Self, Misshapen> {
        let owned = |name: &str| record.get_text(name).map(str::to_owned);
        Ok(Self {
            platform: owned("platform").unwrap_or_default(),
            instance: owned("instance"),
            account: owned("account").unwrap_or_default(),
            handle: owned("handle"),
            id: owned("id").unwrap_or_default(),
            created: record.get_json("created")?,
            form: match record.get_text("form") {
                None => Form::Plain,
                Some(word) => Form::of_word(word).ok_or(Misshapen { field: "form" })?,
            },
            title: owned("title"),
            text: owned("text").unwrap_or_default(),
            long: record.get_json("long")?,
            url: owned("url"),
            lang: owned("lang"),
            client: owned("client"),
            reply: record.get_json("reply")?,
            quote: record.get_json("quote")?,
            repost: record.get_json("repost")?,
            links: record.get_json("links")?.unwrap_or_default(),
            mentions: record.get_json("mentions")?.unwrap_or_default(),
            tags: record.get_json("tags")?.unwrap_or_default(),
            media: record.get_json("media")?.unwrap_or_default(),
            edits: record.get_json("edits")?,
            counts: record.get_json("counts")?,
            place: record.get_json("place")?,
            sensitive: record.get_json("sensitive")?.unwrap_or_default(),
            withheld_in: record.get_json("withheld_in")?.unwrap_or_default(),
            deleted: record.get_json("deleted")?,
            audience: owned("audience"),
            marks: record.get_json("marks")?.unwrap_or_default(),
            replaced: record.get_json("replaced")?.unwrap_or_default(),
            from: record.get_json("from")?.unwrap_or_default(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Basis;
    use crate::record::Value;

    fn full() -> Post {
        Post {
            platform: "x".into(),
            account: "1".into(),
            handle: Some("lin".into()),
            id: "1060000000000000000".into(),
            created: Some(Moment { basis: Basis::PlatformId, id_off_ms: Some(-1200), ms: 1_541_563_612_000 }),
            form: Form::Escaped,
            text: "碑林 &amp; \"forest\"\n\u{1}".into(),
            long: Some(LongText {
                id: None,
                links: vec![],
                mentions: vec![],
                tags: vec![],
                text: "长".into(),
            }),
            lang: Some("zh".into()),
            client: Some("<a href=\"x\">y</a>".into()),
            reply: Some(Reply { account: Some("1".into()), handle: None, id: Some("9".into()) }),
            quote: Some(Quote { handle: None, id: "5".into(), url: "https://x.com/a/status/5".into() }),
            repost: Some(Repost { cut: true, handle: Some("a".into()), id: None }),
            links: vec![Link {
                end: 9,
                shown: None,
                start: 1,
                to: "https://example.org".into(),
                url: "t".into(),
            }],
            mentions: vec![Mention { end: 2, handle: "b".into(), id: None, start: 0 }],
            tags: vec![Tag { end: 2, start: 0, tag: "碑".into() }],
            media: vec![Media {
                alt: Some("a".into()),
                end: Some(3),
                file: None,
                kind: MediaKind::Photo,
                owner: None,
                start: Some(1),
                url: "u".into(),
            }],
            edits: Some(Edits { initial: "1".into(), versions: vec!["1".into(), "2".into()] }),
            counts: Some(Counts { likes: Some(3), replies: None, reposts: Some(0) }),
            place: Some(Place { latitude: Some("1.5".into()), longitude: None, name: None }),
            sensitive: true,
            withheld_in: vec!["CN".into()],
            deleted: Some(Moment { basis: Basis::PlatformField, id_off_ms: None, ms: 0 }),
            audience: Some("circle".into()),
            title: Some("题".into()),
            url: Some("https://example.org/1".into()),
            marks: vec![Mark::Cut, Mark::EmojiLost],
            replaced: 2,
            instance: Some("i".into()),
            from: From {
                captured: Some(Moment { basis: Basis::LocalClock, id_off_ms: None, ms: 7 }),
                url: Some("u".into()),
                pieces: vec![PieceRef::Here(4), PieceRef::There { batch: "b".into(), piece: 7 }],
                reader: "x/1".into(),
            },
        }
    }

    #[test]
    fn a_post_survives_its_record() {
        for post in [full(), Post { id: "1".into(), ..Post::default() }] {
            assert_eq!(Post::of_record(&post.to_record()).as_ref(), Ok(&post));
        }
    }

    #[test]
    fn structured_fields_are_canonical_json() {
        for field in full().to_record().fields {
            if let Value::Json(text) = field.value {
                let value: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
                assert_eq!(value.to_string(), text, "{} has its members sorted", field.name);
            }
        }
    }

    #[test]
    fn a_self_reply_is_a_thread_and_not_a_reply() {
        let kinds = full().kinds();
        assert!(kinds.thread && !kinds.reply && kinds.retweet && !kinds.own && kinds.quote && kinds.media);
    }
}

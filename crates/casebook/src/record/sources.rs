//! Where words stand: who publishes, what was published, and which stretch of it.
//!
//! Never grades a publication, and never holds the words themselves: a citation is a span and its hash.

use sha2::{Digest, Sha256};

use crate::date::When;
use crate::fault::FaultKind;
use crate::fields::Fields;
use crate::json::Json;
use crate::line::Line;

use super::FORMAT_MAJOR;

/// The first words of a cited span that are kept, in characters.
const ANCHOR_CHARS_MAX: usize = 40;

/// The casebook's own line: its format and what it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// The version of the records, major and minor.
    pub format: Box<str>,
    /// What the casebook is about.
    pub about: Option<Box<str>>,
}

impl Header {
    /// The kind as it stands in `k`.
    pub const KIND: &'static str = "casebook";

    pub(super) fn read(fields: &mut Fields) -> Self {
        let format = fields.needed("v");
        if format.split('.').next() != Some(FORMAT_MAJOR) && !format.is_empty() {
            fields.fault(FaultKind::UnknownCode, "v", &Json::Text(format.clone()), "0.x");
        }
        Self { format, about: fields.text("about") }
    }

    pub(super) fn write(&self, line: &mut Line) {
        line.text_if("about", self.about.as_deref());
    }
}

/// Who publishes: a paper, an agency, a site.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Publication {
    /// Its name.
    pub name: Box<str>,
    /// The country it is published from, ISO 3166-1 alpha-2.
    pub country: Option<Box<str>>,
    /// Another publication of the same house.
    pub same_group: Option<Box<str>>,
    /// Its Chinese name.
    pub name_zh: Option<Box<str>>,
    /// What it says of its own stand. Recorded, never graded.
    pub stance: Option<Box<str>>,
    /// `newspaper`, `magazine`, `agency`, `site`.
    pub sort: Option<Box<str>>,
}

impl Publication {
    pub(super) fn read(fields: &mut Fields) -> Self {
        let country = fields.text("country");
        if let Some(code) = country.as_ref().filter(|code| !crate::place::is_code(code)) {
            fields.fault(
                FaultKind::UnknownCode,
                "country",
                &Json::Text(code.clone()),
                "ISO 3166-1: CN, US, TW, HK",
            );
        }
        Self {
            name: fields.needed("name"),
            country,
            same_group: fields.id("same_group"),
            name_zh: fields.text("name_zh"),
            stance: fields.text("stance"),
            sort: fields.text("kind"),
        }
    }

    pub(super) fn write(&self, line: &mut Line) {
        line.text("name", &self.name);
        line.text_if("country", self.country.as_deref());
        line.text_if("same_group", self.same_group.as_deref());
        line.text_if("name_zh", self.name_zh.as_deref());
        line.text_if("stance", self.stance.as_deref());
        line.text_if("kind", self.sort.as_deref());
    }
}

/// One thing published.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// Who published it.
    pub publication: Box<str>,
    /// Its title.
    pub title: Option<Box<str>>,
    /// When it was published.
    pub published: Option<When>,
    /// When it was last changed, as it says.
    pub updated: Option<When>,
    /// Its language, BCP 47.
    pub lang: Option<Box<str>>,
    /// Where it stood.
    pub url: Option<Box<str>>,
    /// SHA-256 of the text that was encoded, hex.
    pub sha256: Option<Box<str>>,
    /// In what form it was seen: held in full, an excerpt, not seen at all.
    pub access: Option<Box<str>>,
}

impl Source {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            publication: fields.needed_id("publication"),
            title: fields.text("title"),
            published: fields.date("published"),
            updated: fields.date("updated"),
            lang: fields.text("lang"),
            url: fields.text("url"),
            sha256: read_hash(fields),
            access: fields.text("access"),
        }
    }

    pub(super) fn write(&self, line: &mut Line) {
        line.text("publication", &self.publication);
        line.text_if("title", self.title.as_deref());
        line.date_if("published", self.published.as_ref());
        line.date_if("updated", self.updated.as_ref());
        line.text_if("lang", self.lang.as_deref());
        line.text_if("url", self.url.as_deref());
        line.text_if("sha256", self.sha256.as_deref());
        line.text_if("access", self.access.as_deref());
    }
}

/// A stretch of a source.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Citation {
    /// The source.
    pub source: Box<str>,
    /// Where the stretch begins, in Unicode code points from the start of the encoded text.
    pub start: Option<u64>,
    /// Where it ends.
    pub end: Option<u64>,
    /// SHA-256 of the stretch in UTF-8, hex.
    pub sha256: Option<Box<str>>,
    /// Its first words, at most 40 characters, so that a person finds it again.
    pub anchor: Option<Box<str>>,
}

impl Citation {
    /// Returns the citation of the first place where `quote` stands in `text`; `None` where it does not.
    #[must_use]
    pub fn of_quote(source: &str, text: &str, quote: &str) -> Option<Self> {
        let at = text.find(quote).filter(|_| !quote.is_empty())?;
        let start = text[..at].chars().count() as u64;
        Some(Self {
            source: source.into(),
            start: Some(start),
            end: Some(start + quote.chars().count() as u64),
            sha256: Some(hash_of(quote).into()),
            anchor: Some(quote.chars().take(ANCHOR_CHARS_MAX).collect::<String>().trim_end().into()),
        })
    }

    /// Returns the stretch in its source's text, if it is there and has the hash that was noted.
    #[must_use]
    pub fn words_in<'a>(&self, text: &'a str) -> Option<&'a str> {
        let place = |at: u64| {
            let at = usize::try_from(at).ok()?;
            text.char_indices().map(|(byte, _)| byte).chain([text.len()]).nth(at)
        };
        let words = text.get(place(self.start?)?..place(self.end?)?)?;
        (self.sha256.as_deref() == Some(&hash_of(words))).then_some(words)
    }

    pub(super) fn read(fields: &mut Fields) -> Self {
        let citation = Self {
            source: fields.needed_id("source"),
            start: fields.number("start"),
            end: fields.number("end"),
            sha256: read_hash(fields),
            anchor: fields.text("anchor"),
        };
        let orderly = match (citation.start, citation.end) {
            (Some(start), Some(end)) => start < end,
            (None, None) => true,
            _ => false,
        };
        if !orderly {
            let found = format!("{:?} … {:?}", citation.start, citation.end);
            fields.fault(FaultKind::BadSpan, "end", &Json::Text(found.into()), "start < end");
        }
        citation
    }

    pub(super) fn write(&self, line: &mut Line) {
        line.text("source", &self.source);
        line.number_if("start", self.start);
        line.number_if("end", self.end);
        line.text_if("sha256", self.sha256.as_deref());
        line.text_if("anchor", self.anchor.as_deref());
    }
}

/// Returns SHA-256 in hex.
fn hash_of(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn read_hash(fields: &mut Fields) -> Option<Box<str>> {
    let hash = fields.text("sha256")?;
    let good =
        hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    if !good {
        fields.fault(FaultKind::BadSpan, "sha256", &Json::Text(hash.clone()), "64 × 0-9a-f");
    }
    Some(hash)
}

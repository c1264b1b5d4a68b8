//! What kind of captures a member holds, told by its first bytes; within a WACZ the rest by name.
//!
//! Never takes a page for a capture in a container that holds other things than pages and what they show.

use formats::{Record, Shape};

use super::web;

/// How much of a member is looked at.
pub const HEAD_BYTES: usize = 64 << 10;

/// Endings of what is looked at in a container that holds several members. A lone file is looked at
/// whatever its name.
const ENDINGS: &[&str] = &["warc", "arc", "gz", "zst", "bz2", "har", "mhtml", "mht", "html", "htm", "xhtml"];

/// Returns whether a member of this name may be looked at.
pub fn may_be(name: &str) -> bool {
    let base = name.rsplit('/').next().unwrap_or(name);
    base.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending.to_ascii_lowercase().as_str()))
}

/// A kind of member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Records of a web archive.
    Warc,
    /// A browser's log.
    Har,
    /// A page with all it shows, as mail.
    Mhtml,
    /// A page.
    Html,
    /// A WACZ's list of what it holds.
    Package,
    /// The digest of that list.
    Digest,
    /// Lines about records: indexes, pages, logs.
    About,
    /// A picture, film or sound.
    Media,
    /// Styles, scripts, fonts.
    Asset,
    /// Anything else.
    Other,
}

impl Kind {
    /// Tells by the first bytes, and where they say nothing, by the name.
    pub fn of(name: &str, head: &[u8]) -> Self {
        let base = name.rsplit('/').next().unwrap_or(name);
        match base {
            "datapackage.json" => return Self::Package,
            "datapackage-digest.json" => return Self::Digest,
            _ => {}
        }
        if is_warc(head) {
            Self::Warc
        } else if is_har(head) {
            Self::Har
        } else if is_mhtml(head) {
            Self::Mhtml
        } else if web::looks_html(head) {
            Self::Html
        } else {
            by_name(name)
        }
    }

    /// Returns whether a container that holds one is one of captures.
    pub fn is_archive(self) -> bool {
        matches!(self, Self::Warc | Self::Har | Self::Mhtml)
    }

    /// Returns how it is cut.
    pub fn shape(self) -> Option<Shape> {
        match self {
            Self::Warc => Some(Shape::Warc),
            Self::Har => Some(Shape::Keyed("entries")),
            Self::Mhtml | Self::Html => Some(Shape::Whole),
            Self::About => Some(Shape::Lines),
            _ => None,
        }
    }
}

fn is_warc(head: &[u8]) -> bool {
    let arc = head.starts_with(b"filedesc://");
    arc || head.starts_with(b"WARC/")
        && (Record::of(head).is_ok() || memchr::memmem::find(head, b"\nWARC-").is_some())
}

/// A `log` with a version, at the beginning of an object.
fn is_har(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    let Some(rest) = head.strip_prefix(b"{") else { return false };
    let Some(rest) = rest.trim_ascii_start().strip_prefix(b"\"log\"") else { return false };
    let near = &rest[..rest.len().min(4096)];
    [&b"\"version\""[..], b"\"creator\"", b"\"entries\"", b"\"pages\""]
        .iter()
        .any(|word| memchr::memmem::find(near, word).is_some())
}

fn is_mhtml(head: &[u8]) -> bool {
    let near = head[..head.len().min(8192)].to_ascii_lowercase();
    let mail = near.first().is_some_and(u8::is_ascii_alphabetic);
    let holds = |word: &[u8]| memchr::memmem::find(&near, word).is_some();
    mail && holds(b"mime-version:")
        && holds(b"multipart/related")
        && (holds(b"content-location:") || holds(b"text/html"))
}

fn by_name(name: &str) -> Kind {
    let name = name.to_ascii_lowercase();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    let ending = name.rsplit('/').next().unwrap_or(name).rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending {
        "cdx" | "cdxj" | "idx" | "jsonl" | "log" => Kind::About,
        "jpg" | "jpeg" | "png" | "gif" | "webp" | "avif" | "bmp" | "ico" | "mp4" | "webm" | "mp3" | "m4a"
        | "ogg" => Kind::Media,
        "css" | "js" | "svg" | "woff" | "woff2" | "ttf" | "otf" | "eot" | "map" => Kind::Asset,
        _ => Kind::Other,
    }
}

//! WeChat public accounts (mp.weixin.qq.com): article pages of every kind, and the notices that stand in
//! their place.
//!
//! An article's id is `<account>-<mid>-<idx>` and an account's id the decimal number that its `biz` is the
//! base64 of, so that neither holds a sign that an address would change: `3250376163-2247483650-1`.
//!
//! Never takes a verification page for a notice, and never keeps who looked at a page.

mod notice;
mod page;
mod secrets;

use std::ops::Range;

use crate::import::Taken;
use crate::page::{Capture, Pages};
use crate::platform::{Cases, Platform};
use crate::source::{Evidence, Source};

/// The reader and its version, as records name it.
const READER: &str = "wechat/1";

/// What this folder offers.
pub const PLATFORM: Platform = Platform {
    name: "wechat",
    recognise: |_, _| None,
    pages: Some(Pages { read, private }),
    element: |_, _| None,
    media_of: |_| None,
    notice: include_str!("notice.toml"),
    cases: Cases { table: include_str!("notices/cases.toml"), files: CASE_FILES },
    sources: &[
        Source {
            what: ["article pages: text, image share, text share", "公众号文章页：图文、图片、文字"],
            era: "2016 to now",
            evidence: Evidence::Documentation,
        },
        Source {
            what: ["notices in place of an article", "公众号文章的提示页"],
            era: "2018 to now",
            evidence: Evidence::RealCapture,
        },
    ],
};

/// Real pages that cases name.
const CASE_FILES: &[(&str, &[u8])] = &[
    ("../fixtures/deleted_by_author_01.html", include_bytes!("fixtures/deleted_by_author_01.html")),
    (
        "../fixtures/temporarily_unavailable_01.html",
        include_bytes!("fixtures/temporarily_unavailable_01.html"),
    ),
    ("../fixtures/violation_01.html", include_bytes!("fixtures/violation_01.html")),
];

fn read(capture: &Capture<'_>) -> Option<Taken> {
    if !may_be(capture) {
        return None;
    }
    let text = crate::charset::decode(capture.kind, capture.body);
    notice::challenge(capture, &text)
        .or_else(|| page::article(capture, &text))
        .or_else(|| notice::read(capture, &text))
}

fn private(capture: &Capture<'_>) -> Vec<Range<usize>> {
    if may_be(capture) { secrets::ranges(capture.body) } else { Vec::new() }
}

/// Signs of which a page of WeChat has one.
const SIGNS: [&[u8]; 4] = [b"mp.weixin.qq.com", b"weixin.qq.com/mp", b"mesg-block", b"js_article"];

/// Returns whether a body is HTML and could be a page of WeChat: by its address, or by a sign in it where
/// the address is not known or is that of a copy.
fn may_be(capture: &Capture<'_>) -> bool {
    let start = capture.body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(capture.body).trim_ascii_start();
    if start.first() != Some(&b'<') {
        return false;
    }
    capture.is_of("mp.weixin.qq.com")
        || SIGNS.iter().any(|sign| memchr::memmem::find(capture.body, sign).is_some())
}

#[cfg(test)]
mod tests;

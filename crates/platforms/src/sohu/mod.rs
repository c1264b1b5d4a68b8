//! Sohu: articles of its accounts (`www.sohu.com/a/<article>_<account>`).
//!
//! Never reads its comments.

use crate::article::{self, Author, Page, Site};
use crate::markup;
use crate::page::Pages;
use crate::platform::{Cases, Platform};
use crate::source::{Evidence, Source};

/// What this folder offers.
pub const PLATFORM: Platform = Platform {
    name: "sohu",
    recognise: |_, _| None,
    pages: Some(Pages { read: |capture| article::read(&SITE, capture), private: |_| Vec::new() }),
    element: |_, _| None,
    media_of: |_| None,
    notice: include_str!("notice.toml"),
    cases: Cases { table: include_str!("notices/cases.toml"), files: &[] },
    sources: &[Source {
        what: ["pages of articles", "搜狐号文章页"],
        era: "2016 to now",
        evidence: Evidence::Invented,
    }],
};

const SITE: Site = Site {
    platform: "sohu",
    instance: None,
    reader: "sohu/1",
    domains: &["sohu.com"],
    id: |page| article::number_after(page.url, "/a/").map(str::to_owned),
    body: |page| markup::by_id(page.html, "mp-editor"),
    title: |page| {
        let block = markup::by_class(page.html, "text-title")?;
        let heading = markup::find(block.inner, |tag| tag.opens("h1"))?;
        Some(markup::text(heading.inner))
    },
    time: |page| {
        let shown = markup::by_id(page.html, "news-time")?;
        Some(
            shown
                .tag
                .attribute("data-val")
                .map_or_else(|| markup::text(shown.inner), |exact| exact.into_owned()),
        )
    },
    author,
    pictures: &["data-src", "src"],
};

fn author(page: &Page<'_>) -> Author {
    let account = page.url.split_once('_').and_then(|(_, rest)| rest.split(['?', '#', '/']).next());
    let digits = |id: &&str| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
    let name = markup::by_id(page.html, "user-info")
        .and_then(|block| markup::find(block.inner, |tag| tag.opens("h4")));
    Author {
        account: account.filter(digits).unwrap_or_default().to_owned(),
        name: name.map(|name| markup::text(name.inner)),
    }
}

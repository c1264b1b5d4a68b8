//! Sina blogs (`blog.sina.com.cn/s/blog_<id>.html`).
//!
//! Never reads news of Sina: those are no posts of an account.

use crate::article::{self, Author, Page, Site};
use crate::page::Pages;
use crate::platform::{Cases, Platform};
use crate::source::{Evidence, Source};
use crate::{markup, script};

/// What this folder offers.
pub const PLATFORM: Platform = Platform {
    name: "sina",
    recognise: |_, _| None,
    pages: Some(Pages { read: |capture| article::read(&BLOG, capture), private: |_| Vec::new() }),
    element: |_, _| None,
    media_of: |_| None,
    notice: include_str!("notice.toml"),
    cases: Cases { table: include_str!("notices/cases.toml"), files: &[] },
    sources: &[Source {
        what: ["blog pages", "新浪博客文章页"],
        era: "2005 to now",
        evidence: Evidence::Invented,
    }],
};

const BLOG: Site = Site {
    platform: "sina",
    instance: Some("blog"),
    reader: "sina/1",
    domains: &["blog.sina.com.cn"],
    id: |page| article::after(page.url, "/blog_").map(str::to_owned),
    body: |page| markup::by_id(page.html, "sina_keyword_ad_area2"),
    title: |page| article::text_of_class(page, "titName"),
    time: |page| article::text_of_class(page, "time"),
    author,
    pictures: &["real_src", "src"],
};

/// The first eight signs of an article's id are its author's number in base 16.
fn author(page: &Page<'_>) -> Author {
    let id = article::after(page.url, "/blog_").and_then(|id| id.get(..8)).unwrap_or_default();
    let by_id = u64::from_str_radix(id, 16).ok().filter(|uid| *uid > 0).map(|uid| uid.to_string());
    let said = script::assigned(page.html, "$uid").and_then(|uid| uid.text().map(str::to_owned));
    let name = markup::by_id(page.html, "ownernick").map(|name| markup::text(name.inner));
    Author { account: said.or(by_id).unwrap_or_default(), name: name.filter(|name| !name.is_empty()) }
}

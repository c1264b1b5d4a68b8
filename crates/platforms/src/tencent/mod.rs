//! Tencent: articles of QQ News, and blogs of QZone.
//!
//! Never reads what QZone shows to friends: only a blog's own page, as it was served.

use crate::article::{self, Author, Page, Site};
use crate::import::Taken;
use crate::page::{Capture, Pages};
use crate::platform::{Cases, Platform};
use crate::source::{Evidence, Source};
use crate::{markup, page, script};

/// The reader and its version, as records name it.
const READER: &str = "tencent/1";

/// What this folder offers.
pub const PLATFORM: Platform = Platform {
    name: "tencent",
    recognise: |_, _| None,
    pages: Some(Pages { read, private: |_| Vec::new() }),
    element: |_, _| None,
    media_of: |_| None,
    notice: include_str!("notice.toml"),
    cases: Cases { table: include_str!("notices/cases.toml"), files: &[] },
    sources: &[
        Source {
            what: ["QQ News articles", "腾讯新闻文章页"],
            era: "2010 to now",
            evidence: Evidence::Invented,
        },
        Source {
            what: ["QZone blogs", "QQ 空间日志页"], era: "2008 to now", evidence: Evidence::Invented
        },
    ],
};

fn read(capture: &Capture<'_>) -> Option<Taken> {
    article::read(&NEWS, capture).or_else(|| article::read(&QZONE, capture))
}

const NEWS: Site = Site {
    platform: "tencent",
    instance: Some("news"),
    reader: READER,
    domains: &["new.qq.com", "news.qq.com", "view.inews.qq.com"],
    id: |page| {
        let path = page.url.split(['?', '#']).next()?;
        let last = path.rsplit('/').find(|part| !part.is_empty())?;
        let id = last.split('.').next()?;
        let plain = id.len() > 6 && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
        (plain && id.bytes().any(|byte| byte.is_ascii_digit())).then(|| id.to_owned())
    },
    body: |page| {
        let old = || markup::by_id(page.html, "Cnt-Main-Article-QQ");
        markup::by_class(page.html, "content-article").or_else(old)
    },
    title: |page| markup::find(page.html, |tag| tag.opens("h1")).map(|found| markup::text(found.inner)),
    time: |page| {
        said(page, &["\"pubtime\"", "pubtime", "pubtime:"]).or_else(|| article::text_of_class(page, "a_time"))
    },
    author: |page| Author {
        account: said(page, &["\"media_id\"", "media_id"]).unwrap_or_default(),
        name: said(page, &["\"media\"", "media"]),
    },
    pictures: &["data-src", "src"],
};

const QZONE: Site = Site {
    platform: "tencent",
    instance: Some("qzone"),
    reader: READER,
    domains: &["qzone.qq.com"],
    id: |page| {
        let blog =
            article::number_after(page.url, "/blog/").or_else(|| page::parameter(page.url, "blogid"))?;
        let digits = blog.bytes().all(|byte| byte.is_ascii_digit());
        let account = owner(page)?;
        digits.then(|| format!("{account}-{blog}"))
    },
    body: |page| markup::by_id(page.html, "blogDetailDiv"),
    title: |page| article::text_of_class(page, "blog_tit_detail"),
    time: |page| markup::by_id(page.html, "pubTime").map(|found| markup::text(found.inner)),
    author: |page| Author { account: owner(page).unwrap_or_default(), name: None },
    pictures: &["orgsrc", "data-src", "src"],
};

/// Returns the number of a blog's owner from its address: `user.qzone.qq.com/<n>/`, `<n>.qzone.qq.com`,
/// `uin=<n>`.
fn owner(page: &Page<'_>) -> Option<String> {
    let digits = |id: &&str| id.len() > 4 && id.bytes().all(|byte| byte.is_ascii_digit());
    let host = page.url.split("://").nth(1)?.split('.').next();
    let path = article::number_after(page.url, "qzone.qq.com/");
    let asked = page::parameter(page.url, "uin");
    [path, host, asked].into_iter().flatten().find(digits).map(str::to_owned)
}

fn said(page: &Page<'_>, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| script::assigned(page.html, name)?.text().map(str::to_owned))
}

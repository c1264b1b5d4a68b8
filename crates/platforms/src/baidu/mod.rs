//! Baidu: articles of Baijiahao, and threads of Tieba.
//!
//! Never takes a page of Baidu's search or encyclopaedia for a post.

mod tieba;

use crate::article::{self, Author, Page, Site};
use crate::import::Taken;
use crate::page::{Capture, Pages};
use crate::platform::{Cases, Platform};
use crate::source::{Evidence, Source};
use crate::{markup, page, script};

/// The reader and its version, as records name it.
const READER: &str = "baidu/1";

/// What this folder offers.
pub const PLATFORM: Platform = Platform {
    name: "baidu",
    recognise: |_, _| None,
    pages: Some(Pages { read, private: |_| Vec::new() }),
    element: |_, _| None,
    media_of: |_| None,
    notice: include_str!("notice.toml"),
    cases: Cases { table: include_str!("notices/cases.toml"), files: &[] },
    sources: &[
        Source {
            what: ["Baijiahao articles", "百家号文章页"],
            era: "2017 to now",
            evidence: Evidence::Invented,
        },
        Source {
            what: ["Tieba threads", "贴吧主题页"], era: "2012 to now", evidence: Evidence::Invented
        },
    ],
};

fn read(capture: &Capture<'_>) -> Option<Taken> {
    article::read(&BAIJIAHAO, capture).or_else(|| tieba::read(capture))
}

const BAIJIAHAO: Site = Site {
    platform: "baidu",
    instance: Some("baijiahao"),
    reader: READER,
    domains: &["baijiahao.baidu.com", "mbd.baidu.com"],
    id,
    body: |page| {
        let tested = |tag: &markup::Tag<'_>| tag.attribute("data-testid").is_some_and(|id| id == "article");
        // Others have an `article-content` too, and no `article-title` before it.
        let older = || {
            markup::by_class(page.html, "article-title")?;
            markup::by_class(page.html, "article-content")
        };
        markup::find(page.html, tested).or_else(older)
    },
    title: |page| {
        article::text_of_class(page, "article-title")
            .or_else(|| Some(markup::meta(page.html, "og:title")?.into_owned()))
    },
    time: |page| {
        let stated = markup::meta(page.html, "dateUpdate").map(|time| time.into_owned());
        stated.or_else(|| article::text_of_class(page, "date"))
    },
    author,
    pictures: &["data-src", "src"],
};

fn id(page: &Page<'_>) -> Option<String> {
    let digits = |id: &&str| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
    let asked = page::parameter(page.url, "id").filter(digits).map(str::to_owned);
    asked.or_else(|| article::number_after(page.url, "news_").map(str::to_owned))
}

fn author(page: &Page<'_>) -> Author {
    let said = |name: &str| script::assigned(page.html, name).and_then(|said| said.text().map(str::to_owned));
    let account = said("\"app_id\"").or_else(|| said("app_id")).or_else(|| said("\"authorId\""));
    Author { account: account.unwrap_or_default(), name: article::text_of_class(page, "author-name") }
}

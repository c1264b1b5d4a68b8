//! Toutiao: articles (`www.toutiao.com/article/<id>/`, and `/a<id>/` before).
//!
//! Never reads what a page recommends beside the article.

use model::{Form, From, Post};

use crate::article::{self, Author, Page, Site};
use crate::import::Taken;
use crate::markup;
use crate::page::{Capture, Pages};
use crate::platform::{Cases, Platform};
use crate::script::{self, Literal};
use crate::source::{Evidence, Source};

/// The reader and its version, as records name it.
const READER: &str = "toutiao/1";
const DOMAINS: &[&str] = &["toutiao.com"];

/// What this folder offers.
pub const PLATFORM: Platform = Platform {
    name: "toutiao",
    recognise: |_, _| None,
    pages: Some(Pages { read, private: |_| Vec::new() }),
    element: |_, _| None,
    media_of: |_| None,
    notice: include_str!("notice.toml"),
    cases: Cases { table: include_str!("notices/cases.toml"), files: &[] },
    sources: &[Source {
        what: ["pages of articles", "今日头条文章页"],
        era: "2016 to now",
        evidence: Evidence::Invented,
    }],
};

fn read(capture: &Capture<'_>) -> Option<Taken> {
    article::read(&SITE, capture).or_else(|| article::of_site(capture, DOMAINS, older))
}

const SITE: Site = Site {
    platform: "toutiao",
    instance: None,
    reader: READER,
    domains: DOMAINS,
    id,
    body: |page| {
        let block = markup::by_class(page.html, "article-content")?;
        markup::find(block.inner, |tag| tag.opens("article"))
    },
    title: |page| {
        let block = markup::by_class(page.html, "article-content")?;
        markup::find(block.inner, |tag| tag.opens("h1")).map(|found| markup::text(found.inner))
    },
    time: |page| article::text_of_class(page, "article-meta"),
    author: |page| {
        let link = markup::by_class(page.html, "article-meta").and_then(|meta| {
            markup::find(meta.inner, |tag| {
                tag.opens("a") && tag.attribute("href").is_some_and(|to| to.contains("/c/user/"))
            })
        });
        Author {
            account: link
                .map(|link| account(&link.tag.attribute("href").unwrap_or_default()))
                .unwrap_or_default(),
            name: link.map(|link| markup::text(link.inner)),
        }
    },
    pictures: &["data-src", "src"],
};

fn id(page: &Page<'_>) -> Option<String> {
    let words = ["/article/", "/a", "/i", "/item/", "/group/"];
    let long = |id: &&str| id.len() > 9;
    words.iter().find_map(|word| article::number_after(page.url, word).filter(long)).map(str::to_owned)
}

/// Returns the last part of an account's address.
fn account(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned()
}

/// Until about 2020 the article stood in a script, its markup written as entities.
fn older(page: &Page<'_>) -> Option<Taken> {
    let data = script::assigned(page.html, "BASE_DATA")?;
    let text = |path: &[&str]| {
        let text = data.at(path).and_then(Literal::text)?;
        let text = markup::unescape(text);
        Some(text.trim().trim_matches('"').to_owned()).filter(|text| !text.is_empty())
    };
    let body = text(&["articleInfo", "content"])?;
    // The markup itself holds entities, and quotes that a script escaped once more.
    let body = markup::unescape(&body.replace("\\\"", "\"")).into_owned();
    let id = text(&["articleInfo", "itemId"]).or_else(|| id(page))?;
    let (created, _) = article::moment(text(&["articleInfo", "subInfo", "time"]).as_deref());
    let address = text(&["mediaInfo", "openUrl"]).unwrap_or_default();
    let post = Post {
        platform: "toutiao".to_owned(),
        account: account(&address),
        id,
        created,
        form: Form::Html,
        title: text(&["articleInfo", "title"]),
        url: Some(page.url.to_owned()),
        media: article::pictures(&body, &["src"]),
        text: body,
        from: From { reader: READER.to_owned(), ..From::default() },
        ..Post::default()
    };
    Some(Taken { posts: vec![post], ..Taken::default() })
}

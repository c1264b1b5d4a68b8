//! An article of a public account: the page's own data where it has them, else its elements.
//!
//! Never takes a time from the visible line, which is empty until a script fills it, where an exact one is
//! in the page.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use model::{Account, Basis, Civil, Form, From, Mark, Media, MediaKind, Moment, Post};

use super::READER;
use crate::import::Taken;
use crate::page::Capture;
use crate::script::{self, Literal};
use crate::{markup, page};

/// The most pictures of one article.
const PICTURES_MAX: usize = 2000;

/// What tells an article from every other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    biz: Option<String>,
    mid: Option<String>,
    idx: Option<String>,
}

impl Identity {
    /// Reads it from an article's long address.
    #[must_use]
    pub fn of_address(url: &str) -> Self {
        let url = markup::unescape(url);
        let of =
            |name: &str| page::parameter(&url, name).filter(|value| !value.is_empty()).map(str::to_owned);
        Self { biz: of("__biz").map(|biz| biz.replace("%3D", "=")), mid: of("mid"), idx: of("idx") }
    }

    /// Takes what is missing from another.
    fn or(self, other: Self) -> Self {
        Self { biz: self.biz.or(other.biz), mid: self.mid.or(other.mid), idx: self.idx.or(other.idx) }
    }

    /// Returns the account's number; its `biz` without padding where that is no number.
    #[must_use]
    pub fn account(&self) -> Option<String> {
        let biz = self.biz.as_deref()?.trim_end_matches('=');
        let number = STANDARD_NO_PAD.decode(biz).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        let number = number.filter(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()));
        let plain = biz.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        number.or_else(|| (plain && !biz.is_empty()).then(|| biz.to_owned()))
    }

    /// Returns the article's id.
    #[must_use]
    pub fn id(&self) -> Option<String> {
        let digits = |text: &&String| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let (mid, idx) = (self.mid.as_ref().filter(digits)?, self.idx.as_ref().filter(digits)?);
        Some(format!("{}-{mid}-{idx}", self.account()?))
    }
}

/// What the page's scripts say.
struct Said<'h> {
    html: &'h str,
    /// `cgiDataNew`, which newer pages have.
    data: Option<Literal<'h>>,
}

impl<'h> Said<'h> {
    fn of(html: &'h str) -> Self {
        let data = script::assigned(html, "window.cgiDataNew");
        Self { html, data: data.filter(|data| matches!(data, Literal::Object(_))) }
    }

    fn data(&self, path: &[&str]) -> Option<String> {
        self.data.as_ref()?.at(path)?.text().map(str::to_owned)
    }

    /// Returns the first of some variables that says something.
    fn variable(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| script::assigned(self.html, name)?.text().map(str::to_owned))
    }

    fn identity(&self, capture: &Capture<'_>) -> Identity {
        let data =
            Identity { biz: self.data(&["bizuin"]), mid: self.data(&["mid"]), idx: self.data(&["idx"]) };
        let said = Identity {
            biz: self.variable(&["var biz", "window.biz", "var __biz"]),
            mid: self.variable(&["var mid", "window.mid", "var appmsgid"]),
            idx: self.variable(&["var idx", "window.idx", "var itemidx"]),
        };
        let own = markup::meta(self.html, "og:url").map(|url| Identity::of_address(&url));
        let link = self.variable(&["var msg_link"]).map(|url| Identity::of_address(&url));
        let asked = capture.url.map(Identity::of_address);
        [own, link, asked].into_iter().flatten().fold(data.or(said), Identity::or)
    }

    fn title(&self) -> Option<String> {
        let shown = || markup::by_id(self.html, "activity-name").map(|found| markup::text(found.inner));
        let title = self
            .data(&["title"])
            .or_else(shown)
            .filter(|title| !title.is_empty())
            .or_else(|| markup::meta(self.html, "og:title").map(|title| title.into_owned()))
            .or_else(|| self.variable(&["var msg_title", "window.msg_title"]));
        title.map(|title| markup::unescape(title.trim()).into_owned()).filter(|title| !title.is_empty())
    }

    /// Returns the text and how it is written: of an article its markup as it came, of a share what its data
    /// say.
    fn text(&self) -> Option<(Form, String)> {
        if let Some(body) = markup::by_id(self.html, "js_content") {
            let read = !markup::text(body.inner).is_empty() || body.inner.contains("<img");
            if read {
                return Some((Form::Html, body.inner.trim().to_owned()));
            }
        }
        let text = [
            &["content_noencode"][..],
            &["text_page_info", "content_noencode"],
            &["text_page_info", "content"],
        ]
        .into_iter()
        .find_map(|path| self.data(path));
        let pictures = self.data.as_ref().and_then(|data| data.get("picture_page_info_list")).is_some();
        let text = text.or_else(|| pictures.then(String::new))?;
        let marked = markup::Tags::of(&text).next().is_some();
        Some((if marked { Form::Html } else { Form::Plain }, text))
    }

    fn created(&self) -> (Option<Moment>, bool) {
        let seconds = self
            .data(&["ori_create_time"])
            .or_else(|| self.variable(&["oriCreateTime", "var ct", "window.ct"]))
            .or_else(|| self.data(&["create_timestamp"]))
            .or_else(|| self.data(&["create_time"]))
            .and_then(|text| text.parse::<i64>().ok())
            .filter(|seconds| (1_000_000_000..10_000_000_000).contains(seconds));
        let at = |ms| Some(Moment { basis: Basis::PlatformField, id_off_ms: None, ms });
        if let Some(seconds) = seconds {
            return (at(seconds * 1000), false);
        }
        let line = self
            .variable(&["createTime", "var publish_time"])
            .or_else(|| markup::by_id(self.html, "publish_time").map(|found| markup::text(found.inner)));
        match line.as_deref().and_then(minute) {
            Some((ms, false)) => (at(ms), true),
            Some((ms, true)) => (Some(Moment { basis: Basis::DateOnly, id_off_ms: None, ms }), false),
            None => (None, false),
        }
    }

    fn pictures(&self, body: &str) -> Vec<Media> {
        let mut urls: Vec<String> = Vec::new();
        for tag in markup::Tags::of(body).filter(|tag| tag.opens("img")) {
            urls.extend(
                tag.attribute("data-src").or_else(|| tag.attribute("src")).map(|url| url.into_owned()),
            );
        }
        let shared = self.data.as_ref().and_then(|data| data.get("picture_page_info_list"));
        for picture in shared.map_or(&[][..], Literal::list) {
            urls.extend(
                picture.get("cdn_url").and_then(Literal::text).map(|url| markup::unescape(url).into_owned()),
            );
        }
        urls.retain(|url| url.starts_with("http") || url.starts_with("//"));
        urls.truncate(PICTURES_MAX);
        let picture = |url: String| Media {
            alt: None,
            end: None,
            file: None,
            kind: MediaKind::Photo,
            owner: None,
            start: None,
            url,
        };
        urls.into_iter().map(picture).collect()
    }
}

/// Reads `2025-11-10 12:00`, which is UTC+8, or a date alone; the second value says which.
fn minute(line: &str) -> Option<(i64, bool)> {
    let number = |range: std::ops::Range<usize>| line.get(range)?.parse::<u16>().ok();
    let small = |range| number(range).and_then(|value| u8::try_from(value).ok());
    if line.get(4..5) != Some("-") || line.get(7..8) != Some("-") {
        return None;
    }
    let date_only = line.len() == 10;
    let (hour, minute) = if date_only { (0, 0) } else { (small(11..13)?, small(14..16)?) };
    let civil = Civil {
        year: i32::from(number(0..4)?),
        month: small(5..7)?,
        day: small(8..10)?,
        hour,
        minute,
        second: 0,
    };
    Some((civil.ms()? - if date_only { 0 } else { 8 * 3_600_000 }, date_only))
}

/// Returns the article's address without what is the visitor's.
fn address(said: &Said<'_>, capture: &Capture<'_>) -> Option<String> {
    let own = markup::meta(said.html, "og:url").map(|url| url.into_owned());
    let url = own.or_else(|| said.variable(&["var msg_link"])).or_else(|| said.data(&["link"]));
    let url = url.or_else(|| capture.url.map(str::to_owned))?;
    let url = markup::unescape(&url).into_owned();
    if !url.contains("mp.weixin.qq.com") {
        return None;
    }
    let path = url.split(['?', '#']).next().unwrap_or_default().replacen("http://", "https://", 1);
    let kept = ["__biz", "mid", "idx", "sn"]
        .iter()
        .filter_map(|name| page::parameter(&url, name).map(|value| format!("{name}={value}")));
    let kept: Vec<String> = kept.collect();
    Some(if kept.is_empty() { path } else { format!("{path}?{}", kept.join("&")) })
}

/// Reads an article, where the page is one and says which.
#[must_use]
pub fn article(capture: &Capture<'_>, html: &str) -> Option<Taken> {
    let said = Said::of(html);
    let (form, text) = said.text()?;
    let identity = said.identity(capture);
    let (id, account) = (identity.id()?, identity.account()?);
    let (created, minute_only) = said.created();
    let handle = said.data(&["user_name"]).or_else(|| said.variable(&["var user_name", "window.user_name"]));
    let handle = handle.filter(|handle| handle.starts_with("gh_"));
    let shown = || markup::by_id(html, "js_name").map(|found| markup::text(found.inner));
    let name = said.data(&["nick_name"]).or_else(shown).or_else(|| said.variable(&["var nickname"]));
    let from = From { reader: READER.to_owned(), ..From::default() };
    let post = Post {
        platform: "wechat".to_owned(),
        account: account.clone(),
        handle: handle.clone(),
        id,
        created,
        title: said.title(),
        url: address(&said, capture),
        media: said.pictures(if form == Form::Html { &text } else { "" }),
        form,
        text,
        marks: if minute_only { vec![Mark::MinuteOnly] } else { Vec::new() },
        from: from.clone(),
        ..Post::default()
    };
    let name = name.map(|name| markup::unescape(name.trim()).into_owned()).filter(|name| !name.is_empty());
    let account =
        Account { platform: "wechat".to_owned(), id: account, handle, name, from, ..Account::default() };
    Some(Taken { posts: vec![post], accounts: vec![account], ..Taken::default() })
}

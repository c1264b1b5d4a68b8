//! Pages that stand in place of an article, with the words they have for people.
//!
//! Never says who acted or why: the words are as they came. A page that asks whether the visitor is a
//! person, or that answers a wrong address, says nothing about an article.

use formats::{Problem, ProblemKind};
use model::{From, Observation, Said};

use super::READER;
use super::page::Identity;
use crate::import::Taken;
use crate::page::Capture;
use crate::{markup, script};

/// What only a page that verifies the visitor has.
const CHALLENGES: [&str; 5] = [
    "wappoc_appmsgcaptcha",
    "secitptpage/verify",
    "当前环境异常，完成验证后即可继续访问",
    "访问过于频繁，请用微信扫描二维码进行访问",
    "操作频繁，请稍候再试",
];

/// Words about the request, not about an article.
const OF_THE_REQUEST: [&str; 6] =
    ["环境异常", "参数错误", "链接已过期", "系统错误", "访问过于频繁", "操作频繁"];

/// Returns a problem where the page asks who is there; an article that quotes such words has its own body.
#[must_use]
pub fn challenge(capture: &Capture<'_>, html: &str) -> Option<Taken> {
    let asked = capture.url.is_some_and(|url| CHALLENGES[..2].iter().any(|sign| url.contains(sign)));
    let shown = || CHALLENGES.iter().any(|sign| html.contains(sign));
    let body =
        || ["id=\"js_article\"", "id=\"js_content\"", "cgiDataNew"].iter().any(|sign| html.contains(sign));
    (asked || (shown() && !body())).then(failed)
}

fn failed() -> Taken {
    let problem = Problem::new(ProblemKind::VisitorCheck).detail("wechat");
    Taken { problems: vec![problem], ..Taken::default() }
}

/// Returns what a notice says, where the page is one.
#[must_use]
pub fn read(capture: &Capture<'_>, html: &str) -> Option<Taken> {
    if html.contains("id=\"js_article\"") {
        return None;
    }
    let words = words(capture, html)?;
    if OF_THE_REQUEST.iter().any(|sign| words.starts_with(sign)) {
        return Some(failed());
    }
    let data = script::assigned(html, "window.cgiData");
    let of = |key: &str| data.as_ref().and_then(|data| data.get(key)).and_then(script::Literal::text);
    let identity = Identity::of_address(capture.url.unwrap_or_default());
    let observation = Observation {
        platform: "wechat".to_owned(),
        account: identity.account(),
        handle: of("user_name").map(str::to_owned),
        post: identity.id(),
        said: Said::NoticePage,
        words: Some(words),
        url: capture.url.map(str::to_owned),
        seen: capture.captured,
        from: From { reader: READER.to_owned(), ..From::default() },
        ..Observation::default()
    };
    Some(Taken { observations: vec![observation], ..Taken::default() })
}

/// Returns the words of a notice: its title, and below it what it adds.
fn words(capture: &Capture<'_>, html: &str) -> Option<String> {
    let known = capture.url.is_none() || capture.is_of("weixin.qq.com");
    let found = if let Some(block) = markup::by_class(html, "weui-msg__title") {
        // The classes are of a kit that other sites use too.
        let ours = known || html.contains("mp.weixin.qq.com");
        let more = markup::by_class(html, "weui-msg__desc").map(|more| markup::text(more.inner));
        ours.then(|| [Some(markup::text(block.inner)), more])?
    } else if let Some(block) = markup::by_class(html, "mesg-block") {
        let ours =
            known && html.contains("<title>该内容暂时无法查看</title>") || capture.is_of("mp.weixin.qq.com");
        ours.then(|| [Some(markup::text(block.inner)), None])?
    } else {
        // Until about 2018; the page loads its script from WeChat's own hosts.
        let ours = capture.is_of("mp.weixin.qq.com") || html.contains("res.wx.qq.com");
        let old = |class: &str| markup::by_class(html, class).map(|block| markup::text(block.inner));
        let block = old("global_error_msg").or_else(|| old("icon_area").and(old("text_area")));
        ours.then_some([block, None])?
    };
    let lines: Vec<String> = found.into_iter().flatten().filter(|line| !line.is_empty()).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

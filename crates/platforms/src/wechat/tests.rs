//! Pages of WeChat: articles of every kind, notices, and what is the visitor's.
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use model::{Basis, Form, Mark, Said};

use super::PLATFORM;
use crate::import::Taken;
use crate::page::Capture;
use crate::registry;

fn body(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/wechat/fixtures");
    std::fs::read(folder.join(name)).unwrap()
}

fn capture<'a>(url: Option<&'a str>, body: &'a [u8]) -> Capture<'a> {
    Capture { url, status: Some(200), kind: Some("text/html; charset=UTF-8"), body, captured: None }
}

fn read(name: &str, url: Option<&str>) -> Option<Taken> {
    (PLATFORM.pages.unwrap().read)(&capture(url, &body(name)))
}

const LONG: &str = "https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMQ==&mid=2650000007&idx=1&sn=aa&chksm=bb&scene=27&key=CANARY&uin=CANARY";

#[test]
fn an_article_of_every_kind_is_read() {
    // base64 of 3000000001 is MzAwMDAwMDAwMQ==; 1762747210 is 2025-11-10 04:00:10 UTC.
    for (name, id, form, text, created, title, pictures) in [
        (
            "article.html",
            "3000000001-2650000001-1",
            Form::Html,
            "碑",
            Some((1_762_747_210, Basis::PlatformField)),
            "碑与拓片",
            2,
        ),
        (
            "article-2016.html",
            "3000000001-400000001-2",
            Form::Html,
            "旧",
            Some((1_458_000_000, Basis::PlatformField)),
            "旧的页面",
            1,
        ),
        (
            "image-share.html",
            "3000000001-2650000002-1",
            Form::Plain,
            "三张拓片\n第二行",
            Some((1_762_747_211, Basis::PlatformField)),
            "图片分享",
            2,
        ),
        (
            "text-share.html",
            "3000000001-2650000003-1",
            Form::Html,
            "短短一句",
            Some((1_762_747_212, Basis::PlatformField)),
            "文字分享",
            0,
        ),
    ] {
        let taken = read(name, None).unwrap();
        let post = &taken.posts[0];
        let seen = post.created.map(|moment| (moment.ms / 1000, moment.basis));
        assert_eq!((post.id.as_str(), post.form, seen), (id, form, created), "{name}");
        assert!(post.text.contains(text), "{name}: {}", post.text);
        assert_eq!((post.title.as_deref(), post.media.len()), (Some(title), pictures), "{name}");
        assert_eq!(
            (post.account.as_str(), post.handle.as_deref()),
            ("3000000001", Some("gh_000000000001")),
            "{name}"
        );
        assert_eq!(taken.accounts[0].name.as_deref(), Some("虚构的碑林 & 拓片"), "{name}");
        assert!(taken.observations.is_empty() && taken.problems.is_empty(), "{name}");
    }
}

#[test]
fn a_minute_and_an_address_are_enough_where_there_is_no_more() {
    let html = r#"<html><body><div id="js_article"><h1 id="activity-name">题</h1><div id="js_content"><p>字</p></div>
        </div><script>var createTime = '2025-11-10 12:00'; var msg_link = "http://mp.weixin.qq.com/s/AbC";</script></body></html>"#;
    let taken = (PLATFORM.pages.unwrap().read)(&capture(Some(LONG), html.as_bytes())).unwrap();
    let post = &taken.posts[0];
    // 2025-11-10 12:00 UTC+8.
    assert_eq!((post.id.as_str(), post.created.unwrap().ms), ("3000000001-2650000007-1", 1_762_747_200_000));
    assert_eq!(post.marks, [Mark::MinuteOnly]);
    assert_eq!(post.url.as_deref(), Some("https://mp.weixin.qq.com/s/AbC"));
}

#[test]
fn notices_give_their_words_and_no_post() {
    for (name, words, handle) in [
        ("deleted_by_author_01.html", "该内容已被发布者删除", None),
        (
            "violation_01.html",
            "此内容因违规无法查看\n由用户投诉并经平台审核，涉嫌过度营销、骚扰用户，查看对应规则",
            Some("gh_7aed10cde089"),
        ),
        ("temporarily_unavailable_01.html", "该内容暂时无法查看", None),
        ("blocked-2018.html", "此帐号已被屏蔽, 内容无法查看", None),
        ("moved.html", "该公众号已迁移\n该公众号已迁移至新的帐号，原帐号已回收。", None),
    ] {
        for url in [Some(LONG), None] {
            let taken = read(name, url).unwrap();
            assert!(taken.posts.is_empty() && taken.problems.is_empty(), "{name}");
            let seen = &taken.observations[0];
            assert_eq!((seen.said, seen.words.as_deref()), (Said::NoticePage, Some(words)), "{name}");
            assert_eq!(seen.handle.as_deref(), handle, "{name}");
            assert_eq!(seen.post.as_deref(), url.map(|_| "3000000001-2650000007-1"), "{name}");
        }
    }
}

#[test]
fn a_page_about_the_visitor_is_neither_post_nor_notice() {
    for name in ["verify.html", "wrong-address.html"] {
        let taken = read(name, Some(LONG)).unwrap();
        assert!(taken.posts.is_empty() && taken.observations.is_empty(), "{name}");
        assert_eq!(taken.problems[0].to_string(), "visitor-check (wechat)", "{name}");
    }
    // An article that quotes the words is an article.
    let html = String::from_utf8(body("article.html")).unwrap();
    let quoting = html.replace("碑是", "当前环境异常，完成验证后即可继续访问。碑是");
    let taken = (PLATFORM.pages.unwrap().read)(&capture(None, quoting.as_bytes())).unwrap();
    assert_eq!((taken.posts.len(), taken.problems.len()), (1, 0));
}

#[test]
fn what_is_the_visitors_is_cut_and_not_read() {
    for name in ["article.html", "article-2016.html", "image-share.html", "text-share.html"] {
        let bytes = body(name);
        let one = capture(Some(LONG), &bytes);
        assert!(String::from_utf8_lossy(&bytes).contains("CANARY"), "{name}");
        let mut kept = Vec::new();
        let mut at = 0;
        for range in registry::private_in_page(&one) {
            kept.extend_from_slice(&bytes[at..range.start]);
            at = range.end;
        }
        kept.extend_from_slice(&bytes[at..]);
        assert!(!String::from_utf8_lossy(&kept).contains("CANARY"), "{name}");
        let before = (PLATFORM.pages.unwrap().read)(&one).unwrap();
        let after = (PLATFORM.pages.unwrap().read)(&capture(Some(LONG), &kept)).unwrap();
        assert_eq!(before, after, "{name}: what is cut is not needed");
        let all = before.posts[0].to_record();
        assert!(!crate::trial::fields(&all).to_string().contains("CANARY"), "{name}");
    }
}

#[test]
fn other_pages_are_not_of_wechat() {
    for (url, html) in [
        (Some("https://example.org/a"), "<html><div class=weui-msg__title>该内容已被发布者删除</div></html>"),
        (Some("https://example.org/a"), "<html><div class=mesg-block>该内容暂时无法查看</div></html>"),
        (Some("https://mp.weixin.qq.com/s/x"), "{\"a\":1}"),
        (Some("https://mp.weixin.qq.com/"), "<html><p>nothing</p></html>"),
        (None, "<html><p>read it at https://mp.weixin.qq.com/s/x</p></html>"),
        (None, ""),
    ] {
        assert_eq!((PLATFORM.pages.unwrap().read)(&capture(url, html.as_bytes())), None, "{html}");
    }
}

#[test]
fn cut_and_twisted_pages_are_borne() {
    for name in [
        "article.html",
        "article-2016.html",
        "image-share.html",
        "text-share.html",
        "violation_01.html",
        "verify.html",
    ] {
        let whole = body(name);
        for tenth in 0..10 {
            let cut = &whole[..whole.len() * tenth / 10];
            let _ = (read_and_private(cut), tenth);
        }
        for at in (0..whole.len()).step_by(whole.len() / 40 + 1) {
            for byte in [0, b'"', b'\'', b'<', b'>', b'{', b'}', b'\\', 0x80, 0xff] {
                let mut twisted = whole.clone();
                twisted[at] = byte;
                read_and_private(&twisted);
            }
        }
    }
}

fn read_and_private(body: &[u8]) {
    let one = capture(Some(LONG), body);
    let _ = (PLATFORM.pages.unwrap().read)(&one);
    for range in (PLATFORM.pages.unwrap().private)(&one) {
        assert!(range.start < range.end && range.end <= body.len());
    }
}

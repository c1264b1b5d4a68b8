//! Text that wants to be more than text.

use model::{Form, Link, Post, Quote, Reply, Repost};
use pages::*;

use crate::rules::{attribute, name, tags};
use crate::sample::{looked, post_page, profile_view, report_view, site, timeline_view};

const HOSTILE: [&str; 14] = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    "<img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)' autofocus='",
    "<svg/onload=alert(1)>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<!--",
    "]]></title><base href=//evil.example>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\u{202e}txt.exe\u{2066}\u{202d}",
    "a\0b\u{1b}[31m\u{85}",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
];

/// A post that says it everywhere it can.
fn saying(text: &str, form: Form) -> PostView {
    let some = || Some(text.to_owned());
    let mut view = timeline_view().posts.remove(1);
    let chars = u32::try_from(text.chars().count()).unwrap();
    view.post = Post {
        account: text.into(),
        handle: some(),
        id: text.into(),
        form,
        text: format!("{text} https://t.co/a"),
        lang: some(),
        client: some(),
        reply: Some(Reply { account: some(), handle: some(), id: some() }),
        quote: Some(Quote { handle: some(), id: text.into(), url: text.into() }),
        repost: Some(Repost { cut: true, handle: some(), id: some() }),
        links: vec![Link {
            end: chars + 15,
            shown: some(),
            start: chars + 1,
            to: text.into(),
            url: "https://t.co/a".into(),
        }],
        audience: some(),
        withheld_in: vec![text.into()],
        ..view.post
    };
    for media in &mut view.post.media {
        (media.alt, media.url) = (some(), text.into());
    }
    view.name = some();
    view
}

fn pages_saying(text: &str) -> Vec<String> {
    let site = site(Lang::En, "/");
    let mut out = Vec::new();
    for form in [Form::Plain, Form::Escaped, Form::Html] {
        let view = saying(text, form);
        let mut own = view.clone();
        own.post.repost = None;
        own.marks.push(0..text.len());
        let asked = Asked { q: text.into(), account: Some(text.into()), ..Asked::default() };
        let accounts =
            vec![AccountRef { platform: text.into(), id: text.into(), handle: None, name: None }; 2];
        out.push(timeline(
            &site,
            &Timeline {
                asked: asked.clone(),
                posts: vec![view.clone(), own.clone()],
                accounts: accounts.clone(),
                ..Timeline::default()
            },
        ));
        out.push(found(
            &site,
            &Search { asked, count: Some(1), posts: vec![own.clone()], accounts, took_us: None },
        ));
        out.push(thread(
            &site,
            &Thread {
                items: vec![
                    ThreadItem::Absent { id: Some(text.into()), handle: Some(text.into()) },
                    ThreadItem::Post(Box::new(own.clone())),
                ],
                asked: text.into(),
            },
        ));
        let mut page = post_page();
        page.versions[0].post.text = text.into();
        page.raw = Raw::Text(text.into());
        page.unknown = vec![(text.into(), text.into())];
        let from = page.provenance.as_mut().unwrap();
        (from.input, from.reader, from.spans[0].member) = (text.into(), text.into(), text.into());
        out.push(post(&site, &PostPage { view: own, ..page }));
    }
    let mut profiled = profile_view();
    let account = &mut profiled.account;
    (account.name, account.bio, account.website, account.place) =
        (Some(text.into()), Some(text.into()), Some(text.into()), Some(text.into()));
    account.former = vec![text.into()];
    out.push(profile(&site, &profiled));
    let mut reported = report_view(Lang::En);
    reported.line.input = text.into();
    reported.read.first[0].name = text.into();
    reported.missing[0].names[0] = text.into();
    reported.damaged.first[0].member = Some(text.into());
    out.push(report(&site, &reported));
    let mut watched = looked();
    watched.label = text.into();
    watched.tracks[0].name = text.into();
    watched.stopped[0].kept[0].0 = text.into();
    out.push(looks(&site, &[watched]));
    out.push(imports(&site, &[reported.line]));
    out
}

/// The names of the elements that a page holds, in order, without what text decides: line ends and marks.
fn bones(html: &str) -> Vec<&str> {
    tags(html)
        .into_iter()
        .map(name)
        .filter(|name| !["span", "mark", "a", "bdi", "br"].contains(name))
        .collect()
}

#[test]
fn hostile_text_adds_no_element_and_no_handler() {
    let harmless = pages_saying("harmless words");
    for text in HOSTILE {
        for (page, tame) in pages_saying(text).iter().zip(&harmless) {
            assert_eq!(bones(page), bones(tame), "{text:?}");
            for tag in tags(page) {
                assert!(
                    !tag.split('"').step_by(2).any(|part| part.contains(" on") || part.contains("autofocus")),
                    "{text:?}: {tag}"
                );
                if let Some(href) = attribute(tag, "href") {
                    assert!(
                        href.starts_with("/s3cr3t/")
                            || href.starts_with('#')
                            || href.starts_with("https://example.org"),
                        "{text:?}: {tag}"
                    );
                }
            }
        }
    }
}

#[test]
fn control_characters_never_reach_the_page() {
    for text in HOSTILE {
        for page in pages_saying(text) {
            let bad = page.chars().find(|c| matches!(c, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
            assert_eq!(bad, None, "{text:?}");
        }
    }
}

#[test]
fn what_is_hidden_is_shown_by_its_code() {
    let page = pages_saying("a\u{202e}b\0c").remove(0);
    assert!(page.contains("<span class=\"ctl\">U+202E</span>b<span class=\"ctl\">U+0000</span>c"));
}

#[test]
fn text_without_end_is_bounded() {
    let long = "字".repeat(3_000_000);
    let mut page = post_page();
    page.raw = Raw::Text(long.clone());
    page.unknown = vec![("f".into(), long.clone())];
    let drawn = post(&site(Lang::En, "/"), &page);
    assert!(drawn.len() < 1_300_000, "{}", drawn.len());
    let mut listed = timeline_view();
    listed.posts.truncate(1);
    (listed.posts[0].post.long, listed.posts[0].post.text) = (None, long);
    assert!(timeline(&site(Lang::En, "/"), &listed).len() < 12_000);
}

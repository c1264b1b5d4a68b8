//! The frame around every page: head, masthead, navigation, search, foot.
//!
//! Never puts a style or a script inside the page, and asks nothing of any other host.

use maud::{DOCTYPE, Markup, html};

use crate::lang::Lang;
use crate::safe::plain;
use crate::site::Site;
use crate::words::Word;

/// Which entry of the navigation a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Timeline,
    Find,
    Profile,
    Imports,
    Cases,
    Keep,
    Verify,
    About,
}

/// What a page puts into the frame.
pub(crate) struct Frame<'a> {
    pub(crate) title: &'a str,
    pub(crate) place: Place,
    /// The words in the search field.
    pub(crate) q: &'a str,
    /// Seconds after which a page without the script loads itself again.
    pub(crate) again_s: Option<u32>,
    pub(crate) body: Markup,
}

impl<'a> Frame<'a> {
    pub(crate) fn of(title: &'a str, place: Place, body: Markup) -> Self {
        Self { title, place, q: "", again_s: None, body }
    }
}

const NAVIGATION: [(Place, &str, Word); 7] = [
    (Place::Timeline, "/", Word::NavTimeline),
    (Place::Profile, "/profile", Word::NavProfile),
    (Place::Imports, "/imports", Word::NavImports),
    (Place::Cases, "/cases", Word::NavCases),
    (Place::Keep, "/keep", Word::NavKeep),
    (Place::Verify, "/verify", Word::NavVerify),
    (Place::About, "/about", Word::NavAbout),
];

/// Returns the whole page.
pub(crate) fn page(site: &Site<'_>, frame: Frame<'_>) -> String {
    let other = site.lang.other();
    let there = Site { lang: other, ..*site }.href(site.here);
    let head = html! {
        link rel="stylesheet" href=(site.asset("/style.css"));
        link rel="icon" type="image/svg+xml" href=(site.asset("/icon.svg"));
        @if frame.place == Place::Cases { link rel="stylesheet" href=(site.asset("/case.css")); }
        script defer src=(site.asset("/keep.js")) {}
        @if let Some(seconds) = frame.again_s {
            noscript { meta http-equiv="refresh" content=(seconds); }
        }
    };
    let body = html! {
        a.skip href="#main" { (site.t(Word::Skip)) }
        header.top {
            div.in {
                (masthead(&site.href("/")))
                form.seek role="search" action=(site.href("/find")) {
                    label.sr for="q" { (site.t(Word::SearchLabel)) }
                    input #q name="q" type="search" value=(plain(frame.q)) maxlength="400"
                        placeholder=(site.t(Word::SearchHint)) autocomplete="off";
                    button { (site.t(Word::SearchButton)) }
                }
                nav aria-label=(site.t(Word::NavLabel)) {
                    @for (place, path, word) in NAVIGATION {
                        a href=(site.href(path)) aria-current=[(place == frame.place).then_some("page")] {
                            (site.t(word))
                        }
                    }
                    a.lang href=(there) lang=(other.tag()) hreflang=(other.tag()) {
                        (Word::LangName.text(other))
                    }
                }
            }
        }
        main #main tabindex="-1" data-keep=(site.href("/keep")) data-drop=(site.t(Word::DropHere))
            data-sent=(site.t(Word::Sending)) data-fail=(site.t(Word::SendFailed)) { (frame.body) }
        footer.foot { p { (site.t(Word::FootLine)) } }
    };
    whole(site.lang, frame.title, &head, &body)
}

/// Returns a page that knows no secret base: no navigation, nothing below the base.
pub(crate) fn bare(lang: Lang, title: &str, body: &Markup) -> String {
    let head = html! {
        link rel="stylesheet" href="/style.css";
        link rel="icon" type="image/svg+xml" href="/icon.svg";
    };
    let body = html! {
        header.top { div.in { (seal()) } }
        main #main { (body) }
    };
    whole(lang, title, &head, &body)
}

fn whole(lang: Lang, title: &str, head: &Markup, body: &Markup) -> String {
    html! {
        (DOCTYPE)
        html lang=(lang.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="same-origin";
                title { (plain(title)) " · 碑林 Beilin" }
                (head)
            }
            body { (body) }
        }
    }
    .into_string()
}

fn masthead(home: &str) -> Markup {
    html! { a.home href=(home) { (seal()) } }
}

fn seal() -> Markup {
    html! {
        span.brand { span.chop lang="zh-Hans" { "碑林" } " " span.latin lang="zh-Latn" { "Beilin" } }
    }
}

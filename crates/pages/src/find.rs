//! Search results: what was sought marked in each post, the same filters, and how to ask.
//!
//! Never searches.

use maud::{Markup, html};

use crate::asked::{Asked, Kind, When};
use crate::card::{AccountRef, PostView, card};
use crate::filters::{chips, kind_word, paging};
use crate::frame::{Frame, Place, page};
use crate::safe::plain;
use crate::site::Site;
use crate::text::Extent;
use crate::when::posts;
use crate::words::Word;

/// The search page's view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// What was asked for.
    pub asked: Asked,
    /// How many posts match; `None` where nothing was asked yet.
    pub count: Option<u64>,
    /// The posts of this page, with what matched in `marks`.
    pub posts: Vec<PostView>,
    /// All accounts in the archive.
    pub accounts: Vec<AccountRef>,
    /// How long the search took, in microseconds.
    pub took_us: Option<u64>,
}

/// Returns the search page.
#[must_use]
pub fn found(site: &Site<'_>, view: &Search) -> String {
    let title = if view.asked.q.is_empty() {
        site.t(Word::SearchTitle).to_owned()
    } else {
        site.fill(Word::SearchTitleFor, &[&plain(&view.asked.q)])
    };
    let asked = &view.asked;
    let body = html! {
        div.page {
            h1 { (title) }
            @if let Some(count) = view.count {
                p.lead role="status" {
                    (posts(site, count))
                    @if let Some(took) = view.took_us {
                        " · " (site.fill(Word::TookMs, &[&format!("{}.{}", took / 1000, took % 1000 / 100)]))
                    }
                }
            }
            details.narrow open[view.count.is_none() || asked.from.is_some() || asked.to.is_some()] {
                summary { (site.t(Word::SearchMore)) }
                (form(site, view))
            }
            @if view.count.is_some() { (chips(site, "/find", &view.asked, &view.accounts)) }
            @if view.count == Some(0) {
                div.empty {
                    h2 { (site.t(Word::NothingFound)) }
                    ul { @for word in [Word::NothingTip1, Word::NothingTip2, Word::NothingTip3] { li { (site.t(word)) } } }
                }
            }
            @for post in &view.posts { (card(site, post, 2, Extent::List)) }
            @if let Some(count) = view.count { (paging(site, "/find", &view.asked, count)) }
            (syntax(site, view.count.is_none()))
        }
    };
    let mut frame = Frame::of(&title, Place::Find, body);
    frame.q = &view.asked.q;
    page(site, frame)
}

fn form(site: &Site<'_>, view: &Search) -> Markup {
    let asked = &view.asked;
    html! {
        form.ask action=(site.href("/find")) aria-label=(site.t(Word::SearchLabel)) {
            p.wide {
                label for="words" { (site.t(Word::SearchWords)) }
                input #words name="q" type="search" value=(plain(&asked.q)) maxlength="400" autocomplete="off";
            }
            (date(site, "from", Word::SearchFrom, asked.from, "2018-11"))
            (date(site, "to", Word::SearchTo, asked.to, "2018-11-08"))
            @if view.accounts.len() > 1 {
                p {
                    label for="account" { (site.t(Word::Account)) }
                    select #account name="account" {
                        option value="" { (site.t(Word::AllAccounts)) }
                        @for account in &view.accounts {
                            @let key = account.key();
                            option value=(plain(&key)) selected[asked.account.as_ref() == Some(&key)] {
                                (account.label())
                            }
                        }
                    }
                }
            }
            p {
                label for="kind" { (site.t(Word::KindLabel)) }
                select #kind name="kind" {
                    option value="" { (site.t(Word::KindAll)) }
                    @for kind in Kind::ALL {
                        option value=(kind.word()) selected[asked.kind == Some(kind)] {
                            (site.t(kind_word(kind)))
                        }
                    }
                }
            }
            @if asked.oldest { input type="hidden" name="order" value="oldest"; }
            p { button { (site.t(Word::SearchButton)) } }
        }
    }
}

fn date(site: &Site<'_>, id: &str, label: Word, value: Option<When>, example: &str) -> Markup {
    html! {
        p {
            label for=(id) { (site.t(label)) }
            input id=(id) name=(id) value=[value.map(|when| when.text())] placeholder=(example) maxlength="10"
                inputmode="numeric" autocomplete="off";
        }
    }
}

fn syntax(site: &Site<'_>, open: bool) -> Markup {
    html! {
        details.help open[open] {
            summary { (site.t(Word::SyntaxTitle)) }
            dl {
                @for (example, word) in [
                    ("碑", Word::SyntaxOne),
                    ("拓片 西安", Word::SyntaxAll),
                    ("\"stone rubbing\"", Word::SyntaxPhrase),
                    ("碑 -西安", Word::SyntaxNot),
                    ("漢 / 汉", Word::SyntaxFold),
                    ("#碑林 @name", Word::SyntaxTags),
                ] {
                    dt { kbd { (example) } } dd { (site.t(word)) }
                }
            }
        }
    }
}

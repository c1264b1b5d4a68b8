//! An account as its owner described it, its counts, and a calendar of its activity.
//!
//! Never compares accounts, ranks them or says anything of a person that the export does not.

use maud::{Markup, html};
use model::{Account, Moment};

use crate::asked::{Asked, Kind, When};
use crate::calendar::calendar;
use crate::card::{AccountRef, monogram};
use crate::filters::kind_word;
use crate::frame::{Frame, Place, page};
use crate::safe::{plain, visible};
use crate::site::{Site, account_path};
use crate::text::{handle, handle_text, link, name};
use crate::when::{day_of, number, posts};
use crate::words::Word;

/// The most years that are listed.
const YEARS_MAX: usize = 60;

/// How many posts a day holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayCount {
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month.
    pub day: u8,
    /// How many posts.
    pub posts: u64,
}

/// How many posts of each kind; a post may be of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tallies {
    /// All posts.
    pub posts: u64,
    /// The author's own words.
    pub own: u64,
    /// Answers to others.
    pub reply: u64,
    /// Continuations of own posts.
    pub thread: u64,
    /// Quotes.
    pub quote: u64,
    /// Another's words passed on.
    pub retweet: u64,
    /// With attachments.
    pub media: u64,
}

/// The profile page's view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// The account as the newest export has it.
    pub account: Account,
    /// Path below the base of the kept avatar.
    pub avatar: Option<String>,
    /// Counts by kind.
    pub tallies: Tallies,
    /// The oldest post's time.
    pub first: Option<Moment>,
    /// The newest post's time.
    pub last: Option<Moment>,
    /// Years with their posts, oldest first.
    pub years: Vec<(i32, u64)>,
    /// The year whose calendar is shown.
    pub year: i32,
    /// That year's days that have posts.
    pub days: Vec<DayCount>,
    /// The other accounts of this archive.
    pub others: Vec<AccountRef>,
}

/// Returns the profile page.
#[must_use]
pub fn profile(site: &Site<'_>, view: &Profile) -> String {
    let account = &view.account;
    let title = match (&account.name, &account.handle) {
        (Some(name), _) => plain(name).into_owned(),
        (None, Some(at)) => handle_text(at),
        (None, None) => plain(&account.id).into_owned(),
    };
    let key = format!("{}:{}", account.platform, account.id);
    let body = html! {
        div.page {
            (head(site, view, &title))
            (tallies(site, view, &key))
            @if !view.years.is_empty() {
                section.wide aria-labelledby="activity" {
                    h2 #activity { (site.fill(Word::ActivityIn, &[&view.year.to_string()])) }
                    @let counts: Vec<_> = view.days.iter().map(|d| (d.month, d.day, d.posts)).collect();
                    (calendar(site, view.year, &counts, &key))
                }
                (years(site, view))
            }
            @if !view.others.is_empty() {
                section aria-labelledby="others" {
                    h2 #others { (site.t(Word::OtherAccounts)) }
                    ul { @for other in &view.others {
                        li { a href=(site.href(&account_path(&other.platform, &other.id))) { (other.label()) } }
                    } }
                }
            }
        }
    };
    page(site, Frame::of(&title, Place::Profile, body))
}

fn head(site: &Site<'_>, view: &Profile, title: &str) -> Markup {
    let account = &view.account;
    html! {
        header.who {
            @match &view.avatar {
                Some(file) => img src=(site.asset(file)) alt="" width="96" height="96";,
                None => (monogram(title)),
            }
            div {
                h1 { (name(account.name.as_deref().unwrap_or(title))) }
                p.remark {
                    @if let Some(at) = &account.handle { (handle(at)) " · " }
                    (visible(&account.platform)) " " code { (visible(&account.id)) }
                }
                @if let Some(bio) = &account.bio { div.text dir="auto" { (visible(bio)) } }
            }
        }
        dl.facts {
            @if !account.former.is_empty() {
                div { dt { (site.t(Word::FormerHandles)) } dd {
                    @for at in account.former.iter().take(50) { (handle(at)) " " }
                } }
            }
            @if let Some(website) = &account.website {
                div { dt { (site.t(Word::Website)) } dd { (link(website, 0, &[])) } }
            }
            @if let Some(place) = &account.place {
                div { dt { (site.t(Word::Place)) } dd { (name(place)) } }
            }
            @if let Some(created) = &account.created {
                div { dt { (site.t(Word::Opened)) } dd { (day_of(site.lang, created)) } }
            }
            @if let (Some(first), Some(last)) = (&view.first, &view.last) {
                div { dt { (site.t(Word::PostsSpan)) } dd {
                    (day_of(site.lang, first)) " – " (day_of(site.lang, last))
                } }
            }
        }
    }
}

fn tallies(site: &Site<'_>, view: &Profile, key: &str) -> Markup {
    let tallies = &view.tallies;
    let to = |kind: Option<Kind>| {
        let asked = Asked { account: Some(key.to_owned()), kind, ..Asked::default() };
        site.href(&format!("/{}", asked.query()))
    };
    let of = |kind: Kind| match kind {
        Kind::Own => tallies.own,
        Kind::Reply => tallies.reply,
        Kind::Thread => tallies.thread,
        Kind::Quote => tallies.quote,
        Kind::Retweet => tallies.retweet,
        Kind::Media => tallies.media,
    };
    html! {
        ul.tallies aria-label=(site.t(Word::CountsLabel)) {
            li { a href=(to(None)) { strong { (number(tallies.posts)) } " " (site.t(Word::KindAll)) } }
            @for kind in Kind::ALL {
                li { a href=(to(Some(kind))) { strong { (number(of(kind))) } " " (site.t(kind_word(kind))) } }
            }
        }
    }
}

fn years(site: &Site<'_>, view: &Profile) -> Markup {
    let most = view.years.iter().map(|year| year.1).max().unwrap_or(1).max(1);
    let path = account_path(&view.account.platform, &view.account.id);
    html! {
        section aria-labelledby="by-year" {
            h2 #by-year { (site.t(Word::ByYear)) }
            ul.bars {
                @for (year, count) in view.years.iter().take(YEARS_MAX) {
                    @let query = Asked::default().within(Some(When { year: *year, month: None, day: None })).query();
                    li {
                        a href=(site.href(&format!("{path}{query}"))) aria-current=[(*year == view.year).then_some("true")] {
                            (year)
                        }
                        svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" {
                            rect width=((count.saturating_mul(100) / most).max(1)) height="4" {}
                        }
                        span { (posts(site, *count)) }
                    }
                }
            }
        }
    }
}

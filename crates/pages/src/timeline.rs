//! The timeline: a page of posts by month, with years and months beside it.
//!
//! Never sorts or counts posts: the view comes in the order asked for.

use maud::{Markup, html};
use model::Civil;

use crate::asked::Asked;
use crate::card::{AccountRef, PostView, card};
use crate::filters::{MonthCount, chips, paging, years};
use crate::frame::{Frame, Place, page};
use crate::site::Site;
use crate::text::Extent;
use crate::when::{day, month, posts};
use crate::words::Word;

/// The timeline's view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// What was asked for.
    pub asked: Asked,
    /// How many posts that gives on all pages.
    pub count: u64,
    /// The posts of this page, in order.
    pub posts: Vec<PostView>,
    /// Posts by month under the same account and kind whatever the span, in the order asked for; months
    /// without a post are left out.
    pub months: Vec<MonthCount>,
    /// All accounts in the archive.
    pub accounts: Vec<AccountRef>,
}

/// Returns the timeline page.
#[must_use]
pub fn timeline(site: &Site<'_>, view: &Timeline) -> String {
    if view.accounts.is_empty() {
        return page(site, Frame::of(site.t(Word::WelcomeTitle), Place::Timeline, welcome(site)));
    }
    let title = title(site, &view.asked);
    let body = html! {
        div.cols {
            div.flow {
                h1 { (title) }
                p.lead {
                    (posts(site, view.count)) " "
                    a.jump href="#years" { (site.t(Word::JumpYears)) }
                }
                (chips(site, "/", &view.asked, &view.accounts))
                @if view.posts.is_empty() { p.empty { (site.t(Word::NothingHere)) } }
                @for group in view.posts.chunk_by(|a, b| month_of(a) == month_of(b)) {
                    @let heading = group.first().and_then(month_of);
                    section {
                        h2.month {
                            @match heading {
                                Some((year, number)) => (month(site.lang, year, number)),
                                None => (site.t(Word::NoTime)),
                            }
                        }
                        @for post in group { (card(site, post, 3, Extent::List)) }
                    }
                }
                (paging(site, "/", &view.asked, view.count))
            }
            aside { (years(site, "/", &view.asked, &view.months)) }
        }
    };
    page(site, Frame::of(&title, Place::Timeline, body))
}

fn month_of(view: &PostView) -> Option<(i32, u8)> {
    let civil = Civil::of_ms(view.post.created.as_ref()?.ms);
    Some((civil.year, civil.month))
}

fn title(site: &Site<'_>, asked: &Asked) -> String {
    let whole = || site.t(Word::NavTimeline).to_owned();
    match asked.from.filter(|_| asked.from == asked.to) {
        None => whole(),
        Some(when) => match (when.month, when.day) {
            (Some(m), Some(d)) => day(site.lang, when.year, m, d),
            (Some(m), None) => month(site.lang, when.year, m),
            _ => site.fill(Word::YearTitle, &[&when.year.to_string()]),
        },
    }
}

fn welcome(site: &Site<'_>) -> Markup {
    html! {
        div.page.welcome {
            h1 { (site.t(Word::WelcomeTitle)) }
            p.lead { (site.t(Word::WelcomeText)) }
            p { a.button href=(site.href("/keep")) { (site.t(Word::WelcomeKeep)) } }
        }
    }
}

//! What narrows a list: account and kind, order, years and months, and the way from page to page.
//!
//! Never filters anything itself: every choice is a link that says the whole question.

use maud::{Markup, html};

use crate::asked::{Asked, Kind, When};
use crate::card::AccountRef;
use crate::site::Site;
use crate::when::{month_alone, number};
use crate::words::Word;

/// How many posts a page of a list holds.
pub const PAGE_POSTS: u32 = 50;

/// The most accounts offered as a choice.
const ACCOUNTS_MAX: usize = 24;

/// How many posts a month holds, under the account and kind asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthCount {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// How many posts.
    pub posts: u64,
}

/// Returns the word for a kind.
pub(crate) fn kind_word(kind: Kind) -> Word {
    match kind {
        Kind::Own => Word::KindOwn,
        Kind::Reply => Word::KindReply,
        Kind::Thread => Word::KindThread,
        Kind::Quote => Word::KindQuote,
        Kind::Retweet => Word::KindRetweet,
        Kind::Media => Word::KindMedia,
    }
}

/// Returns the links that narrow a list by account and kind and turn its order.
pub(crate) fn chips(site: &Site<'_>, page: &str, asked: &Asked, accounts: &[AccountRef]) -> Markup {
    let to = |asked: Asked| site.href(&format!("{page}{}", Asked { skip: 0, ..asked }.query()));
    let chip = |on: bool, to: String, label: &str| {
        html! { li { a href=(to) aria-current=[on.then_some("true")] { (label) } } }
    };
    html! {
        nav.chips aria-label=(site.t(Word::FilterLabel)) {
            @if accounts.len() > 1 {
                ul aria-label=(site.t(Word::Account)) {
                    (chip(asked.account.is_none(), to(Asked { account: None, ..asked.clone() }),
                        site.t(Word::AllAccounts)))
                    @for account in accounts.iter().take(ACCOUNTS_MAX) {
                        @let key = account.key();
                        (chip(asked.account.as_ref() == Some(&key),
                            to(Asked { account: Some(key), ..asked.clone() }), &account.label()))
                    }
                }
            }
            ul aria-label=(site.t(Word::KindLabel)) {
                (chip(asked.kind.is_none(), to(Asked { kind: None, ..asked.clone() }), site.t(Word::KindAll)))
                @for kind in Kind::ALL {
                    (chip(asked.kind == Some(kind), to(Asked { kind: Some(kind), ..asked.clone() }),
                        site.t(kind_word(kind))))
                }
            }
            ul aria-label=(site.t(Word::OrderLabel)) {
                @for oldest in [false, true] {
                    (chip(asked.oldest == oldest, to(Asked { oldest, ..asked.clone() }),
                        site.t(if oldest { Word::OldestFirst } else { Word::NewestFirst })))
                }
            }
        }
    }
}

/// Returns the list of years, and the months of the year one is in. The months must stand in order, newest or oldest first.
pub(crate) fn years(site: &Site<'_>, page: &str, asked: &Asked, months: &[MonthCount]) -> Markup {
    let to = |when: Option<When>| site.href(&format!("{page}{}", asked.within(when).query()));
    let here = asked.from.filter(|_| asked.from == asked.to);
    let whole = asked.from.is_none() && asked.to.is_none();
    html! {
        nav.years #years aria-label=(site.t(Word::YearsLabel)) {
            h2 { (site.t(Word::Years)) }
            p { a href=(to(None)) aria-current=[whole.then_some("true")] { (site.t(Word::AllTime)) } }
            ul {
                @for months in months.chunk_by(|a, b| a.year == b.year) {
                    @let year = months.first().map_or(0, |month| month.year);
                    @let within = here.is_some_and(|when| when.year == year);
                    @let on = within && here.is_some_and(|when| when.month.is_none());
                    li {
                        a href=(to(Some(When { year, month: None, day: None })))
                            aria-current=[on.then_some("true")] { (year) }
                        " " small { (number(months.iter().map(|month| month.posts).sum())) }
                    }
                    @if within { li.months { ul {
                        @for count in months {
                            @let on = here.is_some_and(|when| when.month == Some(count.month));
                            li {
                                a href=(to(Some(When { year, month: Some(count.month), day: None })))
                                    aria-current=[on.then_some("true")] { (month_alone(site.lang, count.month)) }
                                " " small { (number(count.posts)) }
                            }
                        }
                    } } }
                }
            }
        }
    }
}

/// Returns the links to the pages before and after, and which of how many this is.
pub(crate) fn paging(site: &Site<'_>, page: &str, asked: &Asked, count: u64) -> Markup {
    let last = count.div_ceil(u64::from(PAGE_POSTS)).max(1);
    let at = u64::from(asked.skip) + 1;
    let to = |skip: u32| site.href(&format!("{page}{}", Asked { skip, ..asked.clone() }.query()));
    html! {
        @if last > 1 || at > 1 {
            nav.paging aria-label=(site.t(Word::PagingLabel)) {
                @if asked.skip > 0 {
                    a rel="prev" href=(to(asked.skip - 1)) { "← " (site.t(Word::PreviousPage)) }
                } @else { span {} }
                span { (site.fill(Word::PageOf, &[&number(at), &number(last)])) }
                @if at < last {
                    a rel="next" href=(to(asked.skip.saturating_add(1))) { (site.t(Word::NextPage)) " →" }
                } @else { span {} }
            }
        }
    }
}

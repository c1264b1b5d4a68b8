//! Pages for what cannot be shown: no secret, a foreign host, nothing there, something wrong.
//!
//! Never tells a visitor without the secret where the reader's pages are.

use maud::html;

use crate::frame::{Frame, Place, bare, page};
use crate::lang::Lang;
use crate::safe::visible;
use crate::site::Site;
use crate::words::Word;

/// Why a page is not shown.
#[derive(Clone, Copy, Debug)]
pub enum Refusal<'a> {
    /// The address lacks this run's secret. Status 403.
    NoSecret,
    /// The request names another host, or comes from another site. Status 403 or 421.
    ForeignHost,
    /// There is no such page below the secret. Status 404.
    NotFound(&'a Site<'a>),
    /// What was sent cannot be used: why, in the reader's language. Status 400 or 413.
    BadRequest(&'a Site<'a>, &'a str),
    /// It could not be read: why, in the reader's language. Status 500.
    Failed(&'a Site<'a>, &'a str),
}

/// Returns the page. `lang` is for those who have no secret and so no address that names a language.
#[must_use]
pub fn refused(lang: Lang, why: Refusal<'_>) -> String {
    let without = |title: Word, text: Word| {
        let body = html! { div.page { h1 { (title.text(lang)) } p.lead { (text.text(lang)) } } };
        bare(lang, title.text(lang), &body)
    };
    let within = |site: &Site<'_>, title: Word, text: &str| {
        let body = html! {
            div.page {
                h1 { (site.t(title)) }
                p.lead { (visible(text)) }
                p { a href=(site.href("/")) { (site.t(Word::BackHome)) } }
            }
        };
        page(site, Frame::of(site.t(title), Place::Timeline, body))
    };
    match why {
        Refusal::NoSecret => without(Word::NoSecretTitle, Word::NoSecretText),
        Refusal::ForeignHost => without(Word::ForeignTitle, Word::ForeignText),
        Refusal::NotFound(site) => within(site, Word::NotFoundTitle, site.t(Word::NotFoundText)),
        Refusal::BadRequest(site, text) => within(site, Word::BadRequestTitle, text),
        Refusal::Failed(site, text) => within(site, Word::FailedTitle, text),
    }
}

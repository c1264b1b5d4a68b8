//! The casebook's pages: a log of claims made ready once, and drawn page by page.
//!
//! Never shows a sealed record, never says that a claim is so, and never adds two numbers.

mod case;
mod claim;
mod conflicts;
mod copied;
mod graph;
mod happened;
mod held;
mod list;
mod map;
mod overview;
mod places;
mod said;
mod source;
mod spans;
mod thing;
mod timeline;
mod wave;
mod words;
mod write;

pub use case::Case;
pub use claim::claim;
pub use conflicts::{conflicts, questions};
pub use copied::copied;
pub use held::{Counts, Held, Weight};
pub use list::{List, list};
pub use map::map;
pub use overview::{empty, overview};
pub use source::source;
pub use thing::{Look, Observed, thing};
pub use timeline::timeline;
pub use wave::{WaveFigure, wave_figure};
pub use words::CaseWord;
pub use write::{Names, WriteForm, names, write};

use maud::{Markup, html};

use crate::frame::{Frame, Place, page};
use crate::safe::encoded;
use crate::site::Site;

/// Returns the path, below base and language, of the page of a person, a place, an event or a publication.
#[must_use]
pub fn thing_path(id: &str) -> String {
    format!("/cases/thing/{}", encoded(id))
}

/// Returns the path of a source's page.
#[must_use]
pub fn source_path(id: &str) -> String {
    format!("/cases/source/{}", encoded(id))
}

/// Returns the path of a claim's page.
#[must_use]
pub fn claim_path(id: &str) -> String {
    format!("/cases/claim/{}", encoded(id))
}

const NAVIGATION: [(&str, CaseWord); 13] = [
    ("/cases", CaseWord::Overview),
    ("/cases/timeline", CaseWord::Timeline),
    ("/cases/map", CaseWord::Map),
    ("/cases/copied", CaseWord::Copied),
    ("/cases/conflicts", CaseWord::Conflicts),
    ("/cases/questions", CaseWord::Questions),
    ("/cases/list/events", CaseWord::Events),
    ("/cases/list/people", CaseWord::People),
    ("/cases/list/accounts", CaseWord::Accounts),
    ("/cases/list/platforms", CaseWord::Platforms),
    ("/cases/list/places", CaseWord::Places),
    ("/cases/list/sources", CaseWord::Sources),
    ("/cases/write", CaseWord::Write),
];

/// Returns a page of the casebook, with the way to its other parts.
fn framed(site: &Site<'_>, title: &str, body: &Markup) -> String {
    let here = site.here.split('?').next().unwrap_or_default();
    let body = html! {
        div.page.case {
            nav.parts.wide aria-label=(CaseWord::Nav.text(site.lang)) {
                @for (path, word) in NAVIGATION {
                    a href=(site.href(path)) aria-current=[(path == here).then_some("page")] { (word.text(site.lang)) }
                }
            }
            (body)
        }
    };
    page(site, Frame::of(title, Place::Cases, body))
}

/// Which part of a long list is shown: from which, to which, of how many.
#[derive(Clone, Copy, Debug)]
struct Part {
    from: usize,
    to: usize,
    of: usize,
}

impl Part {
    fn of(count: usize, page: usize, size: usize) -> Self {
        let from = page.saturating_mul(size).min(count.saturating_sub(1) / size * size);
        Self { from, to: (from + size).min(count), of: count }
    }

    /// Returns the way to the parts before and after; nothing where all is shown.
    fn paging(self, site: &Site<'_>, path: &str, asked: &str, size: usize) -> Markup {
        let page = self.from / size;
        let to = |page: usize| site.href(&format!("{path}?page={page}{asked}"));
        let numbers = [self.from + 1, self.to, self.of].map(|n| crate::when::number(n as u64));
        html! {
            @if self.of > size {
                nav.paging aria-label=(words::say(site.lang, CaseWord::PerPage, &numbers.each_ref().map(|n| &**n))) {
                    @if page > 0 { a href=(to(page - 1)) rel="prev" { (CaseWord::Earlier.text(site.lang)) } }
                    span { (words::say(site.lang, CaseWord::PerPage, &numbers.each_ref().map(|n| &**n))) }
                    @if self.to < self.of { a href=(to(page + 1)) rel="next" { (CaseWord::Later.text(site.lang)) } }
                }
            }
        }
    }
}

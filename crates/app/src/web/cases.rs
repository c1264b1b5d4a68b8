//! The casebook's pages: which address draws which, from the case that the desk holds.
//!
//! Never shows a sealed record, and never lets a page out that names nobody as the one who says so.

use archive::ArchiveError;
use casebook::Day;
use pages::casebook::{self as drawn, List, Names, Observed, WriteForm};
use pages::{Lang, Refusal, Site, refused};

use super::desk::Shut;
use super::drawn::Drawn;
use super::observed::observed;
use super::shared::Shared;
use crate::words::{pick, stops};

/// A page of the casebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseView {
    /// The case page.
    Overview,
    /// A person, a place, an event, a publication.
    Thing(String),
    /// A source.
    Source(String),
    /// A claim.
    Claim(String),
    /// The timeline.
    Timeline,
    /// The map.
    Map,
    /// Who copied whom.
    Copied,
    /// Conflicts.
    Conflicts,
    /// Open questions.
    Questions,
    /// A list.
    List(List),
    /// The form.
    Write,
}

impl CaseView {
    /// Returns the page of the segments below `cases`.
    pub fn of(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            [] => Self::Overview,
            ["thing", id] => Self::Thing((*id).to_owned()),
            ["source", id] => Self::Source((*id).to_owned()),
            ["claim", id] => Self::Claim((*id).to_owned()),
            ["timeline"] => Self::Timeline,
            ["map"] => Self::Map,
            ["copied"] => Self::Copied,
            ["conflicts"] => Self::Conflicts,
            ["questions"] => Self::Questions,
            ["write"] => Self::Write,
            ["list", name] => Self::List(List::ALL.into_iter().find(|list| list.segment() == *name)?),
            _ => return None,
        })
    }
}

/// What an address asks of a page.
#[derive(Clone, Copy, Debug, Default)]
struct Asked {
    page: usize,
    from: Option<Day>,
    to: Option<Day>,
}

impl Asked {
    fn of_query(query: &str) -> Self {
        let mut asked = Self::default();
        for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            match name {
                "page" => asked.page = value.parse().unwrap_or(0),
                "from" => asked.from = day(value),
                "to" => asked.to = day(value),
                _ => {}
            }
        }
        asked
    }
}

/// Returns the day of `2018-11-09`.
fn day(text: &str) -> Option<Day> {
    let mut parts = text.splitn(3, '-');
    let year = parts.next()?.parse().ok().filter(|year| (0..=9999).contains(year))?;
    let (month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some(())?;
    Day::of_civil(year, month, day)
}

/// Draws a page of the casebook.
pub fn draw(shared: &Shared, site: &Site<'_>, asked_view: &CaseView, query: &str) -> Drawn {
    let asked = Asked::of_query(query);
    let (base, lang, here, view) =
        (site.base.to_owned(), site.lang, site.here.to_owned(), asked_view.clone());
    let observed = match observed_of(shared, site.lang, asked_view) {
        Ok(observed) => observed,
        Err(error) => return stopped(site, &error),
    };
    let page = shared.desk.ask(shared.library.place(), move |case, texts| {
        let site = Site { base: &base, lang, here: &here };
        match &view {
            CaseView::Overview => Some(drawn::overview(&site, case)),
            CaseView::Thing(id) => drawn::thing(&site, case, id, observed.as_ref(), asked.page),
            CaseView::Source(id) => {
                drawn::source(&site, case, id, texts.get(id).map(String::as_str), asked.page)
            }
            CaseView::Claim(id) => drawn::claim(&site, case, id),
            CaseView::Timeline => Some(drawn::timeline(&site, case, asked.from, asked.to, asked.page)),
            CaseView::Map => Some(drawn::map(&site, case)),
            CaseView::Copied => Some(drawn::copied(&site, case)),
            CaseView::Conflicts => Some(drawn::conflicts(&site, case, asked.page)),
            CaseView::Questions => Some(drawn::questions(&site, case, asked.page)),
            CaseView::Write => Some(drawn::write(&site, &drawn::names(case), WriteForm::default())),
            CaseView::List(what) => Some(drawn::list(&site, case, *what, asked.page)),
        }
    });
    match page {
        Ok(Some(page)) => Drawn::Page(page),
        Ok(None) => Drawn::Nothing(refused(site.lang, Refusal::NotFound(site))),
        Err(Shut::None) if *asked_view == CaseView::Write => {
            Drawn::Page(drawn::write(site, &Names::default(), WriteForm::default()))
        }
        Err(Shut::None) => Drawn::Page(drawn::empty(site)),
        Err(Shut::Later) => Drawn::Failed(failed(site, later(site.lang))),
        Err(Shut::Archive(error)) => stopped(site, &error),
    }
}

/// Returns what stands beside the claims about an account, where a page is about one that has a handle.
fn observed_of(shared: &Shared, lang: Lang, view: &CaseView) -> Result<Option<Observed>, ArchiveError> {
    let CaseView::Thing(id) = view else { return Ok(None) };
    let id = id.clone();
    let account = shared.desk.ask(shared.library.place(), move |case, _| case.account(&id));
    let (Ok(Some((platform, handle))), Some(opened)) = (account, shared.library.current()?) else {
        return Ok(None);
    };
    observed(lang, &opened, &platform, &handle).map(Some)
}

fn stopped(site: &Site<'_>, error: &ArchiveError) -> Drawn {
    Drawn::Failed(failed(site, &format!("{error}. {}", stops::next(site.lang, error.stop()))))
}

fn later(lang: Lang) -> &'static str {
    pick(lang, "The casebook is of a later format.", "事件簿的格式较新。")
}

fn failed(site: &Site<'_>, why: &str) -> String {
    refused(site.lang, Refusal::Failed(site, why))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_name_pages_of_the_casebook() {
        for (parts, view) in [
            (&[][..], Some(CaseView::Overview)),
            (&["thing", "p.1"][..], Some(CaseView::Thing("p.1".into()))),
            (&["list", "people"][..], Some(CaseView::List(List::People))),
            (&["list", "suspects"][..], None),
            (&["thing"][..], None),
        ] {
            assert_eq!(CaseView::of(parts), view, "{parts:?}");
        }
    }

    #[test]
    fn a_query_that_is_no_day_asks_for_nothing() {
        let days = |query: &str| {
            let asked = Asked::of_query(query);
            (asked.page, asked.from.map(|day| day.to_string()), asked.to.map(|day| day.to_string()))
        };
        assert_eq!(days("page=2&from=2018-11-09"), (2, Some("2018-11-09".into()), None));
        for query in
            ["from=", "from=2018", "from=2018-13-01", "to=99999999999-01-01", "page=-1", "page", "=&=&&"]
        {
            assert_eq!(days(query), (0, None, None), "{query}");
        }
    }
}

//! Lists: events, people, accounts, platforms, places, sources, and claims of one sort.
//!
//! Never orders people by how much is claimed of them.

use casebook::{EntityKind, Modality};
use maud::{Markup, html};

use super::case::Case;
use super::said::{Drawn, kind_class};
use super::words::{self, CaseWord};
use super::{Part, framed};
use crate::site::Site;

/// Lines on one page.
const PAGE: usize = 100;

/// What is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Acts, and courses of events.
    Events,
    /// People, organisations and groups.
    People,
    /// Accounts.
    Accounts,
    /// Platforms.
    Platforms,
    /// Places.
    Places,
    /// Sources.
    Sources,
    /// Claims of the future.
    Forecasts,
    /// Judgements.
    Opinions,
    /// Words as quoted.
    Quotes,
}

impl List {
    /// Returns every list, in the order of the navigation.
    pub const ALL: [Self; 9] = [
        Self::Events,
        Self::People,
        Self::Accounts,
        Self::Platforms,
        Self::Places,
        Self::Sources,
        Self::Forecasts,
        Self::Opinions,
        Self::Quotes,
    ];

    /// Returns the segment of the address that names the list.
    #[must_use]
    pub fn segment(self) -> &'static str {
        match self {
            Self::Events => "events",
            Self::People => "people",
            Self::Accounts => "accounts",
            Self::Platforms => "platforms",
            Self::Places => "places",
            Self::Sources => "sources",
            Self::Forecasts => "forecasts",
            Self::Opinions => "opinions",
            Self::Quotes => "quotes",
        }
    }

    fn title(self) -> CaseWord {
        match self {
            Self::Events => CaseWord::Events,
            Self::People => CaseWord::People,
            Self::Accounts => CaseWord::Accounts,
            Self::Platforms => CaseWord::Platforms,
            Self::Places => CaseWord::Places,
            Self::Sources => CaseWord::Sources,
            Self::Forecasts => CaseWord::Forecasts,
            Self::Opinions => CaseWord::Opinions,
            Self::Quotes => CaseWord::Quotes,
        }
    }

    fn kinds(self) -> &'static [EntityKind] {
        match self {
            Self::Events => &[EntityKind::Incident, EntityKind::Act],
            Self::People => &[EntityKind::Person, EntityKind::Organization, EntityKind::Group],
            Self::Accounts => &[EntityKind::Account, EntityKind::AccountSet],
            Self::Platforms => &[EntityKind::Platform],
            Self::Places => &[EntityKind::Place],
            _ => &[],
        }
    }

    fn modality(self) -> Option<Modality> {
        match self {
            Self::Forecasts => Some(Modality::Predicted),
            Self::Opinions => Some(Modality::Opinion),
            Self::Quotes => Some(Modality::Quoted),
            _ => None,
        }
    }
}

/// Returns a list.
#[must_use]
pub fn list(site: &Site<'_>, case: &Case<'_>, what: List, page: usize) -> String {
    let drawn = Drawn { site, case };
    let (lines, part) = match what.modality() {
        Some(modality) => {
            let claims = case.told.get(&modality).map_or(&[][..], Vec::as_slice);
            let part = Part::of(claims.len(), page, PAGE);
            (html! { @for said in &claims[part.from..part.to] { (drawn.said_of(*said)) } }, part)
        }
        None => things(&drawn, what, page),
    };
    let body = html! {
        h1 { (drawn.t(what.title())) }
        (lines)
        (part.paging(site, &format!("/cases/list/{}", what.segment()), "", PAGE))
    };
    framed(site, drawn.t(what.title()), &body)
}

/// Returns the lines in the order of the casebook's own lines, kind by kind.
fn things(drawn: &Drawn<'_, '_, '_>, what: List, page: usize) -> (Markup, Part) {
    let kinds = what.kinds();
    let of_kinds = kinds.iter().filter_map(|kind| drawn.case.entities.get(kind)).flatten().copied();
    let of_sources = drawn.case.view.sources().filter_map(|(record, _)| record.id.as_deref());
    let ids: Vec<&str> = match what {
        List::Sources => of_sources.filter(|id| drawn.case.is_shown(id)).collect(),
        _ => of_kinds.collect(),
    };
    let part = Part::of(ids.len(), page, PAGE);
    let lines = html! {
        ul.things { @for id in &ids[part.from..part.to] {
            @let kind = drawn.case.kind(id);
            li class=[kind.map(kind_class)] {
                (drawn.name(id))
                @if let Some(kind) = kind { " " small { (words::kind(drawn.lang(), kind)) } }
                @if let Some(mark) = drawn.case.mark(id) { " " span.closed { (words::visibility(drawn.lang(), mark)) } }
            }
        } }
    };
    (lines, part)
}

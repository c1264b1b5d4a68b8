//! On the case page: each course of events with its parts, what was said of the future, what people hold,
//! their words as quoted, and whose accounts they are.
//!
//! Never shows a forecast or a judgement as an account of what happened.

use std::collections::{BTreeMap, BTreeSet};

use casebook::{EntityKind, Modality, Value};
use maud::{Markup, html};

use super::case::Case;
use super::held::Said;
use super::said::Drawn;
use super::thing_path;
use super::words::{self, CaseWord, say};
use crate::safe::visible;
use crate::when::number;

/// The most rows of one list on this page.
const ROWS_MAX: usize = 40;

/// Returns each course of events: what is said of it, and the events that are part of it.
pub(super) fn happened(drawn: &Drawn<'_, '_, '_>) -> Markup {
    let incidents = drawn.case.entities.get(&EntityKind::Incident).map_or(&[][..], Vec::as_slice);
    html! {
        @if !incidents.is_empty() {
            section.wide aria-labelledby="happened" {
                h2 #happened { (drawn.t(CaseWord::Happened)) }
                @for id in incidents.iter().take(8) { (incident(drawn, id)) }
            }
        }
    }
}

fn incident(drawn: &Drawn<'_, '_, '_>, id: &str) -> Markup {
    let case = drawn.case;
    let parts: BTreeSet<&str> = case
        .naming(id)
        .iter()
        .filter(|(_, claim)| &*claim.predicate == "part_of")
        .map(|(_, claim)| &*claim.subject)
        .take(ROWS_MAX)
        .collect();
    let placed: Vec<Said<'_>> =
        case.about(id).into_iter().filter(|(_, claim)| &*claim.predicate == "place").collect();
    html! {
        h3 { (drawn.name(id)) }
        @if let Some((_, claim)) = placed.first() {
            p { (words::predicate(drawn.lang(), "place")) ": " (drawn.value(&claim.value)) " — " (drawn.weight(case.weight(&placed))) }
        }
        @if !parts.is_empty() {
            div.scroll { table.sums {
                thead { tr {
                    th scope="col" { (drawn.t(CaseWord::Events)) } th scope="col" { (drawn.t(CaseWord::Whom)) }
                    th scope="col" { (drawn.t(CaseWord::Actor)) } th scope="col" { (drawn.t(CaseWord::WhenCol)) }
                    th scope="col" { (drawn.t(CaseWord::ReportsOrigins)) }
                } }
                tbody { @for act in parts { (row(drawn, act)) } }
            } }
        }
    }
}

/// Returns an event in a line; where claims differ, each stands there with who says it on the event's page.
fn row(drawn: &Drawn<'_, '_, '_>, act: &str) -> Markup {
    let about = drawn.case.about(act);
    let of = |predicates: &[&str]| -> Vec<Markup> {
        let mut seen = BTreeSet::new();
        let claims = about.iter().filter(|(_, claim)| predicates.contains(&&*claim.predicate));
        let values = claims.map(|(_, claim)| drawn.value(&claim.value));
        values.filter(|value| seen.insert(value.0.clone())).take(12).collect()
    };
    let cell = |values: Vec<Markup>| {
        html! {
            @for (n, value) in values.iter().enumerate() { @if n > 0 { "; " } (value) }
        }
    };
    let kind = drawn.case.view.entity(act).and_then(|entity| entity.labels.act.as_deref());
    let name = kind.and_then(|kind| words::act_name(drawn.lang(), kind));
    html! {
        tr {
            th scope="row" {
                a href=(drawn.site.href(&thing_path(act))) {
                    (name.map_or_else(|| visible(&drawn.case.label(drawn.lang(), act)), |name| html! { (name) }))
                }
                @for value in of(&["count"]) { " · " (value) }
            }
            td { (cell(of(&["victim", "target"]))) }
            td { (cell(of(&["perpetrator"]))) }
            td { (cell(of(&["date", "date_announced"]))) }
            td { (drawn.weight(drawn.case.weight(&about))) }
        }
    }
}

/// Returns what is not an account of what happened: forecasts, judgements, words as quoted.
pub(super) fn told(drawn: &Drawn<'_, '_, '_>) -> Markup {
    const PARTS: [(Modality, &str, CaseWord, CaseWord); 3] = [
        (Modality::Predicted, "forecasts", CaseWord::Forecasts, CaseWord::ForecastsLead),
        (Modality::Opinion, "opinions", CaseWord::Opinions, CaseWord::OpinionsLead),
        (Modality::Quoted, "quotes", CaseWord::Quotes, CaseWord::QuotesLead),
    ];
    html! {
        @for (modality, name, title, lead) in PARTS {
            @let claims = drawn.case.told.get(&modality).map_or(&[][..], Vec::as_slice);
            @if !claims.is_empty() {
                section aria-labelledby=(name) {
                    h2 id=(name) { (drawn.t(title)) }
                    p.remark { (drawn.t(lead)) }
                    @for said in claims.iter().take(ROWS_MAX) { (drawn.said_of(*said)) }
                    @if claims.len() > ROWS_MAX {
                        p { a href=(drawn.site.href(&format!("/cases/list/{name}"))) { (say(drawn.lang(), CaseWord::More, &[&number(claims.len() as u64)])) } }
                    }
                }
            }
        }
    }
}

/// Returns whose accounts they are, where a source says so.
pub(super) fn owners(drawn: &Drawn<'_, '_, '_>) -> Markup {
    let owned = owned(drawn.case);
    html! {
        @if !owned.is_empty() {
            section aria-labelledby="owners" {
                h2 #owners { (drawn.t(CaseWord::Owners)) }
                p.remark { (drawn.t(CaseWord::OwnersLead)) }
                dl.facts { @for (person, accounts) in owned.iter().take(ROWS_MAX) {
                    div { dt { (drawn.name(person)) } dd { ul.plain { @for account in accounts.iter().take(ROWS_MAX) { li { (drawn.name(account)) } } } } }
                } }
            }
        }
    }
}

/// A person's accounts: named by a claim on whose they are, or hit by an act that hit the person.
fn owned<'a>(case: &Case<'a>) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    let mut owned: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let is_account = |id: &str| matches!(case.kind(id), Some(EntityKind::Account | EntityKind::AccountSet));
    for person in case.entities.get(&EntityKind::Person).into_iter().flatten().take(2_000) {
        for (_, claim) in case.naming(person) {
            if &*claim.predicate == "owner" && is_account(&claim.subject) {
                owned.entry(person).or_default().insert(&claim.subject);
            } else if &*claim.predicate == "victim" {
                for (_, target) in case.view.claims_about(&claim.subject) {
                    let Value::Text(account) = &target.value else { continue };
                    if &*target.predicate == "target" && is_account(account) {
                        owned.entry(person).or_default().insert(account);
                    }
                }
            }
        }
    }
    owned
}

//! One claim: who says it, and every other that says the same, by origin.
//!
//! Never counts two reports as two origins where a record says that one has it from the other.

use casebook::{Record, Relation, dependence};
use maud::{Markup, html};

use super::case::Case;
use super::overview::of_group;
use super::said::Drawn;
use super::words::{self, CaseWord, say};
use super::{claim_path, framed};
use crate::safe::visible;
use crate::site::Site;

/// The most claims that are listed.
const ROWS_MAX: usize = 100;

/// Returns the page of a claim; `None` where there is none that is shown.
#[must_use]
pub fn claim(site: &Site<'_>, case: &Case<'_>, id: &str) -> Option<String> {
    let said = case.claim(id)?;
    let drawn = Drawn { site, case };
    let group = dependence(&case.view, id).filter(|group| group.claims.iter().all(|id| case.is_shown(id)));
    let body = html! {
        p.kind { (drawn.t(CaseWord::ClaimTitle)) }
        h1 { (visible(&case.label(drawn.lang(), &said.1.subject))) " · " (words::predicate(drawn.lang(), &said.1.predicate)) }
        (drawn.said_of(said))
        (relations(&drawn, id))
        @if let Some(group) = group.filter(|group| group.claims.len() > 1) {
            section aria-labelledby="origins" {
                h2 #origins { (drawn.t(CaseWord::SameSaid)) " " small { (drawn.weight(of_group(&group))) } }
                @for (n, origin) in group.origins.iter().enumerate().take(ROWS_MAX) {
                    h3 { (say(drawn.lang(), CaseWord::Origin, &[&(n + 1).to_string()])) }
                    @for other in origin.iter().take(ROWS_MAX).filter_map(|id| case.claim(id)) { (drawn.said_of(other)) }
                }
            }
        }
    };
    Some(framed(site, drawn.t(CaseWord::ClaimTitle), &body))
}

fn relations(drawn: &Drawn<'_, '_, '_>, id: &str) -> Markup {
    let all = drawn.case.view.relations_of(id).iter().filter_map(|relation| {
        let is_first = &*relation.a == id;
        let other = drawn.case.claim(if is_first { &relation.b } else { &relation.a })?;
        Some((*relation, is_first, other.0, &other.1.value))
    });
    let all: Vec<_> = all.take(ROWS_MAX).collect();
    html! {
        @if !all.is_empty() {
            section aria-labelledby="relations" {
                h2 #relations { (drawn.t(CaseWord::Relations)) }
                ul { @for (relation, is_first, record, value) in all {
                    li {
                        strong { (words::link(drawn.lang(), relation.link, !is_first)) } " " (other(drawn, record, drawn.plain_value(value)))
                        " · " (judged(drawn, relation))
                        @if let Some(why) = &relation.why { ". " (visible(&say(drawn.lang(), CaseWord::Reason, &[why]))) }
                    }
                } }
            }
        }
    }
}

fn other(drawn: &Drawn<'_, '_, '_>, record: &Record, value: Markup) -> Markup {
    let id = record.id.as_deref().unwrap_or_default();
    html! { a href=(drawn.site.href(&claim_path(id))) { (visible(id)) } " (" (value) ")" }
}

fn judged(drawn: &Drawn<'_, '_, '_>, relation: &Relation) -> &'static str {
    drawn.t(match relation.independent {
        Some(true) => CaseWord::Independent,
        Some(false) => CaseWord::Dependent,
        None => CaseWord::Unjudged,
    })
}

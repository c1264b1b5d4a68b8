//! Claims that cannot both be so, side by side; and what is open.
//!
//! Never says which of two claims holds, and never answers a question.

use casebook::Link;
use maud::{Markup, html};

use super::case::Case;
use super::said::Drawn;
use super::words::{CaseWord, say};
use super::{Part, framed};
use crate::safe::visible;
use crate::site::Site;

/// Conflicts, or questions, on one page.
const PAGE: usize = 50;
/// The most claims that are listed at one question.
const CLAIMS_MAX: usize = 40;

/// Returns the page of conflicts.
#[must_use]
pub fn conflicts(site: &Site<'_>, case: &Case<'_>, page: usize) -> String {
    let drawn = Drawn { site, case };
    let part = Part::of(case.conflicts.len(), page, PAGE);
    let body = html! {
        h1 { (drawn.t(CaseWord::Conflicts)) }
        p.lead { (drawn.t(CaseWord::ConflictsLead)) }
        @if case.conflicts.is_empty() { p.empty { (drawn.t(CaseWord::ConflictsNone)) } }
        @for (a, b) in &case.conflicts[part.from..part.to] { (pair(&drawn, a, b)) }
        (part.paging(site, "/cases/conflicts", "", PAGE))
    };
    framed(site, drawn.t(CaseWord::Conflicts), &body)
}

fn pair(drawn: &Drawn<'_, '_, '_>, a: &str, b: &str) -> Markup {
    let why = drawn
        .case
        .view
        .relations_of(a)
        .iter()
        .find(|relation| relation.link == Link::Contradicts && &*relation.a == a && &*relation.b == b);
    html! {
        section.conflict.wide data-conflict=(format!("{a} {b}")) {
            div.pair {
                @for said in [a, b].into_iter().filter_map(|id| drawn.case.claim(id)) {
                    div.version { (drawn.said_of(said)) }
                }
            }
            @if let Some(why) = why.and_then(|relation| relation.why.as_deref()) {
                p.note { (visible(&say(drawn.lang(), CaseWord::Reason, &[why]))) }
            }
        }
    }
}

/// Returns the page of open questions.
#[must_use]
pub fn questions(site: &Site<'_>, case: &Case<'_>, page: usize) -> String {
    let drawn = Drawn { site, case };
    let body = html! {
        h1 { (drawn.t(CaseWord::Questions)) }
        p.lead { (drawn.t(CaseWord::QuestionsLead)) }
        (asked(&drawn, page, true))
    };
    framed(site, drawn.t(CaseWord::Questions), &body)
}

/// Returns the open questions, with the claims that bear on them or without.
pub(super) fn asked(drawn: &Drawn<'_, '_, '_>, page: usize, with_claims: bool) -> Markup {
    let all: Vec<_> = drawn
        .case
        .view
        .questions()
        .filter(|(record, _)| record.id.as_deref().is_some_and(|id| drawn.case.is_shown(id)))
        .collect();
    let part = Part::of(all.len(), page, PAGE);
    html! {
        ol.questions start=(part.from + 1) {
            @for (record, question) in &all[part.from..part.to] {
                li data-question=(record.id.as_deref().unwrap_or_default()) {
                    p.what { strong { (visible(&question.text)) } }
                    p.remark {
                        (drawn.t(CaseWord::Candidates)) ": "
                        (visible(&question.candidates.iter().map(|one| &**one).collect::<Vec<_>>().join("; ")))
                    }
                    @if with_claims {
                        @for said in question.claims.iter().take(CLAIMS_MAX).filter_map(|id| drawn.case.claim(id)) { (drawn.said_of(said)) }
                    }
                }
            }
        }
        @if with_claims { (part.paging(drawn.site, "/cases/questions", "", PAGE)) }
    }
}

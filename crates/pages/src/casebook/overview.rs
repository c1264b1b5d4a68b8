//! The case page: what the casebook is about, reports beside origins, claimed beside named.
//!
//! Never adds two numbers, and never shows how many claims there are of a person.

use std::fmt::Write as _;

use casebook::{Body, Sides, sides};
use maud::{Markup, html};

use super::case::Case;
use super::conflicts::asked;
use super::happened::{happened, owners, told};
use super::held::Weight;
use super::said::Drawn;
use super::words::{self, CaseWord, say};
use super::{claim_path, framed};
use crate::safe::visible;
use crate::site::Site;
use crate::when::number;

/// The most rows of one table.
const ROWS_MAX: usize = 60;

/// Returns the page of an archive that holds no casebook.
#[must_use]
pub fn empty(site: &Site<'_>) -> String {
    let t = |word: CaseWord| word.text(site.lang);
    let body = html! {
        h1 { (t(CaseWord::Title)) }
        p.empty { (t(CaseWord::None)) }
        p { (t(CaseWord::NoneHow)) }
    };
    framed(site, t(CaseWord::Title), &body)
}

/// Returns the case page.
#[must_use]
pub fn overview(site: &Site<'_>, case: &Case<'_>) -> String {
    let drawn = Drawn { site, case };
    let heads: Vec<&str> = case
        .view
        .records()
        .iter()
        .filter_map(|record| match &record.body {
            Body::Header(header) => header.about.as_deref(),
            _ => None,
        })
        .take(8)
        .collect();
    let body = html! {
        h1 { (drawn.t(CaseWord::Title)) }
        @for about in heads { p.lead { (visible(about)) } }
        p.lead { (drawn.t(CaseWord::Lead)) }
        (counts(&drawn))
        (claimed(&drawn))
        (happened(&drawn))
        (reports(&drawn))
        (numbers(&drawn))
        (owners(&drawn))
        (told(&drawn))
        (open(&drawn))
    };
    framed(site, drawn.t(CaseWord::Title), &body)
}

fn counts(drawn: &Drawn<'_, '_, '_>) -> Markup {
    let (lang, counts) = (drawn.lang(), drawn.case.counts);
    let line = |word, n: u64| say(lang, word, &[&number(n)]);
    html! {
        ul.states {
            li { (line(CaseWord::CountClaims, counts.claims)) }
            li { (say(lang, CaseWord::CountSources, &[&number(counts.sources), &number(counts.sources_held)])) }
        }
        @if counts.marked > 0 { p.remark.strong { (line(CaseWord::Marked, counts.marked)) } }
        @if counts.sealed > 0 { p.remark { (line(CaseWord::NotShown, counts.sealed)) } }
        @if counts.aside > 0 { p.bad { (line(CaseWord::Aside, counts.aside)) } }
    }
}

fn claimed<'a>(drawn: &Drawn<'_, '_, 'a>) -> Markup {
    let case = drawn.case;
    let tallies =
        case.view.tallies().filter(|(record, _)| record.visibility != Some(casebook::Visibility::Sealed));
    html! {
        section.wide aria-labelledby="claimed" {
            h2 #claimed { (drawn.t(CaseWord::ClaimedNamed)) }
            p.remark { (drawn.t(CaseWord::ClaimedLead)) }
            div.scroll { table.sums {
                thead { tr {
                    th scope="col" {} th scope="col" { (drawn.t(CaseWord::Claimed)) }
                    th scope="col" { (drawn.t(CaseWord::Named)) " (" (drawn.t(CaseWord::Minimum)) ")" }
                } }
                tbody { @for (record, tally) in tallies.take(ROWS_MAX) {
                    tr {
                        th scope="row" {
                            (visible(&tally.scope))
                            @if let Some(note) = &record.note { " " small { (visible(note)) } }
                        }
                        td { (claimed_side(drawn, tally, &sides(&case.view, &case.merged, tally))) }
                        td { (named_side(drawn, tally, &sides(&case.view, &case.merged, tally))) }
                    }
                } }
            } }
        }
    }
}

fn claimed_side(drawn: &Drawn<'_, '_, '_>, tally: &casebook::Tally, sides: &Sides<'_>) -> Markup {
    let claims: &[Box<str>] = match &tally.claimed {
        Some(casebook::Claimed::Claims(claims)) => claims,
        _ => &[],
    };
    html! {
        @if sides.claimed.is_empty() { (drawn.t(CaseWord::NoTotal)) }
        @else if claims.is_empty() {
            @for quantity in &sides.claimed { p { (drawn.quantity(quantity)) } }
        } @else {
            @for (record, claim) in claims.iter().filter_map(|id| drawn.case.claim(id)) {
                p {
                    (drawn.value(&claim.value)) " — " (drawn.names(&claim.by)) " "
                    a.id href=(drawn.site.href(&claim_path(record.id.as_deref().unwrap_or_default()))) {
                        (visible(record.id.as_deref().unwrap_or_default()))
                    }
                }
            }
        }
    }
}

fn named_side(drawn: &Drawn<'_, '_, '_>, tally: &casebook::Tally, sides: &Sides<'_>) -> Markup {
    let members: Vec<Box<str>> =
        tally.members.iter().filter(|id| drawn.case.kind(id).is_some()).take(ROWS_MAX).cloned().collect();
    html! {
        strong { (number(sides.documented_minimum as u64)) }
        @if !members.is_empty() { ": " (drawn.names(&members)) }
        @if sides.holds_sets { " " small { (drawn.t(CaseWord::HoldsSets)) } }
    }
}

fn reports(drawn: &Drawn<'_, '_, '_>) -> Markup {
    let case = drawn.case;
    let groups = case.groups.iter().take(ROWS_MAX);
    html! {
        section.wide aria-labelledby="reports" {
            h2 #reports { (drawn.t(CaseWord::ReportsOrigins)) }
            p.remark { (drawn.t(CaseWord::ReportsLead)) }
            div.scroll { table.sums {
                thead { tr { th scope="col" { (drawn.t(CaseWord::Said)) } th scope="col" { (drawn.t(CaseWord::ReportsOrigins)) } th scope="col" { (drawn.t(CaseWord::Who)) } } }
                tbody { @for group in groups {
                    @if let Some((record, claim)) = group.claims.first().and_then(|id| case.claim(id)) {
                        tr {
                            th scope="row" {
                                (visible(&case.label(drawn.lang(), &claim.subject))) " · "
                                a href=(drawn.site.href(&claim_path(record.id.as_deref().unwrap_or_default()))) {
                                    (words::predicate(drawn.lang(), &claim.predicate)) " " (drawn.plain_value(&claim.value))
                                }
                            }
                            td { strong { (drawn.weight(of_group(group))) } }
                            td { (visible(&sayers(drawn, &group.claims))) }
                        }
                    }
                } }
            } }
        }
    }
}

/// Returns the weight of a whole group.
pub(super) fn of_group(group: &casebook::Dependence<'_>) -> Weight {
    let origins = group.origins.len();
    Weight { reports: group.reports, origins, at_most: group.links_unjudged > 0 && origins > 1 }
}

fn sayers(drawn: &Drawn<'_, '_, '_>, claims: &[&str]) -> String {
    let mut names: Vec<String> = Vec::new();
    for (_, claim) in claims.iter().take(ROWS_MAX).filter_map(|id| drawn.case.claim(id)) {
        let mut who = String::new();
        for by in &claim.by {
            let _ = write!(
                who,
                "{}{}",
                if who.is_empty() { "" } else { " + " },
                drawn.case.label(drawn.lang(), by)
            );
        }
        if !names.contains(&who) {
            names.push(who);
        }
    }
    names.join("; ")
}

fn numbers(drawn: &Drawn<'_, '_, '_>) -> Markup {
    let rows = drawn.case.numbers.iter().take(ROWS_MAX);
    html! {
        section.wide aria-labelledby="numbers" {
            h2 #numbers { (drawn.t(CaseWord::Numbers)) }
            p.remark { (drawn.t(CaseWord::NumbersLead)) }
            div.scroll { table.sums {
                thead { tr { th scope="col" {} th scope="col" { (drawn.t(CaseWord::CountedBy)) } th scope="col" { (drawn.t(CaseWord::Window)) } th scope="col" { (drawn.t(CaseWord::Claimed)) } } }
                tbody { @for (measure, numbers) in rows {
                    tr {
                        th scope="row" { (visible(&words::unit(drawn.lang(), measure.unit, 2))) }
                        td { @if measure.counted_by.is_empty() { (drawn.t(CaseWord::NotSaid)) } @for by in &measure.counted_by { (drawn.name(by)) " " } }
                        td {
                            @if measure.window.is_empty() && measure.window_days == 0 { (drawn.t(CaseWord::NotSaid)) }
                            (visible(measure.window))
                            @if measure.window_days > 0 { " " (say(drawn.lang(), CaseWord::InDays, &[&measure.window_days.to_string()])) }
                        }
                        td { @for (record, claim) in numbers.iter().take(ROWS_MAX).filter_map(|number| drawn.case.claim(number.claim)) {
                            p {
                                (drawn.plain_value(&claim.value)) " — " (drawn.names(&claim.by)) ", "
                                (visible(&drawn.case.label(drawn.lang(), &claim.subject))) " "
                                a.id href=(drawn.site.href(&claim_path(record.id.as_deref().unwrap_or_default()))) { (visible(record.id.as_deref().unwrap_or_default())) }
                            }
                        } }
                    }
                } }
            } }
        }
    }
}

fn open(drawn: &Drawn<'_, '_, '_>) -> Markup {
    let conflicts = drawn.case.conflicts.len();
    html! {
        section aria-labelledby="questions" {
            h2 #questions { (drawn.t(CaseWord::Questions)) }
            (asked(drawn, 0, false))
            ul.states {
                li { a href=(drawn.site.href("/cases/questions")) { (drawn.t(CaseWord::Bears)) } }
                li { a href=(drawn.site.href("/cases/conflicts")) { (drawn.t(CaseWord::Conflicts)) ": " (number(conflicts as u64)) } }
            }
        }
    }
}

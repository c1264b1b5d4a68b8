//! The page on who has it from whom: a drawing, and the same in a table.
//!
//! Never says that someone copied where a claim names its relay openly: a line says who relays whom.

use maud::{Markup, html};

use super::case::Case;
use super::framed;
use super::graph::{Laid, Spot};
use super::overview::of_group;
use super::said::Drawn;
use super::words::{CaseWord, say};
use super::{claim_path, thing_path};
use crate::safe::{plain, visible};
use crate::site::Site;
use crate::when::number;

const COLUMN: usize = 300;
const BOX: usize = 210;
const ROW: usize = 46;
/// The most lines in the table.
const ROWS_MAX: usize = 400;

/// Returns the page.
#[must_use]
pub fn copied(site: &Site<'_>, case: &Case<'_>) -> String {
    let drawn = Drawn { site, case };
    let laid = case.edges.laid();
    let (shown, all) = (laid.edges.len(), case.edges.0.len());
    let body = html! {
        h1 { (drawn.t(CaseWord::Copied)) }
        p.lead { (drawn.t(CaseWord::GraphLead)) }
        @if shown < all {
            p.remark { (say(drawn.lang(), CaseWord::GraphCut, &[&number(shown as u64), &number(all as u64)])) }
        }
        div.scroll.wide { (svg(&drawn, &laid)) }
        (groups(&drawn))
        (table(&drawn))
    };
    framed(site, drawn.t(CaseWord::Copied), &body)
}

fn corner(spot: Spot) -> (usize, usize) {
    (spot.column * COLUMN + 4, spot.row * ROW + 6)
}

fn svg(drawn: &Drawn<'_, '_, '_>, laid: &Laid<'_>) -> Markup {
    let (width, height) = (laid.columns.max(1) * COLUMN - (COLUMN - BOX) + 12, laid.rows.max(1) * ROW + 8);
    html! {
        svg.figure.graph viewBox=(format!("0 0 {width} {height}")) role="group" aria-label=(drawn.t(CaseWord::Copied)) {
            defs { marker #arrow viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto" { path.head d="M0 0 L8 4 L0 8 z" {} } }
            @for edge in &laid.edges {
                @if let (Some(from), Some(to)) = (laid.spots.get(edge.from), laid.spots.get(edge.to)) {
                    (line(*from, *to, edge.count, edge.is_stated))
                }
            }
            @for (name, spot) in &laid.spots {
                @let (x, y) = corner(*spot);
                @let label = drawn.case.label(drawn.lang(), name);
                a href=[drawn.case.view.get(name).map(|_| drawn.site.href(&thing_path(name)))] aria-label=(plain(&label)) {
                    rect.node x=(x) y=(y) width=(BOX) height="32" rx="5" {}
                    text.node x=(x + 10) y=(y + 21) { (plain(&short(&label))) }
                }
            }
        }
    }
}

/// Cuts a name to what fits its box.
fn short(name: &str) -> String {
    let (mut room, mut out) = (26_i32, String::new());
    for c in name.chars() {
        room -= if c.is_ascii() { 1 } else { 2 };
        if room < 0 {
            out.push('…');
            break;
        }
        out.push(c);
    }
    out
}

/// Draws a line as a curve from the right side of one box to the left side of the other; within a column,
/// or backwards, it leaves and comes in on the right.
fn line(from: Spot, to: Spot, count: usize, is_stated: bool) -> Markup {
    let ((x1, y1), (x2, y2)) = (corner(from), corner(to));
    let (x1, y1, y2) = (x1 + BOX, y1 + 16, y2 + 16);
    let (x2, bend) = if to.column > from.column { (x2, (COLUMN - BOX) / 2) } else { (x2 + BOX, 60) };
    let c2 = if to.column > from.column { x2.saturating_sub(bend) } else { x2 + bend };
    let path = format!("M{x1} {y1} C{} {y1} {c2} {y2} {x2} {y2}", x1 + bend);
    let label = if to.column > from.column { (x1 + 16, y1.abs_diff(y2) / 6) } else { (x1 + 34, 0) };
    let label_y = if y2 > y1 { y1 + label.1 } else { y1 - label.1.min(y1) };
    html! {
        path.edge.stated[is_stated] d=(path) marker-end="url(#arrow)" {}
        @if count > 1 { text.count x=(label.0) y=(label_y.saturating_sub(4)) { (count) } }
    }
}

/// Returns each group of reports that share an origin: "3 reports, 1 origin".
fn groups(drawn: &Drawn<'_, '_, '_>) -> Markup {
    html! {
        ul.plain { @for group in drawn.case.groups.iter().take(60) {
            @if let Some((record, claim)) = group.claims.first().and_then(|id| drawn.case.claim(id)) {
                li {
                    a href=(drawn.site.href(&claim_path(record.id.as_deref().unwrap_or_default()))) {
                        (visible(&drawn.case.label(drawn.lang(), &claim.subject))) " · "
                        (super::words::predicate(drawn.lang(), &claim.predicate)) " " (drawn.plain_value(&claim.value))
                    }
                    ": " strong { (drawn.weight(of_group(group))) }
                }
            }
        } }
    }
}

fn table(drawn: &Drawn<'_, '_, '_>) -> Markup {
    html! {
        div.scroll.wide { table.sums {
            thead { tr { th scope="col" { (drawn.t(CaseWord::From)) } th scope="col" { (drawn.t(CaseWord::To)) } th scope="col" {} th scope="col" { (drawn.t(CaseWord::Claims)) } } }
            tbody { @for edge in drawn.case.edges.0.iter().take(ROWS_MAX) {
                tr data-edge=(format!("{} {}", edge.from, edge.to)) {
                    td { (drawn.name(edge.from)) }
                    td { (drawn.name(edge.to)) }
                    td { (drawn.t(if edge.is_stated { CaseWord::Stated } else { CaseWord::RelayedBy })) }
                    td { (number(edge.count as u64)) }
                }
            } }
        } }
    }
}

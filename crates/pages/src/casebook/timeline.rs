//! The timeline: what has a date, drawn as long as it is known to be.
//!
//! Never draws a day where a range is claimed, and never closes an end that is open.

use casebook::Day;
use maud::{Markup, html};

use super::case::Case;
use super::said::Drawn;
use super::spans::{Dated, stretch};
use super::words::{self, CaseWord, say};
use super::{Part, claim_path, framed};
use crate::safe::{encoded, plain};
use crate::site::Site;
use crate::when::number;

/// Rows on one page.
const PAGE: usize = 60;
const WIDTH: i64 = 960;
const LEFT: i64 = 330;
const ROW: i64 = 24;
const HEAD: i64 = 28;

/// A stretch of days on a drawing.
struct Axis {
    from: i64,
    to: i64,
}

impl Axis {
    fn x(&self, day: i64) -> i64 {
        let length = (self.to - self.from).max(1);
        LEFT + (day.clamp(self.from, self.to) - self.from) * (WIDTH - LEFT - 12) / length
    }

    /// Returns the days that get a line and a name: months where there are few, else years.
    fn ticks(&self) -> Vec<(i64, String)> {
        let (first, last) = (Day(self.from).civil(), Day(self.to).civil());
        let months = (last.0 - first.0) * 12 + i64::from(last.1) - i64::from(first.1);
        let step = [1, 2, 3, 6, 12, 24, 60, 120, 600, 2_400]
            .into_iter()
            .find(|step| months / step <= 10)
            .unwrap_or(12_000);
        let mut ticks = Vec::new();
        let mut at = (first.0 * 12 + i64::from(first.1) - 1).div_euclid(step) * step;
        while ticks.len() < 16 && at < last.0 * 12 + i64::from(last.1) {
            let (year, month) = (at.div_euclid(12), at.rem_euclid(12) + 1);
            let day = Day::of_civil(year, u8::try_from(month).unwrap_or(1), 1);
            if let Some(day) = day.filter(|day| (self.from..=self.to).contains(&day.0)) {
                ticks.push((day.0, if step < 12 { format!("{year}-{month:02}") } else { year.to_string() }));
            }
            at += step;
        }
        ticks
    }
}

/// Returns the timeline. `from` and `to` narrow it; without them the page's rows decide.
#[must_use]
pub fn timeline(site: &Site<'_>, case: &Case<'_>, from: Option<Day>, to: Option<Day>, page: usize) -> String {
    let drawn = Drawn { site, case };
    let narrowed: Vec<Dated<'_>>;
    let rows = if from.is_some() || to.is_some() {
        narrowed = case.dated.iter().filter(|row| row.touches(from, to)).cloned().collect();
        &narrowed
    } else {
        &case.dated
    };
    let part = Part::of(rows.len(), page, PAGE);
    let shown = &rows[part.from..part.to];
    let (first, last) = stretch(shown);
    let axis =
        Axis { from: from.unwrap_or(first).0, to: to.unwrap_or(last).0.max(from.unwrap_or(first).0 + 1) };
    let asked: String = [("from", from), ("to", to)]
        .into_iter()
        .filter_map(|(name, day)| Some(format!("&{name}={}", encoded(&day?.to_string()))))
        .collect();
    let numbers = [part.of, part.from + usize::from(part.of > 0), part.to].map(|n| number(n as u64));
    let body = html! {
        h1 { (drawn.t(CaseWord::Timeline)) }
        p.lead { (drawn.t(CaseWord::TimelineLead)) }
        (narrow(&drawn, from, to))
        p.remark { (say(drawn.lang(), CaseWord::Dated, &numbers.each_ref().map(|n| &**n))) }
        div.scroll.wide { (svg(&drawn, shown, &axis)) }
        (part.paging(site, "/cases/timeline", &asked, PAGE))
        (table(&drawn, shown))
    };
    framed(site, drawn.t(CaseWord::Timeline), &body)
}

fn narrow(drawn: &Drawn<'_, '_, '_>, from: Option<Day>, to: Option<Day>) -> Markup {
    let field = |name: &str, label: CaseWord, day: Option<Day>| {
        html! {
            div {
                label for=(name) { (drawn.t(label)) }
                input id=(name) name=(name) value=(day.map(|day| day.to_string()).unwrap_or_default())
                    placeholder="2018-11-01" maxlength="10" autocomplete="off";
            }
        }
    };
    html! {
        form.ask action=(drawn.site.href("/cases/timeline")) {
            (field("from", CaseWord::TimelineFrom, from)) (field("to", CaseWord::TimelineTo, to))
            div { button { (drawn.t(CaseWord::Show)) } }
        }
    }
}

fn svg(drawn: &Drawn<'_, '_, '_>, rows: &[Dated<'_>], axis: &Axis) -> Markup {
    let height = HEAD + ROW * rows.len() as i64 + 6;
    html! {
        svg.figure.time viewBox=(format!("0 0 {WIDTH} {height}")) role="group" aria-label=(drawn.t(CaseWord::Timeline)) {
            @for (day, name) in axis.ticks() {
                @let x = axis.x(day);
                line.tick x1=(x) x2=(x) y1=(HEAD - 6) y2=(height) {}
                text.tick x=(x) y=(HEAD - 12) text-anchor="middle" { (name) }
            }
            @for (n, row) in rows.iter().enumerate() {
                @let y = HEAD + ROW * n as i64;
                a href=(drawn.site.href(&claim_path(row.said.0.id.as_deref().unwrap_or_default()))) {
                    text.row x="0" y=(y + 16) { (plain(&short(&name_of(drawn, row)))) }
                    (bar(row, axis, y))
                }
            }
        }
    }
}

fn name_of(drawn: &Drawn<'_, '_, '_>, row: &Dated<'_>) -> String {
    let claim = row.said.1;
    let label = drawn.case.label(drawn.lang(), &claim.subject);
    let between = if drawn.lang() == crate::lang::Lang::En { ": " } else { "：" };
    if &*claim.predicate == "date" {
        label
    } else {
        format!("{label}{between}{}", words::predicate(drawn.lang(), &claim.predicate))
    }
}

/// Cuts a name to what fits beside the drawing; a Chinese character takes the room of two letters.
fn short(name: &str) -> String {
    let (mut room, mut out) = (42_i32, String::new());
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

/// Draws a row: a bar from the first to the last day, with an arrow at an end that is open or lies beyond.
fn bar(row: &Dated<'_>, axis: &Axis, y: i64) -> Markup {
    let (first, last) = (row.span.earliest.map(|day| day.0), row.span.latest.map(|day| day.0));
    let (x1, x2) = (axis.x(first.unwrap_or(i64::MIN)), axis.x(last.unwrap_or(i64::MAX)));
    let x2 = x2.max(x1 + 5);
    let class = if row.is_one_of() { "one-of" } else { "whole" };
    let open_start = first.is_none_or(|day| day < axis.from);
    let open_end = last.is_none_or(|day| day > axis.to);
    let mid = y + 12;
    html! {
        rect class=(class) x=(x1) y=(y + 7) width=(x2 - x1) height="10" rx="2" {}
        @if open_start { path.open d=(format!("M{} {} l-8 5 l8 5 z", x1, mid - 5)) {} }
        @if open_end { path.open d=(format!("M{} {} l8 5 l-8 5 z", x2, mid - 5)) {} }
    }
}

/// Returns the same rows in words, for whoever cannot see the drawing.
fn table(drawn: &Drawn<'_, '_, '_>, rows: &[Dated<'_>]) -> Markup {
    html! {
        div.scroll.wide { table.sums {
            thead { tr { th scope="col" { (drawn.t(CaseWord::WhenCol)) } th scope="col" { (drawn.t(CaseWord::Said)) } th scope="col" { (drawn.t(CaseWord::Who)) } } }
            tbody { @for row in rows {
                tr data-dated=(row.when.text()) {
                    td { (words::date(drawn.lang(), row.when)) }
                    td { (drawn.name(&row.said.1.subject)) " · " (words::predicate(drawn.lang(), &row.said.1.predicate)) }
                    td { (drawn.names(&row.said.1.by)) " " a.id href=(drawn.site.href(&claim_path(row.said.0.id.as_deref().unwrap_or_default()))) { (row.said.0.id.as_deref().unwrap_or_default()) } }
                }
            } }
        } }
    }
}

//! The map: a tile for each province, with the events that are said to have happened there.
//!
//! Never draws a dot for a place that is not known, and never goes finer than a province.

use casebook::place::{Province, provinces};
use maud::{Markup, html};

use super::case::Case;
use super::framed;
use super::places::Happened;
use super::said::Drawn;
use super::words::CaseWord;
use crate::lang::Lang;
use crate::site::Site;
use crate::when::number;

const TILE: u32 = 76;
/// The most events that are listed at one place.
const ROWS_MAX: usize = 40;
/// The most events without a place that are listed.
const UNKNOWN_MAX: usize = 100;

/// Returns the map with its lists.
#[must_use]
pub fn map(site: &Site<'_>, case: &Case<'_>) -> String {
    let drawn = Drawn { site, case };
    let places = &case.places;
    let known =
        provinces().iter().filter_map(|province| Some((province, places.provinces.get(province.iso)?)));
    let body = html! {
        h1 { (drawn.t(CaseWord::Map)) }
        p.lead { (drawn.t(CaseWord::MapLead)) }
        div.mapped.wide {
            div.scroll { (svg(&drawn)) }
            section.unknown aria-labelledby="unknown" {
                h2 #unknown { (drawn.t(CaseWord::MapUnknown)) " " small { (number(places.unknown.len() as u64)) } }
                p.remark { (drawn.t(CaseWord::MapUnknownLead)) }
                ul.plain { @for id in places.unknown.iter().take(UNKNOWN_MAX) { li { (drawn.name(id)) } } }
            }
        }
        @for (province, happened) in known {
            section data-province=(province.iso) aria-labelledby=(province.iso) {
                h2 id=(province.iso) { (name(drawn.lang(), province)) " " small { code { (province.iso) } " " (drawn.weight(happened.weight)) } }
                (events(&drawn, happened))
            }
        }
        @if !places.elsewhere.is_empty() {
            section aria-labelledby="elsewhere" {
                h2 #elsewhere { (drawn.t(CaseWord::MapElsewhere)) }
                @for (id, happened) in places.elsewhere.iter().take(UNKNOWN_MAX) {
                    h3 { (drawn.name(id)) " " small { (drawn.weight(happened.weight)) } }
                    (events(&drawn, happened))
                }
            }
        }
    };
    framed(site, drawn.t(CaseWord::Map), &body)
}

fn events(drawn: &Drawn<'_, '_, '_>, happened: &Happened<'_>) -> Markup {
    html! {
        ul { @for id in happened.events.iter().take(ROWS_MAX) {
            li {
                (drawn.name(id)) " — "
                @for (n, (_, claim)) in happened.claims.iter().filter(|(_, claim)| &&*claim.subject == id).take(ROWS_MAX).enumerate() {
                    @if n > 0 { "; " }
                    (drawn.names(&claim.by))
                }
            }
        } }
    }
}

fn name(lang: Lang, province: &Province) -> &'static str {
    if lang == Lang::En { province.name_en } else { province.name_zh }
}

fn svg(drawn: &Drawn<'_, '_, '_>) -> Markup {
    let columns = provinces().iter().map(|province| u32::from(province.column)).max().unwrap_or(0) + 1;
    let rows = provinces().iter().map(|province| u32::from(province.row)).max().unwrap_or(0) + 1;
    html! {
        svg.figure.tiles viewBox=(format!("0 0 {} {}", columns * TILE, rows * TILE)) role="group" aria-label=(drawn.t(CaseWord::Map)) {
            @for province in provinces() { (tile(drawn, province)) }
        }
    }
}

fn tile(drawn: &Drawn<'_, '_, '_>, province: &Province) -> Markup {
    let happened = drawn.case.places.provinces.get(province.iso);
    let (x, y) = (u32::from(province.column) * TILE, u32::from(province.row) * TILE);
    let weight = happened.map(|happened| drawn.weight(happened.weight));
    let events = happened.map_or(0, |happened| happened.events.len());
    // Three shades, by the number of events alone; what one means stands on the tile.
    let shade = match events {
        0 => "tile",
        1 => "tile t1",
        2..=9 => "tile t2",
        _ => "tile t3",
    };
    let drawing = html! {
        rect class=(shade) x=(x + 2) y=(y + 2) width=(TILE - 4) height=(TILE - 4) rx="5" {}
        text.name class=(shade) x=(x + TILE / 2) y=(y + 32) text-anchor="middle" { (tile_name(drawn.lang(), province)) }
        @if let Some(happened) = happened {
            text class=(shade) x=(x + TILE / 2) y=(y + 53) text-anchor="middle" { (happened.weight.reports) " / " (happened.weight.origins) }
        }
    };
    let said = format!(
        "{}: {}",
        name(drawn.lang(), province),
        weight.as_deref().unwrap_or(drawn.t(CaseWord::TileNone))
    );
    html! {
        @if happened.is_some() { a href=(format!("#{}", province.iso)) aria-label=(said) { (drawing) } }
        @else { g role="img" aria-label=(said) { (drawing) } }
    }
}

/// Returns a name that fits a tile.
fn tile_name(lang: Lang, province: &Province) -> &'static str {
    match (lang, province.name_en) {
        (Lang::En, name) if name.len() > 9 => province.iso.strip_prefix("CN-").unwrap_or(province.iso),
        (Lang::En, name) => name,
        (Lang::Zh, _) => province.name_zh,
    }
}

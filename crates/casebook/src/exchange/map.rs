//! Where things are said to have happened, by province.
//!
//! Never goes finer than a province and never draws a dot: a feature has no geometry but the place of its
//! tile on a map of equal tiles, and what has no known province is listed beside.

use std::collections::{BTreeMap, BTreeSet};

use crate::code::EntityKind;
use crate::json::Json;
use crate::line::Line;
use crate::place::{self, Province};

use super::release::Release;

/// How far a place is followed to the place in which it lies.
const STEPS_MAX: usize = 8;

/// What is said of one province.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area<'a> {
    /// The province.
    pub province: &'static Province,
    /// Acts and incidents said to have happened there.
    pub subjects: BTreeSet<&'a str>,
    /// How many claims say so. Not how many origins.
    pub claims: usize,
}

/// What is said by province.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AreaMap<'a> {
    /// The provinces of which something is said, in the order of GB/T 2260.
    pub areas: Vec<Area<'a>>,
    /// Acts and incidents with a place outside, or one whose province is not said.
    pub elsewhere: BTreeSet<&'a str>,
    /// Acts and incidents without any claim of a place.
    pub unknown: BTreeSet<&'a str>,
}

/// Returns what a release says by province.
#[must_use]
pub fn area_map<'a>(release: &Release<'a>) -> AreaMap<'a> {
    let mut areas: BTreeMap<&str, Area<'a>> = BTreeMap::new();
    let (mut placed, mut map) = (BTreeSet::new(), AreaMap::default());
    for (_, claim) in
        release.claims().filter(|(_, claim)| &*claim.predicate == "place" && claim.negated != Some(true))
    {
        if !is_happening(release, &claim.subject) {
            continue;
        }
        for id in claim.value.texts() {
            placed.insert(&*claim.subject);
            match province_of(release, id) {
                Some(province) => {
                    let area = areas.entry(province.gbt).or_insert_with(|| Area {
                        province,
                        subjects: BTreeSet::new(),
                        claims: 0,
                    });
                    area.subjects.insert(&claim.subject);
                    area.claims += 1;
                }
                None => _ = map.elsewhere.insert(&*claim.subject),
            }
        }
    }
    for record in &release.records {
        if let Some(id) = record.id.as_deref().filter(|id| is_happening(release, id) && !placed.contains(*id))
        {
            map.unknown.insert(id);
        }
    }
    map.areas = areas.into_values().collect();
    map
}

fn is_happening(release: &Release<'_>, id: &str) -> bool {
    release
        .view
        .entity(id)
        .is_some_and(|entity| matches!(entity.kind, EntityKind::Act | EntityKind::Incident))
}

fn province_of(release: &Release<'_>, id: &str) -> Option<&'static Province> {
    let mut at = id;
    for _ in 0..STEPS_MAX {
        let labels = &release.view.entity(at)?.labels;
        if let Some(province) = labels.iso3166.as_deref().and_then(place::of_iso) {
            return Some(province);
        }
        at = labels.within.as_deref()?;
    }
    None
}

/// Returns the map as GeoJSON (RFC 7946): features whose geometry is `null`, with the tile's column and row;
/// what has no province stands in `elsewhere` and `unknown` beside them.
#[must_use]
pub fn geojson(map: &AreaMap<'_>) -> String {
    let texts = |ids: &BTreeSet<&str>| ids.iter().map(|id| (*id).into()).collect::<Vec<Box<str>>>();
    let features = map.areas.iter().map(|area| {
        let mut properties = Line::default();
        properties.text("iso3166", area.province.iso);
        properties.text("gbt2260", area.province.gbt);
        properties.text("name_en", area.province.name_en);
        properties.text("name_zh", area.province.name_zh);
        properties.number_if("tile_column", Some(area.province.column.into()));
        properties.number_if("tile_row", Some(area.province.row.into()));
        properties.number_if("claims", Some(area.claims as u64));
        properties.texts("subjects", &texts(&area.subjects));
        let mut feature = Line::default();
        feature.text("type", "Feature");
        feature.text("id", area.province.iso);
        feature.json("geometry", Json::Null);
        feature.json("properties", properties.into_json());
        feature.into_json()
    });
    let mut out = Line::default();
    out.text("type", "FeatureCollection");
    out.json("features", Json::List(features.collect()));
    out.texts("elsewhere", &texts(&map.elsewhere));
    out.texts("unknown", &texts(&map.unknown));
    out.into_text()
}

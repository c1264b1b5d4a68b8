//! Which provinces events are placed in, and which events have no known place.
//!
//! Never goes finer than a province, never places a person, and gives an event no place that nobody claims.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use casebook::{EntityKind, place};

use super::held::{Held, Said, Weight};

/// How deep places may lie in one another.
const DEPTH_MAX: usize = 8;

/// What is said to have happened in one place.
#[derive(Clone, Debug, Default)]
pub(super) struct Happened<'a> {
    /// Events, once each.
    pub(super) events: Vec<&'a str>,
    pub(super) claims: Vec<Said<'a>>,
    pub(super) weight: Weight,
}

/// Where events are said to have happened.
#[derive(Clone, Debug, Default)]
pub(super) struct Places<'a> {
    /// By code of ISO 3166-2.
    pub(super) provinces: BTreeMap<&'static str, Happened<'a>>,
    /// By the place's identifier, where it lies in no province of the table.
    pub(super) elsewhere: BTreeMap<&'a str, Happened<'a>>,
    /// Events with no place.
    pub(super) unknown: Vec<&'a str>,
}

impl<'a> Places<'a> {
    pub(super) fn of(case: &Held<'a>) -> Self {
        let (mut places, mut placed) = (Self::default(), HashSet::new());
        for said in case.claims() {
            let claim = said.1;
            let is_event = matches!(case.kind(&claim.subject), Some(EntityKind::Act | EntityKind::Incident));
            if !is_event || &*claim.predicate != "place" || claim.negated == Some(true) {
                continue;
            }
            for named in claim.value.texts().iter().filter(|id| case.kind(id) == Some(EntityKind::Place)) {
                placed.insert(&*claim.subject);
                let happened = match province_of(case, named) {
                    Some(iso) => places.provinces.entry(iso).or_default(),
                    None => places.elsewhere.entry(named).or_default(),
                };
                happened.claims.push(said);
            }
        }
        for happened in places.provinces.values_mut().chain(places.elsewhere.values_mut()) {
            let events: BTreeSet<&str> = happened.claims.iter().map(|(_, claim)| &*claim.subject).collect();
            happened.events = events.into_iter().collect();
            happened.weight = case.weight(&happened.claims);
        }
        let kinds = [EntityKind::Incident, EntityKind::Act];
        let events = kinds.iter().filter_map(|kind| case.entities.get(kind)).flatten();
        places.unknown = events.copied().filter(|id| !placed.contains(id)).collect();
        places
    }
}

/// Returns the province in which a place lies, going outwards.
fn province_of(case: &Held<'_>, id: &str) -> Option<&'static str> {
    let mut at = id;
    for _ in 0..DEPTH_MAX {
        let labels = &case.view.entity(at)?.labels;
        if let Some(province) = labels.iso3166.as_deref().and_then(place::of_iso) {
            return Some(province.iso);
        }
        at = labels.within.as_deref()?;
    }
    None
}

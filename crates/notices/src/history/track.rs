//! The looks at one surface from one place, put together to intervals.
//!
//! Never joins looks from two places or at two surfaces: where they differ, they stand side by side.

use super::sight::{Shown, Sight};
use crate::notice::Weight;
use crate::state::{Agent, State};

/// Looks in a row that showed the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interval {
    /// What they showed.
    pub shown: Shown,
    /// The states that the answers are compatible with.
    pub states: Vec<State>,
    /// Who the answers say acted.
    pub agent: Agent,
    /// The least weight among them.
    pub weight: Weight,
    /// How many looks.
    pub looks: u32,
    /// How many of them had healthy controls beside them.
    pub healthy: u32,
    /// The first of them, in milliseconds of Unix time.
    pub first_ms: i64,
    /// The last of them.
    pub last_ms: i64,
    /// When it was last seen served before, from here: what happened did so between then and `first_ms`.
    pub served_before_ms: Option<i64>,
    /// How many looks among them and after them showed nothing that counts.
    pub blind: u32,
    /// Whether the clock went back at its beginning or within: the times are then no bounds.
    pub clock_back: bool,
    /// The account's id that the answers named.
    pub id: Option<String>,
}

impl Interval {
    /// Returns whether two looks with healthy controls showed it.
    #[must_use]
    pub fn is_seen_twice(&self) -> bool {
        self.healthy >= 2
    }
}

/// The looks at one surface from one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// The address that was asked for.
    pub surface: String,
    /// From where.
    pub vantage: String,
    /// What was seen, in the order of the looks.
    pub intervals: Vec<Interval>,
    /// Looks before the first interval that showed nothing that counts.
    pub blind: u32,
}

impl Track {
    /// Puts looks together, given in the order in which they were made; `own` is the account's id.
    pub(super) fn of(surface: &str, vantage: &str, sights: &[&Sight], own: Option<&str>) -> Self {
        let mut track = Self {
            surface: surface.to_owned(),
            vantage: vantage.to_owned(),
            intervals: Vec::new(),
            blind: 0,
        };
        let mut before: Option<&Sight> = None;
        let mut latest_ms = i64::MIN;
        for sight in sights {
            let back = sight.when_ms < latest_ms;
            latest_ms = latest_ms.max(sight.when_ms);
            // What did not change is what the last whole answer was; without one it is nothing.
            let meant = if sight.unchanged { before } else { Some(*sight) };
            if !sight.unchanged {
                before = Some(sight);
            }
            track.add(sight, meant, back, own);
        }
        track
    }

    fn add(&mut self, sight: &Sight, meant: Option<&Sight>, back: bool, own: Option<&str>) {
        let shown = match meant {
            Some(_) if sight.controls == super::sight::Controls::Failed => Shown::Nothing,
            Some(meant) => meant.shown(own),
            None => Shown::Nothing,
        };
        let (Some(meant), true) = (meant, shown != Shown::Nothing) else {
            let blind = self.intervals.last_mut().map_or(&mut self.blind, |last| &mut last.blind);
            *blind += 1;
            return;
        };
        match self.intervals.last_mut() {
            Some(last) if last.goes_on(shown, meant) => last.take(sight, meant, back),
            _ => {
                let served_before_ms = self.last_served();
                self.intervals.push(Interval::of(sight, meant, shown, back, served_before_ms));
            }
        }
    }

    fn last_served(&self) -> Option<i64> {
        self.intervals.iter().rev().find(|interval| interval.shown == Shown::Served).map(|last| last.last_ms)
    }

    /// Returns what was seen last.
    #[must_use]
    pub fn now(&self) -> Option<&Interval> {
        self.intervals.last()
    }

    /// Returns where the stretch began in which it is not served now, whatever the words for it were
    /// meanwhile; `None` where it is served, or nothing is known.
    #[must_use]
    pub fn not_served_since(&self) -> Option<&Interval> {
        let stretch = self.intervals.iter().rev().take_while(|interval| interval.shown == Shown::NotServed);
        stretch.last()
    }

    /// Returns how many looks with healthy controls the stretch has in which it is not served now.
    #[must_use]
    pub fn healthy_not_served(&self) -> u32 {
        let stretch = self.intervals.iter().rev().take_while(|interval| interval.shown == Shown::NotServed);
        stretch.map(|interval| interval.healthy).sum()
    }
}

impl Interval {
    fn of(sight: &Sight, meant: &Sight, shown: Shown, back: bool, served_before_ms: Option<i64>) -> Self {
        Self {
            shown,
            states: meant.states.clone(),
            agent: meant.agent,
            weight: meant.weight,
            looks: 1,
            healthy: u32::from(sight.is_healthy()),
            first_ms: sight.when_ms,
            last_ms: sight.when_ms,
            served_before_ms,
            blind: 0,
            clock_back: back,
            id: meant.id.clone(),
        }
    }

    fn goes_on(&self, shown: Shown, meant: &Sight) -> bool {
        let same_account = shown != Shown::Another || self.id == meant.id;
        self.shown == shown && self.states == meant.states && self.agent == meant.agent && same_account
    }

    fn take(&mut self, sight: &Sight, meant: &Sight, back: bool) {
        self.looks += 1;
        self.healthy += u32::from(sight.is_healthy());
        self.weight = self.weight.min(meant.weight);
        self.first_ms = self.first_ms.min(sight.when_ms);
        self.last_ms = self.last_ms.max(sight.when_ms);
        self.clock_back |= back;
        if self.id.is_none() {
            self.id.clone_from(&meant.id);
        }
    }
}

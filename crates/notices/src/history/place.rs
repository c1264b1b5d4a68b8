//! Where something stands when all its tracks are seen together.
//!
//! Never calls it not served on one look, or while another place or surface still shows it.

use std::collections::BTreeMap;

use super::sight::{Shown, Sight};
use super::track::{Interval, Track};

/// Where something stands after all looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// No look showed anything that counts.
    Unknown,
    /// It is served.
    Served,
    /// It is not served: two looks with healthy controls, and none since that saw it served.
    NotServed {
        /// When it was last seen served; `None` where it never was.
        from_ms: Option<i64>,
        /// When it was first found not served.
        first_ms: i64,
        /// The last look that found it so.
        last_ms: i64,
    },
    /// It was not served the last time, and one look, or looks without healthy controls, do not say more.
    Once {
        /// That look, or the first of those.
        first_ms: i64,
    },
    /// One place or surface shows it, and another says that it is not served.
    Differs,
    /// The address shows another account.
    Another,
}

impl Place {
    /// Returns where something stands by all its tracks.
    #[must_use]
    pub fn of(tracks: &[Track]) -> Self {
        let now: Vec<(&Track, &Interval)> =
            tracks.iter().filter_map(|track| Some((track, track.now()?))).collect();
        if now.is_empty() {
            return Self::Unknown;
        }
        let down: Vec<&Track> =
            now.iter().filter(|(_, at)| at.shown == Shown::NotServed).map(|(track, _)| *track).collect();
        let first_ms = down.iter().filter_map(|track| track.not_served_since()).map(|at| at.first_ms).min();
        let last_up = now.iter().filter(|(_, at)| at.shown == Shown::Served).map(|(_, at)| at.last_ms).max();
        match (first_ms, last_up) {
            (None, Some(_)) => Self::Served,
            (None, None) if now.iter().any(|(_, at)| at.shown == Shown::Another) => Self::Another,
            (None, None) => Self::Unknown,
            // Seen served from elsewhere after it was found not served here.
            (Some(first), Some(up)) if up >= first => Self::Differs,
            (Some(first_ms), _) => Self::not_served(&down, first_ms, last_served(tracks)),
        }
    }

    /// Two surfaces in one place are one look: they were asked in one round. Two places are two.
    fn not_served(down: &[&Track], first_ms: i64, from_ms: Option<i64>) -> Self {
        let mut by_place: BTreeMap<&str, u32> = BTreeMap::new();
        for track in down {
            let most = by_place.entry(&track.vantage).or_default();
            *most = (*most).max(track.healthy_not_served());
        }
        let last_ms = down.iter().filter_map(|track| track.now()).map(|at| at.last_ms).max();
        match last_ms {
            Some(last_ms) if by_place.values().sum::<u32>() >= 2 => {
                Self::NotServed { from_ms, first_ms, last_ms }
            }
            _ => Self::Once { first_ms },
        }
    }
}

/// Sorts looks by surface and place.
pub(super) fn tracks(sights: &[&Sight], own: Option<&str>) -> Vec<Track> {
    let mut by: BTreeMap<(&str, &str), Vec<&Sight>> = BTreeMap::new();
    for sight in sights {
        by.entry((&sight.surface, &sight.vantage)).or_default().push(sight);
    }
    by.iter().map(|((surface, vantage), sights)| Track::of(surface, vantage, sights, own)).collect()
}

pub(super) fn last_served(tracks: &[Track]) -> Option<i64> {
    let intervals = tracks.iter().flat_map(|track| &track.intervals);
    intervals.filter(|at| at.shown == Shown::Served).map(|at| at.last_ms).max()
}

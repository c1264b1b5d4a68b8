//! Waves of closures on one's own panel: a Poisson CUSUM over counts that are spread over the time in which
//! each closure can have happened.
//!
//! Never estimates what is not on the panel, and never counts a platform's outage. Which accounts are on the
//! panel decides what can be seen: the documented minimum, and no more.

use super::date::Day;

/// Seconds in a day.
const DAY: i64 = 86_400;
/// The longest time that is looked at, in days.
pub const DAYS_MAX: usize = 36_600;

/// What was seen of an account that was there at one look and not at the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is no longer there.
    Closed,
    /// It is there, without its posts.
    Emptied,
    /// The platform answered nobody; tells nothing of the account.
    PlatformDown,
}

/// One change, with the looks between which it happened. Times are seconds since 1 January 1970, UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// What changed.
    pub change: Change,
    /// The last look at which it was as before.
    pub last_before: i64,
    /// The first look at which it had changed.
    pub first_after: i64,
}

/// The panel and the alert.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Panel {
    /// How many accounts are looked at.
    pub accounts: u32,
    /// The first day.
    pub first: Day,
    /// How many days.
    pub days: usize,
    /// Where a day begins, in minutes east of UTC: 480 for China.
    pub zone_minutes: i32,
    /// Closures a day on this panel in ordinary times.
    pub base_a_day: f64,
    /// How many times the base a wave has.
    pub times_base: f64,
    /// The height at which the sum alerts.
    pub threshold: f64,
}

/// What a panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Waves {
    /// How many accounts are looked at.
    pub accounts: u32,
    /// The count of each day. Fractions, since a closure is spread over its days.
    pub a_day: Vec<f64>,
    /// The height of the sum on each day, before it begins again.
    pub sums: Vec<f64>,
    /// The days on which it alerts.
    pub alerts: Vec<Day>,
    /// Accounts that were closed: the documented minimum.
    pub closed: usize,
    /// Accounts that were emptied, counted apart.
    pub emptied: usize,
    /// Outages left out.
    pub outages: usize,
    /// What is taken off the sum each day.
    pub allowance: f64,
    /// How it was reckoned, for the foot of a figure.
    pub method: String,
}

/// Why a panel cannot be reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotReckoned {
    /// The base is not above 0, a wave is not above the base, or the threshold is not above 0.
    Parameters,
    /// There are no days or more than 36,600.
    Days,
}

/// Returns what a panel shows of closures.
///
/// # Errors
/// [`NotReckoned`] where the parameters allow no reckoning.
pub fn waves(panel: &Panel, seen: &[Seen]) -> Result<Waves, NotReckoned> {
    let good = [panel.base_a_day, panel.times_base, panel.threshold].iter().all(|number| number.is_finite());
    if !good || panel.base_a_day <= 0.0 || panel.times_base <= 1.0 || panel.threshold <= 0.0 {
        return Err(NotReckoned::Parameters);
    }
    if panel.days == 0 || panel.days > DAYS_MAX {
        return Err(NotReckoned::Days);
    }
    let mut a_day = vec![0.0; panel.days];
    for one in seen.iter().filter(|one| one.change == Change::Closed) {
        spread(panel, one, &mut a_day);
    }
    let allowance = panel.base_a_day * (panel.times_base - 1.0) / panel.times_base.ln();
    let (mut sum, mut sums, mut alerts) = (0.0_f64, Vec::with_capacity(panel.days), Vec::new());
    for (at, count) in a_day.iter().enumerate() {
        sum = (sum + count - allowance).max(0.0);
        sums.push(sum);
        if sum > panel.threshold {
            alerts.push(Day(panel.first.0 + at as i64));
            sum = 0.0;
        }
    }
    let count = |change| seen.iter().filter(|one| one.change == change).count();
    Ok(Waves {
        accounts: panel.accounts,
        a_day,
        sums,
        alerts,
        closed: count(Change::Closed),
        emptied: count(Change::Emptied),
        outages: count(Change::PlatformDown),
        allowance,
        method: format!(
            "Poisson CUSUM, base {} a day, wave {} times base, allowance {allowance:.4}, threshold {}; each closure spread over the time between two looks; panel of {} accounts; documented minimum",
            panel.base_a_day, panel.times_base, panel.threshold, panel.accounts
        ),
    })
}

/// Spreads one closure over its days, each by the share of the time between the looks that falls on it.
fn spread(panel: &Panel, one: &Seen, a_day: &mut [f64]) {
    let zero = panel.first.0.saturating_mul(DAY) - i64::from(panel.zone_minutes) * 60;
    let (from, to) = (one.last_before.saturating_sub(zero), one.first_after.saturating_sub(zero));
    if to <= from {
        // Looks in one second, or in the wrong order: the day of the look that found it gone.
        if let Some(day) = usize::try_from(to.div_euclid(DAY)).ok().and_then(|day| a_day.get_mut(day)) {
            *day += 1.0;
        }
        return;
    }
    let length = to.saturating_sub(from) as f64;
    let first = usize::try_from(from.max(0) / DAY).unwrap_or(usize::MAX);
    for (at, day) in a_day.iter_mut().enumerate().skip(first) {
        let begins = at as i64 * DAY;
        if begins >= to {
            break;
        }
        *day += (to.min(begins + DAY) - from.max(begins)) as f64 / length;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const PANEL: Panel = Panel {
        accounts: 200,
        first: Day(0),
        days: 10,
        zone_minutes: 0,
        base_a_day: 0.2,
        times_base: 4.0,
        threshold: 4.0,
    };

    fn at(day: f64) -> i64 {
        (day * 86_400.0) as i64
    }

    fn closed(from: f64, to: f64) -> Seen {
        Seen { change: Change::Closed, last_before: at(from), first_after: at(to) }
    }

    #[test]
    fn a_closure_is_spread_over_its_interval() {
        let found = waves(&PANEL, &[closed(1.5, 3.5), closed(4.0, 5.0), closed(6.5, 6.5), closed(-1.0, 1.0)])
            .unwrap();
        assert_eq!(found.a_day, [0.5, 0.25, 0.5, 0.25, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0]);
        assert_eq!(found.closed, 4);
        let china = Panel { zone_minutes: 480, ..PANEL };
        // 20:00 UTC is 04:00 of the next day in China.
        assert_eq!(waves(&china, &[closed(0.8, 20.0 / 24.0)]).unwrap().a_day[..2], [0.0, 1.0]);
    }

    #[test]
    fn the_sum_is_that_of_the_simulation() {
        // Python, the design's cusum(x, .2, .8, 4) on these counts, sums taken before each reset:
        // k = .6/ln 4 = 0.43280851226668905; 0 → max(0, 1-k), +3-k, +2-k = 4.7015744631999332 > 4, then
        // 0, +5-k = 4.567191487733311 > 4.
        let counts = [1.0, 3.0, 2.0, 0.0, 5.0];
        let mut seen = Vec::new();
        for (day, count) in counts.iter().enumerate() {
            seen.extend(vec![closed(day as f64, day as f64 + 1.0); *count as usize]);
        }
        let found = waves(&PANEL, &seen).unwrap();
        let expected = [0.56719148773331, 3.13438297546662, 4.70157446319993, 0.0, 4.56719148773331, 0.0];
        for (sum, expected) in found.sums.iter().zip(expected) {
            assert!((sum - expected).abs() < 1e-12, "{:?}", found.sums);
        }
        assert_eq!(found.alerts, [Day(2), Day(4)]);
        assert!(
            found.method.contains("panel of 200 accounts") && found.method.contains("documented minimum")
        );
    }

    #[test]
    fn weekly_looks_raise_no_false_wave() {
        // Five closures found at once after a week. On the day of the look 5 - k = 4.567 > 4; spread, each
        // day has 5/7, and 7 (5/7 - k) = 1.970.
        let weekly = [closed(0.0, 7.0); 5];
        let found = waves(&PANEL, &weekly).unwrap();
        assert_eq!(found.alerts, []);
        assert!((found.sums[6] - 1.970_340_414_133_176).abs() < 1e-9);
        let daily: Vec<_> = (0..5).map(|_| closed(6.0, 7.0)).collect();
        assert_eq!(waves(&PANEL, &daily).unwrap().alerts, [Day(6)]);
    }

    #[test]
    fn outages_and_emptied_accounts_are_counted_apart_and_bad_panels_refused() {
        let other = [
            Seen { change: Change::PlatformDown, ..closed(1.0, 2.0) },
            Seen { change: Change::Emptied, ..closed(1.0, 2.0) },
        ];
        let found = waves(&PANEL, &other).unwrap();
        assert_eq!(
            (found.closed, found.emptied, found.outages, found.a_day.iter().sum::<f64>()),
            (0, 1, 1, 0.0)
        );
        for panel in [
            Panel { base_a_day: 0.0, ..PANEL },
            Panel { times_base: 1.0, ..PANEL },
            Panel { threshold: f64::NAN, ..PANEL },
            Panel { days: 0, ..PANEL },
            Panel { days: DAYS_MAX + 1, ..PANEL },
        ] {
            assert!(waves(&panel, &[]).is_err());
        }
        assert!(
            waves(&PANEL, &[Seen { change: Change::Closed, last_before: i64::MIN, first_after: i64::MAX }])
                .is_ok()
        );
    }
}

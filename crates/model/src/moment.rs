//! Points in time and how each is known.
//!
//! Never reads a clock and never claims more precision than its basis gives.

use serde::{Deserialize, Serialize};

/// How a moment is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Computed from an id that the platform assigned.
    PlatformId,
    /// Stated by the platform in a field.
    PlatformField,
    /// Stated by some computer's local clock.
    LocalClock,
    /// Only the day is known; the time of day reads 00:00:00.
    DateOnly,
}

/// Milliseconds since 1970-01-01T00:00:00Z and how they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// How it is known.
    pub basis: Basis,
    /// By how many milliseconds the id's time differs from `ms`, where that is a second or more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_off_ms: Option<i64>,
    /// Milliseconds since 1970, UTC.
    pub ms: i64,
}

/// The year furthest from 0 that is counted in milliseconds.
const YEAR_MAX: u32 = 300_000;

/// A UTC date and time of day, as a calendar shows it (proleptic Gregorian).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Civil {
    /// Year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
    /// Second, 0 to 59.
    pub second: u8,
}

impl Civil {
    /// Returns the civil time, UTC, of milliseconds since 1970.
    #[must_use]
    pub fn of_ms(ms: i64) -> Self {
        let seconds = ms.div_euclid(1000);
        let days = seconds.div_euclid(86_400);
        let rest = seconds.rem_euclid(86_400);
        // Days since 0000-03-01, in eras of 400 years.
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        Self {
            year: year.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32,
            month: month as u8,
            day: day as u8,
            hour: (rest / 3600) as u8,
            minute: (rest / 60 % 60) as u8,
            second: (rest % 60) as u8,
        }
    }

    /// Returns milliseconds since 1970, or `None` where the date or time does not exist.
    #[must_use]
    pub fn ms(&self) -> Option<i64> {
        let leap = self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0);
        let longest = match self.month {
            2 => 28 + u8::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        if self.year.unsigned_abs() > YEAR_MAX {
            return None;
        }
        if self.day == 0 || self.day > longest || self.hour > 23 || self.minute > 59 || self.second > 59 {
            return None;
        }
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month = i64::from(self.month);
        let shifted_month = if month > 2 { month - 3 } else { month + 9 };
        let day_of_year = (153 * shifted_month + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let days = era * 146_097 + day_of_era - 719_468;
        let time = i64::from(self.hour) * 3600 + i64::from(self.minute) * 60 + i64::from(self.second);
        Some((days * 86_400 + time) * 1000)
    }

    /// Returns `YYYY-MM-DD`.
    #[must_use]
    pub fn date(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// Returns `YYYY-MM-DDTHH:MM:SSZ`.
    #[must_use]
    pub fn rfc3339(&self) -> String {
        format!("{}T{:02}:{:02}:{:02}Z", self.date(), self.hour, self.minute, self.second)
    }

    /// Returns the day of the week, 0 for Monday to 6 for Sunday.
    #[must_use]
    pub fn weekday(&self) -> u8 {
        let days = self.ms().unwrap_or(0).div_euclid(86_400_000);
        u8::try_from((days + 3).rem_euclid(7)).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_dates_go_both_ways() {
        // Worked out with `date -u -d @N`.
        for (seconds, shown) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_288_834_974, "2010-11-04T01:42:54Z"),
            (1_541_721_599, "2018-11-08T23:59:59Z"),
            (4_107_542_399, "2100-02-28T23:59:59Z"),
            (-1, "1969-12-31T23:59:59Z"),
        ] {
            let civil = Civil::of_ms(seconds * 1000);
            assert_eq!(civil.rfc3339(), shown);
            assert_eq!(civil.ms(), Some(seconds * 1000));
        }
        assert_eq!(Civil::of_ms(1_541_721_599_000).weekday(), 3, "8 November 2018 was a Thursday");
    }

    #[test]
    fn impossible_dates_are_none() {
        let good = Civil { year: 2019, month: 2, day: 28, hour: 0, minute: 0, second: 0 };
        assert!(good.ms().is_some());
        for bad in [
            Civil { day: 29, ..good },
            Civil { month: 13, ..good },
            Civil { month: 0, ..good },
            Civil { hour: 24, ..good },
            Civil { day: 0, ..good },
            Civil { year: i32::MIN, ..good },
            Civil { year: i32::MAX, ..good },
        ] {
            assert_eq!(bad.ms(), None, "{bad:?}");
        }
    }
}

//! Dates as sources give them: EDTF level 2 (ISO 8601-2:2019, Annex A), with the days that they touch.
//!
//! Never turns a range into a day, and never lets a range run on past the day its source was published.

use std::fmt;

use edtf_core::{Bound, BoundDate, Edtf, SetKind};

/// The longest date that is read, in bytes.
pub const DATE_BYTES_MAX: usize = 256;

/// A day: days since 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

impl Day {
    /// Returns the day of a proleptic Gregorian date, or `None` beyond ±5,000,000 years.
    #[must_use]
    pub fn of_civil(year: i64, month: u8, day: u8) -> Option<Self> {
        if !(-5_000_000..=5_000_000).contains(&year) {
            return None;
        }
        let shifted = if month <= 2 { year - 1 } else { year };
        let era = shifted.div_euclid(400);
        let of_era = shifted.rem_euclid(400);
        let of_year = (153 * ((i64::from(month) + 9) % 12) + 2) / 5 + i64::from(day) - 1;
        Some(Self(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468))
    }

    /// Returns year, month and day.
    #[must_use]
    pub fn civil(self) -> (i64, u8, u8) {
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = (of_year - (153 * shifted + 2) / 5 + 1) as u8;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 } as u8;
        (year_of_era + era * 400 + i64::from(month <= 2), month, day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        if year < 0 {
            write!(out, "-{:04}-{month:02}-{day:02}", -year)
        } else {
            write!(out, "{year:04}-{month:02}-{day:02}")
        }
    }
}

/// How the days of a date are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// One date or moment, as closely as it is written.
    One,
    /// True throughout, from the first day to the last (`a/b`).
    Throughout,
    /// On one day of these, it is not known which (`[a..b]`).
    OneOf,
    /// On each of these (`{a,b}`).
    Each,
}

/// A date as a source has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    text: Box<str>,
    extent: Extent,
    earliest: Option<Day>,
    latest: Option<Day>,
    doubtful: bool,
}

impl When {
    /// Returns the date that a text in EDTF level 2 names.
    ///
    /// # Errors
    /// [`NotADate`]: where the text stops being a date, and why.
    pub fn parse(text: &str) -> Result<Self, NotADate> {
        if text.len() > DATE_BYTES_MAX {
            return Err(NotADate { at: DATE_BYTES_MAX, why: "too long" });
        }
        let date = Edtf::parse(text).map_err(|error| NotADate { at: error.offset, why: error.message })?;
        let extent = match &date {
            Edtf::Interval(_) => Extent::Throughout,
            Edtf::Set(set) if set.kind == SetKind::OneMember => Extent::OneOf,
            Edtf::Set(_) => Extent::Each,
            Edtf::Date(_) | Edtf::DateTime(_) => Extent::One,
        };
        let bounds = date.bounds();
        Ok(Self {
            text: text.into(),
            extent,
            earliest: day_of(bounds.earliest),
            latest: day_of(bounds.latest),
            doubtful: date.is_uncertain() || date.is_approximate(),
        })
    }

    /// Returns the text as the source's encoder wrote it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns how the days are meant.
    #[must_use]
    pub fn extent(&self) -> Extent {
        self.extent
    }

    /// Returns whether the date is marked uncertain or approximate (`?`, `~`, `%`).
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        self.doubtful
    }

    /// Returns the days that the date touches, as written.
    #[must_use]
    pub fn span(&self) -> Span {
        Span { earliest: self.earliest, latest: self.latest, capped: false }
    }

    /// Returns the days that the date touches, ending no later than what its source could know: the last
    /// day on which that was published. "February 2024" in a paper of the 10th says nothing of the 20th.
    #[must_use]
    pub fn span_known_by(&self, published: Option<&When>) -> Span {
        let mut span = self.span();
        if let Some(end) = published.and_then(|published| published.latest)
            && span.latest.is_none_or(|latest| latest > end)
            && span.earliest.is_none_or(|earliest| earliest <= end)
        {
            span.latest = Some(end);
            span.capped = true;
        }
        span
    }
}

/// The days that a date touches; `None` is not known, or without end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub earliest: Option<Day>,
    /// The last day.
    pub latest: Option<Day>,
    /// Whether the last day is that of publication and not one that the source wrote.
    pub capped: bool,
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate {
    /// The byte at which it stops being one.
    pub at: usize,
    /// The reader's reason, in English.
    pub why: &'static str,
}

fn day_of(bound: Bound) -> Option<Day> {
    match bound {
        Bound::Date(BoundDate { year, month, day }) => Day::of_civil(year, month, day),
        Bound::NegativeInfinity | Bound::PositiveInfinity | Bound::Unknown => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn shown(span: Span) -> String {
        let side = |day: Option<Day>| day.map_or("?".into(), |day| day.to_string());
        format!("{} {}{}", side(span.earliest), side(span.latest), if span.capped { " capped" } else { "" })
    }

    #[test]
    fn days_go_both_ways() {
        // From Python: (date(y, m, d) - date(1970, 1, 1)).days.
        for (year, month, day, days) in
            [(1970, 1, 1, 0), (2018, 11, 9, 17_844), (2000, 2, 29, 11_016), (1969, 12, 31, -1)]
        {
            assert_eq!(Day::of_civil(year, month, day), Some(Day(days)));
            assert_eq!(Day(days).civil(), (year, month, day));
        }
    }

    #[test]
    fn dates_touch_the_days_they_name_and_end_with_their_source() {
        let published = When::parse("2018-11-25").unwrap();
        for (text, extent, plain, capped) in [
            ("2018-11-09", Extent::One, "2018-11-09 2018-11-09", "2018-11-09 2018-11-09"),
            ("2018", Extent::One, "2018-01-01 2018-12-31", "2018-01-01 2018-11-25 capped"),
            ("2015/2018-11-09", Extent::Throughout, "2015-01-01 2018-11-09", "2015-01-01 2018-11-09"),
            ("2010/..", Extent::Throughout, "2010-01-01 ?", "2010-01-01 2018-11-25 capped"),
            ("../2018-11-25", Extent::Throughout, "? 2018-11-25", "? 2018-11-25"),
            ("[..2018-11-13]", Extent::OneOf, "? 2018-11-13", "? 2018-11-13"),
            ("[2018-11-01..2018-11-25]", Extent::OneOf, "2018-11-01 2018-11-25", "2018-11-01 2018-11-25"),
            ("2018-11-08T22:10:00-05:00", Extent::One, "2018-11-08 2018-11-08", "2018-11-08 2018-11-08"),
            // Said of the future: capping would turn it round.
            ("2019-03", Extent::One, "2019-03-01 2019-03-31", "2019-03-01 2019-03-31"),
        ] {
            let when = When::parse(text).unwrap();
            assert_eq!((when.text(), when.extent()), (text, extent));
            assert_eq!(shown(when.span()), plain, "{text}");
            assert_eq!(shown(when.span_known_by(Some(&published))), capped, "{text}");
        }
        assert!(When::parse("2003~/2018-11-11").unwrap().is_doubtful());
    }

    #[test]
    fn what_is_no_date_is_refused_with_its_place() {
        for text in ["", "11/25/2018", "2018-02-30", "[2018-11-01..", "soon", "2018-11-9", "２０１８"] {
            assert!(When::parse(text).is_err(), "{text}");
        }
        assert_eq!(When::parse(&"9".repeat(10_000)).unwrap_err().at, DATE_BYTES_MAX);
        assert!(When::parse(&format!("{{{}2000}}", "1999,".repeat(50))).is_ok());
    }
}

//! From when until when a rule's words were served: `2018/..`, `2012/2023-04`, `../2020`.
//!
//! Never says that a rule holds: outside its era it holds less.

/// A span of months, each end open or included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Era {
    /// Months since year 0.
    from: Option<i64>,
    to: Option<i64>,
}

impl Era {
    /// Reads it: years or months, `..` where an end is open.
    pub fn of(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('/')?;
        let end = |word: &str, last: bool| match word {
            ".." => Some(None),
            _ => month(word, last).map(Some),
        };
        let era = Self { from: end(from, false)?, to: end(to, true)? };
        let turned = era.from.zip(era.to).is_some_and(|(from, to)| from > to);
        (!turned).then_some(era)
    }

    /// Returns whether a time, in milliseconds of Unix time, lies in it; one that nobody knows does.
    pub fn holds(self, when_ms: Option<i64>) -> bool {
        let Some(month) = when_ms.map(month_of) else { return true };
        self.from.is_none_or(|from| from <= month) && self.to.is_none_or(|to| month <= to)
    }
}

fn month(word: &str, last: bool) -> Option<i64> {
    let digits = |text: &str, length: usize| {
        let whole = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        if whole { text.parse::<i64>().ok() } else { None }
    };
    match word.split_once('-') {
        None => Some(digits(word, 4)? * 12 + if last { 11 } else { 0 }),
        Some((year, month)) => {
            let month = digits(month, 2).filter(|month| (1..=12).contains(month))?;
            Some(digits(year, 4)? * 12 + month - 1)
        }
    }
}

/// Returns the month of a time, counted from year 0, by Hinnant's days-to-civil method.
fn month_of(ms: i64) -> i64 {
    let days = ms.div_euclid(86_400_000) + 719_468;
    let era = days.div_euclid(146_097);
    let day = days.rem_euclid(146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 2 } else { shifted - 10 };
    let year = year + era * 400 + i64::from(month < 2);
    year * 12 + month
}

/// Returns the first millisecond of a day, `2018-11-09`, in Unix time; `None` where it is none.
pub fn day_ms(date: &str) -> Option<i64> {
    let (front, day) = date.rsplit_once('-')?;
    let month = month(front, false).filter(|_| front.contains('-'))?;
    let day: i64 = day.parse().ok().filter(|day| (1..=31).contains(day))?;
    // The year begins with March, so that a leap day ends it.
    let (year, of_year) = ((month - 2).div_euclid(12), (month - 2).rem_euclid(12));
    let days = year * 365 + year / 4 - year / 100 + year / 400 + (153 * of_year + 2) / 5 + day - 1;
    Some((days - 719_468) * 86_400_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_where_it_should() {
        // By `date -u -d DATE +%s`.
        for (date, seconds) in [
            ("1970-01-01", Some(0)),
            ("2018-11-09", Some(1_541_721_600)),
            ("2020-02-29", Some(1_582_934_400)),
            ("2020-03-01", Some(1_583_020_800)),
            ("2000-12-31", Some(978_220_800)),
            ("2018-13-01", None),
            ("2018-11", None),
            ("2018-11-32", None),
            ("", None),
        ] {
            assert_eq!(day_ms(date), seconds.map(|seconds: i64| seconds * 1000), "{date}");
        }
    }

    #[test]
    fn an_era_holds_its_months() {
        // Times by `date -u -d DATE +%s`.
        for (era, when, holds) in [
            ("2018/..", Some(1_514_764_800_000), true),
            ("2018/..", Some(1_514_764_799_999), false),
            ("../2018", Some(1_546_300_799_999), true),
            ("../2018", Some(1_546_300_800_000), false),
            ("2018-11/2018-11", Some(1_541_736_000_000), true),
            ("2018-11/2018-11", Some(1_543_622_400_000), false),
            ("2020-02/2020-02", Some(1_583_020_799_000), true),
            ("2018/2019", None, true),
            ("../..", Some(-1), true),
            ("1969-12/1969-12", Some(-1), true),
            ("2000/..", Some(i64::MIN), false),
            ("../2000", Some(i64::MAX), false),
        ] {
            assert_eq!(Era::of(era).map(|era| era.holds(when)), Some(holds), "{era} {when:?}");
        }
        for wrong in ["", "2018", "2018-13/..", "18/..", "2019/2018", "2018/", "/", "2018-1/.."] {
            assert_eq!(Era::of(wrong), None, "{wrong}");
        }
    }
}

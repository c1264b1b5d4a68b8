//! Times, counts and sizes as people read them.
//!
//! Never shows more precision than the basis gives, and never converts to a local zone: all is UTC.

use maud::{Markup, html};
use model::{Basis, Civil, Moment};

use crate::lang::Lang;
use crate::site::Site;
use crate::words::Word;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Returns a month with its year: `November 2018`, `2018年11月`.
pub(crate) fn month(lang: Lang, year: i32, month: u8) -> String {
    match lang {
        Lang::En => format!("{} {year}", month_alone(lang, month)),
        Lang::Zh => format!("{year}年{month}月"),
    }
}

/// Returns a month: `November`, `11月`.
pub(crate) fn month_alone(lang: Lang, month: u8) -> String {
    match lang {
        Lang::En => MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("?").to_owned(),
        Lang::Zh => format!("{month}月"),
    }
}

/// Returns a day: `8 November 2018`, `2018年11月8日`.
pub(crate) fn day(lang: Lang, year: i32, month_number: u8, day: u8) -> String {
    match lang {
        Lang::En => format!("{day} {}", month(lang, year, month_number)),
        Lang::Zh => format!("{}{day}日", month(lang, year, month_number)),
    }
}

/// Returns the day of a moment.
pub(crate) fn day_of(lang: Lang, moment: &Moment) -> String {
    let civil = Civil::of_ms(moment.ms);
    day(lang, civil.year, civil.month, civil.day)
}

/// Returns the word for how a time is known.
pub(crate) fn basis(basis: Basis) -> Word {
    match basis {
        Basis::PlatformId => Word::BasisId,
        Basis::PlatformField => Word::BasisField,
        Basis::LocalClock => Word::BasisClock,
        Basis::DateOnly => Word::BasisDate,
    }
}

/// Returns a time element, to the minute or, where `seconds`, to the second; to the day where only that
/// is known.
pub(crate) fn time(moment: &Moment, seconds: bool) -> Markup {
    let civil = Civil::of_ms(moment.ms);
    let full = civil.rfc3339();
    html! {
        @if moment.basis == Basis::DateOnly {
            time datetime=(civil.date()) { (civil.date()) }
        } @else if seconds {
            time datetime=(full) { (civil.date()) " " (full.get(11..19).unwrap_or_default()) " UTC" }
        } @else {
            time datetime=(full) { (civil.date()) " " (full.get(11..16).unwrap_or_default()) " UTC" }
        }
    }
}

/// Returns a count with thousands apart: `1,223`.
pub(crate) fn number(count: u64) -> String {
    let digits = count.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Returns a size in bytes, kB, MB or GB (powers of ten), with one decimal from kB on.
pub(crate) fn size(bytes: u64) -> String {
    for (unit, name) in [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")] {
        if bytes >= unit {
            let tenths = u128::from(bytes) * 10 / u128::from(unit);
            return format!("{}.{} {name}", tenths / 10, tenths % 10);
        }
    }
    format!("{bytes} B")
}

/// Returns how many posts, in words.
pub(crate) fn posts(site: &Site<'_>, count: u64) -> String {
    site.fill(if count == 1 { Word::OnePost } else { Word::CountPosts }, &[&number(count)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_sizes() {
        for (count, shown) in [(0, "0"), (999, "999"), (1_223, "1,223"), (5_000_000, "5,000,000")] {
            assert_eq!(number(count), shown);
        }
        for (bytes, shown) in [
            (0, "0 B"),
            (999, "999 B"),
            (1_000, "1.0 kB"),
            (155_660_000, "155.6 MB"),
            (u64::MAX, "18446744073.7 GB"),
        ] {
            assert_eq!(size(bytes), shown);
        }
    }

    #[test]
    fn a_day_alone_shows_no_time() {
        let moment = Moment { basis: Basis::DateOnly, id_off_ms: None, ms: 1_288_828_800_000 };
        assert_eq!(time(&moment, true).into_string(), "<time datetime=\"2010-11-04\">2010-11-04</time>");
        assert_eq!(day_of(Lang::Zh, &moment), "2010年11月4日");
        assert_eq!(day_of(Lang::En, &moment), "4 November 2010");
    }
}

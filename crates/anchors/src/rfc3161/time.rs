//! Times as ASN.1 spells them, as milliseconds since 1970.
//!
//! Never reads a time that is not in UTC, and never the present one.

use crate::AnchorError;
use crate::der::{self, Value};

const FORM: AnchorError = AnchorError::Form("a time");

/// A moment in milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnixMillis(pub i64);

/// A length of time in microseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Micros(pub u64);

/// Reads a GeneralizedTime's content, `YYYYMMDDHHMMSS[.fraction]Z`. What is finer than a millisecond is cut.
pub fn generalized(content: &[u8]) -> Result<UnixMillis, AnchorError> {
    let rest = content.strip_suffix(b"Z").ok_or(FORM)?;
    let (whole, fraction) = rest.split_at_checked(14).ok_or(FORM)?;
    let millis = match fraction {
        [] => 0,
        [b'.', digits @ ..] if (1..=9).contains(&digits.len()) => {
            let mut three = [b'0'; 3];
            for (place, digit) in three.iter_mut().zip(digits) {
                *place = *digit;
            }
            number(digits)?;
            number(&three)?
        }
        _ => return Err(FORM),
    };
    Ok(UnixMillis(seconds(whole)? * 1000 + millis))
}

/// Reads the time of a certificate: UTCTime (1950 to 2049, RFC 5280 4.1.2.5.1) or GeneralizedTime.
pub fn of_certificate(value: &Value<'_>) -> Result<UnixMillis, AnchorError> {
    match value.tag {
        der::GENERALIZED_TIME => generalized(value.inside),
        der::UTC_TIME => {
            let century: &[u8] = if value.inside.first() < Some(&b'5') { b"20" } else { b"19" };
            let whole = value.inside.strip_suffix(b"Z").ok_or(FORM)?;
            Ok(UnixMillis(seconds(&[century, whole].concat())? * 1000))
        }
        _ => Err(FORM),
    }
}

fn number(digits: &[u8]) -> Result<i64, AnchorError> {
    digits.iter().try_fold(0, |so_far, digit| match digit {
        b'0'..=b'9' => Ok(so_far * 10 + i64::from(digit - b'0')),
        _ => Err(FORM),
    })
}

/// Returns the seconds since 1970 of fourteen digits.
fn seconds(text: &[u8]) -> Result<i64, AnchorError> {
    if text.len() != 14 {
        return Err(FORM);
    }
    let year = number(&text[..4])?;
    let two = |at: usize| number(&text[at..at + 2]);
    let (month, day, hour, minute, second) = (two(4)?, two(6)?, two(8)?, two(10)?, two(12)?);
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + i64::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return Err(FORM),
    };
    if !(1..=days).contains(&day) || hour > 23 || minute > 59 || second > 59 {
        return Err(FORM);
    }
    Ok(((days_since_1970(year, month, day) * 24 + hour) * 60 + minute) * 60 + second)
}

/// Counts days in eras of 400 years that begin on 1 March, so that the leap day comes last.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month < 3 { year - 1 } else { year };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn times_as_date_prints_them() {
        // date -u -d '...' +%s
        for (text, expected) in [
            ("19700101000000Z", 0),
            ("20261123112022.463Z", 1_795_432_822_463),
            ("20261123112022.46Z", 1_795_432_822_460),
            ("20261123112022.463999999Z", 1_795_432_822_463),
            ("20000229235959Z", 951_868_799_000),
            ("21000301000000Z", 4_107_542_400_000),
            ("00010101000000Z", -62_135_596_800_000),
        ] {
            assert_eq!(generalized(text.as_bytes()), Ok(UnixMillis(expected)), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "Z",
            "20261123112022",
            "202611231120Z",
            "20261123112022.Z",
            "20261123112022,4Z",
            "20261123112022.1234567890Z",
            "20261123112022.12x4Z",
            "20261123112022+0100",
            "20260229000000Z",
            "21000229000000Z",
            "20261301000000Z",
            "20260100000000Z",
            "20260101240000Z",
            "20260101006000Z",
            "20260101000060Z",
            "2026112311202xZ",
        ] {
            assert_eq!(generalized(text.as_bytes()), Err(FORM), "{text}");
        }
    }

    #[test]
    fn certificates_spell_two_digits_of_a_year() {
        let read =
            |text: &str| of_certificate(&Value { tag: der::UTC_TIME, inside: text.as_bytes(), whole: &[] });
        assert_eq!(read("261123111125Z"), Ok(UnixMillis(1_795_432_285_000)));
        assert_eq!(read("500101000000Z"), Ok(UnixMillis(-631_152_000_000)));
        assert_eq!(read("491231235959Z"), Ok(UnixMillis(2_524_607_999_000)));
        assert_eq!(read("2611231111Z"), Err(FORM));
    }
}

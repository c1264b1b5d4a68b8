//! Dates as X wrote them, and the time inside an id.
//!
//! Never guesses: a date that is not one of three formats is `None`.

use model::{Basis, Civil, Moment};

/// Ids from here on carry their time (snowflake, 4 November 2010).
const SNOWFLAKE_FIRST: u64 = 29_700_000_000;
/// The epoch of those times, in milliseconds since 1970.
const SNOWFLAKE_EPOCH_MS: i64 = 1_288_834_974_657;
/// 5 November 2010: grailbird exports give 00:00:00 for everything before.
const DATE_ONLY_BEFORE_MS: i64 = 1_288_915_200_000;

/// Returns the milliseconds since 1970 that an id carries, `None` where it is too small to carry any.
#[must_use]
pub fn id_ms(id: u64) -> Option<i64> {
    // 42 bits of milliseconds: the sum is far below 2^63.
    (id >= SNOWFLAKE_FIRST).then(|| i64::try_from(id >> 22).map_or(i64::MAX, |ms| ms + SNOWFLAKE_EPOCH_MS))
}

/// Returns the moment of a post from its id and its date field, and by how many milliseconds they
/// differ where that is a second or more.
#[must_use]
pub fn moment(id: u64, field_ms: i64, grailbird: bool) -> (Moment, Option<i64>) {
    if grailbird && field_ms < DATE_ONLY_BEFORE_MS && field_ms % 86_400_000 == 0 {
        return (Moment { basis: Basis::DateOnly, id_off_ms: None, ms: field_ms }, None);
    }
    match id_ms(id) {
        Some(ms) if (ms - field_ms).abs() < 1000 => {
            (Moment { basis: Basis::PlatformId, id_off_ms: None, ms }, None)
        }
        Some(ms) => {
            let off = ms - field_ms;
            (Moment { basis: Basis::PlatformField, id_off_ms: Some(off), ms: field_ms }, Some(off))
        }
        None => (Moment { basis: Basis::PlatformField, id_off_ms: None, ms: field_ms }, None),
    }
}

/// Reads `Fri Mar 06 13:02:05 +0000 2026`, `2012-02-01 04:47:36 +0000` or
/// `2023-10-13T14:58:50.000Z`, in milliseconds since 1970.
#[must_use]
pub fn field_ms(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    if !text.is_ascii() || bytes.len() < 19 {
        return None;
    }
    if bytes[0].is_ascii_digit() { sorted(bytes) } else { worded(bytes) }
}

fn worded(b: &[u8]) -> Option<i64> {
    if b.len() != 30 || [3, 7, 10, 19, 25].iter().any(|&at| b[at] != b' ') {
        return None;
    }
    const MONTHS: &[u8; 36] = b"JanFebMarAprMayJunJulAugSepOctNovDec";
    let month = MONTHS.chunks(3).position(|name| name == &b[4..7])?;
    let ms = civil(number(&b[26..30])?, u32::try_from(month).ok()? + 1, number(&b[8..10])?, &b[11..19])?;
    Some(ms - offset_ms(&b[20..25])?)
}

fn sorted(b: &[u8]) -> Option<i64> {
    if b[4] != b'-' || b[7] != b'-' || !matches!(b[10], b' ' | b'T') {
        return None;
    }
    let ms = civil(number(&b[..4])?, number(&b[5..7])?, number(&b[8..10])?, &b[11..19])?;
    let (part, zone) = match b[19..].split_first() {
        Some((b'.', rest)) => {
            let digits = rest.iter().take_while(|b| b.is_ascii_digit()).count();
            (fraction_ms(&rest[..digits])?, &rest[digits..])
        }
        _ => (0, &b[19..]),
    };
    match zone {
        b"" | b"Z" => Some(ms + part),
        [b' ', rest @ ..] => Some(ms + part - offset_ms(rest)?),
        rest => Some(ms + part - offset_ms(rest)?),
    }
}

fn fraction_ms(digits: &[u8]) -> Option<i64> {
    if digits.is_empty() {
        return None;
    }
    let mut ms = 0;
    for place in 0..3 {
        ms = ms * 10 + digits.get(place).map_or(0, |digit| i64::from(digit - b'0'));
    }
    Some(ms)
}

fn civil(year: u32, month: u32, day: u32, time: &[u8]) -> Option<i64> {
    if time[2] != b':' || time[5] != b':' {
        return None;
    }
    let small = |value: u32| u8::try_from(value).ok();
    let civil = Civil {
        year: i32::try_from(year).ok()?,
        month: small(month)?,
        day: small(day)?,
        hour: small(number(&time[..2])?)?,
        minute: small(number(&time[3..5])?)?,
        second: small(number(&time[6..8])?)?,
    };
    civil.ms()
}

fn offset_ms(b: &[u8]) -> Option<i64> {
    let sign = match b.first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let digits = match b.len() {
        5 => [&b[1..3], &b[3..5]],
        6 if b[3] == b':' => [&b[1..3], &b[4..6]],
        _ => return None,
    };
    let minutes = i64::from(number(digits[0])?) * 60 + i64::from(number(digits[1])?);
    Some(sign * minutes * 60_000)
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0_u32, |sum, b| b.is_ascii_digit().then(|| sum * 10 + u32::from(b - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_date_reads_them() {
        // Worked out with `date -u -d … +%s`.
        for (text, wanted) in [
            ("Fri Mar 06 13:02:05 +0000 2026", Some(1_772_802_125_000)),
            ("Thu Nov 08 23:59:59 +0000 2018", Some(1_541_721_599_000)),
            ("Thu Nov 08 23:59:59 +0800 2018", Some(1_541_692_799_000)),
            ("2012-02-01 04:47:36 +0000", Some(1_328_071_656_000)),
            ("2012-02-01 04:47:36 -0130", Some(1_328_077_056_000)),
            ("2023-10-13T14:58:50.000Z", Some(1_697_209_130_000)),
            ("2023-10-13T14:58:50.25Z", Some(1_697_209_130_250)),
            ("2023-10-13T14:58:50+08:00", Some(1_697_180_330_000)),
            ("2023-10-13T14:58:50.Z", None),
            ("2023-13-13T14:58:50.000Z", None),
            ("Thu Nov 31 23:59:59 +0000 2018", None),
            ("Thu Nvo 08 23:59:59 +0000 2018", None),
            ("Thu Nov 08 24:59:59 +0000 2018", None),
            ("Thu Nov 08 23:59:59 +0000 201a", None),
            ("昨天下午三点的时候发的一条", None),
            ("", None),
            ("1541721599", None),
        ] {
            assert_eq!(field_ms(text), wanted, "{text}");
        }
    }

    #[test]
    fn an_id_and_a_field_are_held_against_each_other() {
        // (1541721599123 - 1288834974657) << 22, worked out with python3.
        let id: u64 = 1_060_683_380_544_241_664;
        assert_eq!(id_ms(id), Some(1_541_721_599_123));
        let field = 1_541_721_599_000;
        assert_eq!(
            moment(id, field, false).0,
            Moment { basis: Basis::PlatformId, id_off_ms: None, ms: field + 123 }
        );
        let (late, off) = moment(id, field - 2000, false);
        assert_eq!((late.basis, late.ms, off), (Basis::PlatformField, field - 2000, Some(2123)));
        assert_eq!(moment(29_699_999_999, field, false).0.basis, Basis::PlatformField);
        assert_eq!(id_ms(29_699_999_999), None);
        // 1 November 2010, midnight.
        assert_eq!(moment(1, 1_288_569_600_000, true).0.basis, Basis::DateOnly);
        assert_eq!(moment(1, 1_288_569_600_000, false).0.basis, Basis::PlatformField);
        assert_eq!(moment(1, 1_288_569_601_000, true).0.basis, Basis::PlatformField);
        assert!(id_ms(u64::MAX).is_some());
    }
}

//! Times as RFC 3339 writes them, and as near to it as exports come: `2018-11-08T23:59:59.123Z`.
//!
//! Never guesses: what has no zone, or is no time that there was, is `None`.

use model::Civil;

/// Returns milliseconds since 1970. A `60` in the seconds is read as the second after; digits below a
/// millisecond are dropped.
#[must_use]
pub fn ms(text: &str) -> Option<i64> {
    let b = text.as_bytes();
    let signs = [(4, b'-'), (7, b'-'), (13, b':'), (16, b':')];
    if b.len() < 20 || signs.iter().any(|&(at, sign)| b[at] != sign) || !matches!(b[10], b'T' | b't' | b' ') {
        return None;
    }
    let two = |at: usize| u8::try_from(number(b.get(at..at + 2)?)?).ok();
    let second = two(17)?;
    let civil = Civil {
        year: i32::try_from(number(&b[..4])?).ok()?,
        month: two(5)?,
        day: two(8)?,
        hour: two(11)?,
        minute: two(14)?,
        second: second.min(59),
    };
    let leap = i64::from(second == 60) * 1000;
    let (part, zone) = match b[19..].split_first() {
        Some((b'.', rest)) => {
            let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
            (fraction(&rest[..digits])?, &rest[digits..])
        }
        _ => (0, &b[19..]),
    };
    (second <= 60).then_some(())?;
    Some(civil.ms()? + leap + part - offset_ms(zone)?)
}

/// Returns the first three digits as milliseconds.
fn fraction(digits: &[u8]) -> Option<i64> {
    let three = [0, 1, 2].map(|at| digits.get(at).map_or(0, |digit| i64::from(digit - b'0')));
    (!digits.is_empty()).then(|| three[0] * 100 + three[1] * 10 + three[2])
}

fn offset_ms(zone: &[u8]) -> Option<i64> {
    let (sign, digits) = match zone {
        b"Z" | b"z" => return Some(0),
        [b'+', rest @ ..] => (1, rest),
        [b'-', rest @ ..] => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = match digits.len() {
        5 if digits[2] == b':' => (number(&digits[..2])?, number(&digits[3..])?),
        4 => (number(&digits[..2])?, number(&digits[2..])?),
        _ => return None,
    };
    (hours < 24 && minutes < 60).then(|| sign * (i64::from(hours) * 60 + i64::from(minutes)) * 60_000)
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |sum: u32, byte| {
        byte.is_ascii_digit().then(|| sum.saturating_mul(10).saturating_add(u32::from(byte - b'0')))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_times_with_a_zone_are_read() {
        // Worked out with `date -u -d TEXT +%s`.
        for (text, wanted) in [
            ("2018-11-08T23:59:59Z", Some(1_541_721_599_000)),
            ("2018-11-08T23:59:59.123456Z", Some(1_541_721_599_123)),
            ("2018-11-09T07:59:59.1+08:00", Some(1_541_721_599_100)),
            ("2018-11-08 18:59:59-0500", Some(1_541_721_599_000)),
            ("2016-12-31T23:59:60Z", Some(1_483_228_800_000)),
            ("0001-01-01T00:00:00Z", Some(-62_135_596_800_000)),
            ("2018-11-08T23:59:59", None),
            ("2018-11-08T23:59:61Z", None),
            ("2018-11-08T23:59:59.Z", None),
            ("2018-02-29T00:00:00Z", None),
            ("2018-11-08T23:59:59+8", None),
            ("2018-11-08T23:59:59+99:00", None),
            ("2018-11-08", None),
            ("20181108T235959Z......", None),
            ("碑碑碑碑碑碑碑碑", None),
            ("", None),
        ] {
            assert_eq!(ms(text), wanted, "{text}");
        }
    }
}

//! Times as the platform and the programs that collect from it write them.
//!
//! Never computes with words such as `刚刚`: what they meant is known to nobody any more.

use model::Civil;

use super::ids::Told;

/// How far UTC+8 is ahead.
const ZONE_MS: i64 = 8 * 3_600_000;

/// Reads a time: `Tue Feb 23 12:28:47 +0800 2021`, `2024-12-09 16:50:21`, `2024-12-09T16:50:21`,
/// `2024-12-09 16:50`, `2024-12-09`.
#[must_use]
pub fn told(text: &str) -> Told {
    let text = text.trim();
    if !text.is_ascii() {
        return Told::Vague;
    }
    match text.as_bytes().first() {
        Some(b'0'..=b'9') => sorted(text).unwrap_or(Told::Vague),
        _ => worded(text).map_or(Told::Vague, Told::Exact),
    }
}

fn number<T: std::str::FromStr>(text: &str, from: usize, to: usize) -> Option<T> {
    let digits = text.get(from..to)?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

fn worded(text: &str) -> Option<i64> {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    if text.len() != 30 {
        return None;
    }
    let month = MONTHS.as_bytes().chunks(3).position(|name| name == &text.as_bytes()[4..7])?;
    let civil = Civil {
        year: number(text, 26, 30)?,
        month: u8::try_from(month).ok()? + 1,
        day: number(text, 8, 10)?,
        hour: number(text, 11, 13)?,
        minute: number(text, 14, 16)?,
        second: number(text, 17, 19)?,
    };
    let minutes: i64 = number::<i64>(text, 21, 23)? * 60 + number::<i64>(text, 23, 25)?;
    let sign = match text.as_bytes()[20] {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    Some(civil.ms()? - sign * minutes * 60_000)
}

fn sorted(text: &str) -> Option<Told> {
    let parts = (text.get(4..5)?, text.get(7..8)?);
    if !matches!(parts, ("-", "-") | ("/", "/")) {
        return None;
    }
    let has = |from, to| if text.len() >= to { number(text, from, to).map(Some) } else { Some(None) };
    let (hour, minute, second): (Option<u8>, Option<u8>, Option<u8>) =
        (has(11, 13)?, has(14, 16)?, has(17, 19)?);
    let civil = Civil {
        year: number(text, 0, 4)?,
        month: number(text, 5, 7)?,
        day: number(text, 8, 10)?,
        hour: hour.unwrap_or(0),
        minute: minute.unwrap_or(0),
        second: second.unwrap_or(0),
    };
    let ms = civil.ms()?;
    Some(match (hour.and(minute), second) {
        (None, _) => Told::Day(ms),
        (Some(_), None) => Told::Minute(ms - ZONE_MS),
        (Some(_), Some(_)) => Told::Local(ms - ZONE_MS),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_with_what_they_are_worth() {
        // Worked out with `date -u -d … +%s`.
        for (text, wanted) in [
            ("Tue Feb 23 12:28:47 +0800 2021", Told::Exact(1_614_054_527_000)),
            ("Tue Feb 23 12:28:47 +0000 2021", Told::Exact(1_614_083_327_000)),
            ("2021-02-23 12:28:47", Told::Local(1_614_054_527_000)),
            ("2021-02-23T12:28:47", Told::Local(1_614_054_527_000)),
            ("2021-02-23 12:28", Told::Minute(1_614_054_480_000)),
            ("2021-02-23", Told::Day(1_614_038_400_000)),
            ("2021-02-30", Told::Vague),
            ("2021-02-23 12:99", Told::Vague),
            ("Tue Feb 23 12:28:47 x0800 2021", Told::Vague),
            ("3小时前", Told::Vague),
            ("刚刚", Told::Vague),
            ("", Told::Vague),
            ("2021", Told::Vague),
        ] {
            assert_eq!(told(text), wanted, "{text}");
        }
    }
}

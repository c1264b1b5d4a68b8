//! Counters as they are shown: `12`, `1.2万`, `100万+`.
//!
//! Never makes a rounded one look exact: it says so.

/// Returns the count and whether it was rounded.
#[must_use]
pub fn count(shown: &str) -> Option<(u64, bool)> {
    let shown = shown.trim();
    let (front, more) = shown.strip_suffix('+').map_or((shown, false), |front| (front, true));
    let (digits, scale) = [('万', 10_000_u64), ('亿', 100_000_000)]
        .into_iter()
        .find_map(|(sign, scale)| Some((front.strip_suffix(sign)?, scale)))
        .unwrap_or((front, 1));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |text: &str| text.len() <= 12 && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !plain(whole) || !plain(part) || (scale == 1 && !part.is_empty()) {
        return None;
    }
    let mut value = whole.parse::<u64>().ok()?.checked_mul(scale)?;
    let mut worth = scale;
    for digit in part.bytes() {
        worth /= 10;
        value = value.checked_add(u64::from(digit - b'0') * worth)?;
    }
    Some((value, more || scale > 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_as_they_are_shown() {
        for (shown, wanted) in [
            ("12", Some((12, false))),
            ("100万+", Some((1_000_000, true))),
            ("1.2万", Some((12_000, true))),
            ("3亿", Some((300_000_000, true))),
            ("100+", Some((100, true))),
            ("1.5", None),
            ("万", None),
            ("转发", None),
            ("", None),
            ("-1", None),
            ("999999999999亿", None),
        ] {
            assert_eq!(count(shown), wanted, "{shown}");
        }
    }
}

//! The two spellings of a post's id, and the time inside it.
//!
//! Never reads a time out of an id that is older than such ids.

use model::{Basis, Moment};

/// The epoch of ids, in seconds since 1970.
const EPOCH: i64 = 515_483_463;
/// August 2009, when the platform opened.
const FIRST: i64 = 1_249_056_000;
/// 2100: what lies beyond is no time.
const LAST: i64 = 4_102_444_800;
/// By how many milliseconds an id and a field of whole seconds may differ: ids are up to a second later.
const ROUNDING_MS: i64 = 1999;

const SIGNS: &[u8; 62] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Returns the seconds since 1970 that an id carries.
#[must_use]
pub fn seconds(mid: &str) -> Option<i64> {
    let number: u64 = mid.parse().ok()?;
    let seconds = i64::try_from(number >> 22).ok()? + EPOCH;
    (FIRST..LAST).contains(&seconds).then_some(seconds)
}

/// Returns the number that a short id spells: four signs of base 62 for seven digits, from the right.
#[must_use]
pub fn mid_of(bid: &str) -> Option<String> {
    if !(5..=12).contains(&bid.len()) || !bid.is_ascii() {
        return None;
    }
    let mut number = String::new();
    for group in groups(bid, 4) {
        let value = group.bytes().try_fold(0_u64, |sum, sign| {
            Some(sum * 62 + u64::try_from(SIGNS.iter().position(|known| *known == sign)?).ok()?)
        })?;
        if value > 9_999_999 {
            return None;
        }
        number.push_str(&if number.is_empty() { value.to_string() } else { format!("{value:07}") });
    }
    Some(number)
}

/// Returns the short spelling of an id.
#[must_use]
pub fn bid_of(mid: &str) -> Option<String> {
    if !(8..=21).contains(&mid.len()) || !mid.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut bid = String::new();
    for group in groups(mid, 7) {
        let mut value: usize = group.parse().ok()?;
        let mut signs = Vec::new();
        while value > 0 {
            signs.push(SIGNS[value % 62]);
            value /= 62;
        }
        let width = if bid.is_empty() { 1 } else { 4 };
        signs.resize(signs.len().max(width), b'0');
        bid.extend(signs.iter().rev().map(|sign| char::from(*sign)));
    }
    Some(bid)
}

/// Cuts ASCII from the right into groups of a size; the first may be shorter.
fn groups(text: &str, size: usize) -> impl Iterator<Item = &str> {
    let first = match text.len() % size {
        0 => size,
        rest => rest,
    };
    let (head, tail) = text.split_at(first.min(text.len()));
    std::iter::once(head).chain((0..tail.len() / size).map(move |at| &tail[at * size..(at + 1) * size]))
}

/// How the input tells the time of a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// With its zone, to the second.
    Exact(i64),
    /// To the second in UTC+8, but perhaps by the clock of whoever collected it.
    Local(i64),
    /// To the minute, likewise.
    Minute(i64),
    /// The day only.
    Day(i64),
    /// In words, or not at all.
    Vague,
}

/// Returns when a post was made, and whether that was taken from the id because the input's own time cannot
/// be relied on.
#[must_use]
pub fn moment(mid: &str, told: Told) -> (Option<Moment>, bool) {
    let at = |basis, ms, off| Some(Moment { basis, id_off_ms: off, ms });
    match (seconds(mid).map(|seconds| seconds * 1000), told) {
        (Some(ms), Told::Exact(field)) if (ms - field).abs() > ROUNDING_MS => {
            (at(Basis::PlatformField, field, Some(ms - field)), false)
        }
        (Some(ms), Told::Exact(_)) => (at(Basis::PlatformId, ms, None), false),
        (Some(ms), Told::Local(field)) => (at(Basis::PlatformId, ms, None), (ms - field).abs() > ROUNDING_MS),
        (Some(ms), _) => (at(Basis::PlatformId, ms, None), true),
        (None, Told::Exact(field)) => (at(Basis::PlatformField, field, None), false),
        (None, Told::Local(field) | Told::Minute(field)) => (at(Basis::LocalClock, field, None), false),
        (None, Told::Day(field)) => (at(Basis::DateOnly, field, None), false),
        (None, Told::Vague) => (None, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_are_of_one_number() {
        // Worked out with python3 by the rule of seven digits for four signs.
        for (mid, bid) in [
            ("5000000000000001", "O00000001"),
            ("4296150000000000", "GEliE0000"),
            ("4304354718253056", "H1PhJyCZO"),
            ("40000000", "40000"),
        ] {
            assert_eq!((bid_of(mid).as_deref(), mid_of(bid).as_deref()), (Some(bid), Some(mid)));
        }
        for bid in ["", "abc", "碑林碑林", "ZZZZZZZZZ", "GC8QI 000", "aaaaaaaaaaaaa"] {
            assert_eq!(mid_of(bid), None, "{bid}");
        }
    }

    #[test]
    fn a_time_is_taken_from_where_it_can_be_relied_on() {
        // (1541721599 - 515483463) << 22, worked out with python3.
        let (mid, ms) = ("4304354718777344", 1_541_721_599_000);
        assert_eq!(seconds(mid), Some(1_541_721_599));
        let id = Some(Moment { basis: Basis::PlatformId, id_off_ms: None, ms });
        let plain = |basis, ms| Some(Moment { basis, id_off_ms: None, ms });
        for (mid, told, wanted) in [
            (mid, Told::Exact(ms - 1000), (id, false)),
            (
                mid,
                Told::Exact(ms - 2000),
                (Some(Moment { basis: Basis::PlatformField, id_off_ms: Some(2000), ms: ms - 2000 }), false),
            ),
            (mid, Told::Local(ms), (id, false)),
            (mid, Told::Local(ms - 90_000), (id, true)),
            (mid, Told::Minute(ms - 59_000), (id, true)),
            (mid, Told::Day(0), (id, true)),
            (mid, Told::Vague, (id, true)),
            ("7", Told::Exact(ms), (plain(Basis::PlatformField, ms), false)),
            ("7", Told::Minute(ms), (plain(Basis::LocalClock, ms), false)),
            ("7", Told::Day(ms), (plain(Basis::DateOnly, ms), false)),
            ("7", Told::Vague, (None, false)),
            ("18446744073709551615", Told::Vague, (None, false)),
        ] {
            assert_eq!(moment(mid, told), wanted, "{mid} {told:?}");
        }
    }
}

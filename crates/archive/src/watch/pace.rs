//! When a host may be asked again: never twice within the pace, never before it said.
//!
//! Never reads a clock and never waits.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// After an answer that says "too often" without saying how long, so long.
const BACK_OFF_MS: i64 = 5 * 60_000;
/// No host is believed that it wants to be left alone for longer.
const WAIT_MAX_MS: i64 = 24 * 3_600_000;

/// When each host was asked, and may be again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Pace {
    hosts: BTreeMap<String, Host>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Host {
    asked_ms: i64,
    not_before_ms: i64,
}

impl Pace {
    /// Returns how long it is until a host may be asked, 0 where it may be now.
    pub(super) fn wait_ms(&self, host: &str, now_ms: i64) -> i64 {
        let Some(known) = self.hosts.get(host) else { return 0 };
        // Where the clock went back since, waiting for it to come round again would be for ever.
        let most = known.not_before_ms.saturating_sub(known.asked_ms);
        known.not_before_ms.saturating_sub(now_ms).clamp(0, most.max(0))
    }

    /// Notes that a host is asked: to be written down before it is. `jitter` is drawn by the caller and
    /// adds up to half of the pace.
    pub(super) fn asked(&mut self, host: &str, now_ms: i64, pace_ms: i64, jitter: u16) {
        let more = pace_ms / 2 * i64::from(jitter) / i64::from(u16::MAX);
        let not_before_ms = now_ms.saturating_add(pace_ms).saturating_add(more);
        self.hosts.insert(host.to_owned(), Host { asked_ms: now_ms, not_before_ms });
    }

    /// Notes what an answer says of when to come again.
    pub(super) fn told(&mut self, host: &str, now_ms: i64, status: u16, retry_after: Option<&str>) {
        let said = retry_after.and_then(|value| retry_ms(value, now_ms));
        let wait = match (said, status) {
            (Some(wait), _) => wait.clamp(0, WAIT_MAX_MS),
            (None, 429 | 503) => BACK_OFF_MS,
            _ => return,
        };
        let known = self.hosts.entry(host.to_owned()).or_default();
        known.not_before_ms = known.not_before_ms.max(now_ms.saturating_add(wait));
    }

    /// Forgets hosts that may be asked anyway.
    pub(super) fn tidy(&mut self, now_ms: i64) {
        self.hosts.retain(|_, host| host.not_before_ms > now_ms);
    }
}

/// Reads `Retry-After` (RFC 9110 section 10.2.3): seconds, or a date; returns milliseconds from now.
fn retry_ms(value: &str, now_ms: i64) -> Option<i64> {
    let value = value.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // More seconds than a number holds are many.
        return Some(value.parse::<i64>().map_or(WAIT_MAX_MS, |seconds| seconds.saturating_mul(1000)));
    }
    Some(http_date_ms(value)?.saturating_sub(now_ms))
}

/// Reads `Sun, 06 Nov 1994 08:49:37 GMT`, the form that servers write.
fn http_date_ms(text: &str) -> Option<i64> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let rest = text.split_once(", ")?.1.strip_suffix(" GMT")?;
    let mut words = rest.split(' ');
    let day = words.next()?.parse().ok()?;
    let name = words.next()?;
    let month = MONTHS.iter().position(|month| *month == name)?;
    let year = words.next()?.parse().ok()?;
    let mut clock = words.next()?.split(':').map(|part| part.parse::<u8>().ok());
    let (hour, minute, second) = (clock.next()??, clock.next()??, clock.next()??);
    if words.next().is_some() || clock.next().is_some() {
        return None;
    }
    model::Civil { year, month: u8::try_from(month + 1).ok()?, day, hour, minute, second }.ms()
}

/// Returns the host of an address in lower case, without its port; `""` where there is none.
pub(super) fn host_of(url: &str) -> String {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let authority = authority.rsplit('@').next().unwrap_or_default();
    let host = match authority.strip_prefix('[') {
        Some(inner) => inner.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    host.trim_end_matches('.').to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_left_alone_for_the_pace_and_longer_where_it_says_so() {
        let mut pace = Pace::default();
        assert_eq!(pace.wait_ms("a", 5), 0);
        pace.asked("a", 1_000, 10_000, 0);
        assert_eq!(
            [pace.wait_ms("a", 1_000), pace.wait_ms("a", 10_999), pace.wait_ms("a", 11_000)],
            [10_000, 1, 0]
        );
        assert_eq!(pace.wait_ms("b", 1_000), 0);
        pace.asked("a", 1_000, 10_000, u16::MAX);
        assert_eq!(pace.wait_ms("a", 1_000), 15_000);
        // The clock went back a year: no longer than what was meant.
        assert_eq!(pace.wait_ms("a", 1_000 - 31_536_000_000), 15_000);
        pace.tidy(16_000);
        assert_eq!(pace, Pace::default());
    }

    #[test]
    fn what_a_host_says_of_coming_again_is_kept_to() {
        // The date is 784,111,777 in `date -d 'Sun, 06 Nov 1994 08:49:37 GMT' +%s`.
        let now = 784_111_777_000 - 90_000;
        for (status, value, wait) in [
            (429, Some("120"), 120_000),
            (200, Some("120"), 120_000),
            (503, Some("Sun, 06 Nov 1994 08:49:37 GMT"), 90_000),
            (429, None, 300_000),
            (429, Some("soon"), 300_000),
            (429, Some("-5"), 300_000),
            (503, Some("99999999999999999999999"), 86_400_000),
            (503, Some("Sun, 06 Nov 2094 08:49:37 GMT"), 86_400_000),
            (429, Some("Sun, 06 Nov 1984 08:49:37 GMT"), 10_000),
            (200, None, 10_000),
            (404, Some(""), 10_000),
        ] {
            let mut pace = Pace::default();
            pace.asked("a", now, 10_000, 0);
            pace.told("a", now, status, value);
            assert_eq!(pace.wait_ms("a", now), wait, "{status} {value:?}");
        }
    }

    #[test]
    fn a_host_is_known_by_its_name_alone() {
        for (url, host) in [
            ("https://X.com/a", "x.com"),
            ("https://x.com:443?b", "x.com"),
            ("http://u:p@x.com./", "x.com"),
            ("http://[::1]:80/a", "::1"),
            ("x.com", ""),
        ] {
            assert_eq!(host_of(url), host, "{url}");
        }
    }
}

//! One look as it was made: each request and answer on the way, redirects followed one by one, or why it
//! was not made.
//!
//! Never judges what an answer says, and never follows a redirect from the open net to this machine.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use formats::Message;
use notices::Failure;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::pace::host_of;

/// The most redirects that are followed.
pub(super) const REDIRECTS_MAX: usize = 5;

/// A look.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Seen {
    pub(super) hops: Vec<Hop>,
    /// OONI's word for what went wrong.
    pub(super) failure: Option<String>,
    /// Why it was not made or not finished: the host wants to be left alone.
    pub(super) skipped: bool,
    /// When the whole answer came that did not change, where the server says so.
    pub(super) same_ms: Option<i64>,
}

/// One request and its answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Hop {
    pub(super) url: String,
    pub(super) when_ms: i64,
    #[serde(serialize_with = "to_base64", deserialize_with = "of_base64")]
    pub(super) sent: Vec<u8>,
    #[serde(serialize_with = "to_base64", deserialize_with = "of_base64")]
    pub(super) got: Vec<u8>,
    pub(super) address: Option<core::net::IpAddr>,
    /// The word of `WARC-Truncated`.
    pub(super) cut: Option<String>,
}

fn to_base64<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&STANDARD.encode(bytes))
}

fn of_base64<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
    let text = String::deserialize(from)?;
    STANDARD.decode(text).map_err(serde::de::Error::custom)
}

impl Hop {
    /// Returns the answer without the interim ones before it (RFC 9110 section 15.2).
    pub(super) fn answer(&self) -> Option<Message<'_>> {
        let mut rest = &self.got[..];
        for _ in 0..8 {
            let message = Message::of(rest)?;
            match message.status() {
                Some(100..=199) => rest = message.body(),
                Some(_) => return Some(message),
                None => return None,
            }
        }
        None
    }

    /// Returns the bytes of that answer; where there is none, all that came.
    pub(super) fn answered(&self) -> &[u8] {
        let body = self.answer().map(|message| message.body().len() + message.body_at());
        &self.got[self.got.len() - body.unwrap_or(self.got.len())..]
    }

    /// Returns where the answer sends on to.
    pub(super) fn sends_to(&self) -> Option<String> {
        let answer = self.answer()?;
        if !matches!(answer.status(), Some(301 | 302 | 303 | 307 | 308)) {
            return None;
        }
        resolve(&self.url, answer.fields.get("Location")?.trim())
    }
}

impl Seen {
    /// Returns what the last answer says of its version: tag and date.
    pub(super) fn version(&self) -> (Option<String>, Option<String>) {
        let answer = self.hops.last().filter(|hop| hop.cut.is_none()).and_then(Hop::answer);
        // What was answered elsewhere has nothing to do with the address that was asked for.
        let answer = answer.filter(|answer| answer.status() == Some(200) && self.hops.len() == 1);
        let field = |name| answer.as_ref().and_then(|answer| Some(answer.fields.get(name)?.into_owned()));
        (field("ETag"), field("Last-Modified"))
    }
}

/// Returns where a redirect leads, or why it is not followed. `hops` are those before it.
pub(super) fn next(hops: &[Hop]) -> Result<Option<String>, Failure> {
    let Some(to) = hops.last().and_then(Hop::sends_to) else { return Ok(None) };
    let circle = hops.iter().any(|hop| hop.url == to);
    if circle || hops.len() > REDIRECTS_MAX {
        return Err(Failure::Redirects);
    }
    // A server in the open may not make this machine ask what only it reaches.
    let asked = hops.first().map_or("", |hop| &hop.url);
    if is_inside(&host_of(&to)) && !is_inside(&host_of(asked)) {
        return Err(Failure::Redirects);
    }
    Ok(Some(to))
}

/// Returns whether a host is this machine or its own network, told from its name or number alone.
pub(super) fn is_inside(host: &str) -> bool {
    use core::net::IpAddr;
    match host.parse::<IpAddr>() {
        Ok(IpAddr::V4(ip)) => {
            ip.is_loopback() || ip.is_private() || ip.is_link_local() || ip.is_unspecified()
        }
        Ok(IpAddr::V6(ip)) => {
            ip.is_loopback()
                || ip.is_unspecified()
                || ip.is_unique_local()
                || ip.is_unicast_link_local()
                || ip.to_ipv4_mapped().is_some_and(|ip| is_inside(&ip.to_string()))
        }
        // A number in a form of its own, as 0x7f000001, is a name to nobody.
        Err(_) => {
            host == "localhost"
                || host.ends_with(".localhost")
                || !host.contains('.')
                || host
                    .rsplit('.')
                    .next()
                    .is_some_and(|last| last.starts_with("0x") || last.bytes().all(|b| b.is_ascii_digit()))
        }
    }
}

/// Resolves a reference against an address (RFC 3986 section 5.2), as far as redirects need it; `None` for
/// what is no address of the web.
fn resolve(base: &str, to: &str) -> Option<String> {
    let (scheme, rest) = base.split_once("://")?;
    let to = to.split('#').next().unwrap_or_default();
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let full = match to {
        "" => return None,
        _ if to.starts_with("http://") || to.starts_with("https://") => to.to_owned(),
        _ if to.starts_with("//") => format!("{scheme}:{to}"),
        _ if to.starts_with('/') => format!("{scheme}://{authority}{to}"),
        _ if to.starts_with('?') => format!("{scheme}://{authority}{path}{to}"),
        _ if to.split(['/', '?']).next().is_some_and(|first| first.contains(':')) => return None,
        _ => {
            let folder = path.rfind('/').map_or("/", |at| &path[..=at]);
            format!("{scheme}://{authority}{folder}{to}")
        }
    };
    let full: String = full.chars().filter(|c| !c.is_control()).collect();
    let full = full.replace(' ', "%20");
    let host = full.split_once("://")?.1.split(['/', '?']).next().unwrap_or_default().to_owned();
    (!host.is_empty() && !host.contains('@') && full.len() <= 4096).then_some(full)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirects_lead_where_the_standard_says() {
        for (base, to, wanted) in [
            ("http://a/b/c?d", "https://e/f", Some("https://e/f")),
            ("http://a/b/c?d", "/x?y#z", Some("http://a/x?y")),
            ("http://a/b/c?d", "//e/f", Some("http://e/f")),
            ("http://a/b/c?d", "x", Some("http://a/b/x")),
            ("http://a", "x", Some("http://a/x")),
            ("http://a/b/c?d", "?q", Some("http://a/b/c?q")),
            ("http://a/b", "javascript:alert(1)", None),
            ("http://a/b", "ftp://x/", None),
            ("http://a/b", "", None),
            ("http://a/b", "#x", None),
            ("http://a/b", "http://u:p@c/", None),
            ("http://a/b", "http://", None),
            ("http://a/b", "/x y\r\n", Some("http://a/x%20y")),
        ] {
            assert_eq!(resolve(base, to).as_deref(), wanted, "{base} {to}");
        }
    }

    fn hop(url: &str, to: &str) -> Hop {
        let got = format!("HTTP/1.1 302 Found\r\nLocation: {to}\r\n\r\n").into_bytes();
        Hop { url: url.into(), got, ..Hop::default() }
    }

    #[test]
    fn circles_and_ways_inside_are_not_followed() {
        let a = "http://a.example/";
        assert_eq!(next(&[hop(a, "/b")]), Ok(Some("http://a.example/b".into())));
        assert_eq!(next(&[hop(a, "/b"), hop("http://a.example/b", "/")]), Err(Failure::Redirects));
        assert_eq!(next(&[hop(a, "http://127.0.0.1/")]), Err(Failure::Redirects));
        for inside in [
            "http://localhost/",
            "http://10.0.0.1/",
            "http://[::1]/",
            "http://2130706433/",
            "http://0x7f.1/",
            "http://[::ffff:127.0.0.1]/",
            "http://router/",
        ] {
            assert_eq!(next(&[hop(a, inside)]), Err(Failure::Redirects), "{inside}");
        }
        assert_eq!(next(&[hop("http://127.0.0.1/", "/b")]), Ok(Some("http://127.0.0.1/b".into())));
        let many: Vec<Hop> = (0..6).map(|n| hop(&format!("{a}{n}"), &format!("/{}", n + 1))).collect();
        assert!(next(&many[..5]).is_ok_and(|to| to.is_some()));
        assert_eq!(next(&many), Err(Failure::Redirects));
        let mut plain = hop(a, "/b");
        plain.got = b"HTTP/1.1 200 OK\r\nLocation: /b\r\n\r\n".to_vec();
        assert_eq!(next(&[plain]), Ok(None));
    }

    #[test]
    fn interim_answers_are_passed_over() {
        let got =
            b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nETag: \"1\"\r\n\r\nbody".to_vec();
        let seen = Seen { hops: vec![Hop { got, ..Hop::default() }], ..Seen::default() };
        assert_eq!(seen.hops[0].answered(), b"HTTP/1.1 200 OK\r\nETag: \"1\"\r\n\r\nbody");
        assert_eq!(seen.version(), (Some("\"1\"".into()), None));
        let endless = b"HTTP/1.1 100 Continue\r\n\r\n".repeat(9);
        assert!(Hop { got: endless, ..Hop::default() }.answer().is_none());
        assert_eq!(Hop { got: b"no".to_vec(), ..Hop::default() }.answered(), b"no");
    }
}

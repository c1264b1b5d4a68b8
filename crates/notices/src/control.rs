//! A look held against a control: the same address, looked at from elsewhere in the same round, in the terms of
//! OONI's Web Connectivity (ooni/spec, ts-017).
//!
//! Never makes interference of a failure without a control that succeeded, and never says who interferes: a
//! network that does so may be a state's, an operator's or a hotel's.

use core::net::IpAddr;
use std::sync::LazyLock;

use formats::{charset, markup};

use crate::look::{Failure, Look};
use crate::state::State;

/// Addresses with which answers for names are known to be poisoned.
static POISON: LazyLock<Vec<IpAddr>> = LazyLock::new(|| {
    let lines = include_str!("../data/poison.txt").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.trim().parse().ok()).collect()
});
/// Two bodies are alike where the shorter is more than this part of the longer, in tenths.
const ALIKE_TENTHS: usize = 7;
/// A shorter word of a title says nothing.
const WORD_MIN_CHARS: usize = 5;
/// How much of a body is looked at for its title.
const HEAD_BYTES: usize = 64 << 10;

/// What else is known of a look and of its control.
#[derive(Clone, Copy, Debug, Default)]
pub struct Control<'a> {
    /// The addresses to which the name led in the look.
    pub resolved: &'a [IpAddr],
    /// The addresses to which it led for the control.
    pub control_resolved: &'a [IpAddr],
    /// Whether a handshake with the same address and another name succeeded from where the look was made;
    /// `None` where nobody tried.
    pub other_name_passes: Option<bool>,
    /// Whether the look's answer is known as a network's own page: a rule said so.
    pub block_page: bool,
}

/// Returns what a look says of the way there, held against a control; `None` where nothing is wrong with it.
#[must_use]
pub fn compare(look: &Look<'_>, control: &Look<'_>, known: &Control<'_>) -> Option<State> {
    let healthy = control.failure.is_none() && control.status.is_some() && !control.cut;
    let interference = |kind: &str| Some(State::NetInterference(kind.to_owned()));
    if !healthy {
        return look.failure.map(|_| State::NetFailure);
    }
    if is_poisoned(look, known) {
        return interference("dns");
    }
    match look.failure {
        None if known.block_page => interference("blockpage"),
        None if is_plain(look) && differs(look, control) => interference("http"),
        None => None,
        Some(Failure::Handshake | Failure::Reset | Failure::Timeout | Failure::Ended)
            if known.other_name_passes == Some(true) =>
        {
            interference("tls")
        }
        Some(Failure::Refused | Failure::Reset | Failure::Timeout)
            if known.other_name_passes.is_none() && shared(known) =>
        {
            interference("tcp")
        }
        Some(_) => Some(State::NetFailure),
    }
}

/// Whether the name led somewhere that nobody can have, or that is known for it, and the control's did not.
fn is_poisoned(look: &Look<'_>, known: &Control<'_>) -> bool {
    let bad = |address: &IpAddr| is_bogon(*address) || POISON.contains(address);
    let control_bad = known.control_resolved.iter().any(bad);
    if control_bad || known.control_resolved.is_empty() {
        return false;
    }
    let failed = matches!(look.failure, Some(Failure::NameNotFound | Failure::NameBogon));
    failed || known.resolved.iter().any(bad)
}

/// Whether both were led to one address: then the way there differs, and not where it leads.
fn shared(known: &Control<'_>) -> bool {
    known.resolved.iter().any(|address| known.control_resolved.contains(address))
}

/// Returns whether an address is one that no server on the public net has.
fn is_bogon(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(four) => {
            let [first, second, ..] = four.octets();
            four.is_private()
                || four.is_loopback()
                || four.is_link_local()
                || four.is_multicast()
                || four.is_documentation()
                || first == 0
                || first >= 240
                || (first == 100 && (64..128).contains(&second))
                || (first == 198 && (18..20).contains(&second))
        }
        IpAddr::V6(six) => {
            let first = six.segments()[0];
            six.is_loopback()
                || six.is_unspecified()
                || six.is_multicast()
                || first & 0xfe00 == 0xfc00
                || first & 0xffc0 == 0xfe80
        }
    }
}

/// Over TLS nobody on the way can answer in the server's name.
fn is_plain(look: &Look<'_>) -> bool {
    crate::address::over_tls(look.final_url()) == Some(false)
}

/// Whether two answers are unlike: in status, or in length, title and fields all three.
fn differs(look: &Look<'_>, control: &Look<'_>) -> bool {
    if look.status != control.status {
        // A server in trouble answers some and not others.
        return !matches!((look.status, control.status), (Some(500..), _) | (_, Some(500..)));
    }
    let (one, other) = (look.body.len(), control.body.len());
    let alike = one.min(other) * 10 > one.max(other) * ALIKE_TENTHS || one == other;
    !alike && !same_title(look, control) && !same_fields(look, control)
}

fn same_title(look: &Look<'_>, control: &Look<'_>) -> bool {
    let words = |look: &Look<'_>| -> Vec<String> {
        let text = charset::decode(look.field("content-type"), &look.body[..look.body.len().min(HEAD_BYTES)]);
        let title = markup::find(&text, |tag| tag.opens("title")).map(|found| markup::text(found.inner));
        let title = title.unwrap_or_default().to_lowercase();
        let words = title.split(|sign: char| !sign.is_alphanumeric());
        words.filter(|word| word.chars().count() >= WORD_MIN_CHARS).map(str::to_owned).collect()
    };
    let other = words(control);
    words(look).iter().any(|word| other.contains(word))
}

/// Fields that every server sends.
const COMMON: [&str; 9] = [
    "date",
    "content-type",
    "server",
    "cache-control",
    "vary",
    "set-cookie",
    "location",
    "expires",
    "content-length",
];

fn same_fields(look: &Look<'_>, control: &Look<'_>) -> bool {
    let names = |look: &Look<'_>| -> Vec<String> {
        let names = look.fields.iter().map(|(name, _)| name.to_ascii_lowercase());
        names.filter(|name| !COMMON.contains(&name.as_str())).collect()
    };
    let other = names(control);
    names(look).iter().any(|name| other.contains(name))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const GOOD: &str = "203.0.112.7";

    fn judged(
        look: &Look<'_>,
        control: &Look<'_>,
        ours: &[&str],
        theirs: &[&str],
        other: Option<bool>,
    ) -> String {
        let parse =
            |list: &[&str]| -> Vec<IpAddr> { list.iter().map(|text| text.parse().unwrap()).collect() };
        let (ours, theirs) = (parse(ours), parse(theirs));
        let known = Control {
            resolved: &ours,
            control_resolved: &theirs,
            other_name_passes: other,
            block_page: false,
        };
        compare(look, control, &known).map(|state| state.to_string()).unwrap_or_default()
    }

    #[test]
    fn interference_needs_a_control_that_succeeded() {
        let body = "<title>A harbour at night</title>".repeat(20);
        let good =
            Look { url: "http://a.example/", status: Some(200), body: body.as_bytes(), ..Look::default() };
        let bad = Look { failure: Some(Failure::Timeout), ..Look::default() };
        let failed = |failure| Look { url: "https://a.example/", failure: Some(failure), ..Look::default() };
        for (failure, ours, theirs, other, with, without) in [
            (Failure::NameNotFound, vec![], vec![GOOD], None, "net_interference{dns}", "net_failure"),
            (Failure::NameTimeout, vec![], vec![GOOD], None, "net_failure", "net_failure"),
            (Failure::Timeout, vec!["8.7.198.45"], vec![GOOD], None, "net_interference{dns}", "net_failure"),
            (Failure::Timeout, vec!["127.0.0.1"], vec![GOOD], None, "net_interference{dns}", "net_failure"),
            (
                Failure::Timeout,
                vec!["127.0.0.1"],
                vec!["127.0.0.1"],
                None,
                "net_interference{tcp}",
                "net_failure",
            ),
            (Failure::Reset, vec![GOOD], vec![GOOD], Some(true), "net_interference{tls}", "net_failure"),
            (Failure::Reset, vec![GOOD], vec![GOOD], Some(false), "net_failure", "net_failure"),
            (Failure::Reset, vec![GOOD], vec![GOOD], None, "net_interference{tcp}", "net_failure"),
            (Failure::Reset, vec![GOOD], vec!["203.0.112.8"], None, "net_failure", "net_failure"),
            (Failure::CertificateName, vec![GOOD], vec![GOOD], Some(true), "net_failure", "net_failure"),
        ] {
            let look = failed(failure);
            assert_eq!(judged(&look, &good, &ours, &theirs, other), with, "{failure:?} {ours:?}");
            assert_eq!(judged(&look, &bad, &ours, &theirs, other), without, "{failure:?} {ours:?}");
        }
    }

    #[test]
    fn answers_over_plain_http_are_compared_as_ooni_does() {
        let body = "<title>A harbour at night</title>".repeat(20);
        let fields = [("X-Harbour".to_owned(), "1".to_owned())];
        let control = Look {
            url: "http://a.example/",
            status: Some(200),
            body: body.as_bytes(),
            fields: &fields,
            ..Look::default()
        };
        let look =
            |url, status, body, fields| Look { url, status: Some(status), body, fields, ..Look::default() };
        let http = "http://a.example/";
        for (look, wanted) in [
            (look(http, 200, body.as_bytes(), &[][..]), ""),
            (look(http, 200, b"<title>x</title>", &[]), "net_interference{http}"),
            (look(http, 200, b"<title>Harbour</title>", &[]), ""),
            (look(http, 200, b"", &fields), ""),
            (look(http, 403, body.as_bytes(), &[]), "net_interference{http}"),
            (look(http, 503, body.as_bytes(), &[]), ""),
            (look("https://a.example/", 403, b"", &[]), ""),
        ] {
            assert_eq!(judged(&look, &control, &[GOOD], &[GOOD], None), wanted, "{look:?}");
        }
        let known = Control { block_page: true, ..Control::default() };
        assert_eq!(compare(&control, &control, &known), Some(State::NetInterference("blockpage".into())));
        assert_eq!(POISON.len(), 9);
    }
}

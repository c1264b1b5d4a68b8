//! A round as a WARC 1.1: request and answer of each look, with what the look was for and how the controls
//! beside it fared.
//!
//! Never writes the label or the owner of an account, and gives the same bytes for the same round, so that
//! a round that was cut after it was kept is not kept twice.

use formats::{NewRecord, urn};
use model::Civil;
use notices::history::Controls;
use platforms::watched;
use seal::sha256;

use super::plan::Item;
use super::seen::{Hop, Seen};

/// Software, as the record of the whole says; by it a round is known again.
pub(super) const MAKER: &str = "beilin-watch";

/// What stands beside a look.
#[derive(Clone, Copy, Debug)]
pub(super) struct Beside<'a> {
    /// The round's id.
    pub(super) round: &'a str,
    /// The look's number in the round.
    pub(super) number: usize,
    /// How its controls fared.
    pub(super) controls: Controls,
}

/// Writes the record of the whole.
pub(super) fn head(round: &str, begun_ms: i64, program: &str, out: &mut Vec<u8>) {
    let block = format!("software: {MAKER} {program}\r\nformat: WARC File Format 1.1\r\n");
    let record = NewRecord {
        kind: "warcinfo",
        id: id(round, usize::MAX, "info"),
        date: &rfc3339(begun_ms),
        content_type: "application/warc-fields",
        block: block.as_bytes(),
        ..NewRecord::default()
    };
    record.write(out);
}

/// Writes the records of a look.
pub(super) fn look(item: &Item, seen: &Seen, beside: &Beside<'_>, out: &mut Vec<u8>) {
    let last = seen.hops.len().saturating_sub(1);
    for (at, hop) in seen.hops.iter().enumerate() {
        let ends = at == last && seen.failure.is_none();
        exchange(hop, at, (item, seen, beside), ends, out);
    }
    let Some(failure) = &seen.failure else { return };
    let hop = seen.hops.last();
    let when_ms = hop.map_or(0, |hop| hop.when_ms);
    let block = format!("failure: {failure}\r\n");
    let mut fields = told(item, seen, beside);
    fields.push((watched::FAILURE, failure.clone()));
    let record = NewRecord {
        kind: "metadata",
        id: id(beside.round, beside.number, "failure"),
        date: &rfc3339(when_ms),
        url: Some(hop.map_or(&item.url, |hop| &hop.url)),
        fields: &plain(&fields),
        content_type: "application/warc-fields",
        block: block.as_bytes(),
    };
    record.write(out);
}

/// Writes one request and its answer; the last of a look carries what the look was for.
fn exchange(
    hop: &Hop,
    at: usize,
    (item, seen, beside): (&Item, &Seen, &Beside<'_>),
    ends: bool,
    out: &mut Vec<u8>,
) {
    let answer = hop.answered();
    let date = rfc3339(hop.when_ms);
    let response = id(beside.round, beside.number, &format!("response {at}"));
    let mut fields: Vec<(&str, String)> = Vec::new();
    fields.extend(hop.address.map(|address| ("WARC-IP-Address", address.to_string())));
    fields.extend(hop.cut.as_ref().map(|cut| ("WARC-Truncated", cut.clone())));
    if ends {
        fields.extend(told(item, seen, beside));
    }
    let same = seen.same_ms.filter(|_| ends);
    if let Some(same) = same {
        fields.push(("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/server-not-modified".into()));
        fields.push(("WARC-Refers-To-Target-URI", hop.url.clone()));
        fields.push(("WARC-Refers-To-Date", rfc3339(same)));
    }
    if !answer.is_empty() {
        let record = NewRecord {
            kind: if same.is_some() { "revisit" } else { "response" },
            id: response,
            date: &date,
            url: Some(&hop.url),
            fields: &plain(&fields),
            content_type: "application/http; msgtype=response",
            block: answer,
        };
        record.write(out);
    }
    if hop.sent.is_empty() {
        return;
    }
    let concurrent = urn(response);
    let beside_answer = [("WARC-Concurrent-To", concurrent.as_str())];
    let record = NewRecord {
        kind: "request",
        id: id(beside.round, beside.number, &format!("request {at}")),
        date: &date,
        url: Some(&hop.url),
        fields: if answer.is_empty() { &[] } else { &beside_answer },
        content_type: "application/http; msgtype=request",
        block: &hop.sent,
    };
    record.write(out);
}

fn told(item: &Item, seen: &Seen, beside: &Beside<'_>) -> Vec<(&'static str, String)> {
    let mut fields = vec![
        (watched::ROLE, item.role.word().to_owned()),
        (watched::PLATFORM, item.platform.clone()),
        (watched::VANTAGE, item.vantage.clone()),
        (watched::CONTROLS, beside.controls.word().to_owned()),
        (watched::ASKED, item.url.clone()),
    ];
    fields.extend(item.key.as_ref().map(|key| (watched::KEY, key.clone())));
    fields.extend(item.post.as_ref().map(|post| (watched::POST, post.clone())));
    fields.extend(seen.same_ms.map(|ms| (watched::SAME, rfc3339(ms))));
    fields
}

fn plain<'f>(fields: &'f [(&'f str, String)]) -> Vec<(&'f str, &'f str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

/// Returns a record's id: drawn once with the round, and then the same whenever the round is written.
fn id(round: &str, number: usize, what: &str) -> [u8; 16] {
    let digest = sha256(format!("{round} {number} {what}").as_bytes()).0;
    std::array::from_fn(|at| digest[at])
}

/// Writes milliseconds since 1970 as RFC 3339, UTC.
pub(super) fn rfc3339(ms: i64) -> String {
    let civil = Civil::of_ms(ms);
    format!(
        "{}T{:02}:{:02}:{:02}.{:03}Z",
        civil.date(),
        civil.hour,
        civil.minute,
        civil.second,
        ms.rem_euclid(1000)
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::plan::Role;
    use super::*;
    use formats::{Record, RecordType};

    fn item() -> Item {
        Item {
            url: "http://a.example/".into(),
            vantage: "here".into(),
            proxy: None,
            role: Role::Look,
            platform: "x".into(),
            key: Some("00".repeat(16)),
            post: None,
        }
    }

    fn hop(url: &str, got: &str) -> Hop {
        Hop {
            url: url.into(),
            when_ms: 1_542_000_000_123,
            sent: b"GET / HTTP/1.1\r\nHost: a.example\r\n\r\n".to_vec(),
            got: got.as_bytes().to_vec(),
            address: Some([192, 0, 2, 1].into()),
            cut: None,
        }
    }

    fn written(seen: &Seen) -> Vec<u8> {
        let beside = Beside { round: "r", number: 3, controls: Controls::Healthy };
        let mut out = Vec::new();
        head("r", 0, "beilin/0", &mut out);
        look(&item(), seen, &beside, &mut out);
        out
    }

    /// Type, address and the fields of ours, a line a record.
    fn lines(warc: &[u8]) -> Vec<String> {
        let mut elements = formats::Elements::new(warc, formats::Shape::Warc);
        let mut out = Vec::new();
        while let Some(chunk) = elements.next_chunk().unwrap() {
            for span in chunk.spans.iter().filter(|span| span.element) {
                let record = Record::of(&chunk.bytes[span.start as usize..span.end as usize]).unwrap();
                assert_eq!(record.problems(), [], "it is as its header says");
                let field = |name: &str| record.fields.get(name).map(|value| value.into_owned());
                let told =
                    [watched::ROLE, watched::CONTROLS, watched::ASKED, watched::FAILURE, "WARC-IP-Address"];
                let told: Vec<_> = told.iter().filter_map(|name| field(name)).collect();
                out.push(format!(
                    "{:?} {} {}",
                    record.kind,
                    record.url.as_deref().unwrap_or("-"),
                    told.join(" ")
                ));
                if record.kind == RecordType::Response {
                    assert!(record.http().unwrap().status().is_some());
                }
            }
        }
        out
    }

    #[test]
    fn a_look_is_request_and_answer_and_says_at_its_end_what_it_was_for() {
        let first = hop("http://a.example/", "HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\n");
        let second = hop("http://a.example/b", "HTTP/1.1 200 OK\r\n\r\n<p>");
        let seen = Seen { hops: vec![first.clone(), second], ..Seen::default() };
        assert_eq!(
            lines(&written(&seen)),
            [
                "Info - ",
                "Response http://a.example/ 192.0.2.1",
                "Request http://a.example/ ",
                "Response http://a.example/b look healthy http://a.example/ 192.0.2.1",
                "Request http://a.example/b "
            ]
        );
        assert_eq!(written(&seen), written(&seen), "the same round gives the same bytes");
        let failed = Seen {
            hops: vec![first, Hop { got: Vec::new(), ..hop("http://a.example/b", "") }],
            failure: Some("connection_reset".into()),
            ..Seen::default()
        };
        assert_eq!(
            lines(&written(&failed))[3..],
            [
                "Request http://a.example/b ",
                "Metadata http://a.example/b look healthy http://a.example/ connection_reset"
            ]
        );
        let same = Seen {
            hops: vec![hop("http://a.example/", "HTTP/1.1 304 Not Modified\r\n\r\n")],
            same_ms: Some(1_541_000_000_000),
            ..Seen::default()
        };
        let warc = written(&same);
        let text = String::from_utf8(warc.clone()).unwrap();
        // python3: datetime.fromtimestamp(1541000000, timezone.utc)
        assert!(text.contains("WARC-Refers-To-Date: 2018-10-31T15:33:20.000Z"), "{text}");
        assert!(text.contains("Beilin-Same-As: 2018-10-31T15:33:20.000Z"));
        assert_eq!(lines(&warc)[1], "Revisit http://a.example/ look healthy http://a.example/ 192.0.2.1");
    }
}

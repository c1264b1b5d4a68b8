//! Records of a WARC or an ARC: the answers read, what is the capturer's named.
//!
//! Never reads a request, a revisit or what is said about other records: they are kept. What they say of a
//! look that was made on purpose is read all the same.

use std::ops::Range;

use formats::{Message, Problem, Record, RecordType};
use model::{Civil, Moment, PieceRef};
use notices::Rules;

use super::answer::{Answer, clocked, problem};
use super::{looked, secrets};
use crate::import::{Found, Private, Taken};
use crate::rfc3339;

/// Returns what of a record is private.
pub fn private(slice: &[u8]) -> Private {
    let mut out = Vec::new();
    let Ok(record) = Record::of(slice) else {
        secrets::in_lines(slice, 0, &mut out);
        return ranges(out);
    };
    let at = record.block_at();
    secrets::in_lines(&slice[..at], 0, &mut out);
    let url = record.url.as_deref().unwrap_or_default();
    match record.http() {
        Some(message) => {
            let body = at + message.body_at();
            secrets::in_lines(&slice[at..body], at, &mut out);
            fields(&message, at, &mut out);
            let sent = record.kind == RecordType::Request;
            let whole = if sent { is_secret_request(url, &message) } else { false };
            match answer(&record) {
                _ if whole || sent && secrets::is_viewers(url) => out.push(body..slice.len()),
                Some(answer) => within(&answer, message.is_encoded(), body..slice.len(), &mut out),
                None if sent => form(message.body(), body, &mut out),
                None => {}
            }
        }
        None => match answer(&record) {
            Some(answer) => within(&answer, false, at..slice.len(), &mut out),
            None => secrets::in_lines(&slice[at..], at, &mut out),
        },
    }
    ranges(out)
}

fn ranges(out: Vec<Range<usize>>) -> Private {
    let sorted = secrets::sorted(out);
    if sorted.is_empty() { Private::Nothing } else { Private::Ranges(sorted) }
}

/// Folded fields go over several lines.
fn fields(message: &Message<'_>, at: usize, out: &mut Vec<Range<usize>>) {
    let secret = message.fields.list().iter().filter(|field| secrets::is_field(message.fields.name(field)));
    out.extend(secret.map(|field| at + field.value.start..at + field.value.end));
}

fn is_secret_request(url: &str, message: &Message<'_>) -> bool {
    !message.body().is_empty() && secrets::is_login(url, message.body())
}

/// Adds the values of parameters in a form.
fn form(body: &[u8], at: usize, out: &mut Vec<Range<usize>>) {
    // As if it stood behind a question mark.
    let joined = [b"?", body].concat();
    let mut found = Vec::new();
    secrets::in_addresses(&joined, 0, &mut found);
    out.extend(found.into_iter().map(|range| at + range.start - 1..at + range.end - 1));
}

/// Adds what of a body is private; where the body is packed, nothing can be cut out of it, and it goes whole.
fn within(answer: &Answer<'_>, packed: bool, body: Range<usize>, out: &mut Vec<Range<usize>>) {
    let found = answer.private();
    if !found.is_empty() && packed {
        out.push(body);
    } else {
        out.extend(found.into_iter().map(|range| body.start + range.start..body.start + range.end));
    }
}

/// Returns what of the bytes between records is private.
pub fn private_between(slice: &[u8]) -> Private {
    let mut out = Vec::new();
    secrets::in_lines(slice, 0, &mut out);
    ranges(out)
}

/// Returns the answer that a record holds.
fn answer<'a>(record: &Record<'a>) -> Option<Answer<'a>> {
    let url = record.url.as_deref().map(str::to_owned);
    let captured = record.date.as_deref().and_then(moment);
    let answer = Answer { url, captured, ..Answer::default() };
    match record.kind {
        RecordType::Response => {
            let message = record.http()?;
            let decoded = message.decoded();
            let fields = message.fields.list().iter().map(|field| {
                let name = String::from_utf8_lossy(message.fields.name(field)).into_owned();
                (name, message.fields.value(field).into_owned())
            });
            Some(Answer {
                status: message.status(),
                kind: message.fields.get("Content-Type").map(std::borrow::Cow::into_owned),
                body: decoded.bytes,
                fields: fields.collect(),
                cut: !decoded.wrong.is_empty() || record.is_cut(),
                ..answer
            })
        }
        RecordType::Resource | RecordType::Conversion => Some(Answer {
            kind: record.fields.get("Content-Type").map(std::borrow::Cow::into_owned),
            body: record.block().into(),
            cut: record.is_cut(),
            ..answer
        }),
        _ => None,
    }
}

/// Returns the answer that a record holds, as the rules are to judge it: where none of them can say anything
/// of it, without fields and with its body as it was sent.
pub fn seen<'a>(slice: &'a [u8], rules: &Rules) -> Option<Answer<'a>> {
    let record = Record::of(slice).ok()?;
    let url = record.url.as_deref().unwrap_or_default();
    if record.kind == RecordType::Response
        && let Some(message) = record.http()
    {
        let status = message.status();
        if !rules.concern(url, status, message.body().len()) {
            let captured = record.date.as_deref().and_then(moment);
            return Some(Answer { url: Some(url.to_owned()), status, captured, ..Answer::default() });
        }
    }
    let fetched = url.starts_with("http:") || url.starts_with("https:");
    if fetched && record.kind != RecordType::Conversion { answer(&record) } else { None }
}

/// Reads a record.
pub fn read(pieces: &[PieceRef], slice: &[u8]) -> Result<Found, Problem> {
    let record = Record::of(slice)?;
    let answer = answer(&record);
    let mut taken = answer.as_ref().map(|answer| answer.read(pieces)).unwrap_or_default();
    looked::add(&record, answer.as_ref(), pieces, &mut taken);
    taken.problems.extend(record.problems());
    if record.kind == RecordType::Response
        && let Some(message) = record.http()
    {
        taken.problems.extend(message.decoded().wrong.iter().map(|(kind, detail)| problem(*kind, detail)));
    }
    if taken == Taken::default() { Ok(Found::Nothing) } else { Ok(Found::Several(Box::new(taken))) }
}

/// Reads the time of a WARC or an ARC.
fn moment(text: &str) -> Option<Moment> {
    let text = text.trim();
    digits(text).or_else(|| rfc3339::ms(text)).map(clocked)
}

/// Reads `YYYYMMDDhhmmss`; more digits are not looked at.
pub fn digits(text: &str) -> Option<i64> {
    let number =
        |from: usize, to: usize| text.get(from..to).filter(|t| t.bytes().all(|b| b.is_ascii_digit()));
    let small = |from: usize| number(from, from + 2)?.parse().ok();
    let civil = Civil {
        year: number(0, 4)?.parse().ok()?,
        month: small(4)?,
        day: small(6)?,
        hour: small(8)?,
        minute: small(10)?,
        second: small(12)?,
    };
    civil.ms()
}

/// Returns who says to have made a file, from its first bytes: software and operator.
pub fn maker(head: &[u8]) -> Option<String> {
    let record = Record::of(head).ok().filter(|record| record.kind == RecordType::Info)?;
    let fields = formats::Fields::of(record.block(), 0);
    let said: Vec<_> = ["software", "operator"].iter().filter_map(|name| fields.get(name)).collect();
    let said = said.join("; ");
    (!said.is_empty() && said.len() < 1000).then_some(said)
}

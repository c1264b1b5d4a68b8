//! Entries of a HAR 1.2, the log of a browser's network tab: the answers read, what is the capturer's named
//! by its place in the JSON.
//!
//! Never keeps an entry whose private parts cannot be told from the rest.

use std::borrow::Cow;
use std::ops::Range;

use base64::Engine;
use formats::{Problem, ProblemKind};
use model::PieceRef;

use super::answer::{Answer, clocked};
use super::json::{inside, items, map_places, object, text};
use super::secrets;
use crate::import::{Found, Private, Taken};
use crate::rfc3339;

/// The most fields of an answer.
const FIELDS_MAX: usize = 4096;

/// A value as it stands, by its name in the object.
fn at<'a>(fields: &[(Cow<'a, str>, &'a str)], name: &str) -> Option<&'a str> {
    fields.iter().find(|(key, _)| key == name).map(|(_, value)| *value)
}

/// Places in an entry.
struct Cuts<'a> {
    entry: &'a str,
    out: Vec<Range<usize>>,
}

impl<'a> Cuts<'a> {
    fn place(&self, value: &'a str) -> usize {
        value.as_ptr() as usize - self.entry.as_ptr() as usize
    }

    fn cut(&mut self, value: &'a str) {
        let place = self.place(value);
        let inner = inside(value);
        self.out.push(place + inner.start..place + inner.end);
    }

    /// Headers, parameters of an address or of a form: `{name, value}`.
    fn pairs(&mut self, list: Option<&'a str>, secret: impl Fn(&str) -> bool) {
        for item in list.map(items).unwrap_or_default() {
            let fields = object(item);
            let name = at(&fields, "name").and_then(text).unwrap_or_default();
            if let Some(value) = at(&fields, "value").filter(|_| secret(&name)) {
                self.cut(value);
            }
        }
    }

    fn side(&mut self, side: Option<&'a str>, url: &str) {
        let fields = side.map(object).unwrap_or_default();
        self.pairs(at(&fields, "headers"), |name| secrets::is_field(name.as_bytes()));
        self.pairs(at(&fields, "cookies"), |_| true);
        self.pairs(at(&fields, "queryString"), secrets::is_parameter);
        let Some(posted) = at(&fields, "postData") else { return };
        let form = object(posted);
        let sent = at(&form, "text").and_then(text).unwrap_or_default();
        let whole = secrets::is_login(url, posted.as_bytes()) || secrets::is_viewers(url);
        self.pairs(at(&form, "params"), |name| whole || secrets::is_parameter(name));
        if let Some(value) = at(&form, "text").filter(|_| whole || names_secret(&sent)) {
            self.cut(value);
        }
    }
}

/// Whether a form names a parameter that is left out.
fn names_secret(form: &str) -> bool {
    form.split('&').filter_map(|pair| pair.split_once('=')).any(|(name, _)| secrets::is_parameter(name))
}

/// Returns what of an entry is private.
pub fn private(slice: &[u8]) -> Private {
    let Ok(entry) = std::str::from_utf8(slice) else { return Private::All };
    let fields = object(entry);
    let (Some(request), Some(_)) = (at(&fields, "request"), at(&fields, "response")) else {
        return Private::All;
    };
    let url = at(&object(request), "url").and_then(text).unwrap_or_default().into_owned();
    let mut cuts = Cuts { entry, out: Vec::new() };
    cuts.side(Some(request), &url);
    cuts.side(at(&fields, "response"), &url);
    if let Some(messages) = at(&fields, "_webSocketMessages") {
        cuts.cut(messages);
    }
    let body = content(&fields).and_then(|content| at(&content, "text"));
    let body = body.map_or(entry.len()..entry.len(), |body| cuts.place(body)..cuts.place(body) + body.len());
    secrets::in_addresses(&slice[..body.start], 0, &mut cuts.out);
    secrets::in_addresses(&slice[body.end..], body.end, &mut cuts.out);
    if let Some((answer, raw, packed)) = answer(entry) {
        let found = answer.private();
        let place = cuts.place(raw);
        if found.is_empty() {
        } else if packed {
            cuts.cut(raw);
        } else {
            cuts.out.extend(map_places(raw, &found).into_iter().map(|r| place + r.start..place + r.end));
        }
    }
    let sorted = secrets::sorted(cuts.out);
    if sorted.is_empty() { Private::Nothing } else { Private::Ranges(sorted) }
}

/// Returns what of the bytes between entries is private: all of it, where it may be an entry that was cut.
pub fn private_between(slice: &[u8]) -> Private {
    let holds = |word: &[u8]| memchr::memmem::find(slice, word).is_some();
    if holds(b"\"headers\"") || holds(b"\"cookies\"") || holds(b"\"postData\"") {
        return Private::All;
    }
    let mut out = Vec::new();
    secrets::in_addresses(slice, 0, &mut out);
    let sorted = secrets::sorted(out);
    if sorted.is_empty() { Private::Nothing } else { Private::Ranges(sorted) }
}

fn content<'a>(fields: &[(Cow<'a, str>, &'a str)]) -> Option<Vec<(Cow<'a, str>, &'a str)>> {
    Some(object(at(&object(at(fields, "response")?), "content")?))
}

/// Returns an entry's answer, its body as it stands, and whether that is base64.
fn answer(entry: &str) -> Option<(Answer<'_>, &str, bool)> {
    let fields = object(entry);
    let request = object(at(&fields, "request")?);
    let response = object(at(&fields, "response")?);
    let content = content(&fields)?;
    let raw = at(&content, "text")?;
    let packed = at(&content, "encoding").and_then(text).is_some_and(|word| word == "base64");
    let mime = at(&content, "mimeType").and_then(text);
    let body = text(raw)?;
    let (body, kind) = if packed {
        let decoded = base64::engine::general_purpose::STANDARD.decode(body.as_bytes()).ok()?;
        (Cow::Owned(decoded), mime.map(Cow::into_owned))
    } else {
        let kind = mime.map(|mime| mime.split(';').next().unwrap_or_default().trim().to_owned());
        let body = match body {
            Cow::Borrowed(body) => Cow::Borrowed(body.as_bytes()),
            Cow::Owned(body) => Cow::Owned(body.into_bytes()),
        };
        // The browser has decoded it: whatever the page declares, it is UTF-8 here.
        (body, kind.map(|kind| kind + "; charset=utf-8"))
    };
    let status = at(&response, "status").and_then(|status| status.parse().ok()).filter(|status| *status > 0);
    let captured = at(&fields, "startedDateTime").and_then(text).and_then(|time| rfc3339::ms(&time));
    let url = at(&request, "url").and_then(text).map(Cow::into_owned);
    let pairs = at(&response, "headers").map(items).unwrap_or_default();
    let pairs = pairs.into_iter().map(object);
    let fields = pairs.filter_map(|pair| {
        let name = at(&pair, "name").and_then(text)?.into_owned();
        let value = at(&pair, "value").and_then(text)?.into_owned();
        Some(if name.eq_ignore_ascii_case("content-type") { (name, kind.clone()?) } else { (name, value) })
    });
    let fields = fields.take(FIELDS_MAX).collect();
    let captured = captured.map(clocked);
    Some((Answer { url, status, body, captured, fields, cut: false, kind }, raw, packed))
}

/// Returns the answer that an entry holds, as the rules are to judge it.
pub fn seen(slice: &[u8]) -> Option<Answer<'_>> {
    answer(std::str::from_utf8(slice).ok()?).map(|(answer, ..)| answer)
}

/// Reads an entry.
pub fn read(pieces: &[PieceRef], slice: &[u8]) -> Result<Found, Problem> {
    let entry = std::str::from_utf8(slice).map_err(|_| Problem::new(ProblemKind::Encoding))?;
    let fields = object(entry);
    if fields.is_empty() {
        return Err(Problem::new(ProblemKind::NotJson));
    }
    for name in ["request", "response"] {
        if at(&fields, name).is_none_or(|value| !value.starts_with('{')) {
            return Err(Problem::new(ProblemKind::WrongShape).detail(name));
        }
    }
    let taken = answer(entry).map(|(answer, ..)| answer.read(pieces)).unwrap_or_default();
    if taken == Taken::default() { Ok(Found::Nothing) } else { Ok(Found::Several(Box::new(taken))) }
}

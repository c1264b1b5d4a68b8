//! Pages that somebody saved: a lone HTML file, with or without SingleFile's note, and MHTML (RFC 2557).
//!
//! Never believes more of an address than what the file itself says.

use std::ops::Range;

use formats::Problem;
use mail_parser::{MessageParser, MimeHeaders, PartType};
use model::{Civil, Moment, PieceRef};

use super::answer::{Answer, clocked};
use super::{secrets, warc, web};
use crate::charset;
use crate::import::{Found, Private, Taken};

/// How much of a page is looked at for its address.
const HEAD_BYTES: usize = 512 << 10;
/// Hosts of archive.today, whose pages name the address and the time in their own.
const TODAY: &[&str] =
    &["archive.today", "archive.ph", "archive.is", "archive.li", "archive.fo", "archive.md", "archive.vn"];

/// Returns a saved HTML page as an answer.
fn page(slice: &[u8]) -> Answer<'_> {
    let head = charset::decode(None, &slice[..slice.len().min(HEAD_BYTES)]);
    let (url, captured) = address(&head);
    Answer { url, captured, body: slice.into(), kind: Some("text/html".into()), ..Answer::default() }
}

/// Returns a page's address and when it was saved, as its notes, its links or its properties say.
fn address(head: &str) -> (Option<String>, Option<Moment>) {
    let (mut url, mut captured) = (None, None);
    if let Some(note) = between(head, "Page saved with SingleFile", "-->") {
        let line = |name: &str| note.lines().find_map(|line| line.trim().strip_prefix(name)).map(str::trim);
        url = line("url:").map(str::to_owned);
        captured = line("saved date:").and_then(javascript_date).map(clocked);
    }
    // Internet Explorer and Chrome: <!-- saved from url=(0042)https://… -->
    if let Some(note) = between(head, "<!-- saved from url=(", "-->") {
        url = url.or_else(|| note.split_once(')').map(|(_, url)| url.trim().to_owned()));
    }
    let url = url.or_else(|| web::declared_address(head)).filter(|url| url.starts_with("http"));
    let Some(found) = url else { return (None, captured) };
    match from_today(&found) {
        Some((inner, time)) => (Some(inner), captured.or(time)),
        None => (Some(found), captured),
    }
}

/// Takes an address of archive.today apart: `https://archive.ph/20181109120000/https://…`, also with dots and
/// a dash in the time.
fn from_today(url: &str) -> Option<(String, Option<Moment>)> {
    let rest = url.split_once("://")?.1;
    let (host, path) = rest.split_once('/')?;
    if !TODAY.contains(&host) {
        return None;
    }
    let path = path.strip_prefix("o/").unwrap_or(path);
    let (time, inner) = path.split_once('/')?;
    let digits: String = time.chars().filter(char::is_ascii_digit).collect();
    inner.starts_with("http").then(|| (inner.to_owned(), warc::digits(&digits).map(clocked)))
}

fn between<'h>(text: &'h str, from: &str, to: &str) -> Option<&'h str> {
    let rest = &text[text.find(from)? + from.len()..];
    Some(&rest[..rest.find(to)?])
}

/// Reads `Fri Nov 09 2018 12:00:00 GMT+0800 (China Standard Time)`.
fn javascript_date(text: &str) -> Option<i64> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let mut words = text.split_whitespace().skip(1);
    let month = words.next()?;
    let month = MONTHS.iter().position(|name| *name == month)? + 1;
    let (day, year, time, zone) = (words.next()?, words.next()?, words.next()?, words.next()?);
    let mut clock = time.split(':').map(|part| part.parse::<u8>().ok());
    let civil = Civil {
        year: year.parse().ok()?,
        month: u8::try_from(month).ok()?,
        day: day.parse().ok()?,
        hour: clock.next()??,
        minute: clock.next()??,
        second: clock.next()??,
    };
    let offset: i64 = zone.strip_prefix("GMT")?.parse().ok()?;
    Some(civil.ms()? - (offset / 100 * 60 + offset % 100) * 60_000)
}

/// Returns a saved page as the rules are to judge it.
pub fn seen_page(slice: &[u8]) -> Answer<'_> {
    page(slice)
}

/// Returns the pages of an MHTML as the rules are to judge them; what they show beside their text is none.
pub fn seen_archive(slice: &[u8]) -> Vec<Answer<'_>> {
    let told = |answer: &Answer<'_>| {
        let kind = answer.kind.as_deref().unwrap_or_default();
        ["text/html", "application/json", "application/xhtml"].iter().any(|front| kind.starts_with(front))
    };
    parts(slice).into_iter().map(|(answer, _)| answer).filter(told).collect()
}

/// Returns what of a saved page is private.
pub fn private_page(slice: &[u8]) -> Private {
    let found = page(slice).private();
    if found.is_empty() { Private::Nothing } else { Private::Ranges(found) }
}

/// Reads a saved page.
pub fn read_page(pieces: &[PieceRef], slice: &[u8]) -> Found {
    found(page(slice).read(pieces))
}

fn found(taken: Taken) -> Found {
    if taken == Taken::default() { Found::Nothing } else { Found::Several(Box::new(taken)) }
}

/// The parts of an MHTML with an address, each with its place as it is encoded.
fn parts(slice: &[u8]) -> Vec<(Answer<'_>, Range<usize>)> {
    let Some(message) = MessageParser::default().parse(slice) else { return Vec::new() };
    let captured = message.date().map(|date| clocked(date.to_timestamp().saturating_mul(1000)));
    let mut list = Vec::new();
    for part in &message.parts {
        let Some(url) = part.content_location() else { continue };
        let body = match &part.body {
            // These are decoded to UTF-8 already.
            PartType::Text(text) | PartType::Html(text) => text.as_bytes().to_vec(),
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) => bytes.to_vec(),
            _ => continue,
        };
        let kind = part.content_type().map(|kind| match kind.subtype() {
            Some(subtype) if kind.ctype() == "text" => format!("text/{subtype}; charset=utf-8"),
            Some(subtype) => format!("{}/{subtype}", kind.ctype()),
            None => kind.ctype().to_owned(),
        });
        let start = (part.raw_body_offset() as usize).min(slice.len());
        let end = (part.raw_end_offset() as usize).clamp(start, slice.len());
        let fields = kind.iter().map(|kind| ("content-type".to_owned(), kind.clone())).collect();
        let url = Some(url.to_owned());
        let answer = Answer { url, captured, kind, body: body.into(), fields, ..Answer::default() };
        list.push((answer, start..end));
    }
    list
}

/// Returns what of an MHTML is private: parts are encoded, so that one that holds something goes whole.
pub fn private_archive(slice: &[u8]) -> Private {
    let private = parts(slice).into_iter().filter(|(answer, _)| !answer.private().is_empty());
    let mut out: Vec<_> = private.map(|(_, place)| place).collect();
    secrets::in_addresses(slice, 0, &mut out);
    let sorted = secrets::sorted(out);
    if sorted.is_empty() { Private::Nothing } else { Private::Ranges(sorted) }
}

/// Reads an MHTML.
///
/// # Errors
/// A problem where it is none.
pub fn read_archive(pieces: &[PieceRef], slice: &[u8]) -> Result<Found, Problem> {
    let mut all = Taken::default();
    for (answer, _) in parts(slice) {
        let taken = answer.read(pieces);
        all.posts.extend(taken.posts);
        all.accounts.extend(taken.accounts);
        all.observations.extend(taken.observations);
        all.problems.extend(taken.problems);
    }
    Ok(found(all))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_page_says_where_and_when_it_was_saved() {
        // Times by `date -u -d`.
        let single = "<html><!--\n Page saved with SingleFile \n url: https://a.example/1 \n saved date: Fri Nov 09 2018 12:00:00 GMT+0800 (x)\n--><head>";
        let today =
            "<link rel=\"canonical\" href=\"https://archive.ph/2018.11.09-040000/https://a.example/2\">";
        for (head, url, ms) in [
            (single, Some("https://a.example/1"), Some(1_541_736_000_000)),
            ("<!-- saved from url=(0019)https://a.example/3 -->", Some("https://a.example/3"), None),
            (today, Some("https://a.example/2"), Some(1_541_736_000_000)),
            (
                "<meta property=\"og:url\" content=\"https://a.example/4?x=1&amp;y=2\">",
                Some("https://a.example/4?x=1&y=2"),
                None,
            ),
            ("<link rel=canonical href=/5>", None, None),
            ("<p>nothing", None, None),
        ] {
            let (found, time) = address(head);
            assert_eq!((found.as_deref(), time.map(|time| time.ms)), (url, ms), "{head}");
        }
        for text in [
            "",
            "Fri",
            "Fri Nov 09 2018 12:00 GMT",
            "Fri Nov 31 2018 12:00:00 GMT+0000",
            "Fri Nov 09 2018 12:00:00 GMT+x",
        ] {
            assert_eq!(javascript_date(text), None, "{text}");
        }
    }
}

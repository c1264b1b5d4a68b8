//! A page of no platform that is known: its title and text, from what it says of itself for machines
//! (schema.org in JSON-LD, OpenGraph), else by a guess at what of it is the article.
//!
//! Never claims that a guess is the whole of a text, and never makes a post of a page without one.

use std::borrow::Cow;

use dom_smoothie::{Config, Readability, TextMode};
use model::{Basis, Form, From, Mark, Moment, Post};
use serde_json::Value;

use crate::charset;
use crate::named_hosts::name_of;
use crate::page::Capture;
use crate::rfc3339;

/// The platform under which such pages stand, but for sites that have a name of their own.
const PLATFORM: &str = "web";
/// The reader and its version.
const READER: &str = "web/1";
/// The longest page that is looked at.
const PAGE_MAX_BYTES: usize = 16 << 20;
/// The most elements inside one another: the libraries go down into them.
const DEPTH_MAX: usize = 800;
/// The most elements in which the article is looked for.
const ELEMENTS_MAX: usize = 100_000;
/// A shorter text is no article.
const TEXT_MIN_CHARS: usize = 20;

/// What a page says of itself.
#[derive(Default)]
struct Told {
    title: Option<String>,
    text: Option<String>,
    published: Option<String>,
}

/// Reads a page; `None` where it is no HTML, was not served as it should be, or has no text.
pub fn read(capture: &Capture<'_>) -> Option<Post> {
    let url = capture.url?;
    let host = capture.host();
    if capture.status.is_some_and(|status| status != 200) || host.is_empty() || !is_html(capture) {
        return None;
    }
    let text = charset::decode(capture.kind, capture.body);
    let html: &str = &text;
    let told = json_ld(html);
    let guess = if told.text.is_none() { article(html, url) } else { None };
    let guessed = guess.is_some();
    let title = told.title.or_else(|| property(html, "og:title")).or_else(|| title(html));
    let text = told.text.or(guess).or_else(|| property(html, "og:description"))?;
    let published = told.published.or_else(|| property(html, "article:published_time"));
    let created = published.as_deref().and_then(moment);
    let id = url.split('#').next().unwrap_or_default().to_owned();
    Some(Post {
        platform: name_of(&host).unwrap_or(PLATFORM).into(),
        instance: Some(host.clone()),
        account: host,
        url: Some(id.clone()),
        id,
        created,
        form: Form::Plain,
        title,
        text,
        marks: if guessed { vec![Mark::Heuristic] } else { Vec::new() },
        from: From { reader: READER.into(), ..From::default() },
        ..Post::default()
    })
}

fn is_html(capture: &Capture<'_>) -> bool {
    let body = capture.body;
    if body.len() > PAGE_MAX_BYTES {
        return false;
    }
    match capture.kind {
        Some(kind) => {
            let kind = kind.to_ascii_lowercase();
            kind.starts_with("text/html") || kind.starts_with("application/xhtml")
        }
        None => looks_html(body),
    }
}

/// Returns whether bytes begin as an HTML page does.
pub fn looks_html(body: &[u8]) -> bool {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii_start();
    let head = body[..body.len().min(2048)].to_ascii_lowercase();
    head.starts_with(b"<")
        && [&b"<!doctype html"[..], b"<html"].iter().any(|tag| memchr::memmem::find(&head, tag).is_some())
}

/// Reads a date with a time and a zone, or a date alone.
fn moment(text: &str) -> Option<Moment> {
    let text = text.trim();
    let of = |basis, ms| Moment { basis, id_off_ms: None, ms };
    if let Some(ms) = rfc3339::ms(text) {
        return Some(of(Basis::PlatformField, ms));
    }
    // Without seconds, as RFC 3339 does not allow and many write: 2018-11-09T12:00+08:00.
    if text.len() > 16 && text.as_bytes()[10] == b'T' && text.is_char_boundary(16) {
        let (minute, zone) = text.split_at(16);
        if let Some(ms) = rfc3339::ms(&format!("{minute}:00{zone}")) {
            return Some(of(Basis::PlatformField, ms));
        }
    }
    // A time without a zone says the day, and not even that for sure.
    let day = text.get(..10)?;
    Some(of(Basis::DateOnly, rfc3339::ms(&format!("{day}T00:00:00Z"))?))
}

/// Finds the article by the heuristics of Mozilla's Readability.
fn article(html: &str, url: &str) -> Option<String> {
    if depth(html) > DEPTH_MAX {
        return None;
    }
    let config = Config {
        max_elements_to_parse: ELEMENTS_MAX,
        disable_json_ld: true,
        text_mode: TextMode::Formatted,
        ..Config::default()
    };
    let mut page = Readability::new(html, Some(url), Some(config)).ok()?;
    let article = page.parse().ok()?;
    let text = article.text_content.trim();
    (text.chars().count() >= TEXT_MIN_CHARS).then(|| text.to_owned())
}

/// Returns how deep elements may be inside one another, counting those that are never closed.
fn depth(html: &str) -> usize {
    const VOID: &[&str] = &[
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        "p", "li", "td", "tr", "option", "dt", "dd",
    ];
    let bytes = html.as_bytes();
    let (mut open, mut most) = (0_usize, 0);
    for at in memchr::memchr_iter(b'<', bytes) {
        let rest = &bytes[at + 1..bytes.len().min(at + 12)];
        let closing = rest.first() == Some(&b'/');
        let name: Vec<u8> = rest[usize::from(closing)..]
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric())
            .map(u8::to_ascii_lowercase)
            .collect();
        if name.is_empty() || VOID.iter().any(|void| void.as_bytes() == name) {
            continue;
        }
        if closing {
            open = open.saturating_sub(1);
        } else {
            open += 1;
            most = most.max(open);
        }
    }
    most
}

/// Reads what schema.org markup says: of an article before anything else.
fn json_ld(html: &str) -> Told {
    let mut told = Told::default();
    for script in elements(html, "script").take(64) {
        if !script.0.to_ascii_lowercase().contains("application/ld+json") {
            continue;
        }
        let Ok(value) = serde_json::from_str::<Value>(script.1.trim()) else { continue };
        look(&value, 0, &mut told);
    }
    told
}

/// Looks through a value, not deeper than anybody writes.
fn look(value: &Value, depth: usize, told: &mut Told) {
    match value {
        Value::Array(list) if depth < 8 => list.iter().take(100).for_each(|item| look(item, depth + 1, told)),
        Value::Object(object) if depth < 8 => {
            let word =
                |name: &str| object.get(name).and_then(Value::as_str).filter(|text| !text.trim().is_empty());
            if word("articleBody").is_some() || word("datePublished").is_some() {
                let set = |slot: &mut Option<String>, name: &str| {
                    if slot.is_none() {
                        *slot = word(name).map(|text| text.trim().to_owned());
                    }
                };
                set(&mut told.text, "articleBody");
                set(&mut told.published, "datePublished");
                set(&mut told.title, "headline");
            }
            for name in ["@graph", "mainEntity"] {
                if let Some(inner) = object.get(name) {
                    look(inner, depth + 1, told);
                }
            }
        }
        _ => {}
    }
}

/// Returns the attributes and the content of elements of a name that hold no others.
fn elements<'h>(html: &'h str, name: &'static str) -> impl Iterator<Item = (&'h str, &'h str)> {
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            let at = memchr::memchr(b'<', rest.as_bytes())?;
            rest = &rest[at + 1..];
            let Some(after) = rest.get(..name.len()).filter(|tag| tag.eq_ignore_ascii_case(name)) else {
                continue;
            };
            let inner = &rest[after.len()..];
            let end = inner.find('>')?;
            let (attributes, content) = (&inner[..end], &inner[end + 1..]);
            let close = content.find("</").map_or(content.len(), |_| closing(content, name));
            rest = &content[close..];
            return Some((attributes, &content[..close]));
        }
    })
}

fn closing(content: &str, name: &str) -> usize {
    let tag = |at: &usize| {
        content.get(at + 2..at + 2 + name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name))
    };
    memchr::memmem::find_iter(content.as_bytes(), b"</").find(tag).unwrap_or(content.len())
}

/// Returns the page's title.
fn title(html: &str) -> Option<String> {
    let (_, text) = elements(html, "title").next()?;
    let text = unescape(text.trim()).into_owned();
    (!text.is_empty()).then_some(text)
}

/// Returns the content of `<meta property="…">` or `<meta name="…">`.
fn property(html: &str, name: &str) -> Option<String> {
    tags(html, "meta").find_map(|tag| {
        let of = attribute(tag, "property").or_else(|| attribute(tag, "name"))?;
        let content = attribute(tag, "content")?;
        (of.eq_ignore_ascii_case(name) && !content.trim().is_empty()).then(|| content.trim().to_owned())
    })
}

/// Returns the address that a page gives itself: canonical, or OpenGraph's.
pub fn declared_address(html: &str) -> Option<String> {
    let canonical = tags(html, "link").find_map(|tag| {
        let is = attribute(tag, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
        if is { attribute(tag, "href").map(Cow::into_owned) } else { None }
    });
    canonical.filter(|url| url.starts_with("http")).or_else(|| property(html, "og:url"))
}

/// Returns what stands in tags of a name, up to 4096 of them.
fn tags<'h>(html: &'h str, name: &'static str) -> impl Iterator<Item = &'h str> {
    let places = memchr::memchr_iter(b'<', html.as_bytes());
    let inner = places.filter_map(move |at| {
        let rest = html.get(at + 1..)?;
        let found = rest.get(..name.len())?.eq_ignore_ascii_case(name);
        let spaced = rest.as_bytes().get(name.len()).is_some_and(u8::is_ascii_whitespace);
        if !found || !spaced {
            return None;
        }
        let most = rest.len().min(64 << 10);
        memchr::memchr(b'>', &rest.as_bytes()[..most]).map(|end| &rest[name.len()..end])
    });
    inner.take(4096)
}

/// Returns an attribute's value.
fn attribute<'h>(tag: &'h str, name: &str) -> Option<Cow<'h, str>> {
    let lower = tag.to_ascii_lowercase();
    let mut from = 0;
    loop {
        let at = from + lower[from..].find(name)?;
        from = at + name.len();
        let begins = at == 0
            || lower.as_bytes()[at - 1].is_ascii_whitespace()
            || b"\"'".contains(&lower.as_bytes()[at - 1]);
        let Some(value) = tag[from..].trim_start().strip_prefix('=').filter(|_| begins) else { continue };
        let value = value.trim_start();
        let value = match value.as_bytes().first() {
            Some(quote @ (b'"' | b'\'')) => value[1..].split(char::from(*quote)).next(),
            _ => value.split(|sign: char| sign.is_ascii_whitespace()).next(),
        };
        return value.map(unescape);
    }
}

/// Resolves the entities that occur in titles and addresses.
fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        match end.and_then(|end| Some((sign(&rest[1..end])?, end))) {
            Some((sign, end)) => {
                out.push(sign);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn sign(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

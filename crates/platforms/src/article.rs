//! An article on a page of a known site: what each site's reader says of its own pages, and the one way in
//! which such a page becomes a post.
//!
//! Never takes a page for a site's by its address alone: its body must stand where the site puts it.

use model::{Account, Basis, Civil, Form, From, Mark, Media, MediaKind, Moment, Post};

use crate::charset;
use crate::import::Taken;
use crate::markup::{self, Element, Tag};
use crate::page::Capture;

/// The most pictures of one article.
const PICTURES_MAX: usize = 1000;

/// A page in hand.
pub struct Page<'h> {
    /// Its text.
    pub html: &'h str,
    /// Its own address on the site.
    pub url: &'h str,
}

/// Whose an article is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    /// The account's number or name in addresses; empty where the page does not say.
    pub account: String,
    /// The name shown.
    pub name: Option<String>,
}

/// What a site's reader says of its pages.
pub struct Site {
    /// Platform name.
    pub platform: &'static str,
    /// Which of the platform's sites, where it has several.
    pub instance: Option<&'static str>,
    /// The reader and its version.
    pub reader: &'static str,
    /// The site's domains.
    pub domains: &'static [&'static str],
    /// Returns the article's id, mostly from the address.
    pub id: fn(&Page<'_>) -> Option<String>,
    /// Returns the element with the article's words.
    pub body: for<'h> fn(&Page<'h>) -> Option<Element<'h>>,
    /// Returns the title.
    pub title: fn(&Page<'_>) -> Option<String>,
    /// Returns the time as it stands on the page.
    pub time: fn(&Page<'_>) -> Option<String>,
    /// Returns whose it is.
    pub author: fn(&Page<'_>) -> Author,
    /// Attributes in which the address of a picture may be, the best first.
    pub pictures: &'static [&'static str],
}

/// Gives `take` the text of a captured page and its own address, where one of its addresses is of one of some
/// domains: the one that was asked for, or the one it gives itself.
pub fn of_site<T>(
    capture: &Capture<'_>,
    domains: &[&str],
    take: impl FnOnce(&Page<'_>) -> Option<T>,
) -> Option<T> {
    let start = capture.body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(capture.body).trim_ascii_start();
    if start.first() != Some(&b'<') {
        return None;
    }
    // Decoding is not free, and most pages are of other sites.
    let named = |domain: &&str| memchr::memmem::find(capture.body, domain.as_bytes()).is_some();
    let asked = domains.iter().any(|domain| capture.is_of(domain));
    if !asked && !domains.iter().any(named) {
        return None;
    }
    let html = charset::decode(capture.kind, capture.body);
    let canonical = || {
        let link = markup::Tags::of(&html).take(20_000).find(|tag| {
            tag.opens("link") && tag.attribute("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"))
        });
        let own = link.and_then(|tag| tag.attribute("href")).map(|url| url.into_owned());
        own.or_else(|| markup::meta(&html, "og:url").map(|url| url.into_owned()))
    };
    let url = if asked { capture.url.map(str::to_owned) } else { canonical() }?;
    let own = Capture { url: Some(&url), ..*capture };
    let ours = domains.iter().any(|domain| own.is_of(domain));
    ours.then(|| take(&Page { html: &html, url: &url }))?
}

/// Reads a captured page as a site's article, `None` where it is none.
#[must_use]
pub fn read(site: &Site, capture: &Capture<'_>) -> Option<Taken> {
    of_site(capture, site.domains, |page| {
        let id = (site.id)(page)?;
        let body = (site.body)(page)?;
        if markup::text(body.inner).is_empty() && !body.inner.contains("<img") {
            return None;
        }
        let author = (site.author)(page);
        let (created, minute_only) = moment((site.time)(page).as_deref());
        let from = From { reader: site.reader.to_owned(), ..From::default() };
        let instance = site.instance.map(str::to_owned);
        let post = Post {
            platform: site.platform.to_owned(),
            instance: instance.clone(),
            account: author.account.clone(),
            id,
            created,
            form: Form::Html,
            title: (site.title)(page).filter(|title| !title.is_empty()),
            text: body.inner.trim().to_owned(),
            url: Some(page.url.to_owned()),
            media: pictures(body.inner, site.pictures),
            marks: if minute_only { vec![Mark::MinuteOnly] } else { Vec::new() },
            from: from.clone(),
            ..Post::default()
        };
        let known = !author.account.is_empty() && author.name.is_some();
        let platform = site.platform.to_owned();
        let account =
            Account { platform, instance, id: author.account, name: author.name, from, ..Account::default() };
        Some(Taken {
            posts: vec![post],
            accounts: if known { vec![account] } else { Vec::new() },
            ..Taken::default()
        })
    })
}

/// Returns the pictures in some markup.
#[must_use]
pub fn pictures(html: &str, attributes: &[&str]) -> Vec<Media> {
    let address = |tag: Tag<'_>| {
        let found = attributes.iter().filter_map(|name| tag.attribute(name)).map(|url| url.trim().to_owned());
        found.into_iter().find(|url| url.starts_with("http") || url.starts_with("//"))
    };
    let images = markup::Tags::of(html).filter(|tag| tag.opens("img")).filter_map(address);
    let media = |url| Media {
        alt: None,
        end: None,
        file: None,
        kind: MediaKind::Photo,
        owner: None,
        start: None,
        url,
    };
    images.take(PICTURES_MAX).map(media).collect()
}

/// Returns the text of the first element of a class.
#[must_use]
pub fn text_of_class(page: &Page<'_>, class: &str) -> Option<String> {
    markup::by_class(page.html, class).map(|found| markup::text(found.inner)).filter(|text| !text.is_empty())
}

/// Returns the digits, or letters and digits, that follow a word in an address.
#[must_use]
pub fn after<'u>(url: &'u str, word: &str) -> Option<&'u str> {
    let rest = url.split_once(word)?.1;
    let length = rest.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
    (length > 0).then(|| &rest[..length])
}

/// Returns the same where it is digits alone.
#[must_use]
pub fn number_after<'u>(url: &'u str, word: &str) -> Option<&'u str> {
    after(url, word).filter(|id| id.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Returns when something was published by a line that says so, and whether it is known to the minute only.
/// A time without a zone is UTC+8, as these sites are.
#[must_use]
pub fn moment(line: Option<&str>) -> (Option<Moment>, bool) {
    let at = |basis, ms| Some(Moment { basis, id_off_ms: None, ms });
    match line.and_then(date) {
        None => (None, false),
        Some((ms, 0)) => (at(Basis::DateOnly, ms), false),
        Some((ms, parts)) => (at(Basis::PlatformField, ms), parts < 3),
    }
}

/// Finds a date in a line: `2018-11-09 10:20:30`, `2018-11-09T10:20+08:00`, `2018年11月09日 10:20`,
/// `2018/11/9`, or 10 or 13 digits that count from 1970. Also returns how many parts of the time of day there
/// are.
fn date(line: &str) -> Option<(i64, u8)> {
    let line = line.trim();
    if line.bytes().all(|byte| byte.is_ascii_digit()) && matches!(line.len(), 10 | 13) {
        let number: i64 = line.parse().ok()?;
        return Some((if line.len() == 10 { number * 1000 } else { number }, 3));
    }
    let start = line.char_indices().find(|(at, _)| {
        let rest = &line[*at..];
        rest.starts_with("19") || rest.starts_with("20")
    })?;
    let mut numbers = Vec::new();
    let mut rest = &line[start.0..];
    while numbers.len() < 6 {
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        if length == 0 || length > 4 {
            break;
        }
        numbers.push(rest[..length].parse::<u16>().ok()?);
        rest = &rest[length..];
        let wanted: &[char] = match numbers.len() {
            1 => &['-', '/', '年', '.'],
            2 => &['-', '/', '月', '.'],
            3 => &['日', 'T', ' '],
            _ => &[':'],
        };
        let after = rest.trim_start_matches(wanted);
        if after.len() == rest.len() {
            break;
        }
        rest = after;
    }
    let small = |at: usize| numbers.get(at).map_or(Some(0), |value| u8::try_from(*value).ok());
    let time_parts = if numbers.len() < 5 { 0 } else { u8::try_from(numbers.len() - 3).ok()? };
    let (hour, minute, second) = if time_parts == 0 { (0, 0, 0) } else { (small(3)?, small(4)?, small(5)?) };
    let year = i32::from(*numbers.first()?);
    let civil = Civil { year, month: small(1)?, day: small(2)?, hour, minute, second };
    let zone = if time_parts == 0 { 0 } else { zone_ms(rest) };
    Some((civil.ms()? - zone, time_parts))
}

/// Returns how far ahead of UTC a time is by what follows it.
fn zone_ms(rest: &str) -> i64 {
    let rest = rest
        .strip_prefix('.')
        .map_or(rest, |part| part.trim_start_matches(|sign: char| sign.is_ascii_digit()));
    let digits = |from: usize| rest.get(from..from + 2).and_then(|text| text.parse::<i64>().ok());
    let sign = match rest.chars().next() {
        Some('Z') => return 0,
        Some('+') => 1,
        Some('-') => -1,
        _ => return 8 * 3_600_000,
    };
    let minutes = digits(if rest.get(3..4) == Some(":") { 4 } else { 3 }).unwrap_or(0);
    digits(1).map_or(8 * 3_600_000, |hours| sign * (hours * 60 + minutes) * 60_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_for_its_time() {
        // Worked out with `date -u -d … +%s`.
        for (line, wanted) in [
            ("2018-11-09 10:20:30", Some((1_541_730_030, Basis::PlatformField, false))),
            ("(2018-11-09 10:20:30)", Some((1_541_730_030, Basis::PlatformField, false))),
            ("发布时间：2018年11月09日 10:20", Some((1_541_730_000, Basis::PlatformField, true))),
            ("2018-11-09T10:20:30+08:00", Some((1_541_730_030, Basis::PlatformField, false))),
            ("2018-11-09T02:20:30.123Z", Some((1_541_730_030, Basis::PlatformField, false))),
            ("2018-11-09T03:20:30+0100", Some((1_541_730_030, Basis::PlatformField, false))),
            ("2018/11/9", Some((1_541_721_600, Basis::DateOnly, false))),
            ("1541730030", Some((1_541_730_030, Basis::PlatformField, false))),
            ("1541730030123", Some((1_541_730_030, Basis::PlatformField, false))),
            ("昨天 10:20", None),
            ("2018-13-09", None),
            ("", None),
        ] {
            let (moment, minute_only) = moment(Some(line));
            assert_eq!(moment.map(|at| (at.ms / 1000, at.basis, minute_only)), wanted, "{line}");
        }
    }

    #[test]
    fn ids_are_taken_from_addresses() {
        for (url, word, wanted) in [
            ("https://a.example/p/12345?x", "/p/", Some("12345")),
            ("https://a.example/p/12a", "/p/", None),
            ("https://a.example/q", "/p/", None),
        ] {
            assert_eq!(number_after(url, word), wanted, "{url}");
        }
    }
}

//! Pages that show posts of X to people: X's own, as served until 2020 and as a browser draws them since;
//! Nitter's pages and feeds; thread readers' pages.
//!
//! Never reads one site's page by another's marks: a page without them is not theirs.

use model::{MediaKind, Observation, Said};
use scraper::{ElementRef, Html};

use super::super::time;
use super::gather::Gather;
use super::shown::{Shown, first, minute, place, selector, words};

/// Reads one site's pages; false where a page is not that site's.
type Reader = fn(&Html, &mut Gather) -> bool;

/// Takes in a page; false where it is none of these.
pub fn take(html: &str, gather: &mut Gather) -> bool {
    let marks: [(&str, Reader); 4] = [
        ("data-tweet-id", served),
        ("data-testid=\"tweet\"", drawn),
        ("timeline-item", nitter),
        ("content-tweet", thread),
    ];
    let mut page = None;
    marks.into_iter().filter(|(mark, _)| html.contains(mark)).any(|(_, read)| {
        let page = page.get_or_insert_with(|| Html::parse_document(html));
        read(page, gather)
    })
}

fn attr(element: ElementRef<'_>, name: &str) -> Option<String> {
    element.attr(name).filter(|value| !value.is_empty()).map(str::to_owned)
}

fn digits(text: Option<String>) -> Option<String> {
    text.filter(|text| (1..=20).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()))
}

/// X's own pages until 2020.
fn served(page: &Html, gather: &mut Gather) -> bool {
    let mut found = false;
    for tweet in page.select(&selector(".tweet[data-tweet-id]")) {
        let Some(id) = digits(attr(tweet, "data-tweet-id")) else { continue };
        // One that was passed on stands under its own number, with its own author.
        let Some(said) = first(tweet, ".tweet-text") else { continue };
        let stamp = first(tweet, "[data-time-ms]").and_then(|at| at.attr("data-time-ms")?.parse().ok());
        let seconds = || first(tweet, "[data-time]").and_then(|at| at.attr("data-time")?.parse::<i64>().ok());
        let when =
            stamp.or_else(|| seconds()?.checked_mul(1000)).filter(|ms: &i64| (0..1 << 53).contains(ms));
        let photos = selector(".AdaptiveMedia-photoContainer[data-image-url]");
        let media = tweet
            .select(&photos)
            .filter_map(|photo| Some((MediaKind::Photo, attr(photo, "data-image-url")?)));
        let shown = Shown {
            id,
            handle: attr(tweet, "data-screen-name"),
            account: digits(attr(tweet, "data-user-id")),
            text: words(said, &["u-hidden", "tco-ellipsis"]),
            lang: attr(said, "lang"),
            when: when.map(|ms| (ms, 1000)),
            media: media.collect(),
            url: attr(tweet, "data-permalink-path").map(|path| format!("https://twitter.com{path}")),
            ..Shown::default()
        };
        shown.take(gather);
        found = true;
    }
    found
}

/// X's own pages since, as a browser draws them.
fn drawn(page: &Html, gather: &mut Gather) -> bool {
    let mut found = false;
    for tweet in page.select(&selector("article[data-testid=\"tweet\"]")) {
        let stamps = selector("a[href*=\"/status/\"]");
        let link = tweet.select(&stamps).find(|link| first(*link, "time[datetime]").is_some());
        let Some((link, (handle, id))) = link.and_then(|link| Some((link, place(link.attr("href")?)?)))
        else {
            continue;
        };
        let when = first(link, "time").and_then(|at| time::field_ms(at.attr("datetime")?));
        let said = first(tweet, "[data-testid=\"tweetText\"]");
        let shown = Shown {
            id,
            handle,
            text: said.map(|said| words(said, &[])).unwrap_or_default(),
            lang: said.and_then(|said| attr(said, "lang")),
            when: when.map(|ms| (ms, 1000)),
            ..Shown::default()
        };
        shown.take(gather);
        found = true;
    }
    found
}

/// Nitter's pages.
fn nitter(page: &Html, gather: &mut Gather) -> bool {
    let mut found = false;
    for item in page.select(&selector(".timeline-item")) {
        if let Some(gone) = first(item, ".unavailable-box") {
            let link = first(item, "a.tweet-link").and_then(|link| place(link.attr("href")?));
            let (handle, post) = link.map_or((None, None), |(handle, id)| (handle, Some(id)));
            let about = Observation { handle, post, words: Some(words(gone, &[])), ..Observation::default() };
            gather.observe(Said::NotShown, about);
            found = true;
            continue;
        }
        let Some(date) = first(item, ".tweet-date a[href]") else { continue };
        let Some((handle, id)) = date.attr("href").and_then(place) else { continue };
        let Some(said) = first(item, ".tweet-content") else { continue };
        let answers = first(item, ".replying-to a[href]").and_then(|to| attr(to, "href"));
        let shown = Shown {
            id,
            handle,
            text: words(said, &["tweet-geo"]),
            when: date.attr("title").and_then(minute),
            answers: answers.map(|href| href.trim_start_matches('/').to_owned()),
            ..Shown::default()
        };
        shown.take(gather);
        found = true;
    }
    found
}

/// Thread readers' pages: the posts of one thread, one after the other.
fn thread(page: &Html, gather: &mut Gather) -> bool {
    let mut found = false;
    for tweet in page.select(&selector(".content-tweet[data-tweet]")) {
        let Some(id) = digits(attr(tweet, "data-tweet")) else { continue };
        let handle = attr(tweet, "data-screenname");
        let text = words(tweet, &["tw-permalink", "entity-image", "entity-video", "row"]);
        Shown { id, handle, text, ..Shown::default() }.take(gather);
        found = true;
    }
    found
}

/// The most entries of a feed.
const ENTRIES_MAX: usize = 10_000;

/// Nitter's feeds; false where it is another's.
pub fn feed(xml: &str, gather: &mut Gather) -> bool {
    if !xml.contains("<rss") || !xml.contains("Twitter feed for") {
        return false;
    }
    let mut found = false;
    for item in xml.split("<item>").skip(1).take(ENTRIES_MAX) {
        let item = item.split("</item>").next().unwrap_or(item);
        let within = |name: &str| {
            let rest = item.split_once(&format!("<{name}"))?.1.split_once('>')?.1;
            let inner = rest.split_once(&format!("</{name}>"))?.0.trim();
            Some(inner.strip_prefix("<![CDATA[").and_then(|inner| inner.strip_suffix("]]>")).unwrap_or(inner))
        };
        let Some((_, id)) = within("link").or_else(|| within("guid")).and_then(place) else { continue };
        let html = Html::parse_fragment(within("description").unwrap_or_default());
        let said = first(html.root_element(), "p");
        let shown = Shown {
            id,
            handle: within("dc:creator").map(|by| by.trim_start_matches('@').to_owned()),
            text: said.map(|said| words(said, &[])).unwrap_or_default(),
            when: within("pubDate").and_then(dated).map(|ms| (ms, 1000)),
            ..Shown::default()
        };
        shown.take(gather);
        found = true;
    }
    found
}

/// Reads `Wed, 06 Mar 2019 13:02:05 GMT`.
fn dated(text: &str) -> Option<i64> {
    let (_, rest) = text.split_once(", ")?;
    let parts: Vec<&str> = rest.split(' ').collect();
    let [day, month, year, clock, "GMT"] = parts.as_slice() else { return None };
    // The form that the interface writes has the same parts.
    time::field_ms(&format!("Xxx {month} {day} {clock} +0000 {year}"))
}

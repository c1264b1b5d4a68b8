//! A post as a page shows it to people: its words as text, and what its links say.
//!
//! Never knows the author's number, which no page for people shows; and never keeps the page's mark-up for
//! the words.

use formats::{Problem, ProblemKind};
use model::{Basis, Form, Mark, Media, MediaKind, Moment, Post, Reply};
use scraper::{ElementRef, Html, Node, Selector};

use super::super::{post, time};
use super::gather::Gather;

/// The most bytes of a page that are read.
pub const PAGE_MAX_BYTES: usize = 16 << 20;

/// A post as a page shows it.
#[derive(Debug, Default)]
pub struct Shown {
    pub id: String,
    pub handle: Option<String>,
    /// The author's number, where the page holds it.
    pub account: Option<String>,
    pub text: String,
    pub lang: Option<String>,
    /// Milliseconds as the page says, and to how many it is exact.
    pub when: Option<(i64, i64)>,
    /// The handle that it answers.
    pub answers: Option<String>,
    pub media: Vec<(MediaKind, String)>,
    pub url: Option<String>,
}

impl Shown {
    /// Takes it in.
    pub fn take(self, gather: &mut Gather) {
        let Ok(number) = self.id.parse::<u64>() else { return };
        let by_id = time::id_ms(number);
        let mut marks = Vec::new();
        let created = match (self.when, by_id) {
            (Some((ms, exact)), Some(id)) if (id - ms).abs() >= exact => {
                let off = Problem::new(ProblemKind::TimeMismatch).detail(id - ms);
                gather.problems().push(off);
                Some(Moment { basis: Basis::PlatformField, id_off_ms: Some(id - ms), ms })
            }
            (when, Some(ms)) => {
                if when.is_none_or(|(_, exact)| exact > 1000) {
                    marks.push(Mark::TimeFromId);
                }
                Some(Moment { basis: Basis::PlatformId, id_off_ms: None, ms })
            }
            (Some((ms, exact)), None) => {
                if exact == 60_000 {
                    marks.push(Mark::MinuteOnly);
                }
                let basis = if exact > 60_000 { Basis::DateOnly } else { Basis::PlatformField };
                Some(Moment { basis, id_off_ms: None, ms })
            }
            (None, None) => None,
        };
        let media =
            |(kind, url)| Media { alt: None, end: None, file: None, kind, owner: None, start: None, url };
        let reply = self.answers.map(|handle| Reply { account: None, handle: Some(handle), id: None });
        gather.post(Post {
            platform: "x".to_owned(),
            account: self.account.unwrap_or_default(),
            handle: self.handle,
            id: self.id,
            created,
            form: Form::Plain,
            text: self.text,
            lang: self.lang,
            reply,
            media: self.media.into_iter().map(media).collect(),
            marks,
            url: self.url,
            ..Post::default()
        });
    }
}

/// Returns a selector that is known to be good.
#[must_use]
pub fn selector(text: &'static str) -> Selector {
    Selector::parse(text).expect("invariant: our own selectors are good")
}

/// Returns the first element within another.
#[must_use]
pub fn first<'h>(element: ElementRef<'h>, text: &'static str) -> Option<ElementRef<'h>> {
    element.select(&selector(text)).next()
}

/// Returns the words of an element as people read them: lines kept, links written out, pictures by the words
/// that stand for them; what `skip` names is passed over.
#[must_use]
pub fn words(element: ElementRef<'_>, skip: &[&str]) -> String {
    use ego_tree::iter::Edge;
    let mut out = String::new();
    let mut hidden = 0_u32;
    for edge in element.traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Text(text) if hidden == 0 => out.push_str(text),
                Node::Element(inner) => {
                    let class = |name: &str| inner.classes().any(|found| found == name);
                    if hidden > 0
                        || skip.iter().any(|name| class(name))
                        || matches!(inner.name(), "script" | "style")
                    {
                        hidden += 1;
                        continue;
                    }
                    match inner.name() {
                        "br" => out.push('\n'),
                        "img" => out.push_str(inner.attr("alt").unwrap_or_default()),
                        "a" => {
                            let to = inner.attr("data-expanded-url").or_else(|| inner.attr("title"));
                            let to = to.filter(|to| to.starts_with("http://") || to.starts_with("https://"));
                            let shown = ElementRef::wrap(node).map(|link| link.text().collect::<String>());
                            let shortened = shown.as_deref().is_some_and(looks_like_address);
                            let href =
                                inner.attr("href").filter(|href| href.starts_with("http") && shortened);
                            if let Some(to) = to.or(href) {
                                out.push_str(to);
                                hidden += 1;
                            }
                        }
                        _ => {}
                    }
                }
                _ => {}
            },
            // Every element that is closed within what is hidden was counted when it was opened.
            Edge::Close(node) if hidden > 0 && node.value().is_element() => hidden -= 1,
            Edge::Close(_) => {}
        }
    }
    out.trim().to_owned()
}

/// Whether the words of a link are themselves an address, or the beginning of one.
fn looks_like_address(words: &str) -> bool {
    let words = words.trim();
    let bare = words.strip_prefix("https://").or_else(|| words.strip_prefix("http://")).unwrap_or(words);
    let host = bare.split(['/', '…']).next().unwrap_or_default();
    !words.contains(char::is_whitespace) && host.contains('.') && !words.starts_with(['@', '#', '$'])
}

/// Returns handle and id of an address of a post on any host: `/<handle>/status/<id>`.
#[must_use]
pub fn place(address: &str) -> Option<(Option<String>, String)> {
    let path = match address.split_once("://") {
        Some((_, rest)) => rest.split_once('/')?.1,
        None => address.strip_prefix('/')?,
    };
    let path = path.split(['?', '#']).next()?;
    let kept: Vec<&str> = path.trim_end_matches('/').splitn(4, '/').take(3).collect();
    post::status(&format!("https://twitter.com/{}", kept.join("/")))
}

/// Returns the posts that a piece of a page embeds: a quotation whose last link leads to the post.
#[must_use]
pub fn embedded(html: &str) -> Vec<Shown> {
    if html.len() > PAGE_MAX_BYTES {
        return Vec::new();
    }
    let page = Html::parse_fragment(html);
    page.select(&selector("blockquote.twitter-tweet"))
        .filter_map(|quote| {
            let links = selector("a[href]");
            let link = quote.select(&links).filter(|link| {
                let ours = |href: &str| href.contains("twitter.com/") || href.contains("x.com/");
                link.attr("href").is_some_and(|href| ours(href) && place(href).is_some())
            });
            let link = link.last()?;
            let (handle, id) = place(link.attr("href")?)?;
            let said = first(quote, "p")?;
            Some(Shown {
                id,
                handle,
                text: words(said, &[]),
                lang: said.attr("lang").filter(|lang| !lang.is_empty()).map(str::to_owned),
                when: day(&link.text().collect::<String>()).map(|ms| (ms, 2 * 86_400_000)),
                ..Shown::default()
            })
        })
        .collect()
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Reads `March 6, 2019` and `Mar 6, 2019`.
#[must_use]
pub fn day(text: &str) -> Option<i64> {
    let (month, rest) = text.trim().split_once(' ')?;
    let (day, year) = rest.split_once(", ")?;
    let month = MONTHS.iter().position(|name| month.starts_with(name))?;
    let civil = model::Civil {
        year: year.trim().parse().ok()?,
        month: u8::try_from(month).ok()? + 1,
        day: day.parse().ok()?,
        hour: 0,
        minute: 0,
        second: 0,
    };
    civil.ms()
}

/// Reads `Mar 6, 2019 · 1:02 PM UTC` and `6/3/2019, 13:02:05`, the first of which is exact to the minute.
#[must_use]
pub fn minute(text: &str) -> Option<(i64, i64)> {
    let Some((date, clock)) = text.split_once(" · ") else {
        let (date, clock) = text.split_once(", ")?;
        let mut parts = date.split('/').map(|part| part.parse::<i32>().ok());
        let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
        let ms = time::field_ms(&format!("{year:04}-{month:02}-{day:02} {clock}"))?;
        return Some((ms, 1000));
    };
    let (clock, half) = clock.strip_suffix(" UTC")?.split_once(' ')?;
    let (hour, minutes) = clock.split_once(':')?;
    let (hour, minutes): (i64, i64) = (hour.parse().ok()?, minutes.parse().ok()?);
    if !(1..=12).contains(&hour) || !(0..60).contains(&minutes) || !matches!(half, "AM" | "PM") {
        return None;
    }
    let hour = hour % 12 + if half == "PM" { 12 } else { 0 };
    Some((day(date)? + (hour * 60 + minutes) * 60_000, 60_000))
}

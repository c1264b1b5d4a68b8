//! A post's text as it reads: links spelled out, tags to search by, what was sought marked.
//!
//! Never shows the platform's wording of a link, which may lie about where it leads, and never makes a
//! mention a link: who holds a handle today is not known.

use std::ops::Range;

use maud::{Markup, html};
use model::{Post, Shown, shown};

use crate::asked::Asked;
use crate::safe::{language, plain, visible, web_address};
use crate::site::Site;
use crate::when::number;
use crate::words::Word;

/// The most characters of a post that a list shows.
const LIST_CHARS: usize = 320;
/// How many characters before the first marked word a shortened text begins.
const LEAD_CHARS: usize = 80;
/// The most marks that are drawn in one post.
const MARKS_MAX: usize = 5_000;
/// The longest address that is shown whole, in characters.
const ADDRESS_CHARS: usize = 70;

/// How much of a text is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// All of it.
    Whole,
    /// As much as a list shows.
    List,
}

/// Returns the text of a post. `marks` are byte ranges over `model::shown_text`; those that do not lie on
/// characters are passed over. `more` is the address of the whole where only a part is shown.
pub(crate) fn text(
    site: &Site<'_>,
    post: &Post,
    marks: &[Range<usize>],
    extent: Extent,
    more: &str,
) -> Markup {
    let parts = placed(post);
    let marks = in_order(marks);
    let total: usize = parts.iter().map(|(_, part)| as_sought(part).chars().count()).sum();
    let window = match extent {
        Extent::List if total > LIST_CHARS + LIST_CHARS / 4 => window(&parts, marks.first()),
        _ => 0..usize::MAX,
    };
    let (cut_before, cut_after) = (window.start > 0, window.end != usize::MAX);
    let lang = post.lang.as_deref().and_then(language);
    html! {
        div.text dir="auto" lang=[lang] {
            @if cut_before { "…" }
            @for (at, part) in &parts { (run(site, *at, part, &window, &marks)) }
            @if cut_after { "…" }
        }
        @if cut_before || cut_after {
            p.more { a href=(more) { (site.fill(Word::ReadWhole, &[&number(total as u64)])) } }
        }
    }
}

/// Returns the stretches of a post's text, each with where it begins in `model::shown_text`.
fn placed(post: &Post) -> Vec<(usize, Shown<'_>)> {
    let mut next = 0;
    let place = |part| {
        let at = next;
        next += as_sought(&part).len();
        (at, part)
    };
    shown(post).into_iter().map(place).collect()
}

fn run(
    site: &Site<'_>,
    at: usize,
    part: &Shown<'_>,
    window: &Range<usize>,
    marks: &[Range<usize>],
) -> Markup {
    let sought = as_sought(part);
    if at + sought.len() <= window.start || at >= window.end {
        return html! {};
    }
    html! {
        @match part {
            Shown::Text(text) => {
                @let cut = window.start.saturating_sub(at)..(window.end - at).min(text.len());
                (marked(&text[cut.clone()], at + cut.start, marks))
            }
            Shown::Link { to, .. } => (link(to, at, marks)),
            Shown::Mention { shown, .. } => bdi.at { (marked(shown, at, marks)) },
            Shown::Tag { shown, .. } => {
                a.tag href=(site.href(&tagged(shown))) { (marked(shown, at, marks)) }
            }
        }
    }
}

fn tagged(shown: &str) -> String {
    format!("/find{}", Asked { q: shown.to_owned(), ..Asked::default() }.query())
}

/// Returns the string that a part adds to `model::shown_text`.
fn as_sought<'a>(part: &'a Shown<'_>) -> &'a str {
    match part {
        Shown::Text(text) => text,
        Shown::Link { to, .. } => to,
        Shown::Mention { shown, .. } | Shown::Tag { shown, .. } => shown,
    }
}

/// Returns the bytes of the shown text that a list shows: from a little before the first mark.
fn window(parts: &[(usize, Shown<'_>)], first: Option<&Range<usize>>) -> Range<usize> {
    let whole: String = parts.iter().map(|(_, part)| as_sought(part)).collect();
    let mark = first.map_or(0, |mark| mark.start).min(whole.len());
    let before = whole.get(..mark).map_or(0, |lead| lead.chars().count());
    let start_char = if before > LIST_CHARS / 2 { before - LEAD_CHARS } else { 0 };
    let byte = |n: usize| whole.char_indices().nth(n).map(|(at, _)| at);
    let start = byte(start_char).unwrap_or(0);
    start..byte(start_char + LIST_CHARS).unwrap_or(usize::MAX)
}

/// Returns a link that shows where it leads, or the address as text where it may not be a link.
pub(crate) fn link(to: &str, from: usize, marks: &[Range<usize>]) -> Markup {
    let touched = marks.iter().any(|mark| mark.start < from + to.len() && mark.end > from);
    let short = if touched { None } else { shortened(to) };
    html! {
        @if web_address(to).is_some() {
            a.out href=(to) rel="noreferrer noopener" {
                @match short {
                    Some(short) => (visible(&short)),
                    None => (marked(to, from, marks)),
                }
            }
        } @else {
            bdi.not { (marked(to, from, marks)) }
        }
    }
}

/// Returns an address without its scheme and, where it is long, without its middle: the host always stays.
fn shortened(to: &str) -> Option<String> {
    let bare = to.strip_prefix("https://").or_else(|| to.strip_prefix("http://"))?;
    let count = bare.chars().count();
    if count <= ADDRESS_CHARS {
        return Some(bare.trim_end_matches('/').to_owned());
    }
    let host = bare.find(['/', '?', '#']).unwrap_or(bare.len());
    let host_chars = bare.get(..host)?.chars().count();
    if host_chars + 20 > ADDRESS_CHARS {
        return None;
    }
    let head: String = bare.chars().take(ADDRESS_CHARS - 16).collect();
    let tail: String = bare.chars().skip(count - 12).collect();
    Some(format!("{head}…{tail}"))
}

/// Returns text with its marked stretches in `mark` elements. `from` is where it begins in the shown text.
fn marked(text: &str, from: usize, marks: &[Range<usize>]) -> Markup {
    let mut inside: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        let done = inside.last().map_or(0, |last| last.end);
        let start = mark.start.saturating_sub(from).max(done);
        let end = mark.end.saturating_sub(from).min(text.len());
        if start < end && text.is_char_boundary(start) && text.is_char_boundary(end) {
            inside.push(start..end);
        }
    }
    let last = inside.last().map_or(0, |mark| mark.end);
    let ends = inside.iter().map(|mark| mark.end);
    let befores = std::iter::once(0).chain(ends).zip(inside.iter().map(|mark| mark.start));
    html! {
        @for (before, mark) in befores.zip(&inside) {
            (visible(&text[before.0..before.1]))
            mark { (visible(&text[mark.clone()])) }
        }
        (visible(&text[last..]))
    }
}

/// Returns marks sorted and bounded in number.
fn in_order(marks: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut marks: Vec<_> = marks.iter().take(MARKS_MAX).cloned().collect();
    marks.sort_by_key(|mark| (mark.start, mark.end));
    marks
}

/// Returns a name or a handle, set apart from the direction of what stands around it.
pub(crate) fn name(name: &str) -> Markup {
    html! { bdi { (visible(name)) } }
}

/// Returns a handle with its sign.
pub(crate) fn handle(handle: &str) -> Markup {
    html! { bdi.handle { "@" (visible(handle)) } }
}

/// Returns a handle with its sign for an attribute or a sentence.
pub(crate) fn handle_text(handle: &str) -> String {
    format!("@{}", plain(handle))
}

#[cfg(test)]
#[allow(clippy::single_range_in_vec_init, clippy::reversed_empty_ranges)]
mod tests {
    use super::*;

    #[test]
    fn long_addresses_keep_their_host() {
        let long = format!("https://example.org/{}/end-of-it-all", "a".repeat(90));
        let short = shortened(&long).unwrap_or_default();
        assert!(short.starts_with("example.org/aaa") && short.ends_with("…nd-of-it-all"), "{short}");
        assert_eq!(shortened("https://example.org/").as_deref(), Some("example.org"));
        assert_eq!(shortened(&format!("https://{}.example/{}", "a".repeat(60), "b".repeat(60))), None);
        assert_eq!(shortened("javascript:alert(1)"), None);
    }

    #[test]
    fn marks_off_characters_or_out_of_text_are_passed_over() {
        let shown = |marks: &[Range<usize>]| marked("碑林x", 10, &in_order(marks)).into_string();
        assert_eq!(shown(&[13..16]), "碑<mark>林</mark>x");
        assert_eq!(shown(&[11..13]), "碑林x");
        assert_eq!(shown(&[0..13, 16..99]), "<mark>碑</mark>林<mark>x</mark>");
        assert_eq!(shown(&[10..16, 13..17]), "<mark>碑林</mark><mark>x</mark>");
        assert_eq!(shown(&[5..2, 99..100]), "碑林x");
    }
}

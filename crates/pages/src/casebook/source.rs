//! A source: what is known of it, and every citation in its place with the claims that rest on it.
//!
//! Never shows words as cited where their hash is not the one that was noted.

use casebook::{Body, Citation, Source};
use maud::{Markup, html};

use super::case::Case;
use super::said::{Drawn, fragment};
use super::words::{self, CaseWord, say};
use super::{Part, framed, source_path};
use crate::safe::{visible, web_address};
use crate::site::Site;
use crate::text::link;

/// Citations on one page.
const PAGE_CITATIONS: usize = 100;
/// The most claims that are listed at one citation.
const CLAIMS_MAX: usize = 60;
/// The longest text that is shown with its citations in place, in characters.
const TEXT_CHARS_MAX: u64 = 400_000;

/// Returns the page of a source; `None` where there is none. `text` is what is kept of its words.
#[must_use]
pub fn source(site: &Site<'_>, case: &Case<'_>, id: &str, text: Option<&str>, page: usize) -> Option<String> {
    let record = case.view.get(id).filter(|_| case.is_shown(id))?;
    let Body::Source(source) = &record.body else { return None };
    let drawn = Drawn { site, case };
    let cited = cited(case, id);
    let part = Part::of(cited.len(), page, PAGE_CITATIONS);
    let own = case.citing(id);
    let body = html! {
        p.kind { (drawn.t(CaseWord::Sources)) }
        h1 { (visible(&case.label(drawn.lang(), id))) }
        (head(&drawn, id, source))
        section aria-labelledby="words" {
            h2 #words { (drawn.t(CaseWord::Words)) }
            p.remark { (drawn.t(if text.is_some() { CaseWord::WordsHeld } else { CaseWord::WordsNotHeld })) }
            @if let Some(text) = text { (in_place(text, &cited)) }
            @for (cite, citation) in &cited[part.from..part.to] { (place(&drawn, cite, citation, text)) }
            (part.paging(site, &source_path(id), "", PAGE_CITATIONS))
        }
        @if !own.is_empty() {
            section aria-labelledby="whole" {
                h2 #whole { (drawn.t(CaseWord::WholeSource)) }
                @for said in own.iter().take(PAGE_CITATIONS) { (drawn.said_of(*said)) }
            }
        }
    };
    Some(framed(site, &case.label(drawn.lang(), id), &body))
}

/// Returns the citations on which a claim that is shown rests, in the order of the text.
fn cited<'a>(case: &Case<'a>, id: &str) -> Vec<(&'a str, &'a Citation)> {
    let all = case.view.citations().filter(|(_, citation)| &*citation.source == id);
    let all = all.filter_map(|(record, citation)| Some((record.id.as_deref()?, citation)));
    let mut cited: Vec<_> =
        all.filter(|(cite, _)| case.is_shown(cite) && !case.citing(cite).is_empty()).collect();
    cited.sort_by_key(|(_, citation)| citation.start);
    cited
}

fn head(drawn: &Drawn<'_, '_, '_>, id: &str, source: &Source) -> Markup {
    html! {
        dl.facts {
            div { dt { (drawn.t(CaseWord::Publisher)) } dd { (drawn.name(&source.publication)) } }
            @if let Some(date) = &source.published { div { dt { (drawn.t(CaseWord::Published)) } dd { (words::date(drawn.lang(), date)) } } }
            @if let Some(lang) = &source.lang { div { dt { (drawn.t(CaseWord::Language)) } dd { (visible(lang)) } } }
            @if let Some(access) = &source.access { div { dt { (drawn.t(CaseWord::Access)) } dd { (visible(access)) } } }
            @if let Some(url) = &source.url {
                div { dt { (drawn.t(CaseWord::Address)) } dd { @if web_address(url).is_some() { (link(url, 0, &[])) } @else { (visible(url)) } } }
            }
            @if let Some(hash) = &source.sha256 { div { dt { "SHA-256" } dd { code { (visible(hash)) } } } }
            div { dt { (drawn.t(CaseWord::Id)) } dd { code { (visible(id)) } } }
        }
    }
}

fn place(drawn: &Drawn<'_, '_, '_>, cite: &str, citation: &Citation, text: Option<&str>) -> Markup {
    let words = text.map(|text| citation.words_in(text));
    let claims = drawn.case.citing(cite);
    html! {
        div.cited id=(fragment(cite)) {
            h3 {
                (visible(cite))
                @if let (Some(start), Some(end)) = (citation.start, citation.end) {
                    " " small { (say(drawn.lang(), CaseWord::Span, &[&start.to_string(), &end.to_string()])) }
                }
            }
            @match words {
                Some(Some(words)) => { blockquote { (visible(words)) } p.remark.good { (drawn.t(CaseWord::SpanMarked)) } }
                Some(None) => p.bad { (drawn.t(CaseWord::SpanOther)) },
                None => @if let Some(anchor) = &citation.anchor { blockquote { (visible(anchor)) " …" } },
            }
            @for said in claims.iter().take(CLAIMS_MAX) { (drawn.said_of(*said)) }
        }
    }
}

/// Returns the text with the cited spans marked; spans that lie within one another are marked once.
fn in_place(text: &str, cited: &[(&str, &Citation)]) -> Markup {
    let mut marks: Vec<(usize, usize)> = Vec::new();
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    if places.len() as u64 > TEXT_CHARS_MAX {
        return html! {};
    }
    let byte = |at: Option<u64>| places.get(usize::try_from(at?).ok()?).copied();
    for (_, citation) in cited.iter().filter(|(_, citation)| citation.words_in(text).is_some()) {
        let (Some(from), Some(to)) = (byte(citation.start), byte(citation.end)) else { continue };
        match marks.last_mut().filter(|last| last.1 >= from) {
            Some(last) => last.1 = last.1.max(to),
            None => marks.push((from, to)),
        }
    }
    let mut at = 0;
    html! {
        details.whole { summary { (text.lines().next().unwrap_or_default()) }
            div.text {
                @for (from, to) in marks {
                    (visible(&text[at..from])) mark { (visible(&text[from..to])) }
                    @let () = at = to;
                }
                (visible(&text[at..]))
            }
        }
    }
}

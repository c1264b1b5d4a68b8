//! The report of one import: read, kept unread, left out, missing, damaged, declared against counted.
//!
//! Never lists without saying how many were left off the list, and never mixes left out with missing.

use maud::{Markup, html};

use crate::frame::{Frame, Place, page};
use crate::imports::ImportLine;
use crate::safe::{plain, visible};
use crate::site::Site;
use crate::when::{number, size};
use crate::words::Word;

/// The beginning of a list and how long the whole is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing<T> {
    /// How many there are.
    pub total: u64,
    /// The first of them.
    pub first: Vec<T>,
}

/// A member of the import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemberLine {
    /// Its name as it came.
    pub name: String,
    /// Its size in bytes, where that may be known.
    pub bytes: Option<u64>,
    /// A short remark in the reader's language: how many posts, or that it was declared only.
    pub remark: Option<String>,
}

/// What was declared and is not there, by kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// The kind, in the reader's language.
    pub kind: String,
    /// How many are missing.
    pub missing: u64,
    /// Of how many declared, where known.
    pub of: Option<u64>,
    /// Some of their names.
    pub names: Vec<String>,
}

/// A problem or a damaged member.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// What happened, a sentence in the reader's language.
    pub what: String,
    /// The member, where it concerns one.
    pub member: Option<String>,
    /// The byte in it, where known.
    pub byte: Option<u64>,
    /// What to do, a sentence in the reader's language.
    pub next: Option<String>,
}

/// One line of declared against counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The kind, in the reader's language.
    pub kind: String,
    /// What the export declares; `None` where it says nothing.
    pub declared: Option<u64>,
    /// What was counted.
    pub counted: u64,
    /// Declared, but private and therefore left out: no gap.
    pub left_out: bool,
}

/// The report's view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The line of the list.
    pub line: ImportLine,
    /// The export's era, as the importer names it.
    pub era: String,
    /// Program and reader.
    pub program: String,
    /// How long it took, in milliseconds, where known.
    pub took_ms: Option<u64>,
    /// The log entries that seal it.
    pub entries: Vec<u64>,
    /// Members read.
    pub read: Listing<MemberLine>,
    /// Members kept whose content was not understood or not needed.
    pub kept_unread: Listing<MemberLine>,
    /// Private members left out, present or only declared.
    pub left_out: Listing<MemberLine>,
    /// Missing, by kind.
    pub missing: Vec<Missing>,
    /// Damaged members.
    pub damaged: Listing<Notice>,
    /// Declared against counted.
    pub tallies: Vec<Tally>,
    /// Other problems.
    pub problems: Listing<Notice>,
    /// Everything in it was kept before, so that nothing was added.
    pub already: bool,
}

/// Returns the report page.
#[must_use]
pub fn report(site: &Site<'_>, view: &Report) -> String {
    let line = &view.line;
    let title = site.fill(Word::ReportTitle, &[&plain(&line.input)]);
    let body = html! {
        div.page {
            h1 { (title) }
            (summary(site, view))
            (missing(site, &view.missing))
            (notices(site, "damaged", Word::DamagedTitle, Word::DamagedText, &view.damaged))
            (notices(site, "problems", Word::ProblemsTitle, Word::ProblemsText, &view.problems))
            (tallies(site, &view.tallies))
            (members(site, "left-out", Word::LeftOutTitle, Word::LeftOutText, &view.left_out, true))
            (members(site, "read", Word::ReadTitle, Word::ReadText, &view.read, false))
            (members(site, "unread", Word::UnreadTitle, Word::UnreadText, &view.kept_unread, false))
        }
    };
    page(site, Frame::of(&title, Place::Imports, body))
}

fn summary(site: &Site<'_>, view: &Report) -> Markup {
    let line = &view.line;
    let whole = line.missing == 0 && line.damaged == 0;
    html! {
        @if view.already { p.lead { (site.t(Word::AlreadyKept)) } }
        p.verdict.whole[whole] {
            (site.fill(Word::ImportPosts, &[&number(line.posts), &number(line.new_posts)])) " "
            @if whole {
                (site.t(Word::NothingMissing))
            } @else {
                @if line.missing > 0 { (site.fill(Word::MissingCount, &[&number(line.missing)])) }
                @if line.missing > 0 && line.damaged > 0 { " · " }
                @if line.damaged > 0 { (site.fill(Word::DamagedCount, &[&number(line.damaged)])) }
            }
        }
        dl.facts {
            @for (word, value) in [
                (Word::Account, line.account.as_str()),
                (Word::Platform, line.platform.as_str()),
                (Word::Era, view.era.as_str()),
                (Word::Day, line.day.as_str()),
                (Word::Reader, view.program.as_str()),
            ] {
                @if !value.is_empty() { div { dt { (site.t(word)) } dd { (visible(value)) } } }
            }
            @if let Some(ms) = view.took_ms {
                div { dt { (site.t(Word::Took)) } dd { (format!("{}.{} s", ms / 1000, ms % 1000 / 100)) } }
            }
            @if let (Some(first), Some(last)) = (view.entries.first(), view.entries.last()) {
                div { dt { (site.t(Word::Entry)) } dd {
                    (number(*first)) @if first != last { " – " (number(*last)) }
                } }
            }
        }
        @if line.posts > 0 { p { a.button href=(site.href("/")) { (site.t(Word::ReadThem)) } } }
    }
}

fn missing(site: &Site<'_>, missing: &[Missing]) -> Markup {
    html! {
        @if !missing.is_empty() {
            section.warn aria-labelledby="missing" {
                h2 #missing { (site.t(Word::MissingTitle)) }
                p { (site.t(Word::MissingText)) }
                ul {
                    @for kind in missing {
                        li {
                            strong { (visible(&kind.kind)) } " "
                            @match kind.of {
                                Some(of) => (site.fill(Word::MissingOf, &[&number(kind.missing), &number(of)])),
                                None => (number(kind.missing)),
                            }
                            @if !kind.names.is_empty() {
                                details {
                                    summary { (site.t(Word::Names)) }
                                    ul.names { @for name in &kind.names { li { code { (visible(name)) } } } }
                                    (rest(site, kind.missing, kind.names.len()))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn notices(site: &Site<'_>, id: &str, title: Word, text: Word, list: &Listing<Notice>) -> Markup {
    html! {
        @if list.total > 0 {
            section.bad aria-labelledby=(id) {
                h2 id=(id) { (site.t(title)) " " small { (number(list.total)) } }
                p { (site.t(text)) }
                ul.notices { @for notice in &list.first { li { (one(site, notice)) } } }
                (rest(site, list.total, list.first.len()))
            }
        }
    }
}

/// Returns one notice: what, where, what to do.
pub(crate) fn one(site: &Site<'_>, notice: &Notice) -> Markup {
    html! {
        (visible(&notice.what))
        @if let Some(member) = &notice.member {
            br; code { (visible(member)) }
            @if let Some(byte) = notice.byte { " · " (site.fill(Word::AtByte, &[&number(byte)])) }
        }
        @if let Some(next) = &notice.next { br; strong { (site.t(Word::WhatToDo)) } " " (visible(next)) }
    }
}

fn tallies(site: &Site<'_>, tallies: &[Tally]) -> Markup {
    html! {
        @if !tallies.is_empty() {
            section aria-labelledby="tallies" {
                h2 #tallies { (site.t(Word::TalliesTitle)) }
                p { (site.t(Word::TalliesText)) }
                div.scroll tabindex="0" role="region" aria-labelledby="tallies" {
                    table.sums {
                        thead { tr {
                            th scope="col" { (site.t(Word::What)) }
                            th scope="col" { (site.t(Word::Declared)) }
                            th scope="col" { (site.t(Word::Counted)) }
                            th scope="col" { (site.t(Word::State)) }
                        } }
                        tbody { @for tally in tallies { (tally_row(site, tally)) } }
                    }
                }
            }
        }
    }
}

fn tally_row(site: &Site<'_>, tally: &Tally) -> Markup {
    let (class, state) = match tally.declared {
        _ if tally.left_out => ("", Word::StateLeftOut),
        None => ("", Word::StateNotDeclared),
        Some(declared) if declared == tally.counted => ("good", Word::StateAgrees),
        Some(declared) if declared > tally.counted => ("warn", Word::StateFewer),
        Some(_) => ("warn", Word::StateMore),
    };
    html! {
        tr {
            th scope="row" { (visible(&tally.kind)) }
            td { @match tally.declared { Some(declared) => (number(declared)), None => "–" } }
            td { @if tally.left_out { "–" } @else { (number(tally.counted)) } }
            td class=[(!class.is_empty()).then_some(class)] { (site.t(state)) }
        }
    }
}

fn members(
    site: &Site<'_>,
    id: &str,
    title: Word,
    text: Word,
    list: &Listing<MemberLine>,
    open: bool,
) -> Markup {
    html! {
        @if list.total > 0 {
            section aria-labelledby=(id) {
                h2 id=(id) { (site.t(title)) " " small { (number(list.total)) } }
                p { (site.t(text)) }
                details open[open && list.first.len() <= 40] {
                    summary { (site.t(Word::Names)) }
                    ul.names {
                        @for member in &list.first {
                            li {
                                code { (visible(&member.name)) }
                                @if let Some(bytes) = member.bytes { " " small { (size(bytes)) } }
                                @if let Some(remark) = &member.remark { " " small { (visible(remark)) } }
                            }
                        }
                    }
                    (rest(site, list.total, list.first.len()))
                }
            }
        }
    }
}

/// Returns how many of a list are not shown.
pub(crate) fn rest(site: &Site<'_>, total: u64, shown: usize) -> Markup {
    let left = total.saturating_sub(shown as u64);
    html! { @if left > 0 { p.remark { (site.fill(Word::AndMore, &[&number(left)])) } } }
}

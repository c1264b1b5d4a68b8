//! Verification: the button, its progress, and what was found in careful words.
//!
//! Never turns a check of this machine's own files into a statement about who wrote them.

use maud::{Markup, html};

use crate::frame::{Frame, Place, page};
use crate::report::{Listing, rest};
use crate::safe::visible;
use crate::site::Site;
use crate::when::{number, size};
use crate::words::Word;

/// One damaged thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong, a sentence in the reader's language.
    pub what: String,
    /// The file in the archive; empty where it is about none.
    pub file: String,
    /// What it affects, a sentence in the reader's language.
    pub affects: Option<String>,
    /// What to do, a sentence in the reader's language.
    pub next: Option<String>,
}

/// What was checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Whether nothing was found.
    pub ok: bool,
    /// Bytes read.
    pub bytes: u64,
    /// Pieces whose commitment was derived anew.
    pub pieces: u64,
    /// Records whose commitment was derived anew.
    pub records: u64,
    /// Log entries.
    pub entries: u64,
    /// Imports whose count was checked.
    pub imports: u64,
    /// How long it took, in milliseconds.
    pub took_ms: u64,
    /// What was found.
    pub findings: Listing<Finding>,
}

/// The verify page's view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verify {
    /// Nothing was checked yet.
    Idle,
    /// It is being checked.
    Running {
        /// The path of this very page.
        path: String,
        /// How much is checked, in any unit.
        done: u64,
        /// How much there is in all, in the same unit, where known.
        total: Option<u64>,
    },
    /// It was checked.
    Done(Checked),
    /// It could not be checked: why, in the reader's language.
    Failed(String),
}

/// Returns the verify page.
#[must_use]
pub fn verify(site: &Site<'_>, view: &Verify) -> String {
    let running = matches!(view, Verify::Running { .. });
    let body = html! {
        div.page data-again=[match view { Verify::Running { path, .. } => Some(site.href(path)), _ => None }] {
            h1 { (site.t(Word::VerifyTitle)) }
            @match view {
                Verify::Idle => p.lead { (site.t(Word::VerifyLead)) },
                Verify::Running { done, total, .. } => {
                    p.lead #phase role="status" { (site.t(Word::Verifying)) }
                    @match total {
                        Some(total) => progress aria-labelledby="phase" max=((*total).max(1))
                            value=(done.min(total)) {},
                        None => progress aria-labelledby="phase" {},
                    }
                }
                Verify::Done(checked) => (done(site, checked)),
                Verify::Failed(why) => p.bad role="alert" { (visible(why)) },
            }
            @if !running {
                form method="post" action=(site.href("/verify")) { p { button { (site.t(Word::VerifyButton)) } } }
            }
            h2 { (site.t(Word::VerifyMeansTitle)) }
            p { (site.t(Word::VerifyMeans)) }
            p { (site.t(Word::VerifyMeansNot)) }
        }
    };
    let mut frame = Frame::of(site.t(Word::VerifyTitle), Place::Verify, body);
    frame.again_s = running.then_some(2);
    page(site, frame)
}

fn done(site: &Site<'_>, checked: &Checked) -> Markup {
    html! {
        @if checked.ok {
            p.verdict.whole role="status" { (site.t(Word::VerifyOk)) }
        } @else {
            p.verdict role="alert" { (site.fill(Word::VerifyBad, &[&number(checked.findings.total)])) }
        }
        @if checked.findings.total > 0 {
            ol.findings {
                @for finding in &checked.findings.first {
                    li.bad {
                        p { (visible(&finding.what)) }
                        @if !finding.file.is_empty() { p { code { (visible(&finding.file)) } } }
                        @if let Some(affects) = &finding.affects {
                            p { strong { (site.t(Word::Affects)) } " " (visible(affects)) }
                        }
                        @if let Some(next) = &finding.next {
                            p { strong { (site.t(Word::WhatToDo)) } " " (visible(next)) }
                        }
                    }
                }
            }
            (rest(site, checked.findings.total, checked.findings.first.len()))
        }
        dl.facts {
            @for (word, value) in [
                (Word::CheckedBytes, size(checked.bytes)),
                (Word::CheckedPieces, number(checked.pieces)),
                (Word::CheckedRecords, number(checked.records)),
                (Word::CheckedEntries, number(checked.entries)),
                (Word::CheckedImports, number(checked.imports)),
                (Word::Took, format!("{}.{} s", checked.took_ms / 1000, checked.took_ms % 1000 / 100)),
            ] {
                div { dt { (site.t(word)) } dd { (value) } }
            }
        }
    }
}

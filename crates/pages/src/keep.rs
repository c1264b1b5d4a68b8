//! Where a file is handed over to be kept, and how far that has come.
//!
//! Never needs the script: the form alone does it, and the progress page loads itself again.

use maud::{Markup, html};

use crate::frame::{Frame, Place, page};
use crate::report::{Notice, one};
use crate::safe::visible;
use crate::site::Site;
use crate::when::{number, size};
use crate::words::Word;

/// What the keeping is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The file is being taken over from the browser.
    Receiving,
    /// Pieces are kept and read.
    Keeping,
    /// The batches are sealed.
    Sealing,
    /// The word index is made.
    Indexing,
    /// It stopped with an error.
    Failed,
}

/// The progress page's view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The path of this very page below base and language.
    pub path: String,
    /// The inputs' names.
    pub inputs: Vec<String>,
    /// What it is at.
    pub phase: Phase,
    /// Bytes done.
    pub done_bytes: u64,
    /// Bytes in all, where known.
    pub total_bytes: Option<u64>,
    /// Posts read so far.
    pub posts: u64,
    /// Bytes a second, where known.
    pub rate: Option<u64>,
    /// Seconds left, where that can be said.
    pub left_s: Option<u64>,
    /// Why it stopped, when it failed.
    pub failure: Option<Notice>,
}

/// Returns the page with the form. `problem` says why the last try was refused.
#[must_use]
pub fn keep(site: &Site<'_>, problem: Option<&Notice>) -> String {
    let body = html! {
        div.page {
            h1 { (site.t(Word::KeepTitle)) }
            p.lead { (site.t(Word::KeepLead)) }
            @if let Some(problem) = problem { p.bad role="alert" { (one(site, problem)) } }
            form.drop #keep method="post" enctype="multipart/form-data" action=(site.href("/keep")) {
                p { label for="files" { (site.t(Word::KeepChoose)) } }
                p { input #files type="file" name="file" multiple required aria-describedby="keep-what"; }
                p.remark #keep-what { (site.t(Word::KeepWhat)) }
                p { button { (site.t(Word::KeepButton)) } }
            }
            h2 { (site.t(Word::KeepPrivateTitle)) }
            p { (site.t(Word::KeepPrivate)) }
            p { (site.t(Word::KeepLocal)) }
            h2 { (site.t(Word::KeepLargeTitle)) }
            p { (site.t(Word::KeepLarge)) }
            pre dir="ltr" { "beilin keep PATH" }
        }
    };
    page(site, Frame::of(site.t(Word::KeepTitle), Place::Keep, body))
}

/// Returns the page that shows how far the keeping has come.
#[must_use]
pub fn keeping(site: &Site<'_>, view: &Progress) -> String {
    let failed = view.phase == Phase::Failed;
    let title = site.t(if failed { Word::KeepFailed } else { Word::KeepingTitle });
    let body = html! {
        div.page data-again=[(!failed).then(|| site.href(&view.path))] {
            h1 { (title) }
            @for input in view.inputs.iter().take(20) { p { code { (visible(input)) } } }
            @if failed {
                div.bad role="alert" {
                    @if let Some(failure) = &view.failure { p { (one(site, failure)) } }
                    p { (site.t(Word::KeepFailedText)) }
                }
                p { a.button href=(site.href("/keep")) { (site.t(Word::NavKeep)) } }
            } @else {
                (bar(site, view))
            }
        }
    };
    let mut frame = Frame::of(title, Place::Keep, body);
    frame.again_s = (!failed).then_some(2);
    page(site, frame)
}

fn bar(site: &Site<'_>, view: &Progress) -> Markup {
    let phase = match view.phase {
        Phase::Receiving => Word::PhaseReceiving,
        Phase::Keeping | Phase::Failed => Word::PhaseKeeping,
        Phase::Sealing => Word::PhaseSealing,
        Phase::Indexing => Word::PhaseIndexing,
    };
    html! {
        p.lead #phase role="status" { (site.t(phase)) }
        @match view.total_bytes {
            Some(total) => progress aria-labelledby="phase" max=(total.max(1)) value=(view.done_bytes.min(total)) {},
            None => progress aria-labelledby="phase" {},
        }
        p {
            @if view.done_bytes > 0 || view.total_bytes.is_some() { (size(view.done_bytes)) }
            @if let Some(total) = view.total_bytes { " / " (size(total)) }
            @if view.posts > 0 { " · " (site.fill(Word::PostsSoFar, &[&number(view.posts)])) }
            @if let Some(rate) = view.rate { " · " (site.fill(Word::Rate, &[&size(rate)])) }
            @if let Some(left) = view.left_s { " · " (site.fill(Word::SecondsLeft, &[&number(left)])) }
        }
        p.remark { (site.t(Word::KeepingText)) }
    }
}

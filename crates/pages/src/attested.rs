//! Which inputs hold a post, who made each, and how much of that is corroboration.
//!
//! Never calls makers independent: who copied whom is for people to find out.

use std::collections::BTreeSet;

use maud::{Markup, html};
use model::Mark;

use crate::safe::visible;
use crate::site::{Site, import_path};
use crate::when::{number, time};
use crate::words::Word;

/// The most inputs that are listed.
const LISTED_MAX: usize = 100;

/// Who made an input.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Maker {
    /// The platform gave it to the account's owner.
    Owner,
    /// A browser or a crawler took it.
    Capture,
    /// A program collected it.
    Collected,
    /// The platform sent it by mail.
    Mail,
    /// Nothing says.
    #[default]
    Unknown,
}

/// An input that holds the post.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attestation {
    /// Who made it.
    pub maker: Maker,
    /// The program or operator that it names.
    pub by: Option<String>,
    /// The input's name as it was given.
    pub input: String,
    /// The import, 32 hex characters.
    pub import: String,
    /// When it was captured, as it says.
    pub captured: Option<model::Moment>,
    /// Whether it has the words that the page shows.
    pub same: bool,
}

/// Returns the list of inputs, where there is more than one.
pub(crate) fn sources(site: &Site<'_>, all: &[Attestation]) -> Markup {
    let same = all.iter().filter(|one| one.same).count();
    html! {
        @if all.len() > 1 {
            section #sources aria-labelledby="sources-title" {
                h2 #sources-title { (site.t(Word::SourcesTitle)) }
                p {
                    (site.fill(Word::SourcesCount,
                        &[&number(all.len() as u64), &number(makers(all)), &number(same as u64)]))
                }
                p.remark { (site.t(Word::SourcesFree)) }
                ul.sources {
                    @for one in all.iter().take(LISTED_MAX) {
                        li {
                            strong { (site.t(maker(one.maker))) }
                            @if let Some(by) = &one.by { " · " (visible(by)) }
                            " · " a href=(site.href(&import_path(&one.import))) { (visible(&one.input)) }
                            @if let Some(captured) = &one.captured {
                                " · " (site.t(Word::SourceCaptured)) " " (time(captured, true))
                            }
                            " · " (site.t(if one.same { Word::SourceSame } else { Word::SourceOther }))
                        }
                    }
                    @if all.len() > LISTED_MAX {
                        li { (site.fill(Word::AndMore, &[&number((all.len() - LISTED_MAX) as u64)])) }
                    }
                }
            }
        }
    }
}

/// Answers who wrote it, on the ladder of what supports it.
pub(crate) fn who_wrote(site: &Site<'_>, all: &[Attestation]) -> Markup {
    let owner = all.iter().any(|one| one.same && one.maker == Maker::Owner);
    let others: Vec<Attestation> =
        all.iter().filter(|one| one.same && one.maker != Maker::Owner).cloned().collect();
    let others = makers(&others);
    html! {
        @match (owner, others) {
            (true, 0) => (site.t(Word::ProofWhoExport)),
            (true, count) => (site.fill(Word::ProofWhoBoth, &[&number(count)])),
            (false, 0) => (site.t(Word::ProofWhoNone)),
            (false, count) => (site.fill(Word::ProofWhoCaptures, &[&number(count)])),
        }
    }
}

/// Returns how many makers there are that are known to be different ones: kind and name.
fn makers(all: &[Attestation]) -> u64 {
    let known = all.iter().filter(|one| one.maker != Maker::Unknown);
    known.map(|one| (one.maker, one.by.as_deref())).collect::<BTreeSet<_>>().len() as u64
}

fn maker(maker: Maker) -> Word {
    match maker {
        Maker::Owner => Word::OriginOwner,
        Maker::Capture => Word::OriginCapture,
        Maker::Collected => Word::OriginCollected,
        Maker::Mail => Word::OriginMail,
        Maker::Unknown => Word::OriginUnknown,
    }
}

/// Returns the words for what was lost or changed.
pub(crate) fn word_of(mark: Mark) -> Word {
    match mark {
        Mark::CountsRounded => Word::MarkCountsRounded,
        Mark::Cut => Word::MarkCut,
        Mark::EmojiLost => Word::MarkEmojiLost,
        Mark::Heuristic => Word::MarkHeuristic,
        Mark::LinesLost => Word::MarkLinesLost,
        Mark::MinuteOnly => Word::MarkMinuteOnly,
        Mark::TimeFromId => Word::MarkTimeFromId,
    }
}

//! A post's own page: its words, what can be shown about it, where it lies, its versions, its raw bytes.
//!
//! Never says more than is known: that it is sealed here, whether others saw it, whether it is dated, and
//! who wrote it are four separate answers.

use maud::{Markup, html};
use model::{Post, shown_text};

use crate::attested::{Attestation, sources, who_wrote, word_of};
use crate::card::{PostView, card};
use crate::differ::{Stretch, differ};
use crate::frame::{Frame, Place, page};
use crate::safe::{plain, visible};
use crate::site::{Site, import_path, post_path, proof_path};
use crate::text::{Extent, handle_text};
use crate::when::{basis, day_of, number, time};
use crate::words::Word;

/// The most characters of a raw piece or an unknown field that are drawn.
const RAW_CHARS_MAX: usize = 200_000;
/// The most versions that are set side by side.
const VERSIONS_MAX: usize = 24;

/// Where in an original a record was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The member's name as it came.
    pub member: String,
    /// The first byte.
    pub from: u64,
    /// One past the last byte.
    pub to: u64,
    /// The piece's number in its batch.
    pub piece: u32,
}

/// Where a post comes from and where it is sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// The import, 32 hex characters.
    pub import: String,
    /// The input's name as it was given.
    pub input: String,
    /// The stretches it was read from, the main one first.
    pub spans: Vec<Span>,
    /// Reader and version: `x/1`.
    pub reader: String,
    /// Program and version that kept it.
    pub program: String,
    /// Number of the log entry.
    pub entry: u64,
    /// The batch, 32 hex characters.
    pub batch: String,
    /// The record's number in the batch.
    pub record: u64,
    /// The entry's day, `YYYY-MM-DD`.
    pub day: String,
    /// How many witnesses signed the checkpoint on which its proof rests.
    pub cosignatures: u64,
    /// How many tokens and proofs date that checkpoint.
    pub stamps: u64,
}

/// One kept version of a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The post as this version has it.
    pub post: Post,
    /// The input it was read from.
    pub input: String,
    /// Number of the log entry that seals it.
    pub entry: u64,
    /// That entry's day, `YYYY-MM-DD`.
    pub day: String,
}

/// The piece that a post was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Raw {
    /// Its bytes as text; what is not UTF-8 was replaced.
    Text(String),
    /// It could not be read: why, in the reader's language.
    Damaged(String),
}

/// The post page's view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostPage {
    /// The post.
    pub view: PostView,
    /// Where it comes from; `None` where that record cannot be read.
    pub provenance: Option<Provenance>,
    /// All kept versions, oldest first, this one among them; fewer than two means none other.
    pub versions: Vec<Version>,
    /// Every input that holds it, oldest first.
    pub attestations: Vec<Attestation>,
    /// The raw piece.
    pub raw: Raw,
    /// Whether the post that it answers is not here: withheld, or never kept, which nothing tells apart.
    pub answered_absent: bool,
    /// Names and values of fields that this program does not know.
    pub unknown: Vec<(String, String)>,
}

/// Returns the post page.
#[must_use]
pub fn post(site: &Site<'_>, view: &PostPage) -> String {
    let post = &view.view.post;
    let who = post.handle.as_ref().map_or_else(|| plain(&post.account).into_owned(), |at| handle_text(at));
    let title = match &post.created {
        Some(created) => site.fill(Word::PostTitle, &[&who, &day_of(site.lang, created)]),
        None => site.fill(Word::PostTitle, &[&who, site.t(Word::NoTime)]),
    };
    let body = html! {
        div.page {
            h1 { (title) }
            (card(site, &view.view, 2, Extent::Whole))
            (proof(site, view, &who))
            (provenance(site, view))
            (facts(site, view))
            (sources(site, &view.attestations))
            (versions(site, view))
            (raw(site, view))
        }
    };
    page(site, Frame::of(&title, Place::Timeline, body))
}

fn row(label: &str, value: &Markup) -> Markup {
    html! { div { dt { (label) } dd { (value) } } }
}

fn proof(site: &Site<'_>, view: &PostPage, who: &str) -> Markup {
    let post = &view.view.post;
    html! {
        section.proof aria-labelledby="proof" {
            h2 #proof { (site.t(Word::ProofTitle)) }
            @if let Some(from) = &view.provenance {
                p.verdict { (site.fill(Word::ProofSentence, &[&plain(&from.day), &number(from.entry)])) }
                p { (site.t(Word::ProofUntil)) " " (site.fill(Word::ProofNot, &[who])) }
                dl.facts {
                    (row(site.t(Word::ProofSealed),
                        &html! { (site.fill(Word::ProofSealedYes, &[&plain(&from.day), &number(from.entry)])) }))
                    (row(site.t(Word::ProofSeen), &by_others(site, from.cosignatures, Word::ProofSeenNo, Word::ProofSeenYes)))
                    (row(site.t(Word::ProofDated), &by_others(site, from.stamps, Word::ProofDatedNo, Word::ProofDatedYes)))
                    (row(site.t(Word::ProofWho), &who_wrote(site, &view.attestations)))
                }
                p {
                    a href=(site.asset(&proof_path(&post.space(), &post.account, &post.id))) download {
                        (site.t(Word::ProofGive))
                    }
                    " · " (site.t(Word::ProofGiveIs))
                }
            } @else {
                p.verdict { (site.t(Word::ProofNone)) }
            }
        }
    }
}

/// Says how many others there are, and not what they are worth: that is for whoever checks the proof.
fn by_others(site: &Site<'_>, count: u64, none: Word, some: Word) -> Markup {
    match count {
        0 => html! { (site.t(none)) },
        count => html! { (site.fill(some, &[&number(count)])) },
    }
}

fn provenance(site: &Site<'_>, view: &PostPage) -> Markup {
    let Some(from) = &view.provenance else { return html! {} };
    html! {
        section aria-labelledby="origin" {
            h2 #origin { (site.t(Word::OriginTitle)) }
            dl.facts {
                (row(site.t(Word::Import), &html! {
                    a href=(site.href(&import_path(&from.import))) { (visible(&from.input)) }
                }))
                @for span in &from.spans {
                    (row(site.t(Word::Original), &html! {
                        code { (visible(&span.member)) } br;
                        (site.fill(Word::BytesFromTo, &[&number(span.from), &number(span.to)]))
                        " · " (site.fill(Word::Piece, &[&number(u64::from(span.piece))]))
                    }))
                }
                (row(site.t(Word::Reader), &html! { (visible(&from.reader)) " · " (visible(&from.program)) }))
                (row(site.t(Word::Entry), &html! {
                    (site.fill(Word::EntryOn, &[&number(from.entry), &plain(&from.day)]))
                }))
                (row(site.t(Word::Batch), &html! {
                    code { (visible(&from.batch)) } " · " (site.fill(Word::RecordNumber, &[&number(from.record)]))
                }))
            }
        }
    }
}

fn facts(site: &Site<'_>, view: &PostPage) -> Markup {
    let post = &view.view.post;
    html! {
        section aria-labelledby="facts" {
            h2 #facts { (site.t(Word::FactsTitle)) }
            dl.facts {
                (row(site.t(Word::NativeId), &html! { code { (visible(&post.id)) } }))
                @if let Some(created) = &post.created {
                    (row(site.t(Word::Time), &html! {
                        (time(created, true)) " · " (site.t(basis(created.basis)))
                        @if let Some(off) = created.id_off_ms {
                            br; (site.fill(Word::IdOff, &[&off.unsigned_abs().div_ceil(1000).to_string()]))
                        }
                    }))
                }
                @if let Some(lang) = &post.lang { (row(site.t(Word::Language), &visible(lang))) }
                @if let Some(client) = &post.client { (row(site.t(Word::Client), &visible(client_name(client)))) }
                @if let Some(id) = post.reply.as_ref().and_then(|reply| reply.id.as_ref()) {
                    (row(site.t(Word::AnswersPost), &html! {
                        code { (visible(id)) }
                        @if view.answered_absent { " · " (site.t(Word::AnsweredAbsent)) }
                    }))
                }
                @if let Some(place) = &post.place {
                    (row(site.t(Word::Place), &html! {
                        @for part in [&place.name, &place.latitude, &place.longitude].into_iter().flatten() {
                            (visible(part)) " "
                        }
                        br; small { (site.t(Word::PlacePrivate)) }
                    }))
                }
                @if let Some(url) = &post.url { (row(site.t(Word::Address), &html! { code { (visible(url)) } })) }
                @if !post.marks.is_empty() {
                    (row(site.t(Word::Marks), &html! {
                        @for (n, mark) in post.marks.iter().enumerate() {
                            @if n > 0 { " · " } (site.t(word_of(*mark)))
                        }
                    }))
                }
                @if post.sensitive { (row(site.t(Word::Flags), &html! { (site.t(Word::SensitiveFlag)) })) }
            }
        }
    }
}

/// Returns the name of a program where it came as a link around the name, as X writes it.
fn client_name(client: &str) -> &str {
    let inner = client.strip_prefix("<a ").and_then(|rest| rest.strip_suffix("</a>"));
    let name = inner.and_then(|rest| rest.split_once('>')).map(|(_, name)| name);
    name.filter(|name| !name.is_empty() && !name.contains(['<', '>'])).unwrap_or(client)
}

fn versions(site: &Site<'_>, view: &PostPage) -> Markup {
    let post = &view.view.post;
    let chain = post.edits.as_ref().map(|edits| edits.versions.as_slice()).unwrap_or_default();
    html! {
        @if view.versions.len() > 1 || chain.len() > 1 {
            section #versions aria-labelledby="versions-title" {
                h2 #versions-title { (site.t(Word::VersionsTitle)) }
                @if chain.len() > 1 {
                    p { (site.fill(Word::ChainOf, &[&number(chain.len() as u64)])) }
                    ol.chain {
                        @for id in chain.iter().take(VERSIONS_MAX) {
                            li {
                                @if *id == post.id { strong { code { (visible(id)) } } " " (site.t(Word::ThisOne)) }
                                @else {
                                    a href=(site.href(&post_path(&post.space(), &post.account, id))) {
                                        code { (visible(id)) }
                                    }
                                }
                            }
                        }
                    }
                }
                @if view.versions.len() > VERSIONS_MAX {
                    p.remark { (site.fill(Word::AndMore, &[&number((view.versions.len() - VERSIONS_MAX) as u64)])) }
                }
                @for pair in view.versions.windows(2).take(VERSIONS_MAX) {
                    @if let [old, new] = pair { (side_by_side(site, old, new)) }
                }
            }
        }
    }
}

fn side_by_side(site: &Site<'_>, old: &Version, new: &Version) -> Markup {
    let (old_text, new_text) = (shown_text(&old.post), shown_text(&new.post));
    let (left, right) = differ(&old_text, &new_text);
    let other = other_changes(&old.post, &new.post);
    html! {
        div.pair {
            (version(site, old, &left, false))
            (version(site, new, &right, true))
        }
        @if !other.is_empty() {
            p.remark {
                (site.t(Word::AlsoChanged)) " "
                @for (n, word) in other.iter().enumerate() { @if n > 0 { " · " } (site.t(*word)) }
            }
        }
    }
}

fn version(site: &Site<'_>, version: &Version, text: &[Stretch<'_>], new: bool) -> Markup {
    html! {
        article.version {
            h3 {
                @if let Some(created) = &version.post.created { (time(created, true)) }
                @else { (site.t(Word::NoTime)) }
            }
            p.remark {
                (visible(&version.input)) " · "
                (site.fill(Word::EntryOn, &[&number(version.entry), &plain(&version.day)]))
            }
            div.text dir="auto" {
                @for stretch in text {
                    @if !stretch.changed { (visible(stretch.text)) }
                    @else if new { ins { (visible(stretch.text)) } }
                    @else { del { (visible(stretch.text)) } }
                }
            }
        }
    }
}

/// Returns what else differs between two versions than the words.
fn other_changes(old: &Post, new: &Post) -> Vec<Word> {
    let urls = |post: &Post| post.media.iter().map(|media| media.url.clone()).collect::<Vec<_>>();
    let ms = |post: &Post| post.created.map(|created| created.ms);
    [
        (ms(old) != ms(new), Word::Time),
        (old.long.is_some() != new.long.is_some(), Word::LongPost),
        (old.reply != new.reply, Word::ChangedReply),
        (old.quote != new.quote, Word::ChangedQuote),
        (urls(old) != urls(new), Word::ChangedMedia),
        (old.deleted != new.deleted, Word::ChangedDeleted),
        (old.edits != new.edits, Word::ChangedEdits),
    ]
    .into_iter()
    .filter_map(|(changed, word)| changed.then_some(word))
    .collect()
}

fn raw(site: &Site<'_>, view: &PostPage) -> Markup {
    html! {
        section aria-labelledby="raw" {
            h2 #raw { (site.t(Word::RawTitle)) }
            @if !view.unknown.is_empty() {
                p { (site.t(Word::UnknownFields)) }
                dl.facts {
                    @for (name, value) in &view.unknown {
                        (row(&plain(name), &html! { code { (visible(&bounded(value))) } }))
                    }
                }
            }
            @match &view.raw {
                Raw::Text(text) => details {
                    summary { (site.t(Word::RawShow)) }
                    pre dir="ltr" tabindex="0" { (visible(&bounded(text))) }
                },
                Raw::Damaged(why) => p.bad { (visible(why)) },
            }
        }
    }
}

fn bounded(text: &str) -> String {
    match text.char_indices().nth(RAW_CHARS_MAX) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

//! A post as a card: who, when and how that is known, words, pictures, what it quotes and what it is.
//!
//! Never passes another's words off as the author's: a retweet is marked as a fragment of them.

use std::ops::Range;

use maud::{Markup, html};
use model::{Media, MediaKind, Post};

use crate::safe::{plain, visible, web_address};
use crate::site::{Site, post_path, thread_path};
use crate::text::{Extent, handle, link, name, text};
use crate::when::{basis, day_of, number, time};
use crate::words::Word;

/// The most attachments a card draws.
const MEDIA_MAX: usize = 32;

/// An account as lists name it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountRef {
    /// Platform name.
    pub platform: String,
    /// Native id.
    pub id: String,
    /// Handle, newest known.
    pub handle: Option<String>,
    /// Display name, newest known.
    pub name: Option<String>,
}

impl AccountRef {
    /// Returns what names this account in a query: `platform:native id`.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}:{}", self.platform, self.id)
    }

    /// Returns the best short label: the handle with its sign, or the id.
    pub(crate) fn label(&self) -> String {
        self.handle.as_ref().map_or_else(|| plain(&self.id).into_owned(), |h| crate::text::handle_text(h))
    }
}

/// What a post quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quoted {
    /// It quotes nothing, or only its address is known.
    AddressOnly,
    /// The quoted post is in this archive.
    Kept(Box<Post>),
}

/// A post and what the page needs around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostView {
    /// The post, newest version.
    pub post: Post,
    /// The author's display name, where known.
    pub name: Option<String>,
    /// For each attachment of the post, in order: the path below the base of its file (`/media/…`), or
    /// `None` where the export does not have it. A shorter list means `None` for the rest.
    pub media: Vec<Option<String>>,
    /// The quoted post, where this archive has it.
    pub quoted: Quoted,
    /// Kept versions of this post besides this one.
    pub other_versions: u32,
    /// Whether a kept post answers this one.
    pub answered: bool,
    /// Whether something of it is withheld.
    pub withheld: bool,
    /// Byte ranges over `model::shown_text` to mark.
    pub marks: Vec<Range<usize>>,
}

/// Returns the card of a post. `level` is that of its heading, 2 or 3.
pub(crate) fn card(site: &Site<'_>, view: &PostView, level: u8, extent: Extent) -> Markup {
    let post = &view.post;
    let path = site.href(&post_path(&post.space(), &post.account, &post.id));
    html! {
        article.card.passed[post.repost.is_some()] id={ "p-" (plain(&post.id)) } {
            header {
                @if level == 2 { h2 { (author(view)) } } @else { h3 { (author(view)) } }
                (stamp(site, post, &path))
            }
            (marks_of(site, view))
            @if let Some(title) = &post.title { p.title dir="auto" { strong { (visible(title)) } } }
            @if let Some(repost) = &post.repost {
                p.fragment {
                    (site.t(if repost.cut { Word::FragmentCut } else { Word::Fragment }))
                    @if let Some(by) = &repost.handle { " " (handle(by)) }
                }
                blockquote.words { (text(site, post, &view.marks, extent, &path)) }
            } @else {
                (text(site, post, &view.marks, extent, &path))
            }
            @if !post.media.is_empty() { (media(site, view)) }
            (quote(site, view))
            (foot(site, view, &path))
        }
    }
}

fn author(view: &PostView) -> Markup {
    let post = &view.post;
    html! {
        @match (&view.name, &post.handle) {
            (Some(shown), Some(at)) => { (name(shown)) " " (handle(at)) }
            (Some(shown), None) => (name(shown)),
            (None, Some(at)) => (handle(at)),
            (None, None) => (name(&post.account)),
        }
    }
}

fn stamp(site: &Site<'_>, post: &Post, path: &str) -> Markup {
    html! {
        p.when {
            @if let Some(created) = &post.created {
                a href=(path) { (time(created, false)) } " "
                small { (site.t(basis(created.basis))) }
            } @else {
                a href=(path) { (site.t(Word::NoTime)) }
            }
        }
    }
}

/// Returns the short remarks above the words: what it answers, who could see it, whether it was deleted.
fn marks_of(site: &Site<'_>, view: &PostView) -> Markup {
    let post = &view.post;
    let to_self = post.kinds().thread;
    html! {
        @if let Some(reply) = &post.reply {
            p.remark {
                @if to_self {
                    (site.t(Word::ContinuesOwn))
                } @else if let Some(at) = &reply.handle {
                    (site.t(Word::AnswerTo)) " " (handle(at))
                } @else {
                    (site.t(Word::AnswerToUnknown))
                }
            }
        }
        @if view.withheld {
            p.remark.strong { (site.t(Word::PartWithheld)) }
        }
        @if let Some(deleted) = &post.deleted {
            p.remark.strong { (site.fill(Word::DeletedOn, &[&day_of(site.lang, deleted)])) }
        }
        @if let Some(audience) = &post.audience {
            p.remark.strong { (site.t(Word::Audience)) " " (name(audience)) }
        }
        @if !post.withheld_in.is_empty() {
            p.remark { (site.fill(Word::WithheldIn, &[&plain(&post.withheld_in.join(", "))])) }
        }
    }
}

fn media(site: &Site<'_>, view: &PostView) -> Markup {
    let post = &view.post;
    let shown = html! {
        div.media {
            @for (n, media) in post.media.iter().enumerate().take(MEDIA_MAX) {
                (medium(site, media, view.media.get(n).and_then(Option::as_deref)))
            }
        }
        @if post.media.len() > MEDIA_MAX {
            p.remark { (site.fill(Word::AndMore, &[&number((post.media.len() - MEDIA_MAX) as u64)])) }
        }
    };
    html! {
        @if post.sensitive {
            details.veil { summary { (site.t(Word::Sensitive)) } (shown) }
        } @else {
            (shown)
        }
    }
}

fn medium(site: &Site<'_>, media: &Media, file: Option<&str>) -> Markup {
    let (what, alt) = (site.t(kind(media.kind)), media.alt.as_deref().map(plain));
    let Some(file) = file.map(|file| site.asset(file)) else {
        return html! {
            p.absent {
                span { (what) " · " (site.t(Word::MediaAbsent)) }
                @if let Some(alt) = &media.alt { span { "“" (name(alt)) "”" } }
                @if web_address(&media.url).is_some() { (link(&media.url, 0, &[])) }
            }
        };
    };
    let label = alt.as_deref().unwrap_or(what);
    html! {
        figure {
            @match media.kind {
                MediaKind::Photo => a href=(file) { img loading="lazy" src=(file) alt=(label); },
                MediaKind::Video | MediaKind::Gif => {
                    video controls preload="none" loop[media.kind == MediaKind::Gif] src=(file)
                        aria-label=(label) {}
                }
                MediaKind::Audio => audio controls preload="none" src=(file) aria-label=(label) {},
                MediaKind::Other => a href=(file) { (label) },
            }
            @if media.owner.is_some() || media.alt.is_some() {
                figcaption {
                    @if let Some(alt) = &media.alt { (name(alt)) " " }
                    @if media.owner.is_some() { em { (site.t(Word::MediaOfAnother)) } }
                }
            }
        }
    }
}

/// Returns the word for a kind of attachment.
pub(crate) fn kind(kind: MediaKind) -> Word {
    match kind {
        MediaKind::Photo => Word::Photo,
        MediaKind::Video => Word::Video,
        MediaKind::Gif => Word::Gif,
        MediaKind::Audio => Word::Audio,
        MediaKind::Other => Word::Attachment,
    }
}

fn quote(site: &Site<'_>, view: &PostView) -> Markup {
    let Some(quote) = &view.post.quote else { return html! {} };
    html! {
        @match &view.quoted {
            Quoted::Kept(kept) => {
                @let path = site.href(&post_path(&kept.space(), &kept.account, &kept.id));
                blockquote.quoted {
                    p.remark {
                        (site.t(Word::Quotes)) " "
                        @if let Some(at) = &kept.handle { (handle(at)) " " }
                        @if let Some(created) = &kept.created { a href=(path) { (time(created, false)) } }
                        @else { a href=(path) { (site.t(Word::NoTime)) } }
                    }
                    (text(site, kept, &[], Extent::List, &path))
                }
            }
            Quoted::AddressOnly => {
                p.quoted {
                    (site.t(Word::Quotes)) " "
                    @if let Some(at) = &quote.handle { (handle(at)) " " }
                    (link(&quote.url, 0, &[])) " "
                    small { (site.t(Word::QuoteAbsent)) }
                }
            }
        }
    }
}

fn foot(site: &Site<'_>, view: &PostView, path: &str) -> Markup {
    let post = &view.post;
    let counts = post.counts.clone().unwrap_or_default();
    let edits = post.edits.as_ref().map_or(0, |edits| edits.versions.len());
    html! {
        footer {
            @for (count, word) in
                [(counts.likes, Word::Likes), (counts.reposts, Word::Reposts), (counts.replies, Word::Replies)]
            {
                @if let Some(count) = count.filter(|count| *count > 0) {
                    span { (site.fill(word, &[&number(count)])) }
                }
            }
            @if post.long.is_some() { span { (site.t(Word::LongPost)) } }
            @if edits > 1 {
                a href={ (path) "#versions" } { (site.fill(Word::Edited, &[&number(edits as u64)])) }
            } @else if view.other_versions > 0 {
                a href={ (path) "#versions" } {
                    (site.fill(Word::OtherVersions, &[&number(u64::from(view.other_versions))]))
                }
            }
            @if post.reply.is_some() || view.answered {
                a href=(site.href(&thread_path(&post.space(), &post.account, &post.id))) {
                    (site.t(Word::ShowThread))
                }
            }
            @if post.replaced > 0 { span { (site.t(Word::Replaced)) } }
        }
    }
}

/// Returns a stamp of the first character of a name, as a name seal would carry it.
pub(crate) fn monogram(of: &str) -> Markup {
    let first = of.chars().find(|c| c.is_alphanumeric()).unwrap_or('碑');
    html! { span.mono aria-hidden="true" { (visible(&first.to_string())) } }
}

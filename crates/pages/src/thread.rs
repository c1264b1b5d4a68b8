//! A thread in order: what came before, the post, what came after, and what is not in the archive.
//!
//! Never guesses at an absent post: it says that it is absent and, where known, whose it was.

use maud::{Markup, html};

use crate::card::{PostView, card};
use crate::frame::{Frame, Place, page};
use crate::safe::plain;
use crate::site::Site;
use crate::text::{Extent, handle};
use crate::when::posts;
use crate::words::Word;

/// One place in a thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThreadItem {
    /// A post of this archive.
    Post(Box<PostView>),
    /// A post that is answered but not in this archive.
    Absent {
        /// Its id, where known.
        id: Option<String>,
        /// Its author's handle, where known.
        handle: Option<String>,
    },
    /// More posts than a page holds were left out here.
    More {
        /// How many.
        posts: u64,
    },
}

/// The thread page's view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thread {
    /// The items in order, oldest first: ancestors, then the post, then its descendants.
    pub items: Vec<ThreadItem>,
    /// The id of the post that was asked for.
    pub asked: String,
}

/// Returns the thread page.
#[must_use]
pub fn thread(site: &Site<'_>, view: &Thread) -> String {
    let count = view.items.iter().filter(|item| matches!(item, ThreadItem::Post(_))).count();
    let body = html! {
        div.page {
            h1 { (site.t(Word::ThreadTitle)) }
            p.lead { (posts(site, count as u64)) }
            ol.thread {
                @for (n, item) in view.items.iter().enumerate() {
                    @match item {
                        ThreadItem::Post(post) => {
                            li.asked[post.post.id == view.asked] {
                                (elsewhere(site, post, n.checked_sub(1).and_then(|n| view.items.get(n)), &view.items))
                                (card(site, post, 2, Extent::Whole))
                            }
                        }
                        ThreadItem::Absent { handle: of, id } => {
                            li { p.absent {
                                (site.t(Word::ThreadAbsent))
                                @if let Some(of) = of { " " (handle(of)) }
                                @if let Some(id) = id { " " code { (plain(id)) } }
                            } }
                        }
                        ThreadItem::More { posts: count } => li { p.absent {
                            (site.fill(Word::ThreadMore, &[&posts(site, *count)]))
                        } },
                    }
                }
            }
        }
    };
    page(site, Frame::of(site.t(Word::ThreadTitle), Place::Timeline, body))
}

/// Returns a pointer to the post that is answered where that is not the item just before.
fn elsewhere(site: &Site<'_>, view: &PostView, before: Option<&ThreadItem>, all: &[ThreadItem]) -> Markup {
    let answered = view.post.reply.as_ref().and_then(|reply| reply.id.as_deref());
    let is =
        |item: &ThreadItem| matches!(item, ThreadItem::Post(post) if Some(post.post.id.as_str()) == answered);
    html! {
        @if let Some(id) = answered {
            @if !before.is_some_and(is) && all.iter().any(is) {
                p.remark { a href={ "#p-" (plain(id)) } { (site.t(Word::ThreadElsewhere)) } }
            }
        }
    }
}

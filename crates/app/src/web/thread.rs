//! The thread that a post stands in: what it answers, upwards; and what answers it, downwards.
//!
//! Never goes on without end: circles are left, and both directions have a limit.

use std::collections::HashSet;

use archive::{ArchiveError, KeptPost};
use pages::{Site, Thread, ThreadItem, thread};

use super::cards::Maker;
use super::library::Opened;
use super::routes::PostName;

/// The most posts above and below the one asked for.
const POSTS_MAX: usize = 200;

/// Returns the thread page; `None` where the post is not kept.
pub fn draw(site: &Site<'_>, opened: &Opened, name: &PostName) -> Result<Option<String>, ArchiveError> {
    let reader = &opened.reader;
    let mut kept = reader.versions(&name.platform, &name.id)?;
    kept.retain(|kept| kept.post.account == name.account);
    let Some(kept) = kept.pop() else { return Ok(None) };
    let space = kept.space();
    let mut seen = HashSet::from([kept.post.id.clone()]);
    let (mut above, absent) = ancestors(opened, &space, &kept, &mut seen)?;
    above.reverse();
    let (below, more) = descendants(opened, &space, &kept, &mut seen)?;
    let mut maker = Maker::new(opened, "");
    let mut items: Vec<ThreadItem> = absent.into_iter().collect();
    for kept in above.into_iter().chain([kept]).chain(below) {
        items.push(ThreadItem::Post(Box::new(maker.card(kept)?)));
    }
    if more > 0 {
        items.push(ThreadItem::More { posts: more });
    }
    Ok(Some(thread(site, &Thread { items, asked: name.id.clone() })))
}

/// Returns what is answered, nearest first, and what is absent at the end.
fn ancestors(
    opened: &Opened,
    space: &str,
    kept: &KeptPost,
    seen: &mut HashSet<String>,
) -> Result<(Vec<KeptPost>, Option<ThreadItem>), ArchiveError> {
    let mut above: Vec<KeptPost> = Vec::new();
    while above.len() < POSTS_MAX {
        let last = above.last().unwrap_or(kept);
        let Some(reply) = &last.post.reply else { return Ok((above, None)) };
        let found = match &reply.id {
            Some(id) if !seen.insert(id.clone()) => return Ok((above, None)),
            Some(id) => opened.reader.post(space, id)?,
            None => None,
        };
        match found {
            Some(found) => above.push(found),
            None => {
                let absent = ThreadItem::Absent { id: reply.id.clone(), handle: reply.handle.clone() };
                return Ok((above, Some(absent)));
            }
        }
    }
    Ok((above, None))
}

/// Returns what answers a post, depth first and oldest first, and how many known ones were left off.
fn descendants(
    opened: &Opened,
    space: &str,
    kept: &KeptPost,
    seen: &mut HashSet<String>,
) -> Result<(Vec<KeptPost>, u64), ArchiveError> {
    let mut below = Vec::new();
    let mut waiting: Vec<KeptPost> = Vec::new();
    let mut id = kept.post.id.clone();
    loop {
        let mut replies = opened.reader.replies(space, &id)?;
        replies.retain(|reply| !reply.superseded && seen.insert(reply.post.id.clone()));
        waiting.extend(replies.into_iter().rev());
        match waiting.pop() {
            None => return Ok((below, 0)),
            Some(next) if below.len() == POSTS_MAX => {
                drop(next);
                return Ok((below, waiting.len() as u64 + 1));
            }
            Some(next) => {
                id.clone_from(&next.post.id);
                below.push(next);
            }
        }
    }
}

//! Makes everything derived anew, and tells it as a logical dump.
//!
//! Never touches what is kept.

use serde::Serialize;

use crate::derive::{Derived, Turn};
use crate::error::ArchiveError;
use crate::place::Place;
use crate::progress::Progress;
use crate::reader::{Asked, Reader};

/// How many posts are dumped at a time.
const PAGE: usize = 500;

/// What was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rebuilt {
    /// Log entries that it is made from.
    pub entries: u64,
    /// Posts, replaced versions not counted.
    pub posts: u64,
}

/// Deletes `derived/` and makes it again from the records.
///
/// # Errors
/// What the store gives; [`ArchiveError::System`] where `derived/` cannot be written.
pub fn rebuild(place: &Place, progress: &dyn Progress) -> Result<Rebuilt, ArchiveError> {
    let archive = place.open()?;
    let derived = Derived::anew(&Turn::take(&place.derived())?, &archive, progress)?;
    Ok(Rebuilt { entries: archive.checkpoint().size, posts: derived.index.posts() })
}

/// A line of the dump: what the catalogue answers of one post.
#[derive(Serialize)]
pub struct DumpLine<'a> {
    /// The account's native id.
    pub account: &'a str,
    /// Milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_ms: Option<i64>,
    /// The log entry that seals it.
    pub entry: u64,
    /// Native id.
    pub id: &'a str,
    /// Platform.
    pub platform: &'a str,
    /// The record's number in its batch.
    pub record: u32,
    /// Ids of kept posts that answer it.
    pub replies: Vec<String>,
    /// The shown text.
    pub text: String,
    /// How many versions are kept.
    pub versions: usize,
}

/// Gives every post in the timeline's order with what the catalogue answers of it.
///
/// # Errors
/// What the store and the derived files give.
pub fn dump(reader: &Reader, each: &mut dyn FnMut(&DumpLine<'_>)) -> Result<(), ArchiveError> {
    let mut offset = 0;
    loop {
        let answer = reader.find(&Asked { oldest: true, offset, limit: PAGE, ..Asked::default() })?;
        for kept in &answer.posts {
            let space = kept.space();
            let replies = reader.replies(&space, &kept.post.id)?;
            each(&DumpLine {
                account: &kept.post.account,
                created_ms: kept.post.created.map(|created| created.ms),
                entry: kept.place.entry,
                id: &kept.post.id,
                platform: &kept.post.platform,
                record: kept.place.record,
                replies: replies.into_iter().map(|reply| reply.post.id).collect(),
                text: model::shown_text(&kept.post),
                versions: reader.versions(&space, &kept.post.id)?.len(),
            });
        }
        offset += PAGE;
        if answer.posts.len() < PAGE {
            return Ok(());
        }
    }
}

//! The timeline and the search, from the archive to their views.
//!
//! Never counts what is not asked for.

use archive::ArchiveError;
use pages::{Asked, MonthCount, Site, Timeline, timeline};

use super::cards::cards;
use super::library::Opened;
use super::questions;

/// Returns the timeline page.
pub fn draw(site: &Site<'_>, opened: Option<&Opened>, asked: Asked) -> Result<String, ArchiveError> {
    let Some(opened) = opened else {
        return Ok(timeline(site, &Timeline::default()));
    };
    // Words belong to the search page.
    let asked = Asked { q: String::new(), ..asked };
    let question = questions::of_page(&asked);
    let answer = opened.reader.find(&question)?;
    let whole = archive::Asked { from_ms: None, to_ms: None, ..question };
    let mut months: Vec<MonthCount> = opened
        .reader
        .months(&whole)?
        .into_iter()
        .map(|count| MonthCount { year: count.year, month: count.month, posts: count.posts })
        .collect();
    if !asked.oldest {
        months.reverse();
    }
    let view = Timeline {
        count: answer.count,
        posts: cards(opened, answer.posts, "")?,
        months,
        accounts: opened.accounts.clone(),
        asked,
    };
    Ok(timeline(site, &view))
}

//! The search page, from the archive to its view.
//!
//! Never searches for nothing: without a word or a filter it only offers the form.

use std::time::Instant;

use archive::ArchiveError;
use pages::{Asked, Search, Site, found};

use super::cards::cards;
use super::library::Opened;
use super::questions;

/// Returns the search page.
pub fn draw(site: &Site<'_>, opened: Option<&Opened>, asked: Asked) -> Result<String, ArchiveError> {
    let empty = asked.q.is_empty() && asked.kind.is_none() && asked.from.is_none() && asked.to.is_none();
    let Some(opened) = opened else {
        return Ok(found(site, &Search { count: (!empty).then_some(0), asked, ..Search::default() }));
    };
    let accounts = opened.accounts.clone();
    if empty {
        return Ok(found(site, &Search { asked, accounts, ..Search::default() }));
    }
    let begun = Instant::now();
    let answer = opened.reader.find(&questions::of_page(&asked))?;
    let took_us = u64::try_from(begun.elapsed().as_micros()).ok();
    let posts = cards(opened, answer.posts, &asked.q)?;
    Ok(found(site, &Search { count: Some(answer.count), posts, accounts, took_us, asked }))
}

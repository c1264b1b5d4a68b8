//! A profile: what the account says of itself, counts by kind, and a year's calendar.
//!
//! Never sets two accounts against each other.

use archive::{ArchiveError, Asked, Reader};
use model::{Kinds, Moment};
use pages::{DayCount, Kind, Profile, Site, Tallies, media_path, profile};

use super::library::Opened;
use super::questions;

/// Returns the profile page of an account, of the first where none is named; `None` where it is not there.
pub fn draw(
    site: &Site<'_>,
    opened: &Opened,
    named: Option<&(String, String)>,
    year: Option<i32>,
) -> Result<Option<String>, ArchiveError> {
    let reader = &opened.reader;
    let first = || opened.accounts.first().map(|account| (account.platform.clone(), account.id.clone()));
    let Some((platform, id)) = named.cloned().or_else(first) else { return Ok(None) };
    let Some(kept) = reader.profile(&platform, &id)? else { return Ok(None) };
    let asked = Asked { account: Some((platform.clone(), id.clone())), ..Asked::default() };
    let mut years: Vec<(i32, u64)> = Vec::new();
    for month in reader.months(&asked)? {
        match years.last_mut() {
            Some(last) if last.0 == month.year => last.1 += month.posts,
            _ => years.push((month.year, month.posts)),
        }
    }
    let year = year.or(years.last().map(|last| last.0)).unwrap_or(1970);
    let days = reader.days(&asked, year)?;
    let days = days.into_iter().map(|d| DayCount { month: d.month, day: d.day, posts: d.posts }).collect();
    let picture = reader.picture(&kept.account)?;
    let view = Profile {
        avatar: picture.map(|member| media_path(&id, "any", &member)),
        tallies: tallies(reader, &asked)?,
        first: end(reader, &asked, true)?,
        last: end(reader, &asked, false)?,
        years,
        year,
        days,
        others: opened
            .accounts
            .iter()
            .filter(|other| (&other.platform, &other.id) != (&platform, &id))
            .cloned()
            .collect(),
        account: kept.account,
    };
    Ok(Some(profile(site, &view)))
}

fn tallies(reader: &Reader, asked: &Asked) -> Result<Tallies, ArchiveError> {
    let count = |kinds: Kinds| Ok::<_, ArchiveError>(reader.find(&Asked { kinds, ..asked.clone() })?.count);
    let of = |kind: Kind| count(questions::kinds(kind));
    Ok(Tallies {
        posts: count(Kinds::default())?,
        own: of(Kind::Own)?,
        reply: of(Kind::Reply)?,
        thread: of(Kind::Thread)?,
        quote: of(Kind::Quote)?,
        retweet: of(Kind::Retweet)?,
        media: of(Kind::Media)?,
    })
}

/// Returns the time of the oldest or the newest post.
fn end(reader: &Reader, asked: &Asked, oldest: bool) -> Result<Option<Moment>, ArchiveError> {
    let found = reader.find(&Asked { oldest, limit: 1, ..asked.clone() })?;
    Ok(found.posts.first().and_then(|kept| kept.post.created))
}

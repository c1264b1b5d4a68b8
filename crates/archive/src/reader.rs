//! Reads an archive: searches, timelines, single posts with where they come from, imports, media.
//!
//! Never writes, and never shows more than the records say: what is withheld comes back empty.

mod account;
mod fresh;
mod import;
mod looks;
mod origin;
mod raw;
mod sealed;

use std::ops::Range;

use index::{Filter, Order, Query};
use model::{Civil, Kinds, Post};
use store::{Archive, BatchId, Opening, Slot};

use crate::derive::{Derived, RecordAt};
use crate::error::ArchiveError;
use crate::place::Place;
use crate::progress::Progress;
use crate::version::version;

pub use account::Profile;
pub use import::{Import, LeftOutMember, OriginalMember};
pub use origin::Origin;
pub use raw::MemberReader;

/// An archive opened for reading, as it stood then.
pub struct Reader {
    archive: Archive,
    derived: Derived,
}

/// A post as it is kept.
#[derive(Clone, Debug)]
pub struct KeptPost {
    /// The post.
    pub post: Post,
    /// Whether a version kept later takes its place.
    pub superseded: bool,
    /// Whether fields of its record are withheld; which ones, nothing says.
    pub withheld: bool,
    /// Where its record lies; to be given back to [`Reader::origin`].
    pub place: PostPlace,
}

/// Where a post's record lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PostPlace {
    at: RecordAt,
    /// The log entry that seals it.
    pub entry: u64,
    /// The record's number in its batch.
    pub record: u32,
}

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Words (docs/search.md); empty for all posts.
    pub words: String,
    /// Platform and native id of an account.
    pub account: Option<(String, String)>,
    /// From this moment on, in milliseconds since 1970.
    pub from_ms: Option<i64>,
    /// Before this moment.
    pub to_ms: Option<i64>,
    /// Only posts of all these kinds.
    pub kinds: Kinds,
    /// Oldest first.
    pub oldest: bool,
    /// How many to pass over.
    pub offset: usize,
    /// How many to give.
    pub limit: usize,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Answer {
    /// How many there are in all.
    pub count: u64,
    /// Those asked for.
    pub posts: Vec<KeptPost>,
}

/// How many posts a month or a day has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month; 0 where the whole month is counted.
    pub day: u8,
    /// How many posts.
    pub posts: u64,
}

impl Reader {
    /// Opens an archive, bringing what is derived up to it.
    ///
    /// # Errors
    /// What the store gives; [`ArchiveError::System`] where `derived/` cannot be written.
    pub fn open(place: &Place, progress: &dyn Progress) -> Result<Self, ArchiveError> {
        let archive = place.open()?;
        let derived = Derived::current(&place.derived(), &archive, progress)?;
        Ok(Self { archive, derived })
    }

    /// Returns how many entries the log has.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.archive.checkpoint().size
    }

    /// Returns the log's name.
    #[must_use]
    pub fn log_name(&self) -> &str {
        self.archive.origin()
    }

    /// Returns the key to pin when verifying.
    #[must_use]
    pub fn vkey(&self) -> String {
        self.archive.keychain().current().text()
    }

    /// Returns how many posts are kept, versions that were replaced not counted.
    #[must_use]
    pub fn posts(&self) -> u64 {
        self.derived.index.posts()
    }

    /// Finds posts.
    ///
    /// # Errors
    /// What the store and the derived files give.
    pub fn find(&self, asked: &Asked) -> Result<Answer, ArchiveError> {
        let Some(filter) = self.filter(asked) else { return Ok(Answer { count: 0, posts: Vec::new() }) };
        let order = if asked.oldest { Order::Oldest } else { Order::Newest };
        let hits = self.derived.index.search(
            &Query::parse(&asked.words),
            &filter,
            order,
            asked.offset,
            asked.limit,
        )?;
        Ok(Answer { count: hits.count, posts: self.posts_of(&hits.docs)? })
    }

    /// Returns how many of the posts asked for each month has, oldest first.
    ///
    /// # Errors
    /// What the derived files give.
    pub fn months(&self, asked: &Asked) -> Result<Vec<Count>, ArchiveError> {
        let Some(filter) = self.filter(asked) else { return Ok(Vec::new()) };
        let tallies = self.derived.index.months(&Query::parse(&asked.words), &filter)?;
        Ok(tallies.into_iter().map(count).collect())
    }

    /// Returns how many of the posts asked for each day of a year has, oldest first.
    ///
    /// # Errors
    /// What the derived files give.
    pub fn days(&self, asked: &Asked, year: i32) -> Result<Vec<Count>, ArchiveError> {
        let Some(filter) = self.filter(asked) else { return Ok(Vec::new()) };
        let tallies = self.derived.index.days(&Query::parse(&asked.words), &filter, year)?;
        Ok(tallies.into_iter().map(count).collect())
    }

    /// Returns every kept version of a post, in the order in which they were kept.
    ///
    /// # Errors
    /// What the store and the derived files give.
    pub fn versions(&self, platform: &str, id: &str) -> Result<Vec<KeptPost>, ArchiveError> {
        self.posts_of(&self.derived.index.by_id(platform, id)?)
    }

    /// Returns the post that counts: the version kept last.
    ///
    /// # Errors
    /// What the store and the derived files give.
    pub fn post(&self, platform: &str, id: &str) -> Result<Option<KeptPost>, ArchiveError> {
        Ok(self.versions(platform, id)?.pop())
    }

    /// Returns how many versions of a post are kept, without reading them.
    ///
    /// # Errors
    /// What the derived files give.
    pub fn version_count(&self, space: &str, id: &str) -> Result<usize, ArchiveError> {
        Ok(self.derived.index.by_id(space, id)?.len())
    }

    /// Returns whether a kept post answers a post.
    ///
    /// # Errors
    /// What the derived files give.
    pub fn is_answered(&self, space: &str, id: &str) -> Result<bool, ArchiveError> {
        Ok(!self.derived.index.replies_to(space, id)?.is_empty())
    }

    /// Returns where words that were asked for stand in a text, as byte ranges, sorted and apart.
    #[must_use]
    pub fn marks(words: &str, text: &str) -> Vec<Range<usize>> {
        index::highlight(text, &Query::parse(words))
    }

    /// Returns kept posts that answer a post, oldest first.
    ///
    /// # Errors
    /// What the store and the derived files give.
    pub fn replies(&self, platform: &str, id: &str) -> Result<Vec<KeptPost>, ArchiveError> {
        self.posts_of(&self.derived.index.replies_to(platform, id)?)
    }

    /// Returns the day of a log entry.
    #[must_use]
    pub fn day(&self, entry: u64) -> Option<&str> {
        let entry = usize::try_from(entry).ok()?;
        self.archive.log().entries().get(entry).map(|entry| entry.day.as_str())
    }

    fn filter(&self, asked: &Asked) -> Option<Filter> {
        let account = match &asked.account {
            None => None,
            Some((platform, id)) => Some(u32::try_from(self.derived.state.account(platform, id)?).ok()?),
        };
        let (from_ms, to_ms) = (asked.from_ms, asked.to_ms);
        Some(Filter { account, from_ms, to_ms, with: asked.kinds, ..Filter::default() })
    }

    fn posts_of(&self, found: &[index::Found]) -> Result<Vec<KeptPost>, ArchiveError> {
        let places: Vec<RecordAt> = found
            .iter()
            .map(|found| RecordAt {
                batch: found.at.batch,
                object: found.at.object,
                generation: found.at.generation,
                offset: found.at.offset,
                line: found.at.line,
            })
            .collect();
        let wanted: Vec<_> =
            places.iter().filter_map(|at| Some((self.batch(*at)?.0, at.location()))).collect();
        let lines = self.archive.records_at(&wanted)?;
        let mut posts = Vec::with_capacity(lines.len());
        for ((found, at), line) in found.iter().zip(places).zip(lines) {
            let Ok(post) = Post::of_record(&line.record) else { continue };
            let entry = self.batch(at).map_or(0, |batch| batch.1);
            posts.push(KeptPost {
                post,
                superseded: found.superseded,
                withheld: matches!(&line.opening, Opening::Salts(slots)
                    if slots.iter().any(|slot| matches!(slot, Slot::Withheld(_)))),
                place: PostPlace { at, entry, record: line.n },
            });
        }
        Ok(posts)
    }

    /// Returns a batch's name and entry.
    fn batch(&self, at: RecordAt) -> Option<(BatchId, u64)> {
        let line = self.derived.state.batches.get(at.batch as usize)?;
        Some((BatchId::parse(&line.id)?, line.entry))
    }
}

impl KeptPost {
    /// Returns within what the post's id is unique: to be given to [`Reader::versions`].
    #[must_use]
    pub fn space(&self) -> String {
        self.post.space().into_owned()
    }

    /// Returns whether another record is of the same version: the same words, time and attachments.
    #[must_use]
    pub fn is_version_of(&self, other: &Self) -> bool {
        version(&self.post) == version(&other.post)
    }
}

fn count(tally: index::Tally) -> Count {
    Count { year: tally.year, month: tally.month, day: tally.day, posts: tally.count }
}

/// Returns the first millisecond of a UTC day.
#[must_use]
pub fn day_start_ms(year: i32, month: u8, day: u8) -> Option<i64> {
    Civil { year, month, day, hour: 0, minute: 0, second: 0 }.ms()
}

//! Withholds a post or fields of it: says so in the log, destroys what stands, searches every byte for
//! what is left, and keeps it from coming back (docs/format.md 15).
//!
//! Never touches the log's past, never destroys what is another post's own unless asked, and never ends
//! without saying what it found.

mod needles;
mod pieces;
mod plan;
mod scan;
mod survey;
mod trace;
mod wish;

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use model::Post;
use serde::Serialize;
use store::{About, Archive, BatchId, Begun, Cut, Kind, SystemRandom, Writer};

use crate::derive::{Derived, Turn};
use crate::error::ArchiveError;
use crate::place::{Around, Place};
use crate::progress::Stage;
use crate::redact::{self, All, Going};
use needles::Needles;
use scan::Search;

pub use plan::{Plan, Planned};
pub use trace::{Trace, TraceOf};
pub use wish::{Reason, Wish};

/// The most traces that a report lists.
const TRACES_MAX: usize = 1_000;

/// What was withheld, and what is still to be found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Withheld {
    /// Whether it was withheld before, as the list beside the key says.
    pub before: bool,
    /// The log entry that says so; `None` where nothing was left to withhold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<u64>,
    /// Fields that were destroyed in records that stay.
    pub fields: u64,
    /// Places in which something of it still stands, at most a thousand.
    pub left: Vec<Trace>,
    /// How many such places there are.
    pub left_count: u64,
    /// Media files that were destroyed.
    pub media: u64,
    /// Pieces of originals that were destroyed.
    pub pieces: u64,
    /// The ids of the post and of its edited versions; empty where they were no longer known.
    pub posts: Vec<String>,
    /// Records that were destroyed but for their commitment.
    pub records: u64,
    /// Salts beside the key that were destroyed, because their line named the post.
    pub salts: u64,
    /// Bytes of files that were searched; 0 where it was no longer known what for.
    pub searched: u64,
}

/// Says what a wish would do, and changes nothing.
///
/// # Errors
/// What the store gives where the archive cannot be read or is damaged.
pub fn plan(place: &Place, wish: &Wish, around: &Around<'_>) -> Result<Plan, ArchiveError> {
    let archive = place.open()?;
    around.progress.stage(Stage::Search, archive.batches().len() as u64);
    Plan::of(&archive, wish, around.progress)
}

/// Withholds. What an earlier run left unfinished is finished first. After an error or a kill
/// [`resume`], or the next keep, finishes it.
///
/// # Errors
/// What the store gives; [`ArchiveError::System`] where `derived/` cannot be written.
pub fn withhold(
    place: &Place,
    wish: &Wish,
    reason: Reason,
    around: &Around<'_>,
) -> Result<Withheld, ArchiveError> {
    let mut writer = place.open()?.writer(place.keys())?;
    finish(&writer, place, around)?;
    around.progress.stage(Stage::Search, writer.archive().batches().len() as u64);
    let plan = Plan::of(writer.archive(), wish, around.progress)?;
    let mut done = Withheld {
        before: writer.keys().suppressed()?.has(&wish.space, &wish.id),
        fields: plan.fields,
        media: plan.media,
        pieces: plan.pieces,
        posts: plan.ids.iter().cloned().collect(),
        records: plan.records,
        ..Withheld::default()
    };
    let platform = wish.space.split('/').next().unwrap_or_default();
    if !plan.is_empty() {
        let begun = begin(&mut writer, &plan, wish, reason, around)?;
        // Whoever would derive from here on waits until nothing of it stands any more.
        let turn = Turn::take(&place.derived())?;
        writer.seal(&around.day())?;
        done.entry = Some(writer.archive().checkpoint().size - 1);
        done.salts = act(&writer, &turn, &begun, &plan.cuts, around)?;
    }
    search(&mut done, &writer, place, platform, &plan.needles, wish.is_whole(), around)?;
    writer.keys().note_withholding(None)?;
    Ok(done)
}

/// Withholds records that are no posts and have nothing elsewhere, and returns the number of the entry
/// that says so.
///
/// # Errors
/// As [`withhold`].
pub(crate) fn withhold_records(
    place: &Place,
    all: &All,
    reason: Reason,
    around: &Around<'_>,
) -> Result<u64, ArchiveError> {
    let mut writer = place.open()?.writer(place.keys())?;
    finish(&writer, place, around)?;
    let begun = begin_with(&mut writer, all, Vec::new(), reason, around)?;
    let turn = Turn::take(&place.derived())?;
    writer.seal(&around.day())?;
    let entry = writer.archive().checkpoint().size - 1;
    act(&writer, &turn, &begun, all, around)?;
    writer.keys().note_withholding(None)?;
    Ok(entry)
}

/// Finishes a withholding that was cut before its end; `None` where there is none.
///
/// # Errors
/// As [`withhold`].
pub fn resume(place: &Place, around: &Around<'_>) -> Result<Option<Withheld>, ArchiveError> {
    let writer = place.open()?.writer(place.keys())?;
    let all = unfinished(&writer)?;
    let Some(all) = all else { return Ok(None) };
    let sought = Sought::of(writer.archive(), &all)?;
    let mut done = finish_all(&writer, place, &all, around)?;
    done.posts = sought.ids.into_iter().collect();
    search(&mut done, &writer, place, &sought.platform, &sought.needles, sought.whole, around)?;
    writer.keys().note_withholding(None)?;
    Ok(Some(done))
}

/// Finishes what was cut before its end, without the search; for whoever writes next.
///
/// # Errors
/// As [`withhold`].
pub(crate) fn finish(writer: &Writer, place: &Place, around: &Around<'_>) -> Result<(), ArchiveError> {
    if let Some(all) = unfinished_by_note(writer)? {
        finish_all(writer, place, &all, around)?;
    }
    Ok(())
}

/// Notes beside the key what is about to be done, and adds the batch that says so to the next commit.
fn begin(
    writer: &mut Writer,
    plan: &Plan,
    wish: &Wish,
    reason: Reason,
    around: &Around<'_>,
) -> Result<Begun, ArchiveError> {
    let mut random = SystemRandom::new();
    let list = writer.keys().suppressed_or_new(&mut random)?;
    let mut hashes: Vec<_> = plan.ids.iter().map(|id| list.hash(&wish.space, id)).collect();
    let whole = plan.ids.iter().filter(|_| wish.is_whole()).map(|id| listed(id));
    let media = plan.ids.iter().filter(|_| wish.takes_media()).map(|id| media(id));
    let others = whole.chain(media).chain(plan.longs.iter().map(|id| long(id)));
    hashes.extend(others.map(|name| list.hash(&wish.space, &name)));
    begin_with(writer, &plan.cuts, hashes, reason, around)
}

/// As [`begin`], with what is not to come back.
fn begin_with(
    writer: &mut Writer,
    all: &All,
    hashes: Vec<seal::Hash>,
    reason: Reason,
    around: &Around<'_>,
) -> Result<Begun, ArchiveError> {
    let time = around.seconds();
    let records = redact::records(all, reason.word(), time);
    let about = About { kind: Kind::Redact, time, program: around.program.to_owned() };
    let batch = writer.add_records(&records, &about, &mut SystemRandom::new())?;
    let begun = Begun { batch, hashes };
    writer.keys().note_withholding(Some(&begun))?;
    Ok(begun)
}

/// Returns how the list of suppressed ids calls a long text, whose id is no post's.
pub(crate) fn long(id: &str) -> String {
    format!("long:{id}")
}

/// Returns how it calls the element that only lists a post, which stays where a field alone is withheld.
pub(crate) fn listed(id: &str) -> String {
    format!("list:{id}")
}

/// Returns how it calls a post's media files.
pub(crate) fn media(id: &str) -> String {
    format!("media:{id}")
}

/// Destroys what is named, in an order in which a kill at any moment leaves nothing derived of it behind.
fn act(
    writer: &Writer,
    turn: &Turn,
    begun: &Begun,
    all: &All,
    around: &Around<'_>,
) -> Result<u64, ArchiveError> {
    let keys = writer.keys();
    keys.suppress(&begun.hashes, &mut SystemRandom::new())?;
    let list = keys.suppressed()?;
    let known = platforms::platforms();
    let of_any = |id: &str| known.iter().any(|platform| list.has(platform.name, &listed(id)));
    let goes = |line: &str| numbers(line).any(of_any);
    let salts = keys.forget_left_out(&goes)?;
    turn.clear()?;
    around.progress.stage(Stage::Seal, all.len() as u64);
    for (batch, cuts) in all {
        let pieces: Vec<u32> = cuts.pieces.iter().copied().collect();
        let fields: Vec<(u32, Option<Vec<&str>>)> = cuts
            .records
            .iter()
            .map(|(n, going)| match going {
                Going::Whole => (*n, None),
                Going::Fields(fields) => (*n, Some(fields.iter().map(String::as_str).collect())),
            })
            .collect();
        let records: Vec<(u32, Cut<'_>)> = fields
            .iter()
            .map(|(n, fields)| (*n, fields.as_deref().map_or(Cut::Whole, Cut::Fields)))
            .collect();
        writer.cut(batch, &pieces, &records)?;
        around.progress.advance(1);
    }
    Derived::anew(turn, writer.archive(), around.progress)?;
    Ok(salts)
}

/// Returns the numbers in a line that may be ids.
fn numbers(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_ascii_digit()).filter(|digits| (1..=20).contains(&digits.len()))
}

/// Returns what a begun withholding names, as noted beside the key.
fn unfinished_by_note(writer: &Writer) -> Result<Option<All>, ArchiveError> {
    let Some(begun) = writer.keys().withholding()? else { return Ok(None) };
    if !writer.archive().batches().iter().any(|batch| batch.id == begun.batch) {
        // It was cut before it was sealed, and nothing was touched.
        writer.keys().note_withholding(None)?;
        return Ok(None);
    }
    let mut all = All::new();
    named_by(writer.archive(), &begun.batch, &mut all)?;
    Ok(Some(all))
}

/// Returns what a begun withholding names; without a note, what every sealed one names that still stands.
fn unfinished(writer: &Writer) -> Result<Option<All>, ArchiveError> {
    if let Some(all) = unfinished_by_note(writer)? {
        return Ok(Some(all));
    }
    let archive = writer.archive();
    let mut all = All::new();
    for batch in archive.batches() {
        if archive.batch_record(&batch.id)?.get_text("kind") == Some("redact") {
            named_by(archive, &batch.id, &mut all)?;
        }
    }
    Ok(stands(archive, &all)?.then_some(all))
}

fn named_by(archive: &Archive, batch: &BatchId, all: &mut All) -> Result<(), ArchiveError> {
    archive.records(batch, &mut |_, line| {
        if line.record.kind() == "redact" {
            redact::add(&line.record, all);
        }
        ControlFlow::Continue(())
    })?;
    Ok(())
}

/// Returns whether anything that is to go is still there.
fn stands(archive: &Archive, all: &All) -> Result<bool, ArchiveError> {
    let mut stands = false;
    for (batch, cuts) in all {
        for frame in archive.frames(batch)? {
            let there = (frame.first..).zip(&frame.lengths).filter(|(_, length)| length.is_some());
            stands |= there.into_iter().any(|(piece, _)| cuts.pieces.contains(&piece));
        }
        archive.records(batch, &mut |_, line| {
            let open = |name: &str| line.record.get(name).is_some();
            stands |= match cuts.records.get(&line.n) {
                None => false,
                Some(Going::Whole) => !line.record.fields.is_empty(),
                Some(Going::Fields(fields)) => fields.iter().any(|name| open(name)),
            };
            ControlFlow::Continue(())
        })?;
    }
    Ok(stands)
}

fn finish_all(
    writer: &Writer,
    place: &Place,
    all: &All,
    around: &Around<'_>,
) -> Result<Withheld, ArchiveError> {
    let mut done = Withheld::default();
    for cuts in all.values() {
        done.pieces += cuts.pieces.len() as u64;
        for going in cuts.records.values() {
            match going {
                Going::Whole => done.records += 1,
                Going::Fields(fields) => done.fields += fields.len() as u64,
            }
        }
    }
    let none = || Begun { batch: BatchId::random(&mut SystemRandom::new()), hashes: Vec::new() };
    let begun = writer.keys().withholding()?.unwrap_or_else(none);
    let turn = Turn::take(&place.derived())?;
    done.salts += act(writer, &turn, &begun, all, around)?;
    writer.keys().note_withholding(None)?;
    Ok(done)
}

/// What to search for after a run that was cut, as far as records still say it.
#[derive(Default)]
struct Sought {
    platform: String,
    ids: BTreeSet<String>,
    needles: Needles,
    whole: bool,
}

impl Sought {
    fn of(archive: &Archive, all: &All) -> Result<Self, ArchiveError> {
        let mut sought = Self::default();
        for (batch, cuts) in all {
            archive.records(batch, &mut |_, line| {
                let going = cuts.records.get(&line.n).filter(|_| line.record.kind() == "post");
                if let (Some(going), Ok(post)) = (going, Post::of_record(&line.record)) {
                    sought.post(&post, going);
                }
                ControlFlow::Continue(())
            })?;
        }
        Ok(sought)
    }

    fn post(&mut self, post: &Post, going: &Going) {
        self.platform = post.space().split('/').next().unwrap_or_default().to_owned();
        self.whole |= *going == Going::Whole;
        self.ids.insert(post.id.clone());
        self.needles.id(&post.id);
        let words = match going {
            Going::Whole => true,
            Going::Fields(fields) => fields.contains("text"),
        };
        if words {
            self.needles.text(&post.text);
            self.needles.text(&model::shown_text(post));
            if let Some(long) = &post.long {
                self.needles.text(&long.text);
            }
        }
    }
}

fn search(
    done: &mut Withheld,
    writer: &Writer,
    place: &Place,
    platform: &str,
    needles: &Needles,
    ids: bool,
    around: &Around<'_>,
) -> Result<(), ArchiveError> {
    let archive = writer.archive();
    around.progress.stage(Stage::Search, archive.batches().len() as u64);
    let (root, keys) = (place.root(), writer.keys().path());
    let found = Search { archive, root, keys, platform, needles, ids }.run(around.progress)?;
    done.left_count = found.traces.len() as u64;
    done.left = found.traces;
    done.left.truncate(TRACES_MAX);
    done.searched = found.bytes;
    Ok(())
}

//! What the records of an archive say of a post: its own, in every version and import, the originals, and
//! those others that name it.
//!
//! Never believes what is derived: every record is read.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use model::{Post, Record};
use store::{Archive, BatchId, Location};

use super::needles::{Found, Needles};
use super::wish::Wish;
use crate::error::ArchiveError;

/// A record of the post itself.
pub(super) struct Own {
    pub(super) batch: BatchId,
    pub(super) n: u32,
    pub(super) post: Post,
    /// The names of its open fields.
    pub(super) fields: Vec<String>,
}

/// An original's record.
pub(super) struct OriginalAt {
    pub(super) batch: BatchId,
    pub(super) n: u32,
    pub(super) member: String,
    /// The member that holds its bytes, where an earlier import kept them.
    pub(super) same_as: Option<String>,
    pub(super) runs: Vec<(BatchId, u32, u32)>,
    /// The names of its open fields.
    pub(super) fields: Vec<String>,
}

/// A record of something else that names the post or holds its words.
pub(super) struct Naming {
    pub(super) batch: BatchId,
    pub(super) n: u32,
    /// Where it lies.
    pub(super) location: Location,
    pub(super) kind: String,
    /// The id, where it is a post's or the casebook's; the member, where it is an original's.
    pub(super) of: Option<String>,
    /// Which fields, and what stands in each.
    pub(super) fields: Vec<(String, Found)>,
    /// Members that a post's media name.
    pub(super) files: Vec<String>,
}

/// Returns the ids that are one post: the one asked for and its edited versions, by the same account.
/// Each edited version is a post with an id of its own.
pub(super) fn chain(archive: &Archive, wish: &Wish) -> Result<BTreeSet<String>, ArchiveError> {
    let mut ids = BTreeSet::from([wish.id.clone()]);
    let mut account = None;
    let mut edited: Vec<(String, BTreeSet<String>)> = Vec::new();
    each(archive, &mut |_, _, _, record| {
        if record.kind() != "post" || !is_of(record, &wish.space) {
            return;
        }
        let own = record.get_text("id") == Some(&wish.id);
        if own {
            account = record.get_text("account").map(str::to_owned);
        }
        if let Ok(Some(edits)) = record.get_json::<model::Edits>("edits") {
            let mut all: BTreeSet<String> = edits.versions.into_iter().chain([edits.initial]).collect();
            all.extend(record.get_text("id").map(str::to_owned));
            edited.push((record.get_text("account").unwrap_or_default().to_owned(), all));
        }
    })?;
    edited.retain(|(of, _)| Some(of) == account.as_ref());
    let mut before = 0;
    while before != ids.len() {
        before = ids.len();
        for (_, all) in &edited {
            if !all.is_disjoint(&ids) {
                ids.extend(all.iter().cloned());
            }
        }
    }
    Ok(ids)
}

/// Returns the records of some posts that still say anything but what they are.
pub(super) fn own(archive: &Archive, wish: &Wish, ids: &BTreeSet<String>) -> Result<Vec<Own>, ArchiveError> {
    let mut out = Vec::new();
    each(archive, &mut |batch, _, n, record| {
        let of = record.kind() == "post" && is_of(record, &wish.space);
        if of
            && record.get_text("id").is_some_and(|id| ids.contains(id))
            && let Ok(post) = Post::of_record(record)
        {
            out.push(Own { batch: *batch, n, post, fields: names(record) });
        }
    })?;
    Ok(out)
}

/// Returns the originals of the archive, and every record but the post's own that names it.
pub(super) fn others(
    archive: &Archive,
    own: &[Own],
    needles: &Needles,
) -> Result<(Vec<OriginalAt>, Vec<Naming>), ArchiveError> {
    let own: BTreeSet<(BatchId, u32)> = own.iter().map(|own| (own.batch, own.n)).collect();
    let (mut originals, mut namings) = (Vec::new(), Vec::new());
    each(archive, &mut |batch, location, n, record| {
        if own.contains(&(*batch, n)) {
            return;
        }
        if record.kind() == "original" {
            originals.extend(original(batch, n, record));
        }
        let found =
            record.fields.iter().map(|field| (field.name.to_string(), needles.within(field.value.bytes())));
        let mut fields: Vec<(String, Found)> = found.collect();
        fields.retain(|(_, found)| needles.tells(found));
        if fields.is_empty() {
            return;
        }
        let media: Vec<model::Media> = record.get_json("media").ok().flatten().unwrap_or_default();
        let of = match record.kind() {
            "post" | "case" => record.get_text("id"),
            "original" => record.get_text("member"),
            _ => None,
        };
        namings.push(Naming {
            batch: *batch,
            n,
            location,
            kind: record.kind().to_owned(),
            of: of.map(str::to_owned),
            fields,
            files: media.into_iter().filter_map(|media| media.file).collect(),
        });
    })?;
    Ok((originals, namings))
}

fn original(batch: &BatchId, n: u32, record: &Record) -> Option<OriginalAt> {
    let runs: Vec<(String, u32, u32)> = record.get_json("pieces").ok().flatten().unwrap_or_default();
    let run = |(batch, first, count): (String, u32, u32)| Some((BatchId::parse(&batch)?, first, count));
    let same = record.get_json::<BTreeMap<String, String>>("same_as").ok().flatten();
    Some(OriginalAt {
        batch: *batch,
        n,
        member: record.get_text("member")?.to_owned(),
        same_as: same.and_then(|mut same| same.remove("member")),
        runs: runs.into_iter().filter_map(run).collect(),
        fields: names(record),
    })
}

fn names(record: &Record) -> Vec<String> {
    record.fields.iter().map(|field| field.name.to_string()).collect()
}

fn is_of(record: &Record, wanted: &str) -> bool {
    let text = |name| record.get_text(name).map(str::to_owned);
    let bare = Post {
        platform: text("platform").unwrap_or_default(),
        instance: text("instance"),
        ..Post::default()
    };
    bare.space() == wanted
}

/// Gives every record of an archive.
pub(super) fn each(
    archive: &Archive,
    take: &mut dyn FnMut(&BatchId, Location, u32, &Record),
) -> Result<(), ArchiveError> {
    for batch in archive.batches() {
        archive.records(&batch.id, &mut |location, line| {
            take(&batch.id, location, line.n, &line.record);
            ControlFlow::Continue(())
        })?;
    }
    Ok(())
}

//! A place in which something of a post still stands, told so that a person can look at it.
//!
//! Never the words themselves: file, item and whose it is.

use platforms::Named;
use serde::Serialize;
use store::Row;

use super::needles::{Found, Needles};
use super::pieces::Traced;
use super::survey::{Naming, OriginalAt};

/// What stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TraceOf {
    /// The post's id.
    Id,
    /// Words of it.
    Words,
}

/// A place in which something of a post stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Trace {
    /// The file, below the archive or below the key folder.
    pub file: String,
    /// The item in it: `piece 7`, `record 12`, or `byte 300`.
    pub item: String,
    /// The record's field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The member that the piece is a part of, or that the record names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// The other post whose it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    /// The casebook's record whose it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<String>,
    /// What stands there.
    pub what: TraceOf,
}

/// Returns what to say of a find; `None` where ids alone do not count and there is nothing else.
pub(super) fn what(needles: &Needles, found: &Found, ids: bool) -> Option<TraceOf> {
    if needles.tells_words(found) {
        return Some(TraceOf::Words);
    }
    (found.id && ids).then_some(TraceOf::Id)
}

/// Returns the traces in a record, a field each.
pub(super) fn of_record<'n>(
    naming: &'n Naming,
    needles: &'n Needles,
    ids: bool,
) -> impl Iterator<Item = Trace> + 'n {
    let at = naming.location;
    naming.fields.iter().filter_map(move |(field, found)| {
        let is = |kind: &str| naming.of.clone().filter(|_| naming.kind == kind);
        Some(Trace {
            file: Row::Records.object(&naming.batch, at.object, at.generation).to_string(),
            item: format!("record {}", naming.n),
            field: Some(field.clone()),
            member: is("original"),
            post: is("post"),
            case: is("case"),
            what: what(needles, found, ids)?,
        })
    })
}

/// Returns the trace in a piece.
pub(super) fn of_piece(
    traced: &Traced,
    originals: &[OriginalAt],
    needles: &Needles,
    ids: bool,
) -> Option<Trace> {
    let at = traced.location;
    Some(Trace {
        file: Row::Originals.object(&traced.batch, at.object, at.generation).to_string(),
        item: format!("piece {}", traced.piece),
        field: None,
        member: traced.original.map(|index| originals[index].member.clone()),
        post: match &traced.named {
            Some(Named::Post(id) | Named::Listed(id) | Named::PostOf { id, .. }) => Some(id.clone()),
            Some(Named::Long(_)) | None => None,
        },
        case: None,
        what: what(needles, &traced.found, ids)?,
    })
}

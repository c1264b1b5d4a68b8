//! What a worker does with a stretch of a list: seals its pieces, then reads each element.
//!
//! Never writes and never decides what is new: results go to the collector in the order of the file.

use std::sync::Arc;

use formats::{Problem, ProblemKind, Span};
use model::{PieceRef, Post, Record};
use platforms::{Found, Import};
use seal::{Salt, sha256};
use store::{Part, Random, SealedFrame, SealedRecord, StoreError, seal_parts, seal_record};

use crate::keep_out::{KeepOut, Kept};
use crate::version::version;

/// zstd level of originals.
pub(super) const LEVEL: i32 = 1;

/// A stretch of a member: some whole pieces, of at most one frame together.
pub(super) struct Stretch {
    pub(super) member: usize,
    /// The member's name, for problems.
    pub(super) name: String,
    pub(super) offset: u64,
    pub(super) bytes: Vec<u8>,
    pub(super) spans: Vec<Span>,
    /// The number of the first piece in its batch.
    pub(super) first: u32,
    /// Whether its pieces are to be sealed here: not if they are kept already, or too long for a frame.
    pub(super) seal: bool,
    /// Whether its posts become records; if not, they are only counted.
    pub(super) record: bool,
    /// Whether its elements are posts to be read.
    pub(super) read: bool,
    /// Records that go with it, sealed after its posts.
    pub(super) records: Vec<Record>,
    /// What is not to come back.
    pub(super) keep_out: Arc<KeepOut>,
    /// The beginning of the member, where something is not to come back.
    pub(super) head: Arc<Vec<u8>>,
}

/// An element that was left out because it was withheld.
pub(super) struct LeftAgain {
    /// Its place among the stretch's pieces.
    pub(super) place: u32,
    pub(super) bytes: u64,
    /// The salt of its commitment.
    pub(super) salt: Salt,
    /// A hash of the post's id, where it is a post.
    pub(super) post: Option<u64>,
}

/// A post on its way into a record.
pub(super) struct Sealed {
    pub(super) id: u64,
    pub(super) version: u64,
    /// The record; `None` where the stretch is kept already.
    pub(super) record: Option<SealedRecord>,
}

/// What came of a stretch.
pub(super) struct Outcome {
    pub(super) member: usize,
    pub(super) frame: Option<SealedFrame>,
    pub(super) posts: Vec<Sealed>,
    /// The records that went with it.
    pub(super) records: Vec<Result<SealedRecord, StoreError>>,
    pub(super) problems: Vec<Problem>,
    /// Elements that yielded nothing though they should have.
    pub(super) unread: u64,
    /// Elements that were left out because they were withheld, in order.
    pub(super) left: Vec<LeftAgain>,
    /// The member's name, where some were.
    pub(super) name: String,
}

/// Seals and reads one stretch.
pub(super) fn work(stretch: &Stretch, import: &dyn Import, random: &mut dyn Random) -> Outcome {
    let mut outcome = Outcome {
        member: stretch.member,
        frame: None,
        posts: Vec::new(),
        records: Vec::new(),
        problems: Vec::new(),
        unread: 0,
        left: left_again(stretch, random),
        name: String::new(),
    };
    if !outcome.left.is_empty() {
        outcome.name.clone_from(&stretch.name);
    }
    if stretch.seal {
        outcome.frame = Some(seal_parts(&parts(stretch, &outcome.left), random, LEVEL));
    }
    if stretch.read {
        for (place, span) in (0_u32..).zip(&stretch.spans) {
            let left = outcome.left.iter().any(|left| left.place == place);
            if span.element && !left {
                let piece = stretch.first.saturating_add(place);
                read(stretch, piece, *span, import, &mut outcome, random);
            }
        }
    }
    outcome.records.extend(stretch.records.iter().map(|record| seal_record(record, random)));
    outcome
}

/// Returns the elements of a stretch that are left out because they were withheld.
fn left_again(stretch: &Stretch, random: &mut dyn Random) -> Vec<LeftAgain> {
    let mut out = Vec::new();
    if stretch.keep_out.is_idle() {
        return out;
    }
    for (place, span) in (0_u32..).zip(&stretch.spans).filter(|(_, span)| span.element) {
        let slice = &stretch.bytes[span.start as usize..span.end as usize];
        let post = match stretch.keep_out.element(&stretch.head, slice) {
            Kept::In => continue,
            Kept::OutPost(post) => Some(post),
            Kept::Out => None,
        };
        let mut salt = Salt([0; 32]);
        random.fill(&mut salt.0);
        out.push(LeftAgain { place, bytes: slice.len() as u64, salt, post });
    }
    out
}

/// Returns the pieces of a stretch, those that are left out by their digest alone.
fn parts<'s>(stretch: &'s Stretch, left: &[LeftAgain]) -> Vec<Part<'s>> {
    let part = |(place, span): (u32, &Span)| {
        let slice = &stretch.bytes[span.start as usize..span.end as usize];
        match left.iter().find(|left| left.place == place) {
            Some(left) => Part::LeftOut { salt: left.salt.clone(), digest: sha256(slice) },
            None => Part::Kept(slice),
        }
    };
    (0_u32..).zip(&stretch.spans).map(part).collect()
}

fn read(
    stretch: &Stretch,
    piece: u32,
    span: Span,
    import: &dyn Import,
    outcome: &mut Outcome,
    random: &mut dyn Random,
) {
    let slice = &stretch.bytes[span.start as usize..span.end as usize];
    let byte = stretch.offset + u64::from(span.start);
    let placed = |problem: Problem| problem.member(&*stretch.name).byte(byte);
    match import.read(stretch.member, &[PieceRef::Here(piece)], slice) {
        Ok(Found::Post(post, problems)) => {
            outcome.problems.extend(problems.into_iter().map(placed));
            match seal(&post, stretch.record, random) {
                Some(sealed) => outcome.posts.push(sealed),
                None => {
                    outcome.unread += 1;
                    outcome.problems.push(placed(Problem::new(ProblemKind::RecordTooLong)));
                }
            }
        }
        Ok(Found::Several(_) | Found::Header { .. } | Found::Nothing) => {}
        Err(problem) => {
            outcome.unread += 1;
            outcome.problems.push(placed(problem));
        }
    }
}

/// Returns the post sealed, or `None` where its record would not fit a frame.
fn seal(post: &Post, record: bool, random: &mut dyn Random) -> Option<Sealed> {
    let record = match record {
        true => Some(seal_record(&post.to_record(), random).ok()?),
        false => None,
    };
    Some(Sealed { id: index::id_hash(&post.space(), &post.id), version: version(post), record })
}

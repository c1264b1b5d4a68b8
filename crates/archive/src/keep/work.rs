//! What a worker does with a stretch of a list: seals its pieces, then reads each element.
//!
//! Never writes and never decides what is new: results go to the collector in the order of the file.

use formats::{Problem, ProblemKind, Span};
use model::{PieceRef, Post, Record};
use platforms::{Found, Import};
use store::{Part, Random, SealedFrame, SealedRecord, StoreError, seal_parts, seal_record};

use crate::version::{space, version};

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
    };
    if stretch.seal {
        let part = |span: &Span| Part::Kept(&stretch.bytes[span.start as usize..span.end as usize]);
        let parts: Vec<_> = stretch.spans.iter().map(part).collect();
        outcome.frame = Some(seal_parts(&parts, random, LEVEL));
    }
    if stretch.read {
        for (piece, span) in (stretch.first..).zip(&stretch.spans) {
            if span.element {
                read(stretch, piece, *span, import, &mut outcome, random);
            }
        }
    }
    outcome.records.extend(stretch.records.iter().map(|record| seal_record(record, random)));
    outcome
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
    match import.read(stretch.member, PieceRef::Here(piece), slice) {
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
        Ok(Found::Header { .. } | Found::Nothing) => {}
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
    Some(Sealed { id: index::id_hash(&space(post), &post.id), version: version(post), record })
}

//! What a worker does with a stretch of a list: seals its pieces, then reads each element.
//!
//! Never writes and never decides what is new: results go to the collector in the order of the file.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hasher as _};

use formats::{Problem, ProblemKind};
use model::Post;
use platforms::{Found, Import, Taken};
use seal::{Salt, sha256};
use store::{Part, Random, SealedFrame, SealedRecord, StoreError, seal_parts, seal_record};

use super::stretch::{Element, Piece, Stretch};
use crate::keep_out::Kept;
use crate::version::version;

/// zstd level of originals.
pub(super) const LEVEL: i32 = 1;

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
    /// Posts that stood with others in one element.
    pub(super) far: Vec<Sealed>,
    /// Observations that did.
    pub(super) notes: Vec<Result<SealedRecord, StoreError>>,
    /// Profiles that did, each with a hash of what it says.
    pub(super) accounts: Vec<(u64, Result<SealedRecord, StoreError>)>,
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

impl Outcome {
    fn too_long(&mut self, placed: impl Fn(Problem) -> Problem) {
        self.unread += 1;
        self.problems.push(placed(Problem::new(ProblemKind::RecordTooLong)));
    }
}

/// Seals and reads one stretch.
pub(super) fn work(stretch: &Stretch, import: &dyn Import, random: &mut dyn Random) -> Outcome {
    let mut outcome = Outcome {
        member: stretch.member,
        frame: None,
        posts: Vec::new(),
        far: Vec::new(),
        notes: Vec::new(),
        accounts: Vec::new(),
        records: Vec::new(),
        problems: Vec::new(),
        unread: 0,
        left: Vec::new(),
        name: String::new(),
    };
    let out = left_again(stretch, import, &mut outcome.left, random);
    if !outcome.left.is_empty() {
        outcome.name.clone_from(&stretch.name);
    }
    if stretch.seal {
        outcome.frame = Some(seal_parts(&parts(stretch, &outcome.left), random, LEVEL));
    }
    if stretch.read {
        for (number, element) in stretch.elements.iter().enumerate() {
            if !out.contains(&number) {
                read(stretch, element, import, &mut outcome, random);
            }
        }
    }
    outcome.records.extend(stretch.records.iter().map(|record| seal_record(record, random)));
    outcome
}

/// Notes the pieces that are left out: those that are private, and those of elements that were withheld, of
/// which it returns the numbers.
fn left_again(
    stretch: &Stretch,
    import: &dyn Import,
    left: &mut Vec<LeftAgain>,
    random: &mut dyn Random,
) -> Vec<usize> {
    let mut leave = |place: u32, piece: &Piece, post| {
        let mut salt = Salt([0; 32]);
        random.fill(&mut salt.0);
        left.push(LeftAgain { place, bytes: (piece.end - piece.start) as u64, salt, post });
    };
    if stretch.seal {
        for (place, piece) in (0..).zip(&stretch.pieces).filter(|(_, piece)| piece.private) {
            leave(place, piece, None);
        }
    }
    let mut out = Vec::new();
    if stretch.keep_out.is_idle() {
        return out;
    }
    for (number, element) in stretch.elements.iter().enumerate() {
        let slice = stretch.slice(element);
        let mut post = match stretch.keep_out.element(import, stretch.member, &stretch.head, slice) {
            Kept::In => continue,
            Kept::OutPost(post) => Some(post),
            Kept::Out => None,
        };
        out.push(number);
        for place in element.pieces.clone() {
            if let Some(piece) = stretch.pieces.get(place as usize).filter(|piece| !piece.private) {
                leave(place, piece, post.take());
            }
        }
    }
    out
}

/// Returns the pieces of a stretch, those that are left out by their digest alone.
fn parts<'s>(stretch: &'s Stretch, left: &[LeftAgain]) -> Vec<Part<'s>> {
    let left: HashMap<u32, &Salt> = left.iter().map(|left| (left.place, &left.salt)).collect();
    let part = |(place, piece): (u32, &Piece)| {
        let slice = &stretch.bytes[piece.start..piece.end];
        match left.get(&place) {
            Some(salt) => Part::LeftOut { salt: (*salt).clone(), digest: sha256(slice) },
            None => Part::Kept(slice),
        }
    };
    (0..).zip(&stretch.pieces).map(part).collect()
}

fn read(
    stretch: &Stretch,
    element: &Element,
    import: &dyn Import,
    outcome: &mut Outcome,
    random: &mut dyn Random,
) {
    let byte = stretch.offset + element.start as u64;
    let placed = |problem: Problem| problem.member(&*stretch.name).byte(byte);
    match import.read(stretch.member, &stretch.refs(element), stretch.slice(element)) {
        Ok(Found::Post(post, problems)) => {
            outcome.problems.extend(problems.into_iter().map(placed));
            match seal(&post, stretch.record, random) {
                Some(sealed) => outcome.posts.push(sealed),
                None => outcome.too_long(placed),
            }
        }
        Ok(Found::Several(taken)) => {
            outcome.problems.extend(taken.problems.iter().cloned().map(placed));
            several(stretch, *taken, outcome, placed, random);
        }
        Ok(Found::Header { .. } | Found::Nothing) => {}
        Err(problem) => {
            outcome.unread += 1;
            outcome.problems.push(placed(problem));
        }
    }
}

/// Seals what stood in one element. As nobody knew how much it would be, these records may stand in
/// another batch than their pieces.
fn several(
    stretch: &Stretch,
    taken: Taken,
    outcome: &mut Outcome,
    placed: impl Fn(Problem) -> Problem,
    random: &mut dyn Random,
) {
    for mut post in taken.posts {
        stretch.set_far(&mut post.from);
        match seal(&post, stretch.record, random) {
            Some(sealed) => outcome.far.push(sealed),
            None => outcome.too_long(&placed),
        }
    }
    if !stretch.record {
        return;
    }
    for mut observation in taken.observations {
        stretch.set_far(&mut observation.from);
        outcome.notes.push(seal_record(&observation.to_record(), random));
    }
    for mut account in taken.accounts {
        let bare = model::Account { from: model::From::default(), ..account.clone() };
        let mut hasher = DefaultHasher::new();
        bare.to_record().fields.iter().for_each(|field| hasher.write(field.value.bytes()));
        stretch.set_far(&mut account.from);
        outcome.accounts.push((hasher.finish(), seal_record(&account.to_record(), random)));
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

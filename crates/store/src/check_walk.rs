//! A walk over one row of a batch's objects: numbers run on without a gap, damage is passed over, and
//! each item's commitment is held against the one that stands.
//!
//! Never knows what a frame holds, and never decides who is at fault.

use std::sync::Arc;

use seal::Hash;

use crate::check::{Affects, Damage};
use crate::error::StoreError;
use crate::name::{BatchId, Name, Row};
use crate::object::{Frame, Header, Object, SCAN, Unread, objects};
use crate::shelf::Shelf;

/// Damaged places in one object after which the rest of it is given up: bytes made to look like frames
/// must not cost more than frames do.
const HITS_MAX: usize = 1000;

/// What a walk over one row of objects left to be judged.
pub(crate) struct Walked {
    /// How many items the row has as far as was seen.
    pub next: u32,
    /// Commitments made of what is there, where they were to be kept; `None` for what is absent or unread.
    pub made: Vec<Option<Hash>>,
    /// Items that do not give the commitment that stands, and the file each lies in.
    pub mismatched: Vec<(u32, Name)>,
    pub row: Row,
}

/// A row being walked.
pub(crate) trait Walk {
    type Header: Header;

    fn rows(&mut self) -> &mut Rows;

    /// Takes a frame whose header was read.
    fn take(
        &mut self,
        object: &mut Object<'_>,
        frame: &Frame<Self::Header>,
        text: &mut Vec<u8>,
    ) -> Result<(), Unread>;
}

pub(crate) fn walk<W: Walk>(shelf: &dyn Shelf, walk: &mut W) -> Result<(), StoreError> {
    let row = W::Header::ROW;
    let id = walk.rows().id;
    let mut text = Vec::new();
    for (number, generation) in objects(shelf, row, &id)? {
        let name = row.object(&id, number, generation);
        let mut object = match Object::open(shelf, name.clone(), SCAN) {
            Ok(object) => {
                walk.rows().enter(number, &name, object.size);
                object
            }
            Err(StoreError::Damaged { name, what }) => {
                walk.rows().enter(number, &name, u64::MAX);
                walk.rows().lose(&name, &what);
                continue;
            }
            Err(error) => return Err(error),
        };
        let (mut offset, mut hits) = (0, 0);
        while offset < object.size {
            let mut resume = offset + 1;
            let taken = object.frame(offset).and_then(|frame| {
                resume = frame.end();
                walk.take(&mut object, &frame, &mut text)
            });
            match taken {
                Ok(()) => offset = resume,
                Err(Unread::Failed(error)) => return Err(error),
                Err(Unread::Damage(what)) => {
                    walk.rows().lose(&object.name, what);
                    hits += 1;
                    if hits > HITS_MAX {
                        break;
                    }
                    match object.next_frame(resume) {
                        Ok(Some(next)) => offset = next,
                        Ok(None) | Err(Unread::Damage(_)) => break,
                        Err(Unread::Failed(error)) => return Err(error),
                    }
                }
            }
        }
    }
    Ok(())
}

/// An object that is not a row's last is at least so long: it is closed when a frame does not fit.
const CLOSED_MIN: u64 = 14 << 20;

/// What both rows keep count of.
pub(crate) struct Rows {
    pub id: BatchId,
    row: Row,
    /// The number that should come next.
    pub next: u32,
    /// The object that should come next.
    object: u16,
    /// The object being walked and its size, and the one before it where no frame was taken yet.
    current: Option<(Name, u64)>,
    before: Option<Name>,
    /// The commitments that stand, of the whole batch, and which is this row's first.
    stands: Arc<Vec<Hash>>,
    first: usize,
    made: Vec<Option<Hash>>,
    keeps_made: bool,
    mismatched: Vec<(u32, Name)>,
    pub damage: Vec<Damage>,
    /// Damage after which it is not yet known what it affects: index into `damage`.
    pub lost: Option<usize>,
    /// Damage before the first item of this frame, which may be the rest of an item that it hit.
    pub doubt: Option<usize>,
    pub good: u32,
}

impl Rows {
    /// Starts a walk. `keeps_made` says whether commitments that are made will be asked for: two
    /// megabytes a batch, of use only where its file of commitments is damaged.
    pub(crate) fn new(
        id: BatchId,
        row: Row,
        first: usize,
        leaves: &Arc<Vec<Hash>>,
        keeps_made: bool,
    ) -> Self {
        Self {
            id,
            row,
            next: 0,
            object: 0,
            current: None,
            before: None,
            stands: Arc::clone(leaves),
            first,
            made: Vec::new(),
            keeps_made,
            mismatched: Vec::new(),
            damage: Vec::new(),
            lost: None,
            doubt: None,
            good: 0,
        }
    }

    /// Notes objects that are missing before this one.
    pub(crate) fn enter(&mut self, number: u16, name: &Name, size: u64) {
        self.before = self.current.replace((name.clone(), size)).map(|(name, _)| name);
        while self.object < number {
            let name = self.row.object(&self.id, self.object, 0);
            self.lose(&name, "it is missing");
            self.object += 1;
        }
        self.object = number.saturating_add(1);
        if size == 0 {
            self.lose(name, "it is empty");
        }
    }

    /// Notes damage; what it affects shows when the next frame says where it goes on.
    pub(crate) fn lose(&mut self, file: &Name, what: &str) {
        let affects = affects(self.id, self.row, self.next, 0);
        self.damage.push(Damage { file: file.clone(), what: what.to_owned(), affects });
        self.lost.get_or_insert(self.damage.len() - 1);
    }

    /// Holds a frame's first number against the one that should come; items between are unread.
    pub(crate) fn begin(&mut self, file: &Name, first: u32) -> Result<(), Unread> {
        if first < self.next {
            return Err(Unread::Damage("a frame repeats items that came before it"));
        }
        let before = self.before.take();
        if first > self.next && self.lost.is_none() {
            match before {
                Some(before) => self.lose(&before, "it ends before the next object begins"),
                None => self.lose(file, "items are missing before a frame"),
            }
        }
        if first as usize > seal::batch::ITEMS_MAX {
            return Err(Unread::Damage("a frame has numbers beyond those of a batch"));
        }
        self.settle(first);
        Ok(())
    }

    /// Says of earlier damage that it reaches up to `first`.
    pub(crate) fn settle(&mut self, first: u32) {
        self.doubt = self.lost.take();
        if let Some(from) = self.doubt {
            let affected = affects(self.id, self.row, self.next, first.saturating_sub(self.next));
            for damage in &mut self.damage[from..] {
                damage.affects = affected;
            }
        }
        while self.next < first {
            self.pass(None);
        }
    }

    /// Goes past an item that is absent or unread.
    pub(crate) fn pass(&mut self, made: Option<Hash>) {
        if self.keeps_made {
            self.made.push(made);
        }
        self.next += 1;
    }

    /// Takes an item's commitment; returns whether it is the one that stands.
    pub(crate) fn item(&mut self, file: &Name, made: Hash) -> bool {
        let stands = self.stands.get(self.first.saturating_add(self.next as usize)) == Some(&made);
        match self.doubt.take() {
            Some(from) if !stands => {
                self.damage[from..].iter_mut().for_each(|damage| widen(&mut damage.affects));
                self.pass(None);
                return false;
            }
            _ => {}
        }
        if stands {
            self.good += 1;
        } else {
            self.mismatched.push((self.next, file.clone()));
        }
        self.pass(Some(made));
        stands
    }

    /// Notes damage that affects `count` items from the next on, and goes past none.
    pub(crate) fn hit(&mut self, file: &Name, what: &str, count: u32) {
        let affects = affects(self.id, self.row, self.next, count);
        self.damage.push(Damage { file: file.clone(), what: what.to_owned(), affects });
    }

    /// Notes that the row ends early: in an object that is shorter than this program leaves any but
    /// the last, or in one that is missing.
    pub(crate) fn lose_rest(&mut self) {
        match self.current.take() {
            Some((name, size)) if size < CLOSED_MIN => self.lose(&name, "it ends before its batch does"),
            _ => {
                let name = self.row.object(&self.id, self.object, 0);
                self.lose(&name, "it is missing");
            }
        }
    }

    pub(crate) fn finish(mut self, expected: Option<u32>, damage: &mut Vec<Damage>) -> Walked {
        let expected = expected.unwrap_or(self.next);
        if self.next < expected && self.lost.is_none() {
            self.lose_rest();
        }
        if self.next > expected {
            let name = self.row.object(&self.id, self.object.saturating_sub(1), 0);
            self.lose(&name, "it holds more items than the batch has");
        }
        self.settle(expected);
        damage.append(&mut self.damage);
        Walked { next: self.next, made: self.made, mismatched: self.mismatched, row: self.row }
    }
}

fn widen(affects: &mut Affects) {
    if let Affects::Pieces { count, .. } | Affects::Records { count, .. } = affects {
        *count += 1;
    }
}

pub(crate) fn affects(batch: BatchId, row: Row, first: u32, count: u32) -> Affects {
    match row {
        Row::Originals => Affects::Pieces { batch, first, count },
        Row::Records => Affects::Records { batch, first, count },
    }
}

//! The check of a batch's two rows, frame by frame: numbers run on without a gap, and each item's
//! commitment is made again.
//!
//! Never reads a file itself and never decides who is at fault.

use seal::commit;
use seal::{Digest, Hash, Salt, sha256};

use crate::check::{Affects, BatchCheck, Damage};
use crate::check_batch::{Walk, Walked, affects};
use crate::frame::{LineHeader, PieceHeader, Source};
use crate::line::{Opening, RecordLine};
use crate::name::{BatchId, Name, Row};
use crate::object::{Frame, Object, Unread};
use crate::read::lines;

/// An object that is not a row's last is at least so long: it is closed when a frame does not fit.
const CLOSED_MIN: u64 = 14 << 20;

/// What both rows keep count of.
pub(crate) struct Rows {
    pub id: BatchId,
    row: Row,
    /// The number that should come next.
    next: u32,
    /// The object that should come next.
    object: u16,
    /// The object being walked and its size, and the one before it where no frame was taken yet.
    current: Option<(Name, u64)>,
    before: Option<Name>,
    /// The commitments that stand, of this row on.
    stands: Vec<Hash>,
    made: Vec<Option<Hash>>,
    mismatched: Vec<(u32, Name)>,
    damage: Vec<Damage>,
    /// Damage after which it is not yet known what it affects: index into `damage`.
    lost: Option<usize>,
    /// Damage before the first item of this frame, which may be the rest of an item that it hit.
    doubt: Option<usize>,
    good: u32,
}

impl Rows {
    pub(crate) fn new(id: BatchId, row: Row, first: usize, leaves: &[Hash]) -> Self {
        Self {
            id,
            row,
            next: 0,
            object: 0,
            current: None,
            before: None,
            stands: leaves.get(first..).unwrap_or(&[]).to_vec(),
            made: Vec::new(),
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
    fn begin(&mut self, file: &Name, first: u32) -> Result<(), Unread> {
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
    fn settle(&mut self, first: u32) {
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
    fn pass(&mut self, made: Option<Hash>) {
        self.made.push(made);
        self.next += 1;
    }

    /// Takes an item's commitment; returns whether it is the one that stands.
    fn item(&mut self, file: &Name, made: Hash) -> bool {
        let stands = self.stands.get(self.next as usize) == Some(&made);
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
    fn hit(&mut self, file: &Name, what: &str, count: u32) {
        let affects = affects(self.id, self.row, self.next, count);
        self.damage.push(Damage { file: file.clone(), what: what.to_owned(), affects });
    }

    /// Notes that the row ends early: in an object that is shorter than this program leaves any but
    /// the last, or in one that is missing.
    fn lose_rest(&mut self) {
        match self.current.take() {
            Some((name, size)) if size < CLOSED_MIN => self.lose(&name, "it ends before its batch does"),
            _ => {
                let name = self.row.object(&self.id, self.object, 0);
                self.lose(&name, "it is missing");
            }
        }
    }

    fn finish(mut self, expected: Option<u32>, check: &mut BatchCheck) -> Walked {
        let expected = expected.unwrap_or(self.next);
        if self.next < expected && self.lost.is_none() {
            self.lose_rest();
        }
        if self.next > expected {
            let name = self.row.object(&self.id, self.object.saturating_sub(1), 0);
            self.lose(&name, "it holds more items than the batch has");
        }
        self.settle(expected);
        check.damage.append(&mut self.damage);
        Walked { next: self.next, made: self.made, mismatched: self.mismatched, row: self.row }
    }
}

fn widen(affects: &mut Affects) {
    if let Affects::Pieces { count, .. } | Affects::Records { count, .. } = affects {
        *count += 1;
    }
}

/// A piece that goes on in the next frame.
enum Open {
    No,
    Kept(Salt, Digest, u64),
    Absent,
    /// Some of its bytes could not be read.
    Unread,
}

pub(crate) struct PieceRow {
    rows: Rows,
    open: Open,
    bytes: u64,
    absent: Vec<u32>,
}

impl PieceRow {
    pub(crate) fn new(rows: Rows) -> Self {
        Self { rows, open: Open::No, bytes: 0, absent: Vec::new() }
    }

    pub(crate) fn finish(mut self, expected: Option<u32>, check: &mut BatchCheck) -> Walked {
        if !matches!(self.open, Open::No) && self.rows.lost.is_none() {
            self.rows.lose_rest();
        }
        check.pieces = self.rows.good;
        check.bytes = self.bytes;
        check.absent_pieces = self.absent;
        self.rows.finish(expected, check)
    }

    /// Takes a piece's part: the whole piece, or what this frame has of it.
    fn part(&mut self, name: &Name, part: Option<&[u8]>, salt: Option<Salt>, more: bool) {
        let open = std::mem::replace(&mut self.open, Open::No);
        let open = match (open, part, salt) {
            (Open::Kept(salt, mut digest, bytes), Some(part), _) => {
                digest.update(part);
                Open::Kept(salt, digest, bytes + part.len() as u64)
            }
            (Open::No, Some(part), Some(salt)) if !more => {
                if self.rows.item(name, commit::piece(&salt, &sha256(part))) {
                    self.bytes += part.len() as u64;
                }
                return;
            }
            (Open::No, Some(part), Some(salt)) => {
                let mut digest = Digest::new();
                digest.update(part);
                Open::Kept(salt, digest, part.len() as u64)
            }
            (Open::No | Open::Absent, None, _) => Open::Absent,
            (Open::Unread, ..) => Open::Unread,
            _ => {
                self.rows.hit(name, "a piece is kept in part only", 1);
                Open::Unread
            }
        };
        if more {
            self.open = open;
            return;
        }
        match open {
            Open::Kept(salt, digest, bytes) => {
                if self.rows.item(name, commit::piece(&salt, &digest.finish())) {
                    self.bytes += bytes;
                }
            }
            Open::Absent => {
                self.absent.push(self.rows.next);
                self.rows.pass(None);
            }
            Open::Unread | Open::No => self.rows.pass(None),
        }
    }

    /// Goes past the pieces of a frame whose header is good and whose bytes are not.
    fn unread(&mut self, name: &Name, header: &PieceHeader, what: &str) {
        let parts =
            u32::try_from(header.lengths.len()).expect("invariant: a header has at most 65,536 pieces");
        self.rows.doubt = None;
        self.rows.hit(name, what, parts);
        for _ in 0..parts - u32::from(header.more) {
            self.rows.pass(None);
        }
        self.open = if header.more { Open::Unread } else { Open::No };
    }

    /// Refuses a header with a seed or salt that nothing would tell a change of.
    fn settled(&self, header: &PieceHeader) -> Result<(), Unread> {
        let continues = !matches!(self.open, Open::No);
        let own = header.lengths.get(usize::from(continues)..).unwrap_or(&[]);
        match &header.source {
            Source::Seed(_) if own.iter().all(Option::is_none) => {
                Err(Unread::Damage("a frame has a seed under which nothing stands"))
            }
            Source::Salts(salts) => match (&self.open, &salts[0]) {
                (Open::Kept(salt, ..), Some(repeated)) if salt != repeated => {
                    Err(Unread::Damage("a frame goes on with a piece under another salt"))
                }
                _ => Ok(()),
            },
            Source::Seed(_) => Ok(()),
        }
    }
}

impl Walk for PieceRow {
    type Header = PieceHeader;

    fn rows(&mut self) -> &mut Rows {
        &mut self.rows
    }

    fn take(
        &mut self,
        object: &mut Object<'_>,
        frame: &Frame<PieceHeader>,
        text: &mut Vec<u8>,
    ) -> Result<(), Unread> {
        let header = &frame.header;
        if self.rows.lost.is_some() || header.first != self.rows.next {
            // Whatever was open, its end is not what comes now.
            self.open = Open::No;
        }
        self.rows.begin(&object.name, header.first)?;
        self.settled(header)?;
        match object.expand(frame, Some(header.bytes()), text) {
            Ok(()) => {}
            Err(Unread::Damage(what)) => {
                self.unread(&object.name, header, what);
                return Ok(());
            }
            Err(failed) => return Err(failed),
        }
        let mut at = 0;
        for (place, length) in header.lengths.iter().enumerate() {
            let index = u32::try_from(place).expect("invariant: a header has at most 65,536 pieces");
            let salt = match (&header.source, length) {
                (_, None) => None,
                (Source::Seed(seed), _) => Some(commit::salt(seed, index)),
                (Source::Salts(salts), _) => salts[place].clone(),
            };
            let part = length.map(|length| {
                let start = at;
                at += length as usize;
                &text[start..at]
            });
            self.part(&object.name, part, salt, header.more && place + 1 == header.lengths.len());
        }
        Ok(())
    }
}

pub(crate) struct RecordRow<'e> {
    rows: Rows,
    cut: Vec<u32>,
    /// The line read last: its memory is used again for the next.
    line: RecordLine,
    each: &'e mut dyn FnMut(&RecordLine),
}

impl<'e> RecordRow<'e> {
    pub(crate) fn new(rows: Rows, each: &'e mut dyn FnMut(&RecordLine)) -> Self {
        Self { rows, cut: Vec::new(), line: RecordLine::empty(), each }
    }

    /// Without `expected`, the batch's own record, its last, could not be read.
    pub(crate) fn finish(mut self, expected: Option<u32>, check: &mut BatchCheck) -> Walked {
        if expected.is_none() && self.rows.lost.is_none() && self.rows.damage.is_empty() {
            self.rows.lose_rest();
        }
        check.records = self.rows.good;
        check.cut_records = self.cut;
        self.rows.finish(expected, check)
    }
}

impl Walk for RecordRow<'_> {
    type Header = LineHeader;

    fn rows(&mut self) -> &mut Rows {
        &mut self.rows
    }

    fn take(
        &mut self,
        object: &mut Object<'_>,
        frame: &Frame<LineHeader>,
        text: &mut Vec<u8>,
    ) -> Result<(), Unread> {
        self.rows.begin(&object.name, frame.header.first)?;
        object.expand(frame, None, text)?;
        let lines = lines(text).ok_or(Unread::Damage("a frame of lines is not text"))?;
        let record = &mut self.line;
        for line in lines {
            if !record.parse_again(line) || record.n != self.rows.next {
                return Err(Unread::Damage("a line is not of its one spelling"));
            }
            if self.rows.item(&object.name, record.commitment()) {
                if !matches!(record.opening, Opening::Seed(_)) {
                    self.cut.push(record.n);
                }
                (self.each)(record);
            }
        }
        if self.rows.next - frame.header.first != frame.header.lines {
            return Err(Unread::Damage("a frame has other lines than its header says"));
        }
        Ok(())
    }
}

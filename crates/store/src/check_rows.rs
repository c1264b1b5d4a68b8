//! The check of a batch's two rows, frame by frame: each piece and each record is read again and its
//! commitment made again.
//!
//! Never reads a file itself and never decides who is at fault.

use seal::commit;
use seal::{Digest, Salt, sha256};

use crate::check::BatchCheck;
use crate::check_walk::{Rows, Walk, Walked};
use crate::frame::{LineHeader, PieceHeader, Source};
use crate::line::{Opening, RecordLine};
use crate::lines::lines;
use crate::name::Name;
use crate::object::{Frame, Object, Unread};

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
        self.rows.finish(expected, &mut check.damage)
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
        self.rows.finish(expected, &mut check.damage)
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

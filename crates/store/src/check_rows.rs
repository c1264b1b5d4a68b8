//! The check of a batch's two rows, frame by frame: each piece and each record is read again and its
//! commitment made again.
//!
//! Never reads a file itself and never decides who is at fault.

use seal::commit::{self, Together};
use seal::{Digest, Hash, Salt, sha256};

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
    together: Together,
}

/// How many pieces are hashed together.
const GROUP: usize = 32;

impl PieceRow {
    pub(crate) fn new(rows: Rows) -> Self {
        Self { rows, open: Open::No, bytes: 0, absent: Vec::new(), together: Together::new() }
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

    /// Takes a piece's part: the whole piece, with its commitment where that is made already, or what
    /// this frame has of it.
    fn part(&mut self, name: &Name, part: Option<&[u8]>, salt: Option<Salt>, made: Option<Hash>, more: bool) {
        let open = std::mem::replace(&mut self.open, Open::No);
        let open = match (open, part, salt) {
            (Open::Kept(salt, mut digest, bytes), Some(part), _) => {
                digest.update(part);
                Open::Kept(salt, digest, bytes + part.len() as u64)
            }
            (Open::No, Some(part), Some(salt)) if !more => {
                let made = made.unwrap_or_else(|| commit::piece(&salt, &sha256(part)));
                if self.rows.item(name, made) {
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

    /// Takes some pieces of a frame, from `first` on, out of what is left of its text; returns what is
    /// left then.
    fn group<'t>(
        &mut self,
        name: &Name,
        header: &PieceHeader,
        first: usize,
        lengths: &[Option<u32>],
        text: &'t [u8],
    ) -> &'t [u8] {
        let mut rest = text;
        let mut cut = |length: &Option<u32>| {
            let (part, after) = rest.split_at((*length)? as usize);
            rest = after;
            Some(part)
        };
        let parts: Vec<Option<&[u8]>> = lengths.iter().map(&mut cut).collect();
        let mut salts = Vec::with_capacity(lengths.len());
        match &header.source {
            Source::Seed(seed) => {
                let number =
                    |n: usize| u32::try_from(n).expect("invariant: a header has at most 65,536 pieces");
                let mut own = Vec::with_capacity(lengths.len());
                self.together.salts(seed, number(first), number(lengths.len()), &mut own);
                salts.extend(own.into_iter().map(Some));
            }
            Source::Salts(own) => salts.extend_from_slice(&own[first..first + lengths.len()]),
        }
        // What begins before this frame or goes on after it is hashed as it comes.
        let last = header.lengths.len() - 1;
        let whole = |place: usize| {
            let begun = first + place == 0 && !matches!(self.open, Open::No);
            let goes_on = header.more && first + place == last;
            let part = parts[place].filter(|_| !(begun || goes_on))?;
            salts[place].as_ref().map(|salt| (salt, part))
        };
        let wholes: Vec<Option<(&Salt, &[u8])>> = (0..lengths.len()).map(whole).collect();
        let mut made = Vec::with_capacity(wholes.len());
        self.together.pieces(&wholes.iter().flatten().copied().collect::<Vec<_>>(), &mut made);
        let mut made = made.into_iter();
        let mades: Vec<Option<Hash>> = wholes.iter().map(|whole| whole.and_then(|_| made.next())).collect();
        for (place, ((part, salt), made)) in parts.into_iter().zip(salts).zip(mades).enumerate() {
            let salt = salt.filter(|_| part.is_some());
            self.part(name, part, salt, made, header.more && first + place == last);
        }
        rest
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
        let mut rest = text.as_slice();
        for (group, lengths) in header.lengths.chunks(GROUP).enumerate() {
            rest = self.group(&object.name, header, group * GROUP, lengths, rest);
        }
        Ok(())
    }
}

pub(crate) struct RecordRow<'e> {
    rows: Rows,
    cut: Vec<u32>,
    /// The line read last: its memory is used again for the next.
    line: RecordLine,
    together: Together,
    each: &'e mut dyn FnMut(&RecordLine),
}

impl<'e> RecordRow<'e> {
    pub(crate) fn new(rows: Rows, each: &'e mut dyn FnMut(&RecordLine)) -> Self {
        Self { rows, cut: Vec::new(), line: RecordLine::empty(), together: Together::new(), each }
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
            if self.rows.item(&object.name, record.commitment_by(&mut self.together)) {
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

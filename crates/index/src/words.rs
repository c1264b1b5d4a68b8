//! A shard's words, read: which of its posts a term matches.
//!
//! Never looks at more of the postings than a term asks for.

use std::path::Path;
use std::sync::OnceLock;

use crate::bits::Bits;
use crate::error::IndexError;
use crate::gather::{BLOCKS, DOCS, POSITIONS, TOPS};
use crate::keys::{THEN_GAP, THEN_OTHER, pair, units, word_key};
use crate::lexicon::{BAD, Span, Tops, each_key};
use crate::postings::{Docs, POSITION_BITS, take_occurrences};
use crate::query::{Term, What};
use crate::sealed::Sealed;

/// A key, or all that begin so, at a distance from the term's start.
struct Atom {
    key: Vec<u8>,
    exact: bool,
    back: u32,
}

/// A term as what the index holds of it: a post matches where all atoms stand at one start.
pub(crate) struct Plan {
    atoms: Vec<Atom>,
}

impl Plan {
    pub(crate) fn of(term: &Term) -> Self {
        let mut plan = Self { atoms: Vec::new() };
        let mut run: Vec<u16> = Vec::new();
        let mut position = 0;
        for (nth, token) in term.tokens.iter().enumerate() {
            match &token.what {
                What::Single(code) => {
                    if token.gap && !run.is_empty() {
                        plan.add_run(&run, position, Some(THEN_GAP));
                        run.clear();
                        position += 1;
                    }
                    let (first, second) = units(*code);
                    run.extend([Some(first), second].into_iter().flatten());
                    position += 1 + u32::from(second.is_some());
                }
                What::Word(word) => {
                    plan.add_run(&run, position, Some(THEN_OTHER));
                    run.clear();
                    let exact = !(term.prefix && nth + 1 == term.tokens.len());
                    plan.atoms.push(Atom { key: word_key(word), exact, back: position });
                    position += 1;
                }
            }
        }
        plan.add_run(&run, position, None);
        plan
    }

    /// Adds what joined units, ending before `end`, need: pairs that cover them, and where `then` says
    /// what must follow, the last with that.
    fn add_run(&mut self, run: &[u16], end: u32, then: Option<u16>) {
        let Some(&last) = run.last() else { return };
        let start = end - run.len() as u32;
        // Every second pair is enough: positions tie them together.
        for (nth, two) in run.chunks_exact(2).enumerate() {
            self.add_pair(two[0], two[1], start + nth as u32 * 2);
        }
        match then {
            // A word or a gap after it is told by the last unit's pair alone.
            Some(then) => self.add_pair(last, then, end - 1),
            None if run.len() == 1 => {
                self.atoms.push(Atom { key: last.to_be_bytes().to_vec(), exact: false, back: end - 1 });
            }
            None if run.len() % 2 == 1 => self.add_pair(run[run.len() - 2], last, end - 2),
            None => {}
        }
    }

    fn add_pair(&mut self, first: u16, second: u16, back: u32) {
        self.atoms.push(Atom { key: pair(first, second).to_be_bytes().to_vec(), exact: true, back });
    }
}

/// The words of one shard.
pub(crate) struct Words {
    file: Sealed,
    docs: u32,
    tops: OnceLock<Tops>,
}

/// The postings of an atom that were read: neighbouring lists, and the first stream's bytes.
struct Read {
    spans: Vec<Span>,
    docs: Vec<u8>,
}

impl Read {
    fn docs_of(&self, span: &Span) -> Result<&[u8], &'static str> {
        let from = (span.docs_at - self.spans[0].docs_at) as usize;
        self.docs.get(from..from + span.docs_bytes as usize).ok_or(BAD)
    }
}

impl Words {
    pub(crate) fn open(path: &Path, stays_open: bool, docs: u32) -> Result<Self, IndexError> {
        Ok(Self { file: Sealed::open(path, stays_open)?, docs, tops: OnceLock::new() })
    }

    pub(crate) fn check(&self) -> Result<(), IndexError> {
        self.file.check()
    }

    fn tops(&self) -> Result<&Tops, IndexError> {
        if self.tops.get().is_none() {
            let tops = Tops::parse(self.file.whole(TOPS)?).map_err(|what| self.file.damaged(what))?;
            let _ = self.tops.set(tops);
        }
        Ok(self.tops.get().expect("invariant: it was just set"))
    }

    fn read(&self, atom: &Atom) -> Result<Read, IndexError> {
        let mut read = Read { spans: Vec::new(), docs: Vec::new() };
        let Some(stretch) = self.tops()?.stretch(&atom.key, atom.exact) else { return Ok(read) };
        let mut blocks = Vec::new();
        self.file.read(BLOCKS, u64::from(stretch.at), stretch.bytes as usize, &mut blocks)?;
        each_key(&stretch, &blocks, &atom.key, atom.exact, |span| read.spans.push(span))
            .map_err(|what| self.file.damaged(what))?;
        if let (Some(first), Some(last)) = (read.spans.first(), read.spans.last()) {
            let bytes = (last.docs_at - first.docs_at) as usize + last.docs_bytes as usize;
            self.file.read(DOCS, u64::from(first.docs_at), bytes, &mut read.docs)?;
        }
        Ok(read)
    }

    /// Returns the posts that a term matches.
    pub(crate) fn matching(&self, plan: &Plan) -> Result<Bits, IndexError> {
        let mut reads = Vec::with_capacity(plan.atoms.len());
        let mut all = Bits::all(self.docs);
        for atom in &plan.atoms {
            let read = self.read(atom)?;
            let mut bits = Bits::none(self.docs);
            for span in &read.spans {
                self.insert_docs(&read, span, &mut bits).map_err(|what| self.file.damaged(what))?;
            }
            all.keep(&bits);
            if all.is_empty() {
                return Ok(all);
            }
            reads.push(read);
        }
        if reads.len() < 2 {
            return Ok(all);
        }
        self.at_one_start(plan, &reads, &all)
    }

    fn insert_docs(&self, read: &Read, span: &Span, bits: &mut Bits) -> Result<(), &'static str> {
        for item in Docs::new(read.docs_of(span)?) {
            bits.insert(item?.0);
        }
        Ok(())
    }

    /// Returns those of the candidates in which all atoms stand at one start.
    fn at_one_start(&self, plan: &Plan, reads: &[Read], candidates: &Bits) -> Result<Bits, IndexError> {
        let mut order: Vec<usize> = (0..reads.len()).collect();
        order.sort_by_key(|&nth| reads[nth].docs.len());
        let mut starts: Vec<u32> = Vec::new();
        let mut wanted = candidates.clone();
        for (turn, &nth) in order.iter().enumerate() {
            let found = self.starts(&plan.atoms[nth], &reads[nth], &wanted)?;
            starts = if turn == 0 { found } else { in_both(&starts, &found) };
            wanted = Bits::none(self.docs);
            starts.iter().for_each(|start| wanted.insert(start >> POSITION_BITS));
            if starts.is_empty() {
                break;
            }
        }
        Ok(wanted)
    }

    /// Returns where a term that has this atom may start, sorted.
    fn starts(&self, atom: &Atom, read: &Read, wanted: &Bits) -> Result<Vec<u32>, IndexError> {
        let mut out = Vec::new();
        let mut positions = Vec::new();
        if let (Some(first), Some(last)) = (read.spans.first(), read.spans.last()) {
            let bytes = (last.positions_at - first.positions_at) as usize + last.positions_bytes as usize;
            self.file.read(POSITIONS, u64::from(first.positions_at), bytes, &mut positions)?;
            for span in &read.spans {
                let from = (span.positions_at - first.positions_at) as usize;
                let part = positions.get(from..from + span.positions_bytes as usize).unwrap_or(&[]);
                read.docs_of(span)
                    .and_then(|docs| {
                        take_occurrences(docs, part, atom.back, |doc| wanted.contains(doc), &mut out)
                    })
                    .map_err(|what| self.file.damaged(what))?;
            }
        }
        if read.spans.len() > 1 {
            out.sort_unstable();
        }
        Ok(out)
    }
}

/// Returns what is in both of two sorted lists.
fn in_both(one: &[u32], other: &[u32]) -> Vec<u32> {
    let mut out = Vec::with_capacity(one.len().min(other.len()));
    let mut rest = other;
    for &value in one {
        let skip = rest.iter().take_while(|&&other| other < value).count();
        rest = &rest[skip..];
        if rest.first() == Some(&value) {
            out.push(value);
        }
    }
    out
}

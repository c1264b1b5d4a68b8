//! What every way of reading a member shares: placing pieces, counting, and how the member ended.
//!
//! Never seals or packs: frames go to the flow or the collector.

use std::collections::HashSet;
use std::sync::Arc;

use formats::{Container, Packing, Problem, ProblemKind, Problems, Span};
use model::{PieceRef, Record};
use seal::Digest;
use store::{BatchWriter, FRAME_MAX, SystemRandom, Writer};

use super::layout::{Layout, Run};
use super::original::{Original, State, same};
use super::salts::Salts;
use crate::keep_out::KeepOut;
use crate::known_members::Twins;
use crate::progress::Progress;

/// The most pieces that go into one frame.
pub(super) const PIECES_MAX: usize = 8_192;

/// What was left out, for the report and the import's lists.
pub(super) struct Left {
    pub(super) member: String,
    pub(super) rule: &'static str,
    pub(super) commitment: Option<String>,
}

/// The state of reading one input.
pub(super) struct Reading<'a> {
    pub(super) import: String,
    /// The account, once it is known.
    pub(super) account: Option<String>,
    pub(super) container: &'a Container,
    pub(super) writer: &'a Writer,
    pub(super) twins: &'a Twins,
    pub(super) progress: &'a dyn Progress,
    pub(super) layout: Layout,
    pub(super) random: SystemRandom,
    pub(super) problems: Problems,
    /// By member: how it ended; `None` while it has not been met.
    pub(super) states: Vec<Option<State>>,
    /// By member: elements of a list.
    pub(super) elements: Vec<Option<u64>>,
    pub(super) left: Vec<Left>,
    /// Salts that go beside the key.
    pub(super) salts: Salts,
    /// What is not to come back.
    pub(super) keep_out: Arc<KeepOut>,
    /// By member: whether it was left out because it was withheld.
    pub(super) out: HashSet<usize>,
    pub(super) bytes: u64,
    /// Private parts that were cut out of members.
    pub(super) private_parts: u64,
    /// Whether anything of the input is new.
    pub(super) adds: bool,
}

/// A member as it was read so far.
pub(super) struct Member {
    pub(super) index: usize,
    pub(super) name: String,
    pub(super) digest: Digest,
    pub(super) bytes: u64,
    pub(super) runs: Vec<Run>,
    pub(super) damaged: bool,
    pub(super) fresh: bool,
    /// Bytes of elements that were left out because they were withheld, where that is known already.
    pub(super) left: Option<u64>,
    /// How it was packed by itself, where its pieces are of what was in it.
    pub(super) packing: Option<Packing>,
    /// Whether something private was cut out of it.
    pub(super) cut: bool,
    /// Its beginning, where something is not to come back.
    pub(super) head: Arc<Vec<u8>>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        import: String,
        container: &'a Container,
        writer: &'a Writer,
        twins: &'a Twins,
        progress: &'a dyn Progress,
        keep_out: Arc<KeepOut>,
        salts: Salts,
    ) -> Self {
        let count = container.members().len();
        Self {
            import,
            account: None,
            container,
            writer,
            twins,
            progress,
            layout: Layout::default(),
            random: SystemRandom::new(),
            problems: Problems::default(),
            states: vec![None; count],
            elements: vec![None; count],
            left: Vec::new(),
            salts,
            keep_out,
            out: HashSet::new(),
            bytes: 0,
            private_parts: 0,
            adds: true,
        }
    }

    /// Begins a member.
    pub(super) fn member(&self, index: usize) -> Member {
        Member {
            index,
            name: self.container.members()[index].name.clone(),
            digest: Digest::new(),
            bytes: 0,
            runs: Vec::new(),
            damaged: false,
            fresh: !self.twins.has(index),
            left: None,
            packing: None,
            cut: false,
            head: Arc::default(),
        }
    }

    /// Takes note of bytes read of a member that is kept.
    pub(super) fn count(&mut self, member: &mut Member, bytes: &[u8]) {
        if member.bytes == 0 {
            member.head = Arc::new(self.keep_out.head(bytes));
        }
        member.digest.update(bytes);
        member.bytes += bytes.len() as u64;
        self.bytes += bytes.len() as u64;
        self.progress.advance(bytes.len() as u64);
    }

    /// Notes that a member is damaged.
    pub(super) fn damage(&mut self, member: &mut Member, problem: Problem) {
        member.damaged |= problem.kind.is_loss();
        self.problems.add(problem);
    }

    /// Places pieces, and room for records; a batch that is opened for them comes back to be passed on
    /// before them.
    pub(super) fn place(&mut self, pieces: usize, records: usize) -> (Run, Option<BatchWriter>) {
        let mut opened = None;
        let (writer, random) = (self.writer, &mut self.random);
        let run = self.layout.place(pieces, records, || {
            let batch = writer.batch(random);
            let id = batch.id();
            opened = Some(batch);
            id
        });
        (run, opened)
    }

    /// Ends a member that is kept and returns its original, if its bytes are new.
    pub(super) fn end(
        &mut self,
        member: Member,
        state: State,
        rule: Option<&'static str>,
    ) -> Option<Original> {
        let state = if member.damaged { State::Damaged } else { state };
        self.states[member.index] = Some(state);
        member.fresh.then(|| Original {
            import: self.import.clone(),
            account: self.account.clone(),
            member: member.name,
            state,
            bytes: member.bytes,
            sha256: rule.is_none().then(|| member.digest.finish()),
            runs: member.runs,
            packing: member.packing,
            rule,
        })
    }

    /// Returns the record of a member whose bytes were kept earlier, in an import that adds something.
    pub(super) fn same_record(&self, index: usize) -> Option<Record> {
        let twin = self.twins.get(index)?;
        let state = self.states[index].unwrap_or(State::KeptUnread);
        self.adds.then(|| {
            same(&self.import, self.account.as_deref(), &self.container.members()[index].name, state, twin)
        })
    }

    /// Notes a member as left out.
    pub(super) fn leave_out(&mut self, index: usize, rule: &'static str, commitment: Option<String>) {
        let member = self.told_name(index).to_owned();
        self.left.push(Left { member, rule, commitment });
    }

    /// Returns what to call a member that is left out: of one that was withheld only the folder, since its
    /// name holds the post's id.
    pub(super) fn told_name(&self, index: usize) -> &str {
        let name = &self.container.members()[index].name;
        self.keep_out.media(name).unwrap_or(name)
    }

    /// Returns a problem about a member that could not be opened.
    pub(super) fn unopened(&mut self, index: usize, problem: Problem) {
        self.states[index] = Some(State::Damaged);
        self.problems.add(problem);
    }

    /// Notes that an unknown member was kept.
    pub(super) fn unknown(&mut self, name: &str) {
        self.problems.add(Problem::new(ProblemKind::UnknownMember).member(name));
    }
}

/// Cuts the spans of a chunk into runs of whole spans that fit a frame: at most [`FRAME_MAX`] bytes and
/// [`PIECES_MAX`] pieces. Glue that is longer is cut; an element that is longer comes alone.
pub(super) fn frames(spans: &[Span]) -> Vec<Vec<Span>> {
    let frame_max = u32::try_from(FRAME_MAX).expect("invariant: a frame is short");
    let mut out: Vec<Vec<Span>> = Vec::new();
    let mut current: Vec<Span> = Vec::new();
    let mut bytes = 0;
    let mut put = |span: Span| {
        let length = span.end - span.start;
        if !current.is_empty() && (bytes + length > frame_max || current.len() >= PIECES_MAX) {
            out.push(std::mem::take(&mut current));
            bytes = 0;
        }
        bytes += length;
        current.push(span);
    };
    for span in spans {
        let mut start = span.start;
        while !span.element && span.end - start > frame_max {
            put(Span { start, end: start + frame_max, element: false });
            start += frame_max;
        }
        put(Span { start, ..*span });
    }
    if !current.is_empty() {
        out.push(current);
    }
    out
}

/// Returns references to a run's pieces by their batch.
pub(super) fn refs(run: &Run) -> Vec<PieceRef> {
    (run.first..run.first + run.count)
        .map(|piece| PieceRef::There { batch: run.batch.to_string(), piece })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_cut_to_what_a_frame_holds_and_elements_stay_whole() {
        let span = |start, end, element| Span { start, end, element };
        let mib = 1 << 20;
        let cut = frames(&[
            span(0, 10, false),
            span(10, mib, true),
            span(mib, mib + 5, false),
            span(mib + 5, 3 * mib, true),
            span(3 * mib, 5 * mib + 1, false),
        ]);
        let lengths: Vec<Vec<u32>> =
            cut.iter().map(|frame| frame.iter().map(|span| span.end - span.start).collect()).collect();
        assert_eq!(lengths, [vec![10, mib - 10], vec![5], vec![2 * mib - 5], vec![mib], vec![mib], vec![1]]);
        let many: Vec<_> = (0..20_000).map(|i| span(i, i + 1, true)).collect();
        assert_eq!(frames(&many).iter().map(Vec::len).collect::<Vec<_>>(), [8192, 8192, 3616]);
    }
}

//! The record of an original: a member as it was kept (docs/format.md 6.3).
//!
//! Never says more of a member than the format lists: no digest where something private was cut.

use formats::Packing;
use model::Record;
use seal::Hash;

use super::layout::Run;
use crate::keep_out;
use crate::same_as::SameAs;

/// How a member ended, as the record says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Read,
    KeptUnread,
    Damaged,
}

impl State {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::KeptUnread => "kept_unread",
            Self::Damaged => "damaged",
        }
    }
}

/// A run of pieces as records hold it: batch, first piece, how many.
pub(crate) type Pieces = (String, u32, u32);

/// A member on its way into its record.
#[derive(Clone, Debug)]
pub(super) struct Original {
    pub(super) import: String,
    pub(super) account: Option<String>,
    pub(super) member: String,
    pub(super) state: State,
    pub(super) bytes: u64,
    pub(super) sha256: Option<Hash>,
    pub(super) runs: Vec<Run>,
    pub(super) packing: Option<Packing>,
    pub(super) rule: Option<&'static str>,
}

/// What became of a member's elements.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ended {
    /// Whether all that should be read were.
    pub(super) all_read: bool,
    /// Bytes of those that were left out because they were withheld; `None` where none was.
    pub(super) left: Option<u64>,
}

impl Ended {
    /// Nothing is amiss.
    pub(super) const WELL: Self = Self { all_read: true, left: None };

    /// Adds bytes that were left out on the way.
    pub(super) fn and(self, left: Option<u64>) -> Self {
        let both = self.left.map_or(left, |own| Some(own + left.unwrap_or(0)));
        Self { left: both, ..self }
    }
}

impl Original {
    /// Returns the record; a member of which an element could not be read is damaged. Of one from which
    /// an element was left out, neither digest nor whole length is recorded.
    pub(super) fn record(&self, ended: Ended) -> Record {
        let state = if ended.all_read { self.state } else { State::Damaged };
        let digest = self.sha256.filter(|_| ended.left.is_none());
        let rule = self.rule.or(ended.left.map(|_| keep_out::RULE));
        let mut record = Record::of_type("original");
        record.text("import", &*self.import);
        record.text_if("account", self.account.as_deref());
        record.text("member", &*self.member);
        record.text("state", state.word());
        record.json("bytes", &self.bytes.saturating_sub(ended.left.unwrap_or(0)));
        record.text_if("sha256", digest.map(|hash| hash.hex()).as_deref());
        record.json("pieces", &self.pieces());
        record.text_if("packing", self.packing.map(Packing::word));
        record.text_if("rule", rule);
        record
    }

    /// Returns the runs, those that follow each other joined.
    fn pieces(&self) -> Vec<Pieces> {
        let mut out: Vec<Pieces> = Vec::new();
        for run in &self.runs {
            let batch = run.batch.to_string();
            match out.last_mut() {
                Some((last, first, count)) if *last == batch && *first + *count == run.first => {
                    *count += run.count
                }
                _ => out.push((batch, run.first, run.count)),
            }
        }
        out
    }
}

/// Returns the record of a member whose bytes were kept by an earlier import.
pub(super) fn same(
    import: &str,
    account: Option<&str>,
    member: &str,
    state: State,
    same_as: &SameAs,
) -> Record {
    let mut record = Record::of_type("original");
    record.text("import", import);
    record.text_if("account", account);
    record.text("member", member);
    record.text("state", state.word());
    record.json("same_as", same_as);
    record
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::BatchId;

    #[test]
    fn runs_that_follow_each_other_are_one() {
        let batch = |n: u8| BatchId::parse(&format!("{n:032x}")).expect("32 hex characters");
        let run = |n, first, count| Run { batch: batch(n), first, count };
        let original = Original {
            import: "i".into(),
            account: None,
            member: "m".into(),
            state: State::Read,
            bytes: 9,
            sha256: None,
            runs: vec![run(1, 4, 2), run(1, 6, 1), run(1, 9, 1), run(2, 0, 3)],
            packing: None,
            rule: None,
        };
        assert_eq!(
            original.pieces(),
            [(batch(1).to_string(), 4, 3), (batch(1).to_string(), 9, 1), (batch(2).to_string(), 0, 3)]
        );
        let unread = Ended { all_read: false, left: None };
        assert_eq!(original.record(unread).get_text("state"), Some("damaged"));
        assert_eq!(original.record(Ended::WELL).get("sha256"), None, "absent is not empty");
        let whole = Original { sha256: Some(seal::sha256(b"")), ..original };
        assert!(whole.record(Ended::WELL).get("sha256").is_some());
        let cut = whole.record(Ended { all_read: true, left: Some(4) });
        assert_eq!((cut.get("sha256"), cut.get_text("rule")), (None, Some("suppressed/1")));
        assert_eq!(cut.get_json::<u64>("bytes"), Ok(Some(5)));
    }
}

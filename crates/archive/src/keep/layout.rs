//! Which batch and number each piece gets, decided while cutting and before anything is parsed.
//!
//! Never waits for parsing: room is set aside for a record of every element, used or not.

use seal::batch::ITEMS_MAX;
use store::BatchId;

/// Items set aside in each batch for records that are not posts: the batch's own, originals, the
/// import's and its lists.
const ASIDE: usize = 4_096;

/// Where pieces go next. Starts without a batch: an input with nothing new opens none.
#[derive(Default)]
pub(super) struct Layout {
    batches: Vec<BatchId>,
    pieces: usize,
    records: usize,
}

/// A run of pieces in one batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// The batch.
    pub(super) batch: BatchId,
    /// The first piece's number.
    pub(super) first: u32,
    /// How many.
    pub(super) count: u32,
}

impl Layout {
    /// Places pieces, and sets room aside for so many records, in the current batch or in the one that
    /// `next` names. At most [`Layout::most`] items go into one call.
    pub(super) fn place(&mut self, pieces: usize, records: usize, next: impl FnOnce() -> BatchId) -> Run {
        assert!(pieces + records <= Self::most(), "invariant: callers place what fits a batch");
        if self.batches.is_empty() || self.pieces + self.records + pieces + records > Self::most() {
            self.batches.push(next());
            self.pieces = 0;
            self.records = 0;
        }
        let first = u32::try_from(self.pieces).expect("invariant: a batch has at most 65,536 items");
        self.pieces += pieces;
        self.records += records;
        Run {
            batch: self.batches[self.batches.len() - 1],
            first,
            count: u32::try_from(pieces).expect("invariant: a batch has at most 65,536 items"),
        }
    }

    /// Returns how many items a batch takes from [`Layout::place`].
    pub(super) const fn most() -> usize {
        ITEMS_MAX - ASIDE
    }

    /// Returns the names of all batches, in order.
    pub(super) fn ids(&self) -> &[BatchId] {
        &self.batches
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u8) -> BatchId {
        BatchId::parse(&format!("{n:032x}")).expect("32 hex characters")
    }

    #[test]
    fn a_batch_is_left_when_pieces_and_records_would_not_fit() {
        let mut layout = Layout::default();
        let half = Layout::most() / 2;
        for (pieces, records, expected) in
            [(half, 0, (id(0), 0)), (half - 1, 1, (id(0), half)), (1, 0, (id(1), 0)), (1, 5, (id(1), 1))]
        {
            let named = u8::from(!layout.ids().is_empty());
            let run = layout.place(pieces, records, || id(named));
            assert_eq!((run.batch, run.first as usize, run.count as usize), (expected.0, expected.1, pieces));
        }
        assert_eq!(layout.ids(), [id(0), id(1)]);
    }
}

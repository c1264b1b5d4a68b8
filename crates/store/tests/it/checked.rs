//! A whole check, gathered into one list.

use std::path::Path;

use store::{BatchCheck, Damage, LogCheck, RecordLine, Shelf, check_batch, check_log};

pub struct Checked {
    pub log: LogCheck,
    pub batches: Vec<BatchCheck>,
    pub lines: Vec<RecordLine>,
}

impl Checked {
    pub fn damage(&self) -> Vec<&Damage> {
        self.log.damage.iter().chain(self.batches.iter().flat_map(|batch| &batch.damage)).collect()
    }

    pub fn pieces(&self) -> u32 {
        self.batches.iter().map(|batch| batch.pieces).sum()
    }

    pub fn records(&self) -> u32 {
        self.batches.iter().map(|batch| batch.records).sum()
    }
}

pub fn check(shelf: &dyn Shelf, keys: Option<&Path>) -> Checked {
    let log = check_log(shelf, keys).unwrap();
    let mut lines = Vec::new();
    let batches = log.batches.iter();
    let batches = batches
        .map(|batch| check_batch(shelf, batch, &mut |line| lines.push(line.clone())).unwrap())
        .collect();
    Checked { log, batches, lines }
}

/// Checks, and fails unless all is as it was sealed.
pub fn assert_sound(shelf: &dyn Shelf, keys: &Path) -> Checked {
    let checked = check(shelf, Some(keys));
    assert!(checked.damage().is_empty(), "{:?}", checked.damage());
    assert_eq!(checked.log.guard, store::GuardState::Agrees);
    assert!(checked.batches.iter().all(|batch| batch.entry.is_some()));
    checked
}

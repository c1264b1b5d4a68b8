//! The check of one batch: every object read again, every commitment made again, and both held
//! against `log/batch/<batch>` and the entry's root.
//!
//! Never stops at damage, never holds more than a frame, and never blames two files where one is
//! enough: where objects and entry agree, the file of commitments between them is the damaged one.

use std::sync::Arc;

use seal::Hash;

use crate::check::{Affects, BatchCheck, Damage, Suspect};
use crate::check_rows::{PieceRow, RecordRow};
use crate::check_walk::{Rows, Walked, affects, walk};
use crate::error::StoreError;
use crate::leaves::read_leaves;
use crate::line::RecordLine;
use crate::lines::{batch_record, first_line};
use crate::name::{BatchId, Row, batch_file};
use crate::shelf::Shelf;

/// Checks a batch. Each record that gives its commitment is handed to `each`, in order. Safe to call
/// from several threads, a batch each; holds a few megabytes.
///
/// # Errors
/// [`StoreError::Io`] where the place cannot be read. Damage is no error.
pub fn check_batch(
    shelf: &dyn Shelf,
    suspect: &Suspect,
    each: &mut dyn FnMut(&RecordLine),
) -> Result<BatchCheck, StoreError> {
    let id = suspect.id;
    let mut check = BatchCheck {
        id,
        entry: suspect.entry,
        pieces: 0,
        records: 0,
        bytes: 0,
        absent_pieces: Vec::new(),
        cut_records: Vec::new(),
        damage: Vec::new(),
    };
    let leaves = match read_leaves(shelf, &id) {
        Ok(leaves) => leaves,
        Err(StoreError::NotFound { .. }) => {
            let (file, affects) = (batch_file(&id), Affects::Batch(id));
            check.damage.push(Damage { file, what: "it is missing".into(), affects });
            Vec::new()
        }
        Err(StoreError::Damaged { name, what }) => {
            check.damage.push(Damage { file: name, what, affects: Affects::Batch(id) });
            Vec::new()
        }
        Err(error) => return Err(error),
    };
    let leaves = Arc::new(leaves);
    let keeps_made = suspect.entry.is_none();
    let counts = counts(shelf, &id)?;
    let mut pieces = PieceRow::new(Rows::new(id, Row::Originals, 0, &leaves, keeps_made));
    walk(shelf, &mut pieces)?;
    let walked = pieces.finish(counts.map(|counts| counts.0), &mut check);
    let first = match counts {
        Some((pieces, _)) => pieces,
        None => first_record(shelf, &id, &leaves)?.unwrap_or(walked.next),
    };
    let mut records = RecordRow::new(Rows::new(id, Row::Records, first as usize, &leaves, keeps_made), each);
    walk(shelf, &mut records)?;
    let sealed = records.finish(counts.map(|counts| counts.1), &mut check);
    let leaves = Arc::try_unwrap(leaves).unwrap_or_else(|shared| shared.to_vec());
    blame(suspect, leaves, &[walked, sealed], first as usize, &mut check);
    Ok(check)
}

/// Returns how many pieces and records a batch says it has; `None` where that cannot be read.
fn counts(shelf: &dyn Shelf, id: &BatchId) -> Result<Option<(u32, u32)>, StoreError> {
    let record = match batch_record(shelf, id) {
        Ok(record) => record,
        Err(StoreError::Damaged { .. } | StoreError::NotFound { .. }) => return Ok(None),
        Err(error) => return Err(error),
    };
    let count = |field| record.get_json::<u32>(field).ok().flatten();
    let counts = count("pieces").zip(count("records"));
    let fits = |(pieces, records): &(u32, u32)| {
        u64::from(*pieces) + u64::from(*records) <= seal::batch::ITEMS_MAX as u64
    };
    Ok(counts.filter(fits))
}

/// Finds which item the first record is, where the batch's own record cannot say how many pieces come
/// before it.
fn first_record(shelf: &dyn Shelf, id: &BatchId, leaves: &[Hash]) -> Result<Option<u32>, StoreError> {
    let line = first_line(shelf, id)?;
    let place = line.and_then(|line| {
        let made = line.commitment();
        let at = leaves.iter().position(|leaf| *leaf == made)?;
        u32::try_from(at).ok()?.checked_sub(line.n)
    });
    Ok(place)
}

/// Decides which file is at fault where items do not give the commitments that stand.
fn blame(
    suspect: &Suspect,
    mut leaves: Vec<Hash>,
    rows: &[Walked; 2],
    first_record: usize,
    check: &mut BatchCheck,
) {
    if leaves.is_empty() {
        return;
    }
    if suspect.entry.is_none() {
        for (start, walked) in [(0, &rows[0]), (first_record, &rows[1])] {
            for (leaf, made) in leaves.iter_mut().skip(start).zip(&walked.made) {
                *leaf = made.unwrap_or(*leaf);
            }
        }
        let root = seal::batch::root(&leaves);
        let entry = suspect.orphans.iter().find(|(_, orphan)| *orphan == root);
        check.entry = entry.map(|(entry, _)| *entry);
        let what = match entry {
            Some((entry, _)) => format!("it does not give the root of entry {entry}, which its items give"),
            None => "it does not give the root of any entry".to_owned(),
        };
        check.damage.push(Damage {
            file: batch_file(&suspect.id),
            what,
            affects: Affects::Batch(suspect.id),
        });
        if entry.is_some() {
            return;
        }
    }
    for walked in rows {
        blame_objects(suspect.id, walked, check);
    }
}

/// Names the objects whose items do not give their commitments, a damage for each run of items.
fn blame_objects(batch: BatchId, walked: &Walked, check: &mut BatchCheck) {
    let mut rest = walked.mismatched.as_slice();
    while let Some((first, file)) = rest.first() {
        let run = (*first..).zip(rest).take_while(|(n, (item, name))| n == item && name == file).count();
        let count = u32::try_from(run).expect("invariant: a batch has at most 65,536 items");
        check.damage.push(Damage {
            file: file.clone(),
            what: "what it holds does not give the commitments that were sealed".into(),
            affects: affects(batch, walked.row, *first, count),
        });
        rest = &rest[run..];
    }
}

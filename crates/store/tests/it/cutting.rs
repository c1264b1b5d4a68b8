//! A post cut from an archive: the log stands, the rest verifies, and the text is nowhere.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use store::{Archive, BatchId, Cut, Name, Opening, RecordLine, Roots, Shelf, StoreError};

use crate::build::{found, import, record};
use crate::checked::assert_sound;
use crate::memory::{Fault, MemoryShelf, Survivors};

struct Built {
    shelf: Arc<MemoryShelf>,
    keys: tempfile::TempDir,
    batch: BatchId,
}

fn port(shelf: &Arc<MemoryShelf>) -> Arc<dyn Shelf> {
    Arc::clone(shelf) as Arc<dyn Shelf>
}

fn built(items: u32, long: bool) -> Built {
    let keys = tempfile::tempdir().unwrap();
    let shelf = Arc::new(MemoryShelf::new());
    let archive = found(&port(&shelf), keys.path()).unwrap();
    let (_, batch) = import(archive, keys.path(), 1, items, long).unwrap();
    Built { shelf, keys, batch }
}

/// Piece 7 and the long piece 9, record 7, and two fields of record 8.
fn cut(shelf: &Arc<MemoryShelf>, keys: &Path, batch: &BatchId) -> Result<(), StoreError> {
    let writer = Archive::open(port(shelf), Roots::new())?.writer(keys)?;
    writer.cut(batch, &[7, 9], &[(7, Cut::Whole), (8, Cut::Fields(&["text", "id"]))])
}

/// Everything that is in the place: the files as they are, and what the objects hold.
fn contents(shelf: &MemoryShelf) -> Vec<Vec<u8>> {
    let files = shelf.everything();
    let held = files.iter().filter(|(name, _)| name.as_str().ends_with(".zst"));
    let expanded = held.map(|(_, bytes)| zstd::stream::decode_all(&bytes[..]).unwrap());
    expanded.chain(files.values().cloned()).collect()
}

fn holds(contents: &[Vec<u8>], text: &str) -> bool {
    contents.iter().any(|bytes| String::from_utf8_lossy(bytes).contains(text))
}

/// How many frames of pieces still have a seed.
fn seeds(built: &Built) -> usize {
    let files = built.shelf.everything();
    let originals = files.iter().filter(|(name, _)| name.as_str().starts_with("originals/"));
    originals.map(|(_, bytes)| String::from_utf8_lossy(bytes).matches("\"seed\":").count()).sum()
}

fn log_of(shelf: &MemoryShelf) -> BTreeMap<Name, Vec<u8>> {
    shelf.everything().into_iter().filter(|(name, _)| name.as_str().starts_with("log/")).collect()
}

fn assert_cut(built: &Built, shelf: &MemoryShelf, log: &BTreeMap<Name, Vec<u8>>) -> Vec<RecordLine> {
    assert_eq!(log_of(shelf), *log, "the log has not changed by a byte");
    let checked = assert_sound(shelf, built.keys.path());
    assert!(checked.log.strangers.is_empty(), "{:?}", checked.log.strangers);
    let batch = checked.batches.iter().find(|check| check.id == built.batch).unwrap();
    assert_eq!((batch.pieces, batch.records), (10, 13));
    assert_eq!(batch.absent_pieces, [7, 9]);
    assert_eq!(batch.cut_records, [7, 8]);
    let contents = contents(shelf);
    for gone in ["piece 7 of import 1", "piece 9 of import 1", "record 7 of import 1", "record 8 of import 1"]
    {
        assert!(!holds(&contents, gone), "{gone}");
    }
    for stays in
        ["piece 6 of import 1", "piece 8 of import 1", "record 6 of import 1", "record 9 of import 1"]
    {
        assert!(holds(&contents, stays), "{stays}");
    }
    checked.lines
}

#[test]
fn one_post_cut_the_rest_verifies() {
    let built = built(12, true);
    let log = log_of(&built.shelf);
    let before = assert_sound(&*built.shelf, built.keys.path()).lines;
    // Pieces 0-2, 3, 4, 5-7, 8, 9, 10-11.
    assert_eq!(seeds(&built), 7);
    cut(&built.shelf, built.keys.path(), &built.batch).unwrap();
    assert_eq!(seeds(&built), 5);
    let after = assert_cut(&built, &built.shelf, &log);
    assert_eq!(before.len(), after.len());
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before.commitment(), after.commitment());
    }
    let find = |lines: &[RecordLine], n: u32| {
        lines.iter().find(|line| line.n == n && line.commitment() == before_of(&before, n)).cloned().unwrap()
    };
    assert!(matches!(find(&after, 7).opening, Opening::Nothing(_)));
    let partly = find(&after, 8);
    let names: Vec<_> = partly.record.fields.iter().map(|field| field.name.to_string()).collect();
    assert_eq!(names, ["type", "from"]);
    assert_eq!(find(&after, 9).record, record(1, 9));
    // The seeds of what was cut would confirm a guess: they are gone too.
    for n in [7, 8] {
        let Opening::Seed(seed) = find(&before, n).opening else { panic!("sealed under a seed") };
        assert!(!holds(&contents(&built.shelf), &seed.base64()));
    }
    let writer = Archive::open(port(&built.shelf), Roots::new()).unwrap().writer(built.keys.path()).unwrap();
    writer.cut(&built.batch, &[], &[(8, Cut::Fields(&["from"]))]).unwrap();
    drop(writer);
    let more = assert_cut(&built, &built.shelf, &log);
    assert_eq!(find(&more, 8).record.fields.len(), 1);
}

fn before_of(lines: &[RecordLine], n: u32) -> seal::Hash {
    lines.iter().find(|line| line.n == n && line.record.kind() == "post").unwrap().commitment()
}

#[test]
fn pieces_in_a_cut_archive_are_read_or_absent() {
    use std::io::Read;
    let built = built(12, true);
    cut(&built.shelf, built.keys.path(), &built.batch).unwrap();
    let archive = Archive::open(port(&built.shelf), Roots::new()).unwrap();
    for n in 0..12 {
        let mut bytes = Vec::new();
        let read = archive.pieces(&built.batch, n, 1, None).unwrap().read_to_end(&mut bytes);
        match n {
            7 | 9 => assert_eq!(read.unwrap_err().kind(), std::io::ErrorKind::NotFound),
            _ => {
                read.unwrap();
                assert!(bytes == crate::build::piece(1, n, true), "{n}");
            }
        }
    }
}

#[test]
fn an_interrupted_cut_is_finished_by_cutting_again() {
    let built = built(12, true);
    let log = log_of(&built.shelf);
    let start = built.shelf.cut_power(Survivors::All);
    let mut call = 0;
    loop {
        let shelf = Arc::new(start.cut_power(Survivors::All));
        shelf.fail_from(call, [Fault::Kill, Fault::Full][call as usize % 2]);
        let done = cut(&shelf, built.keys.path(), &built.batch).is_ok();
        for survivors in [Survivors::None, Survivors::EveryOther, Survivors::All] {
            let left = Arc::new(shelf.cut_power(survivors));
            cut(&left, built.keys.path(), &built.batch).unwrap();
            assert_cut(&built, &left, &log);
        }
        if done {
            break;
        }
        call += 1;
    }
    assert!(call >= 4, "put, put, barrier, remove: {call}");
}

//! Any changed byte of any file of truth is found and its file is named.

use std::collections::BTreeMap;
use std::sync::Arc;

use store::{Affects, Archive, BatchId, Name, Row, Shelf, batch_file};

use crate::build::{found, import};
use crate::checked::{Checked, assert_sound, check};
use crate::memory::{MemoryShelf, Survivors};

struct Built {
    shelf: Arc<MemoryShelf>,
    keys: tempfile::TempDir,
    batches: Vec<BatchId>,
}

fn built(items: u32, long: bool) -> Built {
    let keys = tempfile::tempdir().unwrap();
    let shelf = Arc::new(MemoryShelf::new());
    let port: Arc<dyn Shelf> = Arc::clone(&shelf) as Arc<dyn Shelf>;
    let archive = found(&port, keys.path()).unwrap();
    let (archive, first) = import(archive, keys.path(), 1, items, long).unwrap();
    let (archive, second) = import(archive, keys.path(), 2, 20, false).unwrap();
    let founding = archive.batches()[0].id;
    Built { shelf, keys, batches: vec![founding, first, second] }
}

fn names(checked: &Checked) -> Vec<&str> {
    let mut names: Vec<_> = checked.damage().iter().map(|damage| damage.file.as_str()).collect();
    names.dedup();
    names
}

#[test]
fn a_sound_archive_is_sound() {
    let built = built(14, true);
    let checked = assert_sound(&*built.shelf, built.keys.path());
    assert_eq!((checked.pieces(), checked.records()), (34, 14 + 20 + 3 + 1));
    assert_eq!(checked.lines.len(), 38);
    assert!(checked.log.strangers.is_empty(), "{:?}", checked.log.strangers);
    assert_eq!(checked.log.entries, 3);
}

#[test]
fn a_flipped_byte_anywhere_names_its_file() {
    let built = built(40, false);
    let files: BTreeMap<Name, Vec<u8>> = built.shelf.everything();
    let mut flips = 0;
    for (name, bytes) in &files {
        // Every byte of small files; about two hundred places of larger ones.
        let step = (bytes.len() / 200).max(1);
        for at in (0..bytes.len()).step_by(step) {
            let mut flipped = bytes.clone();
            flipped[at] ^= [1, 0x20, 0x80][at % 3];
            built.shelf.overwrite(name, flipped);
            let checked = check(&*built.shelf, Some(built.keys.path()));
            assert!(
                names(&checked).contains(&name.as_str()),
                "byte {at} of {name} (of {}): {:?}",
                bytes.len(),
                checked.damage()
            );
            flips += 1;
        }
        built.shelf.overwrite(name, bytes.clone());
    }
    assert!(flips > 1500, "{flips}");
    assert_sound(&*built.shelf, built.keys.path());
}

#[test]
fn a_flip_blames_no_other_file() {
    let built = built(40, false);
    let [_, batch, _] = built.batches[..] else { unreachable!() };
    let originals = Row::Originals.object(&batch, 0, 0);
    let records = Row::Records.object(&batch, 0, 0);
    for (name, at) in [
        (originals.clone(), 60),
        (originals, 400),
        (records, 200),
        (batch_file(&batch), 33),
        (batch_file(&batch), 32 * 127),
        (Name::new("log/tile/0/000.p/3").unwrap(), 40),
        (Name::new("log/tile/entries/000.p/3").unwrap(), 100),
        (Name::new("log/tile/entries/000.p/1").unwrap(), 60),
        (Name::new("beilin.toml").unwrap(), 181),
        (Name::new("beilin.toml").unwrap(), 9),
        (Name::new("log/checkpoint").unwrap(), 43),
    ] {
        let bytes = built.shelf.everything()[&name].clone();
        let mut flipped = bytes.clone();
        flipped[at] ^= 2;
        built.shelf.overwrite(&name, flipped);
        let checked = check(&*built.shelf, Some(built.keys.path()));
        assert_eq!(names(&checked), [name.as_str()], "byte {at}: {:?}", checked.damage());
        built.shelf.overwrite(&name, bytes);
    }
}

#[test]
fn damage_says_what_it_affects_and_the_rest_is_whole() {
    let built = built(40, false);
    let batch = built.batches[1];
    let port: Arc<dyn Shelf> = Arc::clone(&built.shelf) as Arc<dyn Shelf>;
    let archive = Archive::open(port, store::Roots::new()).unwrap();
    let frames = archive.frames(&batch).unwrap();
    let name = Row::Originals.object(&batch, 0, 0);
    let bytes = built.shelf.everything()[&name].clone();
    // A byte of the fifth frame's header, and of its data: pieces 12, 13 and 14.
    let start = frames[4].location.offset as usize;
    for at in [start + 10, frames[5].location.offset as usize - 3] {
        let mut flipped = bytes.clone();
        flipped[at] ^= 4;
        built.shelf.overwrite(&name, flipped);
        let checked = check(&*built.shelf, None);
        let [damage] = checked.damage()[..] else { panic!("{:?}", checked.damage()) };
        assert_eq!(damage.affects, Affects::Pieces { batch, first: 12, count: 3 });
        assert_eq!((checked.pieces(), checked.records()), (57, 64));
    }
}

#[test]
fn a_missing_file_is_named() {
    let built = built(14, true);
    let files = built.shelf.everything();
    for (name, bytes) in &files {
        // Older partial tiles may go.
        if name.as_str().contains(".p/1") || name.as_str().contains(".p/2") {
            continue;
        }
        built.shelf.delete(name);
        let checked = check(&*built.shelf, Some(built.keys.path()));
        assert!(names(&checked).contains(&name.as_str()), "{name}: {:?}", checked.damage());
        built.shelf.overwrite(name, bytes.clone());
    }
}

#[test]
fn a_cut_file_or_one_with_more_is_named() {
    let built = built(14, true);
    let files = built.shelf.everything();
    for (name, bytes) in &files {
        let cuts = [0, 1, bytes.len() / 3, bytes.len() / 2, bytes.len() - 1];
        let longer = [&bytes[..], b"\n"].concat();
        for changed in cuts.iter().map(|cut| bytes[..*cut].to_vec()).chain([longer]) {
            let length = changed.len();
            built.shelf.overwrite(name, changed);
            let checked = check(&*built.shelf, Some(built.keys.path()));
            assert!(names(&checked).contains(&name.as_str()), "{length} of {name}: {:?}", checked.damage());
        }
        built.shelf.overwrite(name, bytes.clone());
    }
}

#[test]
fn foreign_files_are_strangers_and_no_damage() {
    let built = built(5, false);
    let leftover = BatchId::parse("00000000000000000000000000000001").unwrap();
    for name in [
        batch_file(&leftover).as_str(),
        Row::Records.object(&leftover, 0, 0).as_str(),
        "notes.txt",
        "log/tile/0/000.p/9",
    ] {
        built.shelf.overwrite(&Name::new(name).unwrap(), vec![1; 512]);
    }
    built.shelf.overwrite(&Name::new("derived/state.json").unwrap(), vec![1]);
    let checked = assert_sound(&*built.shelf, built.keys.path());
    assert_eq!(checked.log.strangers.len(), 4, "{:?}", checked.log.strangers);
}

#[test]
fn an_older_copy_is_told_from_the_guard() {
    let keys = tempfile::tempdir().unwrap();
    let shelf = Arc::new(MemoryShelf::new());
    let port: Arc<dyn Shelf> = Arc::clone(&shelf) as Arc<dyn Shelf>;
    let archive = found(&port, keys.path()).unwrap();
    let older = shelf.cut_power(Survivors::All);
    import(archive, keys.path(), 1, 3, false).unwrap();
    assert!(
        matches!(check(&older, Some(keys.path())).log.guard, store::GuardState::Older(guard) if guard.size == 2)
    );
    assert_eq!(check(&older, None).log.guard, store::GuardState::Absent);
}

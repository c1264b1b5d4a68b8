//! A kill, a power cut or a full disk at any call: what was sealed stays whole, and the ordinary path
//! mends the rest.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use store::{Archive, Roots, Shelf, StoreError};

use crate::build::{assert_whole, found, import};
use crate::checked::assert_sound;
use crate::memory::{Fault, MemoryShelf, Survivors};

const ITEMS: u32 = 7;

fn port(shelf: &Arc<MemoryShelf>) -> Arc<dyn Shelf> {
    Arc::clone(shelf) as Arc<dyn Shelf>
}

/// Founds the archive and makes two imports, going on from whatever is there; notes each that was
/// acknowledged.
fn go_on(shelf: &Arc<MemoryShelf>, keys: &Path, done: &mut usize) -> Result<Archive, StoreError> {
    let archive = found(&port(shelf), keys)?;
    // A writer settles what an interrupted run left open.
    let mut archive = archive.writer(keys)?.commit("2018-11-10")?;
    *done = archive.batches().len();
    for number in 1..=2 {
        if archive.batches().len() <= usize::from(number) {
            (archive, _) = import(archive, keys, number, ITEMS, false)?;
        }
        *done = (*done).max(usize::from(number) + 1);
    }
    Ok(archive)
}

pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for item in fs::read_dir(from).unwrap() {
        let item = item.unwrap();
        let target = to.join(item.file_name());
        match item.file_type().unwrap().is_dir() {
            true => copy_folder(&item.path(), &target),
            false => _ = fs::copy(item.path(), target).unwrap(),
        }
    }
}

fn assert_imports(archive: &Archive, count: usize) {
    for (number, batch) in (0_u8..).zip(archive.batches()).skip(1) {
        assert_whole(archive, &batch.id, number, ITEMS, false);
    }
    assert!(archive.batches().len() >= count, "what was acknowledged is there");
}

/// Fails at every call in turn, and lets `settle` go on from there.
fn at_every_call(fault: Fault, settle: impl Fn(&Arc<MemoryShelf>, &Path, usize)) {
    let mut call = 0;
    loop {
        let keys = tempfile::tempdir().unwrap();
        let shelf = Arc::new(MemoryShelf::new());
        shelf.fail_from(call, fault);
        let mut done = 0;
        let run = go_on(&shelf, keys.path(), &mut done);
        match (&run, fault) {
            (Ok(_), _) => break,
            (Err(StoreError::NoSpace { .. }), Fault::Full) | (Err(StoreError::Io { .. }), Fault::Kill) => {}
            (Err(error), _) => panic!("call {call}: {error:?}"),
        }
        drop(run);
        settle(&shelf, keys.path(), done);
        call += 1;
    }
    // Founding puts five files, each import five; two barriers and a swap each.
    assert_eq!(call, 24);
}

#[test]
fn a_power_cut_at_any_call_loses_nothing_sealed() {
    at_every_call(Fault::Kill, |shelf, keys, done| {
        for survivors in [Survivors::None, Survivors::EveryOther, Survivors::All] {
            let left = Arc::new(shelf.cut_power(survivors));
            let own = tempfile::tempdir().unwrap();
            copy_folder(keys, own.path());
            if done > 0 {
                // Readers see the last checkpoint whole before anybody mends anything.
                assert_imports(&Archive::open(port(&left), Roots::new()).unwrap(), done);
            }
            let archive = go_on(&left, own.path(), &mut 0).unwrap();
            assert_eq!(archive.batches().len(), 3);
            assert_imports(&archive, 3);
            let checked = assert_sound(&*left, own.path());
            assert!(checked.log.strangers.is_empty(), "{:?}", checked.log.strangers);
        }
    });
}

#[test]
fn a_full_disk_at_any_call_is_said_and_mended() {
    at_every_call(Fault::Full, |shelf, keys, done| {
        shelf.fail_from(u64::MAX, Fault::Full);
        if done > 0 {
            assert_imports(&Archive::open(port(shelf), Roots::new()).unwrap(), done);
        }
        let archive = go_on(shelf, keys, &mut 0).unwrap();
        assert_imports(&archive, 3);
        let checked = assert_sound(&**shelf, keys);
        assert!(checked.log.strangers.is_empty(), "{:?}", checked.log.strangers);
    });
}

#[test]
fn a_run_cut_between_guard_and_checkpoint_is_finished() {
    let keys = tempfile::tempdir().unwrap();
    let shelf = Arc::new(MemoryShelf::new());
    let archive = found(&port(&shelf), keys.path()).unwrap();
    shelf.fail_from(u64::MAX, Fault::Kill);
    import(archive.clone(), keys.path(), 1, ITEMS, false).unwrap();
    // The swap and the removal after it were the last calls.
    let calls = shelf.calls();
    let shelf = Arc::new(MemoryShelf::new());
    let keys = tempfile::tempdir().unwrap();
    let archive = found(&port(&shelf), keys.path()).unwrap();
    shelf.fail_from(calls - 1, Fault::Kill);
    import(archive, keys.path(), 1, ITEMS, false).err().unwrap();
    let left = Arc::new(shelf.cut_power(Survivors::None));
    assert_eq!(store::check_log(&*left, Some(keys.path())).unwrap().guard, store::GuardState::Unfinished);
    let archive = Archive::open(port(&left), Roots::new()).unwrap();
    assert_eq!(archive.checkpoint().size, 1);
    let writer = archive.writer(keys.path()).unwrap();
    assert_eq!(writer.archive().checkpoint().size, 2);
    assert_imports(writer.archive(), 2);
    drop(writer);
    assert_sound(&*left, keys.path());
}

#[test]
fn an_archive_older_than_its_guard_is_refused() {
    let keys = tempfile::tempdir().unwrap();
    let shelf = Arc::new(MemoryShelf::new());
    let archive = found(&port(&shelf), keys.path()).unwrap();
    let older = Arc::new(shelf.cut_power(Survivors::All));
    let before = older.everything();
    let (archive, _) = import(archive, keys.path(), 1, ITEMS, false).unwrap();
    let opened = Archive::open(port(&older), Roots::new()).unwrap();
    match opened.writer(keys.path()).err().unwrap() {
        StoreError::OlderThanGuard { checkpoint, guard } => assert_eq!((checkpoint.size, guard.size), (1, 2)),
        other => panic!("{other:?}"),
    }
    assert_eq!(older.everything(), before, "nothing was touched");
    // Another history of the same size, sealed with a copy of the key, is refused as well.
    let other_keys = tempfile::tempdir().unwrap();
    copy_folder(keys.path(), other_keys.path());
    let hex = &archive.origin()["beilin/".len()..];
    fs::remove_file(other_keys.path().join(hex).join("guard")).unwrap();
    let opened = Archive::open(port(&older), Roots::new()).unwrap();
    let (forked, _) = import(opened, other_keys.path(), 2, ITEMS, false).unwrap();
    assert!(matches!(forked.writer(keys.path()), Err(StoreError::OlderThanGuard { .. })));
    assert!(matches!(
        store::check_log(&*older, Some(keys.path())).unwrap().guard,
        store::GuardState::Older(_)
    ));
}

#[test]
fn a_guard_from_a_backup_is_brought_up_to_date() {
    let keys = tempfile::tempdir().unwrap();
    let shelf = Arc::new(MemoryShelf::new());
    let archive = found(&port(&shelf), keys.path()).unwrap();
    let backup = tempfile::tempdir().unwrap();
    copy_folder(keys.path(), backup.path());
    let (archive, _) = import(archive, keys.path(), 1, ITEMS, false).unwrap();
    let head = archive.checkpoint().clone();
    let writer = archive.writer(backup.path()).unwrap();
    assert_eq!(writer.keys().guard().unwrap(), Some(head));
}

#[test]
fn another_writer_or_another_key_is_refused() {
    let keys = tempfile::tempdir().unwrap();
    let shelf = Arc::new(MemoryShelf::new());
    let archive = found(&port(&shelf), keys.path()).unwrap();
    let writer = archive.clone().writer(keys.path()).unwrap();
    assert!(matches!(archive.clone().writer(keys.path()), Err(StoreError::Busy { .. })));
    drop(writer);
    let nowhere = tempfile::tempdir().unwrap();
    assert!(matches!(archive.clone().writer(nowhere.path()), Err(StoreError::NoKey { .. })));
    let hex = archive.origin()["beilin/".len()..].to_owned();
    fs::write(keys.path().join(hex).join("key"), format!("{}\n", "ab".repeat(32))).unwrap();
    assert!(matches!(archive.writer(keys.path()), Err(StoreError::BadKey { .. })));
}

#[test]
fn nothing_is_founded_over_something() {
    let keys = tempfile::tempdir().unwrap();
    let found_again = |shelf: &Arc<MemoryShelf>| {
        let random = &mut store::SystemRandom::new();
        Archive::create(port(shelf), keys.path(), &crate::build::founding(), random)
    };
    let shelf = Arc::new(MemoryShelf::new());
    let archive = found(&port(&shelf), keys.path()).unwrap();
    assert!(matches!(found_again(&shelf), Err(StoreError::Exists { .. })));
    // An archive that lost its checkpoint is not an interrupted founding.
    import(archive, keys.path(), 1, ITEMS, false).unwrap();
    shelf.delete(&store::Name::new("log/checkpoint").unwrap());
    let before = shelf.everything();
    assert!(matches!(found_again(&shelf), Err(StoreError::NotEmpty { .. })));
    assert_eq!(shelf.everything(), before);
    let shelf = Arc::new(MemoryShelf::new());
    shelf.overwrite(&store::Name::new("holiday.jpg").unwrap(), vec![1]);
    assert!(matches!(found_again(&shelf), Err(StoreError::NotEmpty { .. })));
}

#[test]
fn partial_tiles_go_when_their_full_tile_is_there() {
    let keys = tempfile::tempdir().unwrap();
    let shelf = Arc::new(MemoryShelf::new());
    let mut archive = found(&port(&shelf), keys.path()).unwrap();
    let random = &mut store::SystemRandom::new();
    for commit in 0..3 {
        let mut writer = archive.writer(keys.path()).unwrap();
        for _ in 0..127 {
            let batch = writer.batch(random).close(&crate::build::about(commit), random).unwrap();
            writer.add(batch);
        }
        archive = writer.commit("2018-11-09").unwrap();
    }
    assert_eq!(archive.checkpoint().size, 382);
    let files = shelf.everything();
    let tiles: Vec<&str> =
        files.keys().map(|name| name.as_str()).filter(|name| name.starts_with("log/tile/")).collect();
    assert_eq!(
        tiles,
        [
            "log/tile/0/000",
            "log/tile/0/001.p/126",
            "log/tile/1/000.p/1",
            "log/tile/entries/000",
            "log/tile/entries/001.p/126"
        ]
    );
    assert_sound(&*shelf, keys.path());
    let again = Archive::open(port(&shelf), archive.roots().clone()).unwrap();
    assert_eq!(again.batches(), archive.batches());
}

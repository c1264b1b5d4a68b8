//! Keys exchanged, stolen and lost: the log goes on, and nothing that was sealed changes.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use store::{Archive, KeyFolder, Name, Roots, Shelf, StoreError, SystemRandom};

use crate::build::{assert_whole, found, founding, import};
use crate::checked::{assert_sound, check};
use crate::memory::{Fault, MemoryShelf, Survivors};

const ITEMS: u32 = 7;

fn port(shelf: &Arc<MemoryShelf>) -> Arc<dyn Shelf> {
    Arc::clone(shelf) as Arc<dyn Shelf>
}

fn open(shelf: &Arc<MemoryShelf>) -> Result<Archive, StoreError> {
    Archive::open(port(shelf), Roots::new())
}

/// An archive with one import.
fn begun(keys: &Path) -> (Arc<MemoryShelf>, Archive) {
    let shelf = Arc::new(MemoryShelf::new());
    let archive = found(&port(&shelf), keys).unwrap();
    let (archive, _) = import(archive, keys, 1, ITEMS, false).unwrap();
    (shelf, archive)
}

fn rotate(archive: Archive, keys: &Path) -> Result<Archive, StoreError> {
    archive.rotate(keys, &founding(), &mut SystemRandom::new())
}

/// The recovery key as the printed page has it.
fn recovery(keys: &Path, archive: &Archive) -> [u8; 32] {
    let folder = KeyFolder::of(keys, archive.origin()).unwrap();
    let page = fs::read_to_string(folder.recovery().unwrap()).unwrap();
    let hex: String = page.lines().skip(3).take(2).flat_map(|line| line.chars()).collect();
    let hex: String = hex.split_whitespace().collect();
    let mut key = [0; 32];
    hex::decode_to_slice(hex, &mut key).unwrap();
    key
}

fn name(path: &str) -> Name {
    Name::new(path).unwrap()
}

#[test]
fn after_an_exchange_the_new_key_signs_and_the_old_one_does_not() {
    let keys = tempfile::tempdir().unwrap();
    let (shelf, archive) = begun(keys.path());
    let old = archive.keychain().current().clone();
    let old_key = KeyFolder::of(keys.path(), archive.origin()).unwrap().signing_key().unwrap();
    let before = shelf.everything();
    let archive = rotate(archive, keys.path()).unwrap();
    let new = archive.keychain().current().clone();
    assert_ne!(old, new);
    assert_eq!(archive.checkpoint().size, 3, "a record of the exchange was sealed");
    assert!(new.open(archive.note()).is_ok() && old.open(archive.note()).is_err());
    let (archive, _) = import(archive, keys.path(), 2, ITEMS, false).unwrap();
    let archive = rotate(archive, keys.path()).unwrap();
    assert_eq!(archive.keychain().statements().len(), 2);
    let checked = assert_sound(&*shelf, keys.path());
    assert!(checked.log.strangers.is_empty(), "{:?}", checked.log.strangers);
    for (file, bytes) in before {
        if !file.as_str().contains(".p/") && file.as_str() != "log/checkpoint" {
            assert_eq!(shelf.everything()[&file], bytes, "{file} is as it was sealed");
        }
    }
    // The old key's word for a later head is nothing.
    let forged = archive.checkpoint().signed(&old_key).unwrap();
    shelf.overwrite(&name("log/checkpoint"), forged.into_bytes());
    assert!(matches!(open(&shelf), Err(StoreError::Damaged { .. })));
    let damage = check(&*shelf, None).log.damage;
    assert!(damage.iter().any(|one| one.file.as_str() == "log/checkpoint"), "{damage:?}");
}

#[test]
fn a_statement_that_was_changed_is_named() {
    let keys = tempfile::tempdir().unwrap();
    let (shelf, archive) = begun(keys.path());
    rotate(archive, keys.path()).unwrap();
    let file = name("log/keys/1");
    let whole = shelf.everything()[&file].clone();
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        shelf.overwrite(&file, bytes);
        assert!(open(&shelf).is_err(), "byte {at}");
        let damage = check(&*shelf, None).log.damage;
        assert!(damage.iter().any(|one| one.file == file), "byte {at}: {damage:?}");
    }
    shelf.delete(&file);
    let damage = check(&*shelf, None).log.damage;
    assert!(damage.iter().any(|one| one.file.as_str() == "log/checkpoint"), "{damage:?}");
}

#[test]
fn a_power_cut_at_any_call_of_an_exchange_leaves_one_usable_key() {
    let mut call = 0;
    loop {
        let keys = tempfile::tempdir().unwrap();
        let (shelf, archive) = begun(keys.path());
        let old = archive.keychain().current().clone();
        shelf.fail_from(call, Fault::Kill);
        let done = rotate(archive, keys.path());
        for survivors in [Survivors::None, Survivors::EveryOther, Survivors::All] {
            let left = Arc::new(shelf.cut_power(survivors));
            let own = tempfile::tempdir().unwrap();
            crate::crashes::copy_folder(keys.path(), own.path());
            let archive = open(&left).unwrap();
            let (archive, batch) = import(archive, own.path(), 2, ITEMS, false).unwrap();
            assert_whole(&archive, &batch, 2, ITEMS, false);
            let archive = rotate(archive, own.path()).unwrap();
            assert_ne!(*archive.keychain().current(), old);
            let checked = assert_sound(&*left, own.path());
            assert!(checked.log.strangers.is_empty(), "{:?}", checked.log.strangers);
        }
        if done.is_ok() {
            break;
        }
        call += 1;
    }
    assert!(call >= 8, "{call} calls: commit, statement, barrier, swap");
}

#[test]
fn after_a_theft_the_recovery_key_lets_the_log_go_on() {
    let keys = tempfile::tempdir().unwrap();
    let (shelf, archive) = begun(keys.path());
    let right = recovery(keys.path(), &archive);
    let thief = KeyFolder::of(keys.path(), archive.origin()).unwrap().signing_key().unwrap();
    let declare = |archive: Archive, key: &[u8; 32], size| {
        archive.declare_stolen(keys.path(), (key, size), &founding(), &mut SystemRandom::new())
    };
    assert!(matches!(declare(archive.clone(), &[1; 32], 2), Err(StoreError::OtherRecovery)));
    assert!(matches!(declare(archive.clone(), &right, 3), Err(StoreError::OtherSize { size: 2, asked: 3 })));
    let archive = declare(archive, &right, 2).unwrap();
    assert_eq!(archive.keychain().theft().unwrap().head.size, 2);
    let (archive, _) = import(archive, keys.path(), 2, ITEMS, false).unwrap();
    assert_sound(&*shelf, keys.path());
    let forged = archive.checkpoint().signed(&thief).unwrap();
    shelf.overwrite(&name("log/checkpoint"), forged.into_bytes());
    assert!(matches!(open(&shelf), Err(StoreError::Damaged { .. })));
}

#[test]
fn a_successor_holds_every_batch_and_commits_to_the_last_checkpoint() {
    let keys = tempfile::tempdir().unwrap();
    let (shelf, archive) = begun(keys.path());
    let before = shelf.everything();
    fs::remove_file(KeyFolder::of(keys.path(), archive.origin()).unwrap().path().join("key")).unwrap();
    assert!(matches!(archive.clone().writer(keys.path()).err(), Some(StoreError::NoKey { .. })));
    let next = Arc::new(MemoryShelf::new());
    let mut told = (0, 0);
    let random = &mut SystemRandom::new();
    let after = archive
        .succeed(port(&next), keys.path(), &founding(), random, &mut |done, total| told = (done, total))
        .unwrap();
    assert_eq!(told.0, told.1);
    assert_eq!(shelf.everything(), before, "the former archive is untouched");
    assert_ne!(after.origin(), archive.origin());
    assert_eq!(after.checkpoint().size, archive.checkpoint().size + 1);
    let batch = after.batches()[2].id;
    assert_eq!(batch, archive.batches()[1].id);
    assert_whole(&after, &batch, 1, ITEMS, false);
    let first = after.batches()[0].id;
    let follows = after.record_at(&first, store::Location::default()).unwrap().record;
    assert_eq!(follows.get_text("follows"), Some(archive.note()));
    let (after, _) = import(after, keys.path(), 2, ITEMS, false).unwrap();
    let checked = assert_sound(&*next, keys.path());
    assert!(checked.log.strangers.is_empty(), "{:?}", checked.log.strangers);
    // Loss upon loss: the numbers of former logs go up.
    let third = Arc::new(MemoryShelf::new());
    after.succeed(port(&third), keys.path(), &founding(), random, &mut |_, _| {}).unwrap();
    let files = third.everything();
    assert!(files.contains_key(&name("former/1/log/checkpoint")));
    assert!(files.contains_key(&name("former/2/log/checkpoint")));
    assert_sound(&*third, keys.path());
    for file in ["former/1/log/checkpoint", "former/2/log/tile/entries/000.p/4", "former/1/beilin.toml"] {
        let whole = files[&name(file)].clone();
        let mut bytes = whole.clone();
        bytes[20] ^= 1;
        third.overwrite(&name(file), bytes);
        let damage = check(&*third, None).log.damage;
        assert!(damage.iter().any(|one| file.starts_with(one.file.as_str())), "{file}: {damage:?}");
        third.overwrite(&name(file), whole);
    }
}

#[test]
fn a_successor_is_not_founded_over_anything() {
    let keys = tempfile::tempdir().unwrap();
    let (shelf, archive) = begun(keys.path());
    let to =
        archive.succeed(port(&shelf), keys.path(), &founding(), &mut SystemRandom::new(), &mut |_, _| {});
    assert!(matches!(to, Err(StoreError::Exists { .. })));
}

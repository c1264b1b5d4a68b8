//! What every shelf promises, run against each of them.

use store::{CHECKPOINT, FolderShelf, Name, Shelf, StoreError};

use crate::memory::MemoryShelf;

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

fn every_shelf(check: impl Fn(&dyn Shelf)) {
    check(&MemoryShelf::new());
    let folder = tempfile::tempdir().unwrap();
    check(&FolderShelf::new(folder.path().join("new/place")));
}

#[test]
fn what_was_put_is_read_back_whole_and_in_part() {
    every_shelf(|shelf| {
        let (a, b) = (name("originals/a/0000.zst"), name("b"));
        shelf.put_new(&[(a.clone(), b"0123456789"), (b.clone(), b"")]).unwrap();
        shelf.durable().unwrap();
        assert_eq!(shelf.get(&a, 10).unwrap(), b"0123456789");
        assert!(matches!(shelf.get(&a, 9), Err(StoreError::Damaged { .. })), "longer than the limit");
        assert_eq!(shelf.get(&b, 0).unwrap(), b"");
        assert_eq!(shelf.size(&a).unwrap(), 10);
        for (offset, length, expected) in [(0, 3, &b"012"[..]), (8, 5, b"89"), (10, 1, b""), (99, 1, b"")] {
            let mut bytes = vec![0; length];
            let count = shelf.get_range(&a, offset, &mut bytes).unwrap();
            assert_eq!(&bytes[..count], expected, "{offset}+{length}");
        }
        let missing = name("log/nothing");
        assert!(matches!(shelf.get(&missing, 1), Err(StoreError::NotFound { .. })));
        assert!(matches!(shelf.size(&missing), Err(StoreError::NotFound { .. })));
        assert!(matches!(shelf.get_range(&missing, 0, &mut [0]), Err(StoreError::NotFound { .. })));
    });
}

#[test]
fn a_name_is_given_once() {
    every_shelf(|shelf| {
        let a = name("log/tile/0/000.p/1");
        shelf.put_new(&[(a.clone(), b"one")]).unwrap();
        assert!(matches!(shelf.put_new(&[(a.clone(), b"two")]), Err(StoreError::Exists { .. })), "staged");
        shelf.durable().unwrap();
        assert!(matches!(shelf.put_new(&[(a.clone(), b"two")]), Err(StoreError::Exists { .. })), "durable");
        assert_eq!(shelf.get(&a, 10).unwrap(), b"one");
        shelf.remove(std::slice::from_ref(&a)).unwrap();
        shelf.remove(std::slice::from_ref(&a)).unwrap();
        shelf.put_new(&[(a.clone(), b"two")]).unwrap();
        shelf.durable().unwrap();
        assert_eq!(shelf.get(&a, 10).unwrap(), b"two");
    });
}

#[test]
fn the_head_moves_only_from_what_is_expected() {
    every_shelf(|shelf| {
        let head = name(CHECKPOINT);
        let _lock = shelf.lock().unwrap();
        assert!(matches!(shelf.swap_head(Some(b"a"), b"b"), Err(StoreError::Moved)));
        shelf.swap_head(None, b"a").unwrap();
        assert!(matches!(shelf.swap_head(None, b"b"), Err(StoreError::Moved)));
        assert!(matches!(shelf.swap_head(Some(b"x"), b"b"), Err(StoreError::Moved)));
        assert_eq!(shelf.get(&head, 10).unwrap(), b"a");
        shelf.swap_head(Some(b"a"), b"b").unwrap();
        assert_eq!(shelf.get(&head, 10).unwrap(), b"b");
    });
}

#[test]
fn a_folder_lists_what_is_below_it() {
    every_shelf(|shelf| {
        assert!(shelf.list("").unwrap().files.is_empty());
        let names = ["log/batch/b", "log/batch/a", "log/batches", "originals/a/0000.zst"].map(name);
        let files: Vec<(Name, &[u8])> = names.iter().map(|name| (name.clone(), &b"xy"[..])).collect();
        shelf.put_new(&files).unwrap();
        shelf.durable().unwrap();
        let listed = |folder| -> Vec<String> {
            let listing = shelf.list(folder).unwrap();
            assert!(listing.strangers.is_empty() && listing.files.iter().all(|file| file.1 == 2));
            listing.files.into_iter().map(|file| file.0.to_string()).collect()
        };
        assert_eq!(listed("log/batch"), ["log/batch/a", "log/batch/b"]);
        assert_eq!(listed(""), ["log/batch/a", "log/batch/b", "log/batches", "originals/a/0000.zst"]);
        assert!(listed("records").is_empty());
    });
}

#[test]
fn one_writer_at_a_time() {
    every_shelf(|shelf| {
        let held = shelf.lock().unwrap();
        assert!(matches!(shelf.lock(), Err(StoreError::Busy { .. })));
        shelf.put_new(&[(name("a"), b"abandoned")]).unwrap();
        drop(held);
        let _again = shelf.lock().unwrap();
        shelf.durable().unwrap();
        assert!(matches!(shelf.get(&name("a"), 10), Err(StoreError::NotFound { .. })));
    });
}

#[test]
fn a_folder_shows_nothing_that_is_not_durable() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = FolderShelf::new(folder.path());
    shelf.put_new(&[(name("originals/a/0000-1.zst"), b"half")]).unwrap();
    assert!(matches!(shelf.get(&name("originals/a/0000-1.zst"), 9), Err(StoreError::NotFound { .. })));
    shelf.durable().unwrap();
    assert_eq!(std::fs::read(folder.path().join("originals/a/0000-1.zst")).unwrap(), b"half");
    let left: Vec<_> = shelf.list("").unwrap().files;
    assert_eq!(left.len(), 1, "{left:?}");
}

#[test]
fn foreign_names_and_links_are_strangers() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = FolderShelf::new(folder.path());
    for file in ["Desktop.ini", "碑.txt", "a_b"] {
        std::fs::write(folder.path().join(file), b"x").unwrap();
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink("/", folder.path().join("link")).unwrap();
    let listing = shelf.list("").unwrap();
    assert!(listing.files.is_empty());
    assert!(["Desktop.ini", "a_b", "碑.txt"].iter().all(|file| listing.strangers.iter().any(|s| s == file)));
    #[cfg(unix)]
    assert!(listing.strangers.iter().any(|stranger| stranger == "link"));
}

#[test]
#[cfg(unix)]
fn the_place_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("archive");
    let shelf = FolderShelf::new(&place);
    shelf.put_new(&[(name("a"), b"x")]).unwrap();
    assert_eq!(std::fs::metadata(&place).unwrap().permissions().mode() & 0o777, 0o700);
}

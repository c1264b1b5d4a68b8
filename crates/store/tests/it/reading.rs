//! What was kept is read back: whole, by place, in stretches.

use std::io::{self, Read};
use std::ops::ControlFlow;
use std::sync::Arc;

use seal::Salt;
use store::{FolderShelf, Part, Roots, Shelf, StoreError, SystemRandom, seal_parts};

use crate::build::{DAY, about, assert_whole, found, import, piece, record};
use crate::memory::MemoryShelf;

#[test]
fn an_archive_is_read_back_as_it_was_kept() {
    let keys = tempfile::tempdir().unwrap();
    let place = tempfile::tempdir().unwrap();
    let shelf: Arc<dyn Shelf> = Arc::new(FolderShelf::new(place.path().join("archive")));
    let archive = found(&shelf, keys.path()).unwrap();
    let (archive, first) = import(archive, keys.path(), 1, 12, true).unwrap();
    let (archive, second) = import(archive, keys.path(), 2, 300, false).unwrap();
    for archive in [archive.clone(), store::Archive::open(shelf, archive.roots().clone()).unwrap()] {
        assert_eq!(archive.checkpoint().size, 3);
        let ids: Vec<_> = archive.batches().iter().map(|batch| (batch.entry, batch.id)).collect();
        assert_eq!(ids[1..], [(1, first), (2, second)]);
        assert_whole(&archive, &first, 1, 12, true);
        assert_whole(&archive, &second, 2, 300, false);
        let own = archive.batch_record(&second).unwrap();
        let expected = [("pieces", 300_u64), ("records", 301), ("time", 1_541_721_601)];
        for (field, count) in expected {
            assert_eq!(own.get_json::<u64>(field).unwrap(), Some(count), "{field}");
        }
        assert_eq!(own.get_text("kind"), Some("capture"));
    }
}

#[test]
fn records_are_read_by_where_they_lie() {
    let keys = tempfile::tempdir().unwrap();
    let shelf: Arc<dyn Shelf> = Arc::new(MemoryShelf::new());
    let archive = found(&shelf, keys.path()).unwrap();
    let (archive, batch) = import(archive, keys.path(), 1, 2000, false).unwrap();
    let mut places = Vec::new();
    archive
        .records(&batch, &mut |location, _| {
            places.push(location);
            if places.len() == 1500 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
        .unwrap();
    assert_eq!(places.len(), 1500);
    let wanted = [1499_u32, 0, 700, 0];
    let asked: Vec<_> = wanted.iter().map(|n| (batch, places[*n as usize])).collect();
    assert!(asked[0].1.offset > asked[1].1.offset, "they lie in several frames");
    let found = archive.records_at(&asked).unwrap();
    for (n, line) in wanted.iter().zip(found) {
        assert_eq!((line.n, line.record), (*n, record(1, *n)));
    }
    let nowhere = store::Location { line: 60_000, ..places[0] };
    assert!(matches!(archive.record_at(&batch, nowhere), Err(StoreError::Damaged { .. })));
}

#[test]
fn a_stretch_of_pieces_is_a_stream() {
    let keys = tempfile::tempdir().unwrap();
    let shelf: Arc<dyn Shelf> = Arc::new(MemoryShelf::new());
    let archive = found(&shelf, keys.path()).unwrap();
    let (archive, batch) = import(archive, keys.path(), 1, 12, true).unwrap();
    let frames = archive.frames(&batch).unwrap();
    // 0-2, 3, 4 (three frames), 5-7, 8, 9 (three frames), 10-11.
    let firsts: Vec<_> = frames.iter().map(|frame| (frame.first, frame.more)).collect();
    assert_eq!(firsts[..5], [(0, false), (3, false), (4, true), (4, true), (4, false)]);
    for (first, count) in [(0, 1), (1, 2), (4, 1), (3, 3), (9, 3), (11, 1), (0, 12), (5, 0)] {
        let expected: Vec<u8> = (first..first + count).flat_map(|n| piece(1, n, true)).collect();
        let near = frames.iter().take_while(|frame| frame.first < first).last().map(|frame| frame.location);
        for near in [None, near] {
            let mut bytes = Vec::new();
            archive.pieces(&batch, first, count, near).unwrap().read_to_end(&mut bytes).unwrap();
            assert!(bytes == expected, "{count} from {first}");
        }
    }
    let mut bytes = Vec::new();
    let error = archive.pieces(&batch, 11, 2, None).unwrap().read_to_end(&mut bytes).unwrap_err();
    assert_absent(&error, 12);
}

#[test]
fn a_piece_left_out_is_absent_and_its_neighbours_are_not() {
    let keys = tempfile::tempdir().unwrap();
    let shelf: Arc<dyn Shelf> = Arc::new(MemoryShelf::new());
    let random = &mut SystemRandom::new();
    let mut writer = found(&shelf, keys.path()).unwrap().writer(keys.path()).unwrap();
    let mut batch = writer.batch(random);
    let id = batch.id();
    let left_out = || Part::LeftOut { salt: Salt([7; 32]), digest: seal::sha256(b"private") };
    let frame = seal_parts(&[Part::Kept(b"before"), left_out(), Part::Kept(b"after")], random, 3);
    // SHA256("beilin/left-out/v1\n" ‖ 07*32 ‖ SHA256("private")), by python3.
    assert_eq!(
        frame.commitments[1].hex(),
        "0d7403b1fce61eb909d09fabcdac8bccaeb9cd9deb1cb1c57334e0284d8fb2b9"
    );
    batch.add_frame(frame).unwrap();
    batch.add_frame(seal_parts(&[left_out()], random, 3)).unwrap();
    writer.add(batch.close(&about(1), random).unwrap());
    let archive = writer.commit(DAY).unwrap();
    let read = |first| {
        let mut text = String::new();
        archive.pieces(&id, first, 1, None).unwrap().read_to_string(&mut text).map(|_| text)
    };
    assert_eq!(read(0).unwrap(), "before");
    assert_eq!(read(2).unwrap(), "after");
    assert_absent(&read(1).unwrap_err(), 1);
    assert_absent(&read(3).unwrap_err(), 3);
}

fn assert_absent(error: &io::Error, expected: u32) {
    assert_eq!(error.kind(), io::ErrorKind::NotFound);
    match error.get_ref().unwrap().downcast_ref() {
        Some(StoreError::Absent { piece, .. }) => assert_eq!(*piece, expected),
        other => panic!("{other:?}"),
    }
}

#[test]
fn another_version_or_no_archive_is_refused() {
    let shelf: Arc<dyn Shelf> = Arc::new(MemoryShelf::new());
    let opened = store::Archive::open(Arc::clone(&shelf), Roots::new());
    assert!(matches!(opened, Err(StoreError::NoArchive { .. })));
    let name = store::Name::new("beilin.toml").unwrap();
    shelf.put_new(&[(name, b"format = 6\nwhatever = 1\n")]).unwrap();
    shelf.durable().unwrap();
    assert!(matches!(store::Archive::open(shelf, Roots::new()), Err(StoreError::NewerFormat { format: 6 })));
}

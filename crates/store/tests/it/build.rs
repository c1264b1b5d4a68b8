//! A small archive for the tests, and what is in it.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use model::Record;
use store::{
    About, Archive, BatchId, FRAME_MAX, Founding, LongPiece, Part, Random, Roots, Shelf, StoreError,
    SystemRandom, seal_parts, seal_record,
};

pub const DAY: &str = "2018-11-09";

pub fn founding() -> Founding {
    Founding { day: DAY.into(), time: 1_541_721_600, program: "beilin 0.1.0".into() }
}

pub fn about(import: u8) -> About {
    About {
        kind: store::Kind::Capture(format!("{import:032x}")),
        time: 1_541_721_601,
        program: "beilin 0.1.0".into(),
    }
}

/// Founds the archive if there is none.
pub fn found(shelf: &Arc<dyn Shelf>, keys: &Path) -> Result<Archive, StoreError> {
    match Archive::open(Arc::clone(shelf), Roots::new()) {
        Err(StoreError::NoArchive { .. }) => {
            Archive::create(Arc::clone(shelf), keys, &founding(), &mut SystemRandom::new())
        }
        other => other,
    }
}

/// What piece `n` of import `import` holds. Every fifth is longer than a frame where `long`.
pub fn piece(import: u8, n: u32, long: bool) -> Vec<u8> {
    let text = format!("piece {n} of import {import}: 碑林 a text of nobody\n");
    let times = if long && n % 5 == 4 { FRAME_MAX * 5 / 2 / text.len() } else { 1 + n as usize % 3 };
    text.repeat(times).into_bytes()
}

pub fn record(import: u8, n: u32) -> Record {
    let mut record = Record::of_type("post");
    record.text("id", n.to_string());
    record.text("text", format!("record {n} of import {import}: \"words\"\n"));
    record.json("from", &serde_json::json!({"pieces": [n], "reader": "x/1"}));
    record
}

/// Commits an import of one batch.
pub fn import(
    archive: Archive,
    keys: &Path,
    number: u8,
    items: u32,
    long: bool,
) -> Result<(Archive, BatchId), StoreError> {
    let random: &mut dyn Random = &mut SystemRandom::new();
    let mut writer = archive.writer(keys)?;
    let mut batch = writer.batch(random);
    let id = batch.id();
    let all: Vec<Vec<u8>> = (0..items).map(|n| piece(number, n, long)).collect();
    let mut n = 0;
    while n < all.len() {
        if all[n].len() > FRAME_MAX {
            let mut piece = LongPiece::start(random);
            let parts: Vec<&[u8]> = all[n].chunks(FRAME_MAX).collect();
            for (at, part) in parts.iter().enumerate() {
                batch.add_frame(piece.part(part, at + 1 == parts.len(), 1))?;
            }
            n += 1;
        } else {
            let together = all[n..].iter().take(3).take_while(|piece| piece.len() <= FRAME_MAX).count();
            let parts: Vec<Part<'_>> = all[n..n + together].iter().map(|bytes| Part::Kept(bytes)).collect();
            assert_eq!(batch.add_frame(seal_parts(&parts, random, 1))?, u32::try_from(n).unwrap());
            n += together;
        }
    }
    for n in 0..items {
        assert_eq!(batch.add_record(&seal_record(&record(number, n), random)?)?, n);
    }
    writer.add(batch.close(&about(number), random)?);
    Ok((writer.commit(DAY)?, id))
}

/// Checks by reading that an import is whole.
pub fn assert_whole(archive: &Archive, batch: &BatchId, import: u8, items: u32, long: bool) {
    use std::io::Read;
    let mut seen = 0;
    archive
        .records(batch, &mut |_, line| {
            if line.n < items {
                assert_eq!(line.record, record(import, line.n));
            }
            seen += 1;
            ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(seen, items + 1);
    let mut bytes = Vec::new();
    archive.pieces(batch, 0, items, None).unwrap().read_to_end(&mut bytes).unwrap();
    let expected: Vec<u8> = (0..items).flat_map(|n| piece(import, n, long)).collect();
    assert!(bytes == expected, "the pieces come back byte for byte");
}

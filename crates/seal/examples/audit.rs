//! Measures auditing a log on one thread: `audit ITEMS`. From the files as they lie on disk, here made in
//! memory (commitments of full batches, bundles of entries, tiles, signed checkpoint), every batch's
//! root, every entry, every tile and the checkpoint are made again and held against what stands.
//!
//! Never measures reading files, nor making commitments from values: `beilin verify` does all of it.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::time::Instant;

use seal::note::SigningKey;
use seal::{Checkpoint, Entry, Hash, batch, sha256, tile, tree};

const ORIGIN: &str = "beilin/00000000000000000000000000000000";

struct Files {
    batches: Vec<Vec<u8>>,
    bundles: Vec<Vec<u8>>,
    tiles: Vec<Vec<u8>>,
    checkpoint: String,
}

fn items(file: &[u8]) -> Vec<Hash> {
    file.as_chunks::<32>().0.iter().map(|item| Hash(*item)).collect()
}

fn leaves(entries: &[Entry]) -> Vec<Hash> {
    entries.iter().map(|entry| tree::leaf(entry.render().as_bytes())).collect()
}

fn make(count: usize, key: &SigningKey) -> Files {
    let of_batch = |number: usize| -> Vec<u8> {
        let item = |n: usize| sha256(&(number * batch::ITEMS_MAX + n).to_be_bytes()).0;
        (0..batch::ITEMS_MAX).flat_map(item).collect()
    };
    let batches: Vec<Vec<u8>> = (0..count.div_ceil(batch::ITEMS_MAX)).map(of_batch).collect();
    let entry = |file: &Vec<u8>| Entry { day: "2018-11-09".into(), root: batch::root(&items(file)) };
    let entries: Vec<Entry> = batches.iter().map(entry).collect();
    let leaves = leaves(&entries);
    let size = entries.len() as u64;
    let bundle = |part: &[Entry]| {
        let texts: Vec<String> = part.iter().map(Entry::render).collect();
        tile::bundle(texts.iter().map(String::as_bytes)).unwrap()
    };
    Files {
        bundles: entries.chunks(256).map(bundle).collect(),
        tiles: tile::tiles(size).iter().map(|one| tile::bytes(one, &leaves)).collect(),
        checkpoint: Checkpoint { origin: ORIGIN.into(), size, root: tree::root(&leaves) }
            .signed(key)
            .unwrap(),
        batches,
    }
}

/// Returns whether everything agrees.
fn audit(files: &Files, key: &SigningKey) -> bool {
    let Ok(checkpoint) = Checkpoint::open(&files.checkpoint, &key.vkey(ORIGIN)) else { return false };
    let texts = files.bundles.iter().flat_map(|bundle| tile::unbundle(bundle).unwrap());
    let entries: Vec<Entry> = texts.map(|text| Entry::parse(text).unwrap()).collect();
    let leaves = leaves(&entries);
    let tiles = tile::tiles(checkpoint.size);
    checkpoint.size == entries.len() as u64
        && checkpoint.root == tree::root(&leaves)
        && tiles.iter().zip(&files.tiles).all(|(one, file)| tile::bytes(one, &leaves) == *file)
        && files.batches.iter().zip(&entries).all(|(file, entry)| batch::root(&items(file)) == entry.root)
}

fn main() {
    let count: usize = std::env::args().nth(1).unwrap().parse().unwrap();
    let key = SigningKey::of_seed([7; 32]);
    let mut files = make(count, &key);
    let count = files.batches.len() * batch::ITEMS_MAX;
    let mut best = f64::MAX;
    for _ in 0..5 {
        let started = Instant::now();
        assert!(audit(&files, &key));
        best = best.min(started.elapsed().as_secs_f64());
    }
    println!(
        "{count} items in {} entries audited in {best:.3} s: {:.0} items a second",
        files.batches.len(),
        count as f64 / best
    );
    files.batches[count / batch::ITEMS_MAX / 2][77] ^= 1;
    assert!(!audit(&files, &key), "a changed byte is noticed");
}

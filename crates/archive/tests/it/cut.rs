//! One post cut from a kept export, as withholding will: the log stands, every other post verifies, and
//! the text is nowhere.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read as _;
use std::sync::Arc;

use archive::{Asked, FindingKind, Reader, Silent};
use store::{Archive, BatchId, Cut, FolderShelf, RecordLine, Roots};

use crate::sample::{Stone, files};

/// A post that no other post of the sample speaks of.
const ID: &str = "1058738076267629956";

/// Everything that outlives the program, as it is and unpacked.
fn bytes_of(stone: &Stone) -> Vec<Vec<u8>> {
    let mut out = Vec::new();
    for (name, bytes) in stone.truth() {
        if name.ends_with(".zst") {
            out.push(zstd::stream::decode_all(&bytes[..]).unwrap());
        }
        out.push(bytes);
    }
    out
}

fn holds(all: &[Vec<u8>], needle: &[u8]) -> bool {
    all.iter().any(|bytes| memchr::memmem::find(bytes, needle).is_some())
}

fn open(stone: &Stone) -> Archive {
    Archive::open(Arc::new(FolderShelf::new(stone.root())), Roots::new()).unwrap()
}

fn batch(id: &str) -> BatchId {
    BatchId::parse(id).unwrap()
}

fn piece(archive: &Archive, batch: &BatchId, number: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    archive.pieces(batch, number, 1, None).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

/// The records of a batch, as they stand in its objects.
fn lines(stone: &Stone, batch: &BatchId) -> Vec<RecordLine> {
    let folder = stone.root().join("records").join(batch.to_string());
    let mut text = Vec::new();
    for object in files(&folder).into_values() {
        text.extend(zstd::stream::decode_all(&object[..]).unwrap());
    }
    let text = String::from_utf8(text).unwrap();
    text.lines().map(|line| RecordLine::parse(line).unwrap()).collect()
}

/// What of an archive holds the post: where its element lies, where its header lies, and its records.
struct Places {
    batch: BatchId,
    pieces: Vec<u32>,
    record: u32,
    originals: Vec<u32>,
}

fn places(stone: &Stone, reader: &Reader) -> Places {
    let kept = reader.post("x", ID).unwrap().unwrap();
    let origin = reader.origin(&kept).unwrap().remove(0);
    let batch = batch(&origin.batch);
    let archive = open(stone);
    let mut pieces = vec![origin.piece];
    let mut originals = Vec::new();
    for line in lines(stone, &batch) {
        let member = line.record.get_text("member").unwrap_or_default().to_owned();
        if line.record.kind() != "original" {
            continue;
        }
        let runs: Vec<(String, u32, u32)> = line.record.get_json("pieces").unwrap().unwrap_or_default();
        if member == origin.member {
            originals.push(line.n);
        }
        if member == "data/tweet-headers.js" {
            originals.push(line.n);
            let (_, first, count) = runs[0].clone();
            let holds = |n: &u32| piece(&archive, &batch, *n).windows(ID.len()).any(|w| w == ID.as_bytes());
            pieces.extend((first..first + count).filter(holds));
        }
    }
    pieces.sort_unstable();
    Places { batch, pieces, record: kept.place.record, originals }
}

#[test]
fn one_post_is_cut_and_every_other_stands() {
    let stone = Stone::holding(&["x-2024"]);
    let reader = stone.reader();
    let all = reader.find(&Asked { limit: 10_000, ..Asked::default() }).unwrap().posts;
    let post = all.iter().find(|kept| kept.post.id == ID).unwrap().post.clone();
    let at = places(&stone, &reader);
    assert_eq!((at.pieces.len(), at.originals.len()), (2, 2), "element and header, each in its member");
    let needle = post.text.clone();
    assert!(needle.chars().count() > 10 && holds(&bytes_of(&stone), needle.as_bytes()), "it is there now");
    let words: String = needle.chars().take(8).collect();
    let asked = Asked { words: format!("\"{words}\""), limit: 10, ..Asked::default() };
    assert!(reader.find(&asked).unwrap().posts.iter().any(|kept| kept.post.id == ID));
    drop(reader);
    let log = |stone: &Stone| {
        let mut files = stone.truth();
        files.retain(|name, _| name.starts_with("log/") || name == "beilin.toml");
        files
    };
    let before = log(&stone);
    let sealed = stone.assert_whole();

    let writer = open(&stone).writer(stone.place.keys()).unwrap();
    let mut records: Vec<(u32, Cut<'_>)> = vec![(at.record, Cut::Whole)];
    records.extend(at.originals.iter().map(|n| (*n, Cut::Fields(&["sha256"]))));
    writer.cut(&at.batch, &at.pieces, &records).unwrap();
    drop(writer);

    assert!(log(&stone) == before, "the log has not changed by a byte");
    let (report, findings) = stone.verify();
    let absent: BTreeSet<String> = findings
        .iter()
        .filter(|finding| finding.kind == FindingKind::Missing)
        .map(|finding| finding.affects.clone().unwrap())
        .collect();
    let batch = at.batch.to_string();
    let mut wanted: BTreeSet<String> =
        at.pieces.iter().map(|n| format!("piece {n} of batch {batch}")).collect();
    let cut = at.originals.iter().chain([&at.record]);
    wanted.extend(cut.map(|n| format!("record {n} of batch {batch}, or fields of it")));
    assert_eq!(absent, wanted, "exactly what was cut is missing");
    assert_eq!((report.ok, report.damaged, report.missing), (false, 0, 5), "{findings:#?}");
    assert_eq!((report.pieces, report.records), (sealed.pieces - 2, sealed.records), "{report:?}");
    assert_eq!(report.posts, sealed.posts - 1);

    let truth = bytes_of(&stone);
    assert!(!holds(&truth, needle.as_bytes()), "its text is in no byte");
    let escaped = serde_json::to_string(&needle).unwrap();
    assert!(!holds(&truth, escaped.trim_matches('"').as_bytes()));
    assert!(!holds(&truth, format!("\"id\",\"{ID}\"").as_bytes()), "nor its record");
    assert!(!holds(&truth, format!("\"{ID}\"").as_bytes()), "nor its element or header");

    archive::rebuild(&stone.place, &Silent).unwrap();
    let reader = stone.reader();
    assert_eq!(reader.posts(), 328);
    assert!(reader.post("x", ID).unwrap().is_none());
    assert!(!reader.find(&asked).unwrap().posts.iter().any(|kept| kept.post.id == ID));
    for kept in all.iter().filter(|kept| kept.post.id != ID) {
        let again = reader.post("x", &kept.post.id).unwrap().unwrap();
        assert_eq!(again.post, kept.post, "{}", kept.post.id);
        assert!(reader.origin(&again).unwrap()[0].bytes.is_some(), "{}", kept.post.id);
    }
    let derived = files(&stone.place.derived());
    assert!(derived.values().all(|bytes| !holds(std::slice::from_ref(bytes), needle.as_bytes())));
}

#[test]
fn a_cut_member_ends_before_the_post() {
    let stone = Stone::holding(&["x-2024"]);
    let at = places(&stone, &stone.reader());
    let gone: Vec<Vec<u8>> = at.pieces.iter().map(|n| piece(&open(&stone), &at.batch, *n)).collect();
    open(&stone).writer(stone.place.keys()).unwrap().cut(&at.batch, &at.pieces, &[]).unwrap();
    archive::rebuild(&stone.place, &Silent).unwrap();
    let reader = stone.reader();
    let import = reader.imports().unwrap().remove(0).import;
    for member in ["data/tweet-headers.js", "data/tweets.js"] {
        let whole = fs::read(crate::sample::path("x-2024").join(member)).unwrap();
        let mut found = Vec::new();
        let mut stream = reader.member(crate::sample::ACCOUNT, &import, member).unwrap().unwrap();
        let error = stream.read_to_end(&mut found).unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::NotFound, "{member}");
        assert!(whole.starts_with(&found), "{member}");
        let element = gone.iter().filter_map(|element| memchr::memmem::find(&whole, element)).min();
        assert!(found.len() <= element.unwrap(), "{member}: nothing of what stands after the post");
    }
}

//! Tampering: a flipped bit anywhere, a file cut, deleted, lengthened or exchanged is named, and nothing
//! panics.

use std::collections::BTreeMap;
use std::fs;

use archive::{Finding, FindingKind, Outcome, Silent};

use crate::sample::{Stone, files, path};

/// How many bytes of a file are flipped, at most, beside its first and last few.
const FLIPS: usize = 24;
/// How many bytes at either end are flipped, each.
const ENDS: usize = 4;

/// The places to flip in a file of so many bytes: spread evenly, never the same twice.
fn places(length: usize) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length.min(ENDS)).chain(length.saturating_sub(ENDS)..length).collect();
    places.extend((0..FLIPS).map(|n| n * length / FLIPS));
    places.sort_unstable();
    places.dedup();
    places
}

fn names(findings: &[Finding], file: &str) -> bool {
    findings.iter().any(|finding| finding.file.as_deref() == Some(file))
}

/// Verifies what somebody changed: it must not be well, and a finding must name the file.
fn assert_named(stone: &Stone, file: &str, how: &str) {
    let (report, findings) = stone.verify();
    assert!(!report.ok, "{file}: {how}: passes");
    assert!(report.damaged > 0, "{file}: {how}: no damage");
    assert!(names(&findings, file), "{file}: {how}: not named in {findings:#?}");
}

fn flip_all(sample: &str) -> usize {
    let stone = Stone::holding(&[sample]);
    let mut flipped = 0;
    for (name, bytes) in stone.truth() {
        let file = stone.root().join(&name);
        for place in places(bytes.len()) {
            let mut changed = bytes.clone();
            changed[place] ^= 1 << (place % 8);
            fs::write(&file, &changed).unwrap();
            assert_named(&stone, &name, &format!("bit {} of byte {place}", place % 8));
            flipped += 1;
        }
        fs::write(&file, &bytes).unwrap();
    }
    stone.assert_whole();
    flipped
}

#[test]
fn a_flipped_bit_is_named_in_a_small_archive() {
    assert!(flip_all("x-2013.zip") > 170);
}

#[test]
fn a_flipped_bit_is_named_in_an_archive_with_private_parts_left_out() {
    assert!(flip_all("x-2019.zip") > 170);
}

#[test]
fn a_file_that_is_cut_lengthened_or_gone_is_named() {
    let stone = Stone::holding(&["x-2013.zip", "x-2019.zip"]);
    let size = stone.reader().size();
    for (name, bytes) in stone.truth() {
        let file = stone.root().join(&name);
        for kept in [bytes.len() - 1, bytes.len() / 2, 1, 0] {
            fs::write(&file, &bytes[..kept]).unwrap();
            assert_named(&stone, &name, &format!("{kept} bytes kept of {}", bytes.len()));
        }
        for more in [&b"\n"[..], b"\0", b"more", &bytes[..bytes.len().min(64)]] {
            fs::write(&file, [&bytes, more].concat()).unwrap();
            assert_named(&stone, &name, &format!("{} bytes more", more.len()));
        }
        fs::remove_file(&file).unwrap();
        if is_superseded(&name, size) {
            // The format lets a narrower tile go once a wider one stands.
            stone.assert_whole();
        } else {
            assert_named(&stone, &name, "gone");
        }
        fs::write(&file, &bytes).unwrap();
    }
    stone.assert_whole();
}

/// Whether it is a tile that holds fewer hashes or entries than the log has.
fn is_superseded(name: &str, size: u64) -> bool {
    let width = name.strip_prefix("log/tile/").and_then(|tile| tile.split_once(".p/"));
    width.is_some_and(|(_, width)| width.parse::<u64>().unwrap() < size)
}

#[test]
fn two_files_that_changed_places_are_both_named() {
    let stone = Stone::holding(&["x-2013.zip", "x-2019.zip"]);
    let mut kinds: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for name in stone.truth().into_keys() {
        let kind = ["originals/", "records/", "log/batch/", "log/tile/"];
        if let Some(kind) = kind.iter().find(|kind| name.starts_with(**kind)) {
            kinds.entry((*kind).to_owned()).or_default().push(name);
        }
    }
    let mut swapped = 0;
    for names in kinds.values() {
        for pair in names.windows(2) {
            let path = |name: &str| stone.root().join(name);
            let bytes = |name: &str| fs::read(path(name)).unwrap();
            let (first, second) = (bytes(&pair[0]), bytes(&pair[1]));
            fs::write(path(&pair[0]), &second).unwrap();
            fs::write(path(&pair[1]), &first).unwrap();
            if pair[0].starts_with("log/batch/") {
                // The name of a file of commitments says only whose objects it speaks of.
                for name in pair {
                    let records = format!("{}/0000.jsonl.zst", name.replace("log/batch", "records"));
                    assert_named(&stone, &records, "commitments changed places");
                }
            } else {
                assert_named(&stone, &pair[0], "changed places");
                assert_named(&stone, &pair[1], "changed places");
            }
            fs::write(path(&pair[0]), &first).unwrap();
            fs::write(path(&pair[1]), &second).unwrap();
            swapped += 1;
        }
    }
    assert!(swapped >= 5, "{swapped}");
    stone.assert_whole();
}

#[test]
fn every_damage_is_named_not_the_first_alone() {
    let stone = Stone::holding(&["x-2013.zip", "x-2019.zip"]);
    let mut hurt = Vec::new();
    for (name, bytes) in stone.truth() {
        if name.starts_with("originals/") || name.starts_with("records/") {
            let mut changed = bytes.clone();
            let place = bytes.len() - 3;
            changed[place] ^= 0x10;
            fs::write(stone.root().join(&name), changed).unwrap();
            hurt.push(name);
        }
    }
    let (report, findings) = stone.verify();
    assert!(!report.ok);
    for name in &hurt {
        assert!(names(&findings, name), "{name} of {hurt:?}");
    }
}

#[test]
fn a_damage_says_which_posts_it_touches() {
    let stone = Stone::holding(&["x-2013.zip"]);
    let mut touched = Vec::new();
    for (name, bytes) in stone.truth() {
        if name.starts_with("originals/") && bytes.len() > 4096 {
            let mut changed = bytes.clone();
            changed[bytes.len() / 2] ^= 1;
            fs::write(stone.root().join(&name), changed).unwrap();
            touched.push(name);
        }
    }
    let (_, findings) = stone.verify();
    let all: Vec<&String> = findings.iter().flat_map(|finding| &finding.names).collect();
    assert!(all.iter().any(|name| name.starts_with("post ")), "{findings:#?}");
}

#[test]
fn an_older_copy_is_told_by_its_guard_and_takes_nothing() {
    let stone = Stone::holding(&["x-2013.zip"]);
    let older = stone.truth();
    stone.keep(&path("x-2019.zip"));
    for name in stone.truth().keys() {
        fs::remove_file(stone.root().join(name)).unwrap();
    }
    for (name, bytes) in &older {
        let file = stone.root().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    let (report, findings) = stone.verify();
    assert!(!report.ok);
    assert!(findings.iter().any(|finding| finding.kind == FindingKind::Older), "{findings:#?}");
    let again = archive::keep(
        &stone.place,
        &path("x-2019.zip"),
        &archive::Wanted::default(),
        &crate::sample::around(),
    );
    assert_eq!(again.err().unwrap().stop(), archive::Stop::Older);
    assert!(stone.truth() == older, "nothing is added to an older copy");
}

#[test]
fn a_stranger_is_named_and_harms_nothing() {
    let stone = Stone::holding(&["x-2013.zip"]);
    fs::write(stone.root().join("holiday.jpg"), b"invented").unwrap();
    let (report, findings) = stone.verify();
    assert!(report.ok, "what is sealed is as it was");
    assert!(names(&findings, "holiday.jpg"), "{findings:#?}");
}

#[test]
fn what_is_derived_is_named_as_such_and_made_again() {
    let stone = Stone::holding(&["x-2013.zip"]);
    let (mut named, mut flips) = (0, 0);
    for (name, bytes) in files(&stone.place.derived()) {
        if name == "lock" {
            assert!(bytes.is_empty(), "it holds nothing");
            continue;
        }
        let file = stone.place.derived().join(&name);
        for place in places(bytes.len()) {
            let mut changed = bytes.clone();
            changed[place] ^= 1 << (place % 8);
            fs::write(&file, &changed).unwrap();
            let (report, findings) = stone.verify();
            let all_derived = findings.iter().all(|finding| finding.kind == FindingKind::Derived);
            assert!(all_derived, "{name} byte {place}: {findings:#?}");
            assert_eq!(report.ok, findings.is_empty(), "{name} byte {place}");
            named += usize::from(names(&findings, &format!("derived/{name}")));
            flips += 1;
        }
        archive::rebuild(&stone.place, &Silent).unwrap();
        stone.assert_whole();
        assert_eq!(stone.reader().posts(), 73, "{name}");
    }
    assert_eq!(named, flips, "each is named");
    assert_eq!(stone.keep(&path("x-2013.zip")).outcome, Outcome::AlreadyKept);
}

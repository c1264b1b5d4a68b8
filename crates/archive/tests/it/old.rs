//! Archives of earlier formats, frozen as they were written: they verify, read, and grow.

use std::fs;
use std::path::Path;

use crate::sample::{Stone, files, path};

/// A copy of an archive that a program of this format made, with its keys: of `x-2013.zip`; from format 3
/// on of fixtures of the platforms' folders.
fn frozen(format: u8) -> Stone {
    let stone = Stone::new();
    let old = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/old/{format}"));
    for (name, bytes) in files(&old) {
        let to = stone.beside(&name);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
    stone
}

#[test]
fn an_archive_of_format_1_verifies_reads_and_grows() {
    let stone = frozen(1);
    let charter = fs::read_to_string(stone.root().join("beilin.toml")).unwrap();
    assert!(charter.starts_with("format = 1\n"), "the fixture is what it says");
    let before = stone.truth();
    let report = stone.assert_whole();
    assert_eq!(report.posts, 73);
    let again = stone.keep(&path("x-2013.zip"));
    assert_eq!((again.posts, again.new_posts), (73, 0), "keeping the same export again adds nothing");
    assert_eq!(stone.truth(), before);
    let later = stone.keep(&path("x-2019.zip"));
    assert_eq!(later.new_posts, 137);
    stone.assert_whole();
    let after = stone.truth();
    assert_eq!(after["beilin.toml"], before["beilin.toml"]);
    for (name, bytes) in &before {
        let replaced = name == "log/checkpoint" || name.contains(".p/");
        assert!(replaced || after[name] == *bytes, "{name}");
    }
}

/// One post of it was withheld under format 2: it stays away, and what was sealed stays as it is.
#[test]
fn an_archive_of_format_2_verifies_reads_and_grows() {
    let stone = frozen(2);
    let charter = fs::read_to_string(stone.root().join("beilin.toml")).unwrap();
    assert!(charter.starts_with("format = 2\n"), "the fixture is what it says");
    let before = stone.truth();
    let report = stone.assert_whole();
    assert_eq!(report.posts, 72);
    let again = stone.keep(&path("x-2013.zip"));
    assert_eq!((again.new_posts, again.withheld), (0, 1), "what was withheld does not come back");
    let later = stone.keep(&path("x-2019.zip"));
    assert_eq!(later.new_posts, 137);
    assert_eq!(stone.assert_whole().posts, 72 + later.new_posts + later.changed_posts);
    assert_eq!(stone.truth()["beilin.toml"], before["beilin.toml"]);
}

/// Holds a Mastodon export with private parts, a page that stands in place of an article, and a capture.
#[test]
fn an_archive_of_format_3_verifies_reads_and_grows() {
    let stone = frozen(3);
    let charter = fs::read_to_string(stone.root().join("beilin.toml")).unwrap();
    assert!(charter.starts_with("format = 3\n"), "the fixture is what it says");
    let before = stone.truth();
    let report = stone.assert_whole();
    assert_eq!((report.posts, report.left_out), (12, 15));
    let platforms = Path::new(env!("CARGO_MANIFEST_DIR")).join("../platforms/src");
    let again = stone.keep(&platforms.join("x/captures/fixtures/twarc2/input"));
    assert_eq!((again.posts, again.new_posts, again.attested_posts), (4, 0, 0));
    let later = stone.keep(&path("x-2019.zip"));
    assert_eq!(later.new_posts, 210);
    stone.assert_whole();
    assert_eq!(stone.truth()["beilin.toml"], before["beilin.toml"]);
}

/// Holds a Mastodon export with private parts, a page that stands in place of an article, and a casebook of
/// which one record was erased.
#[test]
fn an_archive_of_format_4_verifies_reads_and_grows() {
    let stone = frozen(4);
    let charter = fs::read_to_string(stone.root().join("beilin.toml")).unwrap();
    assert!(charter.starts_with("format = 4\n"), "the fixture is what it says");
    let before = stone.truth();
    let report = stone.assert_whole();
    assert_eq!((report.posts, report.left_out, report.withheld), (8, 12, 1));
    let later = stone.keep(&path("x-2019.zip"));
    assert_eq!(later.new_posts, 210);
    let after = stone.assert_whole();
    assert_eq!((after.posts, after.withheld), (218, 1), "what was erased stays away");
    assert_eq!(stone.truth()["beilin.toml"], before["beilin.toml"]);
}

//! Inputs of other platforms kept by the ordinary way: nothing private lies anywhere, what was read can be
//! found, and one post from several sources has several attestations.

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

use crate::sample::Stone;

/// A fixture of a platform's folder.
fn fixture(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../platforms/src").join(path)
}

/// Whether some words stand in any file of the archive, unpacked where it is packed, or beside the key.
pub fn stands(stone: &Stone, words: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for root in [stone.place.root(), stone.place.keys()] {
        for (name, bytes) in crate::sample::files(root) {
            let plain = match name.ends_with(".zst") {
                true => zstd::stream::decode_all(bytes.as_slice()).unwrap(),
                false => bytes.clone(),
            };
            let holds = |bytes: &[u8]| bytes.windows(words.len()).any(|window| window == words);
            if holds(&plain) || holds(&bytes) {
                found.push(name);
            }
        }
    }
    found
}

#[test]
fn nothing_private_of_any_input_lies_anywhere() {
    // Posts as the folders' own makers count them.
    for (input, platform) in [
        ("mastodon/fixtures/mastodon/input", "mastodon"),
        ("bluesky/fixtures/whole/input", "bluesky"),
        ("telegram/fixtures/full/input", "telegram"),
        ("meta/fixtures/facebook/input", "facebook"),
        ("x/captures/fixtures/twarc2/input", "x"),
    ] {
        let stone = Stone::new();
        let report = stone.keep(&fixture(input));
        assert_eq!(report.platform.as_deref(), Some(platform), "{input}");
        assert!(report.posts > 0, "{input}");
        assert!(report.private_parts + report.members.left_out.len() as u64 > 0, "{input}");
        assert_eq!(stands(&stone, b"CANARY"), Vec::<String>::new(), "{input}");
        let whole = stone.assert_whole();
        assert!(whole.posts >= report.posts, "{input}");
        let again = stone.keep(&fixture(input));
        assert_eq!((again.new_posts, again.attested_posts), (0, 0), "{input} again adds nothing");
    }
}

#[test]
fn an_archive_of_blocks_that_is_no_repository_is_refused_by_name() {
    let stone = Stone::new();
    let car = fixture("bluesky/fixtures/taken/testv1.car");
    let report = stone.keep(&car);
    assert_eq!(report.outcome, archive::Outcome::Refused);
    let words: Vec<&str> = report.problems.iter().map(|problem| problem.kind.as_str()).collect();
    assert_eq!(words, ["not-a-repository"]);
    assert!(!stone.root().exists(), "nothing is made for it");
    let wanted = archive::Wanted { include: Vec::new(), whole: true };
    let kept = archive::keep(&stone.place, &car, &wanted, &crate::sample::around()).unwrap();
    assert_eq!(kept.report.members.kept_unread, ["testv1.car"]);
    stone.assert_whole();
}

#[test]
fn one_post_from_two_makers_has_two_records_and_from_one_maker_twice_has_one() {
    let stone = Stone::new();
    let post = |text: &str| {
        format!(
            "{{\"created_at\":\"Fri Nov 09 07:30:12 +0000 2018\",\"id\":1060795468122308608,\"id_str\":\
             \"1060795468122308608\",\"full_text\":\"{text}\",\"truncated\":false,\"user\":{{\"id_str\":\"77\",\
             \"screen_name\":\"invented\",\"name\":\"I\"}},\"lang\":\"zh\"}}\n"
        )
    };
    let write = |name: &str, text: &str| {
        fs::write(stone.beside(name), text).unwrap();
        stone.beside(name)
    };
    let first = stone.keep(&write("one.jsonl", &post("立此存照")));
    assert_eq!((first.posts, first.new_posts, first.attested_posts), (1, 1, 0));
    // The same words in other bytes: another file, another source.
    let second = stone.keep(&write("two.jsonl", &format!("\n{}{}", post("立此存照"), post("立此存照"))));
    assert_eq!((second.posts, second.new_posts, second.attested_posts), (1, 0, 1));
    let other = stone.keep(&write("three.jsonl", &post("立此不存照")));
    assert_eq!((other.new_posts, other.changed_posts), (0, 1));
    let reader = stone.reader();
    let kept = reader.versions("x", "1060795468122308608").unwrap();
    let same: Vec<bool> = kept.iter().map(|one| one.is_version_of(&kept[0])).collect();
    assert_eq!(same, [true, true, false]);
    stone.assert_whole();
}

/// Width, height and the three colours of each point.
fn decoded(bytes: &[u8]) -> (usize, usize, Vec<u8>) {
    let mut decoder = zune_jpeg::JpegDecoder::new(Cursor::new(bytes));
    let points = decoder.decode().unwrap();
    let (width, height) = decoder.dimensions().unwrap();
    (width, height, points)
}

#[test]
fn a_picture_shows_without_the_place_that_it_named() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/pictures");
    let picture = fs::read(here.join("gps.jpg")).unwrap();
    let stone = Stone::new();
    let export = stone.beside("export");
    let folder = export.join("your_facebook_activity/posts");
    fs::create_dir_all(folder.join("media")).unwrap();
    let uri = "your_facebook_activity/posts/media/1.jpg";
    let posts = serde_json::json!([{
        "timestamp": 1_541_707_200,
        "attachments": [{"data": [{"media": {"uri": uri, "creation_timestamp": 1_541_707_100}}]}],
        "data": [{"post": "taken somewhere"}],
    }]);
    fs::write(folder.join("your_posts_1.json"), serde_json::to_vec(&posts).unwrap()).unwrap();
    fs::write(folder.join("media/1.jpg"), &picture).unwrap();
    let report = stone.keep(&export);
    assert_eq!((report.posts, report.members.read.len()), (1, 2), "{report:?}");
    assert_eq!(stands(&stone, b"CANARY"), Vec::<String>::new());

    let reader = stone.reader();
    let mut member = reader.member("", report.import.as_deref().unwrap(), uri).unwrap().unwrap();
    let mut shown = Vec::new();
    member.read_to_end(&mut shown).unwrap();
    assert_eq!(member.bytes, shown.len() as u64, "as long as it was said to be");
    assert!(shown.len() < picture.len());
    // Pillow saw these points in what was handed over; another decoder may round by a little.
    let seen = fs::read(here.join("gps.rgb")).unwrap();
    let (width, height, points) = decoded(&shown);
    assert_eq!((width, height, &points), (24, 16, &decoded(&picture).2));
    assert!(points.iter().zip(&seen).all(|(one, other)| one.abs_diff(*other) <= 4));
    assert_eq!(points.len(), seen.len());
}

#[test]
fn what_is_not_whole_without_its_private_parts_ends_where_the_first_was() {
    let stone = Stone::new();
    let report = stone.keep(&fixture("mastodon/fixtures/mastodon/input"));
    assert!(report.private_parts > 0);
    let reader = stone.reader();
    let account = report.account.as_deref().unwrap_or_default();
    let mut member =
        reader.member(account, report.import.as_deref().unwrap(), "archive/outbox.json").unwrap().unwrap();
    let mut bytes = Vec::new();
    assert_eq!(member.read_to_end(&mut bytes).unwrap_err().kind(), std::io::ErrorKind::NotFound);
}

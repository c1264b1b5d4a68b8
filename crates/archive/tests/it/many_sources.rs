//! Inputs of other platforms kept by the ordinary way: nothing private lies anywhere, what was read can be
//! found, and one post from several sources has several attestations.

use std::fs;
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

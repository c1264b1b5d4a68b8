//! Whole exports against what must be found in them, and against damage. `facts.json` is worked out by
//! `fixtures/make.py`; `golden.json` is the reader's own output (`GOLDEN=write` writes it anew).
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use serde_json::Value;

use super::layout::RULE;
use crate::trial::{Input, fields, golden};

const CASES: [&str; 3] = ["facebook", "instagram", "single"];

fn folder(case: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/meta/fixtures").join(case)
}

fn open(case: &str) -> Input {
    Input::open(&folder(case).join("input"))
}

#[test]
fn each_export_reads_as_its_golden_file() {
    for case in CASES {
        golden(&folder(case).join("golden.json"), &open(case).keep(&[]).unwrap().report());
    }
}

#[test]
fn each_export_holds_the_facts_worked_out_elsewhere() {
    for case in CASES {
        let facts = std::fs::read_to_string(folder(case).join("facts.json")).unwrap();
        let facts: Vec<(String, String, Value)> = serde_json::from_str(&facts).unwrap();
        let kept = open(case).keep(&[]).unwrap();
        let posts: Vec<Value> = kept.posts.iter().map(|post| fields(&post.to_record())).collect();
        assert!(!facts.is_empty());
        for (id, field, value) in facts {
            let post = posts.iter().find(|post| post["id"] == id.as_str());
            let post = post.unwrap_or_else(|| panic!("{case}: no post {id} for {field} {value}"));
            assert_eq!(post.get(&field).unwrap_or(&Value::Null), &value, "{case}: {field} of {id}");
        }
    }
}

#[test]
fn nothing_private_is_kept_or_read() {
    for case in ["facebook", "instagram"] {
        let kept = open(case).keep(&[]).unwrap();
        assert!(!kept.shows("CANARY"), "{case}");
        assert!(kept.left_out.iter().any(|(name, rule)| name.contains("message_1.json") && *rule == RULE));
        let account = &kept.accounts[0];
        assert_eq!(account["name"], "林");
        let picture = kept.kept.iter().find(|(name, _)| name.ends_with(".jpg")).unwrap().1;
        assert!(picture.starts_with(b"\xff\xd8") && picture.ends_with(b"scan\xff\xd9"), "still a picture");
    }
    let kept = open("instagram").keep(&["stories"]).unwrap();
    assert!(kept.shows("CANARY story") && !kept.shows("CANARY archived"));
}

#[test]
fn damage_never_ends_the_reading_nor_shows_what_is_private() {
    for case in ["facebook", "instagram"] {
        let input = open(case);
        let hurt = |index: usize, bytes: Vec<u8>| {
            let mut changed = Input { members: input.members.clone(), bytes: input.bytes.clone() };
            changed.bytes[index] = bytes;
            if let Some(kept) = changed.keep(&[]) {
                let name = &input.members[index].name;
                assert!(!kept.shows("CANARY"), "{case} {name}");
            }
        };
        for (index, bytes) in input.bytes.iter().enumerate() {
            for tenth in 0..10 {
                hurt(index, bytes[..bytes.len() * tenth / 10].to_vec());
            }
            for (round, at) in (0..bytes.len()).step_by(23).enumerate() {
                let sign = b"\"{}[]:, \x00\xff"[round % 10];
                let around = &bytes[at.saturating_sub(30)..(at + 30).min(bytes.len())];
                // The name of a private member, changed, is another member.
                let named = ["ip\"", "data\"", "tude\"", "device_id\"", "coordinate\""];
                if named.iter().any(|name| memchr::memmem::find(around, name.as_bytes()).is_some()) {
                    continue;
                }
                let mut changed = bytes.clone();
                changed[at] = sign;
                hurt(index, changed);
            }
        }
    }
}

#[test]
fn fields_of_another_type_never_end_the_reading() {
    let fields = ["timestamp", "data", "attachments", "title", "media", "uri", "creation_timestamp"];
    for field in fields {
        for value in
            ["null", "7", "-1e300", "true", "\"x\"", "[]", "[[1]]", "{}", "[{\"data\":[{\"media\":7}]}]"]
        {
            let text =
                format!(r#"[{{"timestamp": 1541707200, "data": [{{"post": "a"}}], "{field}": {value}}}]"#);
            let input = Input::of(&[("your_posts_1.json", text.as_bytes())]);
            input.keep(&[]).unwrap();
        }
    }
    let deep = format!("[{{\"timestamp\": 1, \"data\": {}1{}}}]", "[".repeat(100_000), "]".repeat(100_000));
    Input::of(&[("your_posts_1.json", deep.as_bytes())]).keep(&[]).unwrap();
}

#[test]
fn others_are_not_taken_for_it() {
    for (name, text) in [
        ("your_posts_1.json", "[]"),
        ("your_posts_1.json", "{\"a\": 1}"),
        ("posts_1.json", "[{\"timestamp\": 1, \"data\": []}]"),
        ("my_posts.json", "[{\"timestamp\": 1, \"data\": []}]"),
    ] {
        assert!(Input::of(&[(name, text.as_bytes())]).recognise(&[]).is_none(), "{name} {text}");
    }
}

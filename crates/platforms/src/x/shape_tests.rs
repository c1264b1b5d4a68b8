//! Whole invented exports against what must be found in them. `facts.json` beside each is worked out by
//! `fixtures/make.py`; `golden.json` is the reader's own output (`GOLDEN=write` writes it anew).
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::Listing;
use crate::trial::{Input, fields, golden, keep, keep_beginning};

const CASES: [&str; 5] = ["csv", "early", "grailbird", "modern", "renamed"];

fn folder(case: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/x/fixtures").join(case)
}

fn open(case: &str) -> Input {
    Input::open(&folder(case).join("input"))
}

fn posts(kept: &crate::trial::Kept) -> Vec<Value> {
    kept.posts.iter().map(|post| fields(&post.to_record())).collect()
}

#[test]
fn each_export_reads_as_its_golden_file_and_twice_the_same() {
    for case in CASES {
        let input = open(case);
        let mut reports = (0..2).map(|_| input.keep(&[]).unwrap().report());
        let report = reports.next().unwrap();
        assert_eq!(Some(&report), reports.next().as_ref(), "{case} twice");
        golden(&folder(case).join("golden.json"), &report);
    }
}

#[test]
fn each_export_holds_the_facts_worked_out_elsewhere() {
    for case in CASES {
        let facts: Vec<Value> =
            serde_json::from_str(&std::fs::read_to_string(folder(case).join("facts.json")).unwrap()).unwrap();
        let input = open(case);
        let posts = posts(&input.keep(&[]).unwrap());
        assert!(!facts.is_empty());
        for fact in facts {
            let post = posts.iter().find(|post| post["id"] == fact["id"]);
            let post = post.unwrap_or_else(|| panic!("{case}: no post {}", fact["id"]));
            let found = post.get(fact["field"].as_str().unwrap()).unwrap_or(&Value::Null);
            assert_eq!(*found, fact["value"], "{case}: {} of {}", fact["field"], fact["id"]);
        }
    }
}

#[test]
fn nothing_private_reaches_a_record_or_is_even_opened() {
    for case in CASES {
        let input = open(case);
        let order = input.recognise(&[]).unwrap().order();
        for (index, bytes) in input.bytes.iter().enumerate() {
            let canary = bytes.windows(6).any(|six| six == b"CANARY");
            assert!(!canary || !order.contains(&index), "{case}: {} is kept", input.members[index].name);
        }
        let kept = input.keep(&[]).unwrap();
        assert!(!kept.shows("CANARY"), "{case}");
        let report = kept.report();
        for part in ["accounts", "posts", "problems", "gaps", "declared"] {
            assert!(!report[part].to_string().to_lowercase().contains("canary"), "{case}: {part}");
        }
    }
}

#[test]
fn private_members_are_never_looked_at() {
    let input = open("modern");
    let looked = std::cell::RefCell::new(Vec::new());
    let peek = |index: usize, _: usize| {
        looked.borrow_mut().push(input.members[index].name.clone());
        None
    };
    let _ = super::recognise(&Listing { members: &input.members, peek: &peek }, &[]);
    let private =
        ["direct-messages", "ip-audit", "like.js", "phone", "deleted", "grok", "account.js", "_media/"];
    for name in looked.into_inner() {
        assert!(!private.iter().any(|part| name.contains(part)), "{name} was opened");
    }
}

#[test]
fn what_the_owner_names_is_kept() {
    let input = open("modern");
    let plain = input.recognise(&[]).unwrap().order().len();
    for (include, more) in [("like", 1), ("directMessages", 2), ("ip-audit.js", 1), ("nothing", 0)] {
        assert_eq!(input.recognise(&[include]).unwrap().order().len(), plain + more, "{include}");
    }
}

#[test]
fn deleted_and_circle_posts_say_what_they_are_where_they_are_named() {
    // 2 April 2024, by `date -u -d 2024-04-02 +%s`.
    let deleted = json!({"basis": "platform-field", "ms": 1_712_016_000_000_i64});
    for (include, field, value) in
        [("deleted-tweets", "deleted", deleted), ("twitterCircleTweet", "audience", json!("circle"))]
    {
        let input = open("modern");
        let posts = posts(&input.keep(&[include]).unwrap());
        let found: Vec<_> = posts.iter().filter(|post| post["text"].to_string().contains("CANARY")).collect();
        assert_eq!(found.len(), 1, "{include}");
        assert_eq!(found[0][field], value, "{include}");
    }
}

#[test]
fn any_truncation_of_any_member_is_read_without_a_panic() {
    for case in CASES {
        let input = open(case);
        for index in input.recognise(&[]).unwrap().order() {
            let mut import = input.recognise(&[]).unwrap();
            let whole = &input.bytes[index];
            // All of a short file; of a long one its beginning, its end, and cuts of every remainder.
            let near =
                |length: &usize| *length < 600 || whole.len() - length < 600 || length.is_multiple_of(41);
            for length in (0..=whole.len()).filter(near) {
                keep_beginning(&input, &mut *import, index, length);
            }
        }
    }
}

#[test]
fn any_truncation_of_the_beginning_is_recognised_or_not_but_never_a_panic() {
    for case in CASES {
        let mut input = open(case);
        let whole = input.bytes.clone();
        for length in 0..700 {
            for (bytes, whole) in input.bytes.iter_mut().zip(&whole) {
                *bytes = whole[..whole.len().min(length)].to_vec();
            }
            let import = input.recognise(&[]);
            if let Some(mut import) = import.filter(|_| length.is_multiple_of(50)) {
                keep(&input, &mut *import);
            }
        }
    }
}

#[test]
fn what_is_no_export_is_not_recognised() {
    for (name, bytes, wanted) in [
        ("tweets.js", &b"window.YTD.tweets.part0 = []"[..], true),
        ("anything.txt", b"window.YTD.tweet.part7 = [", true),
        ("tweets.js", b" [ {", true),
        ("2012_01.js", b"Grailbird.data.tweets_2012_01 = \n[", true),
        ("tweets.js", b"export default tweets", false),
        ("tweets.js", b"", false),
        ("photo.jpg", b"\xff\xd8", false),
        ("like.js", b"window.YTD.like.part0 = []", false),
        ("notes.txt", b"window.YTD", false),
    ] {
        assert_eq!(Input::of(&[(name, bytes)]).recognise(&[]).is_some(), wanted, "{name} {bytes:?}");
    }
    assert!(Input::of(&[]).recognise(&[]).is_none());
}

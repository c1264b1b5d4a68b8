//! Feeds of each kind against what must be found in them, and against damage. `facts.json` is worked out by
//! `fixtures/make.py`; `golden.json` is the reader's own output (`GOLDEN=write` writes it anew).
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use serde_json::Value;

use super::NAME;
use crate::trial::{Input, fields, golden};

const CASES: [&str; 8] = ["rss2", "gb18030", "big5", "utf16", "rss091", "rss1", "atom", "json"];

fn folder(case: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/feed/fixtures").join(case)
}

fn open(case: &str) -> Input {
    Input::open(&folder(case).join("input"))
}

#[test]
fn each_feed_reads_as_its_golden_file() {
    for case in CASES {
        golden(&folder(case).join("golden.json"), &open(case).keep(&[]).unwrap().report());
    }
}

#[test]
fn each_feed_holds_the_facts_worked_out_elsewhere() {
    for case in CASES {
        let facts = std::fs::read_to_string(folder(case).join("facts.json")).unwrap();
        let facts: Vec<(String, String, Value)> = serde_json::from_str(&facts).unwrap();
        let kept = open(case).keep(&[]).unwrap();
        let posts: Vec<Value> = kept.posts.iter().map(|post| fields(&post.to_record())).collect();
        assert!(!facts.is_empty());
        for (id, field, value) in facts {
            let post = posts.iter().find(|post| post["id"] == id.as_str());
            let post = post.unwrap_or_else(|| panic!("{case}: no post {id}"));
            assert_eq!(post.get(&field).unwrap_or(&Value::Null), &value, "{case}: {field} of {id}");
        }
    }
}

#[test]
fn an_item_without_id_and_link_is_named_and_not_lost() {
    let kept = open("rss2").keep(&[]).unwrap();
    let problems: Vec<String> = kept.problems.into_list().iter().map(ToString::to_string).collect();
    assert!(problems.iter().any(|problem| problem.contains("(guid)")), "{problems:?}");
}

#[test]
fn damage_never_ends_the_reading() {
    let signs = *b"<>&\"'/]{}[:,\\\x00\xff";
    for case in CASES {
        let bytes = open(case).bytes[0].clone();
        for tenth in 0..10 {
            Input::of(&[("f", &bytes[..bytes.len() * tenth / 10])]).keep(&[]);
        }
        for at in (0..bytes.len()).step_by(11) {
            let mut changed = bytes.clone();
            changed[at] = signs[at / 11 % signs.len()];
            let _ = super::read(&changed, &[]);
        }
    }
}

#[test]
fn depth_and_length_have_bounds() {
    let deep = format!("<rss version='2.0'><channel>{}", "<a>".repeat(1_000_000));
    assert!(super::read(deep.as_bytes(), &[]).is_err());
    let deep =
        format!("{{\"version\": \"https://jsonfeed.org/version/1\", \"items\": {}", "[".repeat(1_000_000));
    assert!(super::read(deep.as_bytes(), &[]).is_err());
    let long = "a".repeat(5 << 20);
    let long = format!(
        "<rss version='2.0'><channel><item><guid>1</guid><description>{long}</description></item></channel></rss>"
    );
    assert_eq!(super::read(long.as_bytes(), &[]).unwrap().posts[0].text.len(), 5 << 20);
    let bomb = "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><rss version='2.0'><channel><title>&b;</title></channel></rss>";
    let _ = super::read(bomb.as_bytes(), &[]);
}

#[test]
fn a_folder_of_mostly_other_things_is_not_taken_over() {
    let feed = b"<rss version='2.0'><channel></channel></rss>";
    let named = |input: Input| input.recognise(&[]).map(|import| import.about().platform);
    assert_eq!(named(Input::of(&[("a.xml", feed)])), Some(NAME));
    assert_eq!(named(Input::of(&[("a.xml", feed), ("b.txt", b"x")])), Some(NAME));
    assert_ne!(named(Input::of(&[("a.xml", feed), ("b.txt", b"x"), ("c.txt", b"x")])), Some(NAME));
}

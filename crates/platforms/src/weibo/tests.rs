//! Weibo against its fixtures, facts worked out apart, and inputs that are not as they should be.
#![allow(clippy::unwrap_used, clippy::print_stderr)]

use std::path::PathBuf;

use model::Mark;
use serde_json::Value;

use crate::trial::{self, Input, Kept};

fn fixture(case: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/weibo/fixtures").join(case)
}

fn keep(case: &str, include: &[&str]) -> Kept {
    Input::open(&fixture(case).join("input")).keep(include).unwrap()
}

const CASES: [&str; 7] =
    ["crawler", "crawler-sqlite", "crawler-csv", "spider-csv", "archiver", "mobile", "desktop"];

#[test]
fn each_fixture_gives_what_its_golden_file_says() {
    for case in CASES {
        trial::golden(&fixture(case).join("golden.json"), &keep(case, &[]).report());
    }
}

#[test]
fn what_is_private_is_neither_kept_nor_read_unless_it_is_named() {
    for case in CASES {
        assert!(!keep(case, &[]).shows("CANARY"), "{case}");
    }
    let all = ["private", "followings", "favorites", "followers"];
    for (case, wanted) in [("archiver", true), ("mobile", true), ("crawler", false)] {
        assert_eq!(keep(case, &all).shows("CANARY"), wanted, "{case}");
    }
}

/// Facts that make.py wrote down when it made the fixtures: ids, authors, seconds since 1970.
#[test]
fn posts_are_those_that_were_written_down() {
    for case in CASES {
        let facts: Vec<(String, String, i64)> =
            serde_json::from_slice(&std::fs::read(fixture(case).join("facts.json")).unwrap()).unwrap();
        let kept = keep(case, &[]);
        let seen: Vec<(String, String, i64)> = kept
            .posts
            .iter()
            .map(|post| (post.id.clone(), post.account.clone(), post.created.unwrap().ms / 1000))
            .collect();
        assert_eq!(seen, facts, "{case}");
    }
}

#[test]
fn the_same_post_is_the_same_from_every_source() {
    let find = |case: &str| {
        let posts = keep(case, &[]).posts;
        posts.into_iter().find(|post| post.text.starts_with("立冬前一天")).unwrap()
    };
    let one = find("crawler");
    for case in CASES {
        let other = find(case);
        assert_eq!(
            (&other.id, &other.account, &other.created, &other.text),
            (&one.id, &one.account, &one.created, &one.text),
            "{case}"
        );
        assert_eq!(other.url, one.url, "{case}");
        let urls = |post: &model::Post| post.media.iter().map(|media| media.url.clone()).collect::<Vec<_>>();
        assert_eq!(urls(&other), urls(&one), "{case}");
    }
}

#[test]
fn what_was_lost_is_marked() {
    let marks = |case: &str, start: &str| {
        let posts = keep(case, &[]).posts;
        posts.into_iter().find(|post| post.text.starts_with(start)).unwrap().marks
    };
    for (case, start, wanted) in [
        ("crawler", "立冬前一天", vec![]),
        ("crawler", "长文开头", vec![Mark::CountsRounded, Mark::Cut, Mark::TimeFromId]),
        ("crawler", "坏掉的", vec![Mark::EmojiLost]),
        ("spider-csv", "立冬前一天", vec![Mark::TimeFromId]),
        ("mobile", "长文开头", vec![Mark::Cut]),
    ] {
        assert_eq!(marks(case, start), wanted, "{case} {start}");
    }
}

#[test]
fn cut_and_twisted_inputs_are_borne() {
    for case in CASES {
        let input = Input::open(&fixture(case).join("input"));
        for index in 0..input.members.len() {
            let whole = input.bytes[index].clone();
            for tenth in 0..10 {
                if let Some(mut import) = input.recognise(&[]) {
                    trial::keep_beginning(&input, &mut *import, index, whole.len() * tenth / 10);
                }
            }
            for at in (0..whole.len()).step_by(whole.len() / 40 + 1) {
                for byte in [0, b'"', b'{', b']', b',', b'\\', 0x80, 0xff, b'\n', b'9'] {
                    let mut twisted = Input { members: input.members.clone(), bytes: input.bytes.clone() };
                    twisted.bytes[index][at] = byte;
                    drop(twisted.keep(&[]));
                }
            }
        }
    }
}

#[test]
fn fields_of_another_type_leave_the_rest() {
    let odd =
        [Value::Null, 7.into(), "x".into(), serde_json::json!([1]), serde_json::json!({"a": 1}), true.into()];
    let post: Value = serde_json::from_str(
        r#"{"user_id":1000000001,"screen_name":"甲","id":4304354718777344,"bid":"H1PhJAPo4","text":"字","pics":"",
        "created_at":"2018-11-09","source":"","attitudes_count":1,"visible":{"type":0},"retweet":{"id":1},
        "isLongText":false,"longText":{},"user":{},"card_group":[],"mblog":null,"pic_ids":[]}"#,
    )
    .unwrap();
    for field in post.as_object().unwrap().keys() {
        for value in &odd {
            let mut post = post.clone();
            post[field] = value.clone();
            let text = serde_json::json!({"user": {"screen_name": "甲"}, "weibo": [post]}).to_string();
            let kept = Input::of(&[("weibo/1000000001.json", text.as_bytes())]).keep(&[]).unwrap();
            let private = field == "visible" && value.is_object() && value.get("type").is_some();
            // A wrong text is none, and what wraps a post is read in its place.
            let elsewhere = matches!(field.as_str(), "text" | "mblog");
            let read = kept.posts.iter().any(|post| post.text == "字");
            assert!(private || elsewhere || read, "{field} {value}");
        }
    }
    let deep = format!(
        r#"{{"user":{{"screen_name":"a"}},"weibo":[{{"id":4304354718777344,"text":{}1{}}}]}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    drop(Input::of(&[("weibo/1.json", deep.as_bytes())]).keep(&[]));
    let long = format!(
        r#"{{"user":{{"screen_name":"a"}},"weibo":[{{"id":4304354718777344,"bid":"x","text":"{}"}}]}}"#,
        "字".repeat(1_000_000)
    );
    assert_eq!(
        Input::of(&[("weibo/1.json", long.as_bytes())]).keep(&[]).unwrap().posts[0].text.chars().count(),
        1_000_000
    );
}

#[test]
fn other_things_are_not_of_weibo() {
    for (name, text) in [
        ("tweets.js", "window.YTD.tweets.part0 = [{}]"),
        ("a.json", r#"{"weibo":[]}"#),
        ("a.json", r#"{"orderedItems":[{"id":"x"}]}"#),
        ("a.csv", "id,text\n1,x\n"),
        ("weibo/1000000001.json", "{}"),
        ("weibo.db", "SQLite format 3\0 and no tables"),
        ("a.json", ""),
    ] {
        let about =
            Input::of(&[(name, text.as_bytes())]).recognise(&[]).map(|import| import.about().platform);
        assert_ne!(about, Some("weibo"), "{name} {text}");
    }
}

/// Real collections, where there are any.
#[test]
fn real_collections_are_read_whole() {
    let Ok(shared) = std::env::var("BEILIN_SHARED") else {
        eprintln!("skipped: BEILIN_SHARED is not set");
        return;
    };
    let input = Input::open(&PathBuf::from(shared).join("samples/local-only/weibo-crawler"));
    let kept = input.keep(&[]).unwrap();
    // Counted with python3: 1252 + 386 + 583 posts, none of which passes another on.
    assert_eq!(kept.posts.len(), 2221);
    // Every time agrees with its id; two texts are empty and nothing is with them, counted likewise.
    let marks: Vec<_> = kept.posts.iter().flat_map(|post| post.marks.clone()).collect();
    assert_eq!(marks, [Mark::EmojiLost; 2]);
    assert_eq!(kept.finish.accounts.len(), 3);
    let problems: Vec<String> = kept.problems.into_list().iter().map(ToString::to_string).collect();
    assert_eq!(problems, ["byte-order-mark weibo/users.csv at byte 0"]);
}

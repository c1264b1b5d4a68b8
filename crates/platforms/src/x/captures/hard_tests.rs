//! Bad input: cut off, changed, of wrong types, deep, long, in other encodings, and other networks' files.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::page::Capture;
use crate::registry;
use crate::trial::{Input, keep_beginning};

fn fixtures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/x/captures/fixtures")
}

/// Every capture and page there is, the export beside them aside.
fn files() -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![fixtures()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            match path.is_dir() {
                true if name != "export" => folders.push(path),
                false
                    if name != "golden.json"
                        && name.contains(".")
                        && !name.ends_with(".py")
                        && !name.ends_with(".md") =>
                {
                    found.push((name, fs::read(&path).unwrap()));
                }
                _ => {}
            }
        }
    }
    found.retain(|(name, _)| name != ".gitattributes");
    found.sort();
    assert!(found.len() > 20, "{}", found.len());
    found
}

/// Reads bytes in every way that they may come: as a file, and as an answer.
fn read(name: &str, bytes: &[u8]) {
    if let Some(kept) = Input::of(&[(name, bytes)]).keep(&[]) {
        kept.report();
    }
    for url in [None, Some("https://x.com/i/api/graphql/a/UserTweets")] {
        let capture = Capture { url, status: Some(200), kind: None, body: bytes, captured: None };
        drop(registry::read_page(&capture));
        drop(registry::private_in_page(&capture));
    }
}

#[test]
fn a_capture_cut_off_anywhere_is_read_as_far_as_it_goes() {
    for (name, bytes) in files() {
        for tenth in 0..10 {
            read(&name, &bytes[..bytes.len() * tenth / 10]);
        }
        let input = Input::of(&[(&name, &bytes)]);
        if let Some(mut import) = input.recognise(&[]) {
            for tenth in 0..10 {
                keep_beginning(&input, &mut *import, 0, bytes.len() * tenth / 10);
            }
        }
    }
}

#[test]
fn a_capture_with_any_class_of_byte_changed_is_read_or_refused() {
    for (name, bytes) in files() {
        for (number, byte) in [b'"', b'\\', b'{', b'}', b'[', b']', b',', b':', b'<', b'9', b'\n', 0, 0xff]
            .into_iter()
            .enumerate()
        {
            let step = bytes.len() / 3 + 1;
            for at in (number * 7 % step..bytes.len()).step_by(step) {
                let mut changed = bytes.clone();
                changed[at] = byte;
                read(&name, &changed);
            }
        }
    }
}

/// How many values a value holds.
fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(fields) => fields.values().map(count).sum::<usize>(),
        _ => 0,
    }
}

/// Puts another value in the place of the one of that number.
fn put(value: &mut Value, number: &mut usize, other: &Value) {
    if *number == 0 {
        *value = other.clone();
        *number = usize::MAX;
        return;
    }
    *number -= 1;
    match value {
        Value::Array(items) => {
            for item in items {
                if *number != usize::MAX {
                    put(item, number, other);
                }
            }
        }
        Value::Object(fields) => {
            for (_, field) in fields {
                if *number != usize::MAX {
                    put(field, number, other);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn a_wrong_type_at_any_field_costs_no_more_than_that_field() {
    let others = [json!(-1.5), json!("x"), json!(null), json!([[]]), json!({"id_str": {}})];
    for (name, bytes) in files() {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let whole: Option<Value> = serde_json::from_str(&text).ok();
        let Some(value) = whole.or_else(|| serde_json::from_str(text.lines().next()?).ok()) else { continue };
        for number in 0..count(&value) {
            let mut changed = value.clone();
            put(&mut changed, &mut number.clone(), &others[number % others.len()]);
            read(&name, changed.to_string().as_bytes());
        }
    }
    // Beyond not falling over: the post is there without the field.
    let one = fs::read_to_string(fixtures().join("same/twarc1.jsonl")).unwrap();
    for field in ["entities", "user", "lang", "place", "quoted_status_permalink", "retweet_count"] {
        let mut changed: Value = serde_json::from_str(&one).unwrap();
        changed[field] = json!([{"x": [1]}]);
        let kept = Input::of(&[("a.jsonl", changed.to_string().as_bytes())]).keep(&[]).unwrap();
        assert_eq!(kept.posts.len(), 1, "{field}");
        assert!(!kept.problems.into_list().is_empty(), "{field}");
    }
}

#[test]
fn what_is_deep_or_long_or_in_another_encoding_ends() {
    for (name, bytes) in files() {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let long = "碑".repeat(50_000);
        for filler in ["[".repeat(20_000), "{\"a\":".repeat(10_000), format!("\"{long}\"")] {
            read(&name, text.replacen("\"zh\"", &filler, 1).as_bytes());
        }
        read(&name, text.replacen("<div", &"<div>".repeat(3000), 1).as_bytes());
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        read(&name, &[b"\xff\xfe".as_slice(), &wide].concat());
        let narrow: Vec<u8> =
            text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(0x81)).collect();
        read(&name, &narrow);
        read(&name, &[b"\xef\xbb\xbf".as_slice(), &bytes].concat());
    }
}

#[test]
fn the_fuzz_corpora_are_read_or_refused() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    for (corpus, least) in [("x_captures", 10), ("x_pages", 5)] {
        let mut paths: Vec<_> =
            fs::read_dir(root.join(corpus)).unwrap().map(|file| file.unwrap().path()).collect();
        paths.sort();
        assert!(paths.len() >= least, "{corpus}");
        for path in paths {
            let bytes = fs::read(&path).unwrap();
            read("a.json", &bytes);
            read("a.jsonl", &[&bytes[..], &bytes].concat());
            let step = bytes.len().div_ceil(12).max(1);
            for (turn, at) in (0..bytes.len()).step_by(step).enumerate() {
                let mut changed = bytes.clone();
                match turn % 4 {
                    0 => changed[at] ^= 0x01,
                    1 => changed[at] ^= 0x80,
                    2 => drop(changed.remove(at)),
                    _ => changed.insert(at, b'9'),
                }
                read("a.json", &changed);
            }
        }
    }
}

#[test]
fn other_networks_files_are_not_mine() {
    for (name, text) in [
        (
            "weibo.json",
            r#"{"created_at":"Tue Feb 23 12:28:47 +0800 2021","id":"46","mid":"46","bid":"K","text":"x","user":{"id":1,"screen_name":"y"}}"#,
        ),
        (
            "mastodon.json",
            r#"{"id":"1","created_at":"2020-01-01T00:00:00Z","content":"<p>x</p>","account":{"id":"2","username":"y"}}"#,
        ),
        ("bluesky.jsonl", r#"{"uri":"at://a/b/c","cid":"x","author":{"did":"d"},"record":{"text":"x"}}"#),
        ("telegram.json", r#"{"name":"x","type":"public_channel","id":1,"messages":[{"id":1,"text":"x"}]}"#),
        ("youtube.info.json", r#"{"id":"a","title":"x","description":"y","uploader":"z"}"#),
        ("facebook.json", r#"[{"timestamp":1,"data":[{"post":"x"}]}]"#),
        ("graph.json", r#"{"data":[{"id":"1","message":"x"}],"paging":{}}"#),
        ("scraped.jsonl", r#"{"_type":"snscrape.modules.telegram.TelegramPost","url":"x","content":"y"}"#),
        (
            "jsonfeed.json",
            r#"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_text":"x"}]}"#,
        ),
        ("other.json", r#"{"data":{"user":{"id":"1","name":"x"}}}"#),
        ("page.html", r#"<div class="timeline-item">x</div><div class="content-tweet">y</div>"#),
        (
            "feed.rss",
            "<rss><channel><description>news</description><item><link>https://a.example/x/status/1</link></item></channel></rss>",
        ),
        ("text.txt", "x"),
        ("empty.json", "[]"),
    ] {
        assert!(
            Input::of(&[(name, text.as_bytes())])
                .recognise(&[])
                .is_none_or(|import| import.about().platform != "x"),
            "{name}"
        );
        let capture = Capture { url: None, status: None, kind: None, body: text.as_bytes(), captured: None };
        assert!(registry::read_page(&capture).is_none_or(|(platform, _)| platform != "x"), "{name}");
        assert!(registry::private_in_page(&capture).is_empty(), "{name}");
    }
}

//! Whole invented exports against what must be found in them, and what must not.
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use serde_json::Value;

use crate::trial::{Input, Kept, fields, golden, keep, keep_beginning};

const CASES: [&str; 2] = ["mastodon", "pleroma"];

fn folder(case: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/mastodon/fixtures").join(case)
}

fn open(case: &str) -> Input {
    Input::open(&folder(case).join("input"))
}

fn posts(kept: &Kept) -> Vec<Value> {
    kept.posts.iter().map(|post| fields(&post.to_record())).collect()
}

/// An outbox with these items.
fn outbox(items: &str) -> Input {
    let text = format!(r#"{{"id":"outbox.json","type":"OrderedCollection","orderedItems":[{items}]}}"#);
    Input::of(&[("outbox.json", text.as_bytes())])
}

#[test]
fn each_export_reads_as_its_golden_file_and_twice_the_same() {
    for case in CASES {
        let mut reports = (0..2).map(|_| open(case).keep(&[]).unwrap().report());
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
        let posts = posts(&open(case).keep(&[]).unwrap());
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
fn nothing_that_is_not_for_everyone_is_kept() {
    for (case, count) in [("mastodon", 8), ("pleroma", 2)] {
        let kept = open(case).keep(&[]).unwrap();
        assert_eq!(kept.posts.len(), count, "{case}");
        assert!(!kept.shows("CANARY"), "{case}");
    }
}

#[test]
fn private_members_are_never_looked_at() {
    let input = open("mastodon");
    let looked = std::cell::RefCell::new(Vec::new());
    let peek = |index: usize, most: usize| {
        looked.borrow_mut().push(input.members[index].name.clone());
        let bytes: &Vec<u8> = &input.bytes[index];
        Some(bytes[..bytes.len().min(most)].to_vec())
    };
    let listing = crate::Listing { members: &input.members, peek: &peek };
    assert!((super::PLATFORM.recognise)(&listing, &[]).is_some());
    for name in looked.into_inner() {
        assert!(
            !["likes", "bookmarks", "media_attachments", "following"].iter().any(|part| name.contains(part)),
            "{name}"
        );
    }
}

#[test]
fn what_the_steward_names_is_kept() {
    for (include, posts, media, likes) in [
        (&[][..], 8, 1, false),
        (&["private"], 10, 2, false),
        (&["direct"], 11, 2, false),
        (&["private", "direct"], 13, 3, false),
        (&["media_attachments"], 8, 4, false),
        (&["likes.json"], 8, 1, true),
        (&["nothing"], 8, 1, false),
    ] {
        let kept = open("mastodon").keep(include).unwrap();
        let attachments = kept.kept.keys().filter(|name| name.contains("media_attachments")).count();
        let found = (kept.posts.len(), attachments, kept.kept.contains_key("archive/likes.json"));
        assert_eq!(found, (posts, media, likes), "{include:?}");
    }
    let kept = open("mastodon").keep(&["private", "direct"]).unwrap();
    let mut audiences: Vec<_> = kept.posts.iter().filter_map(|post| post.audience.as_deref()).collect();
    audiences.sort_unstable();
    assert_eq!(audiences, ["direct", "direct", "followers", "followers", "unknown", "unlisted"]);
}

#[test]
fn a_post_that_is_cut_off_is_left_out_with_its_words() {
    let item = r#"{"id":"https://m.example/users/lin/statuses/1/activity","type":"Create","to":["as:Public"],"object":{"id":"https://m.example/users/lin/statuses/1","to":["as:Public"],"published":"2023-04-05T06:07:08Z","content":"a"}}"#;
    let direct = r#"{"type":"Create","content":"CANARY","to":["https://m.example/users/bo"]"#;
    let kept = outbox(&format!("{item},{direct}")).keep(&[]).unwrap();
    assert_eq!(kept.posts.len(), 1);
    assert!(!kept.shows("CANARY"));
    let problems: Vec<_> = kept.problems.into_list().iter().map(|problem| problem.kind.word()).collect();
    assert_eq!(problems, ["list-cut"]);
}

#[test]
fn what_does_not_say_for_whom_it_is_is_left_out_and_told() {
    let items = r#"{"type":"Create","object":{"content":"CANARY"}},["CANARY"],"CANARY",{"to":["as:Public"],"x":CANARY}"#;
    let kept = outbox(&format!("{{}},{items}")).keep(&[]).unwrap();
    assert!(!kept.shows("CANARY"));
    let said: Vec<_> = kept.finish.problems.iter().map(ToString::to_string).collect();
    assert_eq!(said, ["audience-unknown x5"]);
}

#[test]
fn wrong_types_at_each_field_lose_only_that_field() {
    let fields = [
        "id",
        "type",
        "url",
        "attributedTo",
        "published",
        "name",
        "summary",
        "content",
        "contentMap",
        "sensitive",
        "inReplyTo",
        "quote",
        "attachment",
        "tag",
        "likes",
        "shares",
    ];
    for field in fields {
        for value in ["null", "7", "true", "\"x\"", "[]", "{}", "[[]]", "[{\"a\":[1]}]", "1e999", "-1.5"] {
            let item = format!(
                r#"{{"id":"https://m.example/users/lin/statuses/1/activity","type":"Create","actor":"https://m.example/users/lin","to":["as:Public"],"object":{{"{field}":{value},"to":["as:Public"]}}}}"#
            );
            let kept = outbox(&item).keep(&[]).unwrap();
            // 1e999 is no number that there is: the element cannot be read, so nobody knows for whom it is.
            let wanted = usize::from(value != "1e999");
            assert_eq!(kept.posts.len(), wanted, "{field} {value}");
            if field != "id" && wanted == 1 {
                assert_eq!(kept.posts[0].id, "1", "{field} {value}");
            }
        }
    }
}

#[test]
fn lone_surrogates_and_other_bytes_are_counted() {
    let item = br#"{"id":"https://m.example/users/lin/statuses/1/activity","type":"Create","to":["as:Public"],"published":"2023-04-05T06:07:08Z","object":{"content":"\ud83d A"}}"#;
    let item = [&item[..item.len() - 3], b"\xff\"}}"].concat();
    let text = [&b"{\"id\":\"outbox.json\",\"orderedItems\":["[..], &item, b"]}"].concat();
    let kept = Input::of(&[("outbox.json", &text)]).keep(&[]).unwrap();
    assert_eq!((kept.posts.len(), kept.posts[0].replaced), (1, 1));
}

#[test]
fn a_counter_that_differs_is_told_and_is_no_loss() {
    let kept = open("mastodon").keep(&[]).unwrap();
    assert!(kept.declared[0].contains("count: Some(40)"), "{:?}", kept.declared);
    assert_eq!(kept.elements.iter().flatten().copied().max(), Some(13));
    let gaps: Vec<_> =
        kept.finish.gaps.iter().map(|gap| (gap.kind.as_str(), gap.declared, gap.counted)).collect();
    assert_eq!(gaps, [("media-photo", 2, 1)]);
    assert!(
        open("pleroma").keep(&[]).unwrap().declared[0].contains("count: Some(3)"),
        "a counter at the end"
    );
}

#[test]
fn any_truncation_of_any_member_is_read_without_a_panic_and_shows_nothing() {
    for case in CASES {
        let input = open(case);
        for index in input.recognise(&[]).unwrap().order() {
            let mut import = input.recognise(&[]).unwrap();
            let whole = &input.bytes[index];
            for length in (0..=whole.len()).filter(|length| *length < 600 || length.is_multiple_of(23)) {
                keep_beginning(&input, &mut *import, index, length);
            }
        }
        let outbox = input.members.iter().position(|member| member.name.ends_with("outbox.json")).unwrap();
        for tenth in 1..10 {
            let whole = &input.bytes[outbox];
            let part = Input::of(&[("outbox.json", &whole[..whole.len() * tenth / 10])]);
            let kept = part.keep(&[]).unwrap();
            assert!(!kept.shows("CANARY"), "{case} {tenth}");
        }
    }
}

#[test]
fn no_changed_byte_shows_what_is_private() {
    let input = open("mastodon");
    let outbox = input.members.iter().position(|member| member.name.ends_with("outbox.json")).unwrap();
    let whole = &input.bytes[outbox];
    for at in (0..whole.len()).step_by(83) {
        for byte in [0, b'"', b'{', b']', b',', b'\\', 0xff, b' '] {
            let mut changed = whole.clone();
            changed[at] = byte;
            let changed = Input::of(&[("outbox.json", &changed)]);
            if let Some(mut import) = changed.recognise(&[]) {
                let kept = keep(&changed, &mut *import);
                // A bracket that is lost may join a private post to a public one, never open it.
                assert!(!kept.shows("CANARY direct") && !kept.shows("CANARY followers"), "{at} {byte}");
            }
        }
    }
}

#[test]
fn what_is_another_platforms_is_not_recognised() {
    for (name, bytes) in [
        ("tweets.js", &b"window.YTD.tweets.part0 = [{\"tweet\":{}}]"[..]),
        ("result.json", br#"{"name":"x","type":"public_channel","id":1,"messages":[]}"#),
        ("outbox.json", br#"{"type":"OrderedCollection","first":"https://m.example/outbox?page=true"}"#),
        ("likes.json", br#"{"id":"likes.json","type":"OrderedCollection","orderedItems":[{"a":1}]}"#),
        ("outbox.json", b""),
    ] {
        let import = Input::of(&[(name, bytes)]).recognise(&[]);
        assert!(import.is_none_or(|import| import.about().platform != "mastodon"), "{name}");
    }
}

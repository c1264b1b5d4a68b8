//! Whole exports against what must be found in them, and against damage. `facts.json` is worked out by
//! `fixtures/make.py`; `golden.json` is the reader's own output (`GOLDEN=write` writes it anew).
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use serde_json::Value;

use super::chats::Chats;
use super::included::Included;
use super::{NAME, RULE};
use crate::import::{Private, Role};
use crate::trial::{Input, Kept, fields, golden, keep_beginning};

const CASES: [(&str, &[&str]); 3] = [("full", &[]), ("channel", &[]), ("sample", &["42"])];

fn folder(case: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/telegram/fixtures").join(case)
}

fn open(case: &str) -> Input {
    Input::open(&folder(case).join("input"))
}

fn result(input: &Input) -> usize {
    input.members.iter().find(|member| member.name.ends_with("result.json")).unwrap().index
}

fn ids(kept: &Kept) -> Vec<&str> {
    kept.posts.iter().map(|post| post.id.as_str()).collect()
}

#[test]
fn each_export_reads_as_its_golden_file_and_twice_the_same() {
    for (case, include) in CASES {
        let input = open(case);
        let mut reports = (0..2).map(|_| input.keep(include).unwrap().report());
        let report = reports.next().unwrap();
        assert_eq!(Some(&report), reports.next().as_ref(), "{case} twice");
        golden(&folder(case).join("golden.json"), &report);
    }
}

#[test]
fn each_export_holds_the_facts_worked_out_elsewhere() {
    for case in ["full", "channel"] {
        let facts = std::fs::read_to_string(folder(case).join("facts.json")).unwrap();
        let facts: Vec<(String, String, Value)> = serde_json::from_str(&facts).unwrap();
        let kept = open(case).keep(&[]).unwrap();
        let posts: Vec<Value> = kept.posts.iter().map(|post| fields(&post.to_record())).collect();
        assert!(facts.len() > 5);
        for (id, field, value) in facts {
            let post = posts.iter().find(|post| post["id"] == id.as_str());
            let post = post.unwrap_or_else(|| panic!("{case}: no post {id}"));
            assert_eq!(post.get(&field).unwrap_or(&Value::Null), &value, "{case}: {field} of {id}");
        }
    }
}

#[test]
fn only_public_channels_are_kept_and_of_them_nothing_of_third_parties() {
    let input = open("full");
    let kept = input.keep(&[]).unwrap();
    assert!(!kept.shows("CANARY") && !kept.shows("OTHER"));
    assert!(kept.posts.iter().all(|post| post.platform == NAME && post.audience.is_none()));
    // 18 messages, of which two are of service, and two of the other channel.
    assert_eq!(kept.posts.len(), 18);
    let names: Vec<&str> = kept.accounts.iter().map(|account| account["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["碑林 \"日记\"", "Second"]);
    // Every byte is kept or cut, once.
    let whole = &input.bytes[result(&input)];
    let cut: usize = kept.cut["result.json"].iter().map(Vec::len).sum();
    assert_eq!(kept.kept["result.json"].len() + cut, whole.len());
    let left: Vec<&str> = kept.left_out.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        left,
        [
            "chats/chat_1/contacts/contact_1.vcard",
            "chats/chat_2/photos/photo_1.jpg",
            "chats/chat_3/photos/photo_1.jpg"
        ]
    );
    let kind = |index: usize| input.recognise(&[]).unwrap().roles()[index].clone();
    assert!(matches!(kind(result(&input)), Role::Posts { .. }));
}

#[test]
fn what_is_named_is_kept_and_nothing_besides() {
    let input = open("full");
    for (include, shows, id, count) in [
        (&["private_supergroup"][..], &["private_supergroup"][..], "1700000003-2", 20),
        (&["1700000004"], &["private_channel"], "1700000004-2", 20),
        (&["saved_messages"], &["saved_messages"], "user10-2", 20),
        (&["9"], &["personal_chat"], "user9-3", 20),
        (&["private_group"], &["private_group"], "group11-3", 20),
        (&["public_supergroup"], &["public_supergroup"], "1700000005-3", 20),
        (&["contacts"], &["CANARY a"], "1700000001-2", 18),
        (&["sessions"], &["CANARY ip"], "1700000001-2", 18),
        (&["contact_information"], &["CANARY phone"], "1700000001-13", 18),
        (&["reactions"], &["CANARY reactor"], "1700000001-15", 18),
        (&["members"], &["CANARY member"], "1700000001-2", 18),
    ] {
        let kept = input.keep(include).unwrap();
        assert_eq!(kept.posts.len(), count, "{include:?}");
        assert!(ids(&kept).contains(&id), "{include:?} {:?}", ids(&kept));
        let all = [
            "text of private_supergroup",
            "text of private_channel",
            "text of saved_messages",
            "text of personal_chat",
            "text of private_group",
            "text of public_supergroup",
            "CANARY a",
            "CANARY ip",
            "CANARY phone",
            "CANARY reactor",
            "CANARY member",
            "CANARY first",
            "CANARY b",
            "OTHER extra",
        ];
        for words in all {
            let wanted = shows.iter().any(|shown| words.ends_with(shown));
            assert_eq!(kept.shows(words), wanted, "{include:?}: {words}");
        }
    }
    let kept = input.keep(&["private_supergroup"]).unwrap();
    let post = kept.posts.iter().find(|post| post.id == "1700000003-2").unwrap();
    assert_eq!(post.audience.as_deref(), Some("private_supergroup"));
    assert_eq!(post.account, "user9");
    assert!(kept.shows("CANARY file"), "the picture of a chat that is named");
}

#[test]
fn a_private_chat_alone_is_left_out_whole_unless_named() {
    for kind in
        ["personal_chat", "private_group", "private_supergroup", "public_supergroup", "saved_messages"]
    {
        let text = format!(
            r#"{{"name": "CANARY", "type": "{kind}", "id": 5, "messages": [{{"id": 1, "type": "message",
            "date": "2021-01-01T10:00:00", "text": "CANARY", "photo": "photos/a.jpg"}}]}}"#
        );
        let input = Input::of(&[("result.json", text.as_bytes()), ("photos/a.jpg", b"CANARY")]);
        let kept = input.keep(&[]).unwrap();
        assert!(!kept.shows("CANARY") && kept.posts.is_empty() && kept.accounts.is_empty());
        assert_eq!(kept.left_out, [("result.json".to_owned(), RULE), ("photos/a.jpg".to_owned(), RULE)]);
        for include in [kind, "5"] {
            let kept = input.keep(&[include]).unwrap();
            assert_eq!(kept.posts.len(), 1);
            assert_eq!(kept.posts[0].media[0].file.as_deref(), Some("photos/a.jpg"));
            assert!(kept.left_out.is_empty(), "{:?}", kept.left_out);
        }
    }
}

#[test]
fn files_that_are_not_there_are_told_apart() {
    let kept = open("full").keep(&[]).unwrap();
    let gaps: Vec<(&str, u64, u64)> =
        kept.finish.gaps.iter().map(|gap| (gap.kind.as_str(), gap.declared, gap.counted)).collect();
    assert_eq!(gaps, [("media-photo", 2, 1), ("media-not-included", 1, 0), ("media-too-large", 1, 0)]);
}

#[test]
fn the_type_may_stand_after_the_messages() {
    let text = r#"{"about": "Telegram", "chats": [
        {"id": 1, "messages": [{"id": 1, "date": "2021-01-01T10:00:00", "text": "one"}], "type": "public_channel"},
        {"id": 2, "messages": [{"id": 1, "date": "2021-01-01T10:00:00", "text": "CANARY"}], "type": "private_group"}
    ]}"#;
    let kept = Input::of(&[("a.json", text.as_bytes())]).keep(&[]).unwrap();
    assert_eq!(ids(&kept), ["1-1"]);
    assert!(!kept.shows("CANARY"));
}

#[test]
fn others_are_not_taken_for_it() {
    for text in [
        r#"{"about": "Telegram"}"#,
        r#"{"name": "a", "type": "answer", "id": 1, "messages": [{"id": 1}]}"#,
        r#"{"type": "public_channel", "messages": [{"id": 1}]}"#,
        r#"[{"name": "a", "type": "public_channel", "id": 1, "messages": []}]"#,
        r#"{"chats": [], "contacts": []}"#,
        "",
        "{",
    ] {
        let found = super::recognise_lone(text.as_bytes());
        assert!(!found, "{text}");
    }
}

/// What each way of cutting the glue gives must be the same, wherever it is cut.
#[test]
fn slices_may_be_cut_anywhere() {
    let input = open("full");
    let bytes = &input.bytes[result(&input)];
    let walk = |size: usize| {
        let mut chats = Chats::new(Included::default());
        let mut list = formats::Elements::new(bytes.as_slice(), formats::Shape::Keyed("messages"));
        while let Some(chunk) = list.next_chunk().unwrap() {
            for span in &chunk.spans {
                let slice = &chunk.bytes[span.start as usize..span.end as usize];
                let offset = chunk.offset + u64::from(span.start);
                match span.element {
                    true => drop(chats.message(offset, slice)),
                    false => slice.chunks(size).enumerate().for_each(|(at, part)| {
                        chats.between(offset + (at * size) as u64, part);
                    }),
                }
            }
        }
        let private = |at: usize| !chats.outside(at as u64, 1).is_empty();
        (0..bytes.len()).map(private).collect::<Vec<bool>>()
    };
    let whole = walk(usize::MAX);
    assert!(whole.contains(&true) && whole.contains(&false));
    for size in [1, 2, 3, 7, 64] {
        assert!(walk(size) == whole, "slices of {size}");
    }
}

#[test]
fn cut_off_anywhere_it_never_shows_what_is_private() {
    let input = open("full");
    let index = result(&input);
    let length = input.bytes[index].len();
    for at in (0..length).step_by(7).chain((1..10).map(|tenth| length * tenth / 10)) {
        let mut cut = Input { members: input.members.clone(), bytes: input.bytes.clone() };
        cut.bytes[index].truncate(at);
        if let Some(kept) = cut.keep(&[]) {
            assert!(!kept.shows("CANARY"), "cut at {at}");
        }
    }
    let mut import = input.recognise(&[]).unwrap();
    keep_beginning(&input, &mut *import, index, length / 2);
}

#[test]
fn a_changed_byte_never_shows_what_is_private() {
    let input = Input::of(&[("result.json", &open("full").bytes[result(&open("full"))])]);
    let length = input.bytes[0].len();
    // The names by which private members of a message are known: changed, they are other members.
    let text = String::from_utf8_lossy(&input.bytes[0]).into_owned();
    let names =
        ["\"contact_information\"", "\"contact_vcard\"", "\"members\"", "\"reactions\"", "\"recent\""];
    let spans =
        names.iter().flat_map(|name| text.match_indices(name).map(|(at, found)| at..at + found.len()));
    let spans: Vec<std::ops::Range<usize>> = spans.collect();
    let named = |at: usize| spans.iter().any(|span| span.contains(&at));
    let bytes = [b'"', b'\\', b',', b'{', b'}', b'[', b']', b':', b' ', b'\n', 0xff];
    let (mut runs, mut chats) = (0, 0);
    for (at, round) in (0..length).flat_map(|at| (0..bytes.len()).map(move |round| (at, round))) {
        // All of them take long: each byte of the file meets one in some, and marks meet more.
        let mark = !input.bytes[0][at].is_ascii_alphanumeric() && !input.bytes[0][at].is_ascii_whitespace();
        let every = if mark { 29 } else { 199 };
        if input.bytes[0][at] == bytes[round]
            || named(at)
            || !(at * bytes.len() + round).is_multiple_of(every)
        {
            continue;
        }
        let mut changed = vec![input.bytes[0].clone()];
        changed[0][at] = bytes[round];
        let changed = Input { members: input.members.clone(), bytes: changed };
        if let Some(kept) = changed.keep(&[]) {
            (runs, chats) = (runs + 1, chats + kept.accounts.len());
            let around = &changed.bytes[0][at.saturating_sub(60)..(at + 60).min(length)];
            assert!(!kept.shows("CANARY"), "byte {at}: {}", String::from_utf8_lossy(around));
        }
    }
    assert!(runs > 500 && chats > runs, "{runs} read, {chats} chats in them");
}

#[test]
fn fields_of_another_type_spoil_only_themselves() {
    let fields = [
        "date",
        "date_unixtime",
        "from_id",
        "text",
        "text_entities",
        "reply_to_message_id",
        "reply_to_peer_id",
        "forwarded_from",
        "forwarded_from_id",
        "photo",
        "file",
        "media_type",
        "mime_type",
        "poll",
        "location_information",
        "place_name",
        "reactions",
        "contact_information",
        "members",
        "type",
    ];
    for field in fields {
        for value in ["null", "7", "-1.5e300", "true", "\"x\"", "[]", "[1,[2]]", "{}", "{\"a\":{\"b\":[]}}"] {
            let text = format!(
                r#"{{"name": "a", "type": "public_channel", "id": 5, "messages": [{{"id": 1, "{field}": {value}}}]}}"#
            );
            let kept = Input::of(&[("r.json", text.as_bytes())]).keep(&[]).unwrap();
            assert_eq!(ids(&kept), ["5-1"], "{field} {value}");
        }
    }
    let long = "a".repeat(3 << 20);
    let deep = format!("{}1{}", "[".repeat(5000), "]".repeat(5000));
    for value in [format!("\"{long}\""), deep] {
        let text = format!(
            r#"{{"name": "a", "type": "public_channel", "id": 5, "more": {value}, "messages": [{{"id": 1, "x": {value}}}]}}"#
        );
        Input::of(&[("r.json", text.as_bytes())]).keep(&[]);
    }
}

#[test]
fn a_message_is_named_by_its_bytes_alone() {
    let own = br#"{"id": 3, "from_id": "channel17", "text": "x"}"#;
    let named = super::element_of(own);
    assert_eq!(named, Some(crate::Named::Post("17-3".to_owned())));
    assert_eq!(super::element_of(br#"{"id": 3, "from_id": "user17"}"#), None);
    assert_eq!(super::private::parts(own, &Included::default()), Private::Nothing);
}

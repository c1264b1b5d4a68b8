//! Invented repositories against what must be found in them, and real ones against what another program
//! (fixtures/make.py has its parts) counted in them.
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use serde_json::Value;

use crate::trial::{Input, Kept, fields, golden, keep, keep_beginning};

const CASES: [&str; 3] = ["whole", "audit", "forged"];

fn fixtures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/bluesky/fixtures")
}

fn open(case: &str) -> Input {
    Input::open(&fixtures().join(case).join("input"))
}

fn taken(name: &str) -> Vec<u8> {
    std::fs::read(fixtures().join("taken").join(name)).unwrap()
}

fn lone(bytes: &[u8]) -> Option<Kept> {
    Input::of(&[("repo.car", bytes)]).keep(&[])
}

fn said(kept: Kept) -> Vec<String> {
    let whole = kept.finish.problems.into_iter();
    kept.problems.into_list().into_iter().chain(whole).map(|problem| problem.to_string()).collect()
}

#[test]
fn each_repository_reads_as_its_golden_file_and_twice_the_same() {
    for case in CASES {
        let mut reports = (0..2).map(|_| {
            let mut report = open(case).keep(&[]).unwrap().report();
            // Bytes of blocks are no text.
            let cut = report["cut"].as_object().unwrap().values();
            let count: usize = cut.map(|cut| cut.as_array().unwrap().len()).sum();
            report["cut"] = count.into();
            report
        });
        let report = reports.next().unwrap();
        assert_eq!(Some(&report), reports.next().as_ref(), "{case} twice");
        golden(&fixtures().join(case).join("golden.json"), &report);
    }
}

#[test]
fn each_repository_holds_the_facts_worked_out_elsewhere() {
    for case in CASES {
        let facts: Vec<Value> =
            serde_json::from_str(&std::fs::read_to_string(fixtures().join(case).join("facts.json")).unwrap())
                .unwrap();
        let posts: Vec<Value> =
            open(case).keep(&[]).unwrap().posts.iter().map(|post| fields(&post.to_record())).collect();
        for fact in facts {
            let post = posts.iter().find(|post| post["id"] == fact["id"]);
            let post = post.unwrap_or_else(|| panic!("{case}: no post {}", fact["id"]));
            let found = post.get(fact["field"].as_str().unwrap()).unwrap_or(&Value::Null);
            assert_eq!(*found, fact["value"], "{case}: {} of {}", fact["field"], fact["id"]);
        }
    }
}

#[test]
fn signatures_are_checked_with_the_keys_that_were_given() {
    for (case, with, wanted) in [
        ("whole", true, "good"),
        ("whole", false, "no-key"),
        ("audit", true, "good"),
        ("forged", true, "bad"),
    ] {
        let mut input = open(case);
        if !with {
            let named: Vec<_> =
                input.members.iter().zip(&input.bytes).filter(|(m, _)| m.name != "did.json").collect();
            let files: Vec<(&str, &[u8])> =
                named.iter().map(|(m, b)| (m.name.as_str(), b.as_slice())).collect();
            input = Input::of(&files);
        }
        let kept = input.keep(&[]).unwrap();
        let verdicts: Vec<_> = kept.finish.signed.iter().map(|signed| signed.verdict.word()).collect();
        assert_eq!(verdicts, [wanted], "{case}");
        let words: Vec<_> = kept.finish.problems.iter().map(|problem| problem.kind.word()).collect();
        assert_eq!(words.contains(&"signature-bad"), wanted == "bad", "{case} {words:?}");
        assert_eq!(words.contains(&"signature-unchecked"), wanted == "no-key", "{case} {words:?}");
    }
    // Any changed bit of a commit breaks its hash; with the hash mended, the signature.
    let input = open("whole");
    let did =
        std::str::from_utf8(&input.bytes[input.members.iter().position(|m| m.name == "did.json").unwrap()])
            .unwrap()
            .replace("invented2222", "invented2223");
    let car = &input.bytes[input.members.iter().position(|m| m.name == "repo.car").unwrap()];
    let kept = Input::of(&[("repo.car", car), ("did.json", did.as_bytes())]).keep(&[]).unwrap();
    assert_eq!(kept.finish.signed[0].verdict.word(), "no-key", "another account's document");
}

#[test]
fn nothing_private_is_kept_nor_the_cid_that_would_confirm_it() {
    let kept = open("whole").keep(&[]).unwrap();
    assert!(!kept.shows("CANARY"));
    let input = open("whole");
    let car = &input.bytes[input.members.iter().position(|m| m.name == "repo.car").unwrap()];
    let mut at = super::cid::header_length(car).unwrap();
    let (mut private, mut public) = (0, 0);
    while at < car.len() {
        let end = at + super::cid::header_length(&car[at..]).unwrap();
        let section = super::cid::Section::read(&car[at..end]).unwrap();
        let words = |what: &[u8]| section.bytes.windows(what.len()).any(|part| part == what);
        let node = super::tree::is_node(section.bytes);
        let digest = section.cid.digest;
        let shown = kept.kept["repo.car"].windows(32).any(|part| part == digest);
        if words(b"CANARY") && !node {
            assert!(!shown, "the hash of a private record is kept");
            private += 1;
        } else {
            assert!(shown);
            public += 1;
        }
        at = end;
    }
    assert!(private >= 84 && public >= 15, "{private} {public}");
}

#[test]
fn what_the_steward_names_is_kept() {
    for (include, more) in
        [(&["follow"][..], 40), (&["app.bsky.feed.like"], 42), (&["graph"], 42), (&["x"], 0)]
    {
        let count = |include: &[&str]| {
            let kept = open("whole").keep(include).unwrap();
            kept.cut["repo.car"].iter().filter(|cut| super::cid::Section::read(cut).is_some()).count()
        };
        assert_eq!(count(&[]) - count(include), more, "{include:?}");
    }
}

#[test]
fn real_repositories_hold_what_another_program_counted() {
    // Posts, and what is said; by python3, walking the tree by itself.
    for (name, posts, wanted) in [
        ("tiny.car", 3, &["blobs-absent", "signature-unchecked"][..]),
        ("valid_repo.car", 4, &["blobs-absent", "signature-unchecked"]),
        ("empty.car", 0, &["signature-unchecked"]),
        ("slice-one.car", 0, &["repository-partial", "signature-unchecked"]),
        ("slice-node-after.car", 0, &["repository-partial", "signature-unchecked"]),
    ] {
        let kept = lone(&taken(name)).unwrap();
        assert_eq!(kept.posts.len(), posts, "{name}");
        let words: Vec<_> = kept.finish.problems.iter().map(|problem| problem.kind.word()).collect();
        assert_eq!(words, wanted, "{name}");
    }
    let partial = said(lone(&taken("slice-one.car")).unwrap());
    assert_eq!(partial[0], "repository-partial repo.car (nodes 34, records 37)");
}

#[test]
#[allow(clippy::print_stderr)]
fn the_samples_of_the_project_are_read() {
    let Some(shared) = std::env::var_os("BEILIN_SHARED") else {
        return eprintln!("skipped: BEILIN_SHARED does not name the samples");
    };
    let bytes = std::fs::read(PathBuf::from(shared).join("samples/bluesky-car/little.car")).unwrap();
    let kept = lone(&bytes).unwrap();
    // 85 posts and 51 reposts of 278 records, by python3.
    assert_eq!((kept.posts.len(), kept.posts.iter().filter(|post| post.repost.is_some()).count()), (136, 51));
    let words = said(kept);
    assert!(!words.iter().any(|word| word.contains("broken") || word.contains("partial")), "{words:?}");
}

#[test]
fn an_archive_that_is_no_repository_is_refused_by_name() {
    let other = Input::of(&[("testv1.car", &taken("testv1.car"))]);
    assert!(other.recognise(&[]).is_none());
    for (bytes, wanted) in [
        (taken("testv1.car"), Some("not-a-repository testv1.car")),
        (b"\x0a\xa1\x67version\x02 and so on".to_vec(), Some("not-a-repository testv1.car")),
        (taken("tiny.car"), None),
        (b"{}".to_vec(), None),
        (Vec::new(), None),
    ] {
        let input = Input::of(&[("testv1.car", &bytes)]);
        let peek = |_: usize, most: usize| Some(bytes[..bytes.len().min(most)].to_vec());
        let refusal = crate::refusal(&crate::Listing { members: &input.members, peek: &peek });
        assert_eq!(refusal.map(|problem| problem.to_string()).as_deref(), wanted);
    }
}

#[test]
fn a_repository_without_its_commit_is_called_none() {
    let whole = taken("tiny.car");
    let start = super::cid::header_length(&whole).unwrap();
    // The commit is its first block.
    let end = start + super::cid::header_length(&whole[start..]).unwrap();
    let headless = [&whole[..start], &whole[end..]].concat();
    let kept = lone(&headless).unwrap();
    assert_eq!(kept.posts.len(), 0);
    assert_eq!(said(kept), ["not-a-repository repo.car", "blobs-absent repo.car x2"]);
}

#[test]
fn any_changed_byte_is_told_or_changes_nothing() {
    let whole = taken("tiny.car");
    let start = super::cid::header_length(&whole).unwrap();
    for at in start..whole.len() {
        for byte in [whole[at] ^ 1, whole[at] ^ 0x80, 0, 0xff] {
            if byte == whole[at] {
                continue;
            }
            let mut changed = whole.clone();
            changed[at] = byte;
            let Some(kept) = lone(&changed) else { continue };
            let words = said(kept);
            let loss = words.iter().any(|word| {
                [
                    "hash-",
                    "repository-partial",
                    "not-a-repository",
                    "list-cut",
                    "wrong-shape",
                    "element-too-long",
                ]
                .iter()
                .any(|kind| word.starts_with(kind))
            });
            assert!(loss, "byte {at} as {byte}: {words:?}");
        }
    }
}

#[test]
fn any_truncation_is_read_without_a_panic_and_shows_nothing() {
    for case in CASES {
        let input = open(case);
        for index in input.recognise(&[]).unwrap().order() {
            let mut import = input.recognise(&[]).unwrap();
            let whole = &input.bytes[index];
            for length in (0..=whole.len()).filter(|length| *length < 200 || length.is_multiple_of(101)) {
                keep_beginning(&input, &mut *import, index, length);
            }
        }
    }
    let input = open("whole");
    let car = &input.bytes[input.members.iter().position(|m| m.name == "repo.car").unwrap()];
    for tenth in 1..10 {
        let part = Input::of(&[("repo.car", &car[..car.len() * tenth / 10])]);
        if let Some(mut import) = part.recognise(&[]) {
            let kept = keep(&part, &mut *import);
            assert!(!kept.shows("CANARY"), "{tenth}");
            let words = said(kept);
            assert!(
                words.iter().any(|word| word.starts_with("list-cut")
                    || word.starts_with("repository-partial")
                    || word.starts_with("not-a-repository")),
                "{tenth} {words:?}"
            );
        }
    }
}

#[test]
fn what_is_another_platforms_is_not_recognised() {
    for (name, bytes) in [
        ("tweets.js", &b"window.YTD.tweets.part0 = [{\"tweet\":{}}]"[..]),
        (
            "outbox.json",
            br#"{"id":"outbox.json","type":"OrderedCollection","orderedItems":[{"type":"Create"}]}"#,
        ),
        ("did.json", br#"{"id":"did:plc:x","verificationMethod":[]}"#),
        ("repo.car", b""),
        ("repo.car", b"\x0a"),
        ("repo.car", b"\x0a\xa1\x67version\x01"),
    ] {
        let import = Input::of(&[(name, bytes)]).recognise(&[]);
        assert!(import.is_none_or(|import| import.about().platform != "bluesky"), "{name}");
    }
}

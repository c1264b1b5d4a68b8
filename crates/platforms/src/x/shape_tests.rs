//! Whole invented exports against what must be found in them. `facts.json` beside each is worked out by
//! `fixtures/make.py`; `golden.json` is the reader's own output (`GOLDEN=write` writes it anew).
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::io::Read;
use std::path::PathBuf;

use formats::{Container, Elements, Member, Problem, Problems};
use model::{PieceRef, Value as Field};
use serde_json::{Value, json};

use crate::{Counted, Found, Import, Listing, Role, recognise};

const CASES: [&str; 5] = ["csv", "early", "grailbird", "modern", "renamed"];

/// An export in memory.
struct Input {
    members: Vec<Member>,
    bytes: Vec<Vec<u8>>,
}

fn folder(case: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/x/fixtures").join(case)
}

impl Input {
    fn open(case: &str) -> Self {
        let container = Container::open(&folder(case).join("input")).unwrap();
        let read = |member: &Member| {
            let mut bytes = Vec::new();
            container.read(member.index).unwrap().read_to_end(&mut bytes).unwrap();
            bytes
        };
        let bytes = container.members().iter().map(read).collect();
        Self { members: container.members().to_vec(), bytes }
    }

    fn recognise(&self, include: &[&str]) -> Option<Box<dyn Import>> {
        let peek = |index: usize, most: usize| {
            let bytes: &Vec<u8> = &self.bytes[index];
            Some(bytes[..bytes.len().min(most)].to_vec())
        };
        let include: Vec<String> = include.iter().map(|&name| name.to_owned()).collect();
        recognise(&Listing { members: &self.members, peek: &peek }, &include)
    }
}

/// What came of keeping an export.
struct Kept {
    posts: Vec<Value>,
    counts: Vec<Option<u64>>,
    problems: Problems,
    cut: BTreeMap<String, String>,
}

/// Goes through the calls that an importer is promised, as keeping does.
fn keep(input: &Input, import: &mut dyn Import) -> Kept {
    let counts = vec![None; input.members.len()];
    let mut kept = Kept { posts: Vec::new(), counts, problems: Problems::default(), cut: BTreeMap::new() };
    for index in import.order() {
        member(input, import, index, &input.bytes[index], &mut kept);
    }
    kept
}

fn member(input: &Input, import: &mut dyn Import, index: usize, bytes: &[u8], kept: &mut Kept) {
    let name = &input.members[index].name;
    let role = import.roles()[index].clone();
    let shape = match role {
        Role::Prepared { shape } | Role::Unread { shape } => shape,
        Role::Posts { shape, .. } => Some(shape),
        _ => None,
    };
    let Some(shape) = shape else {
        if let Role::Mixed { rule } = role {
            match import.private_ranges(index, bytes) {
                Ok(ranges) => {
                    let shown: Vec<_> =
                        ranges.iter().map(|r| String::from_utf8_lossy(&bytes[r.clone()])).collect();
                    kept.cut.insert(format!("{name} by {rule}"), shown.join("|"));
                }
                Err(problem) => return kept.problems.add(problem.member(name)),
            }
        }
        if matches!(role, Role::Mixed { .. } | Role::Prepared { .. })
            && let Err(problem) = import.prepare(index, &[PieceRef::Here(0)], bytes)
        {
            kept.problems.add(problem.member(name));
        }
        return;
    };
    let mut list = Elements::new(bytes, shape);
    let mut number = 0;
    while let Some(chunk) = list.next_chunk().unwrap() {
        for span in chunk.spans {
            number += 1;
            let byte = chunk.offset + u64::from(span.start);
            let slice = &chunk.bytes[span.start as usize..span.end as usize];
            if span.element {
                let problems = element(import, index, number, slice, kept);
                kept.problems.extend(problems.into_iter().map(|problem| problem.member(name).byte(byte)));
            }
        }
    }
    kept.counts[index] = Some(list.outcome().elements);
    kept.problems.extend(list.outcome().problems(name));
}

fn element(
    import: &mut dyn Import,
    index: usize,
    number: u32,
    slice: &[u8],
    kept: &mut Kept,
) -> Vec<Problem> {
    match import.roles()[index] {
        Role::Prepared { .. } => {
            import.prepare(index, &[PieceRef::Here(number)], slice).err().into_iter().collect()
        }
        Role::Posts { .. } => match import.read(index, PieceRef::Here(number), slice) {
            Ok(Found::Post(post, problems)) => {
                kept.posts.push(fields(&post.to_record()));
                problems
            }
            Ok(_) => Vec::new(),
            Err(problem) => vec![problem],
        },
        _ => Vec::new(),
    }
}

/// A record as one JSON object.
fn fields(record: &model::Record) -> Value {
    let value = |field: &model::Field| match &field.value {
        Field::Text(text) => Value::String(text.clone()),
        Field::Json(text) => serde_json::from_str(text).unwrap(),
    };
    record.fields.iter().map(|field| (field.name.to_string(), value(field))).collect()
}

fn report(input: &Input, import: &mut dyn Import) -> Value {
    let kept = keep(input, import);
    let finish = import.finish(&Counted { elements: &kept.counts });
    let roles: BTreeMap<_, _> =
        input.members.iter().zip(import.roles()).map(|(m, r)| (m.name.clone(), format!("{r:?}"))).collect();
    let lines = |problems: Vec<Problem>| problems.iter().map(Problem::to_string).collect::<Vec<_>>();
    json!({
        "about": format!("{:?}", import.about()),
        "accounts": finish.accounts.iter().map(|account| fields(&account.to_record())).collect::<Vec<_>>(),
        "cut": kept.cut,
        "declared": import.declared().iter().map(|declared| format!("{declared:?}")).collect::<Vec<_>>(),
        "gaps": finish.gaps.iter().map(|gap| format!("{gap:?}")).collect::<Vec<_>>(),
        "posts": kept.posts,
        "problems": lines(kept.problems.into_list()),
        "problems_of_the_whole": lines(finish.problems),
        "roles": roles,
    })
}

#[test]
fn each_export_reads_as_its_golden_file_and_twice_the_same() {
    for case in CASES {
        let input = Input::open(case);
        let mut reports = (0..2).map(|_| report(&input, &mut *input.recognise(&[]).unwrap()));
        let report = reports.next().unwrap();
        assert_eq!(Some(&report), reports.next().as_ref(), "{case} twice");
        let path = folder(case).join("golden.json");
        let text = serde_json::to_string_pretty(&report).unwrap() + "\n";
        if std::env::var("GOLDEN").as_deref() == Ok("write") {
            std::fs::write(&path, &text).unwrap();
        }
        let golden = std::fs::read_to_string(&path).unwrap();
        assert!(golden == text, "{case} differs from golden.json; GOLDEN=write and read the difference");
    }
}

#[test]
fn each_export_holds_the_facts_worked_out_elsewhere() {
    for case in CASES {
        let facts: Vec<Value> =
            serde_json::from_str(&std::fs::read_to_string(folder(case).join("facts.json")).unwrap()).unwrap();
        let input = Input::open(case);
        let kept = keep(&input, &mut *input.recognise(&[]).unwrap());
        assert!(!facts.is_empty());
        for fact in facts {
            let post = kept.posts.iter().find(|post| post["id"] == fact["id"]);
            let post = post.unwrap_or_else(|| panic!("{case}: no post {}", fact["id"]));
            let found = post.get(fact["field"].as_str().unwrap()).unwrap_or(&Value::Null);
            assert_eq!(*found, fact["value"], "{case}: {} of {}", fact["field"], fact["id"]);
        }
    }
}

#[test]
fn nothing_private_reaches_a_record_or_is_even_opened() {
    for case in CASES {
        let input = Input::open(case);
        let mut import = input.recognise(&[]).unwrap();
        let order = import.order();
        for (index, bytes) in input.bytes.iter().enumerate() {
            let canary = bytes.windows(6).any(|six| six == b"CANARY");
            assert!(!canary || !order.contains(&index), "{case}: {} is kept", input.members[index].name);
        }
        let report = report(&input, &mut *import);
        for part in ["accounts", "posts", "problems", "gaps", "declared"] {
            assert!(!report[part].to_string().to_lowercase().contains("canary"), "{case}: {part}");
        }
    }
}

#[test]
fn private_members_are_never_looked_at() {
    let input = Input::open("modern");
    let looked = std::cell::RefCell::new(Vec::new());
    let peek = |index: usize, _: usize| {
        looked.borrow_mut().push(input.members[index].name.clone());
        None
    };
    let _ = recognise(&Listing { members: &input.members, peek: &peek }, &[]);
    let private =
        ["direct-messages", "ip-audit", "like.js", "phone", "deleted", "grok", "account.js", "_media/"];
    for name in looked.into_inner() {
        assert!(!private.iter().any(|part| name.contains(part)), "{name} was opened");
    }
}

#[test]
fn what_the_owner_names_is_kept() {
    let input = Input::open("modern");
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
        let input = Input::open("modern");
        let kept = keep(&input, &mut *input.recognise(&[include]).unwrap());
        let found: Vec<_> =
            kept.posts.iter().filter(|post| post["text"].to_string().contains("CANARY")).collect();
        assert_eq!(found.len(), 1, "{include}");
        assert_eq!(found[0][field], value, "{include}");
    }
}

#[test]
fn any_truncation_of_any_member_is_read_without_a_panic() {
    for case in CASES {
        let input = Input::open(case);
        for index in input.recognise(&[]).unwrap().order() {
            let mut import = input.recognise(&[]).unwrap();
            let whole = &input.bytes[index];
            // All of a short file; of a long one its beginning, its end, and cuts of every remainder.
            let near =
                |length: &usize| *length < 600 || whole.len() - length < 600 || length.is_multiple_of(41);
            for length in (0..=whole.len()).filter(near) {
                let counts = vec![None; input.members.len()];
                let mut kept =
                    Kept { posts: Vec::new(), counts, problems: Problems::default(), cut: BTreeMap::new() };
                member(&input, &mut *import, index, &whole[..length], &mut kept);
                import.finish(&Counted { elements: &kept.counts });
            }
        }
    }
}

#[test]
fn any_truncation_of_the_beginning_is_recognised_or_not_but_never_a_panic() {
    for case in CASES {
        let mut input = Input::open(case);
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
    let lone = |name: &str, bytes: &[u8]| Input {
        members: vec![Member {
            index: 0,
            name: name.into(),
            size: bytes.len() as u64,
            encrypted: false,
            occurrence: 1,
        }],
        bytes: vec![bytes.to_vec()],
    };
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
        assert_eq!(lone(name, bytes).recognise(&[]).is_some(), wanted, "{name} {bytes:?}");
    }
    assert!(Input { members: vec![], bytes: vec![] }.recognise(&[]).is_none());
}

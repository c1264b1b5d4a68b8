//! A post or a field withheld: every trace of it is gone, everything else stands, and what was given out
//! before still proves.

use std::collections::BTreeSet;

use std::fs;
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicU64, Ordering};

use archive::{Around, Asked, FindingKind, Outcome, Place, Progress, Reason, Stage, TraceOf, Wish, Withheld};

use crate::sample::{Stone, around, files, members, path};

pub fn wish(id: &str, fields: &[&str]) -> Wish {
    Wish {
        space: "x".into(),
        id: id.into(),
        fields: fields.iter().map(ToString::to_string).collect(),
        ..Wish::default()
    }
}

pub fn withhold(place: &Place, wish: &Wish) -> Withheld {
    archive::withhold(place, wish, Reason::Author, &around()).unwrap()
}

/// A post that no other post of the sample speaks of.
const ALONE: &str = "1058738076267629956";

fn holds(bytes: &[u8], text: &str) -> bool {
    memchr::memmem::find(bytes, text.as_bytes()).is_some()
}

#[test]
fn a_post_is_withheld_from_every_import_and_nothing_else_is() {
    let stone = Stone::holding(&["x-2019.zip", "x-2024"]);
    let before = stone.assert_whole();
    let all = stone.reader().find(&Asked { limit: 10_000, ..Asked::default() }).unwrap().posts;
    let done = withhold(&stone.place, &wish(ALONE, &[]));
    assert_eq!(done.posts, [ALONE]);
    assert_eq!(done.left, [], "no trace is left");
    assert!(done.searched > 100_000 && done.pieces >= 2 && done.records >= 1, "{done:?}");
    let (report, findings) = stone.verify();
    assert!(report.ok && findings.is_empty(), "{findings:#?}");
    assert_eq!((report.missing, report.still_there), (0, false));
    assert_eq!(report.entries, before.entries + 1);
    assert!(report.withheld >= done.pieces + done.records, "{report:?} {done:?}");
    let reader = stone.reader();
    assert!(reader.post("x", ALONE).unwrap().is_none());
    let kept: BTreeSet<String> = all.iter().map(|kept| kept.post.id.clone()).collect();
    for id in kept.iter().filter(|id| *id != ALONE) {
        assert!(reader.post("x", id).unwrap().is_some(), "{id}");
    }
    let again = withhold(&stone.place, &wish(ALONE, &[]));
    assert_eq!((again.entry, again.left.len()), (None, 0), "nothing is left to withhold");
}

#[test]
fn what_was_withheld_does_not_come_back() {
    let stone = Stone::holding(&["x-2024"]);
    withhold(&stone.place, &wish(ALONE, &[]));
    let entries = stone.assert_whole().entries;
    // The same export again: all of it that is not withheld is there.
    let again = stone.keep(&path("x-2024"));
    assert_eq!((again.withheld, again.new_posts), (1, 0), "{again:?}");
    assert_eq!(again.outcome, Outcome::AlreadyKept);
    assert_eq!(stone.assert_whole().entries, entries);
    // Later and earlier ones, in which it stands among others.
    for (export, posts) in [("x-2025.zip", 338), ("x-2019.zip", 210)] {
        let there = members(&path(export)).values().any(|bytes| holds(bytes, ALONE));
        let report = stone.keep(&path(export));
        assert_eq!(report.withheld, u64::from(there), "{export}");
        assert_eq!(report.posts, posts - u64::from(there), "{export}");
        assert!(!report.problems.iter().any(|problem| problem.kind.contains("header")), "{report:?}");
        let report = stone.assert_whole();
        assert_eq!(report.missing, 0);
        assert_eq!(withhold(&stone.place, &wish(ALONE, &[])).left, [], "{export}");
        assert!(stone.reader().post("x", ALONE).unwrap().is_none());
    }
    let held = files(stone.place.keys()).into_iter().chain(files(stone.root()));
    for (name, bytes) in held {
        assert!(!holds(&bytes, ALONE), "{name}");
    }
}

/// Everything in the archive and beside its key, as it is and unpacked.
fn haystack(stone: &Stone) -> Vec<(String, Vec<u8>)> {
    let mut out = Vec::new();
    for (name, bytes) in files(stone.root()).into_iter().chain(files(stone.place.keys())) {
        if name.ends_with(".zst") {
            out.push((format!("{name} unpacked"), zstd::stream::decode_all(&bytes[..]).unwrap()));
        }
        out.push((name, bytes));
    }
    out
}

pub fn assert_nowhere(stone: &Stone, words: &[&str]) {
    for (name, bytes) in haystack(stone) {
        for word in words {
            assert!(!holds(&bytes, word), "{word} in {name}");
        }
    }
}

/// An edited post of the sample, in two versions.
const EDITED: [&str; 2] = ["1766670527715780887", "1766672037905450780"];

#[test]
fn edited_versions_go_together() {
    for asked in EDITED {
        let stone = Stone::holding(&["x-2024", "x-2025.zip"]);
        let texts: Vec<String> =
            EDITED.iter().map(|id| stone.reader().post("x", id).unwrap().unwrap().post.text).collect();
        let done = withhold(&stone.place, &wish(asked, &[]));
        assert_eq!((done.posts.as_slice(), done.left.len()), (&EDITED.map(String::from)[..], 0), "{done:?}");
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        assert_nowhere(&stone, &[&EDITED[..], &texts].concat());
        stone.assert_whole();
    }
}

#[test]
fn a_long_post_goes_with_its_note_and_its_pictures() {
    let stone = Stone::holding(&["x-2024"]);
    let all = stone.reader().find(&Asked { limit: 10_000, ..Asked::default() }).unwrap().posts;
    let pictured = |kept: &&archive::KeptPost| kept.post.media.iter().any(|media| media.file.is_some());
    let answered = |kept: &&archive::KeptPost| {
        all.iter().any(|other| {
            let names = |id: Option<&String>| id == Some(&kept.post.id);
            names(other.post.reply.as_ref().and_then(|reply| reply.id.as_ref()))
                || names(other.post.quote.as_ref().map(|quote| &quote.id))
        })
    };
    let long = all.iter().find(|kept| kept.post.long.is_some() && !answered(kept)).unwrap().post.clone();
    let media = all.iter().filter(|kept| !answered(kept)).find(pictured).unwrap().post.clone();
    let done = withhold(&stone.place, &wish(&long.id, &[]));
    assert_eq!(done.left, [], "{}", long.id);
    let whole = long.long.unwrap();
    let middle: String = whole.text.chars().skip(100).take(40).collect();
    assert_nowhere(&stone, &[&long.id, whole.id.as_deref().unwrap(), &middle]);
    let done = withhold(&stone.place, &wish(&media.id, &[]));
    assert!(done.media >= 1 && done.left.is_empty(), "{done:?}");
    assert_nowhere(&stone, &[&media.id]);
    let picture = fs::read(path("x-2024").join(media.media[0].file.as_ref().unwrap())).unwrap();
    assert!(haystack(&stone).iter().all(|(_, bytes)| memchr::memmem::find(bytes, &picture).is_none()));
    stone.assert_whole();
    // The picture does not come back either, and no list names its file.
    stone.keep(&path("x-2025.zip"));
    assert_nowhere(&stone, &[&media.id, &long.id]);
    stone.assert_whole();
}

#[test]
fn a_field_goes_with_what_shows_it_and_the_rest_stays() {
    const PLACED: &str = "1026030284447549638";
    let stone = Stone::holding(&["x-2024"]);
    let before = stone.reader().post("x", PLACED).unwrap().unwrap().post;
    let place = before.place.clone().unwrap();
    let done = withhold(&stone.place, &wish(PLACED, &["place"]));
    assert_eq!((done.records, done.pieces, done.left.len()), (0, 1, 0), "{done:?}");
    let reader = stone.reader();
    let after = reader.post("x", PLACED).unwrap().unwrap();
    assert_eq!(after.post, model_without_place(&before));
    assert!(after.withheld, "that something is withheld is said");
    assert!(reader.origin(&after).unwrap()[0].bytes.is_none(), "the element shows it");
    assert_nowhere(&stone, &[place.latitude.as_deref().or(place.name.as_deref()).unwrap()]);
    let report = stone.assert_whole();
    assert_eq!((report.missing, report.withheld), (0, 3), "record, element, digest of the member");
    let again = stone.keep(&path("x-2024"));
    assert_eq!((again.outcome, again.withheld), (Outcome::AlreadyKept, 1));
    let words = withhold(&stone.place, &wish(PLACED, &["text"]));
    assert_eq!((words.records, words.left.len()), (0, 0), "{words:?}");
    assert_eq!(stone.reader().post("x", PLACED).unwrap().unwrap().post.text, "");
    assert_nowhere(&stone, &[&before.text]);
    stone.assert_whole();
    let nothing = withhold(&stone.place, &wish(PLACED, &["quote"]));
    assert_eq!((nothing.entry, nothing.before), (None, true), "what is not there cannot be withheld");
}

fn model_without_place(post: &model::Post) -> model::Post {
    model::Post { place: None, ..post.clone() }
}

#[test]
fn what_other_posts_hold_is_named_and_goes_only_if_wished() {
    let stone = Stone::holding(&["x-2024"]);
    let all = stone.reader().find(&Asked { limit: 10_000, ..Asked::default() }).unwrap().posts;
    let reply = all.iter().find(|kept| {
        let answers = kept.post.reply.as_ref().and_then(|reply| reply.id.as_deref());
        answers.is_some_and(|id| all.iter().any(|other| other.post.id == id))
    });
    let reply = reply.unwrap().post.clone();
    let asked = reply.reply.clone().unwrap().id.unwrap();
    let done = withhold(&stone.place, &wish(&asked, &[]));
    let named = |field: Option<&str>| {
        let of = |trace: &&archive::Trace| trace.post.as_ref() == Some(&reply.id);
        done.left.iter().filter(of).any(|trace| trace.field.as_deref() == field && trace.what == TraceOf::Id)
    };
    assert!(named(Some("reply")) && named(None), "the record and the element: {:#?}", done.left);
    assert!(stone.reader().post("x", &reply.id).unwrap().is_some());
    stone.assert_whole();
    let done = withhold(&stone.place, &Wish { replies: true, ..wish(&asked, &[]) });
    assert_eq!(done.left, []);
    assert_nowhere(&stone, &[&asked]);
    let stays = stone.reader().post("x", &reply.id).unwrap().unwrap().post;
    assert_eq!((stays.text, stays.reply), (reply.text, None), "the answer is still there");
    stone.assert_whole();
}

#[test]
fn the_casebook_keeps_what_it_quotes_until_that_is_wished_too() {
    let stone = Stone::holding(&["x-2024"]);
    let post = stone.reader().post("x", ALONE).unwrap().unwrap().post;
    let quoting = |id: &str, text: &str| archive::CaseLine {
        kind: "citation".into(),
        id: id.into(),
        visibility: "restricted".into(),
        line: serde_json::json!({"k": "citation", "id": id, "quote": text}).to_string(),
    };
    let lines = [
        quoting("c.1", &format!("He wrote: \u{201c}{}\u{201d}", post.text)),
        quoting("c.2", "An answer to somebody else."),
        quoting("c.3", &format!("the post {ALONE}, seen by two people")),
    ];
    archive::add_case_lines(&stone.place, &lines, &around()).unwrap();
    let plan = archive::plan(&stone.place, &wish(ALONE, &[]), &around()).unwrap();
    let of_case: Vec<_> = plan.elsewhere.iter().filter_map(|trace| trace.case.as_deref()).collect();
    assert_eq!((of_case, plan.quotations), (vec!["c.1", "c.3"], 0));
    let wished = Wish { quotations: true, ..wish(ALONE, &[]) };
    let plan = archive::plan(&stone.place, &wished, &around()).unwrap();
    assert_eq!((plan.elsewhere, plan.quotations), (vec![], 2));
    let done = withhold(&stone.place, &wish(ALONE, &[]));
    let named: Vec<_> = done.left.iter().map(|trace| (trace.case.as_deref(), trace.what)).collect();
    assert_eq!(named, [(Some("c.1"), TraceOf::Words), (Some("c.3"), TraceOf::Id)]);
    assert_eq!(done.left[0].field.as_deref(), Some("line"));
    let stone = Stone::holding(&["x-2024"]);
    archive::add_case_lines(&stone.place, &lines, &around()).unwrap();
    let done = withhold(&stone.place, &wished);
    assert_eq!(done.left, [], "no trace is left");
    let mut left = Vec::new();
    archive::case_lines(&stone.place, &mut |sealed| {
        left.push(sealed.line.map(|line| line.id));
        std::ops::ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(left, [None, Some("c.2".to_owned()), None]);
    assert_nowhere(&stone, &[ALONE]);
    stone.assert_whole();
}

#[test]
fn rows_of_a_table_go_as_well() {
    let stone = Stone::holding(&["x-2013.zip"]);
    let csv = members(&path("x-2013.zip")).into_iter().find(|(name, _)| name.ends_with("tweets.csv"));
    let csv = String::from_utf8(csv.unwrap().1).unwrap();
    let all = stone.reader().find(&Asked { limit: 10_000, ..Asked::default() }).unwrap().posts;
    let alone = |kept: &&archive::KeptPost| csv.matches(&kept.post.id).count() == 1;
    let post =
        all.iter().filter(|kept| kept.post.text.chars().count() > 20).find(alone).unwrap().post.clone();
    let done = withhold(&stone.place, &wish(&post.id, &[]));
    assert_eq!(done.left, []);
    assert_nowhere(&stone, &[&post.id, &post.text]);
    let again = stone.keep(&path("x-2013.zip"));
    assert_eq!((again.outcome, again.withheld), (Outcome::AlreadyKept, 1));
    assert_nowhere(&stone, &[&post.id, &post.text]);
}

/// Stops the work at one of its steps, as a kill would.
struct Stops {
    left: AtomicU64,
}

impl Stops {
    fn step(&self) {
        let left = self.left.fetch_sub(1, Ordering::Relaxed);
        assert!(left != 1, "stopped here");
    }
}

impl Progress for Stops {
    fn stage(&self, _: Stage, _: u64) {
        self.step();
    }

    fn advance(&self, _: u64) {
        self.step();
    }
}

#[test]
fn stopped_at_any_step_it_is_finished_by_whoever_comes_next() {
    let start = Stone::holding(&["x-2013.zip", "x-2019.zip", "x-2024"]);
    let text = start.reader().post("x", ALONE).unwrap().unwrap().post.text;
    let (mut step, mut open, mut half) = (1, 0, 0);
    loop {
        let stone = start.copied();
        let stops = Stops { left: AtomicU64::new(step) };
        let around = Around { progress: &stops, ..around() };
        let run = || archive::withhold(&stone.place, &wish(ALONE, &[]), Reason::Author, &around);
        let ended = std::panic::catch_unwind(AssertUnwindSafe(run));
        let (report, findings) = stone.verify();
        assert_eq!((report.damaged, report.missing), (0, 0), "step {step}: {findings:#?}");
        if ended.is_ok() {
            break;
        }
        let sealed = report.entries > start.assert_whole().entries;
        half += u64::from(findings.iter().any(|finding| finding.kind == FindingKind::StillThere));
        match step % 3 {
            0 => _ = archive::resume(&stone.place, &crate::sample::around()).unwrap(),
            1 => _ = stone.keep(&path("x-2013.zip")),
            _ => _ = withhold(&stone.place, &wish(ALONE, &[])),
        }
        assert!(stone.verify().0.ok, "step {step}");
        if sealed || step % 3 == 2 {
            assert_nowhere(&stone, &[ALONE, &text]);
            assert!(!stone.assert_whole().still_there, "step {step}");
        } else {
            open += 1;
            assert!(stone.reader().post("x", ALONE).unwrap().is_some(), "nothing was begun at step {step}");
        }
        step += 1;
    }
    assert!(step > 12 && open > 2, "{step} steps, {open} before it was sealed, {half} half done");
}

#[test]
fn what_was_given_out_before_still_proves() {
    use std::ops::ControlFlow;
    let stone = Stone::holding(&["x-2024"]);
    let archive = stone.place.open().unwrap();
    // What a person has who was given the post: its fields with their salts, and its place in the batch.
    let mut given = None;
    for batch in archive.batches() {
        archive
            .records(&batch.id, &mut |_, line| {
                if line.record.get_text("id") == Some(ALONE) {
                    given = Some((*batch, line.clone()));
                }
                ControlFlow::Continue(())
            })
            .unwrap();
    }
    let (batch, line) = given.unwrap();
    let head = archive.checkpoint().clone();
    drop(archive);
    withhold(&stone.place, &wish(ALONE, &[]));
    let archive = stone.place.open().unwrap();
    let leaves = archive.commitments(&batch.id).unwrap();
    let pieces: u32 = archive.batch_record(&batch.id).unwrap().get_json("pieces").unwrap().unwrap();
    assert_eq!(leaves[(pieces + line.n) as usize], line.commitment(), "it stands where it stood");
    assert_eq!(
        seal::batch::root(&leaves),
        archive.log().entries()[usize::try_from(batch.entry).unwrap()].root
    );
    assert_eq!(archive.log().root_at(head.size), Some(head.root), "under the checkpoint that was given");
}

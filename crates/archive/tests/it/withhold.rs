//! A post or a field withheld: every trace of it is gone, everything else stands, and what was given out
//! before still proves.

use std::collections::BTreeSet;

use archive::{Asked, FindingKind, Outcome, Place, Reason, Wish, Withheld};

use crate::sample::{Stone, around, files, members, path};

pub fn wish(id: &str, fields: &[&str]) -> Wish {
    Wish {
        space: "x".into(),
        id: id.into(),
        fields: fields.iter().map(ToString::to_string).collect(),
        replies: false,
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
fn what_is_absent_without_a_word_is_still_missing() {
    let stone = Stone::holding(&["x-2024"]);
    withhold(&stone.place, &wish(ALONE, &[]));
    let (_, findings) = stone.verify();
    assert!(!findings.iter().any(|finding| finding.kind == FindingKind::Missing));
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

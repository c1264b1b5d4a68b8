//! What keeping the samples gives, held against `expected.json`, and what keeping them again adds.

use std::collections::BTreeSet;

use archive::{Asked, KeepReport, KeptPost, Outcome, Reader};
use model::Kinds;
use serde_json::Value;

use crate::sample::{ACCOUNT, EXPORTS, Stone, everything_expected, expected, members, pack, path, strings};

fn sorted(list: &[String]) -> BTreeSet<String> {
    let set: BTreeSet<String> = list.iter().cloned().collect();
    assert_eq!(set.len(), list.len(), "no member is named twice");
    set
}

fn named(expected: &Value, lists: &[&str]) -> BTreeSet<String> {
    lists.iter().flat_map(|list| strings(&expected["members"][list])).collect()
}

fn all(reader: &Reader) -> Vec<KeptPost> {
    reader.find(&Asked { limit: 10_000, ..Asked::default() }).unwrap().posts
}

fn count(reader: &Reader, kinds: Kinds) -> u64 {
    reader.find(&Asked { kinds, ..Asked::default() }).unwrap().count
}

fn check_members(name: &str, report: &KeepReport, expected: &Value) {
    let members = &report.members;
    assert_eq!(
        sorted(&members.read),
        named(expected, &["posts", "prepared", "mixed", "media"]),
        "{name}: read"
    );
    assert_eq!(
        sorted(&members.kept_unread),
        named(expected, &["known_unread", "unknown"]),
        "{name}: kept unread"
    );
    assert_eq!(
        sorted(&members.left_out),
        named(expected, &["left_out", "left_out_declared_absent"]),
        "{name}: left out"
    );
    assert_eq!(members.damaged, Vec::<String>::new(), "{name}: damaged");
}

fn check_gaps(name: &str, report: &KeepReport, expected: &Value) {
    let media: Vec<_> = report.missing.iter().filter(|gap| gap.kind.starts_with("media-")).collect();
    let short: u64 = media.iter().map(|gap| gap.declared - gap.found).sum();
    // A grailbird export holds no media at all: what its posts refer to is absent.
    let absent = expected["media"]["absent"].as_array().map(|absent| absent.len() as u64);
    let absent = absent.or(expected["kinds"]["media"].as_u64());
    assert_eq!(Some(short), absent, "{name}: media {media:?}");
    let absent: BTreeSet<String> = report
        .missing
        .iter()
        .filter(|gap| gap.found == 0 && !gap.kind.starts_with("media-"))
        .flat_map(|gap| gap.names.clone())
        .collect();
    assert_eq!(absent, named(expected, &["missing_declared"]), "{name}: absent though declared");
    let unknown: BTreeSet<String> = report
        .problems
        .iter()
        .filter(|problem| problem.kind == "unknown-member")
        .filter_map(|problem| problem.member.clone())
        .collect();
    assert_eq!(unknown, named(expected, &["unknown"]), "{name}: unknown");
    let gaps = short > 0 || !absent.is_empty() || !unknown.is_empty();
    assert!(!gaps || report.outcome == Outcome::Gaps, "{name}: {:?}", report.outcome);
}

fn check_posts(name: &str, reader: &Reader, expected: &Value) {
    let kind = |of: fn(&mut Kinds)| {
        let mut kinds = Kinds::default();
        of(&mut kinds);
        count(reader, kinds)
    };
    let counted = serde_json::json!({
        "own": kind(|kinds| kinds.own = true),
        "reply": kind(|kinds| kinds.reply = true),
        "thread": kind(|kinds| kinds.thread = true),
        "quote": kind(|kinds| kinds.quote = true),
        "retweet": kind(|kinds| kinds.retweet = true),
        "media": kind(|kinds| kinds.media = true),
    });
    assert_eq!(counted, expected["kinds"], "{name}: kinds");
    let mut years = serde_json::Map::new();
    for month in reader.months(&Asked::default()).unwrap() {
        let year = years.entry(month.year.to_string()).or_insert(0.into());
        *year = (year.as_u64().unwrap() + month.posts).into();
    }
    assert_eq!(Value::Object(years), expected["by_year"], "{name}: posts a year");
    let posts = all(reader);
    assert_eq!(posts.len() as u64, expected["posts"], "{name}: posts");
    let long = posts.iter().filter(|kept| kept.post.long.is_some()).count();
    assert_eq!(long as u64, expected["long_posts"], "{name}: long posts");
    let mut chains = serde_json::Map::new();
    for kept in &posts {
        if let Some(edits) = kept.post.edits.as_ref().filter(|edits| edits.versions.len() > 1) {
            chains.insert(edits.initial.clone(), edits.versions.clone().into());
        }
    }
    assert_eq!(Value::Object(chains), expected["edit_chains"], "{name}: edit chains");
}

#[test]
fn each_sample_gives_what_was_put_in() {
    for name in EXPORTS {
        let stone = Stone::new();
        let expected = expected(name);
        let report = stone.keep(&path(name));
        assert_eq!(report.input, name);
        assert_eq!(report.platform.as_deref(), Some("x"), "{name}");
        assert_eq!(report.era.as_deref(), expected["era"].as_str(), "{name}");
        assert_eq!(report.account.as_deref(), expected["account"].as_str(), "{name}");
        assert_eq!(report.handle.as_deref(), expected["handle"].as_str(), "{name}");
        assert_eq!(report.posts, expected["posts"], "{name}");
        assert_eq!((report.new_posts, report.changed_posts), (report.posts, 0), "{name}");
        check_members(name, &report, &expected);
        check_gaps(name, &report, &expected);
        check_posts(name, &stone.reader(), &expected);
        let verified = stone.assert_whole();
        assert_eq!((verified.posts, verified.imports), (report.posts, 1), "{name}");
        assert_eq!(verified.left_out, if expected["members"]["mixed"].is_null() { 0 } else { 2 }, "{name}");
    }
}

#[test]
fn declared_counts_are_held_against_counted_ones() {
    let rows = [
        ("x-2024", [("tweets", 327, 327), ("tweetHeaders", 327, 327), ("communityTweet", 2, 2)]),
        ("x-2025.zip", [("tweets", 336, 336), ("tweetHeaders", 336, 336), ("communityTweet", 3, 2)]),
    ];
    for (name, kinds) in rows {
        let report = Stone::new().keep(&path(name));
        for (kind, declared, counted) in kinds {
            assert_eq!(
                (report.declared.get(kind), report.counted.get(kind)),
                (Some(&declared), Some(&counted)),
                "{name} {kind}"
            );
            let short = report.missing.iter().any(|gap| gap.kind == kind);
            assert_eq!(short, declared != counted, "{name} {kind}");
        }
    }
}

#[test]
fn a_later_export_adds_what_is_new_and_both_versions_stay() {
    let stone = Stone::new();
    for name in EXPORTS {
        let report = stone.keep(&path(name));
        let later = &expected(name)["kept_after_earlier"];
        assert_eq!(report.new_posts, later["new_posts"], "{name}: new");
        assert_eq!(report.changed_posts, strings(&later["changed_posts"]).len() as u64, "{name}: changed");
    }
    let (reader, expected) = (stone.reader(), everything_expected());
    assert_eq!(reader.posts(), expected["together"]["posts"]);
    let versions = |id: &str| reader.versions("x", id).unwrap();
    for name in EXPORTS {
        for id in strings(&expected["exports"][name]["kept_after_earlier"]["changed_posts"]) {
            let versions = versions(&id);
            assert_eq!(versions.len(), 2, "{id}");
            assert_ne!(versions[0].post, versions[1].post, "{id}");
            assert!(versions[0].superseded && !versions[1].superseded, "{id}");
            for version in &versions {
                let origin = reader.origin(version).unwrap();
                let bytes = origin[0].bytes.clone().unwrap();
                assert!(String::from_utf8_lossy(&bytes).contains(&id), "{id}: its own bytes");
            }
        }
    }
    // Grailbird had the day alone; the next export has the time. The note came only with the last.
    assert_eq!(versions("11529891630")[0].post.created.unwrap().basis, model::Basis::DateOnly);
    assert_ne!(versions("11529891630")[1].post.created.unwrap().basis, model::Basis::DateOnly);
    let long = versions("1779489928562715362");
    assert!(long[0].post.long.is_none() && long[1].post.long.is_some());
    for id in strings(&expected["together"]["not_in_the_last"]) {
        assert_eq!(versions(&id).len(), 1, "{id}: what a later export lacks stays");
    }
    stone.assert_whole();
}

#[test]
fn keeping_the_same_again_adds_nothing() {
    let stone = Stone::holding(&EXPORTS);
    let (truth, size) = (stone.truth(), stone.reader().size());
    for name in EXPORTS {
        let report = stone.keep(&path(name));
        assert_eq!(report.outcome, Outcome::AlreadyKept, "{name}");
        assert_eq!((report.new_posts, report.changed_posts), (0, 0), "{name}");
        assert_eq!(report.posts, expected(name)["posts"], "{name}: counted all the same");
        check_members(name, &report, &expected(name));
        assert_eq!(stone.reader().size(), size, "{name}");
        assert!(stone.truth() == truth, "{name}: no file has changed");
    }
    stone.assert_whole();
}

#[test]
fn a_folder_and_its_zip_are_the_same_export() {
    let stone = Stone::holding(&["x-2024"]);
    let truth = stone.truth();
    let members = members(&path("x-2024"));
    let zip = stone.beside("twitter-2024.zip");
    pack(&zip, members.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
    let report = stone.keep(&zip);
    assert_eq!(report.outcome, Outcome::AlreadyKept);
    assert_eq!((report.posts, report.new_posts), (329, 0));
    assert!(stone.truth() == truth, "no file has changed");
}

#[test]
fn what_is_refused_leaves_no_trace_and_the_next_is_kept() {
    let stone = Stone::new();
    let strange = stone.beside("strange.zip");
    pack(&strange, [("notes/a.txt", b"invented".as_slice()), ("notes/b.bin", b"\0\x01")]);
    let refused = stone.keep(&strange);
    assert_eq!(refused.outcome, Outcome::Refused);
    assert!(!stone.root().exists() && !stone.place.keys().exists(), "nothing is made for it");
    assert_eq!(stone.keep(&path("x-2013.zip")).posts, 73);
    let truth = stone.truth();
    assert_eq!(stone.keep(&strange).outcome, Outcome::Refused);
    assert!(
        archive::keep(
            &stone.place,
            &stone.beside("nothing-here"),
            &archive::Wanted::default(),
            &crate::sample::around()
        )
        .is_err()
    );
    assert!(stone.truth() == truth);
    assert_eq!(stone.keep(&path("x-2019.zip")).new_posts, 137);
    stone.assert_whole();
}

#[test]
fn where_a_post_comes_from_is_its_bytes_in_its_member() {
    let stone = Stone::holding(&["x-2024"]);
    let inputs = members(&path("x-2024"));
    let reader = stone.reader();
    let mut seen = 0;
    for kept in all(&reader) {
        let origins = reader.origin(&kept).unwrap();
        assert_eq!(origins.len(), if kept.post.long.is_some() { 2 } else { 1 }, "{}", kept.post.id);
        for origin in origins {
            let whole = &inputs[&origin.member];
            let slice = &whole[usize::try_from(origin.from).unwrap()..usize::try_from(origin.to).unwrap()];
            assert_eq!(origin.bytes.as_deref(), Some(slice), "{} in {}", kept.post.id, origin.member);
            seen += 1;
        }
        let own = &reader.origin(&kept).unwrap()[0];
        let text = String::from_utf8_lossy(own.bytes.as_deref().unwrap()).into_owned();
        assert!(text.contains(&format!("\"{}\"", kept.post.id)), "{}", kept.post.id);
        assert_eq!(kept.post.account, ACCOUNT);
    }
    assert_eq!(seen, 329 + 4);
}

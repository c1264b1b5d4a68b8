//! Versions, replies, months, days and what is known.

use std::collections::BTreeMap;

use index::{At, Builder, Doc, Filter, Index, Known, Order, Query, Tally, id_hash};
use model::{Civil, Kinds};

use crate::make;
use crate::search::{built, superseded};

#[test]
fn every_version_is_found_by_id_in_the_order_of_adding() {
    let posts = make::posts(11, 900);
    let (_folder, index) = built(&posts, 3);
    for post in posts.iter().chain(&make::posts(12, 50)) {
        let expected: Vec<u32> = (posts.iter())
            .filter(|other| (other.space, &other.id) == (post.space, &post.id))
            .map(|other| other.at.batch)
            .collect();
        let found = index.by_id(post.space, &post.id).unwrap();
        assert_eq!(found.iter().map(|found| found.at.batch).collect::<Vec<_>>(), expected);
        let current = found.iter().filter(|found| !found.superseded).count();
        assert_eq!(current, usize::from(!expected.is_empty()), "one version counts, the last");
        assert!(found.last().is_none_or(|found| !found.superseded));
    }
    assert_eq!(index.posts(), {
        let distinct: std::collections::HashSet<_> =
            posts.iter().map(|post| (post.space, &post.id)).collect();
        distinct.len() as u64
    });
}

#[test]
fn replies_are_found_oldest_first() {
    let posts = make::posts(13, 900);
    let (_folder, index) = built(&posts, 3);
    let old = superseded(&posts);
    let mut some = 0;
    for target in 0..300_u64 {
        let id = (1_000_000_000_000_000_000 + target).to_string();
        for space in ["x", "mastodon/a.example", "y"] {
            let found = index.replies_to(space, &id).unwrap();
            let fits = |nth: &usize| {
                let post = &posts[*nth];
                post.reply_to.as_ref() == Some(&id) && post.space == space && !old[*nth]
            };
            let mut expected: Vec<usize> = (0..posts.len()).filter(fits).collect();
            expected.sort_by_key(|&nth| {
                (posts[nth].time_ms.is_none(), posts[nth].time_ms, posts[nth].id.len(), &posts[nth].id)
            });
            assert_eq!(found.iter().map(|found| found.at.batch as usize).collect::<Vec<_>>(), expected);
            some += expected.len();
        }
    }
    assert!(some > 50, "only {some} replies");
}

#[test]
fn months_and_days_are_counted_in_utc() {
    let posts = make::posts(14, 1500);
    let (_folder, index) = built(&posts, 3);
    let filter = Filter { include_superseded: true, account: Some(1), ..Filter::default() };
    let query = Query::parse("汉");
    let has = |text: &str| text.contains(['汉', '漢']);
    let (mut months, mut days) = (BTreeMap::new(), BTreeMap::new());
    for post in posts.iter().filter(|post| post.account == 1 && has(&post.text)) {
        let Some(civil) = post.time_ms.map(Civil::of_ms) else { continue };
        *months.entry((civil.year, civil.month, 1)).or_insert(0) += 1;
        if civil.year == 2017 {
            *days.entry((civil.year, civil.month, civil.day)).or_insert(0) += 1;
        }
    }
    let tallies = |counts: BTreeMap<(i32, u8, u8), u64>| -> Vec<Tally> {
        counts.into_iter().map(|((year, month, day), count)| Tally { year, month, day, count }).collect()
    };
    assert!(months.len() > 2 && days.len() > 50);
    assert_eq!(index.months(&query, &filter).unwrap(), tallies(months));
    assert_eq!(index.days(&query, &filter, 2017).unwrap(), tallies(days));
    assert_eq!(index.days(&query, &filter, 1999).unwrap(), []);
    assert_eq!(index.days(&query, &filter, i32::MAX).unwrap(), []);
}

#[test]
fn what_is_known_is_every_version() {
    let posts = make::posts(15, 700);
    let (_folder, index) = built(&posts, 4);
    let mut known: Vec<Known> = index.known().map(Result::unwrap).collect();
    let mut expected: Vec<Known> = (posts.iter())
        .map(|post| Known { id_hash: id_hash(post.space, &post.id), version: post.version })
        .collect();
    known.sort_by_key(|known| known.version);
    expected.sort_by_key(|known| known.version);
    assert_eq!(known, expected);
}

#[test]
fn extreme_posts_are_held() {
    let folder = tempfile::tempdir().unwrap();
    let mut builder = Builder::new(folder.path(), 0).unwrap();
    let times =
        [Some(i64::MIN), Some(i64::MAX), Some(-8_640_000_000_000_000), Some(8_640_000_000_000_000), None];
    for (nth, time_ms) in times.into_iter().enumerate() {
        let id = "9".repeat(nth * 500);
        let doc = Doc {
            time_ms,
            account: u32::MAX,
            space: "",
            id: &id,
            reply_to: Some(&id),
            kinds: Kinds::default(),
            text: "",
            version: u64::MAX,
            at: At {
                batch: u32::MAX,
                object: u16::MAX,
                generation: u16::MAX,
                offset: u32::MAX,
                line: u16::MAX,
            },
        };
        builder.add(doc).unwrap();
    }
    builder.finish().unwrap();
    let index = Index::open(folder.path()).unwrap();
    let hits = index.search(&Query::default(), &Filter::default(), Order::Newest, 0, 9).unwrap();
    let found: Vec<Option<i64>> = hits.docs.iter().map(|found| found.time_ms).collect();
    assert_eq!(found, [times[3], times[2], None, None, None]);
    assert_eq!(hits.docs[0].at.line, u16::MAX);
    let months = index.months(&Query::default(), &Filter::default()).unwrap();
    assert_eq!(
        months.iter().map(|month| (month.year, month.month)).collect::<Vec<_>>(),
        [(-271_821, 4), (275_760, 9)]
    );
    assert_eq!(index.replies_to("", &"9".repeat(1000)).unwrap().len(), 1);
}

#[test]
fn an_index_never_built_is_empty_and_one_with_many_small_shards_is_crowded() {
    let folder = tempfile::tempdir().unwrap();
    let index = Index::open(folder.path()).unwrap();
    assert_eq!(index.search(&Query::default(), &Filter::default(), Order::Newest, 0, 9).unwrap().count, 0);
    index.check().unwrap();
    let posts = make::posts(16, 9);
    assert!(!built(&posts[..8], 8).1.crowded());
    assert!(built(&posts, 9).1.crowded());
}

#[test]
fn a_builder_that_did_not_finish_changes_nothing() {
    let posts = make::posts(17, 33_000);
    let (folder, index) = built(&posts[..100], 1);
    let before = index.posts();
    let mut builder = Builder::new(folder.path(), 0).unwrap();
    posts[100..].iter().for_each(|post| builder.add(post.doc()).unwrap());
    drop(builder);
    assert!(folder.path().join("words-1").exists(), "a shard was written");
    assert_eq!(Index::open(folder.path()).unwrap().posts(), before);
    let builder = Builder::new(folder.path(), 1).unwrap();
    assert!(!folder.path().join("words-1").exists(), "and is removed");
    assert_eq!(builder.finish().unwrap(), 1);
    assert_eq!(Index::open(folder.path()).unwrap().posts(), before);
}

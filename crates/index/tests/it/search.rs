//! The index against the plain scan, over thousands of queries.

use index::{Builder, Filter, Index, Order, Query, highlight};
use model::Kinds;

use crate::make::{self, Dice, Owned};
use crate::scan::Scan;

/// Builds an index of the posts in several rounds, so that there are several shards.
pub fn built(posts: &[Owned], rounds: usize) -> (tempfile::TempDir, Index) {
    let folder = tempfile::tempdir().unwrap();
    for (round, part) in posts.chunks(posts.len().div_ceil(rounds).max(1)).enumerate() {
        let mut builder = Builder::new(folder.path(), round % 3).unwrap();
        part.iter().for_each(|post| builder.add(post.doc()).unwrap());
        builder.finish().unwrap();
    }
    let index = Index::open(folder.path()).unwrap();
    (folder, index)
}

/// Says of each post whether a later version exists.
pub fn superseded(posts: &[Owned]) -> Vec<bool> {
    let mut later = std::collections::HashSet::new();
    let mut out: Vec<bool> = posts.iter().rev().map(|post| !later.insert((post.space, &post.id))).collect();
    out.reverse();
    out
}

/// The order of docs/search.md section 6, as a sorted list of numbers.
fn in_order(posts: &[Owned], newest: bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..posts.len()).collect();
    order.sort_by(|&a, &b| {
        let id = |nth: usize| (posts[nth].id.len(), posts[nth].id.clone(), nth);
        let (x, y) = (posts[a].time_ms, posts[b].time_ms);
        let rising = x.cmp(&y).then_with(|| id(a).cmp(&id(b)));
        y.is_some().cmp(&x.is_some()).then(if newest { rising.reverse() } else { rising })
    });
    order
}

fn query(dice: &mut Dice) -> String {
    let mut out = String::new();
    for _ in 0..1 + dice.below(3) {
        out.push_str(["", "", "", "-", "\"", "“"][dice.below(6)]);
        let parts = 1 + dice.below(4);
        out.push_str(&make::text(dice, parts));
        out.push_str(["", "", "*", "\""][dice.below(4)]);
        out.push(' ');
    }
    out
}

#[test]
fn it_finds_what_a_plain_scan_finds() {
    let posts = make::posts(1, 600);
    let (_folder, index) = built(&posts, 4);
    let scan = Scan::new();
    let texts: Vec<_> = posts.iter().map(|post| scan.read(&post.text)).collect();
    let old = superseded(&posts);
    let newest = in_order(&posts, true);
    let mut dice = Dice::new(2);
    let mut found_some = 0;
    for _ in 0..3000 {
        let words = query(&mut dice);
        let matching = scan.matching(&words, &texts);
        let wanted: Vec<u32> =
            newest.iter().filter(|&&nth| matching[nth] && !old[nth]).map(|&nth| nth as u32).collect();
        let hits = index.search(&Query::parse(&words), &Filter::default(), Order::Newest, 0, 5000).unwrap();
        let found: Vec<u32> = hits.docs.iter().map(|found| found.at.batch).collect();
        assert_eq!(found, wanted, "{words:?}");
        assert_eq!(hits.count, wanted.len() as u64, "{words:?}");
        found_some += usize::from(!wanted.is_empty() && wanted.len() < posts.len());
    }
    assert!(found_some > 1000, "only {found_some} of the queries part the posts");
}

#[test]
fn highlights_stand_exactly_where_a_term_matches() {
    let scan = Scan::new();
    let mut dice = Dice::new(3);
    let mut some = 0;
    for _ in 0..4000 {
        let text = make::text(&mut dice, 30);
        let parts = 1 + dice.below(3);
        let words = make::text(&mut dice, parts).replace(char::is_whitespace, "、");
        if words.starts_with(['-', '"']) || Query::parse(&words).is_empty() {
            continue;
        }
        let ranges = highlight(&text, &Query::parse(&words));
        assert_eq!(scan.matching(&words, &[scan.read(&text)]), [!ranges.is_empty()], "{words:?} {text:?}");
        for range in &ranges {
            assert_eq!(
                scan.matching(&words, &[scan.read(&text[range.clone()])]),
                [true],
                "{words:?} {text:?}"
            );
        }
        some += ranges.len();
    }
    assert!(some > 500, "only {some} highlights");
}

#[test]
fn filters_orders_and_pages_agree_with_a_plain_list() {
    let posts = make::posts(4, 1200);
    let (_folder, index) = built(&posts, 5);
    let old = superseded(&posts);
    let mut dice = Dice::new(5);
    for _ in 0..400 {
        let pick = |dice: &mut Dice| {
            (dice.below(3) == 0).then(|| 1_500_000_000_000 + dice.below(1200) as i64 * 3_600_000)
        };
        let kinds = |dice: &mut Dice| {
            let is = |dice: &mut Dice| dice.below(8) == 0;
            Kinds { own: is(dice), reply: is(dice), quote: is(dice), media: is(dice), ..Kinds::default() }
        };
        let filter = Filter {
            account: (dice.below(2) == 0).then(|| dice.below(4) as u32),
            from_ms: pick(&mut dice),
            to_ms: pick(&mut dice),
            with: kinds(&mut dice),
            without: kinds(&mut dice),
            include_superseded: dice.below(2) == 0,
        };
        let has = |post: &Owned, kinds: Kinds| {
            let of = |k: Kinds| [k.own, k.reply, k.quote, k.media];
            of(post.kinds)
                .into_iter()
                .zip(of(kinds))
                .filter(|both| both.1)
                .map(|both| both.0)
                .collect::<Vec<_>>()
        };
        let fits = |nth: usize| {
            let post = &posts[nth];
            filter.account.is_none_or(|account| account == post.account)
                && filter.from_ms.is_none_or(|ms| post.time_ms.is_some_and(|time| time >= ms))
                && filter.to_ms.is_none_or(|ms| post.time_ms.is_some_and(|time| time < ms))
                && has(post, filter.with).iter().all(|has| *has)
                && has(post, filter.without).iter().all(|has| !*has)
                && (filter.include_superseded || !old[nth])
        };
        let newest = dice.below(2) == 0;
        let all: Vec<usize> = in_order(&posts, newest).into_iter().filter(|&nth| fits(nth)).collect();
        let (offset, limit) = (dice.below(all.len() + 3), dice.below(40));
        let order = if newest { Order::Newest } else { Order::Oldest };
        let hits = index.search(&Query::default(), &filter, order, offset, limit).unwrap();
        assert_eq!(hits.count, all.len() as u64, "{filter:?}");
        let expected: Vec<u32> = all.iter().skip(offset).take(limit).map(|&nth| nth as u32).collect();
        let found: Vec<u32> = hits.docs.iter().map(|found| found.at.batch).collect();
        assert_eq!(found, expected, "{filter:?} {order:?}");
        for found in &hits.docs {
            let post = &posts[found.at.batch as usize];
            assert_eq!(
                (
                    found.time_ms,
                    found.account,
                    &*found.space,
                    &found.id,
                    &found.reply_to,
                    found.kinds,
                    found.at
                ),
                (post.time_ms, post.account, post.space, &post.id, &post.reply_to, post.kinds, post.at)
            );
            assert_eq!(found.superseded, old[found.at.batch as usize]);
        }
    }
}

#[test]
fn the_longest_text_is_searched_to_its_131_072nd_position() {
    let mut post = make::posts(6, 1).remove(0);
    post.text = format!("{}漢字 end", "安".repeat(131_070));
    let (_folder, index) = built(&[post], 1);
    for (words, count) in [("安汉", 1), ("汉字", 1), ("字", 1), ("字end", 0), ("end", 0), ("安", 1)] {
        let hits = index.search(&Query::parse(words), &Filter::default(), Order::Newest, 0, 1).unwrap();
        assert_eq!(hits.count, count, "{words}");
    }
}

//! The invented captures beside, read through the calls that an importer is promised; their offsets, ids and
//! times were worked out by `fixtures/make.py`.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use model::{Basis, Form, Mark, Post, Said};

use crate::import::Taken;
use crate::page::Capture;
use crate::registry;
use crate::trial::{Input, Kept, golden};

fn folder(case: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/x/captures/fixtures").join(case)
}

fn keep(path: &Path, include: &[&str]) -> Kept {
    Input::open(path).keep(include).unwrap()
}

fn ids(kept: &Kept) -> Vec<&str> {
    kept.posts.iter().map(|post| post.id.as_str()).collect()
}

/// The post that `make.py` writes in every shape: (1551877325123 - 1288834974657) << 22 | 1.
const ONE: &str = "1103279582728945665";

#[test]
fn each_capture_reads_as_its_golden_file() {
    for case in ["twarc1", "stream", "twarc2", "snscrape", "exported", "web"] {
        let report = keep(&folder(case).join("input"), &[]).report();
        golden(&folder(case).join("golden.json"), &report);
    }
}

/// What of a post makes a version.
fn stable(post: &Post) -> impl PartialEq + std::fmt::Debug {
    let reply = post.reply.as_ref().map(|reply| (reply.id.clone(), reply.account.clone()));
    let media: Vec<String> = post.media.iter().map(|media| media.url.clone()).collect();
    let fields =
        (post.account.clone(), post.created.map(|created| (created.ms, created.basis)), post.title.clone());
    let words = (post.text.clone(), post.form, post.long.clone());
    let marks = (post.links.clone(), post.mentions.clone(), post.tags.clone());
    let edits = post.edits.clone();
    (
        fields,
        words,
        marks,
        reply,
        post.quote.as_ref().map(|quote| quote.id.clone()),
        media,
        edits,
        post.deleted,
    )
}

#[test]
fn one_post_is_the_same_version_in_every_shape() {
    let export = keep(&folder("same/export"), &[]);
    let wanted = export.posts.iter().find(|post| post.id == ONE).unwrap();
    assert_eq!((wanted.media.len(), wanted.links.len(), wanted.form), (2, 2, Form::Escaped));
    assert!(wanted.reply.is_some() && wanted.quote.is_some() && wanted.edits.is_some());
    // What snscrape writes has neither the places of mentions and tags nor the versions of an edited post.
    for shape in [
        "twarc1.jsonl",
        "stream.json",
        "twarc2.jsonl",
        "flat.jsonl",
        "page.json",
        "list.json",
        "web.json",
        "exported-whole.json",
        "embed.json",
        "snscrape.jsonl",
    ] {
        let kept = keep(&folder("same").join(shape), &[]);
        assert!(kept.problems.clone().into_list().is_empty(), "{shape}");
        let found = kept
            .posts
            .iter()
            .find(|post| post.id == ONE)
            .unwrap_or_else(|| panic!("{shape}: {:?}", ids(&kept)));
        let mut found = found.clone();
        if shape == "snscrape.jsonl" {
            assert_eq!((&found.mentions.len(), &found.edits), (&0, &None));
            found.mentions.clone_from(&wanted.mentions);
            found.tags.clone_from(&wanted.tags);
            found.edits.clone_from(&wanted.edits);
        }
        assert_eq!(format!("{:?}", stable(&found)), format!("{:?}", stable(wanted)), "{shape}");
    }
}

#[test]
fn a_capture_of_the_first_interface_says_what_it_holds() {
    let kept = keep(&folder("twarc1/input"), &[]);
    // Python: snow(ms(2018, 11, 8, 23, 59, 59), n) for n of 2, 3, 5, 6.
    let by_low = |low: u64| {
        kept.posts.iter().find(|post| post.id == (1_060_683_380_028_342_272 + low).to_string()).unwrap()
    };
    let passed = by_low(2);
    let repost = passed.repost.as_ref().unwrap();
    assert_eq!((repost.handle.as_deref(), repost.id.as_deref(), repost.cut), (Some("lin"), Some(ONE), true));
    assert_eq!((passed.account.as_str(), &passed.quote), ("77", &None));
    let cut = by_low(3);
    assert_eq!(cut.marks, [Mark::Cut]);
    assert_eq!((cut.withheld_in.as_slice(), cut.sensitive), (&["DE".to_owned(), "FR".to_owned()][..], true));
    assert_eq!(cut.place.as_ref().unwrap().latitude.as_deref(), Some("30.25"));
    assert_eq!(by_low(6).account, "", "nothing says whose it is");
    assert_eq!(ids(&kept).iter().filter(|id| **id == ONE).count(), 2, "by itself, and passed on");
    assert!(ids(&kept).contains(&"1102735992026038279"), "the quoted post is a post: {:?}", ids(&kept));
}

#[test]
fn what_is_not_public_is_left_out_unless_it_is_named() {
    for case in ["twarc1", "twarc2"] {
        let kept = keep(&folder(case).join("input"), &[]);
        assert!(!kept.shows("CANARY"), "{case}");
        assert!(
            kept.cut.values().flatten().any(|cut| cut.windows(6).any(|words| words == b"CANARY")),
            "{case}"
        );
        let named = keep(&folder(case).join("input"), &["protected"]);
        assert!(named.shows("CANARY protected") && !named.shows("CANARY_follower"), "{case}");
    }
    assert!(keep(&folder("twarc2/input"), &["followers"]).shows("CANARY_follower"));
}

#[test]
fn the_stream_gives_posts_and_notices_apart() {
    let kept = keep(&folder("stream/input"), &[]);
    assert_eq!(kept.posts.len(), 1);
    assert_eq!(kept.posts[0].text, "从流里来");
    let seen: Vec<_> = kept
        .observations
        .iter()
        .map(|said| {
            (
                said.said,
                said.post.as_deref(),
                said.account.as_deref(),
                said.words.as_deref(),
                said.seen.map(|at| at.ms),
            )
        })
        .collect();
    // 7 March 2019: date -u -d 2019-03-07 +%s gives 1551916800.
    assert_eq!(
        seen,
        [
            (Said::DeleteNotice, Some("1102735992026038279"), Some("77"), None, Some(1_551_916_800_000)),
            (
                Said::WithheldNotice,
                Some("1102373604160438281"),
                Some("77"),
                Some("DE, AR"),
                Some(1_551_916_800_001)
            ),
            (Said::WithheldNotice, None, Some("77"), Some("XX"), None),
        ]
    );
    let problems = kept.problems.into_list();
    assert_eq!(problems.len(), 1, "a notice of nothing: {problems:?}");
}

#[test]
fn an_answer_of_the_second_interface_says_what_it_could_not_show() {
    let kept = keep(&folder("twarc2/input"), &[]);
    let seen: Vec<_> = kept
        .observations
        .iter()
        .map(|said| {
            (
                said.post.as_deref(),
                said.account.as_deref(),
                said.words.as_deref().unwrap_or_default().len() > 10,
            )
        })
        .collect();
    assert_eq!(seen, [(Some("1102373604160438281"), None, true), (None, Some("88"), true)]);
    // date -u -d 2023-02-03T04:05:06Z +%s gives 1675397106.
    let at = kept.observations[0].seen.unwrap();
    assert_eq!((at.ms, at.basis), (1_675_397_106_000, Basis::LocalClock));
    assert!(kept.about.contains("twarc 2.14.0"), "{}", kept.about);
    // Python: snow(ms(2023, 1, 2, 3, 4, 5), 3); it has no date of its own.
    let long = kept.posts.iter().find(|post| post.long.is_some()).unwrap();
    assert_eq!(long.created.unwrap().ms, 1_672_628_645_000);
    assert_eq!(long.long.as_ref().unwrap().tags[0].start, 13);
    assert_eq!(long.place.as_ref().unwrap().name.as_deref(), Some("虚构, 无处"));
}

#[test]
fn an_answer_of_the_web_interface_says_what_stands_in_a_posts_place() {
    let kept = keep(&folder("web/input"), &[]);
    // Python: snow(ms(2024, 5, 6, 7, 8, 9), n) for n of 0.
    let low = |low: u64| (1_787_378_802_226_102_272 + low).to_string();
    let posts: Vec<&str> = ids(&kept);
    assert_eq!(posts, [low(1).as_str(), &low(2), ONE, &low(3), &low(5)], "each once, the protected one not");
    let seen: Vec<_> =
        kept.observations.iter().map(|said| (said.post.as_deref(), said.words.as_deref())).collect();
    assert_eq!(
        seen,
        [
            (Some("1102373604160438281"), Some("This Post was deleted by the Post author.")),
            (Some("1102735992026038279"), Some("This Post is from an account that no longer exists.")),
            (Some(low(9).as_str()), Some("Suspended")),
        ]
    );
    let long = kept.posts[0].long.as_ref().unwrap();
    assert_eq!((long.text.as_str(), long.tags[0].start), ("长文 & 开头，还有很多 #碑林 结束", 13));
    let repost = kept.posts[1].repost.as_ref().unwrap();
    assert_eq!((repost.handle.as_deref(), repost.id.as_deref()), (Some("lin"), Some(ONE)));
    assert!(!kept.shows("CANARY"));
    assert!(!kept.shows("\"favorited\": true"), "what the viewer liked is cut out");
}

#[test]
fn what_snscrape_could_only_refer_to_is_no_post() {
    let kept = keep(&folder("snscrape/input"), &[]);
    let seen: Vec<_> =
        kept.observations.iter().map(|said| (said.post.as_deref(), said.words.as_deref())).collect();
    assert_eq!(seen, [(Some("5"), Some("gone")), (Some("6"), None), (Some("7"), None)]);
    assert_eq!(kept.posts.len(), 3, "{:?}", ids(&kept));
    assert_eq!(kept.posts[2].text, "旧名 &lt;");
    assert!(
        kept.about.contains("Collected") && kept.about.contains("snscrape 0.7.0.20230622"),
        "{}",
        kept.about
    );
    assert!(!kept.shows("CANARY"));
}

#[test]
fn what_the_extension_wrote_without_the_answer_has_no_authors_number() {
    let kept = keep(&folder("exported/input"), &[]);
    let first = &kept.posts[0];
    assert_eq!((first.id.as_str(), first.account.as_str(), first.handle.as_deref()), (ONE, "", Some("lin")));
    // 13:02:05.123, from the id; the extension wrote 21:02:05 +08:00.
    assert_eq!(first.created.unwrap().ms, 1_551_877_325_123);
    let media: Vec<&str> = first.media.iter().map(|media| media.url.as_str()).collect();
    assert_eq!(media, ["https://pbs.example/media/P.jpg", "https://video.example/v/high.mp4"]);
    assert_eq!(kept.posts[1].repost.as_ref().unwrap().handle.as_deref(), Some("mu"));
    assert!(!kept.shows("\"bookmarked\": true"));
}

/// What is read of a page, and what is left of it.
fn page(name: &str, url: Option<&str>) -> (Option<Taken>, String) {
    let body = std::fs::read(folder("shown").join(name)).unwrap();
    let capture = Capture { url, status: Some(200), kind: None, body: &body, captured: None };
    let mut left = body.clone();
    for range in registry::private_in_page(&capture).into_iter().rev() {
        left.drain(range);
    }
    let read = registry::read_page(&capture).map(|(platform, taken)| {
        assert_eq!(platform, "x");
        taken
    });
    (read, String::from_utf8(left).unwrap())
}

#[test]
fn a_page_that_shows_a_post_gives_its_words() {
    for (name, url, account, words, mark) in [
        (
            "nitter.html",
            "https://nitter.example/lin",
            "",
            "碑 & 林 #碑林\n第二行 https://example.org/a?x=1&y=2",
            Some(Mark::TimeFromId),
        ),
        ("served-2018.html", "https://twitter.com/lin", "42", "碑 & 林 😀 @mu\nhttps://example.org/a", None),
        ("drawn.html", "https://x.com/lin", "", "碑 & 林 😀 https://t.co/a", None),
        (
            "thread.html",
            "https://threadreaderapp.com/thread/1.html",
            "",
            "碑 & 林\n\n第二行",
            Some(Mark::TimeFromId),
        ),
        ("nitter.rss", "https://nitter.example/lin/rss", "", "碑 & 林\n第二行", None),
        (
            "oembed.json",
            "https://publish.twitter.com/oembed",
            "",
            "碑 & 林 https://t.co/a",
            Some(Mark::TimeFromId),
        ),
    ] {
        for url in [Some(url), None] {
            let (read, left) = page(name, url);
            let taken = read.unwrap_or_else(|| panic!("{name} is read"));
            assert_eq!(taken.posts.len(), 1, "{name}");
            let post = &taken.posts[0];
            assert_eq!(
                (post.id.as_str(), post.account.as_str(), post.handle.as_deref()),
                (ONE, account, Some("lin")),
                "{name}"
            );
            assert_eq!((post.text.as_str(), post.form), (words, Form::Plain), "{name}");
            assert_eq!(post.created.unwrap().ms, 1_551_877_325_123, "{name}");
            assert_eq!(post.marks.first().copied(), mark, "{name}");
            assert!(
                !left.replace("CANARY_no", "").contains("CANARY") && left.contains(ONE),
                "{name}: {left}"
            );
        }
    }
    let (read, _) = page("nitter.html", None);
    let gone = &read.unwrap().observations[0];
    assert_eq!(
        (gone.post.as_deref(), gone.words.as_deref()),
        (Some("1102735992026038279"), Some("This tweet is unavailable"))
    );
}

#[test]
fn answers_by_their_address() {
    let (read, _) = page("adaptive.json", Some("https://api.twitter.com/2/search/adaptive.json"));
    assert_eq!(read.unwrap().posts[0].account, "42");
    let asked =
        "https://x.com/i/api/graphql/x/UserByScreenName?variables=%7B%22screen_name%22%3A%22lin%22%7D";
    let (read, _) = page("nobody.json", Some(asked));
    let said = read.unwrap().observations.remove(0);
    assert_eq!((said.handle.as_deref(), said.words.as_deref()), (Some("lin"), Some("User is suspended")));
    for url in [Some("https://x.com/i/api/graphql/x/HomeTimeline"), None] {
        let (read, left) = page("home.json", url);
        assert!(read.is_none_or(|taken| taken.posts.is_empty()) && left.is_empty(), "{url:?}");
    }
    let (read, left) = page("adaptive.json", Some("https://x.com/i/api/2/timeline/home.json"));
    assert!(read.is_none_or(|taken| taken.posts.is_empty()) && left.is_empty());
}

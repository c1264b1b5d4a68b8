//! Views of an invented author, enough of them to draw every page.
//!
//! Never holds anything of a real person.

use model::{
    Account, Basis, Civil, Counts, Edits, Form, Link, LongText, Media, MediaKind, Mention, Moment, Place,
    Post, Quote, Reply, Repost, Tag, shown_text,
};
use pages::casebook as drawn;
use pages::*;

pub const BASE: &str = "/s3cr3t";
const ME: &str = "4100220033";

pub fn site(lang: Lang, here: &str) -> Site<'_> {
    Site { base: BASE, lang, here }
}

fn at(year: i32, month: u8, day: u8, hour: u8, minute: u8) -> Moment {
    let ms = Civil { year, month, day, hour, minute, second: 7 }.ms().unwrap();
    Moment { basis: Basis::PlatformId, id_off_ms: None, ms }
}

/// Finds a stretch of the text, in code points.
fn place(text: &str, what: &str) -> (u32, u32) {
    let start = text[..text.find(what).unwrap()].chars().count();
    (start as u32, (start + what.chars().count()) as u32)
}

pub fn post(id: &str, created: Moment, text: &str) -> Post {
    let mut post = Post {
        platform: "x".into(),
        account: ME.into(),
        handle: Some("lin_shi_invented".into()),
        id: id.into(),
        created: Some(created),
        form: Form::Escaped,
        text: text.into(),
        lang: Some(if text.is_ascii() { "en" } else { "zh" }.into()),
        counts: Some(Counts { likes: Some(12), replies: Some(2), reposts: Some(3) }),
        ..Post::default()
    };
    for word in text.split_whitespace() {
        let (start, end) = place(text, word);
        if let Some(tag) = word.strip_prefix('#') {
            post.tags.push(Tag { end, start, tag: tag.into() });
        } else if let Some(handle) = word.strip_prefix('@') {
            post.mentions.push(Mention { end, handle: handle.into(), id: None, start });
        }
    }
    post
}

pub fn view(post: Post) -> PostView {
    PostView {
        post,
        name: Some("林石".into()),
        media: vec![],
        quoted: Quoted::AddressOnly,
        other_versions: 0,
        answered: false,
        withheld: false,
        marks: vec![],
    }
}

fn photo(alt: Option<&str>, kind: MediaKind) -> Media {
    Media {
        alt: alt.map(str::to_owned),
        end: None,
        file: None,
        kind,
        owner: None,
        start: None,
        url: "https://media.example/a.png".into(),
    }
}

fn with_link(mut post: Post, url: &str, to: &str) -> Post {
    let (start, end) = place(&post.text, url);
    post.links
        .push(Link { end, shown: Some("example.org/…".into()), start, to: to.into(), url: url.into() });
    post
}

pub fn pictures() -> PostView {
    let mut shown = view(post(
        "1061000000000000009",
        at(2018, 11, 9, 1, 12),
        "今天去碑林拓了一张残碑。拓纸揭下来的时候，字反而比石头上更清楚。 #碑林 #拓片",
    ));
    shown.post.media = vec![
        photo(Some("晨雾里的碑亭，石阶上落满银杏叶"), MediaKind::Photo),
        photo(None, MediaKind::Photo),
        photo(Some("拓片局部"), MediaKind::Photo),
    ];
    shown.media = vec![Some("/media/1.png".into()), Some("/media/2.png".into()), None];
    shown
}

pub fn retweet() -> PostView {
    let mut shown = view(post(
        "1060900000000000008",
        at(2018, 11, 8, 22, 40),
        "十五年的博客，今天停在这里。感谢一路读过来的朋友，文字各自保重，路还长，我们山高水…",
    ));
    shown.post.repost = Some(Repost { cut: true, handle: Some("old_reader_invented".into()), id: None });
    shown
}

pub fn quoting() -> PostView {
    let mut shown = view(with_link(
        post(
            "1060800000000000007",
            at(2018, 11, 8, 9, 3),
            "A friend asked how to keep his posts. Start here, and keep the ZIP whole: https://t.co/abc",
        ),
        "https://t.co/abc",
        "https://example.org/how-to-keep/what-you-wrote",
    ));
    shown.post.quote = Some(Quote {
        handle: Some("lin_shi_invented".into()),
        id: "900".into(),
        url: "https://x.example/lin/status/900".into(),
    });
    shown.quoted =
        Quoted::Kept(Box::new(post("900", at(2017, 3, 5, 8, 0), "存一份，放在别人也能找到的地方。")));
    shown
}

pub fn thread_posts() -> Vec<PostView> {
    let texts = [
        "说三件小事。一、昨夜下雨，山路上的石刻洗得发亮。",
        "二、路边卖柿子的老人问我抄的什么，我说抄字，他说字有什么好抄的，都在那儿呢。",
        "三、下山再看，雨又来了。他说得对，也不对：都在那儿，但要有人去看。 @qing_invented 你说呢？",
    ];
    (0..3_u8)
        .map(|n| {
            let mut post =
                post(&format!("106070000000000000{n}"), at(2018, 11, 7, 20, n), texts[usize::from(n)]);
            if n > 0 {
                post.reply = Some(Reply {
                    account: Some(ME.into()),
                    handle: Some("lin_shi_invented".into()),
                    id: Some(format!("106070000000000000{}", n - 1)),
                });
            }
            view(post)
        })
        .collect()
}

pub fn long() -> PostView {
    let mut shown = view(post(
        "1702000000000000001",
        at(2023, 9, 14, 3, 30),
        "写长一点。我学拓碑是跟一位退休的测绘工程师…",
    ));
    let text = "写长一点。我学拓碑是跟一位退休的测绘工程师。他说拓碑和测绘是一回事：都是把不能搬走的东西，原样带回家。纸要湿得均匀，墨要上得慢，急一分，字口就糊一分。\n\n".repeat(14);
    shown.post.long =
        Some(LongText { id: Some("9".into()), links: vec![], mentions: vec![], tags: vec![], text });
    shown
}

pub fn others() -> Vec<PostView> {
    let mut reply = view(post(
        "1060600000000000005",
        at(2018, 11, 6, 12, 0),
        "@qing_invented 带水，带干粮，带一把软毛刷。别的山上都有。",
    ));
    reply.post.reply = Some(Reply {
        account: Some("77".into()),
        handle: Some("qing_invented".into()),
        id: Some("55".into()),
    });
    let mut deleted = view(post(
        "1060500000000000004",
        at(2018, 11, 5, 6, 6),
        "Typo in the last one &amp; fixed here: 3 &lt; 5.",
    ));
    deleted.post.deleted = Some(at(2018, 11, 6, 0, 0));
    deleted.post.audience = Some("circle".into());
    deleted.post.withheld_in = vec!["CN".into()];
    let mut video = view(post("1060400000000000003", at(2018, 10, 30, 6, 6), "瀑布的声音比画面好。"));
    video.post.media = vec![photo(None, MediaKind::Video)];
    video.media = vec![Some("/media/3.mp4".into())];
    video.post.sensitive = true;
    let mut edited =
        view(post("1060300000000000002", at(2018, 10, 12, 14, 0), "明早六点，南门集合，带雨衣。"));
    edited.post.edits = Some(Edits {
        initial: "1060300000000000001".into(),
        versions: vec!["1060300000000000001".into(), "1060300000000000002".into()],
    });
    let mut old = view(post("29000000000", at(2010, 11, 4, 0, 0), "hello world. 第一条。"));
    old.post.created = Some(Moment { basis: Basis::DateOnly, id_off_ms: None, ms: 1_288_828_800_000 });
    old.post.quote = Some(Quote {
        handle: Some("someone_invented".into()),
        id: "3".into(),
        url: "https://x.example/someone/status/3".into(),
    });
    vec![reply, deleted, video, edited, old]
}

pub fn accounts() -> Vec<AccountRef> {
    vec![
        AccountRef {
            platform: "x".into(),
            id: ME.into(),
            handle: Some("lin_shi_invented".into()),
            name: Some("林石".into()),
        },
        AccountRef {
            platform: "x".into(),
            id: "77".into(),
            handle: Some("qing_invented".into()),
            name: Some("Qing".into()),
        },
    ]
}

pub fn timeline_view() -> Timeline {
    let mut posts = vec![long(), pictures(), retweet(), quoting()];
    posts.extend(thread_posts().into_iter().rev());
    posts.extend(others());
    let months = [
        (2023, 9, 1),
        (2018, 11, 214),
        (2018, 10, 96),
        (2018, 9, 41),
        (2017, 3, 12),
        (2012, 1, 800),
        (2010, 11, 3),
    ];
    let months = months.map(|(year, month, posts)| MonthCount { year, month, posts }).to_vec();
    Timeline { asked: Asked::default(), count: 1_223, posts, months, accounts: accounts() }
}

/// The same, narrowed to a month.
pub fn month_view() -> Timeline {
    let asked = Asked { kind: Some(Kind::Own), ..Asked::default() }.within(When::parse("2018-11"));
    Timeline { asked, ..timeline_view() }
}

/// Fifty posts as long and as marked up as a full page of them ordinarily is.
pub fn full_timeline() -> Timeline {
    let all = timeline_view();
    let posts: Vec<_> = all.posts[1..].iter().cycle().take(50).cloned().collect();
    let asked = Asked { account: Some(format!("x:{ME}")), skip: 3, ..Asked::default() };
    let months = (0..120)
        .map(|n| MonthCount { year: 2024 - n / 12, month: 12 - (n % 12) as u8, posts: 100 + n as u64 })
        .collect();
    Timeline { asked, posts, months, ..all }
}

pub fn search_view() -> Search {
    let marked = |mut view: PostView, what: &str| {
        view.marks = shown_text(&view.post).match_indices(what).map(|(at, _)| at..at + what.len()).collect();
        view
    };
    let asked =
        Asked { q: "碑".into(), from: When::parse("2018"), to: When::parse("2023"), ..Asked::default() };
    let posts = vec![marked(long(), "拓碑"), marked(pictures(), "碑"), marked(quoting(), "what")];
    Search { asked, count: Some(3), posts, accounts: accounts(), took_us: Some(1_840) }
}

pub fn nothing_found() -> Search {
    Search {
        asked: Asked { q: "不存在的词".into(), ..Asked::default() },
        count: Some(0),
        accounts: accounts(),
        ..Search::default()
    }
}

pub fn thread_view() -> Thread {
    let mut posts = thread_posts();
    posts[0].post.reply = Some(Reply {
        account: Some("77".into()),
        handle: Some("qing_invented".into()),
        id: Some("55".into()),
    });
    let asked = posts[1].post.id.clone();
    let mut aside = view(post("1060700000000000009", at(2018, 11, 7, 21, 0), "补一句：柿子很甜。"));
    aside.post.reply = posts[1].post.reply.clone();
    let mut items = vec![ThreadItem::Absent { id: Some("55".into()), handle: Some("qing_invented".into()) }];
    items.extend(posts.into_iter().map(|post| ThreadItem::Post(Box::new(post))));
    items.push(ThreadItem::Post(Box::new(aside)));
    items.push(ThreadItem::More { posts: 40 });
    Thread { items, asked }
}

pub fn post_page() -> PostPage {
    let mut shown = others().remove(3);
    shown.post.place =
        Some(Place { latitude: Some("34.25".into()), longitude: None, name: Some("虚构山".into()) });
    shown.post.client = Some("<a href=\"https://example.org\">Paper boat</a>".into());
    shown.post.created = shown.post.created.map(|moment| Moment {
        id_off_ms: Some(-61_000),
        basis: Basis::PlatformField,
        ..moment
    });
    let mut old = shown.post.clone();
    old.id = "1060300000000000001".into();
    old.text = "明早七点，北门集合。".into();
    old.created = Some(at(2018, 10, 12, 13, 48));
    let version = |post: &Post, entry| Version {
        post: post.clone(),
        input: "x-2024.zip".into(),
        entry,
        day: "2026-11-23".into(),
    };
    PostPage {
        versions: vec![version(&old, 1), version(&shown.post, 1)],
        attestations: vec![
            Attestation {
                maker: Maker::Owner,
                input: "x-2024.zip".into(),
                import: "0123456789abcdef0123456789abcdef".into(),
                same: true,
                ..Attestation::default()
            },
            Attestation {
                maker: Maker::Collected,
                by: Some("twarc 1.4".into()),
                input: "lin_shi.jsonl".into(),
                import: "fedcba9876543210fedcba9876543210".into(),
                captured: Some(at(2018, 10, 13, 2, 5)),
                same: false,
            },
        ],
        view: shown,
        provenance: Some(Provenance {
            import: "0123456789abcdef0123456789abcdef".into(),
            input: "x-2024.zip".into(),
            spans: vec![Span { member: "data/tweets.js".into(), from: 120_443, to: 121_207, piece: 87 }],
            reader: "x/1".into(),
            program: "beilin 0.1.0".into(),
            entry: 1,
            batch: "00112233445566778899aabbccddeeff".into(),
            record: 43,
            day: "2026-11-23".into(),
            cosignatures: 2,
            stamps: 0,
        }),
        raw: Raw::Text("{\n  \"tweet\" : {\n    \"id\" : \"1060300000000000002\",\n    \"full_text\" : \"明早六点，南门集合，带雨衣。\"\n  }\n}".into()),
        answered_absent: false,
        unknown: vec![("mood".into(), "{\"sky\":\"clear\"}".into())],
    }
}

pub fn profile_view() -> Profile {
    let days = (0..150_u32)
        .map(|n| DayCount {
            month: (n * 7 % 12 + 1) as u8,
            day: (n * 11 % 28 + 1) as u8,
            posts: u64::from(n * n % 17 + 1),
        })
        .collect();
    Profile {
        account: Account {
            instance: None,
            platform: "x".into(),
            id: ME.into(),
            handle: Some("lin_shi_invented".into()),
            name: Some("林石".into()),
            created: Some(at(2010, 11, 4, 1, 42)),
            bio: Some("写代码，爬山，拓碑。\nEngineer by day; rubbings on weekends.".into()),
            website: Some("https://example.org/lin-shi".into()),
            place: Some("长安某处".into()),
            avatar: None,
            header: None,
            former: vec!["shitou_invented".into(), "lin_old_invented".into()],
            from: model::From::default(),
        },
        avatar: None,
        tallies: Tallies {
            posts: 1_223,
            own: 1_020,
            reply: 311,
            thread: 144,
            quote: 61,
            retweet: 203,
            media: 402,
        },
        first: Some(at(2010, 11, 4, 0, 0)),
        last: Some(at(2023, 9, 14, 3, 30)),
        years: vec![(2010, 3), (2011, 88), (2012, 800), (2017, 120), (2018, 351), (2023, 41)],
        year: 2018,
        days,
        others: accounts().split_off(1),
    }
}

pub fn import_line() -> ImportLine {
    ImportLine {
        import: "0123456789abcdef0123456789abcdef".into(),
        day: "2026-11-23".into(),
        input: "x-2024.zip".into(),
        platform: "x".into(),
        account: "@lin_shi_invented".into(),
        posts: 312,
        new_posts: 300,
        missing: 5,
        damaged: 1,
        left_out: 9,
    }
}

pub fn report_view(lang: Lang) -> Report {
    let say = |en: &str, zh: &str| if lang == Lang::En { en.to_owned() } else { zh.to_owned() };
    let member = |name: &str, bytes| MemberLine { name: name.into(), bytes, remark: None };
    let listing = |first: Vec<MemberLine>| Listing { total: first.len() as u64, first };
    Report {
        line: import_line(),
        era: "tweets.js".into(),
        program: "beilin 0.1.0, x/1".into(),
        took_ms: Some(1_430),
        entries: vec![1, 2],
        read: Listing {
            total: 212,
            first: vec![
                MemberLine {
                    remark: Some(say("312 posts", "312 条帖文")),
                    ..member("data/tweets.js", Some(1_204_331))
                },
                member("data/account.js", Some(420)),
                member("data/note-tweet.js", Some(20_400)),
            ],
        },
        kept_unread: listing(vec![
            member("Your archive.html", Some(7_002)),
            member("assets/js/app.js", Some(1_000_000)),
        ]),
        left_out: listing(vec![
            member("data/direct-messages.js", None),
            member("data/ip-audit.js", None),
            MemberLine { remark: Some(say("declared only", "仅有记载")), ..member("data/like.js", None) },
        ]),
        missing: vec![Missing {
            kind: say("pictures", "图片"),
            missing: 5,
            of: Some(40),
            names: vec!["tweets_media/1061-a.png".into(), "tweets_media/1061-b.png".into()],
        }],
        damaged: Listing {
            total: 1,
            first: vec![Notice {
                what: say("The file ends in the middle of a post.", "文件在一条帖文中间结束。"),
                member: Some("data/community-tweet.js".into()),
                byte: Some(20_481),
                next: Some(say("Ask the platform for the export again.", "请向平台再申请一次存档。")),
            }],
        },
        tallies: vec![
            Tally { kind: say("posts", "帖文"), declared: Some(312), counted: 312, left_out: false },
            Tally { kind: say("pictures", "图片"), declared: Some(40), counted: 35, left_out: false },
            Tally { kind: say("direct messages", "私信"), declared: Some(88), counted: 0, left_out: true },
            Tally { kind: say("long posts", "长文"), declared: None, counted: 4, left_out: false },
        ],
        problems: Listing::default(),
        already: false,
    }
}

pub fn progress() -> Progress {
    Progress {
        path: "/keeping/1".into(),
        inputs: vec!["x-2024.zip".into()],
        phase: Phase::Keeping,
        done_bytes: 61_000_000,
        total_bytes: Some(155_000_000),
        posts: 41_203,
        rate: Some(118_000_000),
        left_s: Some(1),
        failure: None,
    }
}

pub fn failed(lang: Lang) -> Progress {
    let what = if lang == Lang::En {
        "This ZIP holds no export that is known."
    } else {
        "这个 ZIP 里没有认得的数据存档。"
    };
    Progress {
        phase: Phase::Failed,
        failure: Some(Notice { what: what.into(), ..Notice::default() }),
        ..progress()
    }
}

pub fn checked(ok: bool, lang: Lang) -> Verify {
    let say = |en: &str, zh: &str| if lang == Lang::En { en.to_owned() } else { zh.to_owned() };
    let finding = Finding {
        what: say("A frame’s bytes do not match its commitment.", "一帧的字节与其承诺值不符。"),
        file: "originals/00112233445566778899aabbccddeeff/0003.zst".into(),
        affects: Some(say("12 posts of x-2024.zip", "x-2024.zip 的 12 条帖文")),
        next: Some(say(
            "Keep the same export again, or take the file from another copy.",
            "再收存一次同一数据存档，或从别的副本取回此文件。",
        )),
    };
    let findings = if ok { Listing::default() } else { Listing { total: 3, first: vec![finding] } };
    Verify::Done(Checked {
        ok,
        imports: 2,
        bytes: 9_400_233,
        pieces: 1_204,
        records: 640,
        entries: 3,
        took_ms: 310,
        findings,
    })
}

/// The invented casebook of the room that reads it.
pub fn harbour() -> ::casebook::Log {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../casebook/tests/it/fixtures/harbour.jsonl");
    ::casebook::Log::read(std::fs::read(path).unwrap()).unwrap()
}

/// The text of its first source.
pub fn harbour_text() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../casebook/tests/it/fixtures/harbour.txt");
    std::fs::read_to_string(path).unwrap()
}

/// What was observed of its one account.
pub fn observed() -> drawn::Observed {
    let look =
        drawn::Look { when: "2031-06-04 08:00 UTC".into(), what: "no longer visible 现已不可见".into() };
    drawn::Observed { looks: vec![look], kept: Some(("/profile/x/1".into(), 12)) }
}

/// Every page of the casebook, by name.
pub fn case_pages(lang: Lang) -> Vec<(&'static str, String)> {
    let log = harbour();
    let case = drawn::Case::of(&log);
    let at = |here: &'static str| site(lang, here);
    let thing = |id: &str| drawn::thing(&at("/cases/thing/x"), &case, id, Some(&observed()), 0).unwrap();
    let text = harbour_text();
    vec![
        ("case", drawn::overview(&at("/cases"), &case)),
        ("case-none", drawn::empty(&at("/cases"))),
        ("case-person", thing("p.1")),
        ("case-account", thing("ac.1")),
        ("case-event", thing("act.1")),
        ("case-publication", thing("pub.1")),
        ("case-source", drawn::source(&at("/cases/source/src.1"), &case, "src.1", Some(&text), 0).unwrap()),
        ("case-source-unread", drawn::source(&at("/cases/source/src.1"), &case, "src.1", None, 0).unwrap()),
        ("case-claim", drawn::claim(&at("/cases/claim/c.where-list"), &case, "c.where-list").unwrap()),
        ("case-timeline", drawn::timeline(&at("/cases/timeline"), &case, None, None, 0)),
        ("case-map", drawn::map(&at("/cases/map"), &case)),
        ("case-copied", drawn::copied(&at("/cases/copied"), &case)),
        ("case-conflicts", drawn::conflicts(&at("/cases/conflicts"), &case, 0)),
        ("case-questions", drawn::questions(&at("/cases/questions"), &case, 0)),
        ("case-write", drawn::write(&at("/cases/write"), &drawn::names(&case), drawn::WriteForm::default())),
        ("case-people", drawn::list(&at("/cases/list/people"), &case, drawn::List::People, 0)),
    ]
}

/// Every page, by name, in a language.
pub fn every_page(lang: Lang) -> Vec<(&'static str, String)> {
    let mut pages = pages_of_posts(lang);
    pages.extend(case_pages(lang));
    pages
}

fn pages_of_posts(lang: Lang) -> Vec<(&'static str, String)> {
    let at = |here: &'static str| site(lang, here);
    let running = Verify::Running { path: "/verify".into(), done: 10, total: Some(90) };
    let about_view = About {
        archive: "/home/lin/beilin-archive".into(),
        keys: "/home/lin/.config/beilin".into(),
        origin: "beilin/00112233445566778899aabbccddeeff".into(),
        entries: 3,
        version: "0.1.0".into(),
    };
    let here = at("/x");
    vec![
        ("timeline", timeline(&at("/"), &timeline_view())),
        ("timeline-month", timeline(&at("/?from=2018-11&to=2018-11"), &month_view())),
        ("timeline-empty", timeline(&at("/"), &Timeline::default())),
        ("search", found(&at("/find?q=%E7%A2%91"), &search_view())),
        ("search-nothing", found(&at("/find"), &nothing_found())),
        ("search-blank", found(&at("/find"), &Search { accounts: accounts(), ..Search::default() })),
        ("thread", thread(&at("/thread/x/4100220033/1"), &thread_view())),
        ("post", post_page_html(&at("/post/x/4100220033/1060300000000000002"))),
        ("profile", profile(&at("/profile"), &profile_view())),
        (
            "imports",
            imports(
                &at("/imports"),
                &[import_line(), ImportLine { missing: 0, damaged: 0, ..import_line() }],
            ),
        ),
        ("report", report(&at("/import/0123456789abcdef0123456789abcdef"), &report_view(lang))),
        ("keep", keep(&at("/keep"), None)),
        ("keeping", keeping(&at("/keeping/1"), &progress())),
        ("keep-failed", keeping(&at("/keeping/1"), &failed(lang))),
        ("verify", verify(&at("/verify"), &Verify::Idle)),
        ("verify-running", verify(&at("/verify"), &running)),
        ("verify-ok", verify(&at("/verify"), &checked(true, lang))),
        ("verify-bad", verify(&at("/verify"), &checked(false, lang))),
        ("looks", looks(&at("/looks"), &[looked()])),
        ("looks-none", looks(&at("/looks"), &[])),
        ("states", states(&at("/states"), &[rules_view()])),
        ("about", about(&at("/about"), &about_view)),
        ("no-secret", refused(lang, Refusal::NoSecret)),
        ("foreign-host", refused(lang, Refusal::ForeignHost)),
        ("not-found", refused(lang, Refusal::NotFound(&here))),
        ("failed", refused(lang, Refusal::Failed(&here, "records/0003: CRC"))),
    ]
}

fn post_page_html(site: &Site<'_>) -> String {
    pages::post(site, &post_page())
}

/// An account that stopped being served, with what is kept of it.
pub fn looked() -> WatchedAccount {
    WatchedAccount {
        label: "uncle".into(),
        platform: "x".into(),
        stands: "not served: last seen served 2018-11-09T08:00:00Z".into(),
        looks: 12,
        kept: Some(account_path("x", "4100220033")),
        flags: vec!["30 of 30 posts stopped being served between 2018-11-09 and 2018-11-10".into()],
        tracks: vec![LookTrack {
            name: "https://x.example/stone · here".into(),
            intervals: vec![("2018-11-08 – 2018-11-09".into(), "content is there · 4 (4)".into())],
        }],
        stopped: vec![LookStopped {
            says: "30 of 30 posts stopped being served".into(),
            kept: vec![("碑".into(), post_path("x", "4100220033", "1060300000000000002"))],
            more: 29,
        }],
    }
}

fn rules_view() -> LookRules {
    LookRules {
        platform: "weibo".into(),
        rules: 21,
        captured: 2,
        states: vec![
            (true, "content is there".into(), "nobody named".into()),
            (false, "the notice cites rules".into(), "platform".into()),
        ],
    }
}

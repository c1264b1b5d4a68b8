//! What the casebook's pages say of an invented case, and what they never say.

use pages::casebook::{Case, Counts, claim, conflicts, map, overview, source, thing, timeline};
use pages::{Lang, Site};

use crate::sample::{case_pages, harbour, harbour_text, observed, site};

/// The text of a page, tags left out, runs of white space as one space.
fn words(html: &str) -> String {
    let mut out = String::new();
    for part in html.split('<') {
        out.push(' ');
        out.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    let out = out.replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check(html: &str, wanted: &[&str]) {
    let text = words(html);
    for one in wanted {
        assert!(text.contains(one), "{one:?} is not in: {text}");
    }
}

#[test]
fn the_case_page_counts_origins_beside_reports_and_named_beside_claimed() {
    let log = harbour();
    let case = Case::of(&log);
    check(
        &overview(&site(Lang::En, "/cases"), &case),
        &[
            "24 claims",
            "3 sources, 1 of them held in full",
            // Three papers print the same two provinces; two have it from the third.
            "3 reports, 1 origin",
            "more than 1,200 accounts",
            "documented minimum",
            "Do the 1,200 contain @queyun_example?",
            "Sealed records, which are not shown here: 3.",
        ],
    );
    let zh = overview(&site(Lang::Zh, "/cases"), &case);
    check(&zh, &["3 篇报道，1 个出处", "有据可查的最低数", "超过 1,200 个账号"]);
}

#[test]
fn what_is_sealed_is_on_no_page_and_what_is_restricted_is_marked() {
    for lang in Lang::ALL {
        for (name, html) in case_pages(lang) {
            for sealed in ["someone who spoke", "who depends on him", "other provinces will follow", "c.25"] {
                assert!(!html.contains(sealed), "{name}: {sealed}");
            }
        }
    }
    let log = harbour();
    let case = Case::of(&log);
    let at = site(Lang::En, "/cases/thing/p.2");
    let page = thing(&at, &case, "p.2", None, 0).unwrap();
    let livelihood = page.split("data-claim=\"c.23\"").nth(1).unwrap();
    assert!(words(livelihood.split("</article>").next().unwrap()).contains("restricted"));
    for closed in ["p.3", "no-such", "c.25", "src.1"] {
        assert!(thing(&at, &case, closed, None, 0).is_none(), "{closed}");
    }
    assert!(claim(&at, &case, "c.26").is_none());
}

#[test]
fn an_account_stands_beside_what_was_observed_of_it() {
    let log = harbour();
    let case = Case::of(&log);
    let at = site(Lang::En, "/cases/thing/ac.1");
    let seen = thing(&at, &case, "ac.1", Some(&observed()), 0).unwrap();
    check(
        &seen,
        &[
            "@queyun_example",
            "What was observed",
            "no longer visible",
            "12 posts of this account are kept here",
        ],
    );
    check(&thing(&at, &case, "ac.1", None, 0).unwrap(), &["Nothing was observed of this account here"]);
    check(&seen, &["what it was done to @queyun_example"]);
}

#[test]
fn a_citation_stands_in_its_text_only_where_its_hash_agrees() {
    let log = harbour();
    let case = Case::of(&log);
    let at = site(Lang::En, "/cases/source/src.1");
    let text = harbour_text();
    let page = source(&at, &case, "src.1", Some(&text), 0).unwrap();
    check(
        &page,
        &["\"I close my book,\" her last post said.", "characters 160 to 198", "match what was noted"],
    );
    assert_eq!(page.matches("<mark>").count(), 4, "four spans, none of which touch");
    let other = source(&at, &case, "src.1", Some(&text.replace("book", "door")), 0).unwrap();
    check(&other, &["what stands there is not what was noted"]);
    assert!(!words(&other).contains("I close my door,\" her last post said. the words"));
    check(&source(&at, &case, "src.1", None, 0).unwrap(), &["The text of this source is not kept here", "…"]);
}

#[test]
fn claims_that_contradict_stand_side_by_side_and_near_each_other_everywhere() {
    let log = harbour();
    let case = Case::of(&log);
    let page = conflicts(&site(Lang::En, "/cases/conflicts"), &case, 0);
    let pair = page.split("data-conflict=\"c.closed c.many\"").nth(1).unwrap();
    check(pair, &["Harbour Gazette", "Pinghu", "one was closed by its owner"]);
    let one = claim(&site(Lang::En, "/cases/claim/c.closed"), &case, "c.closed").unwrap();
    check(&one, &["contradicts: number more than 1,200 accounts"]);
}

#[test]
fn ranges_are_drawn_as_ranges() {
    let log = harbour();
    let case = Case::of(&log);
    let page = timeline(&site(Lang::En, "/cases/timeline"), &case, None, None, 0);
    check(&page, &["from 2031 on", "on or before 2031-06-05", "from 2031-05 to 2031-06-05"]);
    // [..2031-06-05] is one day of those before; it begins nowhere that is known.
    let one_of = page.split("class=\"one-of\"").nth(1).unwrap();
    assert!(one_of.split("</a>").next().unwrap().contains("class=\"open\""));
}

#[test]
fn the_map_places_what_a_claim_places_and_lists_the_rest() {
    let log = harbour();
    let case = Case::of(&log);
    let page = map(&site(Lang::En, "/cases/map"), &case);
    let shaanxi = page.split("data-province=\"CN-SN\"").nth(1).unwrap();
    check(
        shaanxi.split("</section>").next().unwrap(),
        &["Shaanxi", "3 reports, 1 origin", "closures of June 2031"],
    );
    let unknown = page.split("class=\"unknown\"").nth(1).unwrap();
    check(unknown.split("</section>").next().unwrap(), &["account closed by another hand"]);
    assert_eq!(page.matches("<rect class=\"tile").count(), 34);
    assert!(!words(&page).contains("Yunlai"), "no place below the province");
}

#[test]
fn an_empty_casebook_and_a_hostile_one_draw() {
    let empty = casebook::Log::read(Vec::new()).unwrap();
    let case = Case::of(&empty);
    let at = Site { base: "/s", lang: Lang::En, here: "/cases" };
    check(&overview(&at, &case), &["0 claims"]);
    check(&timeline(&at, &case, None, None, usize::MAX), &["0 dated claims"]);
    check(&map(&at, &case), &["Events without a known place"]);
    let hostile = [
        r#"{"k":"entity","id":"h","type":"Incident","label":"<script>alert(1)</script>\u202e"}"#,
        r#"{"k":"publication","id":"pub","name":"</title><b>"}"#,
        r#"{"k":"source","id":"s","publication":"pub","url":"javascript:alert(1)"}"#,
        r#"{"k":"claim","id":"c","s":"h","p":"date","v":{"edtf":"-9999/9999"},"modality":"reported","by":"pub","source":"s","visibility":"public"}"#,
        r#"{"k":"claim","id":"d","s":"c","p":"place","v":["d","c"],"modality":"quoted","by":["c","d"],"via":["d","c"],"source":"s","visibility":"public"}"#,
        r#"{"k":"relation","a":"c","rel":"restates","b":"d"}"#,
        r#"{"k":"relation","a":"d","rel":"restates","b":"c"}"#,
        r#"{"k":"relation","a":"d","rel":"contradicts","b":"d"}"#,
    ];
    let log = casebook::Log::read(hostile.join("\n").into_bytes()).unwrap();
    let case = Case::of(&log);
    assert_eq!(Counts { claims: 2, sources: 1, ..Counts::default() }, case.counts());
    for page in [
        overview(&at, &case),
        timeline(&at, &case, None, None, 0),
        pages::casebook::copied(&at, &case),
        conflicts(&at, &case, 7),
        source(&at, &case, "s", Some("x"), 0).unwrap(),
        claim(&at, &case, "d").unwrap(),
    ] {
        assert!(!page.contains("<script>") && !page.contains("href=\"javascript"), "{page}");
        assert!(!page.contains('\u{202e}'));
    }
}

#[test]
fn a_wave_is_drawn_with_its_panel_and_its_method() {
    use ::casebook::{Change, Day, Panel, Seen, waves};
    let panel = Panel {
        accounts: 200,
        first: Day::of_civil(2031, 6, 1).unwrap(),
        days: 10,
        zone_minutes: 0,
        base_a_day: 0.2,
        times_base: 4.0,
        threshold: 4.0,
    };
    let noon = |day: i64| (panel.first.0 + day) * 86_400 + 43_200;
    let closed = Seen { change: Change::Closed, last_before: noon(5) - 60, first_after: noon(5) };
    let emptied = Seen { change: Change::Emptied, ..closed };
    let found = waves(&panel, &[closed, closed, closed, closed, closed, emptied]).unwrap();
    let figure = pages::casebook::WaveFigure { waves: &found, first: panel.first };
    let drawn = pages::casebook::wave_figure(Lang::En, &figure).into_string();
    check(
        &drawn,
        &[
            "Panel: 200 accounts",
            "10 days",
            "5 closed, 1 emptied, 0 times",
            "Poisson CUSUM",
            "documented minimum",
            "threshold on 2031-06-06",
        ],
    );
    assert_eq!(drawn.matches("class=\"bar alert\"").count(), 1);
    let quiet = waves(&panel, &[closed]).unwrap();
    let figure = pages::casebook::WaveFigure { waves: &quiet, first: panel.first };
    check(&pages::casebook::wave_figure(Lang::Zh, &figure).into_string(), &["没有哪一天超过阈值", "200"]);
}

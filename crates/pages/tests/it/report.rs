//! The case that ships: what its pages show, and that the page which maps the report to it names what is there.
//!
//! Never reads anything outside this project.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use casebook::{Body, Log, View, Visibility};
use pages::Lang;
use pages::casebook::{Case, conflicts, copied, map, overview, thing};

use crate::sample::site;

fn file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn shipped() -> Log {
    Log::read(std::fs::read(file("examples/clearing-up-twitter/case.jsonl")).unwrap()).unwrap()
}

/// The text of a page, tags left out, runs of white space as one space.
fn words(html: &str) -> String {
    let mut out = String::new();
    for part in html.split('<') {
        out.push(' ');
        out.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    out.replace("&amp;", "&").replace("&quot;", "\"").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_case_page_shows_everything_that_the_report_tells() {
    let log = shipped();
    let case = Case::of(&log);
    let en = words(&overview(&site(Lang::En, "/cases"), &case));
    for one in [
        // Eight closures that can be named; no total is claimed.
        "8 : @tufuwugan, Twitter account of Gao Yu, Twitter account of Chen Yongmiao, Twitter account of Wen Tao, \
         Twitter account of Qin Yongpei, Twitter account of Gu He, Twitter account of Liu Qiangben, Twitter account of He Depu",
        "no total is claimed",
        // Two arrests.
        "2 : Liu Jichun, Pan Xidian",
        // Six provinces: three reports, one origin.
        "Beijing , Chongqing , Shandong , Hubei , Fujian , Guangdong — 3 reports, 1 origin",
        // Ten platforms and what was done to them.
        "platforms called in · 10 platforms Baidu; Tencent; Sina; Toutiao; Sohu; NetEase; UC; Yidian Zixun; Phoenix; Zhihu",
        // Both counts, each with its counter.
        "more than 9,800 blogging accounts (counted by CAC",
        "more than 200,000 accounts (counted by WeChat , Weibo )",
        // The forecast, as such.
        "Forecasts Said of the future, and shown as such.",
        "police of other provinces will follow soon forecast · Oriental Daily",
        // The argument of law, as such.
        "Judgements and arguments",
        "the constitution protects free speech and the CCP violates it opinion · Bao Tong , as relayed by The Epoch Times",
        // Farewell posts, as quoted.
        "In order to survive, I have …",
        "quoted · Cai Shenkun , as relayed by The Epoch Times",
        // One person across platforms.
        "Cao Shanshi Cao Shanshi's accounts on Chinese social media",
        "documented minimum",
    ] {
        let flat = |text: &str| text.replace(' ', "");
        assert!(flat(&en).contains(&flat(one)), "{one:?} is not in: {en}");
    }
    assert_eq!(overview(&site(Lang::Zh, "/cases"), &case).matches("data-question=").count(), 10);
}

#[test]
fn its_other_pages_show_what_the_case_page_leads_to() {
    let log = shipped();
    let case = Case::of(&log);
    let talks = words(&thing(&site(Lang::En, "/cases/thing/x"), &case, "act.talks", None, 0).unwrap());
    for one in [
        "complete and thorough self-censorship",
        "the reporter's words, not those of the CAC",
        "great cleaning",
    ] {
        assert!(talks.contains(one), "{one}");
    }
    let account = words(&thing(&site(Lang::En, "/cases/thing/x"), &case, "ac.tufuwugan", None, 0).unwrap());
    for one in ["emptied, still existing", "China Change", "Nothing was observed of this account here"] {
        assert!(account.contains(one), "{one}");
    }
    let places = map(&site(Lang::En, "/cases/map"), &case);
    for iso in ["CN-BJ", "CN-CQ", "CN-SD", "CN-HB", "CN-FJ", "CN-GD"] {
        let part = words(places.split(&format!("data-province=\"{iso}\"")).nth(1).unwrap());
        assert!(part.contains("3 reports, 1 origin"), "{iso}");
    }
    let pairs = conflicts(&site(Lang::En, "/cases/conflicts"), &case, 0);
    assert!(pairs.contains("data-conflict=\"x.wu-emptied c.wu-closed\""));
    assert!(copied(&site(Lang::En, "/x"), &case).contains("data-edge=\"pub.weiquanwang pub.oriental\""));
}

#[test]
fn it_holds_nothing_that_presses_anyone_and_a_reason_for_each_name() {
    let log = shipped();
    assert_eq!(log.faults().0, []);
    let view = View::of(&log);
    assert_eq!(casebook::check(&view), []);
    let rules = casebook::Rules::of(&view);
    for (record, claim) in view.claims() {
        assert_eq!(rules.of_claim(&view, record, claim), Visibility::Public, "{:?}", record.id);
        for closed in ["family_circumstances", "livelihood", "supported"] {
            assert_ne!(&*claim.predicate, closed, "{:?}", record.id);
        }
    }
    for (record, entity) in view.entities().filter(|(_, entity)| entity.kind == casebook::EntityKind::Person)
    {
        assert!(rules.basis(record.id.as_deref().unwrap()).is_some(), "{}", entity.label);
        assert_ne!(entity.pseudonym, Some(true));
    }
}

#[test]
fn the_page_on_the_report_names_records_that_are_there_and_every_citation() {
    let log = shipped();
    let page = std::fs::read_to_string(file("docs/report.md")).unwrap();
    let named: BTreeSet<&str> = page
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|code| ["c.", "x.", "q.", "oq."].iter().any(|start| code.starts_with(start)) && *code != "x.")
        .collect();
    let missing: Vec<_> = named.iter().filter(|id| log.get(id).is_none()).collect();
    assert!(missing.is_empty() && named.len() > 150, "{missing:?}, {}", named.len());
    let view = View::of(&log);
    for record in view.records() {
        let id = record.id.as_deref().unwrap_or_default();
        let is_listed = matches!(record.body, Body::Citation(_) | Body::Question(_)) || id.starts_with("x.");
        assert!(!is_listed || named.contains(id), "{id} is not in docs/report.md");
    }
    for number in 1..=25 {
        let row = |n: u32| {
            page.lines().any(|line| {
                line.split('|')
                    .nth(1)
                    .is_some_and(|cell| cell.split(',').any(|one| one.trim() == n.to_string()))
            })
        };
        assert!(row(number) || page.contains(&format!("paragraph {number}:")), "paragraph {number}");
    }
}

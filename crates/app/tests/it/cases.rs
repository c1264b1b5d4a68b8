//! The casebook in the reader, over plain HTTP and in a browser.
//!
//! Never leaves this machine.

use std::path::{Path, PathBuf};

use fantoccini::Locator;
use serde_json::json;

use super::browser::driven::{Driven, drive};
use super::reader::{Reader, command};

fn harbour() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../casebook/tests/it/fixtures/harbour.jsonl")
}

/// Opens the reader on an archive of its own, with a casebook sealed into it.
fn with_case(case: &Path) -> Reader {
    let reader = Reader::of(None);
    let sealed = command(reader.home.path(), &["casebook", "seal", case.to_str().unwrap()]).status().unwrap();
    assert!(matches!(sealed.code(), Some(0 | 1)), "seal ended with {sealed}");
    reader
}

#[test]
fn every_page_of_a_casebook_is_there_in_both_languages() {
    let reader = with_case(&harbour());
    let paths = [
        "",
        "/timeline",
        "/timeline?from=2031-06-01&to=2031-06-03",
        "/timeline?page=9",
        "/map",
        "/copied",
        "/conflicts",
        "/questions",
        "/list/events",
        "/list/people",
        "/list/accounts",
        "/list/platforms",
        "/list/places",
        "/list/sources",
        "/list/forecasts",
        "/list/quotes",
        "/thing/p.1",
        "/thing/act.1",
        "/write",
        "/thing/ac.1",
        "/thing/pl.town",
        "/thing/pub.1",
        "/source/src.1",
        "/claim/c.where-list",
    ];
    for lang in ["en", "zh"] {
        for path in paths {
            let answer = reader.get(&format!("/{lang}/cases{path}"));
            let html = answer.text();
            assert_eq!(answer.status, 200, "{lang} {path}: {html}");
            assert_eq!(answer.header("content-security-policy"), Some(pages::POLICY), "{path}");
            assert!(html.contains("/case.css\""), "{path}");
            for sealed in ["someone who spoke", "who depends on him"] {
                assert!(!html.contains(sealed), "{path} shows what is sealed");
            }
        }
    }
    assert_eq!(reader.get("/case.css").text(), pages::CASE_STYLE);
    for path in
        ["/thing/p.3", "/claim/c.25", "/claim/no-such", "/source/p.1", "/list/suspects", "/thing", "/map/x"]
    {
        assert_eq!(reader.get(&format!("/en/cases{path}")).status, 404, "{path}");
    }
}

#[test]
fn an_archive_without_a_casebook_says_so_and_one_sealed_later_shows_without_a_restart() {
    let reader = Reader::of(None);
    assert!(reader.get("/en/cases").text().contains("holds no casebook yet"));
    let sealed =
        command(reader.home.path(), &["casebook", "seal", harbour().to_str().unwrap()]).status().unwrap();
    assert!(sealed.code().is_some());
    assert!(reader.get("/en/cases").text().contains("24 claims"));
    let erased =
        command(reader.home.path(), &["casebook", "erase", "c.10", "--reason", "subject"]).status().unwrap();
    assert!(erased.code().is_some());
    assert_eq!(reader.get("/en/cases/claim/c.10").status, 404, "what is erased is gone from the pages");
    assert!(reader.get("/en/cases").text().contains("23 claims"));
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let pairs = fields.iter().map(|(name, value)| {
        format!("{name}={}", url::form_urlencoded::byte_serialize(value.as_bytes()).collect::<String>())
    });
    pairs.collect::<Vec<_>>().join("&")
}

const FORM: [(&str, &str); 8] = [
    ("source", "Two gone in Yunlai"),
    ("publication", "Harbour Gazette"),
    ("published", "2031-06-09"),
    ("text", "On 8 June the account @boat_invented was closed. Nobody said why."),
    ("quote", "the account @boat_invented was closed"),
    ("who", "@boat_invented"),
    ("act", "account_closure"),
    ("visibility", "public"),
];

#[test]
fn a_form_from_elsewhere_is_turned_away_and_one_with_a_fault_comes_back_as_it_was() {
    let reader = Reader::of(None);
    let path = format!("{}/en/cases/write", reader.base);
    let whole = encoded(&FORM);
    for headers in
        [("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site"), ("Host", "evil.example")]
    {
        assert_eq!(reader.ask("POST", &path, &[headers], whole.as_bytes()).status, 403, "{headers:?}");
    }
    assert_eq!(
        reader.ask("POST", "/en/cases/write", &[], whole.as_bytes()).status,
        403,
        "without the secret"
    );
    let wrong = encoded(&FORM).replace("was+closed&", "was+opened&");
    let answer = reader.ask("POST", &path, &[], wrong.as_bytes());
    let html = answer.text();
    assert_eq!(answer.status, 422);
    assert!(html.contains("Nothing was sealed") && html.contains("value=\"@boat_invented\""), "{html}");
    assert!(reader.get("/en/cases").text().contains("holds no casebook yet"));
    assert_eq!(reader.ask("POST", &path, &[], &vec![b'a'; 2 << 20]).status, 400);
    let answer = reader.ask("POST", &path, &[], whole.as_bytes());
    assert_eq!(answer.status, 303);
    assert!(answer.header("location").unwrap().contains("/en/cases/claim/"));
    let sources = reader.get("/en/cases/source/src.1").text();
    assert!(sources.contains("<mark>the account @boat_invented was closed</mark>"), "{sources}");
    let folder = reader.home.path().join("exported");
    let folder_name = folder.to_str().unwrap();
    let status =
        command(reader.home.path(), &["casebook", "export", "--native", folder_name]).status().unwrap();
    assert!(matches!(status.code(), Some(0 | 1)), "export ended with {status}");
    let files = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path());
    let exported: String = files.map(|file| std::fs::read_to_string(file).unwrap()).collect();
    assert!(exported.contains("@boat_invented") && !exported.contains("Nobody said why"), "{exported}");
}

#[test]
fn a_person_fills_the_form_saves_a_claim_and_finds_it_again() {
    let reader = with_case(&harbour());
    drive(async |browser: &Driven| {
        browser.goto(&reader.address("/en/cases")).await;
        browser.client.find(Locator::LinkText("Write down a claim")).await.unwrap().click().await.unwrap();
        browser.until("return !!document.getElementById('f-quote')").await;
        let offered = "return [...document.querySelectorAll('#n-who option')].map(o => o.value)";
        let offered = browser.run(offered).await;
        assert!(offered.as_array().unwrap().contains(&json!("Lin Queyun")), "names complete: {offered}");
        assert!(!offered.to_string().contains("someone who spoke"), "nobody sealed is offered");
        for (name, value) in FORM.iter().filter(|(name, _)| !["act", "visibility"].contains(name)) {
            let field = browser.client.find(Locator::Id(&format!("f-{name}"))).await.unwrap();
            field.send_keys(value).await.unwrap();
        }
        for (name, value) in [("act", "account_closure"), ("visibility", "public"), ("taken", "typed")] {
            let field = browser.client.find(Locator::Id(&format!("f-{name}"))).await.unwrap();
            field.select_by_value(value).await.unwrap();
        }
        browser.client.find(Locator::Css("#write button")).await.unwrap().click().await.unwrap();
        browser
            .until(
                "return /\\/cases\\/claim\\//.test(location.pathname) && document.readyState == 'complete'",
            )
            .await;
        let said = browser.text("article.said").await;
        assert!(said.contains("@boat_invented") && said.contains("Harbour Gazette"), "{said}");
        browser.goto(&reader.address("/en/cases/list/accounts")).await;
        browser.client.find(Locator::LinkText("@boat_invented")).await.unwrap().click().await.unwrap();
        browser
            .until(
                "return /\\/cases\\/thing\\//.test(location.pathname) && document.readyState == 'complete'",
            )
            .await;
        assert!(browser.text("main").await.contains("account closed by another hand"));
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn pages_of_a_casebook_fit_a_phone_and_a_desk_by_day_and_by_night() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/clearing-up-twitter/case.jsonl");
    let reader = with_case(&example);
    drive(async |browser: &Driven| {
        for (width, dark) in [(390, false), (390, true), (1280, false)] {
            browser.look(width, dark).await;
            for lang in ["en", "zh"] {
                for path in [
                    "",
                    "/timeline",
                    "/map",
                    "/copied",
                    "/conflicts",
                    "/questions",
                    "/write",
                    "/thing/ac.tufuwugan",
                    "/source/src.et-20181125",
                ] {
                    browser.goto(&reader.address(&format!("/{lang}/cases{path}"))).await;
                    let wide = browser.run("return document.documentElement.scrollWidth").await;
                    assert!(
                        wide.as_u64().unwrap() <= width,
                        "{lang} {path}, {width} wide: scrolls sideways, {wide}"
                    );
                }
            }
        }
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    });
}

//! The casebook in the reader, over plain HTTP and in a browser.
//!
//! Never leaves this machine.

use std::path::{Path, PathBuf};

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

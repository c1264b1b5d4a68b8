//! Records are read strictly and written again as they were.

use std::collections::BTreeSet;
use std::path::Path;

use casebook::{Body, FaultKind, Log, Record, View, check};

use super::{HARBOUR, HARBOUR_TEXT, harbour};

#[test]
fn every_kind_is_read_and_written_byte_for_byte() {
    let log = harbour();
    assert_eq!(log.faults(), (&[][..], 0));
    assert_eq!(log.bytes(), HARBOUR.as_bytes());
    let kinds: BTreeSet<_> = log.records().map(|(_, record)| record.kind()).collect();
    assert_eq!(kinds.len(), 12, "{kinds:?}");
    for (line, (number, record)) in HARBOUR.lines().zip(log.records()) {
        assert_eq!(record.line(), line, "line {number}");
    }
}

#[test]
fn records_added_one_by_one_make_the_same_log() {
    let mut log = Log::default();
    for (_, record) in harbour().records() {
        log.add(record).unwrap();
    }
    assert_eq!(log.bytes(), HARBOUR.as_bytes());
}

#[test]
fn citations_find_their_words_and_only_those() {
    let log = harbour();
    let view = View::of(&log);
    let mut seen = 0;
    for (_, citation) in view.citations() {
        let words = citation.words_in(HARBOUR_TEXT).unwrap();
        assert!(words.starts_with(citation.anchor.as_deref().unwrap()));
        assert_eq!(citation.words_in(&HARBOUR_TEXT.replace('S', "s")).is_some(), !words.contains('S'));
        assert_eq!(citation.words_in("short"), None);
        let again = casebook::Citation::of_quote("src.1", HARBOUR_TEXT, words).unwrap();
        assert_eq!((again.start, again.sha256), (citation.start, citation.sha256.clone()));
        seen += 1;
    }
    assert_eq!(seen, 4);
}

/// The worked example of the project's shared folder, where there is one: real names, so never copied here.
#[test]
fn the_worked_example_round_trips() {
    let Some(shared) = std::env::var_os("BEILIN_SHARED") else {
        eprintln!("skipped: BEILIN_SHARED is not set");
        return;
    };
    let bytes = std::fs::read(Path::new(&shared).join("casebook/clearing-up-twitter.jsonl")).unwrap();
    let log = Log::read(bytes.clone()).unwrap();
    assert_eq!(log.faults(), (&[][..], 0));
    assert_eq!(log.bytes(), bytes);
    assert_eq!(log.records().count(), 451);
    let text = std::str::from_utf8(&bytes).unwrap();
    // Two places of the example have their Chinese name before their level; the rest is in our order.
    let other_order =
        text.lines().zip(log.records()).filter(|(line, (_, record))| record.line() != *line).count();
    assert_eq!(other_order, 2);
    for line in text.lines() {
        assert_eq!(
            Record::parse(Record::parse(line.as_bytes()).unwrap().line().as_bytes()),
            Record::parse(line.as_bytes())
        );
    }
    let view = View::of(&log);
    assert_eq!(view.claims().count(), 233);
    assert_eq!(view.questions().count(), 10);
    let found: BTreeSet<_> = check(&view).into_iter().map(|fault| fault.kind).collect();
    assert_eq!(found, BTreeSet::from([FaultKind::RuleForPeople]));
    assert!(log.records().all(|(_, record)| !matches!(record.body, Body::Tombstone(_))));
}

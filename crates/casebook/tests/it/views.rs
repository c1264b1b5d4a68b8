//! The current view: revisions, undoing, judgements on identity, erasure, what may be seen.

use casebook::{Log, Merged, Record, Rules, View, Visibility};

use super::{HARBOUR, harbour, harbour_and};

#[test]
fn a_revision_supersedes_and_can_be_undone() {
    let question = |log: &Log| match View::of(log).questions().next() {
        Some((_, question)) => question.text.to_string(),
        None => "none".into(),
    };
    let second = HARBOUR.lines().position(|line| line.contains("\"rev\": 2, \"text\"")).unwrap();
    let until = |lines: usize| HARBOUR.split_inclusive('\n').take(lines).collect::<String>().into_bytes();
    for (bytes, expected) in [
        (until(second), "Do the 1,200 contain @queyun_example?"),
        (until(second + 1), "Do the 1,200 accounts contain @queyun_example?"),
        (HARBOUR.as_bytes().to_vec(), "Do the 1,200 contain @queyun_example?"),
    ] {
        assert_eq!(question(&Log::read(bytes).unwrap()), expected);
    }
    let withdrawn = harbour_and(&[r#"{"k": "revision", "rev": 4, "of": "oq.1", "why": "answered"}"#]);
    assert_eq!(question(&withdrawn), "none");
    assert_eq!(withdrawn.next_version("oq.1"), 5);
    assert_eq!(
        question(&harbour_and(&[
            r#"{"k": "revision", "rev": 4, "of": "oq.1", "why": "answered"}"#,
            r#"{"k": "revision", "rev": 5, "of": "oq.1", "back_to": 2, "why": "not answered after all"}"#,
        ])),
        "Do the 1,200 accounts contain @queyun_example?"
    );
    assert_eq!(View::of(&harbour()).identities().count(), 1, "the second judgement is withdrawn");
}

#[test]
fn two_entities_are_merged_and_split_again() {
    let first = |log: &Log| Merged::of(&View::of(log)).first("p.4").to_owned();
    assert_eq!(first(&harbour()), "p.1");
    let split =
        r#"{"k": "identity", "rev": 2, "a": "p.1", "b": "p.4", "verdict": "different", "why": "two people"}"#;
    assert_eq!(first(&harbour_and(&[split])), "p.4");
    let back =
        r#"{"k": "revision", "rev": 3, "of": "identity|p.1|p.4", "back_to": 1, "why": "one after all"}"#;
    assert_eq!(first(&harbour_and(&[split, back])), "p.1");
    // Judgements at odds join nothing.
    let apart = r#"{"k": "identity", "a": "p.4", "b": "p.1", "verdict": "different"}"#;
    let log = harbour_and(&[apart]);
    let merged = Merged::of(&View::of(&log));
    assert_eq!((merged.first("p.4"), merged.in_conflict), ("p.4", vec!["identity|p.4|p.1".to_owned()]));
}

#[test]
fn open_ranges_end_with_their_source() {
    let log = harbour();
    let view = View::of(&log);
    let mut seen = Vec::new();
    for (_, claim) in view.claims() {
        let date = match (&claim.value, &claim.when) {
            (casebook::Value::Date(date, _), _) => date,
            (_, Some(when)) => when,
            _ => continue,
        };
        let span = view.span(claim, date);
        seen.push((date.text().to_owned(), span.latest.unwrap().to_string(), span.capped));
    }
    let expected = [
        ("2031-06-02", "2031-06-02", false),
        ("[..2031-06-05]", "2031-06-05", false),
        ("2031/..", "2031-06-05", true),
        ("2031-05/2031-06-05", "2031-06-05", false),
        ("2031-09", "2031-09-30", false),
    ];
    assert_eq!(seen, expected.map(|(text, latest, capped)| (text.into(), latest.into(), capped)));
}

#[test]
fn what_is_unsaid_is_restricted_and_what_is_closed_stays_closed() {
    let log = harbour();
    let view = View::of(&log);
    let rules = Rules::of(&view);
    for (id, expected) in [
        ("p.1", Visibility::Public),
        ("p.2", Visibility::Research),
        ("p.3", Visibility::Sealed),
        ("act.1", Visibility::Public),
    ] {
        assert_eq!(rules.of_entity(&view, id), expected, "{id}");
    }
    for (text, expected) in [
        ("\"c.closed\", \"s\"", Visibility::Public),
        ("千千万万", Visibility::Restricted),
        ("\"v\": \"p.2\"", Visibility::Research),
        ("\"livelihood\"", Visibility::Restricted),
        ("\"family_circumstances\"", Visibility::Sealed),
        // Said by someone who is sealed: closed, whatever the claim says of itself.
        ("other provinces", Visibility::Sealed),
    ] {
        let line = HARBOUR.lines().find(|line| line.contains(text)).unwrap();
        let record = Record::parse(line.as_bytes()).unwrap();
        let casebook::Body::Claim(claim) = &record.body else { panic!("{line}") };
        assert_eq!(rules.of_claim(&view, &record, claim), expected, "{text}");
    }
    assert_eq!(rules.stewards(), ["steward-one", "steward-two"]);
    assert!(rules.basis("p.1").is_some() && rules.basis("p.2").is_none());
}

#[test]
fn an_erasure_leaves_a_tombstone_and_names_what_is_left() {
    let log = harbour();
    let (bytes, left) = log.erase(&["p.2"], "asked by the person");
    let text = std::str::from_utf8(&bytes).unwrap();
    assert!(
        text.contains(r#"{"k": "tombstone", "id": "p.2", "was": "entity", "why": "asked by the person"}"#)
    );
    assert!(!text.contains(r#""label": "Bo Shan""#));
    assert_eq!(text.lines().count(), HARBOUR.lines().count());
    assert!(left.iter().any(|key| key == "tally|people detained"), "{left:?}");
    let after = Log::read(bytes).unwrap();
    assert_eq!(after.faults().0, []);
    assert!(View::of(&after).entity("p.2").is_none() && View::of(&after).get("p.2").is_some());
    // Every version goes.
    let (bytes, _) = log.erase(&["oq.1"], "x");
    let after = Log::read(bytes).unwrap();
    assert_eq!((after.faults().0, View::of(&after).questions().count()), (&[][..], 0));
}

//! Bad lines are named with their field and kept; nothing panics.

use casebook::{FaultKind as Kind, Log, Record, View, Weight, check};

use super::{HARBOUR, harbour_and};

/// Returns the fault of one line added to the invented casebook: its kind, field and line.
fn fault_of(line: &str) -> (Kind, String, u32) {
    let log = harbour_and(&[line]);
    let (faults, _) = log.faults();
    let fault = faults.first().unwrap_or_else(|| panic!("no fault in {line}"));
    assert!(std::str::from_utf8(log.bytes()).unwrap().contains(line), "a bad line is kept");
    (fault.kind, fault.field.to_string(), fault.line.unwrap().0)
}

#[test]
fn each_bad_line_names_its_field() {
    let claim = |rest: &str| {
        format!(
            r#"{{"k": "claim", "id": "c.x", "s": "p.1", "modality": "reported", "by": "pub.1", "cites": ["q.1"], {rest}}}"#
        )
    };
    for (line, kind, field) in [
        ("not json".into(), Kind::NotJson, ""),
        ("[1, 2]".into(), Kind::NotAnObject, ""),
        (r#"{"k": "claim", "k": "claim"}"#.into(), Kind::FieldTwice, "k"),
        (r#"{"k": "rumour", "id": "r.1"}"#.into(), Kind::UnknownKind, "k"),
        (r#"{"id": "p.9"}"#.into(), Kind::Missing, "k"),
        (r#"{"k": "publication", "id": "pub.9"}"#.into(), Kind::Missing, "name"),
        (r#"{"k": "publication", "id": "a b", "name": "x"}"#.into(), Kind::BadId, "id"),
        (r#"{"k": "publication", "id": "pub.9", "name": 7}"#.into(), Kind::WrongType, "name"),
        (r#"{"k": "publication", "id": "pub.9", "name": "x", "country": "China"}"#.into(), Kind::UnknownCode, "country"),
        (r#"{"k": "source", "id": "src.9", "publication": "pub.1", "published": "25/11/2018"}"#.into(), Kind::BadDate, "published"),
        (r#"{"k": "citation", "id": "q.9", "source": "src.1", "start": 9, "end": 4}"#.into(), Kind::BadSpan, "end"),
        (r#"{"k": "citation", "id": "q.9", "source": "src.1", "sha256": "abc"}"#.into(), Kind::BadSpan, "sha256"),
        (r#"{"k": "entity", "id": "p.9", "type": "Dissident", "label": "x"}"#.into(), Kind::UnknownCode, "type"),
        (r#"{"k": "entity", "id": "pl.9", "type": "Place", "label": "x", "iso3166": "CN-QQ"}"#.into(), Kind::UnknownCode, "iso3166"),
        (r#"{"k": "entity", "id": "pl.9", "type": "Place", "label": "x", "iso3166": "CN-SN", "gbt2260": "140000"}"#.into(), Kind::CodesDisagree, "gbt2260"),
        (r#"{"k": "entity", "id": "pl.9", "type": "Place", "label": "x", "iso3166": "CN-SN", "zh": "山西"}"#.into(), Kind::CodesDisagree, "zh"),
        (r#"{"k": "entity", "id": "act.9", "type": "Act", "label": "x", "act_type": "banned"}"#.into(), Kind::UnknownCode, "act_type"),
        (r#"{"k": "entity", "id": "act.9", "type": "Act", "label": "x", "act_type": "detention", "huridocs": "1"}"#.into(), Kind::CodesDisagree, "huridocs"),
        (claim(r#""p": "name""#), Kind::Missing, "v"),
        (claim(r#""p": "name", "v": 3"#), Kind::WrongType, "v"),
        (claim(r#""p": "date", "v": {"edtf": "soon"}"#), Kind::BadDate, "v.edtf"),
        (claim(r#""p": "count", "v": {"op": "over", "n": 3, "unit": "x"}"#), Kind::UnknownCode, "v.op"),
        (claim(r#""p": "count", "v": {"op": "gt", "n": -3, "unit": "x"}"#), Kind::BadNumber, "v.n"),
        (claim(r#""p": "count", "v": {"op": "gt", "n": 9007199254740993, "unit": "x"}"#), Kind::BadNumber, "v.n"),
        (claim(r#""p": "count", "v": {"n": 3}"#), Kind::Missing, "v.op"),
        (claim(r#""p": "x", "v": "y", "when": "2018-13""#), Kind::BadDate, "when"),
        (claim(r#""p": "x", "v": "y", "tz": "Peking""#), Kind::UnknownCode, "tz"),
        (claim(r#""p": "x", "v": "y", "visibility": "secret""#), Kind::UnknownCode, "visibility"),
        (claim(r#""p": "x", "v": "y", "via": "pub.2""#), Kind::WrongType, "via"),
        (claim(r#""p": "x", "v": "y", "negated": "no""#), Kind::WrongType, "negated"),
        (claim(r#""p": "x", "v": {"sealed": true, "what": "w", "value": "told"}"#), Kind::NeverHeld, "v"),
        (r#"{"k": "claim", "id": "c.x", "s": "p.1", "p": "x", "v": "y", "modality": "reported", "by": "pub.1"}"#.into(), Kind::Missing, "cites"),
        (r#"{"k": "relation", "a": "c.1", "rel": "proves", "b": "c.2"}"#.into(), Kind::UnknownCode, "rel"),
        (r#"{"k": "identity", "a": "p.1", "b": "p.2", "verdict": "surely"}"#.into(), Kind::UnknownCode, "verdict"),
        (r#"{"k": "entity", "id": "p.2", "type": "Person", "label": "someone else"}"#.into(), Kind::TwoUnderOneId, "rev"),
        (r#"{"k": "entity", "id": "p.2", "type": "Person", "label": "Bo Shan"}"#.into(), Kind::SameAgain, "rev"),
        (r#"{"k": "publication", "id": "p.2", "rev": 2, "name": "x"}"#.into(), Kind::TwoUnderOneId, "k"),
        (r#"{"k": "entity", "id": "p.2", "rev": 5, "type": "Person", "label": "x"}"#.into(), Kind::RevisionOutOfTurn, "rev"),
        (r#"{"k": "revision", "rev": 2, "of": "p.2", "back_to": 9, "why": "x"}"#.into(), Kind::RevisionOutOfTurn, "back_to"),
        (r#"{"k": "revision", "rev": 1, "of": "p.none", "why": "x"}"#.into(), Kind::RevisionOutOfTurn, "rev"),
    ] {
        assert_eq!(fault_of(&line), (kind, field.into(), 70), "{line}");
        assert_eq!(kind.weight(), Weight::SetAside);
    }
}

#[test]
fn what_leads_nowhere_or_round_is_told() {
    for (lines, kind, field) in [
        (vec![r#"{"k": "citation", "id": "q.9", "source": "src.none"}"#], Kind::Dangling, "source"),
        (vec![r#"{"k": "citation", "id": "q.9", "source": "p.1"}"#], Kind::Dangling, "source"),
        (
            vec![
                r#"{"k": "claim", "id": "c.x", "s": "act.1", "p": "victim", "v": "p.none", "modality": "reported", "by": "pub.1", "cites": ["q.1"]}"#,
            ],
            Kind::Dangling,
            "v",
        ),
        (
            vec![
                r#"{"k": "claim", "id": "c.x", "s": "act.1", "p": "reason", "v": "words", "modality": "reported", "by": "pub.none", "cites": ["q.1"]}"#,
            ],
            Kind::Dangling,
            "by",
        ),
        (vec![r#"{"k": "relation", "a": "c.1", "rel": "refines", "b": "c.none"}"#], Kind::Dangling, "b"),
        (
            vec![
                r#"{"k": "entity", "id": "pl.a", "type": "Place", "label": "a", "within": "pl.b"}"#,
                r#"{"k": "entity", "id": "pl.b", "type": "Place", "label": "b", "within": "pl.a"}"#,
            ],
            Kind::Circular,
            "within",
        ),
        (
            vec![r#"{"k": "relation", "a": "c.where-list", "rel": "restates", "b": "c.where-paper"}"#],
            Kind::Circular,
            "rel",
        ),
        (
            vec![r#"{"k": "tally", "scope": "s", "enumerated": 3, "members": ["p.1", "p.1"]}"#],
            Kind::CountDiffers,
            "enumerated",
        ),
        (
            vec![r#"{"k": "identity", "a": "p.4", "b": "p.1", "verdict": "different"}"#],
            Kind::MergedAndApart,
            "verdict",
        ),
    ] {
        let log = harbour_and(&lines);
        assert_eq!(log.faults().0, [], "{lines:?}");
        let found = check(&View::of(&log));
        assert!(
            found.iter().any(|fault| fault.kind == kind && &*fault.field == field),
            "{lines:?}: {found:?}"
        );
    }
    let plain = harbour_and(&[]);
    let found: Vec<_> = check(&View::of(&plain)).into_iter().map(|fault| fault.kind).collect();
    assert_eq!(found, [Kind::RuleForPeople]);
}

#[test]
fn what_a_casebook_never_holds_is_refused_and_not_repeated() {
    for (line, kind) in [
        (
            r#"{"k": "entity", "id": "p.9", "type": "Person", "label": "x", "password": "hunter2"}"#,
            Kind::NeverHeld,
        ),
        (
            r#"{"k": "entity", "id": "p.9", "type": "Person", "label": "x", "x": {"id_number": "hunter2"}}"#,
            Kind::NeverHeld,
        ),
        (r#"{"k": "publication", "id": "pub.9", "name": "x", "credibility": "hunter2"}"#, Kind::NeverHeld),
        (
            r#"{"k": "entity", "id": "p.9", "type": "Person", "label": "x", "relative_of": "hunter2"}"#,
            Kind::KinNamed,
        ),
        (
            r#"{"k": "claim", "id": "c.x", "s": "p.1", "p": "wife", "v": "hunter2", "modality": "reported", "by": "pub.1", "cites": ["q.1"]}"#,
            Kind::KinNamed,
        ),
        (
            r#"{"k": "claim", "id": "c.x", "s": "p.1", "p": "topic", "v": "hunter2", "modality": "reported", "by": "pub.1", "cites": ["q.1"]}"#,
            Kind::NeverHeld,
        ),
    ] {
        let faults = Record::parse(line.as_bytes()).unwrap_err();
        assert_eq!(faults[0].kind, kind, "{line}");
        assert!(!format!("{faults:?}").contains("hunter2"), "{faults:?}");
    }
}

#[test]
fn an_unknown_major_version_is_refused() {
    let found = Log::read(br#"{"k": "casebook", "v": "7.0", "id": "cb.x"}"#.to_vec()).unwrap_err();
    assert_eq!(&*found.found, "7.0");
    assert!(Log::read(br#"{"k": "casebook", "v": "0.9", "id": "cb.x"}"#.to_vec()).is_ok());
}

#[test]
fn cut_flipped_and_foreign_bytes_never_panic_and_are_kept() {
    let bytes = HARBOUR.as_bytes();
    for tenth in 0..10 {
        let cut = bytes[..bytes.len() * tenth / 10].to_vec();
        let log = Log::read(cut.clone()).unwrap();
        assert_eq!(log.bytes(), cut);
        let _ = check(&View::of(&log));
    }
    for (at, byte) in
        (0..bytes.len()).step_by(97).zip([0, b'"', b'{', b'\n', 0xff, b'9', b'\\', b' '].into_iter().cycle())
    {
        let mut flipped = bytes.to_vec();
        flipped[at] = byte;
        if let Ok(log) = Log::read(flipped.clone()) {
            assert_eq!(log.bytes(), flipped);
            let _ = check(&View::of(&log));
        }
    }
    let deep = format!("{}{}", r#"{"k": "#.repeat(5000), "}".repeat(5000));
    let long =
        format!(r#"{{"k": "entity", "id": "p.9", "type": "Person", "label": "{}"}}"#, "x".repeat(2 << 20));
    for (bytes, kind) in [
        (deep.into_bytes(), Kind::NotJson),
        (long.into_bytes(), Kind::LineTooLong),
        (b"\xff\xfe{\0}\0".to_vec(), Kind::NotJson),
        ("{\"k\": \"质\"".as_bytes().to_vec(), Kind::NotJson),
        (br#"{"k": "entity", "id": "p.9", "type": "Person", "label": "\ud800"}"#.to_vec(), Kind::NotJson),
    ] {
        assert_eq!(Log::read(bytes).unwrap().faults().0[0].kind, kind);
    }
}

#[test]
fn wrong_types_at_each_field_are_told() {
    for line in HARBOUR.lines().filter(|line| !line.contains("\"casebook\"")) {
        let record = casebook::Json::parse(line.as_bytes()).unwrap();
        let casebook::Json::Object(members) = record else { panic!() };
        for at in 0..members.len() {
            if members[at].0.starts_with("x-") {
                continue;
            }
            for wrong in [casebook::Json::Null, casebook::Json::List(vec![casebook::Json::Flag(true)])] {
                let mut members = members.clone();
                members[at].1 = wrong;
                let faults = Record::of_json(casebook::Json::Object(members.clone())).unwrap_err();
                assert!(faults.iter().any(|fault| fault.field.starts_with(&*members[at].0)), "{faults:?}");
            }
        }
    }
}

//! What the casebook refuses, one test a refusal.

use casebook::entry::{COLUMNS, Draft, Entered, FileKind, read};
use casebook::exchange::{
    Audience, KINDS, area_map, geojson, import_statements, lumen, native, release, statements, table,
};
use casebook::{Body, EntityKind, FaultKind, Log, Record, View, due};

use super::{HARBOUR, harbour, harbour_and};

fn of_rows(text: &str) -> Vec<Record> {
    let log = harbour();
    let mut draft = Draft::of(&View::of(&log));
    for (_, entry) in read(text, FileKind::JsonLines).unwrap() {
        if let Ok(Entered::Row(row)) = entry {
            draft.row(&row, None).unwrap();
        }
    }
    draft.into_records()
}

#[test]
fn no_topic_no_stance_no_score_in_any_record_or_row() {
    for word in ["topic", "sensitivity", "score", "rank", "political", "religion", "ethnicity", "credibility"]
    {
        let entity =
            format!(r#"{{"k": "entity", "id": "p.x", "type": "Person", "label": "x", "{word}": 1}}"#);
        assert_eq!(Record::parse(entity.as_bytes()).unwrap_err()[0].kind, FaultKind::NeverHeld, "{word}");
        let claim = format!(
            r#"{{"k": "claim", "id": "c.x", "s": "p.1", "p": "{word}", "v": "x", "modality": "opinion", "by": "pub.1", "cites": ["q.1"]}}"#
        );
        assert_eq!(Record::parse(claim.as_bytes()).unwrap_err()[0].kind, FaultKind::NeverHeld, "{word}");
        assert!(!COLUMNS.contains(&word));
        let ftm = format!(
            r#"{{"entity_id": "a", "schema": "Person", "prop": "{word}", "value": "x", "dataset": "d"}}"#
        );
        let taken = import_statements(&ftm, "i.");
        assert!(!taken.records.iter().any(|record| matches!(record.body, Body::Claim(_))), "{word}");
    }
}

#[test]
fn no_handle_from_a_name_and_no_name_from_a_handle() {
    for (who, never) in [("Ke Wanqing", EntityKind::Account), ("@ke_example", EntityKind::Person)] {
        let records = of_rows(&format!(r#"{{"who": "{who}", "act": "summons", "source": "src.1"}}"#));
        let kinds: Vec<EntityKind> = records
            .iter()
            .filter_map(|record| match &record.body {
                Body::Entity(entity) => Some(entity.kind),
                _ => None,
            })
            .collect();
        assert!(!kinds.contains(&never), "{who}: {kinds:?}");
        assert!(!records.iter().any(|record| record.line().contains("\"owner\"")), "{who}");
    }
}

#[test]
fn nothing_says_that_somebody_was_made_to_unless_a_person_does() {
    let rows = r#"{"who": "@ke_example", "act": "account_closure", "source": "src.1", "doer": "police"}"#;
    let ftm = statements(&release(&View::of(&harbour()), Audience::Research)).lines;
    let taken = import_statements(&ftm, "i.");
    for record in of_rows(rows).iter().chain(&taken.records) {
        if let Body::Entity(entity) = &record.body {
            assert!(entity.labels.act.as_deref().is_none_or(|act| !act.starts_with("forced")), "{entity:?}");
        }
    }
}

#[test]
fn what_is_added_or_taken_in_is_open_to_nobody_outside() {
    let mut log = Log::default();
    let rows = r#"{"who": "Ke Wanqing", "act": "summons", "source": "Report", "publication": "Paper"}"#;
    let mut draft = Draft::of(&View::of(&log));
    for (_, entry) in read(rows, FileKind::JsonLines).unwrap() {
        if let Ok(Entered::Row(row)) = entry {
            draft.row(&row, None).unwrap();
        }
    }
    let records = draft.into_records();
    let statement =
        r#"{"entity_id": "a", "schema": "Person", "prop": "name", "value": "Sun Lanzhi", "dataset": "d"}"#;
    for record in records.iter().chain(&import_statements(statement, "i.").records) {
        log.add(record).unwrap();
    }
    let view = View::of(&log);
    for audience in [Audience::Public, Audience::Research, Audience::Whole(&["a", "b"])] {
        let out = release(&view, audience);
        assert_eq!(out.claims().count(), 0, "{audience:?}");
        let text = native(&out).0;
        assert!(!text.contains("Ke Wanqing") && !text.contains("Sun Lanzhi"), "{audience:?}");
    }
}

#[test]
fn an_erased_record_leaves_in_no_form() {
    let (erased, _) = harbour().erase(&["p.1", "c.8", "c.2"], "her wish");
    let log = Log::read(erased).unwrap();
    assert!(!String::from_utf8_lossy(log.bytes()).contains("\"label\": \"Lin Queyun\""));
    let view = View::of(&log);
    for audience in [Audience::Public, Audience::Research, Audience::Whole(&["steward-one", "steward-two"])] {
        let out = release(&view, audience);
        let mut text =
            native(&out).0 + &statements(&out).lines + &geojson(&area_map(&out)) + &lumen(&out).lines;
        KINDS.iter().for_each(|kind| text.push_str(&table(&out, kind)));
        assert!(!text.contains("\"Lin Queyun\"") && !text.contains(",Lin Queyun"), "{audience:?}");
    }
}

#[test]
fn notices_say_no_more_than_claims_and_name_nobody_who_stays() {
    let view_log = harbour();
    let view = View::of(&view_log);
    let out = lumen(&release(&view, Audience::Public));
    assert_eq!(out.count, out.lines.lines().count());
    assert!(
        !out.lines.contains("Bo Shan")
            && out.lines.contains("\"sender_names\": [\"police (force not identified)\"]")
    );
    // The sweep has no claim of who asked, and none is made up.
    let sweep = out.lines.lines().find(|line| line.contains("\"id\": \"act.2\"")).unwrap();
    assert!(sweep.contains("\"sender_names\": []") && sweep.contains("\"principal_names\": []"));
    assert!(out.unsaid.iter().all(|(id, _)| view.entity(id).is_some()));
}

#[test]
fn a_review_date_that_has_passed_opens_and_closes_nothing() {
    let before = harbour();
    let view = View::of(&before);
    let date = |text: &str| casebook::When::parse(text).unwrap().span().latest.unwrap();
    assert_eq!(due(&view, date("2032-06-04")).len(), 0);
    let later = due(&view, date("2040-01-01"));
    assert_eq!(later.iter().map(|(record, _)| record.key()).collect::<Vec<_>>(), ["policy|p.1"]);
    // Nothing that is exported depends on a clock: the same log gives the same lines.
    let again = harbour();
    let view_again = View::of(&again);
    assert_eq!(native(&release(&view, Audience::Public)), native(&release(&view_again, Audience::Public)));
}

#[test]
fn a_new_kind_of_person_in_a_label_is_no_entity() {
    for label in ["his wife", "Bo Shan's daughter", "a bystander", "薄山的家属"] {
        let line = format!(r#"{{"k": "entity", "id": "p.k", "type": "Person", "label": "{label}"}}"#);
        let faults = Record::parse(line.as_bytes()).unwrap_err();
        assert_eq!((faults[0].kind, &*faults[0].found), (FaultKind::KinNamed, ""), "{label}");
    }
    assert!(!HARBOUR.contains("his wife"));
}

#[test]
fn two_lists_that_contradict_each_other_both_stay_and_each_can_be_taken_back() {
    let line = |n: u32, v: &str| {
        format!(
            r#"{{"k": "claim", "id": "i{n}.c.1", "s": "act.3", "p": "date", "v": {{"edtf": "{v}"}}, "modality": "reported", "by": "pub.2", "source": "src.2"}}"#
        )
    };
    let (one, two) = (line(1, "2031-06-01"), line(2, "2031-06-09"));
    let back = r#"{"k": "revision", "rev": 2, "of": "i2.c.1", "why": "taken in by mistake"}"#;
    let both = harbour_and(&[&one, &two]);
    assert_eq!(
        View::of(&both).claims_about("act.3").filter(|(_, claim)| &*claim.predicate == "date").count(),
        3
    );
    let undone = harbour_and(&[&one, &two, back]);
    assert!(View::of(&undone).claim("i2.c.1").is_none() && View::of(&undone).claim("i1.c.1").is_some());
    assert!(String::from_utf8_lossy(undone.bytes()).contains("2031-06-09"));
}

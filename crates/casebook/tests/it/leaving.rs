//! What leaves a casebook: the gate, the refusals, each form of exchange.

use casebook::exchange::{
    Audience, KINDS, Reason, area_map, geojson, import_statements, native, parse_csv, release, statements,
    table,
};
use casebook::{Json, Log, View};

use super::{HARBOUR, harbour, harbour_and};

/// Everything that may leave in any form, as one text.
fn all_forms(log: &Log, audience: Audience<'_>) -> String {
    let view = View::of(log);
    let release = release(&view, audience);
    let mut out = native(&release).0;
    out.push_str(&statements(&release).lines);
    KINDS.iter().for_each(|kind| out.push_str(&table(&release, kind)));
    out.push_str(&geojson(&area_map(&release)));
    out
}

const SIGNED: Audience<'_> = Audience::Whole(&["steward-one", "steward-two"]);

#[test]
fn sealed_records_leave_in_no_form_to_nobody() {
    for audience in [Audience::Public, Audience::Research, SIGNED] {
        let text = all_forms(&harbour(), audience);
        for never in
            ["spoke to the Gazette", "family_circumstances", "p.3", "depends on him", "other provinces"]
        {
            assert!(!text.contains(never), "{never} left to {audience:?}");
        }
    }
}

#[test]
fn restricted_records_need_two_of_the_named_stewards() {
    for (signed, goes) in [
        (&["steward-one", "steward-two"][..], true),
        (&["steward-one"], false),
        (&["steward-one", "steward-one"], false),
        (&["steward-one", "stranger"], false),
        (&[], false),
    ] {
        assert_eq!(all_forms(&harbour(), Audience::Whole(signed)).contains("livelihood"), goes, "{signed:?}");
    }
    // A policy that names fewer than two lets nothing restricted out.
    let one = HARBOUR.replace(r#"["steward-one", "steward-two"]"#, r#"["steward-one"]"#);
    let log = Log::read(one.into_bytes()).unwrap();
    assert!(!all_forms(&log, SIGNED).contains("livelihood"));
}

#[test]
fn a_person_is_public_only_with_a_basis_and_a_review() {
    let public = all_forms(&harbour(), Audience::Public);
    assert!(public.contains("Lin Queyun") && !public.contains("Bo Shan"));
    assert!(all_forms(&harbour(), Audience::Research).contains("Bo Shan"));
    for without in [r#", "review": "2032-06-05""#, r#""basis": "already_public_and_necessary", "#] {
        let log = Log::read(HARBOUR.replace(without, "").into_bytes()).unwrap();
        assert!(!all_forms(&log, Audience::Public).contains("Lin Queyun"), "{without}");
    }
}

#[test]
fn what_stays_is_listed_with_its_reason() {
    let log = harbour();
    let view = View::of(&log);
    let out = release(&view, Audience::Public);
    assert_eq!(out.records.len() + out.omitted.len(), view.records().len());
    let count = |reason| out.omitted.iter().filter(|omitted| omitted.reason == reason).count();
    // The sealed: one entity, the claim about kin, the forecast of a sealed source.
    assert_eq!(count(Reason::Sealed), 3);
    assert_eq!(count(Reason::Inner), 4);
    assert!(out.omitted.iter().all(|omitted| omitted.line > 0));
}

#[test]
fn new_fields_stay_until_listed() {
    let log = harbour_and(&[
        r#"{"k": "claim", "id": "c.x", "s": "act.2", "p": "reason", "v": {"text": "words", "lang": "en", "gps": "told"}, "modality": "announced", "by": "pf.1", "cites": ["q.3"], "visibility": "public", "note": "inner", "client": "told"}"#,
    ]);
    let view = View::of(&log);
    let out = release(&view, Audience::Public);
    let (text, withheld) = native(&out);
    assert!(text.contains(r#""id": "c.x""#) && !text.contains("told") && !text.contains("inner"));
    assert!(withheld.contains(&"claim.v.gps".to_owned()) && withheld.contains(&"claim.client".to_owned()));
    assert!(!all_forms(&log, Audience::Public).contains("told"));
}

#[test]
fn an_open_casebook_goes_out_byte_for_byte() {
    let open = concat!(
        r#"{"k": "casebook", "v": "0.1", "id": "cb.open"}"#,
        "\n",
        r#"{"k": "publication", "id": "pub.1", "name": "Gazette",   "country": "SG"}"#,
        "\n",
        r#"{"k": "source", "id": "src.1", "publication": "pub.1", "published": "2031-06-05"}"#,
        "\n",
        r#"{"id": "pl.1", "k": "entity", "type": "Place", "label": "Shaanxi", "iso3166": "CN-SN"}"#,
        "\n",
        r#"{"k": "entity", "id": "act.1", "type": "Act", "label": "closure", "act_type": "account_closure"}"#,
        "\n",
        r#"{"k": "claim", "id": "c.1", "s": "act.1", "p": "place", "v": "pl.1", "modality": "reported", "by": "pub.1", "source": "src.1", "visibility": "public"}"#,
        "\n",
    );
    let log = Log::read(open.as_bytes().to_vec()).unwrap();
    let view = View::of(&log);
    let (text, withheld) = native(&release(&view, Audience::Public));
    assert_eq!((text.as_str(), withheld.len()), (open, 0));
}

#[test]
fn a_combination_that_fits_one_unnamed_person_is_told() {
    let person = |id: &str| {
        format!(
            r#"{{"k": "entity", "id": "{id}", "type": "Person", "label": "a witness", "visibility": "research"}}"#
        )
    };
    let claim = |n: u32, s: &str, p: &str, v: &str| {
        format!(
            r#"{{"k": "claim", "id": "c.j{n}", "s": "{s}", "p": "{p}", "v": "{v}", "modality": "reported", "by": "pub.1", "cites": ["q.1"], "visibility": "research"}}"#
        )
    };
    let (a, b) = (person("p.8"), person("p.9"));
    let facts = [claim(1, "p.8", "livelihood", "baker"), claim(2, "p.8", "residence", "pl.sn")];
    let same = [claim(3, "p.9", "livelihood", "baker"), claim(4, "p.9", "residence", "pl.sn")];
    let told = |lines: &[&str]| {
        let log = harbour_and(lines);
        let view = View::of(&log);
        release(&view, Audience::Research)
            .jigsaw
            .into_iter()
            .map(|one| (one.entity, one.predicates.len()))
            .collect::<Vec<_>>()
    };
    assert_eq!(told(&[&a, &facts[0], &facts[1]]), [("p.8".to_owned(), 2)]);
    assert_eq!(told(&[&a, &facts[0]]), []);
    assert_eq!(told(&[&a, &b, &facts[0], &facts[1], &same[0], &same[1]]), []);
}

#[test]
fn statements_have_the_names_and_dates_that_stock_tools_want() {
    let log = harbour();
    let view = View::of(&log);
    let out = statements(&release(&view, Audience::Research));
    let find = |words: &[&str]| {
        out.lines
            .lines()
            .find(|line| words.iter().all(|word| line.contains(word)))
            .unwrap_or_else(|| panic!("{words:?}"))
    };
    // python3 -c 'import hashlib; print(hashlib.sha1(b"src_1__pub_1.p.1.name.Lin Queyun@eng").hexdigest())'
    assert!(find(&["\"dataset\": \"src_1__pub_1\"", "Lin Queyun"]).contains(NAME_ID));
    find(&[
        "\"prop\": \"startDate\"",
        "\"value\": \"2031-01-01\"",
        "\"original_value\": \"2031/..\"",
        "src_1__pub_2",
    ]);
    find(&["\"prop\": \"endDate\"", "\"value\": \"2031-06-05\"", "\"original_value\": \"2031/..\""]);
    find(&["UnknownLink", "\"role\"", "victim, as claimed"]);
    assert!(out.unsaid.iter().any(|(id, why)| id == "c.many" && why.contains("quantity")));
    assert!(out.unsaid.iter().any(|(_, why)| why.contains("negation")));
    let claims = release(&view, Audience::Research).claims().count();
    let unsaid = out.unsaid.iter().filter(|(id, _)| !id.starts_with("relation|")).count();
    assert_eq!(out.claims + unsaid, claims, "every claim is said or listed");
}

const NAME_ID: &str = "d9f90af2e3f55789ab20e615d23a487008470074";

#[test]
fn statements_come_back_as_claims_of_their_data_set() {
    let log = harbour();
    let view = View::of(&log);
    let lines = statements(&release(&view, Audience::Research)).lines;
    let taken = import_statements(&lines, "ftm.");
    let mut into = Log::default();
    for record in &taken.records {
        into.add(record).unwrap();
    }
    let text = String::from_utf8(into.bytes().to_vec()).unwrap();
    assert!(text.contains(r#""v": {"edtf": "2031/.."}"#) && text.contains("Lin Queyun"));
    assert!(!text.contains(r#""visibility": "public""#), "what comes in is restricted");
    assert!(
        taken.faults.iter().all(|fault| ["schema", "prop"].contains(&&*fault.field)),
        "{:?}",
        taken.faults
    );
    let bad = import_statements(
        "{\"entity_id\": 3}\nnot json\n{\"entity_id\": \"p\", \"schema\": \"Person\", \"prop\": \"religion\", \"value\": \"x\", \"dataset\": \"d\"}",
        "i.",
    );
    assert_eq!(bad.faults.iter().map(|fault| fault.line.unwrap().0).collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn tables_read_back_and_carry_edtf_beside_its_days() {
    let log = harbour();
    let view = View::of(&log);
    let out = release(&view, SIGNED);
    for kind in KINDS {
        let rows = parse_csv(&table(&out, kind)).unwrap();
        assert_eq!(
            rows.len() - 1,
            out.records.iter().filter(|record| record.kind() == *kind).count(),
            "{kind}"
        );
        assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    }
    let rows = parse_csv(&table(&out, "claim")).unwrap();
    let column = |name: &str| rows[0].iter().position(|found| found == name).unwrap();
    let row = rows.iter().find(|row| row[column("v")] == r#"{"edtf": "2031/.."}"#).unwrap();
    assert_eq!(
        (row[column("first_day")].as_str(), row[column("last_day")].as_str()),
        ("2031-01-01", "2031-06-05")
    );
    assert!(rows.iter().any(|row| row[column("name__zh")] == "林雀云"));
}

#[test]
fn the_map_stops_at_the_province_and_draws_no_dot() {
    let town = r#"{"k": "claim", "id": "c.t", "s": "act.2", "p": "place", "v": "pl.town", "modality": "reported", "by": "pub.1", "cites": ["q.1"], "visibility": "public"}"#;
    let abroad = r#"{"k": "entity", "id": "pl.x", "type": "Place", "label": "somewhere"}"#;
    let there = r#"{"k": "claim", "id": "c.u", "s": "act.3", "p": "place", "v": "pl.x", "modality": "reported", "by": "pub.1", "cites": ["q.1"], "visibility": "public"}"#;
    let unplaced = r#"{"k": "entity", "id": "act.9", "type": "Act", "label": "talk", "act_type": "talk"}"#;
    let told = r#"{"k": "claim", "id": "c.v", "s": "act.9", "p": "reason", "v": "words", "modality": "reported", "by": "pub.1", "cites": ["q.1"], "visibility": "public"}"#;
    let log = harbour_and(&[town, abroad, there, unplaced, told]);
    let view = View::of(&log);
    let map = area_map(&release(&view, Audience::Public));
    let found: Vec<_> =
        map.areas.iter().map(|area| (area.province.iso, area.claims, area.subjects.len())).collect();
    assert_eq!(found, [("CN-SX", 4, 2), ("CN-SN", 5, 3)]);
    assert!(map.elsewhere.contains("act.3") && map.unknown.contains("act.9"));
    let text = geojson(&map);
    assert!(matches!(Json::parse(text.as_bytes()), Ok(Json::Object(_))));
    assert!(
        !text.contains("coordinates") && !text.contains("Yunlai") && text.contains(r#""geometry": null"#)
    );
}

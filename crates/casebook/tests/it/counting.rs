//! Reports and origins, what is claimed and what is named.

use casebook::{Log, Merged, NotAdded, Operator, View, dependence, dependences, numbers, sides, sum};

use super::{harbour, harbour_and};

fn counted(log: &Log, claim: &str) -> (usize, usize, usize) {
    let found = dependence(&View::of(log), claim).unwrap();
    (found.reports, found.origins.len(), found.links_unjudged)
}

#[test]
fn reports_of_one_origin_are_counted_once() {
    let log = harbour();
    for claim in ["c.where-list", "c.where-paper", "c.where-evening"] {
        assert_eq!(counted(&log, claim), (3, 1, 0), "3 reports, 1 origin");
    }
    assert_eq!(counted(&log, "c.many"), (2, 1, 0), "one announcement, relayed twice");
    assert_eq!(counted(&log, "c.closed"), (1, 1, 0), "what contradicts is no report of the same");
    assert_eq!(dependence(&View::of(&log), "p.1"), None);
    let sizes: Vec<_> = dependences(&View::of(&log)).iter().map(|group| group.claims.len()).collect();
    assert_eq!(sizes, [3, 2]);
}

#[test]
fn only_what_is_stated_makes_one_origin() {
    let claim = |id: &str, by: &str| {
        format!(
            r#"{{"k": "claim", "id": "{id}", "s": "act.1", "p": "reason", "v": "the same words", "modality": "reported", "by": "{by}", "cites": ["q.1"]}}"#
        )
    };
    let (a, b) = (claim("c.a", "pub.1"), claim("c.b", "pub.2"));
    assert_eq!(counted(&harbour_and(&[&a, &b]), "c.a"), (1, 1, 0), "alike is not linked");
    for (link, independent, expected) in [
        ("corroborates", "", (2, 2, 1)),
        ("corroborates", r#", "independent": true"#, (2, 2, 0)),
        ("corroborates", r#", "independent": false"#, (2, 1, 0)),
        ("restates", "", (2, 1, 0)),
        ("refines", "", (2, 2, 1)),
        ("contradicts", "", (1, 1, 0)),
    ] {
        let relation =
            format!(r#"{{"k": "relation", "a": "c.a", "rel": "{link}", "b": "c.b"{independent}}}"#);
        assert_eq!(counted(&harbour_and(&[&a, &b, &relation]), "c.a"), expected, "{relation}");
    }
}

#[test]
fn the_worked_example_has_three_reports_of_one_origin() {
    let Some(shared) = std::env::var_os("BEILIN_SHARED") else {
        eprintln!("skipped: BEILIN_SHARED is not set");
        return;
    };
    let bytes =
        std::fs::read(std::path::Path::new(&shared).join("casebook/clearing-up-twitter.jsonl")).unwrap();
    let log = Log::read(bytes).unwrap();
    assert_eq!(counted(&log, "c.six-oriental"), (3, 1, 0));
    assert_eq!(counted(&log, "x.wu-30000"), (2, 1, 0));
    let view = View::of(&log);
    let named: Vec<_> =
        view.tallies().map(|(_, tally)| sides(&view, &Merged::of(&view), tally).documented_minimum).collect();
    assert_eq!(named, [8, 2, 1]);
    assert_eq!(sum(&view, "c.9800", "c.200k-p24"), Err(NotAdded::OtherUnit));
}

#[test]
fn what_is_claimed_stands_beside_what_is_named_and_is_not_added() {
    let log = harbour();
    let view = View::of(&log);
    let merged = Merged::of(&view);
    let found: Vec<_> = view.tallies().map(|(_, tally)| sides(&view, &merged, tally)).collect();
    assert_eq!(
        (found[0].claimed[0].number, found[0].documented_minimum, found[0].holds_sets),
        (Some(1200), 1, false)
    );
    let rows: Vec<_> =
        numbers(&view).into_iter().map(|(measure, row)| (measure.window_days, row.len())).collect();
    assert_eq!(rows, [(0, 1), (7, 1)], "a window that is said and one that is not do not share a row");
    let both = harbour_and(&[
        r#"{"k": "tally", "scope": "both spellings", "enumerated": 2, "members": ["p.1", "p.4"]}"#,
    ]);
    let view = View::of(&both);
    let (_, tally) = view.tallies().last().unwrap();
    assert_eq!(sides(&view, &Merged::of(&view), tally).documented_minimum, 1);
}

#[test]
fn a_sum_needs_a_stated_relation() {
    let number = |id: &str, op: &str, n: u64, unit: &str| {
        format!(
            r#"{{"k": "claim", "id": "{id}", "s": "act.2", "p": "count", "v": {{"op": "{op}", "n": {n}, "unit": "{unit}"}}, "modality": "reported", "by": "pub.1", "cites": ["q.3"]}}"#
        )
    };
    let disjoint =
        r#"{"k": "relation", "a": "c.b", "rel": "disjoint_from", "b": "c.a", "why": "two platforms"}"#;
    for (a, b, relation, expected) in [
        (("gt", 9800, "account"), ("eq", 200, "account"), true, Ok((Operator::MoreThan, 10_000))),
        (("gt", 9800, "account"), ("eq", 200, "account"), false, Err(NotAdded::NotStatedDisjoint)),
        (("gt", 9800, "account"), ("eq", 200, "person"), true, Err(NotAdded::OtherUnit)),
        (("gt", 9800, "account"), ("lt", 200, "account"), true, Err(NotAdded::OtherOperator)),
    ] {
        let (a, b) = (number("c.a", a.0, a.1, a.2), number("c.b", b.0, b.1, b.2));
        let log = if relation { harbour_and(&[&a, &b, disjoint]) } else { harbour_and(&[&a, &b]) };
        assert_eq!(sum(&View::of(&log), "c.a", "c.b"), expected);
    }
    assert_eq!(sum(&View::of(&harbour()), "c.many", "c.1"), Err(NotAdded::NoNumber));
}

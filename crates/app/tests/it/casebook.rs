//! The casebook from the command line: an invented case checked, sealed, given back and erased.

use std::fs;
use std::path::Path;

use crate::program::{Program, Ran};

fn harbour() -> Vec<u8> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../casebook/tests/it/fixtures");
    fs::read(fixtures.join("harbour.jsonl")).unwrap()
}

#[test]
fn a_case_is_sealed_and_comes_back_byte_for_byte_until_something_is_erased() {
    let program = Program::new();
    let case = harbour();
    let file = program.path("case.jsonl");
    fs::write(&file, &case).unwrap();
    let lines = case.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count();
    let seal = |expected: usize| {
        let told = program.run(&["casebook", "--json", "seal", file.to_str().unwrap()]);
        assert!(told.code <= 1, "{}", told.err);
        assert_eq!(told.json()[0]["sealed"], expected, "{}", told.err);
    };
    seal(lines);
    seal(0);
    let export = || program.run(&["casebook", "log"]);
    assert_eq!(export().out.as_bytes(), case);
    let erased = program.run(&["casebook", "--json", "erase", "p.2", "--reason", "subject"]);
    assert_eq!(erased.json()[0]["revisions"], 1, "{}", erased.err);
    let after = export();
    assert_eq!(after.out.lines().count(), lines - 1);
    assert!(!after.out.contains("Bo Shan\"}"), "the record is gone");
    let verified = program.run(&["verify", "--json"]);
    assert_eq!(verified.code, 0, "{}", verified.out);
}

#[test]
fn what_is_wrong_with_a_line_is_named_with_its_field_and_the_line_is_sealed_all_the_same() {
    let program = Program::new();
    let file = program.path("case.jsonl");
    fs::write(
        &file,
        "{\"k\": \"entity\", \"id\": \"p.1\", \"type\": \"Person\", \"label\": \"Lin\"}\nno json\n",
    )
    .unwrap();
    let name = file.to_str().unwrap();
    let checked = program.run(&["casebook", "--json", "check", name]);
    assert_eq!(checked.code, 1, "{}", checked.err);
    let fault = &checked.json()[0];
    assert_eq!((&fault["line"], &fault["kind"]), (&2.into(), &"casebook-not-json".into()));
    assert_eq!(fault["set_aside"], true);
    assert_eq!(program.run(&["casebook", "seal", name]).code, 1);
    assert_eq!(program.run(&["casebook", "log"]).out, fs::read_to_string(&file).unwrap());
    assert_eq!(program.run(&["casebook", "check", "nowhere.jsonl"]).code, 4);
}

/// Runs a command on a case in a file.
fn on(program: &Program, case: &Path, arguments: &[&str]) -> Ran {
    program.run(&[&["casebook"], arguments, &["--case", case.to_str().unwrap()]].concat())
}

fn harbour_at(program: &Program, name: &str) -> std::path::PathBuf {
    let file = program.path(name);
    fs::write(&file, harbour()).unwrap();
    file
}

#[test]
fn a_row_begins_a_casebook_and_a_file_of_rows_goes_on_with_it() {
    let program = Program::new();
    let case = program.path("new.jsonl");
    let row = [
        "add",
        "--who",
        "Lin Queyun",
        "--act",
        "约谈",
        "--when",
        "2031-06",
        "--where",
        "陕西",
        "--source",
        "Two more",
        "--publication",
        "Harbour Gazette",
        "--quote",
        "was called in",
    ];
    let added = on(&program, &case, &row);
    assert_eq!(added.code, 0, "{}", added.err);
    assert!(fs::read_to_string(&case).unwrap().starts_with("{\"k\": \"casebook\", \"v\": \"0.1\"}\n"));
    let rows = program.path("rows.yaml");
    fs::write(&rows, "- who: Lin Queyun\n  act: account_closure\n  source: Two more\n").unwrap();
    assert_eq!(on(&program, &case, &["add", rows.to_str().unwrap()]).code, 0);
    let shown = on(&program, &case, &["--json", "show", "act.2"]);
    let claim = &shown.json()[0]["claims"][0];
    assert_eq!((&claim["p"], &claim["v"], &claim["by"]), (&"victim".into(), &"p.1".into(), &"pub.1".into()));
    assert_eq!(on(&program, &case, &["check"]).code, 0);
    // A row with a fault adds nothing, and the fault names the row.
    let before = fs::read(&case).unwrap();
    fs::write(&rows, "- who: Lin Queyun\n  act: closing\n  source: Two more\n").unwrap();
    let refused = on(&program, &case, &["--json", "add", rows.to_str().unwrap()]);
    assert_eq!((refused.code, &refused.json()[0]["field"]), (3, &"act".into()));
    assert_eq!(fs::read(&case).unwrap(), before);
    // The same without a file is sealed at once.
    let sealed = program.run(&[&["casebook"], &row[..]].concat());
    assert_eq!(sealed.code, 0, "{}", sealed.err);
    assert_eq!(program.run(&["casebook", "show", "act.1"]).code, 0);
    program.assert_whole();
}

#[test]
fn the_whole_leaves_with_two_stewards_words_and_comes_back_the_same() {
    let (program, other) = (Program::new(), Program::new());
    let case = harbour_at(&program, "case.jsonl");
    for place in [&program, &other] {
        assert!(place.run(&["casebook", "seal", case.to_str().unwrap()]).code <= 1);
    }
    let key = |place: &Program| place.run(&["keys", "--vkey"]).out.trim().to_owned();
    let text = fs::read_to_string(&case).unwrap();
    let text = text.replace("steward-one", &key(&program)).replace("steward-two", &key(&other));
    fs::write(&case, &text).unwrap();
    let approve = |place: &Program, case: &Path, name: &str| {
        let file = program.path(name);
        fs::write(&file, on(place, case, &["approve"]).out).unwrap();
        file.to_str().unwrap().to_owned()
    };
    let (one, two) = (approve(&program, &case, "one"), approve(&other, &case, "two"));
    let export = |case: &Path, name: &str, notes: &[&str]| {
        let folder = program.path(name);
        let mut arguments = vec!["export", folder.to_str().unwrap(), "--whole", "--native"];
        notes.iter().for_each(|note| arguments.extend(["--approval", note]));
        assert!(on(&program, case, &arguments).code <= 1);
        let read = |file: &str| fs::read_to_string(folder.join(file)).unwrap();
        (read("casebook.jsonl"), read("left-out.jsonl"))
    };
    for notes in [&[one.as_str()][..], &[&one, &one], &[]] {
        let (lines, left) = export(&case, "short", notes);
        assert!(!lines.contains("livelihood") && left.contains("\"why\": \"closed\""), "{notes:?}");
    }
    let (lines, left) = export(&case, "whole", &[&one, &two]);
    assert!(lines.contains("livelihood") && !lines.contains("spoke to the Gazette"));
    assert!(left.contains("\"why\": \"sealed\""));
    // What came in is what goes out again, byte for byte.
    let again = program.path("whole/casebook.jsonl");
    let (one, two) = (approve(&program, &again, "one"), approve(&other, &again, "two"));
    let (lines_again, left_again) = export(&again, "again", &[&one, &two]);
    assert_eq!((lines_again, left_again.as_str()), (lines, ""));
    // A word for one state of the casebook is none for another.
    let mut more = text;
    more.push_str("{\"k\": \"question\", \"id\": \"oq.8\", \"text\": \"x\", \"candidates\": []}\n");
    fs::write(&case, more).unwrap();
    assert!(!export(&case, "later", &[&one, &two]).0.contains("livelihood"));
}

#[test]
fn every_form_is_written_and_statements_come_in_and_go_again() {
    let program = Program::new();
    let case = harbour_at(&program, "case.jsonl");
    let folder = program.path("out");
    let told = on(&program, &case, &["--json", "export", folder.to_str().unwrap(), "--for", "research"]);
    assert_eq!(told.code, 1, "{}", told.err);
    for file in ["casebook.jsonl", "statements.jsonl", "claim.csv", "provinces.geojson", "notices.jsonl"] {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        assert!(!text.is_empty() && !text.contains("spoke to the Gazette"), "{file}");
    }
    let before = fs::read_to_string(&case).unwrap();
    let statements = folder.join("statements.jsonl");
    let taken = on(&program, &case, &["--json", "import", "--ftm", statements.to_str().unwrap()]);
    assert_eq!(taken.code, 1, "{}", taken.err);
    let added = taken.json().last().unwrap()["added"].as_u64().unwrap();
    assert_eq!(fs::read_to_string(&case).unwrap().lines().count() as u64, 69 + added);
    let undone = on(&program, &case, &["undo", "i1.", "--all", "--why", "taken in by mistake"]);
    assert_eq!(undone.code, 0, "{}", undone.err);
    // Nothing is lost of either: the log holds both, the view what it held before.
    let after = fs::read_to_string(&case).unwrap();
    assert!(after.starts_with(&before) && after.contains("i1.e.1"));
    let again = program.path("again");
    on(&program, &case, &["export", again.to_str().unwrap(), "--native", "--for", "research"]);
    assert_eq!(
        fs::read(again.join("casebook.jsonl")).unwrap(),
        fs::read(folder.join("casebook.jsonl")).unwrap()
    );
    assert_eq!(on(&program, &case, &["import"]).code, 2);
    assert_eq!(on(&program, &case, &["import", "--table", "x.csv"]).code, 2);
}

#[test]
fn what_is_counted_is_told_with_its_origins_and_its_method() {
    let program = Program::new();
    let case = harbour_at(&program, "case.jsonl");
    let told = on(&program, &case, &["tally"]);
    assert!(
        told.out.contains("accounts closed: claimed gt 1200 account; documented minimum 1"),
        "{}",
        told.out
    );
    assert_eq!(on(&program, &case, &["tally", "--sum", "c.many", "c.many-again"]).code, 1);
    let origins = on(&program, &case, &["origins", "c.where-list"]);
    assert!(origins.out.starts_with("3 reports, 1 origin: "), "{}", origins.out);
    let seen = program.path("seen.csv");
    let rows = "closed,2031-06-01T00:00:00+08:00,2031-06-02T00:00:00+08:00\n".repeat(6);
    fs::write(&seen, format!("change,last_before,first_after\n{rows}")).unwrap();
    let wave = |base: &str| {
        let arguments = [
            "casebook",
            "wave",
            seen.to_str().unwrap(),
            "--accounts",
            "200",
            "--first",
            "2031-06-01",
            "--days",
            "7",
        ];
        program.run(&[&arguments[..], &["--base", base]].concat())
    };
    // 6 - 0.6 / ln 4 = 5.567 is above 4, on the first day.
    let found = wave("0.2");
    assert!(found.out.starts_with("2031-06-01\n6 closed and 0 emptied of 200 accounts"), "{}", found.out);
    assert!(found.out.contains("documented minimum") && found.out.contains("panel of 200 accounts"));
    assert_eq!(wave("0").code, 2);
    assert_eq!(on(&program, &case, &["due", "--on", "2032-06-04"]).code, 0);
    let due = on(&program, &case, &["due", "--on", "2032-06-05"]);
    assert_eq!((due.code, due.out.as_str()), (1, "2032-06-05  policy  policy|p.1\n"));
}

#[test]
fn people_judge_and_take_back_what_they_judged() {
    let program = Program::new();
    let case = harbour_at(&program, "case.jsonl");
    let (a, b) = (program.path("a.txt"), program.path("b.txt"));
    fs::write(&a, "On Monday three accounts in the town of Yunlai were closed, it said.").unwrap();
    fs::write(&b, "The list: three accounts in the town of Yunlai were closed.").unwrap();
    let shared = program.run(&["casebook", "--json", "compare", a.to_str().unwrap(), b.to_str().unwrap()]);
    assert_eq!(shared.json()[0]["text"], "three accounts in the town of Yunlai were closed");
    let accept = |why: &str| {
        let words = ["accept", "c.5", "c.22", "--rel", "contradicts", "--independent", "yes", "--why", why];
        on(&program, &case, &words)
    };
    assert_eq!(accept("two days").code, 0);
    assert_eq!(accept("two days apart").code, 0, "a second judgement revises the first");
    assert_eq!(on(&program, &case, &["accept", "c.5", "nothing", "--rel", "refines", "--why", "x"]).code, 1);
    assert_eq!(on(&program, &case, &["split", "p.4", "p.1", "--why", "two people after all"]).code, 0);
    assert_eq!(on(&program, &case, &["merge", "p.1", "p.4", "--why", "one"]).code, 0);
    assert_eq!(on(&program, &case, &["undo", "identity|p.1|p.4", "--to", "1", "--why", "as it was"]).code, 0);
    let text = fs::read_to_string(&case).unwrap();
    assert!(text.contains("\"rev\": 4, \"of\": \"identity|p.1|p.4\""), "{text}");
    // One rule for people is all that there is to look at, as before.
    assert_eq!(on(&program, &case, &["--json", "check"]).json().last().unwrap()["faults"], 1);
}

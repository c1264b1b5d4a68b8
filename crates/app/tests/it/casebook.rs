//! The casebook from the command line: an invented case checked, sealed, given back and erased.

use std::fs;
use std::path::Path;

use crate::program::Program;

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
    let export = || program.run(&["casebook", "export"]);
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
    assert_eq!(program.run(&["casebook", "export"]).out, fs::read_to_string(&file).unwrap());
    assert_eq!(program.run(&["casebook", "check", "nowhere.jsonl"]).code, 4);
}

//! The whole way of one post: kept, witnessed by two stewards, dated by an authority and a calendar, proved,
//! checked by four programs; then a field of it is withheld, and the proof of before still stands.
//!
//! Never asks one program to check what it made itself alone. `BEILIN_EXPORT` names another export to take the
//! post from than the invented one.

use std::fs;
use std::path::{Path, PathBuf};

use crate::elsewhere::Row;
use crate::elsewhere::page;
use crate::elsewhere::programs::Program as Checker;
use crate::program::{Program, sample};
use crate::witness::dated::Rig;
use crate::witness::serving::{Serving, vkey};

/// A post with a picture and words.
fn post(program: &Program) -> String {
    let found = program.json(&["find", "--kind", "media", "--kind", "own", "--limit", "100", ""]);
    let worded = found.iter().find(|post| post["text"].as_str().unwrap().chars().count() > 10).unwrap();
    worded["native_id"].as_str().unwrap().to_owned()
}

fn row(name: &str, bundle: &Path, policy: &Path) -> Row {
    Row::of(name, bundle.to_owned(), policy.to_owned(), "valid")
}

#[test]
fn a_post_is_proved_to_everyone_and_stays_so_when_a_field_is_withheld() {
    let export = std::env::var_os("BEILIN_EXPORT").map_or_else(|| sample("x-2024"), PathBuf::from);
    let program = Program::holding_input(&export);
    let log = vkey(&program);
    let stewards = ["one", "two"].map(|name| Serving::of(&program, &program.path(name), 0, &[&log]));
    let policy = program.path("policy");
    let witnesses: String =
        stewards.iter().zip(["A", "B"]).map(|(steward, name)| steward.line(name)).collect();
    fs::write(&policy, format!("log {log}\n{witnesses}group both all A B\nquorum both\n")).unwrap();
    let rig = Rig::start(&program);
    let text = policy.to_str().unwrap();
    let asked = ["seal", "--policy", text, "--tsa", &rig.of("tsa"), "--calendar", &rig.of("calendar")];
    assert_eq!(program.run(&asked).code, 0);
    // What the calendar promised is complete by now, and the block's header is at hand.
    assert_eq!(program.run(&asked).code, 0);
    let headers = program.run(&["seal", "--policy", text, "--headers", &rig.of("headers")]);
    assert_eq!(headers.code, 0, "{}", headers.err);

    let id = post(&program);
    let bundle = program.path("proof.zip");
    let made = program.run(&["prove", &id, "--media", "none", "--out", bundle.to_str().unwrap()]);
    assert_eq!(made.code, 0, "{}", made.err);
    let proof = fs::read(&bundle).unwrap();

    let rows = [row("before", &bundle, &policy)];
    check_everywhere(&rows);
    let roots = rig.of("roots");
    let verify = ["verify", bundle.to_str().unwrap(), "--policy", text, "--tsa-roots", &roots];
    let judged = program.run(&verify);
    assert_eq!(judged.code, 0, "{}", judged.err);
    let first: Vec<&str> = judged.out.lines().take(2).collect();
    assert_eq!(first[0], "valid");
    assert!(first[1].starts_with("Existed by ") && first[1].contains("Does not show that @"), "{}", first[1]);

    let ran = program.run(&["withhold", &id, "--field", "text", "--reason", "author", "--yes"]);
    assert!(ran.code <= 1, "{}", ran.err);
    assert_eq!(program.run(&["verify"]).code, 0, "what is withheld is not missing");
    assert_eq!(fs::read(&bundle).unwrap(), proof);
    check_everywhere(&rows);
    assert_eq!(program.run(&verify).out, judged.out, "the proof of before stands as it stood");
    let after = program.path("after.zip");
    let again = program.run(&["prove", &id, "--media", "none", "--out", after.to_str().unwrap()]);
    assert_eq!(again.code, 0, "{}", again.err);
    check_everywhere(&[row("after", &after, &policy)]);
    let shown = program.run(&["verify", after.to_str().unwrap(), "--policy", text]).out;
    assert!(!shown.contains("\n    text: "), "the new proof has it closed: {shown}");
}

fn check_everywhere(rows: &[Row]) {
    for checker in [Checker::beilin(), Checker::go(), Checker::shell()] {
        assert_eq!(checker.ask_all(rows), ["valid"], "{}", checker.name);
    }
    for (name, lines) in page::ask_all(rows) {
        assert_eq!(lines, ["valid"], "{name}");
    }
}

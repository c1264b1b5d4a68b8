//! The chain of custody and the exchange of keys, as a person runs them.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::program::{Program, sample};

fn find(program: &Program) -> Vec<Value> {
    program.json(&["find", "--limit", "10000", ""])
}

/// The page of the recovery key.
fn recovery(program: &Program) -> PathBuf {
    let keys = program.json(&["keys"]);
    PathBuf::from(keys[0]["recovery"].as_str().unwrap())
}

#[test]
fn the_log_tells_what_each_entry_is_and_takes_hand_overs() {
    let program = Program::holding("x-2013.zip");
    program.run(&["keep", sample("x-2024").to_str().unwrap()]);
    let added = program.run(&[
        "log",
        "--json",
        "--add",
        "handed-over",
        "--to",
        "a library",
        "--note",
        "one\u{1b}[2J disk",
    ]);
    assert_eq!((added.code, added.json()[0]["entry"].as_u64()), (0, Some(3)), "{}", added.err);
    let steps = program.json(&["log"]);
    let what: Vec<&str> = steps.iter().map(|step| step["what"].as_str().unwrap()).collect();
    assert_eq!(what, ["founded", "kept", "kept", "custody"]);
    assert_eq!(steps[1]["input"], "x-2013.zip");
    assert_eq!(steps[1]["posts"], serde_json::json!([73, 73, 0]));
    assert_eq!(steps[1]["members"], serde_json::json!([44, 6, 0, 0]));
    assert!(steps[1]["time"].as_u64().unwrap() > 1_700_000_000);
    assert!(steps[1]["program"].as_str().unwrap().starts_with("beilin/"));
    let text = program.run(&["log"]);
    assert!(
        text.out.contains("A copy was handed over; to a library; note one") && !text.out.contains('\u{1b}')
    );
    let chinese = program.run(&["log", "--lang", "zh"]);
    assert!(
        chinese.out.contains("交出副本；交给 a library") || chinese.out.contains("交出副本; 交给 a library")
    );
    assert_eq!(program.run(&["verify"]).code, 0);
    assert_eq!(program.run(&["log", "--to", "somebody"]).code, 2, "a name without an event is a mistake");
}

#[test]
fn a_key_is_exchanged_and_the_archive_goes_on() {
    let program = Program::holding("x-2013.zip");
    let before = program.json(&["keys"])[0]["vkey"].as_str().unwrap().to_owned();
    let ran = program.run(&["keys", "rotate"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let after = program.json(&["keys"])[0]["vkey"].as_str().unwrap().to_owned();
    assert_eq!(ran.out.lines().next(), Some(after.as_str()));
    assert_ne!(before, after);
    let statement = fs::read_to_string(program.archive().join("log/keys/1")).unwrap();
    assert!(statement.contains(&format!("\nold {before}\nnew {after}\n")), "{statement}");
    let kept = program.run(&["keep", sample("x-2019.zip").to_str().unwrap()]);
    assert!(kept.code <= 1, "{}", kept.err);
    assert_eq!(program.run(&["verify"]).code, 0);
    assert_eq!(program.json(&["log"])[2]["event"], "rotation");
}

#[test]
fn a_stolen_key_is_declared_with_the_recovery_page() {
    let program = Program::holding("x-2013.zip");
    let page = recovery(&program);
    let page = page.to_str().unwrap();
    let wrong = program.run(&["keys", "stolen", "--size", "9", "--recovery", page]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("has 2 entries, not 9"), "{}", wrong.err);
    let other = program.path("other");
    fs::write(&other, "00".repeat(32)).unwrap();
    assert_eq!(
        program.run(&["keys", "stolen", "--size", "2", "--recovery", other.to_str().unwrap()]).code,
        2
    );
    fs::write(&other, "no key").unwrap();
    assert_eq!(
        program.run(&["keys", "stolen", "--size", "2", "--recovery", other.to_str().unwrap()]).code,
        2
    );
    assert_eq!(program.run(&["verify"]).code, 0, "nothing was changed");
    let done = program.run(&["keys", "stolen", "--size", "2", "--recovery", page]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert_eq!(program.run(&["verify"]).code, 0);
    assert_eq!(program.json(&["log"])[2]["event"], "theft");
}

#[test]
fn a_lost_key_is_followed_by_a_successor_with_the_same_answers() {
    let program = Program::holding("x-2013.zip");
    let posts = find(&program);
    let keys = program.json(&["keys"])[0]["folder"].as_str().unwrap().to_owned();
    fs::remove_file(PathBuf::from(keys).join("key")).unwrap();
    assert_eq!(program.run(&["keep", sample("x-2019.zip").to_str().unwrap()]).code, 4, "without the key");
    let to = program.path("successor");
    let full = program.run(&["keys", "lost", program.archive().to_str().unwrap()]);
    assert_eq!(full.code, 4, "not over an archive");
    let ran = program.run(&["keys", "lost", to.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let there = |arguments: &[&str]| {
        program.run(&[arguments, &["--json", "--archive", to.to_str().unwrap()]].concat())
    };
    assert_eq!(there(&["verify"]).code, 0);
    let again = there(&["find", "--limit", "10000", ""]).json();
    assert_eq!(again.len(), posts.len());
    for (before, after) in posts.iter().zip(&again) {
        assert_eq!((&before["native_id"], &before["text"]), (&after["native_id"], &after["text"]));
    }
    let twice = there(&["keep", sample("x-2013.zip").to_str().unwrap()]);
    assert_eq!(twice.json()[0]["outcome"], "already_kept", "{}", twice.err);
    let kept = there(&["keep", sample("x-2019.zip").to_str().unwrap()]);
    assert_eq!(kept.json()[0]["new_posts"], 137, "{}", kept.err);
    assert_eq!(there(&["verify"]).code, 0);
    assert!(there(&["log"]).json()[0]["follows"].as_str().unwrap().starts_with("beilin/"));
}

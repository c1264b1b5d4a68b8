//! `beilin seal` against the program's own witnesses: seen, missed, refused with evidence.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::serving::{Serving, free_port, vkey};
use crate::program::{Program, files, sample};

fn policy(program: &Program, text: &str) {
    fs::create_dir_all(program.path("keys")).unwrap();
    fs::write(program.path("keys/policy"), text).unwrap();
}

fn keep(program: &Program, name: &str) {
    assert!(program.run(&["keep", sample(name).to_str().unwrap()]).code <= 1);
}

fn states(lines: &[Value]) -> Vec<&str> {
    lines.iter().filter_map(|line| line["state"].as_str()).collect()
}

fn copy(from: &Path, to: &Path) {
    for (name, bytes) in files(from) {
        let path = to.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

fn anchors(program: &Program, ending: &str) -> Vec<PathBuf> {
    let names = files(&program.archive());
    let names = names.keys().filter(|name| name.starts_with("anchors/") && name.ends_with(ending));
    names.map(|name| program.archive().join(name)).collect()
}

#[test]
fn two_stewards_see_a_log_grow() {
    let program = Program::holding("x-2013.zip");
    let log = vkey(&program);
    let one = Serving::of(&program, &program.path("one"), 0, &[&log]);
    let two = Serving::of(&program, &program.path("two"), 0, &[&log]);
    policy(&program, &format!("{}{}group both all A B\nquorum both\n", one.line("A"), two.line("B")));
    let ran = program.run(&["seal", "--json"]);
    assert_eq!((ran.code, states(&ran.json())), (0, vec!["cosigned", "cosigned"]), "{}", ran.err);
    let round = ran.json().pop().unwrap();
    assert_eq!((&round["seen_by"], &round["quorum"]), (&2.into(), &true.into()));
    let size = round["size"].as_u64().unwrap();
    let lines = fs::read_to_string(&anchors(&program, ".cosignatures")[0]).unwrap();
    assert_eq!(lines.lines().count(), 2, "a line of each");
    let shown = fs::read_to_string(program.archive().join(format!("anchors/{size}/checkpoint"))).unwrap();
    assert_eq!(shown, fs::read_to_string(program.archive().join("log/checkpoint")).unwrap());

    let truth = program.truth();
    let again = program.run(&["seal", "--json"]);
    assert_eq!((again.code, states(&again.json())), (0, vec!["before", "before"]));
    assert_eq!(program.truth(), truth, "nothing new: nobody is asked, nothing is written");

    keep(&program, "x-2019.zip");
    let further = program.run(&["seal", "--json"]);
    assert_eq!((further.code, states(&further.json())), (0, vec!["cosigned", "cosigned"]));
    let kept = program.json(&["log"]);
    assert_eq!(kept.last().unwrap()["what"], "anchored", "what was said before is sealed before it is shown");
    assert_eq!(kept.last().unwrap()["sizes"], serde_json::json!([size]));
    let whole = program.run(&["verify", "--json"]);
    assert_eq!(whole.code, 0, "{}", whole.err);
    assert_eq!(whole.json().last().unwrap()["anchors"], 1);
}

#[test]
fn a_sealed_anchor_that_is_gone_or_changed_is_named() {
    let program = Program::holding("x-2013.zip");
    let witness = Serving::of(&program, &program.path("one"), 0, &[&vkey(&program)]);
    policy(&program, &format!("{}quorum A\n", witness.line("A")));
    assert_eq!(program.run(&["seal"]).code, 0);
    keep(&program, "x-2019.zip");
    assert_eq!(program.run(&["seal"]).code, 0);
    let sealed = anchors(&program, ".cosignatures");
    assert_eq!(sealed.len(), 2);
    let bytes: Vec<Vec<u8>> = sealed.iter().map(|path| fs::read(path).unwrap()).collect();
    let mut named = Vec::new();
    for (path, bytes) in sealed.iter().zip(&bytes) {
        fs::write(path, [bytes, &b"x"[..]].concat()).unwrap();
        let changed = program.run(&["verify"]);
        fs::remove_file(path).unwrap();
        let gone = program.run(&["verify"]);
        fs::write(path, bytes).unwrap();
        named.push((changed.code, gone.code));
    }
    named.sort_unstable();
    assert_eq!(named, [(0, 0), (5, 1)], "one is sealed, the newest is not yet");
    program.assert_whole();
}

#[test]
fn a_witness_that_is_away_is_asked_again_and_no_other() {
    let program = Program::holding("x-2013.zip");
    let log = vkey(&program);
    let one = Serving::of(&program, &program.path("one"), 0, &[&log]);
    let port = free_port();
    let mut two = Serving::of(&program, &program.path("two"), port, &[&log]);
    policy(&program, &format!("{}{}group both all A B\nquorum both\n", one.line("A"), two.line("B")));
    two.kill();
    let ran = program.run(&["seal", "--json"]);
    assert_eq!((ran.code, states(&ran.json())), (1, vec!["cosigned", "unreached"]));
    assert_eq!(ran.json().last().unwrap()["quorum"], false);
    let size = ran.json().last().unwrap()["size"].clone();
    let _two = Serving::of(&program, &program.path("two"), port, &[]);
    let ran = program.run(&["seal", "--json"]);
    assert_eq!((ran.code, states(&ran.json())), (0, vec!["before", "cosigned"]), "{}", ran.err);
    assert_eq!(ran.json().last().unwrap()["size"], size, "the same head: its anchors wait");
}

#[test]
fn what_keeps_a_witness_from_signing_is_said() {
    let program = Program::holding("x-2013.zip");
    let stranger = Program::holding("x-2013.zip");
    let witness = Serving::of(&program, &program.path("one"), 0, &[&vkey(&stranger)]);
    policy(&program, &format!("{}quorum A\n", witness.line("A")));
    let ran = program.run(&["seal", "--json"]);
    assert_eq!((ran.code, states(&ran.json())), (1, vec!["refused"]));
    assert_eq!(ran.json()[0]["status"], 404);
    let nowhere = witness.line("A").replace(&witness.address, "");
    policy(&program, &format!("{nowhere}quorum none\n"));
    let ran = program.run(&["seal", "--json"]);
    assert_eq!((ran.code, states(&ran.json())), (1, vec!["no_address"]));
    // A page of something else under the address.
    policy(&program, &format!("witness A {} {}x\nquorum none\n", witness.vkey, witness.address));
    assert_eq!(program.json(&["seal"])[0]["status"], 404);
}

#[test]
fn an_archive_that_was_rolled_back_or_forked_is_refused_with_both_heads() {
    let program = Program::holding("x-2013.zip");
    let witness = Serving::of(&program, &program.path("one"), 0, &[&vkey(&program)]);
    policy(&program, &format!("{}quorum A\n", witness.line("A")));
    let (rolled, forked) = (Program::new(), Program::new());
    for other in [&rolled, &forked] {
        copy(&program.archive(), &other.archive());
        copy(&program.path("keys"), &other.path("keys"));
    }
    keep(&program, "x-2019.zip");
    keep(&program, "x-2025.zip");
    assert_eq!(program.run(&["seal"]).code, 0);
    let head = fs::read_to_string(program.archive().join("log/checkpoint")).unwrap();
    let body: Vec<&str> = head.lines().take(3).collect();
    // Another history with the same key, grown past what the witness saw.
    for name in ["x-2024", "x-2019.zip", "x-2025.zip"] {
        keep(&forked, name);
    }
    for (case, other) in [("rolled back", &rolled), ("forked", &forked)] {
        let ran = other.run(&["seal", "--json"]);
        assert_eq!((ran.code, states(&ran.json())), (5, vec!["forked"]), "{case}: {}", ran.err);
        let said = &ran.json()[0];
        let ours = fs::read_to_string(other.archive().join("log/checkpoint")).unwrap();
        assert_eq!(said["ours"], ours.as_str(), "{case}");
        assert!(said["theirs"].as_str().unwrap().starts_with(&head), "{case}: {}", said["theirs"]);
        assert!(anchors(other, ".cosignatures").is_empty(), "{case}: nothing is kept of it");
        let spoken = other.run(&["seal"]);
        assert_eq!(spoken.code, 5);
        for line in body.iter().copied().chain(ours.lines().take(3)) {
            assert!(spoken.out.lines().any(|said| said == line), "{case}: {line} is printed");
        }
    }
}

#[test]
fn three_lines_can_be_noted_down() {
    let program = Program::holding("x-2013.zip");
    let ran = program.run(&["seal", "--print"]);
    let note = fs::read_to_string(program.archive().join("log/checkpoint")).unwrap();
    let body: Vec<&str> = note.lines().take(3).collect();
    assert_eq!((ran.code, ran.out.lines().collect::<Vec<_>>(), ran.err.as_str()), (0, body.clone(), ""));
    fs::rename(program.path("keys"), program.path("elsewhere")).unwrap();
    let copy = program.run(&["seal", "--print"]);
    assert_eq!((copy.code, copy.out.lines().collect::<Vec<_>>()), (0, body), "also of a copy");
}

#[test]
fn nobody_is_asked_without_a_policy_or_by_a_bad_one() {
    let program = Program::holding("x-2013.zip");
    let truth = program.truth();
    let ran = program.run(&["seal"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("policy"), "{}", ran.err);
    for (text, what) in [("", "quorum"), ("quorum A\n", "line 1"), ("witness A b\nquorum none\n", "line 1")] {
        policy(&program, text);
        let ran = program.run(&["seal"]);
        assert_eq!(ran.code, 2, "{text}");
        assert!(ran.err.contains(what), "{text}: {}", ran.err);
    }
    let ran = program.run(&["seal", "--proxy", "carrier://pigeon"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    let missing = program.run(&["seal", "--policy", "nowhere"]);
    assert_eq!(missing.code, 2, "{}", missing.err);
    assert_eq!(program.truth(), truth, "nothing was shown to anybody");
}

//! A kill at any moment: what was kept before stands, and keeping again gives what an undisturbed run
//! gives.

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::export;
use crate::program::{Program, files};

/// How many posts the interrupted export has.
const POSTS: u64 = 4_000;
/// How many moments are tried.
const KILLS: u32 = 25;
/// How many moments of a withholding are tried.
const WITHHELD_KILLS: u32 = 15;

fn start(program: &Program, input: &Path) -> Child {
    let mut command = program.command();
    command.args(["keep", "--json"]).arg(input).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().unwrap()
}

fn copy(from: &Path, to: &Path) {
    for (name, bytes) in files(from) {
        let path = to.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// Verifies, which must find nothing damaged, and returns what it said.
fn verified(program: &Program) -> Vec<Value> {
    let ran = program.run(&["verify", "--json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.json()
}

/// What two runs must agree on.
fn counts(report: &Value) -> Value {
    let names = ["posts", "declared", "counted", "members", "missing", "problems", "platform", "account"];
    names.iter().map(|name| (name.to_string(), report[*name].clone())).collect()
}

#[test]
fn killed_at_any_moment_it_loses_nothing_and_goes_on() {
    let first = Program::holding("x-2013.zip");
    let input = first.path("large");
    export::folder(&input, &export::large(POSTS));

    let undisturbed = Program::new();
    copy(&first.archive(), &undisturbed.archive());
    copy(&first.path("keys"), &undisturbed.path("keys"));
    let began = Instant::now();
    let wanted = undisturbed.json(&["keep", input.to_str().unwrap()]).remove(0);
    let whole = began.elapsed();
    assert_eq!(wanted["new_posts"], POSTS);
    let sealed = verified(&undisturbed).pop().unwrap();

    let (mut before, mut after) = (0, 0);
    // How long it takes to the commit, as far as is known: what comes after it is tried once or twice.
    let mut reach = whole;
    for moment in 0..KILLS {
        let program = Program::new();
        copy(&first.archive(), &program.archive());
        copy(&first.path("keys"), &program.path("keys"));
        let mut child = start(&program, &input);
        let wait = reach * ((moment * 7) % KILLS + 1) / KILLS;
        std::thread::sleep(wait.max(Duration::from_millis(1)));
        let _ = child.kill();
        child.wait().unwrap();
        let mut found = verified(&program);
        let posts = found.pop().unwrap()["posts"].as_u64().unwrap();
        // Cut between guard and checkpoint: everything is there, and the next run only signs.
        let unfinished = found.iter().any(|finding| finding["kind"] == "unfinished");
        assert!(posts == 73 || posts == 73 + POSTS, "all of an import or nothing: {posts}");
        let again = program.json(&["keep", input.to_str().unwrap()]).remove(0);
        assert_eq!(counts(&again), counts(&wanted), "moment {moment}");
        let new = again["new_posts"].as_u64().unwrap();
        assert_eq!(new, if posts == 73 && !unfinished { POSTS } else { 0 }, "moment {moment}");
        let verified = verified(&program);
        assert_eq!(verified.len(), 1, "nothing is left over at moment {moment}: {verified:?}");
        for count in ["ok", "entries", "batches", "pieces", "records", "posts", "imports"] {
            assert_eq!(verified[0][count], sealed[count], "{count} at moment {moment}");
        }
        if posts == 73 {
            before += 1;
        } else {
            after += 1;
            reach = reach.min(wait);
        }
    }
    assert!(before >= 10, "{before} kills before the commit, {after} after it");
}

#[test]
fn killed_while_it_is_founded_it_can_be_founded_again() {
    for microseconds in [200, 500, 1_000, 2_000, 3_000, 5_000, 8_000, 12_000, 20_000, 40_000] {
        let program = Program::new();
        let input = crate::program::sample("x-2013.zip");
        let mut child = start(&program, &input);
        std::thread::sleep(Duration::from_micros(microseconds));
        let _ = child.kill();
        child.wait().unwrap();
        let verified = program.run(&["verify"]);
        let founded = program.archive().join("log/checkpoint").exists();
        // Begun and without a head, it cannot be told from one whose head somebody took away.
        let begun = program.archive().join("beilin.toml").exists();
        let code = match (founded, begun) {
            (true, _) => 0,
            (false, true) => 5,
            (false, false) => 4,
        };
        assert_eq!(verified.code, code, "{microseconds} µs: {}", verified.err);
        let report = program.json(&["keep", input.to_str().unwrap()]).remove(0);
        assert_eq!(report["posts"], 73, "{microseconds} µs");
        program.assert_whole();
    }
}

#[test]
fn killed_while_withholding_it_is_finished_by_what_comes_next() {
    let first = Program::new();
    let input = first.path("large");
    export::folder(&input, &export::large(POSTS));
    first.run(&["keep", input.to_str().unwrap()]);
    let id = "1060804180177847234";
    let arguments = ["withhold", id, "--reason", "safety", "--yes"];
    let began = Instant::now();
    let whole = {
        let program = Program::new();
        copy(&first.archive(), &program.archive());
        copy(&first.path("keys"), &program.path("keys"));
        assert_eq!(program.run(&arguments).code, 0);
        began.elapsed()
    };
    let mut sealed = 0;
    for moment in 0..WITHHELD_KILLS {
        let program = Program::new();
        copy(&first.archive(), &program.archive());
        copy(&first.path("keys"), &program.path("keys"));
        let mut command = program.command();
        let mut child = command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(whole * ((moment * 5) % WITHHELD_KILLS + 1) / WITHHELD_KILLS);
        let _ = child.kill();
        child.wait().unwrap();
        let told = program.json(&["verify"]);
        let end = told.last().unwrap();
        assert_eq!((&end["damaged"], &end["missing"]), (&0.into(), &0.into()), "moment {moment}: {told:?}");
        let begun = end["entries"] == 3;
        sealed += u32::from(begun);
        let next = match moment % 2 {
            0 => program.run(&["withhold", "--resume"]),
            _ => program.run(&["keep", input.to_str().unwrap()]),
        };
        assert!(next.code <= 1, "moment {moment}: {}", next.err);
        let verified = verified(&program);
        assert_eq!(verified.len(), 1, "nothing is left over at moment {moment}: {verified:?}");
        assert_eq!(verified[0]["still_there"], false, "moment {moment}");
        let found = program.json(&["withhold", id, "--reason", "safety", "--yes"]).remove(0);
        assert_eq!(found["left_count"], 0, "moment {moment}: {found}");
        assert_eq!(found["before"], begun, "moment {moment}: {found}");
    }
    assert!(sealed > 0 && sealed < WITHHELD_KILLS, "{sealed} of {WITHHELD_KILLS} after it was sealed");
}

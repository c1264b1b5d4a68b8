//! `beilin seal` with an authority of openssl and a calendar with toy blocks, both on loopback.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

use super::serving::free_port;
use crate::program::{Program, files, sample};

/// What scripts/dates.py serves, until it is dropped.
pub struct Rig {
    child: Child,
    told: Value,
}

impl Drop for Rig {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Rig {
    pub fn start(program: &Program) -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/dates.py");
        let mut command = Command::new("python3");
        command.arg(script.canonicalize().unwrap()).arg(program.path("rig"));
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("python3 and openssl are there: run ./check");
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        Self { child, told: serde_json::from_str(&line).expect("it says where it serves") }
    }

    pub fn of(&self, name: &str) -> String {
        self.told[name].as_str().unwrap().to_owned()
    }
}

fn anchors(program: &Program, ending: &str) -> Vec<PathBuf> {
    let names = files(&program.archive());
    let names = names.keys().filter(|name| name.starts_with("anchors/") && name.ends_with(ending));
    names.map(|name| program.archive().join(name)).collect()
}

fn states(lines: &[Value]) -> Vec<&str> {
    lines.iter().filter_map(|line| line["state"].as_str()).collect()
}

fn openssl(arguments: &[&str], rest: &[&Path]) -> Output {
    Command::new("openssl").args(arguments).args(rest).output().unwrap()
}

#[test]
fn a_token_and_a_promise_come_to_what_they_show() {
    let program = Program::holding("x-2013.zip");
    let rig = Rig::start(&program);
    let services = format!("# who dates\ntsa {}\n\ncalendar {}/\n", rig.of("tsa"), rig.of("calendar"));
    fs::write(program.path("keys/services"), services).unwrap();
    let first = program.run(&["seal", "--json"]);
    assert_eq!((first.code, states(&first.json())), (0, vec!["dated", "promised"]), "{}", first.err);
    assert!(first.json()[0]["authority"].as_str().unwrap().contains("Invented Authority"));
    // Another program says the same of the token.
    let body = program.path("body");
    fs::write(&body, program.run(&["seal", "--print"]).out).unwrap();
    let token = &anchors(&program, ".tsr")[0];
    let root = PathBuf::from(rig.of("roots"));
    let checked =
        openssl(&["ts", "-verify", "-data"], &[&body, Path::new("-in"), token, Path::new("-CAfile"), &root]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    let later = program.run(&["seal", "--json"]);
    assert_eq!((later.code, states(&later.json())), (0, vec!["completed"]), "and no other is asked again");
    assert_eq!(later.json()[0]["heights"], serde_json::json!([700_000]));
    let truth = program.truth();
    let again = program.run(&["seal", "--json"]);
    assert_eq!((again.code, states(&again.json())), (0, vec![]), "{}", again.err);
    assert_eq!(program.truth(), truth, "nothing is left to be asked for");
    let headers = rig.of("headers");
    let with = program.run(&["seal", "--json", "--headers", &headers]);
    assert_eq!((with.code, states(&with.json())), (0, vec!["header"]), "{}", with.err);
    let line = fs::read_to_string(&headers).unwrap();
    // Bytes 68 to 71 of a header are its time, little-endian.
    let mut time = [0; 4];
    for (byte, at) in time.iter_mut().zip((7 + 136..).step_by(2)) {
        *byte = u8::from_str_radix(&line[at..at + 2], 16).unwrap();
    }
    assert_eq!(with.json()[0]["seconds"], u32::from_le_bytes(time));
    let kept = fs::read_to_string(&anchors(&program, ".headers")[0]).unwrap();
    assert_eq!(kept, line);
    // All of it is sealed before the next checkpoint is shown.
    assert!(program.run(&["keep", sample("x-2019.zip").to_str().unwrap()]).code <= 1);
    let next = program.run(&["seal", "--json"]);
    assert_eq!((next.code, states(&next.json())), (0, vec!["dated", "promised"]));
    let log = program.json(&["log"]);
    let kinds = serde_json::json!({"headers": 1, "opentimestamps": 2, "rfc3161": 1});
    assert_eq!(log.last().unwrap()["kinds"], kinds);
    let whole = program.run(&["verify", "--json"]);
    assert_eq!((whole.code, &whole.json().last().unwrap()["anchors"]), (0, &4.into()), "{}", whole.err);
}

#[test]
fn who_is_away_waits_and_is_asked_later() {
    let program = Program::holding("x-2013.zip");
    let nobody = format!("http://127.0.0.1:{}/tsa", free_port());
    let ran = program.run(&["seal", "--json", "--tsa", &nobody]);
    assert_eq!((ran.code, states(&ran.json())), (1, vec!["queued"]), "{}", ran.err);
    let again = program.run(&["seal", "--json"]);
    assert_eq!((again.code, states(&again.json())), (1, vec!["queued"]), "it was remembered");
    let queue: Vec<PathBuf> = files(&program.path("keys"))
        .into_keys()
        .filter(|name| name.ends_with("/queue"))
        .map(|name| program.path("keys").join(name))
        .collect();
    let text = fs::read_to_string(&queue[0]).unwrap();
    assert!(text.ends_with(&format!(" tsa {nobody}\n")), "{text}");
    let rig = Rig::start(&program);
    fs::write(&queue[0], text.replace(&nobody, &rig.of("tsa"))).unwrap();
    let now = program.run(&["seal", "--json"]);
    assert_eq!((now.code, states(&now.json())), (0, vec!["dated"]), "{}", now.err);
    assert_eq!(fs::read_to_string(&queue[0]).unwrap(), "");
    assert_eq!(program.run(&["seal"]).code, 1, "nobody is left to be asked");
}

#[test]
fn what_dates_nothing_is_not_kept() {
    let program = Program::holding("x-2013.zip");
    let rig = Rig::start(&program);
    for (kind, url) in [("--tsa", rig.of("calendar") + "/digest"), ("--calendar", rig.of("tsa"))] {
        let ran = program.run(&["seal", "--json", kind, &url]);
        assert_eq!((ran.code, states(&ran.json())), (1, vec!["refused"]), "{kind}: {}", ran.err);
    }
    let elsewhere = program.run(&["seal", "--json", "--tsa", &format!("{}/nothing", rig.of("calendar"))]);
    assert_eq!(states(&elsewhere.json()), ["refused"]);
    assert!(anchors(&program, ".tsr").is_empty() && anchors(&program, ".ots").is_empty());
    for bad in [["--tsa", "ftp://x"], ["--calendar", "x y"], ["--headers", "nowhere"]] {
        assert_eq!(program.run(&["seal", bad[0], bad[1]]).code, 2, "{bad:?}");
    }
    fs::write(program.path("keys/services"), "tsa http://127.0.0.1:1/\nnonsense\n").unwrap();
    let ran = program.run(&["seal"]);
    assert!(ran.code == 2 && ran.err.contains("line 2"), "{}", ran.err);
}

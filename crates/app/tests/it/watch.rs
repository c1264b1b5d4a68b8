//! `beilin watch` against a server on loopback that answers as a server of the AT protocol does.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

use serde_json::Value;

use crate::program::{Program, files};

/// Answers by path; what has none is 404.
#[derive(Clone, Default)]
struct Server {
    answers: Arc<Mutex<BTreeMap<String, String>>>,
    asked: Arc<Mutex<Vec<String>>>,
    at: String,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = format!("http://{}", listener.local_addr().unwrap());
        let server = Self { at, ..Self::default() };
        let own = server.clone();
        std::thread::spawn(move || {
            for line in listener.incoming() {
                let Ok(mut line) = line else { continue };
                let mut head = [0; 8192];
                let count = line.read(&mut head).unwrap_or(0);
                let head = String::from_utf8_lossy(&head[..count]).into_owned();
                let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
                own.asked.lock().unwrap().push(head);
                let known = own.answers.lock().unwrap().get(&path).cloned();
                let answer = known.unwrap_or_else(|| {
                    json(400, r#"{"error":"RepoNotFound","message":"Could not find repo"}"#)
                });
                let _ = line.write_all(answer.as_bytes());
            }
        });
        server
    }

    fn put(&self, path: &str, answer: String) {
        self.answers.lock().unwrap().insert(path.to_owned(), answer);
    }
}

fn json(status: u16, body: &str) -> String {
    format!(
        "HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
}

fn status_of(did: &str) -> String {
    format!("/xrpc/com.atproto.sync.getRepoStatus?did={did}")
}

const DID: &str = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa";
const OTHER: &str = "did:plc:bbbbbbbbbbbbbbbbbbbbbbbb";

fn active(did: &str) -> String {
    json(200, &format!(r#"{{"did":"{did}","active":true,"rev":"3k"}}"#))
}

fn review() -> String {
    // A month ahead of whatever day it is.
    let seconds = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let ms = i64::try_from(seconds).unwrap() * 1000 + 30 * 86_400_000;
    model::Civil::of_ms(ms).date()
}

fn round(program: &Program) -> Vec<Value> {
    let ran = program.run(&["watch", "run", "--pace", "0", "--json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.json()
}

fn place(program: &Program) -> String {
    let ran = program.run(&["watch", "history", DID, "--json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.json()[0]["place"]["state"].as_str().unwrap().to_owned()
}

#[test]
fn an_account_is_watched_from_its_life_to_a_takedown_and_back() {
    let (program, server) = (Program::new(), Server::start());
    for did in [DID, OTHER] {
        server.put(&status_of(did), active(did));
    }
    let review = review();
    let why = ["--ground", "owner-asked", "--decided-by", "R. Steward", "--review", &review];
    let add = [&["watch", "add", "bluesky", DID, "--at", &server.at][..], &why].concat();
    assert_eq!(program.run(&add).code, 0);
    assert_eq!(program.run(&add).code, 2, "it is on the list");
    let there = format!("{}{}", server.at, status_of(OTHER));
    assert_eq!(program.run(&["watch", "control", &there, "--there"]).code, 0);
    let alerts = program.path("alerts");
    assert_eq!(program.run(&["watch", "alert", "--file", alerts.to_str().unwrap()]).code, 0);

    let lines = round(&program);
    let look = lines.iter().find(|line| line["role"] == "look").unwrap();
    assert_eq!(
        (&look["shown"], &look["controls"], &look["label"]),
        (&"served".into(), &"healthy".into(), &DID.into()),
        "{lines:?}"
    );
    assert_eq!(lines.last().unwrap()["looks"], 3, "the account and two controls");
    assert_eq!(place(&program), "served");

    let gone = r#"{"did":"did:plc:aaaaaaaaaaaaaaaaaaaaaaaa","active":false,"status":"takendown"}"#;
    server.put(&status_of(DID), json(200, gone));
    round(&program);
    assert_eq!(place(&program), "once", "one look is not enough");
    assert!(!alerts.exists(), "quiet until two looks say so");
    let lines = round(&program);
    assert_eq!(lines.last().unwrap()["alerts"], 1);
    assert_eq!(place(&program), "not_served");
    let told: Value = serde_json::from_str(std::fs::read_to_string(&alerts).unwrap().trim()).unwrap();
    assert_eq!(told["alert"], "not_served");
    assert!(told["copy"]["en"].as_str().unwrap().contains("allowTakendown"), "{told}");

    server.put(&status_of(DID), active(DID));
    round(&program);
    assert_eq!(place(&program), "served", "every state is reversible");
    assert_eq!(std::fs::read_to_string(&alerts).unwrap().lines().count(), 2);
    assert_eq!(program.run(&["verify"]).code, 0);
}

#[test]
fn a_failing_control_makes_a_look_say_nothing() {
    let (program, server) = (Program::new(), Server::start());
    let review = review();
    let why = ["--ground", "public-office", "--decided-by", "R. Steward", "--review", &review];
    program.run(&[&["watch", "add", "bluesky", DID, "--at", &server.at][..], &why].concat());
    let there = format!("{}{}", server.at, status_of(OTHER));
    program.run(&["watch", "control", &there, "--there"]);
    for _ in 0..3 {
        // The whole server says that it knows nobody: neither does it know the control.
        assert_eq!(program.run(&["watch", "run", "--pace", "0"]).code, 1);
    }
    assert_eq!(place(&program), "unknown");
}

#[test]
fn the_list_refuses_what_has_no_ground_and_lies_nowhere_plain() {
    let (program, server) = (Program::new(), Server::start());
    let review = review();
    let base = ["watch", "add", "bluesky", DID, "--at", &server.at];
    for (more, code) in [
        (&["--decided-by", "R", "--review", &review][..], 2),
        (&["--ground", "owner-asked", "--review", &review][..], 2),
        (&["--ground", "owner-asked", "--decided-by", "R"][..], 2),
        (&["--ground", "curious", "--decided-by", "R", "--review", &review][..], 2),
        (&["--ground", "owner-asked", "--decided-by", "R", "--review", "2001-01-01"][..], 2),
        (&["--ground", "public-at-risk", "--alert-posts", "--decided-by", "R", "--review", &review][..], 2),
        (&["--ground", "kin-or-lawyer", "--decided-by", "Rosa Steward", "--review", &review][..], 0),
    ] {
        assert_eq!(program.run(&[&base[..], more].concat()).code, code, "{more:?}");
    }
    round(&program);
    for (name, bytes) in files(&program.path("")) {
        let plain = bytes.windows(12).any(|window| window == b"Rosa Steward");
        assert!(!plain, "{name} names who decided");
    }
    let cap = program.run(&["watch", "--raise-cap", "150", "--decided-by", "R"]);
    assert_eq!(cap.code, 0, "{}", cap.err);
    assert_eq!(program.run(&["watch", "--raise-cap", "120", "--decided-by", "R"]).code, 2);
    assert_eq!(program.run(&["watch", "remove", DID]).code, 0);
    assert_eq!(program.run(&["watch", "remove", DID]).code, 2);
}

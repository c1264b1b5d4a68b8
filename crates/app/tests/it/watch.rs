//! `beilin watch` against a server on loopback that answers as a server of the AT protocol does.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::sync::{Arc, Mutex};

use serde_json::Value;

use crate::program::{Program, files};
use crate::reader::Reader;

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

const RECORD: &str = "/xrpc/com.atproto.repo.getRecord?repo=";

/// Returns the addresses of records of an account that were asked for.
fn records_of(server: &Server, did: &str) -> Vec<String> {
    let asked = server.asked.lock().unwrap();
    let paths = asked.iter().filter_map(|head| head.split(' ').nth(1));
    let of_it = paths.filter(|path| path.starts_with(&format!("{RECORD}{did}&")));
    of_it.map(str::to_owned).collect::<std::collections::BTreeSet<_>>().into_iter().collect()
}

/// The posts of a repository that is kept stop being served, the account does not; the reader names them
/// beside what is kept.
#[test]
fn the_reader_shows_what_is_kept_and_no_longer_served() {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../platforms/src/bluesky/fixtures/whole/input");
    let (program, server) = (Program::holding_input(&fixture), Server::start());
    let profile = program.json(&["keep", fixture.to_str().unwrap()]);
    let did = profile[0]["account"].as_str().unwrap().to_owned();
    let review = review();
    let why = ["--ground", "owner-asked", "--decided-by", "R. Steward", "--review", &review];
    program.run(
        &[&["watch", "add", "bluesky", &did, "--at", &server.at, "--label", "uncle"][..], &why].concat(),
    );
    server.put(&status_of(&did), active(&did));
    server.put(&status_of(OTHER), active(OTHER));
    let there = format!("{RECORD}{OTHER}&collection=app.bsky.feed.post&rkey=3kaaaaaaaaa22");
    let record = |path: &str| {
        let rkey = path.rsplit('=').next().unwrap();
        let did = path.trim_start_matches(RECORD).split('&').next().unwrap();
        json(
            200,
            &format!(
                r#"{{"uri":"at://{did}/app.bsky.feed.post/{rkey}","cid":"bafyreia","value":{{"$type":"app.bsky.feed.post","text":"a","createdAt":"2018-11-09T00:00:00Z"}}}}"#
            ),
        )
    };
    server.put(&there, record(&there));
    let none = there.replace("aaaaaaaaa22", "bbbbbbbbb22");
    for (path, way) in [(status_of(OTHER), "--there"), (there, "--there"), (none, "--not-there")] {
        assert_eq!(program.run(&["watch", "control", &format!("{}{path}", server.at), way]).code, 0);
    }
    round(&program);
    let posts = records_of(&server, &did);
    assert!(!posts.is_empty(), "its posts were looked at");
    for path in &posts {
        server.put(path, record(path));
    }
    round(&program);
    for path in &posts {
        server.put(path, json(400, r#"{"error":"RecordNotFound","message":"Could not locate record"}"#));
    }
    round(&program);
    round(&program);
    let ran = program.run(&["watch", "history", "uncle", "--json"]);
    let history = &ran.json()[0];
    let stopped = &history["posts"]["stopped"][0];
    assert_eq!(stopped["posts"], posts.len(), "{history}");
    let reader = Reader::over(program.into_home());
    let page = reader.get("/en/looks").text();
    for path in &posts {
        let rkey = path.rsplit('=').next().unwrap();
        let link = page
            .split("href=\"")
            .find(|rest| rest.split('"').next().unwrap().contains(&format!("/{rkey}%40")));
        let link = link.expect(rkey).split('"').next().unwrap().trim_start_matches(&reader.base);
        assert_eq!(reader.get(link).status, 200, "{link}");
    }
    let says = format!("{0} of {0} posts stopped being served between ", posts.len());
    assert!(page.contains(&says), "{page}");
    let page = reader.get("/zh/looks").text();
    assert!(page.contains("此处已收存、已不可见") && page.contains("变为不可见"), "{page}");
}

/// Whoever opens the reader beside an archive without a list is told how to begin one, and nothing is made.
#[test]
fn a_reader_without_a_list_makes_none() {
    let reader = Reader::of(Some("x-2013.zip"));
    assert!(reader.get("/en/looks").text().contains("No account is watched"));
    let keys = files(&reader.home.path().join("keys"));
    assert!(keys.keys().all(|name| !name.contains("watch")), "{:?}", keys.keys());
    let states = reader.get("/zh/states").text();
    for row in archive::states_by_platform(&archive::rules()) {
        assert!(states.contains(&format!("<h2>{}</h2>", row.platform)), "{}", row.platform);
    }
}

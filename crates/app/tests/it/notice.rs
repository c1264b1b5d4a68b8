//! `beilin notice` and `beilin rules` from outside: what comes out of each kind of capture, and the exit statuses.

use std::io::Write as _;
use std::path::PathBuf;

use serde_json::Value;

use crate::program::Program;

/// The keys that scripts rely on.
const KEYS: [&str; 8] = ["url", "platform", "subject", "states", "stated_agent", "weight", "words", "rule"];

fn fixture(name: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../platforms/src");
    root.join(name).to_str().unwrap().to_owned()
}

fn row(value: &Value) -> String {
    let text = |key: &str| value[key].as_str().unwrap_or("-").to_owned();
    let states: Vec<_> = value["states"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    format!(
        "{} {} {} {} {}",
        text("platform"),
        text("subject"),
        states.join("|"),
        text("stated_agent"),
        text("weight")
    )
}

#[test]
fn a_saved_page_says_who_it_says_acted() {
    let program = Program::new();
    for (file, wanted, words) in [
        (
            "deleted_by_author_01.html",
            "wechat post post_deleted_stated_author author conclusive",
            "该内容已被发布者删除",
        ),
        (
            "violation_01.html",
            "wechat post post_removed_stated_complaint platform_on_complaint conclusive",
            "此内容因违规无法查看",
        ),
        (
            "temporarily_unavailable_01.html",
            "wechat post post_gone_unattributed none_stated conclusive",
            "该内容暂时无法查看",
        ),
    ] {
        let ran = program.run(&["notice", "--json", &fixture(&format!("wechat/fixtures/{file}"))]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let lines = ran.json();
        assert_eq!(lines.len(), 1, "{file}");
        assert!(KEYS.iter().all(|key| lines[0].get(key).is_some()), "{}", ran.out);
        assert_eq!(row(&lines[0]), wanted, "{file}");
        assert!(lines[0]["words"].as_str().unwrap().starts_with(words), "{}", ran.out);
    }
    let zh = program.run(&["--lang", "zh", "notice", &fixture("wechat/fixtures/violation_01.html")]);
    assert!(zh.out.contains("提示称被投诉") && zh.out.contains("= 10001"), "{}", zh.out);
}

fn record(kind: &str, url: &str, block: &str) -> String {
    format!(
        "WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n\
         WARC-Date: 2023-11-09T04:00:00Z\r\nWARC-Target-URI: {url}\r\n\
         Content-Type: application/http; msgtype={kind}\r\nContent-Length: {}\r\n\r\n{block}\r\n\r\n",
        block.len()
    )
}

fn answer(status: &str, kind: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n{body}", body.len())
}

#[test]
fn a_web_archive_gives_an_object_for_each_answer_as_it_stands() {
    let program = Program::new();
    let suspended = r#"{"data":{"user":{"result":{"__typename":"UserUnavailable","message":"User is suspended","reason":"Suspended"}}}}"#;
    let x = "https://x.com/i/api/graphql/a/UserByScreenName?variables=%7B%22screen_name%22%3A%22lin_invented%22%7D";
    let unpacked = [
        record("request", x, "GET / HTTP/1.1\r\nHost: x.com\r\n\r\n"),
        record("response", x, &answer("200 OK", "application/json", suspended)),
        record("response", "https://a.example/", &answer("200 OK", "text/html", "<p>此内容因违规无法查看")),
        record(
            "response",
            "https://b.example/",
            &answer(
                "451 Unavailable For Legal Reasons\r\nLink: <https://isp.example/>; rel=\"blocked-by\"",
                "text/html",
                "",
            ),
        ),
        record("response", "http://c.example/", &answer("200 OK", "text/html", "")),
    ]
    .concat();
    let file = program.path("a.warc");
    std::fs::File::create(&file).unwrap().write_all(unpacked.as_bytes()).unwrap();
    let ran = program.run(&["notice", "--json", file.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let lines = ran.json();
    assert_eq!(
        lines.iter().map(row).collect::<Vec<_>>(),
        [
            "x account account_suspended platform conclusive",
            "- - unknown none_stated none",
            "- - legal_block_451 platform_on_legal_demand consistent",
            "- - unknown none_stated none",
        ]
    );
    assert_eq!(lines[2]["blocked_by"], "https://isp.example/");
    assert_eq!(lines[0]["seen"], "2023-11-09T04:00:00Z");
    let cut = program.path("cut.warc");
    std::fs::write(&cut, &unpacked.as_bytes()[..unpacked.len() - 150]).unwrap();
    assert_eq!(program.run(&["notice", "--json", cut.to_str().unwrap()]).code, 1, "a cut file says so");
}

#[test]
fn what_a_saved_answer_does_not_say_is_told_with_at() {
    let program = Program::new();
    let file = program.path("answer.json");
    std::fs::write(&file, r#"{"error":"AccountTakedown","message":"Account has been taken down"}"#).unwrap();
    let at = "https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor=lin.invented.example";
    let ran = program.run(&["notice", "--json", "--at", at, file.to_str().unwrap()]);
    let line = &ran.json()[0];
    assert_eq!((line["platform"].as_str(), line["url"].as_str()), (Some("bluesky"), Some(at)), "{}", ran.out);
}

#[test]
fn what_is_no_capture_is_not_understood_and_what_is_not_there_fails() {
    let program = Program::new();
    let file = program.path("note.txt");
    std::fs::write(&file, "a note").unwrap();
    for (path, code) in [(file.to_str().unwrap(), 3), ("no/such/file.warc", 4)] {
        assert_eq!(program.run(&["notice", "--json", path]).code, code, "{path}");
    }
    assert_eq!(program.run(&["notice"]).code, 2);
}

#[test]
fn the_rules_are_listed_and_hold_on_their_cases() {
    let program = Program::new();
    let listed = program.run(&["rules", "--json"]).json();
    assert!(listed.len() > 300);
    assert!(listed.iter().all(|rule| rule["capture"].is_string() || rule["weight"] != "conclusive"));
    let tried = program.run(&["rules", "--test", "--json"]);
    assert_eq!(tried.code, 0, "{}", tried.err);
    assert!(tried.json().iter().all(|row| row["false_gone"] == 0), "{}", tried.out);
    let table = program.run(&["rules", "--table"]).out;
    assert!(table.contains("post_deleted_stated_author"));
}

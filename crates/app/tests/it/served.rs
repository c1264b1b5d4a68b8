//! Answers over real HTTP from servers on loopback, judged as they came: a site that lies, trickles and resets on
//! purpose, and real servers where `scripts/watch-servers/install` put them.

mod servers;
mod site;

use std::fs;

use serde_json::{Value, json};

use crate::program::Program;
use servers::Server;
use site::{Answer, Site, get};

/// States that say the subject is there no longer; what a trap must never lead to.
const GONE: [&str; 9] = [
    "post_deleted_stated_author",
    "post_removed_stated_rule",
    "post_removed_stated_complaint",
    "post_removed_stated_law",
    "post_gone_unattributed",
    "account_suspended",
    "account_closed_stated_owner",
    "account_gone_unattributed",
    "container_closed",
];
const WECHAT: &str = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
const NOTICE: &str =
    r#"<div class="weui-msg"><h2 class="weui-msg__title warn">该内容已被发布者删除</h2></div>"#;
const QUOTED: &str = r#"<div id="js_article"><div id="js_content"><p>该内容已被发布者删除</p></div></div><script>var del_reason_id: '0', ban_scene: '0', a = '店铺已注销';</script>"#;

fn states(value: &Value) -> Vec<&str> {
    value["states"].as_array().unwrap().iter().filter_map(Value::as_str).collect()
}

fn says_gone(value: &Value) -> bool {
    states(value).iter().any(|state| GONE.contains(state)) && value["weight"] != "none"
}

/// Judges answers as a capture of the same bytes is judged: one object for each, in their order.
fn judge(answers: &[(String, String, Answer)]) -> Vec<Value> {
    let program = Program::new();
    let file = program.path("looks.warc");
    let records: Vec<u8> = answers.iter().flat_map(|(url, day, answer)| answer.record(url, day)).collect();
    fs::write(&file, records).unwrap();
    let ran = program.run(&["notice", "--json", file.to_str().unwrap()]);
    assert!(ran.code <= 1, "{}", ran.err);
    ran.json()
}

fn judge_one(url: &str, answer: &Answer) -> Value {
    let mut found = judge(&[(url.to_owned(), "2026-01-01".to_owned(), answer.clone())]);
    assert_eq!(found.len(), 1, "{url}");
    found.remove(0)
}

#[test]
fn every_labelled_case_is_judged_the_same_over_http() {
    let site = Site::start();
    let cases = site.ask("/_site/cases");
    // Where an answer came from in the end is not in one record of a capture.
    let cases: Vec<&Value> =
        cases.as_array().unwrap().iter().filter(|case| case["final"].is_null()).collect();
    assert!(cases.len() > 900, "{} cases", cases.len());
    let mut answers = Vec::new();
    for (at, case) in cases.iter().enumerate() {
        let url = case["url"].as_str().unwrap();
        let behaviour = ["whole", "chunked", "packed"][at % 3];
        site.tell(url, &json!([{ "case": case["case"], "behaviour": behaviour }]), false);
        let day = case["when"].as_str().unwrap_or("2026-01-01").to_owned();
        answers.push((url.to_owned(), day, site.look(url)));
    }
    let found = judge(&answers);
    assert_eq!(found.len(), cases.len());
    let (mut traps, mut other) = (0, Vec::new());
    for (case, found) in cases.iter().zip(&found) {
        let expects = &case["expects"];
        let wanted: Vec<&str> =
            expects["states"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        if states(found) != wanted || found["weight"] != expects["weight"] {
            other.push(format!("{} gives {:?} {}", case["case"], states(found), found["weight"]));
        }
        if !case["trap"].is_null() {
            traps += 1;
            let labelled_gone = wanted.iter().any(|state| GONE.contains(state));
            assert!(labelled_gone || !says_gone(found), "a false end: {}", case["case"]);
        }
    }
    eprintln!(
        "{} labelled cases served and judged, {traps} of them traps, {} otherwise",
        cases.len(),
        other.len()
    );
    assert!(other.is_empty(), "{other:#?}");
}

#[test]
fn what_goes_wrong_on_the_way_is_no_evidence() {
    let site = Site::start();
    // Each body says by itself that a post was deleted; none of these answers may be taken to say so.
    for (behaviour, body, wanted) in [
        ("cut", NOTICE, "unknown"),
        ("trickle", NOTICE, "unknown"),
        ("endless", NOTICE, "unknown"),
        ("bomb", NOTICE, "unknown"),
    ] {
        site.tell(WECHAT, &json!([{ "body": body, "behaviour": behaviour }]), false);
        let answer = site.look(WECHAT);
        let found = judge_one(WECHAT, &answer);
        assert_eq!(
            (states(&found), found["weight"].as_str()),
            (vec![wanted], Some("none")),
            "{behaviour}: {found}"
        );
    }
    for (behaviour, what) in [("reset", "reset"), ("silent", "time"), ("garbage", "not HTTP")] {
        site.tell(WECHAT, &json!([{ "body": NOTICE, "behaviour": behaviour }]), false);
        let answer = site.look(WECHAT);
        assert!(!answer.bytes.starts_with(b"HTTP/"), "{behaviour}: {what}");
    }
    for (behaviour, body, wanted) in [
        ("whole", NOTICE, "post_deleted_stated_author"),
        ("chunked", NOTICE, "post_deleted_stated_author"),
        ("packed", NOTICE, "post_deleted_stated_author"),
        ("whole", QUOTED, "alive"),
        ("chunked", QUOTED, "alive"),
        ("midway", QUOTED, "alive"),
    ] {
        site.tell(WECHAT, &json!([{ "body": body, "behaviour": behaviour }]), false);
        let found = judge_one(WECHAT, &site.look(WECHAT));
        assert_eq!(states(&found), [wanted], "{behaviour}: {found}");
    }
    site.tell(WECHAT, &json!([{ "behaviour": "circle" }]), false);
    let found = judge_one(WECHAT, &site.look(WECHAT));
    assert!(!says_gone(&found), "a circle: {found}");
}

#[test]
fn an_account_that_flaps_is_judged_look_by_look() {
    let site = Site::start();
    let alive = json!({ "body": QUOTED });
    let gone = json!({ "body": NOTICE });
    let limited = json!({ "status": 429, "fields": { "retry-after": "120" }, "body": "" });
    site.tell(WECHAT, &json!([alive, gone, limited]), true);
    let looks: Vec<bool> = (0..6).map(|_| says_gone(&judge_one(WECHAT, &site.look(WECHAT)))).collect();
    assert_eq!(looks, [false, true, false, false, true, false]);
    let asked = site.ask("/_site/asked");
    assert_eq!(asked.as_array().unwrap().len(), 6, "each look is one request");
}

#[test]
fn a_repository_is_followed_from_its_making_to_its_end() {
    let Some(mut server) = Server::start("pds") else { return };
    let at = server.said["pds"].as_str().unwrap().to_owned();
    let did = server.tell(&json!({ "do": "create", "name": "lin" }))["did"].as_str().unwrap().to_owned();
    let status = format!("{at}/xrpc/com.atproto.sync.getRepoStatus?did={did}");
    for (what, wanted, agent) in [
        ("post", "alive", "none_stated"),
        ("deactivate", "account_closed_stated_owner", "owner"),
        ("activate", "alive", "none_stated"),
        ("takedown", "account_suspended", "platform"),
        ("restore", "alive", "none_stated"),
        ("takedown", "account_suspended", "platform"),
        ("delete", "account_gone_unattributed", "none_stated"),
    ] {
        if what == "delete" {
            // While it is taken down, its owner still gets the copy, by asking for it in so many words.
            let owner = server.tell(&json!({ "do": "owner", "did": did }));
            assert_eq!(
                (&owner["login"], &owner["asked"], &owner["copy"]),
                (&json!(401), &json!(200), &json!(200))
            );
            assert!(owner["bytes"].as_u64().unwrap() > 500, "{owner}");
        }
        server.tell(&json!({ "do": what, "did": did, "text": "碑林留住文字" }));
        let found = judge_one(&status, &get(&status));
        assert_eq!(states(&found), [wanted], "after {what}: {found}");
        assert_eq!(found["stated_agent"], agent, "after {what}: {found}");
        assert_eq!(found["id"], did.as_str(), "after {what}: {found}");
    }
}

#[test]
fn an_account_of_mastodons_interface_is_suspended_and_restored() {
    let Some(mut server) = Server::start("mastodon") else { return };
    let account = format!(
        "{}/api/v1/accounts/{}",
        server.said["at"].as_str().unwrap(),
        server.said["id"].as_str().unwrap()
    );
    for (what, wanted) in [("post", "alive"), ("suspend", "account_suspended"), ("restore", "alive")] {
        server.tell(&json!({ "do": what, "text": "碑林留住文字" }));
        let found = judge_one(&account, &get(&account));
        assert_eq!(states(&found), [wanted], "after {what}: {found}");
    }
}

#[test]
fn an_activitypub_actor_becomes_a_tombstone_and_returns() {
    let Some(mut server) = Server::start("activitypub") else { return };
    let actor = format!("{}/users/lin", server.said["at"].as_str().unwrap());
    // The end of an actor is a tombstone that does not say of what; only that something is gone is held here.
    for (what, gone) in [("create", false), ("post", false), ("suspend", true), ("restore", false)] {
        server.tell(&json!({ "do": what, "name": "lin", "text": "碑林留住文字" }));
        let found = judge_one(&actor, &get(&actor));
        assert_eq!((says_gone(&found), states(&found) == ["alive"]), (gone, !gone), "after {what}: {found}");
    }
}

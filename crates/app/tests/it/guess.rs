//! A guesser with the whole archive and everything else: nothing there confirms what was withheld, or what
//! was left out. The same guesser does confirm it where nothing was withheld.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::export;
use crate::program::Program;

const SECRET: u64 = 1_060_804_180_177_846_007;
const TEXT: &str = "石头记得的事，第七百三十一种说法";
const PHONE: &str = "+8613800004711";

/// The text of a candidate: of two lengths in bytes, and the true one among them.
fn candidate(n: usize) -> String {
    let word = char::from_u32(0x4E00 + u32::try_from(n).unwrap()).unwrap();
    match n {
        731 => TEXT.to_owned(),
        _ => format!("石头记得的事，第{word}种说法{}", "。".repeat(n % 5)),
    }
}

fn phone(number: &str) -> String {
    format!("{{\"device\":{{\"phoneNumber\":\"{number}\"}}}}")
}

fn posts() -> Vec<String> {
    let text = |id| if id == SECRET { TEXT.to_owned() } else { format!("另外的话 {id}") };
    (0..12).map(|n| SECRET - 6 + n).map(|id| export::post(id, &text(id))).collect()
}

fn kept() -> Program {
    let program = Program::new();
    let posts = posts();
    let headers: Vec<String> = (0..posts.len() as u64)
        .map(|n| {
            format!(
                "{{\"tweet\":{{\"tweet_id\":\"{}\",\"user_id\":\"9000000000000000021\"}}}}",
                SECRET - 6 + n
            )
        })
        .collect();
    let mut members = export::with_posts(export::list("tweets", &posts));
    members.push(("data/tweet-headers.js".into(), export::list("tweet_headers", &headers)));
    members.push(("data/phone-number.js".into(), export::list("phone_number", &[phone(PHONE)])));
    let input = program.path("export");
    export::folder(&input, &members);
    let report = program.json(&["keep", input.to_str().unwrap()]).remove(0);
    assert_eq!(report["posts"], 12, "{report}");
    program
}

/// What the guesser knows of the post: all of it but the text.
fn known(program: &Program) -> Value {
    let list = String::from_utf8(export::list("tweets", &posts())).unwrap();
    let element = export::post(SECRET, TEXT);
    let (front, back) = list.split_once(&element).unwrap();
    let (before, after) = element.split_once(TEXT).unwrap();
    json!({
        "candidates": (0..1_000).map(candidate).collect::<Vec<_>>(),
        "field": "text",
        "fields": fields(program),
        "element": [before, after],
        "member": [front, back],
    })
}

/// The fields of the post's record as they stand in the archive, the text taken out.
fn fields(program: &Program) -> Value {
    let records = crate::program::files(&program.archive().join("records"));
    for object in records.into_values() {
        let path = program.path("object.zst");
        fs::write(&path, object).unwrap();
        let out = Command::new("zstd").arg("-dcq").arg(&path).output().unwrap();
        for line in String::from_utf8(out.stdout).unwrap().lines() {
            let line: Value = serde_json::from_str(line).unwrap();
            let fields = line["fields"].as_array().unwrap();
            if fields.contains(&json!(["id", SECRET.to_string()])) {
                let blank = |field: &Value| match field[0] == "text" {
                    true => json!(["text", null]),
                    false => field.clone(),
                };
                return fields.iter().map(blank).collect();
            }
        }
    }
    panic!("the post has a record")
}

/// Runs the guesser; returns the confirmed guesses and how each was confirmed.
fn guess(program: &Program, known: &Value, more: &[&Path]) -> Value {
    let file = program.path("known.json");
    fs::write(&file, known.to_string()).unwrap();
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../scripts/guess.py");
    let out = Command::new("python3").arg(script).arg(program.archive()).arg(&file).args(more).output();
    let out = out.expect("this test needs python3; ./check installs it");
    let told: Value = serde_json::from_slice(&out.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&out.stderr)));
    assert_eq!(told["tried"], known["candidates"].as_array().unwrap().len());
    assert!(told["salts"].as_u64().unwrap() > 300 && told["values"].as_u64().unwrap() > 100, "{told}");
    told["confirmed"].clone()
}

#[test]
fn a_thousand_guesses_at_a_withheld_post_confirm_none() {
    let program = kept();
    let known = known(&program);
    let whole = guess(&program, &known, &[]);
    assert_eq!(whole[TEXT], json!(["piece", "plain digest", "record"]), "it can be confirmed now");
    assert_eq!(whole.as_object().unwrap().len(), 1, "{whole}");
    let id = SECRET.to_string();
    let done = program.json(&["withhold", &id, "--reason", "author", "--yes"]).remove(0);
    assert_eq!(done["left_count"], 0, "{done}");
    assert_eq!(guess(&program, &known, &[]), json!({}), "nothing confirms any guess");
    assert_eq!(guess(&program, &known, &[&program.path("keys")]), json!({}), "nor what lies beside the key");
    program.assert_whole();
}

#[test]
fn a_thousand_guesses_at_a_withheld_field_confirm_none() {
    let program = kept();
    let known = known(&program);
    let id = SECRET.to_string();
    let done = program.json(&["withhold", &id, "--field", "text", "--reason", "subject", "--yes"]).remove(0);
    assert_eq!((&done["left_count"], &done["records"]), (&json!(0), &json!(0)), "{done}");
    assert_eq!(guess(&program, &known, &[]), json!({}));
    program.assert_whole();
}

#[test]
fn ten_thousand_numbers_for_a_left_out_member_confirm_none() {
    let program = kept();
    let list = String::from_utf8(export::list("phone_number", &[phone(PHONE)])).unwrap();
    let (before, after) = list.split_once(PHONE).unwrap();
    let known = json!({
        "candidates": (0..10_000).map(|n| format!("+861380000{n:04}")).collect::<Vec<_>>(),
        "element": [before, after],
    });
    assert_eq!(guess(&program, &known, &[]), json!({}), "nothing in the archive confirms a number");
    let with_salts = guess(&program, &known, &[&program.path("keys")]);
    assert_eq!(with_salts, json!({PHONE: ["left out"]}), "the salt beside the key does");
}

//! Search held against `scripts/plain-scan.py`, which reads every text from front to back with a folding
//! table of its own.
//!
//! Never compares the index with anything that shares a line with it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use archive::{Asked, Reader};
use serde_json::{Value, json};

use crate::sample::{EXPORTS, Stone};

/// Questions that a person might ask, and traps: both forms of a character, phrases, exclusions, nothing.
const ASKED: &[&str] = &[
    "碑",
    "林",
    "碑林",
    "石",
    "江边",
    "江邊",
    "发",
    "發",
    "頭髮",
    "头发",
    "台湾",
    "臺灣",
    "後",
    "后",
    "推特",
    "帖子",
    "再见",
    "再見",
    "the",
    "The",
    "THE",
    "reading",
    "river",
    "\"the river\"",
    "stone -river",
    "碑 -林",
    "-的",
    "-the",
    "的 -了 -是",
    "@ming_paper_inv",
    "#碑",
    "don't",
    "👍",
    "http",
    "script",
    "alert*",
    "stel*",
    "a*",
    "1",
    "2018",
    "11月",
    "zzzzqx",
    "龘",
    "“再见”",
    "\"\"",
    "-",
    "＃",
    "ＴＨＥ",
    "，",
    "“碑 林”",
    "\u{202e}",
    "&amp;",
    "&",
    "<script>",
    "\\",
    "\0",
];

fn script() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/plain-scan.py")
}

fn plain_scan(arguments: &[&Path]) -> Vec<Value> {
    let mut python = Command::new("python3");
    python.arg(script()).args(arguments);
    let out = python.output().expect("this test needs python3; ./check installs it");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let text = String::from_utf8(out.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn write(path: &Path, rows: &[Value]) {
    let lines: Vec<String> = rows.iter().map(ToString::to_string).collect();
    fs::write(path, lines.join("\n")).unwrap();
}

fn found(reader: &Reader, words: &str) -> BTreeSet<String> {
    let answer = reader.find(&Asked { words: words.to_owned(), limit: 10_000, ..Asked::default() }).unwrap();
    let ids: BTreeSet<String> = answer.posts.iter().map(|kept| kept.post.id.clone()).collect();
    assert_eq!((answer.count, answer.posts.len()), (ids.len() as u64, ids.len()), "{words}");
    ids
}

#[test]
fn search_finds_what_a_plain_scan_finds() {
    let stone = Stone::holding(&EXPORTS);
    let reader = stone.reader();
    let (texts, asked) = (stone.beside("texts"), stone.beside("asked"));
    let mut rows = Vec::new();
    archive::dump(&reader, &mut |line| rows.push(json!({"id": line.id, "text": line.text}))).unwrap();
    assert_eq!(rows.len(), 345);
    write(&texts, &rows);
    let mut queries = plain_scan(&[Path::new("--queries"), Path::new("3000"), Path::new("20181109"), &texts]);
    queries.extend(ASKED.iter().map(|query| json!(query)));
    write(&asked, &queries);
    let scanned = plain_scan(&[&texts, &asked]);
    assert_eq!(scanned.len(), queries.len());
    let (mut hits, mut none, mut all) = (0, 0, 0);
    for (query, row) in queries.iter().zip(&scanned) {
        assert_eq!(query, &row["query"]);
        let ids: BTreeSet<String> =
            row["ids"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect();
        let words = query.as_str().unwrap();
        assert_eq!(found(&reader, words), ids, "{words:?}");
        match ids.len() {
            0 => none += 1,
            345 => all += 1,
            _ => hits += 1,
        }
    }
    assert!(hits > 1_500 && none > 100 && all < 200, "some {hits}, none {none}, all {all}");
}

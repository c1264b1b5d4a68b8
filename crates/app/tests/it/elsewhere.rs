//! Every proof file that `scripts/proof-vectors.py` makes, before each program that checks one: they must say the same.
//!
//! Never passed over: where Go, openssl, xxd or Chromium is absent, the tests fail and say what to do.

pub mod page;
pub mod programs;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use page::Pages;
use programs::Program;

use super::program::Program as Kept;

/// A proof file, the policy it is held against, and the first line that each program must print.
pub struct Row {
    pub name: String,
    pub bundle: PathBuf,
    pub policy: PathBuf,
    expected: String,
}

impl Row {
    /// A proof file that every program must give this line for.
    pub fn of(name: &str, bundle: PathBuf, policy: PathBuf, expected: &str) -> Self {
        Self { name: name.to_owned(), bundle, policy, expected: expected.to_owned() }
    }

    /// Whether a first line is the expected one. A changed copy only must not be valid.
    fn takes(&self, line: &str) -> bool {
        match self.expected.as_str() {
            "not valid" => line.starts_with("invalid: ") || line.starts_with("not enough evidence: "),
            "mistake" => line.starts_with("mistake"),
            expected => line == expected,
        }
    }
}

/// Has the proof files made into a folder.
pub fn rows(folder: &Path) -> Vec<Row> {
    let script = root().join("scripts/proof-vectors.py");
    let made = Command::new("python3").arg(script).arg(folder).output().expect("python3 is there");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let index = std::fs::read_to_string(folder.join("index.tsv")).unwrap();
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        Row {
            name: cells[0].to_owned(),
            bundle: folder.join(format!("{}.zip", cells[0])),
            policy: folder.join(format!("{}.policy", cells[1])),
            expected: cells[2].to_owned(),
        }
    };
    index.lines().skip(1).map(row).collect()
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// First lines by row, by program.
type Said = BTreeMap<&'static str, Vec<String>>;

#[test]
fn every_program_says_the_same_of_every_proof_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut rows = rows(folder.path());
    rows.extend(of_a_kept_post(folder.path()));
    rows.push(over_the_limit(folder.path()));
    let mut said = Said::new();
    for program in [Program::beilin(), Program::go(), Program::shell()] {
        said.insert(program.name, program.ask_all(&rows));
    }
    for (name, lines) in page::ask_all(&rows) {
        said.insert(name, lines);
    }
    let (table, wrong) = compared(&rows, &said);
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("proof-files.txt");
    std::fs::write(&place, &table).unwrap();
    eprintln!("{table}{} proof files, {} columns; also in {}", rows.len(), said.len(), place.display());
    assert!(rows.len() > 500, "too few: {}", rows.len());
    assert!(
        wrong.is_empty(),
        "{} of {} are not as they must be:\n{}",
        wrong.len(),
        rows.len(),
        wrong.join("\n")
    );
}

/// What this program itself writes: posts of a kept export with a picture, and one of them with its text alone.
fn of_a_kept_post(folder: &Path) -> Vec<Row> {
    let kept = Kept::holding("x-2024");
    let vkey = kept.run(&["keys", "--vkey"]);
    std::fs::write(folder.join("kept.policy"), format!("log {}\nquorum none\n", vkey.out.trim())).unwrap();
    let prove = |name: &str, arguments: &[&str]| {
        let bundle = folder.join(format!("{name}.zip"));
        let ran = kept.run(&[&["prove", "--out", bundle.to_str().unwrap()], arguments].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        bundle
    };
    let (post, picture) = ("1797193340139362141", "1792163291636339337");
    let whole = prove("kept-posts", &[post, picture]);
    let text = prove("kept-text", &[post, "--only", "text"]);
    let support = prove("kept-support", &[post, "--support"]);
    let row = |name: &str, bundle: &PathBuf, policy: &str, expected: &str| Row {
        name: name.into(),
        bundle: bundle.clone(),
        policy: folder.join(policy),
        expected: expected.into(),
    };
    vec![
        row("kept-posts", &whole, "kept.policy", "valid"),
        row("kept-support", &support, "kept.policy", "valid"),
        row("kept-text", &text, "kept.policy", "valid"),
        row("kept-posts-unpinned", &whole, "plain.policy", "not enough evidence: key-unknown"),
    ]
}

/// One byte more than a proof file may have, none of it on disk.
fn over_the_limit(folder: &Path) -> Row {
    let bundle = folder.join("too-long.zip");
    std::fs::File::create(&bundle).unwrap().set_len((256 << 20) + 1).unwrap();
    let policy = folder.join("plain.policy");
    Row { name: "too-long".into(), bundle, policy, expected: "invalid: limits".into() }
}

/// A line per proof file, a column per program; and the lines on which somebody is wrong.
fn compared(rows: &[Row], said: &Said) -> (String, Vec<String>) {
    let mut table = cells("bundle", "expected", said.keys().copied());
    let mut wrong = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let answers: Vec<&str> = said.values().map(|lines| lines[at].as_str()).collect();
        let line = cells(&row.name, &row.expected, answers.iter().copied());
        if answers.iter().any(|answer| answer != &answers[0] || !row.takes(answer)) {
            wrong.push(line.clone());
        }
        table.push_str(&line);
    }
    (table, wrong)
}

fn cells<'a>(bundle: &str, expected: &str, answers: impl Iterator<Item = &'a str>) -> String {
    let mut line = format!("{bundle:<44}{expected:<36}");
    answers.for_each(|answer| write!(line, "{answer:<36}").unwrap());
    format!("{}\n", line.trim_end())
}

#[test]
fn how_long_one_proof_takes_the_page_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let rows = rows(folder.path());
    page::drive_pages(async |pages: &Pages<'_>| {
        for name in ["valid-record", "valid-three-witnesses", "valid-rotated-twice", "valid-picture"] {
            let row = rows.iter().find(|row| row.name == name).unwrap();
            for plain in [false, true] {
                let ms = pages.fastest(row, plain).await;
                eprintln!("{name}: {ms:.1} ms{}", if plain { " without WebCrypto" } else { "" });
                assert!(ms > 0.0, "{name}, plain {plain}: it was checked");
            }
        }
    });
}

#[test]
fn the_page_shows_a_verdict_text_and_pictures_and_runs_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let rows = rows(folder.path());
    let row = |name: &str| rows.iter().find(|row| row.name == name).unwrap();
    page::drive_pages(async |pages: &Pages<'_>| {
        for lang in ["en", "zh"] {
            for (width, dark) in [(360, false), (360, true), (1280, false), (1280, true)] {
                pages.look(width, dark).await;
                pages.show(lang, row("valid-picture")).await;
                pages.check_fit(width, dark).await;
                let main = pages.text("main").await;
                assert!(main.contains("再见，碑林。<b>Good-bye</b>"), "{main}");
                let picture = "return document.querySelector('.item img').naturalWidth == 8";
                pages.until(picture).await;
                assert_eq!(pages.verdict().await, if lang == "en" { "Valid" } else { "有效" });
            }
            pages.show(lang, row("key-unknown-foreign-origin")).await;
            assert_eq!(pages.verdict().await, if lang == "en" { "Not enough evidence" } else { "证据不足" });
            pages.show(lang, row("inclusion-other-value")).await;
            assert_eq!(pages.verdict().await, if lang == "en" { "Invalid" } else { "无效" });
        }
        pages.check_silent().await;
    });
}

#[test]
fn the_pages_ed25519_takes_what_others_take() {
    let Ok(shared) = std::env::var("BEILIN_SHARED") else {
        eprintln!(
            "skipped: BEILIN_SHARED names no folder with vectors of others; our own stand in the table"
        );
        return;
    };
    let vectors =
        std::fs::read_to_string(Path::new(&shared).join("samples/vectors/CCTV/ed25519vectors.json"));
    let vectors: serde_json::Value = serde_json::from_str(&vectors.unwrap()).unwrap();
    page::drive_pages(async |pages: &Pages<'_>| {
        let (taken, total) = pages.ed25519(&vectors).await;
        assert_eq!((taken, total), (208, 914), "as many as Go, OpenSSL and dalek's verify");
    });
}

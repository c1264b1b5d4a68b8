//! Proof files from the command line and the reader, judged by the program itself.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::program::{Program, Ran};

fn members(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut member = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            member.read_to_end(&mut bytes).unwrap();
            (member.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn key(program: &Program) -> String {
    program.run(&["keys", "--vkey"]).out.trim_end().to_owned()
}

fn first(ran: &Ran) -> (&str, i32) {
    (ran.out.lines().next().unwrap_or_default(), ran.code)
}

/// A post with words and nothing else, and one with a picture.
fn posts(program: &Program) -> (String, String) {
    let found = |arguments: &[&str]| -> Vec<String> {
        let lines = program.json(&[&["find", "--limit", "100"], arguments].concat());
        lines.iter().map(|line| line["native_id"].as_str().unwrap().to_owned()).collect()
    };
    let members = crate::program::files(&crate::program::sample("x-2024"));
    // Some of the export's pictures are declared and not there.
    let there =
        |id: &String| members.keys().any(|name| name.contains(&format!("/{id}-")) && name.ends_with(".png"));
    let picture = found(&["--kind", "media", "--kind", "own"]).into_iter().find(there).unwrap();
    (found(&["碑", "--kind", "own"]).remove(0), picture)
}

fn prove(program: &Program, arguments: &[&str]) -> (PathBuf, Value) {
    let ran = program.run(&[&["prove", "--json"], arguments].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    let told = ran.json().remove(0);
    (program.path(told["file"].as_str().unwrap()), told)
}

#[test]
fn a_post_is_proved_to_somebody_without_the_archive() {
    let program = Program::holding("x-2024");
    let (post, _) = posts(&program);
    let ran = program.run(&["prove", &post, "--media", "none"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, format!("proof-{post}.zip\n").as_str()), "{}", ran.err);
    let file = program.path(&format!("proof-{post}.zip"));
    assert!(fs::metadata(&file).unwrap().len() < 10_000, "a proof without media is below ten kilobytes");
    let elsewhere = Program::new();
    let path = file.to_str().unwrap();
    let ran = elsewhere.run(&["verify", path, "--key", &key(&program)]);
    assert_eq!(first(&ran), ("valid", 0), "{}", ran.out);
    let second = ran.out.lines().nth(1).unwrap();
    assert!(second.starts_with("Nobody else has seen or dated it"), "{second}");
    assert!(second.ends_with("Does not show that @linshi_invented posted it."), "{second}");
    for word in [
        "Sealed here: in the log beilin/",
        "Seen by others: by nobody",
        "Dated by others: no",
        "Who wrote it",
    ] {
        assert!(ran.out.contains(word), "{word}: {}", ran.out);
    }
    let ran = elsewhere.run(&["verify", path, "--key", &key(&program), "--lang", "zh"]);
    assert_eq!(first(&ran), ("valid", 0));
    assert!(ran.out.contains("它不证明此文由 @linshi_invented 发布。"), "{}", ran.out);
    assert_eq!(program.run(&["prove", &post]).code, 4, "never written over");
    assert!(!elsewhere.archive().exists(), "an examiner needs no archive");
}

#[test]
fn a_key_that_nobody_pinned_is_never_green() {
    let program = Program::holding("x-2013.zip");
    let (post, _) = posts(&program);
    let (file, _) = prove(&program, &[&post]);
    let elsewhere = Program::new();
    let ran = elsewhere.run(&["verify", file.to_str().unwrap()]);
    assert_eq!(first(&ran), ("not enough evidence: key-unknown", 1), "{}", ran.out);
    let words =
        program.json(&["prove", &post, "--out", "again.zip"])[0]["words"].as_str().unwrap().to_owned();
    assert_eq!(words.split(' ').count(), 12);
    assert!(ran.out.contains(&words) && ran.out.contains(&key(&program)), "{}", ran.out);
    assert!(program.run(&["keys"]).out.contains(&words), "the keeper reads the same words");
    let other = Program::holding("x-2013.zip");
    let ran = elsewhere.run(&["verify", file.to_str().unwrap(), "--key", &key(&other)]);
    assert_eq!(first(&ran), ("not enough evidence: key-unknown", 1));
    for bad in ["", "x", "beilin/aa+00000000+AQ=="] {
        assert_eq!(elsewhere.run(&["verify", file.to_str().unwrap(), "--key", bad]).code, 2, "{bad}");
    }
}

#[test]
fn a_policy_is_taken_from_the_examiner_alone() {
    let program = Program::holding("x-2013.zip");
    let (post, _) = posts(&program);
    let (file, _) = prove(&program, &[&post]);
    let path = file.to_str().unwrap();
    let elsewhere = Program::new();
    let policy = format!("log {}\nquorum none\n", key(&program));
    fs::write(elsewhere.path("p"), &policy).unwrap();
    assert_eq!(first(&elsewhere.run(&["verify", path, "--policy", "p"])), ("valid", 0));
    fs::write(elsewhere.path("broken"), "log x\n").unwrap();
    assert_eq!(elsewhere.run(&["verify", path, "--policy", "broken"]).code, 2);
    assert_eq!(elsewhere.run(&["verify", path, "--policy", "nowhere"]).code, 2);
    // The file of the configuration folder counts where nothing else is named.
    fs::create_dir_all(elsewhere.path("keys")).unwrap();
    fs::write(elsewhere.path("keys/policy"), &policy).unwrap();
    assert_eq!(first(&elsewhere.run(&["verify", path])), ("valid", 0));
}

#[test]
fn only_listed_fields_are_shown_and_others_by_name() {
    let program = Program::holding("x-2024");
    let (post, _) = posts(&program);
    let shown = |arguments: &[&str]| -> Vec<String> {
        let (file, _) = prove(&program, &[&[post.as_str(), "--media", "none"], arguments].concat());
        let names =
            members(&file).into_keys().filter(|name| name.starts_with("1/") && name.ends_with(".txt"));
        names.map(|name| name.split_once('-').unwrap().1.trim_end_matches(".txt").to_owned()).collect()
    };
    let usual = shown(&["--out", "usual.zip"]);
    for name in ["type", "platform", "account", "id", "created", "text"] {
        assert!(usual.iter().any(|shown| shown == name), "{name}: {usual:?}");
    }
    for name in ["client", "place", "counts", "from", "mentions"] {
        assert!(!usual.iter().any(|shown| shown == name), "{name}: {usual:?}");
    }
    assert_eq!(shown(&["--only", "text", "--only", "id", "--out", "only.zip"]), ["id", "text"]);
    let more = shown(&["--with", "client", "--out", "with.zip"]);
    assert_eq!(more.len(), usual.len() + 1);
    let elsewhere = Program::new();
    for name in ["usual.zip", "only.zip", "with.zip"] {
        let file = program.path(name);
        let ran = elsewhere.run(&["verify", file.to_str().unwrap(), "--key", &key(&program)]);
        assert_eq!(first(&ran), ("valid", 0), "{name}");
    }
    let whole = fs::read(program.path("only.zip")).unwrap();
    let contains = |text: &str| whole.windows(text.len()).any(|bytes| bytes == text.as_bytes());
    assert!(!contains("linshi_invented"), "a closed field stands nowhere in the file");
    let ran = program.run(&["prove", &post, "--with", "shoe_size", "--out", "no.zip"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(!program.path("no.zip").exists());
    let ran = program.run(&["prove", "404", "--out", "no.zip"]);
    assert!(ran.code == 2 && ran.err.contains("404"), "{}", ran.err);
}

/// The same post stands in an export and in two captures of other makers; their words are the same.
#[test]
fn what_a_post_was_read_from_is_shown_where_it_is_asked_for_and_names_no_file() {
    let program = Program::new();
    let same = Path::new(env!("CARGO_MANIFEST_DIR")).join("../platforms/src/x/captures/fixtures/same");
    for input in ["export", "twarc1.jsonl", "twarc2.jsonl"] {
        let code = program.run(&["keep", same.join(input).to_str().unwrap()]).code;
        assert!(code <= 1, "{input}: {code}");
    }
    let key = key(&program);
    let judged = |file: &Path| program.json(&["verify", file.to_str().unwrap(), "--key", &key]).remove(0);
    let post = "x:1103279582728945665";
    let (plain, _) = prove(&program, &[post, "--out", "plain.zip"]);
    assert_eq!(judged(&plain)["authorship"], "none");
    let (file, told) = prove(&program, &[post, "--support", "--out", "more.zip"]);
    let verdict = judged(&file);
    assert_eq!((&verdict["authorship"], &verdict["word"]), (&"captures-2".into(), &judged(&plain)["word"]));
    // Three records of the post, three of batches, three of imports.
    assert_eq!(told["items"], 9);
    for (name, bytes) in members(&file) {
        for word in ["twarc", "jsonl", "tweets.js", "export\""] {
            let holds = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!holds, "{name}: {word}");
        }
    }
}

#[test]
fn several_posts_and_their_pictures_go_into_one_file() {
    let program = Program::holding("x-2024");
    let (one, picture) = posts(&program);
    let named = format!("x:{picture}");
    let (file, told) = prove(&program, &[&one, &named, "--versions", "--out", "two.zip"]);
    let all = members(&file);
    assert!(told["items"].as_u64().unwrap() >= 3, "{told}");
    let pictures: Vec<_> = all.keys().filter(|name| name.contains("/content.")).collect();
    assert!(!pictures.is_empty(), "{:?}", all.keys());
    let elsewhere = Program::new();
    let ran = elsewhere.run(&["verify", "--json", file.to_str().unwrap(), "--key", &key(&program)]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let verdict = ran.json().remove(0);
    assert_eq!((verdict["verdict"].as_str(), verdict["word"].is_null()), (Some("valid"), true));
    assert_eq!(verdict["items"].as_array().unwrap().len() as u64, told["items"].as_u64().unwrap());
    assert_eq!(verdict["authorship"], "none");
    // The picture is the member of the export, byte for byte.
    let sealed: Vec<&Vec<u8>> = pictures.iter().map(|name| &all[*name]).collect();
    let export = crate::program::files(&crate::program::sample("x-2024"));
    assert!(sealed.iter().all(|bytes| export.values().any(|member| member == *bytes)));
    // Neither machine nor file is named.
    let text = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned();
    for word in ["tweets_media", "x-2024", "tweets.js", "/tmp"] {
        assert!(!text.contains(word), "{word}");
    }
}

#[test]
fn a_changed_file_is_refused_with_its_word() {
    let program = Program::holding("x-2013.zip");
    let (post, _) = posts(&program);
    let (file, _) = prove(&program, &[&post]);
    let good = fs::read(&file).unwrap();
    let vkey = key(&program);
    let verdict = |bytes: &[u8]| {
        let path = program.path("changed.zip");
        fs::write(&path, bytes).unwrap();
        let ran = program.run(&["verify", path.to_str().unwrap(), "--key", &vkey]);
        (ran.out.lines().next().unwrap_or_default().to_owned(), ran.code)
    };
    assert_eq!(verdict(&good), ("valid".into(), 0));
    for at in [0, 20, good.len() / 2, good.len() - 1] {
        let mut bad = good.clone();
        bad[at] ^= 1;
        assert_eq!(verdict(&bad), ("invalid: form".into(), 5), "byte {at}");
    }
    assert_eq!(verdict(b"no proof"), ("invalid: form".into(), 5));
    assert_eq!(program.run(&["verify", "nowhere.zip"]).code, 4);
}

//! What scripts rely on: shapes of JSON, exit statuses, help in both languages, what goes where.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{Program, sample};

const COMMANDS: [&str; 12] = [
    "keep", "verify", "find", "open", "prove", "seal", "witness", "withhold", "rebuild", "log", "keys",
    "manual",
];

fn names(object: &Value) -> BTreeSet<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

fn path(name: &str) -> String {
    sample(name).to_str().unwrap().to_owned()
}

#[test]
fn keep_json_is_an_object_an_input() {
    let program = Program::new();
    let ran = program.run(&["keep", "--json", &path("x-2013.zip"), &path("x-2024")]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let lines = ran.json();
    assert_eq!(lines.len(), 2, "a line an input");
    for (line, (input, posts, new)) in lines.iter().zip([("x-2013.zip", 73, 73), ("x-2024", 329, 256)]) {
        let promised =
            ["input", "platform", "account", "posts", "new_posts", "declared", "members", "problems"];
        for name in promised {
            assert!(line.get(name).is_some(), "{input}: {name}");
        }
        assert_eq!(line["input"], input);
        assert_eq!(line["platform"], "x");
        assert_eq!(line["account"], "9000000000000000021");
        assert_eq!((&line["posts"], &line["new_posts"]), (&posts.into(), &new.into()), "{input}");
        assert!(line["declared"].is_object() && line["problems"].is_array());
        let lists = ["damaged", "kept_unread", "left_out", "read"];
        assert_eq!(names(&line["members"]), BTreeSet::from(lists), "{input}");
        for list in lists {
            assert!(line["members"][list].is_array(), "{input}: {list}");
        }
    }
    assert_eq!(lines[1]["declared"]["tweets"], 327);
    let refused = program.path("strange");
    fs::create_dir(&refused).unwrap();
    let ran = program.run(&["keep", "--json", refused.to_str().unwrap()]);
    assert_eq!((ran.code, ran.json()[0]["outcome"].as_str()), (3, Some("refused")));
    let again = program.run(&["keep", "--json", &path("x-2013.zip")]);
    assert_eq!(again.json()[0]["outcome"], "already_kept");
    assert_eq!(again.json()[0]["new_posts"], 0);
}

#[test]
fn find_json_is_an_object_a_post() {
    let program = Program::holding("x-2024");
    let lines = program.json(&["find", "--limit", "7", "碑"]);
    assert_eq!(lines.len(), 7, "as many as the limit");
    let shape = BTreeSet::from(["platform", "native_id", "account", "created", "text", "entry"]);
    for line in &lines {
        assert_eq!(names(line), shape);
        assert!(line["text"].as_str().unwrap().contains('碑'));
        assert!(line["native_id"].is_string() && line["entry"].is_u64());
    }
    let newest: Vec<&str> = lines.iter().map(|line| line["created"].as_str().unwrap()).collect();
    assert!(newest.is_sorted_by(|a, b| a >= b), "newest first: {newest:?}");
    let oldest = program.json(&["find", "--oldest", "--limit", "1", ""]);
    assert_eq!(oldest[0]["native_id"], "11529891630");
}

#[test]
fn find_filters_by_account_day_and_kind() {
    let program = Program::holding("x-2024");
    let count =
        |arguments: &[&str]| program.json(&[&["find", "--limit", "10000"], arguments].concat()).len() as u64;
    let expected: Value = serde_json::from_slice(&fs::read(sample("expected.json")).unwrap()).unwrap();
    let expected = &expected["exports"]["x-2024"];
    for kind in ["own", "reply", "thread", "quote", "retweet", "media"] {
        assert_eq!(count(&["--kind", kind]), expected["kinds"][kind], "{kind}");
    }
    for (year, posts) in expected["by_year"].as_object().unwrap() {
        assert_eq!(count(&["--from", year, "--to", year]), *posts, "{year}");
    }
    assert_eq!(count(&["--account", "@linshi_invented"]), 329);
    assert_eq!(count(&["--account", "9000000000000000021"]), 329);
    assert_eq!(program.run(&["find", "--account", "nobody", "x"]).code, 2);
    assert_eq!(program.run(&["find", "--from", "2018-13", "x"]).code, 2);
    let both = program.json(&["find", "--limit", "500", "--kind", "own", "--kind", "media"]).len();
    assert!(both > 0 && (both as u64) < count(&["--kind", "media"]), "of all these kinds at once: {both}");
}

#[test]
fn verify_json_ends_with_ok_and_counts() {
    let program = Program::holding("x-2013.zip");
    let lines = program.json(&["verify"]);
    assert_eq!(lines.len(), 1, "no finding");
    let last = &lines[0];
    assert_eq!(last["ok"], true);
    for (name, count) in [("entries", 2), ("batches", 2), ("posts", 73), ("imports", 1), ("damaged", 0)] {
        assert_eq!(last[name], count, "{name}");
    }
    let (name, bytes) = program.truth().into_iter().find(|(name, _)| name.starts_with("originals/")).unwrap();
    let mut changed = bytes;
    let middle = changed.len() / 2;
    changed[middle] ^= 4;
    fs::write(program.archive().join(&name), changed).unwrap();
    let ran = program.run(&["verify", "--json"]);
    assert_eq!(ran.code, 5, "{}", ran.err);
    let lines = ran.json();
    let finding = &lines[0];
    assert_eq!((finding["kind"].as_str(), finding["file"].as_str()), (Some("damaged"), Some(name.as_str())));
    assert!(finding["affects"].as_str().unwrap().contains("entry 1"));
    assert_eq!(lines.last().unwrap()["ok"], false);
    assert!(ran.err.contains(&name), "people are told as well");
    assert_eq!(program.run(&["verify", program.archive().to_str().unwrap()]).code, 5, "named as a path");
}

#[test]
fn results_go_to_standard_output_and_words_to_standard_error() {
    let program = Program::new();
    let rows: [(&[&str], i32, bool); 10] = [
        (&["keep", &path("x-2013.zip")], 1, false),
        (&["keep", "--json", &path("x-2013.zip")], 1, true),
        (&["find", "碑"], 0, true),
        (&["find", "--json", "碑"], 0, true),
        (&["verify"], 0, false),
        (&["verify", "--json"], 0, true),
        (&["rebuild"], 0, false),
        (&["rebuild", "--dump"], 0, true),
        (&["keys"], 0, true),
        (&["manual", "man"], 0, true),
    ];
    for (arguments, code, out) in rows {
        let ran = program.run(arguments);
        assert_eq!(ran.code, code, "{arguments:?}: {}", ran.err);
        assert_eq!(!ran.out.is_empty(), out, "{arguments:?}: {}", ran.out);
        if arguments.contains(&"--json") || arguments.contains(&"--dump") {
            assert!(!ran.json().is_empty(), "every line of it is JSON");
        }
        if !["keys", "manual"].contains(&arguments[0]) {
            assert!(!ran.err.is_empty(), "{arguments:?}");
        }
    }
}

#[test]
fn a_wrong_command_is_2_and_help_is_0() {
    let program = Program::new();
    let wrong: [&[&str]; 7] = [
        &[],
        &["keep"],
        &["keep", "--nonsense", "x"],
        &["gather"],
        &["find", "--limit", "many", "x"],
        &["find", "--kind", "angry", "x"],
        &["--lang", "fr", "verify"],
    ];
    for arguments in wrong {
        let ran = program.run(arguments);
        assert_eq!(ran.code, 2, "{arguments:?}: {}", ran.err);
        assert!(ran.out.is_empty() && !ran.err.is_empty(), "{arguments:?}");
    }
    for arguments in [&["--help"][..], &["--version"], &["keep", "--help"], &["keep", "-h"]] {
        let ran = program.run(arguments);
        assert_eq!(ran.code, 0, "{arguments:?}");
        assert!(ran.err.is_empty() && !ran.out.is_empty(), "{arguments:?}");
    }
    assert!(!program.archive().exists(), "none of this makes an archive");
}

#[test]
fn help_tells_every_exit_status_in_both_languages() {
    let program = Program::new();
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for command in COMMANDS {
        let en = one_line(&program.run(&[command, "--help"]).out);
        let zh = one_line(&program.run(&["--lang", "zh", command, "--help"]).out);
        for (status, word) in [
            ("0", "done"),
            ("1", "something missing, damaged or not proved"),
            ("2", "the command was wrong"),
            ("3", "the input is not understood"),
            ("4", "cannot be read or written"),
            ("5", "invalid, tampered or forked"),
        ] {
            assert!(en.contains(&format!("{status} ")) && en.contains(word), "{command}: {status} in {en}");
        }
        for word in ["退出状态", "0 完成", "2 命令有误", "3 无法识别输入", "4 位置不可读或不可写", "5 无效"]
        {
            assert!(zh.contains(word), "{command}: {word} in {zh}");
        }
    }
}

#[test]
fn messages_come_in_the_language_asked_for() {
    let program = Program::holding("x-2024");
    let han = |text: &str| text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
    for arguments in [
        vec!["keep".to_owned(), path("x-2024")],
        vec!["keep".into(), "nowhere".into()],
        vec!["verify".into()],
        vec!["rebuild".into()],
        vec!["find".into(), "zzzzqx".into()],
        vec!["find".into(), "--from".into(), "tomorrow".into()],
        vec!["find".into(), "--account".into(), "nobody".into()],
        vec!["seal".into()],
        vec!["seal".into(), "--tsa".into(), "http://127.0.0.1:1/".into()],
        vec!["witness".into(), "key".into()],
        vec!["witness".into(), "serve".into()],
    ] {
        let told = |lang: &str| {
            let mut all: Vec<&str> = vec!["--lang", lang];
            all.extend(arguments.iter().map(String::as_str));
            program.run(&all).err
        };
        let (en, zh) = (told("en"), told("zh"));
        assert!(!han(&en), "{arguments:?} in English: {en}");
        assert!(han(&zh), "{arguments:?} in Chinese: {zh}");
    }
    let mut command = program.command();
    let locale = command.args(["verify"]).env("LC_ALL", "zh_CN.UTF-8").output().unwrap();
    assert!(han(&String::from_utf8(locale.stderr).unwrap()), "and from the locale");
}

#[test]
fn the_man_page_is_the_one_in_the_repository() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/man/beilin.1");
    let made = Program::new().run(&["manual", "man"]).out;
    let kept = fs::read_to_string(page).unwrap_or_default().replace("\r\n", "\n");
    assert!(made == kept, "write it again: beilin --lang en manual man > docs/man/beilin.1");
    for command in COMMANDS {
        assert!(kept.contains(command), "{command}");
    }
}

#[test]
fn completions_are_made_for_each_shell() {
    let program = Program::new();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let ran = program.run(&["manual", shell]);
        assert_eq!(ran.code, 0, "{shell}");
        for command in COMMANDS {
            assert!(ran.out.contains(command), "{shell}: {command}");
        }
    }
    assert_eq!(program.run(&["manual", "tcsh"]).code, 2);
}

#[test]
fn the_place_is_named_by_flag_or_variable() {
    let program = Program::new();
    let elsewhere = program.path("elsewhere");
    let ran = program.run(&["--archive", elsewhere.to_str().unwrap(), "keep", &path("x-2013.zip")]);
    assert!(ran.code <= 1, "{}", ran.err);
    assert!(elsewhere.join("beilin.toml").exists() && !program.archive().exists());
    let mut bare = program.command();
    let ran = bare.env_remove("BEILIN_ARCHIVE").args(["keep", &path("x-2013.zip")]).output().unwrap();
    assert!(ran.status.code().unwrap() <= 1);
    assert!(program.path("beilin-archive/beilin.toml").exists(), "beside the person, where nothing is said");
}

#[test]
fn the_key_lies_outside_and_the_program_says_where_and_why() {
    let program = Program::new();
    let ran = program.run(&["keep", &path("x-2013.zip")]);
    let keys = program.path("keys");
    for words in [keys.to_str().unwrap(), "outside the archive", "recovery key", "Print it"] {
        assert!(ran.err.contains(words), "{words}: {}", ran.err);
    }
    let again = program.run(&["keep", &path("x-2019.zip")]);
    assert!(!again.err.contains("recovery key"), "only when it is made");
    let told = program.run(&["keys", "--json"]).json().remove(0);
    let folder = Path::new(told["folder"].as_str().unwrap()).to_owned();
    assert!(folder.starts_with(&keys) && folder.join("key").exists() && folder.join("guard").exists());
    let secret = fs::read_to_string(folder.join("key")).unwrap();
    assert_eq!(secret.trim().len(), 64);
    for (name, bytes) in crate::program::files(&program.archive()) {
        assert!(!String::from_utf8_lossy(&bytes).contains(secret.trim()), "{name} holds the key");
    }
    fs::remove_file(folder.join("key")).unwrap();
    let without = program.run(&["keep", &path("x-2024")]);
    assert_eq!(without.code, 4, "{}", without.err);
    assert!(without.err.contains("can be read and verified"), "{}", without.err);
    assert_eq!(program.run(&["verify"]).code, 0);
    assert_eq!(program.run(&["find", "碑"]).code, 0);
}

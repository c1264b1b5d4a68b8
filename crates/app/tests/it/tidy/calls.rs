//! What a room's row says it never does, held against the calls in its code.
//!
//! Never judges what no search can see: such words stand in a list of their own, so that a new word in the
//! table fails until someone decides.

use super::arrows::{Row, table};
use super::mask::{code_without_tests, line_of};
use super::tree::File;

const FILES: &[&str] = &["std::fs", "fs::File", "File::open", "File::create", "OpenOptions", "std::process"];
const NETWORK: &[&str] = &["std::net", "TcpStream", "TcpListener", "UdpSocket", "tokio::net"];
const CLOCK: &[&str] = &["SystemTime::now", "Instant::now"];
const RANDOM: &[&str] = &["getrandom::", "thread_rng", "OsRng", "RandomState::new"];
const WRITING: &[&str] = &[
    "fs::write",
    "File::create",
    "OpenOptions",
    "create_dir",
    "remove_file",
    "remove_dir",
    "fs::rename",
    "fs::copy",
];
const TERMINAL: &[&str] = &["stdout()", "stderr()", "stdin()", "println!", "eprintln!", "print!", "eprint!"];
const PLATFORMS: &[&str] = &["tweet", "twitter", "grailbird", "weibo", "mastodon", "bluesky"];

/// Words with which code would say why something is gone.
const WHY: &[&str] = &["compel", "coerc", "voluntar", "censor"];

/// Words of the table and what they forbid. An empty list is a word that only a reader can judge.
const WORDS: &[(&str, &[&[&str]])] = &[
    ("I/O", &[FILES, NETWORK, TERMINAL]),
    ("clock", &[CLOCK]),
    ("real clock", &[CLOCK]),
    ("randomness of its own", &[RANDOM]),
    ("network", &[NETWORK]),
    ("sockets", &[NETWORK]),
    ("terminal", &[TERMINAL]),
    ("writing", &[WRITING]),
    ("knowing any platform", &[PLATFORMS]),
    ("parsing platforms", &[PLATFORMS]),
    ("saying why", &[WHY]),
    ("platform quirks", &[]),
    ("knowing what is sealed", &[]),
    ("C code", &[]),
    ("holding truth", &[]),
    ("rules of its own", &[]),
    ("deciding trust", &[]),
];

/// What only one operating system has, and the one file that may have it.
const HOST: &str = "crates/store/src/host.rs";
const HOST_WORDS: &[&str] = &[
    "cfg(unix)",
    "cfg(windows)",
    "cfg(target_os",
    "cfg(not(unix))",
    "cfg(not(windows))",
    "cfg!(unix)",
    "cfg!(windows)",
    "cfg!(target_os",
    "std::os::",
];

pub fn check(page: &str, sources: &[File]) -> Vec<String> {
    let rows = table(page);
    let mut complaints = Vec::new();
    for row in &rows {
        for word in words(row).filter(|word| !WORDS.iter().any(|(known, _)| known == word)) {
            complaints
                .push(format!("ARCHITECTURE.md: no rule is set for what {} never does: {word}", row.room));
        }
    }
    // A file of tests of its own, beside its fixtures, is no product code.
    for file in sources.iter().filter(|file| !file.path.ends_with("tests.rs")) {
        let code = code_without_tests(&file.text);
        let room = file.path.split('/').nth(1).unwrap_or_default();
        for row in rows.iter().filter(|row| row.room == room) {
            check_file(row, file, &code, &mut complaints);
        }
        if file.path != HOST {
            find_all(file, &code, HOST_WORDS, "only host.rs may", &mut complaints);
        }
    }
    complaints
}

fn words(row: &Row) -> impl Iterator<Item = &str> {
    row.never.split([',', ';']).map(str::trim).filter(|word| !word.is_empty())
}

fn check_file(row: &Row, file: &File, code: &str, complaints: &mut Vec<String>) {
    for (word, lists) in WORDS.iter().filter(|(known, _)| words(row).any(|word| word == *known)) {
        let lowered = code.to_ascii_lowercase();
        for list in *lists {
            let any_case = std::ptr::eq(*list, PLATFORMS) || std::ptr::eq(*list, WHY);
            let text = if any_case { &lowered } else { code };
            find_all(file, text, list, &format!("{} never: {word}", row.room), complaints);
        }
    }
}

/// Finds words that do not continue another word to the left.
fn find_all(file: &File, code: &str, list: &[&str], why: &str, complaints: &mut Vec<String>) {
    for word in list {
        for (at, _) in code.match_indices(word) {
            let before = code.as_bytes()[..at].last().copied().unwrap_or(b' ');
            if !before.is_ascii_alphanumeric() && before != b'_' {
                complaints.push(format!("{}:{}: {word} ({why})", file.path, line_of(code, at)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(never: &str, code: &str) -> Vec<String> {
        let page = format!(
            "| Room | P | May import | Never |\n|---|---|---|---|\n| `low` | x | nothing of ours | {never} |\n"
        );
        check(&page, &[File::of("crates/low/src/a.rs", code)])
    }

    #[test]
    fn each_word_of_the_table_forbids_its_calls() {
        let rows = [
            ("I/O", "use std::fs;"),
            ("I/O", "fn a() { println!(\"x\"); }"),
            ("clock", "let t = std::time::SystemTime::now();"),
            ("randomness of its own", "getrandom::fill(&mut seed)"),
            ("network", "use std::net::TcpStream;"),
            ("sockets", "tokio::net::bind()"),
            ("terminal", "std::io::stdout().lock()"),
            ("writing", "fs::write(path, b\"x\")"),
            ("knowing any platform", "fn tweet_of() {}"),
            ("saying why", "Self::Censored => true"),
            ("real clock", "Instant::now()"),
            ("holding truth", "#[cfg(unix)] fn a() {}"),
            ("holding truth", "use std::os::fd::AsFd;"),
        ];
        for (never, code) in rows {
            assert!(!complaints(never, code).is_empty(), "{never}: {code}");
            let in_test = format!("#[cfg(test)]\nmod tests {{ {code} }}");
            assert_eq!(complaints(never, &in_test), Vec::<String>::new(), "{never}: {code}");
            assert_eq!(complaints(never, &format!("// {code}")), Vec::<String>::new(), "{never}: {code}");
        }
        assert_eq!(complaints("clock", "use std::fs;"), Vec::<String>::new());
    }

    #[test]
    fn a_new_word_needs_a_rule_and_the_host_file_is_free() {
        assert!(complaints("telling jokes", "")[0].contains("no rule"));
        let page = "| Room | P | May import | Never |\n|---|---|---|---|\n";
        assert!(check(page, &[File::of(HOST, "#[cfg(unix)] use std::os::unix;")]).is_empty());
    }
}

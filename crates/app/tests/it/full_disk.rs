//! A disk that takes no more: every write beyond a limit fails, wherever that falls.

use std::process::Command;

use crate::export;
use crate::program::{Program, Ran};

/// Runs the program in a shell that lets no file grow beyond so many blocks of 512 bytes.
fn limited(program: &Program, blocks: u32, input: &str) -> Ran {
    let mut shell = program.about(Command::new("sh"));
    let line = format!("trap '' XFSZ; ulimit -f {blocks} && exec \"$0\" keep \"$1\"");
    shell.args(["-c", &line, env!("CARGO_BIN_EXE_beilin"), input]);
    Ran::of(&shell.output().unwrap())
}

#[test]
fn a_place_that_takes_no_more_loses_nothing() {
    let program = Program::holding("x-2013.zip");
    let before = program.truth();
    let input = program.path("large");
    export::folder(&input, &export::large(3_000));
    let input = input.to_str().unwrap();
    let (mut failed, mut blocks) = (0, 0);
    let done = loop {
        let ran = limited(&program, blocks, input);
        if ran.code != 4 {
            break ran;
        }
        failed += 1;
        assert!(ran.err.contains("Check the disk") || ran.err.contains("Free some space"), "{}", ran.err);
        assert!(!ran.err.contains("panicked"), "{}", ran.err);
        let now = program.truth();
        for (name, bytes) in before.iter().filter(|(name, _)| *name != "log/checkpoint") {
            let kept = now.get(name).is_some_and(|found| found == bytes);
            assert!(kept || name.starts_with("log/tile/"), "{blocks} blocks: {name} has changed");
        }
        program.assert_whole();
        let found = program.json(&["find", "--limit", "100", "--to", "2013"]);
        assert_eq!(found.len(), 73, "{blocks} blocks");
        blocks = if blocks == 0 { 1 } else { blocks * 2 };
        assert!(blocks < 1 << 20, "a limit of 512 MiB is enough");
    };
    assert!(failed >= 6, "{failed} limits were too low");
    // Where only the index finds no room, the posts are kept, and that is what is said.
    assert!(done.code == 0 || done.err.contains("Free some space and run `beilin rebuild`"), "{}", done.err);
    let report = program.json(&["keep", input]);
    assert_eq!(
        (report[0]["posts"].as_u64(), report[0]["outcome"].as_str()),
        (Some(3_000), Some("already_kept"))
    );
    program.assert_whole();
    let verified = program.json(&["verify"]);
    assert_eq!(verified.last().unwrap()["posts"], 3_073);
}

#[test]
fn an_archive_that_cannot_be_founded_is_founded_later() {
    let program = Program::new();
    let input = crate::program::sample("x-2013.zip");
    let input = input.to_str().unwrap();
    for blocks in [0, 1, 2] {
        let ran = limited(&program, blocks, input);
        assert_eq!(ran.code, 4, "{blocks} blocks: {}", ran.err);
        assert!(!ran.err.contains("panicked"), "{}", ran.err);
    }
    let ran = program.run(&["keep", input]);
    assert!(ran.code <= 1, "{}", ran.err);
    program.assert_whole();
}

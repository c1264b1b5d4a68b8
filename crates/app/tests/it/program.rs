//! The built program, run as a person would run it, in a place of its own.
//!
//! Never touches the archive or the keys of whoever runs the tests.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// A place with an archive and keys, gone when dropped.
pub struct Program {
    folder: TempDir,
}

/// What one run gave.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    pub fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().expect("it ended by itself"),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    /// The lines of standard output as JSON.
    pub fn json(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

impl Program {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A place in which a sample is kept already.
    pub fn holding(name: &str) -> Self {
        Self::holding_input(&sample(name))
    }

    /// A place in which an input is kept already.
    pub fn holding_input(input: &Path) -> Self {
        let program = Self::new();
        let ran = program.run(&["keep", input.to_str().unwrap()]);
        assert!(ran.code <= 1, "{}", ran.err);
        program
    }

    /// Gives up the place, as a reader takes it.
    pub fn into_home(self) -> TempDir {
        self.folder
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn archive(&self) -> PathBuf {
        self.path("archive")
    }

    /// The program with its place set, in English whatever the locale.
    pub fn command(&self) -> Command {
        self.about(Command::new(env!("CARGO_BIN_EXE_beilin")))
    }

    /// Sets the place of a command that will become the program.
    pub fn about(&self, mut command: Command) -> Command {
        command
            .env("BEILIN_ARCHIVE", self.archive())
            .env("BEILIN_KEYS", self.path("keys"))
            .env("LC_ALL", "C.UTF-8")
            .current_dir(self.folder.path());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(&self.command().args(arguments).output().unwrap())
    }

    /// Runs a command with `--json` and returns what it said.
    pub fn json(&self, arguments: &[&str]) -> Vec<Value> {
        self.run(&[arguments, &["--json"]].concat()).json()
    }

    /// Fails unless the archive verifies.
    pub fn assert_whole(&self) {
        let ran = self.run(&["verify"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }

    /// Path and bytes of everything that outlives the program.
    pub fn truth(&self) -> BTreeMap<String, Vec<u8>> {
        let mut truth = files(&self.archive());
        truth.retain(|name, _| !name.starts_with("derived/") && name != "log/lock");
        truth
    }
}

/// Where a sample lies.
pub fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples").join(name).canonicalize().unwrap()
}

/// Path and bytes of every file below a folder; none where there is no folder.
pub fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut out = BTreeMap::new();
    let mut waiting = vec![root.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                out.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    out
}

//! The programs that are run from a command line: this one, the one in Go and the one in the shell.
//!
//! Never lets one of them see what another said.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{Row, root};

const WORKERS: usize = 2;

/// How a program is called for a bundle and a policy.
pub struct Program {
    pub name: &'static str,
    call: Box<dyn Fn(&Row) -> Command + Sync>,
}

impl Program {
    pub fn beilin() -> Self {
        let call = |row: &Row| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_beilin"));
            command.args(["--lang", "en", "verify"]).arg(&row.bundle).arg("--policy").arg(&row.policy);
            // Nothing of whoever runs the tests is asked.
            command.env("BEILIN_KEYS", row.bundle.with_file_name("no-keys"));
            command
        };
        Self { name: "beilin", call: Box::new(call) }
    }

    pub fn go() -> Self {
        let program = build_go();
        let call = move |row: &Row| {
            let mut command = Command::new(&program);
            command.arg(&row.bundle).arg(&row.policy);
            command
        };
        Self { name: "go", call: Box::new(call) }
    }

    pub fn shell() -> Self {
        let script = root().join("verifiers/shell-verify.sh");
        let call = move |row: &Row| {
            let mut command = Command::new("bash");
            command.arg(&script).arg(&row.bundle).arg(&row.policy);
            command
        };
        Self { name: "shell", call: Box::new(call) }
    }

    /// Returns the first line for each row, in order.
    pub fn ask_all(&self, rows: &[Row]) -> Vec<String> {
        let (next, said) = (AtomicUsize::new(0), Mutex::new(vec![String::new(); rows.len()]));
        std::thread::scope(|scope| {
            for _ in 0..WORKERS {
                scope.spawn(|| {
                    while let Some((at, row)) = {
                        let at = next.fetch_add(1, Ordering::Relaxed);
                        rows.get(at).map(|row| (at, row))
                    } {
                        let line = self.ask(row);
                        said.lock().unwrap()[at] = line;
                    }
                });
            }
        });
        said.into_inner().unwrap()
    }

    /// The first line, or what is wrong where status and line do not go together.
    fn ask(&self, row: &Row) -> String {
        let output = (self.call)(row).output().unwrap();
        let out = String::from_utf8_lossy(&output.stdout);
        let line = out.lines().next().unwrap_or_default();
        let expected = match line.split(':').next() {
            Some("valid") => 0,
            Some("invalid") => 5,
            Some("not enough evidence") => 1,
            _ => 2,
        };
        let error = String::from_utf8_lossy(&output.stderr);
        match output.status.code() {
            // The examiner's mistake is told in each program's own words.
            Some(2) if expected == 2 => "mistake".into(),
            Some(code) if code == expected => line.to_owned(),
            code => format!("status {code:?} with {line:?} {error:?}"),
        }
    }
}

/// Builds the program in Go from Debian's packages alone.
fn build_go() -> PathBuf {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let program = place.join("sealcheck");
    let built = Command::new("go")
        .args(["build", "-o"])
        .arg(&program)
        .arg(root().join("verifiers/sealcheck.go"))
        .envs([("GO111MODULE", "off"), ("GOPATH", "/usr/share/gocode"), ("GOPROXY", "off")])
        .env("GOCACHE", place.join("go"))
        .output()
        .expect("go could not be started: run ./check, which installs golang-go and golang-golang-x-mod-dev");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    program
}

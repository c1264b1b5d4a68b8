//! The real servers of `scripts/watch-servers`, started for one test where they are installed.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::Value;

/// A server that is told what to do, gone when dropped.
pub struct Server {
    child: Child,
    lines: BufReader<ChildStdout>,
    /// What it said when it was ready.
    pub said: Value,
}

impl Server {
    /// Starts it; none, said aloud, where `BEILIN_WATCH_SERVERS` does not name where it is installed.
    pub fn start(name: &str) -> Option<Self> {
        let Some(into) = std::env::var_os("BEILIN_WATCH_SERVERS").map(PathBuf::from) else {
            eprintln!(
                "SKIPPED, {name}: scripts/watch-servers/install was not run, or BEILIN_WATCH_SERVERS is not set"
            );
            return None;
        };
        let scripts = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/watch-servers");
        let mut command = if name == "mastodon" {
            let mut command = Command::new(into.join("python/bin/python"));
            command.arg(format!("{scripts}/mastodon.py"));
            command
        } else {
            // Packages are found beside the script that asks for them.
            let script = into.join(format!("node/{name}.js"));
            std::fs::copy(format!("{scripts}/{name}.js"), &script).unwrap();
            let mut command = Command::new("node");
            command.arg(script);
            command
        };
        let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap());
        let mut server = Self { child, lines, said: Value::Null };
        server.said = server.line();
        Some(server)
    }

    /// Tells it something, and returns what it answered.
    pub fn tell(&mut self, what: &Value) -> Value {
        writeln!(self.child.stdin.as_mut().unwrap(), "{what}").unwrap();
        let answer = self.line();
        assert!(answer["error"].is_null(), "{what}: {answer}");
        answer
    }

    /// The next line of JSON; other lines are what a server says to itself.
    fn line(&mut self) -> Value {
        loop {
            let mut line = String::new();
            assert!(self.lines.read_line(&mut line).unwrap() > 0, "the server ended");
            if let Ok(value @ Value::Object(_)) = serde_json::from_str(&line) {
                return value;
            }
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

//! A witness of the program's own, at work on loopback until it is dropped.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::program::Program;

pub struct Serving {
    child: Child,
    pub address: String,
    pub vkey: String,
}

impl Serving {
    /// Begins to witness with the key and state in a folder of the program's.
    pub fn of(program: &Program, keys: &Path, port: u16, logs: &[&str]) -> Self {
        let listen = format!("127.0.0.1:{port}");
        let mut command: Command = program.command();
        command.env("BEILIN_KEYS", keys).args(["witness", "serve", "--json", "--listen", &listen]);
        for log in logs {
            command.args(["--log", log]);
        }
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let told: Value = serde_json::from_str(&line).expect("a witness says where it listens");
        let text = |name: &str| told[name].as_str().unwrap().to_owned();
        Self { child, address: text("address"), vkey: text("vkey") }
    }

    /// A line of a policy.
    pub fn line(&self, name: &str) -> String {
        format!("witness {name} {} {}\n", self.vkey, self.address)
    }

    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A port that was free a moment ago.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// The key of a program's archive, to give to witnesses.
pub fn vkey(program: &Program) -> String {
    program.json(&["keys"])[0]["vkey"].as_str().unwrap().to_owned()
}

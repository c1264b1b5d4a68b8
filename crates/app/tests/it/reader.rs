//! The real program serving a reader over an archive of its own, and a plain client to ask it.
//!
//! Never leaves the program running, nor anything on the disk.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_beilin");

pub struct Reader {
    pub home: TempDir,
    child: Child,
    pub port: u16,
    /// `/<secret>`.
    pub base: String,
}

pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

pub fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples").join(name)
}

/// Returns a command of the program on the archive in a folder.
pub fn command(home: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.args(args).env("BEILIN_ARCHIVE", home.join("archive")).env("BEILIN_KEYS", home.join("keys"));
    command.env("LC_ALL", "C").stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

impl Reader {
    /// Keeps a sample and opens the reader; without a sample there is no archive yet.
    pub fn of(kept: Option<&str>) -> Self {
        let home = tempfile::tempdir().unwrap();
        if let Some(kept) = kept {
            let status = command(home.path(), &["keep", sample(kept).to_str().unwrap()]).status().unwrap();
            assert!(matches!(status.code(), Some(0 | 1)), "keep ended with {status}");
        }
        Self::over(home)
    }

    /// Opens the reader over an archive that is there.
    pub fn over(home: TempDir) -> Self {
        let mut child = command(home.path(), &["open", "--no-browser", "--json"]).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let told: serde_json::Value = serde_json::from_str(&line).unwrap();
        let rest = told["address"].as_str().unwrap().strip_prefix("http://127.0.0.1:").unwrap();
        let (port, secret) = rest.trim_end_matches('/').split_once('/').unwrap();
        Self { home, child, port: port.parse().unwrap(), base: format!("/{secret}") }
    }

    pub fn secret(&self) -> &str {
        &self.base[1..]
    }

    pub fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{}{path}", self.port, self.base)
    }

    /// Asks for a path below the secret.
    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", &format!("{}{path}", self.base), &[], b"")
    }

    /// Asks with more headers; a `Host` among them takes the place of the right one.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut head = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !headers.iter().any(|(name, _)| *name == "Host") {
            head.push_str(&format!("Host: 127.0.0.1:{}\r\n", self.port));
        }
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if method == "POST" {
            head.push_str(&format!("Content-Length: {}\r\n", body.len()));
        }
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(std::time::Duration::from_secs(60))).unwrap();
        stream.write_all(format!("{head}\r\n").as_bytes()).unwrap();
        stream.write_all(body).unwrap();
        let mut all = Vec::new();
        stream.read_to_end(&mut all).unwrap();
        Answer::of(&all)
    }

    /// Waits until what a keeping's page says is no longer that it goes on, and returns it.
    pub fn follow(&self, path: &str) -> Answer {
        for _ in 0..600 {
            let answer = self.ask("GET", path, &[], b"");
            if !answer.text().contains("data-again") {
                return answer;
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        panic!("it goes on for more than a minute: {path}");
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Answer {
    fn of(all: &[u8]) -> Self {
        let end = all.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer has a head");
        let head = String::from_utf8(all[..end].to_vec()).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Self { status, head, body: all[end + 4..].to_vec() }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (own, value) = line.split_once(':')?;
            own.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }
}

/// Returns the body of a form with one file, and its type.
pub fn form(name: &str, bytes: &[u8]) -> (String, Vec<u8>) {
    let edge = "beilin-test-edge-7f3a";
    let mut body = format!(
        "--{edge}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/zip\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(bytes);
    body.extend_from_slice(format!("\r\n--{edge}--\r\n").as_bytes());
    (format!("multipart/form-data; boundary={edge}"), body)
}

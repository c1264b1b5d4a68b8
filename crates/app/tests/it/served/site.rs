//! The site of `scripts/watch-servers/site.py`, started for one test, and one bounded look at it.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// The most bytes of one answer, and the longest that one is waited for.
const BYTES_MAX: usize = 8 << 20;
const WAIT_MAX: Duration = Duration::from_secs(3);

/// What came of one look, as it came.
#[derive(Clone)]
pub struct Answer {
    pub bytes: Vec<u8>,
    /// Why it ends before its end, in the words of `WARC-Truncated`.
    pub cut: Option<&'static str>,
}

impl Answer {
    /// The record of a capture that holds it; none where nothing of HTTP came.
    pub fn record(&self, url: &str, day: &str) -> Vec<u8> {
        let cut = self.cut.map_or_else(String::new, |cut| format!("WARC-Truncated: {cut}\r\n"));
        let head = format!(
            "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n\
             WARC-Date: {day}T00:00:00Z\r\nWARC-Target-URI: {url}\r\n{cut}\
             Content-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n",
            self.bytes.len()
        );
        [head.as_bytes(), &self.bytes, b"\r\n\r\n"].concat()
    }
}

/// Gets an address of loopback itself.
pub fn get(url: &str) -> Answer {
    let (host, path) = parts(url);
    fetch(&host.replace("localhost", "127.0.0.1"), &host, &path, "")
}

/// Host, with its port, and path of an address.
fn parts(url: &str) -> (String, String) {
    let rest = url.split_once("://").unwrap().1;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    (host.to_owned(), format!("/{}", path.split('#').next().unwrap()))
}

fn fetch(at: &str, host: &str, path: &str, body: &str) -> Answer {
    let mut line = TcpStream::connect(at).unwrap();
    line.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
    let verb = if body.is_empty() { "GET" } else { "POST" };
    // A server of ActivityPub gives an actor only to who asks for one.
    let wants = "Accept: application/activity+json, */*;q=0.5\r\n";
    let fields =
        if body.is_empty() { wants.to_owned() } else { format!("Content-Length: {}\r\n", body.len()) };
    write!(line, "{verb} {path} HTTP/1.1\r\nHost: {host}\r\n{fields}Connection: close\r\n\r\n{body}")
        .unwrap();
    let (mut bytes, mut part, began) = (Vec::new(), vec![0; 65_536], Instant::now());
    let cut = loop {
        match line.read(&mut part) {
            Ok(0) => break None,
            Ok(count) => bytes.extend_from_slice(&part[..count]),
            Err(error)
                if matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut) => {}
            Err(_) => break Some("disconnect"),
        }
        if bytes.len() > BYTES_MAX {
            break Some("length");
        }
        if began.elapsed() > WAIT_MAX {
            break Some("time");
        }
    };
    bytes.truncate(BYTES_MAX);
    Answer { bytes, cut }
}

/// The site, gone when dropped.
pub struct Site {
    child: Child,
    at: String,
}

impl Site {
    pub fn start() -> Self {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/watch-servers/site.py");
        let mut command = Command::new("python3");
        let mut child = command.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let ports: Value = serde_json::from_str(&line).unwrap();
        Self { child, at: format!("127.0.0.1:{}", ports["http"]) }
    }

    /// Tells what is played for an address.
    pub fn tell(&self, url: &str, acts: &Value, again: bool) {
        let body = json!({ "url": url, "acts": acts, "again": again }).to_string();
        let answer = fetch(&self.at, "127.0.0.1", "/_site/tell", &body);
        assert!(
            answer.bytes.starts_with(b"HTTP/1.1 200"),
            "{url}: {}",
            String::from_utf8_lossy(&answer.bytes)
        );
    }

    /// Asks what the site itself has to say.
    pub fn ask(&self, path: &str) -> Value {
        let answer = fetch(&self.at, "127.0.0.1", path, "");
        let start = answer.bytes.windows(4).position(|bytes| bytes == b"\r\n\r\n").unwrap() + 4;
        serde_json::from_slice(&answer.bytes[start..]).unwrap()
    }

    /// Looks at an address that the site plays.
    pub fn look(&self, url: &str) -> Answer {
        let (host, path) = parts(url);
        fetch(&self.at, &host, &path, "")
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

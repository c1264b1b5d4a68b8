//! The program's client against a witness in Go, a client in Python against the program's witness, and a
//! proxy between.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};

use super::serving::{Serving, vkey};
use crate::program::{Program, sample};

const ADVICE: &str = "run ./check, which installs golang-go and golang-golang-x-mod-dev";

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts").join(name).canonicalize().unwrap()
}

/// The witness in Go, on stock packages of the system.
struct Go(Child, String);

impl Drop for Go {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn build_go(program: &Program) -> PathBuf {
    let built = program.path("go-witness");
    let mut go = Command::new("go");
    go.args(["build", "-o"]).arg(&built).arg(script("witness.go"));
    for (name, value) in
        [("GO111MODULE", "off"), ("GOPATH", "/usr/share/gocode"), ("GOPROXY", "off"), ("GOFLAGS", "")]
    {
        go.env(name, value);
    }
    let ran = go.env("GOCACHE", program.path("go-cache")).output().expect(ADVICE);
    assert!(ran.status.success(), "{ADVICE}: {}", String::from_utf8_lossy(&ran.stderr));
    built
}

fn start_go(built: &Path, log: &str) -> Go {
    let mut command = Command::new(built);
    command.args(["127.0.0.1:0", "go.example/w", &"07".repeat(32), log]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    Go(child, format!("http://{}/", line.trim()))
}

/// The key of the Go witness: `go.example/w` over the seed of 32 times 7, by Ed25519 of scripts/vectors.py.
fn go_vkey() -> String {
    let program = "import base64, sys; sys.path.insert(0, sys.argv[1]); from vectors import ed25519, sha\n\
        public, name = ed25519(bytes([7]) * 32, b'')[0], 'go.example/w'\n\
        key_id = sha(name.encode() + bytes([10, 4]) + public)[:4].hex()\n\
        print(name + '+' + key_id + '+' + base64.b64encode(bytes([4]) + public).decode())";
    let folder = script("vectors.py").parent().unwrap().to_owned();
    let ran = Command::new("python3").args(["-c", program]).arg(folder).output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    String::from_utf8(ran.stdout).unwrap().trim().to_owned()
}

fn policy(program: &Program, address: &str) {
    let text = format!("witness G {} {address}\nquorum G\n", go_vkey());
    fs::write(program.path("keys/policy"), text).unwrap();
}

#[test]
fn a_witness_in_go_sees_the_log() {
    let program = Program::holding("x-2013.zip");
    let (built, log) = (build_go(&program), vkey(&program));
    let first = start_go(&built, &log);
    policy(&program, &first.1);
    let state = |arguments: &[&str]| {
        let ran = program.run(arguments);
        (ran.code, ran.json().first().and_then(|line| line["state"].as_str().map(str::to_owned)))
    };
    let seal = ["seal", "--json"];
    assert_eq!(state(&seal), (0, Some("cosigned".into())), "200");
    assert!(program.run(&["keep", sample("x-2019.zip").to_str().unwrap()]).code <= 1);
    assert_eq!(state(&seal), (0, Some("cosigned".into())), "200 over a consistency proof");
    drop(first);
    // One that forgot everything: 409, and then from the size that it tells.
    let second = start_go(&built, &log);
    policy(&program, &second.1);
    assert!(program.run(&["keep", sample("x-2025.zip").to_str().unwrap()]).code <= 1);
    assert_eq!(state(&seal), (0, Some("cosigned".into())), "409, then 200");
    // One that was told of another log.
    let third = start_go(&built, &vkey(&Program::holding("x-2013.zip")));
    policy(&program, &third.1);
    assert!(program.run(&["keep", sample("x-2024").to_str().unwrap()]).code <= 1);
    assert_eq!(state(&seal), (1, Some("refused".into())), "404");
    program.assert_whole();
}

#[test]
fn a_witness_without_evidence_has_only_its_word() {
    let program = Program::holding("x-2013.zip");
    let (built, log) = (build_go(&program), vkey(&program));
    let go = start_go(&built, &log);
    policy(&program, &go.1);
    let older = Program::new();
    for place in ["archive", "keys"] {
        for (name, bytes) in crate::program::files(&program.path(place)) {
            let path = older.path(place).join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
    assert!(program.run(&["keep", sample("x-2019.zip").to_str().unwrap()]).code <= 1);
    assert_eq!(program.run(&["seal"]).code, 0);
    let ran = older.run(&["seal", "--json"]);
    assert_eq!((ran.code, ran.json()[0]["state"].as_str()), (1, Some("forked")));
    assert!(ran.json()[0]["theirs"].is_null(), "it shows no head, so nothing is claimed of one");
}

#[test]
fn a_client_in_python_is_answered_as_the_specification_has_it() {
    let program = Program::new();
    let client = script("witness-client.py");
    let run = |arguments: &[&str]| {
        let ran = Command::new("python3").arg(&client).args(arguments).output().unwrap();
        (
            ran.status.success(),
            String::from_utf8_lossy(&ran.stdout).into_owned() + &String::from_utf8_lossy(&ran.stderr),
        )
    };
    let (_, log) = run(&["--vkey"]);
    let witness = Serving::of(&program, &program.path("one"), 0, &[log.trim()]);
    let (fine, said) = run(&[&witness.address, &witness.vkey]);
    assert!(fine, "{said}");
    for status in ["200", "400", "403", "404", "409", "413", "422"] {
        assert!(said.lines().any(|line| line.starts_with(status)), "{status} was seen: {said}");
    }
}

/// A SOCKS5 proxy for one connection after another that passes bytes on and says whom it was asked for.
fn socks() -> (String, Receiver<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("socks5://{}", listener.local_addr().unwrap());
    let (said, heard) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut head = [0; 2];
            stream.read_exact(&mut head).unwrap();
            stream.read_exact(&mut vec![0; head[1].into()]).unwrap();
            stream.write_all(&[5, 0]).unwrap();
            let mut request = [0; 5];
            stream.read_exact(&mut request).unwrap();
            let (mut host, mut port) = (vec![0; request[4].into()], [0; 2]);
            stream.read_exact(&mut host).unwrap();
            stream.read_exact(&mut port).unwrap();
            // The name is found here: the address it stands for is known to the proxy alone.
            let mut far = TcpStream::connect(("127.0.0.1", u16::from_be_bytes(port))).unwrap();
            stream.write_all(&[5, 0, 0, 1, 0, 0, 0, 0, 0, 0]).unwrap();
            said.send([&[request[3]][..], &host].concat()).unwrap();
            let (mut near, mut away) = (stream.try_clone().unwrap(), far.try_clone().unwrap());
            std::thread::spawn(move || std::io::copy(&mut near, &mut away));
            std::thread::spawn(move || std::io::copy(&mut far, &mut stream));
        }
    });
    (address, heard)
}

#[test]
fn a_proxy_is_told_the_name_and_finds_the_host_itself() {
    let program = Program::holding("x-2013.zip");
    let witness = Serving::of(&program, &program.path("one"), 0, &[&vkey(&program)]);
    let named = witness.line("A").replace("127.0.0.1", "witness.invalid");
    fs::write(program.path("keys/policy"), format!("{named}quorum A\n")).unwrap();
    assert_eq!(program.run(&["seal"]).code, 1, "nobody here knows that name");
    let (proxy, heard) = socks();
    let ran = program.run(&["seal", "--proxy", &proxy]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let mut named = vec![3];
    named.extend(b"witness.invalid");
    assert_eq!(heard.recv().unwrap(), named);
}

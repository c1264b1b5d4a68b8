//! A witness killed at any moment of its work, by the system: it never signs two roots of one size, and
//! never goes back behind what it signed.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use seal::note::SigningKey;
use seal::witness::Request;
use seal::{Checkpoint, Hash, sha256, tree};

use super::serving::Serving;
use crate::program::Program;

const ORIGIN: &str = "beilin/00";
const ROUNDS: u8 = 14;

fn key() -> SigningKey {
    SigningKey::of_seed([1; 32])
}

/// The log with two entries more, told by a branch.
fn grown(stood: &[Hash], branch: u8) -> Vec<Hash> {
    let further = (0..2).map(|i| tree::leaf(&[branch, i]));
    stood.iter().copied().chain(further).collect()
}

fn head(leaves: &[Hash]) -> Checkpoint {
    Checkpoint { origin: ORIGIN.into(), size: leaves.len() as u64, root: tree::root(leaves) }
}

fn connect(witness: &Serving) -> TcpStream {
    let stream = TcpStream::connect(witness.address.trim_start_matches("http://").trim_end_matches('/'));
    let stream = stream.unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream
}

fn post(stream: &mut TcpStream, old: usize, leaves: &[Hash]) {
    let proof = tree::consistency(leaves, old);
    let body = Request { old: old as u64, proof, note: head(leaves).signed(&key()).unwrap() }.render();
    let _ = write!(
        stream,
        "POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
}

/// Returns the answer as far as it came.
fn read(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let mut buffer = [0; 4096];
    while let Ok(count @ 1..) = stream.read(&mut buffer) {
        answer.extend_from_slice(&buffer[..count]);
    }
    String::from_utf8_lossy(&answer).into_owned()
}

fn signed(answer: &str) -> bool {
    answer.starts_with("HTTP/1.1 200 ") && answer.contains('\u{2014}')
}

/// What the witness shows to whoever asks.
fn shown(witness: &Serving) -> Option<Checkpoint> {
    let mut stream = connect(witness);
    let hex = sha256(ORIGIN.as_bytes()).hex();
    write!(stream, "GET /{hex}/checkpoint HTTP/1.1\r\nHost: w\r\nConnection: close\r\n\r\n").unwrap();
    let answer = read(&mut stream);
    let note = answer.strip_prefix("HTTP/1.1 200 ")?.split_once("\r\n\r\n")?.1;
    Checkpoint::open(note, &key().vkey(ORIGIN)).ok()
}

#[test]
fn a_kill_at_any_moment_never_makes_a_witness_sign_twice() {
    let program = Program::new();
    let folder = program.path("one");
    let log = key().vkey(ORIGIN).text();
    let mut seen: BTreeMap<u64, Hash> = BTreeMap::new();
    let mut stood: Vec<Hash> = Vec::new();
    for round in 0..ROUNDS {
        let mut witness = Serving::of(&program, &folder, 0, &[&log]);
        let (one, other) = (grown(&stood, round), grown(&stood, 200));
        let size = stood.len();
        let mut stream = connect(&witness);
        post(&mut stream, size, &one);
        std::thread::sleep(Duration::from_micros(u64::from(round) * 700));
        witness.kill();
        let answered = signed(&read(&mut stream));
        let witness = Serving::of(&program, &folder, 0, &[]);
        let stands = shown(&witness);
        if answered {
            assert_eq!(stands, Some(head(&one)), "round {round}: what was signed is stored");
            assert!(
                seen.insert(one.len() as u64, tree::root(&one)).is_none_or(|root| root == tree::root(&one))
            );
        }
        // Another history of the same size, and a smaller one, from wherever it may stand.
        let took_one = stands.as_ref() == Some(&head(&one));
        for (old, leaves) in [(size + 2, &other), (size, &other), (size.saturating_sub(1), &stood)] {
            let mut stream = connect(&witness);
            post(&mut stream, old.min(leaves.len()), leaves);
            if signed(&read(&mut stream)) {
                assert!(!took_one || leaves.len() > one.len(), "round {round}: it stood at {}", one.len());
                let root = tree::root(leaves);
                assert!(seen.insert(leaves.len() as u64, root).is_none_or(|before| before == root));
            }
        }
        let stands = shown(&witness).expect("by now it has seen one of the two");
        assert!(seen.keys().all(|size| *size <= stands.size), "round {round}: it went back");
        for taken in [one, other] {
            if stands == head(&taken) {
                stood = taken;
                break;
            }
        }
    }
    assert!(seen.len() >= 3, "some rounds ended in a signature: {seen:?}");
}

//! The fuzz corpora of this room, each file whole, cut, doubled and with bytes changed: no panic, no long
//! time, and no change that makes a token say something else.
//!
//! Never random: the same bytes in every run.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anchors::opentimestamps::{self, Proof};
use anchors::rfc3161::{self, Roots};

use crate::vector;

/// Far more than any input takes on a slow machine without optimisation.
const TIME_MAX: Duration = Duration::from_secs(60);

fn corpus(name: &str) -> Vec<(String, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(name);
    let files = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path());
    let mut found: Vec<_> =
        files.map(|path| (path.display().to_string(), std::fs::read(&path).unwrap())).collect();
    found.sort();
    found
}

/// Calls with the bytes, with them cut at each tenth, doubled and with one half twice, and with a byte
/// changed at some 100 places (30 of a long file) in a way that differs from place to place.
fn shake(bytes: &[u8], call: &mut dyn FnMut(&[u8])) {
    let half = bytes.len() / 2;
    call(bytes);
    call(&[bytes, bytes].concat());
    call(&[&bytes[half..], &bytes[half..]].concat());
    for tenth in 0..10 {
        call(&bytes[..bytes.len() * tenth / 10]);
        call(&bytes[bytes.len() * tenth / 10..]);
    }
    let places = if bytes.len() > 4096 { 30 } else { 100 };
    let step = bytes.len().div_ceil(places).max(1);
    for (turn, at) in (0..bytes.len()).step_by(step).enumerate() {
        let mut changed = bytes.to_vec();
        changed[at] = match turn % 6 {
            0 => changed[at] ^ 0x01,
            1 => changed[at] ^ 0x80,
            2 => 0xff,
            3 => 0x00,
            4 => changed[at].wrapping_add(1),
            _ => !changed[at],
        };
        call(&changed);
    }
}

fn timed(name: &str, call: impl FnOnce()) {
    let start = Instant::now();
    call();
    let took = start.elapsed();
    assert!(took < TIME_MAX, "{name} took {took:?}");
}

#[test]
fn responses_are_read_or_refused_in_time() {
    let (body, files) = (vector("tsa/body"), corpus("tsr"));
    let roots = Roots::parse(&String::from_utf8(vector("tsa/root.pem")).unwrap()).unwrap();
    assert!(files.len() >= 10, "{} files", files.len());
    for (name, bytes) in &files {
        shake(bytes, &mut |bytes| timed(name, || drop(rfc3161::verify(bytes, &body, None, &roots))));
    }
}

#[test]
fn proofs_are_read_or_refused_in_time() {
    let (body, files) = (vector("ots/body"), corpus("ots"));
    assert!(files.len() >= 9, "{} files", files.len());
    for (name, bytes) in &files {
        shake(bytes, &mut |bytes| {
            timed(name, || {
                let Ok(mut proof) = Proof::parse(bytes) else { return };
                let _ = opentimestamps::verify(&body, &proof, &[]);
                assert_eq!(Proof::parse(&proof.bytes()).as_ref(), Ok(&proof), "{name}");
                for pending in proof.pending().iter().take(2) {
                    let _ = proof.upgrade(pending, &bytes[bytes.len() / 2..]);
                }
            });
        });
    }
}

#[test]
fn no_changed_byte_makes_a_token_say_something_else() {
    let (good, body) = (vector("tsa/p256.tsr"), vector("tsa/body"));
    let roots = Roots::parse(&String::from_utf8(vector("tsa/root.pem")).unwrap()).unwrap();
    let said = rfc3161::verify(&good, &body, None, &roots).unwrap();
    let mut still = 0;
    for at in 0..good.len() {
        let mut changed = good.clone();
        changed[at] ^= 0x01;
        if let Ok(found) = rfc3161::verify(&changed, &body, None, &roots) {
            assert_eq!(found, said, "byte {at}");
            still += 1;
        }
    }
    // Status, versions and the list of digests are not signed.
    assert!(still < 30, "{still} changed bytes pass");
}

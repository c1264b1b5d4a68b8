//! Files changed at random places: never a panic, and never valid where anything that counts was
//! changed.

use proofs::{Stamp, judge};

use crate::made::{Making, members, record, rotation, trust, zipped};

/// A sequence that is the same every time: xorshift.
struct Shake(u64);

impl Shake {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below as u64).unwrap()
    }
}

fn small() -> Vec<u8> {
    let making =
        Making { items: vec![record("碑林")], rotations: vec![rotation(1, 2, 9)], ..Making::default() };
    let mut file = making.file();
    file.stamps.push(Stamp::Rfc3161(b"x".to_vec()));
    file.write()
}

#[test]
fn no_byte_of_a_file_can_change() {
    let trust = trust("group g 2 w11 w12 w13\nquorum g\n");
    let good = small();
    assert_eq!(judge(&good, &trust).word.line(), "valid");
    for at in 0..good.len() {
        for bit in [0x01, 0x80] {
            let mut bad = good.clone();
            bad[at] ^= bit;
            assert_eq!(judge(&bad, &trust).word.line(), "invalid: form", "byte {at}");
        }
    }
    for length in (0..good.len()).step_by(7) {
        assert_eq!(judge(&good[..length], &trust).word.line(), "invalid: form", "cut at {length}");
    }
}

#[test]
fn no_member_that_counts_can_change_even_where_the_checksum_is_mended() {
    let trust = trust("group g 2 w11 w12 w13\nquorum g\n");
    let good = members(&small());
    let mut words = std::collections::BTreeMap::new();
    for (number, (name, bytes)) in good.iter().enumerate() {
        // Neither is authenticated, and the format says so.
        if name == "README.txt" || name.starts_with("dates/") {
            continue;
        }
        for at in 0..bytes.len() {
            let mut bad = good.clone();
            bad[number].1[at] ^= 0x01;
            let word = judge(&zipped(&bad), &trust).word.line();
            assert_ne!(word, "valid", "{name} byte {at}");
            *words.entry(word).or_insert(0) += 1;
        }
    }
    // Every part of the judgement had its turn.
    for word in ["form", "rotation", "signature", "cosignature", "inclusion"] {
        assert!(words.contains_key(&format!("invalid: {word}")), "{words:?}");
    }
    assert!(words.contains_key("not enough evidence: quorum"), "{words:?}");
}

#[test]
fn shaken_texts_never_panic() {
    let trust = trust("quorum none\n");
    let good = members(&small());
    let mut shake = Shake(20_181_109);
    for _ in 0..4000 {
        let mut bad = good.clone();
        for _ in 0..=shake.next(3) {
            let number = shake.next(bad.len());
            let bytes = &mut bad[number].1;
            let at = shake.next(bytes.len() + 1);
            match shake.next(4) {
                0 => bytes.truncate(at),
                1 => bytes.insert(at, u8::try_from(shake.next(256)).unwrap()),
                2 => bytes.extend_from_within(at..),
                _ => bytes.splice(at..at, *b"\n99999999999999999999 ").for_each(drop),
            }
        }
        let _ = judge(&zipped(&bad), &trust);
    }
}

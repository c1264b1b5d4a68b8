//! The fuzz corpora of notes, bundles of entries, policies, proofs and proof files, each file whole, cut, doubled and with
//! bytes changed: no panic, no long time, and what is read is written so.
//!
//! Never random: the same bytes in every run.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use proofs::{ProofFile, Roots, Trust, Word, judge};
use seal::note::SignedNote;
use seal::policy::Policy;
use seal::tile::{bundle, unbundle};
use seal::{Checkpoint, Entry, TlogProof};

/// Far more than any input takes on a slow machine without optimisation.
const TIME_MAX: Duration = Duration::from_secs(60);

/// Calls with every file of a corpus, and with it changed, in a way that differs from place to place.
fn shaken(name: &str, least: usize, call: &dyn Fn(&[u8])) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(name);
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= least, "{} files", files.len());
    for path in files {
        let bytes = std::fs::read(&path).unwrap();
        let start = Instant::now();
        call(&bytes);
        call(&[&bytes[..], &bytes].concat());
        for tenth in 0..10 {
            call(&bytes[..bytes.len() * tenth / 10]);
            call(&bytes[bytes.len() * tenth / 10..]);
        }
        let step = bytes.len().div_ceil(200).max(1);
        for (turn, at) in (0..bytes.len()).step_by(step).enumerate() {
            let mut changed = bytes.clone();
            match turn % 6 {
                0 => changed[at] ^= 0x01,
                1 => changed[at] ^= 0x80,
                2 => changed[at] = b'\n',
                3 => drop(changed.remove(at)),
                4 => changed.insert(at, b'9'),
                _ => changed[at] = changed[at].wrapping_add(1),
            }
            call(&changed);
        }
        assert!(start.elapsed() < TIME_MAX, "{}: {:?}", path.display(), start.elapsed());
    }
}

fn texts(name: &str, least: usize, call: &dyn Fn(&str)) {
    shaken(name, least, &|bytes| {
        if let Ok(text) = std::str::from_utf8(bytes) {
            call(text);
        }
    });
}

#[test]
fn notes_and_checkpoints_are_read_or_refused() {
    texts("note", 4, &|text| {
        let Ok(note) = SignedNote::parse(text) else { return };
        assert!(text.starts_with(note.text()) && !note.lines().is_empty());
        if let Ok(checkpoint) = Checkpoint::parse(note.text()) {
            assert_eq!(checkpoint.body(), note.text());
        }
    });
}

#[test]
fn bundles_of_entries_are_read_or_refused() {
    shaken("tile", 4, &|bytes| {
        let Ok(entries) = unbundle(bytes) else { return };
        assert_eq!(bundle(entries.iter().copied()).as_deref(), Ok(bytes));
        for entry in entries {
            if let Ok(read) = Entry::parse(entry) {
                assert_eq!(read.render().as_bytes(), entry);
            }
        }
    });
}

#[test]
fn policies_are_read_or_refused() {
    texts("policy", 7, &|text| {
        let Ok(policy) = Policy::parse(text) else { return };
        let all: BTreeSet<&str> = policy.witnesses.iter().map(|witness| witness.name.as_str()).collect();
        // More witnesses never make it worse.
        assert!(policy.is_met(&all) || !policy.is_met(&BTreeSet::new()));
    });
}

#[test]
fn proofs_are_read_or_refused() {
    texts("tlog_proof", 4, &|text| {
        if let Ok(proof) = TlogProof::parse(text) {
            assert_eq!(proof.render(), text);
        }
    });
}

#[test]
fn proof_files_are_read_or_refused_and_never_valid_for_one_who_pins_nobody() {
    let policy = Policy::parse("quorum none\n").unwrap();
    let trust = Trust { policy, statements: Vec::new(), roots: Roots::none() };
    shaken("proof_file", 9, &|bytes| {
        if let Ok(file) = ProofFile::take_apart(bytes) {
            assert_eq!(file.write(), bytes);
        }
        assert_ne!(judge(bytes, &trust).word, Word::Valid);
    });
}

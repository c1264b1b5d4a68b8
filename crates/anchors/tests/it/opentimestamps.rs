//! OpenTimestamps proofs, held against what the reference implementation and its stock client wrote.
//!
//! Never holds a proof of ours against our own reading alone.

use anchors::opentimestamps::{
    self as ots, BlockHeader, Finding, Height, Pending, Proof, Report, Stamp, StampNonce,
};

use crate::vector;

const FIRST: &str = "https://one.calendar.example";
const SECOND: &str = "https://two.calendar.example/below";

fn proof(name: &str) -> Proof {
    Proof::parse(&vector(&format!("ots/{name}"))).unwrap()
}

fn headers(name: &str) -> Vec<BlockHeader> {
    BlockHeader::parse_lines(&String::from_utf8(vector(&format!("ots/{name}"))).unwrap()).unwrap()
}

fn stamp() -> Stamp {
    Stamp::new(&vector("ots/body"), StampNonce(std::array::from_fn(|index| u8::try_from(index).unwrap())))
}

fn words(report: &Report) -> Vec<&'static str> {
    report.findings.iter().map(Finding::word).collect()
}

fn of_calendar<'a>(pending: &'a [Pending], calendar: &str) -> &'a Pending {
    pending.iter().find(|pending| pending.calendar == calendar).unwrap()
}

/// Stamped with one calendar, then another, then upgraded: each time the bytes of the reference.
#[test]
fn a_stamp_grows_as_the_reference_grows_it() {
    let stamp = stamp();
    assert_eq!(stamp.submission()[..], vector("ots/submission"));
    let mut grown = stamp.begin(&vector("ots/answer-1")).unwrap();
    assert_eq!(grown.bytes(), vector("ots/pending-one.ots"));
    assert!(stamp.add(&mut grown, &vector("ots/answer-2")).unwrap());
    assert_eq!(grown.bytes(), vector("ots/pending.ots"));
    assert!(!stamp.add(&mut grown, &vector("ots/answer-2")).unwrap());
    let pending = grown.pending();
    assert_eq!(pending.len(), 2);
    let first = of_calendar(&pending, FIRST);
    assert!(grown.upgrade(first, &vector("ots/upgrade-1")).unwrap());
    assert_eq!(grown.bytes(), vector("ots/complete.ots"));
    assert!(!grown.upgrade(first, &vector("ots/upgrade-1")).unwrap());
}

#[test]
fn a_promise_tells_where_to_ask() {
    // SHA-256 of prefix and submission, then the calendar's eight bytes: worked out with python's hashlib.
    let submission = vector("ots/submission");
    let message = [&[0x5f, 0, 0, 1][..], &submission].concat();
    let digest = <sha2::Sha256 as sha2::Digest>::digest(&message);
    let path = format!("timestamp/{}0707070707070707", hex::encode(digest));
    let pending = proof("pending.ots").pending();
    assert_eq!(of_calendar(&pending, FIRST).path(), path);
    assert_eq!(of_calendar(&pending, FIRST).to_string(), format!("{FIRST}/{path}"));
    assert_eq!(pending.iter().map(|one| one.calendar.as_str()).collect::<Vec<_>>(), [FIRST, SECOND]);
    // What was promised stays listed, though a block has joined it.
    assert_eq!(proof("complete.ots").pending(), pending);
}

#[test]
fn an_answer_that_does_not_belong_is_refused_and_changes_nothing() {
    let mut kept = proof("pending-one.ots");
    let other = proof("pending.ots").pending();
    let own = kept.pending();
    let long = vec![0; 10_001];
    for (pending, answer, expected) in [
        (of_calendar(&other, SECOND), vector("ots/upgrade-1"), "form"),
        (of_calendar(&own, FIRST), Vec::new(), "form"),
        (of_calendar(&own, FIRST), b"Pending confirmation in Bitcoin blockchain".to_vec(), "form"),
        (of_calendar(&own, FIRST), [vector("ots/upgrade-1"), vec![0]].concat(), "form"),
        (of_calendar(&own, FIRST), vector("ots/complete.ots"), "form"),
        (of_calendar(&own, FIRST), long, "limits"),
    ] {
        assert_eq!(kept.upgrade(pending, &answer).unwrap_err().word(), expected);
    }
    assert_eq!(kept.bytes(), vector("ots/pending-one.ots"));
    let foreign = Stamp::new(b"another body", StampNonce([1; 16]));
    assert_eq!(foreign.add(&mut kept, &vector("ots/answer-2")).unwrap_err().word(), "form");
}

/// What the proof leads to, under which headers.
#[test]
fn each_end_gets_its_word() {
    let body = vector("ots/body");
    for (name, lines, expected, all) in [
        ("pending.ots", None, "pending-only", &["pending", "pending"][..]),
        (
            "complete.ots",
            Some("complete.headers"),
            "attested",
            &["attested", "attested", "pending", "pending"],
        ),
        ("complete.ots", Some("one.headers"), "attested", &["attested", "no-header", "pending", "pending"]),
        ("complete.ots", None, "no-header", &["no-header", "no-header", "pending", "pending"]),
        (
            "complete.ots",
            Some("bad-work.headers"),
            "bad-work",
            &["bad-work", "no-header", "pending", "pending"],
        ),
        (
            "complete.ots",
            Some("wrong-root.headers"),
            "wrong-root",
            &["wrong-root", "no-header", "pending", "pending"],
        ),
        ("litecoin.ots", Some("complete.headers"), "unknown-attestation", &["unknown-attestation"]),
        ("keccak.ots", Some("complete.headers"), "unknown-operation", &["unknown-operation"]),
        ("mixed.ots", None, "pending-only", &["pending", "pending", "unknown-attestation"]),
        ("deep.ots", None, "pending-only", &["pending"]),
        ("client-pending.ots", None, "pending-only", &["pending"]),
        ("client-complete.ots", Some("client.headers"), "attested", &["attested", "pending"]),
        // Another run of the client, with another toy block of the same height.
        ("own-rig-complete.ots", Some("client.headers"), "wrong-root", &["wrong-root", "pending"]),
    ] {
        let lines = lines.map(headers).unwrap_or_default();
        let report = ots::verify(&body, &proof(name), &lines).unwrap();
        assert_eq!(words(&report), all, "{name}");
        assert_eq!(report.word(), expected, "{name}");
        assert_eq!(report.earliest().is_some(), expected == "attested", "{name}");
        assert_eq!(ots::verify(b"other", &proof(name), &lines).unwrap_err().word(), "imprint", "{name}");
    }
}

#[test]
fn the_earliest_block_is_told_with_its_work() {
    let report =
        ots::verify(&vector("ots/body"), &proof("complete.ots"), &headers("complete.headers")).unwrap();
    let block = report.earliest().unwrap();
    // The script mines it at 2026-11-23 10:00:00 against 0xffff00..., sixteen zero bits.
    assert_eq!((block.height, block.seconds, block.work_bits), (Height(700_001), 1_795_428_000, 16));
    let hashes = String::from_utf8(vector("ots/complete.txt")).unwrap();
    assert_eq!(Some(hex::encode(block.hash).as_str()), hashes.lines().next());
}

#[test]
fn proofs_are_written_as_the_reference_writes_them() {
    for name in [
        "pending-one.ots",
        "pending.ots",
        "complete.ots",
        "litecoin.ots",
        "keccak.ots",
        "mixed.ots",
        "deep.ots",
        "client-pending.ots",
        "client-complete.ots",
        "own-rig-complete.ots",
    ] {
        assert_eq!(proof(name).bytes(), vector(&format!("ots/{name}")), "{name}");
    }
}

#[test]
fn what_is_over_the_limits_or_no_proof_is_refused() {
    let good = vector("ots/pending-one.ots");
    let (head, tree) = good.split_at(65);
    let with = |tree: &[u8]| [head, tree].concat();
    let attestation = [&[0, 0x83, 0xdf, 0xe3, 0x0d, 0x2e, 0xf9, 0x0c, 0x8e, 2, 1][..], b"a"].concat();
    assert_eq!(Proof::parse(&with(&attestation)).unwrap().pending().len(), 1);
    let crowd = [[&[0xff][..], &attestation].concat().repeat(4096), attestation.clone()].concat();
    let long = [&[0xf0, 0x80, 0x20][..], &[7; 4096], &attestation].concat();
    let mut other_version = good.clone();
    other_version[31] = 2;
    let mut other_digest = good.clone();
    other_digest[32] = 2;
    for (bytes, expected) in [
        (vector("ots/too-deep.ots"), "limits"),
        (with(&crowd), "limits"),
        (with(&long), "limits"),
        (vec![0; ots::PROOF_BYTES_MAX + 1], "limits"),
        (other_version, "unsupported"),
        (other_digest, "unsupported"),
        (good[..good.len() - 1].to_vec(), "form"),
        (with(&[tree, &[0]].concat()), "form"),
        (with(&[]), "form"),
        // An operation nobody knows; one with nothing to add; a step that leads nowhere.
        (with(&[&[0x42][..], &attestation].concat()), "form"),
        (with(&[&[0xf0, 0][..], &attestation].concat()), "form"),
        (with(&[8]), "form"),
        // Addresses with what could steer a terminal or a client, and a byte after one.
        (with(b"\x00\x83\xdf\xe3\x0d\x2e\xf9\x0c\x8e\x02\x01\x1b"), "form"),
        (with(b"\x00\x83\xdf\xe3\x0d\x2e\xf9\x0c\x8e\x04\x03a?b"), "form"),
        (with(b"\x00\x83\xdf\xe3\x0d\x2e\xf9\x0c\x8e\x03\x01ab"), "form"),
        (b"PK\x03\x04".to_vec(), "form"),
        (Vec::new(), "form"),
    ] {
        assert_eq!(Proof::parse(&bytes).map(drop).map_err(|error| error.word()), Err(expected));
    }
}

#[test]
fn an_answer_is_added_in_few_places() {
    // Twice reversed, a message is what it was. A calendar may send a chain that says so 100 times.
    let step = [0xf2];
    let end = [&[0, 0x83, 0xdf, 0xe3, 0x0d, 0x2e, 0xf9, 0x0c, 0x8e, 2, 1][..], b"a"].concat();
    let stamp = stamp();
    let mut grown = stamp.begin(&[&step.repeat(200), &end[..]].concat()).unwrap();
    assert_eq!(stamp.add(&mut grown, &vector("ots/answer-2")).unwrap_err().word(), "limits");
}

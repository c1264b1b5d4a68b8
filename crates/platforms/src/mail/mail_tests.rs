//! Invented mail, signed by a program that this project has no part in, against what must be found in it,
//! and against damage. `golden.json` is the reader's own output (`GOLDEN=write` writes it anew).
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use super::NAME;
use crate::import::Verdict;
use crate::trial::{Input, Kept, golden};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/mail/fixtures/signed")
}

fn open() -> Input {
    Input::open(&folder().join("input"))
}

fn verdicts(kept: &Kept) -> Vec<(&str, Verdict)> {
    kept.finish.signed.iter().map(|signed| (signed.member.as_str(), signed.verdict)).collect()
}

/// The mail of this name with the key records, or without.
fn only(name: &str, records: bool) -> Input {
    let all = open();
    let wanted = |member: &&formats::Member| member.name == name || records && member.name.ends_with(".txt");
    let files: Vec<(&str, &[u8])> = all
        .members
        .iter()
        .filter(wanted)
        .map(|member| (member.name.as_str(), all.bytes[member.index].as_slice()))
        .collect();
    Input::of(&files)
}

#[test]
fn the_mail_reads_as_its_golden_file() {
    golden(&folder().join("golden.json"), &open().keep(&[]).unwrap().report());
}

#[test]
fn signatures_hold_or_not_as_dkimpy_has_it() {
    let kept = open().keep(&[]).unwrap();
    assert_eq!(
        verdicts(&kept),
        [
            ("changed.eml", Verdict::Bad),
            ("changed_body.eml", Verdict::Bad),
            ("ed25519.eml", Verdict::Good),
            ("length.eml", Verdict::Good),
            ("mixed.eml", Verdict::Good),
            ("relaxed.eml", Verdict::Good),
            ("simple.eml", Verdict::Good),
            ("unix.eml", Verdict::Good),
        ]
    );
    let length = kept.finish.signed.iter().find(|signed| signed.member == "length.eml").unwrap();
    assert!(
        length.over.contains("; the first ") && length.over.ends_with(" bytes of the body"),
        "{}",
        length.over
    );
    let whole = kept.finish.signed.iter().find(|signed| signed.member == "relaxed.eml").unwrap();
    assert_eq!(
        (whole.signer.as_str(), whole.over.as_str()),
        ("d=x.com s=sel1", "from to subject date; body")
    );
    assert!(whole.key.as_deref().unwrap().starts_with("MIIBIjAN"));
    let without = only("relaxed.eml", false).keep(&[]).unwrap();
    assert_eq!(verdicts(&without), [("relaxed.eml", Verdict::NoKey)]);
}

#[test]
fn any_changed_byte_of_what_is_signed_shows() {
    let input = only("ed25519.eml", true);
    let index = input.members.iter().find(|member| member.name.ends_with(".eml")).unwrap().index;
    let bytes = &input.bytes[index];
    let from = memchr::memmem::find(bytes, b"From:").unwrap();
    for at in from..bytes.len() {
        // A blank more or less is none, relaxed; nor is one line more at the end.
        if bytes[at].is_ascii_whitespace() {
            continue;
        }
        let mut changed = Input { members: input.members.clone(), bytes: input.bytes.clone() };
        changed.bytes[index][at] ^= 1;
        let Some(kept) = changed.keep(&[]) else { continue };
        let named = memchr::memmem::find(&bytes[from..], b"Content-Type").unwrap() + from;
        let body = memchr::memmem::find(bytes, b"\r\n\r\n").unwrap();
        if (named..body).contains(&at) {
            continue; // Not signed.
        }
        assert!(kept.finish.signed.iter().all(|signed| signed.verdict != Verdict::Good), "byte {at}");
    }
}

#[test]
fn what_names_the_receiver_is_cut_out() {
    let kept = open().keep(&[]).unwrap();
    for words in ["CANARY", "anary.user", "Canary Wang", "Q0FOQVJZ", "example.org"] {
        let shown = kept.kept.iter().find(|(name, bytes)| {
            name.ends_with(".eml") && memchr::memmem::find(bytes, words.as_bytes()).is_some()
        });
        // What follows the signed length of a body is no part of the mail that was sent.
        let shown = shown.filter(|(name, _)| name.as_str() != "length.eml");
        assert!(shown.is_none(), "{words}: {}", String::from_utf8_lossy(shown.unwrap().1));
    }
    let text = String::from_utf8_lossy(&kept.kept["simple.eml"]).into_owned();
    for words in [
        "From: X <notify@x.com>",
        "Subject: Your X data is ready",
        "DKIM-Signature:",
        "https://x.com/settings/download",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let whole = open().keep(&["mail-headers"]).unwrap();
    assert!(whole.shows("Delivered-To: canary.user@example.org"));
}

#[test]
fn a_mail_says_what_it_says_and_is_no_post() {
    let kept = open().keep(&[]).unwrap();
    assert!(kept.posts.is_empty());
    let said: Vec<(&str, &str)> = kept
        .observations
        .iter()
        .map(|said| (said.platform.as_str(), said.words.as_deref().unwrap_or_default()))
        .collect();
    assert!(said.contains(&("x", "Your X data is ready\nYour X data is ready to download.")), "{said:?}");
    assert!(
        said.iter()
            .any(|(platform, words)| *platform == "weibo" && words.starts_with("账号通知\n您的帐号已被关闭")),
        "{said:?}"
    );
    // date -u -d 2018-11-08T12:00:00 +%s
    assert!(kept.observations.iter().any(|said| said.seen.unwrap().ms == 1_541_678_400_000));
}

#[test]
fn mail_of_others_is_left_out() {
    let mail = b"From: A Friend <friend@example.org>\nTo: me@example.org\nSubject: CANARY\nDate: Thu, 08 Nov 2018 12:00:00 +0000\n\nCANARY\n";
    let kept = Input::of(&[("a.eml", mail)]).keep(&[]).unwrap();
    assert!(!kept.shows("CANARY") && kept.observations.is_empty());
    assert_eq!(kept.left_out.len(), 1);
    for text in [&b"From: x\n"[..], b"key: value\n\n", b"{\"From\": 1}", b""] {
        let other = Input::of(&[("a.eml", text)]).recognise(&[]);
        assert!(other.is_none_or(|import| import.about().platform != NAME));
    }
}

#[test]
fn damage_never_ends_the_reading() {
    let input = open();
    for (index, member) in input.members.iter().enumerate() {
        let bytes = &input.bytes[index];
        for tenth in 0..10 {
            Input::of(&[(&member.name, &bytes[..bytes.len() * tenth / 10])]).keep(&[]);
        }
        for (round, at) in (0..bytes.len()).step_by(7).enumerate() {
            let mut changed = bytes.clone();
            changed[at] = b"\r\n:;=<>@\"\x00\xff"[round % 11];
            Input::of(&[(&member.name, &changed)]).keep(&[]);
        }
    }
    let deep: String =
        (0..3000).map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n")).collect();
    let head = "From: X <a@x.com>\nDate: x\nSubject: y\n";
    Input::of(&[("a.eml", format!("{head}{deep}").as_bytes())]).keep(&[]).unwrap();
    let long = format!("{head}X-Long: {}\n\n{}", "a".repeat(3 << 20), "https://x.com/?a ".repeat(50_000));
    Input::of(&[("a.eml", long.as_bytes())]).keep(&[]).unwrap();
}

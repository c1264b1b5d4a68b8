//! Every kept member comes back byte for byte: through the reader, and with `zstd` alone.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::process::Command;

use crate::sample::{ACCOUNT, EXPORTS, Stone, files, members, path};

#[test]
fn every_kept_member_comes_back_byte_for_byte() {
    let stone = Stone::new();
    let mut whole = 0;
    for name in EXPORTS {
        let inputs = members(&path(name));
        let report = stone.keep(&path(name));
        let reader = stone.reader();
        let import = report.import.unwrap();
        for member in report.members.read.iter().chain(&report.members.kept_unread) {
            let mut bytes = Vec::new();
            let mut found = reader.member(ACCOUNT, &import, member).unwrap().unwrap();
            let wanted = &inputs[member];
            if member.ends_with("account.js") {
                let error = found.read_to_end(&mut bytes).unwrap_err();
                assert_eq!(error.kind(), std::io::ErrorKind::NotFound, "what is absent is not glossed over");
                assert!(wanted.starts_with(&bytes) && !bytes.is_empty(), "{name} {member}");
                let secret = "CANARY-email@example.org".len() + "CANARY-created-via".len();
                assert_eq!(found.bytes, (wanted.len() - secret) as u64, "{name} {member}");
                continue;
            }
            found.read_to_end(&mut bytes).unwrap();
            assert!(bytes == *wanted, "{name} {member}");
            whole += 1;
        }
        for member in &report.members.left_out {
            assert!(reader.member(ACCOUNT, &import, member).unwrap().is_none(), "{name} {member}");
        }
    }
    assert!(whole > 190, "{whole} members compared");
}

/// The bytes that `zstd -dc` gives of files, in this order.
fn unpacked(stone: &Stone, names: &[&String]) -> Vec<u8> {
    let mut zstd = Command::new("zstd");
    zstd.arg("-dcq").args(names.iter().map(|name| stone.root().join(name)));
    let out = zstd.output().expect("this test needs the system's zstd; ./check installs it");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    out.stdout
}

#[test]
fn zstd_alone_gives_the_pieces_back_in_order() {
    let stone = Stone::holding(&["x-2024"]);
    let mut batches: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for name in files(stone.root()).into_keys().filter(|name| name.starts_with("originals/")) {
        let batch = name.split('/').nth(1).unwrap().to_owned();
        batches.entry(batch).or_default().push(name);
    }
    assert!(!batches.is_empty());
    let inputs = members(&path("x-2024"));
    for objects in batches.values() {
        let bytes = unpacked(&stone, &objects.iter().collect::<Vec<_>>());
        // Each member that is whole in this batch stands in it as it came, one after another.
        let mut found = 0;
        for (name, member) in &inputs {
            if name.ends_with(".js") && member.len() > 64 {
                found += usize::from(memchr::memmem::find(&bytes, member).is_some());
            }
        }
        assert!(found >= 9, "{found} members");
        let total: usize = inputs.iter().filter(|(name, _)| kept_whole(name)).map(|(_, b)| b.len()).sum();
        let account = inputs["data/account.js"].len();
        assert!(bytes.len() > total && bytes.len() < total + account, "{} of {total}", bytes.len());
    }
    let records: Vec<String> =
        stone.truth().into_keys().filter(|name| name.starts_with("records/")).collect();
    let lines = String::from_utf8(unpacked(&stone, &records.iter().collect::<Vec<_>>())).unwrap();
    let posts = lines.lines().filter(|line| line.contains("[\"type\",\"post\"]")).count();
    assert_eq!(posts, 329);
    for line in lines.lines() {
        assert!(serde_json::from_str::<serde_json::Value>(line).unwrap()["n"].is_u64());
    }
}

fn kept_whole(name: &str) -> bool {
    let left_out = crate::sample::strings(&crate::sample::expected("x-2024")["members"]["left_out"]);
    name != "data/account.js" && !left_out.contains(&name.to_owned())
}

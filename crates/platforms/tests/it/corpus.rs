//! The corpora of the fuzz targets, whole and changed.
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use crate::drive;

fn corpus(name: &str) -> Vec<(String, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(name);
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| (path.display().to_string(), std::fs::read(path).unwrap())).collect()
}

/// Each file gives something whole, and is borne cut at each tenth and with bytes changed.
fn replay(name: &str, quiet: &[&str], run: impl Fn(&[u8]) -> usize) {
    let files = corpus(name);
    assert!(!files.is_empty());
    for (path, bytes) in files {
        let silent = quiet.iter().any(|end| path.ends_with(end));
        assert!(run(&bytes) > 0 || silent, "{path}");
        for tenth in 0..10 {
            run(&bytes[..bytes.len() * tenth / 10]);
        }
        for at in (0..bytes.len()).step_by(bytes.len() / 60 + 1) {
            for byte in [0, b'"', b'{', b'<', b'>', 0xff] {
                let mut changed = bytes.clone();
                changed[at] = byte;
                run(&changed);
            }
        }
    }
}

#[test]
fn collections_of_weibo() {
    replay("weibo", &[], |bytes| {
        let names = ["1000000001.json", "1000000001.csv", "weibodata.db"];
        names.iter().map(|name| drive::member(name, bytes)).sum()
    });
}

#[test]
fn pages_of_wechat() {
    let url = "https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMQ==&mid=1&idx=1";
    replay("wechat_page", &["verify", "wrong-address"], |bytes| {
        drive::page(Some(url), bytes) + drive::page(None, bytes)
    });
}

#[test]
fn pages_of_every_site() {
    replay("page", &[], drive::addressed);
}

#[test]
fn outboxes_of_mastodon() {
    replay("mastodon", &[], |bytes| drive::member("outbox.json", bytes));
}

#[test]
fn repositories_of_bluesky() {
    replay("car", &["empty", "other", "slice"], |bytes| drive::member("repo.car", bytes));
}

#[test]
fn exports_of_telegram() {
    replay("telegram", &[], |bytes| drive::member("result.json", bytes));
}

#[test]
fn exports_of_facebook_and_instagram() {
    replay("meta", &[], |bytes| {
        ["your_posts_1.json", "posts_1.json"].map(|name| drive::member(name, bytes)).iter().sum()
    });
}

#[test]
fn feeds() {
    replay("feed", &[], |bytes| drive::member("feed.xml", bytes));
}

#[test]
fn mail() {
    replay("mail", &[], |bytes| drive::member("a.eml", bytes));
}

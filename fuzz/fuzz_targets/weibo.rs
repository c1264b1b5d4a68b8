//! Any bytes as a collection of Weibo.
#![no_main]

#[path = "../../crates/platforms/tests/it/drive.rs"]
mod drive;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    for name in ["1000000001.json", "1000000001.csv", "weibodata.db"] {
        drive::member(name, bytes);
    }
});

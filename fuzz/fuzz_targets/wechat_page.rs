//! Any bytes as an article page of WeChat.
#![no_main]

#[path = "../../crates/platforms/tests/it/drive.rs"]
mod drive;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    drive::page(Some("https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMQ==&mid=1&idx=1"), bytes);
    drive::page(None, bytes);
});

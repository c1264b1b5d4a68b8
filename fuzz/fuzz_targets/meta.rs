//! Any bytes as posts of Facebook and of Instagram.
//!
//! Never looks at what comes out: only panics, hangs and memory count.
#![no_main]

#[path = "../../crates/platforms/tests/it/drive.rs"]
mod drive;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    for name in ["your_posts_1.json", "posts_1.json"] {
        drive::member(name, bytes);
    }
});

//! Any bytes as mail.
//!
//! Never looks at what comes out: only panics, hangs and memory count.
#![no_main]

#[path = "../../crates/platforms/tests/it/drive.rs"]
mod drive;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    drive::member("a.eml", bytes);
});

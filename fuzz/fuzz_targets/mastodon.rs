//! Any bytes as an outbox.
#![no_main]

#[path = "../../crates/platforms/tests/it/drive.rs"]
mod drive;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    drive::member("outbox.json", bytes);
});

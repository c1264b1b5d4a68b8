//! Any bytes as an archive of blocks.
#![no_main]

#[path = "../../crates/platforms/tests/it/drive.rs"]
mod drive;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    drive::member("repo.car", bytes);
});

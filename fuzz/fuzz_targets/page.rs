//! A first line as an address and the rest as the page there, for every page reader.
#![no_main]

#[path = "../../crates/platforms/tests/it/drive.rs"]
mod drive;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    drive::addressed(bytes);
});

//! Signed notes and checkpoints: any text taken apart, opened under a key, and read as a checkpoint.
//!
//! Never looks at the verdict: only panics, hangs and memory count, and that what is read is written so.
#![no_main]

use seal::Checkpoint;
use seal::note::SignedNote;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(note) = SignedNote::parse(text) else { return };
    if let Ok(checkpoint) = Checkpoint::parse(note.text()) {
        assert_eq!(checkpoint.body(), note.text());
    }
});

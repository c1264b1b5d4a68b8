//! Proofs that an entry stands in a log: any text.
//!
//! Never walks the path: only panics, hangs and memory count, and that what is read is written so.
#![no_main]

use seal::TlogProof;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(proof) = TlogProof::parse(text) {
        assert_eq!(proof.render(), text);
    }
});

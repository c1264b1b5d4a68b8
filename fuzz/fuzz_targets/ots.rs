//! OpenTimestamps proofs: any bytes read, written again, and held against the body that the corpus is over.
//!
//! Never looks at the verdict: only panics, hangs and memory count, and that what is read is written so that
//! it reads the same.
#![no_main]

use anchors::opentimestamps::{self, Proof};

const BODY: &[u8] = b"archive.example/log\n1000\nNGxrnLicS3b6ydyyDNqG46AcCldBfBOQKOrNRTj96Vs=\n";

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(mut proof) = Proof::parse(bytes) else { return };
    let _ = opentimestamps::verify(BODY, &proof, &[]);
    assert_eq!(Proof::parse(&proof.bytes()).as_ref(), Ok(&proof));
    for pending in proof.pending() {
        let _ = proof.upgrade(&pending, &bytes[bytes.len() / 2..]);
    }
});

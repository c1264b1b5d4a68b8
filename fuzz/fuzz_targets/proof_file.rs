//! Proof files: any bytes taken apart and judged by somebody who pins nobody.
//!
//! Never looks at the verdict, but that nothing is valid: only panics, hangs and memory count.
#![no_main]

use proofs::{ProofFile, Roots, Trust, Word, judge};
use seal::policy::Policy;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(file) = ProofFile::take_apart(bytes) {
        assert_eq!(file.write(), bytes);
    }
    let Ok(policy) = Policy::parse("quorum none\n") else { return };
    let trust = Trust { policy, statements: Vec::new(), roots: Roots::none() };
    assert_ne!(judge(bytes, &trust).word, Word::Valid);
});

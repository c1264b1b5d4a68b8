//! RFC 3161 responses: any bytes, held against the body that the corpus is over.
//!
//! Never looks at the verdict: only panics, hangs and memory count.
#![no_main]

use anchors::rfc3161::{self, Roots};

const BODY: &[u8] = b"archive.example/log\n1000\nNGxrnLicS3b6ydyyDNqG46AcCldBfBOQKOrNRTj96Vs=\n";

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = rfc3161::verify(bytes, BODY, None, &Roots::none());
});

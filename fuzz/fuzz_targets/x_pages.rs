//! Captured answers and pages of X: any bytes as the body of an answer with an address and without.
//!
//! Never looks at what was read: only panics, hangs and memory count, and that what is cut lies within.
#![no_main]

use platforms::Capture;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    for url in [None, Some("https://x.com/i/api/graphql/a/UserTweets"), Some("https://nitter.example/a")] {
        let capture = Capture { url, status: Some(200), kind: None, body: bytes, captured: None };
        drop(platforms::read_page(&capture));
        for range in platforms::private_in_page(&capture) {
            assert!(range.start < range.end && range.end <= bytes.len());
        }
    }
});

//! Entry bundles of tlog-tiles, and the entries in them: any bytes taken apart.
//!
//! Never looks at the verdict: only panics, hangs and memory count, and that what is read is written so.
#![no_main]

use seal::Entry;
use seal::tile::{bundle, unbundle};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(entries) = unbundle(bytes) else { return };
    assert_eq!(bundle(entries.iter().copied()).as_deref(), Ok(bytes));
    for entry in entries {
        if let Ok(read) = Entry::parse(entry) {
            assert_eq!(read.render().as_bytes(), entry);
        }
    }
});

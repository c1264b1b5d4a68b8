//! Containers: any bytes opened as a ZIP, a tar or a packed file, and every member read.
//!
//! Never looks at what came out: only panics, hangs and memory count.
#![no_main]

use std::io::Read;

use formats::Container;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let path = std::env::temp_dir().join(format!("beilin-fuzz-{}", std::process::id()));
    if std::fs::write(&path, bytes).is_err() {
        return;
    }
    let Ok(container) = Container::open(&path) else { return };
    for index in 0..container.members().len().min(64) {
        if let Ok((reader, _)) = container.read_unpacked(index) {
            drop(std::io::copy(&mut reader.take(8 << 20), &mut std::io::sink()));
        }
    }
});

//! Web records: any bytes cut into records, each taken apart with its HTTP message and its digests.
//!
//! Never looks at what was found: only that the chunks are the input again.
#![no_main]

use formats::{Elements, Record, Shape};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut list = Elements::new(bytes, Shape::Warc);
    let mut length = 0;
    while let Ok(Some(chunk)) = list.next_chunk() {
        length += chunk.bytes.len();
        for span in chunk.spans.iter().filter(|span| span.element) {
            if let Ok(record) = Record::of(&chunk.bytes[span.start as usize..span.end as usize]) {
                drop(record.problems());
                drop(record.http().map(|message| message.decoded()));
            }
        }
    }
    assert_eq!(length, bytes.len());
});

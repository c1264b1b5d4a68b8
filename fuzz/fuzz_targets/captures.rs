//! Captures: any bytes offered as a lone WARC, ARC, HAR, MHTML or saved page, each element cut and read.
//!
//! Never looks at what was read: only panics, hangs and memory count, and that what is cut lies within.
#![no_main]

use formats::{Elements, Member};
use model::PieceRef;
use platforms::{Listing, Private, Role};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let member = Member {
        index: 0,
        name: "a".to_owned(),
        size: bytes.len() as u64,
        encrypted: false,
        occurrence: 1,
    };
    let peek = |_: usize, most: usize| Some(bytes[..bytes.len().min(most)].to_vec());
    let Some(import) = platforms::recognise(&Listing { members: &[member], peek: &peek }, &[]) else { return };
    let Some(Role::Posts { shape, .. }) = import.roles().first().cloned() else { return };
    let mut list = Elements::new(bytes, shape);
    while let Ok(Some(chunk)) = list.next_chunk() {
        for span in &chunk.spans {
            let slice = &chunk.bytes[span.start as usize..span.end as usize];
            if let Private::Ranges(ranges) = import.private_parts(0, chunk.offset, span.element, slice) {
                let mut at = 0;
                for range in ranges {
                    assert!(at <= range.start && range.start < range.end && range.end <= slice.len());
                    at = range.end;
                }
            }
            if span.element {
                drop(import.read(0, &[PieceRef::Here(0)], slice));
            }
        }
    }
});

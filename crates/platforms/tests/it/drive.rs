//! Takes any bytes through the calls that an importer and a page reader are promised: what fuzz targets and
//! the tests of their corpora share.
//!
//! Never looks at what comes out but for where it says that something is private.
#![allow(dead_code)]

use formats::{Elements, Member};
use model::PieceRef;
use platforms::{Capture, Counted, Found, Listing, Private, Role};

/// Keeps bytes as the only member of an input, and returns how many posts and notices came of it.
pub fn member(name: &str, bytes: &[u8]) -> usize {
    let size = bytes.len() as u64;
    let members = [Member { index: 0, name: name.to_owned(), size, encrypted: false, occurrence: 1 }];
    let peek = |_: usize, most: usize| Some(bytes[..bytes.len().min(most)].to_vec());
    let listing = Listing { members: &members, peek: &peek };
    let Some(mut import) = platforms::recognise(&listing, &[]) else { return 0 };
    let Role::Posts { shape, .. } = import.roles()[0] else { return 0 };
    let mut slices = Vec::new();
    let mut list = Elements::new(bytes, shape);
    while let Ok(Some(chunk)) = list.next_chunk() {
        for span in &chunk.spans {
            let slice = chunk.bytes[span.start as usize..span.end as usize].to_vec();
            slices.push((chunk.offset + u64::from(span.start), span.element, slice));
        }
    }
    for (offset, element, slice) in slices.iter().filter(|_| import.surveys(0)).collect::<Vec<_>>() {
        import.survey(0, *offset, *element, slice);
    }
    let mut posts = 0;
    for (offset, element, slice) in &slices {
        let private = import.private_parts(0, *offset, *element, slice);
        if let Private::Ranges(ranges) = &private {
            let mut at = 0;
            for range in ranges {
                assert!(at <= range.start && range.start < range.end && range.end <= slice.len());
                at = range.end;
            }
        }
        if !*element || private == Private::All {
            continue;
        }
        posts += match import.read(0, &[PieceRef::Here(0)], slice) {
            Ok(Found::Several(taken)) => taken.posts.len() + taken.observations.len(),
            Ok(Found::Post(..)) => 1,
            _ => 0,
        };
        // The same once more, and slower.
        if *offset < 1 << 16 {
            import.names(0, &bytes[..bytes.len().min(4096)], slice);
        }
    }
    drop(import.finish(&Counted { elements: &[None] }));
    posts
}

/// Reads a captured page, and returns how many posts and notices came of it.
pub fn page(url: Option<&str>, body: &[u8]) -> usize {
    let capture = Capture { url, status: Some(200), kind: None, body, captured: None };
    let mut at = 0;
    for range in platforms::private_in_page(&capture) {
        assert!(at <= range.start && range.start < range.end && range.end <= body.len());
        at = range.end;
    }
    platforms::read_page(&capture).map_or(0, |(_, taken)| taken.posts.len() + taken.observations.len())
}

/// Reads a page whose address is the first line.
pub fn addressed(bytes: &[u8]) -> usize {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let url = std::str::from_utf8(&bytes[..end]).ok();
    page(url, bytes.get(end + 1..).unwrap_or_default())
}

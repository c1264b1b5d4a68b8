//! Measures how fast an input is recognised, surveyed and read, without anything being sealed or kept:
//! `cargo run --release -p beilin-platforms --example read_speed PATH [ROUNDS]`.
//!
//! Never writes a file.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::io::Read;
use std::path::Path;
use std::time::Instant;

use formats::{Container, Elements};
use model::PieceRef;
use platforms::{Counted, Found, Import, Listing, Private, Role};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().expect("a path");
    let rounds = arguments.next().map_or(3, |rounds| rounds.parse().expect("a number"));
    for _ in 0..rounds {
        let start = Instant::now();
        let (bytes, posts) = round(Path::new(&path));
        let seconds = start.elapsed().as_secs_f64();
        let speed = bytes as f64 / 1e6 / seconds;
        println!("{bytes} bytes, {posts} posts, {seconds:.3} s, {speed:.0} MB/s, {} MB resident", resident());
    }
}

/// Goes once through everything, and returns the bytes of what was read and how many posts came of it.
fn round(path: &Path) -> (u64, usize) {
    let container = Container::open(path).unwrap();
    let peek = |index: usize, most: usize| {
        let mut bytes = Vec::new();
        container.read(index).ok()?.take(most as u64).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    };
    let listing = Listing { members: container.members(), peek: &peek };
    let mut import = platforms::recognise(&listing, &[]).expect("an input that a platform knows");
    for index in 0..container.members().len() {
        if let Role::Posts { shape, .. } = import.roles()[index]
            && import.surveys(index)
        {
            let mut elements = Elements::new(container.read(index).unwrap(), shape);
            while let Some(chunk) = elements.next_chunk().unwrap() {
                for span in &chunk.spans {
                    let slice = &chunk.bytes[span.start as usize..span.end as usize];
                    import.survey(index, chunk.offset + u64::from(span.start), span.element, slice);
                }
            }
        }
    }
    let (mut bytes, mut posts) = (0, 0);
    for index in import.order() {
        bytes += container.members()[index].size;
        posts += member(&container, &mut *import, index);
    }
    drop(import.finish(&Counted { elements: &vec![None; container.members().len()] }));
    (bytes, posts)
}

fn member(container: &Container, import: &mut dyn Import, index: usize) -> usize {
    let (shape, reads) = match import.roles()[index] {
        Role::Posts { shape, .. } => (Some(shape), true),
        Role::Prepared { shape } => (shape, false),
        _ => return 0,
    };
    let piece = [PieceRef::Here(0)];
    let Some(shape) = shape else {
        let mut bytes = Vec::new();
        container.read(index).unwrap().read_to_end(&mut bytes).unwrap();
        drop(import.prepare(index, &piece, &bytes));
        return 0;
    };
    let mut posts = 0;
    let mut elements = Elements::new(container.read(index).unwrap(), shape);
    while let Some(chunk) = elements.next_chunk().unwrap() {
        for span in &chunk.spans {
            let slice = &chunk.bytes[span.start as usize..span.end as usize];
            let offset = chunk.offset + u64::from(span.start);
            if !reads {
                drop(import.prepare(index, &piece, slice));
                continue;
            }
            let cuts = import.cuts(index).is_some();
            if cuts && import.private_parts(index, offset, span.element, slice) == Private::All
                || !span.element
            {
                continue;
            }
            posts += match import.read(index, &piece, slice) {
                Ok(Found::Post(..)) => 1,
                Ok(Found::Several(taken)) => taken.posts.len(),
                _ => 0,
            };
        }
    }
    posts
}

/// The most memory that the program had so far, in MB, where the system tells.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1000
}

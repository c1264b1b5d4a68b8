//! Reads the records of a WARC as keeping does, without keeping: unpacked, cut, each answer read and each
//! digest checked. `warc_speed FILE cut|read THREADS` prints records and seconds; scripts/bench-warc.py runs
//! it beside other programs.
//!
//! Never writes a file.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::path::Path;
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use formats::{Chunk, Container, Elements, Shape};
use model::PieceRef;
use platforms::{Found, Import, Listing};

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let [_, path, what, threads] = args.as_slice() else {
        return println!("warc_speed FILE cut|read THREADS");
    };
    let threads: usize = threads.parse().unwrap();
    let started = Instant::now();
    let container = Container::open(Path::new(path)).unwrap();
    let peek = |index: usize, most: usize| {
        let mut head = Vec::new();
        let mut reader = std::io::Read::take(container.read_unpacked(index).ok()?.0, most as u64);
        std::io::Read::read_to_end(&mut reader, &mut head).ok()?;
        Some(head)
    };
    let import = platforms::recognise(&Listing { members: container.members(), peek: &peek }, &[]).unwrap();
    let mut list = Elements::new(container.read_unpacked(0).unwrap().0, Shape::Warc);
    let (mut records, mut posts) = (0, 0);
    let read = what == "read";
    if threads < 2 {
        while let Some(chunk) = list.next_chunk().unwrap() {
            let (some, of_them) = take(&*import, &chunk, read);
            (records, posts) = (records + some, posts + of_them);
        }
    } else {
        let (send, receive) = sync_channel::<Chunk>(8);
        let receive = Arc::new(Mutex::new(receive));
        std::thread::scope(|scope| {
            let work = || {
                let (mut records, mut posts) = (0, 0);
                loop {
                    let Ok(chunk) = receive.lock().unwrap().recv() else { return (records, posts) };
                    let (some, of_them) = take(&*import, &chunk, read);
                    (records, posts) = (records + some, posts + of_them);
                }
            };
            let workers: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
            while let Some(chunk) = list.next_chunk().unwrap() {
                send.send(chunk).unwrap();
            }
            drop(send);
            for worker in workers {
                let (some, of_them) = worker.join().unwrap();
                (records, posts) = (records + some, posts + of_them);
            }
        });
    }
    println!("{records} {posts} {:.3}", started.elapsed().as_secs_f64());
}

/// Reads the records of a chunk: how many, and how many posts and notices they held.
fn take(import: &dyn Import, chunk: &Chunk, read: bool) -> (u64, u64) {
    let (mut records, mut posts) = (0, 0);
    for span in chunk.spans.iter().filter(|span| span.element) {
        records += 1;
        let slice = &chunk.bytes[span.start as usize..span.end as usize];
        if read && let Ok(Found::Several(taken)) = import.read(0, &[PieceRef::Here(0)], slice) {
            posts += (taken.posts.len() + taken.observations.len()) as u64;
        }
    }
    (records, posts)
}

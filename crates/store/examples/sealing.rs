//! Measures sealing, reading and checking on one thread, over invented posts in a folder.
//!
//! `cargo run --release -p beilin-store --example sealing -- POSTS`; never part of the tests, for a
//! figure is not a promise.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::{Duration, Instant};

use model::Record;
use store::{
    About, Archive, FolderShelf, Founding, Part, Roots, Shelf, SystemRandom, check_batch, check_log,
    seal_parts, seal_record,
};

fn post(n: usize) -> Record {
    let mut record = Record::of_type("post");
    record.text("platform", "x");
    record.text("account", "1234567890");
    record.text("handle", "nobody");
    record.text("id", format!("{}", 1_060_000_000_000_000_000 + n as u64));
    record.json(
        "created",
        &serde_json::json!({"basis": "platform-id", "ms": 1_541_721_600_000_u64 + n as u64}),
    );
    record.text("form", "escaped");
    record.text(
        "text",
        format!("第{n}条 碑林里的文字，没有人能改。 words of nobody {} https://t.co/abc", n * 7919),
    );
    record.text("lang", "zh");
    record.text("client", "<a href=\"http://example.org\" rel=\"nofollow\">Example</a>");
    record.json("counts", &serde_json::json!({"likes": n % 100, "reposts": n % 7}));
    record.json("from", &serde_json::json!({"pieces": [n], "reader": "x/1"}));
    record
}

fn raw(n: usize) -> Vec<u8> {
    let line = format!(
        "    \"tweet\" : {{\n \"id_str\" : \"{n}\", \"x\" : \"{}\", \"full_text\" : \"第{n}条 碑林里的文字\" }},\n",
        n.wrapping_mul(2_654_435_761)
    );
    let mut bytes = line.repeat(1500 / line.len() + 1).into_bytes();
    bytes.truncate(1500);
    bytes
}

/// Time spent by this thread: on a processor where the system tells, else by the clock.
fn spent(start: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| start.elapsed(), Duration::from_nanos)
}

fn main() {
    let posts: usize = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(30_000);
    let folder = tempfile::tempdir().unwrap();
    let keys = folder.path().join("keys");
    let shelf: Arc<dyn Shelf> = Arc::new(FolderShelf::new(folder.path().join("archive")));
    let random = &mut SystemRandom::new();
    let founding = Founding { day: "2018-11-09".into(), time: 0, program: "speed".into() };
    let archive = Archive::create(Arc::clone(&shelf), &keys, &founding, random).unwrap();
    let records: Vec<Record> = (0..posts).map(post).collect();
    let pieces: Vec<Vec<u8>> = (0..posts).map(raw).collect();
    let begun = Instant::now();
    let now = || spent(begun);
    let timed = |what: &str, start: Duration| {
        let seconds = (now() - start).as_secs_f64();
        println!(
            "{what}: {:.0} posts/s, {:.2} µs each",
            posts as f64 / seconds,
            seconds * 1e6 / posts as f64
        );
    };

    let start = now();
    let sealed: Vec<_> = records.iter().map(|record| seal_record(record, random).unwrap()).collect();
    timed("seal records", start);

    let start = now();
    let frames: Vec<_> = pieces
        .chunks(600)
        .map(|chunk| {
            let parts: Vec<Part<'_>> = chunk.iter().map(|bytes| Part::Kept(bytes)).collect();
            seal_parts(&parts, random, 3)
        })
        .collect();
    timed("seal pieces", start);

    let start = now();
    let mut writer = archive.writer(&keys).unwrap();
    let about = About { kind: store::Kind::Capture("0".repeat(32)), time: 0, program: "speed".into() };
    let (mut frames, mut sealed) = (frames.into_iter(), sealed.iter());
    while frames.len() > 0 || sealed.len() > 0 {
        let mut batch = writer.batch(random);
        for frame in frames.by_ref().take(50) {
            batch.add_frame(frame).unwrap();
        }
        for record in sealed.by_ref().take(30_000) {
            batch.add_record(record).unwrap();
        }
        writer.add(batch.close(&about, random).unwrap());
    }
    timed("pack", start);
    let held = |folder| shelf.list(folder).unwrap().files.iter().map(|file| file.1).sum::<u64>();
    let start = now();
    let archive = writer.commit("2018-11-09").unwrap();
    timed("commit", start);

    println!("originals hold {} bytes, records {} bytes", held("originals"), held("records"));

    let start = now();
    let again = Archive::open(Arc::clone(&shelf), Roots::new()).unwrap();
    timed("open, roots unknown", start);
    let start = now();
    Archive::open(Arc::clone(&shelf), again.roots().clone()).unwrap();
    timed("open, roots known", start);

    let start = now();
    let mut seen = 0;
    for batch in archive.batches() {
        let count = &mut |_, _: &store::RecordLine| {
            seen += 1;
            ControlFlow::Continue(())
        };
        archive.records(&batch.id, count).unwrap();
    }
    timed("read records", start);
    assert!(seen > posts);

    let start = now();
    let log = check_log(&*shelf, Some(&keys)).unwrap();
    let mut damage = log.damage.len();
    for batch in &log.batches {
        damage += check_batch(&*shelf, batch, &mut |_| {}).unwrap().damage.len();
    }
    timed("check everything", start);
    assert_eq!(damage, 0);
}

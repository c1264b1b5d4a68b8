//! Measures building and searching on invented posts: `speed FOLDER POSTS [WORKERS] [search]`.
//!
//! The text is like that of a long Chinese timeline: words of one to four characters with a Zipf-like
//! spread, one post in five in English. With `search` the index in the folder is used as it is.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::path::Path;
use std::time::{Duration, Instant};

use index::{At, Builder, Doc, Filter, Index, Order, Query};
use model::Kinds;

const EN: &str = "the police summoned account deleted tweets archive memory rights lawyer detained notice people \
                  time today news city human freedom speech platform closed";

struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        (((self.next() >> 32) * limit as u64) >> 32) as usize
    }
}

struct Maker {
    dice: Dice,
    words: Vec<String>,
    /// For each of many throws, the word it gives: the one at rank i has weight 1 / (i + 8).
    spread: Vec<u16>,
    english: Vec<&'static str>,
}

impl Maker {
    fn new() -> Self {
        let mut dice = Dice(42);
        // 3,500 characters, the low ones more often, as in common use.
        let mut character = || {
            let (a, b) = (dice.below(3500), dice.below(3500));
            char::from_u32(0x4E00 + (a.min(b) * b / 3500) as u32 * 5 % 20_000).unwrap()
        };
        let lengths = [1, 2, 2, 2, 2, 3, 4];
        let words: Vec<String> =
            (0..60_000).map(|n: usize| (0..lengths[n % 7]).map(|_| character()).collect()).collect();
        let total: f64 = (0..words.len()).map(|n| 1.0 / (n as f64 + 8.0)).sum();
        let mut spread = Vec::with_capacity(1 << 20);
        for n in 0..words.len() {
            let share = f64::from(1 << 20) / total / (n as f64 + 8.0);
            spread.resize((spread.len() as f64 + share).round() as usize, n as u16);
            if share < 0.5 && dice.below(2) == 0 {
                spread.push(n as u16);
            }
        }
        Self { dice, words, spread, english: EN.split_whitespace().collect() }
    }

    fn text(&mut self, out: &mut String) {
        out.clear();
        if self.dice.below(5) == 0 {
            for _ in 0..8 + self.dice.below(33) {
                out.push_str(self.english[self.dice.below(self.english.len())]);
                out.push(' ');
            }
        } else {
            let want = (12 + self.dice.below(113)) * 3;
            while out.len() < want {
                out.push_str(&self.words[self.spread[self.dice.below(self.spread.len())] as usize]);
                if self.dice.below(8) == 0 {
                    out.push('，');
                }
            }
            out.push('。');
        }
        if self.dice.below(6) == 0 {
            out.push_str(&format!(" https://example.org/{}", self.dice.below(100_000)));
        }
    }
}

/// Returns how much time of the processor this program has had, where Linux says so.
fn processor() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // After the name in brackets: fields 14 and 15 are user and system time in ticks of 10 ms.
    let fields: Vec<&str> = stat.rsplit(") ").next().unwrap_or("").split(' ').collect();
    let ticks = |field: usize| fields.get(field - 3).and_then(|ticks| ticks.parse().ok()).unwrap_or(0_u64);
    Duration::from_millis((ticks(14) + ticks(15)) * 10)
}

/// Gives invented posts to `each`; returns how many bytes of text they have.
fn make(posts: usize, mut each: impl FnMut(Doc<'_>)) -> usize {
    let mut maker = Maker::new();
    let mut text = String::new();
    let mut bytes = 0;
    let mut before = String::from("0");
    for nth in 0..posts as u64 {
        maker.text(&mut text);
        let ms = 1_289_000_000_000 + nth as i64 * 480_000;
        let id = (((ms - 1_288_834_974_657) << 22) as u64 | (nth % 4096)).to_string();
        bytes += text.len();
        let (retweet, media) = (nth % 5 == 0, nth % 10 == 3);
        each(Doc {
            time_ms: Some(ms),
            account: 0,
            space: "x",
            id: &id,
            reply_to: (nth % 3 == 0).then_some(before.as_str()),
            kinds: Kinds { own: !retweet, retweet, media, ..Kinds::default() },
            text: &text,
            version: nth,
            at: At { batch: (nth / 65_536) as u32, ..At::default() },
        });
        before = id;
    }
    bytes
}

/// Makes the posts twice, the first time only to know how long making them takes.
fn build(folder: &Path, posts: usize, workers: usize) {
    let (started, running) = (Instant::now(), processor());
    make(posts, |_| ());
    let (making, making_ran) = (started.elapsed(), processor() - running);
    let (started, running) = (Instant::now(), processor());
    let mut builder = Builder::new(folder, workers).unwrap();
    let bytes = make(posts, |doc| builder.add(doc).unwrap());
    let shards = builder.finish().unwrap();
    let took = started.elapsed().saturating_sub(making).as_secs_f64();
    let ran = (processor() - running).saturating_sub(making_ran).as_secs_f64();
    println!(
        "built {posts} posts ({} MB of text) in {shards} shards, {workers} workers: {took:.2} s, {:.0} posts/s; \
         CPU {ran:.2} s, {:.0} posts per CPU-second",
        bytes / 1_000_000,
        posts as f64 / took,
        posts as f64 / ran
    );
}

fn sizes(folder: &Path, posts: u64) {
    for kind in ["catalogue-", "words-"] {
        let files = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
        let of_kind = files.filter(|file| file.file_name().to_str().unwrap().starts_with(kind));
        let bytes: u64 = of_kind.map(|file| file.metadata().unwrap().len()).sum();
        println!("{kind}* {:.1} MB, {:.0} bytes a post", bytes as f64 / 1e6, bytes as f64 / posts as f64);
    }
}

fn measure(index: &Index, name: &str, filter: &Filter, queries: &[String]) {
    let mut took = Vec::new();
    let mut found = 0;
    let running = processor();
    for words in queries {
        let started = Instant::now();
        let query = Query::parse(words);
        found += index.search(&query, filter, Order::Newest, 0, 20).unwrap().count;
        took.push(started.elapsed());
    }
    let running = processor() - running;
    took.sort_unstable();
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    let at = |part: usize| ms(took[(took.len() * part / 100).min(took.len() - 1)]);
    println!(
        "{name:20} ms p50 {:5.2} p95 {:5.2} max {:5.1}  CPU mean {:5.2}  mean count {}",
        at(50),
        at(95),
        at(100),
        ms(running) / queries.len() as f64,
        found / queries.len() as u64
    );
}

fn search(folder: &Path) {
    let started = Instant::now();
    let index = Index::open(folder).unwrap();
    println!("opened in {:.2} ms", started.elapsed().as_secs_f64() * 1e3);
    sizes(folder, index.posts());
    let mut maker = Maker::new();
    let mut queries = |length: usize| -> Vec<String> {
        let mut text = String::new();
        let mut out = Vec::new();
        while out.len() < 400 {
            maker.text(&mut text);
            let chars: Vec<char> = text.chars().filter(|c| !c.is_ascii()).collect();
            if chars.len() > 10 {
                let from = maker.dice.below(chars.len() - length);
                let query: String = chars[from..from + length].iter().collect();
                if !query.contains(['，', '。']) {
                    out.push(query);
                }
            }
        }
        out
    };
    let none = Filter::default();
    let timed = |name: &str, words: &str| {
        let started = Instant::now();
        index.search(&Query::parse(words), &none, Order::Newest, 0, 20).unwrap();
        println!("{name}: {:.2} ms", started.elapsed().as_secs_f64() * 1e3);
    };
    timed("first timeline page", "");
    timed("first search", "天安");
    for length in 1..=4 {
        measure(&index, &format!("{length} of any text"), &none, &queries(length));
    }
    measure(&index, "8 of any text", &none, &queries(8));
    let maker = Maker::new();
    let words = |from: usize, length: usize| -> Vec<String> {
        (maker.words.iter().skip(from).filter(|word| word.chars().count() == length).take(300).cloned())
            .collect()
    };
    for length in 1..=4 {
        measure(&index, &format!("{length}, commonest words"), &none, &words(0, length));
        measure(&index, &format!("{length}, rarer words"), &none, &words(20_000, length));
    }
    let english: Vec<String> = maker.english.iter().map(|word| (*word).to_owned()).collect();
    measure(&index, "English word", &none, &english);
    let pairs: Vec<String> =
        english.iter().flat_map(|a| english.iter().map(move |b| format!("{a} {b}"))).collect();
    measure(&index, "two English words", &none, &pairs);
    let phrases: Vec<String> = pairs.iter().map(|pair| format!("\"{pair}\"")).collect();
    measure(&index, "English phrase", &none, &phrases);
    let kinds = Filter { with: Kinds { media: true, ..Kinds::default() }, ..none };
    measure(&index, "2, with media", &kinds, &words(0, 2));
    let dates = Filter { from_ms: Some(1_400_000_000_000), to_ms: Some(1_500_000_000_000), ..none };
    measure(&index, "2, some years", &dates, &words(0, 2));
    let started = Instant::now();
    let months = index.months(&Query::default(), &none).unwrap().len();
    println!("{months} months: {:.2} ms", started.elapsed().as_secs_f64() * 1e3);
    let started = Instant::now();
    let docs = index.search(&Query::default(), &none, Order::Newest, index.posts() as usize / 2, 50).unwrap();
    println!(
        "page in the middle, {} posts: {:.2} ms",
        docs.docs.len(),
        started.elapsed().as_secs_f64() * 1e3
    );
    let started = Instant::now();
    println!("known {}: {:.0} ms", index.known().count(), started.elapsed().as_secs_f64() * 1e3);
    let started = Instant::now();
    index.check().unwrap();
    println!("checked: {:.0} ms", started.elapsed().as_secs_f64() * 1e3);
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = Path::new(&arguments[0]);
    let posts = arguments[1].parse().unwrap();
    let workers = arguments.get(2).map_or(0, |workers| workers.parse().unwrap());
    if arguments.get(3).is_none() {
        build(folder, posts, workers);
    }
    search(folder);
}

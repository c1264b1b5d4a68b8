//! Measures searching in an index as it stands: `find FOLDER QUERIES`, where QUERIES has a line for each
//! query: the name of the kind it is of, a tab, the words. Prints times by kind, as a Markdown table.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::path::Path;
use std::time::{Duration, Instant};

use index::{Filter, Index, Order, Query};

/// How many of the newest are asked for.
const NEWEST: usize = 20;

struct Kind {
    name: String,
    took: Vec<Duration>,
    found: u64,
}

impl Kind {
    fn print(mut self) {
        self.took.sort_unstable();
        let last = self.took.len() - 1;
        let ms = |part: usize| self.took[last * part / 100].as_secs_f64() * 1e3;
        println!(
            "| {} | {} | {:.2} | {:.2} | {:.2} | {} |",
            self.name,
            self.took.len(),
            ms(50),
            ms(95),
            ms(100),
            self.found / self.took.len() as u64
        );
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let index = Index::open(Path::new(&arguments[0])).unwrap();
    let queries = std::fs::read_to_string(&arguments[1]).unwrap();
    let mut kinds: Vec<Kind> = Vec::new();
    for line in queries.lines() {
        let (name, words) = line.split_once('\t').unwrap();
        if kinds.last().is_none_or(|kind| kind.name != name) {
            kinds.push(Kind { name: name.into(), took: Vec::new(), found: 0 });
        }
        let kind = kinds.last_mut().unwrap();
        let started = Instant::now();
        let found = index.search(&Query::parse(words), &Filter::default(), Order::Newest, 0, NEWEST).unwrap();
        kind.took.push(started.elapsed());
        kind.found += found.count;
    }
    println!(
        "| query | queries | p50 ms | p95 ms | slowest ms | posts found, mean |\n|---|---|---|---|---|---|"
    );
    kinds.into_iter().for_each(Kind::print);
}

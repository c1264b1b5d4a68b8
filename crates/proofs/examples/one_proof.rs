//! Judges proof files against a policy and says how long one judgement took, in the middle of many.
//!
//!     cargo run --release -p beilin-proofs --example one_proof -- POLICY FILE...
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::process::ExitCode;
use std::time::Instant;

use proofs::{Roots, Trust, judge};
use seal::policy::Policy;

const TIMES: usize = 201;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let policy = args.next().and_then(|path| std::fs::read_to_string(path).ok());
    let Some(policy) = policy.and_then(|text| Policy::parse(&text).ok()) else {
        eprintln!("usage: one_proof POLICY FILE...");
        return ExitCode::from(2);
    };
    let trust = Trust { policy, statements: Vec::new(), roots: Roots::none() };
    for path in args {
        let Ok(file) = std::fs::read(&path) else {
            eprintln!("{path}: it cannot be read");
            return ExitCode::from(4);
        };
        let mut micros: Vec<u128> = (0..TIMES)
            .map(|_| {
                let start = Instant::now();
                std::hint::black_box(judge(std::hint::black_box(&file), &trust));
                start.elapsed().as_micros()
            })
            .collect();
        micros.sort_unstable();
        let (line, bytes) = (judge(&file, &trust).word.line(), file.len());
        println!("{line}\t{} µs\t{bytes} bytes\t{path}", micros[TIMES / 2]);
    }
    ExitCode::SUCCESS
}

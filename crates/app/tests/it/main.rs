//! The tests of the whole: the program from outside, and the house rules of its source.
#![allow(clippy::unwrap_used, clippy::print_stderr, missing_docs)]

mod bad_input;
mod browser;
mod casebook;
mod cases;
mod cli;
mod custody;
mod elsewhere;
mod export;
#[cfg(unix)]
mod full_disk;
mod guess;
mod kill;
mod notice;
mod program;
mod prove;
mod reader;
mod served;
mod tidy;
mod watch;
mod web;
mod whole_way;
mod witness;

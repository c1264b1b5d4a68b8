//! The tests of the whole: the program from outside, and the house rules of its source.
#![allow(clippy::unwrap_used, missing_docs)]

mod bad_input;
mod browser;
mod cli;
mod export;
#[cfg(unix)]
mod full_disk;
mod guess;
mod kill;
mod program;
mod reader;
mod tidy;
mod web;

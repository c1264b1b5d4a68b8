//! The casebook from outside: the fixture of invented people, bad input, views.

#![allow(clippy::unwrap_used, clippy::print_stderr)]

mod bad_input;
mod reading;
mod views;

use casebook::Log;

/// The invented casebook.
pub const HARBOUR: &str = include_str!("fixtures/harbour.jsonl");
/// The report that it encodes.
pub const HARBOUR_TEXT: &str = include_str!("fixtures/harbour.txt");

/// Reads the invented casebook.
pub fn harbour() -> Log {
    Log::read(HARBOUR.as_bytes().to_vec()).unwrap()
}

/// Reads lines added to the invented casebook.
pub fn harbour_and(lines: &[&str]) -> Log {
    Log::read(format!("{HARBOUR}{}\n", lines.join("\n")).into_bytes()).unwrap()
}

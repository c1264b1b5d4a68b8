//! The tests of the whole: the program from outside, and the house rules of its source.
#![allow(clippy::unwrap_used, missing_docs)]

mod browser;
mod reader;
mod tidy;
mod web;

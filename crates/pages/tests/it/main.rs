//! The pages as a browser gets them: golden pages, rules that every page keeps, hostile text.
//!
//! Never starts a server; `app` tests the pages over the wire.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod casebook_pages;
mod golden;
mod hostile;
mod report;
mod rules;
mod sample;

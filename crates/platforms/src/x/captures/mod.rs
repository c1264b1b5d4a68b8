//! Captures of X that are no account's export: what programs asked its interfaces for and wrote down, and
//! what the stream sent. Recognised by the names of an element's members, wherever the file is called.
//!
//! Posts of protected accounts are left out unless `--include protected` names them; answers that list who
//! follows, likes, bookmarks, mutes or blocks whom unless `--include` has the word (`followers`,
//! `following`, `liked_tweets`, `liking_users`, `bookmarks`, `muting`, `blocking`, `reverse_chronological`).
//!
//! Never reads what an answer says of the one who asked.

mod answer;
mod element;
mod embed;
mod event;
mod exporter;
mod gather;
mod guard;
#[cfg(test)]
mod hard_tests;
mod import;
mod kind;
mod pages;
mod parse;
mod person;
mod scraped;
mod second;
mod shown;
mod sites;
mod status;
#[cfg(test)]
mod tests;
mod viewer;
mod web;

pub use import::recognise;
pub use pages::PAGES;

/// The reader and its version, as records name it.
const READER: &str = "x-captures/1";

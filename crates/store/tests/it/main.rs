//! The store's tests across files: every shelf keeps the same promises, and no crash, full disk or
//! flipped byte goes unnoticed.
#![allow(clippy::unwrap_used, missing_docs)]

mod build;
mod checked;
mod crashes;
mod cutting;
mod exchange;
mod memory;
mod reading;
mod shelves;
mod tampering;
mod witnessing;

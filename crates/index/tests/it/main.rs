//! Integration tests of the index: against a plain scan, against damage, and the table.

#![allow(clippy::unwrap_used)]

mod damage;
mod lists;
mod make;
mod scan;
mod search;
mod table;

//! The tests of the use cases: what is kept of the invented samples, and what is not.
#![allow(clippy::unwrap_used, missing_docs)]

mod bytes;
mod casebook;
mod cut;
mod faults;
mod keep;
mod many_sources;
mod old;
mod privacy;
mod rebuild;
mod sample;
mod search;
mod tamper;
mod withhold;
mod withhold_faults;

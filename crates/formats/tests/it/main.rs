//! The formats room from outside.
#![allow(clippy::unwrap_used)]

mod containers;
mod damage;
mod lists;
mod tars;
mod warcs;

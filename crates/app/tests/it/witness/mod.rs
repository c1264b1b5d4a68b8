//! Witnesses on loopback: the program's own, and one that shares no code with it.

mod asked;
pub mod dated;
mod others;
pub mod serving;
mod sudden;

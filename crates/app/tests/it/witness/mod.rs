//! Witnesses on loopback: the program's own, and one that shares no code with it.

mod asked;
mod others;
mod serving;
mod sudden;

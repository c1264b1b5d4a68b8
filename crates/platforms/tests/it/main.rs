//! The crate from outside.

mod corpus;
mod drive;
mod notices;

//! Witnessing for others over HTTP (C2SP tlog-witness).
//!
//! Never decides what is cosigned: the archive's use case does.

mod bounded;
mod server;

pub use server::serve;

//! Dates by others over a checkpoint's body: RFC 3161 tokens and OpenTimestamps proofs, asked for, taken
//! apart and checked as bytes.
//!
//! Never opens a socket, never reads a clock and never decides whom to trust: roots, block headers, nonces
//! and answers are passed in, and what is found is named.

mod der;
mod error;
pub mod opentimestamps;
pub mod rfc3161;

pub use error::AnchorError;

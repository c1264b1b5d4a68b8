//! The bytes of the seal against what others worked out.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod edges;
mod shared;

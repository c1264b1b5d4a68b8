//! Containers and lists as bytes: a folder, a ZIP or a lone file opened into members, and a list of
//! JSON elements or of CSV rows cut in a window over the stream.
//!
//! Never knows a platform, never writes, and never uses a member's name as a path of this machine.

mod container;
mod elements;
mod folder;
mod problem;
mod scan;
mod zip;

pub use container::{Container, Member, Refused};
pub use elements::{Chunk, ELEMENT_MAX_BYTES, Elements, End, Outcome, Shape, Span};
pub use problem::{Problem, ProblemKind, Problems};

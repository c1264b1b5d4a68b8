//! Containers and lists as bytes: a folder, a ZIP or a lone file opened into members, and a list of
//! JSON elements or of CSV rows cut in a window over the stream.
//!
//! Never knows a platform, never writes, and never uses a member's name as a path of this machine.

mod car;
mod container;
mod cut;
mod elements;
mod folder;
mod keyed;
mod lines;
mod member;
mod problem;
mod scan;
mod span;
mod zip;

pub use container::{Container, Refused};
pub use elements::{Chunk, ELEMENT_MAX_BYTES, Elements, Outcome};
pub use member::Member;
pub use problem::{Problem, ProblemKind, Problems};
pub use span::{End, Shape, Span};

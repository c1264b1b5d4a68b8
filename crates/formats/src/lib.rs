//! Containers and lists as bytes: a folder, a ZIP, a tar or a lone file opened into members, packed ones
//! unpacked, and a list of JSON elements, of CSV rows or of web records cut in a window over the stream.
//!
//! Never knows a platform, never writes, and never uses a member's name as a path of this machine.

mod car;
pub mod charset;
mod container;
mod cut;
mod elements;
mod fields;
mod folder;
mod http;
mod keyed;
mod lines;
pub mod markup;
mod member;
mod packed;
mod problem;
mod scan;
pub mod script;
mod shapes;
mod span;
mod tar;
mod warc;
mod zip;

pub use container::{Container, Refused};
pub use elements::{Chunk, Elements, Outcome};
pub use fields::{Field, Fields};
pub use http::{BODY_MAX_BYTES, Decoded, Message};
pub use member::Member;
pub use packed::Packing;
pub use problem::{Problem, ProblemKind, Problems};
pub use span::{ELEMENT_MAX_BYTES, End, Shape, Span};
pub use warc::{NewRecord, Record, RecordType, urn};

//! Claims about what was done to whom, who makes them, and where the words stand.
//!
//! Never opens a file or a connection, never adds two quantities by itself, and never scores a person.

pub mod act;
mod check;
mod code;
mod date;
mod fault;
mod fields;
mod identity;
mod json;
mod line;
mod log;
pub mod place;
mod policy;
mod quantity;
mod record;
mod value;
mod view;

pub use check::check;
pub use code::{Basis, Code, EntityKind, Link, Modality, Operator, Status, Verdict, Visibility};
pub use date::{DATE_BYTES_MAX, Day, Extent, NotADate, Span, When};
pub use fault::{Fault, FaultKind, LineNumber, Weight};
pub use identity::Merged;
pub use json::{Json, Member};
pub use log::{FAULTS_MAX, LINE_BYTES_MAX, LINES_MAX, Log, UnknownFormat};
pub use policy::Rules;
pub use quantity::Quantity;
pub use record::{
    Body, Citation, Claim, Claimed, Entity, FORMAT_MAJOR, Header, Identity, Labels, Policy, Publication,
    Question, Record, Relation, Revision, Source, Tally, Tombstone,
};
pub use value::{Name, Relative, Value};
pub use view::View;

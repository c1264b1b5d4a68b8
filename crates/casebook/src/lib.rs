//! Claims about what was done to whom, who makes them, and where the words stand.
//!
//! Never opens a file or a connection, never adds two quantities by itself, and never scores a person.

pub mod act;
mod check;
mod code;
mod compare;
mod date;
mod dependence;
pub mod entry;
pub mod exchange;
mod fault;
mod fields;
mod identity;
mod json;
mod line;
mod log;
mod looks;
pub mod place;
mod policy;
mod quantity;
mod record;
mod review;
mod tally;
mod value;
mod view;
mod wave;

pub use check::check;
pub use code::{Basis, Code, EntityKind, Link, Modality, Operator, Status, Verdict, Visibility};
pub use compare::{Passage, Shared, WORDS_MAX, accepted, compare};
pub use date::{DATE_BYTES_MAX, Day, Extent, NotADate, Span, When};
pub use dependence::{Dependence, dependence, dependences};
pub use fault::{Fault, FaultKind, LineNumber, Weight};
pub use identity::Merged;
pub use json::{Json, Member};
pub use log::{FAULTS_MAX, LINE_BYTES_MAX, LINES_MAX, Log, UnknownFormat};
pub use looks::read_seen;
pub use policy::Rules;
pub use quantity::Quantity;
pub use record::{
    Body, Citation, Claim, Claimed, Entity, FORMAT_MAJOR, Header, Identity, Labels, Policy, Publication,
    Question, Record, Relation, Revision, Source, Tally, Tombstone,
};
pub use review::due;
pub use tally::{Measure, NotAdded, Number, Sides, numbers, sides, sum};
pub use value::{Name, Relative, Value};
pub use view::View;
pub use wave::{Change, DAYS_MAX, NotReckoned, Panel, Seen, Waves, waves};

//! What a captured answer says happened to an account or a post: the words for it, and the rules that read it.
//!
//! Never says why, never takes a problem of the looker for the end of what was looked at, and never turns
//! "not shown" into "gone".

mod address;
mod cases;
mod combine;
mod compile;
mod control;
mod elements;
mod era;
mod expect;
mod fault;
mod fold;
pub mod history;
mod legal;
mod look;
mod needles;
mod notice;
mod page;
mod path;
mod platform;
mod rule;
mod rules;
mod selector;
mod state;
mod subject;
mod when;
mod written;

pub use cases::{Case, Tried};
pub use control::{Control, compare};
pub use fault::RuleFault;
pub use look::{Failure, Look};
pub use notice::{Legal, Notice, Subject, SubjectKind, Weight};
pub use page::BODY_MAX_BYTES;
pub use rule::{Rule, Step};
pub use rules::Rules;
pub use state::{Agent, State};

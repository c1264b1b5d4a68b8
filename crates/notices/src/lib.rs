//! What a captured answer says happened to an account or a post: the words for it, and later the rules.
//!
//! Never says why, never takes a problem of the looker for the end of what was looked at, and never turns
//! "not shown" into "gone".

pub mod history;
mod look;
mod notice;
mod state;

pub use look::{Failure, Look};
pub use notice::{Notice, Subject, SubjectKind, Weight};
pub use state::{Agent, State};

//! The use cases, a file each: keep, verify, rebuild, find, read, withhold.
//!
//! Never touches a terminal, a socket or the clock: time and progress are passed in.

mod derive;
mod error;
mod keep;
mod keep_out;
mod keys;
mod known;
mod known_members;
mod place;
mod progress;
mod reader;
mod rebuild;
mod redact;
mod report;
mod same_as;
mod verify;
mod version;
mod withhold;

pub use error::{ArchiveError, Stop};
pub use keep::{Kept, Wanted, keep};
pub use keys::{Keys, keys};
pub use place::{Around, Place};
pub use progress::{Progress, Silent, Stage};
pub use reader::{
    Answer, Asked, Count, Import, KeptPost, LeftOutMember, MemberReader, Origin, OriginalMember, PostPlace,
    Profile, Reader, day_start_ms,
};
pub use rebuild::{DumpLine, Rebuilt, dump, rebuild};
pub use report::{Gap, KeepReport, Members, NAMES_MAX, Outcome, Trouble};
pub use verify::{Finding, FindingKind, VerifyReport, verify};
pub use withhold::{Plan, Planned, Reason, Trace, TraceOf, Wish, Withheld, plan, resume, withhold};

/// Returns the stable word of every kind of problem that a report may name.
pub fn problem_kinds() -> impl Iterator<Item = &'static str> {
    formats::ProblemKind::ALL.iter().map(|kind| kind.word()).chain([report::INDEX_NOT_MADE])
}

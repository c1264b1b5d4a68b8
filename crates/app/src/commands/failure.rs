//! Says why a use case stopped, and what to do.
//!
//! Never prints a program's inner words alone: each failure has a sentence.

use archive::{ArchiveError, Stop};

use crate::exit::Exit;
use crate::say;
use crate::words::{Lang, stops};

/// Says why it stopped and returns the exit status for it.
pub fn tell(lang: Lang, about: &str, error: &ArchiveError) -> Exit {
    let exit = match error.stop() {
        Stop::Older | Stop::Damaged => Exit::Invalid,
        Stop::Newer => Exit::NotUnderstood,
        Stop::NotOfThis => Exit::Mistake,
        Stop::Taken
        | Stop::NoInput
        | Stop::NoArchive
        | Stop::NoSpace
        | Stop::Busy
        | Stop::NoKey
        | Stop::Other => Exit::Failure,
    };
    let next = stops::next(lang, error.stop());
    say::note(&format!("{}: {}\n  {next}", say::plain(about), say::plain(&error.to_string())));
    exit
}

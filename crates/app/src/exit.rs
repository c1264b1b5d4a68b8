//! The exit statuses that scripts rely on.
//!
//! Never decides what a result means; commands do.

use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// Done, with something missing, damaged or not proved.
    Gaps = 1,
    /// The command was wrong.
    Mistake = 2,
    /// The input is not understood.
    NotUnderstood = 3,
    /// The place cannot be read or written.
    Failure = 4,
    /// Invalid, tampered or forked.
    Invalid = 5,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

//! What a platform's folder offers to the registry.
//!
//! Never asks one: the registry does.

use crate::import::{Import, Listing, Named};
use crate::page::Pages;
use crate::source::Source;

/// Returns an importer where a container holds what a platform knows; the second argument are the private
/// things that the owner names.
pub type Recognise = fn(&Listing<'_>, &[String]) -> Option<Box<dyn Import>>;

/// What a platform's folder offers.
pub struct Platform {
    /// Its name, as records have it.
    pub name: &'static str,
    /// Returns an importer where a container holds what it knows.
    pub recognise: Recognise,
    /// Reads captured answers.
    pub pages: Option<Pages>,
    /// Returns what an element of a list is of, told from its bytes alone; the first argument are the first
    /// bytes of its member, which name the columns of a table. `None` where it is of no post.
    pub element: fn(&[u8], &[u8]) -> Option<Named>,
    /// Returns the id of the post that a media member is of, told from its name.
    pub media_of: fn(&str) -> Option<&str>,
    /// Its rules for notices, a TOML as docs/notices.md has it; `""` where there are none.
    pub notice: &'static str,
    /// The labelled cases that its rules are tried on.
    pub cases: Cases,
    /// What it understands, from when, and on what evidence.
    pub sources: &'static [Source],
}

impl Platform {
    /// Returns what a folder offers that knows a platform by its notices alone.
    #[must_use]
    pub const fn of_notices(name: &'static str, notice: &'static str, cases: Cases) -> Self {
        Self {
            name,
            recognise: |_, _| None,
            pages: None,
            element: |_, _| None,
            media_of: |_| None,
            notice,
            cases,
            sources: &[],
        }
    }
}

/// Labelled cases: a table of them in TOML, and the bodies that it names.
#[derive(Clone, Copy, Debug)]
pub struct Cases {
    /// The table; `""` where there are none.
    pub table: &'static str,
    /// Bodies by the name that the table has for them.
    pub files: &'static [(&'static str, &'static [u8])],
}

impl Cases {
    /// No cases.
    pub const NONE: Self = Self { table: "", files: &[] };
}

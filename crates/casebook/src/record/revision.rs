//! Changes that bring no new content: a version undone, a record withdrawn, a record erased.
//!
//! Never takes a line out of the log; only an erasure does, and it leaves a tombstone.

use crate::fields::Fields;
use crate::line::Line;

/// A change of another record.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// The record's identifier or key.
    pub of: Box<str>,
    /// The version to go back to; without it, the record is withdrawn from the view.
    pub back_to: Option<u64>,
    /// The reason.
    pub why: Box<str>,
}

impl Revision {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self { of: fields.needed("of"), back_to: fields.number("back_to"), why: fields.needed("why") }
    }

    pub(super) fn write(&self, line: &mut Line) {
        line.text("of", &self.of);
        line.number_if("back_to", self.back_to);
        line.text("why", &self.why);
    }
}

/// What stands where a record was: that there was one, of what kind, and why it is gone.
#[derive(Clone, Debug, PartialEq)]
pub struct Tombstone {
    /// The kind of the record.
    pub was: Box<str>,
    /// The reason, without what was erased.
    pub why: Box<str>,
}

impl Tombstone {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self { was: fields.needed("was"), why: fields.needed("why") }
    }

    pub(super) fn write(&self, line: &mut Line) {
        line.text("was", &self.was);
        line.text("why", &self.why);
    }
}

//! A casebook made ready for its pages: who may see what, who says what where, what is drawn as a whole.
//!
//! Never changes: a log that was added to is made ready anew.

use std::ops::Deref;

use casebook::Log;

use super::graph::Edges;
use super::held::Held;
use super::places::Places;
use super::spans::Dated;

/// A casebook, ready to be drawn.
#[derive(Debug)]
pub struct Case<'a> {
    held: Held<'a>,
    pub(super) dated: Vec<Dated<'a>>,
    pub(super) places: Places<'a>,
    pub(super) edges: Edges<'a>,
}

impl<'a> Case<'a> {
    /// Returns the case in a log.
    #[must_use]
    pub fn of(log: &'a Log) -> Self {
        let held = Held::of(log);
        let (dated, places, edges) = (Dated::of(&held), Places::of(&held), Edges::of(&held));
        Self { held, dated, places, edges }
    }
}

impl<'a> Deref for Case<'a> {
    type Target = Held<'a>;

    fn deref(&self) -> &Self::Target {
        &self.held
    }
}

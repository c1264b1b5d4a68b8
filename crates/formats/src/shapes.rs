//! Which way of cutting goes with which shape.
//!
//! Never cuts.

use crate::car::Car;
use crate::cut::{Cut, Walk};
use crate::keyed::Keyed;
use crate::lines::{Lines, Whole};
use crate::scan::Scan;
use crate::span::Shape;
use crate::warc::Records;

/// Returns what cuts a shape.
pub(crate) fn of(shape: Shape) -> Box<dyn Cut> {
    match shape {
        Shape::List | Shape::Rows => Box::new(Scan::new(shape)),
        Shape::Lines => Box::new(Walk::new(Lines::default())),
        Shape::Whole => Box::new(Walk::new(Whole)),
        Shape::Car => Box::new(Walk::new(Car::default())),
        Shape::Keyed(key) => Box::new(Walk::new(Keyed::new(key))),
        Shape::Warc => Box::new(Walk::new(Records::default())),
    }
}

//! Quantities as sources give them: an operator, a number, a unit, who counted, over what.
//!
//! Never adds two of them, and never turns a vague word into a number.

use super::code::Operator;
use super::fault::Fault;
use super::fields::Fields;
use super::json::{Json, Member};
use super::line::Line;

/// A quantity. Either a number with its unit, or a vague word, or both.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// How the number is meant.
    pub operator: Option<Operator>,
    /// The number.
    pub number: Option<u64>,
    /// What is counted: `account`, `person`, `tweet`.
    pub unit: Option<Box<str>>,
    /// The Chinese words of the source.
    pub words_zh: Option<Box<str>>,
    /// A word that is no number, as the source has it (千千万万).
    pub vague: Option<Box<str>>,
    /// The language of the vague word.
    pub lang: Option<Box<str>>,
    /// Where what is counted is.
    pub place: Option<Box<str>>,
    /// Who counted.
    pub counted_by: Box<[Box<str>]>,
    /// Over which time, in EDTF or in the source's words.
    pub window: Option<Box<str>>,
    /// Over how many days.
    pub window_days: Option<u64>,
    /// What is unknown.
    pub rest: Box<[Member]>,
}

impl Quantity {
    /// Returns whether members are those of a quantity.
    #[must_use]
    pub fn is_one(fields: &Fields) -> bool {
        ["op", "n", "unit", "vague"].iter().any(|name| fields.has(name))
    }

    /// Returns the quantity in an object, and its faults. A tally's own number needs no unit: its scope
    /// says what is counted.
    #[must_use]
    pub fn read(mut fields: Fields, of_tally: bool) -> (Self, Vec<Fault>) {
        if fields.has("n") || !fields.has("vague") {
            let needed: &[&str] = if of_tally { &["op", "n"] } else { &["op", "n", "unit"] };
            for name in needed {
                if !fields.has(name) {
                    fields.missing(name);
                }
            }
        }
        let mut quantity = Self {
            operator: fields.code("op"),
            number: fields.number("n"),
            unit: fields.text("unit"),
            words_zh: fields.text("zh"),
            vague: fields.text("vague"),
            lang: fields.text("lang"),
            place: fields.text("where"),
            counted_by: fields.one_or_more("counted_by"),
            window: fields.text("window"),
            window_days: fields.number("window_days"),
            rest: Box::default(),
        };
        let (rest, faults) = fields.finish();
        quantity.rest = rest;
        (quantity, faults)
    }

    /// Returns the quantity as an object.
    #[must_use]
    pub fn json(&self) -> Json {
        let mut line = Line::default();
        line.code_if("op", self.operator);
        line.number_if("n", self.number);
        line.text_if("unit", self.unit.as_deref());
        line.text_if("zh", self.words_zh.as_deref());
        line.text_if("vague", self.vague.as_deref());
        line.text_if("lang", self.lang.as_deref());
        line.text_if("where", self.place.as_deref());
        line.one_or_more("counted_by", &self.counted_by);
        line.text_if("window", self.window.as_deref());
        line.number_if("window_days", self.window_days);
        line.rest(&self.rest);
        line.into_json()
    }
}

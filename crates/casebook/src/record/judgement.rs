//! What those who work on the casebook judge: how claims stand to each other, which names mean one thing,
//! what is open, what can be counted, who may see what.
//!
//! Never replaces a claim: each judgement can be taken back, and what it was about is still there.

use crate::code::Code;
use crate::code::{Basis, Link, Verdict, Visibility};
use crate::fields::Fields;
use crate::json::Json;
use crate::line::Line;
use crate::quantity::Quantity;

/// How one claim stands to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// The first claim.
    pub a: Box<str>,
    /// How it stands.
    pub link: Link,
    /// The second claim.
    pub b: Box<str>,
    /// Whether the two come from different origins; unsaid is not known.
    pub independent: Option<bool>,
    /// The reason.
    pub why: Option<Box<str>>,
}

impl Relation {
    /// Returns that by which versions of the relation know each other.
    #[must_use]
    pub fn key(&self) -> String {
        format!("relation|{}|{}|{}", self.a, self.link.code(), self.b)
    }

    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            a: fields.needed_id("a"),
            link: fields.needed_code("rel"),
            b: fields.needed_id("b"),
            independent: fields.flag("independent"),
            why: fields.text("why"),
        }
    }

    pub(super) fn write(&self, line: &mut Line) {
        line.text("a", &self.a);
        line.code_if("rel", Some(self.link));
        line.text("b", &self.b);
        line.flag_if("independent", self.independent);
        line.text_if("why", self.why.as_deref());
    }
}

/// Whether two names, or two entities, are one.
#[derive(Clone, Debug, PartialEq)]
pub struct Identity {
    /// An entity's identifier, or a name.
    pub a: Box<str>,
    /// The other.
    pub b: Box<str>,
    /// The judgement.
    pub verdict: Verdict,
    /// The reason.
    pub why: Option<Box<str>>,
}

impl Identity {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            a: fields.needed("a"),
            b: fields.needed("b"),
            verdict: fields.needed_code("verdict"),
            why: fields.text("why"),
        }
    }

    pub(super) fn write(&self, line: &mut Line) {
        line.text("a", &self.a);
        line.text("b", &self.b);
        line.code_if("verdict", Some(self.verdict));
        line.text_if("why", self.why.as_deref());
    }
}

/// What is not known.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The question.
    pub text: Box<str>,
    /// Answers that are possible.
    pub candidates: Box<[Box<str>]>,
    /// Claims that bear on it.
    pub claims: Box<[Box<str>]>,
}

impl Question {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            text: fields.needed("text"),
            candidates: fields.texts("candidates"),
            claims: fields.texts("claims"),
        }
    }

    pub(super) fn write(&self, line: &mut Line) {
        line.text("text", &self.text);
        line.texts("candidates", &self.candidates);
        line.texts("claims", &self.claims);
    }
}

/// What is claimed, in a tally.
#[derive(Clone, Debug, PartialEq)]
pub enum Claimed {
    /// A number of the tally's own.
    Quantity(Box<Quantity>),
    /// The claims that give numbers.
    Claims(Box<[Box<str>]>),
}

/// What is claimed beside what can be named.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// What is counted.
    pub scope: Box<str>,
    /// What is claimed, if anything.
    pub claimed: Option<Claimed>,
    /// How many people can be named.
    pub enumerated_people: Option<u64>,
    /// How many can be named.
    pub enumerated: Option<u64>,
    /// Which.
    pub members: Box<[Box<str>]>,
}

impl Tally {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            scope: fields.needed("scope"),
            claimed: read_claimed(fields),
            enumerated_people: fields.number("enumerated_people"),
            enumerated: fields.number("enumerated"),
            members: fields.texts("members"),
        }
    }

    pub(super) fn write(&self, line: &mut Line) {
        line.text("scope", &self.scope);
        match &self.claimed {
            Some(Claimed::Quantity(quantity)) => line.json("claimed", quantity.json()),
            Some(Claimed::Claims(claims)) => line.texts("claimed", claims),
            None => {}
        }
        line.number_if("enumerated_people", self.enumerated_people);
        line.number_if("enumerated", self.enumerated);
        line.texts_if("members", &self.members);
    }
}

fn read_claimed(fields: &mut Fields) -> Option<Claimed> {
    match fields.take("claimed")? {
        Json::Object(members) => {
            let (quantity, faults) = Quantity::read(Fields::new(members, "claimed"), true);
            fields.add_faults(faults);
            Some(Claimed::Quantity(Box::new(quantity)))
        }
        other => {
            let mut within = Fields::new(vec![("claimed".into(), other)], "");
            let claims = within.texts("claimed");
            fields.add_faults(within.finish().1);
            Some(Claimed::Claims(claims))
        }
    }
}

/// Who may see what, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    /// What it is about: an identifier, `identifier/predicate`, `default person`, `export`, or words for people.
    pub target: Box<str>,
    /// Who may see it.
    pub visibility: Option<Visibility>,
    /// Why it may be public.
    pub basis: Option<Basis>,
    /// Who can take that back.
    pub withdraw: Option<Box<str>>,
    /// Who must sign an export of the whole; for `export`.
    pub stewards: Box<[Box<str>]>,
    /// The reason.
    pub why: Option<Box<str>>,
}

impl Policy {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            target: fields.needed("target"),
            visibility: fields.code("visibility"),
            basis: fields.code("basis"),
            withdraw: fields.text("withdraw"),
            stewards: fields.texts("stewards"),
            why: fields.text("why"),
        }
    }

    pub(super) fn write(&self, line: &mut Line) {
        line.text("target", &self.target);
        line.code_if("visibility", self.visibility);
        line.code_if("basis", self.basis);
        line.text_if("withdraw", self.withdraw.as_deref());
        line.texts_if("stewards", &self.stewards);
        line.text_if("why", self.why.as_deref());
    }
}

//! A claim: what is said of what, by whom, through whom, in what way, and where the words stand.
//!
//! Never says that it is so.

use crate::code::{Modality, Status};
use crate::date::When;
use crate::fault::FaultKind;
use crate::fields::Fields;
use crate::json::Json;
use crate::line::Line;
use crate::value::Value;

use super::refused;

/// Predicates whose value is an entity.
const OF_ENTITIES: &[&str] = &[
    "part_of",
    "perpetrator",
    "victim",
    "target",
    "target_platform",
    "place",
    "place_of_origin",
    "residence",
    "owner",
    "mentions",
    "blocked_in",
    "country",
];

/// A claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// What it is said of.
    pub subject: Box<str>,
    /// What is said: `victim`, `date`, `count`, `name`, `reason`, `purpose`.
    pub predicate: Box<str>,
    /// The value.
    pub value: Value,
    /// When it holds.
    pub when: Option<When>,
    /// The time zone of its dates: `+08:00` or a name of the IANA data base.
    pub zone: Option<Box<str>>,
    /// In which way it is said.
    pub modality: Modality,
    /// Who says so.
    pub by: Box<[Box<str>]>,
    /// Who relays it, the last first.
    pub via: Box<[Box<str>]>,
    /// The source, where there is no closer citation.
    pub source: Option<Box<str>>,
    /// Where the words stand.
    pub cites: Box<[Box<str>]>,
    /// The language of the words.
    pub lang: Option<Box<str>>,
    /// Whether it is said not to be so.
    pub negated: Option<bool>,
    /// What the encoder added: a year, a time zone, an upper bound.
    pub inferred: Box<[Box<str>]>,
    /// How far the work on it has come.
    pub status: Status,
}

impl Claim {
    /// Returns a reported claim that nobody has looked at again, without a source yet.
    #[must_use]
    pub fn new(subject: &str, predicate: &str, value: Value) -> Self {
        Self {
            subject: subject.into(),
            predicate: predicate.into(),
            value,
            when: None,
            zone: None,
            modality: Modality::Reported,
            by: Box::default(),
            via: Box::default(),
            source: None,
            cites: Box::default(),
            lang: None,
            negated: None,
            inferred: Box::default(),
            status: Status::Unreviewed,
        }
    }

    /// Returns whether the predicate's value is an entity, so that an unknown one is an error.
    #[must_use]
    pub fn is_of_entities(&self) -> bool {
        OF_ENTITIES.contains(&&*self.predicate)
    }

    pub(super) fn read(fields: &mut Fields) -> Option<Self> {
        let (subject, predicate) = (fields.needed_id("s"), fields.needed("p"));
        let value = read_value(fields, &predicate);
        let claim = Self {
            subject,
            predicate,
            value: value?,
            when: fields.date("when"),
            zone: read_zone(fields),
            modality: fields.needed_code("modality"),
            by: fields.one_or_more("by"),
            via: fields.texts("via"),
            source: fields.id("source"),
            cites: fields.texts("cites"),
            lang: fields.text("lang"),
            negated: fields.flag("negated"),
            inferred: fields.texts("inferred"),
            status: fields.code("status").unwrap_or(Status::Unreviewed),
        };
        if claim.by.is_empty() {
            fields.missing("by");
        }
        if claim.cites.is_empty() && claim.source.is_none() {
            fields.missing("cites");
        }
        Some(claim)
    }

    pub(super) fn write(&self, line: &mut Line) {
        line.text("s", &self.subject);
        line.text("p", &self.predicate);
        line.json("v", self.value.json());
        line.date_if("when", self.when.as_ref());
        line.text_if("tz", self.zone.as_deref());
        line.code_if("modality", Some(self.modality));
        line.one_or_more("by", &self.by);
        line.texts_if("via", &self.via);
        line.text_if("source", self.source.as_deref());
        line.texts_if("cites", &self.cites);
        line.text_if("lang", self.lang.as_deref());
        line.flag_if("negated", self.negated);
        line.texts_if("inferred", &self.inferred);
        line.code_if("status", Some(self.status));
    }
}

fn read_value(fields: &mut Fields, predicate: &str) -> Option<Value> {
    let Some(json) = fields.take("v") else {
        fields.missing("v");
        return None;
    };
    match Value::read(json) {
        Ok(value) => {
            let refused = refused::of_predicate(predicate, &value);
            fields.add_faults(refused.into_iter().collect());
            Some(value)
        }
        Err(faults) => {
            fields.add_faults(faults);
            None
        }
    }
}

fn read_zone(fields: &mut Fields) -> Option<Box<str>> {
    let zone = fields.text("tz")?;
    let offset = matches!(zone.as_bytes(), [b'+' | b'-', h, i, b':', m, n]
        if [h, i, m, n].iter().all(|byte| byte.is_ascii_digit()) && (*h, *i) <= (b'1', b'4') && *m < b'6');
    let named = zone.contains('/')
        && zone.len() <= 40
        && zone.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte));
    if !(offset || named) {
        fields.fault(FaultKind::UnknownCode, "tz", &Json::Text(zone.clone()), "+08:00, Asia/Shanghai");
    }
    Some(zone)
}

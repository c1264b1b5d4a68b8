//! What claims are about: a person, an account, a place, an act.
//!
//! Never carries attributes of a person: whatever is said of one is a claim, with who says it.

use crate::act;
use crate::code::EntityKind;
use crate::fault::FaultKind;
use crate::fields::Fields;
use crate::json::Json;
use crate::line::Line;
use crate::place;

/// An entity.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What kind of thing it is.
    pub kind: EntityKind,
    /// What those who work on the casebook call it. A label, not a claim.
    pub label: Box<str>,
    /// What belongs to its kind, and to no other.
    pub labels: Labels,
    /// Whether the label stands for someone who is not to be known.
    pub pseudonym: Option<bool>,
}

/// Codes and identifiers by which an entity is told from others of its kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Labels {
    /// A place's code, ISO 3166-1 or 3166-2.
    pub iso3166: Option<Box<str>>,
    /// A place's number, GB/T 2260.
    pub gbt2260: Option<Box<str>>,
    /// The place in which a place lies.
    pub within: Option<Box<str>>,
    /// A place's level.
    pub level: Option<Box<str>>,
    /// A place's Chinese name.
    pub name_zh: Option<Box<str>>,
    /// An account's platform.
    pub platform: Option<Box<str>>,
    /// An account's handle, as the source prints it.
    pub handle: Option<Box<str>>,
    /// An act's kind.
    pub act: Option<Box<str>>,
    /// An act's HURIDOCS code.
    pub huridocs: Option<Box<str>>,
}

impl Entity {
    /// Returns an entity with a label and nothing else.
    #[must_use]
    pub fn new(kind: EntityKind, label: &str) -> Self {
        Self { kind, label: label.into(), labels: Labels::default(), pseudonym: None }
    }

    /// Returns an act of a kind in the table of acts.
    #[must_use]
    pub fn act(kind: &act::ActKind) -> Self {
        let mut entity = Self::new(EntityKind::Act, kind.code);
        entity.labels.act = Some(kind.code.into());
        entity.labels.huridocs = kind.huridocs.map(Into::into);
        entity
    }

    /// Returns a province in the table of places.
    #[must_use]
    pub fn province(province: &place::Province) -> Self {
        let mut entity = Self::new(EntityKind::Place, province.name_en);
        entity.labels.iso3166 = Some(province.iso.into());
        entity.labels.gbt2260 = Some(province.gbt.into());
        entity.labels.level = Some(province.level.into());
        entity.labels.name_zh = Some(province.name_zh.into());
        entity
    }

    pub(super) fn read(fields: &mut Fields) -> Self {
        let kind = fields.needed_code("type");
        let entity = Self {
            kind,
            label: fields.needed("label"),
            labels: Labels::read(fields),
            pseudonym: fields.flag("pseudonym"),
        };
        entity.labels.check(fields);
        entity
    }

    pub(super) fn write(&self, line: &mut Line) {
        line.code_if("type", Some(self.kind));
        line.text("label", &self.label);
        self.labels.write(line);
        line.flag_if("pseudonym", self.pseudonym);
    }
}

impl Labels {
    fn read(fields: &mut Fields) -> Self {
        Self {
            iso3166: fields.text("iso3166"),
            gbt2260: fields.text("gbt2260"),
            within: fields.id("within"),
            level: fields.text("level"),
            name_zh: fields.text("zh"),
            platform: fields.id("platform"),
            handle: fields.text("handle"),
            act: fields.text("act_type"),
            huridocs: fields.text("huridocs"),
        }
    }

    fn check(&self, fields: &mut Fields) {
        if let Some(code) = self.iso3166.as_ref().filter(|code| !place::is_code(code)) {
            fields.fault(
                FaultKind::UnknownCode,
                "iso3166",
                &Json::Text(code.clone()),
                "CN, CN-SN, CN-SX, US",
            );
        }
        self.check_place(fields);
        let Some(code) = &self.act else { return };
        let Some(act) = act::of_code(code) else {
            let words: Vec<_> = act::acts().iter().map(|act| act.code).collect();
            fields.fault(FaultKind::UnknownCode, "act_type", &Json::Text(code.clone()), &words.join(", "));
            return;
        };
        if let Some(found) = self.huridocs.as_deref().filter(|found| Some(*found) != act.huridocs) {
            let expected = act.huridocs.unwrap_or("");
            fields.fault(FaultKind::CodesDisagree, "huridocs", &Json::Text(found.into()), expected);
        }
    }

    /// A code and a number that name different provinces are the slip that makes Shaanxi of Shanxi.
    fn check_place(&self, fields: &mut Fields) {
        let province = self.iso3166.as_deref().and_then(place::of_iso);
        if let (Some(province), Some(found)) = (province, &self.gbt2260)
            && province.gbt != &**found
        {
            fields.fault(FaultKind::CodesDisagree, "gbt2260", &Json::Text(found.clone()), province.gbt);
        }
        let named = self.name_zh.as_deref().and_then(place::of_name);
        if let (Some(province), Some(named)) = (province, named)
            && province != named
        {
            fields.fault(FaultKind::CodesDisagree, "zh", &Json::Text(named.name_zh.into()), province.name_zh);
        }
    }

    fn write(&self, line: &mut Line) {
        line.text_if("iso3166", self.iso3166.as_deref());
        line.text_if("gbt2260", self.gbt2260.as_deref());
        line.text_if("within", self.within.as_deref());
        line.text_if("level", self.level.as_deref());
        line.text_if("zh", self.name_zh.as_deref());
        line.text_if("platform", self.platform.as_deref());
        line.text_if("handle", self.handle.as_deref());
        line.text_if("act_type", self.act.as_deref());
        line.text_if("huridocs", self.huridocs.as_deref());
    }
}

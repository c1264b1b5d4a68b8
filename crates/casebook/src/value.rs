//! What a claim says of its subject.
//!
//! Never holds the value of something sealed: only that there is one, and of what sort.

use super::date::When;
use super::fault::{Fault, FaultKind};
use super::fields::Fields;
use super::json::{Json, Member};
use super::line::Line;
use super::quantity::Quantity;

/// A claim's value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words, or the identifier of an entity.
    Text(Box<str>),
    /// Several of them.
    Texts(Box<[Box<str>]>),
    /// A name.
    Name(Box<Name>),
    /// A date.
    Date(Box<When>, Box<[Member]>),
    /// A quantity.
    Quantity(Box<Quantity>),
    /// A time known only against another.
    Relative(Box<Relative>),
    /// Something that is sealed: of what sort it is, and nothing else.
    Sealed(Box<str>),
}

/// A name as a source writes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The name.
    pub text: Box<str>,
    /// The language, in BCP 47, which may name the script (`zh-Hant`).
    pub lang: Option<Box<str>>,
    /// The script, in ISO 15924.
    pub script: Option<Box<str>>,
    /// What is unknown.
    pub rest: Box<[Member]>,
}

/// A time known only against another thing's.
#[derive(Clone, Debug, PartialEq)]
pub struct Relative {
    /// After this.
    pub after: Option<Box<str>>,
    /// Before this.
    pub before: Option<Box<str>>,
    /// What is unknown.
    pub rest: Box<[Member]>,
}

const SHAPES: &str = r#""words", ["p.1", …], {"text", "lang"}, {"edtf"}, {"op", "n", "unit"}, {"after"}, {"sealed": true, "what"}"#;

impl Value {
    /// Returns the value in a claim's `v`, or the faults.
    ///
    /// # Errors
    /// What is wrong with it, field by field.
    pub fn read(json: Json) -> Result<Self, Vec<Fault>> {
        match json {
            Json::Text(text) => Ok(Self::Text(text)),
            Json::List(items) => {
                let mut fields = Fields::new(vec![("v".into(), Json::List(items))], "");
                let texts = fields.texts("v");
                clean(Self::Texts(texts), fields.finish().1)
            }
            Json::Object(members) => Self::read_object(Fields::new(members, "v")),
            other => Err(vec![Fault::of_value(FaultKind::WrongType, "v", &other, SHAPES)]),
        }
    }

    fn read_object(mut fields: Fields) -> Result<Self, Vec<Fault>> {
        if fields.has("sealed") {
            return Self::read_sealed(fields);
        }
        if Quantity::is_one(&fields) {
            let (quantity, faults) = Quantity::read(fields, false);
            return clean(Self::Quantity(Box::new(quantity)), faults);
        }
        if fields.has("edtf") {
            let date = fields.date("edtf");
            let (rest, faults) = fields.finish();
            return date.map(|date| Self::Date(Box::new(date), rest)).ok_or(faults);
        }
        if fields.has("text") {
            let (text, lang, script) = (fields.needed("text"), fields.text("lang"), fields.text("script"));
            let (rest, faults) = fields.finish();
            return clean(Self::Name(Box::new(Name { text, lang, script, rest })), faults);
        }
        if fields.has("after") || fields.has("before") {
            let (after, before) = (fields.id("after"), fields.id("before"));
            let (rest, faults) = fields.finish();
            return clean(Self::Relative(Box::new(Relative { after, before, rest })), faults);
        }
        let (rest, _) = fields.finish();
        Err(vec![Fault::of_value(FaultKind::WrongType, "v", &Json::Object(rest.into_vec()), SHAPES)])
    }

    /// A sealed value that carries anything beside its sort would be a value after all.
    fn read_sealed(mut fields: Fields) -> Result<Self, Vec<Fault>> {
        let (sealed, what) = (fields.flag("sealed"), fields.needed("what"));
        let (rest, mut faults) = fields.finish();
        if sealed == Some(false) {
            faults.push(Fault::new(FaultKind::UnknownCode, "v.sealed", "false", "true"));
        }
        if let Some((name, _)) = rest.first() {
            faults.push(Fault::new(FaultKind::NeverHeld, "v", name, r#"{"sealed": true, "what"}"#));
        }
        clean(Self::Sealed(what), faults)
    }

    /// Returns the value as it is written.
    #[must_use]
    pub fn json(&self) -> Json {
        let mut line = Line::default();
        match self {
            Self::Text(text) => return Json::Text(text.clone()),
            Self::Texts(texts) => {
                return Json::List(texts.iter().map(|text| Json::Text(text.clone())).collect());
            }
            Self::Quantity(quantity) => return quantity.json(),
            Self::Name(name) => {
                line.text("text", &name.text);
                line.text_if("lang", name.lang.as_deref());
                line.text_if("script", name.script.as_deref());
                line.rest(&name.rest);
            }
            Self::Date(date, rest) => {
                line.text("edtf", date.text());
                line.rest(rest);
            }
            Self::Relative(relative) => {
                line.text_if("after", relative.after.as_deref());
                line.text_if("before", relative.before.as_deref());
                line.rest(&relative.rest);
            }
            Self::Sealed(what) => {
                line.flag_if("sealed", Some(true));
                line.text("what", what);
            }
        }
        line.into_json()
    }

    /// Returns the words or identifiers that the value consists of; empty for every other shape.
    #[must_use]
    pub fn texts(&self) -> &[Box<str>] {
        match self {
            Self::Text(text) => std::slice::from_ref(text),
            Self::Texts(texts) => texts,
            _ => &[],
        }
    }
}

fn clean(value: Value, faults: Vec<Fault>) -> Result<Value, Vec<Fault>> {
    if faults.is_empty() { Ok(value) } else { Err(faults) }
}

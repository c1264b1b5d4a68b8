//! What the columns of somebody else's table mean, as a person says it in TOML.
//!
//! Never guesses a column, and never takes one silently: what no mapping names is told.

use crate::code::EntityKind;
use crate::date::When;
use crate::fault::{Fault, FaultKind, LineNumber};
use crate::fields::Fields;
use crate::json::{Json, Member};

/// How a cell is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Words.
    Text,
    /// A name, in a language.
    Name,
    /// A date, in EDTF.
    Date,
    /// The entity that the cell names.
    Entity(EntityKind),
    /// A number of a unit.
    Count(Box<str>),
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the table.
    pub name: Box<str>,
    /// What it says.
    pub predicate: Box<str>,
    /// How it is read.
    pub shape: Shape,
    /// The language of its words.
    pub lang: Option<Box<str>>,
}

/// What a table means.
#[derive(Clone, Debug, PartialEq)]
pub struct Mapping {
    /// What a row is.
    pub kind: EntityKind,
    /// The column by which a row is called.
    pub label: Box<str>,
    /// Who published the table.
    pub publication: Box<str>,
    /// Its title.
    pub title: Option<Box<str>>,
    /// Where it stood.
    pub url: Option<Box<str>>,
    /// When it was published.
    pub published: Option<When>,
    /// The columns.
    pub columns: Vec<Column>,
    /// Columns that are left out on purpose.
    pub left_out: Box<[Box<str>]>,
}

const SHAPES: &str = "text, name, date, person, organization, group, platform, account, place, count";

impl Mapping {
    /// Returns the mapping in a text of TOML.
    ///
    /// # Errors
    /// Every fault found.
    pub fn read(text: &str) -> Result<Self, Vec<Fault>> {
        let read = toml::from_str::<Json>(text).map_err(|wrong| {
            let before = wrong.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            let line = u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX);
            vec![Fault::new(FaultKind::WrongType, "", wrong.message(), "TOML").at(LineNumber(line), None)]
        })?;
        let Json::Object(members) = read else {
            return Err(vec![Fault::new(FaultKind::NotAnObject, "", "", "")]);
        };
        let mut fields = Fields::new(members, "");
        let (kind, label) = (fields.needed_code("of"), fields.needed("label"));
        let source = members_of(fields.take("source"));
        let columns = members_of(fields.take("columns"));
        let left_out = fields.texts("left_out");
        let (rest, mut faults) = fields.finish();
        faults.extend(unknown(&rest, "of, label, source, columns, left_out"));
        let mut source = Fields::new(source, "source");
        let mut mapping = Self {
            kind,
            label,
            publication: source.needed("publication"),
            title: source.text("title"),
            url: source.text("url"),
            published: source.date("published"),
            columns: Vec::new(),
            left_out,
        };
        let (rest, found) = source.finish();
        faults.extend(found);
        faults.extend(unknown(&rest, "publication, title, url, published"));
        for (name, value) in columns {
            match column(&name, value) {
                Ok(column) => mapping.columns.push(column),
                Err(found) => faults.extend(found),
            }
        }
        if faults.is_empty() { Ok(mapping) } else { Err(faults) }
    }

    /// Returns what Uwazi's conventions say of the columns of a template: `title` is the name of a row, an end
    /// such as `__en` is a language, and every other column is words under its own name.
    #[must_use]
    pub fn of_uwazi(header: &[String], kind: EntityKind, publication: &str) -> Self {
        let mut columns = Vec::new();
        for name in header.iter().filter(|name| !name.is_empty()) {
            let (bare, lang) =
                name.rsplit_once("__").map_or((name.as_str(), None), |(bare, lang)| (bare, Some(lang)));
            let shape = match bare {
                "title" => Shape::Name,
                bare if bare.to_ascii_lowercase().ends_with("date") => Shape::Date,
                _ => Shape::Text,
            };
            let predicate = if bare == "title" { "name".to_owned() } else { slug(bare) };
            columns.push(Column {
                name: name.as_str().into(),
                predicate: predicate.into(),
                shape,
                lang: lang.map(Into::into),
            });
        }
        Self {
            kind,
            label: "title".into(),
            publication: publication.into(),
            title: None,
            url: None,
            published: None,
            columns,
            left_out: Box::default(),
        }
    }
}

fn column(name: &str, value: Json) -> Result<Column, Vec<Fault>> {
    let mut fields = Fields::new(members_of(Some(value)), "columns");
    let (predicate, shape, lang) = (fields.needed("predicate"), fields.text("as"), fields.text("lang"));
    let unit = fields.text("unit");
    let (rest, mut faults) = fields.finish();
    faults.extend(unknown(&rest, "predicate, as, lang, unit"));
    let shape = match shape.as_deref().unwrap_or("text") {
        "text" => Shape::Text,
        "name" => Shape::Name,
        "date" => Shape::Date,
        "person" => Shape::Entity(EntityKind::Person),
        "organization" => Shape::Entity(EntityKind::Organization),
        "group" => Shape::Entity(EntityKind::Group),
        "platform" => Shape::Entity(EntityKind::Platform),
        "account" => Shape::Entity(EntityKind::Account),
        "place" => Shape::Entity(EntityKind::Place),
        "count" => Shape::Count(unit.unwrap_or_else(|| {
            faults.push(Fault::new(
                FaultKind::Missing,
                &format!("columns.{name}.unit"),
                "",
                "account, person",
            ));
            Box::default()
        })),
        other => {
            faults.push(Fault::new(FaultKind::UnknownCode, &format!("columns.{name}.as"), other, SHAPES));
            Shape::Text
        }
    };
    if faults.is_empty() { Ok(Column { name: name.into(), predicate, shape, lang }) } else { Err(faults) }
}

fn members_of(value: Option<Json>) -> Vec<Member> {
    match value {
        Some(Json::Object(members)) => members,
        _ => Vec::new(),
    }
}

fn unknown(rest: &[Member], expected: &str) -> Vec<Fault> {
    rest.iter().map(|(name, _)| Fault::new(FaultKind::UnknownCode, name, name, expected)).collect()
}

fn slug(text: &str) -> String {
    let keep = |letter: char| if letter.is_alphanumeric() { letter } else { '_' };
    text.trim().to_lowercase().chars().map(keep).collect()
}

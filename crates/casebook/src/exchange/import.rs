//! FollowTheMoney statements taken in as claims of the data set they come from.
//!
//! Never takes a statement for a fact, never takes in what a casebook refuses, and never drops one silently.

use std::collections::BTreeMap;

use crate::code::{EntityKind, Visibility};
use crate::date::When;
use crate::fault::{Fault, FaultKind, LineNumber};
use crate::json::Json;
use crate::record::{Body, Claim, Entity, Publication, Record, Source};
use crate::value::{Name, Value};

/// The most statements that are read.
const LINES_MAX: usize = 1_000_000;

/// Records made of what was taken in. None is in a log yet; all are restricted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// The records, in an order in which they can be added.
    pub records: Vec<Record>,
    /// What was not taken in, and why.
    pub faults: Vec<Fault>,
}

/// Returns the records of FollowTheMoney statements in JSON Lines. Identifiers begin with `prefix`.
#[must_use]
pub fn import_statements(text: &str, prefix: &str) -> Imported {
    let (mut out, mut sets, mut entities) = (Imported::default(), BTreeMap::new(), BTreeMap::new());
    for (at, line) in text.lines().enumerate().take(LINES_MAX + 1) {
        let number = LineNumber(u32::try_from(at + 1).unwrap_or(u32::MAX));
        if line.trim().is_empty() {
            continue;
        }
        if at == LINES_MAX {
            out.faults
                .push(Fault::new(FaultKind::TooManyLines, "", "", &LINES_MAX.to_string()).at(number, None));
            break;
        }
        match statement(line) {
            Ok(statement) => {
                let source = source_of(&statement.set, prefix, &mut sets, &mut out.records);
                let taken = take(&statement, &source, prefix, &mut entities, &mut out.records);
                out.faults.extend(taken.err().map(|fault| fault.at(number, Some(&statement.entity))));
            }
            Err(fault) => out.faults.push(fault.at(number, None)),
        }
    }
    out
}

struct Statement {
    entity: String,
    schema: String,
    prop: String,
    value: String,
    set: String,
    lang: Option<String>,
    original: Option<String>,
}

fn statement(line: &str) -> Result<Statement, Fault> {
    let Ok(Json::Object(members)) = Json::parse(line.as_bytes()) else {
        return Err(Fault::new(FaultKind::NotJson, "", line, "{\"entity_id\": …}"));
    };
    let get = |name: &str| {
        members.iter().find(|(found, _)| &**found == name).and_then(|(_, value)| value.as_text())
    };
    let needed = |name: &str| {
        get(name).map(str::to_owned).ok_or_else(|| Fault::new(FaultKind::Missing, name, "", name))
    };
    Ok(Statement {
        entity: needed("entity_id")?,
        schema: needed("schema")?,
        prop: needed("prop")?,
        value: needed("value")?,
        set: needed("dataset")?,
        lang: get("lang").map(str::to_owned),
        original: get("original_value").map(str::to_owned),
    })
}

fn source_of(
    set: &str,
    prefix: &str,
    known: &mut BTreeMap<String, String>,
    records: &mut Vec<Record>,
) -> String {
    let number = known.len() + 1;
    known
        .entry(set.to_owned())
        .or_insert_with(|| {
            let (publication, source) = (format!("{prefix}pub.{number}"), format!("{prefix}src.{number}"));
            let name =
                Publication { name: set.into(), sort: Some("data set".into()), ..Publication::default() };
            records.push(closed(&publication, Body::Publication(name)));
            let access = Some("FollowTheMoney statements; the sources behind them not seen".into());
            let body = Source {
                publication: publication.into(),
                title: Some(set.into()),
                access,
                ..Source::default()
            };
            records.push(closed(&source, Body::Source(body)));
            source
        })
        .clone()
}

fn take(
    statement: &Statement,
    source: &str,
    prefix: &str,
    known: &mut BTreeMap<String, String>,
    records: &mut Vec<Record>,
) -> Result<(), Fault> {
    let refused = |field: &str, found: &str| Fault::new(FaultKind::UnknownCode, field, found, "");
    let kind = kind_of(&statement.schema).ok_or_else(|| refused("schema", &statement.schema))?;
    let (predicate, value) = meaning(statement).ok_or_else(|| refused("prop", &statement.prop))?;
    let mut entity = |name: &str, kind| {
        let number = known.len() + 1;
        known
            .entry(name.to_owned())
            .or_insert_with(|| {
                let id = format!("{prefix}e.{number}");
                records.push(closed(&id, Body::Entity(Entity::new(kind, name))));
                id
            })
            .clone()
    };
    let subject = entity(&statement.entity, kind);
    let value = match value {
        Value::Text(other) if predicate == "owner" => Value::Text(entity(&other, EntityKind::Person).into()),
        value => value,
    };
    let mut claim = Claim::new(&subject, predicate, value);
    claim.source = Some(source.into());
    claim.by = Box::new([source.replace("src.", "pub.").into()]);
    let record = closed(&format!("{prefix}c.{}", records.len() + 1), Body::Claim(Box::new(claim)));
    // The reader's own refusals hold for what is taken in as for what is written by hand.
    Record::parse(record.line().as_bytes()).map_err(|mut faults| faults.swap_remove(0))?;
    records.push(record);
    Ok(())
}

fn meaning(statement: &Statement) -> Option<(&'static str, Value)> {
    let text = || Value::Text(statement.value.as_str().into());
    Some(match statement.prop.as_str() {
        "name" | "alias" => {
            let lang = match statement.lang.as_deref() {
                Some("eng") => Some("en".into()),
                Some("zho") => Some("zh".into()),
                _ => None,
            };
            let name =
                Name { text: statement.value.as_str().into(), lang, script: None, rest: Box::default() };
            ("name", Value::Name(Box::new(name)))
        }
        "username" => ("handle", text()),
        "owner" => ("owner", text()),
        "description" => ("description", text()),
        "position" => ("position", text()),
        "notes" => ("stated", text()),
        "date" | "startDate" | "endDate" => {
            let written = statement.original.as_deref().and_then(|text| When::parse(text).ok());
            let date = written.or_else(|| When::parse(&statement.value).ok())?;
            let predicate = match statement.prop.as_str() {
                "startDate" => "start",
                "endDate" => "end",
                _ => "date",
            };
            (predicate, Value::Date(Box::new(date), Box::default()))
        }
        _ => return None,
    })
}

fn kind_of(schema: &str) -> Option<EntityKind> {
    Some(match schema {
        "Person" => EntityKind::Person,
        "Organization" | "Company" | "PublicBody" => EntityKind::Organization,
        "LegalEntity" => EntityKind::Group,
        "UserAccount" => EntityKind::Account,
        "Event" => EntityKind::Act,
        _ => return None,
    })
}

/// Returns a record that only the stewards see.
pub fn closed(id: &str, body: Body) -> Record {
    let mut record = Record::new(Some(id), body);
    record.visibility = Some(Visibility::Restricted);
    record
}

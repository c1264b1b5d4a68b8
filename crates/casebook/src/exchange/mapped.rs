//! Somebody else's table taken in by a mapping, each row an entity, each cell a claim of that table.
//!
//! Never takes a cell for a fact, never merges a row with what is there already, and never drops a cell silently.

use std::collections::BTreeMap;

use crate::code::{EntityKind, Operator};
use crate::date::When;
use crate::fault::{Fault, FaultKind, LineNumber};
use crate::place;
use crate::quantity::Quantity;
use crate::record::{Body, Claim, Entity, Publication, Record, Source};
use crate::value::{Name, Value};

use super::import::{Imported, closed};
use super::mapping::{Column, Mapping, Shape};

/// Several values in one cell stand apart by this, as in Uwazi.
const SEPARATOR: char = '|';

/// Returns the records of a table whose first row names its columns. Identifiers begin with `prefix`.
#[must_use]
pub fn import_table(rows: &[Vec<String>], mapping: &Mapping, prefix: &str) -> Imported {
    let mut taking = Taking {
        mapping,
        prefix,
        out: Imported::default(),
        entities: BTreeMap::new(),
        publication: format!("{prefix}pub.1"),
        source: format!("{prefix}src.1"),
    };
    let Some((header, rows)) = rows.split_first() else { return taking.out };
    taking.begin();
    taking.columns(header);
    for (at, row) in rows.iter().enumerate() {
        let line = LineNumber(u32::try_from(at + 2).unwrap_or(u32::MAX));
        taking.row(header, row, line);
    }
    taking.out
}

struct Taking<'a> {
    mapping: &'a Mapping,
    prefix: &'a str,
    out: Imported,
    entities: BTreeMap<(EntityKind, String), String>,
    publication: String,
    source: String,
}

impl Taking<'_> {
    fn begin(&mut self) {
        let mapping = self.mapping;
        let house = Publication {
            name: mapping.publication.clone(),
            sort: Some("data set".into()),
            ..Publication::default()
        };
        let table = Source {
            publication: self.publication.as_str().into(),
            title: mapping.title.clone(),
            published: mapping.published.clone(),
            url: mapping.url.clone(),
            access: Some("a table; the sources behind it not seen".into()),
            ..Source::default()
        };
        self.out.records.push(closed(&self.publication, Body::Publication(house)));
        self.out.records.push(closed(&self.source, Body::Source(table)));
    }

    fn columns(&mut self, header: &[String]) {
        let first = Some(LineNumber(1));
        let mapping = self.mapping;
        let is_there = |name: &str| header.iter().any(|found| found == name);
        for name in mapping.columns.iter().map(|column| &column.name).chain([&mapping.label]) {
            if !is_there(name) {
                self.fault(Fault::new(FaultKind::Missing, name, "", &header.join(", ")), first);
            }
        }
        for name in header {
            let known = mapping.columns.iter().any(|column| *column.name == **name)
                || *mapping.label == **name
                || mapping.left_out.iter().any(|left| **left == **name);
            if !known {
                self.fault(Fault::new(FaultKind::NotMapped, name, name, "columns, left_out"), first);
            }
        }
    }

    fn row(&mut self, header: &[String], row: &[String], line: LineNumber) {
        let cell = |name: &str| {
            let at = header.iter().position(|found| found == name)?;
            row.get(at).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
        };
        let Some(label) = cell(&self.mapping.label) else {
            if row.iter().any(|cell| !cell.trim().is_empty()) {
                self.fault(Fault::new(FaultKind::Missing, &self.mapping.label, "", "a name"), Some(line));
            }
            return;
        };
        let id = format!("{}e.{}", self.prefix, self.out.records.len() + 1);
        let entity = closed(&id, Body::Entity(Entity::new(self.mapping.kind, label)));
        if self.push(entity, line).is_none() {
            return;
        }
        for column in &self.mapping.columns {
            let Some(text) = cell(&column.name) else { continue };
            match self.value(column, text, line) {
                Ok(value) => self.claim(&id, column, value, line),
                Err(fault) => self.fault(fault, Some(line)),
            }
        }
    }

    fn value(&mut self, column: &Column, text: &str, line: LineNumber) -> Result<Value, Fault> {
        Ok(match &column.shape {
            Shape::Text if text.contains(SEPARATOR) => {
                Value::Texts(text.split(SEPARATOR).map(|one| one.trim().into()).collect())
            }
            Shape::Text => Value::Text(text.into()),
            Shape::Name => {
                let name =
                    Name { text: text.into(), lang: column.lang.clone(), script: None, rest: Box::default() };
                Value::Name(Box::new(name))
            }
            Shape::Date => Value::Date(Box::new(date(&column.name, text)?), Box::default()),
            Shape::Count(unit) => Value::Quantity(Box::new(count(&column.name, text, unit)?)),
            Shape::Entity(kind) => {
                let named: Option<Vec<Box<str>>> =
                    text.split(SEPARATOR).map(|name| self.entity(*kind, name.trim(), line)).collect();
                let named = named.ok_or_else(|| Fault::new(FaultKind::KinNamed, &column.name, "", ""))?;
                match <[Box<str>; 1]>::try_from(named) {
                    Ok([one]) => Value::Text(one),
                    Err(several) => Value::Texts(several.into()),
                }
            }
        })
    }

    fn entity(&mut self, kind: EntityKind, name: &str, line: LineNumber) -> Option<Box<str>> {
        if let Some(id) = self.entities.get(&(kind, name.to_owned())) {
            return Some(id.as_str().into());
        }
        let id = format!("{}e.{}", self.prefix, self.out.records.len() + 1);
        let province = (kind == EntityKind::Place).then(|| place::of_name(name)).flatten();
        let body = province.map_or_else(|| Entity::new(kind, name), Entity::province);
        self.push(closed(&id, Body::Entity(body)), line)?;
        self.entities.insert((kind, name.to_owned()), id.clone());
        Some(id.into())
    }

    fn claim(&mut self, subject: &str, column: &Column, value: Value, line: LineNumber) {
        let mut claim = Claim::new(subject, &column.predicate, value);
        claim.by = Box::new([self.publication.as_str().into()]);
        claim.source = Some(self.source.as_str().into());
        claim.lang.clone_from(&column.lang);
        let id = format!("{}c.{}", self.prefix, self.out.records.len() + 1);
        self.push(closed(&id, Body::Claim(Box::new(claim))), line);
    }

    /// The reader's own refusals hold for what is taken in as for what is written by hand.
    fn push(&mut self, record: Record, line: LineNumber) -> Option<()> {
        match Record::parse(record.line().as_bytes()) {
            Ok(_) => self.out.records.push(record),
            Err(faults) => {
                faults.into_iter().for_each(|fault| self.fault(fault, Some(line)));
                return None;
            }
        }
        Some(())
    }

    fn fault(&mut self, fault: Fault, line: Option<LineNumber>) {
        self.out.faults.push(Fault { line, ..fault });
    }
}

/// EDTF; failing that, the dates and ranges that Uwazi writes.
fn date(column: &str, text: &str) -> Result<When, Fault> {
    let plain = |text: &str| {
        let parts: Option<Vec<u32>> = text.trim().split('/').map(|part| part.parse().ok()).collect();
        match parts?.as_slice() {
            [year, month, day] => Some(format!("{year:04}-{month:02}-{day:02}")),
            _ => None,
        }
    };
    let range = || {
        let (from, to) = text.split_once(['~', ':'])?;
        Some(format!("{}/{}", plain(from)?, plain(to)?))
    };
    let ways = [Some(text.to_owned()), plain(text), range()];
    ways.into_iter().flatten().find_map(|text| When::parse(&text).ok()).ok_or_else(|| {
        Fault::new(FaultKind::BadDate, column, text, "2018-11-09, 2018/11/9, 2018/11/1~2018/11/25, 2018/..")
    })
}

fn count(column: &str, text: &str, unit: &str) -> Result<Quantity, Fault> {
    let number: String = text.chars().filter(|letter| !matches!(letter, ',' | ' ')).collect();
    let number = number.parse::<u64>().map_err(|_| Fault::new(FaultKind::BadNumber, column, text, "1200"))?;
    Ok(Quantity {
        operator: Some(Operator::Exactly),
        number: Some(number),
        unit: Some(unit.into()),
        words_zh: None,
        vague: None,
        lang: None,
        place: None,
        counted_by: Box::default(),
        window: None,
        window_days: None,
        rest: Box::default(),
    })
}

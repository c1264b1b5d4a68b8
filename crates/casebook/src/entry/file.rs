//! What people write records in: a table of rows, YAML, TOML, JSON Lines.
//!
//! Never runs a tag or follows an include, and never takes a file that is only half read.

use serde_saphyr::Spanned;

use crate::exchange::{parse_csv, parse_tsv};
use crate::fault::{Fault, FaultKind, LineNumber};
use crate::json::{Json, Member};
use crate::record::Record;

use super::Row;

/// The longest file that is read, in bytes.
const BYTES_MAX: usize = 64 << 20;
/// How many rows or records a file may have.
const ENTRIES_MAX: usize = 1_000_000;

/// In what a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A table with commas; its first row names the columns.
    Csv,
    /// The same with tabs.
    Tsv,
    /// YAML 1.2: one row or record, or a list of them.
    Yaml,
    /// TOML: tables `[[row]]` and `[[record]]`, whatever they are called.
    Toml,
    /// JSON, one row or record a line.
    JsonLines,
}

impl FileKind {
    /// Returns the kind that the end of a name tells.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, end) = name.rsplit_once('.')?;
        Some(match end.to_ascii_lowercase().as_str() {
            "csv" => Self::Csv,
            "tsv" | "tab" => Self::Tsv,
            "yaml" | "yml" => Self::Yaml,
            "toml" => Self::Toml,
            "jsonl" | "ndjson" | "json" => Self::JsonLines,
            _ => return None,
        })
    }
}

/// One entry of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Entered {
    /// A row.
    Row(Box<Row>),
    /// A whole record, as `k` says.
    Record(Box<Record>),
}

/// Returns the entries of a file, each with its line, or the faults of that entry.
///
/// # Errors
/// One fault, with its line where the reader tells one, where the file is not what it says it is.
pub fn read(text: &str, kind: FileKind) -> Result<Vec<(LineNumber, Result<Entered, Vec<Fault>>)>, Fault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > BYTES_MAX {
        return Err(Fault::new(FaultKind::LineTooLong, "", &text.len().to_string(), &BYTES_MAX.to_string()));
    }
    let entries = match kind {
        FileKind::Csv => return rows(parse_csv(text), "\"closed quotation marks\""),
        FileKind::Tsv => return rows(parse_tsv(text), "at most 20,000,000 cells"),
        FileKind::Yaml => yaml(text)?,
        FileKind::Toml => toml(text)?,
        FileKind::JsonLines => lines(text),
    };
    if entries.len() > ENTRIES_MAX {
        return Err(Fault::new(FaultKind::TooManyLines, "", "", &ENTRIES_MAX.to_string()));
    }
    Ok(entries.into_iter().map(|(line, json)| (line, json.and_then(entered))).collect())
}

type Entries = Vec<(LineNumber, Result<Json, Vec<Fault>>)>;

fn rows(
    table: Option<Vec<Vec<String>>>,
    expected: &str,
) -> Result<Vec<(LineNumber, Result<Entered, Vec<Fault>>)>, Fault> {
    let mut rows = table.ok_or_else(|| Fault::new(FaultKind::WrongType, "", "", expected))?.into_iter();
    let names: Vec<String> =
        rows.next().unwrap_or_default().iter().map(|name| name.trim().to_owned()).collect();
    let entry = |(at, row): (usize, Vec<String>)| {
        let line = number(at + 2);
        if row.len() > names.len() {
            let fault =
                Fault::new(FaultKind::WrongType, "", &row.len().to_string(), &names.len().to_string());
            return (line, Err(vec![fault]));
        }
        let cells: Vec<(String, String)> = names.iter().cloned().zip(row).collect();
        (line, Row::of_cells(&cells).map(|row| Entered::Row(Box::new(row))))
    };
    Ok(rows
        .enumerate()
        .filter(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty()))
        .map(entry)
        .collect())
}

fn yaml(text: &str) -> Result<Entries, Fault> {
    let listed = serde_saphyr::from_str::<Vec<Spanned<Json>>>(text);
    let entries = match listed {
        Ok(entries) => entries,
        // One entry without a list around it; what is wrong with the list is then told of that.
        Err(wrong) => match serde_saphyr::from_str::<Spanned<Json>>(text) {
            Ok(one) if matches!(one.value, Json::Object(_)) => vec![one],
            _ => return Err(unread(&wrong.to_string(), wrong.location().map_or(0, |at| at.line()))),
        },
    };
    Ok(entries
        .into_iter()
        .map(|entry| {
            let line = LineNumber(u32::try_from(entry.referenced.line()).unwrap_or(u32::MAX));
            (line, Ok(entry.value))
        })
        .collect())
}

fn toml(text: &str) -> Result<Entries, Fault> {
    let read = toml::from_str::<toml::Spanned<Json>>(text).map_err(|wrong| {
        let before = wrong.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        unread(wrong.message(), before.matches('\n').count() as u64 + 1)
    })?;
    let mut entries = Vec::new();
    let Json::Object(members) = read.into_inner() else { return Ok(entries) };
    for (name, value) in members {
        let Json::List(items) = value else {
            let fault = Fault::new(FaultKind::WrongType, &name, "", &format!("[[{name}]]"));
            entries.push((number(entries.len() + 1), Err(vec![fault])));
            continue;
        };
        for item in items {
            entries.push((number(entries.len() + 1), Ok(item)));
        }
    }
    Ok(entries)
}

fn lines(text: &str) -> Entries {
    let read = |(at, line): (usize, &str)| {
        let json = Json::parse(line.as_bytes()).map_err(|error| {
            vec![Fault::new(FaultKind::NotJson, "", &error.to_string(), "{\"who\": …}, {\"k\": …}")]
        });
        (number(at + 1), json)
    };
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .take(ENTRIES_MAX + 1)
        .map(read)
        .collect()
}

fn entered(json: Json) -> Result<Entered, Vec<Fault>> {
    let json = plain_dates(json);
    let members = match json {
        Json::Object(members) if members.iter().any(|(name, _)| &**name == "k") => {
            return Record::of_json(Json::Object(members)).map(|record| Entered::Record(Box::new(record)));
        }
        Json::Object(members) => members,
        other => return Err(vec![Fault::of_value(FaultKind::NotAnObject, "", &other, "who: …")]),
    };
    if let Some(name) = Json::Object(members.clone()).repeated() {
        return Err(vec![Fault::new(FaultKind::FieldTwice, name, name, "")]);
    }
    let cells = members.into_iter().map(cell).collect::<Result<Vec<_>, _>>().map_err(|fault| vec![fault])?;
    Row::of_cells(&cells).map(|row| Entered::Row(Box::new(row)))
}

fn cell((name, value): Member) -> Result<(String, String), Fault> {
    let plain = |value: &Json| match value {
        Json::Text(text) => Some(text.to_string()),
        Json::Number(number) => Some(number.to_string()),
        Json::Null => Some(String::new()),
        _ => None,
    };
    let text = match &value {
        Json::List(items) => items.iter().map(plain).collect::<Option<Vec<_>>>().map(|items| items.join("|")),
        other => plain(other),
    };
    text.map(|text| (name.to_string(), text))
        .ok_or_else(|| Fault::of_value(FaultKind::WrongType, &name, &value, "\"text\", [\"text\", …]"))
}

/// TOML has dates of its own; here they are text like every date.
fn plain_dates(json: Json) -> Json {
    match json {
        Json::Object(mut members) => match members.as_mut_slice() {
            [(name, Json::Text(date))] if &**name == TOML_DATE => Json::Text(std::mem::take(date)),
            _ => Json::Object(members.into_iter().map(|(name, value)| (name, plain_dates(value))).collect()),
        },
        Json::List(items) => Json::List(items.into_iter().map(plain_dates).collect()),
        other => other,
    }
}

/// The name under which the reader of TOML gives a date.
const TOML_DATE: &str = "$__toml_private_datetime";

fn number(at: usize) -> LineNumber {
    LineNumber(u32::try_from(at).unwrap_or(u32::MAX))
}

fn unread(why: &str, line: u64) -> Fault {
    let why = why.lines().next().unwrap_or_default();
    Fault::new(FaultKind::WrongType, "", why, "")
        .at(LineNumber(u32::try_from(line).unwrap_or(u32::MAX)), None)
}

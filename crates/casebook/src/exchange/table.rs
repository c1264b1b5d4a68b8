//! One table a kind, in the way that Uwazi reads tables: a title first, several values with a bar between,
//! names by language.
//!
//! Never turns a range into Uwazi's own dates, which do not come back: EDTF stands as text, its first and last
//! day beside it.

use crate::code::Code;
use crate::json::Json;
use crate::record::{Body, Record};
use crate::value::Value;

use super::allowed::sieve;
use super::release::Release;
use super::sheet::write_csv;

/// The kinds that have a table.
pub const KINDS: &[&str] =
    &["publication", "source", "citation", "entity", "claim", "relation", "identity", "question", "tally"];

/// Returns the table of one kind; empty where nothing of it goes.
#[must_use]
pub fn table(release: &Release<'_>, kind: &str) -> String {
    let mut columns: Vec<String> = vec!["title".into()];
    let mut lines = Vec::new();
    for record in release.records.iter().filter(|record| record.kind() == kind) {
        let cells = cells(release, record);
        for (name, _) in &cells {
            if !columns.contains(name) {
                columns.push(name.clone());
            }
        }
        lines.push(cells);
    }
    if lines.is_empty() {
        return String::new();
    }
    let mut rows = vec![columns.clone()];
    for line in &lines {
        let cell = |name: &String| line.iter().find(|(found, _)| found == name).map_or("", |(_, cell)| cell);
        rows.push(columns.iter().map(|name| cell(name).to_owned()).collect());
    }
    write_csv(&rows)
}

fn cells(release: &Release<'_>, record: &Record) -> Vec<(String, String)> {
    let Ok(Json::Object(members)) = Json::parse(record.line().as_bytes()) else { return Vec::new() };
    let (members, _) = sieve(record.kind(), members, release.ceiling);
    let mut cells = vec![("title".to_owned(), title(record))];
    for (name, value) in members.into_iter().filter(|(name, _)| &**name != "k") {
        match value {
            Json::List(items) => {
                cells.push((name.into(), items.iter().map(plain).collect::<Vec<_>>().join("|")))
            }
            other => cells.push((name.into(), plain(&other))),
        }
    }
    if let Body::Claim(claim) = &record.body {
        if let Value::Name(name) = &claim.value {
            let lang = name.lang.as_deref().unwrap_or("en").split('-').next().unwrap_or("en");
            cells.push((format!("name__{lang}"), name.text.to_string()));
        }
        let date = match &claim.value {
            Value::Date(date, _) => Some(&**date),
            _ => claim.when.as_ref(),
        };
        if let Some(span) = date.map(|date| release.view.span(claim, date)) {
            cells.extend(span.earliest.map(|day| ("first_day".to_owned(), day.to_string())));
            cells.extend(span.latest.map(|day| ("last_day".to_owned(), day.to_string())));
        }
    }
    cells
}

fn plain(value: &Json) -> String {
    value.as_text().map_or_else(|| value.line(), str::to_owned)
}

fn title(record: &Record) -> String {
    let id = record.id.as_deref().unwrap_or_default();
    match &record.body {
        Body::Publication(publication) => publication.name.to_string(),
        Body::Source(source) => source.title.as_deref().unwrap_or(id).to_owned(),
        Body::Entity(entity) => entity.label.to_string(),
        Body::Claim(claim) => format!("{} {}", claim.subject, claim.predicate),
        Body::Relation(relation) => format!("{} {} {}", relation.a, relation.link.code(), relation.b),
        Body::Identity(identity) => format!("{} {} {}", identity.a, identity.verdict.code(), identity.b),
        Body::Question(question) => question.text.to_string(),
        Body::Tally(tally) => tally.scope.to_string(),
        _ => id.to_owned(),
    }
}

//! FollowTheMoney statements: one data set for each source and who says so, EDTF beside every date.
//!
//! Never stores them, and never bends a claim to fit: what cannot be said in that model is listed.

use std::collections::{BTreeMap, BTreeSet};

use sha1::{Digest, Sha1};

use crate::code::EntityKind;
use crate::date::{Extent, When};
use crate::json::{Json, write_members};
use crate::line::Line;
use crate::record::{Body, Claim};
use crate::value::Value;

use super::release::Release;

/// The data set of what the casebook itself says: labels, and that an entity is there.
const OWN: &str = "casebook";

/// Statements, and what they could not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statements {
    /// One statement a line.
    pub lines: String,
    /// How many claims became statements.
    pub claims: usize,
    /// Claims that could not be said, with the reason.
    pub unsaid: Vec<(String, &'static str)>,
}

/// A statement but for its data set.
struct Said<'a> {
    entity: String,
    schema: &'static str,
    prop: &'static str,
    value: String,
    lang: Option<&'static str>,
    original: Option<&'a str>,
}

/// Returns a release as statements.
#[must_use]
pub fn statements(release: &Release<'_>) -> Statements {
    let mut out = Statements::default();
    let mut rows: BTreeMap<(String, String, &str, String), String> = BTreeMap::new();
    let mut used = BTreeSet::new();
    for (record, claim) in release.claims() {
        let id = record.id.as_deref().unwrap_or_default();
        match said(release, id, claim) {
            Ok(all) => {
                out.claims += 1;
                for set in sets(release, claim) {
                    for one in &all {
                        used.insert(one.entity.clone());
                        let key = (one.entity.clone(), set.clone(), one.prop, one.value.clone());
                        rows.entry(key).or_insert_with(|| line(one, &set, id));
                    }
                }
            }
            Err(why) => out.unsaid.push((id.to_owned(), why)),
        }
    }
    for one in labels(release) {
        let key = (one.entity.clone(), OWN.to_owned(), one.prop, one.value.clone());
        rows.entry(key).or_insert_with(|| line(&one, OWN, "label"));
    }
    for row in rows.values() {
        out.lines.push_str(row);
        out.lines.push('\n');
    }
    for record in &release.records {
        if let Body::Relation(relation) = &record.body {
            out.unsaid
                .push((relation.key(), "relations between claims have no statement: take the native lines"));
        }
    }
    out
}

fn said<'a>(release: &Release<'a>, id: &str, claim: &'a Claim) -> Result<Vec<Said<'a>>, &'static str> {
    if claim.negated == Some(true) {
        return Err("FollowTheMoney has no negation");
    }
    let kind = release.view.entity(&claim.subject).map(|entity| entity.kind);
    let Some(schema) = kind.and_then(schema_of) else {
        return Err("the subject has no schema there");
    };
    let entity = ftm_id(&claim.subject);
    let one = |prop, value: String| Said {
        entity: entity.clone(),
        schema,
        prop,
        value,
        lang: None,
        original: None,
    };
    match &claim.value {
        Value::Name(name) if &*claim.predicate == "name" => {
            let lang = name.lang.as_deref().and_then(lang_of);
            Ok(vec![Said { lang, ..one("name", name.text.to_string()) }])
        }
        Value::Date(date, _)
            if schema == "Event" && ["date", "start", "end"].contains(&&*claim.predicate) =>
        {
            dates(release, claim, date)
                .into_iter()
                .map(|(prop, value)| Ok(Said { original: Some(date.text()), ..one(prop, value) }))
                .collect()
        }
        Value::Text(_) | Value::Texts(_) => texts(release, id, claim, schema, &entity),
        Value::Quantity(_) => Err("FollowTheMoney has no quantity with operator and window"),
        Value::Sealed(_) => Err("sealed"),
        _ => Err("no property there has this meaning"),
    }
}

fn texts<'a>(
    release: &Release<'a>,
    id: &str,
    claim: &'a Claim,
    schema: &'static str,
    entity: &str,
) -> Result<Vec<Said<'a>>, &'static str> {
    let role = match &*claim.predicate {
        "victim" => Some("victim, as claimed"),
        "perpetrator" => Some("perpetrator, as claimed"),
        "target" | "target_platform" => Some("target"),
        "part_of" => Some("part of"),
        "mentions" => Some("mentions"),
        _ => None,
    };
    let mut all = Vec::new();
    for (at, text) in claim.value.texts().iter().enumerate() {
        if let Some(role) = role {
            all.extend(link(release, &format!("link-{}-{at}", ftm_id(id)), entity, text, role)?);
            continue;
        }
        let (prop, value) = match (&*claim.predicate, schema) {
            ("owner", "UserAccount") => ("owner", ftm_id(text)),
            ("handle", "UserAccount") => ("username", text.to_string()),
            ("description", _) => ("description", text.to_string()),
            ("position", "Person") => ("position", text.to_string()),
            ("stated", "Person") => ("notes", text.to_string()),
            ("place", "Event") => ("location", label(release, text)),
            (
                "reason" | "purpose" | "circumstance" | "measure" | "demand" | "outcome" | "extent",
                "Event",
            ) => ("description", format!("{}: {text}", claim.predicate)),
            _ => return Err("no property there has this meaning"),
        };
        all.push(Said { entity: entity.to_owned(), schema, prop, value, lang: None, original: None });
    }
    Ok(all)
}

/// `Event.involved` takes no account and has no role, so who did what to whom is a link.
fn link<'a>(
    release: &Release<'a>,
    link: &str,
    event: &str,
    other: &str,
    role: &str,
) -> Result<Vec<Said<'a>>, &'static str> {
    release
        .view
        .entity(other)
        .and_then(|entity| schema_of(entity.kind))
        .ok_or("the other side has no schema there")?;
    let one = |prop, value: String| Said {
        entity: link.to_owned(),
        schema: "UnknownLink",
        prop,
        value,
        lang: None,
        original: None,
    };
    Ok(vec![one("subject", ftm_id(other)), one("object", event.to_owned()), one("role", role.to_owned())])
}

/// FollowTheMoney cuts what is no plain date, so only plain dates go, and the source's EDTF goes beside.
fn dates(release: &Release<'_>, claim: &Claim, date: &When) -> Vec<(&'static str, String)> {
    let text = date.text();
    let plain = text.len() <= 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let span = release.view.span(claim, date);
    let (first, last) = (span.earliest.map(|day| day.to_string()), span.latest.map(|day| day.to_string()));
    match (&*claim.predicate, date.extent()) {
        ("date", Extent::One) if plain => vec![("date", text.to_owned())],
        ("date", Extent::One) if first == last => first.map(|day| ("date", day)).into_iter().collect(),
        ("start", _) => first.map(|day| ("startDate", day)).into_iter().collect(),
        ("end", _) => last.map(|day| ("endDate", day)).into_iter().collect(),
        _ => {
            first.map(|day| ("startDate", day)).into_iter().chain(last.map(|day| ("endDate", day))).collect()
        }
    }
}

fn labels<'a>(release: &Release<'a>) -> Vec<Said<'a>> {
    let mut all = Vec::new();
    for record in &release.records {
        let (Body::Entity(entity), Some(id)) = (&record.body, record.id.as_deref()) else { continue };
        let Some(schema) = schema_of(entity.kind) else { continue };
        let one = |prop, value: &str| Said {
            entity: ftm_id(id),
            schema,
            prop,
            value: value.to_owned(),
            lang: None,
            original: None,
        };
        all.push(one("name", &entity.label));
        all.extend(entity.labels.handle.as_deref().map(|handle| one("username", handle)));
        all.extend(
            entity.labels.platform.as_deref().map(|platform| one("service", &label(release, platform))),
        );
    }
    all
}

fn line(said: &Said<'_>, set: &str, origin: &str) -> String {
    let mut key = format!("{set}.{}.{}.{}", said.entity, said.prop, said.value);
    if let Some(lang) = said.lang {
        key.push('@');
        key.push_str(lang);
    }
    let id: String = Sha1::digest(key.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let or_null = |text: Option<&str>| text.map_or(Json::Null, |text| Json::Text(text.into()));
    let mut line = Line::default();
    line.text("canonical_id", &said.entity);
    line.text("entity_id", &said.entity);
    line.text("prop", said.prop);
    line.text("schema", said.schema);
    line.text("value", &said.value);
    line.text("dataset", set);
    line.json("lang", or_null(said.lang));
    line.json("original_value", or_null(said.original.filter(|original| *original != said.value)));
    line.json("first_seen", Json::Null);
    line.json("last_seen", Json::Null);
    line.json("external", Json::Flag(false));
    line.text("origin", origin);
    line.text("id", &id);
    let Json::Object(members) = line.into_json() else { return String::new() };
    let mut out = String::new();
    write_members(&members, &mut out);
    out
}

/// The identifier of a statement leaves its origin out, so two sources must not share a data set.
fn sets(release: &Release<'_>, claim: &Claim) -> Vec<String> {
    let by: Vec<String> = claim.by.iter().map(|name| slug(name)).collect();
    release
        .view
        .sources_of(claim)
        .into_iter()
        .map(|source| format!("{}__{}", slug(source), by.join("_")))
        .collect()
}

fn slug(text: &str) -> String {
    let keep = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '_' };
    text.chars().take(60).map(keep).collect()
}

fn ftm_id(id: &str) -> String {
    id.chars()
        .map(|letter| if letter.is_ascii_alphanumeric() || letter == '.' { letter } else { '-' })
        .collect()
}

fn label(release: &Release<'_>, id: &str) -> String {
    let entity = release.view.entity(id).filter(|_| release.has(id));
    entity.map_or_else(|| id.to_owned(), |entity| entity.label.to_string())
}

fn schema_of(kind: EntityKind) -> Option<&'static str> {
    Some(match kind {
        EntityKind::Person => "Person",
        EntityKind::Organization | EntityKind::Platform => "Organization",
        EntityKind::Group => "LegalEntity",
        EntityKind::Account => "UserAccount",
        EntityKind::Act | EntityKind::Incident => "Event",
        EntityKind::Place | EntityKind::AccountSet => return None,
    })
}

fn lang_of(lang: &str) -> Option<&'static str> {
    match lang.split('-').next() {
        Some("en") => Some("eng"),
        Some("zh") => Some("zho"),
        _ => None,
    }
}

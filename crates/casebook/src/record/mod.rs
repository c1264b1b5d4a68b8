//! One record of a casebook: read strictly from a line, and written as a line in one fixed form.
//!
//! Never drops an unknown field, and never reads a record half: a line with a fault is set aside whole.

mod claim;
mod entity;
mod judgement;
mod refused;
mod revision;
mod sources;

pub use claim::Claim;
pub use entity::{Entity, Labels};
pub use judgement::{Claimed, Identity, Policy, Question, Relation, Tally};
pub use revision::{Revision, Tombstone};
pub use sources::{Citation, Header, Publication, Source};

use super::code::Visibility;
use super::date::When;
use super::fault::{Fault, FaultKind};
use super::fields::Fields;
use super::json::{Json, Member};
use super::line::Line;

/// The major version of the records that this reads.
pub const FORMAT_MAJOR: &str = "0";

/// What a record says, by kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// The casebook's own line.
    Header(Header),
    /// Who publishes.
    Publication(Publication),
    /// One thing published.
    Source(Source),
    /// A place in a source.
    Citation(Citation),
    /// What claims are about; it carries no attributes of its own.
    Entity(Entity),
    /// Somebody's claim.
    Claim(Box<Claim>),
    /// How two claims stand to each other.
    Relation(Relation),
    /// Whether two names mean one thing.
    Identity(Identity),
    /// What is not known.
    Question(Question),
    /// What is claimed beside what can be named.
    Tally(Tally),
    /// Who may see what, and why.
    Policy(Policy),
    /// A change of another record that brings no new content.
    Revision(Revision),
    /// What stands where a record was erased.
    Tombstone(Tombstone),
}

/// One record.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The identifier; relations, judgements, tallies and policies may go without.
    pub id: Option<Box<str>>,
    /// Which version of the record this is, from 1.
    pub version: u64,
    /// What it says.
    pub body: Body,
    /// Who may see it, where it says so itself.
    pub visibility: Option<Visibility>,
    /// A note for those who work on the casebook.
    pub note: Option<Box<str>>,
    /// When someone should look at it again.
    pub review: Option<When>,
    /// What is unknown, in the order in which it came.
    pub rest: Box<[Member]>,
}

impl Record {
    /// Returns a first version of a record with nothing but its content.
    #[must_use]
    pub fn new(id: Option<&str>, body: Body) -> Self {
        let id = id.map(Into::into);
        Self { id, version: 1, body, visibility: None, note: None, review: None, rest: Box::default() }
    }

    /// Returns the record on a line.
    ///
    /// # Errors
    /// Every fault found; the record counts only without any.
    pub fn parse(line: &[u8]) -> Result<Self, Vec<Fault>> {
        let json = Json::parse(line)
            .map_err(|error| vec![Fault::new(FaultKind::NotJson, "", &error.to_string(), "{\"k\": …}")])?;
        Self::of_json(json)
    }

    /// Returns the record in a value, or every fault found.
    ///
    /// # Errors
    /// As [`Record::parse`].
    pub fn of_json(json: Json) -> Result<Self, Vec<Fault>> {
        if let Some(name) = json.repeated() {
            return Err(vec![Fault::new(FaultKind::FieldTwice, name, name, "")]);
        }
        let mut faults = refused::never_held(&json);
        let members = match json {
            Json::Object(members) => members,
            other => return Err(vec![Fault::of_value(FaultKind::NotAnObject, "", &other, "{\"k\": …}")]),
        };
        let mut fields = Fields::new(members, "");
        let kind = fields.needed("k");
        let read = Self::read(&kind, &mut fields);
        let (rest, found) = fields.finish();
        faults.extend(found);
        match read {
            Some(mut record) if faults.is_empty() => {
                record.rest = rest;
                Ok(record)
            }
            _ => Err(faults),
        }
    }

    fn read(kind: &str, fields: &mut Fields) -> Option<Self> {
        if kind == Header::KIND {
            let (body, id) = (Body::Header(Header::read(fields)), fields.id("id"));
            return Some(Self::new(id.as_deref(), body));
        }
        let id = fields.id("id");
        let version = fields.number("rev").unwrap_or(1);
        let body = read_body(kind, fields)?;
        if id.is_none() && body.needs_id() {
            fields.missing("id");
        }
        Some(Self {
            id,
            version,
            body,
            visibility: fields.code("visibility"),
            note: fields.text("note"),
            review: fields.date("review"),
            rest: Box::default(),
        })
    }

    /// Returns the record as a line, without its end.
    #[must_use]
    pub fn line(&self) -> String {
        let mut line = Line::of_kind(self.kind());
        if let Body::Header(header) = &self.body {
            line.text("v", &header.format);
        }
        line.text_if("id", self.id.as_deref());
        line.number_if("rev", Some(self.version).filter(|version| *version != 1));
        self.body.write(&mut line);
        line.code_if("visibility", self.visibility);
        line.text_if("note", self.note.as_deref());
        line.date_if("review", self.review.as_ref());
        line.rest(&self.rest);
        line.into_text()
    }

    /// Returns the word for the record's kind.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        self.body.kind()
    }

    /// Returns that by which versions of one record know each other: the identifier, or what a record
    /// without one is about.
    #[must_use]
    pub fn key(&self) -> String {
        match (&self.id, &self.body) {
            (_, Body::Revision(revision)) => revision.of.to_string(),
            (Some(id), _) => id.to_string(),
            (None, Body::Relation(relation)) => relation.key(),
            (None, Body::Identity(identity)) => format!("identity|{}|{}", identity.a, identity.b),
            (None, Body::Tally(tally)) => format!("tally|{}", tally.scope),
            (None, Body::Policy(policy)) => format!("policy|{}", policy.target),
            (None, other) => format!("{}|", other.kind()),
        }
    }
}

fn read_body(kind: &str, fields: &mut Fields) -> Option<Body> {
    Some(match kind {
        "publication" => Body::Publication(Publication::read(fields)),
        "source" => Body::Source(Source::read(fields)),
        "citation" => Body::Citation(Citation::read(fields)),
        "entity" => Body::Entity(Entity::read(fields)),
        "claim" => Body::Claim(Box::new(Claim::read(fields)?)),
        "relation" => Body::Relation(Relation::read(fields)),
        "identity" => Body::Identity(Identity::read(fields)),
        "question" => Body::Question(Question::read(fields)),
        "tally" => Body::Tally(Tally::read(fields)),
        "policy" => Body::Policy(Policy::read(fields)),
        "revision" => Body::Revision(Revision::read(fields)),
        "tombstone" => Body::Tombstone(Tombstone::read(fields)),
        "" => return None,
        other => {
            fields.fault(FaultKind::UnknownKind, "k", &Json::Text(other.into()), &KINDS.join(", "));
            return None;
        }
    })
}

/// The kinds that a person writes.
const KINDS: [&str; 11] = [
    "publication",
    "source",
    "citation",
    "entity",
    "claim",
    "relation",
    "identity",
    "question",
    "tally",
    "policy",
    "revision",
];

impl Body {
    /// Returns the word for the kind.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Header(_) => Header::KIND,
            Self::Publication(_) => "publication",
            Self::Source(_) => "source",
            Self::Citation(_) => "citation",
            Self::Entity(_) => "entity",
            Self::Claim(_) => "claim",
            Self::Relation(_) => "relation",
            Self::Identity(_) => "identity",
            Self::Question(_) => "question",
            Self::Tally(_) => "tally",
            Self::Policy(_) => "policy",
            Self::Revision(_) => "revision",
            Self::Tombstone(_) => "tombstone",
        }
    }

    fn needs_id(&self) -> bool {
        matches!(
            self,
            Self::Publication(_)
                | Self::Source(_)
                | Self::Citation(_)
                | Self::Entity(_)
                | Self::Claim(_)
                | Self::Question(_)
                | Self::Tombstone(_)
        )
    }

    fn write(&self, line: &mut Line) {
        match self {
            Self::Header(header) => header.write(line),
            Self::Publication(publication) => publication.write(line),
            Self::Source(source) => source.write(line),
            Self::Citation(citation) => citation.write(line),
            Self::Entity(entity) => entity.write(line),
            Self::Claim(claim) => claim.write(line),
            Self::Relation(relation) => relation.write(line),
            Self::Identity(identity) => identity.write(line),
            Self::Question(question) => question.write(line),
            Self::Tally(tally) => tally.write(line),
            Self::Policy(policy) => policy.write(line),
            Self::Revision(revision) => revision.write(line),
            Self::Tombstone(tombstone) => tombstone.write(line),
        }
    }
}

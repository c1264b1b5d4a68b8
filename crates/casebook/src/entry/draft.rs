//! Rows turned into records, each row with the names that the rows before it brought.
//!
//! Never writes to a log: whoever calls adds the records, or none of them.

use crate::act;
use crate::code::EntityKind;
use crate::fault::{Fault, FaultKind};
use crate::place;
use crate::record::{Body, Citation, Claim, Entity, Publication, Record, Source};
use crate::value::{Name, Value};
use crate::view::View;

use super::Row;
use super::ids::Ids;
use super::known::{Known, Several};

/// Records under way.
#[derive(Debug)]
pub struct Draft {
    known: Known,
    ids: Ids,
    records: Vec<Record>,
}

/// What every claim of a row has in common.
struct Said {
    source: String,
    cites: Box<[Box<str>]>,
    by: Box<[Box<str>]>,
    via: Box<[Box<str>]>,
}

impl Draft {
    /// Starts with what is in a casebook.
    #[must_use]
    pub fn of(view: &View<'_>) -> Self {
        let mut known = Known::default();
        view.records().iter().for_each(|record| known.add(record));
        Self { known, ids: Ids::of(view.log()), records: Vec::new() }
    }

    /// Returns the records, in an order in which they can be added.
    #[must_use]
    pub fn into_records(self) -> Vec<Record> {
        self.records
    }

    /// Takes a whole record, so that rows after it know its names.
    pub fn take(&mut self, record: Record) {
        self.known.add(&record);
        self.records.push(record);
    }

    /// Turns a row into records. `text` is the source's text, where it is at hand: the quotation is then
    /// looked for in it. Nothing of a row with a fault is taken.
    ///
    /// # Errors
    /// Every fault found in the row.
    pub fn row(&mut self, row: &Row, text: Option<&str>) -> Result<(), Vec<Fault>> {
        let start = self.records.len();
        let done = self.try_row(row, text).and_then(|()| self.strictly(start));
        if done.is_err() {
            let Self { known, records, .. } = self;
            records.drain(start..).for_each(|record| known.forget(&record));
        }
        done
    }

    fn try_row(&mut self, row: &Row, text: Option<&str>) -> Result<(), Vec<Fault>> {
        let kind = act::of_term(&row.act).ok_or_else(|| {
            let words: Vec<_> = act::acts().iter().map(|act| act.code).collect();
            vec![Fault::new(FaultKind::UnknownCode, "act", &row.act, &words.join(", "))]
        })?;
        let said = self.source(row, text)?;
        let act = self.push("act", Body::Entity(Entity::act(kind)));
        for who in &row.who {
            let (id, of) = self.who(who, row, &said)?;
            let predicate = match of {
                EntityKind::Person | EntityKind::Group => "victim",
                EntityKind::Platform => "target_platform",
                _ => "target",
            };
            self.claim(&act, predicate, Value::Text(id), row, &said);
        }
        for doer in &row.doer {
            let id = self.named("doer", doer, EntityKind::Organization, &[])?;
            self.claim(&act, "perpetrator", Value::Text(id), row, &said);
        }
        if let Some(when) = &row.when {
            self.claim(&act, "date", Value::Date(Box::new(when.clone()), Box::default()), row, &said);
        }
        if let Some(name) = &row.place {
            let id = self.place(name)?;
            self.claim(&act, "place", Value::Text(id), row, &said);
        }
        if let Some(name) = &row.part_of {
            let id = self.named("part_of", name, EntityKind::Incident, &[EntityKind::Incident])?;
            self.claim(&act, "part_of", Value::Text(id), row, &said);
        }
        Ok(())
    }

    /// The reader's own rules hold for what is made of rows as for what is written by hand.
    fn strictly(&self, start: usize) -> Result<(), Vec<Fault>> {
        let read = self.records[start..].iter().map(|record| Record::parse(record.line().as_bytes()));
        let faults: Vec<Fault> = read.filter_map(Result::err).flatten().collect();
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    fn source(&mut self, row: &Row, text: Option<&str>) -> Result<Said, Vec<Fault>> {
        let known =
            self.known.source(&row.source).map_err(|several| ambiguous("source", &row.source, several))?;
        let publication = match &row.publication {
            Some(name) => Some(self.publication(name)?),
            None => known.as_deref().and_then(|id| self.known.publication_of(id)).map(str::to_owned),
        };
        let source = match (known, &publication) {
            (Some(id), _) => id.to_string(),
            (None, Some(publication)) => {
                let is_address = row.source.contains("://");
                let body = Source {
                    publication: publication.as_str().into(),
                    title: (!is_address).then(|| row.source.as_str().into()),
                    published: row.published.clone(),
                    lang: row.lang.as_deref().map(Into::into),
                    url: row.url.as_deref().or(is_address.then_some(&row.source)).map(Into::into),
                    ..Source::default()
                };
                self.push("src", Body::Source(body))
            }
            (None, None) => {
                return Err(vec![Fault::new(FaultKind::Missing, "publication", "", "publication")]);
            }
        };
        let mut by = self.sayers(&row.by)?;
        if by.is_empty() {
            by.extend(publication.map(Into::into));
        }
        let via = self.sayers(&row.via)?;
        let cites = self.citation(row, text, &source)?;
        Ok(Said { source, cites, by: by.into(), via: via.into() })
    }

    fn citation(
        &mut self,
        row: &Row,
        text: Option<&str>,
        source: &str,
    ) -> Result<Box<[Box<str>]>, Vec<Fault>> {
        let Some(quote) = &row.quote else { return Ok(Box::default()) };
        let citation = match text {
            Some(text) => Citation::of_quote(source, text, quote).ok_or_else(|| {
                vec![Fault::new(FaultKind::BadSpan, "quote", quote, "words of the source's text")]
            })?,
            None => Citation::unplaced(source, quote),
        };
        Ok(Box::new([self.push("q", Body::Citation(citation)).into()]))
    }

    fn publication(&mut self, name: &str) -> Result<String, Vec<Fault>> {
        let known =
            self.known.publication(name).map_err(|several| ambiguous("publication", name, several))?;
        Ok(match known {
            Some(id) => id.into(),
            None => self
                .push("pub", Body::Publication(Publication { name: name.into(), ..Publication::default() })),
        })
    }

    /// Whoever has no record stands as the source's words.
    fn sayers(&self, names: &[String]) -> Result<Vec<Box<str>>, Vec<Fault>> {
        let one = |name: &String| {
            let entity = self.known.entity(name, &[]).map_err(|several| ambiguous("by", name, several))?;
            let known = self.known.publication(name).map_err(|several| ambiguous("by", name, several))?;
            Ok(entity.or(known).unwrap_or_else(|| name.as_str().into()))
        };
        names.iter().map(one).collect()
    }

    fn who(&mut self, name: &str, row: &Row, said: &Said) -> Result<(Box<str>, EntityKind), Vec<Fault>> {
        let Some(handle) = name.strip_prefix('@') else {
            let is_new = self.known.entity(name, &[]).is_ok_and(|found| found.is_none());
            let id = self.named("who", name, row.who_is, &[])?;
            if is_new && row.who_is == EntityKind::Person {
                let name = Name {
                    text: name.into(),
                    lang: row.lang.as_deref().map(Into::into),
                    script: None,
                    rest: Box::default(),
                };
                self.claim(&id, "name", Value::Name(Box::new(name)), row, said);
            }
            let kind = self.known.kind(&id).unwrap_or(row.who_is);
            return Ok((id, kind));
        };
        let known = self.known.entity(&name.to_lowercase(), &[EntityKind::Account]);
        if let Some(id) = known.map_err(|several| ambiguous("who", name, several))? {
            return Ok((id, EntityKind::Account));
        }
        let mut entity = Entity::new(EntityKind::Account, name);
        entity.labels.handle = Some(handle.into());
        if let Some(platform) = &row.platform {
            let kinds = [EntityKind::Platform];
            entity.labels.platform = Some(self.named("platform", platform, EntityKind::Platform, &kinds)?);
        }
        Ok((self.push("ac", Body::Entity(entity)).into(), EntityKind::Account))
    }

    fn place(&mut self, name: &str) -> Result<Box<str>, Vec<Fault>> {
        let kinds = [EntityKind::Place];
        if let Some(id) =
            self.known.entity(name, &kinds).map_err(|several| ambiguous("where", name, several))?
        {
            return Ok(id);
        }
        let entity =
            place::of_name(name).map_or_else(|| Entity::new(EntityKind::Place, name), Entity::province);
        // A province that is there under another of its names is the same province.
        let same =
            entity.labels.iso3166.as_deref().and_then(|iso| self.known.entity(iso, &kinds).ok().flatten());
        Ok(same.unwrap_or_else(|| self.push("pl", Body::Entity(entity)).into()))
    }

    fn named(
        &mut self,
        field: &str,
        name: &str,
        new: EntityKind,
        kinds: &[EntityKind],
    ) -> Result<Box<str>, Vec<Fault>> {
        let known = self.known.entity(name, kinds).map_err(|several| ambiguous(field, name, several))?;
        let prefix = match new {
            EntityKind::Person => "p",
            EntityKind::Organization | EntityKind::Group => "o",
            EntityKind::Platform => "pf",
            EntityKind::Account | EntityKind::AccountSet => "ac",
            EntityKind::Place => "pl",
            EntityKind::Act => "act",
            EntityKind::Incident => "inc",
        };
        Ok(known.unwrap_or_else(|| self.push(prefix, Body::Entity(Entity::new(new, name))).into()))
    }

    fn claim(&mut self, subject: &str, predicate: &str, value: Value, row: &Row, said: &Said) {
        let mut claim = Claim::new(subject, predicate, value);
        claim.modality = row.modality;
        claim.by.clone_from(&said.by);
        claim.via.clone_from(&said.via);
        claim.cites.clone_from(&said.cites);
        claim.source = said.cites.is_empty().then(|| said.source.as_str().into());
        claim.lang = row.lang.as_deref().map(Into::into);
        if matches!(claim.value, Value::Date(..)) {
            claim.zone = row.zone.as_deref().map(Into::into);
        }
        let at = self.records.len();
        self.push("c", Body::Claim(Box::new(claim)));
        self.records[at].note = row.note.as_deref().map(Into::into);
    }

    fn push(&mut self, prefix: &str, body: Body) -> String {
        let id = self.ids.take(prefix);
        let record = Record::new(Some(&id), body);
        // Known at once, so that a name that stands twice in a row is one thing.
        self.known.add(&record);
        self.records.push(record);
        id
    }
}

fn ambiguous(field: &str, name: &str, several: Several) -> Vec<Fault> {
    vec![Fault::new(FaultKind::FitsSeveral, field, name, &several.0)]
}

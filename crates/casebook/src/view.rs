//! The casebook as it stands: the current version of each record, and what leads where.
//!
//! Never holds anything that the log does not; made again from it at any time.

use std::collections::HashMap;

use super::code::Modality;
use super::date::{Span, When};
use super::log::Log;
use super::record::{
    Body, Citation, Claim, Entity, Identity, Policy, Publication, Question, Record, Relation, Source, Tally,
};

/// The current view of a log.
#[derive(Debug)]
pub struct View<'a> {
    log: &'a Log,
    records: Vec<&'a Record>,
    claims_about: HashMap<&'a str, Vec<&'a Record>>,
    relations_of: HashMap<&'a str, Vec<&'a Relation>>,
}

macro_rules! of_kind {
    ($($(#[$doc:meta])* $name:ident -> $body:ident($type:ty);)+) => {
        $($(#[$doc])*
        pub fn $name(&self) -> impl Iterator<Item = (&'a Record, &'a $type)> {
            self.records.iter().filter_map(|record| match &record.body {
                Body::$body(body) => Some((*record, body)),
                _ => None,
            })
        })+
    };
}

impl<'a> View<'a> {
    /// Returns the view of a log.
    #[must_use]
    pub fn of(log: &'a Log) -> Self {
        let records = log.current();
        let mut claims_about: HashMap<&str, Vec<&Record>> = HashMap::new();
        let mut relations_of: HashMap<&str, Vec<&Relation>> = HashMap::new();
        for record in &records {
            match &record.body {
                Body::Claim(claim) => claims_about.entry(&claim.subject).or_default().push(record),
                Body::Relation(relation) => {
                    relations_of.entry(&relation.a).or_default().push(relation);
                    relations_of.entry(&relation.b).or_default().push(relation);
                }
                _ => {}
            }
        }
        Self { log, records, claims_about, relations_of }
    }

    /// Returns the log.
    #[must_use]
    pub fn log(&self) -> &'a Log {
        self.log
    }

    /// Returns every record, in the order of the lines.
    #[must_use]
    pub fn records(&self) -> &[&'a Record] {
        &self.records
    }

    /// Returns a record by its identifier or key; a tombstone is one too.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&'a Record> {
        self.log.get(key)
    }

    of_kind! {
        /// Returns the publications.
        publications -> Publication(Publication);
        /// Returns the sources.
        sources -> Source(Source);
        /// Returns the citations.
        citations -> Citation(Citation);
        /// Returns the entities.
        entities -> Entity(Entity);
        /// Returns the claims.
        claims -> Claim(Box<Claim>);
        /// Returns the relations.
        relations -> Relation(Relation);
        /// Returns the judgements on identity.
        identities -> Identity(Identity);
        /// Returns the open questions.
        questions -> Question(Question);
        /// Returns the tallies.
        tallies -> Tally(Tally);
        /// Returns the policies.
        policies -> Policy(Policy);
    }

    /// Returns the claims about a subject, in the order of the lines.
    pub fn claims_about(&self, subject: &str) -> impl Iterator<Item = (&'a Record, &'a Claim)> {
        let found = self.claims_about.get(subject).map_or(&[][..], Vec::as_slice);
        found.iter().filter_map(|record| match &record.body {
            Body::Claim(claim) => Some((*record, &**claim)),
            _ => None,
        })
    }

    /// Returns the relations in which a claim stands, on either side.
    #[must_use]
    pub fn relations_of(&self, claim: &str) -> &[&'a Relation] {
        self.relations_of.get(claim).map_or(&[], Vec::as_slice)
    }

    /// Returns a claim by its identifier.
    #[must_use]
    pub fn claim(&self, id: &str) -> Option<&'a Claim> {
        match &self.get(id)?.body {
            Body::Claim(claim) => Some(claim),
            _ => None,
        }
    }

    /// Returns an entity by its identifier.
    #[must_use]
    pub fn entity(&self, id: &str) -> Option<&'a Entity> {
        match &self.get(id)?.body {
            Body::Entity(entity) => Some(entity),
            _ => None,
        }
    }

    /// Returns the sources in which a claim stands: its citations', and the one it names itself.
    #[must_use]
    pub fn sources_of(&self, claim: &'a Claim) -> Vec<&'a str> {
        let cited = claim.cites.iter().filter_map(|cite| match &self.get(cite)?.body {
            Body::Citation(citation) => Some(&*citation.source),
            _ => None,
        });
        let mut sources: Vec<&str> = cited.chain(claim.source.as_deref()).collect();
        sources.sort_unstable();
        sources.dedup();
        sources
    }

    /// Returns the last date on which a source of the claim was published.
    #[must_use]
    pub fn published(&self, claim: &'a Claim) -> Option<&'a When> {
        let dates = self.sources_of(claim).into_iter().filter_map(|id| match &self.get(id)?.body {
            Body::Source(source) => source.published.as_ref(),
            _ => None,
        });
        dates.max_by_key(|date| date.span().latest)
    }

    /// Returns the days that a date in a claim touches, ending no later than its source was published,
    /// unless the claim speaks of the future.
    #[must_use]
    pub fn span(&self, claim: &'a Claim, date: &When) -> Span {
        if claim.modality == Modality::Predicted {
            return date.span();
        }
        date.span_known_by(self.published(claim))
    }
}

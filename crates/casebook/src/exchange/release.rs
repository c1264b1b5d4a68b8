//! Which records may go to whom: the one gate before every export.
//!
//! Never lets out what is sealed, never takes silence for leave, and says of each record that stays why.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use crate::code::{EntityKind, Visibility};
use crate::log::Log;
use crate::policy::Rules;
use crate::record::{Body, Claim, Claimed, Record};
use crate::value::Value;
use crate::view::View;

/// For whom an export is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience<'s> {
    /// Everyone.
    Public,
    /// Researchers under an agreement.
    Research,
    /// Another steward's copy of the whole, with the stewards whose signatures the caller has checked.
    /// Restricted records go only where the policy names two stewards or more and two of them signed.
    Whole(&'s [&'s str]),
}

/// Why a record stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It is sealed, or speaks of what is sealed.
    Sealed,
    /// It is closed to this audience.
    Closed,
    /// It names a person, and no policy with a review date says why that may be public.
    NoBasis,
    /// What it refers to stays.
    ReferenceStays,
    /// It is for those who work on the casebook.
    Inner,
}

/// A record that stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Omitted {
    /// Its kind.
    pub kind: &'static str,
    /// Its place in the log, so that the list does not repeat an identifier that may itself say something.
    pub line: u32,
    /// The reason.
    pub reason: Reason,
}

/// A combination of released claims that fits one person alone, who is not named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jigsaw {
    /// The entity.
    pub entity: String,
    /// The predicates that narrow to it.
    pub predicates: Vec<String>,
}

/// What may go.
#[derive(Debug)]
pub struct Release<'a> {
    /// The view it was made from.
    pub view: &'a View<'a>,
    /// The narrowest visibility that goes.
    pub ceiling: Visibility,
    /// The records that go, in the order of their lines.
    pub records: Vec<&'a Record>,
    /// The records that stay.
    pub omitted: Vec<Omitted>,
    /// Combinations to look at before anything is published.
    pub jigsaw: Vec<Jigsaw>,
    keys: BTreeSet<String>,
}

impl<'a> Release<'a> {
    /// Returns whether a record goes.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// Returns the claims that go.
    pub fn claims(&self) -> impl Iterator<Item = (&'a Record, &'a Claim)> {
        self.records.iter().filter_map(|record| match &record.body {
            Body::Claim(claim) => Some((*record, &**claim)),
            _ => None,
        })
    }
}

/// Returns the text that a steward signs so that the whole of a casebook, as it stands, may go to another steward.
#[must_use]
pub fn whole_statement(log: &Log) -> String {
    let hash: String = Sha256::digest(log.bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("beilin casebook: the whole may go to another steward\nsha256 {hash}\n")
}

/// Returns what of a casebook may go to an audience.
#[must_use]
pub fn release<'a>(view: &'a View<'a>, audience: Audience<'_>) -> Release<'a> {
    let rules = Rules::of(view);
    let ceiling = ceiling(&rules, audience);
    let mut gate = Gate {
        view,
        rules,
        ceiling,
        wanted: BTreeSet::new(),
        keys: BTreeSet::new(),
        reasons: BTreeMap::new(),
    };
    for (record, claim) in view.claims() {
        gate.claim(record, claim);
    }
    gate.follow_references();
    for record in view.records() {
        gate.judgement(record);
    }
    let (mut records, mut omitted) = (Vec::new(), Vec::new());
    for record in view.records() {
        let key = record.key();
        if gate.keys.contains(&key) {
            records.push(*record);
        } else {
            let line = view.log().line_of(&key).map_or(0, |line| line.0);
            let reason = gate.reasons.get(&key).copied().unwrap_or(Reason::ReferenceStays);
            omitted.push(Omitted { kind: record.kind(), line, reason });
        }
    }
    let mut release = Release { view, ceiling, records, omitted, jigsaw: Vec::new(), keys: gate.keys };
    release.jigsaw = jigsaw(&release);
    release
}

fn ceiling(rules: &Rules<'_>, audience: Audience<'_>) -> Visibility {
    let Audience::Whole(signed) = audience else {
        return if audience == Audience::Public { Visibility::Public } else { Visibility::Research };
    };
    let named = rules.stewards().iter().filter(|steward| signed.contains(*steward)).count();
    if rules.stewards().len() >= 2 && named >= 2 { Visibility::Restricted } else { Visibility::Research }
}

struct Gate<'a> {
    view: &'a View<'a>,
    rules: Rules<'a>,
    ceiling: Visibility,
    wanted: BTreeSet<&'a str>,
    keys: BTreeSet<String>,
    reasons: BTreeMap<String, Reason>,
}

impl<'a> Gate<'a> {
    fn claim(&mut self, record: &'a Record, claim: &'a Claim) {
        let key = record.key();
        let named =
            || std::iter::once(&claim.subject).chain(claim.value.texts()).chain(&claim.by).chain(&claim.via);
        match self.rules.of_claim(self.view, record, claim) {
            Visibility::Sealed => _ = self.reasons.insert(key, Reason::Sealed),
            seen if seen > self.ceiling => _ = self.reasons.insert(key, Reason::Closed),
            _ if named().any(|id| self.lacks_basis(id)) => _ = self.reasons.insert(key, Reason::NoBasis),
            _ => {
                self.wanted.extend(named().map(|id| &**id));
                self.wanted.extend(claim.cites.iter().chain(&claim.source).map(|id| &**id));
                if let Value::Quantity(quantity) = &claim.value {
                    self.wanted.extend(quantity.counted_by.iter().map(|id| &**id));
                }
                if let Value::Relative(relative) = &claim.value {
                    self.wanted
                        .extend([&relative.after, &relative.before].into_iter().flatten().map(|id| &**id));
                }
                self.keys.insert(key);
            }
        }
    }

    fn lacks_basis(&self, id: &str) -> bool {
        let person = self.view.entity(id).is_some_and(|entity| entity.kind == EntityKind::Person);
        person && self.ceiling == Visibility::Public && self.rules.basis(id).is_none()
    }

    /// What carries no visibility of its own goes with a claim that goes, and only so.
    fn follow_references(&mut self) {
        let mut queue: Vec<&str> = self.wanted.iter().copied().collect();
        while let Some(id) = queue.pop() {
            let Some(record) = self.view.get(id) else { continue };
            if !self.keys.contains(id)
                && self.stays(id, record).is_none()
                && !matches!(record.body, Body::Claim(_))
            {
                self.keys.insert(id.to_owned());
                queue.extend(references(record));
            }
        }
        for record in self.view.records() {
            let key = record.key();
            if matches!(record.body, Body::Header(_)) {
                self.keys.insert(key);
            } else if let Some(reason) = self.stays(&key, record) {
                self.reasons.insert(key, reason);
            }
        }
    }

    fn stays(&self, id: &str, record: &Record) -> Option<Reason> {
        let seen = match &record.body {
            Body::Entity(_) => self.rules.of_entity(self.view, id),
            Body::Claim(_) => return None,
            _ => record.visibility.unwrap_or(Visibility::Public),
        };
        match seen {
            Visibility::Sealed => Some(Reason::Sealed),
            seen if seen > self.ceiling => Some(Reason::Closed),
            _ if self.lacks_basis(id) => Some(Reason::NoBasis),
            _ => None,
        }
    }

    /// A judgement goes where all that it is about goes.
    fn judgement(&mut self, record: &'a Record) {
        let key = record.key();
        let goes = |id: &str| self.keys.contains(id);
        let all_go = match &record.body {
            Body::Relation(relation) => goes(&relation.a) && goes(&relation.b),
            // A name that is no record may be anyone's.
            Body::Identity(identity) => goes(&identity.a) && goes(&identity.b),
            Body::Question(question) => {
                (record.visibility.is_some() || !question.claims.is_empty())
                    && question.claims.iter().all(|id| goes(id))
            }
            Body::Tally(tally) => {
                let claims = match &tally.claimed {
                    Some(Claimed::Claims(claims)) => claims.iter().all(|id| goes(id)),
                    _ => true,
                };
                claims && tally.members.iter().all(|id| goes(id))
            }
            Body::Policy(_) => self.ceiling >= Visibility::Restricted,
            _ => return,
        };
        if all_go && !self.reasons.contains_key(&key) {
            self.keys.insert(key);
        } else {
            let inner = matches!(record.body, Body::Policy(_));
            self.reasons.entry(key).or_insert(if inner { Reason::Inner } else { Reason::ReferenceStays });
        }
    }
}

fn references(record: &Record) -> Vec<&str> {
    match &record.body {
        Body::Citation(citation) => vec![&citation.source],
        Body::Source(source) => vec![&source.publication],
        Body::Publication(publication) => publication.same_group.as_deref().into_iter().collect(),
        Body::Entity(entity) => [&entity.labels.within, &entity.labels.platform]
            .into_iter()
            .filter_map(Option::as_deref)
            .collect(),
        _ => Vec::new(),
    }
}

/// Predicates that tell one person from another.
const TELLING: &[&str] = &[
    "age",
    "description",
    "livelihood",
    "position",
    "place",
    "place_of_origin",
    "residence",
    "handle",
    "owner",
    "employer",
];

/// Returns unnamed people on whom two or more released predicates together fit, and nobody else.
fn jigsaw(release: &Release<'_>) -> Vec<Jigsaw> {
    let (mut told, mut named) = (BTreeMap::<&str, BTreeSet<(&str, String)>>::new(), BTreeSet::new());
    for (_, claim) in release.claims() {
        let kind = release.view.entity(&claim.subject).map(|entity| entity.kind);
        if kind != Some(EntityKind::Person) {
            continue;
        }
        if &*claim.predicate == "name" {
            named.insert(&*claim.subject);
        } else if TELLING.contains(&&*claim.predicate) {
            told.entry(&claim.subject).or_default().insert((&claim.predicate, claim.value.json().line()));
        }
    }
    let alone = |id: &&str, facts: &BTreeSet<(&str, String)>| {
        facts.len() >= 2 && !told.iter().any(|(other, theirs)| other != id && facts.is_subset(theirs))
    };
    told.iter()
        .filter(|(id, facts)| !named.contains(*id) && alone(id, facts))
        .map(|(id, facts)| Jigsaw {
            entity: (*id).to_owned(),
            predicates: facts.iter().map(|(predicate, _)| (*predicate).to_owned()).collect(),
        })
        .collect()
}

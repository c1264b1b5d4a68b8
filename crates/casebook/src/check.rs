//! What is wrong between records: identifiers that lead nowhere, circles, judgements at odds, counts that
//! do not agree with their lists.
//!
//! Never sets a record aside: what is found here is for people to look at.

use std::collections::{BTreeMap, BTreeSet};

use super::code::Link;
use super::fault::{Fault, FaultKind};
use super::fields::is_id;
use super::identity::Merged;
use super::policy::Rules;
use super::record::{Body, Claim, Claimed, Record};
use super::value::Value;
use super::view::View;

/// Returns everything that does not fit together in a view.
#[must_use]
pub fn check(view: &View<'_>) -> Vec<Fault> {
    let mut found = Found { view, faults: Vec::new() };
    for record in view.records() {
        found.references(record);
    }
    found.circles();
    found.counts();
    let merged = Merged::of(view);
    for key in &merged.in_conflict {
        found.add(key, Fault::new(FaultKind::MergedAndApart, "verdict", "different", "same"));
    }
    for (record, policy) in view.policies().filter(|(_, policy)| Rules::is_for_people(view, policy)) {
        found.add(
            &record.key(),
            Fault::new(FaultKind::RuleForPeople, "target", &policy.target, "p.1, p.1/place"),
        );
    }
    found.faults
}

struct Found<'a, 'v> {
    view: &'v View<'a>,
    faults: Vec<Fault>,
}

impl<'a> Found<'a, '_> {
    fn add(&mut self, key: &str, fault: Fault) {
        let fault = match self.view.log().line_of(key) {
            Some(line) => fault.at(line, Some(key)),
            None => fault,
        };
        self.faults.push(fault);
    }

    fn want(&mut self, record: &Record, field: &str, id: &str, kinds: &[&str]) {
        let kind = self.view.get(id).map(Record::kind);
        let expected = kinds.join(", ");
        if kind.is_none_or(|kind| kind != "tombstone" && !kinds.is_empty() && !kinds.contains(&kind)) {
            self.add(&record.key(), Fault::new(FaultKind::Dangling, field, id, &expected));
        }
    }

    fn references(&mut self, record: &'a Record) {
        let mut wanted: Vec<(&str, &str, &[&str])> = Vec::new();
        match &record.body {
            Body::Publication(publication) => {
                wanted.extend(
                    publication.same_group.as_deref().map(|id| ("same_group", id, &["publication"][..])),
                );
            }
            Body::Source(source) => wanted.push(("publication", &source.publication, &["publication"])),
            Body::Citation(citation) => wanted.push(("source", &citation.source, &["source"])),
            Body::Entity(entity) => {
                wanted.extend(entity.labels.within.as_deref().map(|id| ("within", id, &["entity"][..])));
                wanted.extend(entity.labels.platform.as_deref().map(|id| ("platform", id, &["entity"][..])));
            }
            Body::Claim(claim) => wanted.extend(references_of(claim)),
            Body::Relation(relation) => {
                wanted.extend([("a", &*relation.a, &["claim"][..]), ("b", &*relation.b, &["claim"])]);
            }
            Body::Question(question) => {
                wanted.extend(question.claims.iter().map(|id| ("claims", &**id, &["claim"][..])));
            }
            Body::Tally(tally) => {
                wanted.extend(tally.members.iter().map(|id| ("members", &**id, &["entity"][..])));
                if let Some(Claimed::Claims(claims)) = &tally.claimed {
                    wanted.extend(claims.iter().map(|id| ("claimed", &**id, &["claim"][..])));
                }
            }
            _ => {}
        }
        for (field, id, kinds) in wanted {
            self.want(record, field, id, kinds);
        }
    }

    fn counts(&mut self) {
        for (record, tally) in self.view.tallies() {
            let listed = tally.members.iter().collect::<BTreeSet<_>>().len() as u64;
            if let Some(told) = tally.enumerated.filter(|told| *told != listed) {
                let fault =
                    Fault::new(FaultKind::CountDiffers, "enumerated", &told.to_string(), &listed.to_string());
                self.add(&record.key(), fault);
            }
        }
    }

    fn circles(&mut self) {
        for (field, edges) in edges(self.view) {
            for circle in circles_in(&edges) {
                let key = circle.first().copied().unwrap_or_default();
                self.add(key, Fault::new(FaultKind::Circular, field, &circle.join(" → "), ""));
            }
        }
    }
}

fn references_of(claim: &Claim) -> Vec<(&'static str, &str, &'static [&'static str])> {
    let mut wanted: Vec<(&'static str, &str, &'static [&'static str])> = vec![("s", &claim.subject, &[])];
    wanted.extend(claim.cites.iter().map(|id| ("cites", &**id, &["citation"][..])));
    wanted.extend(claim.source.as_deref().map(|id| ("source", id, &["source"][..])));
    for (field, names) in [("by", &claim.by), ("via", &claim.via)] {
        // Whoever has no record of their own may be named in words; an identifier has a dot and no space.
        let ids = names.iter().filter(|name| name.contains('.') && is_id(name) && name.is_ascii());
        wanted.extend(ids.map(|id| (field, &**id, &[][..])));
    }
    if claim.is_of_entities() {
        wanted.extend(claim.value.texts().iter().map(|id| ("v", &**id, &["entity"][..])));
    }
    if let Value::Relative(relative) = &claim.value {
        wanted.extend(relative.after.as_deref().map(|id| ("v.after", id, &["entity"][..])));
        wanted.extend(relative.before.as_deref().map(|id| ("v.before", id, &["entity"][..])));
    }
    wanted
}

type Edges<'a> = BTreeMap<&'a str, Vec<&'a str>>;

/// Returns the relations that must not lead back to where they began, each with the field it stands in.
fn edges<'a>(view: &View<'a>) -> [(&'static str, Edges<'a>); 5] {
    let (mut within, mut group, mut part, mut after, mut origin) =
        (Edges::new(), Edges::new(), Edges::new(), Edges::new(), Edges::new());
    for record in view.records() {
        let id = record.id.as_deref().unwrap_or_default();
        match &record.body {
            Body::Entity(entity) => within.entry(id).or_default().extend(entity.labels.within.as_deref()),
            Body::Publication(publication) => {
                group.entry(id).or_default().extend(publication.same_group.as_deref())
            }
            Body::Claim(claim) if &*claim.predicate == "part_of" && claim.negated != Some(true) => {
                part.entry(&*claim.subject).or_default().extend(claim.value.texts().iter().map(|id| &**id));
            }
            Body::Claim(claim) => {
                if let Value::Relative(relative) = &claim.value {
                    after.entry(&*claim.subject).or_default().extend(relative.after.as_deref());
                }
            }
            Body::Relation(relation) => match relation.link {
                Link::Restates => origin.entry(&*relation.a).or_default().push(&relation.b),
                Link::LikelyOriginOf => origin.entry(&*relation.b).or_default().push(&relation.a),
                _ => {}
            },
            _ => {}
        }
    }
    [("within", within), ("same_group", group), ("part_of", part), ("after", after), ("rel", origin)]
}

/// Returns a circle for each edge that closes one, by a walk without recursion.
fn circles_in<'a>(edges: &Edges<'a>) -> Vec<Vec<&'a str>> {
    let (mut circles, mut done) = (Vec::new(), BTreeSet::new());
    for start in edges.keys().copied() {
        let (mut path, mut on_path) = (vec![(start, 0)], BTreeSet::from([start]));
        while let Some((at, turn)) = path.last_mut() {
            let next = if done.contains(at) {
                None
            } else {
                edges.get(at).and_then(|next| next.get(*turn)).copied()
            };
            *turn += 1;
            match next {
                Some(next) if on_path.contains(next) => {
                    let begins = path.iter().position(|(node, _)| *node == next).unwrap_or(0);
                    circles.push(path[begins..].iter().map(|(node, _)| *node).collect());
                }
                Some(next) if !done.contains(next) => {
                    on_path.insert(next);
                    path.push((next, 0));
                }
                Some(_) => {}
                None => {
                    done.insert(*at);
                    on_path.remove(at);
                    path.pop();
                }
            }
        }
    }
    circles
}

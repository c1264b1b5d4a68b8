//! Which entities count as one, by the judgements as they stand now.
//!
//! Never changes a record: merging is a view, and taking a judgement back takes the merger back. Where one
//! judgement joins what another keeps apart, nothing is joined until people settle it.

use std::collections::{BTreeMap, BTreeSet};

use super::code::Verdict;
use super::value::Value;
use super::view::View;

/// The merged view of entities.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged<'a> {
    first_of: BTreeMap<&'a str, &'a str>,
    /// Judgements that say "different" of two that others make one: their keys.
    pub in_conflict: Vec<String>,
}

impl<'a> Merged<'a> {
    /// Returns the merged view.
    #[must_use]
    pub fn of(view: &View<'a>) -> Self {
        let names = Names::of(view);
        let (mut joined, mut apart) = (Groups::default(), Vec::new());
        for (record, identity) in view.identities() {
            let (Some(a), Some(b)) = (names.entity(view, &identity.a), names.entity(view, &identity.b))
            else {
                continue;
            };
            match identity.verdict {
                Verdict::Same => joined.join(a, b),
                Verdict::Different => apart.push((a, b, record.key())),
                _ => {}
            }
        }
        let mut broken = BTreeSet::new();
        let mut in_conflict = Vec::new();
        for (a, b, key) in apart {
            if a != b && joined.first(a) == joined.first(b) {
                broken.insert(joined.first(a));
                in_conflict.push(key);
            }
        }
        let members: Vec<&str> = joined.parent.keys().copied().collect();
        let pairs = members.into_iter().map(|member| (member, joined.first(member)));
        Self { first_of: pairs.filter(|(_, first)| !broken.contains(first)).collect(), in_conflict }
    }

    /// Returns the entity that stands for this one: itself, or the first of those that are one with it.
    #[must_use]
    pub fn first<'b>(&self, id: &'b str) -> &'b str
    where
        'a: 'b,
    {
        self.first_of.get(id).copied().unwrap_or(id)
    }

    /// Returns how many different entities a list names.
    #[must_use]
    pub fn count<'b>(&self, ids: impl IntoIterator<Item = &'b str>) -> usize
    where
        'a: 'b,
    {
        ids.into_iter().map(|id| self.first(id)).collect::<BTreeSet<_>>().len()
    }
}

/// The names by which judgements may mean an entity.
struct Names<'a>(BTreeMap<&'a str, Option<&'a str>>);

impl<'a> Names<'a> {
    fn of(view: &View<'a>) -> Self {
        let mut names = Self(BTreeMap::new());
        for (record, entity) in view.entities() {
            if let Some(id) = record.id.as_deref() {
                names.add(&entity.label, id);
            }
        }
        for (_, claim) in view.claims() {
            if let (Value::Name(name), "name") = (&claim.value, &*claim.predicate) {
                names.add(&name.text, &claim.subject);
            }
        }
        names
    }

    /// A name of two entities means neither.
    fn add(&mut self, name: &'a str, id: &'a str) {
        self.0
            .entry(name)
            .and_modify(|known| *known = known.filter(|known| *known == id))
            .or_insert(Some(id));
    }

    fn entity(&self, view: &View<'a>, text: &'a str) -> Option<&'a str> {
        if view.entity(text).is_some() { Some(text) } else { self.0.get(text).copied().flatten() }
    }
}

#[derive(Default)]
struct Groups<'a> {
    parent: BTreeMap<&'a str, &'a str>,
}

impl<'a> Groups<'a> {
    fn first(&self, id: &'a str) -> &'a str {
        let mut at = id;
        while let Some(next) = self.parent.get(at).copied().filter(|next| *next != at) {
            at = next;
        }
        at
    }

    /// The smaller identifier stands for both, so that the order of judgements does not matter.
    fn join(&mut self, a: &'a str, b: &'a str) {
        let (a, b) = (self.first(a), self.first(b));
        let (first, other) = if a <= b { (a, b) } else { (b, a) };
        self.parent.insert(other, first);
        self.parent.insert(first, first);
    }
}

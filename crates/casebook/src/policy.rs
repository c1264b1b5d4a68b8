//! Who may see what: the strictest of what a record says itself, what policies say, and what it speaks of.
//!
//! Never opens what a record closes itself: a policy on one entity goes before the default of its kind, and
//! what is unsaid of a claim or a person is restricted.

use std::collections::HashMap;

use super::code::{Basis, Code, EntityKind, Visibility};
use super::record::{Claim, Policy, Record};
use super::view::View;

/// The policies of a casebook, ready to be asked.
#[derive(Debug, Default)]
pub struct Rules<'a> {
    of_target: HashMap<&'a str, &'a Policy>,
    review: HashMap<&'a str, bool>,
    of_kind: HashMap<EntityKind, Visibility>,
    stewards: Vec<&'a str>,
}

impl<'a> Rules<'a> {
    /// Returns the rules in force.
    #[must_use]
    pub fn of(view: &View<'a>) -> Self {
        let mut rules = Self::default();
        for (record, policy) in view.policies() {
            if let Some(kind) = default_kind(&policy.target) {
                rules.of_kind.extend(policy.visibility.map(|visibility| (kind, visibility)));
            } else if &*policy.target == "export" {
                rules.stewards.extend(policy.stewards.iter().map(|steward| &**steward));
            } else {
                rules.of_target.insert(&policy.target, policy);
                rules.review.insert(&policy.target, record.review.is_some());
            }
        }
        rules.stewards.sort_unstable();
        rules.stewards.dedup();
        rules
    }

    /// Returns whether only people can apply a policy: its target is no record, no predicate of one, no default.
    #[must_use]
    pub fn is_for_people(view: &View<'_>, policy: &Policy) -> bool {
        let target = &*policy.target;
        let subject = target.split_once('/').map_or(target, |(subject, _)| subject);
        target != "export" && default_kind(target).is_none() && view.get(subject).is_none()
    }

    /// Returns who must sign an export of the whole.
    #[must_use]
    pub fn stewards(&self) -> &[&'a str] {
        &self.stewards
    }

    /// Returns who may see an entity.
    #[must_use]
    pub fn of_entity(&self, view: &View<'_>, id: &str) -> Visibility {
        let Some(entity) = view.entity(id) else { return Visibility::Public };
        let policy = self.of_target.get(id).and_then(|policy| policy.visibility);
        // Things and acts carry nothing of their own; a person does by being listed.
        let unsaid = match entity.kind {
            EntityKind::Person => Visibility::Restricted,
            _ => Visibility::Public,
        };
        let own = view.get(id).and_then(|record| record.visibility);
        let sealed = (entity.pseudonym == Some(true)).then_some(Visibility::Sealed);
        let said = own.max(policy).max(sealed);
        said.unwrap_or_else(|| self.of_kind.get(&entity.kind).copied().unwrap_or(unsaid))
    }

    /// Returns who may see a claim: no wider than it says, than policies say of it and of its predicate, and
    /// than what it speaks of.
    #[must_use]
    pub fn of_claim(&self, view: &View<'_>, record: &Record, claim: &Claim) -> Visibility {
        let own = record.visibility.unwrap_or(Visibility::Restricted);
        let of_predicate = format!("{}/{}", claim.subject, claim.predicate);
        let targets = [record.id.as_deref().unwrap_or_default(), &of_predicate];
        let policies = targets.into_iter().filter_map(|target| self.of_target.get(target)?.visibility);
        let named = std::iter::once(&claim.subject)
            .chain(claim.value.texts())
            .chain(&claim.by)
            .chain(&claim.via)
            .map(|id| self.of_entity(view, id));
        let sealed = matches!(claim.value, super::value::Value::Sealed(_)).then_some(Visibility::Sealed);
        policies.chain(named).chain(sealed).fold(own, Visibility::max)
    }

    /// Returns why something about an entity may be public, if a policy with a review date says so.
    #[must_use]
    pub fn basis(&self, id: &str) -> Option<Basis> {
        let basis = self.of_target.get(id)?.basis;
        basis.filter(|_| self.review.get(id) == Some(&true))
    }
}

/// Returns the kind of `default person`, `default account`.
fn default_kind(target: &str) -> Option<EntityKind> {
    let name = target.strip_prefix("default ")?;
    EntityKind::ALL.iter().copied().find(|kind| kind.code().eq_ignore_ascii_case(name))
}

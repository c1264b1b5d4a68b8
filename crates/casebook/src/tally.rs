//! What is claimed beside what can be named, by unit, counter and window.
//!
//! Never adds two numbers unless a relation says that they count nothing twice, and estimates nothing: what
//! can be named is the documented minimum.

use std::collections::BTreeMap;

use super::code::{EntityKind, Link, Operator};
use super::identity::Merged;
use super::quantity::Quantity;
use super::record::{Claim, Claimed, Tally};
use super::value::Value;
use super::view::View;

/// A number that a claim gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Number<'a> {
    /// The claim.
    pub claim: &'a str,
    /// Who says so.
    pub by: Vec<&'a str>,
    /// The quantity.
    pub quantity: &'a Quantity,
}

/// Numbers that may stand in one row: of one unit, by one counter, over one window.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Measure<'a> {
    /// What is counted.
    pub unit: &'a str,
    /// Who counted; empty where it is not said.
    pub counted_by: Vec<&'a str>,
    /// Over what; empty where it is not said.
    pub window: &'a str,
    /// Over how many days; 0 where it is not said.
    pub window_days: u64,
}

/// Returns every count that is claimed, by measure. Rows are never added up.
#[must_use]
pub fn numbers<'a>(view: &View<'a>) -> BTreeMap<Measure<'a>, Vec<Number<'a>>> {
    let mut rows: BTreeMap<Measure<'a>, Vec<Number<'a>>> = BTreeMap::new();
    for (record, claim) in view.claims() {
        if let (Value::Quantity(quantity), Some(id)) = (&claim.value, record.id.as_deref())
            && quantity.number.is_some()
        {
            let by = claim.by.iter().map(|name| &**name).collect();
            rows.entry(measure(quantity)).or_default().push(Number { claim: id, by, quantity });
        }
    }
    rows
}

fn measure(quantity: &Quantity) -> Measure<'_> {
    let mut counted_by: Vec<&str> = quantity.counted_by.iter().map(|name| &**name).collect();
    counted_by.sort_unstable();
    Measure {
        unit: quantity.unit.as_deref().unwrap_or_default(),
        counted_by,
        window: quantity.window.as_deref().unwrap_or_default(),
        window_days: quantity.window_days.unwrap_or(0),
    }
}

/// A tally with both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Sides<'a> {
    /// What is counted.
    pub scope: &'a str,
    /// What is claimed, each by itself.
    pub claimed: Vec<&'a Quantity>,
    /// How many different entities are named: the documented minimum.
    pub documented_minimum: usize,
    /// Whether sets whose number nobody gives are among those named.
    pub holds_sets: bool,
}

/// Returns both sides of a tally; entities judged the same count once.
#[must_use]
pub fn sides<'a>(view: &View<'a>, merged: &Merged<'a>, tally: &'a Tally) -> Sides<'a> {
    let claimed = match &tally.claimed {
        None => Vec::new(),
        Some(Claimed::Quantity(quantity)) => vec![&**quantity],
        Some(Claimed::Claims(ids)) => ids.iter().filter_map(|id| quantity_of(view.claim(id)?)).collect(),
    };
    let members = || tally.members.iter().map(|id| &**id).filter(|id| view.entity(id).is_some());
    let is_set = |id: &str| view.entity(id).is_some_and(|entity| entity.kind == EntityKind::AccountSet);
    Sides {
        scope: &tally.scope,
        claimed,
        documented_minimum: merged.count(members()),
        holds_sets: members().any(is_set),
    }
}

/// Why two numbers cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAdded {
    /// One of them is no claim of a number.
    NoNumber,
    /// They count different things.
    OtherUnit,
    /// No relation says that they count nothing twice.
    NotStatedDisjoint,
    /// Their operators do not add up to one.
    OtherOperator,
    /// The sum is too great.
    TooGreat,
}

impl NotAdded {
    /// Returns the stable word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::NoNumber => "no-number",
            Self::OtherUnit => "other-unit",
            Self::NotStatedDisjoint => "not-stated-disjoint",
            Self::OtherOperator => "other-operator",
            Self::TooGreat => "too-great",
        }
    }
}

/// Returns the sum of two claimed numbers that a relation states to be disjoint.
///
/// # Errors
/// [`NotAdded`] with the reason.
pub fn sum(view: &View<'_>, a: &str, b: &str) -> Result<(Operator, u64), NotAdded> {
    let number = |id| {
        let quantity = view.claim(id).and_then(quantity_of).ok_or(NotAdded::NoNumber)?;
        Ok((
            quantity.operator.ok_or(NotAdded::NoNumber)?,
            quantity.number.ok_or(NotAdded::NoNumber)?,
            &quantity.unit,
        ))
    };
    let ((first, m, unit), (second, n, other)) = (number(a)?, number(b)?);
    if unit != other {
        return Err(NotAdded::OtherUnit);
    }
    let stated = view.relations_of(a).iter().any(|relation| {
        relation.link == Link::DisjointFrom && [(a, b), (b, a)].contains(&(&*relation.a, &*relation.b))
    });
    if !stated {
        return Err(NotAdded::NotStatedDisjoint);
    }
    let operator = match (first, second) {
        (same, other) if same == other => same,
        (Operator::Exactly, other) | (other, Operator::Exactly) => other,
        (Operator::MoreThan, Operator::AtLeast) | (Operator::AtLeast, Operator::MoreThan) => {
            Operator::MoreThan
        }
        _ => return Err(NotAdded::OtherOperator),
    };
    m.checked_add(n).map(|sum| (operator, sum)).ok_or(NotAdded::TooGreat)
}

fn quantity_of(claim: &Claim) -> Option<&Quantity> {
    match &claim.value {
        Value::Quantity(quantity) => Some(quantity),
        _ => None,
    }
}

//! Who has it from whom: lines from who says something to who relays it, laid out in columns.
//!
//! Never draws a line that no claim and no relation states.

use std::collections::{BTreeMap, BTreeSet};

use casebook::Link;

use super::held::Held;

/// The most names that are drawn.
const NAMES_MAX: usize = 40;
/// The most lines that are drawn.
const LINES_MAX: usize = 80;
/// The most columns.
const COLUMNS_MAX: usize = 6;

/// A line from one name to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge<'a> {
    pub(super) from: &'a str,
    pub(super) to: &'a str,
    /// How many claims, or how many relations.
    pub(super) count: usize,
    /// Whether a relation says so; otherwise the claims themselves do.
    pub(super) is_stated: bool,
}

/// The lines, the strongest first.
#[derive(Clone, Debug, Default)]
pub(super) struct Edges<'a>(pub(super) Vec<Edge<'a>>);

/// Where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) column: usize,
    pub(super) row: usize,
}

/// A drawing of lines.
#[derive(Clone, Debug, Default)]
pub(super) struct Laid<'a> {
    pub(super) spots: BTreeMap<&'a str, Spot>,
    pub(super) edges: Vec<Edge<'a>>,
    pub(super) columns: usize,
    pub(super) rows: usize,
}

impl<'a> Edges<'a> {
    pub(super) fn of(case: &Held<'a>) -> Self {
        let mut counts: BTreeMap<(&'a str, &'a str, bool), usize> = BTreeMap::new();
        let mut add = |from: &'a str, to: &'a str, is_stated| {
            if from != to {
                *counts.entry((from, to, is_stated)).or_default() += 1;
            }
        };
        for (_, claim) in case.claims() {
            // `via` has the last relay first; from who says it, the way runs backwards through it.
            let mut relays = claim.via.iter().rev();
            let Some(first) = relays.next() else { continue };
            for by in claim.by.iter().filter(|by| case.is_shown(by)) {
                add(by, first, false);
            }
            let mut at = first;
            for next in relays {
                add(at, next, false);
                at = next;
            }
        }
        for (_, relation) in case.view.relations() {
            let (origin, copy) = match relation.link {
                Link::LikelyOriginOf => (&relation.a, &relation.b),
                Link::Restates => (&relation.b, &relation.a),
                _ => continue,
            };
            let (Some(origin), Some(copy)) = (case.claim(origin), case.claim(copy)) else { continue };
            for from in &origin.1.by {
                for to in &copy.1.by {
                    add(from, to, true);
                }
            }
        }
        let edges = counts.into_iter();
        let mut edges: Vec<Edge<'a>> =
            edges.map(|((from, to, is_stated), count)| Edge { from, to, count, is_stated }).collect();
        edges.sort_by_key(|edge| std::cmp::Reverse(edge.count));
        Self(edges)
    }

    /// Lays the strongest lines out: whoever has it from another stands to the right of it.
    pub(super) fn laid(&self) -> Laid<'a> {
        let mut names: BTreeSet<&str> = BTreeSet::new();
        let mut edges = Vec::new();
        for edge in &self.0 {
            let new = [edge.from, edge.to].iter().filter(|name| !names.contains(*name)).count();
            if edges.len() == LINES_MAX || names.len() + new > NAMES_MAX {
                continue;
            }
            names.extend([edge.from, edge.to]);
            edges.push(*edge);
        }
        let mut column: BTreeMap<&str, usize> = names.iter().map(|name| (*name, 0)).collect();
        // As many rounds as columns: in a circle of relays the columns stop growing there.
        for _ in 0..COLUMNS_MAX {
            for edge in &edges {
                let wanted = (column[edge.from] + 1).min(COLUMNS_MAX - 1);
                if column[edge.to] < wanted {
                    column.insert(edge.to, wanted);
                }
            }
        }
        let used: BTreeSet<usize> = column.values().copied().collect();
        let place: BTreeMap<usize, usize> = used.iter().enumerate().map(|(n, c)| (*c, n)).collect();
        let (mut filled, mut spots) = (vec![0; used.len()], BTreeMap::new());
        for name in names {
            let column = place[&column[name]];
            spots.insert(name, Spot { column, row: filled[column] });
            filled[column] += 1;
        }
        Laid { spots, edges, columns: used.len(), rows: filled.into_iter().max().unwrap_or(0) }
    }
}

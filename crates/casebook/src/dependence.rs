//! How many reports there are of one thing, and how many origins they have.
//!
//! Never takes two reports to depend on each other because they look alike: only what a relation states, or
//! that both give the same person's word, makes two reports one origin.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::code::Link;
use super::record::Relation;
use super::view::View;

/// The most claims of one thing that are followed.
const CLAIMS_MAX: usize = 10_000;

/// The reports of one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependence<'a> {
    /// The claims that say it, in the order of their identifiers.
    pub claims: Vec<&'a str>,
    /// How many reports: different pairs of who says it and who relays it.
    pub reports: usize,
    /// In how many sources they stand.
    pub sources: usize,
    /// The claims by origin: those in one list have one origin, as stated.
    pub origins: Vec<Vec<&'a str>>,
    /// Links of which nobody has said whether the two are independent. Where there are any, the number of
    /// origins is the most that it can be.
    pub links_unjudged: usize,
    /// Whether there were more claims than are followed.
    pub cut: bool,
}

/// Returns the reports of what a claim says: the claims that stand with it as corroborating, restating,
/// refining or giving rise to one another. `None` where there is no such claim.
#[must_use]
pub fn dependence<'a>(view: &View<'a>, claim: &str) -> Option<Dependence<'a>> {
    let start = view.get(claim)?.id.as_deref()?;
    view.claim(start)?;
    let (mut seen, mut queue) = (BTreeSet::from([start]), VecDeque::from([start]));
    let (mut links, mut cut) = (BTreeMap::new(), false);
    while let Some(at) = queue.pop_front() {
        for relation in view.relations_of(at).iter().copied().filter(|relation| says_the_same(relation.link))
        {
            links.insert(relation.key(), relation);
            for end in [&*relation.a, &*relation.b] {
                if view.claim(end).is_none() || seen.contains(end) {
                    continue;
                }
                if seen.len() == CLAIMS_MAX {
                    cut = true;
                    break;
                }
                seen.insert(end);
                queue.push_back(end);
            }
        }
    }
    let claims: Vec<&str> = seen.into_iter().collect();
    Some(summed_up(view, claims, links.values().copied(), cut))
}

/// Returns every group of claims that say the same and has more than one, the largest first.
#[must_use]
pub fn dependences<'a>(view: &View<'a>) -> Vec<Dependence<'a>> {
    let (mut done, mut groups) = (BTreeSet::new(), Vec::new());
    for (_, relation) in view.relations().filter(|(_, relation)| says_the_same(relation.link)) {
        if done.contains(&*relation.a) {
            continue;
        }
        if let Some(group) = dependence(view, &relation.a) {
            done.extend(group.claims.iter().copied());
            groups.push(group);
        }
    }
    groups.sort_by(|a, b| b.claims.len().cmp(&a.claims.len()).then_with(|| a.claims.cmp(&b.claims)));
    groups
}

fn summed_up<'a>(
    view: &View<'a>,
    claims: Vec<&'a str>,
    links: impl Iterator<Item = &'a Relation>,
    cut: bool,
) -> Dependence<'a> {
    let place: BTreeMap<&str, usize> = claims.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let mut first: Vec<usize> = (0..claims.len()).collect();
    let mut links_unjudged = 0;
    for link in links {
        let (Some(a), Some(b)) = (place.get(&*link.a), place.get(&*link.b)) else { continue };
        match is_dependent(link) {
            Some(true) => join(&mut first, *a, *b),
            Some(false) => {}
            None => links_unjudged += 1,
        }
    }
    let (mut sayers, mut reports, mut sources) = (BTreeMap::new(), BTreeSet::new(), BTreeSet::new());
    for (at, claim) in claims.iter().enumerate().filter_map(|(at, id)| Some((at, view.claim(id)?))) {
        reports.insert((sorted(&claim.by), sorted(&claim.via)));
        sources.extend(view.sources_of(claim));
        let other = *sayers.entry(sorted(&claim.by)).or_insert(at);
        join(&mut first, other, at);
    }
    let mut origins: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for (at, id) in claims.iter().enumerate() {
        origins.entry(root(&first, at)).or_default().push(id);
    }
    let origins = origins.into_values().collect();
    Dependence { reports: reports.len(), sources: sources.len(), origins, links_unjudged, cut, claims }
}

fn says_the_same(link: Link) -> bool {
    matches!(link, Link::Corroborates | Link::Restates | Link::Refines | Link::LikelyOriginOf)
}

/// Returns whether a relation makes its claims one origin; `None` where nobody has said.
fn is_dependent(relation: &Relation) -> Option<bool> {
    match (relation.independent, relation.link) {
        (Some(independent), _) => Some(!independent),
        (None, Link::LikelyOriginOf | Link::Restates) => Some(true),
        (None, _) => None,
    }
}

fn sorted(names: &[Box<str>]) -> Vec<&str> {
    let mut names: Vec<&str> = names.iter().map(|name| &**name).collect();
    names.sort_unstable();
    names
}

fn root(first: &[usize], mut at: usize) -> usize {
    while first[at] != at {
        at = first[at];
    }
    at
}

fn join(first: &mut [usize], a: usize, b: usize) {
    let (a, b) = (root(first, a), root(first, b));
    first[a.max(b)] = a.min(b);
}

//! Several rules that fired at one step, made one statement.
//!
//! Never lets one rule's states stand where another, as good, excludes them.

use crate::notice::Weight;
use crate::state::{Agent, State};

/// What one rule gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub rule: String,
    pub states: Vec<State>,
    pub agent: Agent,
    pub weight: Weight,
}

/// Returns what they say together, and which of them, by number, it rests on; the list is not empty.
///
/// What is conclusive stands before all else; of two sets of which one holds the other the narrower stands, and
/// `alive_limited` before `alive`. What is left is joined; but where two conclusive ones differ, or one says
/// that the content is there and another that it is not, they are contradictory, which weighs nothing.
pub fn combine(list: &[Said]) -> (Said, Vec<usize>) {
    let conclusive = list.iter().any(|said| said.weight == Weight::Conclusive);
    let strong = |said: &&Said| !conclusive || said.weight == Weight::Conclusive;
    let kept: Vec<usize> = (0..list.len())
        .filter(|number| strong(&&list[*number]))
        .filter(|number| {
            !list.iter().filter(strong).any(|other| narrower(&other.states, &list[*number].states))
        })
        .collect();
    let mut states: Vec<State> = kept.iter().flat_map(|number| list[*number].states.clone()).collect();
    states.sort_unstable();
    states.dedup();
    let first = &list[kept[0]];
    let same = kept.iter().all(|number| list[*number].states == first.states);
    let excluded = states.iter().any(State::is_presence) && states.iter().any(State::is_absence);
    let rule = kept.iter().map(|number| list[*number].rule.as_str()).collect::<Vec<_>>().join(" + ");
    if !same && (conclusive || excluded) {
        let states = vec![State::Contradictory];
        return (Said { rule, states, agent: Agent::NoneStated, weight: Weight::None }, kept);
    }
    let agreed = kept.iter().all(|number| list[*number].agent == first.agent);
    let weights = kept.iter().map(|number| list[*number].weight);
    let weight = if same { weights.max() } else { weights.min() }.unwrap_or_default();
    (Said { rule, states, agent: if agreed { first.agent } else { Agent::NoneStated }, weight }, kept)
}

/// Returns whether one set says more than another: it is smaller, and within it.
fn narrower(one: &[State], other: &[State]) -> bool {
    let within = one.len() < other.len() && one.iter().all(|state| other.contains(state));
    within || (*one == [State::AliveLimited] && *other == [State::Alive])
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn said(states: &str, agent: Agent, weight: Weight) -> Said {
        let mut states: Vec<State> = states.split(' ').map(|word| State::of_word(word).unwrap()).collect();
        states.sort_unstable();
        Said { rule: "a/1".into(), states, agent, weight }
    }

    #[test]
    fn rules_that_fire_together_are_joined_or_exclude_each_other() {
        use Agent::{Author, NoneStated, Platform};
        use Weight::{Conclusive, Consistent, None, Suggestive};
        for (list, states, agent, weight) in [
            (vec![("alive", Author, Consistent)], "alive", Author, Consistent),
            (
                vec![
                    ("post_gone_unattributed", NoneStated, Consistent),
                    ("audience_limited", Author, Suggestive),
                ],
                "audience_limited post_gone_unattributed",
                NoneStated,
                Suggestive,
            ),
            (
                vec![
                    ("post_removed_stated_rule post_removed_stated_law", Platform, Consistent),
                    ("post_removed_stated_law", Platform, Suggestive),
                ],
                "post_removed_stated_law",
                Platform,
                Suggestive,
            ),
            (
                vec![
                    ("post_deleted_stated_author", Author, Conclusive),
                    ("audience_limited", Author, Consistent),
                ],
                "post_deleted_stated_author",
                Author,
                Conclusive,
            ),
            (
                vec![
                    ("post_deleted_stated_author", Author, Conclusive),
                    ("post_removed_stated_rule", Platform, Conclusive),
                ],
                "contradictory",
                NoneStated,
                None,
            ),
            (
                vec![("alive", NoneStated, Consistent), ("account_suspended", Platform, Consistent)],
                "contradictory",
                NoneStated,
                None,
            ),
            (
                vec![("alive", NoneStated, Consistent), ("alive_limited", NoneStated, Suggestive)],
                "alive_limited",
                NoneStated,
                Suggestive,
            ),
            (
                vec![("alive", NoneStated, Suggestive), ("withheld_in{RU}", NoneStated, Suggestive)],
                "alive withheld_in{RU}",
                NoneStated,
                Suggestive,
            ),
            (
                vec![
                    ("account_suspended", Platform, Suggestive),
                    ("account_suspended", Platform, Consistent),
                ],
                "account_suspended",
                Platform,
                Consistent,
            ),
            (
                vec![("login_wall", NoneStated, None), ("challenge", NoneStated, None)],
                "login_wall challenge",
                NoneStated,
                None,
            ),
        ] {
            let list: Vec<Said> =
                list.into_iter().map(|(states, agent, weight)| said(states, agent, weight)).collect();
            let wanted = said(states, agent, weight);
            for turned in [list.clone(), list.iter().rev().cloned().collect()] {
                let (found, _) = combine(&turned);
                assert_eq!(
                    (&found.states, found.agent, found.weight),
                    (&wanted.states, agent, weight),
                    "{turned:?}"
                );
            }
        }
    }
}

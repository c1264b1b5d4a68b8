//! What the looks at each account add up to, read back from what was sealed.
//!
//! Never takes a look for one of ours that lies in another import than a round that was made here.

use std::collections::{BTreeMap, BTreeSet};

use model::{Observation, Said};
use notices::history::{Controls, History, Sight};
use notices::{Agent, State as Shows, Weight};

use super::list::{List, Watched};
use super::state::State;
use super::vault::Vault;
use super::{LIST, STATE};
use crate::error::ArchiveError;
use crate::place::{Around, Place};
use crate::progress::Progress;
use crate::reader::Reader;

/// An account with its history.
#[derive(Clone, Debug)]
pub struct AccountHistory {
    /// The account.
    pub account: Watched,
    /// How many looks at it, and at its posts, were kept.
    pub looks: usize,
    /// What they add up to.
    pub history: History,
}

/// Returns the history of each account on the list, or of the one of a label.
///
/// # Errors
/// As [`super::watch_list`]; what the store gives.
pub fn histories(
    place: &Place,
    passphrase: Option<&str>,
    label: Option<&str>,
    around: &Around<'_>,
) -> Result<Vec<AccountHistory>, ArchiveError> {
    let vault = Vault::open(place, around, passphrase)?;
    let list: List = vault.read(LIST)?.unwrap_or_default();
    let state: State = vault.read(STATE)?.unwrap_or_default();
    let mut all = of_list(place, &list, &state, around.progress)?;
    all.retain(|one| label.is_none_or(|label| one.account.label == label));
    Ok(all)
}

/// Returns the history of each account on the list, beside a round that may be under way; nothing is changed,
/// and nothing is said of an archive without a list.
///
/// # Errors
/// As [`histories`].
pub fn read_histories(
    place: &Place,
    passphrase: Option<&str>,
    progress: &dyn Progress,
) -> Result<Vec<AccountHistory>, ArchiveError> {
    let Some(vault) = Vault::to_read(place, passphrase)? else { return Ok(Vec::new()) };
    let list: List = vault.read(LIST)?.unwrap_or_default();
    let state: State = vault.read(STATE)?.unwrap_or_default();
    of_list(place, &list, &state, progress)
}

pub(super) fn of_list(
    place: &Place,
    list: &List,
    state: &State,
    progress: &dyn Progress,
) -> Result<Vec<AccountHistory>, ArchiveError> {
    let mut sights: BTreeMap<String, Vec<Sight>> = BTreeMap::new();
    if !state.rounds.is_empty() {
        let reader = Reader::open(place, progress)?;
        let inputs: BTreeSet<String> = state.rounds.iter().map(|id| format!("round-{id}.warc")).collect();
        reader.looks(&inputs, &mut |observation| {
            if let Some((key, sight)) = sight(observation) {
                sights.entry(key).or_default().push(sight);
            }
        })?;
    }
    let of = |account: &Watched| {
        let sights = sights.remove(&account.key).unwrap_or_default();
        let history = History::of(&sights, account.id.as_deref());
        AccountHistory { account: account.clone(), looks: sights.len(), history }
    };
    Ok(list.accounts.iter().map(of).collect())
}

/// Returns an observation as a look that counts, with the key of its account; `None` for a control.
fn sight(observation: Observation) -> Option<(String, Sight)> {
    let look = observation.look.filter(|look| observation.said == Said::Look && look.role == "look")?;
    let weights = [Weight::None, Weight::Suggestive, Weight::Consistent, Weight::Conclusive];
    let weight = observation.weight.as_deref();
    let sight = Sight {
        when_ms: observation.seen?.ms,
        vantage: look.vantage,
        surface: look.asked,
        post: look.post,
        states: observation.states.iter().filter_map(|word| Shows::of_word(word)).collect(),
        agent: observation.agent.as_deref().and_then(Agent::of_word).unwrap_or_default(),
        weight: weights.into_iter().find(|known| Some(known.word()) == weight).unwrap_or_default(),
        controls: Controls::of_word(&look.controls).unwrap_or_default(),
        unchanged: look.same_ms.is_some(),
        id: observation.account,
        posts: look.posts,
    };
    Some((look.key?, sight))
}

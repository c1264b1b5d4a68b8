//! Accounts that a steward names are looked at: the list, the rounds, what the looks add up to, and who is told.
//!
//! Never finds an account by itself, never logs in, never touches what it looks at, and never says why anything
//! happened.

mod alert;
mod follow;
mod health;
mod history;
mod judged;
mod list;
mod pace;
mod plan;
mod port;
mod record;
mod round;
mod seen;
mod state;
mod vault;

pub use alert::{Alert, Told};
pub use history::{AccountHistory, histories, read_histories};
pub use judged::LookLine;
pub use list::{AlertTo, CAP, Control, Ground, List, Mistake, Vantage, Watched};
pub use plan::{OWN_LINE, Role};
pub use port::{ANSWER_MAX, Ask, Clock, CutOff, Heard, Seer};
pub use round::{Going, RoundReport, watch_round};

use std::collections::BTreeMap;

use store::Random as _;

use crate::error::ArchiveError;
use crate::place::{Around, Place};
use state::State;
use vault::Vault;

/// The list's name in the vault.
const LIST: &str = "list.age";
/// The state's.
const STATE: &str = "state.age";

/// Reads the list, and when each account was last looked at, by its key, in milliseconds since 1970.
///
/// # Errors
/// [`ArchiveError::Locked`] where the list is under a passphrase that was not given; what the store gives.
pub fn watch_list(
    place: &Place,
    passphrase: Option<&str>,
    around: &Around<'_>,
) -> Result<(List, BTreeMap<String, i64>), ArchiveError> {
    let vault = Vault::open(place, around, passphrase)?;
    let state: State = vault.read(STATE)?.unwrap_or_default();
    Ok((vault.read(LIST)?.unwrap_or_default(), state.looked))
}

/// Changes the list; where the change is a mistake, nothing is changed.
///
/// # Errors
/// As [`watch_list`].
pub fn change_list<T>(
    place: &Place,
    passphrase: Option<&str>,
    around: &Around<'_>,
    change: impl FnOnce(&mut List, &str) -> Result<T, Mistake>,
) -> Result<Result<T, Mistake>, ArchiveError> {
    let vault = Vault::open(place, around, passphrase)?;
    let mut list: List = vault.read(LIST)?.unwrap_or_default();
    let changed = change(&mut list, &around.day());
    if changed.is_ok() {
        vault.write(LIST, &list)?;
    }
    Ok(changed)
}

/// Returns a new key for the looks at an account: 32 hex digits that name nobody.
#[must_use]
pub fn new_look_key() -> String {
    let mut key = [0; 16];
    store::SystemRandom::new().fill(&mut key);
    hex::encode(key)
}

//! One look as it counts in a history, and what it showed.
//!
//! Never takes a look whose controls failed, or one that was stopped on its way, for evidence.

use crate::notice::Weight;
use crate::state::{Agent, State};

/// How the looks fared that were made beside a look to see whether looking works: at something known to be
/// there, and at something that cannot be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Controls {
    /// What is there was shown, and what cannot be was not.
    Healthy,
    /// One of the two came out otherwise.
    Failed,
    /// There was not one of each.
    #[default]
    Absent,
}

impl Controls {
    /// Returns the word in records.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Healthy => "healthy",
            Self::Failed => "failed",
            Self::Absent => "absent",
        }
    }

    /// Returns the controls of a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Healthy, Self::Failed, Self::Absent].into_iter().find(|known| known.word() == word)
    }
}

/// One look as it counts in a history.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sight {
    /// When, in milliseconds of Unix time.
    pub when_ms: i64,
    /// From where: the steward's label.
    pub vantage: String,
    /// The address that was asked for: one surface of what was looked at.
    pub surface: String,
    /// The post's id; `None` where the account itself was looked at.
    pub post: Option<String>,
    /// What the answer is compatible with.
    pub states: Vec<State>,
    /// Who the answer says acted.
    pub agent: Agent,
    /// How good the look was.
    pub weight: Weight,
    /// How the looks beside it fared.
    pub controls: Controls,
    /// Whether the server said that nothing changed since the look before it from here.
    pub unchanged: bool,
    /// The id of the account that the answer names and that never changes hands.
    pub id: Option<String>,
    /// How many posts the answer says that the account has.
    pub posts: Option<u64>,
}

/// What a look showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It is served.
    Served,
    /// It is not served, and the answer says so of it and not of the looker.
    NotServed,
    /// The address shows another account than before.
    Another,
    /// The network stood between, or two surfaces of one answer differ.
    Between,
    /// Nothing that counts.
    Nothing,
}

impl Sight {
    /// Returns what the look showed; `own` is the account's id, where it is known.
    #[must_use]
    pub fn shown(&self, own: Option<&str>) -> Shown {
        let failed = self.controls == Controls::Failed || self.weight == Weight::None;
        // One cause that is ours makes the answer say nothing of the subject.
        let ours =
            |state: &State| state.is_of_the_look() || matches!(state, State::Unknown | State::Contradictory);
        if failed || self.states.is_empty() || self.states.iter().any(ours) {
            return Shown::Nothing;
        }
        let between = |state: &State| matches!(state, State::NetInterference(_) | State::SoftGone);
        if self.states.iter().any(between) {
            return Shown::Between;
        }
        let served = |state: &State| {
            matches!(state, State::Alive | State::AliveLimited | State::AccountMuted | State::AccountMoved)
        };
        match self.states.iter().filter(|state| served(state)).count() {
            0 => Shown::NotServed,
            count if count < self.states.len() => Shown::Nothing,
            _ if own.zip(self.id.as_deref()).is_some_and(|(own, id)| own != id) => Shown::Another,
            _ => Shown::Served,
        }
    }

    /// Returns whether the looks beside it make it count twice over.
    #[must_use]
    pub fn is_healthy(&self) -> bool {
        self.controls == Controls::Healthy
    }
}

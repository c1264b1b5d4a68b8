//! One rule, ready to be tried.
//!
//! Never says more than its evidence bears: what it may give at most is settled when it is read.

use std::fmt;

use crate::era::Era;
use crate::notice::{SubjectKind, Weight};
use crate::state::{Agent, State};
use crate::when::{Take, When};
use crate::written::Says;

/// The step at which a rule is tried; each needs all earlier ones to be negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Where the answer came from in the end.
    Address,
    /// The looker's own problems.
    Viewer,
    /// The subject's own content.
    Content,
    /// What is told by structure: elements, JSON, scripts, fields.
    Structure,
    /// The exact words of a notice element.
    Words,
    /// The status alone.
    Status,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 6] =
        [Self::Address, Self::Viewer, Self::Content, Self::Structure, Self::Words, Self::Status];

    /// Returns its word in rule files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Viewer => "viewer",
            Self::Content => "content",
            Self::Structure => "structure",
            Self::Words => "words",
            Self::Status => "status",
        }
    }

    /// Returns the step of a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.word() == word)
    }
}

impl fmt::Display for Step {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.word())
    }
}

/// A rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its name and version: `wechat/violation-page/2`.
    pub name: String,
    /// When it is tried.
    pub step: Step,
    /// What it speaks of, where the address does not say.
    pub subject: Option<SubjectKind>,
    /// What it gives: sorted, each once. [`State::WithheldIn`] without a country where the answer names them.
    pub states: Vec<State>,
    /// Who the notice says acted.
    pub agent: Agent,
    /// What it gives at most: never conclusive without a real capture.
    pub weight: Weight,
    /// From when until when, as written.
    pub era: Option<String>,
    /// The real capture it rests on.
    pub capture: Option<String>,
    /// Documents and code that it rests on.
    pub evidence: Vec<String>,
    /// What it means, in English and in Chinese.
    pub says: [String; 2],
    pub(crate) months: Era,
    pub(crate) when: When,
    pub(crate) take: Take,
    /// Rules of the same step that are silent where this one fires: it says more.
    pub(crate) over: Vec<String>,
    /// The texts that a body must hold, by number.
    pub(crate) needles: Vec<usize>,
}

impl Rule {
    /// Returns what the rule gives at a time, in milliseconds of Unix time: outside its era at most
    /// [`Weight::Suggestive`].
    #[must_use]
    pub fn weight_at(&self, when_ms: Option<i64>) -> Weight {
        if self.months.holds(when_ms) { self.weight } else { self.weight.min(Weight::Suggestive) }
    }

    /// Returns whether the rule speaks of the look alone.
    #[must_use]
    pub fn is_of_the_look(&self) -> bool {
        self.states.iter().all(State::is_of_the_look)
    }

    /// Returns whether this is the rule of a name, without its version, at another's step, and not that rule.
    pub(crate) fn is_below(&self, name: &str, over: &Self) -> bool {
        let named = self.name.rsplit_once('/').is_some_and(|(own, _)| own == name);
        named && self.step == over.step && self.name != over.name
    }

    pub(crate) fn has_inside(&self) -> bool {
        let when = &self.when;
        !(when.has.is_empty()
            && when.lacks.is_empty()
            && when.words.is_empty()
            && when.title.is_none()
            && when.json.is_empty()
            && when.script.is_empty()
            && when.raw.is_empty())
    }
}

/// Returns what a rule may give: the problem of a look weighs nothing, and a rule without a real capture
/// only suggests.
pub fn most(written: Weight, states: &[State], captured: bool) -> Weight {
    match states.iter().all(State::is_of_the_look) {
        true => Weight::None,
        false if captured => written,
        false => written.min(Weight::Suggestive),
    }
}

impl From<Says> for [String; 2] {
    fn from(says: Says) -> Self {
        [says.en, says.zh]
    }
}

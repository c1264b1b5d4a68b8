//! What one answer says, as a rule read it.
//!
//! Never gives one guess where an answer carries several causes: the states are a set.

use crate::state::{Agent, State};

/// What a look was at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SubjectKind {
    /// An account.
    Account,
    /// A post.
    Post,
    /// A picture, film or sound.
    Media,
    /// A bar, board or column.
    Container,
    /// What a search found.
    SearchResult,
}

impl SubjectKind {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Account, "account"),
        (Self::Post, "post"),
        (Self::Media, "media"),
        (Self::Container, "container"),
        (Self::SearchResult, "search_result"),
    ];

    /// Returns its word in records and rules.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("post", |(_, word)| word)
    }

    /// Returns the kind of a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(kind, _)| *kind)
    }
}

/// What a look was at, as far as address and answer name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// What kind of thing.
    pub kind: SubjectKind,
    /// The native id that does not change, where one is named.
    pub id: Option<String>,
    /// The handle, where one is named; handles change hands.
    pub handle: Option<String>,
}

/// How good the look was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The problem is ours: it says nothing about the subject.
    #[default]
    None,
    /// A rule without a real capture behind it, or one unsure by itself.
    Suggestive,
    /// Explicit, and compatible with each of the states.
    Consistent,
    /// Explicit, structural, unambiguous; the rule rests on a real capture.
    Conclusive,
}

impl Weight {
    /// Returns its word in records and output.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Suggestive => "suggestive",
            Self::Consistent => "consistent",
            Self::Conclusive => "conclusive",
        }
    }
}

/// What an answer with the status 451 says of itself (RFC 7725).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Legal {
    /// Who implements the block, by the answer's `Link: <…>; rel="blocked-by"`: not who ordered it.
    pub blocked_by: Option<String>,
    /// Whether it came over TLS; without, anyone on the way may have put it in.
    pub over_tls: Option<bool>,
    /// `Age`, where it came from a cache.
    pub age: Option<String>,
    /// `Via`: the hops that name themselves.
    pub via: Option<String>,
}

impl Notice {
    /// Returns the words of its states, sorted.
    #[must_use]
    pub fn words_of_states(&self) -> Vec<String> {
        let mut words: Vec<String> = self.states.iter().map(ToString::to_string).collect();
        words.sort_unstable();
        words
    }
}

/// What one answer says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// The platform, where the address or the answer names it.
    pub platform: Option<String>,
    /// What was looked at.
    pub subject: Option<Subject>,
    /// Every state that the answer is compatible with, sorted, at least one.
    pub states: Vec<State>,
    /// Who the notice says acted.
    pub agent: Agent,
    /// How good the look was.
    pub weight: Weight,
    /// The exact words of the notice, as shown.
    pub words: Option<String>,
    /// The rule that fired, with its version; several with ` + ` between.
    pub rule: Option<String>,
    /// A machine's reason as it came, which the words do not say: a number, a code.
    pub note: Option<String>,
    /// What HTTP 451 says of itself.
    pub legal: Option<Legal>,
}

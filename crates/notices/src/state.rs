//! The states in which a reader may find an account or a post, and who a notice says acted.
//!
//! Never holds a state that says why: compulsion is no state, and no rule can give it.

use std::fmt;

/// What a reader gets. None of them says why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// The subject's own content is there.
    Alive,
    /// It is there with functions or fields cut.
    AliveLimited,
    /// The platform hides it until the author rewrites it.
    HiddenPendingEdit,
    /// It is not yet public: under review.
    UnderReview,
    /// The notice says that the author deleted it. Cannot tell whether freely.
    PostDeletedStatedAuthor,
    /// The notice cites rules or policy.
    PostRemovedStatedRule,
    /// The notice says that it was removed after complaint.
    PostRemovedStatedComplaint,
    /// The notice cites laws or regulations.
    PostRemovedStatedLaw,
    /// Not found, or a tombstone without a reason.
    PostGoneUnattributed,
    /// Protected, private, for followers, paid, or shown for a time only.
    AudienceLimited,
    /// The platform says that the account is suspended, banned, blocked.
    AccountSuspended,
    /// The notice says that the owner closed it. Cannot tell whether freely.
    AccountClosedStatedOwner,
    /// The account is not found, or no longer exists, without more.
    AccountGoneUnattributed,
    /// The account may not speak, and is visible.
    AccountMuted,
    /// The account is "at risk" and not viewable until its owner verifies.
    AccountLockedRisk,
    /// The account moved.
    AccountMoved,
    /// Withheld in these countries (ISO 3166-1 alpha-2), served elsewhere.
    WithheldIn(Vec<String>),
    /// HTTP 451 (RFC 7725).
    LegalBlock451,
    /// The bar, board, column or search is closed.
    ContainerClosed,
    /// The transport differs from a control's: `dns`, `tcp`, `tls`, `http` or `blockpage`.
    NetInterference(String),
    /// The transport failed, with nothing to compare it to.
    NetFailure,
    /// The looker must log in.
    LoginWall,
    /// The looker must show to be a person.
    Challenge,
    /// The looker asked too often.
    RateLimited,
    /// The looker must state an age.
    AgeGate,
    /// The looker must agree to something.
    ConsentWall,
    /// The author shut the looker out.
    ViewerBlocked,
    /// The looker's own account is under sanction.
    ViewerSanctioned,
    /// A page that only a script fills.
    JsShell,
    /// The request was wrong.
    ClientError,
    /// One surface says gone, another still serves it.
    SoftGone,
    /// Two rules that exclude each other fired.
    Contradictory,
    /// No rule fired.
    Unknown,
}

/// The words of the states without a datum.
const WORDS: &[(State, &str)] = &[
    (State::Alive, "alive"),
    (State::AliveLimited, "alive_limited"),
    (State::HiddenPendingEdit, "hidden_pending_edit"),
    (State::UnderReview, "under_review"),
    (State::PostDeletedStatedAuthor, "post_deleted_stated_author"),
    (State::PostRemovedStatedRule, "post_removed_stated_rule"),
    (State::PostRemovedStatedComplaint, "post_removed_stated_complaint"),
    (State::PostRemovedStatedLaw, "post_removed_stated_law"),
    (State::PostGoneUnattributed, "post_gone_unattributed"),
    (State::AudienceLimited, "audience_limited"),
    (State::AccountSuspended, "account_suspended"),
    (State::AccountClosedStatedOwner, "account_closed_stated_owner"),
    (State::AccountGoneUnattributed, "account_gone_unattributed"),
    (State::AccountMuted, "account_muted"),
    (State::AccountLockedRisk, "account_locked_risk"),
    (State::AccountMoved, "account_moved"),
    (State::LegalBlock451, "legal_block_451"),
    (State::ContainerClosed, "container_closed"),
    (State::NetFailure, "net_failure"),
    (State::LoginWall, "login_wall"),
    (State::Challenge, "challenge"),
    (State::RateLimited, "rate_limited"),
    (State::AgeGate, "age_gate"),
    (State::ConsentWall, "consent_wall"),
    (State::ViewerBlocked, "viewer_blocked"),
    (State::ViewerSanctioned, "viewer_sanctioned"),
    (State::JsShell, "js_shell"),
    (State::ClientError, "client_error"),
    (State::SoftGone, "soft_gone"),
    (State::Contradictory, "contradictory"),
    (State::Unknown, "unknown"),
];

impl State {
    /// Returns the state of a word as `account_suspended`, `withheld_in{RU,TR}` or `net_interference{dns}`.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        let datum = |name: &str| word.strip_prefix(name)?.strip_prefix('{')?.strip_suffix('}');
        if let Some(countries) = datum("withheld_in") {
            return Some(Self::WithheldIn(
                countries.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect(),
            ));
        }
        if let Some(kind) = datum("net_interference") {
            return ["dns", "tcp", "tls", "http", "blockpage"]
                .contains(&kind)
                .then(|| Self::NetInterference(kind.to_owned()));
        }
        WORDS.iter().find(|(_, known)| *known == word).map(|(state, _)| state.clone())
    }

    /// Returns whether the state speaks of the look and not of what was looked at: no evidence of it.
    #[must_use]
    pub fn is_of_the_look(&self) -> bool {
        matches!(
            self,
            Self::NetFailure
                | Self::LoginWall
                | Self::Challenge
                | Self::RateLimited
                | Self::AgeGate
                | Self::ConsentWall
                | Self::ViewerBlocked
                | Self::ViewerSanctioned
                | Self::JsShell
                | Self::ClientError
        )
    }
}

impl State {
    /// Returns whether the subject's own content is there.
    #[must_use]
    pub fn is_presence(&self) -> bool {
        matches!(self, Self::Alive | Self::AliveLimited)
    }

    /// Returns whether the state says that a reader does not get the subject where it was looked for.
    #[must_use]
    pub fn is_absence(&self) -> bool {
        matches!(
            self,
            Self::HiddenPendingEdit
                | Self::PostDeletedStatedAuthor
                | Self::PostRemovedStatedRule
                | Self::PostRemovedStatedComplaint
                | Self::PostRemovedStatedLaw
                | Self::PostGoneUnattributed
                | Self::AudienceLimited
                | Self::AccountSuspended
                | Self::AccountClosedStatedOwner
                | Self::AccountGoneUnattributed
                | Self::AccountLockedRisk
                | Self::LegalBlock451
                | Self::ContainerClosed
        )
    }
}

impl fmt::Display for State {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WithheldIn(countries) => write!(out, "withheld_in{{{}}}", countries.join(",")),
            Self::NetInterference(kind) => write!(out, "net_interference{{{kind}}}"),
            _ => {
                let word = WORDS.iter().find(|(state, _)| state == self).map_or("unknown", |(_, word)| word);
                out.write_str(word)
            }
        }
    }
}

/// Who a notice says acted. It is what the notice says, and no more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Agent {
    /// The post's author.
    Author,
    /// The account's owner.
    Owner,
    /// The platform.
    Platform,
    /// The platform, on somebody's complaint.
    PlatformOnComplaint,
    /// The platform, on a legal demand or citing law.
    PlatformOnLegalDemand,
    /// A network of a state.
    StateNetwork,
    /// It names nobody.
    #[default]
    NoneStated,
}

impl Agent {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Author, "author"),
        (Self::Owner, "owner"),
        (Self::Platform, "platform"),
        (Self::PlatformOnComplaint, "platform_on_complaint"),
        (Self::PlatformOnLegalDemand, "platform_on_legal_demand"),
        (Self::StateNetwork, "state_network"),
        (Self::NoneStated, "none_stated"),
    ];

    /// Returns its word in records and rules.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(agent, _)| *agent == self).map_or("none_stated", |(_, word)| word)
    }

    /// Returns the agent of a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(agent, _)| *agent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_survives_its_word() {
        let with_datum =
            [State::WithheldIn(vec!["RU".into(), "TR".into()]), State::NetInterference("dns".into())];
        for state in WORDS.iter().map(|(state, _)| state).chain(&with_datum) {
            assert_eq!(State::of_word(&state.to_string()).as_ref(), Some(state));
        }
        for word in ["", "compelled", "censored", "net_interference{x}", "withheld_in"] {
            assert_eq!(State::of_word(word), None, "{word}");
        }
    }

    #[test]
    fn every_agent_survives_its_word() {
        for (agent, word) in Agent::ALL {
            assert_eq!((agent.word(), Agent::of_word(word)), (word, Some(agent)));
        }
    }
}

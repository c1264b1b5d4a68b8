//! Accounts and their profiles.
//!
//! Never joins two accounts: each is its platform's native id.

use model::Account;

use super::Reader;
use crate::derive::AccountLine;
use crate::error::ArchiveError;

/// An account of which something is kept.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// What its newest kept profile says; only platform, id and handle where none is kept.
    pub account: Account,
}

impl Reader {
    /// Returns the accounts, in the order in which they were first kept.
    ///
    /// # Errors
    /// What the store gives.
    pub fn profiles(&self) -> Result<Vec<Profile>, ArchiveError> {
        self.derived.state.accounts.iter().map(|line| self.profile_of(line)).collect()
    }

    /// Returns one account.
    ///
    /// # Errors
    /// What the store gives.
    pub fn profile(&self, platform: &str, id: &str) -> Result<Option<Profile>, ArchiveError> {
        let number = self.derived.state.account(platform, id);
        number.map(|number| self.profile_of(&self.derived.state.accounts[number])).transpose()
    }

    /// Returns the account that a person means by a handle (with or without its sign) or a native id.
    #[must_use]
    pub fn account_named(&self, name: &str) -> Option<(String, String)> {
        let handle = name.trim_start_matches('@');
        let accounts = &self.derived.state.accounts;
        let is = |line: &&AccountLine| {
            line.id == name
                || line.handle.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(handle))
                || format!("{}:{}", line.platform, line.id) == name
        };
        accounts.iter().find(is).map(|line| (line.platform.clone(), line.id.clone()))
    }

    fn profile_of(&self, line: &AccountLine) -> Result<Profile, ArchiveError> {
        let bare = Account {
            platform: line.platform.clone(),
            id: line.id.clone(),
            handle: line.handle.clone(),
            name: line.name.clone(),
            ..Account::default()
        };
        let Some((at, (batch, _))) = line.at.and_then(|at| Some((at, self.batch(at)?))) else {
            return Ok(Profile { account: bare });
        };
        let record = self.archive.record_at(&batch, at.location())?.record;
        Ok(Profile { account: Account::of_record(&record).unwrap_or(bare) })
    }
}

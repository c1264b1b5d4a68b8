//! Accounts and their profiles.
//!
//! Never joins two accounts: each is its platform's native id.

use model::{Account, PieceRef};

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

    /// Returns the kept member that holds an account's own picture: X keeps it beside the profile, under
    /// the account's id and the last part of its address.
    ///
    /// # Errors
    /// What the derived files give.
    pub fn picture(&self, account: &Account) -> Result<Option<String>, ArchiveError> {
        let Some(address) = &account.avatar else { return Ok(None) };
        let name = address.split(['?', '#']).next().and_then(|path| path.rsplit('/').next());
        let Some(number) = self.derived.state.account(&account.platform, &account.id) else {
            return Ok(None);
        };
        let own = self.derived.state.accounts[number].at.and_then(|at| self.batch(at));
        for piece in &account.from.pieces {
            let (batch, piece) = match (piece, &own) {
                (PieceRef::Here(piece), Some((batch, _))) => (batch.to_string(), *piece),
                (PieceRef::Here(_), None) => continue,
                (PieceRef::There { batch, piece }, _) => (batch.clone(), *piece),
            };
            let Some(beside) = self.derived.original_of_piece(&batch, piece)? else { continue };
            let folder = beside.member.rfind(['/', '\\']).map_or("", |at| &beside.member[..=at]);
            let member = format!("{folder}profile_media/{}-{}", account.id, name.unwrap_or_default());
            if self.has_member(&account.id, "", &member)? {
                return Ok(Some(member));
            }
        }
        Ok(None)
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

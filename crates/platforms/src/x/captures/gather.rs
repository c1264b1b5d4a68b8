//! What one element yields while it is read: posts, each once, profiles, and what is said of others.
//!
//! Never takes in a post of a protected account unless it is asked to.

use std::collections::HashSet;

use formats::Problem;
use model::{From, Moment, Observation, PieceRef, Post, Said};

use super::READER;
use super::person::{self, User};
use crate::import::Taken;

/// The most posts taken from one element; a true answer has a few hundred.
const POSTS_MAX: usize = 100_000;

/// Up to how many are looked through one by one.
const FEW: usize = 16;

/// Returns whether a list has none of an id; `seen` is filled once the list is no longer short.
fn is_new<T>(list: &[T], id_of: impl Fn(&T) -> &String, seen: &mut HashSet<String>, id: &String) -> bool {
    if list.len() < FEW {
        return list.iter().all(|known| id_of(known) != id);
    }
    if seen.is_empty() {
        seen.extend(list.iter().map(|known| id_of(known).clone()));
    }
    seen.insert(id.clone())
}

/// What one element yields.
pub struct Gather {
    /// Where it is read from, when, and from which address.
    pub from: From,
    /// Whether protected accounts' posts are wanted.
    pub protected: bool,
    /// The program that says to have made it.
    pub by: Option<String>,
    taken: Taken,
    posts: HashSet<String>,
    accounts: HashSet<String>,
}

impl Gather {
    /// Starts with the pieces of an element.
    #[must_use]
    pub fn new(pieces: &[PieceRef], protected: bool) -> Self {
        let from = From { pieces: pieces.to_vec(), reader: READER.to_owned(), ..From::default() };
        Self {
            from,
            protected,
            by: None,
            taken: Taken::default(),
            posts: HashSet::new(),
            accounts: HashSet::new(),
        }
    }

    /// Says when it was captured.
    pub fn captured(&mut self, when: Option<Moment>) {
        self.from.captured = when.or(self.from.captured);
    }

    /// Takes in a post, unless there is one of the same id.
    pub fn post(&mut self, mut post: Post) {
        let list = &self.taken.posts;
        if list.len() < POSTS_MAX && is_new(list, |post| &post.id, &mut self.posts, &post.id) {
            post.from = self.from.clone();
            self.taken.posts.push(post);
        }
    }

    /// Takes in a profile, unless there is one of the same id, or it is protected.
    pub fn profile(&mut self, user: &User<'_>) {
        if person::is_set(user.protected.as_ref()) && !self.protected {
            return;
        }
        if let Some(account) = user.account(&self.from, &mut self.taken.problems)
            && self.taken.accounts.len() < POSTS_MAX
            && is_new(&self.taken.accounts, |account| &account.id, &mut self.accounts, &account.id)
        {
            self.taken.accounts.push(account);
        }
    }

    /// Takes in what is said of a post or an account.
    pub fn observe(&mut self, said: Said, about: Observation) {
        let named = about.post.is_some() || about.account.is_some() || about.handle.is_some();
        if (named || self.from.url.is_some()) && self.taken.observations.len() < POSTS_MAX {
            let seen = about.seen.or(self.from.captured);
            let url = about.url.or_else(|| self.from.url.clone());
            self.taken.observations.push(Observation {
                platform: "x".to_owned(),
                said,
                seen,
                url,
                from: self.from.clone(),
                ..about
            });
        }
    }

    /// Where problems go.
    pub fn problems(&mut self) -> &mut Vec<Problem> {
        &mut self.taken.problems
    }

    /// Returns what was found.
    #[must_use]
    pub fn done(self) -> Taken {
        self.taken
    }
}

//! Who is told what: that an account stopped being served or is served again, and patterns, once each.
//!
//! Never speaks of single posts unless the owner asked, never tells what was told before, and never without
//! saying what it does not show.

use std::collections::BTreeSet;

use notices::history::{Flag, History, Place as Stands};
use serde::Serialize;

use super::list::{AlertTo, List, Watched};
use super::state::State;
use super::vault::Vault;
use super::{STATE, history};
use crate::error::ArchiveError;
use crate::place::{Around, Place};

/// What there is to tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "alert", rename_all = "snake_case")]
pub enum Told {
    /// It is not served: two looks with healthy controls.
    NotServed {
        /// When it was last seen served.
        from_ms: Option<i64>,
        /// When it was first found not served.
        to_ms: i64,
    },
    /// It is served again.
    ServedAgain,
    /// A pattern, by its word.
    Flag {
        /// The word.
        flag: &'static str,
        /// How many posts, of how many, where it is about posts.
        posts: Option<(u32, u32)>,
    },
    /// Posts stopped being served; only where the owner asked.
    Posts {
        /// Which.
        ids: Vec<String>,
    },
}

/// An alert.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alert {
    /// What the steward calls the account.
    pub label: String,
    /// The platform.
    pub platform: String,
    /// What there is to tell.
    #[serde(flatten)]
    pub told: Told,
    /// When, in milliseconds since 1970.
    pub when_ms: i64,
    /// Whether the platform may still hand its owner a copy.
    pub owner_may_fetch: bool,
    /// The server, where one was named.
    pub server: Option<String>,
}

/// Returns the word of a flag.
pub(super) fn flag_word(flag: &Flag) -> &'static str {
    match flag {
        Flag::Burst(_) => "burst",
        Flag::Emptied(_) => "emptied",
        Flag::CountedOut(_) => "counted_out",
        Flag::EmptiedThenClosed { .. } => "emptied_then_closed",
        Flag::HandleReused { .. } => "handle_reused",
        Flag::ClockWentBack => "clock_went_back",
    }
}

/// How many alerts were delivered, and how many were not.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Delivered {
    pub(super) taken: usize,
    pub(super) failed: usize,
}

/// Gives what is new to whoever delivers it, notes what was delivered, and returns how many.
pub(super) fn tell(
    place: &Place,
    vault: &Vault,
    list: &List,
    state: &mut State,
    deliver: &mut dyn FnMut(&Alert, &AlertTo) -> bool,
    around: &Around<'_>,
) -> Result<Delivered, ArchiveError> {
    let mut delivered = Delivered::default();
    for one in history::of_list(place, list, state, around.progress)? {
        let known = state.told.entry(one.account.key.clone()).or_default();
        for (mark, told) in news(&one.account, &one.history, known) {
            let alert = Alert {
                label: one.account.label.clone(),
                platform: one.account.platform.clone(),
                owner_may_fetch: one.account.platform == "bluesky" && matches!(told, Told::NotServed { .. }),
                server: one.account.instance.clone(),
                told,
                when_ms: (around.now_ms)(),
            };
            if deliver(&alert, &list.alert_to) {
                delivered.taken += 1;
                known.retain(|old| !(mark.starts_with("place ") && old.starts_with("place ")));
                known.insert(mark);
            } else {
                delivered.failed += 1;
            }
        }
    }
    vault.write(STATE, state)?;
    Ok(delivered)
}

/// Returns what was not told, each with the mark by which it is known to have been.
fn news(account: &Watched, history: &History, known: &BTreeSet<String>) -> Vec<(String, Told)> {
    let mut out: Vec<(String, Told)> = Vec::new();
    let was_gone = known.contains("place not_served");
    match history.place {
        Stands::NotServed { from_ms, first_ms, .. } if !was_gone => {
            out.push(("place not_served".into(), Told::NotServed { from_ms, to_ms: first_ms }));
        }
        Stands::Served if was_gone => out.push(("place served".into(), Told::ServedAgain)),
        _ => {}
    }
    for flag in &history.flags {
        let posts = match flag {
            Flag::Burst(stopped) | Flag::Emptied(stopped) => Some((stopped.posts, stopped.of)),
            _ => None,
        };
        let flag = flag_word(flag);
        out.push((format!("flag {flag} {posts:?}"), Told::Flag { flag, posts }));
    }
    if account.alert_posts {
        for stopped in &history.posts.stopped {
            let mark = format!("posts {}", stopped.ids.join(" "));
            out.push((mark, Told::Posts { ids: stopped.ids.clone() }));
        }
    }
    out.retain(|(mark, _)| !known.contains(mark));
    out
}

//! What a round looks at: every account that is due, its posts in turn, and controls beside them, from each
//! vantage point, in an order that nobody can foresee.
//!
//! Never plans an account past its review, and never asks for anything itself.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use store::Random;

use super::list::{List, Vantage, Watched};
use super::pace::host_of;
use super::state::State;

/// The label of this machine's own line, where the steward named no vantage point.
pub const OWN_LINE: &str = "here";

/// What a look is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// To see the account or post.
    Look,
    /// To see that what is there is shown.
    Positive,
    /// To see that what cannot be is not.
    Negative,
}

impl Role {
    /// Returns its word in records.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Look => "look",
            Self::Positive => "positive",
            Self::Negative => "negative",
        }
    }
}

/// One address to be looked at from one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Item {
    pub(super) url: String,
    pub(super) vantage: String,
    pub(super) proxy: Option<String>,
    pub(super) role: Role,
    /// The platform, as the list has it.
    pub(super) platform: String,
    /// The key of the account; none for a control.
    pub(super) key: Option<String>,
    /// The post's id.
    pub(super) post: Option<String>,
}

/// A round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Plan {
    /// 32 random hex digits.
    pub(super) id: String,
    pub(super) begun_ms: i64,
    pub(super) items: Vec<Item>,
}

/// A post that the archive holds, with its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PostAt {
    pub(super) id: String,
    pub(super) url: String,
}

/// What the archive holds of the accounts' posts, by the accounts' keys.
pub(super) type Held = BTreeMap<String, Vec<PostAt>>;

impl Plan {
    /// Plans a round for a day.
    pub(super) fn of(
        list: &List,
        held: &Held,
        state: &State,
        (today, now_ms): (&str, i64),
        random: &mut dyn Random,
    ) -> Self {
        let own = [Vantage { label: OWN_LINE.to_owned(), proxy: None }];
        let vantages = if list.vantages.is_empty() { &own[..] } else { &list.vantages[..] };
        let due = list.accounts.iter().filter(|account| account.may_be_looked_at(today));
        let mut items = Vec::new();
        for account in due {
            for vantage in vantages {
                items.extend(of_account(account, held.get(&account.key), vantage, state));
            }
        }
        items.extend(controls(list, vantages, &items));
        shuffle(&mut items, random);
        let mut id = [0; 16];
        random.fill(&mut id);
        Self { id: hex::encode(id), begun_ms: now_ms, items }
    }
}

fn of_account(account: &Watched, held: Option<&Vec<PostAt>>, vantage: &Vantage, state: &State) -> Vec<Item> {
    let item = |url: &str, post: Option<&str>| Item {
        url: url.to_owned(),
        vantage: vantage.label.clone(),
        proxy: vantage.proxy.clone(),
        role: Role::Look,
        platform: account.platform.clone(),
        key: Some(account.key.clone()),
        post: post.map(str::to_owned),
    };
    let mut items: Vec<Item> = account.addresses.iter().map(|url| item(url, None)).collect();
    let mut posts: Vec<&PostAt> = held.into_iter().flatten().collect();
    // Those found not served once come first, to be looked at again; then those looked at longest ago.
    posts.sort_by_key(|post| {
        let surface = state.surface(&post.url, &vantage.label);
        let looked_ms = surface.map_or(i64::MIN, |surface| surface.looked_ms);
        (surface.is_none_or(|surface| !surface.again), looked_ms)
    });
    items.extend(posts.iter().take(account.posts as usize).map(|post| item(&post.url, Some(&post.id))));
    items
}

/// Returns the controls for the hosts and places that are looked at: those that the steward named, and the
/// impossible ids that the platforms' folders know, on the surfaces that are looked at.
fn controls(list: &List, vantages: &[Vantage], items: &[Item]) -> Vec<Item> {
    let hosts: BTreeMap<String, &str> =
        items.iter().map(|item| (host_of(&item.url), item.platform.as_str())).collect();
    let families: BTreeSet<&str> = items.iter().map(|item| platforms::family(&item.url)).collect();
    let mut wanted: Vec<(String, &str, Role)> = Vec::new();
    for control in &list.controls {
        if let Some(platform) = hosts.get(&host_of(&control.address)) {
            let role = if control.there { Role::Positive } else { Role::Negative };
            wanted.push((control.address.clone(), platform, role));
        }
    }
    for account in &list.accounts {
        for url in platforms::impossible(&account.platform, account.instance.as_deref()) {
            let known = wanted.iter().any(|(known, ..)| *known == url);
            if !known && families.contains(platforms::family(&url)) {
                wanted.push((url, &account.platform, Role::Negative));
            }
        }
    }
    let of = |vantage: &Vantage, url: &str, platform: &str, role| Item {
        url: url.to_owned(),
        vantage: vantage.label.clone(),
        proxy: vantage.proxy.clone(),
        role,
        platform: platform.to_owned(),
        key: None,
        post: None,
    };
    let at = |vantage| wanted.iter().map(move |(url, platform, role)| of(vantage, url, platform, *role));
    vantages.iter().flat_map(at).collect()
}

/// Shuffles by Fisher and Yates.
fn shuffle(items: &mut [Item], random: &mut dyn Random) {
    for end in (1..items.len()).rev() {
        let mut bytes = [0; 8];
        random.fill(&mut bytes);
        let span = u64::try_from(end + 1).unwrap_or(1);
        let at = usize::try_from(u64::from_le_bytes(bytes) % span).unwrap_or(0);
        items.swap(at, end);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::list::{Control, Ground};
    use super::*;

    struct Counting(u8);

    impl Random for Counting {
        fn fill(&mut self, out: &mut [u8]) {
            for byte in out {
                self.0 = self.0.wrapping_mul(5).wrapping_add(7);
                *byte = self.0;
            }
        }
    }

    fn account(label: &str, review: &str) -> Watched {
        Watched {
            label: label.into(),
            key: format!("{label}-key"),
            platform: "mastodon".into(),
            id: None,
            handle: Some(label.into()),
            instance: Some("http://127.0.0.1:1".into()),
            addresses: vec![format!("http://127.0.0.1:1/api/v1/accounts/lookup?acct={label}")],
            posts: 2,
            alert_posts: false,
            ground: Ground::OwnerAsked,
            decided_by: "R".into(),
            decided: "2026-01-01".into(),
            review: review.into(),
        }
    }

    #[test]
    fn a_round_is_what_is_due_from_each_place_with_controls_beside_it() {
        let mut list = List {
            accounts: vec![account("a", "2026-02-01"), account("b", "2026-01-01")],
            ..List::default()
        };
        list.control(Control { address: "http://127.0.0.1:1/x".into(), there: true }).unwrap();
        list.control(Control { address: "http://elsewhere.example/x".into(), there: true }).unwrap();
        for label in ["p", "q"] {
            list.vantage(Vantage { label: label.into(), proxy: None }).unwrap();
        }
        let post =
            |id: &str| PostAt { id: id.into(), url: format!("http://127.0.0.1:1/api/v1/statuses/{id}") };
        let held = Held::from([("a-key".to_owned(), ["1", "2", "3"].map(post).to_vec())]);
        let mut state = State::default();
        let looked = |again| super::super::state::Surface { looked_ms: 5, again, ..Default::default() };
        state.set(&post("1").url, "p", looked(false));
        state.set(&post("2").url, "p", looked(true));
        let plan = Plan::of(&list, &held, &state, ("2026-01-15", 9), &mut Counting(1));
        let mut seen: Vec<String> = plan
            .items
            .iter()
            .map(|item| {
                format!("{} {} {}", item.vantage, item.role.word(), item.url.rsplit('/').next().unwrap())
            })
            .collect();
        seen.sort_unstable();
        assert_eq!(
            seen,
            [
                "p look 2",
                "p look 3",
                "p look lookup?acct=a",
                "p negative lookup?acct=beilin_no_such_account_0000000000000",
                "p positive x",
                "q look 1",
                "q look 2",
                "q look lookup?acct=a",
                "q negative lookup?acct=beilin_no_such_account_0000000000000",
                "q positive x",
            ],
            "b is past its review"
        );
        let again = Plan::of(&list, &held, &state, ("2026-01-15", 9), &mut Counting(2));
        assert_ne!(plan.items, again.items, "the order is drawn");
        assert_eq!(plan.id.len(), 32);
    }
}

//! A round: planned, looked at one by one with each look written down, judged with its controls, kept as one
//! WARC by the ordinary way, and only then forgotten.
//!
//! Never asks anything twice after a kill, never keeps a round twice, and never looks at an account past its
//! review.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufWriter, Write as _};

use notices::history::Shown;
use serde::{Deserialize, Serialize};
use store::{StoreError, SystemRandom};

use super::alert::{self, Alert};
use super::follow::{Eyes, PACE, WAIT_MAX_MS};
use super::health::Health;
use super::judged::{LookLine, judge, line, shown};
use super::list::{List, Watched};
use super::pace::{Pace, host_of};
use super::plan::{Held, Item, Plan, PostAt, Role};
use super::port::{Clock, Seer};
use super::seen::Seen;
use super::state::{State, Surface};
use super::vault::Vault;
use super::{LIST, STATE, record};
use crate::error::ArchiveError;
use crate::keep::{Wanted, keep};
use crate::place::{Around, Place};
use crate::reader::{Asked, Reader};
use crate::report::Outcome;

/// The round's name in the vault.
const ROUND: &str = "round.age";
/// The most posts of an account that are looked up in the archive.
const POSTS_KNOWN_MAX: usize = 20_000;

/// What a round is made with.
pub struct Going<'a> {
    /// The connection.
    pub seer: &'a dyn Seer,
    /// The time.
    pub clock: &'a dyn Clock,
    /// The least time between two requests to one host, in milliseconds.
    pub pace_ms: i64,
    /// The passphrase of the list, where it has one.
    pub passphrase: Option<&'a str>,
    /// Gets each alert and says whether it was delivered; what was not is tried again after the next round.
    pub tell: &'a mut dyn FnMut(&Alert, &super::AlertTo) -> bool,
}

/// What came of a round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RoundReport {
    /// Its id.
    pub round: String,
    /// How many looks were made, controls among them.
    pub looks: usize,
    /// How many were left to the next round.
    pub skipped: usize,
    /// How many answers said that nothing changed.
    pub unchanged: usize,
    /// How many looks had a control that came out otherwise.
    pub doubtful: usize,
    /// The log entries in which they are sealed, the first and the last.
    pub entries: Option<(u64, u64)>,
    /// Accounts that were not looked at: past their review.
    pub expired: Vec<String>,
    /// How many alerts were delivered.
    pub alerts: usize,
    /// How many were not.
    pub alerts_failed: usize,
    /// Whether an earlier run was cut within this round.
    pub resumed: bool,
    /// Whether this run was told to stop before its end; the next takes it up.
    pub stopped: bool,
}

/// A look that was made, by its place in the plan.
#[derive(Serialize, Deserialize)]
struct Made {
    item: usize,
    seen: Seen,
}

/// Makes a round, or the rest of one that was cut. `each` gets every look when all are made.
///
/// # Errors
/// As [`super::watch_list`]; what keeping gives. The looks that were made stay for the next run.
pub fn watch_round(
    place: &Place,
    going: &mut Going<'_>,
    around: &Around<'_>,
    each: &mut dyn FnMut(&LookLine),
) -> Result<RoundReport, ArchiveError> {
    let vault = Vault::open(place, around, going.passphrase)?;
    let list: List = vault.read(LIST)?.unwrap_or_default();
    let state: State = vault.read(STATE)?.unwrap_or_default();
    let (plan, resumed) = planned(place, &vault, &list, &state, around, going.clock)?;
    let today = around.day();
    let expired = list.accounts.iter().filter(|account| !account.may_be_looked_at(&today));
    let mut report = RoundReport {
        round: plan.id.clone(),
        expired: expired.map(|account| account.label.clone()).collect(),
        resumed,
        ..RoundReport::default()
    };
    if plan.items.is_empty() {
        vault.remove(ROUND)?;
        return Ok(report);
    }
    if !all_made(&vault, &plan, &state, going)? {
        report.stopped = true;
        return Ok(report);
    }
    let mut round = Round { place, vault: &vault, list: &list, plan: &plan, state, around };
    round.keep(&mut report, each)?;
    round.forget()?;
    let delivered = alert::tell(place, &vault, &list, &mut round.state, going.tell, around)?;
    (report.alerts, report.alerts_failed) = (delivered.taken, delivered.failed);
    Ok(report)
}

fn planned(
    place: &Place,
    vault: &Vault,
    list: &List,
    state: &State,
    around: &Around<'_>,
    clock: &dyn Clock,
) -> Result<(Plan, bool), ArchiveError> {
    if let Some(plan) = vault.read::<Plan>(ROUND)? {
        return Ok((plan, true));
    }
    // What lies there of a round that was kept and not quite forgotten is no part of this one.
    for name in vault.names("look-")? {
        vault.remove(&name)?;
    }
    let today = around.day();
    let held = held(place, list, &today, around)?;
    let plan = Plan::of(list, &held, state, (&today, clock.now_ms()), &mut SystemRandom::new());
    vault.write(ROUND, &plan)?;
    Ok((plan, false))
}

/// Returns the posts that the archive holds of the accounts that are due, with their addresses.
fn held(place: &Place, list: &List, today: &str, around: &Around<'_>) -> Result<Held, ArchiveError> {
    let mut held = Held::new();
    let wants = |account: &&Watched| account.posts > 0 && account.may_be_looked_at(today);
    if !list.accounts.iter().any(|account| wants(&account)) {
        return Ok(held);
    }
    let reader = match Reader::open(place, around.progress) {
        Err(ArchiveError::Store(StoreError::NoArchive { .. })) => return Ok(held),
        other => other?,
    };
    for account in list.accounts.iter().filter(wants) {
        let by_id = account.id.clone().map(|id| (account.platform.clone(), id));
        let named = || account.handle.as_deref().and_then(|handle| reader.account_named(handle));
        let Some(of) = by_id.or_else(named).filter(|(platform, _)| *platform == account.platform) else {
            continue;
        };
        let asked = Asked { account: Some(of), limit: POSTS_KNOWN_MAX, ..Asked::default() };
        let whom = account.whom();
        let at = |post: &model::Post| {
            let url =
                whom.post(&post.id).or_else(|| post.url.clone().filter(|_| account.instance.is_none()))?;
            Some(PostAt { id: post.id.clone(), url })
        };
        let posts = reader.find(&asked)?.posts;
        held.insert(account.key.clone(), posts.iter().filter_map(|kept| at(&kept.post)).collect());
    }
    Ok(held)
}

/// Makes every look that is not made yet; `false` where it was told to stop.
fn all_made(vault: &Vault, plan: &Plan, state: &State, going: &Going<'_>) -> Result<bool, ArchiveError> {
    let mut made: BTreeSet<usize> = BTreeSet::new();
    let mut number = 0;
    for name in vault.names("look-")? {
        if let Some(look) = vault.read::<Made>(&name)? {
            made.insert(look.item);
        }
        number += 1;
    }
    let pace: Pace = vault.read(PACE)?.unwrap_or_default();
    let mut random = SystemRandom::new();
    let mut eyes = Eyes {
        seer: going.seer,
        clock: going.clock,
        random: &mut random,
        vault,
        pace,
        pace_ms: going.pace_ms,
    };
    eyes.pace.tidy(going.clock.now_ms());
    let mut left: Vec<usize> = (0..plan.items.len()).filter(|item| !made.contains(item)).collect();
    while !left.is_empty() {
        let now_ms = going.clock.now_ms();
        let wait = |item: &usize| eyes.pace.wait_ms(&host_of(&plan.items[*item].url), now_ms);
        // Whoever may be asked first is; of several the one that was drawn first.
        let at = (0..left.len()).min_by_key(|at| wait(&left[*at])).unwrap_or(0);
        let skip = wait(&left[at]) > WAIT_MAX_MS;
        let item = left.remove(at);
        let seen = if skip {
            Some(Seen { skipped: true, ..Seen::default() })
        } else {
            eyes.look(&plan.items[item], state)?
        };
        let Some(seen) = seen else { return Ok(false) };
        vault.write(&format!("look-{number:06}.age"), &Made { item, seen })?;
        number += 1;
    }
    Ok(true)
}

struct Round<'a> {
    place: &'a Place,
    vault: &'a Vault,
    list: &'a List,
    plan: &'a Plan,
    state: State,
    around: &'a Around<'a>,
}

impl Round<'_> {
    /// Judges the looks, keeps them, and notes what the next round must know.
    fn keep(
        &mut self,
        report: &mut RoundReport,
        each: &mut dyn FnMut(&LookLine),
    ) -> Result<(), ArchiveError> {
        let health = self.health()?;
        let labels: BTreeMap<&str, &str> =
            self.list.accounts.iter().map(|one| (one.key.as_str(), one.label.as_str())).collect();
        let name = format!("round-{}.warc", self.plan.id);
        let path = self.vault.path(&name);
        let failed = |error| ArchiveError::system(path.display().to_string(), error);
        let mut file = BufWriter::new(File::create(&path).map_err(failed)?);
        let mut bytes = Vec::new();
        record::head(&self.plan.id, self.plan.begun_ms, self.around.program, &mut bytes);
        let mut surfaces: Vec<(usize, Surface)> = Vec::new();
        for (number, name) in self.vault.names("look-")?.iter().enumerate() {
            let Some(Made { item: at, seen }) = self.vault.read(name)? else { continue };
            let Some(item) = self.plan.items.get(at) else { continue };
            let notice = judge(item, &seen);
            let controls = health.of(item);
            let label = item.key.as_deref().and_then(|key| labels.get(key)).map(|label| (*label).to_owned());
            let told = line(item, &seen, notice.as_ref(), label, controls);
            report.looks += usize::from(!seen.skipped);
            report.skipped += usize::from(seen.skipped);
            report.unchanged += usize::from(seen.same_ms.is_some());
            report.doubtful += usize::from(told.controls == "failed");
            each(&told);
            if seen.skipped {
                continue;
            }
            let beside = record::Beside { round: &self.plan.id, number, controls };
            record::look(item, &seen, &beside, &mut bytes);
            file.write_all(&bytes).map_err(failed)?;
            bytes.clear();
            surfaces.push((at, self.surface(item, &seen, shown(notice.as_ref()))));
        }
        file.flush().map_err(failed)?;
        drop(file);
        if report.looks > 0 {
            report.entries = self.keep_file(&path)?;
        }
        for (at, surface) in surfaces {
            let item = &self.plan.items[at];
            if let Some(key) = item.key.as_ref().filter(|_| item.post.is_none()) {
                self.state.looked.insert(key.clone(), surface.looked_ms);
            }
            self.state.set(&item.url, &item.vantage, surface);
        }
        if report.looks > 0 && !self.state.rounds.contains(&self.plan.id) {
            self.state.rounds.push(self.plan.id.clone());
        }
        self.vault.write(STATE, &self.state)
    }

    fn health(&self) -> Result<Health, ArchiveError> {
        let mut health = Health::default();
        for name in self.vault.names("look-")? {
            let Some(Made { item, seen }) = self.vault.read::<Made>(&name)? else { continue };
            let Some(item) = self.plan.items.get(item) else { continue };
            if item.role != Role::Look && !seen.skipped {
                health.add(item, shown(judge(item, &seen).as_ref()));
            }
        }
        Ok(health)
    }

    fn keep_file(&self, path: &std::path::Path) -> Result<Option<(u64, u64)>, ArchiveError> {
        let kept = keep(self.place, path, &Wanted::default(), self.around)?;
        if kept.report.outcome == Outcome::Refused {
            let error = std::io::Error::other("the round was not understood as a capture");
            return Err(ArchiveError::system(path.display().to_string(), error));
        }
        Ok(kept.report.entries)
    }

    /// What the next round must know of a surface.
    fn surface(&self, item: &Item, seen: &Seen, shown: Shown) -> Surface {
        let looked_ms = seen.hops.last().map_or(self.plan.begun_ms, |hop| hop.when_ms);
        let known = self.state.surface(&item.url, &item.vantage).cloned().unwrap_or_default();
        if seen.same_ms.is_some() {
            return Surface { looked_ms, again: false, ..known };
        }
        let (etag, modified) = seen.version();
        // Only an answer that says something may stand for a later one.
        let (etag, modified) = if shown == Shown::Nothing { (None, None) } else { (etag, modified) };
        let again = shown == Shown::NotServed && !known.again;
        Surface { looked_ms, whole_ms: looked_ms, etag, modified, again }
    }

    /// Forgets the round: it is kept.
    fn forget(&self) -> Result<(), ArchiveError> {
        self.vault.remove(ROUND)?;
        for name in self.vault.names("look-")? {
            self.vault.remove(&name)?;
        }
        for name in self.vault.names("round-")? {
            self.vault.remove(&name)?;
        }
        Ok(())
    }
}

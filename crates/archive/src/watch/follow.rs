//! One look: asked, and led on from redirect to redirect, each host left alone for its pace.
//!
//! Never asks before what is asked has been written down.

use notices::Failure;
use store::Random;

use super::pace::{Pace, host_of};
use super::plan::{Item, Role};
use super::port::{Ask, Clock, Seer};
use super::seen::{Hop, Seen, is_inside, next};
use super::state::State;
use super::vault::Vault;
use crate::error::ArchiveError;

/// The pace that hosts on the open net are given at least, in milliseconds.
pub(super) const PACE_MS: i64 = 10_000;
/// No longer is waited for one host within a round.
pub(super) const WAIT_MAX_MS: i64 = 120_000;
/// The name of the pace in the vault.
pub(super) const PACE: &str = "pace.age";

/// What looking needs.
pub(super) struct Eyes<'a> {
    pub(super) seer: &'a dyn Seer,
    pub(super) clock: &'a dyn Clock,
    pub(super) random: &'a mut dyn Random,
    pub(super) vault: &'a Vault,
    pub(super) pace: Pace,
    pub(super) pace_ms: i64,
}

impl Eyes<'_> {
    /// Makes a look; `None` where whoever waits was told to stop.
    pub(super) fn look(&mut self, item: &Item, state: &State) -> Result<Option<Seen>, ArchiveError> {
        let mut seen = Seen::default();
        let known = state.surface(&item.url, &item.vantage).filter(|_| item.role == Role::Look);
        let conditions = known.map(super::state::Surface::conditions).unwrap_or_default();
        let mut url = item.url.clone();
        loop {
            let host = host_of(&url);
            let wait = self.pace.wait_ms(&host, self.clock.now_ms());
            if wait > WAIT_MAX_MS {
                seen.skipped = seen.hops.is_empty();
                seen.failure = (!seen.skipped).then(|| Failure::Timeout.word().to_owned());
                break;
            }
            if wait > 0 && !self.clock.wait(wait) {
                return Ok(None);
            }
            let fields = if seen.hops.is_empty() { &conditions[..] } else { &[] };
            let failure = self.ask(&url, &host, item, fields, &mut seen)?;
            if let Some(failure) = failure {
                seen.failure = Some(failure.word().to_owned());
                break;
            }
            match next(&seen.hops) {
                Ok(Some(to)) => url = to,
                Ok(None) => break,
                Err(failure) => {
                    seen.failure = Some(failure.word().to_owned());
                    break;
                }
            }
        }
        let status = seen.hops.last().and_then(Hop::answer).and_then(|answer| answer.status());
        if status == Some(304) && !conditions.is_empty() && seen.hops.len() == 1 {
            seen.same_ms = known.map(|known| known.whole_ms);
        }
        Ok(Some(seen))
    }

    fn ask(
        &mut self,
        url: &str,
        host: &str,
        item: &Item,
        fields: &[(String, String)],
        seen: &mut Seen,
    ) -> Result<Option<Failure>, ArchiveError> {
        let mut jitter = [0; 2];
        self.random.fill(&mut jitter);
        let pace_ms = if is_inside(host) { self.pace_ms } else { self.pace_ms.max(PACE_MS) };
        let now_ms = self.clock.now_ms();
        self.pace.asked(host, now_ms, pace_ms, u16::from_le_bytes(jitter));
        self.vault.write(PACE, &self.pace)?;
        let heard = self.seer.ask(&Ask { url, proxy: item.proxy.as_deref(), fields });
        let hop = Hop {
            url: url.to_owned(),
            when_ms: now_ms,
            sent: heard.sent,
            got: heard.got,
            address: heard.address,
            cut: heard.cut.map(|cut| cut.word().to_owned()),
        };
        let told = hop.answer().map(|answer| {
            let after = answer.fields.get("Retry-After").map(std::borrow::Cow::into_owned);
            (answer.status().unwrap_or(0), after)
        });
        if let Some((status, after)) = told {
            self.pace.told(host, self.clock.now_ms(), status, after.as_deref());
            self.vault.write(PACE, &self.pace)?;
        }
        seen.hops.push(hop);
        Ok(heard.failure)
    }
}

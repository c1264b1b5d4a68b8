//! What looks at accounts add up to, beside what is kept of them; and which states the rules can read.
//!
//! Never looks at anything outside, and never waits for a round under way.

use archive::history::Flag;
use archive::{AccountHistory, ArchiveError, Silent, Watched};
use pages::{LookRules, LookStopped, LookTrack, Site, WatchedAccount, looks, states};

use super::library::Opened;
use super::shared::Shared;
use crate::words::{Lang, notices, pick, sights};

/// The most posts of one stop that are named.
const NAMED_MAX: usize = 100;
/// The most of a post's words that name it.
const WORDS_MAX: usize = 80;

/// Returns the page of what is watched.
pub fn draw(site: &Site<'_>, shared: &Shared, opened: Option<&Opened>) -> Result<String, ArchiveError> {
    let Some(opened) = opened else { return Ok(looks(site, &[])) };
    let passphrase = crate::place::watch_passphrase();
    let all = archive::read_histories(shared.library.place(), passphrase.as_deref(), &Silent)?;
    let watched: Result<Vec<_>, _> = all.iter().map(|one| account(site.lang, opened, one)).collect();
    Ok(looks(site, &watched?))
}

/// Returns the table of platforms by states.
pub fn draw_states(site: &Site<'_>) -> String {
    let of = |platform: archive::PlatformStates| LookRules {
        platform: platform.platform,
        rules: platform.rules as u64,
        captured: platform.captured as u64,
        states: platform
            .states
            .into_iter()
            .map(|state| {
                let agents: Vec<&str> =
                    state.agents.iter().map(|word| notices::agent(site.lang, word)).collect();
                let agents = agents.join(pick(site.lang, ", ", "、"));
                (state.captured, notices::state(site.lang, &state.state), agents)
            })
            .collect(),
    };
    let rows: Vec<_> = archive::states_by_platform(&archive::rules()).into_iter().map(of).collect();
    states(site, &rows)
}

fn account(lang: Lang, opened: &Opened, one: &AccountHistory) -> Result<WatchedAccount, ArchiveError> {
    let (watched, history) = (&one.account, &one.history);
    let handle = watched.id.as_deref().or(watched.handle.as_deref()).unwrap_or_default();
    let profile = opened.reader.profile(&watched.platform, handle)?;
    let mut stopped = Vec::new();
    for stop in &history.posts.stopped {
        let mut kept = Vec::new();
        for id in stop.ids.iter().take(NAMED_MAX) {
            kept.extend(named(opened, watched, id)?);
        }
        let more = stop.ids.len().saturating_sub(NAMED_MAX) as u64;
        stopped.push(LookStopped { says: sights::of_posts(lang, stop), kept, more });
    }
    if history.posts.with_account > 0 {
        let says = sights::with_account(lang, history.posts.with_account);
        stopped.push(LookStopped { says, ..LookStopped::default() });
    }
    Ok(WatchedAccount {
        label: watched.label.clone(),
        platform: watched.platform.clone(),
        stands: sights::stands(lang, history.place),
        looks: one.looks as u64,
        kept: profile.map(|_| pages::account_path(&watched.platform, handle)),
        flags: history
            .flags
            .iter()
            .filter(|flag| !matches!(flag, Flag::Burst(_)))
            .map(|flag| sights::said(lang, flag))
            .collect(),
        tracks: history.tracks.iter().map(|track| tracked(lang, track)).collect(),
        stopped,
    })
}

/// Returns a kept post's first words and its page; `None` where it is not kept.
fn named(opened: &Opened, watched: &Watched, id: &str) -> Result<Option<(String, String)>, ArchiveError> {
    let mut kept = opened.reader.post(&watched.platform, id)?;
    if let (None, Some(at)) = (&kept, &watched.instance) {
        let host = at.split_once("://").map_or(at.as_str(), |(_, host)| host);
        kept = opened.reader.post(&format!("{}/{host}", watched.platform), id)?;
    }
    let Some(kept) = kept else { return Ok(None) };
    let words: String = kept.post.text.chars().take(WORDS_MAX).collect();
    let words = if words.trim().is_empty() { id.to_owned() } else { words };
    Ok(Some((words, pages::post_path(&kept.space(), &kept.post.account, id))))
}

fn tracked(lang: Lang, track: &archive::history::Track) -> LookTrack {
    let intervals = track.intervals.iter().map(|at| {
        let time = |ms| sights::time(ms).replace('T', " ").replace('Z', " UTC");
        let when = format!("{} – {}", time(at.first_ms), time(at.last_ms));
        (when, sights::interval(lang, at))
    });
    LookTrack { name: format!("{} · {}", track.surface, track.vantage), intervals: intervals.collect() }
}

//! What stands beside a claim about an account: looks that are kept here, and posts that are kept of it.
//!
//! Never looks for an account by a name: only by the platform and the handle that a source gives.

use archive::{ArchiveError, NamedAccount};
use model::Observation;
use pages::Lang;
use pages::casebook::{Look, Observed};

use super::library::Opened;
use crate::words::notices;

/// Returns what this archive has of an account.
pub fn observed(lang: Lang, opened: &Opened, platform: &str, handle: &str) -> Result<Observed, ArchiveError> {
    let named = NamedAccount { platform: platform.to_owned(), name: handle.to_owned() };
    let found = archive::beside(&opened.reader, &[named])?.pop().unwrap_or_default();
    let kept = found.kept.first();
    Ok(Observed {
        looks: found.observed.iter().map(|one| look(lang, one.entry, &one.observation)).collect(),
        kept: kept.map(|kept| (pages::account_path(&kept.platform, &kept.id), kept.posts)),
    })
}

fn look(lang: Lang, entry: u64, observation: &Observation) -> Look {
    let when = observation.seen.as_ref().map(|seen| model::Civil::of_ms(seen.ms).date());
    let states: Vec<String> = observation.states.iter().map(|state| notices::state(lang, state)).collect();
    let states = if states.is_empty() { notices::state(lang, "unknown") } else { states.join(" / ") };
    let weight = observation.weight.as_deref().map(|weight| notices::weight(lang, weight));
    let agent = observation.agent.as_deref().map(|agent| notices::agent(lang, agent));
    let post = observation.post.as_deref().map(|post| match lang {
        Lang::En => format!("post {post}"),
        Lang::Zh => format!("帖文 {post}"),
    });
    let parts = [post, Some(states), agent.map(str::to_owned), weight.map(str::to_owned)];
    let mut what = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    if let Some(words) = observation.words.as_deref() {
        let words: String = words.chars().take(300).collect();
        what = format!("{what}: “{words}”");
    }
    Look { when: when.unwrap_or_else(|| format!("#{entry}")), what }
}

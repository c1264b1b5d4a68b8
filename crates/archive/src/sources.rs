//! What this program understands, as the platforms' folders say it.
//!
//! Never claims more than they do.

use serde::Serialize;

/// One thing that is understood.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Understood {
    /// From when: `2018 to 2022`, `any`.
    pub era: &'static str,
    /// How that is known: `real-capture`, `documentation`, `invented`.
    pub evidence: &'static str,
    /// The platform's name, as records have it.
    pub platform: &'static str,
    /// What it is, in English and in Chinese.
    pub what: [&'static str; 2],
}

/// Returns everything that is understood, platform by platform in the order in which they are asked.
#[must_use]
pub fn sources() -> Vec<Understood> {
    let understood = |platform: &'static platforms::Platform| {
        platform.sources.iter().map(|source| Understood {
            era: source.era,
            evidence: source.evidence.word(),
            platform: platform.name,
            what: source.what,
        })
    };
    platforms::platforms().iter().copied().flat_map(understood).collect()
}

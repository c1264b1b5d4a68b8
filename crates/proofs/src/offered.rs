//! The key that a proof file offers for itself, so that two people can compare it by telephone.
//!
//! Never makes a verdict better: a forger would offer a key too.

use seal::note::SignedNote;
use seal::pinned::{PinnedKey, Role};

/// Most words of a README that are looked at.
const WORDS_MAX: usize = 10_000;

/// Returns the first key named in the README that is of this log and signed the checkpoint.
pub(crate) fn offered(readme: &[u8], origin: &str, note: &SignedNote<'_>) -> Option<String> {
    let text = std::str::from_utf8(readme).ok()?;
    let words = text.split_ascii_whitespace().take(WORDS_MAX).filter(|word| word.starts_with(origin));
    let mut keys = words.filter_map(|word| PinnedKey::parse(word, Role::Log).ok());
    let signed = |key: &PinnedKey| key.signed(note).is_ok_and(|lines| !lines.is_empty());
    keys.find(|key| key.name == origin && !key.is_weak() && signed(key)).map(|key| key.vkey)
}

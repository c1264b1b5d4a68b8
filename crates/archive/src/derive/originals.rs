//! A line of the table of originals: where a member's pieces lie, found by digest, by name, by piece.
//!
//! Never leaves `derived/`: a digest here would confirm a guess.

use serde::{Deserialize, Serialize};

use super::state::RecordAt;

/// An original as the table holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OriginalLine {
    pub(crate) import: String,
    pub(crate) member: String,
    pub(crate) state: String,
    pub(crate) bytes: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) rule: Option<String>,
    /// Batch, first piece, how many; in order.
    pub(crate) pieces: Vec<(String, u32, u32)>,
    /// Where the frame of the first piece lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) near: Option<RecordAt>,
    /// The import and member whose bytes these are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) same_as: Option<(String, String)>,
}

impl OriginalLine {
    pub(crate) fn parse(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("invariant: a line of strings and numbers serializes")
    }

    /// Returns whether a piece is one of its own.
    pub(crate) fn covers(&self, batch: &str, piece: u32) -> bool {
        self.pieces.iter().any(|(own, first, count)| own == batch && (*first..first + count).contains(&piece))
    }
}

pub(super) fn digest_key(account: &str, digest: &str) -> String {
    format!("d\u{1}{account}\u{1}{digest}")
}

pub(super) fn name_prefix(account: &str, member: &str) -> String {
    format!("m\u{1}{account}\u{1}{}\u{1}", bounded(member))
}

pub(super) fn name_key(account: &str, member: &str, import: &str) -> String {
    format!("{}{import}", name_prefix(account, member))
}

pub(super) fn piece_key(batch: &str, piece: u32) -> String {
    format!("p\u{1}{batch}\u{1}{piece:06}")
}

/// Keys stay short whatever a member is called; the line holds the whole name.
fn bounded(member: &str) -> &str {
    let mut end = member.len().min(2_000);
    while !member.is_char_boundary(end) {
        end -= 1;
    }
    &member[..end]
}

//! What keep found, in the shape that `keep --json` prints and the import record holds.
//!
//! Never holds a digest of anything, nor the size of what was left out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The most names a report lists under one gap.
pub const NAMES_MAX: usize = 20;

/// How an input ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Everything declared is there and whole.
    #[default]
    Complete,
    /// Kept, with something missing, damaged or not known.
    Gaps,
    /// Every member was kept before; nothing was added.
    AlreadyKept,
    /// Not understood; nothing was kept.
    Refused,
}

/// One thing that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    /// The byte of the member at which it was noticed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byte: Option<u64>,
    /// How many are alike in the same member; `byte` and `detail` are the first's.
    #[serde(default = "one")]
    pub count: u64,
    /// Data that belongs to it: a number, a name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// A stable word for what it is.
    pub kind: String,
    /// Whether something is missing, damaged or not understood; otherwise it is a remark.
    #[serde(default)]
    pub loss: bool,
    /// The member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
}

impl Trouble {
    /// Returns the trouble that everything is kept and the catalogue and index could not be made.
    pub(crate) fn of_index(error: &dyn std::fmt::Display) -> Self {
        Self {
            byte: None,
            count: 1,
            detail: error.to_string(),
            kind: INDEX_NOT_MADE.to_owned(),
            loss: true,
            member: None,
        }
    }
}

/// The word for what [`Trouble::of_index`] says.
pub(crate) const INDEX_NOT_MADE: &str = "index-not-made";

fn one() -> u64 {
    1
}

/// Something declared that is not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// How many were declared.
    pub declared: u64,
    /// How many were found.
    pub found: u64,
    /// The kind: `media`, `posts`, `members`, …
    pub kind: String,
    /// Some of the names, at most [`NAMES_MAX`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
}

/// How each member ended.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Members {
    /// Kept, but not whole or not as declared.
    pub damaged: Vec<String>,
    /// Kept and not read.
    pub kept_unread: Vec<String>,
    /// Private: not kept.
    pub left_out: Vec<String>,
    /// Kept and read.
    pub read: Vec<String>,
}

/// A signature of a platform's own protocol over what an input holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedLine {
    /// The public key that made it, as a document given with the input writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The member.
    pub member: String,
    /// What is signed, by its own name.
    pub over: String,
    /// Whose signature it claims to be, in the platform's words.
    pub signer: String,
    /// `good`, `bad` or `no-key`.
    pub verdict: String,
}

/// What became of one input.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeepReport {
    /// The account's native id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// Posts kept before, in the same words, from another source.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub attested_posts: u64,
    /// Bytes read of members that are kept.
    pub bytes: u64,
    /// Posts kept before in another version; both versions are kept.
    pub changed_posts: u64,
    /// What was counted, by kind.
    pub counted: BTreeMap<String, u64>,
    /// What the export declares, by kind.
    pub declared: BTreeMap<String, u64>,
    /// First and last log entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entries: Option<(u64, u64)>,
    /// The form of the export.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub era: Option<String>,
    /// The account's handle as the export has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handle: Option<String>,
    /// The import's name in the archive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub import: Option<String>,
    /// The input as it was named.
    pub input: String,
    /// How each member ended.
    pub members: Members,
    /// What is declared and not there.
    pub missing: Vec<Gap>,
    /// Posts that were not kept before.
    pub new_posts: u64,
    /// Notices and the like, which say something of posts or accounts and are no posts.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub observations: u64,
    /// Who made the input, as far as its shape says: `owner-export`, `capture`, `collected`, `mail`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// How it ended.
    pub outcome: Outcome,
    /// The platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
    /// Distinct posts read.
    pub posts: u64,
    /// Private parts inside of members that are kept, each left out.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub private_parts: u64,
    /// What else is not as it should be.
    pub problems: Vec<Trouble>,
    /// Signatures of the platform's own protocol, and what came of checking them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signed: Vec<SignedLine>,
    /// Posts that were withheld before and were left out again.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub withheld: u64,
}

pub(crate) fn is_zero(count: &u64) -> bool {
    *count == 0
}

impl KeepReport {
    /// Returns whether something is missing, damaged or not understood.
    #[must_use]
    pub fn lacks(&self) -> bool {
        !self.missing.is_empty()
            || !self.members.damaged.is_empty()
            || self.problems.iter().any(|problem| problem.loss)
    }
}

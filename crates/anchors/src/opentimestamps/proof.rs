//! A detached proof: the digest of what was stamped, and the tree that leads from it to attestations.
//!
//! Never drops a pending attestation when a complete one joins it: the calendar can be asked again.

use std::fmt;

use super::PROOF_BYTES_MAX;
use super::attestation::Attestation;
use super::operation::SHA256;
use super::reader::Reader;
use super::tree::Tree;
use crate::AnchorError;

const MAGIC: &[u8] = b"\x00OpenTimestamps\x00\x00Proof\x00\xbf\x89\xe2\xe8\x84\xe8\x92\x94";
const VERSION: u64 = 1;
/// The longest commitment that a calendar is asked for, in bytes.
const COMMITMENT_BYTES_MAX: usize = 64;

/// A proof over the SHA-256 of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    digest: [u8; 32],
    tree: Tree,
}

/// What a calendar promised and can be asked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pending {
    /// The calendar's address, as the proof says it: a stranger's word. Only one that the caller's own list
    /// holds may be asked.
    pub calendar: String,
    commitment: Vec<u8>,
}

impl Pending {
    /// Returns the path to GET below the calendar's address.
    #[must_use]
    pub fn path(&self) -> String {
        format!("timestamp/{}", hex::encode(&self.commitment))
    }
}

impl fmt::Display for Pending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.calendar.trim_end_matches('/'), self.path())
    }
}

impl Proof {
    pub(super) const fn of(digest: [u8; 32], tree: Tree) -> Self {
        Self { digest, tree }
    }

    /// Reads a detached `.ots` file, version 1, of at most [`PROOF_BYTES_MAX`] bytes.
    ///
    /// # Errors
    /// [`AnchorError::Form`], [`AnchorError::Limits`]; [`AnchorError::Unsupported`] where it is over another
    /// digest than SHA-256 or of another version.
    pub fn parse(bytes: &[u8]) -> Result<Self, AnchorError> {
        if bytes.len() > PROOF_BYTES_MAX {
            return Err(AnchorError::Limits("a proof over 64 KiB"));
        }
        let mut reader = Reader::new(bytes.strip_prefix(MAGIC).ok_or(AnchorError::Form("no such proof"))?);
        if reader.number()? != VERSION {
            return Err(AnchorError::Unsupported("another version of the proof"));
        }
        if reader.byte()? != SHA256 {
            return Err(AnchorError::Unsupported("a proof over another digest than SHA-256"));
        }
        let mut digest = [0; 32];
        digest.copy_from_slice(reader.bytes(32)?);
        let proof = Self { digest, tree: Tree::read(&mut reader)? };
        proof.walk(&mut |_, _| {})?;
        Ok(proof)
    }

    /// Returns the detached file as the reference client writes it.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend([1, SHA256]);
        out.extend(self.digest);
        self.tree.write(&mut out);
        out
    }

    /// Returns the SHA-256 of what was stamped.
    #[must_use]
    pub const fn digest(&self) -> &[u8; 32] {
        &self.digest
    }

    /// Returns what calendars promised, sorted, each once. A branch that has a block beside the promise is
    /// listed all the same.
    #[must_use]
    pub fn pending(&self) -> Vec<Pending> {
        let mut found = Vec::new();
        let walked = self.walk(&mut |message, attestation| {
            if let (Some(message), Attestation::Pending(calendar)) = (message, attestation)
                && message.len() <= COMMITMENT_BYTES_MAX
            {
                found.push(Pending { calendar: calendar.clone(), commitment: message.to_vec() });
            }
        });
        debug_assert!(walked.is_ok(), "a proof is walked when it is made");
        found.sort();
        found.dedup();
        found
    }

    /// Adds a calendar's answer for a promise; returns whether the proof changed.
    ///
    /// # Errors
    /// [`AnchorError::Form`] where the answer is no tree or the proof holds no such promise,
    /// [`AnchorError::Limits`]; the proof is then as it was.
    pub fn upgrade(&mut self, pending: &Pending, answer: &[u8]) -> Result<bool, AnchorError> {
        self.add(&pending.commitment, answer)
    }

    pub(super) fn add(&mut self, message: &[u8], answer: &[u8]) -> Result<bool, AnchorError> {
        let added = read_answer(answer)?;
        let mut grown = self.clone();
        if grown.tree.graft(&self.digest, message, &added)? == 0 {
            return Err(AnchorError::Form("an answer to another question"));
        }
        // Read again, so that no proof is kept that a reader with these limits would refuse.
        let grown = Self::parse(&grown.bytes())?;
        let changed = grown != *self;
        *self = grown;
        Ok(changed)
    }

    pub(super) fn walk<F>(&self, found: &mut F) -> Result<(), AnchorError>
    where
        F: FnMut(Option<&[u8]>, &Attestation),
    {
        self.tree.walk(Some(&self.digest), found)
    }
}

/// Reads what a calendar answers: a tree without a header.
pub(super) fn read_answer(answer: &[u8]) -> Result<Tree, AnchorError> {
    if answer.len() > super::ANSWER_BYTES_MAX {
        return Err(AnchorError::Limits("an answer of a calendar over 10,000 bytes"));
    }
    Tree::read(&mut Reader::new(answer))
}

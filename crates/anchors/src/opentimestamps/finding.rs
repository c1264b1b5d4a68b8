//! A proof held against a body and against block headers: what each of its ends shows.
//!
//! Never says that a block belongs to Bitcoin's main chain: that a header carries work is all that bytes
//! can show. Its hash and its work are given, so that a person can look it up elsewhere.

use sha2::{Digest as _, Sha256};

use super::attestation::Attestation;
use super::header::{BlockHeader, Height};
use super::proof::Proof;
use crate::AnchorError;

/// A block header whose Merkle root the proof leads to, and which carries the work that it claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attested {
    /// The height that the proof names and under which the header was passed in.
    pub height: Height,
    /// The time that the miner set, in seconds since 1970; right within about two hours.
    pub seconds: u32,
    /// The block's hash as explorers print it. Whether the main chain holds it, a node or an explorer says.
    pub hash: [u8; 32],
    /// To find this header took about 2 to this power tries. Bitcoin's main chain has asked for more than
    /// 2^68 since 2016; a header of much less is a toy, or forged.
    pub work_bits: u32,
}

/// What one end of a proof shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// It leads to this block header.
    Attested(Attested),
    /// It names a block whose header was not passed in.
    NoHeader {
        /// The height that it names.
        height: u64,
    },
    /// It names a block, and the header passed in has another Merkle root.
    WrongRoot {
        /// The height that it names.
        height: Height,
    },
    /// It leads to a header whose hash does not reach the target that the header itself names.
    BadWork {
        /// The height that it names.
        height: Height,
    },
    /// A calendar promised; the address is a stranger's word.
    Pending {
        /// The calendar's address.
        calendar: String,
    },
    /// It ends in what this room does not know: another chain, or something new.
    UnknownAttestation,
    /// It passes through an operation that this room does not compute.
    UnknownOperation,
}

impl Finding {
    /// Returns the one word that names the finding to scripts and pages.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Attested(_) => "attested",
            Self::NoHeader { .. } => "no-header",
            Self::WrongRoot { .. } => "wrong-root",
            Self::BadWork { .. } => "bad-work",
            Self::Pending { .. } => "pending",
            Self::UnknownAttestation => "unknown-attestation",
            Self::UnknownOperation => "unknown-operation",
        }
    }

    /// How much a finding says; the most telling one names the whole.
    const fn rank(&self) -> u8 {
        match self {
            Self::Attested(_) => 0,
            Self::WrongRoot { .. } => 1,
            Self::BadWork { .. } => 2,
            Self::NoHeader { .. } => 3,
            Self::Pending { .. } => 4,
            Self::UnknownAttestation => 5,
            Self::UnknownOperation => 6,
        }
    }
}

/// What all ends of a proof show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// One for each end, those that say most first.
    pub findings: Vec<Finding>,
}

impl Report {
    /// Returns the earliest block that the proof leads to.
    #[must_use]
    pub fn earliest(&self) -> Option<&Attested> {
        let blocks = self.findings.iter().filter_map(|finding| match finding {
            Finding::Attested(block) => Some(block),
            _ => None,
        });
        blocks.min_by_key(|block| (block.seconds, block.height))
    }

    /// Returns the one word for the whole: `attested` where one end is; else `wrong-root`, `bad-work`,
    /// `no-header`, `pending-only`, `unknown-attestation` or `unknown-operation`.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self.findings.first().map(Finding::word) {
            Some("pending") => "pending-only",
            Some(word) => word,
            None => "unknown-attestation",
        }
    }
}

/// Holds a proof against the body it is to be over and the block headers at hand.
///
/// # Errors
/// [`AnchorError::Imprint`] where the proof is over other bytes.
pub fn verify(body: &[u8], proof: &Proof, headers: &[BlockHeader]) -> Result<Report, AnchorError> {
    if proof.digest()[..] != Sha256::digest(body)[..] {
        return Err(AnchorError::Imprint);
    }
    let mut findings = Vec::new();
    proof.walk(&mut |message, attestation| findings.push(judge(message, attestation, headers)))?;
    findings.sort_by_key(Finding::rank);
    Ok(Report { findings })
}

fn judge(message: Option<&[u8]>, attestation: &Attestation, headers: &[BlockHeader]) -> Finding {
    let Some(message) = message else { return Finding::UnknownOperation };
    let height = match attestation {
        Attestation::Pending(calendar) => return Finding::Pending { calendar: calendar.clone() },
        Attestation::Other(..) => return Finding::UnknownAttestation,
        Attestation::Bitcoin(height) => *height,
    };
    let Some(header) = headers.iter().find(|header| u64::from(header.height.0) == height) else {
        return Finding::NoHeader { height };
    };
    let height = header.height;
    if header.root() != message {
        return Finding::WrongRoot { height };
    }
    match header.work_bits() {
        Some(work_bits) => {
            Finding::Attested(Attested { height, seconds: header.seconds(), hash: header.hash(), work_bits })
        }
        None => Finding::BadWork { height },
    }
}

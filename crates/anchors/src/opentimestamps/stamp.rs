//! A stamp in the making: what is sent to calendars, and the proof that begins with their first answer.
//!
//! Never shows a calendar the digest of the body: a nonce hides it, as in the reference client.

use sha2::{Digest as _, Sha256};

use super::operation::Operation;
use super::proof::{Proof, read_answer};
use super::tree::Tree;
use crate::AnchorError;

/// The path to POST the 32 bytes to, below the calendar's address.
pub const SUBMIT_PATH: &str = "digest";
/// The value of the header `Accept` for calendars.
pub const MEDIA_TYPE: &str = "application/vnd.opentimestamps.v1";
/// The longest answer of a calendar, in bytes; the reference client reads as much.
pub const ANSWER_BYTES_MAX: usize = 10_000;

/// Sixteen random bytes that hide a digest from calendars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StampNonce(pub [u8; 16]);

/// A body about to be stamped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    digest: [u8; 32],
    nonce: StampNonce,
    submission: [u8; 32],
}

impl Stamp {
    /// Takes the body and a fresh random nonce.
    #[must_use]
    pub fn new(body: &[u8], nonce: StampNonce) -> Self {
        let digest: [u8; 32] = Sha256::digest(body).into();
        let submission = Sha256::new().chain_update(digest).chain_update(nonce.0).finalize().into();
        Self { digest, nonce, submission }
    }

    /// Returns the bytes to POST to each calendar.
    #[must_use]
    pub const fn submission(&self) -> &[u8; 32] {
        &self.submission
    }

    /// Returns the proof that a calendar's answer begins.
    ///
    /// # Errors
    /// [`AnchorError::Form`] or [`AnchorError::Limits`] where the answer is not one.
    pub fn begin(&self, answer: &[u8]) -> Result<Proof, AnchorError> {
        let hashed = Tree::branch(Operation::Sha256, read_answer(answer)?);
        let tree = Tree::branch(Operation::Append(self.nonce.0.to_vec()), hashed);
        Proof::parse(&Proof::of(self.digest, tree).bytes())
    }

    /// Adds another calendar's answer to a proof that [`Stamp::begin`] gave.
    ///
    /// # Errors
    /// [`AnchorError::Form`] or [`AnchorError::Limits`] where the answer is not one, or the proof is of
    /// another stamp; the proof is then as it was.
    pub fn add(&self, proof: &mut Proof, answer: &[u8]) -> Result<bool, AnchorError> {
        proof.add(&self.submission, answer)
    }
}

//! The checks of a response, in their order, and what is left to say when all of them hold.
//!
//! Never more than this: the authority's clock said this time when it saw the body's digest.

use rustls_pki_types::CertificateDer;
use webpki::EndEntityCert;

use super::certificate::Certificate;
use super::request::Nonce;
use super::response::Response;
use super::roots::Roots;
use super::time::{Micros, UnixMillis};
use super::token_info::TokenInfo;
use super::{algorithm, chain};
use crate::AnchorError;
use crate::der;

/// Whether the chain ends in a root that the examiner pinned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trust {
    /// It does.
    Pinned {
        /// The root's subject, for people.
        root: String,
    },
    /// It does not: the token is whole, and whose it is nobody here vouches for.
    Unpinned,
}

impl Trust {
    /// Returns the one word that names it to scripts and pages.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Pinned { .. } => "pinned",
            Self::Unpinned => "unpinned",
        }
    }
}

/// What is odd about a token that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// The certificates do not stand in the order that DER gives a SET OF. OpenSSL writes them so, and some
    /// verifiers refuse them; the order is not signed and changes nothing.
    UnsortedCertificates,
    /// SHA-1 alone ties the certificate to the signature, as RFC 2634 has it and older authorities do.
    Sha1Identifier,
}

impl Note {
    /// Returns the one word that names it to scripts and pages.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::UnsortedCertificates => "unsorted-certificates",
            Self::Sha1Identifier => "sha1-identifier",
        }
    }
}

/// A token that holds: its body existed by this time, on the word of this authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The time that the authority's clock showed.
    pub time: UnixMillis,
    /// How far off that clock may be, where the authority says so.
    pub accuracy: Option<Micros>,
    /// The authority, as its certificate's subject names it.
    pub authority: String,
    /// The authority's policy, a dotted object identifier.
    pub policy: String,
    /// The token's serial number, in hexadecimal.
    pub serial: String,
    /// Whether a pinned root vouches for the authority.
    pub trust: Trust,
    /// What is odd about it, in the order of [`Note`].
    pub notes: Vec<Note>,
}

/// Checks a response over a body. Without a nonce (long after the request) none is asked for.
///
/// # Errors
/// The first that applies, in this order: [`AnchorError::Limits`], [`AnchorError::Form`] and
/// [`AnchorError::Unsupported`] wherever they are met; [`AnchorError::Status`], [`AnchorError::Signer`],
/// [`AnchorError::Imprint`], [`AnchorError::Nonce`], [`AnchorError::Attributes`], [`AnchorError::Ess`],
/// [`AnchorError::Signature`], [`AnchorError::Eku`], [`AnchorError::Expired`], [`AnchorError::Chain`].
pub fn verify(
    response: &[u8],
    body: &[u8],
    nonce: Option<Nonce>,
    roots: &Roots,
) -> Result<Dated, AnchorError> {
    let response = Response::read(response)?;
    let info = TokenInfo::read(response.content)?;
    if info.imprint != info.digest_kind.digest(body) {
        return Err(AnchorError::Imprint);
    }
    if nonce.is_some_and(|nonce| info.nonce != Some(&der::integer(nonce.0))) {
        return Err(AnchorError::Nonce);
    }
    let pinned: Vec<&[u8]> = roots.all().map(|certificate| certificate.whole).collect();
    let signer = find_signer(&response, &pinned)?;
    response.signer.check_content(response.content)?;
    let is_sha1_alone = response.signer.check_identifier(&signer)?;
    check_signature(&response, &signer)?;
    signer.check_purpose()?;
    if !signer.was_valid_at(info.time) {
        return Err(AnchorError::Expired);
    }
    let bytes = CertificateDer::from(signer.whole);
    let trust = match chain::follow(&bytes, &response.certificates, roots, info.time)? {
        Some(root) => Trust::Pinned { root },
        None => Trust::Unpinned,
    };
    let notes = [
        (!response.are_sorted).then_some(Note::UnsortedCertificates),
        is_sha1_alone.then_some(Note::Sha1Identifier),
    ];
    Ok(Dated {
        time: info.time,
        accuracy: info.accuracy,
        authority: signer.subject_text(),
        policy: info.policy,
        serial: hex::encode(info.serial),
        trust,
        notes: notes.into_iter().flatten().collect(),
    })
}

/// Finds the signer's certificate among those that the token carries, then among those pinned.
fn find_signer<'a>(response: &Response<'a>, pinned: &[&'a [u8]]) -> Result<Certificate<'a>, AnchorError> {
    for bytes in response.certificates.iter().chain(pinned) {
        let certificate = Certificate::read(bytes)?;
        if response.signer.names(&certificate) {
            return Ok(certificate);
        }
    }
    Err(AnchorError::Signer("its certificate is not at hand"))
}

fn check_signature(response: &Response<'_>, certificate: &Certificate<'_>) -> Result<(), AnchorError> {
    let bytes = CertificateDer::from(certificate.whole);
    let end = EndEntityCert::try_from(&bytes)
        .map_err(|error| AnchorError::Chain(format!("the signer's certificate: {error}")))?;
    let signer = &response.signer;
    algorithm::verify(
        &end,
        certificate.key,
        signer.algorithm,
        signer.digest_kind,
        &signer.signed_bytes(),
        signer.signature,
    )
}

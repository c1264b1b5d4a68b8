//! TimeStampReq (RFC 3161 2.4.1): what is sent to an authority.
//!
//! Never asks for a policy: which one an authority follows is told by its answer.

use sha2::{Digest as _, Sha256};

use super::oid;
use crate::der;

/// The media type of a request.
pub const REQUEST_MEDIA_TYPE: &str = "application/timestamp-query";
/// The media type of a response.
pub const RESPONSE_MEDIA_TYPE: &str = "application/timestamp-reply";

/// A random number that ties an answer to its request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nonce(pub u64);

/// A request over the SHA-256 of a body, for a token that carries its certificates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request(Vec<u8>);

impl Request {
    /// Takes the body and a fresh random nonce.
    #[must_use]
    pub fn new(body: &[u8], nonce: Nonce) -> Self {
        let algorithm = der::write(der::SEQUENCE, &[&der::write(der::OID, &[oid::SHA256]), &[der::NULL, 0]]);
        let digest = der::write(der::OCTET_STRING, &[&Sha256::digest(body)]);
        let imprint = der::write(der::SEQUENCE, &[&algorithm, &digest]);
        let version = der::write(der::INTEGER, &[&[1]]);
        let nonce = der::write(der::INTEGER, &[&der::integer(nonce.0)]);
        let with_certificates = der::write(der::BOOLEAN, &[&[0xff]]);
        Self(der::write(der::SEQUENCE, &[&version, &imprint, &nonce, &with_certificates]))
    }

    /// Returns the bytes to POST as [`REQUEST_MEDIA_TYPE`].
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

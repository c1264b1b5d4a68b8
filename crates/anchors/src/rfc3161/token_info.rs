//! TSTInfo (RFC 3161 2.4.2): what the authority signs.
//!
//! Never believes the name that it holds: who signed is told by the certificate.

use sha2::{Digest as _, Sha256, Sha384, Sha512};

use super::oid;
use super::time::{Micros, UnixMillis, generalized};
use crate::AnchorError;
use crate::der::{self, Reader};

const SERIAL_BYTES_MAX: usize = 32;
const SECONDS_MAX: u64 = 1_000_000_000;
const EXTENSIONS_MAX: usize = 16;

/// A digest that tokens are made over and with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DigestKind {
    Sha256,
    Sha384,
    Sha512,
}

impl DigestKind {
    /// Reads an AlgorithmIdentifier's content; parameters are absent or NULL (RFC 5754 2).
    pub fn read(mut algorithm: Reader<'_>) -> Result<Self, AnchorError> {
        let kind = match algorithm.expect(der::OID)? {
            oid::SHA256 => Self::Sha256,
            oid::SHA384 => Self::Sha384,
            oid::SHA512 => Self::Sha512,
            _ => return Err(AnchorError::Unsupported("another digest than SHA-256, SHA-384, SHA-512")),
        };
        if let Some(null) = algorithm.optional(der::NULL)? {
            Reader::new(null.inside).end()?;
        }
        algorithm.end()?;
        Ok(kind)
    }

    pub fn digest(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha256 => Sha256::digest(bytes).to_vec(),
            Self::Sha384 => Sha384::digest(bytes).to_vec(),
            Self::Sha512 => Sha512::digest(bytes).to_vec(),
        }
    }
}

/// What the authority signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenInfo<'a> {
    pub policy: String,
    pub digest_kind: DigestKind,
    pub imprint: &'a [u8],
    /// The content of the serial number.
    pub serial: &'a [u8],
    pub time: UnixMillis,
    pub accuracy: Option<Micros>,
    /// The content of the nonce.
    pub nonce: Option<&'a [u8]>,
}

impl<'a> TokenInfo<'a> {
    pub fn read(bytes: &'a [u8]) -> Result<Self, AnchorError> {
        let mut info = Reader::only(bytes)?.open(der::SEQUENCE)?;
        if info.number()? != 1 {
            return Err(AnchorError::Unsupported("another version of TSTInfo"));
        }
        let policy = der::dotted(info.expect(der::OID)?)?;
        let mut message = info.enter(der::SEQUENCE)?;
        let digest_kind = DigestKind::read(message.enter(der::SEQUENCE)?)?;
        let imprint = message.expect(der::OCTET_STRING)?;
        message.end()?;
        let serial = info.expect(der::INTEGER)?;
        der::check_integer(serial)?;
        if serial.len() > SERIAL_BYTES_MAX {
            return Err(AnchorError::Limits("a serial number over 32 bytes"));
        }
        let time = generalized(info.expect(der::GENERALIZED_TIME)?)?;
        let accuracy = info
            .optional(der::SEQUENCE)?
            .map(|value| read_accuracy(Reader::new(value.inside)))
            .transpose()?;
        if let Some(ordering) = info.optional(der::BOOLEAN)? {
            der::truth(ordering.inside)?;
        }
        let nonce = info.optional(der::INTEGER)?.map(|value| value.inside);
        if let Some(nonce) = nonce {
            der::check_integer(nonce)?;
        }
        info.optional(der::CONTEXT_CONSTRUCTED)?;
        if let Some(extensions) = info.optional(der::CONTEXT_CONSTRUCTED + 1)? {
            refuse_critical(Reader::new(extensions.inside))?;
        }
        info.end()?;
        Ok(Self { policy, digest_kind, imprint, serial, time, accuracy, nonce })
    }
}

/// Reads Accuracy: seconds, milliseconds and microseconds, each of which may be absent.
fn read_accuracy(mut accuracy: Reader<'_>) -> Result<Micros, AnchorError> {
    let seconds = accuracy.optional(der::INTEGER)?.map_or(Ok(0), |value| der::number(value.inside))?;
    let mut micros = seconds
        .checked_mul(1_000_000)
        .filter(|_| seconds <= SECONDS_MAX)
        .ok_or(AnchorError::Form("an accuracy"))?;
    for (tag, unit) in [(der::CONTEXT, 1000), (der::CONTEXT + 1, 1)] {
        if let Some(value) = accuracy.optional(tag)? {
            match der::number(value.inside)? {
                // Some authorities write a zero, where RFC 3161 wants the field left out.
                count @ 0..=999 => micros += count * unit,
                _ => return Err(AnchorError::Form("an accuracy")),
            }
        }
    }
    accuracy.end()?;
    Ok(Micros(micros))
}

fn refuse_critical(extensions: Reader<'_>) -> Result<(), AnchorError> {
    for extension in extensions.rest(EXTENSIONS_MAX, "extensions of a token")? {
        let mut extension = extension.open(der::SEQUENCE)?;
        extension.expect(der::OID)?;
        if let Some(critical) = extension.optional(der::BOOLEAN)?
            && der::truth(critical.inside)?
        {
            return Err(AnchorError::Unsupported("a critical extension of the token"));
        }
        extension.expect(der::OCTET_STRING)?;
        extension.end()?;
    }
    Ok(())
}

//! SignerInfo (RFC 5652 5.3) and its signed attributes.
//!
//! Never reads unsigned attributes: nothing vouches for them.

use sha1::Sha1;
use sha2::Digest as _;

use super::certificate::Certificate;
use super::oid;
use super::token_info::DigestKind;
use crate::AnchorError;
use crate::der::{self, Reader, Value};

const ATTRIBUTES_MAX: usize = 32;
const IDENTIFIERS_MAX: usize = 16;

/// How a signer names its certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named<'a> {
    /// The whole Name of the issuer, and the content of the serial number.
    Issued(&'a [u8], &'a [u8]),
    /// A subject key identifier.
    Key(&'a [u8]),
}

/// The one signer of a token.
pub struct SignerInfo<'a> {
    named: Named<'a>,
    pub digest_kind: DigestKind,
    /// The content of the signature's AlgorithmIdentifier.
    pub algorithm: &'a [u8],
    pub signature: &'a [u8],
    /// The content of the signed attributes; what is signed is this under the tag of a SET OF.
    attributes: &'a [u8],
}

impl<'a> SignerInfo<'a> {
    pub fn read(value: &Value<'a>) -> Result<Self, AnchorError> {
        let mut signer = value.open(der::SEQUENCE)?;
        signer.number()?;
        let identifier = signer.next()?;
        let named = match identifier.tag {
            der::SEQUENCE => {
                let mut inside = Reader::new(identifier.inside);
                let named = Named::Issued(inside.next()?.whole, inside.expect(der::INTEGER)?);
                inside.end()?;
                named
            }
            der::CONTEXT => Named::Key(identifier.inside),
            _ => return Err(AnchorError::Form("the name of the signer")),
        };
        let digest_kind = DigestKind::read(signer.enter(der::SEQUENCE)?)?;
        let attributes = signer
            .optional(der::CONTEXT_CONSTRUCTED)?
            .ok_or(AnchorError::Attributes("there are none"))?
            .inside;
        let algorithm = signer.expect(der::SEQUENCE)?;
        let signature = signer.expect(der::OCTET_STRING)?;
        signer.optional(der::CONTEXT_CONSTRUCTED + 1)?;
        signer.end()?;
        Ok(Self { named, digest_kind, algorithm, signature, attributes })
    }

    /// Returns whether this is the certificate that the signer names.
    pub fn names(&self, certificate: &Certificate<'_>) -> bool {
        match self.named {
            Named::Issued(issuer, serial) => certificate.issuer == issuer && certificate.serial == serial,
            Named::Key(key) => certificate.key_identifier == Some(key),
        }
    }

    /// Returns the bytes that are signed: the attributes under the tag of a SET OF (RFC 5652 5.4).
    pub fn signed_bytes(&self) -> Vec<u8> {
        der::write(der::SET, &[self.attributes])
    }

    /// Checks content type and message digest.
    pub fn check_content(&self, content: &[u8]) -> Result<(), AnchorError> {
        let mut kind =
            self.attribute(oid::CONTENT_TYPE)?.ok_or(AnchorError::Attributes("no content type"))?;
        if kind.expect(der::OID)? != oid::TST_INFO {
            return Err(AnchorError::Attributes("another content type"));
        }
        kind.end()?;
        let mut digest =
            self.attribute(oid::MESSAGE_DIGEST)?.ok_or(AnchorError::Attributes("no message digest"))?;
        if digest.expect(der::OCTET_STRING)? != self.digest_kind.digest(content) {
            return Err(AnchorError::Attributes("another message digest"));
        }
        digest.end()
    }

    /// Checks every signed certificate identifier against the certificate; returns whether SHA-1 alone
    /// ties them.
    pub fn check_identifier(&self, certificate: &Certificate<'_>) -> Result<bool, AnchorError> {
        let old = self.attribute(oid::SIGNING_CERTIFICATE)?;
        let new = self.attribute(oid::SIGNING_CERTIFICATE_V2)?;
        if let Some(old) = &old {
            let mut identifier = first_identifier(old.clone())?;
            let digest = identifier.expect(der::OCTET_STRING)?;
            check_one(digest == &Sha1::digest(certificate.whole)[..], identifier, certificate)?;
        }
        if let Some(new) = &new {
            let mut identifier = first_identifier(new.clone())?;
            let kind = match identifier.optional(der::SEQUENCE)? {
                Some(algorithm) => DigestKind::read(Reader::new(algorithm.inside))?,
                None => DigestKind::Sha256,
            };
            let digest = identifier.expect(der::OCTET_STRING)?;
            check_one(digest == kind.digest(certificate.whole), identifier, certificate)?;
        }
        if old.is_none() && new.is_none() { Err(AnchorError::Ess) } else { Ok(new.is_none()) }
    }

    /// Returns the values of the attribute of this type; an attribute stands there at most once.
    fn attribute(&self, kind: &[u8]) -> Result<Option<Reader<'a>>, AnchorError> {
        let mut found = None;
        for attribute in Reader::new(self.attributes).rest(ATTRIBUTES_MAX, "signed attributes")? {
            let mut attribute = attribute.open(der::SEQUENCE)?;
            if attribute.expect(der::OID)? != kind {
                continue;
            }
            let values = attribute.enter(der::SET)?;
            attribute.end()?;
            if found.replace(values).is_some() {
                return Err(AnchorError::Attributes("one of them twice"));
            }
        }
        Ok(found)
    }
}

/// Returns the first identifier of a SigningCertificate or SigningCertificateV2: that of the signer.
fn first_identifier(mut values: Reader<'_>) -> Result<Reader<'_>, AnchorError> {
    let mut signing = values.enter(der::SEQUENCE)?;
    values.end()?;
    let identifiers = signing.enter(der::SEQUENCE)?.rest(IDENTIFIERS_MAX, "certificate identifiers")?;
    identifiers.first().ok_or(AnchorError::Ess)?.open(der::SEQUENCE)
}

/// Checks what follows the digest of an identifier: issuer and serial number, where they are there.
fn check_one(
    digest_fits: bool,
    mut identifier: Reader<'_>,
    certificate: &Certificate<'_>,
) -> Result<(), AnchorError> {
    let mut fits = digest_fits;
    if let Some(issued) = identifier.optional(der::SEQUENCE)? {
        let mut issued = Reader::new(issued.inside);
        let names = issued.enter(der::SEQUENCE)?.rest(IDENTIFIERS_MAX, "names of an issuer")?;
        fits &= names
            .iter()
            .any(|name| name.tag == der::CONTEXT_CONSTRUCTED + 4 && name.inside == certificate.issuer);
        fits &= issued.expect(der::INTEGER)? == certificate.serial;
    }
    if fits { Ok(()) } else { Err(AnchorError::Ess) }
}

//! TimeStampResp (RFC 3161 2.4.2) and the SignedData (RFC 5652 5.1) in it, taken apart.
//!
//! Never decides on a signature: it finds what is signed, by whom it says, and with which certificates.

use super::RESPONSE_BYTES_MAX;
use super::oid;
use super::signer::SignerInfo;
use crate::AnchorError;
use crate::der::{self, Reader, Value};

const CERTIFICATES_MAX: usize = 16;
const DIGESTS_MAX: usize = 8;
const TEXTS_MAX: usize = 16;
const TEXT_CHARACTERS_MAX: usize = 200;

/// A granted response.
pub struct Response<'a> {
    /// The TSTInfo, as it is signed.
    pub content: &'a [u8],
    /// The X.509 certificates that it carries, as they stand.
    pub certificates: Vec<&'a [u8]>,
    /// Whether the certificates stand in the order that DER gives a SET OF (X.690 11.6).
    pub are_sorted: bool,
    pub signer: SignerInfo<'a>,
}

impl<'a> Response<'a> {
    /// Takes a response apart.
    pub fn read(bytes: &'a [u8]) -> Result<Self, AnchorError> {
        if bytes.len() > RESPONSE_BYTES_MAX {
            return Err(AnchorError::Limits("a response over 64 KiB"));
        }
        let mut response = Reader::only(bytes)?.open(der::SEQUENCE)?;
        check_status(response.enter(der::SEQUENCE)?)?;
        if response.is_at_end() {
            return Err(AnchorError::Form("granted, and no token"));
        }
        let mut token = response.enter(der::SEQUENCE)?;
        response.end()?;
        if token.expect(der::OID)? != oid::SIGNED_DATA {
            return Err(AnchorError::Form("no signed data"));
        }
        let mut explicit = token.enter(der::CONTEXT_CONSTRUCTED)?;
        token.end()?;
        let signed = explicit.enter(der::SEQUENCE)?;
        explicit.end()?;
        Self::read_signed(signed)
    }

    fn read_signed(mut signed: Reader<'a>) -> Result<Self, AnchorError> {
        // RFC 5652 5.1: 3, because the content is no plain data; with attribute certificates, more.
        if !(1..=5).contains(&signed.number()?) {
            return Err(AnchorError::Unsupported("another version of signed data"));
        }
        signed.enter(der::SET)?.rest(DIGESTS_MAX, "digest algorithms of a token")?;
        let content = read_content(signed.enter(der::SEQUENCE)?)?;
        let certificates = match signed.optional(der::CONTEXT_CONSTRUCTED)? {
            Some(set) => Reader::new(set.inside).rest(CERTIFICATES_MAX, "certificates of a token")?,
            None => Vec::new(),
        };
        // Revocation lists may come along; nothing here reads them.
        signed.optional(der::CONTEXT_CONSTRUCTED + 1)?;
        let signers = signed.enter(der::SET)?.rest(CERTIFICATES_MAX, "signers of a token")?;
        signed.end()?;
        let [signer] = signers[..] else {
            return Err(AnchorError::Signer("a token has exactly one signer"));
        };
        Ok(Self {
            content,
            are_sorted: certificates.is_sorted_by(|a, b| is_before(a.whole, b.whole)),
            // Other forms of certificate (RFC 5652 10.2.2) have other tags, and no part in this.
            certificates: certificates
                .iter()
                .filter(|value| value.tag == der::SEQUENCE)
                .map(|value| value.whole)
                .collect(),
            signer: SignerInfo::read(&signer)?,
        })
    }
}

/// Compares as X.690 11.6 does: byte by byte, the shorter padded with zeros.
fn is_before(one: &[u8], other: &[u8]) -> bool {
    let length = one.len().max(other.len());
    let padded = |bytes: &[u8]| -> Vec<u8> {
        bytes.iter().copied().chain(std::iter::repeat(0)).take(length).collect()
    };
    padded(one) <= padded(other)
}

fn read_content<'a>(mut content: Reader<'a>) -> Result<&'a [u8], AnchorError> {
    if content.expect(der::OID)? != oid::TST_INFO {
        return Err(AnchorError::Form("signed, and no TSTInfo"));
    }
    let mut explicit = content.enter(der::CONTEXT_CONSTRUCTED)?;
    content.end()?;
    let octets = explicit.expect(der::OCTET_STRING)?;
    explicit.end()?;
    Ok(octets)
}

fn check_status(mut status: Reader<'_>) -> Result<(), AnchorError> {
    let code = status.number()?;
    let texts = match status.optional(der::SEQUENCE)? {
        Some(texts) => Reader::new(texts.inside).rest(TEXTS_MAX, "texts of a status")?,
        None => Vec::new(),
    };
    status.optional(der::BIT_STRING)?;
    status.end()?;
    match u8::try_from(code) {
        Ok(0 | 1) => Ok(()),
        Ok(code) => Err(AnchorError::Status { code, text: printable(&texts) }),
        Err(_) => Err(AnchorError::Form("a status")),
    }
}

fn printable(texts: &[Value<'_>]) -> String {
    let joined: Vec<_> = texts.iter().map(|text| String::from_utf8_lossy(text.inside)).collect();
    let text = joined.join(" ");
    text.chars().filter(|c| c.is_ascii_graphic() || *c == ' ').take(TEXT_CHARACTERS_MAX).collect()
}

//! An X.509 certificate (RFC 5280 4.1), as far as a timestamp asks about it.
//!
//! Never decides whether it is valid: chains are webpki's.

use super::oid;
use super::time::{UnixMillis, of_certificate};
use crate::AnchorError;
use crate::der::{self, Reader, Value};

const EXTENSIONS_MAX: usize = 64;
const NAMES_MAX: usize = 32;
const NAME_CHARACTERS_MAX: usize = 200;

/// What a certificate says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate<'a> {
    pub whole: &'a [u8],
    /// The content of the serial number.
    pub serial: &'a [u8],
    /// The whole Name of the issuer.
    pub issuer: &'a [u8],
    /// The whole Name of the subject.
    pub subject: &'a [u8],
    pub not_before: UnixMillis,
    pub not_after: UnixMillis,
    /// The content of the SubjectPublicKeyInfo.
    pub key: &'a [u8],
    pub key_identifier: Option<&'a [u8]>,
    usage: Option<&'a [u8]>,
    /// Whether the extended key usage is critical, and the content of its value.
    purposes: Option<(bool, &'a [u8])>,
}

impl<'a> Certificate<'a> {
    pub fn read(bytes: &'a [u8]) -> Result<Self, AnchorError> {
        let mut outer = Reader::only(bytes)?.open(der::SEQUENCE)?;
        let mut inner = outer.enter(der::SEQUENCE)?;
        inner.optional(der::CONTEXT_CONSTRUCTED)?;
        let serial = inner.expect(der::INTEGER)?;
        inner.expect(der::SEQUENCE)?;
        let issuer = inner.next()?.whole;
        let mut validity = inner.enter(der::SEQUENCE)?;
        let not_before = of_certificate(&validity.next()?)?;
        let not_after = of_certificate(&validity.next()?)?;
        let subject = inner.next()?.whole;
        let key = inner.expect(der::SEQUENCE)?;
        inner.optional(der::CONTEXT + 1)?;
        inner.optional(der::CONTEXT + 2)?;
        let mut read = Self {
            whole: bytes,
            serial,
            issuer,
            subject,
            not_before,
            not_after,
            key,
            key_identifier: None,
            usage: None,
            purposes: None,
        };
        if let Some(extensions) = inner.optional(der::CONTEXT_CONSTRUCTED + 3)? {
            read.read_extensions(Reader::new(extensions.inside).enter(der::SEQUENCE)?)?;
        }
        inner.end()?;
        Ok(read)
    }

    fn read_extensions(&mut self, extensions: Reader<'a>) -> Result<(), AnchorError> {
        for extension in extensions.rest(EXTENSIONS_MAX, "extensions of a certificate")? {
            let mut extension = extension.open(der::SEQUENCE)?;
            let kind = extension.expect(der::OID)?;
            let is_critical =
                extension.optional(der::BOOLEAN)?.is_some_and(|critical| critical.inside == [0xff]);
            let value = extension.expect(der::OCTET_STRING)?;
            let was_there = match kind {
                oid::SUBJECT_KEY_IDENTIFIER => {
                    let key = Reader::new(value).expect(der::OCTET_STRING)?;
                    self.key_identifier.replace(key).is_some()
                }
                oid::KEY_USAGE => {
                    let bits = Reader::new(value).expect(der::BIT_STRING)?;
                    self.usage.replace(bits).is_some()
                }
                oid::EXTENDED_KEY_USAGE => {
                    let purposes = Reader::new(value).expect(der::SEQUENCE)?;
                    self.purposes.replace((is_critical, purposes)).is_some()
                }
                _ => false,
            };
            if was_there {
                return Err(AnchorError::Form("an extension of a certificate, twice"));
            }
        }
        Ok(())
    }

    /// Checks that it may sign timestamps: extended key usage critical and timeStamping alone (RFC 3161
    /// 2.3), and a key usage, where there is one, of digitalSignature or nonRepudiation.
    pub fn check_purpose(&self) -> Result<(), AnchorError> {
        let Some((true, purposes)) = self.purposes else { return Err(AnchorError::Eku) };
        let mut purposes = Reader::new(purposes);
        let is_alone = purposes.expect(der::OID)? == oid::TIME_STAMPING && purposes.is_at_end();
        // The first byte counts unused bits; the first bits are digitalSignature and nonRepudiation.
        let may_sign = self.usage.is_none_or(|bits| bits.get(1).is_some_and(|first| first & 0xc0 != 0));
        if is_alone && may_sign { Ok(()) } else { Err(AnchorError::Eku) }
    }

    pub fn is_self_issued(&self) -> bool {
        self.issuer == self.subject
    }

    pub fn was_valid_at(&self, time: UnixMillis) -> bool {
        self.not_before <= time && time <= self.not_after
    }

    /// Returns the subject for people: `O=Example, CN=Example TSA`, printable, at most 200 characters.
    pub fn subject_text(&self) -> String {
        name_text(self.subject).unwrap_or_default()
    }
}

fn name_text(name: &[u8]) -> Result<String, AnchorError> {
    let mut parts = Vec::new();
    for set in Reader::only(name)?.open(der::SEQUENCE)?.rest(NAMES_MAX, "parts of a name")? {
        for part in set.open(der::SET)?.rest(NAMES_MAX, "parts of a name")? {
            let mut part = part.open(der::SEQUENCE)?;
            let kind = part.expect(der::OID)?;
            parts.push(format!("{}={}", attribute_name(kind)?, text(&part.next()?)));
        }
    }
    Ok(parts.join(", ").chars().take(NAME_CHARACTERS_MAX).collect())
}

fn attribute_name(kind: &[u8]) -> Result<String, AnchorError> {
    let known = match kind {
        [0x55, 0x04, 0x03] => "CN",
        [0x55, 0x04, 0x06] => "C",
        [0x55, 0x04, 0x07] => "L",
        [0x55, 0x04, 0x08] => "ST",
        [0x55, 0x04, 0x0a] => "O",
        [0x55, 0x04, 0x0b] => "OU",
        _ => return der::dotted(kind),
    };
    Ok(known.to_owned())
}

/// Reads a DirectoryString; what could steer a terminal or turn the writing direction becomes U+FFFD.
fn text(value: &Value<'_>) -> String {
    const BMP_STRING: u8 = 0x1e;
    const TELETEX_STRING: u8 = 0x14;
    let read = match value.tag {
        BMP_STRING => {
            let units: Vec<u16> =
                value.inside.chunks_exact(2).map(|two| u16::from_be_bytes([two[0], two[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        TELETEX_STRING => value.inside.iter().map(|byte| char::from(*byte)).collect(),
        _ => String::from_utf8_lossy(value.inside).into_owned(),
    };
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    read.chars().map(|c| if steers(c) { '\u{fffd}' } else { c }).collect()
}

//! Digests as WARC headers write them: `sha1:` and `sha256:`, in base32, hex or base64.
//!
//! Never says that a digest of another kind agrees or differs.

use sha1::Sha1;
use sha2::{Digest, Sha256};

/// A digest that a header declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Declared {
    /// SHA-1.
    Sha1([u8; 20]),
    /// SHA-256.
    Sha256([u8; 32]),
    /// Of one of these two kinds, and in no form that they have.
    Misshapen,
}

impl Declared {
    /// Reads `sha1:…`, `sha256:…`, `sha-256:…`; `None` for other kinds.
    pub fn of(text: &str) -> Option<Self> {
        let (name, value) = text.trim().split_once([':', '='])?;
        let bytes = decoded(value).unwrap_or_default();
        let known = match name.to_ascii_lowercase().as_str() {
            "sha1" | "sha-1" => bytes.try_into().map(Self::Sha1),
            "sha256" | "sha-256" => bytes.try_into().map(Self::Sha256),
            _ => return None,
        };
        Some(known.unwrap_or(Self::Misshapen))
    }

    /// Returns whether these bytes, one part after another, give it.
    pub fn agrees(&self, bytes: &[u8]) -> bool {
        match self {
            Self::Sha1(digest) => *digest == <[u8; 20]>::from(Sha1::digest(bytes)),
            Self::Misshapen => false,
            Self::Sha256(digest) => *digest == <[u8; 32]>::from(Sha256::digest(bytes)),
        }
    }
}

/// Decodes hex, base32 or base64 of either alphabet (RFC 4648), told apart by length.
fn decoded(value: &str) -> Option<Vec<u8>> {
    let value = value.trim_end_matches('=').as_bytes();
    match value.len() {
        40 | 64 => digits(value, 4, |digit| char::from(digit).to_digit(16)),
        32 | 52 => digits(value, 5, |digit| match digit.to_ascii_uppercase() {
            letter @ b'A'..=b'Z' => Some(u32::from(letter - b'A')),
            digit @ b'2'..=b'7' => Some(u32::from(digit - b'2') + 26),
            _ => None,
        }),
        27 | 43 => digits(value, 6, |digit| match digit {
            b'A'..=b'Z' => Some(u32::from(digit - b'A')),
            b'a'..=b'z' => Some(u32::from(digit - b'a') + 26),
            b'0'..=b'9' => Some(u32::from(digit - b'0') + 52),
            b'+' | b'-' => Some(62),
            b'/' | b'_' => Some(63),
            _ => None,
        }),
        _ => None,
    }
}

/// Joins digits of so many bits to bytes; bits that fill no byte are left away.
fn digits(text: &[u8], width: u32, value: impl Fn(u8) -> Option<u32>) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len());
    let (mut held, mut bits) = (0, 0);
    for byte in text {
        held = (held << width | value(*byte)?) & 0xffff;
        bits += width;
        if bits >= 8 {
            bits -= 8;
            out.push((held >> bits) as u8);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_of_nothing_are_known() {
        // Of the empty string, as python's hashlib and base64 have them.
        for (text, agrees) in [
            ("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", Some(true)),
            ("SHA-1:3i42h3s6nnfq2msvx7xzkyayscx5qbyj", Some(true)),
            ("sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709", Some(true)),
            ("sha1:da39a3ee5e6b4b0d3255bfef95601890afd80708", Some(false)),
            ("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Some(true)),
            ("sha256:4OYMIQUY7QOBJGX36TEJS35ZEQT24QPEMSNZGTFESWMRW6CSXBKQ====", Some(true)),
            ("sha1:1112H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", Some(false)),
            ("sha1:", Some(false)),
            ("sha1:2jmj7l5rSw0yVb/vlWAYkK/YBwk=", Some(true)),
            ("sha1:2jmj7l5rSw0yVb_vlWAYkK_YBwk", Some(true)),
            ("sha256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", Some(true)),
            ("sha256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=", Some(true)),
            ("md5:1B2M2Y8AsgTpgAmY7PhCfg", None),
            ("sha256:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", Some(false)),
            ("", None),
        ] {
            assert_eq!(Declared::of(text).map(|digest| digest.agrees(b"")), agrees, "{text}");
        }
    }
}

//! SHA-256 values, seeds and salts as types of their own.
//!
//! Never prints a seed or a salt by accident: their `Debug` hides the bytes.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::Digest as _;

use crate::short::sha256_of;

/// A SHA-256 value.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub [u8; 32]);

/// 32 random bytes that expand to salts (docs/format.md 3).
#[derive(Clone, PartialEq, Eq)]
pub struct Seed(pub [u8; 32]);

/// 32 random bytes that hide one value.
#[derive(Clone, PartialEq, Eq)]
pub struct Salt(pub [u8; 32]);

impl Hash {
    /// Returns lower-case hex.
    #[must_use]
    pub fn hex(&self) -> String {
        hex::encode(self.0)
    }

    /// Returns standard base64 with padding.
    #[must_use]
    pub fn base64(&self) -> String {
        STANDARD.encode(self.0)
    }

    /// Reads 64 lower-case hex digits.
    #[must_use]
    pub fn of_hex(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        let lower = !text.bytes().any(|byte| byte.is_ascii_uppercase());
        (lower && hex::decode_to_slice(text, &mut bytes).is_ok()).then_some(Self(bytes))
    }

    /// Reads strict base64 of exactly 32 bytes.
    #[must_use]
    pub fn of_base64(text: &str) -> Option<Self> {
        decode(text).map(Self)
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.hex())
    }
}

macro_rules! secret_text {
    ($name:ident) => {
        impl $name {
            /// Returns standard base64 with padding.
            #[must_use]
            pub fn base64(&self) -> String {
                STANDARD.encode(self.0)
            }

            /// Reads strict base64 of exactly 32 bytes.
            #[must_use]
            pub fn of_base64(text: &str) -> Option<Self> {
                decode(text).map(Self)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(hidden)"))
            }
        }
    };
}

secret_text!(Seed);
secret_text!(Salt);

fn decode(text: &str) -> Option<[u8; 32]> {
    if text.len() != 44 {
        return None;
    }
    STANDARD.decode(text).ok()?.try_into().ok()
}

/// Returns the SHA-256 of the bytes.
#[must_use]
pub fn sha256(bytes: &[u8]) -> Hash {
    Hash(sha256_of([bytes]))
}

/// SHA-256 over bytes that come in parts.
#[derive(Clone, Default)]
pub struct Digest(sha2::Sha256);

impl Digest {
    /// Starts with nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// Returns the hash of all bytes taken.
    #[must_use]
    pub fn finish(self) -> Hash {
        Hash(self.0.finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_forms_are_strict() {
        // printf '' | sha256sum; the base64 by `xxd -r -p | base64`.
        let empty = sha256(b"");
        assert_eq!(empty.hex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(empty.base64(), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assert_eq!(Hash::of_hex(&empty.hex()), Some(empty));
        assert_eq!(Hash::of_base64(&empty.base64()), Some(empty));
        for bad in [
            "",
            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
        ] {
            assert_eq!(Hash::of_base64(bad), None, "{bad}");
        }
        assert_eq!(Hash::of_hex(&empty.hex().to_uppercase()), None);
        assert_eq!(format!("{:?}", Salt([7; 32])), "Salt(hidden)");
    }
}

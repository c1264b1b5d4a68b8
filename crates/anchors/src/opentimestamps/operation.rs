//! What a proof does to a message on its way to an attestation.
//!
//! Never computes RIPEMD-160 or Keccak-256: calendars do not use them, and a branch under one is told as
//! such.

use sha1::Sha1;
use sha2::{Digest as _, Sha256};

use super::reader::{Reader, write_string};
use crate::AnchorError;

/// The longest message and the longest argument, in bytes, as in the reference client.
pub const MESSAGE_BYTES_MAX: usize = 4096;

/// The tag of SHA-256, which also names the digest of the stamped file.
pub const SHA256: u8 = 0x08;

/// One step of a proof. The order is that in which the reference client writes branches: by tag, then by
/// argument.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operation {
    Sha1,
    Ripemd160,
    Sha256,
    Keccak256,
    Append(Vec<u8>),
    Prepend(Vec<u8>),
    Reverse,
    Hexlify,
}

impl Operation {
    /// Reads the operation whose tag was read.
    pub fn read(tag: u8, reader: &mut Reader<'_>) -> Result<Self, AnchorError> {
        let mut argument = || match reader.string(MESSAGE_BYTES_MAX)? {
            [] => Err(AnchorError::Form("an operation with nothing to add")),
            bytes => Ok(bytes.to_vec()),
        };
        Ok(match tag {
            0x02 => Self::Sha1,
            0x03 => Self::Ripemd160,
            SHA256 => Self::Sha256,
            0x67 => Self::Keccak256,
            0xf0 => Self::Append(argument()?),
            0xf1 => Self::Prepend(argument()?),
            0xf2 => Self::Reverse,
            0xf3 => Self::Hexlify,
            _ => return Err(AnchorError::Form("an operation that nobody knows")),
        })
    }

    pub fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Sha1 => out.push(0x02),
            Self::Ripemd160 => out.push(0x03),
            Self::Sha256 => out.push(SHA256),
            Self::Keccak256 => out.push(0x67),
            Self::Append(bytes) => {
                out.push(0xf0);
                write_string(bytes, out);
            }
            Self::Prepend(bytes) => {
                out.push(0xf1);
                write_string(bytes, out);
            }
            Self::Reverse => out.push(0xf2),
            Self::Hexlify => out.push(0xf3),
        }
    }

    /// Returns the message after this step, or `None` where this room cannot compute it.
    pub fn apply(&self, message: &[u8]) -> Result<Option<Vec<u8>>, AnchorError> {
        let result = match self {
            Self::Sha1 => Sha1::digest(message).to_vec(),
            Self::Sha256 => Sha256::digest(message).to_vec(),
            Self::Ripemd160 | Self::Keccak256 => return Ok(None),
            Self::Append(bytes) => [message, bytes].concat(),
            Self::Prepend(bytes) => [bytes, message].concat(),
            Self::Reverse => message.iter().rev().copied().collect(),
            Self::Hexlify => hex::encode(message).into_bytes(),
        };
        match result.len() {
            0..=MESSAGE_BYTES_MAX => Ok(Some(result)),
            _ => Err(AnchorError::Limits("a message in the proof")),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn steps_give_what_other_programs_give() {
        // printf abc | sha1sum, sha256sum; the rest by hand.
        for (operation, expected) in [
            (Operation::Sha1, "a9993e364706816aba3e25717850c26c9cd0d89d"),
            (Operation::Sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (Operation::Append(b"d".to_vec()), "61626364"),
            (Operation::Prepend(b"d".to_vec()), "64616263"),
            (Operation::Reverse, "636261"),
            (Operation::Hexlify, "363136323633"),
        ] {
            assert_eq!(hex::encode(operation.apply(b"abc").unwrap().unwrap()), expected);
        }
        assert_eq!(Operation::Keccak256.apply(b"abc"), Ok(None));
    }

    #[test]
    fn a_message_grows_no_longer_than_4096_bytes() {
        let limits = Err(AnchorError::Limits("a message in the proof"));
        assert!(Operation::Append(vec![0; 4095]).apply(b"a").is_ok());
        assert_eq!(Operation::Append(vec![0; 4096]).apply(b"a"), limits);
        assert_eq!(Operation::Hexlify.apply(&[0; 2049]), limits);
    }
}

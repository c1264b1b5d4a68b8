//! The bytes of an OpenTimestamps proof, one number or string at a time.
//!
//! Never reads past its end, and never takes a length on trust.

use crate::AnchorError;

const TRUNCATED: AnchorError = AnchorError::Form("cut off");

/// A place in a proof's bytes.
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub const fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }

    pub fn byte(&mut self) -> Result<u8, AnchorError> {
        Ok(self.bytes(1)?[0])
    }

    pub fn bytes(&mut self, length: usize) -> Result<&'a [u8], AnchorError> {
        let (read, rest) = self.0.split_at_checked(length).ok_or(TRUNCATED)?;
        self.0 = rest;
        Ok(read)
    }

    /// Reads a little-endian base-128 number.
    pub fn number(&mut self) -> Result<u64, AnchorError> {
        let mut value = 0_u64;
        for shift in (0..u64::BITS).step_by(7) {
            let byte = self.byte()?;
            let part = u64::from(byte & 0x7f);
            value |= part
                .checked_shl(shift)
                .filter(|moved| moved >> shift == part)
                .ok_or(AnchorError::Form("a number over 64 bits"))?;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(AnchorError::Form("a number over 64 bits"))
    }

    /// Reads a length and as many bytes, at most `most`.
    pub fn string(&mut self, most: usize) -> Result<&'a [u8], AnchorError> {
        let length = self.number()?;
        match usize::try_from(length) {
            Ok(length) if length <= most => self.bytes(length),
            _ => Err(AnchorError::Limits("a string in the proof")),
        }
    }
}

/// Writes a little-endian base-128 number.
pub fn write_number(mut value: u64, out: &mut Vec<u8>) {
    while value > 0x7f {
        out.push(value.to_le_bytes()[0] | 0x80);
        value >>= 7;
    }
    out.push(value.to_le_bytes()[0]);
}

/// Writes a length and the bytes.
pub fn write_string(bytes: &[u8], out: &mut Vec<u8>) {
    write_number(bytes.len() as u64, out);
    out.extend(bytes);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn numbers_are_base_128() {
        // By hand: 700000 = 0b101010_1011100_1100000 in groups of seven.
        for (value, bytes) in [
            (0, &[0x00][..]),
            (127, &[0x7f]),
            (128, &[0x80, 0x01]),
            (700_000, &[0xe0, 0xdc, 0x2a]),
            (u64::MAX, &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]),
        ] {
            let mut out = Vec::new();
            write_number(value, &mut out);
            assert_eq!(out, bytes);
            assert_eq!(Reader::new(bytes).number().unwrap(), value);
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for bytes in
            [&[][..], &[0x80], &[0xff; 11], &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2]]
        {
            assert!(Reader::new(bytes).number().is_err(), "{bytes:?}");
        }
    }

    #[test]
    fn a_string_is_no_longer_than_allowed_or_there() {
        assert_eq!(Reader::new(b"\x03abcd").string(3).unwrap(), b"abc");
        assert_eq!(Reader::new(b"\x03abcd").string(2), Err(AnchorError::Limits("a string in the proof")));
        assert_eq!(Reader::new(b"\x05abcd").string(9), Err(TRUNCATED));
    }
}

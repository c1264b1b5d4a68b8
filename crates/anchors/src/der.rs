//! DER (X.690): tagged values read in place and written small, as far as timestamps and certificates need.
//!
//! Never follows nesting by itself, so that depth is what its callers spell out; never accepts indefinite
//! or overlong lengths.

use crate::AnchorError;

pub const BOOLEAN: u8 = 0x01;
pub const INTEGER: u8 = 0x02;
pub const BIT_STRING: u8 = 0x03;
pub const OCTET_STRING: u8 = 0x04;
pub const NULL: u8 = 0x05;
pub const OID: u8 = 0x06;
pub const UTC_TIME: u8 = 0x17;
pub const GENERALIZED_TIME: u8 = 0x18;
pub const SEQUENCE: u8 = 0x30;
pub const SET: u8 = 0x31;
/// Context tags, primitive; add the number.
pub const CONTEXT: u8 = 0x80;
/// Context tags, constructed; add the number.
pub const CONTEXT_CONSTRUCTED: u8 = 0xa0;

const FORM: AnchorError = AnchorError::Form("DER");

/// A tagged value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value<'a> {
    pub tag: u8,
    /// What it holds, without tag and length.
    pub inside: &'a [u8],
    /// Tag, length and content.
    pub whole: &'a [u8],
}

impl<'a> Value<'a> {
    /// Returns the reader of what a value of this tag holds.
    pub fn open(&self, tag: u8) -> Result<Reader<'a>, AnchorError> {
        if self.tag == tag { Ok(Reader(self.inside)) } else { Err(FORM) }
    }
}

/// A place among values that follow one another.
#[derive(Clone, Debug)]
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// Reads bytes that are one value and no more.
    pub fn only(bytes: &'a [u8]) -> Result<Value<'a>, AnchorError> {
        let mut reader = Self(bytes);
        let value = reader.next()?;
        reader.end()?;
        Ok(value)
    }

    pub fn next(&mut self) -> Result<Value<'a>, AnchorError> {
        let (tag, after_tag) = self.0.split_first().ok_or(FORM)?;
        // Tags over 30 do not occur in anything that is read here.
        if tag & 0x1f == 0x1f {
            return Err(FORM);
        }
        let (length, after_length) = length(after_tag)?;
        let (inside, rest) = after_length.split_at_checked(length).ok_or(FORM)?;
        let whole = &self.0[..self.0.len() - rest.len()];
        self.0 = rest;
        Ok(Value { tag: *tag, inside, whole })
    }

    pub const fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }

    pub fn end(&self) -> Result<(), AnchorError> {
        if self.is_at_end() { Ok(()) } else { Err(FORM) }
    }

    /// Reads the content of the next value, which has this tag.
    pub fn expect(&mut self, tag: u8) -> Result<&'a [u8], AnchorError> {
        let value = self.next()?;
        if value.tag == tag { Ok(value.inside) } else { Err(FORM) }
    }

    /// Reads into the next value, which has this tag.
    pub fn enter(&mut self, tag: u8) -> Result<Self, AnchorError> {
        Ok(Self(self.expect(tag)?))
    }

    /// Reads the next value where it has this tag.
    pub fn optional(&mut self, tag: u8) -> Result<Option<Value<'a>>, AnchorError> {
        if self.0.first() == Some(&tag) { self.next().map(Some) } else { Ok(None) }
    }

    /// Reads a number that is not negative and fits.
    pub fn number(&mut self) -> Result<u64, AnchorError> {
        number(self.expect(INTEGER)?)
    }

    /// Reads the values that are left, at most `most`.
    pub fn rest(mut self, most: usize, what: &'static str) -> Result<Vec<Value<'a>>, AnchorError> {
        let mut found = Vec::new();
        while !self.is_at_end() {
            if found.len() == most {
                return Err(AnchorError::Limits(what));
            }
            found.push(self.next()?);
        }
        Ok(found)
    }
}

fn length(bytes: &[u8]) -> Result<(usize, &[u8]), AnchorError> {
    let (first, rest) = bytes.split_first().ok_or(FORM)?;
    if *first < 0x80 {
        return Ok((usize::from(*first), rest));
    }
    let (digits, rest) = rest.split_at_checked(usize::from(first & 0x7f)).ok_or(FORM)?;
    let length = digits.iter().try_fold(0_usize, |so_far, byte| {
        so_far.checked_mul(256).map(|moved| moved + usize::from(*byte)).ok_or(FORM)
    })?;
    // Indefinite, or longer than it has to be.
    if digits.first().is_none_or(|byte| *byte == 0) || length < 0x80 {
        return Err(FORM);
    }
    Ok((length, rest))
}

/// Returns an integer's content as a number.
pub fn number(content: &[u8]) -> Result<u64, AnchorError> {
    check_integer(content)?;
    if content[0] & 0x80 != 0 {
        return Err(FORM);
    }
    content.iter().try_fold(0_u64, |so_far, byte| {
        so_far.checked_mul(256).map(|moved| moved | u64::from(*byte)).ok_or(FORM)
    })
}

/// Refuses an integer's content that is empty or longer than it has to be.
pub fn check_integer(content: &[u8]) -> Result<(), AnchorError> {
    match content {
        [] => Err(FORM),
        [0, next, ..] if next & 0x80 == 0 => Err(FORM),
        [0xff, next, ..] if next & 0x80 != 0 => Err(FORM),
        _ => Ok(()),
    }
}

/// Returns whether a boolean's content is true.
pub fn truth(content: &[u8]) -> Result<bool, AnchorError> {
    match content {
        [0xff] => Ok(true),
        [0x00] => Ok(false),
        _ => Err(FORM),
    }
}

/// Writes a value.
pub fn write(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let content = parts.concat();
    let mut out = vec![tag];
    let digits = content.len().to_be_bytes();
    let digits = &digits[digits.iter().take_while(|byte| **byte == 0).count()..];
    match content.len() {
        0..0x80 => out.push(digits.first().copied().unwrap_or(0)),
        _ => {
            out.push(0x80 | digits.len().to_le_bytes()[0]);
            out.extend(digits);
        }
    }
    out.extend(content);
    out
}

/// Returns the content of an integer that is not negative.
pub fn integer(value: u64) -> Vec<u8> {
    let bytes = value.to_be_bytes();
    let digits = &bytes[bytes.iter().take_while(|byte| **byte == 0).count()..];
    match digits.first() {
        Some(first) if first & 0x80 == 0 => digits.to_vec(),
        _ => [&[0], digits].concat(),
    }
}

/// Returns the dotted form of an object identifier's content, at most 32 numbers.
pub fn dotted(content: &[u8]) -> Result<String, AnchorError> {
    const NUMBERS_MAX: usize = 32;
    let mut numbers: Vec<u64> = Vec::new();
    let mut value = 0_u64;
    let mut is_open = false;
    for byte in content {
        if (!is_open && *byte == 0x80) || numbers.len() == NUMBERS_MAX {
            return Err(FORM);
        }
        value = value.checked_mul(128).ok_or(FORM)? | u64::from(byte & 0x7f);
        is_open = byte & 0x80 != 0;
        if !is_open {
            if numbers.is_empty() {
                numbers.extend([(value / 40).min(2), value - 40 * (value / 40).min(2)]);
            } else {
                numbers.push(value);
            }
            value = 0;
        }
    }
    if is_open || numbers.is_empty() {
        return Err(FORM);
    }
    Ok(numbers.iter().map(u64::to_string).collect::<Vec<_>>().join("."))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn lengths_have_one_spelling() {
        let long = [&[0x04, 0x81, 0x80][..], &[7; 128]].concat();
        assert_eq!(Reader::only(&long).unwrap().inside, [7; 128]);
        assert_eq!(write(OCTET_STRING, &[&[7; 128]]), long);
        assert_eq!(write(NULL, &[]), [5, 0]);
        assert_eq!(write(OCTET_STRING, &[&[7; 300]])[..4], [0x04, 0x82, 0x01, 0x2c]);
        for bad in [
            &[][..],
            &[0x04],
            &[0x04, 0x02, 0x00],
            &[0x04, 0x80, 0x00, 0x00],
            &[0x04, 0x81, 0x01, 0x00],
            &[0x04, 0x82, 0x00, 0x01, 0x00],
            &[0x04, 0x89, 1, 1, 1, 1, 1, 1, 1, 1, 1],
            &[0x1f, 0x01, 0x00],
            &[0x05, 0x00, 0x00],
        ] {
            assert_eq!(Reader::only(bad), Err(FORM), "{bad:02x?}");
        }
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        for (value, content) in [
            (0, &[0][..]),
            (127, &[0x7f]),
            (128, &[0, 0x80]),
            (0x8a36_6f82_0a1f_ba31, &[0, 0x8a, 0x36, 0x6f, 0x82, 0x0a, 0x1f, 0xba, 0x31]),
        ] {
            assert_eq!(integer(value), content);
            assert_eq!(number(content).unwrap(), value);
        }
        for bad in [&[][..], &[0, 1], &[0xff], &[0xff, 0x80], &[1, 0, 0, 0, 0, 0, 0, 0, 0]] {
            assert_eq!(number(bad), Err(FORM), "{bad:02x?}");
        }
    }

    #[test]
    fn identifiers_are_dotted() {
        // openssl asn1parse -genstr OID:...
        for (content, expected) in [
            (&[0x2b, 6, 1, 4, 1, 0x83, 0xb2, 0x03, 1, 1][..], "1.3.6.1.4.1.55555.1.1"),
            (&[0x55, 0x1d, 0x25], "2.5.29.37"),
            (&[0x88, 0x37, 0x03], "2.999.3"),
        ] {
            assert_eq!(dotted(content).unwrap(), expected);
        }
        for bad in [&[][..], &[0x80, 1], &[0x2b, 0x86], &[0x2b; 40]] {
            assert_eq!(dotted(bad), Err(FORM));
        }
    }
}

//! A cursor over text that takes only the one spelling the format has: no spaces, RFC 8785 escapes,
//! numbers without leading zeros. What it takes needs no rendering again to be known canonical.
//!
//! Never looks ahead of what it was asked for; nesting is bounded.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Deepest nesting of a structured value.
const DEPTH_MAX: usize = 64;

/// The text is not of the one spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotStrict;

pub(crate) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

/// A JSON value as it stands.
pub(crate) enum Json<'a> {
    Text(Cow<'a, str>),
    Other(&'a str),
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    pub(crate) fn done(&self) -> Result<(), NotStrict> {
        if self.at == self.text.len() { Ok(()) } else { Err(NotStrict) }
    }

    /// Takes these bytes if they come next.
    pub(crate) fn next_is(&mut self, expected: &str) -> bool {
        let there = self.text.as_bytes()[self.at..].starts_with(expected.as_bytes());
        if there {
            self.at += expected.len();
        }
        there
    }

    pub(crate) fn take(&mut self, expected: &str) -> Result<(), NotStrict> {
        if self.next_is(expected) { Ok(()) } else { Err(NotStrict) }
    }

    pub(crate) fn number(&mut self) -> Result<u32, NotStrict> {
        let bytes = &self.text.as_bytes()[self.at..];
        let digits = bytes.iter().take(11).take_while(|byte| byte.is_ascii_digit()).count();
        let number = &self.text[self.at..self.at + digits];
        if digits > 1 && number.starts_with('0') {
            return Err(NotStrict);
        }
        self.at += digits;
        number.parse().map_err(|_| NotStrict)
    }

    /// Takes a quoted base64 value of 32 bytes.
    pub(crate) fn base64(&mut self) -> Result<[u8; 32], NotStrict> {
        let bytes = &self.text.as_bytes()[self.at..];
        if bytes.len() < 46 || bytes[0] != b'"' || bytes[45] != b'"' {
            return Err(NotStrict);
        }
        let mut out = [0; 36];
        match STANDARD.decode_slice(&bytes[1..45], &mut out) {
            Ok(32) => {}
            _ => return Err(NotStrict),
        }
        self.at += 46;
        out[..32].try_into().map_err(|_| NotStrict)
    }

    /// Takes a quoted string and undoes its escapes.
    pub(crate) fn string(&mut self) -> Result<Cow<'a, str>, NotStrict> {
        self.take("\"")?;
        let start = self.at;
        self.plain();
        if self.next_is("\"") {
            return Ok(Cow::Borrowed(&self.text[start..self.at - 1]));
        }
        let mut out = String::with_capacity(2 * (self.at - start) + 16);
        out.push_str(&self.text[start..self.at]);
        while !self.next_is("\"") {
            out.push(self.escape()?);
            let from = self.at;
            self.plain();
            out.push_str(&self.text[from..self.at]);
        }
        Ok(Cow::Owned(out))
    }

    /// Moves over bytes that stand for themselves, eight at a time.
    fn plain(&mut self) {
        let bytes = &self.text.as_bytes()[self.at..];
        let (words, rest) = bytes.as_chunks::<8>();
        for (at, word) in words.iter().enumerate() {
            let stops = stops(u64::from_le_bytes(*word));
            if stops != 0 {
                self.at += at * 8 + (stops.trailing_zeros() / 8) as usize;
                return;
            }
        }
        let stop = |byte: &u8| *byte < 0x20 || *byte == b'"' || *byte == b'\\';
        self.at += words.len() * 8 + rest.iter().position(stop).unwrap_or(rest.len());
    }

    fn escape(&mut self) -> Result<char, NotStrict> {
        self.take("\\")?;
        let bytes = &self.text.as_bytes()[self.at..];
        let (c, length) = match bytes.first().ok_or(NotStrict)? {
            b'"' => ('"', 1),
            b'\\' => ('\\', 1),
            b'b' => ('\u{8}', 1),
            b'f' => ('\u{c}', 1),
            b'n' => ('\n', 1),
            b'r' => ('\r', 1),
            b't' => ('\t', 1),
            b'u' => {
                let code = bytes.get(1..5).ok_or(NotStrict)?;
                let lower = code.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
                let code = u8::from_str_radix(std::str::from_utf8(code).map_err(|_| NotStrict)?, 16);
                match code {
                    Ok(code) if lower && code < 0x20 && !matches!(code, 8 | 9 | 10 | 12 | 13) => {
                        (char::from(code), 5)
                    }
                    _ => return Err(NotStrict),
                }
            }
            _ => return Err(NotStrict),
        };
        self.at += length;
        Ok(c)
    }

    /// Takes one JSON value. A value that is not a string is taken as it stands: its bytes are what
    /// was committed to, so their spelling is the sealer's affair.
    pub(crate) fn value(&mut self) -> Result<Json<'a>, NotStrict> {
        let start = self.at;
        match self.text.as_bytes().get(self.at) {
            Some(b'"') => return Ok(Json::Text(self.string()?)),
            Some(b'[' | b'{') => self.nested()?,
            _ => self.scalar(),
        }
        if self.at == start {
            return Err(NotStrict);
        }
        Ok(Json::Other(&self.text[start..self.at]))
    }

    fn scalar(&mut self) {
        let bytes = &self.text.as_bytes()[self.at..];
        let part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.');
        self.at += bytes.iter().take_while(|byte| part(byte)).count();
    }

    fn nested(&mut self) -> Result<(), NotStrict> {
        let mut depth = 0;
        loop {
            let bytes = &self.text.as_bytes()[self.at..];
            match bytes.first().ok_or(NotStrict)? {
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth -= 1,
                b'"' => {
                    self.skip_string()?;
                    continue;
                }
                0..0x20 => return Err(NotStrict),
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                return Ok(());
            }
            if depth > DEPTH_MAX {
                return Err(NotStrict);
            }
        }
    }

    fn skip_string(&mut self) -> Result<(), NotStrict> {
        self.take("\"")?;
        self.plain();
        while !self.next_is("\"") {
            self.escape()?;
            self.plain();
        }
        Ok(())
    }
}

/// Returns a word whose lowest set bit lies in the lowest byte that is a control character, a quote or
/// a backslash; 0 where there is none. Bits above that byte mean nothing.
fn stops(word: u64) -> u64 {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGHS: u64 = ONES << 7;
    // A byte below n borrows from its high bit, unless the high bit was set to begin with.
    let below = |word: u64, n: u64| word.wrapping_sub(ONES * n) & !word & HIGHS;
    let zero = |word: u64| below(word, 1);
    below(word, 0x20) | zero(word ^ (ONES * u64::from(b'"'))) | zero(word ^ (ONES * u64::from(b'\\')))
}

/// Appends a JSON string, escaped as RFC 8785 does.
pub(crate) fn push_string(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    let bytes = text.as_bytes();
    let mut from = 0;
    for (at, byte) in bytes.iter().enumerate() {
        if *byte >= 0x20 && *byte != b'"' && *byte != b'\\' {
            continue;
        }
        out.extend_from_slice(&bytes[from..at]);
        from = at + 1;
        match byte {
            b'"' => out.extend_from_slice(b"\\\""),
            b'\\' => out.extend_from_slice(b"\\\\"),
            8 => out.extend_from_slice(b"\\b"),
            9 => out.extend_from_slice(b"\\t"),
            10 => out.extend_from_slice(b"\\n"),
            12 => out.extend_from_slice(b"\\f"),
            13 => out.extend_from_slice(b"\\r"),
            _ => {
                let digit = |nibble: u8| b"0123456789abcdef"[usize::from(nibble)];
                out.extend_from_slice(b"\\u00");
                out.extend_from_slice(&[digit(byte >> 4), digit(byte & 15)]);
            }
        }
    }
    out.extend_from_slice(&bytes[from..]);
    out.push(b'"');
}

/// Appends a quoted base64 value of 32 bytes.
pub(crate) fn push_base64(out: &mut Vec<u8>, bytes: &[u8; 32]) {
    let mut text = [0; 44];
    let written = STANDARD.encode_slice(bytes, &mut text).expect("invariant: 32 bytes are 44 characters");
    out.push(b'"');
    out.extend_from_slice(&text[..written]);
    out.push(b'"');
}

/// Appends a number.
pub(crate) fn push_number(out: &mut Vec<u8>, mut number: u32) {
    let mut digits = [0; 10];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + u8::try_from(number % 10).expect("invariant: a digit");
        number /= 10;
        if number == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn rendered(text: &str) -> String {
        let mut out = Vec::new();
        push_string(&mut out, text);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn strings_are_escaped_as_rfc_8785_does() {
        // Section 3.2.2.2 of RFC 8785, and every control character by serde_json, which agrees there.
        assert_eq!(rendered("€$\u{f}\nA'B\"\\\\\"/"), r#""€$\u000f\nA'B\"\\\\\"/""#);
        let controls: String =
            (0..0x30_u8).map(char::from).chain(['\u{7f}', '\u{2028}', '碑', '😀']).collect();
        assert_eq!(rendered(&controls), serde_json::to_string(&controls).unwrap());
        let mut cursor = Cursor::new("\"\"");
        assert_eq!(cursor.string().unwrap(), "");
        let text = rendered(&controls);
        let mut cursor = Cursor::new(&text);
        assert_eq!(cursor.string().unwrap(), controls);
        assert!(cursor.done().is_ok());
    }

    #[test]
    fn a_string_ends_at_the_first_stop_wherever_it_stands() {
        for stop in [0, 0x1f, b'"', b'\\'] {
            for filler in [0x20, 0x21, 0x23, 0x5b, 0x5d, 0x7f] {
                for at in 0..20 {
                    let mut bytes = [filler; 24];
                    bytes[at] = stop;
                    let text = std::str::from_utf8(&bytes).unwrap();
                    let mut cursor = Cursor::new(text);
                    cursor.plain();
                    assert_eq!(cursor.at, at, "{stop} among {filler}");
                }
            }
        }
        let text = "碑林😀".repeat(9);
        let mut cursor = Cursor::new(&text);
        cursor.plain();
        assert_eq!(cursor.at, text.len());
    }

    #[test]
    fn other_spellings_are_refused() {
        for bad in [
            "",
            "\"",
            "\"a",
            "'a'",
            r#""\/""#,
            r#""\u0041""#,
            r#""\u000F""#,
            r#""\u000a""#,
            r#""\u00""#,
            r#""\ud800""#,
            "\"\n\"",
            r#""\"#,
            r#""\u00碑""#,
        ] {
            assert!(Cursor::new(bad).string().is_err(), "{bad}");
        }
        for bad in ["", "01", "4294967296", "99999999999999", "x", "-1"] {
            assert!(Cursor::new(bad).number().is_err(), "{bad}");
        }
        for (text, number) in [("0", 0), ("4294967295", u32::MAX), ("7,", 7)] {
            assert_eq!(Cursor::new(text).number(), Ok(number));
        }
    }

    #[test]
    fn values_end_where_they_end() {
        for (text, value) in [
            (r#"{"a":["]",{}],"b":"\"}"},1"#, r#"{"a":["]",{}],"b":"\"}"}"#),
            ("[],", "[]"),
            ("-12.5e+3]", "-12.5e+3"),
            ("true]", "true"),
        ] {
            match Cursor::new(text).value() {
                Ok(Json::Other(found)) => assert_eq!(found, value),
                _ => panic!("{text}"),
            }
        }
        let deep = "[".repeat(100_000);
        for bad in ["", ",", "[", "[\"", "{\"a\\x\"}", deep.as_str(), "[\n]"] {
            assert!(Cursor::new(bad).value().is_err());
        }
    }

    #[test]
    fn base64_and_numbers_go_both_ways() {
        let mut out = Vec::new();
        push_base64(&mut out, &[0xfe; 32]);
        for number in [0, 9, 10, u32::MAX] {
            push_number(&mut out, number);
            out.push(b',');
        }
        let text = String::from_utf8(out).unwrap();
        // base64 of 32 bytes fe, by coreutils.
        assert_eq!(text, "\"/v7+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/v4=\"0,9,10,4294967295,");
        assert_eq!(Cursor::new(&text).base64(), Ok([0xfe; 32]));
        assert!(Cursor::new(&text.replace("4=", "5=")).base64().is_err(), "stray bits");
        assert!(Cursor::new("\"\"").base64().is_err());
    }
}

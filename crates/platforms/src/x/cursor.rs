//! A cursor over JSON text that hands out borrowed strings and skips what is not wanted.
//!
//! Never decides a doubtful case: anything but plain, valid JSON of the expected shape makes it return
//! `None`, and the caller reads the element again with serde.

use std::borrow::Cow;

/// A place in a JSON text.
pub struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Returns the next byte that is no space.
    pub fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        // Indented exports are half spaces.
        while bytes.get(self.at..self.at + 8) == Some(b"        ") {
            self.at += 8;
        }
        loop {
            match bytes.get(self.at)? {
                b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                other => return Some(*other),
            }
        }
    }

    /// Passes one sign.
    pub fn expect(&mut self, sign: u8) -> Option<()> {
        (self.peek()? == sign).then(|| self.at += 1)
    }

    /// Says whether nothing follows.
    pub fn is_done(&mut self) -> bool {
        self.peek().is_none()
    }

    /// Goes through an object; `member` must pass the value.
    pub fn object(&mut self, mut member: impl FnMut(&mut Self, &'a str) -> Option<()>) -> Option<()> {
        self.expect(b'{')?;
        if self.peek()? == b'}' {
            return self.expect(b'}');
        }
        loop {
            let Cow::Borrowed(key) = self.string()? else { return None };
            self.expect(b':')?;
            member(self, key)?;
            match self.peek()? {
                b',' => self.at += 1,
                _ => return self.expect(b'}'),
            }
        }
    }

    /// Goes through an array; `element` must pass the value.
    pub fn array(&mut self, mut element: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.expect(b'[')?;
        if self.peek()? == b']' {
            return self.expect(b']');
        }
        loop {
            element(self)?;
            match self.peek()? {
                b',' => self.at += 1,
                _ => return self.expect(b']'),
            }
        }
    }

    /// Passes a string.
    pub fn string(&mut self) -> Option<Cow<'a, str>> {
        self.expect(b'"')?;
        let start = self.at;
        let end = quiet(self.text.as_bytes(), start)?;
        self.at = end + 1;
        match self.text.as_bytes()[end] {
            b'"' => Some(Cow::Borrowed(self.text.get(start..end)?)),
            b'\\' => self.escaped(start, end),
            _ => None,
        }
    }

    /// Passes a string that holds escapes, the first of them at `escape`.
    fn escaped(&mut self, start: usize, escape: usize) -> Option<Cow<'a, str>> {
        let bytes = self.text.as_bytes();
        let mut at = escape;
        while bytes[at] != b'"' {
            // A control character goes to serde, which refuses it.
            at = if bytes[at] == b'\\' { quiet(bytes, at + 2)? } else { return None };
        }
        self.at = at + 1;
        serde_json::from_str(self.text.get(start - 1..=at)?).ok().map(Cow::Owned)
    }

    /// Passes a number, a truth value or `null`.
    pub fn word(&mut self) -> Option<&'a str> {
        self.peek()?;
        let rest = &self.text.as_bytes()[self.at..];
        let length =
            rest.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'+' | b'.')).count();
        let word = self.text.get(self.at..self.at + length)?;
        self.at += length;
        let digits = word.strip_prefix('-').unwrap_or(word);
        let plain = digits == "0" || (!digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit()));
        // Fractions and what does not fit in 64 bits are rare and left to serde.
        let most = if word.len() == digits.len() { 19 } else { 18 };
        let number = plain && (1..=most).contains(&digits.len());
        (number || matches!(word, "true" | "false" | "null")).then_some(word)
    }

    /// Passes any value that is not nested deeper than an export's are.
    pub fn skip(&mut self) -> Option<()> {
        self.skip_within(8)
    }

    fn skip_within(&mut self, levels: u8) -> Option<()> {
        match self.peek()? {
            b'"' => self.string().map(|_| ()),
            b'{' | b'[' if levels == 0 => None,
            b'{' => self.object(|inner, _| inner.skip_within(levels - 1)),
            b'[' => self.array(|inner| inner.skip_within(levels - 1)),
            _ => self.word().map(|_| ()),
        }
    }
}

/// A byte in each of eight places.
const fn eight(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// Returns the place of the next `"`, `\` or control character.
fn quiet(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(word) = bytes.get(at..at + 8) {
        let word = u64::from_le_bytes(word.try_into().ok()?);
        let zeros = |word: u64| word.wrapping_sub(eight(1)) & !word;
        // Control characters are those below 32 with the top bit clear.
        let low = word.wrapping_sub(eight(32)) & !word;
        let marks = (zeros(word ^ eight(b'"')) | zeros(word ^ eight(b'\\')) | low) & eight(0x80);
        if marks != 0 {
            return Some(at + (marks.trailing_zeros() / 8) as usize);
        }
        at += 8;
    }
    let found = bytes.get(at..)?.iter().position(|b| matches!(b, b'"' | b'\\' | 0..32))?;
    Some(at + found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_borrowed_where_they_can_be() {
        for (text, wanted) in [
            (r#""plain 碑 text" "#, Some("plain 碑 text")),
            (r#"  "a\"b\\""#, Some("a\"b\\")),
            (r#""\ud83d\ude00 \u7891""#, Some("😀 碑")),
            (r#""""#, Some("")),
            (r#""\ud83d""#, None),
            ("\"a\nb\"", None),
            ("\"12345678\u{1}\"", None),
            (r#""open"#, None),
            (r#""open\""#, None),
            (r#""open\"#, None),
            ("1", None),
        ] {
            assert_eq!(Cursor::new(text).string().as_deref(), wanted, "{text}");
        }
        assert!(matches!(Cursor::new("\"abc\"").string(), Some(Cow::Borrowed("abc"))));
    }

    #[test]
    fn what_is_skipped_is_json_of_eight_levels() {
        for (text, wanted) in [
            (r#"{"a":{"b":[1]}}"#, true),
            ("[[[[[[[[1]]]]]]]]", true),
            ("[[[[[[[[[1]]]]]]]]]", false),
            (r#"[1,"x",null,true,-5]"#, true),
            ("[1,]", false),
            ("[1 2]", false),
            (r#"{"a" 1}"#, false),
            (r#"{"a":1,}"#, false),
            ("{1:2}", false),
            ("01", false),
            ("1.5", false),
            ("nul", false),
            ("-", false),
            ("", false),
        ] {
            let mut cursor = Cursor::new(text);
            assert_eq!(cursor.skip().is_some() && cursor.is_done(), wanted, "{text}");
        }
    }
}

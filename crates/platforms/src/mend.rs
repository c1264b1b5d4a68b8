//! A second try at an element that is not plain JSON: lone surrogates, raw control characters and
//! bytes that are not UTF-8 are replaced so that the rest can be read.
//!
//! Never changes what is kept: the piece holds the bytes as they came.

/// An element made readable, and what that took.
pub struct Mended {
    /// The element.
    pub text: String,
    /// How many lone surrogate escapes became U+FFFD.
    pub surrogates: u32,
    /// Whether bytes that were not UTF-8 became U+FFFD, or raw control characters were escaped.
    pub encoding: bool,
}

/// Mends an element.
#[must_use]
pub fn mend(slice: &[u8]) -> Mended {
    let decoded = String::from_utf8_lossy(slice);
    let mut mended = Mended {
        text: String::with_capacity(decoded.len()),
        surrogates: 0,
        encoding: matches!(decoded, std::borrow::Cow::Owned(_)),
    };
    let mut in_string = false;
    let mut rest: &str = &decoded;
    while let Some(first) = rest.chars().next() {
        let mut taken = first.len_utf8();
        match first {
            '"' => {
                in_string = !in_string;
                mended.text.push('"');
            }
            '\\' if in_string => {
                taken = escape(rest, &mut mended);
            }
            c if in_string && c < ' ' => {
                mended.encoding = true;
                mended.text.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c => mended.text.push(c),
        }
        rest = &rest[taken..];
    }
    mended
}

/// Copies the escape at the beginning of `rest`, or U+FFFD where it is a lone surrogate; returns its
/// length.
fn escape(rest: &str, mended: &mut Mended) -> usize {
    let unit = |at: usize| {
        let digits = rest.get(at..)?.strip_prefix("\\u")?.get(..4)?;
        u16::from_str_radix(digits, 16).ok()
    };
    let length = match (unit(0), unit(6)) {
        (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => 12,
        (Some(0xD800..=0xDFFF), _) => {
            mended.surrogates += 1;
            mended.text.push_str("\\ufffd");
            return 6;
        }
        (Some(_), _) => 6,
        (None, _) => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
    };
    mended.text.push_str(&rest[..length]);
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_cannot_be_read_is_replaced() {
        for (slice, text, surrogates, encoding) in [
            (&br#"{"a":"\ud83d\ude00 b"}"#[..], r#"{"a":"\ud83d\ude00 b"}"#, 0, false),
            (br#"{"a":"\ud83d b"}"#, r#"{"a":"\ufffd b"}"#, 1, false),
            (br#"{"a":"\ud83d\ud83d\ude00\udc00"}"#, r#"{"a":"\ufffd\ud83d\ude00\ufffd"}"#, 2, false),
            (br#"{"a":"\\ud83d"}"#, r#"{"a":"\\ud83d"}"#, 0, false),
            (br#"{"a":"\u0000"}"#, r#"{"a":"\u0000"}"#, 0, false),
            (b"{\"a\":\"x\x00y\"}\n", "{\"a\":\"x\\u0000y\"}\n", 0, true),
            (b"{\"a\":\"\xff\"}", "{\"a\":\"\u{fffd}\"}", 0, true),
            (br#"{"a":"\ud83"#, r#"{"a":"\ud83"#, 0, false),
            (br#"{"a":"\"#, r#"{"a":"\"#, 0, false),
            ("{\"a\":\"\\\u{7891}".as_bytes(), "{\"a\":\"\\\u{7891}", 0, false),
        ] {
            let mended = mend(slice);
            assert_eq!(
                (mended.text.as_str(), mended.surrogates, mended.encoding),
                (text, surrogates, encoding)
            );
        }
    }
}

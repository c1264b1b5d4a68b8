//! Text of Meta's exports, in which each byte of UTF-8 was written as a character of its own.
//!
//! Never changes a text that can be anything else, and never the bytes that are kept.

use std::borrow::Cow;

/// Returns the text that was meant: where all characters are below U+0100 and, taken as bytes, are UTF-8,
/// that; otherwise the text as it stands.
#[must_use]
pub fn repaired(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let bytes: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    match bytes.map(String::from_utf8) {
        Some(Ok(meant)) => Cow::Owned(meant),
        _ => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_certainly_broken_is_mended() {
        // python3: '碑'.encode().decode('latin-1')
        for (text, wanted) in [
            ("\u{e7}\u{a2}\u{91}", "碑"),
            ("caf\u{c3}\u{a9} \u{f0}\u{9f}\u{98}\u{80}", "café 😀"),
            ("caf\u{e9}", "café"),
            ("碑 \u{e7}\u{a2}\u{91}", "碑 \u{e7}\u{a2}\u{91}"),
            ("plain", "plain"),
            ("", ""),
        ] {
            assert_eq!(repaired(text), wanted, "{text}");
        }
    }
}

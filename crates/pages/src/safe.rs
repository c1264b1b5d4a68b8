//! What people wrote, made safe to show: control characters visible, addresses vetted, segments encoded.
//!
//! Never removes a character silently and never lets an address through that is not http or https.

use std::borrow::Cow;
use std::fmt::Write as _;

use maud::{Markup, html};

/// The longest address that becomes a link, in bytes.
const ADDRESS_BYTES_MAX: usize = 4096;

/// Tells whether a character would be invisible and change how others are read: C0 and C1 controls other
/// than tab and line feed, and the bidirectional embeddings, overrides and isolates of UAX #9.
fn hidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}')
}

/// Returns text for an element's content, hidden characters shown by their code. A carriage return before
/// a line feed is a line end and is left out.
pub(crate) fn visible(text: &str) -> Markup {
    let text: Cow<'_, str> =
        if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) };
    html! {
        @for piece in text.split_inclusive(hidden) {
            @match piece.chars().next_back().filter(|c| hidden(*c)) {
                Some(c) => {
                    (piece[..piece.len() - c.len_utf8()])
                    span.ctl { (format!("U+{:04X}", u32::from(c))) }
                }
                None => (piece),
            }
        }
    }
}

/// Returns text for an attribute or a title, where nothing can be marked up: hidden characters become
/// U+FFFD.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if text.contains(hidden) {
        Cow::Owned(text.chars().map(|c| if hidden(c) { '\u{fffd}' } else { c }).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns the address if it may be a link: http or https, of bounded length, without spaces or hidden
/// characters.
pub(crate) fn web_address(address: &str) -> Option<&str> {
    let starts = |scheme: &str| address.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme));
    let good = (starts("http://") || starts("https://"))
        && address.len() <= ADDRESS_BYTES_MAX
        && !address.contains(|c: char| c.is_whitespace() || c.is_control() || hidden(c));
    good.then_some(address)
}

/// Returns a BCP 47 tag for a platform's language label, or `None` where the label names no language.
pub(crate) fn language(label: &str) -> Option<&str> {
    match label {
        "und" | "zxx" | "art" | "mis" | "mul" => None,
        "in" => Some("id"),
        "iw" => Some("he"),
        _ if label.starts_with('q') && label.len() == 3 => None,
        _ => {
            let mut parts = label.split('-');
            let first = parts.next().unwrap_or_default();
            let good = (2..=3).contains(&first.len())
                && first.bytes().all(|b| b.is_ascii_alphabetic())
                && label.len() <= 20
                && parts.all(|part| {
                    (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
                });
            good.then_some(label)
        }
    }
}

/// Returns text percent-encoded for one path segment or one query value (RFC 3986 unreserved stay).
pub(crate) fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// Undoes form encoding (`+` is a space). What is not valid UTF-8 becomes U+FFFD; a `%` without two hex
/// digits stands for itself.
pub(crate) fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = |b: Option<&u8>| b.and_then(|b| char::from(*b).to_digit(16));
        match (bytes[at], hex(bytes.get(at + 1)), hex(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                out.push(u8::try_from(high * 16 + low).unwrap_or_default());
                at += 2;
            }
            (b'+', _, _) => out.push(b' '),
            (byte, _, _) => out.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_become_links() {
        for (address, good) in [
            ("https://example.org/?a=1&b=2", true),
            ("HTTP://example.org/", true),
            ("https://例子.example/碑", true),
            ("javascript:alert(1)", false),
            ("JaVaScRiPt://https://", false),
            (" https://example.org", false),
            ("https://exa\tmple.org", false),
            ("https://a/\u{202e}gpj.exe", false),
            ("data:text/html,<script>", false),
            ("//example.org", false),
            ("", false),
        ] {
            assert_eq!(web_address(address).is_some(), good, "{address:?}");
        }
        assert!(web_address(&format!("https://a/{}", "b".repeat(5000))).is_none());
    }

    #[test]
    fn hidden_characters_are_shown() {
        let shown = visible("a\u{202e}b\0c\nd\r\ne\rf<").into_string();
        let span = |code: &str| format!("<span class=\"ctl\">U+{code}</span>");
        assert_eq!(shown, format!("a{}b{}c\nd\ne{}f&lt;", span("202E"), span("0000"), span("000D")));
        assert_eq!(plain("a\u{2066}b\u{200d}"), "a\u{fffd}b\u{200d}");
    }

    #[test]
    fn labels_that_name_no_language_give_none() {
        for (label, tag) in [
            ("zh", Some("zh")),
            ("zh-TW", Some("zh-TW")),
            ("in", Some("id")),
            ("qme", None),
            ("zxx", None),
            ("und", None),
            ("", None),
            ("e", None),
            ("en\" onload=\"x", None),
        ] {
            assert_eq!(language(label), tag, "{label}");
        }
    }

    #[test]
    fn encoding_goes_both_ways() {
        for text in ["", "碑林 a+b", "100%", "a&b=c#d?e/f", "%zz\u{0}"] {
            assert_eq!(decoded(&encoded(text)), text);
        }
        for (from, to) in [("a+b", "a b"), ("%", "%"), ("%4", "%4"), ("%FF", "\u{fffd}"), ("%e7%a2%91", "碑")]
        {
            assert_eq!(decoded(from), to);
        }
    }
}

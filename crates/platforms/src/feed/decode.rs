//! A feed's bytes made into text, by the encoding that they declare.
//!
//! Never guesses an encoding: what declares none is UTF-8, as XML says.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

/// How much of a file is looked at for a declaration of its encoding.
const PROLOG_BYTES: usize = 256;

/// A feed's text without its XML declaration, and whether some bytes were not of the encoding.
#[must_use]
pub fn text(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (declared(bytes), 0));
    let (text, replaced) = encoding.decode_without_bom_handling(&bytes[mark..]);
    let text = match declaration(&text) {
        // Decoded once, it must not be decoded again.
        Some(end) => Cow::Owned(text[end..].to_owned()),
        None => text,
    };
    (text, replaced)
}

/// Returns where the XML declaration ends.
fn declaration(text: &str) -> Option<usize> {
    let blank = text.len() - text.trim_start().len();
    let inside = text[blank..].strip_prefix("<?xml")?;
    inside.starts_with([' ', '\t', '\r', '\n']).then_some(())?;
    let head = inside.get(..inside.len().min(PROLOG_BYTES)).unwrap_or(inside);
    Some(blank + "<?xml".len() + head.find("?>")? + "?>".len())
}

/// Returns the encoding that an XML declaration names. UTF-16 without a mark is told by its zeros.
fn declared(bytes: &[u8]) -> &'static Encoding {
    match bytes {
        [b'<', 0, ..] => return encoding_rs::UTF_16LE,
        [0, b'<', ..] => return encoding_rs::UTF_16BE,
        _ => {}
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(PROLOG_BYTES)]);
    let named = || {
        let inside = head.trim_start().strip_prefix("<?xml")?.split("?>").next()?;
        let value = inside.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let name = value[1..].split(quote).next()?;
        // GB2312 and GBK files of Chinese sites hold more than either has.
        let wide = ["gb2312", "gbk"].iter().any(|narrow| name.eq_ignore_ascii_case(narrow));
        if wide { Some(encoding_rs::GB18030) } else { Encoding::for_label(name.as_bytes()) }
    };
    named().unwrap_or(UTF_8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_declared_encoding_is_followed() {
        // python3: '碑林'.encode(…)
        for (bytes, wanted, replaced) in [
            (&b"<?xml version='1.0' encoding='GB2312'?><a>\xb1\xae\xc1\xd6</a>"[..], "<a>碑林</a>", false),
            (b"<?xml version=\"1.0\" encoding=\"Big5\"?>\n<a>\xb8O\xaaL</a>", "\n<a>碑林</a>", false),
            (b"\xef\xbb\xbf<?xml version='1.0'?><a>\xe7\xa2\x91</a>", "<a>碑</a>", false),
            (b"<a>\xe7\xa2\x91</a>", "<a>碑</a>", false),
            (b"<a>\xb1\xae</a>", "<a>\u{fffd}\u{fffd}</a>", true),
            (b"\xff\xfe<\0a\0/\0>\0\x91\x78", "<a/>碑", false),
            (b"<\0a\0/\0>\0\x91\x78", "<a/>碑", false),
            (b"<?xml version='1.0' encoding='nonsense'?><a/>", "<a/>", false),
            (b"<?xml encoding=", "<?xml encoding=", false),
            (b"", "", false),
        ] {
            assert_eq!(text(bytes), (Cow::Borrowed(wanted), replaced), "{wanted}");
        }
    }
}

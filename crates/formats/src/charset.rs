//! The text of a captured body in whatever encoding it declares.
//!
//! Never guesses from how often bytes occur: a body that declares nothing and is not UTF-8 is read as
//! UTF-8 with U+FFFD.

use std::borrow::Cow;

use encoding_rs::Encoding;

/// How much of a body is looked at for a declaration.
const DECLARED_BYTES: usize = 4096;

/// Returns the text of a body: by its byte order mark, else by the `charset` of `kind` (a `Content-Type`),
/// else by what its beginning declares (`<meta charset>`, an XML declaration), else as UTF-8. What cannot
/// be decoded becomes U+FFFD.
#[must_use]
pub fn decode<'b>(kind: Option<&str>, body: &'b [u8]) -> Cow<'b, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(body) {
        return encoding.decode_without_bom_handling(&body[mark..]).0;
    }
    let served = kind.and_then(|kind| after_charset(kind.as_bytes()));
    match served.or_else(|| declared(&body[..body.len().min(DECLARED_BYTES)])) {
        Some(encoding) => encoding.decode_without_bom_handling(body).0,
        None => String::from_utf8_lossy(body),
    }
}

fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let xml = head.trim_ascii_start().starts_with(b"<?xml");
    let in_xml = xml.then(|| after(head, b"encoding")).flatten();
    let found = in_xml.or_else(|| after_charset(head))?;
    // A body in which ASCII could be read is not in UTF-16, whatever it declares (WHATWG, prescan).
    let wide = found == encoding_rs::UTF_16LE || found == encoding_rs::UTF_16BE;
    Some(if wide { encoding_rs::UTF_8 } else { found })
}

fn after_charset(text: &[u8]) -> Option<&'static Encoding> {
    after(text, b"charset")
}

/// Returns the encoding whose label follows a word and `=`.
fn after(text: &[u8], word: &[u8]) -> Option<&'static Encoding> {
    let places = text.windows(word.len()).enumerate();
    let mut starts = places.filter(|(_, found)| found.eq_ignore_ascii_case(word)).map(|(at, _)| at);
    starts.find_map(|at| {
        let rest = text[at + word.len()..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
        let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
        let ends = |byte: &u8| !(byte.is_ascii_alphanumeric() || b"-_:.".contains(byte));
        let length = rest.iter().position(ends).unwrap_or(rest.len());
        Encoding::for_label(&rest[..length])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_read_as_it_declares() {
        // "碑林" in each encoding, worked out with python3.
        let gbk: &[u8] = b"\xb1\xae\xc1\xd6";
        let big5: &[u8] = b"\xb8O\xaaL";
        let joined = |head: &[u8], tail: &[u8]| [head, tail].concat();
        for (kind, body, wanted) in [
            (None, "碑林".as_bytes().to_vec(), "碑林"),
            (None, b"\xef\xbb\xbf\xe7\xa2\x91\xe6\x9e\x97".to_vec(), "碑林"),
            (None, b"\xff\xfe\x91\x78\x97\x67".to_vec(), "碑林"),
            (Some("text/html; charset=GBK"), gbk.to_vec(), "碑林"),
            (Some("text/html;charset=\"gb2312\""), gbk.to_vec(), "碑林"),
            (Some("text/html; charset=big5"), big5.to_vec(), "碑林"),
            (Some("text/html"), joined(b"<meta charset=gb18030>", gbk), "<meta charset=gb18030>碑林"),
            (
                None,
                joined(b"<meta http-equiv=x content='text/html; charset=gbk'>", gbk),
                "<meta http-equiv=x content='text/html; charset=gbk'>碑林",
            ),
            (
                None,
                joined(b"<?xml version='1.0' encoding='GB2312'?>", gbk),
                "<?xml version='1.0' encoding='GB2312'?>碑林",
            ),
            (
                Some("text/html; charset=utf-8"),
                joined(b"<meta charset=gbk>", "碑".as_bytes()),
                "<meta charset=gbk>碑",
            ),
            (
                Some("text/html; charset=nonsense"),
                joined(b"<meta charset=gbk>", gbk),
                "<meta charset=gbk>碑林",
            ),
            (None, joined(b"<meta charset=utf-16>", "碑".as_bytes()), "<meta charset=utf-16>碑"),
            (None, gbk.to_vec(), "\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
            (None, Vec::new(), ""),
        ] {
            assert_eq!(decode(kind, &body), wanted, "{kind:?} {body:?}");
        }
    }
}

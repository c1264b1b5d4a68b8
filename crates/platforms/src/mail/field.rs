//! The header fields of a mail as they stand in its bytes.
//!
//! Never unfolds or decodes: a signature is over the bytes.

use std::ops::Range;

/// How many fields are read; true mail has below a hundred.
const FIELDS_MAX: usize = 2000;

/// A header field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name, as it stands.
    pub name: Range<usize>,
    /// What follows the colon, up to its line end, folded lines included.
    pub value: Range<usize>,
}

impl Field {
    /// Returns whether it has this name.
    #[must_use]
    pub fn is(&self, mail: &[u8], name: &str) -> bool {
        mail[self.name.clone()].eq_ignore_ascii_case(name.as_bytes())
    }
}

/// Returns the fields and where the body begins; `None` where it does not begin with a field.
#[must_use]
pub fn fields(mail: &[u8]) -> Option<(Vec<Field>, usize)> {
    let mut fields: Vec<Field> = Vec::new();
    let mut at = 0;
    while at < mail.len() {
        let line = memchr::memchr(b'\n', &mail[at..]).map_or(mail.len(), |end| at + end + 1);
        let text = at..at + mail[at..line].trim_ascii_end().len();
        if text.is_empty() {
            return (!fields.is_empty()).then_some((fields, line));
        }
        let end = line_end(mail, line);
        if matches!(mail[at], b' ' | b'\t') {
            fields.last_mut()?.value.end = end;
        } else {
            let colon = memchr::memchr(b':', &mail[text])?;
            let name = at..at + mail[at..at + colon].trim_ascii_end().len();
            if name.is_empty()
                || !mail[name.clone()].iter().all(u8::is_ascii_graphic)
                || fields.len() >= FIELDS_MAX
            {
                return None;
            }
            fields.push(Field { name, value: at + colon + 1..end });
        }
        at = line;
    }
    (!fields.is_empty()).then_some((fields, mail.len()))
}

/// Where a line ends that goes up to `next`, without its line break.
fn line_end(mail: &[u8], next: usize) -> usize {
    let end = if next > 0 && mail[next - 1] == b'\n' { next - 1 } else { next };
    if end > 0 && mail[end - 1] == b'\r' { end - 1 } else { end }
}

/// Returns the first field of a name.
#[must_use]
pub fn first<'m>(mail: &'m [u8], fields: &[Field], name: &str) -> Option<&'m [u8]> {
    fields.iter().find(|field| field.is(mail, name)).map(|field| &mail[field.value.clone()])
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn fields_are_told_with_their_folds() {
        let mail = b"From: a\r\nSubject : b\r\n\tc\r\n d\r\n\r\nbody";
        let (fields, body) = fields(mail).unwrap();
        let shown: Vec<(&[u8], &[u8])> =
            fields.iter().map(|field| (&mail[field.name.clone()], &mail[field.value.clone()])).collect();
        assert_eq!(shown, [(&b"From"[..], &b" a"[..]), (b"Subject", b" b\r\n\tc\r\n d")]);
        assert_eq!(&mail[body..], b"body");
    }

    #[test]
    fn what_is_no_mail_has_no_fields() {
        for mail in [&b""[..], b"\r\nx", b" folded: first", b"no colon\n\n", b": x\n", b"a b: x\n\xff"] {
            assert!(fields(mail).is_none(), "{mail:?}");
        }
        assert!(fields(&b"a: b\n".repeat(5000)).is_none());
    }
}

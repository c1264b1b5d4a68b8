//! What of a platform's mail is private: rule `mail/private/1`.
//!
//! Never keeps a header field that is not known to be the sender's own words, an attachment, what in a link
//! names the receiver, or the receiver's name and addresses.

use std::ops::Range;

use mail_parser::{Encoding, Message, MessageParser, PartType};

use super::field::Field;

/// Header fields that are kept; of all others only the name is.
const KEPT: [&str; 11] = [
    "From",
    "Sender",
    "Subject",
    "Date",
    "Message-ID",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
    "Content-Language",
    "DKIM-Signature",
    "X-Mailer",
];
/// Header fields that say who receives it.
const RECEIVERS: [&str; 8] =
    ["To", "Cc", "Bcc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Forwarded-To", "Apparently-To"];
/// From this many characters on, a stretch of an address is a token.
const TOKEN_MIN: usize = 20;
/// How many parts of a mail are gone through; what comes after them is left out.
const PARTS_MAX: usize = 200;

/// Returns the private ranges, sorted and apart.
#[must_use]
pub fn ranges(mail: &[u8], fields: &[Field], body: usize) -> Vec<Range<usize>> {
    let parsed = MessageParser::default().parse(mail);
    let needles = parsed.as_ref().map(needles).unwrap_or_default();
    let mut private: Vec<Range<usize>> = Vec::new();
    for field in fields {
        let kept = KEPT.iter().any(|name| field.is(mail, name));
        let value = &mail[field.value.clone()];
        let shown = parsed.as_ref().and_then(|mail| mail.subject()).filter(|_| field.is(mail, "Subject"));
        let named = shown.is_some_and(|subject| !find_all(subject.as_bytes(), &needles).is_empty());
        if !kept || named {
            private.push(field.value.clone());
        } else {
            let found = find_all(value, &needles).into_iter();
            private.extend(found.map(|range| field.value.start + range.start..field.value.start + range.end));
        }
    }
    match &parsed {
        Some(parsed) => bodies(mail, body, parsed, &needles, &mut private),
        None => private.push(body..mail.len()),
    }
    merged(private)
}

/// The receivers' addresses and names, as they may stand in a text.
fn needles(parsed: &Message<'_>) -> Vec<Vec<u8>> {
    let mut words: Vec<String> = Vec::new();
    for header in parsed.headers() {
        let name = header.name.as_str();
        if !RECEIVERS.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            continue;
        }
        let text = header.value.as_text().into_iter().map(str::to_owned);
        words.extend(text.filter(|text| text.contains('@')));
        for address in header.value.as_address().into_iter().flat_map(mail_parser::Address::iter) {
            words.extend(address.name.as_deref().map(str::to_owned));
            words.extend(address.address.as_deref().map(str::to_owned));
        }
    }
    let mut needles = Vec::new();
    for word in words.iter().map(|word| word.trim().trim_matches(['<', '>', '"'])) {
        // A single letter or digit is no name that could be told from others.
        if word.chars().count() < 2 && word.is_ascii() || word.is_empty() {
            continue;
        }
        needles.push(word.as_bytes().to_vec());
        needles.push(word.replace('@', "%40").into_bytes());
        needles.push(encoding_rs::GB18030.encode(word).0.into_owned());
        if let Some((local, _)) = word.split_once('@').filter(|(local, _)| local.len() >= 4) {
            needles.push(local.as_bytes().to_vec());
        }
    }
    needles.sort();
    needles.dedup();
    needles
}

fn bodies(
    mail: &[u8],
    body: usize,
    parsed: &Message<'_>,
    needles: &[Vec<u8>],
    private: &mut Vec<Range<usize>>,
) {
    let mut last = body;
    for part in parsed.parts.iter().take(PARTS_MAX) {
        let (start, end) = (part.offset_body as usize, (part.offset_end as usize).min(mail.len()));
        if start < body || start > end {
            continue;
        }
        last = last.max(end);
        match &part.body {
            PartType::Multipart(_) => {}
            PartType::Text(_) | PartType::Html(_) => {
                let decoded = Decoded::of(&mail[start..end], part.encoding);
                let mut found = find_all(&decoded.bytes, needles);
                found.extend(tokens(&decoded.bytes));
                private.extend(found.iter().filter_map(|range| decoded.raw(range, start)));
            }
            _ => private.push(start..end),
        }
    }
    if parsed.parts.len() > PARTS_MAX {
        private.push(last..mail.len());
    }
}

/// A part's text, and where each of its bytes stands in the mail.
struct Decoded {
    bytes: Vec<u8>,
    /// By byte: the first byte of the mail that it is made of, and one past the last.
    places: Vec<(u32, u32)>,
}

impl Decoded {
    fn of(raw: &[u8], encoding: Encoding) -> Self {
        match encoding {
            Encoding::None => Self {
                bytes: raw.to_vec(),
                places: (0..raw.len()).map(|at| (at as u32, at as u32 + 1)).collect(),
            },
            Encoding::QuotedPrintable => Self::quoted(raw),
            Encoding::Base64 => Self::base64(raw),
        }
    }

    fn quoted(raw: &[u8]) -> Self {
        let mut out = Self { bytes: Vec::with_capacity(raw.len()), places: Vec::with_capacity(raw.len()) };
        let mut at = 0;
        while at < raw.len() {
            let (byte, length) = match &raw[at..] {
                [b'=', b'\r', b'\n', ..] => (None, 3),
                [b'=', b'\n', ..] => (None, 2),
                [b'=', high, low, ..] => match (digit(*high), digit(*low)) {
                    (Some(high), Some(low)) => (Some(high << 4 | low), 3),
                    _ => (Some(b'='), 1),
                },
                [byte, ..] => (Some(*byte), 1),
                [] => break,
            };
            if let Some(byte) = byte {
                out.bytes.push(byte);
                out.places.push((at as u32, (at + length) as u32));
            }
            at += length;
        }
        out
    }

    fn base64(raw: &[u8]) -> Self {
        let mut out = Self { bytes: Vec::with_capacity(raw.len()), places: Vec::with_capacity(raw.len()) };
        let (mut group, mut count, mut start) = (0_u32, 0, 0);
        for (at, byte) in raw.iter().enumerate() {
            let value = match byte {
                b'A'..=b'Z' => byte - b'A',
                b'a'..=b'z' => byte - b'a' + 26,
                b'0'..=b'9' => byte - b'0' + 52,
                b'+' => 62,
                b'/' => 63,
                _ => continue,
            };
            if count == 0 {
                start = at as u32;
            }
            group = group << 6 | u32::from(value);
            count += 1;
            if count == 4 {
                out.bytes.extend_from_slice(&group.to_be_bytes()[1..]);
                out.places.extend([(start, at as u32 + 1); 3]);
                (group, count) = (0, 0);
            }
        }
        if count > 1 {
            let bytes = (group << (6 * (4 - count))).to_be_bytes();
            out.bytes.extend_from_slice(&bytes[1..count]);
            out.places.extend(vec![(start, raw.len() as u32); count - 1]);
        }
        out
    }

    fn raw(&self, range: &Range<usize>, base: usize) -> Option<Range<usize>> {
        let first = self.places.get(range.start)?.0 as usize;
        let last = self.places.get(range.end.checked_sub(1)?)?.1 as usize;
        Some(base + first..base + last)
    }
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// Finds all needles, whatever their case; one of letters only where it is a word.
fn find_all(text: &[u8], needles: &[Vec<u8>]) -> Vec<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    for needle in needles {
        let wanted = needle.to_ascii_lowercase();
        let word = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        for at in memchr::memmem::find_iter(&lower, &wanted) {
            let end = at + wanted.len();
            let inside = needle.is_ascii()
                && (at > 0 && word(lower.get(at - 1)) && word(wanted.first())
                    || word(lower.get(end)) && word(wanted.last()));
            if !inside {
                found.push(at..end);
            }
        }
    }
    found
}

/// What in links may name the receiver: the query, and long stretches of the path.
fn tokens(text: &[u8]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for at in memchr::memmem::find_iter(text, b"://") {
        let start = at + 3;
        let ends = |byte: &u8| {
            byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'<' | b'>' | b')' | b']')
        };
        let end = text[start..].iter().position(ends).map_or(text.len(), |length| start + length);
        let query = text[start..end].iter().position(|byte| matches!(byte, b'?' | b'#'));
        let path = query.map_or(end, |length| start + length);
        if path < end {
            found.push(path..end);
        }
        let mut from = start;
        for stretch in text[start..path].split(|byte| *byte == b'/') {
            if from > start && stretch.len() >= TOKEN_MIN {
                found.push(from..from + stretch.len());
            }
            from += stretch.len() + 1;
        }
    }
    found
}

fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.retain(|range| range.start < range.end);
    ranges.sort_unstable_by_key(|range| range.start);
    let mut out: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lose_what_names_the_receiver() {
        for (text, wanted) in [
            ("see https://x.com/a?b=c&d=e now", "see https://x.com/a now"),
            (
                "<a href=\"https://c.example/AAAAAAAAAAAAAAAAAAAAAAAA/x\">",
                "<a href=\"https://c.example//x\">",
            ),
            (
                "https://a-long-host-name-of-a-platform.example/x",
                "https://a-long-host-name-of-a-platform.example/x",
            ),
            ("no link ://", "no link ://"),
        ] {
            let mut out = text.to_owned();
            tokens(text.as_bytes()).into_iter().rev().for_each(|range| out.replace_range(range, ""));
            assert_eq!(out, wanted);
        }
    }

    #[test]
    fn encoded_bytes_know_where_they_stand() {
        for (raw, encoding, needle, wanted) in [
            (&b"a=40b c"[..], Encoding::QuotedPrintable, &b"a@b"[..], 0..5),
            (b"xx us=\r\ner yy", Encoding::QuotedPrintable, b"user", 3..10),
            (b"SGVs\r\nbG8h", Encoding::Base64, b"llo", 0..10),
            (b"plain user", Encoding::None, b"USER", 6..10),
        ] {
            let decoded = Decoded::of(raw, encoding);
            let found = find_all(&decoded.bytes, &[needle.to_vec()]);
            assert_eq!(
                found.first().and_then(|range| decoded.raw(range, 0)),
                Some(wanted).filter(|_| needle != b"llo")
            );
        }
        assert_eq!(Decoded::of(b"SGVs\r\nbG8h", Encoding::Base64).bytes, b"Hello!");
        assert_eq!(Decoded::of(b"SGk=", Encoding::Base64).bytes, b"Hi");
    }
}

//! DKIM signatures (RFC 6376, RFC 8463) held against key records that were given with the mail.
//!
//! Never asks a name server, never believes SHA-1, and never calls a signature good that does not cover the
//! sender.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::Verifier as _;
use rsa::{BoxedUint, Pkcs1v15Sign, PublicKey};
use sha2::{Digest, Sha256};

use super::field::Field;
use crate::import::Verdict;

/// How many signatures of a mail are looked at.
const SIGNATURES_MAX: usize = 10;
/// The shortest and longest RSA key, in bits; RFC 8301.
const RSA_BITS_MIN: usize = 1024;
const RSA_BITS_MAX: usize = 8192;

/// A signature and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The domain that signs: `d=`.
    pub domain: String,
    /// Which of its keys: `s=`.
    pub selector: String,
    /// The key that was given for it: `p=`.
    pub key: Option<String>,
    /// What it covers: the names of the header fields, and how much of the body.
    pub over: String,
    /// What came of it.
    pub verdict: Verdict,
}

/// Returns the name of the record in which a key stands.
#[must_use]
pub fn record_name(selector: &str, domain: &str) -> String {
    format!("{selector}._domainkey.{domain}").to_ascii_lowercase()
}

/// Checks every signature of a mail. `key` returns the record of a name.
#[must_use]
pub fn check(
    mail: &[u8],
    fields: &[Field],
    body: usize,
    key: &dyn Fn(&str) -> Option<String>,
) -> Vec<Signature> {
    let own = fields.iter().enumerate().filter(|(_, field)| field.is(mail, "DKIM-Signature"));
    own.take(SIGNATURES_MAX).filter_map(|(at, _)| one(mail, fields, at, body, key)).collect()
}

fn one(
    mail: &[u8],
    fields: &[Field],
    at: usize,
    body: usize,
    key: &dyn Fn(&str) -> Option<String>,
) -> Option<Signature> {
    let value = std::str::from_utf8(&mail[fields[at].value.clone()]).ok()?;
    let tags = Tags::of(value);
    let (domain, selector) = (tags.get("d")?, tags.get("s")?);
    let length = tags.get("l");
    let names: Vec<String> = tags.get("h")?.split(':').map(|name| name.trim().to_ascii_lowercase()).collect();
    let record = key(&record_name(selector, domain));
    let part =
        length.map_or_else(|| "body".to_owned(), |bytes| format!("the first {bytes} bytes of the body"));
    let verdict = match &record {
        None => Verdict::NoKey,
        Some(record) => {
            let good = holds(mail, fields, at, body, &tags, &names, &Tags::of(record));
            if good.is_some() { Verdict::Good } else { Verdict::Bad }
        }
    };
    Some(Signature {
        domain: domain.to_ascii_lowercase(),
        selector: selector.to_owned(),
        key: record.as_deref().and_then(|record| Tags::of(record).get("p").map(plain)),
        over: format!("{}; {part}", names.join(" ")),
        verdict,
    })
}

/// Returns `Some` where the signature holds.
fn holds(
    mail: &[u8],
    fields: &[Field],
    at: usize,
    body: usize,
    tags: &Tags<'_>,
    names: &[String],
    record: &Tags<'_>,
) -> Option<()> {
    (tags.get("v")? == "1" && names.iter().any(|name| name == "from")).then_some(())?;
    let ways = tags.get("c").unwrap_or("simple");
    let (head, rest) = ways.split_once('/').unwrap_or((ways, "simple"));
    let mut text = canonical_body(&lines(&mail[body..]), relaxed(rest)?);
    if let Some(length) = tags.get("l") {
        let length: usize = length.parse().ok()?;
        (length <= text.len()).then(|| text.truncate(length))?;
    }
    let digest = Sha256::digest(&text);
    (STANDARD.decode(plain(tags.get("bh")?)).ok()?.as_slice() == digest.as_slice()).then_some(())?;
    let signed = signed_fields(mail, fields, at, names, relaxed(head)?);
    let signature = STANDARD.decode(plain(tags.get("b")?)).ok()?;
    let key = STANDARD.decode(plain(record.get("p")?)).ok()?;
    let hash = Sha256::digest(&signed);
    match (tags.get("a")?, record.get("k").unwrap_or("rsa")) {
        ("rsa-sha256", "rsa") => rsa_key(&key)?.verify(Pkcs1v15Sign::new::<Sha256>(), &hash, &signature).ok(),
        ("ed25519-sha256", "ed25519") => {
            let signature = ed25519_dalek::Signature::from_slice(&signature).ok()?;
            ed25519_dalek::VerifyingKey::try_from(key.as_slice()).ok()?.verify(&hash, &signature).ok()
        }
        _ => None,
    }
}

fn relaxed(word: &str) -> Option<bool> {
    match word {
        "relaxed" => Some(true),
        "simple" => Some(false),
        _ => None,
    }
}

/// A mail that was saved on a system with other line ends was signed with CRLF.
fn lines(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len() + body.len() / 40);
    let mut before = 0;
    for &byte in body {
        if byte == b'\n' && before != b'\r' {
            out.push(b'\r');
        }
        out.push(byte);
        before = byte;
    }
    out
}

/// The body as it is digested: without empty lines at its end, ending in a line break; relaxed also without
/// blanks at line ends and with single ones within lines.
fn canonical_body(body: &[u8], relaxed: bool) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::with_capacity(body.len() + 2);
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let text = line.strip_suffix(b"\r\n").unwrap_or(line);
        match relaxed {
            true => squeeze(text, &mut out),
            false => out.extend_from_slice(text),
        }
        out.extend_from_slice(b"\r\n");
    }
    while out.ends_with(b"\r\n\r\n") {
        out.truncate(out.len() - 2);
    }
    if out == b"\r\n" && relaxed {
        out.clear();
    }
    if out.is_empty() && !relaxed {
        out.extend_from_slice(b"\r\n");
    }
    out
}

/// Adds a text in which each run of blanks is one, and none is at the end.
fn squeeze(text: &[u8], out: &mut Vec<u8>) {
    let mut blank = false;
    for &byte in text {
        if matches!(byte, b' ' | b'\t') {
            blank = true;
            continue;
        }
        if blank {
            out.push(b' ');
            blank = false;
        }
        out.push(byte);
    }
}

/// The fields as they are digested: each name from the last such field upwards, then the signature itself
/// without its value.
fn signed_fields(mail: &[u8], fields: &[Field], at: usize, names: &[String], relaxed: bool) -> Vec<u8> {
    let mut used = vec![false; fields.len()];
    let mut out = Vec::new();
    for name in names {
        let found =
            fields.iter().enumerate().rev().find(|(index, field)| !used[*index] && field.is(mail, name));
        if let Some((index, field)) = found {
            used[index] = true;
            put_field(mail, field, &mail[field.value.clone()], relaxed, &mut out);
            out.extend_from_slice(b"\r\n");
        }
    }
    let own = &fields[at];
    let value = without_signature(&mail[own.value.clone()]);
    put_field(mail, own, &value, relaxed, &mut out);
    out
}

fn put_field(mail: &[u8], field: &Field, value: &[u8], relaxed: bool, out: &mut Vec<u8>) {
    let value = lines(value);
    if !relaxed {
        out.extend_from_slice(&mail[field.name.start..field.value.start]);
        out.extend_from_slice(&value);
        return;
    }
    out.extend(mail[field.name.clone()].iter().map(u8::to_ascii_lowercase));
    out.push(b':');
    let flat: Vec<u8> = value.into_iter().filter(|byte| !matches!(byte, b'\r' | b'\n')).collect();
    squeeze(flat.trim_ascii(), out);
}

/// Empties `b=`, and leaves everything else as it stands.
fn without_signature(value: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(value.len());
    for (index, tag) in value.split(|byte| *byte == b';').enumerate() {
        if index > 0 {
            out.push(b';');
        }
        let name = tag.split(|byte| *byte == b'=').next().unwrap_or_default().trim_ascii();
        let equals = memchr::memchr(b'=', tag);
        match equals {
            Some(equals) if name == b"b" => out.extend_from_slice(&tag[..=equals]),
            _ => out.extend_from_slice(tag),
        }
    }
    out
}

/// Without blanks, which folding put in.
fn plain(text: &str) -> String {
    text.split_ascii_whitespace().collect()
}

/// A list of tags: `a=1; b=2`.
struct Tags<'t>(Vec<(&'t str, &'t str)>);

impl<'t> Tags<'t> {
    fn of(text: &'t str) -> Self {
        let pairs = text.split(';').filter_map(|tag| tag.split_once('='));
        Self(pairs.map(|(name, value)| (name.trim(), value.trim())).take(100).collect())
    }

    fn get(&self, name: &str) -> Option<&'t str> {
        self.0
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| *value)
            .filter(|value| !value.is_empty())
    }
}

/// Reads an RSA key: of a SubjectPublicKeyInfo (RFC 5280), or bare (RFC 8017), for both occur.
fn rsa_key(bytes: &[u8]) -> Option<PublicKey> {
    let outer = der(bytes, 0x30)?.0;
    let key = match der(outer, 0x30) {
        Some((_, rest)) => der(der(rest, 0x03)?.0.strip_prefix(&[0])?, 0x30)?.0,
        None => outer,
    };
    let (modulus, rest) = der(key, 0x02)?;
    let (exponent, _) = der(rest, 0x02)?;
    if modulus.len() > RSA_BITS_MAX / 8 + 1 || exponent.len() > 8 {
        return None;
    }
    let exponent = exponent.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    let modulus = BoxedUint::from_be_slice_vartime(modulus.strip_prefix(&[0]).unwrap_or(modulus));
    PublicKey::new_with_size_limits(modulus, BoxedUint::from(exponent), RSA_BITS_MIN..=RSA_BITS_MAX).ok()
}

/// Returns the content of a DER value with this tag, and what follows it.
fn der(bytes: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    let [found, first, rest @ ..] = bytes else { return None };
    if *found != tag {
        return None;
    }
    let (length, rest) = match first {
        0..=0x7f => (usize::from(*first), rest),
        0x81 => (usize::from(*rest.first()?), rest.get(1..)?),
        0x82 => (usize::from(*rest.first()?) << 8 | usize::from(*rest.get(1)?), rest.get(2..)?),
        _ => return None,
    };
    rest.split_at_checked(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_made_canonical_as_the_standard_shows() {
        // RFC 6376, section 3.4.5, and 3.4.3 and 3.4.4 on empty bodies.
        for (body, relaxed, wanted) in [
            (&b" C \r\nD \t E\r\n\r\n\r\n"[..], true, &b" C\r\nD E\r\n"[..]),
            (b" C \r\nD \t E\r\n\r\n\r\n", false, b" C \r\nD \t E\r\n"),
            (b"", true, b""),
            (b"", false, b"\r\n"),
            (b"\r\n\r\n", true, b""),
            (b"\r\n\r\n", false, b"\r\n"),
            (b"no end", false, b"no end\r\n"),
        ] {
            assert_eq!(canonical_body(body, relaxed), wanted, "{body:?}");
        }
    }

    #[test]
    fn only_the_value_of_the_signature_is_emptied() {
        for (value, wanted) in [
            (" v=1; bh=abc=; b=xyz\r\n =", " v=1; bh=abc=; b="),
            ("b=a;bh=c", "b=;bh=c"),
            ("v=1; b = x ; t=1", "v=1; b =; t=1"),
        ] {
            assert_eq!(without_signature(value.as_bytes()), wanted.as_bytes());
        }
    }
}

//! Content identifiers, and the section of a repository that a block stands in: length, CID, bytes.
//!
//! Never says that bytes are what a CID names unless it hashed them.

use sha2::{Digest as _, Sha256};

/// A block's SHA-256.
pub type Digest = [u8; 32];

/// The code of DAG-CBOR.
pub const DAG_CBOR: u64 = 0x71;
const SHA2_256: u64 = 0x12;

/// A CID of version 1, or the older one, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cid<'a> {
    /// What the block is.
    pub codec: u64,
    /// By which function it was hashed.
    pub function: u64,
    /// The hash.
    pub digest: &'a [u8],
    /// How many bytes the CID takes.
    pub length: usize,
}

impl<'a> Cid<'a> {
    /// Reads the CID at the beginning of some bytes.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        if let [0x12, 0x20, digest @ ..] = bytes {
            let digest = digest.get(..32)?;
            return Some(Self { codec: 0x70, function: SHA2_256, digest, length: 34 });
        }
        let mut at = 0;
        let mut next = || {
            let (value, length) = number(bytes.get(at..)?)?;
            at += length;
            Some(value)
        };
        let (version, codec, function, length) = (next()?, next()?, next()?, next()?);
        let digest = bytes.get(at..)?.get(..usize::try_from(length).ok().filter(|length| *length <= 128)?)?;
        (version == 1).then_some(Self { codec, function, digest, length: at + digest.len() })
    }

    /// Returns the digest where it is a SHA-256.
    pub fn sha256(&self) -> Option<Digest> {
        (self.function == SHA2_256).then(|| self.digest.try_into().ok()).flatten()
    }
}

/// Returns the digest that a link names, where it is of DAG-CBOR and SHA-256.
pub fn digest_of(link: &[u8]) -> Option<Digest> {
    let cid = Cid::read(link)?;
    (cid.length == link.len() && cid.codec == DAG_CBOR).then(|| cid.sha256()).flatten()
}

/// Hashes bytes.
pub fn sha256(bytes: &[u8]) -> Digest {
    Sha256::digest(bytes).into()
}

/// A block with what stands before it.
#[derive(Clone, Copy, Debug)]
pub struct Section<'a> {
    pub cid: Cid<'a>,
    pub bytes: &'a [u8],
}

impl<'a> Section<'a> {
    /// Takes an element of an archive apart.
    pub fn read(element: &'a [u8]) -> Option<Self> {
        let (length, own) = number(element)?;
        let rest = element.get(own..)?;
        let whole = u64::try_from(rest.len()).ok() == Some(length);
        let cid = Cid::read(rest).filter(|_| whole)?;
        Some(Self { cid, bytes: &rest[cid.length..] })
    }

    /// Returns the block's digest where its bytes give it; the error says whether the function is unknown.
    pub fn checked(&self) -> Result<Digest, Unchecked> {
        let digest = self.cid.sha256().ok_or(Unchecked::Function(self.cid.function))?;
        if sha256(self.bytes) == digest { Ok(digest) } else { Err(Unchecked::Differs) }
    }
}

/// Why a block is not known to be what its CID names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unchecked {
    /// It was hashed by another function than SHA-256.
    Function(u64),
    /// Its bytes give another hash.
    Differs,
}

/// Reads an unsigned LEB128 number and how many bytes it takes.
fn number(bytes: &[u8]) -> Option<(u64, usize)> {
    let mut value = 0;
    for (at, byte) in bytes.iter().take(9).enumerate() {
        value |= u64::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, at + 1));
        }
    }
    None
}

/// The roots that the header of an archive names, with its length; `None` where it has none.
pub fn roots(header: &[u8]) -> Option<Vec<Digest>> {
    let (length, own) = number(header)?;
    let length = usize::try_from(length).ok()?;
    let value = super::cbor::read(header.get(own..)?.get(..length)?).ok()?;
    let roots = value.list("roots").iter().filter_map(|root| match root {
        super::cbor::Value::Link(cid) => digest_of(cid),
        _ => None,
    });
    let roots: Vec<Digest> = roots.take(16).collect();
    (!roots.is_empty()).then_some(roots)
}

/// Returns how many bytes the header of an archive takes, its length included.
pub fn header_length(head: &[u8]) -> Option<usize> {
    let (length, own) = number(head)?;
    usize::try_from(length).ok()?.checked_add(own)
}

const BASE32: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// Writes bytes in base 32, lower case, without padding.
pub fn base32(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for byte in bytes {
        held = (held << 8 | u32::from(*byte)) & 0xfff;
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push(char::from(BASE32[(held >> bits & 31) as usize]));
        }
    }
    if bits > 0 {
        out.push(char::from(BASE32[(held << (5 - bits) & 31) as usize]));
    }
    out
}

/// Writes a CID as text.
pub fn text(cid: &[u8]) -> String {
    format!("b{}", base32(cid))
}

/// Writes the CID of a DAG-CBOR block as text.
pub fn text_of(digest: &Digest) -> String {
    text(&[&[1, 0x71, 0x12, 0x20], digest.as_slice()].concat())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn sections_are_taken_apart_and_hashed() {
        // The CID of the empty map, DAG-CBOR, as published: bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua
        let digest = sha256(b"\xa0");
        assert_eq!(text_of(&digest), "bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua");
        let section = [&[37, 1, 0x71, 0x12, 0x20][..], &digest, b"\xa0"].concat();
        let read = Section::read(&section).unwrap();
        assert_eq!((read.checked(), read.cid.codec, read.bytes), (Ok(digest), DAG_CBOR, &b"\xa0"[..]));
        let mut other = section.clone();
        *other.last_mut().unwrap() = 0xa1;
        assert_eq!(Section::read(&other).unwrap().checked(), Err(Unchecked::Differs));
        let blake = [&[39, 1, 0x71, 0xa0, 0xe4, 0x02, 0x20][..], &digest, b"\xa0"].concat();
        assert_eq!(Section::read(&blake).unwrap().checked(), Err(Unchecked::Function(0xb220)));
        for length in 0..section.len() {
            assert!(Section::read(&section[..length]).is_none());
        }
        // RFC 4648.
        for (bytes, wanted) in [(&b""[..], ""), (b"f", "my"), (b"fo", "mzxq"), (b"foobar", "mzxw6ytboi")] {
            assert_eq!(base32(bytes), wanted);
        }
    }
}

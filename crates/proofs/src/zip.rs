//! The one spelling of a ZIP file that a proof file has: stored members, no extra field, no comment.
//!
//! Never inflates, never trusts the central directory: a reader writes it again and compares.

use crate::fault::Fault;
use crate::{BYTES_MAX, MEMBERS_MAX};

const LOCAL: &[u8; 14] = b"PK\x03\x04\x0a\0\0\0\0\0\0\0\x21\0";
const CENTRAL: &[u8; 16] = b"PK\x01\x02\x0a\0\x0a\0\0\0\0\0\0\0\x21\0";
const LOCAL_BYTES: usize = 30;

/// A member as it stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Member<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// Returns the members by their local headers. Whether the rest of the file is what it must be is seen
/// by writing them again.
pub(crate) fn read(file: &[u8]) -> Result<Vec<Member<'_>>, Fault> {
    if file.len() as u64 > BYTES_MAX {
        return Err(Fault::Limits);
    }
    let mut members = Vec::new();
    let mut rest = file;
    while let Some((name, bytes, after)) = member(rest) {
        if members.len() == MEMBERS_MAX {
            return Err(Fault::Limits);
        }
        members.push((name, bytes));
        rest = after;
    }
    let named = |(name, bytes)| Some(Member { name: std::str::from_utf8(name).ok()?, bytes });
    members.into_iter().map(named).collect::<Option<_>>().ok_or(Fault::Form)
}

fn member(file: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let (head, rest) = file.split_at_checked(LOCAL_BYTES)?;
    let number = |at: usize| u32::from_le_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
    let name = usize::from(u16::from_le_bytes([head[26], head[27]]));
    if !head.starts_with(LOCAL) || number(18) != number(22) || head[28..] != [0, 0] {
        return None;
    }
    let (name, rest) = rest.split_at_checked(name)?;
    let (bytes, rest) = rest.split_at_checked(usize::try_from(number(18)).ok()?)?;
    Some((name, bytes, rest))
}

/// Returns the file.
///
/// # Panics
/// Where there are more members or bytes than the format allows: whoever calls keeps to the limits.
pub(crate) fn write<N: AsRef<str>, B: AsRef<[u8]>>(members: &[(N, B)]) -> Vec<u8> {
    let short = |length: usize| u16::try_from(length).expect("invariant: within the limits");
    let long = |length: usize| u32::try_from(length).expect("invariant: within the limits");
    let (mut out, mut central) = (Vec::new(), Vec::new());
    for (name, bytes) in members {
        let (name, bytes) = (name.as_ref().as_bytes(), bytes.as_ref());
        let mut about = crc32fast::hash(bytes).to_le_bytes().to_vec();
        about.extend(long(bytes.len()).to_le_bytes());
        about.extend(long(bytes.len()).to_le_bytes());
        about.extend(short(name.len()).to_le_bytes());
        central.extend(CENTRAL);
        central.extend(&about);
        central.extend([0; 12]);
        central.extend(long(out.len()).to_le_bytes());
        central.extend(name);
        out.extend(LOCAL);
        out.extend(about);
        out.extend([0; 2]);
        out.extend(name);
        out.extend(bytes);
    }
    let (count, start) = (short(members.len()).to_le_bytes(), long(out.len()).to_le_bytes());
    out.extend(&central);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count);
    out.extend(count);
    out.extend(long(central.len()).to_le_bytes());
    out.extend(start);
    out.extend([0; 2]);
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_spelling_is_that_of_the_format() {
        // By docs/format.md 12 and `python3 -c 'import zlib; print(hex(zlib.crc32(b"abc")))'`.
        let file = write(&[("a.txt", &b"abc"[..]), ("b", b"")]);
        let expected = "504b03040a0000000000000021 00c2412435 03000000 03000000 0500 0000 612e747874 616263\
             504b03040a000000000000002100 00000000 00000000 00000000 0100 0000 62\
             504b01020a000a000000000000002100 c2412435 03000000 03000000 0500 000000000000000000000000 00000000 612e747874\
             504b01020a000a000000000000002100 00000000 00000000 00000000 0100 000000000000000000000000 26000000 62\
             504b0506 0000 0000 0200 0200 62000000 45000000 0000";
        let hex: String = file.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, expected.replace(' ', ""));
        let members = read(&file).unwrap();
        assert_eq!(members, [Member { name: "a.txt", bytes: b"abc" }, Member { name: "b", bytes: b"" }]);
    }

    #[test]
    fn there_is_a_limit_on_members_and_none_is_believed_beyond_the_file() {
        let members: Vec<(String, &[u8])> = (0..=MEMBERS_MAX).map(|at| (at.to_string(), &b""[..])).collect();
        assert_eq!(read(&write(&members)), Err(Fault::Limits));
        assert_eq!(read(&write(&members[1..])).unwrap().len(), MEMBERS_MAX);
        let mut file = write(&[("a", b"abc")]);
        file[18..26].copy_from_slice(&[0xff; 8]);
        assert_eq!(read(&file).unwrap(), []);
    }
}

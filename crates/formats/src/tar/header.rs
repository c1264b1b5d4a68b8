//! The header blocks of a tar: ustar and pax (POSIX.1-2017, pax), GNU long names and sizes, old tars.
//!
//! Never believes a block whose checksum is wrong.

/// The length of a block.
pub const BLOCK_BYTES: usize = 512;

/// What a header says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The name, without what an extended header says.
    pub name: Vec<u8>,
    /// Bytes that follow.
    pub size: u64,
    /// The kind of member.
    pub kind: u8,
    /// Whether further blocks of a sparse map follow.
    pub extended: bool,
}

impl Header {
    /// Reads a block; `None` where it is no header.
    pub fn of(block: &[u8; BLOCK_BYTES]) -> Option<Self> {
        if block[0] == 0 && block[345] == 0 || number(&block[148..156])? != sum(block) {
            return None;
        }
        let kind = block[156];
        let mut name = Vec::new();
        // GNU writes "ustar  " and uses the prefix for something else.
        if &block[257..263] == b"ustar\0" && block[345] != 0 {
            name.extend_from_slice(text(&block[345..500]));
            name.push(b'/');
        }
        name.extend_from_slice(text(&block[..100]));
        Some(Self { name, size: number(&block[124..136])?, kind, extended: kind == b'S' && block[482] == 1 })
    }
}

/// The sum of a header's bytes, its own field read as spaces.
fn sum(block: &[u8; BLOCK_BYTES]) -> u64 {
    let all: u64 = block.iter().map(|byte| u64::from(*byte)).sum();
    let own: u64 = block[148..156].iter().map(|byte| u64::from(*byte)).sum();
    all - own + 8 * u64::from(b' ')
}

fn text(field: &[u8]) -> &[u8] {
    field.split(|byte| *byte == 0).next().unwrap_or_default()
}

/// Reads a number: octal digits between spaces, or big-endian with the highest bit set.
fn number(field: &[u8]) -> Option<u64> {
    let (first, rest) = field.split_first()?;
    if first & 0x80 != 0 {
        return rest.iter().try_fold(u64::from(first & 0x3f), |sum, byte| {
            sum.checked_mul(256).map(|sum| sum | u64::from(*byte))
        });
    }
    let digits = text(field).trim_ascii();
    digits.iter().try_fold(0_u64, |sum, byte| match byte {
        b'0'..=b'7' => sum.checked_mul(8).map(|sum| sum + u64::from(byte - b'0')),
        _ => None,
    })
}

/// What extended headers say of the member that follows them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extended {
    /// Its name.
    pub name: Option<Vec<u8>>,
    /// Its size.
    pub size: Option<u64>,
    /// Whether it has holes.
    pub sparse: bool,
}

impl Extended {
    /// Takes in the records of a pax header: `<length> <key>=<value>\n`. What is misshapen ends them.
    pub fn take(&mut self, mut records: &[u8]) {
        while let Some((key, value, rest)) = record(records) {
            match key {
                b"path" => self.name = Some(value.to_vec()),
                b"size" => self.size = std::str::from_utf8(value).ok().and_then(|size| size.parse().ok()),
                _ => self.sparse |= key.starts_with(b"GNU.sparse."),
            }
            records = rest;
        }
    }
}

fn record(bytes: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let space = memchr::memchr(b' ', bytes.get(..bytes.len().min(20))?)?;
    let length: usize = std::str::from_utf8(&bytes[..space]).ok()?.parse().ok()?;
    let line = bytes.get(space + 1..length)?.strip_suffix(b"\n")?;
    let equals = memchr::memchr(b'=', line)?;
    Some((&line[..equals], &line[equals + 1..], &bytes[length..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_octal_or_binary() {
        for (field, wanted) in [
            (&b"0000644\0"[..], Some(0o644)),
            (b"   17 \0 ", Some(0o17)),
            (b"\0\0\0\0", Some(0)),
            (b"99", None),
            (b"\x80\0\0\0\0\0\0\x01\0", Some(256)),
            (b"\x80\xff\xff\xff\xff\xff\xff\xff\xff", Some(u64::MAX)),
            (b"\xbf\xff\xff\xff\xff\xff\xff\xff\xff\xff", None),
        ] {
            assert_eq!(number(field), wanted, "{field:?}");
        }
    }

    #[test]
    fn pax_records_end_where_they_are_misshapen() {
        let mut extended = Extended::default();
        extended.take(b"11 path=ab\n13 size=12345\n22 GNU.sparse.major=1\n");
        assert_eq!(extended.name.as_deref(), Some(&b"ab"[..]));
        assert_eq!((extended.size, extended.sparse), (None, false), "13 is one too many");
        extended.take(b"14 size=12345\n22 GNU.sparse.major=1\n");
        assert_eq!((extended.size, extended.sparse), (Some(12345), true));
        for bad in [&b"999 path=x\n"[..], b"x path=y\n", b"3 \n", b"9 path:x\n", b"0 path=q\n", b""] {
            let mut extended = Extended::default();
            extended.take(bad);
            assert_eq!(extended, Extended::default(), "{bad:?}");
        }
    }
}

//! DAG-CBOR, the one spelling of CBOR in which repositories are written.
//!
//! Never accepts a second spelling of the same value: numbers are as short as can be, maps are sorted and
//! without doubles, nothing is of indefinite length, the only tag is that of a link.

/// How deep values may be nested; records of the platform have fewer than ten levels.
const DEPTH_MAX: usize = 64;
/// The most values of a block.
const VALUES_MAX: usize = 1 << 20;

/// A value, borrowed from the block.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    Null,
    Bool(bool),
    /// A number from -2^64 to 2^64-1.
    Integer(i128),
    Float(f64),
    Bytes(&'a [u8]),
    Text(&'a str),
    List(Vec<Value<'a>>),
    /// In the order of the block: by length of the name, then by its bytes.
    Map(Vec<(&'a str, Value<'a>)>),
    /// A CID, in binary.
    Link(&'a [u8]),
}

impl<'a> Value<'a> {
    /// Returns a member of a map.
    pub fn get(&self, name: &str) -> Option<&Value<'a>> {
        match self {
            Self::Map(members) => members.iter().find(|member| member.0 == name).map(|member| &member.1),
            _ => None,
        }
    }

    /// Returns a member of a map that is a text.
    pub fn text(&self, name: &str) -> Option<&'a str> {
        match self.get(name) {
            Some(Self::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Returns the items of a member that is a list; none where it is something else.
    pub fn list(&self, name: &str) -> &[Value<'a>] {
        match self.get(name) {
            Some(Self::List(items)) => items,
            _ => &[],
        }
    }

    /// Returns a member of a map that is a link.
    pub fn link(&self, name: &str) -> Option<&'a [u8]> {
        match self.get(name) {
            Some(Self::Link(cid)) => Some(cid),
            _ => None,
        }
    }
}

/// The bytes are no DAG-CBOR value, or not one alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotCbor;

/// Reads a block, which is one value and nothing more.
///
/// # Errors
/// [`NotCbor`].
pub fn read(bytes: &[u8]) -> Result<Value<'_>, NotCbor> {
    let mut reader = Reader { rest: bytes, values: 0 };
    let value = reader.value(0)?;
    if reader.rest.is_empty() { Ok(value) } else { Err(NotCbor) }
}

struct Reader<'a> {
    rest: &'a [u8],
    values: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], NotCbor> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(NotCbor)?;
        self.rest = rest;
        Ok(taken)
    }

    /// Reads a head: its major type and its number, as short as it can be.
    fn head(&mut self) -> Result<(u8, u64), NotCbor> {
        let first = self.take(1)?[0];
        let number = |bytes: &[u8]| bytes.iter().fold(0, |sum: u64, byte| sum << 8 | u64::from(*byte));
        let (value, least) = match first & 0x1f {
            small @ 0..24 => (u64::from(small), 0),
            24 => (number(self.take(1)?), 24),
            25 => (number(self.take(2)?), 1 << 8),
            26 => (number(self.take(4)?), 1 << 16),
            27 => (number(self.take(8)?), 1 << 32),
            _ => return Err(NotCbor),
        };
        // Of the last type the number is no number.
        if value < least && first >> 5 != 7 { Err(NotCbor) } else { Ok((first >> 5, value)) }
    }

    /// Reads so many bytes as the number says.
    fn bytes(&mut self, length: u64) -> Result<&'a [u8], NotCbor> {
        self.take(usize::try_from(length).map_err(|_| NotCbor)?)
    }

    fn value(&mut self, depth: usize) -> Result<Value<'a>, NotCbor> {
        self.values += 1;
        if depth > DEPTH_MAX || self.values > VALUES_MAX {
            return Err(NotCbor);
        }
        let first = *self.rest.first().ok_or(NotCbor)?;
        let (major, number) = self.head()?;
        match major {
            0 => Ok(Value::Integer(number.into())),
            1 => Ok(Value::Integer(-1 - i128::from(number))),
            2 => Ok(Value::Bytes(self.bytes(number)?)),
            3 => Ok(Value::Text(std::str::from_utf8(self.bytes(number)?).map_err(|_| NotCbor)?)),
            4 => {
                let mut items = Vec::new();
                for _ in 0..number {
                    items.push(self.value(depth + 1)?);
                }
                Ok(Value::List(items))
            }
            5 => self.map(number, depth),
            6 if number == 42 => match self.value(depth + 1)? {
                Value::Bytes([0, cid @ ..]) => Ok(Value::Link(cid)),
                _ => Err(NotCbor),
            },
            7 => match first & 0x1f {
                20 => Ok(Value::Bool(false)),
                21 => Ok(Value::Bool(true)),
                22 => Ok(Value::Null),
                27 if f64::from_bits(number).is_finite() => Ok(Value::Float(f64::from_bits(number))),
                _ => Err(NotCbor),
            },
            _ => Err(NotCbor),
        }
    }

    fn map(&mut self, count: u64, depth: usize) -> Result<Value<'a>, NotCbor> {
        let mut members: Vec<(&str, Value<'_>)> = Vec::new();
        for _ in 0..count {
            let Value::Text(name) = self.value(depth + 1)? else { return Err(NotCbor) };
            let sorted = members.last().is_none_or(|last| (last.0.len(), last.0) < (name.len(), name));
            if !sorted {
                return Err(NotCbor);
            }
            members.push((name, self.value(depth + 1)?));
        }
        Ok(Value::Map(members))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn only_the_one_spelling_is_read() {
        // RFC 8949, appendix A, and the rules of DAG-CBOR over it.
        for (bytes, wanted) in [
            (&b"\x00"[..], Some(Value::Integer(0))),
            (b"\x18\x64", Some(Value::Integer(100))),
            (b"\x1b\xff\xff\xff\xff\xff\xff\xff\xff", Some(Value::Integer(18_446_744_073_709_551_615))),
            (b"\x3b\xff\xff\xff\xff\xff\xff\xff\xff", Some(Value::Integer(-18_446_744_073_709_551_616))),
            (b"\xfb\x3f\xf1\x99\x99\x99\x99\x99\x9a", Some(Value::Float(1.1))),
            (b"\xf4", Some(Value::Bool(false))),
            (b"\xf6", Some(Value::Null)),
            (b"\x44\x01\x02\x03\x04", Some(Value::Bytes(&[1, 2, 3, 4]))),
            (b"\x63\xe6\xb0\xb4", Some(Value::Text("水"))),
            (b"\x82\x01\x80", Some(Value::List(vec![Value::Integer(1), Value::List(vec![])]))),
            (
                b"\xa2\x61b\x01\x62aa\xf5",
                Some(Value::Map(vec![("b", Value::Integer(1)), ("aa", Value::Bool(true))])),
            ),
            (b"\xd8\x2a\x43\x00\x01\x71", Some(Value::Link(&[1, 0x71]))),
            (b"\x18\x17", None),
            (b"\x19\x00\xff", None),
            (b"\xf7", None),
            (b"\xf9\x3c\x00", None),
            (b"\xfb\x7f\xf0\x00\x00\x00\x00\x00\x00", None),
            (b"\x9f\xff", None),
            (b"\x5f\x41\x01\xff", None),
            (b"\xa2\x62aa\x01\x61b\x01", None),
            (b"\xa2\x61a\x01\x61a\x01", None),
            (b"\xa1\x01\x01", None),
            (b"\xd8\x2a\x42\x01\x71", None),
            (b"\xc0\x60", None),
            (b"\x61\xff", None),
            (b"\x00\x00", None),
            (b"\x9a\xff\xff\xff\xff", None),
            (b"\x5b\xff\xff\xff\xff\xff\xff\xff\xff", None),
            (b"", None),
        ] {
            assert_eq!(read(bytes).ok(), wanted, "{bytes:x?}");
        }
        assert!(read(&[[0x81; 60].as_slice(), &[0]].concat()).is_ok());
        assert!(read(&[[0x81; 1_000_000].as_slice(), &[0]].concat()).is_err());
        let many = [b"\x9a\x00\x20\x00\x00".as_slice(), &vec![0xf6; 2 << 20]].concat();
        assert!(read(&many).is_err());
    }
}

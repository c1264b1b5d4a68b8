//! Header fields, `Name: value` a line, as WARC, HTTP and mail write them: each with its place, so that a
//! value can be cut out.
//!
//! Never changes a value but to unfold it when it is asked for.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr;

/// The most fields of one header; what comes after is not looked at.
const FIELDS_MAX: usize = 4096;

/// One field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Where its name stands.
    pub name: Range<usize>,
    /// Where its value stands, without the blanks around it; over several lines where it is folded.
    pub value: Range<usize>,
}

/// The fields of a header.
#[derive(Clone, Debug)]
pub struct Fields<'a> {
    bytes: &'a [u8],
    list: Vec<Field>,
    /// Where the first byte behind the header is.
    end: usize,
    whole: bool,
    odd: bool,
}

impl<'a> Fields<'a> {
    /// Reads the lines from `from` on up to an empty one or the end. Places count from the beginning of
    /// `bytes`.
    #[must_use]
    pub fn of(bytes: &'a [u8], from: usize) -> Self {
        let mut fields = Self { bytes, list: Vec::new(), end: from, whole: false, odd: false };
        while let Some(rest) = bytes.get(fields.end..).filter(|rest| !rest.is_empty()) {
            let length = memchr(b'\n', rest).map_or(rest.len(), |at| at + 1);
            let start = fields.end;
            fields.end += length;
            if rest[..length].trim_ascii().is_empty() {
                fields.whole = true;
                break;
            }
            fields.line(start, start + length);
        }
        fields
    }

    fn line(&mut self, start: usize, end: usize) {
        let line = &self.bytes[start..end];
        let stop = start + line.trim_ascii_end().len();
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            match self.list.last_mut() {
                Some(last) => last.value.end = stop,
                None => self.odd = true,
            }
            return;
        }
        let Some(colon) = memchr(b':', line).filter(|colon| *colon > 0) else {
            self.odd = true;
            return;
        };
        if self.list.len() < FIELDS_MAX {
            let value = &self.bytes[start + colon + 1..stop];
            let blank = value.len() - value.trim_ascii_start().len();
            let name = start..start + line[..colon].trim_ascii_end().len();
            self.list.push(Field { name, value: start + colon + 1 + blank..stop });
        }
    }

    /// Returns the fields.
    #[must_use]
    pub fn list(&self) -> &[Field] {
        &self.list
    }

    /// Returns where the first byte behind the empty line is.
    #[must_use]
    pub fn end(&self) -> usize {
        self.end
    }

    /// Returns whether the header ended with an empty line.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// Returns whether some line was no field.
    #[must_use]
    pub fn is_odd(&self) -> bool {
        self.odd
    }

    /// Returns a field's name as bytes.
    #[must_use]
    pub fn name(&self, field: &Field) -> &'a [u8] {
        &self.bytes[field.name.clone()]
    }

    /// Returns a field's value, unfolded; what is not UTF-8 reads as U+FFFD.
    #[must_use]
    pub fn value(&self, field: &Field) -> Cow<'a, str> {
        let value = String::from_utf8_lossy(&self.bytes[field.value.clone()]);
        if !value.contains('\n') {
            return value;
        }
        Cow::Owned(value.lines().map(str::trim).collect::<Vec<_>>().join(" "))
    }

    /// Returns the value of the first field of a name, in either case.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Cow<'a, str>> {
        let named = |field: &&Field| self.name(field).eq_ignore_ascii_case(name.as_bytes());
        self.list.iter().find(named).map(|field| self.value(field))
    }
}

//! The rows of a table in a SQLite file that is in memory: enough of the format to read what weibo-crawler
//! wrote (<https://www.sqlite.org/fileformat2.html>, sections 1.3 to 2.6).
//!
//! Never writes, runs no SQL, reads no index and no journal: what a program had not yet written into the
//! file itself is not seen. A broken page ends the reading of its branch and is counted.

use std::borrow::Cow;

/// The first bytes of every such file.
pub const MAGIC: &[u8] = b"SQLite format 3\0";
/// How deep a tree may be; a million pages need four.
const DEPTH_MAX: u32 = 20;
/// The most columns of a row.
const COLUMNS_MAX: usize = 500;
/// The longest row.
const ROW_MAX: usize = 16 << 20;

/// A value of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'f> {
    /// None.
    Null,
    /// A number, as text.
    Number(String),
    /// A text; what was no UTF-8 is U+FFFD.
    Text(Cow<'f, str>),
    /// Bytes.
    Bytes,
}

impl<'f> Value<'f> {
    /// Returns it as text; bytes and nothing are empty.
    #[must_use]
    pub fn text(self) -> Cow<'f, str> {
        match self {
            Self::Null | Self::Bytes => Cow::Borrowed(""),
            Self::Number(number) => Cow::Owned(number),
            Self::Text(text) => text,
        }
    }
}

/// A file in memory.
pub struct File<'f> {
    bytes: &'f [u8],
    page: usize,
    usable: usize,
    /// How many pages may still be looked at, so that a circle ends.
    left: usize,
    /// How many pages or rows could not be read.
    pub broken: u64,
}

impl<'f> File<'f> {
    /// Opens a file, `None` where it is none or is written in UTF-16.
    #[must_use]
    pub fn open(bytes: &'f [u8]) -> Option<Self> {
        if !bytes.starts_with(MAGIC) || bytes.len() < 100 {
            return None;
        }
        let size = usize::from(u16::from_be_bytes([bytes[16], bytes[17]]));
        let page = if size == 1 { 65_536 } else { size };
        let utf8 = matches!(bytes[56..60], [0, 0, 0, 0 | 1]);
        let good = page >= 512 && page.is_power_of_two() && utf8;
        let usable = page.checked_sub(usize::from(bytes[20])).filter(|usable| *usable >= 480)?;
        let left = 2 * (bytes.len() / page) + 2;
        good.then_some(Self { bytes, page, usable, left, broken: 0 })
    }

    /// Gives each row of a table to `take`, with the names of its columns; false where there is no such table.
    pub fn rows(&mut self, table: &str, take: &mut dyn FnMut(&[String], Vec<Value<'f>>)) -> bool {
        let mut found = None;
        self.tree(1, 0, &mut |_, row| {
            let text = |at: usize| match row.get(at) {
                Some(Value::Text(text)) => Some(text.to_string()),
                _ => None,
            };
            let Some(Value::Number(root)) = row.get(3) else { return };
            if text(0).as_deref() == Some("table")
                && text(1).is_some_and(|name| name.eq_ignore_ascii_case(table))
            {
                found = root.parse::<u32>().ok().zip(text(4));
            }
        });
        let Some((root, sql)) = found else { return false };
        let (columns, row_id) = columns(&sql);
        self.tree(root, 0, &mut |id, mut row| {
            // A column that is the row's number is not written in the row.
            if let Some(at) = row_id
                && row.get(at) == Some(&Value::Null)
            {
                row[at] = Value::Number(id.to_string());
            }
            take(&columns, row);
        });
        true
    }

    fn tree(&mut self, number: u32, depth: u32, take: &mut dyn FnMut(i64, Vec<Value<'f>>)) {
        if self.walk(number, depth, take).is_none() {
            self.broken += 1;
        }
    }

    fn page(&mut self, number: u32) -> Option<&'f [u8]> {
        self.left = self.left.checked_sub(1)?;
        let start = usize::try_from(number).ok()?.checked_sub(1)?.checked_mul(self.page)?;
        self.bytes.get(start..start.checked_add(self.page)?)
    }

    fn walk(&mut self, number: u32, depth: u32, take: &mut dyn FnMut(i64, Vec<Value<'f>>)) -> Option<()> {
        if depth > DEPTH_MAX {
            return None;
        }
        let page = self.page(number)?;
        let head = if number == 1 { 100 } else { 0 };
        let kind = *page.get(head)?;
        let cells = usize::from(u16::from_be_bytes([page[head + 3], page[head + 4]]));
        let list = head + if kind == 5 { 12 } else { 8 };
        for cell in 0..cells {
            let place = page.get(list + 2 * cell..list + 2 * cell + 2)?;
            let cell = page.get(usize::from(u16::from_be_bytes([place[0], place[1]]))..)?;
            match kind {
                5 => self.tree(u32::from_be_bytes(cell.get(..4)?.try_into().ok()?), depth + 1, take),
                13 => match self.leaf(cell) {
                    Some((id, row)) => take(id, row),
                    None => self.broken += 1,
                },
                _ => return None,
            }
        }
        if kind == 5 {
            let right = u32::from_be_bytes(page.get(head + 8..head + 12)?.try_into().ok()?);
            self.tree(right, depth + 1, take);
        }
        Some(())
    }

    /// Reads a row: its length, its number, and its payload, of which what does not fit stands elsewhere.
    fn leaf(&mut self, cell: &'f [u8]) -> Option<(i64, Vec<Value<'f>>)> {
        let (length, at) = varint(cell, 0)?;
        let (id, at) = varint(cell, at)?;
        let length = usize::try_from(length).ok().filter(|length| *length <= ROW_MAX)?;
        let most = self.usable - 35;
        let payload = if length <= most {
            Cow::Borrowed(cell.get(at..at + length)?)
        } else {
            let least = (self.usable - 12) * 32 / 255 - 23;
            let kept = least + (length - least) % (self.usable - 4);
            let here = if kept <= most { kept } else { least };
            let mut whole = cell.get(at..at + here)?.to_vec();
            let mut next = u32::from_be_bytes(cell.get(at + here..at + here + 4)?.try_into().ok()?);
            while whole.len() < length {
                let page = self.page(next)?;
                next = u32::from_be_bytes(page.get(..4)?.try_into().ok()?);
                let room = (length - whole.len()).min(self.usable - 4);
                whole.extend_from_slice(page.get(4..4 + room)?);
            }
            Cow::Owned(whole)
        };
        Some((i64::from_ne_bytes(id.to_ne_bytes()), row(payload)?))
    }
}

/// Reads a number of one to nine bytes.
fn varint(bytes: &[u8], from: usize) -> Option<(u64, usize)> {
    let mut value = 0_u64;
    for place in 0..8 {
        let byte = *bytes.get(from + place)?;
        value = (value << 7) | u64::from(byte & 0x7f);
        if byte < 0x80 {
            return Some((value, from + place + 1));
        }
    }
    Some(((value << 8) | u64::from(*bytes.get(from + 8)?), from + 9))
}

/// Takes a payload apart: the kinds of its values, then the values.
fn row<'f>(payload: Cow<'f, [u8]>) -> Option<Vec<Value<'f>>> {
    let (head, mut at) = varint(&payload, 0)?;
    let mut body = usize::try_from(head).ok()?;
    let end = body;
    let mut values = Vec::new();
    while at < end && values.len() < COLUMNS_MAX {
        let (kind, next) = varint(&payload, at)?;
        at = next;
        let length = match kind {
            0 | 8 | 9 => 0,
            1..=4 => usize::try_from(kind).ok()?,
            5 => 6,
            6 | 7 => 8,
            10 | 11 => return None,
            _ => usize::try_from((kind - 12) / 2).ok()?,
        };
        let range = body..body.checked_add(length)?;
        body = range.end;
        payload.get(range.clone())?;
        values.push(match kind {
            0 => Value::Null,
            8 => Value::Number("0".to_owned()),
            9 => Value::Number("1".to_owned()),
            7 => Value::Number(f64::from_be_bytes(payload[range].try_into().ok()?).to_string()),
            1..=6 => Value::Number(integer(&payload[range]).to_string()),
            odd if odd % 2 == 1 => Value::Text(text(&payload, range)),
            _ => Value::Bytes,
        });
    }
    Some(values)
}

fn text<'f>(payload: &Cow<'f, [u8]>, range: std::ops::Range<usize>) -> Cow<'f, str> {
    match payload {
        Cow::Borrowed(bytes) => String::from_utf8_lossy(&bytes[range]),
        Cow::Owned(bytes) => Cow::Owned(String::from_utf8_lossy(&bytes[range]).into_owned()),
    }
}

/// Reads a signed number of one to eight bytes.
fn integer(bytes: &[u8]) -> i64 {
    let negative = bytes.first().is_some_and(|first| *first >= 0x80);
    bytes.iter().fold(if negative { -1 } else { 0 }, |value, byte| (value << 8) | i64::from(*byte))
}

/// Returns the names of a table's columns, and which of them is the row's own number.
fn columns(sql: &str) -> (Vec<String>, Option<usize>) {
    let inside = sql.split_once('(').map_or("", |(_, inside)| inside);
    let inside = inside.rsplit_once(')').map_or(inside, |(inside, _)| inside);
    let (mut names, mut row_id) = (Vec::new(), None);
    let mut open = 0_i32;
    let parts = inside.split(|sign| {
        open += i32::from(sign == '(') - i32::from(sign == ')');
        sign == ',' && open == 0
    });
    for part in parts.take(COLUMNS_MAX) {
        let mut words = part.split_whitespace();
        let Some(first) = words.next() else { continue };
        let upper = part.trim().to_ascii_uppercase();
        if ["PRIMARY KEY", "UNIQUE", "CHECK", "FOREIGN", "CONSTRAINT"]
            .iter()
            .any(|word| upper.starts_with(word))
        {
            continue;
        }
        let kind = words.next().unwrap_or_default();
        if kind.eq_ignore_ascii_case("INTEGER") && upper.contains("PRIMARY KEY") {
            row_id = Some(names.len());
        }
        names.push(first.trim_matches(['"', '`', '[', ']', '\'']).to_owned());
    }
    (names, row_id)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn columns_are_named_by_the_table_itself() {
        let sql = "CREATE TABLE weibo (\n id varchar(20) NOT NULL\n ,\"text\" varchar(2000), n INTEGER PRIMARY KEY,\n k DECIMAL(1, 2), PRIMARY KEY (id))";
        assert_eq!(columns(sql), (vec!["id".into(), "text".into(), "n".into(), "k".into()], Some(2)));
        assert_eq!(columns("CREATE TABLE x"), (Vec::new(), None));
    }

    #[test]
    fn numbers_are_read_as_sqlite_writes_them() {
        for (bytes, wanted) in [
            (&[0x00][..], Some((0, 1))),
            (&[0x81, 0x00], Some((128, 2))),
            (&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], Some((u64::MAX, 9))),
            (&[0x80], None),
            (&[], None),
        ] {
            assert_eq!(varint(bytes, 0), wanted);
        }
        assert_eq!((integer(&[0xff]), integer(&[0x01, 0x00]), integer(&[0x80, 0])), (-1, 256, -32768));
    }
}

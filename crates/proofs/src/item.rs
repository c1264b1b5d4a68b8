//! One thing that a proof file shows: a record's fields, or a piece's bytes, and where it is sealed.
//!
//! Never knows what a field means.

use seal::commit;
use seal::{Hash, Salt};

use crate::fault::Fault;
use crate::inner::Inner;

/// Most fields of a record that is shown.
pub(crate) const FIELDS_MAX: usize = 100;
/// Longest name of a field.
const NAME_MAX: usize = 31;

/// A field of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Shown.
    Open {
        /// What hides its value from those who do not have it.
        salt: Salt,
        /// Its name.
        name: String,
        /// Its value, byte for byte.
        value: Vec<u8>,
    },
    /// Not shown: its commitment.
    Closed(Hash),
}

/// What a piece's bytes are, as far as a name can say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extension {
    /// A JPEG picture.
    Jpg,
    /// A PNG picture.
    Png,
    /// A GIF picture.
    Gif,
    /// A WebP picture.
    Webp,
    /// A film.
    Mp4,
    /// Something else.
    Bin,
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A record's fields in its order, 1 to 100.
    Record(Vec<Slot>),
    /// A piece.
    Piece {
        /// Its salt.
        salt: Salt,
        /// What it is called.
        extension: Extension,
        /// Its bytes.
        bytes: Vec<u8>,
    },
}

/// An item with its way to the checkpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// From the item to the log's entry.
    pub inner: Inner,
    /// The entry's number.
    pub index: u64,
    /// From the entry to the checkpoint's root.
    pub path: Vec<Hash>,
    /// What is shown.
    pub shown: Shown,
}

impl Extension {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Jpg, Self::Png, Self::Gif, Self::Webp, Self::Mp4, Self::Bin];

    /// Returns the end of the name.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Jpg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::Webp => "webp",
            Self::Mp4 => "mp4",
            Self::Bin => "bin",
        }
    }

    /// Tells what bytes are by how they begin.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Self {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Self::Jpg,
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Self::Png,
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Self::Gif,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Self::Webp,
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => Self::Mp4,
            _ => Self::Bin,
        }
    }
}

impl Slot {
    /// Returns the field's commitment.
    #[must_use]
    pub fn commitment(&self) -> Hash {
        match self {
            Self::Open { salt, name, value } => commit::field(salt, name, value),
            Self::Closed(commitment) => *commitment,
        }
    }
}

impl Shown {
    /// Returns the commitment that stands in the batch.
    #[must_use]
    pub fn commitment(&self) -> Hash {
        match self {
            Self::Record(slots) => commit::record(&slots.iter().map(Slot::commitment).collect::<Vec<_>>()),
            Self::Piece { salt, bytes, .. } => commit::piece(salt, &seal::sha256(bytes)),
        }
    }
}

/// Returns the text of `<i>/fields`.
pub(crate) fn render_fields(slots: &[Slot]) -> String {
    let mut out = "beilin/fields/v1\n".to_owned();
    for slot in slots {
        match slot {
            Slot::Open { salt, name, .. } => out.push_str(&format!("open {} {name}\n", salt.base64())),
            Slot::Closed(commitment) => out.push_str(&format!("closed {}\n", commitment.base64())),
        }
    }
    out
}

/// Reads the text of `<i>/fields`; values are still empty.
pub(crate) fn parse_fields(text: &str) -> Result<Vec<Slot>, Fault> {
    let mut lines = text.split_terminator('\n');
    if lines.next() != Some("beilin/fields/v1") {
        return Err(Fault::Form);
    }
    let slots: Option<Vec<Slot>> = lines.take(FIELDS_MAX + 1).map(parse_field).collect();
    let slots = slots.ok_or(Fault::Form)?;
    let mut names: Vec<&str> = slots.iter().filter_map(name).collect();
    names.sort_unstable();
    let twice = names.windows(2).any(|pair| pair[0] == pair[1]);
    let fits = (1..=FIELDS_MAX).contains(&slots.len()) && !twice && render_fields(&slots) == text;
    if fits { Ok(slots) } else { Err(Fault::Form) }
}

fn name(slot: &Slot) -> Option<&str> {
    match slot {
        Slot::Open { name, .. } => Some(name),
        Slot::Closed(_) => None,
    }
}

fn parse_field(line: &str) -> Option<Slot> {
    if let Some(commitment) = line.strip_prefix("closed ") {
        return Hash::of_base64(commitment).map(Slot::Closed);
    }
    let (salt, name) = line.strip_prefix("open ")?.split_once(' ')?;
    let salt = Salt::of_base64(salt)?;
    is_field_name(name).then(|| Slot::Open { salt, name: name.to_owned(), value: Vec::new() })
}

/// Returns whether a field that is shown may have this name.
#[must_use]
pub(crate) fn is_field_name(name: &str) -> bool {
    let byte = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    name.len() <= NAME_MAX && name.starts_with(|c: char| c.is_ascii_lowercase()) && name.bytes().all(byte)
}

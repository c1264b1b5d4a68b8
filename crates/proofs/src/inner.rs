//! `<i>/inner`: from an item to its batch's root, and from there to the log's entry.
//!
//! Never looks at the item itself.

use seal::{Entry, Hash, tree};

use crate::fault::Fault;
use crate::text::{after, number};

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A record: fields.
    Record,
    /// A piece of an original: bytes.
    Piece,
}

/// Where an item stands in its batch, and its batch in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inner {
    /// What the item is.
    pub kind: Kind,
    /// Its number in the batch.
    pub item: u64,
    /// The UTC day of the log entry: the keeper's word.
    pub day: String,
    /// From the item's sibling upwards; as many as make the batch's leaves, 2^4 to 2^16.
    pub path: Vec<Hash>,
}

impl Inner {
    /// Returns the text.
    #[must_use]
    pub fn render(&self) -> String {
        let Self { item, day, .. } = self;
        let kind = match self.kind {
            Kind::Record => "record",
            Kind::Piece => "piece",
        };
        let items = 1_u64 << self.path.len().min(63);
        let mut out = format!("beilin/inner/v1\nkind {kind}\nitem {item}\nitems {items}\nday {day}\n");
        for hash in &self.path {
            out.push_str(&hash.base64());
            out.push('\n');
        }
        out
    }

    /// Reads the text.
    pub(crate) fn parse(text: &str) -> Result<Self, Fault> {
        let mut lines = text.split_terminator('\n');
        if lines.next() != Some("beilin/inner/v1") {
            return Err(Fault::Form);
        }
        let kind = match after(lines.next(), "kind")? {
            "record" => Kind::Record,
            "piece" => Kind::Piece,
            _ => return Err(Fault::Form),
        };
        let (item, items) = (number(after(lines.next(), "item")?)?, number(after(lines.next(), "items")?)?);
        let day = after(lines.next(), "day")?.to_owned();
        let path: Option<Vec<Hash>> = lines.take(17).map(Hash::of_base64).collect();
        let inner = Self { kind, item, day, path: path.ok_or(Fault::Form)? };
        let fits = (4..=16).contains(&inner.path.len()) && 1 << inner.path.len() == items && item < items;
        if fits && is_day(&inner.day) && inner.render() == text { Ok(inner) } else { Err(Fault::Form) }
    }

    /// Returns the leaf hash of the log entry to which the item's commitment leads.
    pub(crate) fn entry(&self, commitment: &Hash) -> Hash {
        let mut hash = tree::leaf(&commitment.0);
        let mut at = self.item;
        for sibling in &self.path {
            hash = if at & 1 == 1 { tree::node(sibling, &hash) } else { tree::node(&hash, sibling) };
            at >>= 1;
        }
        tree::leaf(Entry { day: self.day.clone(), root: hash }.render().as_bytes())
    }
}

fn is_day(text: &str) -> bool {
    let place =
        |(at, byte): (usize, u8)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() };
    text.len() == 10 && text.bytes().enumerate().all(place)
}

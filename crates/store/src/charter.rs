//! `beilin.toml`: what an archive says of itself before anything else is read (docs/format.md 2).
//!
//! Never believed by itself: entry 0 of the log commits to the same origin and key.

use seal::note::Vkey;

use crate::error::StoreError;
use crate::name::Name;
use crate::shelf::Shelf;

/// The format this program founds archives with, and the highest it reads.
pub(crate) const FORMAT: u64 = 5;
const FILE: &str = "beilin.toml";
const BYTES_MAX: u64 = 4096;

/// The four lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charter {
    /// The version of the format with which it was founded.
    pub format: u64,
    /// The log's random name, `beilin/<32 hex>`.
    pub origin: String,
    /// The public key that signs its checkpoints.
    pub key: Vkey,
    /// The UTC day on which it was made, `YYYY-MM-DD`.
    pub founded: String,
}

impl Charter {
    /// Returns the file's name.
    pub(crate) fn file() -> Name {
        Name::own(FILE)
    }

    /// Reads the file of an archive.
    pub(crate) fn read(shelf: &dyn Shelf) -> Result<Self, StoreError> {
        match shelf.get(&Self::file(), BYTES_MAX) {
            Ok(bytes) => Self::parse(&bytes),
            Err(StoreError::NotFound { .. }) => Err(StoreError::NoArchive { place: shelf.place() }),
            Err(error) => Err(error),
        }
    }

    /// Returns the file's only spelling.
    pub(crate) fn render(&self) -> String {
        format!(
            "format = {}\norigin = \"{}\"\nkey = \"{}\"\nfounded = \"{}\"\n",
            self.format,
            self.origin,
            self.key.text(),
            self.founded
        )
    }

    fn parse(bytes: &[u8]) -> Result<Self, StoreError> {
        let damaged = || StoreError::damaged(&Self::file(), "it is not of the four lines that it should be");
        let text = std::str::from_utf8(bytes).map_err(|_| damaged())?;
        let value = |name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "));
            line.ok_or_else(damaged)
        };
        let format: u64 = value("format")?.parse().map_err(|_| damaged())?;
        if format > FORMAT {
            return Err(StoreError::NewerFormat { format });
        }
        let quoted = |name| {
            value(name).and_then(|line| {
                line.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).ok_or_else(damaged)
            })
        };
        let key = Vkey::parse(quoted("key")?).map_err(|_| damaged())?;
        let charter = Self {
            format,
            origin: quoted("origin")?.to_owned(),
            key,
            founded: quoted("founded")?.to_owned(),
        };
        let day = charter.founded.len() == 10
            && charter.founded.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let own = format > 0 && charter.key.name == charter.origin && origin_hex(&charter.origin).is_some();
        if day && own && charter.render() == text { Ok(charter) } else { Err(damaged()) }
    }
}

/// Returns the 32 hex characters of an origin.
pub(crate) fn origin_hex(origin: &str) -> Option<&str> {
    let hex = origin.strip_prefix("beilin/")?;
    crate::name::BatchId::parse(hex).map(|_| hex)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn only_the_four_lines_are_read() {
        let origin = "beilin/000102030405060708090a0b0c0d0e0f";
        let key = seal::note::SigningKey::of_seed([1; 32]).vkey(origin);
        let charter = Charter { format: FORMAT, origin: origin.into(), key, founded: "2018-11-09".into() };
        let text = charter.render();
        assert_eq!(Charter::parse(text.as_bytes()).unwrap(), charter);
        for (what, with) in [
            ("format = 5", "format = 04"),
            ("format = 5", "format = 0"),
            ("format = 5\n", ""),
            ("\n", "\r\n"),
            ("founded", "later = 1\nfounded"),
            ("0f\"", "0e\""),
            ("2018", "\"2018"),
        ] {
            assert!(text.contains(what));
            let bad = text.replace(what, with);
            assert!(matches!(Charter::parse(bad.as_bytes()), Err(StoreError::Damaged { .. })), "{bad}");
        }
        let newer = text.replace("format = 5", "format = 6") + "more = 1\n";
        assert!(matches!(Charter::parse(newer.as_bytes()), Err(StoreError::NewerFormat { format: 6 })));
    }
}

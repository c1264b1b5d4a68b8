//! The log's entry: a day and a batch root, nothing else (docs/format.md 7).
//!
//! Never names a person, a count, a type or a time of day.

use crate::SealError;
use crate::hash::Hash;

/// One entry of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The UTC day, `YYYY-MM-DD`.
    pub day: String,
    /// The batch's root.
    pub root: Hash,
}

impl Entry {
    /// Returns the entry's bytes, the leaf data of the log.
    #[must_use]
    pub fn render(&self) -> String {
        format!("beilin/entry/v1\nday {}\nbatch {}\n", self.day, self.root.base64())
    }

    /// Reads an entry.
    ///
    /// # Errors
    /// [`SealError::Shape`] where the bytes are not exactly what [`Entry::render`] gives.
    pub fn parse(bytes: &[u8]) -> Result<Self, SealError> {
        let shape = SealError::Shape("log entry");
        let text = std::str::from_utf8(bytes).map_err(|_| shape.clone())?;
        let mut lines = text.split('\n');
        let (head, day, batch) = (lines.next(), lines.next(), lines.next());
        let day = day.and_then(|line| line.strip_prefix("day ")).ok_or(shape.clone())?;
        let root = batch
            .and_then(|line| line.strip_prefix("batch "))
            .and_then(Hash::of_base64)
            .ok_or(shape.clone())?;
        let well = day.len() == 10
            && day
                .bytes()
                .enumerate()
                .all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
        let entry = Self { day: day.to_owned(), root };
        if head == Some("beilin/entry/v1") && well && entry.render() == text { Ok(entry) } else { Err(shape) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::sha256;

    #[test]
    fn an_entry_reads_back_and_nothing_else_does() {
        let entry = Entry { day: "2018-11-09".into(), root: sha256(b"") };
        let text = entry.render();
        assert_eq!(
            text,
            "beilin/entry/v1\nday 2018-11-09\nbatch 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
        );
        assert_eq!(Entry::parse(text.as_bytes()), Ok(entry));
        for bad in [
            String::new(),
            text.replace("v1", "v2"),
            text.replace("2018-11-09", "2018-11-9x"),
            text.replace("batch ", "batch  "),
            format!("{text}x"),
            text.trim_end().to_owned(),
        ] {
            assert!(Entry::parse(bad.as_bytes()).is_err(), "{bad:?}");
        }
    }
}

//! The file `queue` beside the key: which services could not be reached, and for what size of the log
//! they were to be asked (docs/format.md 9).
//!
//! Never asks anybody, and never lies in the archive: whom a person asks is nobody else's business.

use crate::error::StoreError;
use crate::keys::{KeyFolder, read_text, write_private};

/// The most services that wait.
const WAITING_MAX: usize = 1_000;
/// Longest file, in bytes.
const BYTES_MAX: u64 = 1 << 20;

/// A service that is to be asked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Waiting {
    /// The size of the log when it could not be reached.
    pub size: u64,
    /// The service, as a line of the file `services` has it.
    pub service: String,
}

impl KeyFolder {
    /// Returns what waits, oldest first.
    ///
    /// # Errors
    /// [`StoreError::BadKey`] where the file is damaged or too long; [`StoreError::Io`].
    pub fn queue(&self) -> Result<Vec<Waiting>, StoreError> {
        let path = self.path().join("queue");
        let bad = || StoreError::BadKey { path: path.display().to_string(), what: "it is no queue" };
        let text = read_text(&path, BYTES_MAX)?.unwrap_or_default();
        let parse = |line: &str| {
            let (size, service) = line.split_once(' ')?;
            Some(Waiting { size: size.parse().ok()?, service: service.to_owned() })
        };
        text.lines().map(|line| parse(line).ok_or_else(bad)).collect()
    }

    /// Replaces what waits, durably. Of more than a thousand the newest stay.
    ///
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::Io`].
    pub fn write_queue(&self, waiting: &[Waiting]) -> Result<(), StoreError> {
        let newest = &waiting[waiting.len().saturating_sub(WAITING_MAX)..];
        let lines = newest.iter().map(|one| format!("{} {}\n", one.size, one.service.replace('\n', " ")));
        write_private(&self.path().join("queue"), lines.collect::<String>().as_bytes())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_waits_is_remembered() {
        let root = tempfile::tempdir().unwrap();
        let keys = KeyFolder::of(root.path(), "beilin/000102030405060708090a0b0c0d0e0f").unwrap();
        assert_eq!(keys.queue().unwrap(), []);
        std::fs::create_dir(keys.path()).unwrap();
        let one = Waiting { size: 7, service: "tsa http://127.0.0.1:1/".into() };
        let two = Waiting { size: 9, service: "calendar http://127.0.0.1:2/".into() };
        keys.write_queue(&[one.clone(), two.clone()]).unwrap();
        assert_eq!(keys.queue().unwrap(), [one.clone(), two.clone()]);
        let many: Vec<Waiting> = (0..1500).map(|size| Waiting { size, ..one.clone() }).collect();
        keys.write_queue(&many).unwrap();
        assert_eq!((keys.queue().unwrap().len(), keys.queue().unwrap()[0].size), (1000, 500));
        std::fs::write(keys.path().join("queue"), "seven tsa x\n").unwrap();
        assert!(matches!(keys.queue(), Err(StoreError::BadKey { .. })));
    }
}

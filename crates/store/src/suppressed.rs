//! What lies beside the key so that what was withheld stays away: the list of suppressed ids, and the
//! note of a withholding that has begun (docs/format.md 9 and 15).
//!
//! Never holds an id or a text: hashes under a secret that lies with them, and never leaves this folder.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read as _};

use seal::{Digest, Hash, Salt};

use crate::error::StoreError;
use crate::host;
use crate::keys::KeyFolder;
use crate::name::BatchId;
use crate::random::Random;

const LIST: &str = "suppressed";
const BEGUN: &str = "withholding";
/// Longest file that is read: a million ids.
const BYTES_MAX: u64 = 48 << 20;

/// The ids that are not to be kept again.
#[derive(Clone, Debug)]
pub struct Suppressed {
    secret: Salt,
    hashes: BTreeSet<Hash>,
}

impl Suppressed {
    /// Returns what stands in the list for an id.
    #[must_use]
    pub fn hash(&self, platform: &str, id: &str) -> Hash {
        let mut digest = Digest::new();
        for part in [&b"beilin/suppressed/v1\n"[..], &self.secret.0, platform.as_bytes(), &[0], id.as_bytes()]
        {
            digest.update(part);
        }
        digest.finish()
    }

    /// Returns whether an id was withheld.
    #[must_use]
    pub fn has(&self, platform: &str, id: &str) -> bool {
        !self.hashes.is_empty() && self.hashes.contains(&self.hash(platform, id))
    }

    /// Returns whether nothing was ever withheld.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }
}

/// A withholding whose end was not reached, as it was noted before it began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// The batch that says what is to go. Where the log has no such batch, nothing was begun.
    pub batch: BatchId,
    /// What is to stand in the list.
    pub hashes: Vec<Hash>,
}

impl KeyFolder {
    /// Reads the list of suppressed ids; an empty one, with a secret of zeros, where there is none.
    ///
    /// # Errors
    /// [`StoreError::BadKey`] where it is not of its form; [`StoreError::Io`].
    pub fn suppressed(&self) -> Result<Suppressed, StoreError> {
        let mut lines = self.lines(LIST)?.into_iter();
        let secret = lines.next().map_or(Salt([0; 32]), |first| Salt(first.0));
        Ok(Suppressed { secret, hashes: lines.collect() })
    }

    /// Reads the list, giving it a secret where it has none yet, durably.
    ///
    /// # Errors
    /// As [`KeyFolder::suppressed`]; [`StoreError::NoSpace`].
    pub fn suppressed_or_new(&self, random: &mut dyn Random) -> Result<Suppressed, StoreError> {
        if self.lines(LIST)?.is_empty() {
            let mut secret = Hash([0; 32]);
            random.fill(&mut secret.0);
            self.write(LIST, &render(&[secret]))?;
        }
        self.suppressed()
    }

    /// Adds to the list of suppressed ids, durably.
    ///
    /// # Errors
    /// As [`KeyFolder::suppressed_or_new`].
    pub fn suppress(&self, hashes: &[Hash], random: &mut dyn Random) -> Result<(), StoreError> {
        let mut list = self.suppressed_or_new(random)?;
        list.hashes.extend(hashes);
        let lines: Vec<Hash> = [Hash(list.secret.0)].into_iter().chain(list.hashes).collect();
        self.write(LIST, &render(&lines))
    }

    /// Reads the note of a withholding that has begun and not ended.
    ///
    /// # Errors
    /// As [`KeyFolder::suppressed`].
    pub fn withholding(&self) -> Result<Option<Begun>, StoreError> {
        let Some(text) = self.text(BEGUN)? else { return Ok(None) };
        let (batch, rest) = text.split_once('\n').ok_or_else(|| self.bad(BEGUN))?;
        let batch = BatchId::parse(batch).ok_or_else(|| self.bad(BEGUN))?;
        Ok(Some(Begun { batch, hashes: self.hashes(rest, BEGUN)? }))
    }

    /// Notes that a withholding begins, durably; `None` that it has ended.
    ///
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::Io`].
    pub fn note_withholding(&self, begun: Option<&Begun>) -> Result<(), StoreError> {
        if let Some(begun) = begun {
            let mut text = format!("{}\n", begun.batch).into_bytes();
            text.extend(render(&begun.hashes));
            return self.write(BEGUN, &text);
        }
        let path = self.path().join(BEGUN);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StoreError::io(&path, error)),
            _ => host::sync_folder(self.path()).map_err(|error| StoreError::io(self.path(), error)),
        }
    }

    fn lines(&self, file: &str) -> Result<Vec<Hash>, StoreError> {
        match self.text(file)? {
            Some(text) => self.hashes(&text, file),
            None => Ok(Vec::new()),
        }
    }

    fn hashes(&self, text: &str, file: &str) -> Result<Vec<Hash>, StoreError> {
        text.lines().map(|line| Hash::of_base64(line).ok_or_else(|| self.bad(file))).collect()
    }

    fn text(&self, file: &str) -> Result<Option<String>, StoreError> {
        let path = file.split('/').fold(self.path().to_owned(), |path, part| path.join(part));
        let mut text = String::new();
        let opened = match fs::File::open(&path) {
            Ok(opened) => opened,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(StoreError::io(&path, error)),
        };
        opened.take(BYTES_MAX).read_to_string(&mut text).map_err(|error| StoreError::io(&path, error))?;
        Ok(Some(text))
    }

    fn bad(&self, file: &str) -> StoreError {
        StoreError::BadKey {
            path: self.path().join(file).display().to_string(),
            what: "it is not what this program writes there",
        }
    }
}

fn render(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| format!("{}\n", hash.base64()).into_bytes()).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    struct Fixed;

    impl Random for Fixed {
        fn fill(&mut self, bytes: &mut [u8]) {
            bytes.fill(7);
        }
    }

    fn folder() -> (tempfile::TempDir, KeyFolder) {
        let root = tempfile::tempdir().unwrap();
        let keys = KeyFolder::of(root.path(), "beilin/000102030405060708090a0b0c0d0e0f").unwrap();
        fs::create_dir(keys.path()).unwrap();
        (root, keys)
    }

    #[test]
    fn the_list_has_the_hashes_of_the_format_and_no_id() {
        let (_root, keys) = folder();
        assert!(keys.suppressed().unwrap().is_empty());
        let list = keys.suppressed_or_new(&mut Fixed).unwrap();
        assert!(!list.has("x", "1060000000000000000"));
        keys.suppress(&[list.hash("x", "1060000000000000000")], &mut Fixed).unwrap();
        keys.suppress(&[list.hash("x", "2"), list.hash("x", "2")], &mut Fixed).unwrap();
        let again = keys.suppressed().unwrap();
        for (platform, id, there) in
            [("x", "1060000000000000000", true), ("x", "2", true), ("x", "3", false), ("y", "2", false)]
        {
            assert_eq!(again.has(platform, id), there, "{platform} {id}");
        }
        let text = fs::read_to_string(keys.path().join("suppressed")).unwrap();
        assert_eq!(text.lines().count(), 3);
        // python3: base64(sha256(b"beilin/suppressed/v1\n" + b"\x07"*32 + b"x\x00" + b"1060000000000000000"))
        assert!(text.contains("7QDs4qmcV6fty7ganFE3LB7vATkEtDOhO/1Rpngr5mM="), "{text}");
        assert!(!text.contains("106000"));
    }

    #[test]
    fn what_has_begun_is_noted_until_it_has_ended() {
        let (_root, keys) = folder();
        assert_eq!(keys.withholding().unwrap(), None);
        let batch = BatchId::parse("0f0e0d0c0b0a09080706050403020100").unwrap();
        let begun = Begun { batch, hashes: vec![Hash([1; 32]), Hash([2; 32])] };
        keys.note_withholding(Some(&begun)).unwrap();
        assert_eq!(keys.withholding().unwrap(), Some(begun));
        keys.note_withholding(None).unwrap();
        keys.note_withholding(None).unwrap();
        assert_eq!(keys.withholding().unwrap(), None);
    }

    #[test]
    fn what_is_not_of_its_form_is_told() {
        let (_root, keys) = folder();
        fs::write(keys.path().join("suppressed"), "nothing\n").unwrap();
        assert!(matches!(keys.suppressed(), Err(StoreError::BadKey { .. })));
        for text in ["", "x\n", "0f0e0d0c0b0a09080706050403020100\nx\n"] {
            fs::write(keys.path().join("withholding"), text).unwrap();
            assert!(matches!(keys.withholding(), Err(StoreError::BadKey { .. })), "{text:?}");
        }
    }
}

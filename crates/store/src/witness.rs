//! A witness's folder: its key, the logs that it was told of, and what it last saw of each; and the one
//! step in which it judges, stores and cosigns.
//!
//! Never gives out a cosignature before what it is about is stored durably, and never serves a folder
//! that another program serves: it holds the lock as long as it lives.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use seal::cosignature::WitnessKey;
use seal::note::{SignedNote, SigningKey, Vkey};
use seal::witness::{Refusal, Submission};
use seal::{Checkpoint, sha256};

use crate::error::StoreError;
use crate::host;
use crate::keys::{read_text, write_private};
use crate::name::BatchId;
use crate::random::Random;

/// The most logs that a witness is told of, their further keys counted.
const LOGS_MAX: usize = 10_000;
/// Longest file of logs, in bytes.
const LOGS_BYTES_MAX: u64 = 4 << 20;
/// Longest stored checkpoint: a request is no longer.
const NOTE_MAX: u64 = seal::witness::REQUEST_MAX as u64 + 1024;

/// Where a witness's key and state are.
#[derive(Clone, Debug)]
pub struct WitnessFolder {
    path: PathBuf,
}

/// What a witness knows of each log that it saw. The port behind which a test cuts the power.
pub trait Seen: Send {
    /// Returns the stored note of an origin; `None` where nothing was seen yet.
    ///
    /// # Errors
    /// [`StoreError::Io`], [`StoreError::BadKey`] where it is too long or no text.
    fn seen(&self, origin: &str) -> Result<Option<String>, StoreError>;

    /// Replaces the stored note of an origin. On return it is durable; after an error the old or the
    /// new note is there, whole.
    ///
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::Io`].
    fn store(&mut self, origin: &str, note: &str) -> Result<(), StoreError>;
}

/// A witness at work. It holds the lock of its folder.
pub struct Witness {
    key: SigningKey,
    name: String,
    logs: Vec<Vkey>,
    seen: Box<dyn Seen>,
    _lock: Option<File>,
}

impl WitnessFolder {
    /// Returns the folder of a witness, whether it is there or not.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Returns where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the key to give away; `None` where there is none yet.
    ///
    /// # Errors
    /// [`StoreError::BadKey`], [`StoreError::Io`].
    pub fn key(&self) -> Result<Option<WitnessKey>, StoreError> {
        Ok(self.private()?.map(|(name, key)| key.witness_key(&name)))
    }

    /// Makes a key where there is none, under a name or, where none is given, a random one that names
    /// nobody; returns the key to give away.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where there is a key of another name; [`StoreError::BadKey`] for what is
    /// no name of a key; [`StoreError::Busy`], [`StoreError::NoSpace`], [`StoreError::Io`].
    pub fn found(&self, name: Option<&str>, random: &mut dyn Random) -> Result<WitnessKey, StoreError> {
        let _lock = self.lock()?;
        if let Some((found, key)) = self.private()? {
            return match name {
                Some(name) if name != found => Err(StoreError::Exists {
                    path: format!("{}: a key with the name {found}", self.path.display()),
                }),
                _ => Ok(key.witness_key(&found)),
            };
        }
        let mut seed = [0; 32];
        random.fill(&mut seed);
        let name = name.map_or_else(|| format!("witness/{}", BatchId::random(random)), str::to_owned);
        let key = SigningKey::of_seed(seed).witness_key(&name);
        if WitnessKey::parse(&key.text()).is_err() {
            return Err(self.bad("key", "what was asked for is no name of a key"));
        }
        // One file, so that a key is never there without its name.
        self.write("key", &format!("{name}\n{}\n", hex::encode(seed)))?;
        Ok(key)
    }

    /// Adds logs to those that the witness was told of. One that is there already stays.
    ///
    /// # Errors
    /// [`StoreError::Busy`]; [`StoreError::BadKey`] where the list is damaged or too long;
    /// [`StoreError::NoSpace`], [`StoreError::Io`].
    pub fn add_logs(&self, logs: &[Vkey]) -> Result<(), StoreError> {
        let _lock = self.lock()?;
        let mut all = self.logs()?;
        let before = all.len();
        for log in logs {
            if !all.contains(log) {
                all.push(log.clone());
            }
        }
        if all.len() > LOGS_MAX {
            return Err(self.bad("logs", "there are too many"));
        }
        if all.len() == before {
            return Ok(());
        }
        let lines: String = all.iter().map(|log| format!("{}\n", log.text())).collect();
        self.write("logs", &lines)
    }

    /// Takes the lock and begins to witness.
    ///
    /// # Errors
    /// [`StoreError::NoKey`]; [`StoreError::Busy`] where another program witnesses with this folder;
    /// [`StoreError::BadKey`], [`StoreError::Io`].
    pub fn open(&self) -> Result<Witness, StoreError> {
        let lock = self.lock()?;
        let private = self.private()?;
        let (name, key) =
            private.ok_or_else(|| StoreError::NoKey { path: self.path.display().to_string() })?;
        let seen = Box::new(Notes { folder: self.path.join("seen") });
        Ok(Witness { key, name, logs: self.logs()?, seen, _lock: Some(lock) })
    }

    fn logs(&self) -> Result<Vec<Vkey>, StoreError> {
        let Some(text) = read_text(&self.path.join("logs"), LOGS_BYTES_MAX)? else { return Ok(Vec::new()) };
        let parse = |line: &str| Vkey::parse(line).map_err(|_| self.bad("logs", "a line is no vkey"));
        text.lines().map(parse).collect()
    }

    fn private(&self) -> Result<Option<(String, SigningKey)>, StoreError> {
        let Some(text) = read_text(&self.path.join("key"), 4096)? else { return Ok(None) };
        let bad = || self.bad("key", "it is not a name and 64 hex digits");
        let (name, seed) = text.trim_end().split_once('\n').ok_or_else(bad)?;
        let mut bytes = [0; 32];
        hex::decode_to_slice(seed, &mut bytes).map_err(|_| bad())?;
        Ok(Some((name.to_owned(), SigningKey::of_seed(bytes))))
    }

    fn write(&self, file: &str, text: &str) -> Result<(), StoreError> {
        write_private(&self.path.join(file), text.as_bytes())
    }

    fn bad(&self, file: &str, what: &'static str) -> StoreError {
        StoreError::BadKey { path: self.path.join(file).display().to_string(), what }
    }

    fn lock(&self) -> Result<File, StoreError> {
        let path = self.path.join("lock");
        let failed = |error| StoreError::io(&path, error);
        host::create_private_folder(&self.path).map_err(failed)?;
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(&path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(StoreError::Busy { path: path.display().to_string() }),
            Err(TryLockError::Error(error)) => Err(failed(error)),
        }
    }
}

impl Witness {
    /// Returns a witness over a place of its own for what it saw. Whoever makes one sees to it that
    /// there is no second over the same place.
    #[must_use]
    pub fn over(key: SigningKey, name: &str, logs: Vec<Vkey>, seen: Box<dyn Seen>) -> Self {
        Self { key, name: name.to_owned(), logs, seen, _lock: None }
    }

    /// Returns the key to give away.
    #[must_use]
    pub fn key(&self) -> WitnessKey {
        self.key.witness_key(&self.name)
    }

    /// Returns the logs that it was told of.
    #[must_use]
    pub fn logs(&self) -> &[Vkey] {
        &self.logs
    }

    /// Answers an `add-checkpoint` request: judges it, stores what it says as seen, and only then
    /// returns the cosignature line. `time` is in seconds since 1970.
    ///
    /// # Errors
    /// What storing gives, and [`StoreError::BadKey`] where what was stored before is not this
    /// witness's own. Nothing is cosigned then; the same request may be made again.
    pub fn add_checkpoint(
        &mut self,
        request: &[u8],
        time: u64,
    ) -> Result<Result<String, Refusal>, StoreError> {
        let submission = match Submission::open(request, &self.logs) {
            Ok(submission) => submission,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let origin = submission.checkpoint().origin.clone();
        let seen = self.seen_of(&origin)?.map(|(_, checkpoint)| checkpoint);
        let checkpoint = match submission.follow(seen.as_ref()) {
            Ok(checkpoint) => checkpoint,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let line = self.key.cosign(&self.name, &checkpoint.body(), time);
        let line = line.expect("invariant: a name that is a key's, a body that was parsed, a clock's time");
        self.seen.store(&origin, &format!("{}{line}", submission.note()))?;
        Ok(Ok(line))
    }

    /// Returns what was last seen of a log, by the hex SHA-256 of its origin: the checkpoint as the log
    /// and this witness signed it.
    ///
    /// # Errors
    /// As [`Witness::add_checkpoint`].
    pub fn shown(&self, hex: &str) -> Result<Option<String>, StoreError> {
        let mut origins = self.logs.iter().map(|log| &log.name);
        match origins.find(|origin| sha256(origin.as_bytes()).hex() == hex) {
            Some(origin) => Ok(self.seen_of(origin)?.map(|(note, _)| note)),
            None => Ok(None),
        }
    }

    /// Reads what was stored, and checks that this witness itself signed it: on anything else it could
    /// be made to sign twice.
    fn seen_of(&self, origin: &str) -> Result<Option<(String, Checkpoint)>, StoreError> {
        let Some(note) = self.seen.seen(origin)? else { return Ok(None) };
        let own = SignedNote::parse(&note).ok().and_then(|parsed| {
            let cosigned = self.key().cosigned(&parsed).ok()?;
            let checkpoint = Checkpoint::parse(parsed.text()).ok()?;
            (!cosigned.is_empty() && checkpoint.origin == origin).then_some(checkpoint)
        });
        match own {
            Some(checkpoint) => Ok(Some((note, checkpoint))),
            None => Err(StoreError::BadKey {
                path: format!("seen/{}", sha256(origin.as_bytes()).hex()),
                what: "it is not what this witness stored; nothing of this log is cosigned",
            }),
        }
    }
}

/// A folder with a file an origin, named by the hex SHA-256 of it: a log's name may hold anything.
struct Notes {
    folder: PathBuf,
}

impl Notes {
    fn path(&self, origin: &str) -> PathBuf {
        self.folder.join(sha256(origin.as_bytes()).hex())
    }
}

impl Seen for Notes {
    fn seen(&self, origin: &str) -> Result<Option<String>, StoreError> {
        read_text(&self.path(origin), NOTE_MAX)
    }

    fn store(&mut self, origin: &str, note: &str) -> Result<(), StoreError> {
        if !self.folder.is_dir() {
            let failed = |error| StoreError::io(&self.folder, error);
            host::create_private_folder(&self.folder).map_err(failed)?;
            self.folder.parent().map_or(Ok(()), host::sync_folder).map_err(failed)?;
        }
        write_private(&self.path(origin), note.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::random::SystemRandom;

    #[test]
    fn a_folder_has_one_key_one_name_and_one_program() {
        let place = tempfile::tempdir().unwrap();
        let folder = WitnessFolder::new(place.path().join("witness"));
        assert!(matches!(folder.open(), Err(StoreError::NoKey { .. })));
        assert_eq!(folder.key().unwrap(), None);
        let random = &mut SystemRandom::new();
        assert!(matches!(folder.found(Some("a b"), random), Err(StoreError::BadKey { .. })));
        let key = folder.found(None, random).unwrap();
        let hex = key.name.strip_prefix("witness/").unwrap();
        assert!(BatchId::parse(hex).is_some(), "{}", key.name);
        assert_eq!(folder.found(Some(&key.name), random).unwrap(), key);
        assert!(matches!(folder.found(Some("other"), random), Err(StoreError::Exists { .. })));
        let log = SigningKey::of_seed([1; 32]).vkey("beilin/00");
        folder.add_logs(&[log.clone(), log.clone()]).unwrap();
        folder.add_logs(std::slice::from_ref(&log)).unwrap();
        let witness = folder.open().unwrap();
        assert_eq!((witness.key(), witness.logs()), (key, &[log.clone()][..]));
        assert!(matches!(folder.open(), Err(StoreError::Busy { .. })));
        assert!(matches!(folder.add_logs(&[log]), Err(StoreError::Busy { .. })));
        drop(witness);
        std::fs::write(folder.path().join("logs"), "no key\n").unwrap();
        assert!(matches!(folder.open(), Err(StoreError::BadKey { .. })));
    }
}

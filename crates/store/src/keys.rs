//! The folder beside the archive that holds its key, its guard and the salts of what was left out
//! (docs/format.md 9).
//!
//! Never inside the archive, never readable by others where the system can say so, never printed.

use std::fs::{self, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use seal::Checkpoint;
use seal::note::SigningKey;

use crate::charter::origin_hex;
use crate::error::StoreError;
use crate::folder::replace;
use crate::host;
use crate::random::Random;

/// No file of the folder that is read is longer.
const BYTES_MAX: u64 = 4096;

/// Two new keys, still in memory.
pub(crate) struct NewKeys {
    seed: [u8; 32],
    recovery: [u8; 32],
}

impl NewKeys {
    pub(crate) fn draw(random: &mut dyn Random) -> Self {
        let mut keys = Self { seed: [0; 32], recovery: [0; 32] };
        random.fill(&mut keys.seed);
        random.fill(&mut keys.recovery);
        keys
    }

    pub(crate) fn signing(&self) -> SigningKey {
        SigningKey::of_seed(self.seed)
    }

    /// Returns the hex SHA-256 of the recovery key's public half.
    pub(crate) fn recovery_digest(&self) -> String {
        SigningKey::of_seed(self.recovery).public_digest().hex()
    }
}

/// The key folder of one archive.
#[derive(Clone, Debug)]
pub struct KeyFolder {
    path: PathBuf,
}

impl KeyFolder {
    /// Returns the folder that belongs to an origin, whether it is there or not; `None` for what is no
    /// origin.
    #[must_use]
    pub fn of(root: &Path, origin: &str) -> Option<Self> {
        origin_hex(origin).map(|hex| Self { path: root.join(hex) })
    }

    /// Returns where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the file to print and then delete, where it is still there.
    #[must_use]
    pub fn recovery(&self) -> Option<PathBuf> {
        let path = self.path.join("recovery.txt");
        path.is_file().then_some(path)
    }

    /// Writes new keys, durably.
    pub(crate) fn create(&self, origin: &str, keys: &NewKeys) -> Result<(), StoreError> {
        let failed = |error| StoreError::io(&self.path, error);
        host::create_private_folder(&self.path).map_err(failed)?;
        self.write("key", format!("{}\n", hex::encode(keys.seed)).as_bytes())?;
        self.write("recovery.txt", recovery_text(origin, &keys.recovery).as_bytes())?;
        let above = self.path.parent().filter(|above| !above.as_os_str().is_empty());
        above.map_or(Ok(()), host::sync_folder).map_err(failed)
    }

    /// Reads the signing key.
    ///
    /// # Errors
    /// [`StoreError::NoKey`] where there is none here; [`StoreError::BadKey`]; [`StoreError::Io`].
    pub fn signing_key(&self) -> Result<SigningKey, StoreError> {
        let key = self.read_key("key")?;
        key.ok_or_else(|| StoreError::NoKey { path: self.path.display().to_string() })
    }

    /// Reads the key that waits to take over, where an exchange was begun.
    pub(crate) fn waiting_key(&self) -> Result<Option<SigningKey>, StoreError> {
        self.read_key("key-next")
    }

    /// Returns the key that waits to take over, drawing one where none does.
    pub(crate) fn next_key(&self, random: &mut dyn Random) -> Result<SigningKey, StoreError> {
        if let Some(waiting) = self.waiting_key()? {
            return Ok(waiting);
        }
        host::create_private_folder(&self.path).map_err(|error| StoreError::io(&self.path, error))?;
        let mut seed = [0; 32];
        random.fill(&mut seed);
        self.write("key-next", format!("{}\n", hex::encode(seed)).as_bytes())?;
        Ok(SigningKey::of_seed(seed))
    }

    /// Lets the waiting key take over; the old one is gone afterwards.
    pub(crate) fn promote(&self) -> Result<(), StoreError> {
        let (from, to) = (self.path.join("key-next"), self.path.join("key"));
        fs::rename(&from, &to)
            .and_then(|()| host::sync_folder(&self.path))
            .map_err(|error| StoreError::io(&to, error))
    }

    /// Copies from the folder of the log before this one what is not about its key: the salts of what
    /// was left out, and what must not be kept again.
    pub(crate) fn inherit(&self, before: &Self) -> Result<(), StoreError> {
        let mut files = vec!["suppressed".to_owned()];
        files.extend(before.left_out_files()?.into_iter().map(|name| format!("left-out/{name}")));
        let folder = self.path.join("left-out");
        host::create_private_folder(&folder).map_err(|error| StoreError::io(&folder, error))?;
        for file in files {
            let from = before.path.join(&file);
            match fs::read(&from) {
                Ok(bytes) => self.write(&file, &bytes)?,
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(StoreError::io(&from, error)),
            }
        }
        Ok(())
    }

    fn read_key(&self, file: &str) -> Result<Option<SigningKey>, StoreError> {
        let path = self.path.join(file);
        let Some(text) = read(&path)? else { return Ok(None) };
        let mut seed = [0; 32];
        hex::decode_to_slice(text.trim_end(), &mut seed).map_err(|_| StoreError::BadKey {
            path: path.display().to_string(),
            what: "it is not 64 hex digits",
        })?;
        Ok(Some(SigningKey::of_seed(seed)))
    }

    /// Reads the checkpoint body that the key last signed for.
    ///
    /// # Errors
    /// [`StoreError::BadKey`], [`StoreError::Io`].
    pub fn guard(&self) -> Result<Option<Checkpoint>, StoreError> {
        let path = self.path.join("guard");
        let parse = |text: String| {
            Checkpoint::parse(&text)
                .map_err(|_| StoreError::BadKey { path: path.display().to_string(), what: "it is no guard" })
        };
        read(&path)?.map(parse).transpose()
    }

    /// Replaces the guard, durably: to be done before signing.
    pub(crate) fn write_guard(&self, guard: &Checkpoint) -> Result<(), StoreError> {
        self.write("guard", guard.body().as_bytes())
    }

    pub(crate) fn write(&self, file: &str, bytes: &[u8]) -> Result<(), StoreError> {
        write_private(&file.split('/').fold(self.path.clone(), |path, part| path.join(part)), bytes)
    }
}

/// Replaces a file that only its owner reads, durably. Its folder must be there.
pub(crate) fn write_private(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let create = |beside: &Path| {
        // What an interrupted run left under this name may have another mode.
        match fs::remove_file(beside) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        host::create_private_file(beside)
    };
    replace(path, bytes, create)
        .and_then(|()| path.parent().map_or(Ok(()), host::sync_folder))
        .map_err(|error| StoreError::io(path, error))
}

fn read(path: &Path) -> Result<Option<String>, StoreError> {
    read_text(path, BYTES_MAX)
}

/// Reads a file of text of at most so many bytes; `None` where there is none.
pub(crate) fn read_text(path: &Path, limit: u64) -> Result<Option<String>, StoreError> {
    let mut text = String::new();
    match OpenOptions::new().read(true).open(path) {
        Ok(file) => {
            file.take(limit + 1).read_to_string(&mut text).map_err(|error| StoreError::io(path, error))?
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(StoreError::io(path, error)),
    };
    if text.len() as u64 > limit {
        return Err(StoreError::BadKey { path: path.display().to_string(), what: "it is too long" });
    }
    Ok(Some(text))
}

fn recovery_text(origin: &str, recovery: &[u8; 32]) -> String {
    let hex = hex::encode(recovery);
    let group = |half: &str| -> String {
        let groups: Vec<&str> = (0..half.len()).step_by(4).filter_map(|at| half.get(at..at + 4)).collect();
        groups.join(" ")
    };
    let (first, second) = (group(&hex[..32]), group(&hex[32..]));
    format!(
        "Recovery key of the Beilin archive {origin}\n\
         Beilin 碑林存档 {origin} 的恢复密钥\n\n    {first}\n    {second}\n\n\
         What it is for: if the signing key of this archive is lost or stolen, this key shows that\n\
         the archive is yours and lets you name a new signing key. It reads nothing.\n\
         What to do: print this page or copy the 64 characters by hand, keep it away from this\n\
         computer, then delete this file.\n\n\
         用途：如果这份存档的签名密钥丢失或被盗，凭此密钥可证明存档归你所有，并指定新的签名密钥。\n\
         它不能用来读取任何内容。\n\
         请打印此页，或手抄以上 64 个字符，存放在这台电脑以外的地方，然后删除此文件。\n"
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    struct Fixed;

    impl Random for Fixed {
        fn fill(&mut self, bytes: &mut [u8]) {
            for (byte, value) in bytes.iter_mut().zip(0..) {
                *byte = value;
            }
        }
    }

    const ORIGIN: &str = "beilin/000102030405060708090a0b0c0d0e0f";

    #[test]
    fn keys_and_guard_are_kept_for_their_owner() {
        let root = tempfile::tempdir().unwrap();
        let keys = KeyFolder::of(root.path(), ORIGIN).unwrap();
        assert!(matches!(keys.signing_key(), Err(StoreError::NoKey { .. })));
        let new = NewKeys::draw(&mut Fixed);
        keys.create(ORIGIN, &new).unwrap();
        assert_eq!(keys.signing_key().unwrap().vkey(ORIGIN), new.signing().vkey(ORIGIN));
        let page = fs::read_to_string(keys.recovery().unwrap()).unwrap();
        assert!(page.contains("0001 0203 0405 0607 0809 0a0b 0c0d 0e0f\n    1011 1213 1415"), "{page}");
        assert_eq!(keys.guard().unwrap(), None);
        let guard = Checkpoint { origin: ORIGIN.into(), size: 3, root: seal::sha256(b"") };
        keys.write_guard(&guard).unwrap();
        assert_eq!(keys.guard().unwrap(), Some(guard));
        #[cfg(unix)]
        for (file, mode) in [("key", 0o600), ("guard", 0o600), ("recovery.txt", 0o600), ("", 0o700)] {
            use std::os::unix::fs::PermissionsExt;
            let about = fs::metadata(keys.path().join(file)).unwrap();
            assert_eq!(about.permissions().mode() & 0o777, mode, "{file}");
        }
    }

    #[test]
    fn broken_files_are_told() {
        let root = tempfile::tempdir().unwrap();
        let keys = KeyFolder::of(root.path(), ORIGIN).unwrap();
        fs::create_dir(keys.path()).unwrap();
        fs::write(keys.path().join("key"), "xyz").unwrap();
        fs::write(keys.path().join("guard"), "xyz").unwrap();
        assert!(matches!(keys.signing_key(), Err(StoreError::BadKey { .. })));
        assert!(matches!(keys.guard(), Err(StoreError::BadKey { .. })));
        assert!(KeyFolder::of(root.path(), "beilin/../x").is_none());
    }
}

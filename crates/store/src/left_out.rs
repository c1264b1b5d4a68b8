//! The salts of what was left out, a file an import beside the key (docs/format.md 9): written as they are
//! drawn, forgotten line by line.
//!
//! Never holds more than a few lines in memory, however much was left out, and never lets a file that was not
//! written to its end take its name.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Read as _, Write as _};
use std::path::{Path, PathBuf};

use seal::Salt;

use crate::error::StoreError;
use crate::host;
use crate::keys::KeyFolder;
use crate::name::{BadName, BatchId};
use crate::strict::{push_base64, push_number, push_string};

const FOLDER: &str = "left-out";
const ENDING: &str = ".jsonl";
/// What is written until it is whole.
const STAGED: &str = ".jsonl.tmp";
/// Longest line that is read: a member's name, each byte of it escaped.
const LINE_MAX: u64 = 1 << 20;
/// How much is written at a time.
const PART_BYTES: usize = 64 << 10;

/// Something private that was not kept: what opens its commitment later.
#[derive(Clone, Debug)]
pub struct LeftOut {
    /// Its item number and batch, where it is a piece in a batch.
    pub item: Option<(BatchId, u32)>,
    /// Its member's name as it came.
    pub member: String,
    /// The salt of its commitment.
    pub salt: Salt,
}

/// The salts of one import while they are written; dropped before its end, it leaves nothing behind.
pub struct LeftOutFile {
    keys: PathBuf,
    path: PathBuf,
    staged: PathBuf,
    /// Made with the first line.
    file: Option<BufWriter<File>>,
    line: Vec<u8>,
}

impl KeyFolder {
    /// Begins the file of an import's salts; one that nothing is added to is not made.
    ///
    /// # Errors
    /// [`StoreError::BadName`] where the import is not 32 hex characters.
    pub fn left_out(&self, import: &str) -> Result<LeftOutFile, StoreError> {
        if BatchId::parse(import).is_none() {
            return Err(BadName { name: import.to_owned() }.into());
        }
        Ok(LeftOutFile::at(self.path(), &format!("{import}{ENDING}")))
    }

    /// Removes from the salts of what was left out those whose line `goes` names, durably; returns how
    /// many.
    ///
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::Io`]; [`StoreError::BadKey`] where a file is none of lines.
    pub fn forget_left_out(&self, goes: &dyn Fn(&str) -> bool) -> Result<u64, StoreError> {
        let mut forgotten = 0;
        for name in self.left_out_files()? {
            let path = self.path().join(FOLDER).join(&name);
            let mut gone = 0;
            each_line(&path, &mut |line| {
                gone += u64::from(goes(line));
                Ok(())
            })?;
            if gone == 0 {
                continue;
            }
            let mut stays = LeftOutFile::at(self.path(), &name);
            stays.open()?;
            each_line(&path, &mut |line| match goes(line) {
                true => Ok(()),
                false => stays.put(format!("{line}\n").as_bytes()),
            })?;
            stays.finish()?;
            forgotten += gone;
        }
        Ok(forgotten)
    }

    /// Removes what an interrupted run was writing: it is of an import that no log has. The caller holds the
    /// archive's lock.
    pub(crate) fn sweep_left_out(&self) -> Result<(), StoreError> {
        for name in names(&self.path().join(FOLDER), STAGED)? {
            let path = self.path().join(FOLDER).join(name);
            fs::remove_file(&path).map_err(|error| StoreError::io(&path, error))?;
        }
        Ok(())
    }

    /// Returns the names of the files of salts, sorted.
    pub(crate) fn left_out_files(&self) -> Result<Vec<String>, StoreError> {
        names(&self.path().join(FOLDER), ENDING)
    }
}

impl LeftOutFile {
    fn at(keys: &Path, name: &str) -> Self {
        let path = keys.join(FOLDER).join(name);
        let staged = path.with_extension(&STAGED[1..]);
        Self { keys: keys.to_owned(), path, staged, file: None, line: Vec::new() }
    }

    /// Writes down one salt. Durable with [`LeftOutFile::finish`], not before.
    ///
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::Io`].
    pub fn add(&mut self, item: &LeftOut) -> Result<(), StoreError> {
        let mut line = std::mem::take(&mut self.line);
        line.clear();
        push(&mut line, item);
        self.open()?;
        let put = self.put(&line);
        self.line = line;
        put
    }

    /// Gives the file its name, durably; where one of that name was there, this one takes its place.
    ///
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::Io`]: then nothing of it is left.
    pub fn finish(mut self) -> Result<(), StoreError> {
        let Some(file) = self.file.take() else { return Ok(()) };
        let written =
            file.into_inner().map_err(io::IntoInnerError::into_error).and_then(|file| file.sync_all());
        let named = written.and_then(|()| fs::rename(&self.staged, &self.path));
        if named.is_err() {
            let _ = fs::remove_file(&self.staged);
        }
        named.map_err(|error| StoreError::io(&self.path, error))?;
        for folder in [&self.keys.join(FOLDER), &self.keys] {
            host::sync_folder(folder).map_err(|error| StoreError::io(folder, error))?;
        }
        Ok(())
    }

    fn open(&mut self) -> Result<(), StoreError> {
        if self.file.is_some() {
            return Ok(());
        }
        let folder = self.keys.join(FOLDER);
        host::create_private_folder(&folder).map_err(|error| StoreError::io(&folder, error))?;
        // What an interrupted run left under this name may have another mode.
        match fs::remove_file(&self.staged) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(StoreError::io(&self.staged, error));
            }
            _ => {}
        }
        let file =
            host::create_private_file(&self.staged).map_err(|error| StoreError::io(&self.staged, error))?;
        self.file = Some(BufWriter::with_capacity(PART_BYTES, file));
        Ok(())
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        let written = self.file.as_mut().map_or(Ok(()), |file| file.write_all(bytes));
        written.map_err(|error| StoreError::io(&self.staged, error))
    }
}

impl Drop for LeftOutFile {
    fn drop(&mut self) {
        if self.file.take().is_some() {
            // Where this fails, the next writer sweeps it away.
            let _ = fs::remove_file(&self.staged);
        }
    }
}

fn push(out: &mut Vec<u8>, item: &LeftOut) {
    out.push(b'{');
    if let Some((batch, number)) = &item.item {
        out.extend_from_slice(b"\"batch\":");
        push_string(out, &batch.hex());
        out.extend_from_slice(b",\"item\":");
        push_number(out, *number);
        out.push(b',');
    }
    out.extend_from_slice(b"\"member\":");
    push_string(out, &item.member);
    out.extend_from_slice(b",\"salt\":");
    push_base64(out, &item.salt.0);
    out.extend_from_slice(b"}\n");
}

fn each_line(path: &Path, take: &mut dyn FnMut(&str) -> Result<(), StoreError>) -> Result<(), StoreError> {
    let failed = |error| StoreError::io(path, error);
    let bad = |what| StoreError::BadKey { path: path.display().to_string(), what };
    let mut file = BufReader::with_capacity(PART_BYTES, File::open(path).map_err(failed)?);
    let mut line = String::new();
    loop {
        line.clear();
        let read = file.by_ref().take(LINE_MAX).read_line(&mut line).map_err(failed)?;
        if read == 0 {
            return Ok(());
        }
        if read as u64 == LINE_MAX && !line.ends_with('\n') {
            return Err(bad("a line is too long"));
        }
        take(line.trim_end_matches('\n'))?;
    }
}

fn names(folder: &Path, ending: &str) -> Result<Vec<String>, StoreError> {
    let read = match fs::read_dir(folder) {
        Ok(read) => read,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::io(folder, error)),
    };
    let mut out = Vec::new();
    for item in read {
        let item = item.map_err(|error| StoreError::io(folder, error))?;
        out.extend(item.file_name().into_string().ok().filter(|name| name.ends_with(ending)));
    }
    out.sort();
    Ok(out)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const IMPORT: &str = "0f0e0d0c0b0a09080706050403020100";

    fn folder() -> (tempfile::TempDir, KeyFolder) {
        let root = tempfile::tempdir().unwrap();
        let keys = KeyFolder::of(root.path(), "beilin/000102030405060708090a0b0c0d0e0f").unwrap();
        (root, keys)
    }

    fn item(number: u32) -> LeftOut {
        let member = "data/direct \"messages\".js".to_owned();
        LeftOut { item: BatchId::parse(IMPORT).map(|batch| (batch, number)), member, salt: Salt([0; 32]) }
    }

    fn listed(keys: &KeyFolder) -> Vec<String> {
        names(&keys.path().join(FOLDER), "").unwrap()
    }

    #[test]
    fn salts_are_written_as_they_come_and_named_at_the_end() {
        let (_root, keys) = folder();
        keys.left_out(IMPORT).unwrap().finish().unwrap();
        assert_eq!(listed(&keys), Vec::<String>::new(), "nothing was left out");
        let mut file = keys.left_out(IMPORT).unwrap();
        file.add(&LeftOut { item: None, ..item(0) }).unwrap();
        file.add(&item(4)).unwrap();
        assert_eq!(listed(&keys), [format!("{IMPORT}{STAGED}")]);
        file.finish().unwrap();
        assert_eq!(listed(&keys), [format!("{IMPORT}{ENDING}")]);
        let text = fs::read_to_string(keys.path().join(FOLDER).join(&listed(&keys)[0])).unwrap();
        let tail = "\"member\":\"data/direct \\\"messages\\\".js\",\"salt\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"}\n";
        assert_eq!(text, format!("{{{tail}{{\"batch\":\"{IMPORT}\",\"item\":4,{tail}"));
        assert!(matches!(keys.left_out("../../etc"), Err(StoreError::BadName(_))));
    }

    #[test]
    fn what_is_interrupted_leaves_nothing_that_stays() {
        let (_root, keys) = folder();
        let mut file = keys.left_out(IMPORT).unwrap();
        file.add(&item(1)).unwrap();
        drop(file);
        assert_eq!(listed(&keys), Vec::<String>::new());
        // A kill leaves the staged file; the next writer removes it, and no file that was finished.
        let whole = "ffffffffffffffffffffffffffffffff";
        let mut file = keys.left_out(whole).unwrap();
        file.add(&item(2)).unwrap();
        file.finish().unwrap();
        fs::write(keys.path().join(FOLDER).join(format!("{IMPORT}{STAGED}")), "{\"mem").unwrap();
        keys.sweep_left_out().unwrap();
        assert_eq!(listed(&keys), [format!("{whole}{ENDING}")]);
    }

    #[test]
    fn salts_go_by_the_line_that_names_something() {
        let (_root, keys) = folder();
        assert_eq!(keys.forget_left_out(&|_| true).unwrap(), 0);
        fs::create_dir_all(keys.path().join(FOLDER)).unwrap();
        let file = keys.path().join(FOLDER).join(format!("{IMPORT}{ENDING}"));
        // More lines than are held at once.
        let line = |number: u32| format!("{{\"member\":\"a/{number}-{}.jpg\"}}\n", "x".repeat(300));
        let text: String = (0..2_000).map(line).collect();
        fs::write(&file, &text).unwrap();
        assert_eq!(keys.forget_left_out(&|line| line.contains("\"a/1-")).unwrap(), 1);
        assert_eq!(fs::read_to_string(&file).unwrap(), text.replace(&line(1), ""));
        assert_eq!(keys.forget_left_out(&|line| line.contains("/2-")).unwrap(), 1);
        assert_eq!(keys.forget_left_out(&|line| !line.is_empty()).unwrap(), 1_998);
        assert_eq!(fs::read(&file).unwrap(), b"");
        fs::write(&file, vec![b'x'; (LINE_MAX + 1) as usize]).unwrap();
        assert!(matches!(keys.forget_left_out(&|_| true), Err(StoreError::BadKey { .. })));
    }
}

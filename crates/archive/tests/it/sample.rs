//! The invented samples, what `samples/make.py` says is in them, and a place to keep them in.
//!
//! Never reads an input with the program's own code: folders by the system, ZIPs by another library.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};

use archive::{Around, Finding, KeepReport, Place, Reader, Silent, VerifyReport, Wanted};
use serde_json::Value;
use tempfile::TempDir;

/// The samples in the order in which they were exported.
pub const EXPORTS: [&str; 4] = ["x-2013.zip", "x-2019.zip", "x-2024", "x-2025.zip"];
/// The invented author's native id.
pub const ACCOUNT: &str = "9000000000000000021";

/// Where a sample lies.
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples").join(name)
}

/// What is to be found in a sample.
pub fn expected(name: &str) -> Value {
    everything_expected()["exports"][name].clone()
}

/// What is to be found in all of them.
pub fn everything_expected() -> Value {
    serde_json::from_slice(&fs::read(path("expected.json")).unwrap()).unwrap()
}

/// The strings of a list in `expected.json`; none where there is no list.
pub fn strings(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(|one| one.as_str().unwrap().to_owned()).collect()
}

/// Name and bytes of every member of an input.
pub fn members(input: &Path) -> BTreeMap<String, Vec<u8>> {
    if input.is_dir() {
        return files(input);
    }
    let mut zip = zip::ZipArchive::new(Cursor::new(fs::read(input).unwrap())).unwrap();
    let mut out = BTreeMap::new();
    for index in 0..zip.len() {
        let mut member = zip.by_index(index).unwrap();
        if member.is_dir() {
            continue;
        }
        let mut bytes = Vec::new();
        member.read_to_end(&mut bytes).unwrap();
        out.insert(member.name().unwrap().into_owned(), bytes);
    }
    out
}

/// Path and bytes of every file below a folder.
pub fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut out = BTreeMap::new();
    let mut waiting = vec![root.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                out.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    out
}

/// Packs members into a ZIP.
pub fn pack<'a>(path: &Path, members: impl IntoIterator<Item = (&'a str, &'a [u8])>) {
    let mut zip = zip::ZipWriter::new(fs::File::create(path).unwrap());
    let how = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in members {
        zip.start_file(name, how).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
}

/// An archive and its keys in a folder of their own, gone when dropped.
pub struct Stone {
    folder: TempDir,
    pub place: Place,
}

impl Stone {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(&folder.path().join("archive"), &folder.path().join("keys"));
        Self { folder, place }
    }

    /// An archive that holds these samples.
    pub fn holding(names: &[&str]) -> Self {
        let stone = Self::new();
        for name in names {
            stone.keep(&path(name));
        }
        stone
    }

    /// The same archive and keys in another place.
    pub fn copied(&self) -> Self {
        let copy = Self::new();
        for (from, to) in [(self.root(), copy.root()), (self.place.keys(), copy.place.keys())] {
            for (name, bytes) in files(from) {
                let path = to.join(name);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, bytes).unwrap();
            }
        }
        copy
    }

    /// A path for inputs, beside the archive.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn root(&self) -> &Path {
        self.place.root()
    }

    pub fn keep(&self, input: &Path) -> KeepReport {
        self.keep_as(input, &[])
    }

    pub fn keep_as(&self, input: &Path, include: &[&str]) -> KeepReport {
        let wanted = Wanted { include: include.iter().map(ToString::to_string).collect(), whole: false };
        archive::keep(&self.place, input, &wanted, &around()).unwrap().report
    }

    pub fn reader(&self) -> Reader {
        Reader::open(&self.place, &Silent).unwrap()
    }

    pub fn verify(&self) -> (VerifyReport, Vec<Finding>) {
        let mut findings = Vec::new();
        let mut take = |finding: &Finding| findings.push(finding.clone());
        let report = archive::verify(&self.place, &Silent, &mut take).unwrap();
        (report, findings)
    }

    /// Verifies, and fails where there is anything to be said.
    pub fn assert_whole(&self) -> VerifyReport {
        let (report, findings) = self.verify();
        assert!(report.ok && findings.is_empty(), "{findings:#?}");
        report
    }

    /// Path and bytes of everything that outlives the program: all but the cache and the lock.
    pub fn truth(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = files(self.root());
        files.retain(|name, _| !name.starts_with("derived/") && name != "log/lock");
        files
    }
}

/// A clock that stands still, and no progress.
pub fn around() -> Around<'static> {
    Around { now_ms: || 1_795_444_496_000, program: "beilin/test", progress: &Silent }
}

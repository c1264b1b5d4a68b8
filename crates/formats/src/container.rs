//! A container as a list of members: a folder, a ZIP (told by its content), or a lone file.
//!
//! Never reads a member before it is asked to, never follows a link, and never uses a name found
//! inside a ZIP as a path.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::folder::Folder;
use crate::problem::{Problem, ProblemKind};
use crate::zip::Zip;

/// The most members a container may have; what comes after is reported.
pub(crate) const MEMBERS_MAX: usize = 4_000_000;

/// A member of a container.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its place in [`Container::members`].
    pub index: usize,
    /// Its name as it came, with `/` between folders; data, never a path.
    pub name: String,
    /// Its length in bytes, unpacked, as the container declares it.
    pub size: u64,
    /// Whether it is encrypted.
    pub encrypted: bool,
    /// 1 for the first of a name, 2 for the second of the same name, and so on.
    pub occurrence: u32,
}

/// Why an input is not opened at all.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is nothing at this path.
    #[error("there is nothing at {0}")]
    Absent(PathBuf),
    /// It is neither a file nor a folder.
    #[error("{0} is neither a file nor a folder")]
    NotAFile(PathBuf),
    /// The system would not open or read it.
    #[error("{path} cannot be read: {error}")]
    Unreadable {
        /// The path as given.
        path: PathBuf,
        /// The system's word.
        error: io::Error,
    },
}

enum Source {
    Folder(Folder),
    Zip(Zip),
    Lone(PathBuf),
}

/// An opened container. Several threads may read different members at once: each read opens the file
/// anew.
pub struct Container {
    source: Source,
    members: Vec<Member>,
    problems: Vec<Problem>,
}

impl Container {
    /// Opens a folder, a ZIP or a lone file. A damaged or cut ZIP opens with what can be found in it,
    /// and says so in [`Container::problems`].
    ///
    /// # Errors
    /// [`Refused`] where there is nothing that can be read.
    pub fn open(path: &Path) -> Result<Self, Refused> {
        let unreadable = |error: io::Error| Refused::Unreadable { path: path.to_owned(), error };
        let kind = match std::fs::metadata(path) {
            Ok(kind) => kind,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(Refused::Absent(path.to_owned()));
            }
            Err(error) => return Err(unreadable(error)),
        };
        let mut names = Names::default();
        let source = if kind.is_dir() {
            Source::Folder(Folder::open(path, &mut names).map_err(unreadable)?)
        } else if !kind.is_file() {
            return Err(Refused::NotAFile(path.to_owned()));
        } else if is_zip(path).map_err(unreadable)? {
            Source::Zip(Zip::open(path, &mut names).map_err(unreadable)?)
        } else {
            return Self::lone(path);
        };
        let Names { members, problems, .. } = names;
        Ok(Self { source, members, problems })
    }

    /// Opens a file as its own only member, whatever it contains.
    ///
    /// # Errors
    /// [`Refused`] where it is not a file that can be read.
    pub fn lone(path: &Path) -> Result<Self, Refused> {
        let unreadable = |error: io::Error| Refused::Unreadable { path: path.to_owned(), error };
        let size = File::open(path).and_then(|file| file.metadata()).map_err(unreadable)?.len();
        let mut names = Names::default();
        let name = path.file_name().unwrap_or(path.as_os_str());
        names.add_os(name, size);
        let Names { members, problems, .. } = names;
        Ok(Self { source: Source::Lone(path.to_owned()), members, problems })
    }

    /// Returns the members, in a folder sorted by name, in a ZIP in the order of its list.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Returns what was found on opening. What makes a single member unreadable (encrypted, a link,
    /// damaged) is not here: reading that member says it.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Returns whether this is a folder, whose members nobody packed together.
    #[must_use]
    pub fn is_folder(&self) -> bool {
        matches!(self.source, Source::Folder(_))
    }

    /// Returns whether this is a lone file, its own only member.
    #[must_use]
    pub fn is_lone(&self) -> bool {
        matches!(self.source, Source::Lone(_))
    }

    /// Opens a member for reading. Damage met later comes as an error that
    /// [`Problem::of_read`] understands; everything before it has been given out.
    ///
    /// # Errors
    /// A [`Problem`] where nothing of the member can be read.
    ///
    /// # Panics
    /// Where `index` is not one of [`Container::members`]: the caller's own bug.
    pub fn read(&self, index: usize) -> Result<Box<dyn Read + Send>, Problem> {
        let member = &self.members[index];
        let unreadable = |error: io::Error| {
            Problem::new(ProblemKind::Unreadable).member(&*member.name).detail(error.kind())
        };
        match &self.source {
            Source::Folder(folder) => folder.read(member),
            Source::Zip(zip) => zip.read(member),
            Source::Lone(path) => Ok(Box::new(File::open(path).map_err(unreadable)?)),
        }
    }
}

/// Whether a file begins as a ZIP does: with a member, or, if empty, with the end of its list.
fn is_zip(path: &Path) -> io::Result<bool> {
    let mut first = Vec::with_capacity(4);
    File::open(path)?.take(4).read_to_end(&mut first)?;
    Ok(first == b"PK\x03\x04" || first == b"PK\x05\x06")
}

/// The members as they are listed, with what is wrong with their names.
#[derive(Default)]
pub(crate) struct Names {
    pub members: Vec<Member>,
    pub problems: Vec<Problem>,
    seen: std::collections::HashMap<u64, u32>,
    hasher: std::hash::RandomState,
}

impl Names {
    /// Adds a member; false where there are too many, which is reported once.
    pub fn add(&mut self, name: String, size: u64, encrypted: bool) -> bool {
        if self.members.len() >= MEMBERS_MAX {
            if self.problems.last().is_none_or(|last| last.kind != ProblemKind::TooManyMembers) {
                self.problems.push(Problem::new(ProblemKind::TooManyMembers).detail(MEMBERS_MAX));
            }
            return false;
        }
        let hash = std::hash::BuildHasher::hash_one(&self.hasher, &name);
        let occurrence = *self.seen.entry(hash).and_modify(|count| *count += 1).or_insert(1);
        if occurrence > 1 {
            self.note(ProblemKind::DuplicateName, &name, &occurrence.to_string());
        }
        if is_hostile(&name) {
            self.note(ProblemKind::HostileName, &name, "");
        }
        self.members.push(Member { index: self.members.len(), name, size, encrypted, occurrence });
        true
    }

    /// Adds a member whose name comes from the file system.
    pub fn add_os(&mut self, name: &std::ffi::OsStr, size: u64) -> bool {
        let shown = name.to_string_lossy().into_owned();
        if name.to_str().is_none() {
            self.note(ProblemKind::NameEncoding, &shown, "");
        }
        self.add(shown, size, false)
    }

    /// Reports something about a name. At most a thousand are named; a hostile list stays small.
    pub fn note(&mut self, kind: ProblemKind, name: &str, detail: &str) {
        if self.problems.len() < 1000 {
            self.problems.push(Problem::new(kind).member(name).detail(detail));
        }
    }
}

/// Whether a name would lead out of a folder on some system, or could confuse a terminal.
fn is_hostile(name: &str) -> bool {
    let drive = name.as_bytes().get(1) == Some(&b':') && name.as_bytes()[0].is_ascii_alphabetic();
    drive
        || name.is_empty()
        || name.starts_with(['/', '\\'])
        || name.contains('\\')
        || name.split(['/', '\\']).any(|part| part == "..")
        || name.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_lead_outside_are_hostile() {
        for name in ["../a", "a/../b", "/a", "\\a", "a\\b", "C:/a", "c:a", "", "a\u{7}", "a/..", "a\0b"] {
            assert!(is_hostile(name), "{name:?}");
        }
        for name in ["a", "data/tweets.js", "..a", "a..b/c", "碑/林.js", "Your archive.html"] {
            assert!(!is_hostile(name), "{name:?}");
        }
    }
}

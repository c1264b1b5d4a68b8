//! A folder as a container: its files in sorted order, with `/` between folders.
//!
//! Never follows a link and never leaves the folder.

use std::collections::BTreeMap;
use std::fs::{self, File, FileType};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::member::{Member, Names};
use crate::problem::{Problem, ProblemKind};

/// The most folders inside one another.
const DEPTH_MAX: usize = 64;

/// Where a folder's members lie.
pub(crate) struct Folder {
    root: PathBuf,
    /// Paths of the members whose name does not lead back to them: names that are not UTF-8.
    odd: BTreeMap<usize, PathBuf>,
    /// Members that are not opened, and why.
    closed: BTreeMap<usize, ProblemKind>,
}

/// What a listing gave: only the name that it will have, for there may be millions.
struct Found {
    name: String,
    /// The path, where the name does not lead back to it.
    odd: Option<PathBuf>,
    kind: FileType,
}

impl Found {
    fn of(path: PathBuf, kind: FileType) -> Self {
        let name = slashed(&path);
        let odd = path.to_str().is_none() || path.components().count() != name.split('/').count();
        Self { name, odd: odd.then_some(path), kind }
    }
}

impl Folder {
    /// Lists a folder. A part that cannot be listed is reported; the rest is still there.
    pub fn open(root: &Path, names: &mut Names) -> io::Result<Self> {
        let mut folder = Self { root: root.to_owned(), odd: BTreeMap::new(), closed: BTreeMap::new() };
        fs::read_dir(root)?;
        // Folders still to be listed, the next one last: a stack in place of recursion.
        let mut waiting = vec![(PathBuf::new(), 0)];
        let mut found: Vec<Found> = Vec::new();
        while let Some((inner, depth)) = waiting.pop() {
            for (path, kind) in folder.list(&inner, names) {
                if kind.is_dir() && depth + 1 >= DEPTH_MAX {
                    names.note(ProblemKind::TooDeep, &slashed(&path), "");
                } else if kind.is_dir() {
                    waiting.push((path, depth + 1));
                } else {
                    found.push(Found::of(path, kind));
                }
            }
            if found.len() > crate::member::MEMBERS_MAX {
                break;
            }
        }
        found.sort_unstable_by(|a, b| a.name.cmp(&b.name));
        for found in found {
            if !folder.add(found, names) {
                break;
            }
        }
        Ok(folder)
    }

    fn list(&self, inner: &Path, names: &mut Names) -> Vec<(PathBuf, FileType)> {
        let mut list = Vec::new();
        let entries = match fs::read_dir(self.root.join(inner)) {
            Ok(entries) => entries,
            Err(error) => {
                names.note(ProblemKind::Unreadable, &slashed(inner), &error.kind().to_string());
                return list;
            }
        };
        for entry in entries {
            match entry.and_then(|entry| Ok((inner.join(entry.file_name()), entry.file_type()?))) {
                Ok(found) => list.push(found),
                Err(error) => {
                    names.note(ProblemKind::Unreadable, &slashed(inner), &error.kind().to_string());
                    break;
                }
            }
        }
        list
    }

    fn add(&mut self, found: Found, names: &mut Names) -> bool {
        let index = names.members.len();
        let Found { name, odd, kind } = found;
        let path = self.root.join(odd.as_deref().unwrap_or(Path::new(&name)));
        let size = if kind.is_file() {
            fs::symlink_metadata(path).map_or(0, |about| about.len())
        } else {
            let why = if kind.is_symlink() { ProblemKind::Symlink } else { ProblemKind::SpecialFile };
            self.closed.insert(index, why);
            0
        };
        if odd.as_ref().is_some_and(|path| path.to_str().is_none()) {
            names.note(ProblemKind::NameEncoding, &name, "");
        }
        if let Some(path) = odd {
            self.odd.insert(index, path);
        }
        names.add(name, size, false)
    }

    /// Opens a member.
    pub fn read(&self, member: &Member) -> Result<Box<dyn Read + Send>, Problem> {
        let problem = |kind| Problem::new(kind).member(&*member.name);
        if let Some(&kind) = self.closed.get(&member.index) {
            return Err(problem(kind));
        }
        let path = match self.odd.get(&member.index) {
            Some(path) => self.root.join(path),
            None => self.root.join(&member.name),
        };
        let unreadable = |error: io::Error| problem(ProblemKind::Unreadable).detail(error.kind());
        // A file that became a link since it was listed is not followed either.
        if fs::symlink_metadata(&path).map_err(unreadable)?.is_symlink() {
            return Err(problem(ProblemKind::Symlink));
        }
        Ok(Box::new(File::open(path).map_err(unreadable)?))
    }
}

/// Returns a relative path as a member's name.
fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

//! A container as a list of members: a folder, a ZIP or a tar (told by their content), or a lone file.
//!
//! Never reads a member before it is asked to, never follows a link, and never uses a name found
//! inside a container as a path.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::folder::Folder;
use crate::member::{Member, Names};
use crate::packed::{self, Packing};
use crate::problem::{Problem, ProblemKind};
use crate::tar::Tar;
use crate::zip::Zip;

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
    Tar(Tar),
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
    /// Opens a folder, a ZIP, a tar (also a packed one) or a lone file. A damaged or cut container opens
    /// with what can be found in it, and says so in [`Container::problems`].
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
        } else if let Some(tar) = Tar::open(path, &mut names).map_err(unreadable)? {
            Source::Tar(tar)
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

    /// Returns the members, in a folder sorted by name, in a ZIP or a tar in the order of its list.
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
            Source::Tar(tar) => tar.read(member),
            Source::Lone(path) => Ok(Box::new(File::open(path).map_err(unreadable)?)),
        }
    }

    /// Opens a member for reading as [`Container::read`] does, and unpacks it where its first bytes say that
    /// it is packed by itself. Where some part of it is damaged, what follows that part is given out as far
    /// as it can be found, and the error comes at the end.
    ///
    /// # Errors
    /// A [`Problem`] where nothing of the member can be read.
    ///
    /// # Panics
    /// Where `index` is not one of [`Container::members`]: the caller's own bug.
    pub fn read_unpacked(&self, index: usize) -> Result<(Box<dyn Read + Send>, Option<Packing>), Problem> {
        packed::unpack(self.read(index)?, &self.members[index].name)
    }
}

/// Whether a file begins as a ZIP does: with a member, or, if empty, with the end of its list.
fn is_zip(path: &Path) -> io::Result<bool> {
    let mut first = Vec::with_capacity(4);
    File::open(path)?.take(4).read_to_end(&mut first)?;
    Ok(first == b"PK\x03\x04" || first == b"PK\x05\x06")
}

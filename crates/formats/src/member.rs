//! The members of a container as they are listed, and what is wrong with their names.
//!
//! Never uses a name as a path.

use crate::problem::{Problem, ProblemKind};

/// The most members a container may have; what comes after is reported.
pub(crate) const MEMBERS_MAX: usize = 4_000_000;

/// A member of a container.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its place in [`crate::Container::members`].
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

//! The files of an export: which member a message means, and why one is not there.
//!
//! Never takes a placeholder for a file.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};

use formats::Member;
use model::MediaKind;

use crate::import::Gap;

/// What became of an attachment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The member of this name.
    There(String),
    /// It is not in the export.
    Not,
}

/// What Telegram Desktop writes in place of a file, and what that is called in reports.
const PLACEHOLDERS: [(&str, &str); 3] = [
    ("(File not included", "media-not-included"),
    ("(File exceeds maximum size", "media-too-large"),
    ("(File unavailable", "media-unavailable"),
];

/// Kinds of files as reports name them.
const KINDS: [&str; 5] = ["media-photo", "media-video", "media-gif", "media-audio", "media-file"];

/// The members that are files of messages, by their path from the folder of the export.
#[derive(Debug, Default)]
pub struct Files {
    by_path: HashMap<String, usize>,
    names: HashMap<usize, String>,
    placeholders: [AtomicU64; 3],
    asked: [AtomicU64; 5],
    there: [AtomicU64; 5],
}

impl Files {
    /// Takes the members below a folder, whose name ends in `/` or is empty.
    #[must_use]
    pub fn of<'m>(folder: &str, members: impl Iterator<Item = &'m Member>) -> Self {
        let mut files = Self::default();
        for member in members {
            let path = member.name.replace('\\', "/");
            if let Some(path) = path.strip_prefix(folder) {
                files.by_path.insert(path.to_owned(), member.index);
                files.names.insert(member.index, member.name.clone());
            }
        }
        files
    }

    /// Returns whether there is any file.
    #[must_use]
    pub fn any(&self) -> bool {
        !self.by_path.is_empty()
    }

    /// Returns the member that a path means.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<usize> {
        self.by_path.get(path).copied()
    }

    /// Counts a reference to a file, and returns what became of it.
    pub fn sent(&self, path: &str, kind: MediaKind) -> Sent {
        let placeholder = PLACEHOLDERS.iter().position(|(words, _)| path.starts_with(words));
        if let Some(which) = placeholder {
            self.placeholders[which].fetch_add(1, Ordering::Relaxed);
            return Sent::Not;
        }
        let kind = match kind {
            MediaKind::Photo => 0,
            MediaKind::Video => 1,
            MediaKind::Gif => 2,
            MediaKind::Audio => 3,
            MediaKind::Other => 4,
        };
        self.asked[kind].fetch_add(1, Ordering::Relaxed);
        match self.find(path).and_then(|index| self.names.get(&index)) {
            Some(name) => {
                self.there[kind].fetch_add(1, Ordering::Relaxed);
                Sent::There(name.clone())
            }
            None => Sent::Not,
        }
    }

    /// Returns what is not there: files that should be, and those that the export says it has not.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        let gap = |kind: &str, declared, counted| Gap {
            kind: kind.to_owned(),
            member: None,
            declared,
            counted,
            absent: false,
        };
        let load = |number: &AtomicU64| number.load(Ordering::Relaxed);
        let files = KINDS.iter().zip(self.asked.iter().zip(&self.there));
        let files = files.map(|(kind, (asked, there))| gap(kind, load(asked), load(there)));
        let said = PLACEHOLDERS.iter().zip(&self.placeholders);
        let said = said.map(|((_, kind), count)| gap(kind, load(count), 0));
        files.chain(said).filter(|gap| gap.declared != gap.counted).collect()
    }
}

//! The media of an export: which member an attachment is, and which members hang on posts that are kept.
//!
//! Never matches by a file's name alone: the path from `media_attachments/` on must be the same.

use std::collections::{BTreeMap, HashMap, HashSet};

use formats::Member;
use model::{Media, MediaKind};

use super::layout;
use super::shape::Document;
use crate::import::{Gap, Role};

/// From here on a path is the same in the export and in an address, whatever stands before it.
const FROM: &str = "media_attachments/";

/// The media members.
#[derive(Default)]
pub struct Shelf {
    /// By path from [`FROM`] on: index and name; the first of several.
    files: HashMap<String, (usize, String)>,
    /// Members that some kept post has.
    public: HashSet<usize>,
    /// By kind: attachments of kept posts, and how many of them are there.
    counts: BTreeMap<&'static str, (u64, u64)>,
}

impl Shelf {
    /// Puts the media members of a container on the shelf.
    pub fn of(members: &[Member], roles: &[Role]) -> Self {
        let mut shelf = Self::default();
        for (member, role) in members.iter().zip(roles) {
            let name = member.name.replace('\\', "/");
            if let (Role::Media { kind: "media_attachments" }, Some(path)) = (role, path(&name)) {
                shelf.files.entry(path.to_owned()).or_insert((member.index, member.name.clone()));
            }
        }
        shelf
    }

    /// Notes an attachment of a post that is kept.
    pub fn note(&mut self, address: &str) {
        let found = self.find(address).map(|(index, _)| *index);
        self.public.extend(found);
        // What is not named by a path of the export was never promised.
        if path(address).is_some() {
            let count = self.counts.entry(gap_kind(kind(address, ""))).or_default();
            count.0 += 1;
            count.1 += u64::from(found.is_some());
        }
    }

    /// Returns whether some post that is kept has the member.
    pub fn is_public(&self, index: usize) -> bool {
        self.public.contains(&index)
    }

    /// Makes the attachment; `None` where it has no address.
    pub fn attachment(&self, document: &Document<'_>) -> Option<Media> {
        let address = document.address()?;
        Some(Media {
            alt: document.name.owned(),
            end: None,
            file: self.find(address).map(|(_, name)| name.clone()),
            kind: kind(address, document.media_type.get().unwrap_or_default()),
            owner: None,
            start: None,
            url: address.to_owned(),
        })
    }

    /// Returns where files are short of what posts refer to.
    pub fn gaps(&self) -> Vec<Gap> {
        let short = self.counts.iter().filter(|(_, (declared, counted))| counted < declared);
        short
            .map(|(kind, &(declared, counted))| Gap {
                kind: (*kind).to_owned(),
                member: None,
                declared,
                counted,
                absent: false,
            })
            .collect()
    }

    fn find(&self, address: &str) -> Option<&(usize, String)> {
        self.files.get(path(address)?)
    }
}

/// Returns the part of an address or name that both share, without query.
fn path(address: &str) -> Option<&str> {
    let path = &address[address.find(FROM)?..];
    path.split(['?', '#']).next()
}

/// Tells the kind from the declared type, or from the address's ending.
fn kind(address: &str, declared: &str) -> MediaKind {
    let end = address.split(['?', '#']).next().unwrap_or_default();
    let end = end.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    match (declared.split('/').next().unwrap_or_default(), end.as_str()) {
        ("image", _) => MediaKind::Photo,
        ("video", _) => MediaKind::Video,
        ("audio", _) => MediaKind::Audio,
        (_, "jpg" | "jpeg" | "png" | "gif" | "webp" | "avif" | "heic") => MediaKind::Photo,
        (_, "mp4" | "webm" | "mov" | "m4v") => MediaKind::Video,
        (_, "mp3" | "ogg" | "oga" | "opus" | "wav" | "flac" | "m4a") => MediaKind::Audio,
        _ => MediaKind::Other,
    }
}

fn gap_kind(kind: MediaKind) -> &'static str {
    match kind {
        MediaKind::Photo => "media-photo",
        MediaKind::Video | MediaKind::Gif => "media-video",
        MediaKind::Audio => "media-audio",
        MediaKind::Other => "media-other",
    }
}

/// Returns the name of a profile picture's member, where the export has it beside its outbox.
pub fn profile<'m>(members: impl Iterator<Item = &'m str>, address: &str, home: &str) -> Option<String> {
    let wanted = address.rsplit('/').next()?;
    let mut members = members.filter(|name| layout::folder(name) == home);
    members.find(|name| name.ends_with(wanted)).map(str::to_owned)
}

//! The members of a container that belong to a repository: blobs by their CID, documents that hold keys.
//!
//! Never hashes a blob: it is matched by the CID in its name.

use std::collections::HashMap;

use formats::{Member, Shape};

use super::cid;
use super::rules::{Kind, kind};
use crate::import::{Listing, Role};

/// How much of a file is looked at.
const HEAD_BYTES: usize = 64 << 10;
/// How many files are looked at.
const LOOKS_MAX: usize = 1000;
/// The first bytes of a CARv2.
const SECOND_VERSION: &[u8] = b"\x0a\xa1\x67version\x02";

/// The blobs of a container.
#[derive(Default)]
pub struct Files(HashMap<String, String>);

impl Files {
    /// Returns the name of the member that is a blob.
    pub fn of(&self, cid: &str) -> Option<&str> {
        self.0.get(cid).map(String::as_str)
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What a file is by its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Car {
    /// A repository, as far as can be seen.
    Repository,
    /// An archive of blocks that is none.
    Other,
    /// No archive of blocks.
    No,
}

/// Tells what a file is by its first bytes.
pub fn look(head: &[u8]) -> Car {
    if head.starts_with(SECOND_VERSION) {
        return Car::Other;
    }
    let car = head.windows(9).take(128).any(|part| part == b"\x67version\x01");
    let map = head.iter().skip(1).take(2).any(|byte| byte & 0xe0 == 0xa0);
    let Some(length) = cid::header_length(head).filter(|_| car && map) else { return Car::No };
    let named = cid::roots(head).is_some();
    match (named, head.get(length..)) {
        (true, Some([])) => Car::Repository,
        (true, Some(rest)) if first_block(rest) => Car::Repository,
        _ => Car::Other,
    }
}

/// Whether the first block is one that a repository has.
fn first_block(rest: &[u8]) -> bool {
    match cid::Section::read(&rest[..cid::header_length(rest).unwrap_or(0).min(rest.len())]) {
        Some(section) => {
            let good = section.cid.sha256().is_some() && section.cid.codec == cid::DAG_CBOR;
            good && kind(section.bytes) != Kind::Other
        }
        // It goes on beyond what was looked at, or the file ends in it.
        None => rest.windows(4).take(16).any(|part| part == [1, 0x71, 0x12, 0x20]),
    }
}

/// Returns a role for each member and the blobs, `None` where there is no repository.
pub fn find(listing: &Listing<'_>) -> Option<(Vec<Role>, Files)> {
    let lone = listing.members.len() == 1;
    let mut looks = 0;
    let mut files = Files::default();
    let mut role = |member: &Member| {
        let base = member.name.rsplit(['/', '\\']).next().unwrap_or(&member.name);
        let (stem, end) = base.rsplit_once('.').unwrap_or((base, ""));
        if is_blob(stem) {
            files.0.entry(stem.to_owned()).or_insert_with(|| member.name.clone());
            return Role::Media { kind: "blobs" };
        }
        if matches!(base, ".DS_Store" | "Thumbs.db" | "desktop.ini") {
            return Role::Unread { shape: None };
        }
        let end = end.to_ascii_lowercase();
        if looks == LOOKS_MAX || !(lone || matches!(end.as_str(), "car" | "json" | "")) {
            return Role::Unknown;
        }
        looks += 1;
        match (listing.peek)(member.index, HEAD_BYTES) {
            Some(head) if look(&head) == Car::Repository => {
                Role::Posts { kind: "repository", shape: Shape::Car }
            }
            Some(head) if !lone && is_document(&head) => Role::Prepared { shape: None },
            _ => Role::Unknown,
        }
    };
    let roles: Vec<Role> = listing.members.iter().map(&mut role).collect();
    let any = roles.iter().any(|role| matches!(role, Role::Posts { .. }));
    any.then_some((roles, files))
}

/// A DID document, or the list of an account's operations.
fn is_document(head: &[u8]) -> bool {
    let has = |words: &[u8]| head.windows(words.len()).any(|part| part == words);
    matches!(head.trim_ascii_start().first(), Some(b'{' | b'['))
        && (has(b"\"verificationMethod") || has(b"\"signingKey\""))
        && has(b"\"did:")
}

/// The text of a CID of raw bytes or DAG-CBOR by SHA-256.
fn is_blob(stem: &str) -> bool {
    let sign = |byte: u8| matches!(byte, b'a'..=b'z' | b'2'..=b'7');
    stem.len() == 59 && (stem.starts_with("bafkrei") || stem.starts_with("bafyrei")) && stem.bytes().all(sign)
}

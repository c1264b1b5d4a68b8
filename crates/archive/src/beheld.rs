//! Which checkpoint a proof rests on: of those that others have seen or dated, the one that says most.
//!
//! Never judges what others said: that is for whoever holds a policy.

use proofs::{Header, Stamp};
use seal::note::{LINES_MAX, SignedNote, signature_lines};
use store::{AnchorFile, AnchorKind, Archive, StoreError};

use crate::error::ArchiveError;

/// Longest checkpoint with cosignatures that a proof carries, in bytes.
const NOTE_MAX: usize = 48 << 10;
/// Most stamps of a proof.
const STAMPS_MAX: usize = 64;
/// Most block headers beside an OpenTimestamps proof.
const HEADERS_MAX: usize = 350;

/// A checkpoint with what others said of it.
pub(crate) struct Beheld {
    /// The signed checkpoint, cosignatures added.
    pub note: String,
    /// How many entries it covers.
    pub size: u64,
    /// How many cosignatures.
    pub cosignatures: usize,
    /// What dates it.
    pub stamps: Vec<Stamp>,
}

/// Returns the checkpoint of at least `needed` entries with the most cosignatures and dates; of equal
/// ones the smallest, since it was seen first; the current one where others saw none.
pub(crate) fn behold(archive: &Archive, needed: u64) -> Result<Beheld, ArchiveError> {
    let anchors = archive.anchors()?;
    let mut best: Option<Beheld> = None;
    for size in archive.shown()?.into_iter().filter(|size| *size >= needed) {
        let own: Vec<&AnchorFile> = anchors.iter().filter(|anchor| anchor.size == size).collect();
        if own.is_empty() {
            continue;
        }
        let Some(beheld) = beheld_at(archive, size, &own)? else { continue };
        let rank = |beheld: &Beheld| (beheld.cosignatures, !beheld.stamps.is_empty());
        if best.as_ref().is_none_or(|best| rank(best) < rank(&beheld)) {
            best = Some(beheld);
        }
    }
    Ok(best.unwrap_or_else(|| Beheld {
        note: archive.note().to_owned(),
        size: archive.checkpoint().size,
        cosignatures: 0,
        stamps: Vec::new(),
    }))
}

fn beheld_at(archive: &Archive, size: u64, anchors: &[&AnchorFile]) -> Result<Option<Beheld>, ArchiveError> {
    let (mut note, body) = match archive.shown_at(size) {
        Ok((note, checkpoint)) => (note, checkpoint.body()),
        Err(StoreError::Damaged { .. } | StoreError::NotFound { .. }) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let of_kind = |kind| anchors.iter().filter(move |anchor| anchor.kind == kind);
    let mut cosignatures = 0;
    for anchor in of_kind(AnchorKind::Cosignatures) {
        if let Ok(text) = String::from_utf8(read(archive, anchor)?) {
            cosignatures += add_lines(&mut note, &text);
        }
    }
    let mut stamps = Vec::new();
    for anchor in of_kind(AnchorKind::Rfc3161).take(STAMPS_MAX) {
        stamps.push(Stamp::Rfc3161(read(archive, anchor)?));
    }
    let mut headers = Vec::new();
    for anchor in of_kind(AnchorKind::Headers) {
        let text = String::from_utf8(read(archive, anchor)?).unwrap_or_default();
        headers.extend(text.lines().filter_map(Header::parse));
    }
    headers.sort_unstable_by_key(|header| (header.height, header.bytes));
    headers.dedup();
    headers.truncate(HEADERS_MAX);
    for anchor in of_kind(AnchorKind::OpenTimestamps).take(STAMPS_MAX) {
        stamps.push(Stamp::OpenTimestamps { proof: read(archive, anchor)?, headers: headers.clone() });
    }
    let stamps = proofs::telling(stamps, &body);
    Ok(Some(Beheld { note, size, cosignatures, stamps }))
}

fn read(archive: &Archive, anchor: &AnchorFile) -> Result<Vec<u8>, ArchiveError> {
    match archive.anchor(anchor) {
        // What is damaged is for a verification to name.
        Err(StoreError::Damaged { .. } | StoreError::NotFound { .. }) => Ok(Vec::new()),
        other => Ok(other?),
    }
}

/// Adds the lines of witnesses that the note does not have yet, one for each key.
fn add_lines(note: &mut String, text: &str) -> usize {
    let mut added = 0;
    for line in signature_lines(text).unwrap_or_default() {
        let Ok(known) = SignedNote::parse(note) else { return added };
        let there = known.lines().iter().any(|own| own.name == line.name && own.id == line.id);
        let fits = known.lines().len() < LINES_MAX && note.len() + line.line.len() < NOTE_MAX;
        if !there && fits && line.name.is_ascii() {
            note.push_str(line.line);
            note.push('\n');
            added += 1;
        }
    }
    added
}

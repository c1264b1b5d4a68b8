//! What others said of the archive's checkpoints: listed, sealed in batches of their own, and the
//! checkpoint made ready to be shown to them (docs/format.md 13).
//!
//! Never asks anybody, and never judges an anchor: whoever holds a policy does.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use model::Record;
use seal::note::Vkey;
use seal::{Checkpoint, Hash, sha256};
use serde::Serialize;
use store::{About, AnchorFile, Archive, Kind, StoreError, SystemRandom, Writer};

use crate::error::ArchiveError;
use crate::place::{Around, Place};

/// The most anchors that are sealed in one batch; what is more waits for the next.
const BATCH_MAX: usize = 10_000;

/// An anchor of the archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Anchor {
    /// The size of the checkpoint that it is about.
    pub size: u64,
    /// `cosignatures`, `rfc3161`, `opentimestamps` or `headers`.
    pub kind: &'static str,
    /// Its file, below the archive.
    pub file: String,
    /// Whether the log holds it.
    pub sealed: bool,
}

/// A checkpoint as it is shown to others, with what is needed to lead them to it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The checkpoint.
    pub checkpoint: Checkpoint,
    /// The checkpoint, signed.
    pub note: String,
    /// How many anchors were sealed before it was shown.
    pub anchors_sealed: usize,
    pub(crate) leaves: Vec<Hash>,
    pub(crate) keys: Vec<Vkey>,
}

/// Returns the anchors, those of the smallest checkpoint first.
///
/// # Errors
/// What opening the archive gives.
pub fn anchors(place: &Place) -> Result<Vec<Anchor>, ArchiveError> {
    let archive = place.open()?;
    let sealed = sealed(&archive)?;
    let of = |anchor: AnchorFile| {
        let file = anchor.name.to_string();
        Anchor { size: anchor.size, kind: anchor.kind.word(), sealed: sealed.contains(&file), file }
    };
    Ok(archive.anchors()?.into_iter().map(of).collect())
}

/// Returns the three lines of the checkpoint as it stands, and shows it to nobody.
///
/// # Errors
/// What opening the archive gives.
pub fn body(place: &Place) -> Result<String, ArchiveError> {
    Ok(place.open()?.checkpoint().body())
}

/// Makes the checkpoint ready to be shown: where the log grew since one was last shown, the anchors
/// that are not sealed yet are sealed first, so that each later anchor covers the earlier ones; and the
/// checkpoint is put down as it is shown.
///
/// # Errors
/// What writing to the archive gives.
pub fn show(place: &Place, around: &Around<'_>) -> Result<Shown, ArchiveError> {
    let mut archive = place.open()?;
    let mut anchors_sealed = 0;
    if archive.shown()?.last() != Some(&archive.checkpoint().size) {
        (archive, anchors_sealed) = seal_all(archive.writer(place.keys())?, around)?;
    }
    let writer = archive.writer(place.keys())?;
    writer.show()?;
    Ok(shown(writer.archive(), anchors_sealed))
}

fn shown(archive: &Archive, anchors_sealed: usize) -> Shown {
    let chain = archive.keychain();
    let former = chain.statements().iter().map(|(_, statement)| statement.old.clone());
    Shown {
        checkpoint: archive.checkpoint().clone(),
        note: archive.note().to_owned(),
        anchors_sealed,
        leaves: archive.log().leaves().to_vec(),
        keys: former.chain([chain.current().clone()]).collect(),
    }
}

/// Seals what is not sealed yet.
fn seal_all(mut writer: Writer, around: &Around<'_>) -> Result<(Archive, usize), ArchiveError> {
    let sealed = sealed(writer.archive())?;
    let mut records = Vec::new();
    for anchor in writer.archive().anchors()? {
        if records.len() < BATCH_MAX && !sealed.contains(anchor.name.as_str()) {
            records.push(record(&anchor, &writer.archive().anchor(&anchor)?));
        }
    }
    if !records.is_empty() {
        let about = About { kind: Kind::Anchors, time: around.seconds(), program: around.program.to_owned() };
        writer.add_records(&records, &about, &mut SystemRandom::new())?;
    }
    Ok((writer.commit(&around.day())?, records.len()))
}

fn record(anchor: &AnchorFile, bytes: &[u8]) -> Record {
    let mut record = Record::of_type("anchor");
    record.json("size", &anchor.size);
    record.text("kind", anchor.kind.word());
    record.text("file", anchor.name.as_str());
    record.text("sha256", sha256(bytes).hex());
    record
}

/// Returns the files of the anchors that the log holds.
fn sealed(archive: &Archive) -> Result<BTreeSet<String>, ArchiveError> {
    let mut files = BTreeSet::new();
    for batch in archive.batches() {
        match archive.batch_record(&batch.id) {
            Ok(record) if record.get_text("kind") == Some("anchors") => {}
            // What is damaged is for a verification to name; its anchors are sealed once more.
            Ok(_) | Err(StoreError::Damaged { .. } | StoreError::NotFound { .. }) => continue,
            Err(error) => return Err(error.into()),
        }
        let read = archive.records(&batch.id, &mut |_, line| {
            if line.record.kind() == "anchor" {
                files.extend(line.record.get_text("file").map(ToOwned::to_owned));
            }
            ControlFlow::Continue(())
        });
        match read {
            Ok(()) | Err(StoreError::Damaged { .. } | StoreError::NotFound { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(files)
}

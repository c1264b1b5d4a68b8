//! The records that say what a post was read from: its further records, those of their batches, and those
//! of the imports (docs/format.md 12).
//!
//! Never names a file, a program or a steward: of those records only the few fields of its own lists.

use store::{BatchId, RecordLine};

use crate::error::ArchiveError;
use crate::reader::{KeptPost, Reader};

/// What is shown of a batch's own record: which import it is a part of, by its random name.
const OF_BATCH: &[&str] = &["type", "import"];
/// What is shown of an import's record.
const OF_IMPORT: &[&str] = &["type", "import", "platform", "origin", "vouched"];
/// The most records of one post that support it.
const RECORDS_MAX: usize = 16;

/// A record, and which of its fields are shown; without a list, those of a post.
pub(super) struct Supporting {
    pub(super) batch: BatchId,
    pub(super) line: RecordLine,
    pub(super) open: Option<&'static [&'static str]>,
}

/// Returns what says where a version of a post was read from. `versions` are all that is kept of the post.
pub(super) fn supporting(
    reader: &Reader,
    version: &KeptPost,
    versions: &[KeptPost],
) -> Result<Vec<Supporting>, ArchiveError> {
    let mut out = Vec::new();
    let same = |other: &&KeptPost| {
        other.post.text == version.post.text && other.post.created == version.post.created
    };
    for kept in versions.iter().filter(same).take(RECORDS_MAX) {
        let Some((batch, line)) = reader.sealed_record(kept)? else { continue };
        if kept.place != version.place {
            out.push(Supporting { batch, line, open: None });
        }
        let line = reader.archive().batch_line(&batch)?;
        out.push(Supporting { batch, line, open: Some(OF_BATCH) });
        if let Some((batch, line)) = reader.sealed_import(kept)? {
            out.push(Supporting { batch, line, open: Some(OF_IMPORT) });
        }
    }
    Ok(out)
}

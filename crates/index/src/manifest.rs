//! The list of shards: the one file that says which of the others count.
//!
//! Never says anything that the shards do not: it is there so that opening an index reads one file, and
//! so that an interrupted build changes nothing.

use std::path::{Path, PathBuf};

use crate::bits::Bits;
use crate::catalogue::Summary;
use crate::error::IndexError;
use crate::postings::DOCS_MAX;
use crate::sealed::{Sealed, Writer, u16_at, u32_at, u64_at};
use crate::shard::Shard;

const SUMMARY_BYTES: usize = 48;
const ONE_ACCOUNT: u32 = 1;
/// How many shards there may be.
pub(crate) const SHARDS_MAX: usize = 65_535;

pub(crate) fn manifest_path(folder: &Path) -> PathBuf {
    folder.join("shards")
}

/// Reads the list; an index that was never built has none.
pub(crate) fn read(folder: &Path) -> Result<Vec<Shard>, IndexError> {
    let path = manifest_path(folder);
    if !path.try_exists().map_err(IndexError::io(&path))? {
        return Ok(Vec::new());
    }
    let file = Sealed::open(&path, true)?;
    let (summaries, lists) = (file.whole(0)?, file.whole(1)?);
    let mut shards = Vec::new();
    let mut rest = &lists[..];
    for (number, bytes) in summaries.chunks_exact(SUMMARY_BYTES).enumerate() {
        let summary = parse(bytes);
        let count = u32_at(rest, 0) as usize;
        let list = rest.get(4..).and_then(|rest| rest.get(..count.saturating_mul(2)));
        let list = list.ok_or_else(|| file.damaged("it is cut short"))?;
        rest = &rest[4 + list.len()..];
        if summary.docs > DOCS_MAX || summary.timed > summary.docs {
            return Err(file.damaged("a shard has more posts than it can"));
        }
        let superseded = (count > 0).then(|| {
            let mut bits = Bits::none(summary.docs);
            list.chunks_exact(2).for_each(|doc| bits.insert(u32::from(u16_at(doc, 0))));
            bits
        });
        shards.push(Shard::new(folder, number, summary, superseded));
    }
    Ok(shards)
}

/// Writes the list in place of the one before.
pub(crate) fn write(folder: &Path, summaries: &[Summary], superseded: &[Vec<u16>]) -> Result<(), IndexError> {
    let mut file = Writer::create(&manifest_path(folder))?;
    for summary in summaries {
        file.put(&to_bytes(summary))?;
    }
    file.end_section();
    for list in superseded {
        file.put(&(list.len() as u32).to_le_bytes())?;
        for doc in list {
            file.put(&doc.to_le_bytes())?;
        }
    }
    file.end_section();
    file.finish().map(|_| ())
}

fn to_bytes(summary: &Summary) -> Vec<u8> {
    let mut out = Vec::with_capacity(SUMMARY_BYTES);
    out.extend_from_slice(&summary.docs.to_le_bytes());
    out.extend_from_slice(&summary.timed.to_le_bytes());
    out.extend_from_slice(&summary.first_ms.to_le_bytes());
    out.extend_from_slice(&summary.last_ms.to_le_bytes());
    out.extend_from_slice(&summary.account.map_or(0, |_| ONE_ACCOUNT).to_le_bytes());
    out.extend_from_slice(&summary.account.unwrap_or(0).to_le_bytes());
    out.extend_from_slice(&summary.catalogue_bytes.to_le_bytes());
    out.extend_from_slice(&summary.words_bytes.to_le_bytes());
    out
}

fn parse(bytes: &[u8]) -> Summary {
    Summary {
        docs: u32_at(bytes, 0),
        timed: u32_at(bytes, 4),
        first_ms: u64_at(bytes, 8).cast_signed(),
        last_ms: u64_at(bytes, 16).cast_signed(),
        account: (u32_at(bytes, 24) == ONE_ACCOUNT).then(|| u32_at(bytes, 28)),
        catalogue_bytes: u64_at(bytes, 32),
        words_bytes: u64_at(bytes, 40),
    }
}

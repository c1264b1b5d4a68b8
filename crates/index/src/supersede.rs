//! Which posts a later version has taken the place of.
//!
//! Never keeps more in memory than the entries whose hashes begin with the same four bits.

use crate::error::IndexError;
use crate::shard::Shard;

/// A version: the shard it stands in and its number there.
type Place = (usize, u32);

/// Returns, for each shard, its posts of which a later version exists, sorted.
pub(crate) fn superseded(shards: &[Shard]) -> Result<Vec<Vec<u16>>, IndexError> {
    let mut out = vec![Vec::new(); shards.len()];
    for first_bits in 0..16_u8 {
        let first_bytes = first_bits << 4..=first_bits << 4 | 0xF;
        let mut entries: Vec<(u64, usize, usize, u32)> = Vec::new();
        for (number, shard) in shards.iter().enumerate() {
            for (order, (hash, _, doc)) in shard.ids(first_bytes.clone())?.into_iter().enumerate() {
                entries.push((hash, number, order, doc));
            }
        }
        entries.sort_unstable();
        for group in entries.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
            let places: Vec<Place> = group.iter().map(|entry| (entry.1, entry.3)).collect();
            for (shard, doc) in older(shards, &places)? {
                out[shard].push(doc as u16);
            }
        }
    }
    out.iter_mut().for_each(|list| list.sort_unstable());
    Ok(out)
}

/// Returns those of the places, in the order of adding, after which the same post comes again. Posts that
/// only share a hash are told apart, or one made for it could hide another.
fn older(shards: &[Shard], places: &[Place]) -> Result<Vec<Place>, IndexError> {
    let mut later = std::collections::HashSet::new();
    let mut out = Vec::new();
    for &(shard, doc) in places.iter().rev() {
        if !later.insert(shards[shard].identity(doc)?) {
            out.push((shard, doc));
        }
    }
    Ok(out)
}

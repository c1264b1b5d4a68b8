//! Which members of an input are kept already with the same bytes, found before anything is kept.
//!
//! Never trusts a name alone: bytes are hashed and compared with the digests that records hold.

use std::collections::HashMap;
use std::io::Read;

use formats::Container;
use model::PieceRef;
use platforms::{Import, Role, WHOLE_MAX_BYTES};
use seal::{Digest, Hash};

use crate::derive::Derived;
use crate::error::ArchiveError;
use crate::progress::Progress;
use crate::same_as::SameAs;

/// A member kept earlier.
struct Twin {
    same_as: SameAs,
    pieces: Vec<(String, u32, u32)>,
}

/// The members of an input that are kept already.
#[derive(Default)]
pub(crate) struct Twins {
    found: HashMap<usize, Twin>,
}

impl Twins {
    /// Hashes every member that would be kept and looks it up among the account's originals.
    ///
    /// # Errors
    /// What the derived tables give.
    pub(crate) fn find(
        container: &Container,
        import: &dyn Import,
        derived: &Derived,
        account: &str,
        progress: &dyn Progress,
    ) -> Result<Self, ArchiveError> {
        let mut twins = Self::default();
        for index in import.order() {
            let digest = match import.roles()[index] {
                Role::LeftOut { .. } => None,
                Role::Mixed { .. } => open_part(container, import, index),
                _ => whole(container, index, progress),
            };
            if let Some(digest) = digest
                && let Some(original) = derived.original_by_digest(account, &digest)?
            {
                let same_as = SameAs { import: original.import, member: original.member };
                twins.found.insert(index, Twin { same_as, pieces: original.pieces });
            }
        }
        Ok(twins)
    }

    /// Returns whether a member is kept already.
    pub(crate) fn has(&self, index: usize) -> bool {
        self.found.contains_key(&index)
    }

    /// Returns where a member is kept already.
    pub(crate) fn get(&self, index: usize) -> Option<&SameAs> {
        self.found.get(&index).map(|twin| &twin.same_as)
    }

    /// Returns references to the pieces that a member is kept as, in order; none for another.
    pub(crate) fn pieces(&self, index: usize) -> Vec<PieceRef> {
        let runs = self.found.get(&index).map(|twin| twin.pieces.as_slice()).unwrap_or_default();
        runs.iter()
            .flat_map(|(batch, first, count)| {
                (*first..first + count).map(move |piece| PieceRef::There { batch: batch.clone(), piece })
            })
            .collect()
    }
}

/// Returns the digest of a whole member, or `None` where it cannot be read to its end.
fn whole(container: &Container, index: usize, progress: &dyn Progress) -> Option<Hash> {
    let mut reader = container.read(index).ok()?;
    let mut digest = Digest::new();
    let mut buffer = vec![0; 256 << 10];
    loop {
        match reader.read(&mut buffer) {
            Ok(0) => return Some(digest.finish()),
            Ok(count) => {
                digest.update(&buffer[..count]);
                progress.advance(count as u64);
            }
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(_) => return None,
        }
    }
}

/// Returns the digest of what is kept of a mixed member.
fn open_part(container: &Container, import: &dyn Import, index: usize) -> Option<Hash> {
    let mut bytes = Vec::new();
    container.read(index).ok()?.take(WHOLE_MAX_BYTES + 1).read_to_end(&mut bytes).ok()?;
    if bytes.len() as u64 > WHOLE_MAX_BYTES {
        return None;
    }
    let mut digest = Digest::new();
    let mut at = 0;
    for private in import.private_ranges(index, &bytes).ok()? {
        digest.update(bytes.get(at..private.start)?);
        at = private.end;
    }
    digest.update(bytes.get(at..)?);
    Some(digest.finish())
}

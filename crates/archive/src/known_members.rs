//! Which members of an input are kept already with the same bytes, found before anything is kept.
//!
//! Never trusts a name alone: bytes are hashed and compared with the digests that records hold.

use std::collections::{HashMap, HashSet};
use std::io::{self, Read};

use formats::{Container, Elements, Problem, ProblemKind, Shape};
use model::PieceRef;
use platforms::{Import, Private, Role, WHOLE_MAX_BYTES};
use seal::{Digest, Hash};

use crate::derive::Derived;
use crate::error::ArchiveError;
use crate::keep_out::{KeepOut, Kept};
use crate::private::stretches;
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
    /// Members of which nothing can be kept: encrypted, links, mixed ones that cannot be cut.
    closed: HashSet<usize>,
}

/// What is kept already, and what is not to come back.
pub(crate) struct KeptBefore<'k> {
    pub(crate) derived: &'k Derived,
    /// The account's native id.
    pub(crate) account: &'k str,
    pub(crate) keep_out: &'k KeepOut,
}

/// What of a member would be kept.
enum Open {
    /// Bytes with this digest: the whole of it, or what comes out of a damaged one.
    Bytes(Hash),
    /// Nothing, whenever it is tried.
    Nothing,
    /// The system could not say.
    Unknown,
}

impl Twins {
    /// Hashes every member that would be kept and looks it up among the account's originals.
    ///
    /// # Errors
    /// What the derived tables give.
    pub(crate) fn find(
        container: &Container,
        import: &dyn Import,
        before: &KeptBefore<'_>,
        progress: &dyn Progress,
    ) -> Result<Self, ArchiveError> {
        let KeptBefore { derived, account, keep_out } = before;
        let mut twins = Self::default();
        for index in import.order() {
            let open = match import.roles()[index] {
                Role::LeftOut { .. } => Open::Nothing,
                Role::Mixed { .. } => open_part(container, import, index),
                Role::Media { .. } if import.turned_private(index).is_some() => Open::Nothing,
                Role::Media { .. } if keep_out.media(&container.members()[index].name).is_some() => {
                    Open::Nothing
                }
                Role::Posts { shape, .. }
                | Role::Prepared { shape: Some(shape) }
                | Role::Unread { shape: Some(shape) }
                    if !keep_out.is_idle() || import.cuts(index).is_some() =>
                {
                    list(container, (import, index), shape, keep_out, progress)
                }
                Role::Posts { .. } | Role::Prepared { shape: Some(_) } | Role::Unread { shape: Some(_) } => {
                    whole(container.read_unpacked(index).map(|opened| opened.0), progress)
                }
                _ => whole(container.read(index), progress),
            };
            match open {
                Open::Bytes(digest) => {
                    if let Some(original) = derived.original_by_digest(account, &digest)? {
                        let same_as = SameAs { import: original.import, member: original.member };
                        twins.found.insert(index, Twin { same_as, pieces: original.pieces });
                    }
                }
                Open::Nothing => _ = twins.closed.insert(index),
                Open::Unknown => {}
            }
        }
        Ok(twins)
    }

    /// Returns whether anything of these members is to be kept that is not kept yet.
    pub(crate) fn leave_something(&self, members: &[usize]) -> bool {
        let done = |index: &usize| self.has(*index) || self.closed.contains(index);
        self.found.is_empty() || !members.iter().all(done)
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

/// Returns what of a whole member would be kept: of a damaged one, what comes before the damage.
fn whole(opened: Result<Box<dyn Read + Send>, Problem>, progress: &dyn Progress) -> Open {
    let mut reader = match opened {
        Ok(reader) => reader,
        Err(problem) => return closed(&problem),
    };
    let mut digest = Digest::new();
    let mut buffer = vec![0; 256 << 10];
    loop {
        match reader.read(&mut buffer) {
            Ok(0) => return Open::Bytes(digest.finish()),
            Ok(count) => {
                digest.update(&buffer[..count]);
                progress.advance(count as u64);
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => {
                return match Problem::of_read(&error, "").kind {
                    ProblemKind::Unreadable => Open::Unknown,
                    _ => Open::Bytes(digest.finish()),
                };
            }
        }
    }
}

/// Returns what of a list would be kept: all but what is private and the elements that were withheld.
fn list(
    container: &Container,
    (import, index): (&dyn Import, usize),
    shape: Shape,
    keep_out: &KeepOut,
    progress: &dyn Progress,
) -> Open {
    let reader = match container.read_unpacked(index) {
        Ok((reader, _)) => reader,
        Err(problem) => return closed(&problem),
    };
    let mut digest = Digest::new();
    let mut head = Vec::new();
    let cuts = import.cuts(index).is_some() && matches!(import.roles()[index], Role::Posts { .. });
    let mut elements = Elements::new(reader, shape);
    loop {
        match elements.next_chunk() {
            Ok(None) => return Open::Bytes(digest.finish()),
            Ok(Some(chunk)) => {
                if chunk.offset == 0 {
                    head = keep_out.head(&chunk.bytes);
                }
                for span in &chunk.spans {
                    let slice = &chunk.bytes[span.start as usize..span.end as usize];
                    let offset = chunk.offset + u64::from(span.start);
                    if span.element && keep_out.element(import, index, &head, slice) != Kept::In {
                        continue;
                    }
                    let private = match cuts {
                        true => import.private_parts(index, offset, span.element, slice),
                        false => Private::Nothing,
                    };
                    for (range, open) in stretches(slice.len(), &private) {
                        if open {
                            digest.update(&slice[range]);
                        }
                    }
                }
                progress.advance(chunk.bytes.len() as u64);
            }
            Err(error) => {
                return match Problem::of_read(&error, "").kind {
                    ProblemKind::Unreadable => Open::Unknown,
                    _ => Open::Bytes(digest.finish()),
                };
            }
        }
    }
}

fn closed(problem: &Problem) -> Open {
    match problem.kind {
        ProblemKind::Unreadable => Open::Unknown,
        _ => Open::Nothing,
    }
}

/// Returns what is kept of a mixed member.
fn open_part(container: &Container, import: &dyn Import, index: usize) -> Open {
    let reader = match container.read(index) {
        Ok(reader) => reader,
        Err(problem) => return closed(&problem),
    };
    let mut bytes = Vec::new();
    if reader.take(WHOLE_MAX_BYTES + 1).read_to_end(&mut bytes).is_err() {
        return Open::Unknown;
    }
    if bytes.len() as u64 > WHOLE_MAX_BYTES {
        return Open::Nothing;
    }
    let Ok(private) = import.private_ranges(index, &bytes) else { return Open::Nothing };
    let mut digest = Digest::new();
    let mut at = 0;
    for private in private {
        digest.update(bytes.get(at..private.start).unwrap_or_default());
        at = private.end;
    }
    digest.update(bytes.get(at..).unwrap_or_default());
    Open::Bytes(digest.finish())
}

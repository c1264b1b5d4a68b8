//! A successor: an archive in a new place, with a log and a key of its own, that goes on from one whose
//! key was lost (docs/format.md 14).
//!
//! Never touches the former archive.

use std::path::Path;
use std::sync::Arc;

use crate::archive::{Archive, Roots};
use crate::charter::{Charter, FORMAT};
use crate::error::StoreError;
use crate::found::{Founding, clear_interrupted, first_head, found_log};
use crate::keys::{KeyFolder, NewKeys};
use crate::name::{BatchId, Name};
use crate::random::Random;
use crate::shelf::{CHECKPOINT, Shelf};

/// Objects are at most this long.
const OBJECT_MAX: u64 = 64 << 20;
/// Copied files become durable together, so many bytes at a time.
const BARRIER_BYTES: u64 = 256 << 20;

impl Archive {
    /// Founds a successor of this archive on an empty shelf: every object is copied, the log of this one
    /// goes to `former/<k>/`, and a new log begins that commits to its signed checkpoint and holds its
    /// entries again. `copied` is told how many bytes of how many are copied.
    ///
    /// # Errors
    /// [`StoreError::Exists`], [`StoreError::NotEmpty`] for the new place; what reading this archive
    /// gives; [`StoreError::NoSpace`], [`StoreError::Io`]. After an error the new place is to be emptied.
    pub fn succeed(
        &self,
        to: Arc<dyn Shelf>,
        keys_root: &Path,
        founding: &Founding,
        random: &mut dyn Random,
        copied: &mut dyn FnMut(u64, u64),
    ) -> Result<Self, StoreError> {
        let lock = to.lock()?;
        clear_interrupted(&*to)?;
        self.copy(&*to, copied)?;
        let keys = NewKeys::draw(random);
        let origin = format!("beilin/{}", BatchId::random(random));
        let key = keys.signing().vkey(&origin);
        let charter = Charter { format: FORMAT, key, founded: founding.day.clone(), origin };
        let former = (self.note.as_str(), self.log.entries());
        let log = found_log(&to, &charter, &keys, founding, Some(former), random)?;
        first_head(&*to, keys_root, &charter, &keys, &log)?;
        let of = |origin: &str| KeyFolder::of(keys_root, origin);
        if let (Some(before), Some(after)) = (of(self.origin()), of(&charter.origin)) {
            after.inherit(&before)?;
        }
        drop(lock);
        Self::open(to, Roots::new())
    }

    fn copy(&self, to: &dyn Shelf, copied: &mut dyn FnMut(u64, u64)) -> Result<(), StoreError> {
        let files = self.shelf.list("")?.files;
        let number = |name: &Name| name.as_str().strip_prefix("former/")?.split_once('/')?.0.parse().ok();
        let former: u32 = files.iter().filter_map(|(name, _)| number(name)).max().unwrap_or(0) + 1;
        let total = files.iter().map(|(_, size)| size).sum();
        let (mut done, mut waiting) = (0, 0);
        for (name, size) in &files {
            if let Some(target) = target(name.as_str(), former) {
                let bytes = match name.as_str() {
                    CHECKPOINT => self.note.clone().into_bytes(),
                    _ => self.shelf.get(name, OBJECT_MAX)?,
                };
                to.put_new(&[(Name::new(target)?, &bytes)])?;
                waiting += size;
            }
            done += size;
            if waiting > BARRIER_BYTES {
                to.durable()?;
                waiting = 0;
            }
            copied(done, total);
        }
        to.durable()
    }
}

/// Returns where a file of the former archive goes; `None` for what is not copied.
fn target(path: &str, former: u32) -> Option<String> {
    let kept = ["originals/", "records/", "log/batch/", "former/"];
    let moved = ["log/tile/", "log/keys/", "anchors/"];
    let starts = |folders: &[&str]| folders.iter().any(|folder| path.starts_with(folder));
    if Path::new(path).extension().is_some_and(|end| end == "tmp") {
        return None;
    }
    match path {
        "beilin.toml" | CHECKPOINT => Some(format!("former/{former}/{path}")),
        _ if starts(&moved) => Some(format!("former/{former}/{path}")),
        _ if starts(&kept) => Some(path.to_owned()),
        _ => None,
    }
}

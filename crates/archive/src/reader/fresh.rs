//! Whether an opened archive still stands as it was opened.
//!
//! Never writes and never waits: it looks at two files.

use std::fs;
use std::time::{Duration, SystemTime};

use super::Reader;
use crate::place::Place;

/// How long `derived/` must have been left alone before it counts as abandoned.
const QUIET: Duration = Duration::from_secs(10);
/// The most of a checkpoint that is compared.
const CHECKPOINT_MAX: u64 = 16 << 10;

impl Reader {
    /// Returns what tells whether an archive has changed: its checkpoint, and when what is derived was
    /// made; `None` where there is no archive. A reader that was opened at another stamp is behind.
    #[must_use]
    pub fn stamp(place: &Place) -> Option<Vec<u8>> {
        let path = place.root().join("log").join("checkpoint");
        let bytes = fs::metadata(&path).ok()?.len();
        let mut stamp = if bytes > CHECKPOINT_MAX { None } else { fs::read(path).ok() }?;
        // What is withheld is rewritten under a checkpoint that stands already.
        let made = fs::metadata(place.derived().join("state.json")).and_then(|about| about.modified());
        let made = made.ok().and_then(|made| made.duration_since(SystemTime::UNIX_EPOCH).ok());
        stamp.extend(made.unwrap_or_default().as_nanos().to_be_bytes());
        Some(stamp)
    }

    /// Returns whether another program seems to be making what is derived just now, so that opening the
    /// archive would meddle with it. `now` is the time of the system.
    #[must_use]
    pub fn busy(place: &Place, now: SystemTime) -> bool {
        let folder = place.derived();
        let touched = |path: &std::path::Path| fs::metadata(path).and_then(|about| about.modified()).ok();
        let sealed = touched(&place.root().join("log").join("checkpoint"));
        if touched(&folder.join("state.json")) >= sealed {
            return false;
        }
        let entries = fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let last = entries.filter_map(|path| touched(&path)).chain(sealed).max();
        last.and_then(|last| now.duration_since(last).ok()).is_some_and(|quiet| quiet < QUIET)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_is_derived_is_left_alone_while_it_is_being_made() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(folder.path(), folder.path());
        let now = SystemTime::now();
        assert_eq!(Reader::stamp(&place), None);
        assert!(!Reader::busy(&place, now), "where nothing is, nobody is at work");
        let put = |path: &str, ago: u64| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, b"x").unwrap();
            let file = fs::File::options().write(true).open(&path).unwrap();
            file.set_modified(now - Duration::from_secs(ago)).unwrap();
        };
        put("log/checkpoint", 60);
        let first = Reader::stamp(&place).unwrap();
        assert!(first.starts_with(b"x"));
        put("derived/shard", 30);
        assert!(!Reader::busy(&place, now), "left for half a minute");
        put("derived/shard", 2);
        assert!(Reader::busy(&place, now), "just written to, and no state yet");
        put("derived/state.json", 61);
        assert!(Reader::busy(&place, now), "the state is older than the checkpoint");
        put("derived/state.json", 1);
        assert!(!Reader::busy(&place, now), "the state came after the checkpoint");
        assert_ne!(Reader::stamp(&place).unwrap(), first, "what is derived was made again");
    }
}

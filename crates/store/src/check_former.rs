//! The check of former logs: what a successor says it goes on from is there and is what it says
//! (docs/format.md 14, loss).
//!
//! Never needs a key, and never stops at damage.

use std::collections::BTreeSet;

use seal::Entry;

use crate::charter::Charter;
use crate::check::{Affects, Damage};
use crate::error::StoreError;
use crate::keychain::{Keychain, NOTE_MAX};
use crate::log::Log;
use crate::name::Name;
use crate::shelf::{CHECKPOINT, Listing, Shelf};
use crate::within::Within;

/// Checks every log below `former/`: signed by its own key, its entries those of its checkpoint, and
/// all of them in the log of today, after entry 0.
pub(crate) fn check_former(
    shelf: &dyn Shelf,
    listing: &Listing,
    entries: &[Option<Entry>],
    damage: &mut Vec<Damage>,
) -> Result<(), StoreError> {
    let number = |name: &Name| {
        let rest = name.as_str().strip_prefix("former/")?;
        rest.split_once('/').map(|(number, _)| number.to_owned())
    };
    let numbers: BTreeSet<String> = listing.files.iter().filter_map(|(name, _)| number(name)).collect();
    for number in numbers {
        let folder = format!("former/{number}");
        let mut report = |what: String| {
            damage.push(Damage { file: Name::own(folder.clone()), what, affects: Affects::Log });
        };
        match former(shelf, &folder) {
            Ok(log) => {
                let sealed: BTreeSet<_> = entries.iter().skip(1).flatten().map(|entry| entry.root).collect();
                if log.entries().iter().any(|entry| !sealed.contains(&entry.root)) {
                    report("entries of this former log are not in the log of today".to_owned());
                }
            }
            Err(StoreError::Damaged { name, what }) => report(format!("{name}: {what}")),
            Err(StoreError::NotFound { path }) => report(format!("{path} is missing")),
            Err(StoreError::NoArchive { .. }) => report("its beilin.toml is missing".to_owned()),
            Err(StoreError::NewerFormat { .. }) => report("it has a format above this program's".to_owned()),
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn former(shelf: &dyn Shelf, folder: &str) -> Result<Log, StoreError> {
    let within = Within::new(shelf, folder);
    let charter = Charter::read(&within)?;
    let chain = Keychain::read(&within, shelf, &charter)?;
    let name = Name::own(CHECKPOINT);
    let note = String::from_utf8(within.get(&name, NOTE_MAX)?)
        .map_err(|_| StoreError::damaged(&name, "it is not text"))?;
    let checkpoint = chain.open(&note).map_err(|error| StoreError::damaged(&name, error.to_string()))?;
    let log = Log::read(&within, checkpoint.size)?;
    if log.root() == checkpoint.root {
        Ok(log)
    } else {
        Err(StoreError::damaged(&name, "its root is not that of the log's entries"))
    }
}

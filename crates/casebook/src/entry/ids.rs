//! Identifiers that no record has yet.
//!
//! Never makes one that says anything of what it stands for.

use std::collections::BTreeMap;

use crate::log::Log;

/// The identifiers that are free.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    next: BTreeMap<String, u64>,
}

impl Ids {
    /// Returns what is free in a log.
    #[must_use]
    pub fn of(log: &Log) -> Self {
        let mut ids = Self::default();
        for (_, record) in log.records() {
            let parts = record.id.as_deref().and_then(|id| id.rsplit_once('.'));
            if let Some((kind, number)) = parts
                && let Ok(number) = number.parse::<u64>()
            {
                let next = ids.next.entry(kind.to_owned()).or_insert(1);
                *next = (*next).max(number.saturating_add(1));
            }
        }
        ids
    }

    /// Takes the next identifier of a kind.
    pub fn take(&mut self, kind: &str) -> String {
        let next = self.next.entry(kind.to_owned()).or_insert(1);
        let id = format!("{kind}.{next}");
        *next = next.saturating_add(1);
        id
    }
}

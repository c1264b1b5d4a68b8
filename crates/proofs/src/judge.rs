//! The judgement on a proof file, in the order of the table of docs/format.md 12.
//!
//! Never takes trust from the file: keys, policy and roots come from whoever examines it.

use std::collections::BTreeSet;

use anchors::rfc3161::Roots;
use seal::note::SignedNote;
use seal::pinned::PinnedKey;
use seal::policy::Policy;
use seal::{Checkpoint, tree};

use crate::authorship::reached;
use crate::chain::{self, Vouched};
use crate::dates::dated;
use crate::file::ProofFile;
use crate::item::{Item, Shown, Slot};
use crate::offered::offered;
use crate::rotation::{Rotation, lines_are_named};
use crate::text::is_name;
use crate::verdict::{Authorship, Fault, Lack, Log, OpenField, Said, SaidItem, Seen, Verdict, Word};

/// Largest size of a log.
const LOG_MAX: u64 = 1 << 24;

/// Whom and what an examiner believes.
#[derive(Clone, Debug)]
pub struct Trust {
    /// Logs, witnesses, quorum.
    pub policy: Policy,
    /// Statements about keys that the examiner holds.
    pub statements: Vec<Vouched>,
    /// Certificates of time stamping authorities.
    pub roots: Roots,
}

/// Judges a file.
#[must_use]
pub fn judge(file: &[u8], trust: &Trust) -> Verdict {
    match ProofFile::take_apart(file).and_then(Case::of) {
        Ok(case) => case.judge(trust),
        Err(fault) => Verdict {
            word: fault.into(),
            log: None,
            items: Vec::new(),
            seen: Vec::new(),
            dates: Vec::new(),
            authorship: Authorship::NoSupport,
        },
    }
}

/// A file with what its signed texts say.
struct Case {
    file: ProofFile,
    head: Checkpoint,
    rotations: Vec<Rotation>,
}

impl Case {
    fn of(file: ProofFile) -> Result<Self, Fault> {
        let note = SignedNote::parse(&file.checkpoint).map_err(|_| Fault::Form)?;
        let head = Checkpoint::parse(note.text()).map_err(|_| Fault::Form)?;
        if head.size > LOG_MAX || !is_name(&head.origin) || !lines_are_named(&note) {
            return Err(Fault::Form);
        }
        let rotations = file.rotations.iter().map(|note| Rotation::parse(note.as_bytes()));
        let rotations = rotations.collect::<Result<_, _>>()?;
        Ok(Self { head, rotations, file })
    }

    fn judge(self, trust: &Trust) -> Verdict {
        let note = SignedNote::parse(&self.file.checkpoint).expect("invariant: it was parsed before");
        let items: Vec<SaidItem> = self.file.items.iter().map(said).collect();
        let (mut key, mut seen, mut dates) = (None, Vec::new(), Vec::new());
        let word = match self.steps(trust, &note, &mut key, &mut seen) {
            Ok(()) => {
                dates =
                    self.file.stamps.iter().map(|stamp| dated(stamp, note.text(), &trust.roots)).collect();
                Word::Valid
            }
            Err(word) => word,
        };
        let offered = match word {
            Word::NotEnough(Lack::KeyUnknown) => offered(&self.file.readme, &self.head.origin, &note),
            _ => None,
        };
        let Checkpoint { origin, size, root } = self.head;
        let authorship = reached(&items);
        Verdict { word, log: Some(Log { origin, size, root, key, offered }), items, seen, dates, authorship }
    }

    fn steps(
        &self,
        trust: &Trust,
        note: &SignedNote<'_>,
        key: &mut Option<String>,
        seen: &mut Vec<Seen>,
    ) -> Result<(), Word> {
        let keys = self.keys(trust)?;
        *key = Some(signed(&keys, note)?);
        witnesses(&trust.policy, note, seen)?;
        match self.file.items.iter().all(|item| self.includes(item)) {
            true => Ok(()),
            false => Err(Fault::Inclusion.into()),
        }
    }

    /// Returns the keys of which one must have signed.
    fn keys(&self, trust: &Trust) -> Result<Vec<PinnedKey>, Word> {
        let Checkpoint { origin, size, .. } = &self.head;
        let logs = trust.policy.logs.iter().map(|log| &log.key);
        let named: Vec<&PinnedKey> = logs.filter(|key| key.name == *origin).collect();
        let strong: Vec<&PinnedKey> = named.iter().copied().filter(|key| !key.is_weak()).collect();
        match (named.is_empty(), strong.is_empty()) {
            (true, _) => return Err(Lack::KeyUnknown.into()),
            (false, true) => return Err(Lack::WeakKey.into()),
            (false, false) => {}
        }
        if !chain::holds(&self.rotations, origin) {
            return Err(Fault::Rotation.into());
        }
        let follow = |key| chain::follow(key, *size, &trust.statements, &self.rotations);
        Ok(strong.into_iter().map(follow).collect())
    }

    fn includes(&self, item: &Item) -> bool {
        let entry = item.inner.entry(&item.shown.commitment());
        tree::check_inclusion(&entry, item.index, self.head.size, &item.path, &self.head.root).is_ok()
    }
}

/// Returns the key that signed.
fn signed(keys: &[PinnedKey], note: &SignedNote<'_>) -> Result<String, Word> {
    let mut claimed = keys.iter().filter(|key| key.claims(note)).peekable();
    let first = claimed.peek().map(|key| key.vkey.clone()).ok_or(Lack::KeyUnknown)?;
    for key in claimed {
        key.signed(note).map_err(|_| Fault::Signature)?;
    }
    Ok(first)
}

/// Notes who saw the checkpoint.
fn witnesses(policy: &Policy, note: &SignedNote<'_>, seen: &mut Vec<Seen>) -> Result<(), Word> {
    let mut twice = false;
    for witness in policy.witnesses.iter().filter(|witness| !witness.key.is_weak()) {
        let times = witness.key.signed(note).map_err(|_| Fault::Cosignature)?;
        twice |= times.len() > 1;
        if let Some(time) = times.first() {
            seen.push(Seen { name: witness.name.clone(), time: *time });
        }
    }
    let names: BTreeSet<&str> = seen.iter().map(|seen| seen.name.as_str()).collect();
    match (policy.is_met(&names), twice) {
        (true, _) => Ok(()),
        (false, true) => Err(Lack::CosignerTwice.into()),
        (false, false) => Err(Lack::Quorum.into()),
    }
}

fn said(item: &Item) -> SaidItem {
    let said = match &item.shown {
        Shown::Record(slots) => {
            let open: Vec<OpenField> = slots.iter().filter_map(open).collect();
            Said::Record { closed: slots.len() - open.len(), open }
        }
        Shown::Piece { bytes, extension, .. } => {
            Said::Piece { bytes: bytes.len() as u64, extension: *extension }
        }
    };
    SaidItem { entry: item.index, day: item.inner.day.clone(), said }
}

fn open(slot: &Slot) -> Option<OpenField> {
    match slot {
        Slot::Open { name, value, .. } => Some(OpenField { name: name.clone(), value: value.clone() }),
        Slot::Closed(_) => None,
    }
}

//! A witness that is killed at any moment: it never signs two roots of one size, nor goes back.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use seal::cosignature::WitnessKey;
use seal::note::{SignedNote, SigningKey};
use seal::witness::{Refusal, Request};
use seal::{Checkpoint, Hash, sha256, tree};
use store::{Seen, StoreError, SystemRandom, Witness, WitnessFolder};

const ORIGIN: &str = "beilin/00";

/// A log whose entries are told by a branch from some size on.
fn leaves(size: u32, branch: u8, from: u32) -> Vec<Hash> {
    let entry = |i: u32| if i < from { vec![0, i as u8] } else { vec![branch, i as u8] };
    (0..size).map(|i| tree::leaf(&entry(i))).collect()
}

fn log_key() -> SigningKey {
    SigningKey::of_seed([1; 32])
}

fn request(old: u32, leaves: &[Hash]) -> String {
    let head = Checkpoint { origin: ORIGIN.into(), size: leaves.len() as u64, root: tree::root(leaves) };
    let proof = tree::consistency(leaves, old as usize);
    Request { old: old.into(), proof, note: head.signed(&log_key()).unwrap() }.render()
}

/// What outlives a kill, and where the next kill comes.
#[derive(Clone, Default)]
struct Disk {
    notes: Arc<Mutex<BTreeMap<String, String>>>,
    kill: Kill,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Kill {
    #[default]
    Never,
    BeforeStoring,
    AfterStoring,
}

impl Seen for Disk {
    fn seen(&self, origin: &str) -> Result<Option<String>, StoreError> {
        Ok(self.notes.lock().unwrap().get(origin).cloned())
    }

    fn store(&mut self, origin: &str, note: &str) -> Result<(), StoreError> {
        let killed = || StoreError::Io { path: "seen".into(), source: std::io::Error::other("killed") };
        if self.kill == Kill::BeforeStoring {
            return Err(killed());
        }
        self.notes.lock().unwrap().insert(origin.to_owned(), note.to_owned());
        if self.kill == Kill::AfterStoring { Err(killed()) } else { Ok(()) }
    }
}

fn witness(disk: &Disk) -> Witness {
    let logs = vec![log_key().vkey(ORIGIN)];
    Witness::over(SigningKey::of_seed([7; 32]), "w", logs, Box::new(disk.clone()))
}

/// Asks, and notes what was signed: size, root and line must be one head a size, and never go back.
fn ask(disk: &Disk, signed: &mut BTreeMap<u64, Hash>, text: &str) -> Result<Result<String, Refusal>, ()> {
    let answer = witness(disk).add_checkpoint(text.as_bytes(), 5).map_err(|_| ())?;
    if let Ok(line) = &answer {
        let body = text.split_once("\n\n").unwrap().1.split_once("\n\n").unwrap().0;
        let note = format!("{body}\n\n{line}");
        let parsed = SignedNote::parse(&note).unwrap();
        assert_eq!(witness(disk).key().cosigned(&parsed).unwrap().len(), 1);
        let head = Checkpoint::parse(parsed.text()).unwrap();
        assert!(signed.keys().all(|size| *size <= head.size), "it went back to {}", head.size);
        assert!(signed.insert(head.size, head.root).is_none_or(|root| root == head.root), "two roots");
    }
    Ok(answer)
}

#[test]
fn a_kill_at_any_moment_never_makes_it_sign_twice() {
    for kill in [Kill::BeforeStoring, Kill::AfterStoring] {
        for (old, new) in [(0, 1), (0, 5), (3, 4), (3, 9), (5, 5)] {
            let mut disk = Disk::default();
            let mut signed = BTreeMap::new();
            if old > 0 {
                ask(&disk, &mut signed, &request(0, &leaves(old, 1, 0))).unwrap().unwrap();
            }
            disk.kill = kill;
            ask(&disk, &mut signed, &request(old, &leaves(new, 1, 0))).unwrap_err();
            disk.kill = Kill::Never;
            // Another history from the same beginning, of the same size, a smaller and a larger one.
            for size in [new.saturating_sub(1), new, new + 1] {
                for from in [old, new] {
                    let forked = leaves(size, 2, from.min(size));
                    let _ = ask(&disk, &mut signed, &request(old.min(size), &forked)).unwrap();
                    let _ = ask(&disk, &mut signed, &request(new.min(size), &forked)).unwrap();
                }
            }
            let seen = disk.notes.lock().unwrap().get(ORIGIN).cloned();
            if kill == Kill::AfterStoring {
                let seen = Checkpoint::parse(SignedNote::parse(&seen.unwrap()).unwrap().text()).unwrap();
                assert!(seen.size >= new.into(), "what was stored stands");
            }
        }
    }
}

#[test]
fn the_client_of_a_killed_witness_gets_its_line_when_it_asks_again() {
    let disk = Disk { kill: Kill::AfterStoring, ..Disk::default() };
    let mut signed = BTreeMap::new();
    let five = leaves(5, 1, 0);
    ask(&disk, &mut signed, &request(0, &five)).unwrap_err();
    let disk = Disk { kill: Kill::Never, ..disk };
    assert_eq!(ask(&disk, &mut signed, &request(0, &five)), Ok(Err(Refusal::Conflict { size: 5 })));
    assert!(ask(&disk, &mut signed, &request(5, &five)).unwrap().is_ok());
    let shown = witness(&disk).shown(&sha256(ORIGIN.as_bytes()).hex()).unwrap().unwrap();
    let parsed = SignedNote::parse(&shown).unwrap();
    assert_eq!(log_key().vkey(ORIGIN).signed(&parsed), Ok(true));
    assert_eq!(witness(&disk).key().cosigned(&parsed).unwrap().len(), 1);
    assert_eq!(witness(&disk).shown(&sha256(b"another").hex()).unwrap(), None);
}

#[test]
fn what_is_not_its_own_is_never_built_on() {
    let disk = Disk::default();
    let mut signed = BTreeMap::new();
    ask(&disk, &mut signed, &request(0, &leaves(3, 1, 0))).unwrap().unwrap();
    let own = disk.notes.lock().unwrap()[ORIGIN].clone();
    let foreign = SigningKey::of_seed([8; 32]);
    let small = Checkpoint { origin: ORIGIN.into(), size: 0, root: sha256(b"") };
    let line = foreign.cosign("w", &small.body(), 5).unwrap();
    for bad in [
        String::new(),
        own.replace("\n3\n", "\n2\n"),
        own.trim_end().rsplit_once('\n').unwrap().0.to_owned() + "\n",
        format!("{}\n{line}", small.body()),
        small.signed(&log_key()).unwrap(),
    ] {
        disk.notes.lock().unwrap().insert(ORIGIN.into(), bad.clone());
        ask(&disk, &mut signed, &request(0, &leaves(3, 2, 0))).expect_err(&bad);
        assert!(witness(&disk).shown(&sha256(ORIGIN.as_bytes()).hex()).is_err());
    }
}

#[test]
fn a_folder_remembers_what_was_seen() {
    let place = tempfile::tempdir().unwrap();
    let folder = WitnessFolder::new(place.path().join("witness"));
    let key: WitnessKey = folder.found(Some("steward.example/w"), &mut SystemRandom::new()).unwrap();
    folder.add_logs(&[log_key().vkey(ORIGIN)]).unwrap();
    let three = leaves(3, 1, 0);
    let line = folder.open().unwrap().add_checkpoint(request(0, &three).as_bytes(), 5).unwrap().unwrap();
    assert!(line.starts_with("\u{2014} steward.example/w "));
    let again = folder.open().unwrap().add_checkpoint(request(0, &three).as_bytes(), 6).unwrap();
    assert_eq!(again, Err(Refusal::Conflict { size: 3 }));
    let further = folder.open().unwrap().add_checkpoint(request(3, &leaves(9, 1, 0)).as_bytes(), 7);
    assert!(further.unwrap().is_ok());
    let shown = folder.open().unwrap().shown(&sha256(ORIGIN.as_bytes()).hex()).unwrap().unwrap();
    assert_eq!(key.cosigned(&SignedNote::parse(&shown).unwrap()).unwrap()[0].time, 7);
    #[cfg(unix)]
    for (file, mode) in [("key", 0o600), ("seen", 0o700), ("", 0o700)] {
        use std::os::unix::fs::PermissionsExt;
        let about = std::fs::metadata(folder.path().join(file)).unwrap();
        assert_eq!(about.permissions().mode() & 0o777, mode, "{file}");
    }
}

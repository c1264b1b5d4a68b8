//! Showing the checkpoint to witnesses: each is led from what it saw to what is now, and what it signs
//! is checked and kept (C2SP tlog-witness; docs/format.md 13).
//!
//! Never opens a socket: whoever calls brings a [`Web`]. Never believes an answer that does not verify.

use std::collections::BTreeSet;

use seal::cosignature::{Cosignature, WitnessKey};
use seal::note::SignedNote;
use seal::policy::Policy;
use seal::witness::{Request, parse_size};
use seal::{Checkpoint, sha256, tree};
use serde::Serialize;
use store::{AnchorKind, Archive, StoreError, SystemRandom};

use crate::anchors::Shown;
use crate::error::ArchiveError;
use crate::place::Place;

/// The longest answer that is read.
const ANSWER_MAX: usize = 64 << 10;
/// How many files of cosignatures are looked at for what a witness saw last.
const FILES_MAX: usize = 64;

/// A connection to others. One call, one answer; a redirect is an answer and not followed.
pub trait Web {
    /// Sends bytes and returns the answer, of at most `limit` bytes.
    ///
    /// # Errors
    /// Why there is no answer, in words for a person.
    fn post(&self, url: &str, content_type: &str, body: &[u8], limit: usize) -> Result<Reply, String>;

    /// Asks for something and returns the answer, of at most `limit` bytes.
    ///
    /// # Errors
    /// Why there is no answer, in words for a person.
    fn get(&self, url: &str, limit: usize) -> Result<Reply, String>;
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// Its body.
    pub body: Vec<u8>,
}

/// What came of asking one witness.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Witnessed {
    /// What the policy calls it.
    pub witness: String,
    /// What it did.
    #[serde(flatten)]
    pub saw: Saw,
}

/// What a witness did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Saw {
    /// It signed now. The time is its own word, in seconds since 1970.
    Cosigned {
        /// When it says so.
        time: u64,
    },
    /// It signed this checkpoint before, and was not asked again.
    Before {
        /// When it said so.
        time: u64,
    },
    /// The policy has no address for it, so it was not asked.
    NoAddress,
    /// There was no answer.
    Unreached {
        /// Why.
        why: String,
    },
    /// It answered and did not sign: 404 where it was not told of this log, 403 where it knows another
    /// key for it.
    Refused {
        /// The HTTP status.
        status: u16,
    },
    /// It answered with something that is not its signature.
    Unsigned,
    /// It says that it saw another log under this name: this one was rolled back, or forked.
    Forked(Heads),
}

/// The two heads of a log that was rolled back or forked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heads {
    /// The size at which the witness stands, as it says.
    pub size: u64,
    /// The checkpoint that was shown to it, signed.
    pub ours: String,
    /// The checkpoint that it saw, signed by a key of this log. Where it is absent, the witness showed
    /// nothing that this log signed, and there is only its word.
    pub theirs: Option<String>,
}

/// The whole of a round of asking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Round {
    /// The log's name.
    pub origin: String,
    /// The size of the checkpoint.
    pub size: u64,
    /// Its root, base64.
    pub root: String,
    /// How many of the policy's witnesses have signed it, now or before.
    pub seen_by: usize,
    /// How many witnesses the policy has.
    pub witnesses: usize,
    /// Whether they are what the policy asks for; absent where it asks for none.
    pub quorum: Option<bool>,
    /// Where the new cosignatures lie.
    pub file: Option<String>,
}

/// Asks each witness of the policy that has not signed this checkpoint yet, and keeps what they sign.
///
/// # Errors
/// What reading and writing the archive give. A witness that cannot be reached is no error.
pub fn ask_witnesses(
    place: &Place,
    shown: &Shown,
    policy: &Policy,
    web: &dyn Web,
    each: &mut dyn FnMut(&Witnessed),
) -> Result<Round, ArchiveError> {
    let kept = kept(&place.open()?)?;
    let size = shown.checkpoint.size;
    let mut signed = BTreeSet::new();
    let mut lines = String::new();
    for witness in &policy.witnesses {
        // A weak key is as good as none: anybody could sign for it.
        let key = WitnessKey::parse(&witness.key.vkey).ok();
        let known = key.as_ref().and_then(|key| last_seen(&kept, key));
        let saw = match (key, known, &witness.url) {
            (_, Some((at, time)), _) if at == size => Saw::Before { time },
            (Some(key), known, Some(url)) => {
                let from = known.map_or(0, |(at, _)| at);
                match ask(shown, &key, url, from, web) {
                    Ok(cosignature) => {
                        lines.push_str(&cosignature.line);
                        Saw::Cosigned { time: cosignature.time }
                    }
                    Err(saw) => saw,
                }
            }
            (None, ..) => Saw::Unsigned,
            (_, _, None) => Saw::NoAddress,
        };
        if matches!(saw, Saw::Cosigned { .. } | Saw::Before { .. }) {
            signed.insert(witness.name.as_str());
        }
        each(&Witnessed { witness: witness.name.clone(), saw });
    }
    let file = if lines.is_empty() { None } else { Some(keep(place, size, &lines)?) };
    Ok(Round {
        origin: shown.checkpoint.origin.clone(),
        size,
        root: shown.checkpoint.root.base64(),
        seen_by: signed.len(),
        witnesses: policy.witnesses.len(),
        quorum: policy.asks_witnesses().then(|| policy.is_met(&signed)),
        file,
    })
}

fn keep(place: &Place, size: u64, lines: &str) -> Result<String, ArchiveError> {
    let writer = place.open()?.writer(place.keys())?;
    let random = &mut SystemRandom::new();
    let anchor = writer.put_anchor(size, AnchorKind::Cosignatures, lines.as_bytes(), random)?;
    Ok(anchor.name.to_string())
}

/// Returns the checkpoints of which cosignatures were kept, each with its lines as one note, largest
/// size first.
fn kept(archive: &Archive) -> Result<Vec<(u64, String)>, ArchiveError> {
    let mut out = Vec::new();
    for anchor in archive.anchors()?.iter().rev() {
        if anchor.kind != AnchorKind::Cosignatures || out.len() == FILES_MAX {
            continue;
        }
        // What is damaged or gone is not known, and the witness says where it stands.
        let note = archive.shown_at(anchor.size).and_then(|(_, head)| {
            let lines = archive.anchor(anchor)?;
            Ok(format!("{}\n{}", head.body(), String::from_utf8_lossy(&lines)))
        });
        match note {
            Ok(note) => out.push((anchor.size, note)),
            Err(StoreError::Damaged { .. } | StoreError::NotFound { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(out)
}

/// Returns the largest size that a witness signed, and when it said so.
fn last_seen(kept: &[(u64, String)], key: &WitnessKey) -> Option<(u64, u64)> {
    kept.iter().find_map(|(size, note)| {
        let signed = key.cosigned(&SignedNote::parse(note).ok()?).ok()?;
        signed.last().map(|last| (*size, last.time))
    })
}

/// Asks one witness; where it stands elsewhere than thought, once more from there.
fn ask(shown: &Shown, key: &WitnessKey, url: &str, known: u64, web: &dyn Web) -> Result<Cosignature, Saw> {
    let size = shown.checkpoint.size;
    let base = url.trim_end_matches('/');
    let mut old = known.min(size);
    for second in [false, true] {
        let reply = post(shown, base, old, web)?;
        let stands = match reply.status {
            200 => return signature(shown, key, &reply.body).ok_or(Saw::Unsigned),
            409 => parse_size(&reply.body).map_err(|_| Saw::Refused { status: 409 })?,
            422 => old,
            status => return Err(Saw::Refused { status }),
        };
        let another = reply.status == 422 || stands > size || (stands == size && old == size);
        if another {
            return Err(forked(shown, base, stands, web));
        }
        if second {
            break;
        }
        old = stands;
    }
    Err(Saw::Refused { status: 409 })
}

fn post(shown: &Shown, base: &str, old: u64, web: &dyn Web) -> Result<Reply, Saw> {
    let from = usize::try_from(old).unwrap_or(0);
    let request = Request { old, proof: tree::consistency(&shown.leaves, from), note: shown.note.clone() };
    let url = format!("{base}/add-checkpoint");
    web.post(&url, "text/plain; charset=utf-8", request.render().as_bytes(), ANSWER_MAX)
        .map_err(|why| Saw::Unreached { why })
}

/// Returns the witness's own line of an answer, where it verifies over what was shown.
fn signature(shown: &Shown, key: &WitnessKey, body: &[u8]) -> Option<Cosignature> {
    let lines = std::str::from_utf8(body).ok()?;
    let note = format!("{}\n{lines}", shown.checkpoint.body());
    let note = SignedNote::parse(&note).ok()?;
    (note.text() == shown.checkpoint.body()).then_some(())?;
    key.cosigned(&note).ok()?.pop()
}

/// Fetches what the witness saw. Only a head that a key of this log signed, and that this log does not
/// lead to, is evidence.
fn forked(shown: &Shown, base: &str, size: u64, web: &dyn Web) -> Saw {
    let url = format!("{base}/{}/checkpoint", sha256(shown.checkpoint.origin.as_bytes()).hex());
    let reply = web.get(&url, ANSWER_MAX).ok().filter(|reply| reply.status == 200);
    let theirs = reply.and_then(|reply| String::from_utf8(reply.body).ok());
    let head = theirs.as_deref().and_then(|note| signed_head(shown, note));
    match (head, theirs) {
        // It shows a beginning of this very log: then its refusal is its own mistake.
        (Some(head), _) if leads_to(shown, &head) => Saw::Refused { status: 422 },
        (Some(head), theirs) => Saw::Forked(Heads { size: head.size, ours: shown.note.clone(), theirs }),
        (None, _) => Saw::Forked(Heads { size, ours: shown.note.clone(), theirs: None }),
    }
}

fn signed_head(shown: &Shown, note: &str) -> Option<Checkpoint> {
    let parsed = SignedNote::parse(note).ok()?;
    let head = Checkpoint::parse(parsed.text()).ok()?;
    let signed = shown.keys.iter().any(|key| key.signed(&parsed) == Ok(true));
    (signed && head.origin == shown.checkpoint.origin).then_some(head)
}

fn leads_to(shown: &Shown, head: &Checkpoint) -> bool {
    let size = usize::try_from(head.size).ok();
    let leaves = size.and_then(|size| shown.leaves.get(..size));
    leaves.is_some_and(|leaves| tree::root(leaves) == head.root)
}

//! The rules of C2SP tlog-witness's `add-checkpoint`: what a witness may cosign, from what it last saw.
//!
//! Never signs, stores or answers over a network; whoever does keeps judging and storing one step, and
//! stores before it answers.

use crate::SealError;
use crate::checkpoint::Checkpoint;
use crate::hash::{Hash, sha256};
use crate::note::{SignedNote, Vkey};
use crate::tree;

/// The most hashes of a consistency proof.
pub const PROOF_MAX: usize = 63;
/// The longest request, in bytes: a checkpoint with many signature lines fits.
pub const REQUEST_MAX: usize = 128 << 10;
/// The media type of an answer that tells the witness's size.
pub const SIZE_TYPE: &str = "text/x.tlog.size";

/// What a log asks of a witness: to go from one size on to a checkpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The size that the proof starts from.
    pub old: u64,
    /// The consistency proof.
    pub proof: Vec<Hash>,
    /// The signed checkpoint.
    pub note: String,
}

/// A request whose checkpoint is signed by a log that the witness knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    old: u64,
    proof: Vec<Hash>,
    note: String,
    checkpoint: Checkpoint,
}

/// Why a witness does not cosign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// 400: not a request, or it goes backwards.
    Malformed,
    /// 404: the witness was not told of this log.
    UnknownLog,
    /// 403: not signed by the log's key.
    NotSigned,
    /// 409: the witness stands at this size, or saw another root there.
    Conflict {
        /// Its size.
        size: u64,
    },
    /// 422: what the witness saw is not the beginning of this.
    BadProof,
}

impl Refusal {
    /// Returns the HTTP status.
    #[must_use]
    pub fn status(self) -> u16 {
        match self {
            Self::Malformed => 400,
            Self::NotSigned => 403,
            Self::UnknownLog => 404,
            Self::Conflict { .. } => 409,
            Self::BadProof => 422,
        }
    }

    /// Returns the body of the answer.
    #[must_use]
    pub fn body(self) -> String {
        match self {
            Self::Malformed => "not an add-checkpoint request\n".to_owned(),
            Self::NotSigned => "not signed by the key of this log\n".to_owned(),
            Self::UnknownLog => "this witness was not told of this log\n".to_owned(),
            Self::Conflict { size } => format!("{size}\n"),
            Self::BadProof => "not consistent with what this witness saw\n".to_owned(),
        }
    }
}

impl Request {
    /// Returns the bytes to send.
    #[must_use]
    pub fn render(&self) -> String {
        let mut out = format!("old {}\n", self.old);
        for hash in &self.proof {
            out.push_str(&hash.base64());
            out.push('\n');
        }
        out.push('\n');
        out.push_str(&self.note);
        out
    }

    /// Reads what was sent.
    ///
    /// # Errors
    /// [`SealError::Shape`] where it is not what [`Request::render`] gives, is longer than
    /// [`REQUEST_MAX`], or has more than [`PROOF_MAX`] hashes.
    pub fn parse(bytes: &[u8]) -> Result<Self, SealError> {
        let shape = SealError::Shape("add-checkpoint request");
        if bytes.len() > REQUEST_MAX {
            return Err(shape);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| shape.clone())?;
        let (head, note) = text.split_once("\n\n").ok_or(shape.clone())?;
        let mut lines = head.split('\n');
        let size = lines.next().and_then(|line| line.strip_prefix("old "));
        let old = size.and_then(decimal).ok_or(shape.clone())?;
        let mut proof = Vec::new();
        for line in lines {
            if proof.len() == PROOF_MAX {
                return Err(shape);
            }
            proof.push(Hash::of_base64(line).ok_or(shape.clone())?);
        }
        Ok(Self { old, proof, note: note.to_owned() })
    }
}

impl Submission {
    /// Reads a request and checks that its checkpoint is one of the logs'. A log may have several keys.
    ///
    /// # Errors
    /// [`Refusal::Malformed`], [`Refusal::UnknownLog`], [`Refusal::NotSigned`].
    pub fn open(bytes: &[u8], logs: &[Vkey]) -> Result<Self, Refusal> {
        let request = Request::parse(bytes).map_err(|_| Refusal::Malformed)?;
        let note = SignedNote::parse(&request.note).map_err(|_| Refusal::Malformed)?;
        let checkpoint = Checkpoint::parse(note.text()).map_err(|_| Refusal::Malformed)?;
        let mut lines = String::new();
        let mut known = false;
        for log in logs.iter().filter(|log| log.name == checkpoint.origin) {
            known = true;
            if log.signed(&note).map_err(|_| Refusal::NotSigned)? {
                log.lines(&note).for_each(|line| lines.push_str(&format!("{line}\n")));
            }
        }
        match known {
            false => Err(Refusal::UnknownLog),
            true if lines.is_empty() => Err(Refusal::NotSigned),
            true if request.old > checkpoint.size => Err(Refusal::Malformed),
            true => {
                let note = format!("{}\n{lines}", note.text());
                Ok(Self { old: request.old, proof: request.proof, note, checkpoint })
            }
        }
    }

    /// Returns the checkpoint. It may not be cosigned before [`Submission::follow`] said so.
    #[must_use]
    pub fn checkpoint(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// Returns the checkpoint as the log signed it, without the lines of anybody else.
    #[must_use]
    pub fn note(&self) -> &str {
        &self.note
    }

    /// Tells whether the checkpoint goes on from what the witness last saw of this log (`None`:
    /// nothing). It is then what the witness saw last, and must be stored as that before it is cosigned.
    ///
    /// # Errors
    /// [`Refusal::Conflict`], [`Refusal::BadProof`].
    pub fn follow(&self, seen: Option<&Checkpoint>) -> Result<&Checkpoint, Refusal> {
        let (size, root) = seen.map_or((0, sha256(b"")), |seen| (seen.size, seen.root));
        let other_root = self.checkpoint.size == size && self.checkpoint.root != root;
        if self.old != size || other_root {
            return Err(Refusal::Conflict { size });
        }
        tree::check_consistency(size, self.checkpoint.size, &self.proof, &root, &self.checkpoint.root)
            .map(|()| &self.checkpoint)
            .map_err(|_| Refusal::BadProof)
    }
}

/// Reads the size that a witness answered with.
///
/// # Errors
/// [`SealError::Shape`] where it is not one decimal number and a line end.
pub fn parse_size(body: &[u8]) -> Result<u64, SealError> {
    let text = std::str::from_utf8(body).ok().and_then(|text| text.strip_suffix('\n'));
    text.and_then(decimal).ok_or(SealError::Shape("size of a witness"))
}

/// Reads a number as it is spelled without a sign or leading zeros.
fn decimal(text: &str) -> Option<u64> {
    let number: u64 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::note::SigningKey;

    const ORIGIN: &str = "beilin/00";

    fn leaves(count: u32) -> Vec<Hash> {
        (0..count).map(|i| tree::leaf(&i.to_be_bytes())).collect()
    }

    fn head(size: u32) -> Checkpoint {
        Checkpoint { origin: ORIGIN.into(), size: size.into(), root: tree::root(&leaves(size)) }
    }

    fn key() -> SigningKey {
        SigningKey::of_seed([1; 32])
    }

    fn request(old: u32, new: u32) -> Request {
        let proof = tree::consistency(&leaves(new), old as usize);
        Request { old: old.into(), proof, note: head(new).signed(&key()).unwrap() }
    }

    fn answer(request: &Request, seen: Option<&Checkpoint>) -> Result<u64, Refusal> {
        let submission = Submission::open(request.render().as_bytes(), &[key().vkey(ORIGIN)])?;
        submission.follow(seen).map(|checkpoint| checkpoint.size)
    }

    #[test]
    fn a_log_that_goes_on_is_cosigned() {
        for (old, new) in [(0, 1), (0, 0), (0, 9), (1, 1), (1, 2), (3, 9), (8, 9), (9, 9)] {
            let seen = (old > 0).then(|| head(old));
            assert_eq!(answer(&request(old, new), seen.as_ref()), Ok(new.into()), "{old} {new}");
            let parsed = Request::parse(request(old, new).render().as_bytes()).unwrap();
            assert_eq!(parsed, request(old, new));
        }
    }

    #[test]
    fn each_refusal_has_its_status() {
        let seen = head(3);
        let forked = Checkpoint { root: sha256(b"fork"), ..head(3) };
        let forked_on = Checkpoint { root: sha256(b"fork"), ..head(9) };
        let signed = |checkpoint: &Checkpoint| checkpoint.signed(&key()).unwrap();
        let other = SigningKey::of_seed([2; 32]);
        let stranger = Checkpoint { origin: "beilin/01".into(), ..head(9) };
        let broken = signed(&head(9)).replace("\n9\n", "\n10\n");
        for (case, request, status) in [
            ("behind", request(1, 9), 409),
            ("ahead", request(5, 9), 409),
            ("rolled back", request(2, 2), 409),
            ("forked at one size", Request { old: 3, proof: vec![], note: signed(&forked) }, 409),
            ("forked further on", Request { note: signed(&forked_on), ..request(3, 9) }, 422),
            ("another proof", Request { proof: request(4, 9).proof, ..request(3, 9) }, 422),
            ("no proof", Request { proof: vec![], ..request(3, 9) }, 422),
            ("a proof for no step", Request { proof: vec![sha256(b"")], ..request(3, 3) }, 422),
            ("backwards", Request { old: 10, ..request(3, 9) }, 400),
            ("another key", Request { note: head(9).signed(&other).unwrap(), ..request(3, 9) }, 403),
            ("a broken signature", Request { note: broken, ..request(3, 9) }, 403),
            ("another log", Request { note: signed(&stranger), ..request(3, 9) }, 404),
            ("no note", Request { note: head(9).body(), ..request(3, 9) }, 400),
            ("too many hashes", Request { proof: vec![sha256(b""); 64], ..request(3, 9) }, 400),
        ] {
            let refusal = answer(&request, Some(&seen)).unwrap_err();
            assert_eq!(refusal.status(), status, "{case}");
            if let Refusal::Conflict { size } = refusal {
                assert_eq!(size, 3);
                assert_eq!(parse_size(refusal.body().as_bytes()), Ok(3));
            }
        }
    }

    #[test]
    fn requests_of_another_shape_are_refused() {
        let good = request(3, 9).render();
        for bad in [
            String::new(),
            good.replace("old 3", "old 03"),
            good.replace("old 3", "old +3"),
            good.replace("old 3", "old"),
            good.replace("old 3\n", "old 3\nAAAA\n"),
            good.replace("old 3", "old 99999999999999999999"),
            good.replace('\n', "\r\n"),
            good.replace("\n\n", "\n"),
            format!("{good}{}", "\n".repeat(REQUEST_MAX)),
        ] {
            let opened = Submission::open(bad.as_bytes(), &[key().vkey(ORIGIN)]);
            assert_eq!(opened, Err(Refusal::Malformed), "{:?}", bad.get(..60));
        }
        assert_eq!(Submission::open(&[0xff; 9], &[]), Err(Refusal::Malformed));
        for bad in ["", "\n", "1", "01\n", "1\n\n", "-1\n", " 1\n"] {
            assert!(parse_size(bad.as_bytes()).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_log_may_have_two_keys_and_one_bad_line_of_either_rejects() {
        let (old, new) = (key(), SigningKey::of_seed([2; 32]));
        let logs = [old.vkey(ORIGIN), new.vkey(ORIGIN)];
        let body = head(2).body();
        let by_new = Request { old: 0, proof: vec![], note: new.sign(ORIGIN, &body).unwrap() };
        assert!(Submission::open(by_new.render().as_bytes(), &logs).is_ok());
        let stranger = SigningKey::of_seed([3; 32]).line(ORIGIN, &body).unwrap();
        let more = Request { note: format!("{}{stranger}", by_new.note), ..by_new.clone() };
        let opened = Submission::open(more.render().as_bytes(), &logs).unwrap();
        assert_eq!(opened.note(), by_new.note, "what a stranger adds is not passed on");
        let stale = old.line(ORIGIN, &head(1).body()).unwrap();
        let mixed = Request { note: format!("{}{stale}", by_new.note), ..by_new };
        assert_eq!(Submission::open(mixed.render().as_bytes(), &logs), Err(Refusal::NotSigned));
    }
}

//! C2SP tlog-cosignature with Ed25519 (algorithm 0x04): a witness's key and what it signs.
//!
//! Never reads a clock: the time is passed in. Never says whether a witness counts: that is a policy's.

use ed25519_dalek::{Signer as _, VerifyingKey};

use crate::SealError;
use crate::note::{
    SignedNote, SigningKey, check_name, check_signature, check_text, key_id, key_text, parse_key, render_line,
};

/// The algorithm byte of a timestamped cosignature.
const COSIGNATURE: u8 = 4;

/// A witness's name and public key: a `vkey` of algorithm 0x04.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WitnessKey {
    /// The witness's name.
    pub name: String,
    key: VerifyingKey,
}

/// One cosignature that verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cosignature {
    /// When the witness says that it signed, in seconds since 1970. Its word, not ours.
    pub time: u64,
    /// The signature line, its line end included.
    pub line: String,
}

impl SigningKey {
    /// Returns the public key as a witness's under a name. A key that is used as a witness must not be
    /// used for anything else: a cosignature does not cover the name.
    #[must_use]
    pub fn witness_key(&self, name: &str) -> WitnessKey {
        WitnessKey { name: name.to_owned(), key: self.0.verifying_key() }
    }

    /// Returns the signature line of a witness over a checkpoint's body, its line end included. The
    /// time is in seconds since 1970.
    ///
    /// # Errors
    /// [`SealError::Shape`] where name, body or time are not what a cosignature may hold.
    pub fn cosign(&self, name: &str, body: &str, time: u64) -> Result<String, SealError> {
        check_name(name)?;
        check_text(body)?;
        if i64::try_from(time).is_err() {
            return Err(SealError::Shape("time of a cosignature"));
        }
        let signature = self.0.sign(message(body, time).as_bytes()).to_bytes();
        let stamped = [&time.to_be_bytes()[..], &signature].concat();
        Ok(render_line(name, key_id(name, COSIGNATURE, &self.0.verifying_key()), &stamped))
    }
}

impl WitnessKey {
    /// Returns `name+hex(keyID)+base64(0x04 ‖ public key)`.
    #[must_use]
    pub fn text(&self) -> String {
        key_text(&self.name, COSIGNATURE, &self.key)
    }

    /// Reads a witness's vkey.
    ///
    /// # Errors
    /// [`SealError::Shape`] where it is not one or its id does not fit; [`SealError::WeakKey`].
    pub fn parse(text: &str) -> Result<Self, SealError> {
        let (name, key) = parse_key(text, COSIGNATURE)?;
        Ok(Self { name, key })
    }

    /// Returns the 32 bytes of the Ed25519 public key: one key is one witness, whatever its names.
    #[must_use]
    pub fn public(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// Returns this witness's cosignatures of a note, in their order: none where it did not sign.
    ///
    /// # Errors
    /// [`SealError::BadSignature`] where a line that claims to be this witness's does not verify.
    pub fn cosigned(&self, note: &SignedNote<'_>) -> Result<Vec<Cosignature>, SealError> {
        let id = key_id(&self.name, COSIGNATURE, &self.key);
        note.by(&self.name, id)
            .map(|line| {
                let (time, signature) =
                    line.signature.split_first_chunk::<8>().ok_or(SealError::BadSignature)?;
                let time = u64::from_be_bytes(*time);
                if i64::try_from(time).is_err() {
                    return Err(SealError::BadSignature);
                }
                check_signature(&self.key, message(note.text(), time).as_bytes(), signature)?;
                Ok(Cosignature { time, line: format!("{}\n", line.line) })
            })
            .collect()
    }
}

fn message(body: &str, time: u64) -> String {
    format!("cosignature/v1\ntime {time}\n{body}")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const BODY: &str = "beilin/00\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    fn note(lines: &[&str]) -> String {
        format!("{BODY}\n{}", lines.concat())
    }

    #[test]
    fn cosignatures_agree_with_the_vectors() {
        // Vectors by scripts/vectors.py with an Ed25519 of its own.
        let (vkey, line) = include_str!("../vectors/cosignature.txt").split_once('\n').unwrap();
        let key = SigningKey::of_seed([7; 32]);
        assert_eq!(key.witness_key("witness/01").text(), vkey);
        assert_eq!(key.cosign("witness/01", BODY, 1_541_721_600).unwrap(), line);
        let witness = WitnessKey::parse(vkey).unwrap();
        let text = note(&[line]);
        let found = witness.cosigned(&SignedNote::parse(&text).unwrap()).unwrap();
        assert_eq!(found, [Cosignature { time: 1_541_721_600, line: line.to_owned() }]);
    }

    #[test]
    fn each_key_finds_its_own_lines_and_no_other() {
        let (one, two) = (SigningKey::of_seed([1; 32]), SigningKey::of_seed([2; 32]));
        let log = one.line("beilin/00", BODY).unwrap();
        let first = one.cosign("w", BODY, 5).unwrap();
        let second = two.cosign("w", BODY, 6).unwrap();
        let again = two.cosign("w", BODY, 7).unwrap();
        let foreign = "\u{2014} w AAAAAP////8=\n";
        let text = note(&[&log, &first, foreign, &second, &again]);
        let note = SignedNote::parse(&text).unwrap();
        let times = |key: &SigningKey, name| {
            key.witness_key(name).cosigned(&note).unwrap().iter().map(|c| c.time).collect::<Vec<_>>()
        };
        assert_eq!(times(&one, "w"), [5]);
        assert_eq!(times(&two, "w"), [6, 7]);
        assert_eq!(times(&two, "v"), [0; 0]);
        assert_eq!(times(&one, "beilin/00"), [0; 0], "a signature of the log is no cosignature");
        assert_eq!(one.vkey("beilin/00").signed(&note), Ok(true));
        assert_eq!(two.vkey("w").signed(&note), Ok(false), "nor the other way round");
    }

    #[test]
    fn a_line_that_does_not_verify_rejects_the_note() {
        let key = SigningKey::of_seed([1; 32]);
        let good = key.cosign("w", BODY, 5).unwrap();
        let other = key.cosign("w", &BODY.replace("\n0\n", "\n1\n"), 5).unwrap();
        let id = key_id("w", COSIGNATURE, &key.0.verifying_key());
        let late = render_line("w", id, &[&u64::MAX.to_be_bytes()[..], &[0; 64]].concat());
        for bad in [other, render_line("w", id, &[0; 72]), render_line("w", id, &[0; 7]), late] {
            let text = note(&[&good, &bad]);
            let parsed = SignedNote::parse(&text).unwrap();
            assert_eq!(key.witness_key("w").cosigned(&parsed), Err(SealError::BadSignature), "{bad}");
        }
        assert!(key.cosign("w", BODY, u64::MAX).is_err());
        assert!(key.cosign("a w", BODY, 1).is_err());
        assert!(key.cosign("w", "no line end", 1).is_err());
    }

    #[test]
    fn keys_of_another_kind_and_weak_keys_are_refused() {
        let key = SigningKey::of_seed([1; 32]);
        assert!(matches!(WitnessKey::parse(&key.vkey("w").text()), Err(SealError::Shape(_))));
        assert!(matches!(crate::note::Vkey::parse(&key.witness_key("w").text()), Err(SealError::Shape(_))));
        // The eight points of low order, by scripts/vectors.py.
        let points: Vec<&str> = include_str!("../vectors/weak.txt").lines().collect();
        assert_eq!(points.len(), 8);
        for weak in points {
            let mut bytes = [0; 32];
            hex::decode_to_slice(weak, &mut bytes).unwrap();
            let point = VerifyingKey::from_bytes(&bytes).unwrap();
            assert_eq!(WitnessKey::parse(&key_text("w", COSIGNATURE, &point)), Err(SealError::WeakKey));
            assert_eq!(crate::note::Vkey::parse(&key_text("w", 1, &point)), Err(SealError::WeakKey));
        }
    }
}

//! C2SP signed-note v1.0.0 with Ed25519 (algorithm 0x01): keys, signing, opening.
//!
//! Never makes a key: 32 random bytes are passed in.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signer as _, Verifier as _, VerifyingKey};

use crate::SealError;
use crate::hash::{Hash, sha256};

const ED25519: u8 = 1;
/// The most signature lines that are looked at.
const LINES_MAX: usize = 100;

/// The name and public key that a note is checked under: C2SP's `vkey`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vkey {
    /// The key's name; for a checkpoint, the origin.
    pub name: String,
    key: VerifyingKey,
}

/// A private key.
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// Takes 32 random bytes as the Ed25519 seed.
    #[must_use]
    pub fn of_seed(seed: [u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(&seed))
    }

    /// Returns the public key as a vkey under a name.
    #[must_use]
    pub fn vkey(&self, name: &str) -> Vkey {
        Vkey { name: name.to_owned(), key: self.0.verifying_key() }
    }

    /// Returns the SHA-256 of the 32-byte public key.
    #[must_use]
    pub fn public_digest(&self) -> Hash {
        sha256(self.0.verifying_key().as_bytes())
    }

    /// Returns the note: the text, an empty line, one signature line. The text must end with a newline.
    ///
    /// # Errors
    /// [`SealError::Shape`] where text or name are not what a note may hold.
    pub fn sign(&self, name: &str, text: &str) -> Result<String, SealError> {
        check_name(name)?;
        check_text(text)?;
        let mut blob = key_id(name, &self.0.verifying_key()).to_vec();
        blob.extend(self.0.sign(text.as_bytes()).to_bytes());
        Ok(format!("{text}\n\u{2014} {name} {}\n", STANDARD.encode(blob)))
    }
}

impl Vkey {
    /// Returns `name+hex(keyID)+base64(0x01 ‖ public key)`.
    #[must_use]
    pub fn text(&self) -> String {
        let mut bytes = vec![ED25519];
        bytes.extend(self.key.as_bytes());
        format!("{}+{}+{}", self.name, hex::encode(key_id(&self.name, &self.key)), STANDARD.encode(bytes))
    }

    /// Returns the 32-byte Ed25519 public key.
    #[must_use]
    pub fn public_bytes(&self) -> [u8; 32] {
        self.key.to_bytes()
    }

    /// Takes a 32-byte Ed25519 public key under a name.
    ///
    /// # Errors
    /// [`SealError::Shape`] where the name is not a note's, or the key is no point or a weak one.
    pub fn of_public(name: &str, bytes: &[u8; 32]) -> Result<Self, SealError> {
        check_name(name)?;
        let key = VerifyingKey::from_bytes(bytes).map_err(|_| SealError::Shape("vkey"))?;
        if key.is_weak() {
            return Err(SealError::Shape("vkey"));
        }
        Ok(Self { name: name.to_owned(), key })
    }

    /// Reads a vkey.
    ///
    /// # Errors
    /// [`SealError::Shape`] where it is not one, its id does not fit, or the key is a weak point.
    pub fn parse(text: &str) -> Result<Self, SealError> {
        let shape = SealError::Shape("vkey");
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(shape);
        };
        check_name(name)?;
        let bytes = STANDARD.decode(key).map_err(|_| shape.clone())?;
        let Some((&ED25519, key)) = bytes.split_first() else { return Err(shape) };
        let key: &[u8; 32] = key.try_into().map_err(|_| shape.clone())?;
        let key = VerifyingKey::from_bytes(key).map_err(|_| shape.clone())?;
        if key.is_weak() || hex::encode(key_id(name, &key)) != id {
            return Err(shape);
        }
        Ok(Self { name: name.to_owned(), key })
    }

    /// Returns the text of a note that this key has signed, its last newline included. Lines by other
    /// keys are passed over.
    ///
    /// # Errors
    /// [`SealError::Shape`] for what is no note, [`SealError::NotSigned`], [`SealError::BadSignature`].
    pub fn open<'a>(&self, note: &'a str) -> Result<&'a str, SealError> {
        let at = note.rfind("\n\n").ok_or(SealError::Shape("signed note"))?;
        let (text, lines) = (&note[..=at], &note[at + 2..]);
        check_text(text)?;
        if lines.is_empty() || !lines.ends_with('\n') {
            return Err(SealError::Shape("signed note"));
        }
        let id = key_id(&self.name, &self.key);
        let mut found = false;
        for (count, line) in lines.lines().enumerate() {
            let (name, blob) = signature_line(line).ok_or(SealError::Shape("signature line"))?;
            if count >= LINES_MAX {
                return Err(SealError::Shape("signed note: too many signatures"));
            }
            if name != self.name || blob.get(..4) != Some(&id[..]) {
                continue;
            }
            let signature: &[u8; 64] =
                blob[4..].try_into().map_err(|_| SealError::Shape("signature line"))?;
            let signature = ed25519_dalek::Signature::from_bytes(signature);
            self.key.verify(text.as_bytes(), &signature).map_err(|_| SealError::BadSignature)?;
            found = true;
        }
        if found { Ok(text) } else { Err(SealError::NotSigned) }
    }
}

fn signature_line(line: &str) -> Option<(&str, Vec<u8>)> {
    let (name, blob) = line.strip_prefix("\u{2014} ")?.split_once(' ')?;
    check_name(name).ok()?;
    let blob = STANDARD.decode(blob).ok()?;
    (blob.len() > 4).then_some((name, blob))
}

fn key_id(name: &str, key: &VerifyingKey) -> [u8; 4] {
    let mut bytes = name.as_bytes().to_vec();
    bytes.extend([b'\n', ED25519]);
    bytes.extend(key.as_bytes());
    let hash = sha256(&bytes).0;
    [hash[0], hash[1], hash[2], hash[3]]
}

pub(crate) fn check_name(name: &str) -> Result<(), SealError> {
    let bad =
        name.is_empty() || name.contains('+') || name.chars().any(|c| c.is_whitespace() || c.is_control());
    if bad { Err(SealError::Shape("key name")) } else { Ok(()) }
}

fn check_text(text: &str) -> Result<(), SealError> {
    let bad = !text.ends_with('\n') || text.chars().any(|c| c != '\n' && c.is_control());
    if bad { Err(SealError::Shape("note text")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> SigningKey {
        SigningKey::of_seed([9; 32])
    }

    #[test]
    fn a_note_opens_under_its_key_only() {
        let note = key().sign("beilin/aa", "beilin/aa\n1\nAAAA\n").expect("a note");
        let vkey = key().vkey("beilin/aa");
        assert_eq!(Vkey::parse(&vkey.text()), Ok(vkey.clone()));
        assert_eq!(vkey.open(&note), Ok("beilin/aa\n1\nAAAA\n"));
        let other = SigningKey::of_seed([8; 32]).vkey("beilin/aa");
        assert_eq!(other.open(&note), Err(SealError::NotSigned));
        assert_eq!(vkey.open(&note.replace("\n1\n", "\n2\n")), Err(SealError::BadSignature));
        assert_eq!(key().vkey("beilin/ab").open(&note), Err(SealError::NotSigned));
        for bad in ["", "\n\n", "a\n\n", "a\n\nb\n", "a\r\n\n\u{2014} a AAAAAAAA\n"] {
            assert!(matches!(vkey.open(bad), Err(SealError::Shape(_))), "{bad:?}");
        }
    }

    #[test]
    fn the_key_agrees_with_the_vectors() {
        // Vectors by scripts/vectors.py with an Ed25519 of its own.
        let lines = include_str!("../vectors/note.txt");
        let (vkey, note) = lines.split_once('\n').expect("two parts");
        assert_eq!(key().vkey("beilin/00").text(), vkey);
        assert_eq!(
            key().sign("beilin/00", "beilin/00\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"),
            Ok(note.to_owned())
        );
    }

    #[test]
    fn keys_of_another_shape_are_refused() {
        let good = key().vkey("a").text();
        for bad in ["", "a", "a+b+c", &good.replace('a', "b"), &good[..good.len() - 1], "a b+00000000+AQ=="] {
            assert!(Vkey::parse(bad).is_err(), "{bad}");
        }
    }
}

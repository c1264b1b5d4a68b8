//! C2SP signed-note v1.0.0: notes and their signature lines, and Ed25519 keys (algorithm 0x01).
//!
//! Never makes a key: 32 random bytes are passed in. Never says what a line of an unknown key or
//! algorithm is worth: such lines are passed over.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signer as _, Verifier as _, VerifyingKey};

use crate::SealError;
use crate::hash::{Hash, sha256};

/// The algorithm byte of a plain Ed25519 signature.
const ED25519: u8 = 1;
/// The most signature lines that are looked at. C2SP asks for at least 16.
pub const LINES_MAX: usize = 100;

/// The name and public key that a note is checked under: C2SP's `vkey`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vkey {
    /// The key's name; for a checkpoint, the origin.
    pub name: String,
    key: VerifyingKey,
}

/// A private key.
pub struct SigningKey(pub(crate) ed25519_dalek::SigningKey);

/// A note taken apart once, so that several keys can be asked whether they signed it. Nothing in it is
/// believed before one of them did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedNote<'a> {
    text: &'a str,
    lines: Vec<SignatureLine<'a>>,
}

/// One signature line of a note, of whatever key and algorithm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureLine<'a> {
    /// The name of the key.
    pub name: &'a str,
    /// The first bytes of the hash of name, algorithm and key.
    pub id: [u8; 4],
    /// What the algorithm made: 64 bytes for plain Ed25519.
    pub signature: Vec<u8>,
    /// The line as it stands, without its line end.
    pub line: &'a str,
}

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
        Ok(format!("{text}\n{}", self.line(name, text)?))
    }

    /// Returns one signature line over a text, its line end included: what a note that several keys
    /// sign is put together from.
    ///
    /// # Errors
    /// As [`SigningKey::sign`].
    pub fn line(&self, name: &str, text: &str) -> Result<String, SealError> {
        check_name(name)?;
        check_text(text)?;
        let signature = self.0.sign(text.as_bytes()).to_bytes();
        Ok(render_line(name, key_id(name, ED25519, &self.0.verifying_key()), &signature))
    }
}

impl Vkey {
    /// Returns `name+hex(keyID)+base64(0x01 ‖ public key)`.
    #[must_use]
    pub fn text(&self) -> String {
        key_text(&self.name, ED25519, &self.key)
    }

    /// Takes a 32-byte Ed25519 public key under a name.
    ///
    /// # Errors
    /// [`SealError::Shape`] where the name is not a note's or the key is no point; [`SealError::WeakKey`].
    pub fn of_public(name: &str, bytes: &[u8; 32]) -> Result<Self, SealError> {
        check_name(name)?;
        let key = VerifyingKey::from_bytes(bytes).map_err(|_| SealError::Shape("vkey"))?;
        if key.is_weak() {
            return Err(SealError::WeakKey);
        }
        Ok(Self { name: name.to_owned(), key })
    }

    /// Reads a vkey.
    ///
    /// # Errors
    /// [`SealError::Shape`] where it is not one or its id does not fit; [`SealError::WeakKey`] where
    /// the key is a point of low order, under which anybody can sign.
    pub fn parse(text: &str) -> Result<Self, SealError> {
        let (name, key) = parse_key(text, ED25519)?;
        Ok(Self { name, key })
    }

    /// Returns the 32 bytes of the Ed25519 public key.
    #[must_use]
    pub fn public(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// Tells whether this key signed the note.
    ///
    /// # Errors
    /// [`SealError::BadSignature`] where a line that claims to be this key's does not verify.
    pub fn signed(&self, note: &SignedNote<'_>) -> Result<bool, SealError> {
        let mut found = false;
        for line in note.by(&self.name, key_id(&self.name, ED25519, &self.key)) {
            check_signature(&self.key, note.text.as_bytes(), &line.signature)?;
            found = true;
        }
        Ok(found)
    }

    /// Returns the lines of the note that claim to be this key's, without their line ends.
    pub(crate) fn lines<'a>(&self, note: &SignedNote<'a>) -> impl Iterator<Item = &'a str> {
        let id = key_id(&self.name, ED25519, &self.key);
        let lines: Vec<&str> = note.by(&self.name, id).map(|line| line.line).collect();
        lines.into_iter()
    }

    /// Returns the text of a note that this key has signed, its last newline included. Lines by other
    /// keys are passed over.
    ///
    /// # Errors
    /// [`SealError::Shape`] for what is no note, [`SealError::NotSigned`], [`SealError::BadSignature`].
    pub fn open<'a>(&self, note: &'a str) -> Result<&'a str, SealError> {
        let note = SignedNote::parse(note)?;
        if self.signed(&note)? { Ok(note.text) } else { Err(SealError::NotSigned) }
    }
}

impl<'a> SignedNote<'a> {
    /// Takes a note apart: the text before its last empty line, and the signature lines after it.
    ///
    /// # Errors
    /// [`SealError::Shape`] for what is no note, and for more than [`LINES_MAX`] lines.
    pub fn parse(note: &'a str) -> Result<Self, SealError> {
        let shape = SealError::Shape("signed note");
        let at = note.rfind("\n\n").ok_or(shape.clone())?;
        let (text, lines) = (&note[..=at], &note[at + 2..]);
        check_text(text)?;
        Ok(Self { text, lines: signature_lines(lines)? })
    }

    /// Returns the text that is signed, its last newline included.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Returns the signature lines in their order.
    #[must_use]
    pub fn lines(&self) -> &[SignatureLine<'a>] {
        &self.lines
    }

    /// Returns the lines that claim to be of a key.
    pub(crate) fn by(&self, name: &str, id: [u8; 4]) -> impl Iterator<Item = &SignatureLine<'a>> {
        self.lines.iter().filter(move |line| line.name == name && line.id == id)
    }
}

/// Reads signature lines that stand alone, as a witness answers with them: at least one, each ended.
///
/// # Errors
/// [`SealError::Shape`] for anything else, and for more than [`LINES_MAX`].
pub fn signature_lines(text: &str) -> Result<Vec<SignatureLine<'_>>, SealError> {
    let shape = SealError::Shape("signature line");
    let lines = text.strip_suffix('\n').ok_or(shape.clone())?.split('\n');
    let mut out = Vec::new();
    for line in lines {
        if out.len() == LINES_MAX {
            return Err(SealError::Shape("signed note: too many signatures"));
        }
        out.push(signature_line(line).ok_or(shape.clone())?);
    }
    Ok(out)
}

fn signature_line(line: &str) -> Option<SignatureLine<'_>> {
    let (name, blob) = line.strip_prefix("\u{2014} ")?.split_once(' ')?;
    check_name(name).ok()?;
    let blob = STANDARD.decode(blob).ok()?;
    let (id, signature) = blob.split_first_chunk::<4>()?;
    (!signature.is_empty()).then(|| SignatureLine { name, id: *id, signature: signature.to_vec(), line })
}

/// Returns a signature line with its line end.
pub(crate) fn render_line(name: &str, id: [u8; 4], signature: &[u8]) -> String {
    let blob = STANDARD.encode([&id[..], signature].concat());
    format!("\u{2014} {name} {blob}\n")
}

pub(crate) fn check_signature(key: &VerifyingKey, message: &[u8], signature: &[u8]) -> Result<(), SealError> {
    let signature: &[u8; 64] = signature.try_into().map_err(|_| SealError::BadSignature)?;
    let signature = ed25519_dalek::Signature::from_bytes(signature);
    key.verify(message, &signature).map_err(|_| SealError::BadSignature)
}

/// Returns the vkey of a key for an algorithm.
pub(crate) fn key_text(name: &str, algorithm: u8, key: &VerifyingKey) -> String {
    let bytes = [&[algorithm][..], key.as_bytes()].concat();
    format!("{name}+{}+{}", hex::encode(key_id(name, algorithm, key)), STANDARD.encode(bytes))
}

/// Reads a vkey of an Ed25519 algorithm.
pub(crate) fn parse_key(text: &str, algorithm: u8) -> Result<(String, VerifyingKey), SealError> {
    let shape = SealError::Shape("vkey");
    let mut parts = text.splitn(3, '+');
    let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(shape);
    };
    check_name(name)?;
    let bytes = STANDARD.decode(key).map_err(|_| shape.clone())?;
    let Some((found, key)) = bytes.split_first() else { return Err(shape) };
    let key: &[u8; 32] = key.try_into().map_err(|_| shape.clone())?;
    let key = VerifyingKey::from_bytes(key).map_err(|_| shape.clone())?;
    if *found != algorithm || hex::encode(key_id(name, algorithm, &key)) != id {
        return Err(shape);
    }
    if key.is_weak() { Err(SealError::WeakKey) } else { Ok((name.to_owned(), key)) }
}

pub(crate) fn key_id(name: &str, algorithm: u8, key: &VerifyingKey) -> [u8; 4] {
    let hash = sha256(&[name.as_bytes(), &[b'\n', algorithm], key.as_bytes()].concat()).0;
    [hash[0], hash[1], hash[2], hash[3]]
}

/// Tells whether a key may have this name.
pub(crate) fn check_name(name: &str) -> Result<(), SealError> {
    let bad =
        name.is_empty() || name.contains('+') || name.chars().any(|c| c.is_whitespace() || c.is_control());
    if bad { Err(SealError::Shape("key name")) } else { Ok(()) }
}

pub(crate) fn check_text(text: &str) -> Result<(), SealError> {
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

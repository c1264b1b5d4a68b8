//! Keys as somebody else writes them down: in a policy, or in a statement about keys.
//!
//! Never refuses a key for being weak or no point of the curve: whoever asks has a word for that.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::VerifyingKey;

use crate::SealError;
use crate::hash::sha256;
use crate::note::{SignedNote, check_name, check_signature};

/// The y, without its sign bit, of the points whose order divides eight: 0, 1, p-1, the two of order
/// eight, and what is written above p for 0 and 1.
const LOW_ORDER: [&str; 7] = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

/// What a key signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Checkpoints and statements, as their log: type 0x01.
    Log,
    /// Checkpoints of others, as their witness: type 0x04.
    Witness,
}

/// An Ed25519 key with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PinnedKey {
    /// The name that its signature lines carry; of a log, the origin.
    pub name: String,
    /// The whole vkey.
    pub vkey: String,
    role: Role,
    id: [u8; 4],
    public: [u8; 32],
}

impl PinnedKey {
    /// Reads a vkey.
    ///
    /// # Errors
    /// [`SealError::Shape`] where it is none for this role, or its id does not fit it.
    pub fn parse(vkey: &str, role: Role) -> Result<Self, SealError> {
        let shape = SealError::Shape("vkey");
        let mut parts = vkey.splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(shape);
        };
        check_name(name)?;
        let bytes = STANDARD.decode(key).map_err(|_| shape.clone())?;
        let hash = sha256(&[name.as_bytes(), b"\n", &bytes].concat()).0;
        let found = [hash[0], hash[1], hash[2], hash[3]];
        let kind = match role {
            Role::Log => 0x01,
            Role::Witness => 0x04,
        };
        let public = bytes.strip_prefix(&[kind]).and_then(|public| public.try_into().ok());
        match public {
            Some(public) if hex::encode(found) == id => {
                Ok(Self { name: name.to_owned(), vkey: vkey.to_owned(), role, id: found, public })
            }
            Some(_) => Err(SealError::Shape("id of a vkey")),
            None => Err(SealError::Shape("vkey of another kind")),
        }
    }

    /// Returns whether its point is of low order, so that anybody can sign for it.
    #[must_use]
    pub fn is_weak(&self) -> bool {
        let mut y = self.public;
        y[31] &= 0x7f;
        LOW_ORDER.contains(&hex::encode(y).as_str())
    }

    /// Returns the 32 bytes of the public key: one key is one signer, whatever its names.
    #[must_use]
    pub fn public(&self) -> &[u8; 32] {
        &self.public
    }

    /// Returns whether a signature line of the note claims to be by this key.
    #[must_use]
    pub fn claims(&self, note: &SignedNote<'_>) -> bool {
        note.by(&self.name, self.id).next().is_some()
    }

    /// Checks every line of the note that claims to be by this key, and returns of each when it says
    /// that it was made, in seconds since 1970: always 0 from a log, which does not say.
    ///
    /// # Errors
    /// [`SealError::BadSignature`] where one of them does not verify.
    pub fn signed(&self, note: &SignedNote<'_>) -> Result<Vec<u64>, SealError> {
        let lines = note.by(&self.name, self.id);
        lines.map(|line| self.check(note.text(), &line.signature)).collect()
    }

    fn check(&self, text: &str, signature: &[u8]) -> Result<u64, SealError> {
        let bad = SealError::BadSignature;
        let key = VerifyingKey::from_bytes(&self.public).map_err(|_| bad.clone())?;
        match self.role {
            Role::Log => check_signature(&key, text.as_bytes(), signature).map(|()| 0),
            Role::Witness => {
                let (time, signature) = signature.split_first_chunk::<8>().ok_or(bad)?;
                let time = u64::from_be_bytes(*time);
                let message = format!("cosignature/v1\ntime {time}\n{text}");
                check_signature(&key, message.as_bytes(), signature).map(|()| time)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::note::SigningKey;

    const BODY: &str = "beilin/00\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    #[test]
    fn lines_of_a_key_are_checked_each() {
        let (log, witness) = (SigningKey::of_seed([9; 32]), SigningKey::of_seed([7; 32]));
        let note = log.sign("beilin/00", BODY).unwrap() + &witness.cosign("witness/01", BODY, 77).unwrap();
        let note = note + &witness.cosign("witness/01", BODY, 78).unwrap();
        let key = PinnedKey::parse(&log.vkey("beilin/00").text(), Role::Log).unwrap();
        let seer = PinnedKey::parse(&witness.witness_key("witness/01").text(), Role::Witness).unwrap();
        let parsed = SignedNote::parse(&note).unwrap();
        assert_eq!(key.signed(&parsed), Ok(vec![0]));
        assert_eq!(seer.signed(&parsed), Ok(vec![77, 78]));
        let stranger = PinnedKey::parse(&witness.witness_key("witness/02").text(), Role::Witness).unwrap();
        assert_eq!((stranger.signed(&parsed), stranger.claims(&parsed)), (Ok(vec![]), false));
        let other = note.replace("\n0\n", "\n1\n");
        let other = SignedNote::parse(&other).unwrap();
        assert_eq!(key.signed(&other), Err(SealError::BadSignature));
        assert_eq!(seer.signed(&other), Err(SealError::BadSignature));
        assert!(key.claims(&other));
    }

    #[test]
    fn weak_keys_are_told_and_no_others() {
        // A public key a line, from the published list of points of low order.
        for line in include_str!("../vectors/weak.txt").lines() {
            let key = [vec![1], hex::decode(line).unwrap()].concat();
            let id = hex::encode(&sha256(&[b"a\n", &key[..]].concat()).0[..4]);
            let key = PinnedKey::parse(&format!("a+{id}+{}", STANDARD.encode(key)), Role::Log);
            assert!(key.is_ok_and(|key| key.is_weak()), "{line}");
        }
        let good = SigningKey::of_seed([9; 32]).vkey("a").text();
        assert!(!PinnedKey::parse(&good, Role::Log).unwrap().is_weak());
        assert!(PinnedKey::parse(&good, Role::Witness).is_err());
    }
}

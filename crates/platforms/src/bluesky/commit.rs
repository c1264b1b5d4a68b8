//! A repository's commit: what it says, what its signature covers, and with which keys it can be checked.
//!
//! Never takes a key from the repository itself: keys come from documents that were given beside it.

use k256::ecdsa::signature::Verifier as _;

use super::cbor;
use super::cid::{Digest, digest_of};

/// The longest commit; true ones have about 220 bytes.
const COMMIT_MAX_BYTES: usize = 4096;
/// The most keys tried.
const KEYS_MAX: usize = 100;
/// The codes of keys, as they stand before them.
const SECP256K1: [u8; 2] = [0xe7, 0x01];
const P256: [u8; 2] = [0x80, 0x24];

/// A commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// Whose repository it is.
    pub did: String,
    /// Its revision, a timestamp identifier.
    pub rev: String,
    /// The root of the tree.
    pub data: Digest,
    /// What is signed.
    covered: Vec<u8>,
    signature: Vec<u8>,
}

/// Whether a block looks like a commit: a map that begins with `did`.
pub fn is_commit(bytes: &[u8]) -> bool {
    matches!(bytes, [0xa5..=0xa8, 0x63, b'd', b'i', b'd', ..]) && bytes.len() <= COMMIT_MAX_BYTES
}

impl Commit {
    /// Reads a commit; `None` where it is none.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let value = cbor::read(bytes).ok().filter(|_| is_commit(bytes))?;
        let Some(cbor::Value::Bytes(signature)) = value.get("sig") else { return None };
        let cbor::Value::Integer(2 | 3) = value.get("version")? else { return None };
        let did = value.text("did").filter(|did| did.starts_with("did:"))?;
        Some(Self {
            did: did.to_owned(),
            rev: value.text("rev").unwrap_or_default().to_owned(),
            data: digest_of(value.link("data")?)?,
            covered: without_signature(bytes, signature)?,
            signature: signature.to_vec(),
        })
    }

    /// Returns whether a key made the signature.
    pub fn is_by(&self, key: &Key) -> bool {
        match key {
            Key::Secp256k1(key) => {
                let Ok(signature) = k256::ecdsa::Signature::from_slice(&self.signature) else { return false };
                // Of the two signatures that fit, only the lower is one.
                signature.normalize_s() == signature && key.verify(&self.covered, &signature).is_ok()
            }
            Key::P256(key) => {
                let Ok(signature) = p256::ecdsa::Signature::from_slice(&self.signature) else { return false };
                signature.normalize_s() == signature && key.verify(&self.covered, &signature).is_ok()
            }
        }
    }
}

/// The commit without its member `sig`: as the rest is spelled in the only way there is, it can be cut out.
fn without_signature(bytes: &[u8], signature: &[u8]) -> Option<Vec<u8>> {
    let start = signature.as_ptr() as usize - bytes.as_ptr() as usize;
    // The name, and the head of 64 bytes.
    let name = start.checked_sub(6).filter(|name| bytes[*name..start] == *b"\x63sig\x58\x40")?;
    let mut covered = vec![bytes[0] - 1];
    covered.extend_from_slice(&bytes[1..name]);
    covered.extend_from_slice(&bytes[start + signature.len()..]);
    Some(covered)
}

/// A public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    Secp256k1(k256::ecdsa::VerifyingKey),
    P256(p256::ecdsa::VerifyingKey),
}

impl Key {
    /// Reads a key as documents write it: `z…`, base 58 of its code and its point.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.strip_prefix("did:key:").unwrap_or(text);
        let bytes = base58(text.strip_prefix('z')?)?;
        let (code, point) = bytes.split_at_checked(2)?;
        if code == SECP256K1 {
            k256::ecdsa::VerifyingKey::from_sec1_bytes(point).ok().map(Self::Secp256k1)
        } else if code == P256 {
            p256::ecdsa::VerifyingKey::from_sec1_bytes(point).ok().map(Self::P256)
        } else {
            None
        }
    }
}

/// What documents say of accounts: by DID, the keys and handles they have or had.
#[derive(Default)]
pub struct Keys {
    keys: Vec<(String, Key, String)>,
    handles: Vec<(String, String)>,
}

impl Keys {
    /// Takes in a DID document, or a list of an account's operations with or without its audit; `false` where
    /// it is neither.
    pub fn document(&mut self, bytes: &[u8]) -> bool {
        let Ok(value) = serde_json::from_slice::<serde_json::Value>(bytes) else { return false };
        let items = match &value {
            serde_json::Value::Array(items) => items.as_slice(),
            one => std::slice::from_ref(one),
        };
        let before = self.keys.len();
        // An audit names the DID at each operation, a plain list of operations nowhere: then it holds for any.
        for item in items.iter().take(KEYS_MAX) {
            let did = item["did"].as_str().or(item["id"].as_str()).unwrap_or_default();
            let operation = item.get("operation").unwrap_or(item);
            let methods = operation["verificationMethod"].as_array().map_or(&[][..], Vec::as_slice);
            let of_account = |method: &&serde_json::Value| {
                method["id"].as_str().is_some_and(|id| id.ends_with("#atproto"))
            };
            let named =
                methods.iter().filter(of_account).filter_map(|method| method["publicKeyMultibase"].as_str());
            let mapped = operation["verificationMethods"]["atproto"].as_str();
            for text in named.chain(mapped).chain(operation["signingKey"].as_str()) {
                if let Some(key) = Key::read(text).filter(|_| self.keys.len() < KEYS_MAX) {
                    self.keys.push((did.to_owned(), key, text.to_owned()));
                }
            }
            let known = operation["alsoKnownAs"].as_array().map_or(&[][..], Vec::as_slice);
            let handle = known.iter().filter_map(|name| name.as_str()?.strip_prefix("at://")).next();
            self.handles.extend(handle.map(|handle| (did.to_owned(), handle.to_owned())));
        }
        self.keys.len() > before
    }

    /// Returns the keys of an account, as they were written, the newest first.
    pub fn of(&self, did: &str) -> impl Iterator<Item = (&Key, &str)> {
        let own = self.keys.iter().rev().filter(move |key| key.0 == did || key.0.is_empty());
        own.map(|(_, key, text)| (key, text.as_str()))
    }

    /// Returns the last handle that a document names for an account.
    pub fn handle(&self, did: &str) -> Option<&str> {
        self.handles.iter().rev().find(|handle| handle.0 == did).map(|handle| handle.1.as_str())
    }
}

/// Reads base 58 as Bitcoin writes it.
fn base58(text: &str) -> Option<Vec<u8>> {
    const SIGNS: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    if text.len() > 100 {
        return None;
    }
    let mut out: Vec<u8> = Vec::new();
    for sign in text.bytes() {
        let mut carry = SIGNS.iter().position(|known| *known == sign)? as u32;
        for byte in out.iter_mut().rev() {
            carry += u32::from(*byte) * 58;
            *byte = (carry & 0xff) as u8;
            carry >>= 8;
        }
        while carry > 0 {
            out.insert(0, (carry & 0xff) as u8);
            carry >>= 8;
        }
    }
    let zeros = text.bytes().take_while(|sign| *sign == b'1').count();
    Some([vec![0; zeros], out].concat())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn keys_are_read_as_documents_write_them() {
        // Examples of the did:key method's registry.
        assert!(matches!(
            Key::read("zQ3shqwJEJyMBsBXCWyCBpUBMqxcon9oHB7mCvx4sSpMdLJwc"),
            Some(Key::Secp256k1(_))
        ));
        assert!(matches!(
            Key::read("did:key:zDnaeTiq1PdzvZXUaMdezchcMJQpBdH2VN4pgrrEhMCCbmwSb"),
            Some(Key::P256(_))
        ));
        for bad in ["", "z", "z1", "x12", "z0", &"z2".repeat(99)] {
            assert_eq!(Key::read(bad), None, "{bad}");
        }
        assert_eq!(base58("StV1DL6CwTryKyV").as_deref(), Some(&b"hello world"[..]));
        assert_eq!(base58("112"), Some(vec![0, 0, 1]));
    }
}

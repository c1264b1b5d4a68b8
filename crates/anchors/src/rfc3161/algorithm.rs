//! The signature algorithms that tokens and their chains may use, for webpki and for the token itself.
//!
//! Never signs; so the timing of RSA with a private key is no matter here. Never accepts SHA-1, or RSA under
//! 2048 or over 4096 bits.

use ed25519_dalek::Verifier as _;
use p256::ecdsa::signature::hazmat::PrehashVerifier as _;
use rsa::{BoxedUint, Pkcs1v15Sign, PublicKey};
use rustls_pki_types::{AlgorithmIdentifier, InvalidSignature, SignatureVerificationAlgorithm, alg_id};
use webpki::{EndEntityCert, Error};

use super::oid;
use super::token_info::DigestKind;
use crate::AnchorError;
use crate::der::{self, Reader};

const RSA_BITS_MIN: usize = 2048;
const RSA_BITS_MAX: usize = 4096;

/// How a signature is made from a digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scheme {
    Pkcs1,
    Pss,
    P256,
    P384,
    Ed25519,
}

/// A scheme with its digest.
#[derive(Debug)]
struct Algorithm {
    scheme: Scheme,
    digest_kind: DigestKind,
    key: AlgorithmIdentifier,
    signature: AlgorithmIdentifier,
}

use DigestKind::{Sha256, Sha384, Sha512};
use Scheme::{Ed25519, P256, P384, Pkcs1, Pss};

static ALGORITHMS: [Algorithm; 13] = [
    Algorithm::of(Pkcs1, Sha256, alg_id::RSA_ENCRYPTION, alg_id::RSA_PKCS1_SHA256),
    Algorithm::of(Pkcs1, Sha384, alg_id::RSA_ENCRYPTION, alg_id::RSA_PKCS1_SHA384),
    Algorithm::of(Pkcs1, Sha512, alg_id::RSA_ENCRYPTION, alg_id::RSA_PKCS1_SHA512),
    Algorithm::of(Pss, Sha256, alg_id::RSA_ENCRYPTION, alg_id::RSA_PSS_SHA256),
    Algorithm::of(Pss, Sha384, alg_id::RSA_ENCRYPTION, alg_id::RSA_PSS_SHA384),
    Algorithm::of(Pss, Sha512, alg_id::RSA_ENCRYPTION, alg_id::RSA_PSS_SHA512),
    Algorithm::of(P256, Sha256, alg_id::ECDSA_P256, alg_id::ECDSA_SHA256),
    Algorithm::of(P256, Sha384, alg_id::ECDSA_P256, alg_id::ECDSA_SHA384),
    Algorithm::of(P256, Sha512, alg_id::ECDSA_P256, alg_id::ECDSA_SHA512),
    Algorithm::of(P384, Sha256, alg_id::ECDSA_P384, alg_id::ECDSA_SHA256),
    Algorithm::of(P384, Sha384, alg_id::ECDSA_P384, alg_id::ECDSA_SHA384),
    Algorithm::of(P384, Sha512, alg_id::ECDSA_P384, alg_id::ECDSA_SHA512),
    // RFC 8419 3.1: over the attributes themselves; the digest is that of the content.
    Algorithm::of(Ed25519, Sha512, alg_id::ED25519, alg_id::ED25519),
];

/// Returns all algorithms, for webpki.
pub fn all() -> Vec<&'static dyn SignatureVerificationAlgorithm> {
    ALGORITHMS.iter().map(|algorithm| algorithm as _).collect()
}

/// Checks the signature of a token's signer: `key` is the content of its SubjectPublicKeyInfo, `algorithm`
/// that of the signature's AlgorithmIdentifier.
pub fn verify(
    certificate: &EndEntityCert<'_>,
    key: &[u8],
    algorithm: &[u8],
    digest_kind: DigestKind,
    message: &[u8],
    signature: &[u8],
) -> Result<(), AnchorError> {
    let is_plain_rsa = Reader::new(algorithm).expect(der::OID)? == oid::RSA;
    let mut is_known = false;
    for known in &ALGORITHMS {
        // CMS lets a signer name the key's kind alone (RFC 3370 3.2); the digest is then the signer's.
        let is_meant = if is_plain_rsa {
            known.scheme == Pkcs1 && known.digest_kind == digest_kind
        } else {
            known.signature.as_ref() == algorithm
        };
        if !is_meant {
            continue;
        }
        match certificate.verify_signature(known, message, signature) {
            Ok(()) => return Ok(()),
            // Of another kind of key: the next may fit.
            Err(Error::UnsupportedSignatureAlgorithmForPublicKeyContext(_)) => {}
            Err(_) => is_known = true,
        }
    }
    Err(if is_known && !is_rsa_of_other_length(key) {
        AnchorError::Signature
    } else {
        AnchorError::Unsupported("another kind or length of key")
    })
}

impl Algorithm {
    const fn of(
        scheme: Scheme,
        digest_kind: DigestKind,
        key: AlgorithmIdentifier,
        signature: AlgorithmIdentifier,
    ) -> Self {
        Self { scheme, digest_kind, key, signature }
    }

    fn is_signed(&self, key: &[u8], message: &[u8], signature: &[u8]) -> Option<()> {
        let digest = self.digest_kind.digest(message);
        match self.scheme {
            Pkcs1 => {
                let padding = match self.digest_kind {
                    Sha256 => Pkcs1v15Sign::new::<sha2::Sha256>(),
                    Sha384 => Pkcs1v15Sign::new::<sha2::Sha384>(),
                    Sha512 => Pkcs1v15Sign::new::<sha2::Sha512>(),
                };
                rsa_key(key)?.verify(padding, &digest, signature).ok()
            }
            Pss => {
                let key = rsa_key(key)?;
                match self.digest_kind {
                    Sha256 => key.verify(rsa::Pss::<sha2::Sha256>::new(), &digest, signature).ok(),
                    Sha384 => key.verify(rsa::Pss::<sha2::Sha384>::new(), &digest, signature).ok(),
                    Sha512 => key.verify(rsa::Pss::<sha2::Sha512>::new(), &digest, signature).ok(),
                }
            }
            P256 => {
                let signature = p256::ecdsa::Signature::from_der(signature).ok()?;
                p256::ecdsa::VerifyingKey::from_sec1_bytes(key).ok()?.verify_prehash(&digest, &signature).ok()
            }
            P384 => {
                let signature = p384::ecdsa::Signature::from_der(signature).ok()?;
                p384::ecdsa::VerifyingKey::from_sec1_bytes(key).ok()?.verify_prehash(&digest, &signature).ok()
            }
            Ed25519 => {
                let signature = ed25519_dalek::Signature::from_slice(signature).ok()?;
                ed25519_dalek::VerifyingKey::try_from(key).ok()?.verify(message, &signature).ok()
            }
        }
    }
}

impl SignatureVerificationAlgorithm for Algorithm {
    fn verify_signature(&self, key: &[u8], message: &[u8], signature: &[u8]) -> Result<(), InvalidSignature> {
        self.is_signed(key, message, signature).ok_or(InvalidSignature)
    }

    fn public_key_alg_id(&self) -> AlgorithmIdentifier {
        self.key
    }

    fn signature_alg_id(&self) -> AlgorithmIdentifier {
        self.signature
    }
}

/// Returns whether a SubjectPublicKeyInfo holds an RSA key that [`rsa_key`] does not take.
fn is_rsa_of_other_length(info: &[u8]) -> bool {
    let mut info = Reader::new(info);
    let kind = info.enter(der::SEQUENCE).and_then(|mut kind| kind.expect(der::OID));
    // The first byte of a bit string counts unused bits.
    let key = info.expect(der::BIT_STRING).ok().and_then(|bits| bits.get(1..));
    kind == Ok(oid::RSA) && key.and_then(rsa_key).is_none()
}

/// Reads an RSAPublicKey (RFC 8017 A.1.1) of a length that is trusted.
fn rsa_key(bytes: &[u8]) -> Option<PublicKey> {
    let mut key = Reader::only(bytes).ok()?.open(der::SEQUENCE).ok()?;
    let modulus = key.expect(der::INTEGER).ok()?;
    let exponent = key.number().ok()?;
    key.end().ok()?;
    der::check_integer(modulus).ok()?;
    if modulus.len() > RSA_BITS_MAX / 8 + 1 || modulus[0] & 0x80 != 0 {
        return None;
    }
    let modulus = BoxedUint::from_be_slice_vartime(modulus.strip_prefix(&[0]).unwrap_or(modulus));
    PublicKey::new_with_size_limits(modulus, BoxedUint::from(exponent), RSA_BITS_MIN..=RSA_BITS_MAX).ok()
}

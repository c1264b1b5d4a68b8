//! What a WACZ says of itself (Webrecorder, WACZ 1.1.1): the resources it lists, and who signed it.
//!
//! Never claims that a certificate was checked: a signer's domain is what the file says.

use base64::Engine;
use formats::{Problem, ProblemKind};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// A resource as `datapackage.json` lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// Its path, as listed.
    pub path: String,
    /// Its length.
    pub bytes: Option<u64>,
    /// Its digest.
    pub sha256: Option<[u8; 32]>,
}

/// What the two files say.
#[derive(Clone, Debug, Default)]
pub struct Wacz {
    /// What it lists.
    pub resources: Vec<Resource>,
    /// The program that made it.
    pub software: Option<String>,
    /// Who signed it, and whether that was checked.
    pub signer: Option<String>,
    package: Option<[u8; 32]>,
    declared: Option<[u8; 32]>,
    wrong: bool,
}

impl Wacz {
    /// Takes in `datapackage.json`.
    ///
    /// # Errors
    /// A problem where it cannot be read.
    pub fn package(&mut self, bytes: &[u8]) -> Result<(), Problem> {
        self.package = Some(Sha256::digest(bytes).into());
        let value: Value =
            serde_json::from_slice(bytes).map_err(|_| Problem::new(ProblemKind::ManifestDamaged))?;
        self.software = value.get("software").and_then(Value::as_str).map(str::to_owned);
        for resource in value.get("resources").and_then(Value::as_array).into_iter().flatten().take(100_000) {
            // Before 1.1 length and digest stood under `stats`.
            let stats = resource.get("stats");
            let of = |name: &str| resource.get(name).or_else(|| stats?.get(name));
            let Some(path) = of("path").and_then(Value::as_str) else { continue };
            self.resources.push(Resource {
                path: path.to_owned(),
                bytes: of("bytes").and_then(Value::as_u64),
                sha256: of("hash").and_then(Value::as_str).and_then(digest),
            });
        }
        Ok(())
    }

    /// Takes in `datapackage-digest.json`.
    ///
    /// # Errors
    /// A problem where it cannot be read.
    pub fn digest(&mut self, bytes: &[u8]) -> Result<(), Problem> {
        let damaged = || Problem::new(ProblemKind::ManifestDamaged);
        let value: Value = serde_json::from_slice(bytes).map_err(|_| damaged())?;
        let hash = value.get("hash").and_then(Value::as_str).ok_or_else(damaged)?;
        self.declared = Some(digest(hash).ok_or_else(damaged)?);
        let Some(signed) = value.get("signedData").and_then(Value::as_object) else { return Ok(()) };
        let word = |name: &str| signed.get(name).and_then(Value::as_str);
        self.wrong |= word("hash").is_none_or(|signed| signed != hash);
        if let Some(domain) = word("domain") {
            self.signer = Some(format!("signed by {domain}, not checked"));
        } else if let (Some(key), Some(signature)) = (word("publicKey"), word("signature")) {
            match verified(key, signature, hash) {
                true => self.signer = Some(format!("signed by the key {key}")),
                false => self.wrong = true,
            }
        }
        Ok(())
    }

    /// Returns what does not agree, once both have been taken in.
    pub fn problems(&self) -> Vec<Problem> {
        let mut list = Vec::new();
        if self.declared.is_some() && self.declared != self.package {
            list.push(Problem::new(ProblemKind::DigestDiffers).member("datapackage.json").detail("sha256"));
        }
        if self.wrong {
            list.push(Problem::new(ProblemKind::SignatureWrong).member("datapackage-digest.json"));
        }
        list
    }
}

/// Reads `sha256:` and hex.
fn digest(text: &str) -> Option<[u8; 32]> {
    let text = text.strip_prefix("sha256:").unwrap_or(text).as_bytes();
    if text.len() != 64 {
        return None;
    }
    let mut out = [0; 32];
    for (byte, pair) in out.iter_mut().zip(text.chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(out)
}

/// Verifies a signature (ECDSA, SHA-256; the two numbers one after the other) over the digest as text by a
/// key in SPKI, as ArchiveWeb.page makes it.
fn verified(key: &str, signature: &str, hash: &str) -> bool {
    let decode = |text: &str| base64::engine::general_purpose::STANDARD.decode(text).unwrap_or_default();
    let (key, signature) = (decode(key), decode(signature));
    // The point is the last part of the SPKI: 0x04 and two numbers.
    let point = |width: usize| key.len().checked_sub(2 * width + 1).map(|at| &key[at..]);
    match signature.len() {
        96 => {
            use p384::ecdsa::signature::hazmat::PrehashVerifier;
            let key = point(48).and_then(|point| p384::ecdsa::VerifyingKey::from_sec1_bytes(point).ok());
            let signature = p384::ecdsa::Signature::from_slice(&signature).ok();
            key.zip(signature)
                .is_some_and(|(key, signature)| key.verify_prehash(&Sha256::digest(hash), &signature).is_ok())
        }
        64 => {
            use p256::ecdsa::signature::hazmat::PrehashVerifier;
            let key = point(32).and_then(|point| p256::ecdsa::VerifyingKey::from_sec1_bytes(point).ok());
            let signature = p256::ecdsa::Signature::from_slice(&signature).ok();
            key.zip(signature)
                .is_some_and(|(key, signature)| key.verify_prehash(&Sha256::digest(hash), &signature).is_ok())
        }
        _ => false,
    }
}

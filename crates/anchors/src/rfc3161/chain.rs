//! The chain from a signer's certificate to a pinned root, at the token's own time.
//!
//! Never asks whether a certificate was revoked.

use std::time::Duration;

use rustls_pki_types::{CertificateDer, UnixTime};
use webpki::{EndEntityCert, Error, KeyUsage};

use super::algorithm;
use super::certificate::Certificate;
use super::oid;
use super::roots::Roots;
use super::time::UnixMillis;
use crate::AnchorError;
use crate::der::Reader;

/// Returns the subject of the pinned root that the chain ends in, or `None` where it ends in none.
pub fn follow(
    signer: &CertificateDer<'_>,
    carried: &[&[u8]],
    roots: &Roots,
    time: UnixMillis,
) -> Result<Option<String>, AnchorError> {
    let end = EndEntityCert::try_from(signer).map_err(|error| refused(&error))?;
    let at = u64::try_from(time.0.div_euclid(1000)).map_err(|_| AnchorError::Expired)?;
    let between: Vec<CertificateDer<'_>> = carried
        .iter()
        .copied()
        .chain(roots.all().map(|certificate| certificate.whole))
        .map(CertificateDer::from)
        .collect();
    let anchors = roots.anchors();
    let found = end.verify_for_usage(
        &algorithm::all(),
        &anchors,
        &between,
        UnixTime::since_unix_epoch(Duration::from_secs(at)),
        // The signer's own purposes are checked apart and more strictly; authorities often name none.
        KeyUsage::required_if_present(oid::TIME_STAMPING),
        None,
        None,
    );
    let anchor = match found {
        Ok(path) => path.anchor().clone(),
        Err(Error::UnknownIssuer) => return Ok(None),
        Err(error) => return Err(refused(&error)),
    };
    // webpki takes an anchor as it is; openssl asks that a root be in its time, and so do we.
    let is_it = |root: &Certificate<'_>| {
        root.key == anchor.subject_public_key_info.as_ref()
            && Reader::only(root.subject).is_ok_and(|name| name.inside == anchor.subject.as_ref())
    };
    let mut names = roots.roots().filter(is_it).filter(|root| root.was_valid_at(time));
    names.next().map(|root| Some(root.subject_text())).ok_or(AnchorError::Expired)
}

fn refused(error: &Error) -> AnchorError {
    match error {
        Error::CertExpired { .. } | Error::CertNotValidYet { .. } => AnchorError::Expired,
        Error::UnsupportedSignatureAlgorithmContext(_)
        | Error::UnsupportedSignatureAlgorithmForPublicKeyContext(_) => {
            AnchorError::Unsupported("a certificate of the chain is signed in another way")
        }
        Error::RequiredEkuNotFoundContext(_) => AnchorError::Eku,
        other => AnchorError::Chain(other.to_string()),
    }
}

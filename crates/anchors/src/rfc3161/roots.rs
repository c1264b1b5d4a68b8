//! The certificates that somebody pinned: roots, and intermediates that help to reach them.
//!
//! Never brings any of its own.

use std::fmt;

use rustls_pki_types::pem::PemObject as _;
use rustls_pki_types::{CertificateDer, TrustAnchor};

use super::certificate::Certificate;
use crate::AnchorError;

const TEXT_BYTES_MAX: usize = 256 << 10;
const CERTIFICATES_MAX: usize = 64;

/// Pinned certificates. A self-issued one is a root, which ends a chain; any other only helps to reach one.
#[derive(Clone, Default)]
pub struct Roots {
    certificates: Vec<CertificateDer<'static>>,
}

impl fmt::Debug for Roots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Roots({} certificates)", self.certificates.len())
    }
}

impl Roots {
    /// Returns no roots: no token is pinned by them.
    #[must_use]
    pub const fn none() -> Self {
        Self { certificates: Vec::new() }
    }

    /// Reads PEM text: at most 64 certificates in at most 256 KiB; what stands between them is passed over.
    ///
    /// # Errors
    /// [`AnchorError::Form`] where a certificate cannot be read, [`AnchorError::Limits`].
    pub fn parse(pem: &str) -> Result<Self, AnchorError> {
        if pem.len() > TEXT_BYTES_MAX {
            return Err(AnchorError::Limits("certificates over 256 KiB"));
        }
        let mut certificates = Vec::new();
        for certificate in CertificateDer::pem_slice_iter(pem.as_bytes()) {
            let certificate = certificate.map_err(|_| AnchorError::Form("PEM"))?;
            if certificates.len() == CERTIFICATES_MAX {
                return Err(AnchorError::Limits("more than 64 certificates"));
            }
            if Certificate::read(&certificate)?.is_self_issued() {
                anchor(&certificate)?;
            }
            certificates.push(certificate);
        }
        Ok(Self { certificates })
    }

    /// Returns how many of them are roots.
    #[must_use]
    pub fn root_count(&self) -> usize {
        self.roots().count()
    }

    pub(super) fn roots(&self) -> impl Iterator<Item = Certificate<'_>> {
        self.all().filter(Certificate::is_self_issued)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = Certificate<'_>> {
        self.certificates.iter().filter_map(|certificate| Certificate::read(certificate).ok())
    }

    pub(super) fn anchors(&self) -> Vec<TrustAnchor<'_>> {
        let is_root = |bytes: &&CertificateDer<'static>| {
            Certificate::read(bytes).is_ok_and(|certificate| certificate.is_self_issued())
        };
        self.certificates.iter().filter(is_root).filter_map(|root| anchor(root).ok()).collect()
    }
}

fn anchor<'a>(certificate: &'a CertificateDer<'_>) -> Result<TrustAnchor<'a>, AnchorError> {
    webpki::anchor_from_trusted_cert(certificate).map_err(|_| AnchorError::Form("a root certificate"))
}

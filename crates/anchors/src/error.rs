//! Why a token or a proof does not date the body it is held against.
//!
//! Never a judgement of whom to trust: an unknown root or an absent block header is a finding, no error.

/// Why bytes were not accepted. Nothing here is retried with the same bytes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnchorError {
    /// Longer, deeper or more numerous than this room reads.
    #[error("over the limits: {0}")]
    Limits(&'static str),
    /// Not of the form that RFC 3161, RFC 5652, X.690 or OpenTimestamps give it.
    #[error("not of its form: {0}")]
    Form(&'static str),
    /// Sound perhaps, but made with something that this room cannot check.
    #[error("made with what cannot be checked here: {0}")]
    Unsupported(&'static str),
    /// The authority did not grant a token.
    #[error("the authority answered with status {code}: {text}")]
    Status {
        /// PKIStatus of RFC 3161 2.4.2; 0 and 1 are grants.
        code: u8,
        /// What the authority says about it, printable, at most 200 characters; may be empty.
        text: String,
    },
    /// The token or proof is over something else than the body.
    #[error("it is over other bytes")]
    Imprint,
    /// The nonce is absent or not the one that was asked with.
    #[error("the nonce is not the one that was asked with")]
    Nonce,
    /// There is not exactly one signer, or its certificate is at hand nowhere.
    #[error("not one signer with a certificate: {0}")]
    Signer(&'static str),
    /// The signed attributes lack content type or message digest, hold them twice, or they do not fit.
    #[error("the signed attributes do not fit: {0}")]
    Attributes(&'static str),
    /// The signed certificate identifier (ESSCertID of RFC 2634, ESSCertIDv2 of RFC 5035) is absent or
    /// names another certificate.
    #[error("the signed certificate identifier names another certificate, or is absent")]
    Ess,
    /// The signature does not fit the signed attributes.
    #[error("the signature does not fit")]
    Signature,
    /// The certificate may not sign timestamps: RFC 3161 2.3 wants the extended key usage timeStamping,
    /// critical and alone.
    #[error("the certificate is not one for timestamps alone")]
    Eku,
    /// A certificate of the chain was not valid at the token's own time.
    #[error("a certificate was not valid at the time of the token")]
    Expired,
    /// The chain leads to a pinned root by name, and does not hold.
    #[error("the chain of certificates does not hold: {0}")]
    Chain(String),
}

impl AnchorError {
    /// Returns the one word that names the failure to scripts and pages.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Limits(_) => "limits",
            Self::Form(_) => "form",
            Self::Unsupported(_) => "unsupported",
            Self::Status { .. } => "status",
            Self::Imprint => "imprint",
            Self::Nonce => "nonce",
            Self::Signer(_) => "signer",
            Self::Attributes(_) => "attributes",
            Self::Ess => "ess",
            Self::Signature => "signature",
            Self::Eku => "eku",
            Self::Expired => "expired",
            Self::Chain(_) => "chain",
        }
    }
}

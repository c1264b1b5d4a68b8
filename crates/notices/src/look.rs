//! One answer as it was captured, with the circumstances that count when it is judged.
//!
//! Never fetches, and never alters the answer.

/// One look at an address: what was asked, and what came.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look<'a> {
    /// The address that was asked for; `""` where nobody knows it.
    pub url: &'a str,
    /// The address that answered in the end, after redirects; `None` where it is that of the request.
    pub last_url: Option<&'a str>,
    /// The status of the last answer (RFC 9110 section 15).
    pub status: Option<u16>,
    /// The fields of the last answer, as they came, in order.
    pub fields: &'a [(String, String)],
    /// The body of the last answer without transfer and content encoding, as far as it came.
    pub body: &'a [u8],
    /// Whether the body was cut off: by a limit, or because the line broke.
    pub cut: bool,
    /// What went wrong on the way, where no whole answer came.
    pub failure: Option<Failure>,
    /// When it was looked, in milliseconds of Unix time.
    pub when_ms: Option<i64>,
    /// From where: a label that the steward gave the vantage point.
    pub vantage: Option<&'a str>,
}

impl<'a> Look<'a> {
    /// Returns a field's value, by its name in any case.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'a str> {
        self.fields.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Returns the address that answered in the end.
    #[must_use]
    pub fn final_url(&self) -> &'a str {
        self.last_url.unwrap_or(self.url)
    }
}

/// What went wrong before a whole answer was there, in the words of OONI's data format df-007.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The name was not found (`dns_nxdomain_error`).
    NameNotFound,
    /// The name led to an address that nobody can have (`dns_bogon_error`).
    NameBogon,
    /// The name server did not answer (`dns_timeout`).
    NameTimeout,
    /// The connection was refused (`connection_refused`).
    Refused,
    /// The connection was reset (`connection_reset`).
    Reset,
    /// Nothing came in time (`generic_timeout_error`).
    Timeout,
    /// The connection was reset or ended while TLS was agreed on (`ssl_failed_handshake`).
    Handshake,
    /// The certificate is of another name (`ssl_invalid_hostname`).
    CertificateName,
    /// The certificate is of an unknown authority (`ssl_unknown_authority`).
    CertificateAuthority,
    /// The line ended early (`eof_error`).
    Ended,
    /// What came is no HTTP (`http_parse_error`).
    NotHttp,
    /// The redirects go in a circle or are too many (`http_too_many_redirects`).
    Redirects,
    /// Something else (`unknown_failure`).
    Other,
}

impl Failure {
    const ALL: [(Self, &'static str); 13] = [
        (Self::NameNotFound, "dns_nxdomain_error"),
        (Self::NameBogon, "dns_bogon_error"),
        (Self::NameTimeout, "dns_timeout"),
        (Self::Refused, "connection_refused"),
        (Self::Reset, "connection_reset"),
        (Self::Timeout, "generic_timeout_error"),
        (Self::Handshake, "ssl_failed_handshake"),
        (Self::CertificateName, "ssl_invalid_hostname"),
        (Self::CertificateAuthority, "ssl_unknown_authority"),
        (Self::Ended, "eof_error"),
        (Self::NotHttp, "http_parse_error"),
        (Self::Redirects, "http_too_many_redirects"),
        (Self::Other, "unknown_failure"),
    ];

    /// Returns OONI's word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(failure, _)| *failure == self).map_or("unknown_failure", |(_, word)| word)
    }

    /// Returns the failure of a word of OONI's.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(failure, _)| *failure)
    }
}

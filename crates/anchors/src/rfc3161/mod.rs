//! RFC 3161 timestamps: the request over a body, and the answer held against body, nonce and pinned roots.
//! CMS as RFC 5652, certificate identifiers as RFC 2634 and 5035, chains by webpki.
//!
//! Never uses the present time: a chain is judged at the token's own time. Whether a certificate was revoked
//! is not asked, for that would take a network.

mod algorithm;
mod certificate;
mod chain;
mod oid;
mod request;
mod response;
mod roots;
mod signer;
mod time;
mod token_info;
mod verify;

pub use request::{Nonce, REQUEST_MEDIA_TYPE, RESPONSE_MEDIA_TYPE, Request};
pub use roots::Roots;
pub use time::{Micros, UnixMillis};
pub use verify::{Dated, Note, Trust, verify};

/// The longest response that is read, in bytes.
pub const RESPONSE_BYTES_MAX: usize = 64 << 10;

//! Where a branch of a proof ends: what somebody is said to attest.
//!
//! Never believes it: an attestation is a place to look.

use std::cmp::Ordering;

use super::reader::{Reader, write_number, write_string};
use crate::AnchorError;

const PENDING: [u8; 8] = [0x83, 0xdf, 0xe3, 0x0d, 0x2e, 0xf9, 0x0c, 0x8e];
const BITCOIN: [u8; 8] = [0x05, 0x88, 0x96, 0x0d, 0x73, 0xd7, 0x19, 0x01];
const PAYLOAD_BYTES_MAX: usize = 8192;
const ADDRESS_BYTES_MAX: usize = 1000;

/// What a branch of a proof ends in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attestation {
    /// A calendar promised to have it attested later. The address is a stranger's word: letters, digits and
    /// `-._/:`, at most 1,000 of them.
    Pending(String),
    /// The message is the Merkle root of the Bitcoin block of this height.
    Bitcoin(u64),
    /// Something else: its tag, and what it holds.
    Other([u8; 8], Vec<u8>),
}

impl Attestation {
    const fn tag(&self) -> &[u8; 8] {
        match self {
            Self::Pending(_) => &PENDING,
            Self::Bitcoin(_) => &BITCOIN,
            Self::Other(tag, _) => tag,
        }
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, AnchorError> {
        let mut tag = [0; 8];
        tag.copy_from_slice(reader.bytes(8)?);
        let payload = reader.string(PAYLOAD_BYTES_MAX)?;
        let mut inside = Reader::new(payload);
        let read = match tag {
            PENDING => Self::Pending(address(inside.string(ADDRESS_BYTES_MAX)?)?),
            BITCOIN => Self::Bitcoin(inside.number()?),
            _ => return Ok(Self::Other(tag, payload.to_vec())),
        };
        if inside.is_at_end() { Ok(read) } else { Err(AnchorError::Form("bytes after an attestation")) }
    }

    pub(super) fn write(&self, out: &mut Vec<u8>) {
        let mut payload = Vec::new();
        match self {
            Self::Pending(address) => write_string(address.as_bytes(), &mut payload),
            Self::Bitcoin(height) => write_number(*height, &mut payload),
            Self::Other(_, bytes) => payload.extend(bytes),
        }
        out.extend(self.tag());
        write_string(&payload, out);
    }
}

fn address(bytes: &[u8]) -> Result<String, AnchorError> {
    let allowed = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._/:".contains(byte);
    match std::str::from_utf8(bytes) {
        Ok(text) if bytes.iter().all(allowed) => Ok(text.to_owned()),
        _ => Err(AnchorError::Form("the address of a calendar")),
    }
}

/// The order in which the reference client writes them.
impl Ord for Attestation {
    fn cmp(&self, other: &Self) -> Ordering {
        self.tag().cmp(other.tag()).then_with(|| match (self, other) {
            (Self::Pending(ours), Self::Pending(theirs)) => ours.cmp(theirs),
            (Self::Bitcoin(ours), Self::Bitcoin(theirs)) => ours.cmp(theirs),
            (Self::Other(_, ours), Self::Other(_, theirs)) => ours.cmp(theirs),
            _ => Ordering::Equal,
        })
    }
}

impl PartialOrd for Attestation {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

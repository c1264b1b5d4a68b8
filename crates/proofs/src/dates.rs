//! What dates a checkpoint's body: each stamp judged apart, by roots that the examiner brings.
//!
//! Never says that a block belongs to Bitcoin's main chain: whoever reads it has to look that up.

use anchors::opentimestamps::{self, BlockHeader, Finding, Height, Proof};
use anchors::rfc3161::{self, Roots, Trust};

use crate::file::{Header, Stamp};
use crate::verdict::{Block, Dated, StampKind};

/// Tries that a block header of the main chain has taken since 2016, as a power of two: one of less is a
/// toy, or forged at leisure.
const WORK_BITS_MIN: u32 = 68;
/// How far a miner's clock may be off.
const MINER_SECONDS: i64 = 2 * 60 * 60;

/// Returns what a stamp over a body comes to.
pub(crate) fn dated(stamp: &Stamp, body: &str, roots: &Roots) -> Dated {
    match stamp {
        Stamp::Rfc3161(response) => token(response, body, roots),
        Stamp::OpenTimestamps { proof, headers } => chained(proof, headers, body),
    }
}

fn token(response: &[u8], body: &str, roots: &Roots) -> Dated {
    let bare = |word| Dated { kind: StampKind::Rfc3161, word, by_ms: None, who: None, block: None };
    match rfc3161::verify(response, body.as_bytes(), None, roots) {
        Ok(found) => {
            let off_ms = found.accuracy.map_or(0, |accuracy| accuracy.0.div_ceil(1000));
            let by = found.time.0.saturating_add(i64::try_from(off_ms).unwrap_or(i64::MAX));
            let pinned = matches!(found.trust, Trust::Pinned { .. });
            let who = Some(found.authority);
            let word = if pinned { "valid" } else { found.trust.word() };
            Dated { who, by_ms: pinned.then_some(by), ..bare(word) }
        }
        Err(error) => bare(error.word()),
    }
}

fn chained(proof: &[u8], headers: &[Header], body: &str) -> Dated {
    let bare = |word| Dated { kind: StampKind::OpenTimestamps, word, by_ms: None, who: None, block: None };
    let block = |header: &Header| BlockHeader::new(Height(header.height), header.bytes);
    let headers: Vec<BlockHeader> = headers.iter().map(block).collect();
    let report =
        Proof::parse(proof).and_then(|proof| opentimestamps::verify(body.as_bytes(), &proof, &headers));
    let report = match report {
        Ok(report) => report,
        Err(error) => return bare(error.word()),
    };
    match report.earliest() {
        None => bare(report.word()),
        Some(found) => {
            let hash = found.hash.iter().map(|byte| format!("{byte:02x}")).collect();
            let by = i64::from(found.seconds).saturating_add(MINER_SECONDS) * 1000;
            let worked = found.work_bits >= WORK_BITS_MIN;
            Dated {
                by_ms: worked.then_some(by),
                block: Some(Block { height: found.height.0, hash, work_bits: found.work_bits }),
                ..bare(if worked { "attested" } else { "little-work" })
            }
        }
    }
}

/// Keeps of the stamps over a body those that say something: where some OpenTimestamps proof leads to a
/// block, promises alone are left away; and each keeps the block headers that it names.
#[must_use]
pub fn telling(stamps: Vec<Stamp>, body: &str) -> Vec<Stamp> {
    let heights = |proof: &[u8]| -> Vec<u64> {
        let report =
            Proof::parse(proof).and_then(|proof| opentimestamps::verify(body.as_bytes(), &proof, &[]));
        let findings = report.map(|report| report.findings).unwrap_or_default();
        findings
            .iter()
            .filter_map(|finding| match finding {
                Finding::NoHeader { height } => Some(*height),
                _ => None,
            })
            .collect()
    };
    let complete = |stamp: &Stamp| match stamp {
        Stamp::Rfc3161(_) => false,
        Stamp::OpenTimestamps { proof, .. } => !heights(proof).is_empty(),
    };
    let any = stamps.iter().any(complete);
    let kept = stamps.into_iter().filter(|stamp| match stamp {
        Stamp::Rfc3161(_) => true,
        Stamp::OpenTimestamps { .. } => !any || complete(stamp),
    });
    let trimmed = kept.map(|stamp| match stamp {
        Stamp::Rfc3161(response) => Stamp::Rfc3161(response),
        Stamp::OpenTimestamps { proof, mut headers } => {
            let named = heights(&proof);
            headers.retain(|header| named.contains(&u64::from(header.height)));
            Stamp::OpenTimestamps { proof, headers }
        }
    });
    trimmed.collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    // Vectors of the room `anchors`, over one body: tokens by openssl, proofs by the OpenTimestamps client.
    macro_rules! vector {
        ($name:literal) => {
            include_bytes!(concat!("../../anchors/tests/vectors/", $name))
        };
    }
    const BODY: &[u8] = vector!("tsa/body");

    fn headers(text: &[u8]) -> Vec<Header> {
        std::str::from_utf8(text).unwrap().lines().filter_map(Header::parse).collect()
    }

    fn chain(proof: &[u8], headers: Vec<Header>) -> Stamp {
        Stamp::OpenTimestamps { proof: proof.to_vec(), headers }
    }

    #[test]
    fn each_stamp_has_its_own_word() {
        let body = std::str::from_utf8(BODY).unwrap();
        let pinned = Roots::parse(std::str::from_utf8(vector!("tsa/root.pem")).unwrap()).unwrap();
        let none = Roots::none();
        let token = |bytes: &[u8]| Stamp::Rfc3161(bytes.to_vec());
        let good = vector!("tsa/p256.tsr");
        let both = headers(vector!("ots/complete.headers"));
        assert_eq!(both.len(), 2);
        // openssl ts -reply -in p256.tsr -text: Nov 23 10:00:00.25 2026 GMT, accuracy 20 milliseconds.
        let by = Some(1_795_428_000_270);
        for (stamp, body, roots, word, by_ms) in [
            (token(good), body, &pinned, "valid", by),
            (token(good), body, &none, "unpinned", None),
            (token(good), "other\n", &pinned, "imprint", None),
            (token(&good[..good.len() - 1]), body, &pinned, "form", None),
            (token(b""), body, &pinned, "form", None),
            (token(vector!("tsa/ended.tsr")), body, &pinned, "expired", None),
            (chain(vector!("ots/pending.ots"), vec![]), body, &none, "pending-only", None),
            (chain(vector!("ots/complete.ots"), vec![]), body, &none, "no-header", None),
            (chain(vector!("ots/complete.ots"), both.clone()), body, &none, "little-work", None),
            (chain(vector!("ots/complete.ots"), both), "other\n", &none, "imprint", None),
            (chain(b"x", vec![]), body, &none, "form", None),
        ] {
            let found = dated(&stamp, body, roots);
            assert_eq!((found.word, found.by_ms), (word, by_ms), "{found:?}");
        }
    }

    #[test]
    fn promises_are_left_away_once_one_is_kept() {
        let body = std::str::from_utf8(BODY).unwrap();
        let all = headers(vector!("ots/complete.headers"));
        let strange = Header { height: 1, bytes: [0; 80] };
        let more = [&all[..], &[strange]].concat();
        let pending = chain(vector!("ots/pending.ots"), vec![strange]);
        let complete = chain(vector!("ots/complete.ots"), more);
        let token = Stamp::Rfc3161(b"x".to_vec());
        let told = telling(vec![token.clone(), pending.clone(), complete], body);
        assert_eq!(told, [token, chain(vector!("ots/complete.ots"), all)]);
        assert_eq!(telling(vec![pending], body), [chain(vector!("ots/pending.ots"), vec![])]);
    }
}

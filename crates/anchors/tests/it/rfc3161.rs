//! Responses of time-stamping authorities: those that hold, and those that break one rule each.
//!
//! Never holds our verdict against itself: what openssl says of each file lies beside it.

use anchors::AnchorError;
use anchors::rfc3161::{self, Dated, Micros, Nonce, Request, Roots, Trust, UnixMillis};

use crate::vector;

fn roots(name: &str) -> Roots {
    Roots::parse(&String::from_utf8(vector(name)).unwrap()).unwrap()
}

fn check(name: &str, root: &str) -> Result<Dated, AnchorError> {
    rfc3161::verify(&vector(&format!("tsa/{name}.tsr")), &vector("tsa/body"), None, &roots(root))
}

/// Returns the verdict in words: `pinned` or `unpinned` with notes, or the failure.
fn words(found: &Result<Dated, AnchorError>) -> String {
    match found {
        Ok(dated) => {
            let notes = dated.notes.iter().map(|note| note.word());
            std::iter::once(dated.trust.word()).chain(notes).collect::<Vec<_>>().join(" ")
        }
        Err(error) => error.word().to_owned(),
    }
}

/// Name, our words under the roots that openssl had, and what openssl says.
const VERDICTS: &[(&str, &str, &str)] = &[
    ("belowed", "pinned", "ok"),
    ("belowold", "expired", "refused"),
    ("belowoldroot", "expired", "refused"),
    ("eku-none", "eku", "refused"),
    ("eku-soft", "eku", "refused"),
    ("eku-two", "eku", "refused"),
    ("ended", "expired", "refused"),
    ("imprint-other", "imprint", "refused"),
    // openssl still takes SHA-1.
    ("imprint-sha1", "unsupported", "ok"),
    ("imprint-sha512", "pinned", "ok"),
    ("later", "expired", "refused"),
    ("no-attributes", "attributes", "refused"),
    ("no-certificate", "signer", "refused"),
    ("no-identifier", "ess", "refused"),
    ("not-a-token", "form", "refused"),
    ("other-certificate", "ess", "refused"),
    ("p256", "pinned", "ok"),
    ("p256-sha512", "pinned", "ok"),
    ("p384", "pinned", "ok"),
    ("p521", "unsupported", "ok"),
    // openssl's timestamps go through PKCS #7, which knows neither PSS nor key identifiers; `openssl cms`
    // takes all three.
    ("pss", "pinned", "refused"),
    ("pss-sha512", "pinned", "refused"),
    ("rsa2048-keyid", "pinned", "refused"),
    ("refused", "status", "refused"),
    ("rsa1024", "unsupported", "ok"),
    ("signed-sha1", "unsupported", "ok"),
    ("strange", "chain", "refused"),
    ("ts-p384-sha384", "pinned", "ok"),
    ("ts-rsa3072", "pinned", "ok"),
    ("ts-rsa4096-sha512", "pinned", "ok"),
    ("ts-sha1-identifier", "pinned sha1-identifier", "ok"),
    ("ts-unsorted", "pinned unsorted-certificates", "ok"),
    ("tsa-ca", "chain", "refused"),
    ("two-signers", "signer", "refused"),
    ("usage-other", "eku", "refused"),
    ("with-chain", "pinned", "ok"),
    ("without-chain", "pinned", "ok"),
];

#[test]
fn each_response_gets_its_word() {
    for (name, expected, _) in VERDICTS {
        let root = match *name {
            "belowed" => "tsa/edroot.pem",
            "belowoldroot" => "tsa/oldroot.pem",
            "without-chain" => "tsa/root-between.pem",
            _ => "tsa/root.pem",
        };
        let found = check(name, root);
        assert_eq!(words(&found), *expected, "{name}: {found:?}");
    }
}

#[test]
fn the_table_is_what_openssl_said() {
    let said = String::from_utf8(vector("tsa/openssl.txt")).unwrap();
    let mut ours: Vec<String> =
        VERDICTS.iter().map(|(name, _, openssl)| format!("{name} {openssl}")).collect();
    let mut theirs: Vec<&str> = said.lines().collect();
    ours.sort_unstable();
    theirs.sort_unstable();
    assert_eq!(ours, theirs);
}

#[test]
fn roots_decide_trust_and_nothing_else() {
    for (name, root, expected) in [
        ("p256", "tsa/other.pem", "unpinned"),
        // The certificate itself, or one between, is no root.
        ("p256", "tsa/p256.pem", "unpinned"),
        ("without-chain", "tsa/root.pem", "unpinned"),
        ("belowoldroot", "tsa/root.pem", "unpinned"),
        // Another key under the name of the root.
        ("p256", "tsa/impostor.pem", "chain"),
        // A certificate that the token leaves out may be pinned beside the root; alone it only names the
        // signer.
        ("no-certificate", "tsa/p256.pem", "unpinned"),
        ("imprint-other", "tsa/other.pem", "imprint"),
        ("ended", "tsa/other.pem", "expired"),
        ("eku-two", "tsa/other.pem", "eku"),
    ] {
        assert_eq!(words(&check(name, root)), expected, "{name} under {root}");
    }
    let both = [vector("tsa/other.pem"), vector("tsa/impostor.pem"), vector("tsa/root.pem")].concat();
    let both = Roots::parse(&String::from_utf8(both).unwrap()).unwrap();
    assert_eq!(both.root_count(), 3);
    let found = rfc3161::verify(&vector("tsa/p256.tsr"), &vector("tsa/body"), None, &both).unwrap();
    assert_eq!(found.trust, Trust::Pinned { root: "O=Example, CN=root".to_owned() });
    let found = rfc3161::verify(&vector("tsa/p256.tsr"), &vector("tsa/body"), None, &Roots::none()).unwrap();
    assert_eq!(found.trust, Trust::Unpinned);
}

#[test]
fn what_a_token_says_is_read() {
    // The script that made it writes these by hand.
    let found = check("p256", "tsa/root.pem").unwrap();
    assert_eq!(found.time, UnixMillis(1_795_428_000_250));
    assert_eq!(found.accuracy, Some(Micros(20_000)));
    assert_eq!(found.authority, "O=Example, CN=TSA P-256");
    assert_eq!(found.policy, "1.3.6.1.4.1.55555.1.2");
    assert_eq!(found.serial, "00c0ffee");
}

#[test]
fn the_nonce_is_held_against_the_request() {
    let check = |name: &str, nonce| {
        words(&rfc3161::verify(&vector(name), &vector("tsa/body"), nonce, &roots("tsa/root.pem")))
    };
    for (name, nonce, expected) in [
        ("tsa/p256.tsr", None, "pinned"),
        ("tsa/p256.tsr", Some(Nonce(0x8a36_6f82_0a1f_ba31)), "pinned"),
        ("tsa/p256.tsr", Some(Nonce(0x8a36_6f82_0a1f_ba30)), "nonce"),
        ("tsa/p256.tsr", Some(Nonce(0x31)), "nonce"),
        ("tsa/ts-rsa3072.tsr", None, "pinned"),
        ("tsa/ts-rsa3072.tsr", Some(Nonce(0)), "nonce"),
    ] {
        assert_eq!(check(name, nonce), expected, "{name} {nonce:?}");
    }
}

/// The responses that openssl made over one checkpoint body, with nonce and with its own request.
#[test]
fn the_request_and_its_answers_are_those_of_openssl() {
    let (body, nonce) = (vector("own-tsa/cp.orig"), Nonce(0x8a36_6f82_0a1f_ba31));
    assert_eq!(Request::new(&body, nonce).bytes(), vector("own-tsa/req.tsq"));
    for (name, root, expected, time) in [
        // 2026-11-23 11:11:25, 11:17:52 twice and 11:20:22.463, as `openssl ts -reply -text` prints them.
        ("resp", "ca.crt", "pinned unsorted-certificates", 1_795_432_285_000),
        ("resp1", "ca.crt", "pinned", 1_795_432_672_000),
        ("respec", "ca.crt", "pinned", 1_795_432_672_000),
        ("respfrac", "ca.crt", "pinned", 1_795_432_822_463),
        ("resptamper", "ca.crt", "signature", 0),
        ("resp1", "ca2.crt", "unpinned", 1_795_432_672_000),
    ] {
        let response = vector(&format!("own-tsa/{name}.tsr"));
        let roots = roots(&format!("own-tsa/{root}"));
        let found = rfc3161::verify(&response, &body, Some(nonce), &roots);
        assert_eq!(words(&found), expected, "{name} under {root}: {found:?}");
        if let Ok(dated) = found {
            assert_eq!(dated.time, UnixMillis(time), "{name}");
            assert_eq!(dated.accuracy, Some(Micros(1_500_100)), "{name}");
        }
    }
    assert_eq!(
        words(&rfc3161::verify(&vector("own-tsa/resp1.tsr"), b"other", None, &roots("own-tsa/ca.crt"))),
        "imprint"
    );
}

/// Bytes of a token that holds, changed at a place that is found by what stands there.
#[test]
fn a_changed_token_is_refused_by_name() {
    let good = vector("tsa/p256.tsr");
    let after = |mark: &[u8], nth: usize| {
        let found = good.windows(mark.len()).enumerate().filter(|(_, window)| window == &mark);
        found.map(|(at, _)| at + mark.len()).nth(nth).unwrap()
    };
    // The time in what is signed; the content type and the digest among the attributes; the last byte, of
    // the signature; the identifier's digest.
    let time = after(b"20261123100000.25", 0);
    let kind = after(&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x03], 0) + 4;
    let digest = after(&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x04], 0) + 4;
    let identifier = after(&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x02, 0x2f], 0) + 12;
    for (what, at, expected) in [
        ("time", time - 1, "attributes"),
        ("content type", kind + 5, "attributes"),
        ("message digest", digest + 5, "attributes"),
        ("certificate identifier", identifier, "ess"),
        ("signature", good.len() - 1, "signature"),
    ] {
        let mut changed = good.clone();
        changed[at] ^= 1;
        let found = rfc3161::verify(&changed, &vector("tsa/body"), None, &roots("tsa/root.pem"));
        assert_eq!(words(&found), expected, "{what}: {found:?}");
    }
}

#[test]
fn what_is_too_long_or_no_response_is_refused() {
    let roots = roots("tsa/root.pem");
    let mut long = vector("tsa/p256.tsr");
    long.resize(rfc3161::RESPONSE_BYTES_MAX + 1, 0);
    let after = [vector("tsa/p256.tsr"), vec![0]].concat();
    for (bytes, expected) in [
        (long, "limits"),
        (after, "form"),
        (Vec::new(), "form"),
        (b"<html>".to_vec(), "form"),
        (vector("tsa/root.pem"), "form"),
        // Granted, and nothing else.
        (vec![0x30, 5, 0x30, 3, 2, 1, 0], "form"),
        // Waiting (3), and a status over a byte.
        (vec![0x30, 5, 0x30, 3, 2, 1, 3], "status"),
        (vec![0x30, 6, 0x30, 4, 2, 2, 1, 0], "form"),
    ] {
        assert_eq!(words(&rfc3161::verify(&bytes, b"", None, &roots)), expected);
    }
}

#[test]
fn pinned_certificates_are_read_or_refused() {
    let root = String::from_utf8(vector("tsa/root.pem")).unwrap();
    let words = |text: &str| Roots::parse(text).map(|roots| roots.root_count()).map_err(|error| error.word());
    assert_eq!(words(""), Ok(0));
    assert_eq!(words(&format!("A note before.\n{root}\nand after\n{root}")), Ok(2));
    assert_eq!(words(&String::from_utf8(vector("tsa/root-between.pem")).unwrap()), Ok(1));
    assert_eq!(words(&root.replace("MI", "NI")), Err("form"));
    assert_eq!(words(&root.replace("-----END", "-----ENDE")), Err("form"));
    assert_eq!(words(&root.repeat(65)), Err("limits"));
    assert_eq!(words(&" ".repeat((256 << 10) + 1)), Err("limits"));
}

//! Proofs of third parties, where they are at hand: `BEILIN_SHARED` names the folder that holds
//! `samples/vectors`.
//!
//! Never the only cover of anything: `opentimestamps` tries the same on proofs of the project's own.

use std::path::PathBuf;

use anchors::opentimestamps::{self, Proof};

#[test]
fn proofs_of_others_are_read_and_written() {
    let Some(shared) = std::env::var_os("BEILIN_SHARED") else {
        println!("ots: skipped, BEILIN_SHARED names no folder; `opentimestamps` covers the same ground");
        return;
    };
    let folder = PathBuf::from(shared).join("samples/vectors/ots");
    let (mut accepted, mut rejected, mut skipped) = (0, 0, 0);
    for file in std::fs::read_dir(&folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "ots") {
            skipped += 1;
            println!("ots: skipped {}: what a proof is over, no proof", path.display());
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        match Proof::parse(&bytes) {
            Ok(proof) => {
                accepted += 1;
                assert_eq!(proof.bytes(), bytes, "{}", path.display());
                assert_eq!(opentimestamps::verify(b"", &proof, &[]).unwrap_err().word(), "imprint");
            }
            Err(error) => {
                rejected += 1;
                println!("ots: {} rejected: {error}", path.display());
            }
        }
    }
    let total = accepted + rejected + skipped;
    println!("ots: {total} files = {accepted} accepted + {rejected} rejected + {skipped} skipped");
    assert_eq!((accepted, rejected), (3, 0));
}

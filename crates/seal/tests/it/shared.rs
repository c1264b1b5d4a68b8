//! Vectors of third parties, where they are at hand: `BEILIN_SHARED` names the folder that holds
//! `samples/vectors`. They are not in the repository for their licences; `edges.rs` covers the same
//! ground with trees and keys of its own. Per set: total = accepted + rejected + skipped, with a reason.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use seal::note::Vkey;
use seal::tile::{Tile, bytes as tile_bytes, entries_path, tiles, unbundle};
use seal::{Checkpoint, Hash, SealError, TlogProof, commit, tree};
use serde_json::Value;

/// The folder, or `None`, said aloud, where it is not at hand.
fn vectors(set: &str) -> Option<PathBuf> {
    let Some(shared) = std::env::var_os("BEILIN_SHARED") else {
        println!("{set}: skipped, BEILIN_SHARED names no folder; `edges` covers the same ground");
        return None;
    };
    let path = Path::new(&shared).join("samples/vectors").join(set);
    assert!(path.exists(), "{}", path.display());
    Some(path)
}

fn json_files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for item in fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        match path.is_dir() {
            true => out.extend(json_files(&path)),
            false => out.push(path),
        }
    }
    out.sort();
    out
}

fn hash(value: &Value) -> Option<Hash> {
    Hash::of_base64(value.as_str()?)
}

fn hashes(value: &Value) -> Option<Vec<Hash>> {
    value.as_array().map_or(Some(Vec::new()), |list| list.iter().map(hash).collect())
}

fn inclusion(case: &Value) -> Option<()> {
    let (leaf, root, path) = (hash(&case["leafHash"])?, hash(&case["root"])?, hashes(&case["proof"])?);
    tree::check_inclusion(&leaf, case["leafIdx"].as_u64()?, case["treeSize"].as_u64()?, &path, &root).ok()
}

fn consistency(case: &Value) -> Option<()> {
    let (old, new, path) = (hash(&case["root1"])?, hash(&case["root2"])?, hashes(&case["proof"])?);
    tree::check_consistency(case["size1"].as_u64()?, case["size2"].as_u64()?, &path, &old, &new).ok()
}

/// Runs a set of cases that say themselves whether they are wrong.
fn run(set: &str, check: fn(&Value) -> Option<()>) {
    let Some(folder) = vectors(&format!("transparency-dev-merkle/{set}")) else { return };
    let (mut accepted, mut rejected, mut skipped) = (0, 0, 0);
    for path in json_files(&folder) {
        let case: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        let roots = ["root", "root1", "root2"].map(|name| &case[name]);
        if case["wantErr"] == false && roots.iter().any(|root| root.is_string() && hash(root).is_none()) {
            // Right only where a root may be any bytes; ours are of 32, so such a text is never read.
            skipped += 1;
            continue;
        }
        let taken = check(&case).is_some();
        assert_eq!(taken, case["wantErr"] == false, "{}", path.display());
        match taken {
            true => accepted += 1,
            false => rejected += 1,
        }
    }
    println!(
        "{set}: {} = {accepted} accepted + {rejected} rejected + {skipped} skipped (roots that are not of 32 bytes)",
        accepted + rejected + skipped
    );
    assert_eq!((accepted + skipped, rejected), (6, 92));
    assert!(accepted > 0);
}

#[test]
fn inclusion_proofs_of_transparency_dev() {
    run("inclusion", inclusion);
}

#[test]
fn consistency_proofs_of_transparency_dev() {
    run("consistency", consistency);
}

#[test]
fn the_test_log_of_tessera() {
    let Some(folder) = vectors("tessera-testlog/log") else { return };
    let vkey = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";
    let vkey = Vkey::parse(vkey).unwrap();
    let mut checked = 0;
    for size in 0..=15_u64 {
        let note = fs::read_to_string(folder.join(format!("checkpoint.{size}"))).unwrap();
        let checkpoint = Checkpoint::open(&note, &vkey).unwrap();
        assert_eq!(checkpoint.size, size);
        let leaves: Vec<Hash> = match u16::try_from(size).unwrap() {
            0 => Vec::new(),
            width => {
                let bundle = fs::read(folder.join(entries_path(0, width))).unwrap();
                unbundle(&bundle).unwrap().into_iter().map(tree::leaf).collect()
            }
        };
        assert_eq!(leaves.len() as u64, size);
        assert_eq!(tree::root(&leaves), checkpoint.root, "{size}");
        let ours: Vec<Tile> = tiles(size);
        for tile in ours {
            assert_eq!(
                tile_bytes(&tile, &leaves),
                fs::read(folder.join(tile.path())).unwrap(),
                "{}",
                tile.path()
            );
        }
        let older = tree::root(&leaves[..leaves.len() / 2]);
        let path = tree::consistency(&leaves, leaves.len() / 2);
        tree::check_consistency(size / 2, size, &path, &older, &checkpoint.root).unwrap();
        checked += 1;
    }
    println!("tessera-testlog: {checked} = {checked} accepted + 0 rejected + 0 skipped");
}

#[test]
fn notes_of_c2sp() {
    let Some(folder) = vectors("c2sp") else { return };
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    let vkey = Vkey::parse(read("note.vkey").trim()).unwrap();
    assert_eq!(vkey.open(&read("note.txt")), Ok("This is an example message.\n"));
    let note = read("checkpoint-issue99.txt");
    let origin = note.lines().next().unwrap();
    let key: [u8; 32] = hex::decode("66e0b858e462a609e66fe71370c816d8846ff103d5499a22a7fec37fdbc424a7")
        .unwrap()
        .try_into()
        .unwrap();
    let checkpoint = Checkpoint::open(&note, &Vkey::of_public(origin, &key).unwrap()).unwrap();
    assert_eq!(checkpoint.size, 10);
    println!("c2sp: 2 = 2 accepted + 0 rejected + 0 skipped");
}

#[test]
fn proofs_made_by_go() {
    let Some(folder) = vectors("own-go") else { return };
    let vkey = Vkey::parse(fs::read_to_string(folder.join("t.vkey")).unwrap().trim()).unwrap();
    let leaf = tree::leaf(&fs::read(folder.join("t.leaf")).unwrap());
    for name in ["t.tlog-proof", "t3.tlog-proof"] {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        let proof = TlogProof::parse(&text).unwrap();
        assert_eq!(proof.render(), text);
        let head = Checkpoint::open(&proof.checkpoint, &vkey).unwrap();
        assert_eq!((head.size, proof.index), (1000, 613));
        tree::check_inclusion(&leaf, proof.index, head.size, &proof.path, &head.root).unwrap();
        let edited = proof.checkpoint.replacen("\n1000\n", "\n1001\n", 1);
        assert_eq!(Checkpoint::open(&edited, &vkey), Err(SealError::BadSignature));
    }
    println!("own-go: 2 = 2 accepted + 0 rejected + 0 skipped");
}

#[test]
fn edge_cases_of_ed25519() {
    let Some(file) = vectors("CCTV/ed25519vectors.json") else { return };
    let cases: Vec<Value> = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    let (mut weak, mut no_point, mut rejected, mut accepted) = (0, 0, 0, 0);
    for case in &cases {
        let bytes = |name: &str| hex::decode(case[name].as_str().unwrap()).unwrap();
        let key: [u8; 32] = bytes("key").try_into().unwrap();
        let signature: [u8; 64] = bytes("sig").try_into().unwrap();
        let flags = case["flags"].as_array();
        let flags: BTreeSet<&str> = flags.into_iter().flatten().filter_map(Value::as_str).collect();
        match Vkey::of_public("k", &key) {
            Err(SealError::WeakKey) => {
                assert!(flags.contains("low_order_A"), "{case}");
                weak += 1;
            }
            Err(_) => no_point += 1,
            Ok(_) => {
                assert!(!flags.contains("low_order_A"), "{case}");
                // The texts are no notes, so the library's check, which notes are opened with, is run.
                use ed25519_dalek::{Signature, Verifier as _, VerifyingKey};
                let key = VerifyingKey::from_bytes(&key).unwrap();
                let message = case["msg"].as_str().unwrap().as_bytes();
                match key.verify(message, &Signature::from_bytes(&signature)).is_ok() {
                    true => accepted += 1,
                    false => rejected += 1,
                }
            }
        }
    }
    let total = weak + no_point + rejected + accepted;
    println!(
        "CCTV ed25519: {total} = {accepted} accepted + {} rejected ({weak} for a key of low order, {no_point} for \
         no key) + 0 skipped",
        total - accepted
    );
    assert_eq!((total, weak), (914, 526));
}

#[test]
fn the_redaction_of_our_own_reference() {
    let Some(file) = vectors("own-redaction-vectors.json") else { return };
    // Its name space is another; the shape of a record's commitment is the same, so that is held here.
    let case: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    let list: Vec<Hash> = case["commitments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| Hash::of_hex(one.as_str().unwrap()).unwrap())
        .collect();
    let mut bytes = format!("{}/record/v1\n", case["ns"].as_str().unwrap()).into_bytes();
    bytes.extend(u32::try_from(list.len()).unwrap().to_be_bytes());
    bytes.extend(list.iter().flat_map(|hash| hash.0));
    assert_eq!(seal::sha256(&bytes).hex(), case["record"]);
    assert_ne!(commit::record(&list).hex(), case["record"], "the name space is part of it");
    let leaf = tree::leaf(case["entry"].as_str().unwrap().as_bytes());
    assert_eq!(leaf.hex(), case["leaf_hash"]);
    println!("own-redaction: 1 = 1 accepted + 0 rejected + 0 skipped (its cases are of another name space)");
}

#[test]
fn a_proof_of_sigsum() {
    let Some(folder) = vectors("sigsum") else { return };
    let text = fs::read_to_string(folder.join("hello.proof")).unwrap();
    let value = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    let all = |name: &'static str| text.lines().filter_map(move |line| line.strip_prefix(name));
    // leaf = keyhash signature; the leaf holds checksum, signature and key hash.
    let message = seal::sha256(&fs::read(folder.join("hello.data")).unwrap());
    let mut leaf = seal::sha256(&message.0).0.to_vec();
    let (key_hash, signature) = value("leaf=").split_once(' ').unwrap();
    leaf.extend(hex::decode(signature).unwrap());
    leaf.extend(hex::decode(key_hash).unwrap());
    let path: Vec<Hash> = all("node_hash=").map(|hex| Hash::of_hex(hex).unwrap()).collect();
    let root = Hash::of_hex(value("root_hash=")).unwrap();
    let (index, size) = (value("leaf_index=").parse().unwrap(), value("size=").parse().unwrap());
    tree::check_inclusion(&tree::leaf(&leaf), index, size, &path, &root).unwrap();
    assert!(tree::check_inclusion(&tree::leaf(&leaf), index, size + 1, &path, &root).is_err());
    println!(
        "sigsum: 1 = 1 accepted + 0 rejected + 0 skipped (inclusion; its signatures are of another kind)"
    );
}

#[test]
fn a_signature_of_a_kind_that_is_not_read_yet() {
    let Some(file) = vectors("own-mldsa44.sig") else { return };
    // ML-DSA-44 (type 0x06): such a line is passed over, and counts for nobody.
    let signature = fs::read(file).unwrap();
    assert_eq!(signature.len(), 2420);
    let key = seal::note::SigningKey::of_seed([1; 32]);
    let note = key.sign("a", "a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n").unwrap();
    let blob = [&[1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0][..], &signature].concat();
    let more =
        format!("{note}\u{2014} w {}\n", base64::Engine::encode(&base64::prelude::BASE64_STANDARD, blob));
    assert!(key.vkey("a").open(&more).is_ok(), "a line of 3.3 kB by an unknown kind of key harms nothing");
    assert!(key.vkey("w").open(&more).is_err());
    println!("own-mldsa44: 1 = 0 accepted + 0 rejected + 1 skipped (ML-DSA signatures are not read yet)");
}

//! Proofs of trees of every small size, and the ways in which a proof can be wrong, worked out from the
//! definition in RFC 6962 section 2.1 and not with the code under test.

use seal::{Hash, sha256, tree};

/// The definition of the tree hash.
fn mth(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => sha256(b""),
        [one] => *one,
        _ => {
            let k = split(leaves.len());
            join(&mth(&leaves[..k]), &mth(&leaves[k..]))
        }
    }
}

/// The largest power of two below `n`.
fn split(n: usize) -> usize {
    let mut k = 1;
    while k * 2 < n {
        k *= 2;
    }
    k
}

fn join(left: &Hash, right: &Hash) -> Hash {
    let mut bytes = vec![1];
    bytes.extend(left.0);
    bytes.extend(right.0);
    sha256(&bytes)
}

/// The definition of the audit path, leaf upwards.
fn path(m: usize, leaves: &[Hash]) -> Vec<Hash> {
    if leaves.len() == 1 {
        return Vec::new();
    }
    let k = split(leaves.len());
    let (mut below, beside) = match m < k {
        true => (path(m, &leaves[..k]), mth(&leaves[k..])),
        false => (path(m - k, &leaves[k..]), mth(&leaves[..k])),
    };
    below.push(beside);
    below
}

/// The definition of the consistency proof.
fn proof(m: usize, leaves: &[Hash], whole: bool) -> Vec<Hash> {
    let n = leaves.len();
    if m == n {
        return if whole { Vec::new() } else { vec![mth(leaves)] };
    }
    let k = split(n);
    let (mut below, beside) = match m <= k {
        true => (proof(m, &leaves[..k], whole), mth(&leaves[k..])),
        false => (proof(m - k, &leaves[k..], false), mth(&leaves[..k])),
    };
    below.push(beside);
    below
}

fn leaves(count: usize) -> Vec<Hash> {
    (0..count).map(|n| sha256(&[&[0], format!("leaf {n}").as_bytes()].concat())).collect()
}

/// Every way in which a list of hashes is changed a little.
fn wrong(path: &[Hash], others: &[Hash]) -> Vec<Vec<Hash>> {
    let mut out = Vec::new();
    for at in 0..=path.len() {
        for other in others {
            out.push([&path[..at], &[*other], &path[at..]].concat());
        }
    }
    for at in 0..path.len() {
        out.push([&path[..at], &path[at + 1..]].concat());
        for bit in [0, 4, 255] {
            let mut changed = path.to_vec();
            changed[at].0[bit / 8] ^= 1 << (bit % 8);
            out.push(changed);
        }
    }
    out
}

#[test]
fn inclusion_is_what_the_definition_says_and_nothing_else() {
    let (mut accepted, mut rejected) = (0, 0);
    for size in 1..=17 {
        let leaves = leaves(size);
        let root = mth(&leaves);
        assert_eq!(tree::root(&leaves), root);
        for index in 0..size {
            let right = path(index, &leaves);
            assert_eq!(tree::inclusion(&leaves, index), right);
            let (at, n) = (index as u64, size as u64);
            let check = |leaf: &Hash, index, size, path: &[Hash], root: &Hash| {
                tree::check_inclusion(leaf, index, size, path, root).is_ok()
            };
            assert!(check(&leaves[index], at, n, &right, &root));
            accepted += 1;
            for other in (0..n + 2).filter(|other| *other != at) {
                assert!(!check(&leaves[index], other, n, &right, &root), "index {other} for {at} of {n}");
                rejected += 1;
            }
            assert!(!check(&root, at, n, &right, &root) || size == 1);
            assert!(!check(&leaves[index], at, n, &right, &leaves[index]) || size == 1);
            assert!(!check(&leaves[index], at, 0, &right, &root));
            for path in wrong(&right, &[root, leaves[index], Hash([0; 32])]) {
                assert!(!check(&leaves[index], at, n, &path, &root), "{index} of {size}");
                rejected += 1;
            }
        }
    }
    println!("inclusion: {accepted} accepted, {rejected} rejected");
    assert_eq!(accepted, (1..=17).sum::<usize>());
    assert!(rejected > 5000, "{rejected}");
}

#[test]
fn consistency_is_what_the_definition_says_and_nothing_else() {
    let (mut accepted, mut rejected) = (0, 0);
    for size in 1..=17 {
        let all = leaves(size);
        let root = mth(&all);
        for old in 1..=size {
            let before = mth(&all[..old]);
            let right = proof(old, &all, true);
            assert_eq!(tree::consistency(&all, old), right);
            let (m, n) = (old as u64, size as u64);
            let check = |old, new, path: &[Hash], before: &Hash, after: &Hash| {
                tree::check_consistency(old, new, path, before, after).is_ok()
            };
            assert!(check(m, n, &right, &before, &root));
            accepted += 1;
            if old == size {
                assert!(!check(m, n, &[root], &root, &root), "nothing is to be shown");
                continue;
            }
            assert!(!check(m, n, &right, &root, &before), "swapped roots");
            assert!(
                !check(m, n, &right, &Hash([0; 32]), &root) && !check(m, n, &right, &before, &Hash([0; 32]))
            );
            assert!(!check(n, m, &right, &before, &root), "swapped sizes");
            for path in wrong(&right, &[root, before, Hash([0; 32])]) {
                assert!(!check(m, n, &path, &before, &root), "{old} of {size}");
                rejected += 1;
            }
        }
    }
    println!("consistency: {accepted} accepted, {rejected} rejected");
    assert!(rejected > 3000, "{rejected}");
}

//! The one spelling: what is written reads back, and nothing else does.

use proofs::{Fault, Header, ProofFile, Stamp};

use crate::made::{Making, members, piece, record, rotation, zipped};

fn full() -> ProofFile {
    let mut file = Making { rotations: vec![rotation(1, 2, 9)], ..Making::default() }.file();
    let header = Header { height: 700_000, bytes: [0xab; 80] };
    file.stamps = vec![
        Stamp::Rfc3161(b"0\x03\x02\x01\0".to_vec()),
        Stamp::OpenTimestamps { proof: b"x".to_vec(), headers: vec![] },
        Stamp::OpenTimestamps { proof: b"y".to_vec(), headers: vec![header, header] },
    ];
    file
}

#[test]
fn what_is_written_reads_back() {
    let file = full();
    let bytes = file.write();
    assert_eq!(bytes, zipped(&members(&bytes)));
    assert_eq!(bytes.len() as u64, file.bytes_long());
    assert_eq!(members(&bytes).len(), file.members());
    assert_eq!(ProofFile::take_apart(&bytes), Ok(file));
    let names: Vec<_> = members(&bytes).into_iter().map(|(name, _)| name).collect();
    let expected = [
        "README.txt",
        "keys/1",
        "1/inner",
        "1/proof",
        "1/fields",
        "1/00-type.txt",
        "1/01-text.txt",
        "2/inner",
        "2/proof",
        "2/salt",
        "2/content.png",
        "dates/1.tsr",
        "dates/2.ots",
        "dates/3.ots",
        "dates/3.headers",
    ];
    assert_eq!(names, expected);
}

#[test]
fn a_record_of_a_post_is_far_below_ten_kilobytes() {
    let making = Making { items: vec![record(&"碑".repeat(280))], ..Making::default() };
    assert!(making.file().bytes_long() < 10_000);
}

#[test]
fn members_are_all_there_once_and_in_order() {
    let good = members(&full().write());
    let form = |list: &[(String, Vec<u8>)], what: &str| {
        assert_eq!(ProofFile::take_apart(&zipped(list)), Err(Fault::Form), "{what}");
    };
    for at in 0..good.len() {
        let mut less = good.clone();
        let (name, _) = less.remove(at);
        // There may be no statement, and an OpenTimestamps proof may have no block headers.
        if name != "keys/1" && name != "dates/3.headers" {
            form(&less, &format!("without {name}"));
        }
        let mut more = good.clone();
        more.insert(at, good[at].clone());
        form(&more, &format!("{name} twice"));
        let mut renamed = good.clone();
        renamed[at].0.push('x');
        form(&renamed, &format!("{name} renamed"));
        if at > 0 {
            let mut turned = good.clone();
            turned.swap(at - 1, at);
            form(&turned, &format!("{name} too early"));
        }
    }
    let mut more = good.clone();
    more.push(("index.html".into(), b"<script>".to_vec()));
    form(&more, "a page");
}

#[test]
fn texts_have_one_form() {
    let good = members(&full().write());
    for (name, old, new) in [
        ("1/inner", "item 3", "item 03"),
        ("1/inner", "item 3", "item 32"),
        ("1/inner", "items 32", "items 16"),
        ("1/inner", "kind record", "kind piece"),
        ("1/inner", "day 2018-11-09", "day 2018-11-9"),
        ("1/inner", "\nday", "\r\nday"),
        ("1/fields", " type\n", " Type\n"),
        ("1/fields", " text\n", " type\n"),
        ("1/fields", "open ", "shut "),
        ("1/fields", "v1\n", "v1\n\n"),
        ("1/proof", "index 4", "index 16777217"),
        ("1/proof", "\n7\n", "\n07\n"),
        ("2/proof", "\n7\n", "\n6\n"),
        ("1/proof", "\u{2014} beilin", "- beilin"),
        ("2/salt", "=\n", "=\n\n"),
        ("keys/1", "size 9", "size 09"),
        ("keys/1", "rotation", "theft"),
        ("dates/3.headers", "700000", "0700000"),
        ("dates/3.headers", "ab", "AB"),
    ] {
        let mut list = good.clone();
        let (_, bytes) = list.iter_mut().find(|(member, _)| member == name).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.contains(old), "{name}: {text}");
        *bytes = text.replacen(old, new, 1).into_bytes();
        // What is in the checkpoint must fail for its form, and not for not being the same in all items.
        if name == "1/proof" {
            list.retain(|(name, _)| !name.starts_with("2/"));
        }
        let trust = crate::made::trust("quorum none\n");
        let word = proofs::judge(&zipped(&list), &trust).word.line();
        assert_eq!(word, "invalid: form", "{name}: {new}");
    }
}

#[test]
fn there_are_limits() {
    let many: Vec<(String, Vec<u8>)> = (0..4097).map(|at| (at.to_string(), Vec::new())).collect();
    assert_eq!(ProofFile::take_apart(&zipped(&many)), Err(Fault::Limits));
    assert_eq!(ProofFile::take_apart(&zipped(&many[1..])), Err(Fault::Form));
    let long = vec![0; usize::try_from(proofs::BYTES_MAX).unwrap() + 1];
    assert_eq!(ProofFile::take_apart(&long), Err(Fault::Limits));
    let items = (0..28).map(|_| piece()).collect();
    assert!(ProofFile::take_apart(&Making { items, ..Making::default() }.file().write()).is_ok());
}

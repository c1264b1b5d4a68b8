//! The table of keys and values.

use std::collections::BTreeMap;
use std::fs;

use index::{Table, TableBuilder};

use crate::make::Dice;

fn key(dice: &mut Dice, keys: usize) -> String {
    let number = dice.below(keys);
    format!("{:032x}/{}/成员-{number}", number % 5, "data/".repeat(number % 4))
}

#[test]
fn what_was_added_last_is_found_however_much_there_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("members");
    let mut expected: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut dice = Dice::new(31);
    // The last round is over 16 MiB several times, so that files are put aside and merged.
    for (round, count) in [(0, 0), (1, 500), (2, 3), (3, 40_000)] {
        let mut builder = TableBuilder::extend(&path).unwrap();
        for nth in 0..count {
            let key = key(&mut dice, 60_000);
            let value = format!("{round} {nth} ").repeat(if round == 3 { 200 } else { nth % 9 });
            builder.add(&key, value.as_bytes()).unwrap();
            expected.insert(key, value.into_bytes());
        }
        builder.finish().unwrap();
        let table = Table::open(&path).unwrap();
        table.check().unwrap();
        for _ in 0..3000 {
            let key = key(&mut dice, 60_000);
            assert_eq!(table.get(&key).unwrap(), expected.get(&key).cloned(), "{key}");
        }
        for other in ["", "0", "~", "\u{10FFFF}"] {
            assert_eq!(table.get(other).unwrap(), None);
        }
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside the table");
}

#[test]
fn a_new_table_takes_the_place_of_the_old() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("members");
    for value in ["1", "2"] {
        let mut builder = TableBuilder::new(&path);
        builder.add(value, b"x").unwrap();
        builder.finish().unwrap();
    }
    let table = Table::open(&path).unwrap();
    assert_eq!(table.get("1").unwrap(), None);
    assert_eq!(table.get("2").unwrap(), Some(b"x".to_vec()));
}

#[test]
fn a_damaged_table_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("members");
    let mut builder = TableBuilder::new(&path);
    (0..2000).for_each(|n| builder.add(&n.to_string(), &[7; 20]).unwrap());
    builder.finish().unwrap();
    let whole = fs::read(&path).unwrap();
    let mut dice = Dice::new(32);
    for turn in 0..600 {
        let mut bytes = whole.clone();
        let at = dice.below(bytes.len());
        if turn % 2 == 0 {
            bytes.truncate(at);
        } else {
            bytes[at] ^= 1 << dice.below(8);
        }
        fs::write(&path, &bytes).unwrap();
        let checked = Table::open(&path).and_then(|table| {
            for key in 0..40 {
                let _ = table.get(&(key * 50).to_string());
            }
            table.check()
        });
        assert!(checked.unwrap_err().to_string().contains("members"));
    }
}

//! Cut and changed files: an error that names the file, or an answer; never a panic.

use std::fs;

use index::{Filter, Index, IndexError, Order, Query};

use crate::make;
use crate::search::built;

fn use_all(index: &Index) -> Result<(), IndexError> {
    for words in ["", "汉", "汉字", "天安门一人", "cat", "ca*", "\"the cat\"", "字cat 😀"] {
        let query = Query::parse(words);
        index.search(&query, &Filter::default(), Order::Newest, 0, 50)?;
        index.search(&query, &Filter { account: Some(1), ..Filter::default() }, Order::Oldest, 3, 9)?;
        index.months(&query, &Filter::default())?;
    }
    index.by_id("x", "1000000000000000001")?;
    index.replies_to("x", "1000000000000000001")?;
    index.known().try_for_each(|known| known.map(|_| ()))
}

#[test]
fn a_changed_byte_is_named_by_check_and_never_a_panic() {
    let posts = make::posts(21, 120);
    let (folder, index) = built(&posts, 2);
    use_all(&index).unwrap();
    index.check().unwrap();
    drop(index);
    let mut dice = make::Dice::new(22);
    for entry in fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        let whole = fs::read(&path).unwrap();
        for _ in 0..80 {
            let mut bytes = whole.clone();
            let at = dice.below(bytes.len());
            bytes[at] ^= 1 << dice.below(8);
            fs::write(&path, &bytes).unwrap();
            let opened = Index::open(folder.path());
            let error = opened.and_then(|index| {
                let _ = use_all(&index);
                index.check()
            });
            let error = error.expect_err("a changed byte must be noticed").to_string();
            assert!(error.contains(path.to_str().unwrap()), "{error} names {}", path.display());
        }
        fs::write(&path, &whole).unwrap();
    }
}

#[test]
fn a_cut_or_missing_file_is_named_when_the_index_is_opened() {
    let posts = make::posts(23, 200);
    let (folder, _) = built(&posts, 2);
    for name in ["catalogue-0", "words-1", "shards"] {
        let path = folder.path().join(name);
        let whole = fs::read(&path).unwrap();
        for keep in [0, 1, 7, 8, 30, whole.len() / 2, whole.len() - 1] {
            fs::write(&path, &whole[..keep]).unwrap();
            let error = Index::open(folder.path()).err().expect("a cut file must be noticed").to_string();
            assert!(error.contains(name), "{error}");
        }
        fs::remove_file(&path).unwrap();
        let opened = Index::open(folder.path());
        if name != "shards" {
            assert!(opened.err().unwrap().to_string().contains(name));
        }
        fs::write(&path, &whole).unwrap();
    }
}

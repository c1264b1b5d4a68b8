//! What is private is in no byte of the archive, neither as it is nor as a digest; and what stands in the
//! log confirms no guess at anything.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::sample::{EXPORTS, Stone, expected, files, members, path, strings};

fn sha256(parts: &[&[u8]]) -> Vec<u8> {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    hash.finalize().to_vec()
}

/// Everything a stranger could read: archive, cache and key folder, as it is and unpacked.
fn haystack(stone: &Stone) -> BTreeMap<String, Vec<u8>> {
    let mut out = BTreeMap::new();
    for root in [stone.root(), stone.place.keys()] {
        for (name, bytes) in files(root) {
            if name.ends_with(".zst") {
                out.insert(format!("{name} unpacked"), zstd::stream::decode_all(&bytes[..]).unwrap());
            }
            out.insert(name, bytes);
        }
    }
    out
}

/// The beginnings of digests in every form in which they are written down, long enough to be no accident.
#[derive(Default)]
struct Traces {
    by_length: BTreeMap<usize, Forms>,
}

/// Beginnings of one length, and a table of how they begin, so that most places are passed at a glance.
struct Forms {
    begins: Vec<bool>,
    all: HashSet<Vec<u8>>,
}

fn two(bytes: &[u8]) -> usize {
    usize::from(bytes[0]) << 8 | usize::from(bytes[1])
}

impl Traces {
    fn add(&mut self, digest: &[u8]) {
        let hex = hex::encode(digest);
        for form in [
            digest[..8].to_vec(),
            hex.as_bytes()[..16].to_vec(),
            hex.to_uppercase().as_bytes()[..16].to_vec(),
            STANDARD.encode(digest).as_bytes()[..12].to_vec(),
            URL_SAFE_NO_PAD.encode(digest).as_bytes()[..12].to_vec(),
        ] {
            let new = || Forms { begins: vec![false; 1 << 16], all: HashSet::new() };
            let forms = self.by_length.entry(form.len()).or_insert_with(new);
            forms.begins[two(&form)] = true;
            forms.all.insert(form);
        }
    }

    fn of<'a>(values: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut traces = Self::default();
        for value in values {
            traces.add(&sha256(&[value]));
        }
        traces
    }

    /// The first trace in some bytes.
    fn within(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let found = |(length, forms): (&usize, &Forms)| {
            let is = |window: &&[u8]| forms.begins[two(window)] && forms.all.contains(*window);
            bytes.windows(*length).find(is).map(<[u8]>::to_vec)
        };
        self.by_length.iter().find_map(found)
    }
}

fn holds(bytes: &[u8], text: &str) -> bool {
    memchr::memmem::find(bytes, text.as_bytes()).is_some()
}

/// The words that begin with CANARY in some bytes.
fn canaries(bytes: &[u8]) -> BTreeSet<String> {
    let text = String::from_utf8_lossy(bytes);
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || "-_@.".contains(c)));
    words.filter_map(|word| word.find("CANARY").map(|at| word[at..].to_owned())).collect()
}

/// Private members and values of a sample: the bytes of each, and the words that give them away.
fn secrets(name: &str) -> (Vec<Vec<u8>>, BTreeSet<String>) {
    let inputs = members(&path(name));
    let left_out = strings(&expected(name)["members"]["left_out"]);
    let mut secrets: Vec<Vec<u8>> = left_out.iter().map(|member| inputs[member].clone()).collect();
    let mut words = BTreeSet::new();
    for bytes in &secrets {
        words.extend(canaries(bytes));
    }
    for mixed in strings(&expected(name)["members"]["mixed"]) {
        words.extend(canaries(&inputs[&mixed]));
        secrets.push(inputs[&mixed].clone());
    }
    secrets.extend(words.iter().map(|word| word.clone().into_bytes()));
    secrets.extend(words.iter().map(|word| format!("\"{word}\"").into_bytes()));
    // A member's name is told on purpose; what it says of itself in its own bytes is no secret.
    words.retain(|word| !left_out.iter().any(|member| member.contains(word.trim_end_matches(".txt"))));
    (secrets, words)
}

#[test]
fn what_is_private_is_in_no_byte_and_no_digest() {
    for name in EXPORTS {
        let stone = Stone::holding(&[name]);
        let (secrets, words) = secrets(name);
        assert!(name == "x-2013.zip" || words.len() >= 14, "{name}: {words:?}");
        let traces = Traces::of(secrets.iter().map(Vec::as_slice));
        for (file, bytes) in haystack(&stone) {
            for word in &words {
                assert!(!holds(&bytes, word), "{name}: {word} in {file}");
            }
            for body in ["bytes that nobody else may see", "只给你看", "删掉的话", "小圈子", "别人的话"]
            {
                assert!(!holds(&bytes, body), "{name}: {body} in {file}");
            }
            assert_eq!(traces.within(&bytes), None, "{name}: a digest of something private in {file}");
            assert_eq!(traces.within(file.as_bytes()), None, "{name}: {file}");
        }
        let found = stone.reader().find(&archive::Asked { words: "CANARY".into(), ..Default::default() });
        assert_eq!(found.unwrap().count, 0, "{name}");
    }
}

#[test]
fn naming_one_private_member_keeps_that_one_alone() {
    let stone = Stone::new();
    let report = stone.keep_as(&path("x-2024"), &["deleted-tweets", "like"]);
    // Deleted posts come with their pictures.
    let named = |member: &str| {
        ["data/deleted-tweets.js", "data/like.js"].contains(&member)
            || member.starts_with("data/deleted_tweets_media/")
    };
    let expected = expected("x-2024");
    let mut left_out: BTreeSet<String> = ["left_out", "left_out_declared_absent"]
        .iter()
        .flat_map(|list| strings(&expected["members"][list]))
        .collect();
    left_out.retain(|member| !named(member));
    assert_eq!(report.members.left_out.iter().cloned().collect::<BTreeSet<_>>(), left_out);
    let (_, words) = secrets("x-2024");
    let seen: BTreeSet<&str> = haystack(&stone)
        .values()
        .flat_map(|bytes| words.iter().filter(|word| holds(bytes, word)).map(String::as_str))
        .collect();
    assert_eq!(seen, BTreeSet::from(["CANARY-5-6-deleted", "CANARY-deleted-tweets", "CANARY-like"]));
    let traces = Traces::of([members(&path("x-2024"))["data/like.js"].as_slice()]);
    let records = haystack(&stone).into_iter().filter(|(name, _)| name.ends_with("jsonl.zst unpacked"));
    assert!(records.into_iter().any(|(_, bytes)| traces.within(&bytes).is_some()), "such traces are found");
}

/// Every record line of an archive.
fn lines(stone: &Stone) -> Vec<Value> {
    let all = haystack(stone).into_iter().filter(|(name, _)| name.ends_with("jsonl.zst unpacked"));
    all.flat_map(|(_, bytes)| {
        let text = String::from_utf8(bytes).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect::<Vec<Value>>()
    })
    .collect()
}

fn field<'a>(line: &'a Value, name: &str) -> Option<&'a Value> {
    line["fields"].as_array()?.iter().find(|field| field[0] == name).map(|field| &field[1])
}

#[test]
fn nothing_in_the_log_or_a_name_confirms_a_guess() {
    let stone = Stone::holding(&["x-2019.zip", "x-2024"]);
    let mut values: Vec<Vec<u8>> = Vec::new();
    for name in ["x-2019.zip", "x-2024"] {
        values.extend(members(&path(name)).into_values());
    }
    values.push(fs::read(path("x-2019.zip")).unwrap());
    let lines = lines(&stone);
    for field in lines.iter().flat_map(|line| line["fields"].as_array().unwrap()) {
        values.push(field[1].to_string().into_bytes());
        values.extend(field[1].as_str().map(|text| text.as_bytes().to_vec()));
    }
    values.extend(lines.iter().map(|line| line.to_string().into_bytes()));
    let reader = stone.reader();
    for kept in reader.find(&archive::Asked { limit: 10_000, ..Default::default() }).unwrap().posts {
        values.extend(reader.origin(&kept).unwrap().into_iter().filter_map(|origin| origin.bytes));
    }
    assert!(values.len() > 6_000, "{}", values.len());
    let traces = Traces::of(values.iter().map(Vec::as_slice));
    let mut looked_at = 0;
    for (name, bytes) in files(stone.root()) {
        assert_eq!(traces.within(name.as_bytes()), None, "{name}");
        let sealed = name.starts_with("log/") || name == "beilin.toml" || name.starts_with("originals/");
        if sealed {
            assert_eq!(traces.within(&bytes), None, "{name}");
            looked_at += 1;
        }
    }
    assert!(looked_at >= 9, "{looked_at}");
    // The same search does find the one digest that is written down: an original's, in its own record.
    let own = Traces::of([members(&path("x-2024"))["data/tweets.js"].as_slice()]);
    let records = haystack(&stone).into_iter().filter(|(name, _)| name.ends_with("jsonl.zst unpacked"));
    assert_eq!(records.filter(|(_, bytes)| own.within(bytes).is_some()).count(), 1);
}

#[test]
fn no_digest_is_recorded_of_a_member_from_which_something_was_cut() {
    let stone = Stone::holding(&["x-2024"]);
    let originals: Vec<Value> =
        lines(&stone).into_iter().filter(|line| field(line, "type") == Some(&"original".into())).collect();
    let cut: Vec<&Value> = originals.iter().filter(|line| field(line, "rule").is_some()).collect();
    assert_eq!(cut.len(), 1);
    assert_eq!(field(cut[0], "member"), Some(&"data/account.js".into()));
    assert_eq!(field(cut[0], "sha256"), None);
    let bytes = members(&path("x-2024"))["data/account.js"].len() as u64;
    assert!(field(cut[0], "bytes").unwrap().as_u64().unwrap() < bytes, "its length does not tell either");
    let inputs = members(&path("x-2024"));
    for line in originals.iter().filter(|line| field(line, "rule").is_none()) {
        let member = field(line, "member").unwrap().as_str().unwrap();
        let digest = hex::encode(sha256(&[&inputs[member]]));
        assert_eq!(field(line, "sha256"), Some(&digest.into()), "{member}");
    }
}

#[test]
fn what_was_left_out_opens_with_the_salt_beside_the_key() {
    let name = "x-2024";
    let stone = Stone::holding(&[name]);
    let inputs = members(&path(name));
    let keys = files(stone.place.keys());
    let (_, text) = keys.iter().find(|(file, _)| file.contains("/left-out/")).unwrap();
    let salts: Vec<Value> =
        std::str::from_utf8(text).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let commit = |salt: &Value, bytes: &[u8]| {
        let salt = STANDARD.decode(salt["salt"].as_str().unwrap()).unwrap();
        assert_eq!(salt.len(), 32);
        sha256(&[b"beilin/left-out/v1\n", &salt, &sha256(&[bytes])])
    };
    let mut listed: BTreeMap<String, String> = BTreeMap::new();
    for list in lines(&stone).iter().filter(|line| field(line, "type") == Some(&"left_out".into())) {
        for member in field(list, "members").unwrap().as_array().unwrap() {
            let keys: Vec<&String> = member.as_object().unwrap().keys().collect();
            assert!(
                keys.iter().all(|key| ["commitment", "member", "rule"].contains(&key.as_str())),
                "{keys:?}"
            );
            if let Some(commitment) = member["commitment"].as_str() {
                listed.insert(member["member"].as_str().unwrap().to_owned(), commitment.to_owned());
            }
        }
    }
    let left_out: BTreeSet<String> = strings(&expected(name)["members"]["left_out"]).into_iter().collect();
    assert_eq!(listed.keys().cloned().collect::<BTreeSet<_>>(), left_out);
    let mut opened = 0;
    for salt in salts.iter().filter(|salt| salt["item"].is_null()) {
        let member = salt["member"].as_str().unwrap();
        assert_eq!(STANDARD.encode(commit(salt, &inputs[member])), listed[member], "{member}");
        opened += 1;
    }
    assert_eq!(opened, left_out.len());
    let mut values = BTreeSet::new();
    for salt in salts.iter().filter(|salt| !salt["item"].is_null()) {
        let batch = fs::read(stone.root().join("log/batch").join(salt["batch"].as_str().unwrap())).unwrap();
        let item = usize::try_from(salt["item"].as_u64().unwrap()).unwrap();
        let leaf = &batch[32 * item..32 * item + 32];
        for value in ["CANARY-email@example.org", "CANARY-created-via"] {
            for form in [value.to_owned(), format!("\"{value}\"")] {
                if commit(salt, form.as_bytes()) == leaf {
                    values.insert(value);
                }
            }
        }
    }
    assert_eq!(values.len(), 2, "both private values of account.js open");
}

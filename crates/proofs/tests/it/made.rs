//! Every row of the table of verdicts, from files made here by the format's own words.

use std::collections::BTreeMap;

use proofs::{
    Authorship, Inner, Item, Kind, ProofFile, Roots, Said, Shown, Slot, Trust, Verdict, Vouched, judge,
};
use seal::note::SigningKey;
use seal::policy::Policy;
use seal::statement::{Event, Statement};
use seal::{Checkpoint, Entry, Hash, Salt, TlogProof, batch, sha256, tree};

pub const ORIGIN: &str = "beilin/000102030405060708090a0b0c0d0e0f";

pub fn key(seed: u8) -> SigningKey {
    SigningKey::of_seed([seed; 32])
}

/// A file in the making.
pub struct Making {
    pub items: Vec<Shown>,
    pub log: SigningKey,
    pub witnesses: Vec<(u8, u64)>,
    pub rotations: Vec<String>,
    pub readme: Vec<u8>,
}

pub fn record(text: &str) -> Shown {
    let value = |at: u8, name: &str, value: &str| Slot::Open {
        salt: Salt([at; 32]),
        name: name.to_owned(),
        value: value.as_bytes().to_vec(),
    };
    let closed = value(3, "client", "an invented client").commitment();
    Shown::Record(vec![value(1, "type", "post"), value(2, "text", text), Slot::Closed(closed)])
}

pub fn piece() -> Shown {
    let bytes = b"\x89PNG\r\n\x1a\n and what is no picture".to_vec();
    Shown::Piece { salt: Salt([9; 32]), extension: proofs::Extension::of_bytes(&bytes), bytes }
}

impl Default for Making {
    fn default() -> Self {
        Self {
            items: vec![record("再见，碑林。"), piece()],
            log: key(1),
            witnesses: vec![(11, 1_795_430_400), (12, 1_795_430_500)],
            rotations: Vec::new(),
            readme: "How to check this\n如何核验\n".as_bytes().to_vec(),
        }
    }
}

impl Making {
    /// Makes the file: a log of seven entries whose fifth seals a batch of twenty items.
    pub fn file(&self) -> ProofFile {
        let noise = |at: u8| sha256(&[at]);
        let mut leaves: Vec<Hash> = (0..32).map(noise).collect();
        for (at, shown) in self.items.iter().enumerate() {
            leaves[at + 3] = shown.commitment();
        }
        let day = "2018-11-09".to_owned();
        let entry = Entry { day: day.clone(), root: batch::root(&leaves) };
        let mut log: Vec<Hash> = (100..107).map(|at| tree::leaf(&[at])).collect();
        log[4] = tree::leaf(entry.render().as_bytes());
        let head = Checkpoint { origin: ORIGIN.into(), size: 7, root: tree::root(&log) };
        let mut checkpoint = head.signed(&self.log).unwrap();
        for (seed, time) in &self.witnesses {
            checkpoint += &key(*seed).cosign(&format!("witness/{seed}"), &head.body(), *time).unwrap();
        }
        let items = self.items.iter().enumerate().map(|(at, shown)| Item {
            inner: Inner {
                kind: if matches!(shown, Shown::Record(_)) { Kind::Record } else { Kind::Piece },
                item: at as u64 + 3,
                day: day.clone(),
                path: batch::path(&leaves, at + 3),
            },
            index: 4,
            path: tree::inclusion(&log, 4),
            shown: shown.clone(),
        });
        let (readme, rotations) = (self.readme.clone(), self.rotations.clone());
        ProofFile { readme, rotations, items: items.collect(), checkpoint, stamps: Vec::new() }
    }
}

pub fn rotation(old: u8, new: u8, size: u64) -> String {
    let head = Checkpoint { origin: ORIGIN.into(), size, root: sha256(b"") };
    let (first, second) = (key(old), key(new));
    let statement =
        Statement { event: Event::Rotation, head, old: first.vkey(ORIGIN), new: second.vkey(ORIGIN) };
    statement.signed(&first, &second).unwrap()
}

fn theft(old: u8, new: u8, size: u64) -> String {
    let head = Checkpoint { origin: ORIGIN.into(), size, root: sha256(b"") };
    let event = Event::Theft { recovery: Box::new(key(99).vkey(ORIGIN)) };
    let statement = Statement { event, head, old: key(old).vkey(ORIGIN), new: key(new).vkey(ORIGIN) };
    statement.signed(&key(99), &key(new)).unwrap()
}

/// Returns the policy that pins log key 1 and three witnesses.
pub fn trust(quorum: &str) -> Trust {
    let mut text = format!("log {}\n", key(1).vkey(ORIGIN).text());
    for seed in [11, 12, 13] {
        let vkey = key(seed).witness_key(&format!("witness/{seed}")).text();
        text.push_str(&format!("witness w{seed} {vkey}\n"));
    }
    Trust {
        policy: Policy::parse(&format!("{text}{quorum}")).unwrap(),
        statements: Vec::new(),
        roots: Roots::none(),
    }
}

fn of_key(seed: u8, name: &str) -> Trust {
    Trust {
        policy: Policy::of_key(&key(seed).vkey(name).text()).unwrap(),
        statements: Vec::new(),
        roots: Roots::none(),
    }
}

/// Returns the members of a file by name, to be changed and zipped again.
pub fn members(file: &[u8]) -> Vec<(String, Vec<u8>)> {
    let (mut out, mut at) = (Vec::new(), 0);
    while file[at..].starts_with(b"PK\x03\x04") {
        let size = u32::from_le_bytes(file[at + 18..at + 22].try_into().unwrap()) as usize;
        let name = usize::from(u16::from_le_bytes([file[at + 26], file[at + 27]]));
        let start = at + 30 + name;
        out.push((
            String::from_utf8(file[at + 30..start].to_vec()).unwrap(),
            file[start..start + size].to_vec(),
        ));
        at = start + size;
    }
    out
}

/// Writes a ZIP as docs/format.md 12 spells it; shares nothing with the room's own.
pub fn zipped(members: &[(String, Vec<u8>)]) -> Vec<u8> {
    let (mut out, mut central) = (Vec::new(), Vec::new());
    for (name, bytes) in members {
        let size = u32::try_from(bytes.len()).unwrap().to_le_bytes();
        let length = u16::try_from(name.len()).unwrap().to_le_bytes();
        let crc = crc32(bytes).to_le_bytes();
        let shared = [&crc[..], &size, &size, &length].concat();
        let offset = u32::try_from(out.len()).unwrap().to_le_bytes();
        central.extend(
            [b"PK\x01\x02\x0a\0\x0a\0\0\0\0\0\0\0\x21\0", &shared[..], &[0; 12], &offset, name.as_bytes()]
                .concat(),
        );
        out.extend(
            [b"PK\x03\x04\x0a\0\0\0\0\0\0\0\x21\0", &shared[..], &[0; 2], name.as_bytes(), bytes].concat(),
        );
    }
    let count = u16::try_from(members.len()).unwrap().to_le_bytes();
    let sizes = [central.len(), out.len()].map(|size| u32::try_from(size).unwrap().to_le_bytes());
    let end = [b"PK\x05\x06\0\0\0\0", &count[..], &count, &sizes[0], &sizes[1], &[0; 2]].concat();
    [out, central, end].concat()
}

/// CRC-32 by its definition, a bit at a time.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc: u32, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 * (crc & 1)))
    })
}

/// Changes a member's text, which must hold `old`.
fn swapped(file: &[u8], name: &str, old: &str, new: &str) -> Vec<u8> {
    let mut all = members(file);
    for (member, bytes) in all.iter_mut().filter(|(member, _)| member.ends_with(name)) {
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.contains(old), "{member}: {text}");
        *bytes = text.replacen(old, new, 1).into_bytes();
    }
    zipped(&all)
}

#[test]
fn a_good_file_says_what_it_shows_and_who_saw_it() {
    let file = Making::default().file().write();
    let verdict = judge(&file, &trust("group g 2 w11 w12 w13\nquorum g\n"));
    assert_eq!(verdict.word.line(), "valid");
    assert_eq!(verdict.authorship, Authorship::NoSupport);
    let log = verdict.log.unwrap();
    assert_eq!((log.origin.as_str(), log.size, log.offered), (ORIGIN, 7, None));
    assert_eq!(log.key, Some(key(1).vkey(ORIGIN).text()));
    let seen: Vec<_> = verdict.seen.iter().map(|seen| (seen.name.as_str(), seen.time)).collect();
    assert_eq!(seen, [("w11", 1_795_430_400), ("w12", 1_795_430_500)]);
    let Said::Record { open, closed } = &verdict.items[0].said else { panic!("a record") };
    assert_eq!((open.len(), *closed, verdict.items[0].entry), (2, 1, 4));
    assert_eq!(open[1].value, "再见，碑林。".as_bytes());
    assert!(matches!(verdict.items[1].said, Said::Piece { bytes: 31, .. }));
}

#[test]
fn every_row_of_the_table_has_its_word() {
    let good = Making::default().file().write();
    let signed_line = |file: &ProofFile| file.checkpoint.lines().nth(4).unwrap().to_owned() + "\n";
    let line = signed_line(&Making::default().file());
    let twice = Making { witnesses: vec![(11, 1), (11, 2)], ..Making::default() }.file().write();
    let nobody = Making { witnesses: vec![], ..Making::default() }.file().write();
    let two = "group g 2 w11 w12 w13\nquorum g\n";
    let by = |seed| Making { log: key(seed), ..Making::default() };
    let rotated = Making { rotations: vec![rotation(1, 2, 5)], ..by(2) }.file().write();
    let edited = Making { rotations: vec![rotation(1, 2, 5).replace("size 5", "size 4")], ..by(2) };
    let early = Making { rotations: vec![rotation(1, 2, 5)], ..by(1) }.file().write();
    let rows: BTreeMap<&str, (Vec<u8>, Trust, &str)> = BTreeMap::from([
        ("good", (good.clone(), trust(two), "valid")),
        ("good, nobody asked", (nobody.clone(), trust("quorum none\n"), "valid")),
        ("not a file", (b"valid\n".to_vec(), trust(two), "invalid: form")),
        ("nothing", (Vec::new(), trust(two), "invalid: form")),
        ("cut", (good[..good.len() - 1].to_vec(), trust(two), "invalid: form")),
        ("longer", ([&good[..], b"\n"].concat(), trust(two), "invalid: form")),
        ("edited size", (swapped(&good, "/proof", "\n7\n", "\n8\n"), trust(two), "invalid: signature")),
        (
            "edited witness",
            (
                swapped(&good, "/proof", &line, &format!("{line}\u{2014} witness/13 AAAAAAAA\n")),
                trust(two),
                "valid",
            ),
        ),
        ("foreign origin", (good.clone(), of_key(1, "beilin/elsewhere"), "not enough evidence: key-unknown")),
        ("another key", (good.clone(), of_key(5, ORIGIN), "not enough evidence: key-unknown")),
        ("too few", (nobody, trust("quorum w11\n"), "not enough evidence: quorum")),
        ("one twice", (twice.clone(), trust(two), "not enough evidence: cosigner-twice")),
        ("one twice, enough", (twice, trust("quorum w11\n"), "valid")),
        ("swapped leaf", (swapped(&good, "1/01-text.txt", "再见", "再來"), trust(two), "invalid: inclusion")),
        ("other salt", (swapped(&good, "2/salt", "C", "D"), trust(two), "invalid: inclusion")),
        (
            "other day",
            (swapped(&good, "1/inner", "2018-11-09", "2017-11-09"), trust(two), "invalid: inclusion"),
        ),
        ("other index", (swapped(&good, "1/proof", "index 4", "index 5"), trust(two), "invalid: inclusion")),
        ("other item", (swapped(&good, "1/inner", "item 3", "item 4"), trust(two), "invalid: inclusion")),
        ("rotated", (rotated.clone(), trust("quorum none\n"), "valid")),
        ("rotated, new pinned", (rotated, of_key(2, ORIGIN), "valid")),
        ("rotated, edited", (edited.file().write(), trust(two), "invalid: rotation")),
        ("rotated away", (early, trust(two), "not enough evidence: key-unknown")),
    ]);
    for (name, (file, trust, expected)) in rows {
        assert_eq!(judge(&file, &trust).word.line(), expected, "{name}");
    }
}

#[test]
fn a_weak_key_is_not_enough_and_a_better_one_beside_it_is() {
    let file = Making::default().file().write();
    let weak = [vec![1, 1], vec![0; 31]].concat();
    let hash = sha256(&[ORIGIN.as_bytes(), b"\n", &weak].concat()).hex();
    // base64 of 01 ‖ 01 ‖ 31 zero bytes.
    let weak = format!("log {ORIGIN}+{}+AQE{}\n", &hash[..8], "A".repeat(41));
    let good = format!("log {}\n", key(1).vkey(ORIGIN).text());
    for (logs, expected) in [
        (weak.clone(), "not enough evidence: weak-key"),
        (format!("{weak}{good}"), "valid"),
        (String::new(), "not enough evidence: key-unknown"),
    ] {
        let policy = Policy::parse(&format!("{logs}quorum none\n")).unwrap();
        assert_eq!(
            judge(&file, &Trust { policy, statements: vec![], roots: Roots::none() }).word.line(),
            expected,
            "{logs}"
        );
    }
}

#[test]
fn a_theft_that_the_examiner_knows_of_ends_the_old_key() {
    let stolen = Making::default().file().write();
    let mended = Making { log: key(2), ..Making::default() }.file().write();
    let hidden =
        Making { log: key(3), rotations: vec![rotation(1, 3, 2)], ..Making::default() }.file().write();
    let mut trust = trust("quorum none\n");
    let line = |file: &[u8], trust: &Trust| judge(file, trust).word.line();
    assert_eq!(line(&stolen, &trust), "valid");
    assert_eq!(line(&hidden, &trust), "valid");
    trust.statements.push(Vouched::read(&theft(1, 2, 5)).unwrap());
    assert_eq!(line(&stolen, &trust), "not enough evidence: key-unknown");
    assert_eq!(line(&hidden, &trust), "not enough evidence: key-unknown");
    assert_eq!(line(&mended, &trust), "valid");
}

#[test]
fn a_key_that_the_file_offers_is_named_and_never_believed() {
    let offers = |text: String| {
        let making = Making { readme: text.into_bytes(), ..Making::default() };
        let Verdict { word, log, .. } = judge(&making.file().write(), &of_key(5, ORIGIN));
        assert_eq!(word.line(), "not enough evidence: key-unknown");
        log.unwrap().offered
    };
    let own = key(1).vkey(ORIGIN).text();
    assert_eq!(offers(format!("the key:\n    {own}\n")), Some(own.clone()));
    assert_eq!(offers(format!("the key: {}\n", key(4).vkey(ORIGIN).text())), None);
    assert_eq!(offers("no key\n".into()), None);
}

#[test]
fn a_record_that_names_its_reader_reaches_the_second_rung() {
    let from = Slot::Open {
        salt: Salt([4; 32]),
        name: "from".into(),
        value: br#"{"pieces":[3],"reader":"x/1"}"#.to_vec(),
    };
    let Shown::Record(mut slots) = record("a") else { panic!("a record") };
    slots.push(from);
    for (items, expected) in [
        (vec![Shown::Record(slots.clone())], Authorship::OwnersExport),
        (vec![Shown::Record(slots), record("b")], Authorship::NoSupport),
        (vec![piece()], Authorship::NoSupport),
    ] {
        let verdict = judge(&Making { items, ..Making::default() }.file().write(), &trust("quorum none\n"));
        assert_eq!((verdict.word.line().as_str(), verdict.authorship), ("valid", expected));
    }
}

#[test]
fn proofs_carry_no_extra_line() {
    let good = Making::default().file().write();
    let bad = swapped(&good, "1/proof", "index 4", "extra AAAA\nindex 4");
    assert!(TlogProof::parse(std::str::from_utf8(&members(&bad)[2].1).unwrap()).is_ok());
    assert_eq!(judge(&bad, &trust("quorum none\n")).word.line(), "invalid: form");
}

//! C2SP tlog-policy: which logs and witnesses an examiner pins, and how many witnesses are enough.
//!
//! Never takes anything from a proof: a policy comes from elsewhere, or it says nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::SealError;
use crate::pinned::{PinnedKey, Role};

/// Longest policy, in bytes.
const BYTES_MAX: usize = 256 << 10;
/// Most logs, most witnesses, and most groups.
const EACH_MAX: usize = 256;
/// Most members of a group.
const MEMBERS_MAX: usize = 256;

/// Whom an examiner believes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The logs.
    pub logs: Vec<PinnedLog>,
    /// The witnesses.
    pub witnesses: Vec<PinnedWitness>,
    groups: Vec<Group>,
    /// `None`: no cosignature is asked for.
    quorum: Option<Member>,
}

/// A log that a policy names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PinnedLog {
    /// Its key.
    pub key: PinnedKey,
    /// Where it can be asked, as it stood there.
    pub url: Option<String>,
}

/// A witness that a policy names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PinnedWitness {
    /// What the policy calls it; means nothing outside.
    pub name: String,
    /// Its key.
    pub key: PinnedKey,
    /// Where it can be asked, as it stood there.
    pub url: Option<String>,
}

/// What a quorum or a group counts, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Member {
    Witness(usize),
    Group(usize),
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Group {
    least: usize,
    members: Vec<Member>,
}

impl Policy {
    /// Returns the policy that pins one log and asks for no cosignature.
    ///
    /// # Errors
    /// [`SealError::Shape`] where it is no key of a log.
    pub fn of_key(vkey: &str) -> Result<Self, SealError> {
        let key = PinnedKey::parse(vkey, Role::Log)?;
        let logs = vec![PinnedLog { key, url: None }];
        Ok(Self { logs, witnesses: Vec::new(), groups: Vec::new(), quorum: None })
    }

    /// Reads a policy.
    ///
    /// # Errors
    /// [`SealError::Policy`] with the number of the line, 0 where it is the whole.
    pub fn parse(text: &str) -> Result<Self, SealError> {
        let mut reading = Reading::default();
        let whole = |what| SealError::Policy { line: 0, what };
        if text.len() > BYTES_MAX {
            return Err(whole("it is too long"));
        }
        for (line, text) in (1..).zip(text.split('\n')) {
            reading.line(text).map_err(|what| SealError::Policy { line, what })?;
        }
        let quorum = reading.quorum.ok_or(whole("it has no quorum line"))?;
        let Reading { logs, witnesses, groups, .. } = reading;
        Ok(Self { logs, witnesses, groups, quorum })
    }

    /// Returns whether these witnesses, by the policy's names, are enough. One whose key is weak counts
    /// for nothing, and so does a name that the policy does not have.
    #[must_use]
    pub fn is_met(&self, seen: &BTreeSet<&str>) -> bool {
        let Some(quorum) = self.quorum else { return true };
        let counts = |witness: &PinnedWitness| !witness.key.is_weak() && seen.contains(witness.name.as_str());
        let mut groups: Vec<bool> = Vec::with_capacity(self.groups.len());
        let holds = |member: Member, groups: &[bool]| match member {
            Member::Witness(at) => self.witnesses.get(at).is_some_and(counts),
            Member::Group(at) => groups.get(at).copied().unwrap_or(false),
        };
        // A group names only groups before it.
        for group in &self.groups {
            let reached = group.members.iter().filter(|member| holds(**member, &groups)).count();
            groups.push(reached >= group.least);
        }
        holds(quorum, &groups)
    }

    /// Returns whether any cosignature is asked for.
    #[must_use]
    pub fn asks_witnesses(&self) -> bool {
        self.quorum.is_some()
    }
}

#[derive(Default)]
struct Reading {
    logs: Vec<PinnedLog>,
    witnesses: Vec<PinnedWitness>,
    groups: Vec<Group>,
    names: BTreeMap<String, Member>,
    used: BTreeSet<String>,
    keys: BTreeSet<(Role, [u8; 32])>,
    quorum: Option<Option<Member>>,
}

impl Reading {
    fn line(&mut self, line: &str) -> Result<(), &'static str> {
        if line.chars().any(|c| c.is_ascii_control() && c != '\t') {
            return Err("it holds a control character");
        }
        let words: Vec<&str> = line.split([' ', '\t']).filter(|word| !word.is_empty()).collect();
        match *words {
            [] => Ok(()),
            [first, ..] if first.starts_with('#') => Ok(()),
            ["log", vkey] => self.log(vkey, None),
            ["log", vkey, url] => self.log(vkey, Some(url)),
            ["witness", name, vkey] => self.witness(name, vkey, None),
            ["witness", name, vkey, url] => self.witness(name, vkey, Some(url)),
            ["group", name, least, ref members @ ..] => self.group(name, least, members),
            ["quorum", name] => self.quorum(name),
            _ => Err("it is no line of a policy"),
        }
    }

    fn log(&mut self, vkey: &str, url: Option<&str>) -> Result<(), &'static str> {
        let key = self.key(vkey, Role::Log)?;
        self.logs.push(PinnedLog { key, url: url.map(str::to_owned) });
        if self.logs.len() > EACH_MAX { Err("there are too many logs") } else { Ok(()) }
    }

    fn witness(&mut self, name: &str, vkey: &str, url: Option<&str>) -> Result<(), &'static str> {
        let key = self.key(vkey, Role::Witness)?;
        self.define(name, Member::Witness(self.witnesses.len()))?;
        self.witnesses.push(PinnedWitness { name: name.to_owned(), key, url: url.map(str::to_owned) });
        if self.witnesses.len() > EACH_MAX { Err("there are too many witnesses") } else { Ok(()) }
    }

    fn group(&mut self, name: &str, least: &str, members: &[&str]) -> Result<(), &'static str> {
        if members.len() > MEMBERS_MAX {
            return Err("the group has too many members");
        }
        let mut found = Vec::with_capacity(members.len());
        for member in members {
            found.push(*self.names.get(*member).ok_or("a member is not defined before it")?);
            if !self.used.insert((*member).to_owned()) {
                return Err("a name is a member twice");
            }
        }
        let least = match least {
            "any" => 1,
            "all" => found.len(),
            number if number.starts_with('0') || !number.bytes().all(|b| b.is_ascii_digit()) => 0,
            number => number.parse().unwrap_or(0),
        };
        if least == 0 || least > found.len() {
            return Err("its threshold is not from 1 to its number of members");
        }
        self.define(name, Member::Group(self.groups.len()))?;
        self.groups.push(Group { least, members: found });
        if self.groups.len() > EACH_MAX { Err("there are too many groups") } else { Ok(()) }
    }

    fn quorum(&mut self, name: &str) -> Result<(), &'static str> {
        let member = match name {
            "none" => None,
            name => Some(*self.names.get(name).ok_or("the quorum is not defined before it")?),
        };
        if self.quorum.replace(member).is_some() { Err("there is a second quorum line") } else { Ok(()) }
    }

    fn define(&mut self, name: &str, member: Member) -> Result<(), &'static str> {
        if name == "none" || self.names.insert(name.to_owned(), member).is_some() {
            return Err("the name is taken");
        }
        Ok(())
    }

    fn key(&mut self, vkey: &str, role: Role) -> Result<PinnedKey, &'static str> {
        let key = PinnedKey::parse(vkey, role).map_err(|error| match error {
            SealError::Shape(what) => what,
            _ => "vkey",
        })?;
        if self.keys.insert((role, *key.public())) { Ok(key) } else { Err("the key stands there twice") }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    use crate::hash::sha256;
    use crate::note::SigningKey;

    const LOG: u8 = 1;
    const WITNESS: u8 = 4;

    /// Returns a vkey of a type, of a key that the number makes.
    fn vkey(name: &str, kind: u8, number: u8) -> String {
        let text = SigningKey::of_seed([number; 32]).vkey(name).text();
        let public = STANDARD.decode(text.rsplit('+').next().unwrap()).unwrap()[1..].to_vec();
        of_public(name, kind, &public)
    }

    fn of_public(name: &str, kind: u8, public: &[u8]) -> String {
        let key = [&[kind], public].concat();
        let id = hex::encode(&sha256(&[name.as_bytes(), b"\n", &key].concat()).0[..4]);
        format!("{name}+{id}+{}", STANDARD.encode(key))
    }

    fn stewards(rest: &str) -> String {
        let mut out = format!("# pinned by hand\n\n log\t{}\n", vkey("beilin/aa", LOG, 1));
        for (number, name) in (2..).zip(["A", "B", "C", "D"]) {
            let vkey = vkey(&format!("steward.example/{name}"), WITNESS, number);
            out.push_str(&format!("witness {name} {vkey} http://127.0.0.1:1/{name}\n"));
        }
        out + rest
    }

    #[test]
    fn a_key_of_another_program_is_read() {
        // The key of the proof in vectors/tlog-proof.txt.
        let text = "archive.example/log+f7f5dc9a+ATScXvl5taXJOHud1rabAbMeMXsj19kIfPT5HU+mQItt";
        let policy = Policy::of_key(text).unwrap();
        assert_eq!(policy.logs[0].key.name, "archive.example/log");
        assert!(!policy.asks_witnesses() && policy.is_met(&BTreeSet::new()));
        assert_eq!(Policy::parse(&format!("log {text}\nquorum none")), Ok(policy));
    }

    #[test]
    fn a_quorum_counts_what_the_policy_says() {
        for (rest, seen, met) in [
            ("quorum none\n", "", true),
            ("quorum A\n", "A", true),
            ("quorum A\n", "B C D", false),
            ("quorum A\n", "A A X", true),
            ("group g any A B\nquorum g\n", "B", true),
            ("group g any A B\nquorum g\n", "C", false),
            ("group g all A B C\nquorum g\n", "A B", false),
            ("group g all A B C\nquorum g\n", "C B A", true),
            ("group g 2 A B C\nquorum g\n", "A", false),
            ("group g 2 A B C\nquorum g\n", "A C", true),
            ("group g 2 A B C\nquorum g\n", "A g", false),
            ("group x 2 A B C\ngroup y any D\ngroup z all x y\nquorum z\n", "A B", false),
            ("group x 2 A B C\ngroup y any D\ngroup z all x y\nquorum z\n", "A B D", true),
            ("group x 2 A B C\ngroup y any D\ngroup z 1 x y\nquorum z\n", "D", true),
        ] {
            let policy = Policy::parse(&stewards(rest)).unwrap();
            let seen: BTreeSet<&str> = seen.split_whitespace().collect();
            assert_eq!(policy.is_met(&seen), met, "{rest} {seen:?}");
        }
        let policy = Policy::parse(&stewards("quorum none\n")).unwrap();
        assert_eq!(policy.witnesses[1].url.as_deref(), Some("http://127.0.0.1:1/B"));
        assert_eq!(policy.witnesses[1].key.name, "steward.example/B");
    }

    #[test]
    fn a_weak_key_is_named_and_counts_for_nothing() {
        // The neutral element and a point of order eight (RFC 8032, 5.1; small-order list of libsodium).
        let neutral = [vec![1], vec![0; 31]].concat();
        let eight = hex::decode("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05").unwrap();
        for public in [neutral, eight] {
            let text = format!(
                "log {}\nwitness W {}\nquorum W\n",
                of_public("beilin/aa", LOG, &public),
                of_public("w", WITNESS, &public)
            );
            let policy = Policy::parse(&text).unwrap();
            assert!(policy.logs[0].key.is_weak() && policy.witnesses[0].key.is_weak());
            assert!(!policy.is_met(&BTreeSet::from(["W"])));
        }
    }

    #[test]
    fn what_is_no_policy_is_refused_with_its_line() {
        let log = vkey("l", LOG, 9);
        let witness = vkey("w", WITNESS, 9);
        for (rest, line, word) in [
            (String::new(), 0, "no quorum"),
            ("quorum none\nquorum none\n".into(), 9, "second"),
            ("quorum E\n".into(), 8, "not defined"),
            ("quorum g\ngroup g any A\n".into(), 8, "not defined"),
            ("group g any A g\n".into(), 8, "not defined"),
            ("group g any none\n".into(), 8, "not defined"),
            ("group g any A A\n".into(), 8, "twice"),
            ("group g any A\ngroup h any A\n".into(), 9, "twice"),
            ("group g 0 A\n".into(), 8, "threshold"),
            ("group g 2 A\n".into(), 8, "threshold"),
            ("group g 01 A\n".into(), 8, "threshold"),
            ("group g +1 A\n".into(), 8, "threshold"),
            ("group g some A\n".into(), 8, "threshold"),
            ("group g any\n".into(), 8, "threshold"),
            ("group A any B\n".into(), 8, "taken"),
            ("group none any B\n".into(), 8, "taken"),
            (format!("witness none {witness}\n"), 8, "taken"),
            (format!("log {witness}\n"), 8, "kind"),
            (format!("witness E {log}\n"), 8, "kind"),
            (format!("log {log}\nlog {log}\n"), 9, "twice"),
            (format!("log {log}\nlog {}\n", vkey("other", LOG, 9)), 9, "twice"),
            (format!("log {}\n", log.replace("l+", "m+")), 8, "id"),
            ("log l+00000000\n".into(), 8, "vkey"),
            (format!("log {}\n", of_public("l", LOG, &[2; 31])), 8, "vkey"),
            (format!("log {log} http://a b\n"), 8, "no line"),
            ("log\n".into(), 8, "no line"),
            ("quorum none\r\n".into(), 8, "control"),
            ("quorum\u{b}none\n".into(), 8, "control"),
            ("Quorum none\n".into(), 8, "no line"),
            ("#".repeat(BYTES_MAX), 0, "long"),
        ] {
            match Policy::parse(&stewards(&rest)) {
                Err(SealError::Policy { line: at, what }) => {
                    assert!(at == line && what.contains(word), "{rest:.80}: {at} {what}");
                }
                other => panic!("{rest:.80}: {other:?}"),
            }
        }
    }

    #[test]
    fn there_is_a_bound_on_everything() {
        let mut text = String::new();
        for number in 0..=EACH_MAX {
            let mut seed = [0; 32];
            seed[..8].copy_from_slice(&number.to_be_bytes());
            text.push_str(&format!("log {}\n", SigningKey::of_seed(seed).vkey("l").text()));
        }
        let most = Policy::parse(
            &(text[..text.len() - 1].rsplit_once('\n').unwrap().0.to_owned() + "\nquorum none"),
        );
        assert_eq!(most.unwrap().logs.len(), EACH_MAX);
        assert!(matches!(Policy::parse(&text), Err(SealError::Policy { line: 257, .. })));
    }
}

//! Mail from a platform to its user, `.eml`: an export is ready, an account is suspended, a post was removed.
//!
//! Never keeps a mail of a sender that is no known platform, and never asks a name server: the key records
//! stand beside the mail, as `<selector>._domainkey.<domain>.txt`. `--include mail-headers` keeps what is
//! otherwise cut out, so that the signature can be checked again by others.

mod dkim;
mod field;
#[cfg(test)]
mod mail_tests;
mod private;
mod sender;

use std::collections::{BTreeMap, HashMap};
use std::sync::Mutex;

use formats::{Problem, ProblemKind, Shape};
use mail_parser::MessageParser;
use model::{Basis, From, Moment, Observation, PieceRef, Said};

use crate::import::{About, Counted, Finish, Found, Import, Listing, Origin, Private, Role, Signed, Taken};
use crate::platform::{Cases, Platform};
use crate::source::{Evidence, Source};

/// The reader's name.
const NAME: &str = "mail";
/// The reader and its version, as records name it.
const READER: &str = "mail/1";
/// The rule by which a mail, or parts of it, are left out.
const RULE: &str = "mail/private/1";

/// How much of a file is looked at.
const HEAD_BYTES: usize = 64 << 10;
/// How many files are looked at.
const LOOKS_MAX: usize = 2000;
/// How many characters of a subject or a sentence are repeated.
const WORDS_MAX: usize = 1000;

/// What this folder offers.
pub const PLATFORM: Platform = Platform {
    name: NAME,
    recognise,
    pages: None,
    element: |_, _| None,
    media_of: |_| None,
    notice: "",
    cases: Cases::NONE,
    sources: &[Source {
        what: ["mail from a platform, with DKIM", "平台来信（含 DKIM 签名）"],
        era: "any",
        evidence: Evidence::Invented,
    }],
};

/// Returns an importer where a container holds mail and key records and little else.
fn recognise(listing: &Listing<'_>, include: &[String]) -> Option<Box<dyn Import>> {
    if listing.members.is_empty() || listing.members.len() > LOOKS_MAX {
        return None;
    }
    let named = |word: &str| include.iter().any(|given| given.eq_ignore_ascii_case(word));
    let mut roles = vec![Role::Unknown; listing.members.len()];
    let mut keys = HashMap::new();
    let (mut mails, mut known) = (0, 0);
    let lone = listing.members.len() == 1;
    for (index, member) in listing.members.iter().enumerate() {
        if let Some(record) = record_of(&member.name) {
            keys.insert(index, record);
            roles[index] = Role::Prepared { shape: None };
            known += 1;
        } else if lone || member.name.to_ascii_lowercase().ends_with(".eml") {
            let platform = (listing.peek)(index, HEAD_BYTES).and_then(|head| platform_of(&head));
            let found = u64::from(platform.is_some());
            (mails, known) = (mails + found, known + found);
            // A mail that cannot be told to be a platform's may be anybody's.
            roles[index] = match platform {
                Some(Some(_)) => Role::Posts { kind: "mail", shape: Shape::Whole },
                _ => Role::LeftOut { rule: RULE },
            };
        }
    }
    if mails == 0 || known * 2 < listing.members.len() as u64 {
        return None;
    }
    let names = listing.members.iter().map(|member| member.name.clone()).collect();
    let whole = named("mail-headers");
    Some(Box::new(Mail { roles, names, keys, records: HashMap::new(), whole, signed: Mutex::default() }))
}

/// The name of the key record that a file is by its own name.
fn record_of(name: &str) -> Option<String> {
    let base = name.rsplit(['/', '\\']).next()?.to_ascii_lowercase();
    let record = base.strip_suffix(".txt")?;
    record.contains("._domainkey.").then(|| record.to_owned())
}

/// Returns, where it is mail, the platform that it says to be of, if that is known.
fn platform_of(mail: &[u8]) -> Option<Option<&'static str>> {
    let (fields, _) = field::fields(mail)?;
    let from = field::first(mail, &fields, "From")?;
    let usual = ["Date", "Message-ID", "Received", "DKIM-Signature", "Subject"];
    let count = usual.iter().filter(|name| field::first(mail, &fields, name).is_some()).count();
    (count >= 2).then(|| domain(from).and_then(|domain| sender::platform(&domain)))
}

/// The domain of the last address of a field.
fn domain(from: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(from);
    let address = text.rsplit_once('<').map_or(text.as_ref(), |(_, rest)| rest);
    let domain = address.rsplit_once('@')?.1.trim().trim_end_matches('>').trim();
    let plain = domain.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'));
    plain.then(|| domain.to_ascii_lowercase())
}

/// Mail while it is read.
struct Mail {
    roles: Vec<Role>,
    names: Vec<String>,
    /// Files that are key records: what they are the record of.
    keys: HashMap<usize, String>,
    /// The records.
    records: HashMap<String, String>,
    /// Whether everything is kept.
    whole: bool,
    /// By member and number of the signature.
    signed: Mutex<BTreeMap<(usize, usize), Signed>>,
}

impl Mail {
    fn check(&self, index: usize, mail: &[u8], fields: &[field::Field], body: usize) {
        let key = |name: &str| self.records.get(name).cloned();
        let found = dkim::check(mail, fields, body, &key);
        let Ok(mut signed) = self.signed.lock() else { return };
        for (number, signature) in found.into_iter().enumerate() {
            let entry = Signed {
                member: self.names[index].clone(),
                signer: format!("d={} s={}", signature.domain, signature.selector),
                key: signature.key,
                over: signature.over,
                verdict: signature.verdict,
            };
            signed.insert((index, number), entry);
        }
    }
}

/// The subject, and the sentence that says what the mail is about.
fn words(mail: &[u8]) -> Option<String> {
    let parsed = MessageParser::default().parse(mail)?;
    let cut = |text: &str| text.trim().chars().take(WORDS_MAX).collect::<String>();
    let subject = parsed.subject().map(cut).filter(|subject| !subject.is_empty());
    let sentence = parsed.body_text(0).and_then(|text| sender::sentence(&text)).map(|text| cut(&text));
    match (subject, sentence) {
        (Some(subject), Some(sentence)) if subject != sentence => Some(format!("{subject}\n{sentence}")),
        (subject, sentence) => subject.or(sentence),
    }
}

/// The words without what is private in them, told by the same rule.
fn public_words(mail: &[u8], private: &[std::ops::Range<usize>]) -> Option<String> {
    let mut shown = mail.to_vec();
    for range in private {
        // Line ends stay, or a field would run into the next.
        shown[range.clone()]
            .iter_mut()
            .filter(|byte| !matches!(byte, b'\r' | b'\n'))
            .for_each(|byte| *byte = b' ');
    }
    words(&shown)
}

impl Import for Mail {
    fn about(&self) -> About {
        About {
            platform: NAME,
            era: "eml",
            account: None,
            handle: None,
            reader: READER,
            origin: Origin::Mail,
            by: None,
        }
    }

    fn roles(&self) -> &[Role] {
        &self.roles
    }

    fn cuts(&self, index: usize) -> Option<&'static str> {
        (matches!(self.roles[index], Role::Posts { .. }) && !self.whole).then_some(RULE)
    }

    fn private_parts(&self, _index: usize, _offset: u64, _element: bool, slice: &[u8]) -> Private {
        match field::fields(slice) {
            Some((fields, body)) => Private::Ranges(private::ranges(slice, &fields, body)),
            None => Private::All,
        }
    }

    fn prepare(&mut self, index: usize, _pieces: &[PieceRef], slice: &[u8]) -> Result<(), Problem> {
        let Some(name) = self.keys.get(&index) else { return Ok(()) };
        // As name servers' programs print it: in quotation marks, in several stretches.
        let text: String =
            String::from_utf8_lossy(slice).chars().filter(|c| *c != '"').take(1 << 14).collect();
        let record: String = text.split_ascii_whitespace().collect::<Vec<_>>().join("");
        let from = record.find("v=DKIM1").unwrap_or(0);
        if !record.contains("p=") {
            return Err(Problem::new(ProblemKind::WrongShape).detail("p"));
        }
        self.records.insert(name.clone(), record[from..].to_owned());
        Ok(())
    }

    fn read(&self, index: usize, pieces: &[PieceRef], slice: &[u8]) -> Result<Found, Problem> {
        let wrong = || Problem::new(ProblemKind::WrongShape).detail("header");
        let (fields, body) = field::fields(slice).ok_or_else(wrong)?;
        self.check(index, slice, &fields, body);
        let from = field::first(slice, &fields, "From").and_then(domain).ok_or_else(wrong)?;
        let private = if self.whole { Vec::new() } else { private::ranges(slice, &fields, body) };
        let date = field::first(slice, &fields, "Date").map(|_| ());
        let seconds = date.and_then(|()| Some(MessageParser::default().parse(slice)?.date()?.to_timestamp()));
        let seen = seconds.and_then(|seconds| seconds.checked_mul(1000)).filter(|ms| *ms > 0);
        let observation = Observation {
            platform: sender::platform(&from).unwrap_or(NAME).to_owned(),
            said: Said::Mail,
            words: public_words(slice, &private),
            seen: seen.map(|ms| Moment { basis: Basis::PlatformField, id_off_ms: None, ms }),
            from: From { pieces: pieces.to_vec(), reader: READER.to_owned(), ..From::default() },
            ..Observation::default()
        };
        Ok(Found::Several(Box::new(Taken { observations: vec![observation], ..Taken::default() })))
    }

    fn finish(&self, _counted: &Counted<'_>) -> Finish {
        let signed = self.signed.lock().map(|signed| signed.values().cloned().collect()).unwrap_or_default();
        Finish { signed, ..Finish::default() }
    }
}

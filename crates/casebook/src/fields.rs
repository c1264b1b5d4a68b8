//! The fields of a line taken out by name and type; what is left over is kept as unknown.
//!
//! Never lets a wrong type pass as absent: each is a fault that names the field.

use super::code::Code;
use super::date::When;
use super::fault::{Fault, FaultKind};
use super::json::{Json, Member};

/// The longest identifier, in bytes.
const ID_BYTES_MAX: usize = 200;
/// Numbers above this are not the same in every reader (RFC 8785).
const NUMBER_MAX: u64 = 1 << 53;

/// The fields of one object, and the faults found in taking them.
#[derive(Debug)]
pub struct Fields {
    members: Vec<Member>,
    within: &'static str,
    faults: Vec<Fault>,
}

impl Fields {
    /// Starts with an object's members. `within` is the field in which the object stands, `""` for a line.
    #[must_use]
    pub fn new(members: Vec<Member>, within: &'static str) -> Self {
        Self { members, within, faults: Vec::new() }
    }

    /// Takes a value out.
    pub fn take(&mut self, name: &str) -> Option<Json> {
        let at = self.members.iter().position(|(found, _)| &**found == name)?;
        Some(self.members.remove(at).1)
    }

    /// Returns whether a field is there and not yet taken.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.members.iter().any(|(found, _)| &**found == name)
    }

    /// Notes a fault in a field.
    pub fn fault(&mut self, kind: FaultKind, name: &str, found: &Json, expected: &str) {
        let field = self.path(name);
        self.faults.push(Fault::of_value(kind, &field, found, expected));
    }

    /// Takes faults over from an object within.
    pub fn add_faults(&mut self, faults: Vec<Fault>) {
        self.faults.extend(faults);
    }

    /// Takes text.
    pub fn text(&mut self, name: &str) -> Option<Box<str>> {
        match self.take(name)? {
            Json::Text(text) => Some(text),
            other => self.wrong(name, &other, "\"text\""),
        }
    }

    /// Takes text that must be there; without it, a fault and `""`.
    pub fn needed(&mut self, name: &str) -> Box<str> {
        if !self.has(name) {
            self.missing(name);
        }
        self.text(name).unwrap_or_default()
    }

    /// Takes an identifier.
    pub fn id(&mut self, name: &str) -> Option<Box<str>> {
        let text = self.text(name)?;
        if is_id(&text) {
            return Some(text);
        }
        self.fault(FaultKind::BadId, name, &Json::Text(text), "p.1");
        None
    }

    /// Takes an identifier that must be there.
    pub fn needed_id(&mut self, name: &str) -> Box<str> {
        if !self.has(name) {
            self.missing(name);
        }
        self.id(name).unwrap_or_default()
    }

    /// Takes `true` or `false`.
    pub fn flag(&mut self, name: &str) -> Option<bool> {
        match self.take(name)? {
            Json::Flag(flag) => Some(flag),
            other => self.wrong(name, &other, "true, false"),
        }
    }

    /// Takes a whole number from 0 to 2^53.
    pub fn number(&mut self, name: &str) -> Option<u64> {
        match self.take(name)? {
            Json::Number(number) => match number.as_u64().filter(|number| *number <= NUMBER_MAX) {
                Some(number) => Some(number),
                None => {
                    self.fault(FaultKind::BadNumber, name, &Json::Number(number), "0 … 9007199254740992");
                    None
                }
            },
            other => self.wrong(name, &other, "123"),
        }
    }

    /// Takes a list of texts; absent is empty.
    pub fn texts(&mut self, name: &str) -> Box<[Box<str>]> {
        match self.take(name) {
            None => Box::default(),
            Some(Json::List(items)) if items.iter().all(|item| item.as_text().is_some()) => {
                items.into_iter().filter_map(into_text).collect()
            }
            Some(other) => self.wrong(name, &other, "[\"text\", …]").unwrap_or_default(),
        }
    }

    /// Takes one text or a list of texts; absent is empty.
    pub fn one_or_more(&mut self, name: &str) -> Box<[Box<str>]> {
        match self.take(name) {
            Some(Json::Text(text)) => Box::new([text]),
            None => Box::default(),
            Some(other) => {
                self.members.push((name.into(), other));
                self.texts(name)
            }
        }
    }

    /// Takes a word of a vocabulary.
    pub fn code<T: Code>(&mut self, name: &str) -> Option<T> {
        let text = self.text(name)?;
        let code = T::of_code(&text);
        if code.is_none() {
            let words: Vec<_> = T::ALL.iter().map(|word| word.code()).collect();
            self.fault(FaultKind::UnknownCode, name, &Json::Text(text), &words.join(", "));
        }
        code
    }

    /// Takes a word of a vocabulary that must be there; without it, a fault and the first word.
    pub fn needed_code<T: Code>(&mut self, name: &str) -> T {
        if !self.has(name) {
            self.missing(name);
        }
        self.code(name).unwrap_or(T::ALL[0])
    }

    /// Takes a date.
    pub fn date(&mut self, name: &str) -> Option<When> {
        let text = self.text(name)?;
        match When::parse(&text) {
            Ok(date) => Some(date),
            Err(wrong) => {
                let expected =
                    format!("2018-11-09, 2018-11, [2018-11-01..2018-11-25], 2018/.. ({})", wrong.why);
                self.fault(FaultKind::BadDate, name, &Json::Text(text), &expected);
                None
            }
        }
    }

    /// Notes that a field is missing.
    pub fn missing(&mut self, name: &str) {
        let field = self.path(name);
        self.faults.push(Fault::new(FaultKind::Missing, &field, "", name));
    }

    /// Returns what was not taken, in order, and the faults.
    #[must_use]
    pub fn finish(self) -> (Box<[Member]>, Vec<Fault>) {
        (self.members.into_boxed_slice(), self.faults)
    }

    fn wrong<T>(&mut self, name: &str, found: &Json, expected: &str) -> Option<T> {
        self.fault(FaultKind::WrongType, name, found, expected);
        None
    }

    fn path(&self, name: &str) -> String {
        if self.within.is_empty() { name.to_owned() } else { format!("{}.{name}", self.within) }
    }
}

/// Returns whether a text may be an identifier: 1 to 200 bytes, nothing that is white, control or a quote.
#[must_use]
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= ID_BYTES_MAX
        && !text
            .chars()
            .any(|letter| letter.is_whitespace() || letter.is_control() || "\"'<>&|".contains(letter))
}

fn into_text(value: Json) -> Option<Box<str>> {
    match value {
        Json::Text(text) => Some(text),
        _ => None,
    }
}

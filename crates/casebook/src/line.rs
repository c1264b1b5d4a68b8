//! One record on one line: fields in a fixed order, absent ones left out.
//!
//! Never writes `null` for what is absent, and never sorts what is unknown.

use super::code::Code;
use super::date::When;
use super::json::{Json, Member, write_members};

/// A line under way.
#[derive(Debug, Default)]
pub struct Line {
    members: Vec<Member>,
}

impl Line {
    /// Starts a line with the kind of its record.
    #[must_use]
    pub fn of_kind(kind: &str) -> Self {
        let mut line = Self::default();
        line.text("k", kind);
        line
    }

    /// Adds a value.
    pub fn json(&mut self, name: &str, value: Json) {
        self.members.push((name.into(), value));
    }

    /// Adds text.
    pub fn text(&mut self, name: &str, text: &str) {
        self.json(name, Json::Text(text.into()));
    }

    /// Adds text if there is any.
    pub fn text_if(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    /// Adds a word of a vocabulary if there is one.
    pub fn code_if<T: Code>(&mut self, name: &str, code: Option<T>) {
        self.text_if(name, code.map(Code::code));
    }

    /// Adds a date if there is one.
    pub fn date_if(&mut self, name: &str, date: Option<&When>) {
        self.text_if(name, date.map(When::text));
    }

    /// Adds a number if there is one.
    pub fn number_if(&mut self, name: &str, number: Option<u64>) {
        if let Some(number) = number {
            self.json(name, Json::Number(number.into()));
        }
    }

    /// Adds `true` or `false` if it is said.
    pub fn flag_if(&mut self, name: &str, flag: Option<bool>) {
        if let Some(flag) = flag {
            self.json(name, Json::Flag(flag));
        }
    }

    /// Adds a list of texts.
    pub fn texts(&mut self, name: &str, texts: &[Box<str>]) {
        self.json(name, list(texts));
    }

    /// Adds a list of texts unless it is empty.
    pub fn texts_if(&mut self, name: &str, texts: &[Box<str>]) {
        if !texts.is_empty() {
            self.texts(name, texts);
        }
    }

    /// Adds texts: one as it is, several as a list, none not at all.
    pub fn one_or_more(&mut self, name: &str, texts: &[Box<str>]) {
        match texts {
            [one] => self.text(name, one),
            several => self.texts_if(name, several),
        }
    }

    /// Adds what was read and not understood.
    pub fn rest(&mut self, rest: &[Member]) {
        self.members.extend_from_slice(rest);
    }

    /// Returns the members as a value.
    #[must_use]
    pub fn into_json(self) -> Json {
        Json::Object(self.members)
    }

    /// Returns the line, without its end.
    #[must_use]
    pub fn into_text(self) -> String {
        let mut out = String::with_capacity(256);
        write_members(&self.members, &mut out);
        out
    }
}

fn list(texts: &[Box<str>]) -> Json {
    Json::List(texts.iter().map(|text| Json::Text(text.clone())).collect())
}

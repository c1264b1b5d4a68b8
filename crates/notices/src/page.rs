//! An answer's body in the forms in which rules look at it: text, elements, JSON, what scripts hold. Each is
//! made when it is first asked for.
//!
//! Never reads more of a body than [`BODY_MAX_BYTES`].

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use formats::charset;
use formats::script::{self, Literal};
use serde_json::Value;

use crate::elements::{Found, Table, Wanted};
use crate::fold::fold;
use crate::look::Look;
use crate::notice::Subject;
use crate::path::Path;

/// The longest body that is judged; a longer one counts as cut.
pub const BODY_MAX_BYTES: usize = 16 << 20;
/// The longest body that is read as JSON: values take many times its room.
const JSON_MAX_BYTES: usize = 8 << 20;
/// How many scripts are searched for a name.
const NAMES_MAX: usize = 16;

/// The texts of such elements as they read, and made alike for comparing.
#[derive(Clone)]
pub struct Texts {
    pub plain: Rc<[String]>,
    pub folded: Rc<[String]>,
}

/// A body.
pub struct Page<'a> {
    look: &'a Look<'a>,
    table: &'a Table,
    text: OnceCell<Cow<'a, str>>,
    found: OnceCell<Found>,
    texts: RefCell<HashMap<Wanted, Texts>>,
    json: OnceCell<Option<Value>>,
}

impl<'a> Page<'a> {
    pub fn of(look: &'a Look<'a>, table: &'a Table) -> Self {
        Self {
            look,
            table,
            text: OnceCell::new(),
            found: OnceCell::new(),
            texts: RefCell::default(),
            json: OnceCell::new(),
        }
    }

    fn text(&self) -> &str {
        self.text.get_or_init(|| charset::decode(self.look.field("content-type"), self.look.body))
    }

    fn html(&self) -> &str {
        if begin(self.look.body) == Some(b'<') || is_wide(self.look.body) { self.text() } else { "" }
    }

    fn found(&self, subject: Option<&Subject>) -> &Found {
        self.found.get_or_init(|| self.table.look(self.html(), subject))
    }

    /// Returns whether its bytes hold a text.
    pub fn holds(&self, text: &str) -> bool {
        memchr::memmem::find(self.look.body, text.as_bytes()).is_some()
    }

    /// Returns whether it has such an element.
    pub fn has(&self, wanted: Wanted, subject: Option<&Subject>) -> bool {
        !self.found(subject).places(self.html(), wanted).is_empty()
    }

    /// Returns the texts of such elements, read once for all rules that ask.
    pub fn texts(&self, wanted: Wanted, subject: Option<&Subject>) -> Texts {
        if let Some(known) = self.texts.borrow().get(&wanted) {
            return known.clone();
        }
        let plain = self.found(subject).texts(self.html(), wanted);
        let folded = plain.iter().map(|text| fold(text).into_owned()).collect();
        let read = Texts { plain: plain.into(), folded };
        self.texts.borrow_mut().insert(wanted, read.clone());
        read
    }

    /// Returns the body as JSON, where it is that.
    pub fn json(&self) -> Option<&Value> {
        let read = || {
            let body = self.look.body;
            let may = body.len() <= JSON_MAX_BYTES && matches!(begin(body), Some(b'{' | b'['));
            if may { serde_json::from_str(self.text().trim_start_matches('\u{feff}')).ok() } else { None }
        };
        self.json.get_or_init(read).as_ref()
    }

    /// Returns what stands at a place in what a script gives to a name: `window.cgiData.user_name`.
    pub fn script(&self, path: &Path, subject: Option<&Subject>) -> Vec<Value> {
        let Some((first, rest)) = path.first() else { return Vec::new() };
        let (name, rest) = match rest.first().filter(|_| first == "window") {
            Some((second, rest)) => (format!("window.{second}"), rest),
            None => (first.to_owned(), rest),
        };
        let html = self.html();
        let scripts = self.found(subject).scripts.iter().map(|range| &html[range.clone()]);
        let named =
            scripts.filter(|script| memchr::memmem::find(script.as_bytes(), name.as_bytes()).is_some());
        let given = named.take(NAMES_MAX).filter_map(|script| script::assigned(script, &name)).map(value);
        given.flat_map(|value| rest.find(&value, subject).into_iter().cloned().collect::<Vec<_>>()).collect()
    }
}

/// Returns the first byte that is no white space.
fn begin(body: &[u8]) -> Option<u8> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    body.iter().copied().take(4096).find(|byte| !byte.is_ascii_whitespace())
}

/// Returns whether a body begins with a mark of UTF-16.
pub fn is_wide(body: &[u8]) -> bool {
    body.starts_with(b"\xff\xfe") || body.starts_with(b"\xfe\xff")
}

fn value(literal: Literal<'_>) -> Value {
    match literal {
        Literal::Text(text) => Value::String(text.into_owned()),
        Literal::Word("null" | "undefined") => Value::Null,
        Literal::Word(word) => Value::String(word.to_owned()),
        Literal::List(items) => Value::Array(items.into_iter().map(value).collect()),
        Literal::Object(members) => {
            Value::Object(members.into_iter().map(|(key, inner)| (key.into_owned(), value(inner))).collect())
        }
    }
}

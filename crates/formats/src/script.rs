//! Literals in a page's scripts: objects, lists, strings and numbers that are given to a name, JSON
//! among them.
//!
//! Never evaluates: of an expression its first literal is taken, or nothing.

use std::borrow::Cow;

/// How deep literals may stand in one another.
const DEPTH_MAX: u32 = 48;

/// A literal.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal<'s> {
    /// A string, its escapes resolved.
    Text(Cow<'s, str>),
    /// A number, a truth value or a name, as it stands.
    Word(&'s str),
    /// A list.
    List(Vec<Literal<'s>>),
    /// An object, in order.
    Object(Vec<(Cow<'s, str>, Literal<'s>)>),
}

impl<'s> Literal<'s> {
    /// Returns an object's member.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// Returns the member at the end of a path of keys; a list is entered at its first item.
    #[must_use]
    pub fn at(&self, path: &[&str]) -> Option<&Self> {
        path.iter().try_fold(self, |value, key| value.get(key))
    }

    /// Returns a string, or a number or name as text; `None` where it is empty.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        let text = match self {
            Self::Text(text) => text.as_ref(),
            Self::Word(word) if !matches!(*word, "null" | "undefined" | "") => word,
            _ => return None,
        };
        (!text.is_empty()).then_some(text)
    }

    /// Returns a list's items.
    #[must_use]
    pub fn list(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }
}

/// Returns the literal at the beginning of a script's text: of `'a' * 1` the string, of `"" || "b"` the
/// first that is not empty, of `decode('a')` what is given to it.
#[must_use]
pub fn literal(script: &str) -> Option<Literal<'_>> {
    Reader { rest: script }.expression(0)
}

/// Returns the literal that is given to a name: `name = …`, `name: …` or `name=…`, the first that is one
/// and is not empty.
#[must_use]
pub fn assigned<'s>(script: &'s str, name: &str) -> Option<Literal<'s>> {
    let places = memchr::memmem::find_iter(script.as_bytes(), name.as_bytes()).take(1000);
    places.filter_map(|at| assigned_at(script, at, name.len())).find(|found| match found {
        Literal::Text(text) => !text.is_empty(),
        _ => true,
    })
}

fn assigned_at(script: &str, at: usize, length: usize) -> Option<Literal<'_>> {
    let part_of_name = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '$');
    if script[..at].ends_with(part_of_name) {
        return None;
    }
    let rest = script.get(at + length..)?.trim_ascii_start();
    let rest = rest.strip_prefix(['=', ':'])?;
    if rest.starts_with('=') {
        return None;
    }
    literal(rest)
}

/// Reads literals from the beginning of a text.
struct Reader<'s> {
    rest: &'s str,
}

impl<'s> Reader<'s> {
    /// Passes white space and comments.
    fn blank(&mut self) {
        loop {
            self.rest = self.rest.trim_start();
            let end = if self.rest.starts_with("//") {
                self.rest.find('\n')
            } else if self.rest.starts_with("/*") {
                self.rest.find("*/").map(|at| at + 2)
            } else {
                return;
            };
            self.rest = end.map_or("", |end| &self.rest[end..]);
        }
    }

    fn takes(&mut self, sign: char) -> bool {
        self.blank();
        let found = self.rest.strip_prefix(sign);
        self.rest = found.unwrap_or(self.rest);
        found.is_some()
    }

    /// Reads a literal and passes what an expression adds to it.
    fn expression(&mut self, depth: u32) -> Option<Literal<'s>> {
        let mut found = self.primary(depth)?;
        loop {
            self.blank();
            let empty = matches!(&found, Literal::Text(text) if text.is_empty());
            if let Some(rest) = self.rest.strip_prefix("||") {
                self.rest = rest;
                let next = self.primary(depth)?;
                found = if empty { next } else { found };
            } else {
                return Some(found);
            }
        }
    }

    fn primary(&mut self, depth: u32) -> Option<Literal<'s>> {
        if depth > DEPTH_MAX {
            return None;
        }
        self.blank();
        match self.rest.chars().next()? {
            '{' => self.object(depth),
            '[' => self.list(depth),
            '"' | '\'' | '`' => self.string().map(Literal::Text),
            '(' => {
                self.rest = &self.rest[1..];
                let inner = self.expression(depth + 1)?;
                self.takes(')').then_some(inner)
            }
            _ => {
                let ends =
                    |sign: char| !(sign.is_alphanumeric() || matches!(sign, '_' | '$' | '.' | '-' | '+'));
                let (word, rest) = self.rest.split_at(self.rest.find(ends).unwrap_or(self.rest.len()));
                if word.is_empty() {
                    return None;
                }
                self.rest = rest;
                if !rest.starts_with('(') {
                    return Some(Literal::Word(word));
                }
                self.rest = &rest[1..];
                let inner = self.expression(depth + 1)?;
                self.past_call();
                Some(inner)
            }
        }
    }

    /// Passes what else is given to a call.
    fn past_call(&mut self) {
        if !self.takes(')') {
            self.skip();
            self.takes(')');
        }
    }

    fn object(&mut self, depth: u32) -> Option<Literal<'s>> {
        self.rest = &self.rest[1..];
        let mut members = Vec::new();
        while !self.takes('}') {
            let key = match self.rest.chars().next()? {
                '"' | '\'' => self.string()?,
                _ => {
                    let ends = |sign: char| !(sign.is_alphanumeric() || matches!(sign, '_' | '$'));
                    let (word, rest) = self.rest.split_at(self.rest.find(ends)?);
                    self.rest = rest;
                    Cow::Borrowed(word)
                }
            };
            if !self.takes(':') {
                return None;
            }
            let value = self.expression(depth + 1)?;
            members.push((key, value));
            self.skip();
            if !self.takes(',') && !self.rest.starts_with('}') {
                return None;
            }
        }
        Some(Literal::Object(members))
    }

    fn list(&mut self, depth: u32) -> Option<Literal<'s>> {
        self.rest = &self.rest[1..];
        let mut items = Vec::new();
        while !self.takes(']') {
            items.push(self.expression(depth + 1)?);
            self.skip();
            if !self.takes(',') && !self.rest.starts_with(']') {
                return None;
            }
        }
        Some(Literal::List(items))
    }

    /// Passes the rest of an expression: up to a comma or a bracket that closes.
    fn skip(&mut self) {
        let mut open = 0_u32;
        loop {
            self.blank();
            match self.rest.chars().next() {
                None => return,
                Some(',' | '}' | ']' | ')') if open == 0 => return,
                Some('"' | '\'' | '`') if self.string().is_some() => continue,
                Some('{' | '[' | '(') => open += 1,
                Some('}' | ']' | ')') => open -= 1,
                Some(_) => {}
            }
            let length = self.rest.chars().next().map_or(0, char::len_utf8);
            self.rest = &self.rest[length..];
        }
    }

    /// Reads a string; leaves the text as it was where it does not end.
    fn string(&mut self) -> Option<Cow<'s, str>> {
        let quote = self.rest.as_bytes().first().copied()?;
        let body = &self.rest[1..];
        let mut at = 0;
        let mut escaped = false;
        loop {
            let next = memchr::memchr2(quote, b'\\', &body.as_bytes()[at..])?;
            at += next;
            if body.as_bytes()[at] == quote {
                break;
            }
            escaped = true;
            at += 2;
            body.as_bytes().get(at)?;
        }
        self.rest = &body[at + 1..];
        let text = &body[..at];
        Some(if escaped { Cow::Owned(unescaped(text)) } else { Cow::Borrowed(text) })
    }
}

/// Resolves the escapes of a string; an escape that is none stands for its sign. A lone surrogate becomes
/// U+FFFD.
#[must_use]
pub fn unescaped(text: &str) -> String {
    let mut units: Vec<u16> = Vec::new();
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        if at > 0 {
            flush(&mut out, &mut units);
            out.push_str(&rest[..at]);
        }
        rest = &rest[at + 1..];
        let Some(kind) = rest.chars().next() else { break };
        let digits = |from: usize, count: usize| {
            let digits = rest.get(from..from + count)?;
            digits
                .bytes()
                .all(|byte| byte.is_ascii_hexdigit())
                .then(|| u16::from_str_radix(digits, 16).ok())?
        };
        let unit = match kind {
            'x' => digits(1, 2).map(|unit| (unit, 3)),
            'u' => digits(1, 4).map(|unit| (unit, 5)),
            _ => None,
        };
        if let Some((unit, length)) = unit {
            units.push(unit);
            rest = &rest[length..];
            continue;
        }
        flush(&mut out, &mut units);
        match kind {
            'n' => out.push('\n'),
            'r' => out.push('\r'),
            't' => out.push('\t'),
            'b' => out.push('\u{8}'),
            'f' => out.push('\u{c}'),
            '\n' => {}
            sign => out.push(sign),
        }
        rest = &rest[kind.len_utf8()..];
    }
    flush(&mut out, &mut units);
    out.push_str(rest);
    out
}

fn flush(out: &mut String, units: &mut Vec<u16>) {
    let signs = char::decode_utf16(units.drain(..));
    out.extend(signs.map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)));
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_literal_is_taken_and_no_more() {
        let object = literal(
            r#"{ a: JsDecode('x\x26\x3cb\x3e\x0a'), "b" : '10' * 1, c:[1, {d:""||"e"||"f"}, ], // note
            g: true, h: window.z ? 1 : [2], i:'it\'s', j: "\u7891\ud83d\ude00\ud83d" }.k"#,
        )
        .unwrap();
        let text = |path: &[&str]| object.at(path).and_then(Literal::text).map(str::to_owned);
        for (path, wanted) in [
            ("a", Some("x&<b>\n")),
            ("b", Some("10")),
            ("g", Some("true")),
            ("h", Some("window.z")),
            ("i", Some("it's")),
            ("j", Some("碑😀\u{fffd}")),
            ("c", None),
            ("k", None),
        ] {
            assert_eq!(text(&[path]).as_deref(), wanted, "{path}");
        }
        assert_eq!(object.get("c").unwrap().list().len(), 2);
        assert_eq!(object.get("c").unwrap().list()[1].get("d").unwrap().text(), Some("e"));
    }

    #[test]
    fn a_name_is_followed_to_what_is_given_to_it() {
        let script = r#"var abiz="no"; if (biz == "x") {} var biz = "" || "";
            var biz = "" || "MzA=" || ""; window.ct = '1541721599'; x.mid="7"; t = htmlDecode("a&amp;b")"#;
        for (name, wanted) in [
            ("biz", Some("MzA=")),
            ("ct", Some("1541721599")),
            ("mid", Some("7")),
            ("t", Some("a&amp;b")),
            ("z", None),
        ] {
            assert_eq!(assigned(script, name).as_ref().and_then(Literal::text), wanted, "{name}");
        }
    }

    #[test]
    fn what_is_no_literal_is_nothing() {
        let deep = "[".repeat(100_000);
        let calls = "f(".repeat(100_000);
        for script in [
            "", "{", "{a", "{a:", "{a:1", "'", "'\\", "[1", "{a:1 b:2", "碑(", "{'a' 1}", "(", &deep, &calls,
            "\"\\碑",
        ] {
            assert_eq!(literal(script), None, "{}", script.chars().take(9).collect::<String>());
        }
    }
}

//! The items of arrays that are the value of one key in a JSON object, wherever it stands.
//!
//! Never checks that the object is valid, and never recurses.

use crate::cut::{Last, Step, Steps};
use crate::scan::{close_of, next_mark};

/// What the bytes outside of items are.
#[derive(Clone, Copy)]
enum Glue {
    /// Anything but a string.
    Open,
    /// In a string, of which so many bytes are those of the key; `None` where it is another.
    Text { same: Option<usize>, escaped: bool },
    /// After a string that is the key.
    AfterKey,
    /// After the key and its colon.
    AfterColon,
}

/// Where the items are.
pub(crate) struct Keyed {
    key: &'static [u8],
    glue: Glue,
    /// Brackets open outside of items.
    depth: i64,
    found: bool,
    items: bool,
    /// Of the item that has begun: brackets open in it, and whether a string is.
    nest: u32,
    atom: bool,
    in_string: bool,
    escaped: bool,
}

impl Keyed {
    pub fn new(key: &'static str) -> Self {
        Self {
            key: key.as_bytes(),
            glue: Glue::Open,
            depth: 0,
            found: false,
            items: false,
            nest: 0,
            atom: false,
            in_string: false,
            escaped: false,
        }
    }

    /// Goes through glue up to the first item's array, or to the end of what is there.
    fn outside(&mut self, rest: &[u8]) -> usize {
        for (at, byte) in rest.iter().enumerate() {
            self.glue = match (self.glue, byte) {
                (Glue::Text { same, escaped: true }, _) => {
                    Glue::Text { same: same.and(None), escaped: false }
                }
                (Glue::Text { same, .. }, b'\\') => Glue::Text { same, escaped: true },
                (Glue::Text { same, .. }, b'"') => match same {
                    Some(count) if count == self.key.len() => Glue::AfterKey,
                    _ => Glue::Open,
                },
                (Glue::Text { same, .. }, byte) => {
                    let same = same.filter(|count| self.key.get(*count) == Some(byte)).map(|count| count + 1);
                    Glue::Text { same, escaped: false }
                }
                (Glue::AfterKey, b':') => Glue::AfterColon,
                (Glue::AfterKey | Glue::AfterColon, byte) if byte.is_ascii_whitespace() => self.glue,
                (Glue::AfterColon, b'[') => {
                    (self.found, self.items) = (true, true);
                    self.glue = Glue::Open;
                    return at + 1;
                }
                (_, b'"') => Glue::Text { same: Some(0), escaped: false },
                (_, b'{' | b'[') => {
                    self.depth += 1;
                    Glue::Open
                }
                (_, b'}' | b']') => {
                    self.depth -= 1;
                    Glue::Open
                }
                _ => Glue::Open,
            };
        }
        rest.len()
    }

    /// Returns where the item ends that begins `rest`.
    fn item_end(&mut self, rest: &[u8], looked: usize) -> Option<usize> {
        let mut at = looked;
        if looked == 0 {
            self.nest = u32::from(matches!(rest[0], b'{' | b'['));
            self.in_string = rest[0] == b'"';
            self.atom = self.nest == 0 && !self.in_string;
            self.escaped = false;
            at = 1;
        }
        if self.atom {
            let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b',' | b']' | b'}');
            return rest[at..].iter().position(ends).map(|length| at + length);
        }
        loop {
            if self.in_string {
                match close_of(rest, at + usize::from(self.escaped)) {
                    Ok(end) => at = end,
                    Err(escaped) => {
                        self.escaped = escaped;
                        return None;
                    }
                }
                (self.in_string, self.escaped) = (false, false);
                if self.nest == 0 {
                    return Some(at);
                }
            }
            at = next_mark(rest, at);
            match rest.get(at)? {
                b'"' => self.in_string = true,
                b'{' | b'[' => self.nest += 1,
                b'}' | b']' if self.nest == 1 => return Some(at + 1),
                b'}' | b']' => self.nest -= 1,
                _ => {}
            }
            at += 1;
        }
    }
}

impl Steps for Keyed {
    fn step(&mut self, rest: &[u8], looked: usize) -> Step {
        if !self.items {
            return Step::Glue(self.outside(rest) as u64);
        }
        let gap = |byte: &&u8| byte.is_ascii_whitespace() || **byte == b',';
        let blank = rest.iter().take_while(gap).count();
        if blank > 0 {
            return Step::Glue(blank as u64);
        }
        if rest[0] == b']' {
            self.items = false;
            return Step::Glue(1);
        }
        match self.item_end(rest, looked) {
            Some(end) => Step::Element(end),
            None => Step::More,
        }
    }

    fn last(&mut self, rest: &[u8]) -> (usize, Last) {
        let last = match self.found {
            false => Last::NotAList,
            true if self.items || !rest.is_empty() || self.depth > 0 => Last::Cut,
            true => Last::Whole,
        };
        (0, last)
    }
}
